//! A picture on a canvas, pixel by pixel, with its words.

use crate::lab::compress::pixels::Pixels;
use crate::lab::compress::view::PictureView;
use std::rc::Rc;
use wasm_bindgen::{Clamped, JsCast};
use web_sys::{CanvasRenderingContext2d, HtmlCanvasElement, ImageData};
use yew::prelude::*;

/// A picture with its name and its words.
pub fn picture(name: &'static str, id: impl Into<AttrValue>, view: &PictureView) -> Html {
    let id = id.into();
    html! {
        <figure key={&*id}>
            <figcaption>{ name }</figcaption>
            <Painted label={name} described_by={id.clone()} pixels={Rc::clone(&view.pixels)} />
            <p {id} class="hint">{ view.sentence.clone() }</p>
        </figure>
    }
}

#[derive(Properties, PartialEq)]
struct Props {
    label: AttrValue,
    described_by: AttrValue,
    pixels: Rc<Pixels>,
}

#[component]
fn Painted(props: &Props) -> Html {
    let canvas = use_node_ref();
    let (width, height) = (props.pixels.width, props.pixels.height);
    use_effect_with(Rc::clone(&props.pixels), {
        let canvas = canvas.clone();
        move |pixels| {
            if let Some(canvas) = canvas.cast() {
                paint(&canvas, pixels);
            }
        }
    });
    html! {
        <canvas ref={canvas} role="img" aria-label={props.label.clone()} aria-describedby={props.described_by.clone()}
            width={width.to_string()} height={height.to_string()} />
    }
}

fn paint(canvas: &HtmlCanvasElement, pixels: &Pixels) {
    let context = canvas.get_context("2d").ok().flatten();
    let Some(context) = context.and_then(|context| context.dyn_into::<CanvasRenderingContext2d>().ok()) else { return };
    let width = u32::try_from(pixels.width).unwrap_or(0);
    // Fails only for a picture without pixels.
    if let Ok(data) = ImageData::new_with_u8_clamped_array(Clamped(&pixels.rgba), width) {
        let _ = context.put_image_data(&data, 0.0, 0.0);
    }
    let painted = canvas.get_attribute("data-painted").and_then(|count| count.parse::<u32>().ok()).unwrap_or(0);
    let _ = canvas.set_attribute("data-painted", &painted.wrapping_add(1).to_string());
}
