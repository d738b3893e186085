//! A figure: a picture on a canvas, turned, zoomed and taken hold of by pointer and by keyboard.

/// What fingers, mouse and keys do.
mod gesture;
/// A figure as a file.
mod save;
/// The canvas, painted once in a frame at most.
mod stage;

use super::icon::{Icon, icon};
use super::surface::Watch;
use crate::scene::{Picture, Vector};
use gesture::{Gesture, STEP, ZOOM_STEP};
use gloo_events::EventListener;
use stage::Stage;
use std::rc::Rc;
use yew::prelude::*;

/// What a person did with a figure. Each comes at most once in a frame.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum FigureEvent {
    /// The viewer went so many degrees round to the right and up: what to add to the camera's turn and tilt. A person
    /// who drags the figure to the left goes to its right.
    Turned { right: f64, up: f64 },
    /// Zoomed by a factor.
    Zoomed(f64),
    /// Moved a handle to a place.
    HandleMoved { id: u8, to: Vector },
    /// Wants the first view back.
    Reset,
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
    /// The name of saved files, without an ending.
    #[prop_or(AttrValue::Static("ranklab"))]
    pub file_name: AttrValue,
}

/// A button under the figure was pressed.
#[derive(Clone, Copy)]
pub enum Msg {
    Asked(FigureEvent),
    PngAsked,
    SvgAsked,
}

/// The figure.
pub struct Figure {
    view: NodeRef,
    canvas: NodeRef,
    live: Option<Live>,
}

/// What there is once the canvas is on the page.
struct Live {
    stage: Rc<Stage>,
    gesture: Rc<Gesture>,
    _watch: Watch,
    _listeners: Vec<EventListener>,
}

impl Component for Figure {
    type Message = Msg;
    type Properties = Props;

    fn create(_ctx: &Context<Self>) -> Self {
        Self { view: NodeRef::default(), canvas: NodeRef::default(), live: None }
    }

    fn rendered(&mut self, ctx: &Context<Self>, first_render: bool) {
        let props = ctx.props();
        if let Some(live) = &self.live {
            live.gesture.set_turning(props.turning);
            live.stage.show(&props.picture, &props.on_event);
        } else if first_render && let (Some(view), Some(canvas)) = (self.view.cast(), self.canvas.cast()) {
            let stage = Stage::new(canvas, props.picture.clone(), props.on_event.clone());
            self.live = stage.map(|stage| {
                let gesture = Gesture::new(stage.clone(), props.turning);
                gesture.set_turning(props.turning);
                Live { _watch: stage.watch(), _listeners: gesture.listeners(&view), stage, gesture }
            });
        }
    }

    fn update(&mut self, ctx: &Context<Self>, msg: Msg) -> bool {
        let Some(live) = &self.live else { return false };
        let props = ctx.props();
        match msg {
            Msg::Asked(event) => live.stage.report(event),
            Msg::PngAsked => save::save_png(&live.stage, &props.file_name),
            Msg::SvgAsked => save::save_svg(&live.stage, &props.file_name, &props.label, &props.described_by),
        }
        false
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let props = ctx.props();
        let turns = props.turning == Turning::Turns;
        let keys =
            if turns { "arrow keys turn, plus and minus zoom, 0 resets" } else { "plus and minus zoom, 0 resets" };
        html! {
            <div class="figure">
                <div ref={self.view.clone()} class="figure-view" role="group" tabindex="0"
                    aria-label={format!("{}: {keys}", props.label)}
                >
                    <canvas ref={self.canvas.clone()} role="img" aria-label={props.label.clone()}
                        aria-describedby={props.described_by.clone()}></canvas>
                </div>
                { tools(ctx, turns) }
            </div>
        }
    }
}

/// What the pointer and the keys do, as buttons, and the two ways to keep the figure.
fn tools(ctx: &Context<Figure>, turns: bool) -> Html {
    let (label, link) = (&ctx.props().label, ctx.link());
    let button = |name: &'static str, face: Html, msg: Msg| {
        html! {
            <button type="button" class="figure-tool" aria-label={format!("{name}, {label}")} title={name}
                onclick={link.callback(move |_: MouseEvent| msg)}
            >
                { face }
            </button>
        }
    };
    let ask = |name, sign, event: FigureEvent| button(name, icon(sign), Msg::Asked(event));
    // As an arrow key with Shift does: fewer presses.
    let turn = |name, sign, right: f64, up: f64| {
        ask(name, sign, FigureEvent::Turned { right: right * 3.0 * STEP, up: up * 3.0 * STEP })
    };
    html! {
        <div class="figure-tools" role="group" aria-label={format!("View, {label}")}>
            if turns {
                { turn("Turn left", Icon::TurnLeft, 1.0, 0.0) }
                { turn("Turn right", Icon::TurnRight, -1.0, 0.0) }
                { turn("Turn up", Icon::TurnUp, 0.0, -1.0) }
                { turn("Turn down", Icon::TurnDown, 0.0, 1.0) }
            }
            { ask("Zoom in", Icon::ZoomIn, FigureEvent::Zoomed(ZOOM_STEP)) }
            { ask("Zoom out", Icon::ZoomOut, FigureEvent::Zoomed(1.0 / ZOOM_STEP)) }
            { ask("Reset view", Icon::Reset, FigureEvent::Reset) }
            { button("Save as PNG", html! { "PNG" }, Msg::PngAsked) }
            { button("Save as SVG", html! { "SVG" }, Msg::SvgAsked) }
        </div>
    }
}
