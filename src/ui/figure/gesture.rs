//! What fingers, mouse and keys do to a figure.

use super::stage::Stage;
use super::{FigureEvent, Turning};
use crate::scene::{Handle, Point, Vector};
use gloo_events::{EventListener, EventListenerOptions};
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, KeyboardEvent, PointerEvent, TouchEvent, WheelEvent};

/// From how far a handle can be taken hold of, in CSS pixels.
const GRIP: f64 = 24.0;
/// How many degrees an arrow key turns, and with Shift.
pub const STEP: f64 = 5.0;
const LONG_STEP: f64 = 15.0;
/// The factor by which a key or a button zooms.
pub const ZOOM_STEP: f64 = 1.25;

/// Pointers on a figure.
pub struct Gesture {
    stage: Rc<Stage>,
    turning: Cell<Turning>,
    down: RefCell<Vec<Finger>>,
    held: Cell<Option<Held>>,
}

/// A pointer that is pressed: a finger or the mouse.
#[derive(Clone, Copy)]
struct Finger {
    id: i32,
    at: Point,
    /// Whether its way turns the figure: a finger that sets out upwards or downwards scrolls the page.
    turns: bool,
}

/// A handle that is held: where it was, in space, when the pointer took hold at a place.
#[derive(Clone, Copy)]
struct Held {
    id: u8,
    at: Vector,
    from: Point,
}

impl Gesture {
    pub fn new(stage: Rc<Stage>, turning: Turning) -> Rc<Self> {
        Rc::new(Self { stage, turning: Cell::new(turning), down: RefCell::default(), held: Cell::default() })
    }

    pub fn set_turning(&self, turning: Turning) {
        self.turning.set(turning);
        self.show_cursor(None);
    }

    fn pressed(&self, event: &Event) {
        let Some(event) = event.dyn_ref::<PointerEvent>() else { return };
        if event.button() != 0 {
            return;
        }
        // The pointer stays the figure's when it leaves it; fails only for a pointer that is gone.
        let _ = self.stage.canvas().set_pointer_capture(event.pointer_id());
        let place = self.place(event.client_x(), event.client_y());
        let mut down = self.down.borrow_mut();
        down.retain(|finger| finger.id != event.pointer_id());
        down.push(Finger { id: event.pointer_id(), at: place, turns: event.pointer_type() != "touch" });
        let is_first = down.len() == 1;
        drop(down);
        let handle = self.handle_at(&place).filter(|_| is_first);
        self.held.set(handle.map(|Handle { id, at }| Held { id, at, from: place }));
        self.show_cursor(Some(&place));
    }

    fn moved(&self, event: &Event) {
        let Some(event) = event.dyn_ref::<PointerEvent>() else { return };
        let place = self.place(event.client_x(), event.client_y());
        let mut down = self.down.borrow_mut();
        let other = down.iter().find(|finger| finger.id != event.pointer_id()).map(|finger| finger.at);
        let fingers = down.len();
        let Some(finger) = down.iter_mut().find(|finger| finger.id == event.pointer_id()) else {
            drop(down);
            self.show_cursor(Some(&place));
            return;
        };
        let before = std::mem::replace(&mut finger.at, place);
        let way = place - before;
        finger.turns |= way.x.abs() > way.y.abs();
        let turns = finger.turns && self.turning.get() == Turning::Turns;
        drop(down);
        if let Some(other) = other {
            let factor = (place - other).norm() / (before - other).norm();
            if fingers == 2 && factor.is_normal() {
                self.stage.report(FigureEvent::Zoomed(factor));
            }
        } else if let Some(Held { id, at, from }) = self.held.get() {
            let pulled = place - from;
            let to = self.stage.projection().moved(&at, pulled.x, pulled.y);
            self.stage.report(FigureEvent::HandleMoved { id, to });
        } else if turns {
            // Half a turn from side to side. What is near follows the pointer, so the viewer goes the other way.
            let [width, height] = self.stage.size();
            let degrees = way * (180.0 / width.min(height).max(1.0));
            self.stage.report(FigureEvent::Turned { right: -degrees.x, up: degrees.y });
        }
    }

    fn released(&self, event: &Event) {
        let Some(event) = event.dyn_ref::<PointerEvent>() else { return };
        self.down.borrow_mut().retain(|finger| finger.id != event.pointer_id());
        self.held.set(None);
        self.show_cursor(Some(&self.place(event.client_x(), event.client_y())));
    }

