//! The key to a question, known to grading alone.

use super::misconception::Misconception;
use crate::math::subspace::Basis;
use crate::math::{ExactMatrix, Form, Rational};
use std::borrow::Cow;

/// What makes an answer right.
pub(super) enum Key {
    One {
        right: usize,
        options: Vec<Feedback>,
    },
    All(Vec<(bool, Feedback)>),
    Number {
        value: Rational,
        slips: Vec<Slip>,
    },
    /// Any matrix in the form with the row space of this one.
    RowEquivalent {
        matrix: ExactMatrix,
        coefficient_columns: usize,
        form: Form,
    },
    /// This row.
    Row(Vec<Rational>),
    Basis(SpaceKey),
    Operation {
        matrix: ExactMatrix,
        coefficient_columns: usize,
        form: Form,
    },
    /// Any b for which `A x = b` has no solution.
    Unsolvable(ExactMatrix),
    /// Any x with `A x = b`.
    Solves {
        matrix: ExactMatrix,
        right_hand_side: Vec<Rational>,
    },
    /// Any matrix whose kernel, or image, is spanned by the vectors.
    Built {
        space: Space,
        basis: Basis,
    },
    Claim(ClaimKey),
    /// The position of each step, in the right order.
    Order(Vec<usize>),
    Points(&'static [&'static str]),
}

/// What is said to an option, and what leads to it.
pub(super) struct Feedback {
    pub(super) text: Cow<'static, str>,
    pub(super) misconception: Option<Misconception>,
}

/// A wrong number that a known slip gives.
pub(super) struct Slip {
    pub(super) value: Rational,
    pub(super) feedback: Feedback,
}

/// A subspace of which a basis is asked for.
pub(super) struct SpaceKey {
    pub(super) matrix: ExactMatrix,
    pub(super) space: Space,
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Space {
    Kernel,
    Image,
}

/// Whether a claim is true, and if not, what refutes it.
pub(super) enum ClaimKey {
    True { why: &'static str },
    False { refutes: fn(&ExactMatrix) -> bool, example: &'static [&'static [i64]], believed: Feedback },
}
