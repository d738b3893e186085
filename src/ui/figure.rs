//! A figure: a picture on a canvas, turned, zoomed and taken hold of by pointer and by keyboard.

use crate::scene::{Picture, Vector};
use std::rc::Rc;
use yew::prelude::*;

/// What a person did with a figure.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum FigureEvent {
    /// Turned it by so many degrees to the right and up.
    Turned { right: f64, up: f64 },
    /// Zoomed by a factor.
    Zoomed(f64),
    /// Moved a handle to a place.
    HandleMoved { id: u8, to: Vector },
}

/// Whether a figure can be turned: pictures of fewer than three dimensions lie flat.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Turning {
    Turns,
    LiesFlat,
}

#[derive(Properties, PartialEq)]
pub struct Props {
    /// The figure's accessible name.
    pub label: AttrValue,
    /// The id of the element that says in words what the figure shows.
    pub described_by: AttrValue,
    pub picture: Rc<Picture>,
    pub turning: Turning,
    pub on_event: Callback<FigureEvent>,
}

/// The figure.
#[component]
pub fn Figure(props: &Props) -> Html {
    html! {
        <div class="figure" role="group" aria-label={props.label.clone()}>
            <canvas role="img" aria-label={props.label.clone()} aria-describedby={props.described_by.clone()}></canvas>
        </div>
    }
}
