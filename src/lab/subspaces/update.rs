//! What an event does to the lab of the four subspaces. Pure: no clock, no randomness, no storage.

use super::action::Action;
use super::state::{Checking, Emptiness, Heard, State};
use crate::lab::elimination;
use crate::lab::elimination::state::Prediction;
use crate::math::System;

/// Lets an event happen. What it does to the matrix that all labs share, if anything, is returned as an event of the
/// editor: here, nothing.
pub fn update(state: &mut State, system: &System, action: Action) -> Option<elimination::Action> {
    state.heard = Heard::Nothing;
    match action {
        Action::ScalingChosen(scaling) => {
            state.scaling = scaling;
            state.hear(Heard::Scaling);
        }
        Action::SpaceChosen(space) => state.choose_space(space),
        Action::AnswerEdited(text) => {
            // Who types vectors no longer says that there are none.
            if !text.trim().is_empty() {
                state.emptiness = Emptiness::NotEmpty;
            }
            state.answer = text;
            state.checking = Checking::Waits;
        }
        Action::EmptinessChosen(emptiness) => {
            state.emptiness = emptiness;
            state.checking = Checking::Waits;
        }
        // While the dimensions are kept back, a verdict would tell them.
        Action::CheckPressed if state.prediction == Prediction::Asked => {}
        Action::CheckPressed => {
            state.checking = Checking::Checked;
            state.hear(Heard::Verdict);
        }
        Action::NullityPredicted(nullity) => {
            if state.prediction == Prediction::Asked {
                state.prediction = Prediction::Made(nullity.min(system.columns()));
                state.hear(Heard::Prediction);
            }
        }
        Action::PredictionSkipped => {
            if state.prediction == Prediction::Asked {
                state.prediction = Prediction::None;
                state.hear(Heard::Prediction);
            }
        }
    }
    None
}
