//! A live figure as the page holds it: whichever it is, its state, what it shows, and the way back for what happens.

use crate::lab::learn::chapter::Shows;
use crate::lab::learn::living::Living;
use crate::lab::map::action::Motion;
use std::any::Any;
use yew::prelude::*;

/// A live figure that can be drawn.
pub trait Drawn: Living {
    /// What it shows; `number` is its number on the page.
    fn draw(view: &Self::View, number: usize, on_action: &Callback<Self::Action>) -> Html;
}

/// Something that happened in a figure, whichever: only the figure knows its own events.
pub type Happened = Box<dyn Any>;

/// The figure that shows this, if there is one, and where it reports what happens.
pub type Open = fn(&Shows, &Callback<Happened>) -> Option<Box<dyn Shown>>;

/// The live figures that a program of the lesson has.
#[derive(Clone, Copy)]
pub struct Figures {
    /// Whether there is one that shows this.
    pub lives: fn(&Shows) -> bool,
    /// The one that does.
    pub open: Open,
}

/// They never change.
impl PartialEq for Figures {
    fn eq(&self, _other: &Self) -> bool {
        true
    }
}

impl Figures {
    /// Those of one kind.
    pub fn of<F: Drawn + 'static>() -> Self {
        Self { lives: F::lives, open: Held::<F>::open }
    }
}

/// A live figure, whichever it is.
pub trait Shown {
    fn woken(&mut self, motion: Motion);
    fn slept(&mut self);
    fn update(&mut self, happened: Happened);
    /// Derives what it shows.
    fn present(&mut self);
    fn is_awake(&self) -> bool;
    fn announcement(&self) -> String;
    fn link(&self) -> String;
    fn draw(&self, number: usize) -> Html;
}

struct Held<F: Drawn> {
    figure: F,
    /// What it shows, once it has been on screen.
    view: Option<F::View>,
    on_action: Callback<F::Action>,
}

impl<F: Drawn + 'static> Held<F> {
    fn open(shows: &Shows, on_happened: &Callback<Happened>) -> Option<Box<dyn Shown>> {
        let on_action = on_happened.reform(|action: F::Action| -> Happened { Box::new(action) });
        Some(Box::new(Self { figure: F::open(shows)?, view: None, on_action }))
    }
}

impl<F: Drawn> Shown for Held<F> {
    fn woken(&mut self, motion: Motion) {
        self.figure.woken(motion);
    }

    fn slept(&mut self) {
        self.figure.slept();
    }

    fn update(&mut self, happened: Happened) {
        if let Ok(action) = happened.downcast::<F::Action>() {
            self.figure.update(*action);
        }
    }

    fn present(&mut self) {
        self.view = self.figure.present();
    }

    fn is_awake(&self) -> bool {
        self.view.is_some()
    }

    fn announcement(&self) -> String {
        self.view.as_ref().map(F::announcement).unwrap_or_default()
    }

    fn link(&self) -> String {
        self.figure.link()
    }

    fn draw(&self, number: usize) -> Html {
        self.view.as_ref().map_or_else(Html::default, |view| F::draw(view, number, &self.on_action))
    }
}
