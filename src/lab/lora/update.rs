//! From an event to the next state.

use super::action::{Action, Kept};
use super::counts::{Counts, PRESETS};
use super::state::{Guessing, Heard, State};
use crate::lab::elimination::action::Asking;
use crate::lab::elimination::state::Playback;
use crate::stories::lora::toy::{Task, Training};

/// Lets something happen.
pub fn update(state: &mut State, action: Action) {
    match action {
        Action::CountEdited(which, text) => {
            let before = state.counts.shape();
            state.counts.edit(which, text);
            if state.counts.shape() != before {
                state.guessing = Guessing::anew(state.asking);
            }
            state.heard = Heard::Counts;
        }
        Action::PresetChosen(id) => {
            if let Some(preset) = PRESETS.iter().find(|preset| preset.id == id) {
                state.counts = Counts::of(preset.shape);
                state.guessing = Guessing::anew(state.asking);
            }
            state.heard = Heard::Counts;
        }
        Action::BitsChosen(kept, bits) => {
            match kept {
                Kept::Frozen => state.precision.frozen = bits,
                Kept::Trained => state.precision.trained = bits,
                Kept::Moments => state.precision.moments = bits,
            }
            state.heard = Heard::Counts;
        }
        Action::AskingChosen(asking) => {
            state.asking = asking;
            match (asking, state.guessing) {
                (Asking::Asks, Guessing::None) => state.guessing = Guessing::Asked,
                (Asking::DoesNotAsk, Guessing::Asked) => state.guessing = Guessing::None,
                _ => {}
            }
            state.heard = Heard::Counts;
        }
        Action::Guessed(guess) => {
            state.guessing = Guessing::Made(guess);
            state.heard = Heard::Counts;
        }
        Action::GuessSkipped => {
            state.guessing = Guessing::None;
            state.heard = Heard::Counts;
        }
        Action::B(action) => {
            state.b.update(action);
            state.heard = Heard::Product;
        }
        Action::A(action) => {
            state.a.update(action);
            state.heard = Heard::Product;
        }
        Action::RankMoved(_)
        | Action::TrueRankMoved(_)
        | Action::OtherTaskAsked
        | Action::NextPressed
        | Action::PlayPressed
        | Action::PausePressed
        | Action::LastPressed
        | Action::ResetPressed => train(state, &action),
    }
}

/// What happens to the toy task. Whatever it is, it no longer plays, unless that is what was asked for.
fn train(state: &mut State, action: &Action) {
    let task = state.training.task();
    let begin = |task: Task| Training::new(task);
    state.playback = Playback::Paused;
    state.heard = Heard::Training;
    match action {
        Action::RankMoved(rank) => state.training = begin(Task { rank: *rank, ..task }),
        Action::TrueRankMoved(true_rank) => state.training = begin(Task { true_rank: *true_rank, ..task }),
        Action::OtherTaskAsked => state.training = begin(Task { seed: task.seed.wrapping_add(1), ..task }),
        Action::ResetPressed => state.training = begin(task),
        Action::NextPressed => state.training.step(),
        Action::PlayPressed if !state.training.is_over() => {
            state.playback = Playback::Playing;
            state.heard = Heard::Nothing;
        }
        Action::LastPressed => {
            while !state.training.is_over() {
                state.training.step();
            }
        }
        _ => {}
    }
}
