//! What an event does in the lab of ratings.

use super::action::Action;
use super::state::{Heard, LAMBDAS, Playback, Progress, Question, State};
use crate::lab::collinearity::size::Size;
use num_traits::Zero;

/// Lets something happen.
pub(super) fn update(state: &mut State, action: Action) {
    let typing = match &action {
        Action::CellTyped { row, column, .. } => Some((*row, *column)),
        _ => None,
    };
    let continues = typing.is_some() && typing == state.typing;
    state.typing = typing;
    match action {
        Action::CellTyped { row, column, text } => {
            if !continues {
                state.remember();
            }
            state.type_in(row, column, text);
            state.heard = Heard::Rating(row, column);
        }
        Action::UndoPressed => {
            if let Some(texts) = state.past.pop() {
                state.texts = texts;
                state.read();
                state.heard = Heard::Table;
            }
        }
        Action::OtherTablePressed => {
            let mut other = State { seed: state.seed.wrapping_add(1), ..State::default() };
            other.refill();
            other.factors = state.factors;
            other.lambda = state.lambda.clone();
            other.question = state.question;
            other.heard = Heard::Table;
            *state = other;
        }
        Action::FactorsSlid(factors) => {
            state.factors = usize::try_from(factors).unwrap_or(1).clamp(1, super::curve::most(&state.ratings));
            state.heard = Heard::Fit;
        }
        Action::LambdaSlid(step) => {
            state.lambda = Size::of(LAMBDAS.value(step.max(1)));
            state.heard = Heard::Fit;
        }
        Action::LambdaTyped(text) => {
            let before = state.lambda.value.clone();
            state.lambda.typed(text);
            // Without a price, a reader with fewer ratings than factors would leave the equations singular.
            if state.lambda.value.is_zero() {
                state.lambda.value = before;
            }
            state.heard = Heard::Fit;
        }
        Action::NextPressed => {
            state.playback = Playback::Paused;
            step(state);
        }
        Action::PlayPressed => state.playback = Playback::Playing,
        Action::PausePressed => state.playback = Playback::Paused,
        Action::ConvergePressed => {
            state.playback = Playback::Paused;
            state.progress = Progress::Converged;
            state.heard = Heard::Fit;
        }
        Action::ResetPressed => {
            state.playback = Playback::Paused;
            state.progress = Progress::Steps(0);
            state.heard = Heard::Fit;
        }
        Action::Predicted(guess) => {
            state.question = Question::Answered(guess);
            state.progress = Progress::Converged;
            state.playback = Playback::Paused;
            state.heard = Heard::Question;
        }
        Action::PredictionSkipped => state.question = Question::Skipped,
    }
}

/// One more step, where there is one.
pub(super) fn step(state: &mut State) {
    if let Progress::Steps(done) = state.progress {
        let (steps, _) = state.curve.end(state);
        state.progress = if done + 1 >= steps {
            state.playback = Playback::Paused;
            Progress::Converged
        } else {
            Progress::Steps(done + 1)
        };
    } else {
        state.playback = Playback::Paused;
    }
    state.heard = Heard::Fit;
}
