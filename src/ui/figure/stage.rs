//! The canvas of a figure: repaints when what it shows, its size, the pixels of the screen or the theme change, at most
//! once in a frame, and reports what a person does, at most once in a frame.

use super::FigureEvent;
use crate::canvas::{Palette, paint};
use crate::scene::{DisplayList, Picture, Projection, Vector, display};
use gloo_events::EventListener;
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use web_sys::{
    CanvasRenderingContext2d, HtmlCanvasElement, MediaQueryList, MutationObserver, MutationObserverInit,
    ResizeObserver, window,
};
use yew::Callback;

pub struct Stage {
    pub canvas: HtmlCanvasElement,
    context: CanvasRenderingContext2d,
    shown: RefCell<Shown>,
    /// What a person did since the last frame.
    done: RefCell<Done>,
    palette: RefCell<Option<Palette>>,
    /// Width and height in CSS pixels.
    size: Cell<[f64; 2]>,
    /// Whether what is painted is not what is shown.
    is_stale: Cell<bool>,
    /// The frame that is awaited; until then nothing is painted or reported.
    awaited: Cell<Option<i32>>,
    painted: Cell<u32>,
    /// The pixel ratio that was painted for, and who tells when it changes.
    ratio: RefCell<(f64, Option<EventListener>)>,
    on_frame: RefCell<Option<Closure<dyn FnMut()>>>,
}

struct Shown {
    picture: Rc<Picture>,
    on_event: Callback<FigureEvent>,
}

struct Done {
    reset: bool,
    turned: [f64; 2],
    /// The factor.
    zoomed: f64,
    moved: Option<(u8, Vector)>,
}

impl Done {
    const NOTHING: Self = Self { reset: false, turned: [0.0; 2], zoomed: 1.0, moved: None };
}

/// Watches as long as it is kept.
pub struct Watch {
    sizes: Option<ResizeObserver>,
    theme: Option<MutationObserver>,
    _callbacks: [Closure<dyn FnMut()>; 2],
    _listeners: Vec<EventListener>,
}

impl Drop for Watch {
    fn drop(&mut self) {
        self.sizes.iter().for_each(ResizeObserver::disconnect);
        self.theme.iter().for_each(MutationObserver::disconnect);
    }
}

impl Drop for Stage {
    fn drop(&mut self) {
        // The callback goes with the stage, so nothing may call it.
        if let (Some(frame), Some(window)) = (self.awaited.get(), window()) {
            let _ = window.cancel_animation_frame(frame);
        }
    }
}

impl Stage {
    /// `None` where the browser has no canvas.
    pub fn new(canvas: HtmlCanvasElement, picture: Rc<Picture>, on_event: Callback<FigureEvent>) -> Option<Rc<Self>> {
        let context = canvas.get_context("2d").ok()??.dyn_into().ok()?;
        Some(Rc::new(Self {
            canvas,
            context,
            shown: RefCell::new(Shown { picture, on_event }),
            done: RefCell::new(Done::NOTHING),
            palette: RefCell::default(),
            size: Cell::default(),
            is_stale: Cell::new(true),
            awaited: Cell::default(),
            painted: Cell::new(0),
            ratio: RefCell::default(),
            on_frame: RefCell::default(),
        }))
    }

    /// Shows a picture: in this frame, unless another one was painted in it already.
    pub fn show(self: &Rc<Self>, picture: &Rc<Picture>, on_event: &Callback<FigureEvent>) {
        let mut shown = self.shown.borrow_mut();
        shown.on_event = on_event.clone();
        if !Rc::ptr_eq(&shown.picture, picture) {
            shown.picture = picture.clone();
            self.is_stale.set(true);
        }
        drop(shown);
        self.repaint();
    }

    pub fn picture(&self) -> Rc<Picture> {
        self.shown.borrow().picture.clone()
    }

    /// Width and height in CSS pixels.
    pub fn size(&self) -> [f64; 2] {
        self.size.get()
    }

    pub fn projection(&self) -> Projection {
        let [width, height] = self.size.get();
        Projection::new(&self.shown.borrow().picture, width, height)
    }

    /// What is painted now, with its colours.
    pub fn with_marks<T>(&self, then: impl FnOnce(&DisplayList, &Palette) -> T) -> T {
        let [width, height] = self.size.get();
        let list = display(&self.shown.borrow().picture, width, height);
        let mut palette = self.palette.borrow_mut();
        then(&list, palette.get_or_insert_with(|| Palette::read(&self.canvas)))
    }

    /// Reports something that a person did, in the coming frame.
    pub fn report(self: &Rc<Self>, event: FigureEvent) {
        let mut done = self.done.borrow_mut();
        match event {
            FigureEvent::Turned { right, up } => done.turned = [done.turned[0] + right, done.turned[1] + up],
            FigureEvent::Zoomed(factor) => done.zoomed *= factor,
            FigureEvent::HandleMoved { id, to } => done.moved = Some((id, to)),
            FigureEvent::Reset => *done = Done { reset: true, ..Done::NOTHING },
        }
        drop(done);
        self.await_frame();
    }

