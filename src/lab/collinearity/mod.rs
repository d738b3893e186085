//! The lab of collinear features and ridge without a browser.
//!
//! ```text
//! state   what is remembered        action, update   what can happen and what it does
//! size    a size that a slider and a field share        data   the examples
//! present, plot, tables, view   what is shown        words   every sentence
//! ```

/// What can happen.
pub mod action;
/// The examples.
pub mod data;
/// The weights against lambda, as a chart.
pub(in crate::lab) mod plot;
/// What the lab shows.
mod present;
/// A size that a slider and a field share.
pub mod size;
/// What the lab remembers.
pub mod state;
/// Weights and predictions side by side.
mod tables;
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

impl Workbench for State {
    type Action = Action;
    type View = View;

    fn open(&mut self, address: &StudyAddress) {
        if let StudyAddress::Collinearity(address) = address {
            self.show(address);
        }
    }

    fn address(&self) -> StudyAddress {
        StudyAddress::Collinearity(self.shown())
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
}
