//! From an event to the next state.

use super::action::{Action, Way};
use super::examples::named;
use super::state::{Heard, State};
use crate::lab::elimination::action::Asking;
use crate::lab::elimination::state::Prediction;
use crate::stories::layers::{LONGEST, WIDEST, narrowest};

/// The width of a layer that is added.
const ADDED: usize = 5;

/// Lets something happen.
pub fn update(state: &mut State, action: Action) {
    state.heard = match action {
        Action::A(_)
        | Action::B(_)
        | Action::ExampleChosen(_)
        | Action::AskingChosen(_)
        | Action::Predicted(_)
        | Action::PredictionSkipped => Heard::Pair,
        Action::WidthStepped { .. }
        | Action::NarrowestMoved(_)
        | Action::LengthStepped(_)
        | Action::OtherLayersAsked => Heard::Chain,
    };
    match action {
        Action::A(_) | Action::B(_) | Action::ExampleChosen(_) => change_pair(state, action),
        Action::AskingChosen(asking) => {
            state.asking = asking;
            match (asking, state.prediction) {
                (Asking::Asks, Prediction::None) => state.ask_anew(),
                (Asking::DoesNotAsk, Prediction::Asked) => state.prediction = Prediction::None,
                _ => {}
            }
        }
        Action::Predicted(rank) => {
            if state.prediction == Prediction::Asked {
                state.prediction = Prediction::Made(rank);
            }
        }
        Action::PredictionSkipped => state.prediction = Prediction::None,
        Action::WidthStepped { place, way } => {
            if let Some(width) = state.widths.get_mut(place) {
                *width = stepped(*width, way).clamp(1, WIDEST);
                state.slid = narrowest(&state.widths);
            }
        }
        Action::NarrowestMoved(to) => {
            if let Some(width) = state.widths.get_mut(state.slid) {
                *width = to.clamp(1, WIDEST);
            }
        }
        Action::LengthStepped(Way::More) if state.widths.len() < LONGEST => state.widths.push(ADDED),
        Action::LengthStepped(Way::Less) if state.widths.len() > 2 => {
            state.widths.pop();
            state.slid = narrowest(&state.widths);
        }
        Action::LengthStepped(_) => {}
        Action::OtherLayersAsked => state.seed = state.seed.wrapping_add(1),
    }
}

/// A or B changes; another pair is another question.
fn change_pair(state: &mut State, action: Action) {
    let before = [&state.a, &state.b].map(|grid| grid.system().clone());
    match action {
        Action::A(action) => state.a.update(action),
        Action::B(action) => state.b.update(action),
        Action::ExampleChosen(id) => {
            if let Some([a, b]) = named(id).and_then(super::examples::Example::pair) {
                state.a.show(a);
                state.b.show(b);
            }
        }
        _ => {}
    }
    if before != [&state.a, &state.b].map(|grid| grid.system().clone()) {
        state.ask_anew();
    }
}

fn stepped(width: usize, way: Way) -> usize {
    match way {
        Way::More => width.saturating_add(1),
        Way::Less => width.saturating_sub(1),
    }
}
