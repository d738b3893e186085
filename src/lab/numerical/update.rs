//! What an event does to the lab of numerical rank. Pure: no clock, no randomness, no storage.

use super::action::Action;
use super::chart::axis;
use super::noise::sizes;
use super::presets::{hilbert, preset};
use super::rule::{moved_to, read_size, rule_at, typed};
use super::state::{Heard, State};
use crate::lab::elimination::state::Prediction;
use crate::link::ToleranceRule;
use crate::math::System;

/// Lets an event happen.
pub fn update(state: &mut State, action: Action) {
    state.heard = Heard::Nothing;
    match action {
        Action::Grid(action) => {
            let before = state.grid.system().clone();
            state.grid.update(action);
            matrix_changed(state, &before);
        }
        Action::PresetChosen(id) => {
            if let Some(preset) = preset(&id) {
                show_example(state, preset.system());
            }
        }
        Action::HilbertSized(rows) => show_example(state, hilbert(rows)),
        Action::RuleChosen(kind) => {
            let (tolerance, largest) = state.tolerance_and_largest();
            choose(state, rule_at(kind, tolerance, largest));
        }
        Action::LineMoved(value) => move_to(state, value),
        Action::SliderMoved(share) => {
            if let Some(axis) = axis(state) {
                move_to(state, axis.value(share));
            }
        }
        Action::ToleranceTyped(text) => type_tolerance(state, text),
        Action::NoiseMoved(place) => {
            state.noise = sizes(state.grid.system()).into_iter().nth(place as usize).flatten();
            state.hear(Heard::Noise);
        }
        Action::NoiseRedrawn => {
            state.seed = state.seed.wrapping_add(1);
            state.hear(Heard::Noise);
        }
        Action::RankPredicted(rank) => {
            if state.prediction == Prediction::Asked {
                state.prediction = Prediction::Made(rank);
                state.hear(Heard::Prediction);
            }
        }
        Action::PredictionSkipped => {
            if state.prediction == Prediction::Asked {
                state.prediction = Prediction::None;
                state.hear(Heard::Prediction);
            }
        }
        Action::AskingChosen(asking) => state.choose_asking(asking),
    }
}

fn show_example(state: &mut State, system: System) {
    let before = state.grid.system().clone();
    state.show_matrix(system);
    // What there is to see in it is there without noise.
    state.noise = None;
    matrix_changed(state, &before);
}

fn matrix_changed(state: &mut State, before: &System) {
    if state.grid.system() != before {
        state.ask_anew();
        state.hear(Heard::Matrix);
    }
}

fn move_to(state: &mut State, value: f64) {
    let (_, largest) = state.tolerance_and_largest();
    let rule = moved_to(&state.rule, value, largest);
    choose(state, rule);
}

fn choose(state: &mut State, rule: ToleranceRule) {
    state.draft = None;
    state.rule = rule;
    state.hear(Heard::Tolerance);
}

/// What was typed stays as it is; as soon as it reads as a number, it counts.
fn type_tolerance(state: &mut State, text: String) {
    if let Ok(value) = read_size(&text) {
        match &mut state.rule {
            ToleranceRule::Relative(number) | ToleranceRule::Absolute(number) => *number = value,
            ToleranceRule::NumPy | ToleranceRule::Matlab => return,
        }
        state.hear(Heard::Tolerance);
    }
    state.draft = (typed(&state.rule).as_deref() != Some(&text)).then_some(text);
}
