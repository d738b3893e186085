//! The clock of the morph: a tick a frame, as long as it runs.

use std::cell::{Cell, RefCell};
use std::rc::Rc;
use wasm_bindgen::{JsCast, closure::Closure};
use web_sys::window;
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub struct Props {
    pub runs: bool,
    /// Told the milliseconds since the last frame.
    pub on_tick: Callback<f64>,
}

#[component]
pub fn Ticker(props: &Props) -> Html {
    let on_tick = props.on_tick.clone();
    use_effect_with(props.runs, move |&runs| {
        let frames = runs.then(|| Frames::start(on_tick));
        move || drop(frames)
    });
    Html::default()
}

/// What a frame calls, with its time in milliseconds.
type OnFrame = RefCell<Option<Closure<dyn FnMut(f64)>>>;

/// Frame after frame, as long as it is kept.
struct Frames {
    awaited: Rc<Cell<i32>>,
    on_frame: Rc<OnFrame>,
}

impl Frames {
    fn start(on_tick: Callback<f64>) -> Self {
        let frames = Self { awaited: Rc::default(), on_frame: Rc::default() };
        let (awaited, again) = (frames.awaited.clone(), frames.on_frame.clone());
        let mut last = None;
        *frames.on_frame.borrow_mut() = Some(Closure::new(move |now: f64| {
            let passed = now - last.replace(now).unwrap_or(now);
            awaited.set(request(&again));
            on_tick.emit(passed);
        }));
        frames.awaited.set(request(&frames.on_frame));
        frames
    }
}

impl Drop for Frames {
    fn drop(&mut self) {
        if let Some(window) = window() {
            let _ = window.cancel_animation_frame(self.awaited.get());
        }
        // The callback holds itself. It may be what is running now: it goes when it has run.
        let on_frame = self.on_frame.clone();
        gloo_timers::callback::Timeout::new(0, move || drop(on_frame.take())).forget();
    }
}

/// Asks for a frame; gives its number, 0 where there is none.
fn request(on_frame: &OnFrame) -> i32 {
    let on_frame = on_frame.borrow();
    let callback = on_frame.as_ref().map(|callback| callback.as_ref().unchecked_ref());
    callback.zip(window()).and_then(|(callback, window)| window.request_animation_frame(callback).ok()).unwrap_or(0)
}