    fn repaint(self: &Rc<Self>) {
        let [width, height] = self.size.get();
        if !self.is_stale.get() || self.awaited.get().is_some() || width < 1.0 || height < 1.0 {
            return;
        }
        self.is_stale.set(false);
        let ratio = self.watched_ratio();
        self.with_marks(|list, palette| paint(&self.canvas, &self.context, list, palette, ratio));
        self.painted.set(self.painted.get().wrapping_add(1));
        // So that tests see that there is a picture, and which.
        let _ = self.canvas.set_attribute("data-painted", &self.painted.get().to_string());
        self.await_frame();
    }

    /// The screen's pixels for a CSS pixel. A change of it, by zooming the page or moving it to another screen, has an
    /// event only as the end of being what it is.
    fn watched_ratio(self: &Rc<Self>) -> f64 {
        let Some(window) = window() else { return 1.0 };
        let ratio = window.device_pixel_ratio();
        let mut watched = self.ratio.borrow_mut();
        if watched.0 != ratio {
            let stage = Rc::downgrade(self);
            let query = window.match_media(&format!("(resolution: {}dppx)", js_text(ratio))).ok().flatten();
            let listener = query.map(|query| {
                EventListener::new(&query, "change", move |_| {
                    if let Some(stage) = stage.upgrade() {
                        stage.is_stale.set(true);
                        stage.await_frame();
                    }
                })
            });
            *watched = (ratio, listener);
        }
        ratio
    }

    fn await_frame(self: &Rc<Self>) {
        if self.awaited.get().is_some() {
            return;
        }
        let mut on_frame = self.on_frame.borrow_mut();
        let callback = on_frame.get_or_insert_with(|| {
            let stage = Rc::downgrade(self);
            Closure::new(move || {
                if let Some(stage) = stage.upgrade() {
                    stage.frame();
                }
            })
        });
        let window = window();
        let frame = window.and_then(|window| window.request_animation_frame(callback.as_ref().unchecked_ref()).ok());
        self.awaited.set(frame);
    }

    fn frame(self: &Rc<Self>) {
        self.awaited.set(None);
        let Done { reset, turned: [right, up], zoomed, moved } = self.done.replace(Done::NOTHING);
        let on_event = self.shown.borrow().on_event.clone();
        if reset {
            on_event.emit(FigureEvent::Reset);
        }
        if right != 0.0 || up != 0.0 {
            on_event.emit(FigureEvent::Turned { right, up });
        }
        // In and out again may leave a rounding error.
        if (zoomed - 1.0).abs() > 1e-9 {
            on_event.emit(FigureEvent::Zoomed(zoomed));
        }
        if let Some((id, to)) = moved {
            on_event.emit(FigureEvent::HandleMoved { id, to });
        }
        self.repaint();
    }

    /// Takes the colours anew.
    fn recolour(self: &Rc<Self>) {
        self.palette.take();
        self.is_stale.set(true);
        self.repaint();
    }

    fn measure(self: &Rc<Self>) {
        let place = self.canvas.get_bounding_client_rect();
        self.size.set([place.width(), place.height()]);
        self.is_stale.set(true);
        self.repaint();
    }

    /// Watches everything that the look of a picture depends on besides the picture.
    pub fn watch(self: &Rc<Self>) -> Watch {
        let calls = |what: fn(&Rc<Self>)| {
            let stage = self.clone();
            move || what(&stage)
        };
        let callbacks = [Closure::new(calls(Self::measure)), Closure::new(calls(Self::recolour))];
        let sizes = ResizeObserver::new(callbacks[0].as_ref().unchecked_ref()).ok();
        sizes.iter().for_each(|observer| observer.observe(&self.canvas));
        let theme = MutationObserver::new(callbacks[1].as_ref().unchecked_ref()).ok();
        let root = window().and_then(|window| window.document()).and_then(|document| document.document_element());
        if let (Some(observer), Some(root)) = (&theme, &root) {
            let options = MutationObserverInit::new();
            options.set_attribute_filter(&js_sys::Array::of1(&JsValue::from_str("data-theme")));
            // Fails only for options that ask for nothing.
            let _ = observer.observe_with_options(root, &options);
        }
        Watch { sizes, theme, _callbacks: callbacks, _listeners: self.listeners() }
    }

    fn listeners(self: &Rc<Self>) -> Vec<EventListener> {
        let Some(window) = window() else { return Vec::new() };
        let listen = |target: &web_sys::EventTarget, name: &'static str, what: fn(&Rc<Self>)| {
            let stage = self.clone();
            EventListener::new(target, name, move |_| what(&stage))
        };
        let query = |text: &str| -> Option<MediaQueryList> { window.match_media(text).ok().flatten() };
        let queries =
            ["(prefers-color-scheme: dark)", "(forced-colors: active)", "print"].into_iter().filter_map(query);
        let mut listeners: Vec<EventListener> = queries.map(|query| listen(&query, "change", Self::recolour)).collect();
        if let Some(document) = window.document() {
            // Letters are painted again once their font is there.
            listeners.push(listen(&document.fonts(), "loadingdone", Self::recolour));
        }
        listeners
    }
}

/// A number as scripts write it: exactly, by the browser's own code.
fn js_text(number: f64) -> String {
    js_sys::Number::from(number).to_string_with_radix(10).map(String::from).unwrap_or_default()
}
