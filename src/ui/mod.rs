//! The page: Yew components that show what `lab` presents and report what the person does.
//!
//! No component computes and no number is read back out of the page. The address bar is read at load and on
//! Back/Forward only, and written from state only.

/// The whole application: one state, one message type.
mod app;
/// What the app asks of the browser itself.
mod browser;
/// A cell of an edited matrix.
mod cell;
/// A chart.
mod chart;
/// A modal dialog with the browser's own focus handling.
mod dialog;
/// The editor of the matrix that all labs share.
mod editor;
/// The elimination lab's page.
mod elimination;
/// Entering a whole matrix.
mod entry;
/// From events to actions.
mod events;
/// A picture on a canvas.
mod figure;
/// The home page.
mod home;
/// The signs on buttons.
mod icon;
/// What every lab's page has.
mod lab_page;
/// The lesson, a program of its own.
pub mod learn;
/// The map lab's page.
mod map;
/// A matrix as a table.
mod matrix;
/// What can happen to the application.
mod message;
/// The page in place of one that is not there.
mod missing;
/// Movements that explain an operation.
mod motion;
/// Elements by one function.
mod node;
/// Numbers, fractions and operations as typed nodes.
mod number;
/// A picture of pixels, with its words.
mod painted;
/// Parts that are drawn anew only where what they show has changed.
mod part;
/// The quiz, a program of its own.
pub mod quiz;
/// Header, notices, the meter.
mod shell;
/// The sheet of keyboard shortcuts.
mod shortcuts;
/// The page of the lab for systems of equations.
mod solve;
/// What the browser keeps, where it lets us.
mod storage;
/// The labs about floating point and low rank, two programs of their own.
pub mod studies;
/// The page of the lab of the four subspaces.
mod subspaces;
/// A canvas that is painted when it has to be.
mod surface;
/// The address bar.
mod url;

use wasm_bindgen::JsValue;
use yew::BaseComponent;

/// Mounts the labs into the page's `#app` element.
pub fn start() {
    mount::<app::App>(());
}

/// Mounts a component into the page's `#app` element.
fn mount<C: BaseComponent>(props: C::Properties) {
    // The trap that follows a panic makes boot.js show its panel; the message is for whoever reads the console.
    std::panic::set_hook(Box::new(|info| web_sys::console::error_1(&JsValue::from_str(&info.to_string()))));
    let root = web_sys::window().and_then(|window| window.document()).and_then(|page| page.get_element_by_id("app"));
    match root {
        Some(root) => yew::Renderer::<C>::with_root_and_props(root, props).render(),
        None => yew::Renderer::<C>::with_props(props).render(),
    };
}
