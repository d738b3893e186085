//! The lab of numerical rank without a browser: singular values, a tolerance, and three answers to one question.

/// What can happen.
pub mod action;
/// What is computed once.
pub(in crate::lab) mod analysis;
/// The chart of the singular values.
pub mod chart;
/// The sizes of the noise.
pub mod noise;
/// What the lab shows.
pub(in crate::lab) mod present;
/// Ready-made matrices.
pub mod presets;
/// The tolerance, from all sides.
pub mod rule;
/// What the lab remembers.
pub mod state;
/// What an event does.
mod update;
/// What the lab shows, as data.
pub mod view;
/// The sentences.
pub mod words;

pub use action::Action;
pub use state::State;
pub use view::View;

use super::elimination::action::Run;
use super::study::Workbench;
use crate::link::StudyAddress;
use crate::math::System;

impl Workbench for State {
    type Action = Action;
    type View = View;

    fn open(&mut self, address: &StudyAddress) {
        if let StudyAddress::Numerical(address) = address {
            self.show(address);
        }
    }

    fn address(&self) -> StudyAddress {
        StudyAddress::Numerical(self.link())
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
        Some(self.grid.system().clone())
    }
}
