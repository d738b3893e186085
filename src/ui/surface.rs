//! A canvas that is painted anew when what it shows, its size, the pixels of the screen or the theme change, at most once
//! in a frame.

use crate::canvas::Palette;
use gloo_events::EventListener;
use std::cell::{Cell, OnceCell, RefCell};
use std::rc::{Rc, Weak};
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use web_sys::{
    CanvasRenderingContext2d, HtmlCanvasElement, MediaQueryList, MutationObserver, MutationObserverInit,
    ResizeObserver, window,
};

/// Who paints a surface.
pub trait Painter {
    /// Paints all of it, with so many pixels of the screen for a CSS pixel.
    fn paint(&self, surface: &Surface, pixel_ratio: f64);

    /// A frame begins that was asked for by [`Surface::await_frame`].
    fn frame(&self) {}
}

pub struct Surface {
    pub canvas: HtmlCanvasElement,
    pub context: CanvasRenderingContext2d,
    painter: OnceCell<Weak<dyn Painter>>,
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

impl Drop for Surface {
    fn drop(&mut self) {
        // The callback goes with the surface, so nothing may call it.
        if let (Some(frame), Some(window)) = (self.awaited.get(), window()) {
            let _ = window.cancel_animation_frame(frame);
        }
    }
}

impl Surface {
    /// `None` where the browser has no canvas.
    pub fn new(canvas: HtmlCanvasElement) -> Option<Rc<Self>> {
        let context = canvas.get_context("2d").ok()??.dyn_into().ok()?;
        Some(Rc::new(Self {
            canvas,
            context,
            painter: OnceCell::new(),
            palette: RefCell::default(),
            size: Cell::default(),
            is_stale: Cell::new(true),
            awaited: Cell::default(),
            painted: Cell::new(0),
            ratio: RefCell::default(),
            on_frame: RefCell::default(),
        }))
    }

    /// Says who paints; the first one does, for good.
    pub fn painted_by(&self, painter: Weak<dyn Painter>) {
        let _ = self.painter.set(painter);
    }

    fn painter(&self) -> Option<Rc<dyn Painter>> {
        self.painter.get().and_then(Weak::upgrade)
    }

    /// Width and height in CSS pixels.
    pub fn size(&self) -> [f64; 2] {
        self.size.get()
    }

    /// What is shown has changed: paints it in this frame, unless another one was painted in it already.
    pub fn changed(self: &Rc<Self>) {
        self.is_stale.set(true);
        self.repaint();
    }

    /// The colours of the page.
    pub fn with_palette<T>(&self, then: impl FnOnce(&Palette) -> T) -> T {
        then(self.palette.borrow_mut().get_or_insert_with(|| Palette::read(&self.canvas)))
    }

    /// Paints, unless it was done in this frame already.
    pub fn repaint(self: &Rc<Self>) {
        let [width, height] = self.size.get();
        if !self.is_stale.get() || self.awaited.get().is_some() || width < 1.0 || height < 1.0 {
            return;
        }
        self.is_stale.set(false);
        let ratio = self.watched_ratio();
        if let Some(painter) = self.painter() {
            painter.paint(self, ratio);
        }
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
            let surface = Rc::downgrade(self);
            let query = window.match_media(&format!("(resolution: {}dppx)", js_text(ratio))).ok().flatten();
            let listener = query.map(|query| {
                EventListener::new(&query, "change", move |_| {
                    if let Some(surface) = surface.upgrade() {
                        surface.is_stale.set(true);
                        surface.await_frame();
                    }
                })
            });
            *watched = (ratio, listener);
        }
        ratio
    }

    /// Asks for a frame, in which the painter hears of it.
    pub fn await_frame(self: &Rc<Self>) {
        if self.awaited.get().is_some() {
            return;
        }
        let mut on_frame = self.on_frame.borrow_mut();
        let callback = on_frame.get_or_insert_with(|| {
            let surface = Rc::downgrade(self);
            Closure::new(move || {
                if let Some(surface) = surface.upgrade() {
                    surface.frame();
                }
            })
        });
        let window = window();
        let frame = window.and_then(|window| window.request_animation_frame(callback.as_ref().unchecked_ref()).ok());
        self.awaited.set(frame);
    }

    fn frame(self: &Rc<Self>) {
        self.awaited.set(None);
        if let Some(painter) = self.painter() {
            painter.frame();
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
            let surface = self.clone();
            move || what(&surface)
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
            let surface = self.clone();
            EventListener::new(target, name, move |_| what(&surface))
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
