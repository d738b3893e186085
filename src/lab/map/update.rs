//! What an event does to the map lab. Pure: no clock, no randomness, no storage.

mod points;
mod views;

use super::action::{Action, Motion};
use super::state::{Heard, Morph, Playback, State};
use super::survey::MOST_DRAWN;
use crate::lab::elimination;
use crate::lab::elimination::action::{Asking, PredictionAction, ShapeChange};
use crate::lab::elimination::state::Prediction;
use crate::link::Layer;
use crate::math::System;

/// How long the morph runs from one end to the other, in milliseconds.
const RUN: f64 = 1600.0;
/// A part of the way takes no less than this part of the time.
const SHORTEST_RUN: f64 = 0.25;
/// More time than this between two ticks counts as this: the page was hidden meanwhile.
const LONGEST_TICK: f64 = 100.0;

/// Lets an event happen. What it does to the matrix that all labs share, if anything, is returned as an event of the
/// editor.
pub fn update(state: &mut State, system: &System, action: Action) -> Option<elimination::Action> {
    // A tick is nothing that anybody did: what was heard before it is still being read out.
    if !matches!(action, Action::Ticked { .. }) {
        state.heard = Heard::Nothing;
        state.events = state.events.wrapping_add(1);
        state.dragged = None;
    }
    let mut edit = None;
    match action {
        Action::EntryEdited { entry, text } => points::edited(state, system, entry, text),
        Action::EntryNudged { point, entry, quarters } => edit = points::nudged(state, system, point, entry, quarters),
        Action::PointMoved { point, to } => edit = points::moved(state, system, point, to),
        Action::SnapPressed => points::snapped(state, system),
        Action::RightHandSideWanted => {
            edit = Some(elimination::Action::ShapeChanged(ShapeChange::RightHandSideAdded));
        }
        Action::MorphMoved(morph) => {
            if !state.hides() {
                state.morph = morph;
                state.playback = Playback::Paused;
            }
        }
        Action::PlayPressed(motion) => {
            if !state.hides() {
                play(state, motion);
            }
        }
        Action::PausePressed => state.playback = Playback::Paused,
        Action::Ticked { milliseconds } => tick(state, milliseconds),
        Action::Turned { side, right, up } => views::turned(state, side, right, up),
        Action::Zoomed { side, factor } => views::zoomed(state, side, factor),
        Action::ViewReset(side) => views::reset(state, side),
        Action::ViewpointChosen(viewpoint) => views::chosen(state, system, viewpoint),
        Action::TurningChosen(turning) => views::turning(state, turning),
        Action::LayerToggled(layer) => toggle(state, layer),
        Action::Predicted(dimension, motion) => {
            if state.hides() && system.rows() <= MOST_DRAWN && system.columns() <= MOST_DRAWN {
                state.prediction = Prediction::Made(dimension.min(system.rows()));
                reveal(state, motion);
            }
        }
        Action::PredictionSkipped(motion) => {
            if state.hides() {
                state.prediction = Prediction::None;
                reveal(state, motion);
            }
        }
        Action::AskingChosen(asking) => {
            edit = Some(elimination::Action::Prediction(PredictionAction::AskingChosen(asking)));
            ask(state, asking);
        }
    }
    edit
}

/// Begins the morph, from its start if it is at its end.
fn play(state: &mut State, motion: Motion) {
    if state.morph == Morph::END {
        state.morph = Morph::START;
    }
    match motion {
        Motion::Full => state.playback = Playback::Running { from: state.morph, elapsed: 0.0 },
        Motion::Reduced => end(state),
    }
}

fn end(state: &mut State) {
    state.morph = Morph::END;
    state.playback = Playback::Paused;
    state.heard = Heard::MorphEnded;
}

fn tick(state: &mut State, milliseconds: f64) {
    let Playback::Running { from, elapsed } = state.playback else { return };
    let passed = if milliseconds.is_nan() { 0.0 } else { milliseconds.clamp(0.0, LONGEST_TICK) };
    let elapsed = elapsed + passed;
    let way = 1.0 - from.fraction();
    let part = elapsed / (RUN * way.max(SHORTEST_RUN));
    if part >= 1.0 {
        end(state);
        state.events = state.events.wrapping_add(1);
    } else {
        let eased = part * part * (3.0 - 2.0 * part);
        state.morph = Morph::nearest(from.fraction() + way * eased);
        state.playback = Playback::Running { from, elapsed };
    }
}

/// Shows what was kept back, and lets it happen.
fn reveal(state: &mut State, motion: Motion) {
    state.morph = Morph::START;
    play(state, motion);
    state.heard = Heard::Prediction;
}

fn toggle(state: &mut State, layer: Layer) {
    let drawn =
        |other: &Layer| if *other == layer { !state.layers.contains(other) } else { state.layers.contains(other) };
    state.layers = Layer::ALL.into_iter().filter(drawn).collect();
}

/// Whether to ask, from now on: a question that is open is withdrawn, and one that was never asked is asked.
fn ask(state: &mut State, asking: Asking) {
    state.asking = asking;
    match (asking, state.prediction) {
        (Asking::Asks, Prediction::None) | (Asking::DoesNotAsk, Prediction::Asked) => {
            state.playback = Playback::Paused;
            state.ask(asking);
        }
        _ => {}
    }
    state.heard = Heard::Prediction;
}
