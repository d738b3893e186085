//! What is said to an answer, as data.

use super::misconception::Misconception;
use super::prompt::Prompt;
use crate::math::echelon::NotEchelon;
use crate::math::number::NumberProblem;
use crate::math::row_op::NotElementary;

/// The verdict on an answer. "Not finished" and "not readable" are not "wrong".
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// Nothing was given.
    Blank,
    /// Something cannot be read, and nothing is scored.
    Malformed {
        /// Where.
        place: Place,
        /// What is wrong with it.
        problem: Problem,
    },
    /// Right but for something that is named.
    Almost(Almost),
    /// Not right; with the misconception that leads to just this answer, where one does.
    Wrong(Option<Misconception>),
    /// Right.
    Correct,
}

/// Where in an answer. 0-based.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// The answer as a whole, or its only field.
    Whole,
    /// An entry of a matrix; of a basis, `row` is the vector; of a single vector, `row` is its entry.
    Entry {
        /// The row.
        row: usize,
        /// The column.
        column: usize,
    },
    /// A field of an operation.
    Field(Field),
}

/// A field of a row operation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Field {
    /// The row that changes, or the first of two.
    Row,
    /// The other row.
    Other,
    /// The number.
    Factor,
}

/// Why something cannot be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Problem {
    /// Not a number.
    Number(NumberProblem),
    /// No row of the matrix.
    NoSuchRow {
        /// How many there are.
        rows: usize,
    },
    /// Not an elementary operation.
    NotElementary(NotElementary),
    /// An answer to another kind of question, or one that names something that is not there.
    DoesNotFit,
}

/// What keeps an answer from being right.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Almost {
    /// Some fields are still empty.
    Unfinished,
    /// All but one entry are right: this one is not.
    OneEntry {
        /// Its row.
        row: usize,
        /// Its column.
        column: usize,
    },
    /// What is ticked is right, but so many are missing.
    Missing(usize),
    /// A rounded value where the exact one is asked for.
    Rounded,
    /// The right row space, but not the form asked for.
    NotInForm(NotEchelon),
    /// Vectors of the space, independent, but fewer than its dimension.
    TooFewVectors,
    /// Vectors of the space, but not independent.
    Dependent,
    /// A legal operation that brings the form no closer.
    NotHelpful(NotHelpful),
    /// All equations but this one hold.
    OneEquation(usize),
    /// What is asked for holds, but the rank is smaller than it has to be.
    RankTooSmall,
    /// The claim is false, but this matrix does not show it.
    NoCounterExample,
    /// Two neighbours are in the wrong order, this one and the next.
    OneExchange(usize),
    /// So many of the model answer's points are there.
    SomePoints(usize),
}

/// Why a legal operation does not help.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotHelpful {
    /// It changes nothing.
    ChangesNothing,
    /// It makes an entry that was 0 (and had to be) something else.
    UndoesZero {
        /// The row.
        row: usize,
        /// The column.
        column: usize,
    },
    /// As many steps are left as before, or more.
    NoCloser,
}

/// What is said of one entry, option, vector or step.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mark {
    /// Nothing is said.
    None,
    /// Right.
    Right,
    /// Not right.
    Wrong,
    /// Cannot be read.
    Malformed,
}

/// How much of an answer is right, exactly: `earned` of `of`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Credit {
    /// The parts that are right.
    pub earned: usize,
    /// All parts, at least 1.
    pub of: usize,
}

impl Credit {
    /// Nothing.
    pub const NONE: Self = Self { earned: 0, of: 1 };
    /// Everything.
    pub const FULL: Self = Self { earned: 1, of: 1 };
}

/// An answer judged.
#[derive(Clone, Debug, PartialEq)]
pub struct Judgement {
    /// The verdict.
    pub verdict: Verdict,
    /// A mark for each part: an option, a step, an entry (of a matrix or of vectors, row by row); empty where the answer is
    /// judged as a whole.
    pub marks: Vec<Mark>,
    /// Partial credit; none while nothing is scored (blank or malformed).
    pub credit: Credit,
    /// What is said: a sentence or two that explain.
    pub feedback: Prompt,
}

impl Judgement {
    /// A judgement with what is said, formulas between dollar signs.
    pub(super) fn new(verdict: Verdict, marks: Vec<Mark>, credit: Credit, feedback: &str) -> Self {
        Self { verdict, marks, credit, feedback: Prompt::new(feedback) }
    }

    /// Whether the answer counts: a blank or malformed one does not.
    pub fn counts(&self) -> bool {
        !matches!(self.verdict, Verdict::Blank | Verdict::Malformed { .. } | Verdict::Almost(Almost::Unfinished))
    }
}
