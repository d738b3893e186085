//! A figure as a file.

use super::stage::Stage;
use crate::canvas::paint;
use crate::scene::svg::svg;
use js_sys::Array;
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use web_sys::{
    Blob, BlobPropertyBag, CanvasRenderingContext2d, Document, HtmlAnchorElement, HtmlCanvasElement, Url, window,
};

/// Pixels in a PNG file for a CSS pixel of the figure: sharp on a projector and in print.
const PNG_RATIO: f64 = 3.0;

/// Saves what a stage shows as an SVG file, with a title and the text of the element that describes it.
pub fn save_svg(stage: &Stage, file_name: &str, title: &str, described_by: &str) {
    let Some(document) = document() else { return };
    let description = document.get_element_by_id(described_by).and_then(|element| element.text_content());
    let description = description.unwrap_or_default();
    let text = stage.with_marks(|list, palette| svg(list, title, &description, &|token| palette.get(token).to_owned()));
    let options = BlobPropertyBag::new();
    options.set_type("image/svg+xml");
    let parts = Array::of1(&JsValue::from_str(&text));
    if let Ok(blob) = Blob::new_with_str_sequence_and_options(&parts, &options) {
        download(&document, &blob, &format!("{file_name}.svg"));
    }
}

/// Saves what a stage shows as a PNG file, on paper.
pub fn save_png(stage: &Stage, file_name: &str) {
    let Some(document) = document() else { return };
    let Some((canvas, context)) = blank(&document) else { return };
    stage.with_marks(|list, palette| {
        paint(&canvas, &context, list, palette, PNG_RATIO);
        // Behind everything: the canvas on the page lies on the page's paper, the file on nothing.
        let _ = context.set_global_composite_operation("destination-over");
        context.set_fill_style_str(palette.paper());
        context.fill_rect(0.0, 0.0, list.width, list.height);
    });
    let name = format!("{file_name}.png");
    let then = Closure::once_into_js(move |blob: JsValue| {
        // Null where the browser has no memory for it.
        if let Some(blob) = blob.dyn_ref::<Blob>() {
            download(&document, blob, &name);
        }
    });
    let _ = canvas.to_blob(then.unchecked_ref());
}

fn document() -> Option<Document> {
    window()?.document()
}

fn blank(document: &Document) -> Option<(HtmlCanvasElement, CanvasRenderingContext2d)> {
    let canvas: HtmlCanvasElement = document.create_element("canvas").ok()?.dyn_into().ok()?;
    let context = canvas.get_context("2d").ok()??.dyn_into().ok()?;
    Some((canvas, context))
}

fn download(document: &Document, blob: &Blob, name: &str) {
    let Ok(address) = Url::create_object_url_with_blob(blob) else { return };
    let link = document.create_element("a").ok().and_then(|element| element.dyn_into::<HtmlAnchorElement>().ok());
    if let Some(link) = link {
        link.set_href(&address);
        link.set_download(name);
        link.click();
    }
    // The browser has the file's contents once it was asked; the address would keep them in memory.
    gloo_timers::callback::Timeout::new(10_000, move || {
        let _ = Url::revoke_object_url(&address);
    })
    .forget();
}
