//! What an event does to the lab of pictures at low rank. Pure: no clock, no randomness, no storage.

use super::action::{Action, Choice};
use super::state::{Heard, Prediction, State};
use super::subject::{Own, Source};
use super::work::Work;
use crate::lab::elimination::action::{Asking, ShapeChange};
use crate::lab::grid;
use crate::stories::compression::picture::Raster;
use std::rc::Rc;

/// The largest rank of a picture, and in a link.
const MOST: usize = 512;

/// Lets an event happen.
pub fn update(state: &mut State, action: Action) {
    state.heard = Heard::Nothing;
    match action {
        Action::Chosen(choice) => choose(state, choice),
        Action::Grid(action) => edit(state, action),
        Action::AnotherPressed => look_at(state, state.source.clone(), state.seed.wrapping_add(1)),
        Action::PictureRead { name, raster } => show_own(state, name, raster),
        Action::PictureRefused(refusal) => {
            state.refusal = Some(refusal);
            state.heard = Heard::Refused;
        }
        Action::ToneChosen(tone) => {
            state.heard = Heard::Subject;
            state.ask();
            state.look_at(state.source.clone(), tone, state.seed);
        }
        Action::RankSlid(rank) => {
            state.heard = Heard::Rank;
            state.chosen = Some(rank.min(MOST));
            state.want();
        }
        Action::RivalChosen(rule) => {
            state.heard = Heard::Rival;
            state.rule = rule;
            state.want();
        }
        Action::CancelPressed => {
            if matches!(state.work, Work::Decomposing(_)) {
                state.work = Work::Stopped;
                state.heard = Heard::Subject;
            }
        }
        Action::ComputePressed => {
            if matches!(state.work, Work::Stopped) {
                state.work = Work::begin(&state.subject);
                state.heard = Heard::Subject;
            }
        }
        Action::Predicted(expected) => answer(state, Prediction::Made(expected)),
        Action::PredictionSkipped => answer(state, Prediction::None),
        Action::AskingChosen(asking) => {
            state.asking = asking;
            state.prediction = match (asking, state.prediction) {
                (Asking::Asks, Prediction::None) => Prediction::Asked,
                (Asking::DoesNotAsk, Prediction::Asked) => Prediction::None,
                (_, kept) => kept,
            };
            state.heard = Heard::Prediction;
        }
    }
}

fn answer(state: &mut State, prediction: Prediction) {
    if state.prediction == Prediction::Asked {
        state.prediction = prediction;
        state.heard = Heard::Prediction;
    }
}

fn choose(state: &mut State, choice: Choice) {
    let source = match choice {
        Choice::Generated(picture) => Source::Generated(picture),
        Choice::Matrix => Source::Matrix(state.grid.system().clone()),
        Choice::Own => match &state.own {
            Some(own) => Source::Own(own.clone()),
            None => return,
        },
    };
    look_at(state, source, state.seed);
}

/// The matrix is edited; it is decomposed anew once it reads as another one.
fn edit(state: &mut State, action: grid::Action) {
    state.grid.update(action);
    // A pasted text may bring a right-hand side, which a truncation has no use for.
    if state.grid.system().right_hand_side().is_some() {
        state.grid.update(grid::Action::ShapeChanged(ShapeChange::RightHandSideRemoved));
    }
    let edited = Source::Matrix(state.grid.system().clone());
    if !state.source.is_picture() && edited != state.source {
        look_at(state, edited, state.seed);
    }
}

fn show_own(state: &mut State, name: String, raster: Rc<Raster>) {
    let own = Own { name, raster };
    state.own = Some(own.clone());
    look_at(state, Source::Own(own), state.seed);
}

/// Looks at another picture: with the rank that is usual, if pictures and matrices change places, and a new question.
fn look_at(state: &mut State, source: Source, seed: u64) {
    if source.is_picture() != state.source.is_picture() {
        state.chosen = None;
    }
    state.refusal = None;
    state.lacks_own = false;
    state.heard = Heard::Subject;
    state.ask();
    state.look_at(source, state.tone, seed);
}