    fn key(&self, event: &Event) {
        let Some(event) = event.dyn_ref::<KeyboardEvent>() else { return };
        if event.ctrl_key() || event.meta_key() || event.alt_key() {
            return;
        }
        let step = if event.shift_key() { LONG_STEP } else { STEP };
        let turned = |right: f64, up: f64| {
            (self.turning.get() == Turning::Turns).then_some(FigureEvent::Turned { right: right * step, up: up * step })
        };
        let meant = match event.key().as_str() {
            "ArrowLeft" => turned(1.0, 0.0),
            "ArrowRight" => turned(-1.0, 0.0),
            "ArrowUp" => turned(0.0, -1.0),
            "ArrowDown" => turned(0.0, 1.0),
            "+" | "=" => Some(FigureEvent::Zoomed(ZOOM_STEP)),
            "-" | "_" | "−" => Some(FigureEvent::Zoomed(1.0 / ZOOM_STEP)),
            "0" => Some(FigureEvent::Reset),
            _ => None,
        };
        if let Some(meant) = meant {
            event.prevent_default();
            // What turns the figure is no shortcut of the page.
            event.stop_propagation();
            self.stage.report(meant);
        }
    }

    /// The browser's events on the canvas, and keys on what holds it. Plain listeners, since those of Yew cannot prevent
    /// a finger from scrolling, and since each of those would bring its own code along.
    pub fn listeners(self: &Rc<Self>, view: &Element) -> Vec<EventListener> {
        let canvas: &Element = self.stage.canvas();
        let listen = |target: &Element, name: &'static str, what: fn(&Self, &Event)| {
            let gesture = self.clone();
            let options = EventListenerOptions::enable_prevent_default();
            EventListener::new_with_options(target, name, options, move |event| what(&gesture, event))
        };
        vec![
            listen(canvas, "pointerdown", Self::pressed),
            listen(canvas, "pointermove", Self::moved),
            listen(canvas, "pointerup", Self::released),
            listen(canvas, "pointercancel", Self::released),
            listen(canvas, "wheel", Self::wheel),
            listen(canvas, "touchstart", Self::touch),
            listen(view, "keydown", Self::key),
        ]
    }

    /// Zooms; a wheel without Ctrl scrolls the page.
    fn wheel(&self, event: &Event) {
        let Some(event) = event.dyn_ref::<WheelEvent>().filter(|event| event.ctrl_key()) else { return };
        event.prevent_default();
        // A notch of a wheel is 100 or so; fingers on a touchpad give many small ones.
        let notches = event.delta_y().clamp(-100.0, 100.0) / 100.0;
        let step = 1.0 + (ZOOM_STEP - 1.0) * notches.abs();
        self.stage.report(FigureEvent::Zoomed(if notches < 0.0 { step } else { 1.0 / step }));
    }

    fn touch(&self, event: &Event) {
        let Some(touches) = event.dyn_ref::<TouchEvent>().map(TouchEvent::touches) else { return };
        let Some(touch) = touches.get(0) else { return };
        if touches.length() > 1 || self.handle_at(&self.place(touch.client_x(), touch.client_y())).is_some() {
            event.prevent_default();
        }
    }

    /// A place in the window as a place in the figure.
    fn place(&self, x: i32, y: i32) -> Point {
        let figure = self.stage.canvas().get_bounding_client_rect();
        Point::new(f64::from(x) - figure.left(), f64::from(y) - figure.top())
    }

    fn handle_at(&self, place: &Point) -> Option<Handle> {
        let projection = self.stage.projection();
        let far = |handle: &Handle| (projection.screen(&handle.at) - place).norm();
        let picture = self.stage.picture();
        let reached = picture.handles.iter().filter(|handle| far(handle) <= GRIP);
        reached.min_by(|one, other| far(one).total_cmp(&far(other))).copied()
    }

    /// Says by the cursor what a press does here; the style sheet has the cursors.
    fn show_cursor(&self, at: Option<&Point>) {
        let is_down = !self.down.borrow().is_empty();
        let on_handle = self.held.get().is_some() || at.is_some_and(|at| !is_down && self.handle_at(at).is_some());
        let grip = match (on_handle || self.turning.get() == Turning::Turns, is_down) {
            (false, _) => "none",
            (true, false) if on_handle => "handle",
            (true, false) => "turn",
            (true, true) => "held",
        };
        if self.stage.canvas().get_attribute("data-grip").as_deref() != Some(grip) {
            let _ = self.stage.canvas().set_attribute("data-grip", grip);
        }
    }
}
