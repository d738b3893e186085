//! The decomposition as a function of a page, `svdOfRanklab(entries, rows, columns)`: entries by columns in, singular
//! values out. `benches/svd_in_browser.rs` measures it.

use js_sys::{Float64Array, Reflect, global};
use ranklab::math::FloatMatrix;
use ranklab::math::svd::svd;
use wasm_bindgen::JsValue;
use wasm_bindgen::closure::Closure;

fn main() {
    let decompose = |entries: Float64Array, rows: u32, columns: u32| {
        let matrix = FloatMatrix::from_vec(rows as usize, columns as usize, entries.to_vec());
        let values = svd(&matrix).map(|svd| svd.singular_values).unwrap_or_default();
        Float64Array::from(&values[..])
    };
    let function = Closure::<dyn Fn(Float64Array, u32, u32) -> Float64Array>::new(decompose).into_js_value();
    // Fails only on a page that cannot be written to.
    let _ = Reflect::set(&global(), &JsValue::from_str("svdOfRanklab"), &function);
}
