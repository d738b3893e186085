//! The visitor's own picture: chosen, dropped or pasted, decoded by the browser, scaled down. It goes nowhere.

use crate::lab::compress::action::{Action, Refusal};
use crate::lab::compress::words;
use crate::stories::compression::picture::Raster;
use gloo_events::{EventListener, EventListenerOptions};
use js_sys::Reflect;
use std::rc::Rc;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{
    CanvasRenderingContext2d, ClipboardEvent, DataTransfer, DragEvent, File, HtmlCanvasElement, HtmlImageElement,
    HtmlInputElement, Url, window,
};
use yew::prelude::*;

/// The longest side of a picture, in pixels.
const LONGEST: f64 = 512.0;
/// The largest file, in bytes.
const LARGEST: f64 = 64.0 * 1024.0 * 1024.0;

#[derive(Properties, PartialEq)]
pub struct Props {
    /// What is wrong with the last file.
    pub problem: Option<&'static str>,
    pub on_action: Callback<Action>,
}

/// The field for a file. While it is on the page, a picture can be dropped or pasted anywhere.
#[component]
pub fn Intake(props: &Props) -> Html {
    use_effect_with(props.on_action.clone(), |on_action| {
        let listeners = listeners(on_action);
        move || drop(listeners)
    });
    let onchange = {
        let on_action = props.on_action.clone();
        Callback::from(move |event: Event| {
            let input: HtmlInputElement = event.target_unchecked_into();
            if let Some(file) = input.files().and_then(|files| files.get(0)) {
                take(file, &on_action);
            }
            // The same file may be chosen again.
            input.set_value("");
        })
    };
    let described = if props.problem.is_some() { "own-picture-problem own-picture-hint" } else { "own-picture-hint" };
    html! {
        <div class="field">
            <label for="own-picture">{ "Your own picture" }</label>
            <input id="own-picture" type="file" accept="image/*" aria-describedby={described}
                aria-invalid={props.problem.map(|_| "true")} {onchange} />
            if let Some(problem) = props.problem {
                <p id="own-picture-problem" class="field-problem">{ problem }</p>
            }
            <p id="own-picture-hint" class="hint">{ words::OWN_HINT }</p>
        </div>
    }
}

fn listeners(on_action: &Callback<Action>) -> Vec<EventListener> {
    let Some(window) = window() else { return Vec::new() };
    let on = |event: &'static str, act: fn(&web_sys::Event, &Callback<Action>)| {
        let on_action = on_action.clone();
        // Not passive: a dropped file would otherwise be opened in place of the page.
        let options = EventListenerOptions::enable_prevent_default();
        EventListener::new_with_options(&window, event, options, move |event| act(event, &on_action))
    };
    vec![
        on("dragover", |event, _| event.prevent_default()),
        on("drop", |event, on_action| {
            event.prevent_default();
            let data = event.dyn_ref::<DragEvent>().and_then(DragEvent::data_transfer);
            match first_file(data) {
                Some(file) => take(file, on_action),
                None => on_action.emit(Action::PictureRefused(Refusal::NoFile)),
            }
        }),
        // Text that is pasted into a field is no business of the lab's.
        on("paste", |event, on_action| {
            let data = event.dyn_ref::<ClipboardEvent>().and_then(ClipboardEvent::clipboard_data);
            if let Some(file) = first_file(data) {
                event.prevent_default();
                take(file, on_action);
            }
        }),
    ]
}

fn first_file(data: Option<DataTransfer>) -> Option<File> {
    data?.files()?.get(0)
}

fn take(file: File, on_action: &Callback<Action>) {
    let on_action = on_action.clone();
    if file.size() > LARGEST {
        return on_action.emit(Action::PictureRefused(Refusal::TooLarge));
    }
    spawn_local(async move {
        let raster = match Url::create_object_url_with_blob(&file) {
            Ok(address) => {
                let raster = decoded(&address).await;
                let _ = Url::revoke_object_url(&address);
                raster
            }
            Err(_) => None,
        };
        on_action.emit(match raster {
            Some(raster) => Action::PictureRead { name: file.name(), raster: Rc::new(raster) },
            None => Action::PictureRefused(Refusal::NotAPicture),
        });
    });
}

/// The picture at an address, scaled down; `None` where the browser cannot read it.
async fn decoded(address: &str) -> Option<Raster> {
    let image = HtmlImageElement::new().ok()?;
    image.set_src(address);
    JsFuture::from(image.decode()).await.ok()?;
    let (width, height) = (f64::from(image.natural_width()), f64::from(image.natural_height()));
    // Some drawings have no size of their own.
    if width.min(height) < 1.0 {
        return None;
    }
    let scale = (LONGEST / width.max(height)).min(1.0);
    let (width, height) = ((width * scale).round().max(1.0), (height * scale).round().max(1.0));
    let canvas: HtmlCanvasElement = window()?.document()?.create_element("canvas").ok()?.dyn_into().ok()?;
    canvas.set_width(width as u32);
    canvas.set_height(height as u32);
    let context: CanvasRenderingContext2d = canvas.get_context("2d").ok()??.dyn_into().ok()?;
    // web-sys does not have it yet; without it the picture is only a little rougher.
    let _ = Reflect::set(&context, &JsValue::from_str("imageSmoothingQuality"), &JsValue::from_str("high"));
    // What is transparent shows paper.
    context.set_fill_style_str("#fff");
    context.fill_rect(0.0, 0.0, width, height);
    context.draw_image_with_html_image_element_and_dw_and_dh(&image, 0.0, 0.0, width, height).ok()?;
    let data = context.get_image_data(0.0, 0.0, width, height).ok()?;
    Raster::from_rgba(width as usize, height as usize, &data.data().0)
}
