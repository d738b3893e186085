//! A lab as the application holds it: whichever it is, its state, what it shows, and the way back for what happens.

use crate::lab::elimination::action::Run;
use crate::lab::study::{Waiting, Workbench};
use crate::link::StudyAddress;
use crate::math::System;
use std::any::Any;
use yew::prelude::*;

/// The page of a study.
pub trait Page: Workbench {
    /// What is below the lab's heading.
    fn show(view: &Self::View, on_action: &Callback<Self::Action>) -> Html;
}

/// Something that happened in a lab, whichever: only the lab knows its own events.
pub type Happened = Box<dyn Any>;

/// A lab with what it shows, whichever lab it is.
pub trait Bench {
    fn open(&mut self, address: &StudyAddress);
    fn address(&self) -> StudyAddress;
    /// Lets something happen; says which run it continues or begins.
    fn update(&mut self, happened: Happened) -> Run;
    fn tick(&mut self);
    fn waiting(&self) -> Waiting;
    fn announcement(&self) -> String;
    fn system(&self) -> Option<System>;
    fn show(&self) -> Html;
}

/// A lab, what it shows now, and where to report what happens: made once, so that what does not change is not drawn anew.
pub struct Held<W: Page> {
    lab: W,
    view: W::View,
    on_action: Callback<W::Action>,
}

impl<W: Page + Default + 'static> Held<W> {
    pub fn boxed(on_happened: &Callback<Happened>) -> Box<dyn Bench> {
        let mut lab = W::default();
        let view = lab.present();
        Box::new(Self {
            lab,
            view,
            on_action: on_happened.reform(|action: W::Action| -> Happened { Box::new(action) }),
        })
    }
}

impl<W: Page> Bench for Held<W> {
    fn open(&mut self, address: &StudyAddress) {
        self.lab.open(address);
        self.view = self.lab.present();
    }

    fn address(&self) -> StudyAddress {
        self.lab.address()
    }

    fn update(&mut self, happened: Happened) -> Run {
        // Another lab's event can be under way while this one is opened: it is nothing to this one.
        let Ok(action) = happened.downcast::<W::Action>() else { return Run::Single };
        let run = W::run(&action);
        self.lab.update(*action);
        self.view = self.lab.present();
        run
    }

    fn tick(&mut self) {
        self.lab.tick();
        self.view = self.lab.present();
    }

    fn waiting(&self) -> Waiting {
        self.lab.waiting()
    }

    fn announcement(&self) -> String {
        W::announcement(&self.view)
    }

    fn system(&self) -> Option<System> {
        self.lab.system()
    }

    fn show(&self) -> Html {
        W::show(&self.view, &self.on_action)
    }
}
