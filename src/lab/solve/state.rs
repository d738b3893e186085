//! What the lab for systems of equations remembers besides the matrix, which all labs share.

use super::viewer::Viewer;
use crate::lab::elimination::action::Asking;
use crate::lab::elimination::view::Solutions;
use crate::link::{self, SolveAddress};
use crate::math::number::format_input;
use crate::math::rank::rank_of;
use crate::math::{Rational, System};
use num_traits::Zero;

/// The value of a free variable, as typed and as last read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FreeField {
    /// The text of its number field.
    pub text: String,
    /// The last value that the text could be read as.
    pub value: Rational,
}

impl FreeField {
    /// A field with a value.
    pub fn of(value: Rational) -> Self {
        Self { text: format_input(&value).replace('-', "\u{2212}"), value }
    }
}

impl Default for FreeField {
    fn default() -> Self {
        Self::of(Rational::zero())
    }
}

/// What became of the question for the number of solutions.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Prediction {
    /// It is not asked, or was skipped.
    None,
    /// It waits for an answer.
    Asked,
    /// The answer.
    Made(Solutions),
}

impl Prediction {
    fn begun(asking: Asking) -> Self {
        match asking {
            Asking::Asks => Self::Asked,
            Asking::DoesNotAsk => Self::None,
        }
    }
}

/// What happened last, for the sentence that a screen reader hears.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Heard {
    /// Nothing worth a sentence.
    Nothing,
    /// Another system is in view.
    System,
    /// A free variable has another value, or a text that cannot be read.
    Free(usize),
    /// The question was answered or skipped.
    Prediction,
}

/// The state of the lab for systems of equations.
#[derive(Clone, Debug, PartialEq)]
pub struct State {
    /// The free variables, in the order of their columns; those without a field are zero.
    pub free: Vec<FreeField>,
    /// Where the viewer of the pictures stands.
    pub viewer: Viewer,
    /// Whether the page asks for a prediction.
    pub asking: Asking,
    /// The prediction for the system in view.
    pub prediction: Prediction,
    /// What happened last.
    pub heard: Heard,
    /// Counts what the learner heard, so that the same sentence twice is said twice.
    pub events: u32,
}

impl State {
    /// The lab with a matrix, as somebody finds it who is, or is not, to predict first.
    pub fn new(_system: &System, asking: Asking) -> Self {
        Self {
            free: Vec::new(),
            viewer: Viewer::default(),
            asking,
            prediction: Prediction::begun(asking),
            heard: Heard::System,
            events: 0,
        }
    }

    /// Another matrix is in view.
    pub fn matrix_changed(&mut self, _system: &System, asking: Asking) {
        self.free.clear();
        self.asking = asking;
        self.prediction = Prediction::begun(asking);
        self.heard = Heard::System;
        self.events = self.events.wrapping_add(1);
    }

    /// Shows what a link describes; `system` is the matrix in view, that of the link if it names one.
    pub fn open(&mut self, address: &SolveAddress, system: &System, asking: Asking) {
        // Going back to the same question keeps its answer.
        if asking != self.asking {
            self.asking = asking;
            self.prediction = Prediction::begun(asking);
        }
        let count = free_variables(system);
        self.free = address.free.iter().take(count).cloned().map(FreeField::of).collect();
        let viewer = Viewer::of(address.view);
        if viewer.angles() != self.viewer.angles() {
            self.viewer = viewer;
        }
        self.heard = Heard::System;
        self.events = self.events.wrapping_add(1);
    }

    /// The part of the state that a link carries.
    pub fn address(&self, system: &System) -> SolveAddress {
        let mut free: Vec<Rational> = self.free.iter().map(|field| field.value.clone()).collect();
        while free.last().is_some_and(Zero::is_zero) {
            free.pop();
        }
        SolveAddress {
            system: Some(system.clone()),
            free,
            view: self.viewer.angles(),
            prediction: match self.asking {
                Asking::Asks => Some(link::Prediction::Ask),
                Asking::DoesNotAsk => None,
            },
        }
    }
}

/// How many variables are free.
pub(super) fn free_variables(system: &System) -> usize {
    system.columns() - rank_of(system.coefficients())
}
