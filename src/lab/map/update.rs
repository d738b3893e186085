//! What an event does to the map lab. Pure: no clock, no randomness, no storage.

use super::action::Action;
use super::state::State;
use crate::lab::elimination;
use crate::math::System;

/// Lets an event happen. What it does to the matrix that all labs share, if anything, is returned as an event of the
/// editor.
pub fn update(_state: &mut State, _system: &System, action: Action) -> Option<elimination::Action> {
    match action {}
}
