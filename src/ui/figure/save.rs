//! A figure as a file.

use super::stage::Stage;
use crate::canvas::paint;
use crate::scene::svg::svg;
use crate::ui::browser;
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use web_sys::{Blob, CanvasRenderingContext2d, Document, HtmlCanvasElement, window};

/// Pixels in a PNG file for a CSS pixel of the figure: sharp on a projector and in print.
const PNG_RATIO: f64 = 3.0;

/// Saves what a stage shows as an SVG file, with a title and the text of the element that describes it.
pub fn save_svg(stage: &Stage, file_name: &str, title: &str, described_by: &str) {
    let Some(document) = document() else { return };
    let description = document.get_element_by_id(described_by).and_then(|element| element.text_content());
    let description = description.unwrap_or_default();
    let text = stage.with_marks(|list, palette| svg(list, title, &description, &|token| palette.get(token).to_owned()));
    browser::save_text(&text, "image/svg+xml", &format!("{file_name}.svg"));
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
            browser::save_blob(&document, blob, &name);
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
