//! The lab of pictures at low rank without a browser: a picture or a small matrix, its truncations, their rivals.
//!
//! ```text
//! state     what is remembered                subject   what is decomposed: a picture as a matrix
//! action, update   what can happen            work      the decomposition, then the truncation, in slices
//! present, view, charts   what is shown       words     every sentence         pixels   matrices as pictures
//! ```

/// What can happen.
pub mod action;
/// The charts of what every rank keeps and loses.
pub mod charts;
/// Matrices as pictures.
pub mod pixels;
mod present;
/// What the lab remembers.
pub mod state;
/// What is decomposed.
pub mod subject;
mod update;
/// What the lab shows, as data.
pub mod view;
/// The sentences.
pub mod words;
/// The decomposition, and what follows from it, in slices.
pub mod work;

pub use action::Action;
pub use state::State;
pub use view::View;

use super::elimination::action::Run;
use super::study::{Waiting, Workbench};
use crate::link::StudyAddress;

impl Workbench for State {
    type Action = Action;
    type View = View;

    fn open(&mut self, address: &StudyAddress) {
        if let StudyAddress::Compress(address) = address {
            self.show(address);
        }
    }

    fn address(&self) -> StudyAddress {
        StudyAddress::Compress(self.linked())
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
        if self.work.is_waiting() { Waiting::Slice } else { Waiting::Nothing }
    }

    fn tick(&mut self) {
        self.advance();
    }
}
