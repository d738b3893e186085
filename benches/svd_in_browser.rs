//! The singular value decomposition of pictures beside that of npm's ml-matrix, in one browser: the time of each and the
//! quotient. Both give singular values and vectors. Times are printed, never tested: they depend on the machine.
//!
//! `script/bench` builds what this needs and says where it is: `RANKLAB_SVD_PROGRAM` is the folder of
//! `benches/svd_in_browser/program.rs` as wasm-bindgen writes it, `RANKLAB_ML_MATRIX` ml-matrix's script.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::expect_used, clippy::panic, reason = "a benchmark stops at what it does not expect")]
// The browser tests' harness, of which a benchmark needs the smaller part.
#![allow(dead_code)]

#[path = "../tests/browser/act.rs"]
mod act;
#[path = "../tests/browser/driver.rs"]
mod driver;
#[path = "../tests/browser/find.rs"]
mod find;
#[path = "../tests/browser/page.rs"]
mod page;
#[path = "../tests/browser/see.rs"]
mod see;
#[path = "../tests/browser/site.rs"]
mod site;

use driver::Machine;
use page::{Page, in_browser};
use ranklab::math::FloatMatrix;
use ranklab::stories::compression::picture::Generated;
use serde_json::{Value, json};
use std::path::PathBuf;

/// Gets both ready on an empty page.
const LOAD: &str = r#"
    const done = arguments[arguments.length - 1];
    const [glue, program, rival] = arguments[0];
    (async () => {
        const bytes = Uint8Array.from(program, (letter) => letter.charCodeAt(0));
        const start = new Function(`${glue}; return wasm_bindgen;`)();
        await start({ module_or_path: bytes });
        const exports = {};
        new Function("exports", "module", rival)(exports, { exports });
        window.rival = exports;
        done(typeof window.svdOfRanklab + " " + typeof exports.SingularValueDecomposition);
    })().catch((error) => done(String(error)));
"#;

/// Decomposes by turns, and gives the milliseconds of each and how far the largest values are apart.
const MEASURE: &str = r#"
    const done = arguments[arguments.length - 1];
    const [size, entries, times] = arguments[0];
    const columns = Float64Array.from(entries);
    const rows = Array.from({ length: size }, (_, i) => Float64Array.from({ length: size }, (_, j) => columns[j * size + i]));
    const matrix = new window.rival.Matrix(rows);
    const clock = (work) => {
        const start = performance.now();
        const result = work();
        return [performance.now() - start, result];
    };
    const [ours, theirs] = [[], []];
    let apart = 0;
    for (let time = 0; time < times; time += 1) {
        const [own, values] = clock(() => window.svdOfRanklab(columns, size, size));
        const [other, svd] = clock(() => new window.rival.SingularValueDecomposition(matrix));
        ours.push(own);
        theirs.push(other);
        for (let k = 0; k < size; k += 1) apart = Math.max(apart, Math.abs(values[k] - svd.diagonal[k]) / values[0]);
    }
    done([ours, theirs, apart]);
"#;

fn read(variable: &str, file: &str) -> Vec<u8> {
    let folder = std::env::var(variable).unwrap_or_else(|_| panic!("{variable} is not set: run script/bench"));
    let path = if file.is_empty() { PathBuf::from(folder) } else { PathBuf::from(folder).join(file) };
    std::fs::read(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

fn text(bytes: Vec<u8>) -> String {
    String::from_utf8(bytes).expect("a script")
}

fn median(times: &Value) -> f64 {
    let mut times: Vec<f64> = times.as_array().into_iter().flatten().filter_map(Value::as_f64).collect();
    times.sort_by(f64::total_cmp);
    times.get(times.len() / 2).copied().unwrap_or(f64::NAN)
}

async fn measure(page: &Page, name: &str, matrix: &FloatMatrix, times: usize) {
    let entries: Vec<f64> = matrix.iter().copied().collect();
    let arguments = vec![json!([matrix.nrows(), entries, times])];
    let found = page.client.execute_async(MEASURE, arguments).await.expect("the script runs");
    let (ours, theirs) = (median(&found[0]), median(&found[1]));
    println!(
        "{name:24} {size:3} x {size:3}: {ours:7.1} ms, ml-matrix {theirs:8.1} ms: {:5.1} times as fast (values agree to {:.0e})",
        theirs / ours,
        found[2].as_f64().unwrap_or(f64::NAN),
        size = matrix.nrows()
    );
}

fn main() {
    in_browser(Machine::default(), async |page| {
        page.client.goto("about:blank").await.expect("an empty page");
        // Bytes as letters: a script takes no others.
        let program: String = read("RANKLAB_SVD_PROGRAM", "program_bg.wasm").into_iter().map(char::from).collect();
        let glue = text(read("RANKLAB_SVD_PROGRAM", "program.js"));
        let rival = text(read("RANKLAB_ML_MATRIX", ""));
        let loaded = page.client.execute_async(LOAD, vec![json!([glue, program, rival])]).await;
        assert_eq!(loaded.expect("the script runs"), json!("function function"));
        println!("singular value decompositions in {:?}, the median of several:", page.browser);
        for (size, times) in [(256, 7), (512, 3)] {
            for (name, picture) in
                [("landscape", Generated::Landscape), ("page of letters", Generated::Page), ("noise", Generated::Noise)]
            {
                measure(page, name, &picture.raster(1, size).grey(), times).await;
            }
        }
    });
}
