//! What can happen in the lab for systems of equations: past-tense events, never setters.

use crate::lab::elimination::action::Run;

/// An event in the lab for systems of equations.
#[derive(Clone, Debug, PartialEq)]
pub enum Action {}

impl Action {
    /// Which run this action continues or begins.
    pub fn run(&self) -> Run {
        match *self {}
    }
}
