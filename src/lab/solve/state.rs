//! What the lab for systems of equations remembers besides the matrix, which all labs share.

use crate::lab::elimination::action::Asking;
use crate::link::SolveAddress;
use crate::math::System;

/// The state of the lab for systems of equations.
#[derive(Clone, Debug, PartialEq)]
pub struct State {}

impl State {
    /// The lab with a matrix, as somebody finds it who is, or is not, to predict first.
    pub fn new(_system: &System, _asking: Asking) -> Self {
        Self {}
    }

    /// Another matrix is in view.
    pub fn matrix_changed(&mut self, _system: &System, _asking: Asking) {}

    /// Shows what a link describes; `system` is the matrix in view, that of the link if it names one.
    pub fn open(&mut self, _address: &SolveAddress, _system: &System, _asking: Asking) {}

    /// The part of the state that a link carries.
    pub fn address(&self, system: &System) -> SolveAddress {
        SolveAddress { system: Some(system.clone()), ..SolveAddress::default() }
    }
}
