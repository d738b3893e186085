//! What can happen in the lab of the four subspaces: past-tense events, never setters.

use super::state::{Emptiness, Scaling};
use crate::lab::elimination::action::Run;
use crate::link::Space;

/// An event in the lab of the four subspaces.
#[derive(Clone, Debug, PartialEq)]
pub enum Action {
    /// How basis vectors are scaled was chosen.
    ScalingChosen(Scaling),
    /// The subspace of the learner's own basis was chosen.
    SpaceChosen(Space),
    /// The text of the learner's own basis changed; its whole new text.
    AnswerEdited(String),
    /// The learner ticked, or unticked, that the basis is empty.
    EmptinessChosen(Emptiness),
    /// The learner's own basis is to be checked.
    CheckPressed,
    /// The learner predicted the nullity.
    NullityPredicted(usize),
    /// The learner would rather not predict.
    PredictionSkipped,
}

impl Action {
    /// Which run this action continues or begins.
    pub fn run(&self) -> Run {
        Run::Single
    }
}
