//! The canvas of a figure: paints a picture, and reports what a person does, at most once in a frame.

use super::FigureEvent;
use crate::canvas::{Palette, paint};
use crate::scene::{DisplayList, Picture, Projection, Vector, display};
use crate::ui::surface::{Painter, Surface, Watch};
use std::cell::RefCell;
use std::rc::{Rc, Weak};
use web_sys::HtmlCanvasElement;
use yew::Callback;

pub struct Stage {
    surface: Rc<Surface>,
    shown: RefCell<Shown>,
    /// What a person did since the last frame.
    done: RefCell<Done>,
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

impl Stage {
    /// `None` where the browser has no canvas.
    pub fn new(canvas: HtmlCanvasElement, picture: Rc<Picture>, on_event: Callback<FigureEvent>) -> Option<Rc<Self>> {
        let surface = Surface::new(canvas)?;
        let stage = Rc::new(Self {
            surface,
            shown: RefCell::new(Shown { picture, on_event }),
            done: RefCell::new(Done::NOTHING),
        });
        let painter: Weak<Self> = Rc::downgrade(&stage);
        stage.surface.painted_by(painter);
        Some(stage)
    }

    pub fn canvas(&self) -> &HtmlCanvasElement {
        &self.surface.canvas
    }

    /// Watches everything that the look of a picture depends on besides the picture.
    pub fn watch(&self) -> Watch {
        self.surface.watch()
    }

    /// Shows a picture: in this frame, unless another one was painted in it already.
    pub fn show(&self, picture: &Rc<Picture>, on_event: &Callback<FigureEvent>) {
        let mut shown = self.shown.borrow_mut();
        shown.on_event = on_event.clone();
        let is_new = !Rc::ptr_eq(&shown.picture, picture);
        if is_new {
            shown.picture = picture.clone();
        }
        drop(shown);
        if is_new {
            self.surface.changed();
        } else {
            self.surface.repaint();
        }
    }

    pub fn picture(&self) -> Rc<Picture> {
        self.shown.borrow().picture.clone()
    }

    /// Width and height in CSS pixels.
    pub fn size(&self) -> [f64; 2] {
        self.surface.size()
    }

    pub fn projection(&self) -> Projection {
        let [width, height] = self.size();
        Projection::new(&self.shown.borrow().picture, width, height)
    }

    /// What is painted now, with its colours.
    pub fn with_marks<T>(&self, then: impl FnOnce(&DisplayList, &Palette) -> T) -> T {
        let [width, height] = self.size();
        let list = display(&self.shown.borrow().picture, width, height);
        self.surface.with_palette(|palette| then(&list, palette))
    }

    /// Reports something that a person did, in the coming frame.
    pub fn report(&self, event: FigureEvent) {
        let mut done = self.done.borrow_mut();
        match event {
            FigureEvent::Turned { right, up } => done.turned = [done.turned[0] + right, done.turned[1] + up],
            FigureEvent::Zoomed(factor) => done.zoomed *= factor,
            FigureEvent::HandleMoved { id, to } => done.moved = Some((id, to)),
            FigureEvent::Reset => *done = Done { reset: true, ..Done::NOTHING },
        }
        drop(done);
        self.surface.await_frame();
    }
}

impl Painter for Stage {
    fn paint(&self, surface: &Surface, pixel_ratio: f64) {
        self.with_marks(|list, palette| paint(&surface.canvas, &surface.context, list, palette, pixel_ratio));
    }

    fn frame(&self) {
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
    }
}
