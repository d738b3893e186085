//! The files of the lesson, beside the page.

use js_sys::Promise;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{RequestCache, RequestInit, Response, window};

/// Fetches `lesson/NAME.json` and reports what is in it, or that it cannot be had.
pub fn fetch(name: &str, report: impl FnOnce(Option<JsValue>) + 'static) {
    let address = format!("lesson/{name}.json");
    spawn_local(async move { report(read(&address).await.ok()) });
}

async fn read(address: &str) -> Result<JsValue, JsValue> {
    let window = window().ok_or(JsValue::NULL)?;
    let asking = RequestInit::new();
    // The names carry no hash, so the browser asks whether what it keeps is still the present one.
    asking.set_cache(RequestCache::NoCache);
    let answer = waited(window.fetch_with_str_and_init(address, &asking)).await?;
    let answer: Response = answer.dyn_into()?;
    if !answer.ok() {
        return Err(JsValue::NULL);
    }
    waited(answer.json()?).await
}

async fn waited(promise: impl Into<Promise>) -> Result<JsValue, JsValue> {
    JsFuture::from(promise.into()).await
}
