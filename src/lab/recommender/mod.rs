//! The lab of ratings from few factors without a browser.
//!
//! ```text
//! state   what is remembered        action, update   what can happen and what it does
//! films   names that were invented        curve   the errors for each number of factors, in slices
//! present, plot, view   what is shown        words   every sentence
//! ```

/// What can happen.
pub mod action;
/// The errors for each number of factors.
mod curve;
/// The names of the films.
pub mod films;
/// The errors as a chart.
pub(in crate::lab) mod plot;
/// What the lab shows.
mod present;
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
use super::study::{Waiting, Workbench};
use crate::link::StudyAddress;
use state::Playback;

/// Between two steps while the fit plays, in milliseconds.
const BEAT: u32 = 500;

impl Workbench for State {
    type Action = Action;
    type View = View;

    fn open(&mut self, address: &StudyAddress) {
        if let StudyAddress::Recommender(address) = address {
            self.show(address);
        }
    }

    fn address(&self) -> StudyAddress {
        StudyAddress::Recommender(self.shown())
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

    fn waiting(&self) -> Waiting {
        if !self.curve.is_complete(self) {
            Waiting::Slice
        } else if self.playback == Playback::Playing {
            Waiting::Beat(BEAT)
        } else {
            Waiting::Nothing
        }
    }

    fn tick(&mut self) {
        if !self.curve.is_complete(self) {
            let mut curve = std::mem::take(&mut self.curve);
            curve.go_on(self);
            self.curve = curve;
        } else if self.playback == Playback::Playing {
            update::step(self);
        }
    }
}
