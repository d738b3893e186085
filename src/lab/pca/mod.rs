//! The lab of principal components without a browser: points and their components, the rank of a Jacobian, and a square
//! matrix through several instruments.

mod action;
/// The examples.
pub mod examples;
/// What a person typed for a model.
pub mod measured;
/// What is shown.
pub mod present;
mod state;
mod update;
/// What is shown, as data.
pub mod view;
/// The sentences.
pub mod words;

pub use action::Action;
pub use state::{State, viewer};
pub use view::View;

use super::elimination::action::Run;
use super::study::Workbench;
use crate::link::StudyAddress;
use crate::math::System;

impl Workbench for State {
    type Action = Action;
    type View = View;

    fn open(&mut self, address: &StudyAddress) {
        if let StudyAddress::Pca(address) = address {
            self.open_address(address);
        }
    }

    fn address(&self) -> StudyAddress {
        StudyAddress::Pca(self.written())
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
        action.run()
    }

    fn system(&self) -> Option<System> {
        self.shown_matrix()
    }
}
