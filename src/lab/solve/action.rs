//! What can happen in the lab for systems of equations: past-tense events, never setters.

use crate::lab::elimination::action::{Asking, Run};
use crate::lab::elimination::view::Solutions;

/// An event in the lab for systems of equations.
#[derive(Clone, Debug, PartialEq)]
pub enum Action {
    /// A slider of a free variable was moved.
    FreeSlid {
        /// Which of the free variables, in the order of their columns.
        index: usize,
        /// Its new value, in halves.
        halves: i32,
    },
    /// The number field of a free variable changed.
    FreeTyped {
        /// Which of the free variables.
        index: usize,
        /// The field's whole new text.
        text: String,
    },
    /// In that field, the value was stepped up or down.
    FreeStepped {
        /// Which of the free variables.
        index: usize,
        /// By how many halves.
        halves: i32,
    },
    /// A right-hand side was asked for.
    RightHandSideWanted,
    /// The nearest right-hand side that can be reached should take the place of b.
    NearestTaken,
    /// The viewer of the pictures went round them, by degrees.
    Turned {
        /// To the right.
        right: f64,
        /// Up.
        up: f64,
    },
    /// A picture was zoomed by a factor.
    Zoomed(f64),
    /// The pictures should look as they did at first.
    ViewReset,
    /// The learner's prediction.
    Predicted(Solutions),
    /// The learner would rather not predict.
    PredictionSkipped,
    /// Whether to ask for a prediction.
    AskingChosen(Asking),
}

impl Action {
    /// Which run this action continues or begins.
    pub fn run(&self) -> Run {
        match self {
            Self::FreeSlid { .. } | Self::FreeTyped { .. } | Self::FreeStepped { .. } => Run::Sliding,
            Self::Turned { .. } | Self::Zoomed(_) | Self::ViewReset => Run::Turning,
            Self::RightHandSideWanted
            | Self::NearestTaken
            | Self::Predicted(_)
            | Self::PredictionSkipped
            | Self::AskingChosen(_) => Run::Single,
        }
    }
}
