//! The lab of rank in products and sums without a browser.

/// What can happen.
pub mod action;
/// One-click pairs of matrices.
pub mod examples;
mod present;
/// What is remembered.
pub mod state;
mod update;
/// What is shown.
pub mod view;
/// The sentences.
pub mod words;

pub use action::Action;
pub use state::State;
pub use view::View;

use super::elimination::action::{Asking, Run};
use super::elimination::state::Prediction;
use super::grid::Grid;
use super::study::Workbench;
use crate::link::{self, PropertiesAddress, StudyAddress};
use crate::math::System;
use crate::stories::layers::narrowest;

impl Workbench for State {
    type Action = Action;
    type View = View;

    /// A link with A alone takes the transpose of A for B: its product with A exists whatever the shape.
    fn open(&mut self, address: &StudyAddress) {
        let StudyAddress::Properties(address) = address else { return };
        if *address == PropertiesAddress::default() {
            return;
        }
        // The matrices that a visitor has not seen yet are nothing to go back to.
        let unseen = *self == Self::default();
        let transposed = |system: &System| System::new(system.coefficients().transpose(), None).ok();
        let second = address.second.clone().or_else(|| address.system.as_ref().and_then(transposed));
        for (grid, given) in [(&mut self.a, address.system.clone()), (&mut self.b, second)] {
            match given {
                Some(system) if unseen => *grid = Grid::of(system),
                Some(system) => grid.show(system),
                None => {}
            }
        }
        if let Some(layers) = &address.layers {
            self.widths = layers.iter().filter_map(|width| usize::try_from(*width).ok()).collect();
            self.slid = narrowest(&self.widths);
        }
        self.seed = address.seed.unwrap_or(self.seed);
        let names_a_matrix = address.system.is_some() || address.second.is_some();
        self.asking = match address.prediction {
            Some(link::Prediction::Ask) => Asking::Asks,
            Some(link::Prediction::Skip) => Asking::DoesNotAsk,
            None if names_a_matrix => Asking::DoesNotAsk,
            None => self.asking,
        };
        self.heard = state::Heard::Nothing;
        self.ask_anew();
    }

    fn address(&self) -> StudyAddress {
        StudyAddress::Properties(PropertiesAddress {
            system: Some(self.a.system().clone()),
            second: Some(without_side(self.b.system().clone())),
            layers: Some(self.widths.iter().map(|width| *width as u64).collect()),
            seed: Some(self.seed),
            prediction: (self.asking == Asking::Asks).then_some(link::Prediction::Ask),
        })
    }

    fn update(&mut self, action: Action) {
        update::update(self, action);
    }

    fn present(&mut self) -> View {
        present::present(self)
    }

    fn announcement(view: &View) -> String {
        view.announcement.clone()
    }

    fn run(action: &Action) -> Run {
        match action {
            Action::A(action) | Action::B(action) => action.run(),
            Action::NarrowestMoved(_) => Run::Sliding,
            _ => Run::Single,
        }
    }

    fn system(&self) -> Option<System> {
        Some(self.a.system().clone())
    }
}

/// B alone: a right-hand side that was pasted with it has no place in a link.
fn without_side(system: System) -> System {
    System::new(system.coefficients().clone(), None).unwrap_or(system)
}

impl State {
    /// A question for the pair in view, if questions are asked and there is a product to ask for.
    fn ask_anew(&mut self) {
        let fits = self.a.system().columns() == self.b.system().rows();
        self.prediction = if self.asking == Asking::Asks && fits { Prediction::Asked } else { Prediction::None };
    }
}
