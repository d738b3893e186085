//! What an event does to the lab.

use super::action::Action;
use super::examples::{POINTS, SQUARES};
use super::measured::Measured;
use super::present::ENOUGH;
use super::state::{Derived, Heard, Prediction, Source, State, given_jacobian};
use crate::lab::elimination::action::ShapeChange;
use crate::lab::grid;
use crate::link::PcaPart;
use crate::math::rank::rank_of;
use crate::stories::pca::FLATTEST;

/// Lets something happen.
pub(super) fn update(state: &mut State, action: Action) {
    state.heard = Heard::Result;
    match action {
        Action::PartChosen(part) => state.part = part,
        Action::Grid(action) => grid_changed(state, action),
        Action::SourceChosen(id) => source_chosen(state, &id),
        Action::AnotherCloudPressed => {
            state.seed = state.seed.wrapping_add(1);
            asks_again(state, 0);
        }
        Action::Flattened(flattened) => state.flattened = flattened.min(FLATTEST),
        Action::KeptChosen(kept) => state.kept = Some(kept),
        Action::CentringChosen(centring) => state.centring = centring,
        Action::ModelChosen(Some(model)) => {
            let measurements = std::mem::take(&mut state.measured.measurements.value);
            state.derived = Derived::FromModel;
            state.measured = Measured::new(model, None, Some(&measurements));
            asks_again(state, 1);
        }
        Action::ModelChosen(None) => {
            if let Some(system) = given_jacobian(&state.measured).filter(|_| state.derived == Derived::FromModel) {
                state.jacobian.show(system);
            }
            state.derived = Derived::Given;
        }
        Action::ParameterTyped(index, text) => state.measured.parameter_typed(index, text),
        Action::MeasurementsTyped(text) => state.measured.measurements_typed(text),
        Action::Predicted(said) => answer(state, said),
        Action::PredictionSkipped => {
            if let Some(prediction) = asked(state) {
                *prediction = Prediction::Skipped;
            }
        }
        Action::QuestionWanted => {
            if let Some(prediction) = place(state.part).and_then(|place| state.predictions.get_mut(place)) {
                *prediction = Prediction::Asked;
            }
            state.heard = Heard::Answer;
        }
        Action::Turned { right, up } => {
            state.viewer.turn(right, up);
            state.heard = Heard::Nothing;
        }
        Action::Zoomed(factor) => {
            state.viewer.magnify(factor);
            state.heard = Heard::Nothing;
        }
        Action::ViewReset => {
            state.viewer.go_home();
            state.heard = Heard::Nothing;
        }
    }
}

/// Which of the questions a part asks.
fn place(part: PcaPart) -> Option<usize> {
    match part {
        PcaPart::Points => Some(0),
        PcaPart::Jacobian => Some(1),
        PcaPart::Lenses => None,
    }
}

/// The question of the part that is shown, where it waits for an answer.
fn asked(state: &mut State) -> Option<&mut Prediction> {
    let place = place(state.part)?;
    state.predictions.get_mut(place).filter(|prediction| **prediction == Prediction::Asked)
}

/// A person who answered once is asked for other data too.
fn asks_again(state: &mut State, place: usize) {
    if let Some(prediction) = state.predictions.get_mut(place)
        && matches!(prediction, Prediction::Made { .. })
    {
        *prediction = Prediction::Asked;
    }
}

fn answer(state: &mut State, said: usize) {
    let was = match state.part {
        PcaPart::Points => state.components().ok().map(|components| components.needed(ENOUGH)),
        PcaPart::Jacobian => state.jacobian_in_view().map(|jacobian| rank_of(&jacobian)),
        PcaPart::Lenses => None,
    };
    if let (Some(was), Some(prediction)) = (was, asked(state)) {
        *prediction = Prediction::Made { said, was };
        state.heard = Heard::Answer;
    }
}

fn grid_changed(state: &mut State, action: grid::Action) {
    let grid = match state.part {
        PcaPart::Points if state.source == Source::Own => &mut state.points,
        PcaPart::Jacobian if state.derived == Derived::Given => &mut state.jacobian,
        PcaPart::Lenses => &mut state.square,
        _ => return,
    };
    grid.update(action);
    // A pasted text may bring a right-hand side, which has no meaning here.
    if grid.system().right_hand_side().is_some() {
        grid.update(grid::Action::ShapeChanged(ShapeChange::RightHandSideRemoved));
    }
}

fn source_chosen(state: &mut State, id: &str) {
    let example = |examples: &'static [super::examples::Example]| examples.iter().find(|example| example.id == id);
    match state.part {
        PcaPart::Points => {
            state.source = if id == "cloud" { Source::Cloud } else { Source::Own };
            if let Some(example) = example(&POINTS) {
                state.points.show(example.system());
            }
            // How many are kept is counted anew: there may be fewer coordinates.
            state.kept = None;
            asks_again(state, 0);
        }
        PcaPart::Lenses => {
            if let Some(example) = example(&SQUARES) {
                state.square.show(example.system());
            }
        }
        PcaPart::Jacobian => {}
    }
}
