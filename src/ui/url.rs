//! The address bar: read at load and on Back and Forward, written from state.

use wasm_bindgen::JsValue;
use web_sys::window;

/// How a new address takes its place in the browser's history.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Entry {
    /// An entry of its own: Back returns to the one before.
    New,
    /// In place of the present one: the same journey goes on.
    Same,
}

/// The text after `#`, the `#` included; empty where there is none.
pub fn fragment() -> String {
    window().and_then(|window| window.location().hash().ok()).unwrap_or_default()
}

/// The whole address, for sharing.
pub fn whole() -> String {
    window().and_then(|window| window.location().href().ok()).unwrap_or_default()
}

/// Writes the text after `#`. Browsers limit how often this may happen; a refused write is made good by the next.
pub fn write(fragment: &str, entry: Entry) {
    let Some(history) = window().and_then(|window| window.history().ok()) else { return };
    let _ = match entry {
        Entry::New => history.push_state_with_url(&JsValue::NULL, "", Some(fragment)),
        Entry::Same => history.replace_state_with_url(&JsValue::NULL, "", Some(fragment)),
    };
}
