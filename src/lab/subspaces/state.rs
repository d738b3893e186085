//! What the lab of the four subspaces remembers besides the matrix, which all labs share.

use crate::lab::elimination::action::Asking;
use crate::lab::elimination::state::Prediction;
use crate::link::{self, Space, SubspacesAddress};
use crate::math::System;

/// How the vectors of the bases are scaled.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Scaling {
    /// As the elimination gives them.
    #[default]
    AsComputed,
    /// As the smallest integers in the same direction.
    Integers,
}

/// Whether the learner says that the basis is empty.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Emptiness {
    /// There are vectors to type.
    #[default]
    NotEmpty,
    /// There are none.
    Empty,
}

/// Whether the learner's own basis is judged as it stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Checking {
    /// Not yet, or changed since.
    #[default]
    Waits,
    /// The verdict is shown.
    Checked,
}

/// What happened last, for the one sentence a screen reader hears.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Heard {
    /// Nothing worth saying.
    #[default]
    Nothing,
    /// The matrix changed.
    Matrix,
    /// The vectors are scaled another way.
    Scaling,
    /// A basis was checked.
    Verdict,
    /// A prediction was made or skipped.
    Prediction,
}

/// The state of the lab of the four subspaces.
#[derive(Clone, Debug, PartialEq)]
pub struct State {
    /// Whether the lab asks for a prediction first.
    pub asking: Asking,
    /// The prediction of the nullity of the matrix in view.
    pub prediction: Prediction,
    /// How basis vectors are scaled.
    pub scaling: Scaling,
    /// The subspace of the learner's own basis.
    pub space: Space,
    /// The vectors as typed.
    pub answer: String,
    /// Whether the learner says that there are none.
    pub emptiness: Emptiness,
    /// Whether the answer is judged.
    pub checking: Checking,
    /// What happened last.
    pub heard: Heard,
    /// Counts what the learner heard, so that the same sentence twice is said twice.
    pub events: u32,
}

impl State {
    /// The lab with a matrix, as somebody finds it who is, or is not, to predict first.
    pub fn new(_system: &System, asking: Asking) -> Self {
        Self {
            asking,
            prediction: unanswered(asking),
            scaling: Scaling::default(),
            space: Space::Null,
            answer: String::new(),
            emptiness: Emptiness::default(),
            checking: Checking::default(),
            heard: Heard::default(),
            events: 0,
        }
    }

    /// Another matrix is in view. What was typed stays, to be checked anew.
    pub fn matrix_changed(&mut self, _system: &System, asking: Asking) {
        self.asking = asking;
        self.prediction = unanswered(asking);
        self.checking = Checking::Waits;
        self.hear(Heard::Matrix);
    }

    /// Shows what a link describes; `system` is the matrix in view, that of the link if it names one. Going back to the
    /// same matrix and question keeps the answer.
    pub fn open(&mut self, address: &SubspacesAddress, _system: &System, asking: Asking) {
        if asking != self.asking {
            self.asking = asking;
            self.prediction = unanswered(asking);
        }
        self.choose_space(address.space.unwrap_or(Space::Null));
        self.heard = Heard::Nothing;
    }

    /// The part of the state that a link carries.
    pub fn address(&self, system: &System) -> SubspacesAddress {
        SubspacesAddress {
            system: Some(system.clone()),
            space: (self.space != Space::Null).then_some(self.space),
            prediction: match self.asking {
                Asking::Asks => Some(link::Prediction::Ask),
                Asking::DoesNotAsk => None,
            },
        }
    }

    /// Another subspace for the learner's own basis: the answer was for the other one.
    pub(super) fn choose_space(&mut self, space: Space) {
        if space != self.space {
            self.space = space;
            self.checking = Checking::Waits;
            self.emptiness = Emptiness::NotEmpty;
        }
    }

    pub(super) fn hear(&mut self, heard: Heard) {
        self.heard = heard;
        self.events = self.events.wrapping_add(1);
    }
}

/// The prediction before anything is said.
fn unanswered(asking: Asking) -> Prediction {
    match asking {
        Asking::Asks => Prediction::Asked,
        Asking::DoesNotAsk => Prediction::None,
    }
}
