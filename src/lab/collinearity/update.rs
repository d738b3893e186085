//! What an event does in the lab of collinear features.

use super::action::Action;
use super::data::example;
use super::size::Size;
use super::state::{Heard, LAMBDAS, NOISES, Question, State, text_of, with_target};
use super::words::TINY;
use crate::lab::grid;

/// Lets something happen.
pub(super) fn update(state: &mut State, action: Action) {
    match action {
        Action::Edited(action) => {
            state.grid.update(action);
            // A pasted table may come without a target.
            if state.grid.system().right_hand_side().is_none() {
                let system = with_target(state.grid.system().clone());
                state.grid.show(system);
            }
            state.heard = Heard::Table;
        }
        Action::ExampleChosen(id) => {
            if let Some(system) = example(&id) {
                state.grid.update(grid::Action::Pasted(text_of(&system)));
                state.heard = Heard::Table;
            }
        }
        Action::LambdaSlid(step) => {
            state.lambda = Size::of(LAMBDAS.value(step));
            state.heard = Heard::Lambda;
        }
        Action::LambdaMoved(to) => {
            // The line stands for a positive lambda.
            state.lambda = Size::of(LAMBDAS.value(LAMBDAS.nearest(to).max(1)));
            state.heard = Heard::Lambda;
        }
        Action::LambdaTyped(text) => {
            state.lambda.typed(text);
            state.heard = Heard::Lambda;
        }
        Action::NoiseSlid(step) => {
            state.noise = Size::of(NOISES.value(step));
            state.heard = Heard::Noise;
        }
        Action::NoiseTyped(text) => {
            state.noise.typed(text);
            state.heard = Heard::Noise;
        }
        Action::OtherNoisePressed => {
            state.seed = state.seed.wrapping_add(1);
            state.heard = Heard::Noise;
        }
        Action::Predicted(guess) => {
            state.question = Question::Answered(guess);
            let mut tiny = state.lambda.clone();
            tiny.typed(TINY.to_owned());
            state.lambda = tiny;
            state.heard = Heard::Question;
        }
        Action::PredictionSkipped => state.question = Question::Skipped,
    }
}
