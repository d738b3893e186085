//! What a link remembers of the elimination lab, and the lab that a link describes.

use super::action::Asking;
use super::state::{Document, Heard, Moved, Playback, Prediction, State, default_system};
use crate::link::{self, EliminationAddress, Mode};
use crate::math::System;

/// Whether a matrix that was given is another one than that in view.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Taken {
    /// It is the matrix in view.
    Same,
    /// It took its place.
    Another,
}

impl State {
    /// Puts a matrix in view. The same matrix keeps its cells as typed; another one takes its place and can be undone.
    fn take_matrix(&mut self, system: System) -> Taken {
        if system == self.document.system {
            return Taken::Same;
        }
        // The matrix that a visitor has not seen yet is nothing to go back to.
        if self.events > 0 {
            self.remember();
        }
        self.document = Document::of(system);
        Taken::Another
    }

    /// Puts the matrix of another lab's link in view, and begins again with it if it is another one.
    pub fn show_matrix(&mut self, system: System) -> Taken {
        let taken = self.take_matrix(system);
        if taken == Taken::Another {
            self.begin_again();
        }
        self.run = None;
        self.panel = None;
        self.unread = None;
        self.events = self.events.wrapping_add(1);
        taken
    }

    /// The part of the state that a link carries.
    pub fn address(&self) -> EliminationAddress {
        EliminationAddress {
            system: Some(self.document.system.clone()),
            form: self.form,
            mode: self.mode,
            ops: self.document.ops.clone(),
            step: match self.mode {
                Mode::Watch => self.step,
                Mode::Own => self.document.done,
            },
            policy: self.policy,
            numbers: self.numbers,
            checking: self.builder.checking,
            prediction: match self.asking {
                Asking::Asks => Some(link::Prediction::Ask),
                Asking::DoesNotAsk => None,
            },
        }
    }

    /// Shows what a link describes. The same matrix keeps its cells as typed; another one takes its place and can be
    /// undone.
    ///
    /// A link that names a matrix without asking for a prediction does not ask: it shows what its sender saw. Without a
    /// matrix, the lab asks as the person left it.
    pub fn open(&mut self, address: &EliminationAddress) {
        let system = address.system.clone().unwrap_or_else(default_system);
        let same_matrix = self.take_matrix(system) == Taken::Same;
        let asking = match address.prediction {
            Some(link::Prediction::Ask) => Asking::Asks,
            Some(link::Prediction::Skip) => Asking::DoesNotAsk,
            None if address.system.is_some() => Asking::DoesNotAsk,
            None => self.asking,
        };
        let same_question = asking == self.asking && same_matrix;
        self.asking = asking;
        let kept = self.prediction;
        self.begin_again();
        if same_question {
            self.prediction = kept;
        }
        self.document.ops = address.ops.clone();
        self.form = address.form;
        self.mode = address.mode;
        self.policy = address.policy;
        self.numbers = address.numbers;
        self.builder.checking = address.checking;
        match address.mode {
            Mode::Watch => {
                self.document.done = self.document.ops.len();
                self.step = address.step;
            }
            Mode::Own => self.document.done = address.step.min(self.document.ops.len()),
        }
        self.playback = Playback::Paused;
        self.moved = Moved::Jumped;
        self.panel = None;
        self.unread = None;
        self.run = None;
        self.heard = Heard::Step;
        self.events = self.events.wrapping_add(1);
        // A prediction is for the moment before the first step.
        if self.step > 0 && self.prediction == Prediction::Asked {
            self.prediction = Prediction::None;
        }
    }
}
