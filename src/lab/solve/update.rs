//! What an event does to the lab for systems of equations. Pure: no clock, no randomness, no storage.

use super::action::Action;
use super::state::{FreeField, Heard, Prediction, State, free_variables};
use super::viewer::Viewer;
use crate::lab::elimination;
use crate::lab::elimination::action::{Asking, PredictionAction, ShapeChange};
use crate::math::exact::fraction;
use crate::math::number::parse_number;
use crate::math::projection::nearest_right_hand_side;
use crate::math::{Rational, System};

/// Lets an event happen. What it does to the matrix that all labs share, if anything, is returned as an event of the
/// editor.
pub fn update(state: &mut State, system: &System, action: Action) -> Option<elimination::Action> {
    state.heard = Heard::Nothing;
    state.events = state.events.wrapping_add(1);
    match action {
        Action::FreeSlid { index, halves } => set(state, system, index, |_| FreeField::of(in_halves(halves))),
        Action::FreeStepped { index, halves } => {
            set(state, system, index, |field| FreeField::of(&field.value + in_halves(halves)));
        }
        Action::FreeTyped { index, text } => set(state, system, index, |field| {
            let value = parse_number(&text).unwrap_or_else(|_| field.value.clone());
            FreeField { text, value }
        }),
        Action::RightHandSideWanted => {
            return system
                .right_hand_side()
                .is_none()
                .then_some(elimination::Action::ShapeChanged(ShapeChange::RightHandSideAdded));
        }
        Action::NearestTaken => {
            let nearest = nearest_right_hand_side(system.coefficients(), system.right_hand_side()?)?;
            return Some(elimination::Action::RightHandSideGiven(nearest.point));
        }
        Action::Turned { right, up } => state.viewer.turn(right, up),
        Action::Zoomed(factor) => state.viewer.magnify(factor),
        Action::ViewReset => state.viewer = Viewer::default(),
        Action::Predicted(solutions) => answer(state, Prediction::Made(solutions)),
        Action::PredictionSkipped => answer(state, Prediction::None),
        Action::AskingChosen(asking) => {
            state.asking = asking;
            state.prediction = match (asking, state.prediction) {
                (Asking::Asks, Prediction::None) => Prediction::Asked,
                (Asking::DoesNotAsk, Prediction::Asked) => Prediction::None,
                (_, kept) => kept,
            };
            state.heard = Heard::Prediction;
            // The choice is one for all labs.
            return Some(elimination::Action::Prediction(PredictionAction::AskingChosen(asking)));
        }
    }
    None
}

fn answer(state: &mut State, prediction: Prediction) {
    if state.prediction == Prediction::Asked {
        state.prediction = prediction;
        state.heard = Heard::Prediction;
    }
}

fn in_halves(halves: i32) -> Rational {
    fraction(i64::from(halves), 2).unwrap_or_default()
}

/// Changes the field of a free variable, if there is such a variable.
fn set(state: &mut State, system: &System, index: usize, change: impl FnOnce(&FreeField) -> FreeField) {
    // Counting the free variables takes an elimination; those that have a field exist.
    if index >= state.free.len() {
        if index >= free_variables(system) {
            return;
        }
        state.free.resize_with(index + 1, FreeField::default);
    }
    if let Some(field) = state.free.get_mut(index) {
        *field = change(field);
        state.heard = Heard::Free(index);
    }
}
