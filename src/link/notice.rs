//! What a link could not say, and the sentence for it.

use super::key::Key;
use super::matrix::{MatrixProblem, RightHandSideProblem};
use super::ops::OpProblem;
use crate::math::number::NumberProblem;
use crate::math::row_op::NotElementary;
use crate::math::system::MAX_SIZE;
use std::fmt::{Display, Formatter, Result};

/// Something of a link that could not be read or used. Its [`Display`] is a sentence for the reader of the page: what
/// it was, and what is done instead.
#[derive(Clone, Debug, PartialEq)]
pub enum Notice {
    /// The link is longer than [`super::MAX_LENGTH`]; the keys after that are left out.
    TooLong {
        /// The limit, in bytes.
        limit: usize,
    },
    /// `v` is larger than the version known here.
    NewerVersion {
        /// The version as it is written.
        text: String,
    },
    /// No key has this name.
    UnknownKey {
        /// The name as it is written.
        key: String,
    },
    /// The key exists, but not on this page.
    KeyNotUsedHere {
        /// The key.
        key: Key,
    },
    /// The key comes more than once; the first value counts.
    RepeatedKey {
        /// The key.
        key: Key,
    },
    /// The key has no value.
    EmptyValue {
        /// The key.
        key: Key,
    },
    /// The value is none that the key can have.
    Value {
        /// The key.
        key: Key,
        /// The value as it is written.
        text: String,
    },
    /// The matrix could not be read.
    Matrix {
        /// Why.
        problem: MatrixProblem,
    },
    /// The right-hand side could not be used.
    RightHandSide {
        /// Why.
        problem: RightHandSideProblem,
    },
    /// An operation could not be used; it and those after it are left out.
    Op {
        /// Its place among the operations, 0-based.
        index: usize,
        /// The operation as it is written.
        text: String,
        /// Why.
        problem: OpProblem,
    },
    /// There are more than [`super::MAX_OPS`] operations; those after the limit are left out.
    TooManyOps {
        /// The limit.
        limit: usize,
    },
    /// There are operations, but no matrix to carry them out on.
    OpsWithoutMatrix,
    /// The step lies past the last of the learner's operations.
    StepPastEnd {
        /// The step.
        step: usize,
        /// How many operations there are.
        ops: usize,
    },
}

impl Display for Notice {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        match self {
            Self::TooLong { limit } => {
                write!(f, "The link is longer than {limit} characters: what comes after that was left out.")
            }
            Self::NewerVersion { text } => {
                let text = quoted(text);
                write!(f, "The link is of version {text}, newer than this page: what can be read of it is used.")
            }
            Self::UnknownKey { key } => {
                write!(f, "The link contains {}, which means nothing here: it was ignored.", quoted(key))
            }
            Self::KeyNotUsedHere { key } => {
                write!(f, "The link contains “{}”, which this page has no use for: it was ignored.", key.name())
            }
            Self::RepeatedKey { key } => {
                write!(f, "The link contains “{}” more than once: the first value is used.", key.name())
            }
            Self::EmptyValue { key } => {
                write!(f, "The link has nothing after “{}=”: {}.", key.name(), instead(*key))
            }
            Self::Value { key, text } => {
                write!(f, "“{}” is {} in the link, ", key.name(), quoted(text))?;
                write!(f, "but it should be {}: {}.", expected(*key), instead(*key))
            }
            Self::Matrix { problem } => write!(f, "{problem} The page shows an example of its own instead."),
            Self::RightHandSide { problem } => write!(f, "{problem} The right-hand side was left out."),
            Self::Op { index, text, problem } => {
                write!(f, "Operation {} of the link, {}, cannot be used. {problem} ", index + 1, quoted(text))?;
                match index {
                    0 => write!(f, "No operation of the link was carried over."),
                    1 => write!(f, "Only the operation before it was carried over."),
                    _ => write!(f, "Only the {index} operations before it were carried over."),
                }
            }
            Self::TooManyOps { limit } => {
                write!(f, "The link has more than {limit} operations: the first {limit} are used.")
            }
            Self::OpsWithoutMatrix => {
                write!(f, "The link has operations, but no matrix for them that could be read: they were left out.")
            }
            Self::StepPastEnd { step, ops } => {
                write!(f, "The link asks for step {step} of {ops}: all the operations are carried out.")
            }
        }
    }
}

impl Display for MatrixProblem {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        match self {
            Self::TooLarge { rows, columns } => {
                write!(f, "The matrix of the link is {rows} × {columns}; the limit is {MAX_SIZE} × {MAX_SIZE}.")
            }
            Self::Ragged { row, entries, expected } => {
                let (entries, row) = (count(*entries, "entry", "entries"), row + 1);
                write!(f, "In the matrix of the link, row {row} has {entries}, but row 1 has {expected}.")
            }
            Self::Entry { row, column, text, problem } => {
                write!(f, "In the matrix of the link, the entry in row {}, column {}", row + 1, column + 1)?;
                entry_trouble(f, text, problem)
            }
        }
    }
}

impl Display for RightHandSideProblem {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        match self {
            Self::NoMatrix => write!(f, "The link has a right-hand side, but no matrix for it that could be read."),
            Self::Length { entries, rows } => {
                let (entries, rows) = (count(*entries, "entry", "entries"), count(*rows, "row", "rows"));
                write!(f, "The right-hand side of the link has {entries}, but the matrix has {rows}.")
            }
            Self::Entry { row, text, problem } => {
                write!(f, "In the right-hand side of the link, the entry in row {}", row + 1)?;
                entry_trouble(f, text, problem)
            }
        }
    }
}

impl Display for OpProblem {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        match self {
            Self::Unreadable => write!(f, "Operations are written like s1.2, m2.-1/3 or r3.-2.1."),
            Self::Factor(NumberProblem::NotANumber { .. }) => write!(f, "Its factor is not a number."),
            Self::Factor(problem) => write!(f, "{problem}"),
            Self::NoSuchRow { written, rows } => {
                let rows = count(*rows, "row", "rows");
                write!(f, "There is no row {}: the matrix has {rows}.", shortened(written))
            }
            Self::NotElementary(NotElementary::SwapWithItself) => {
                write!(f, "Swapping a row with itself is not an elementary row operation.")
            }
            Self::NotElementary(NotElementary::ScaleByZero) => write!(f, "A row cannot be multiplied by 0."),
            Self::NotElementary(NotElementary::AddToItself) => {
                write!(f, "A multiple of a row can only be added to another row.")
            }
        }
    }
}

fn entry_trouble(f: &mut Formatter<'_>, text: &str, problem: &NumberProblem) -> Result {
    let text = quoted(text);
    match problem {
        NumberProblem::Empty => write!(f, " is empty."),
        NumberProblem::NotANumber { .. } => write!(f, " is {text}, which is not a number."),
        problem => write!(f, " is {text}. {problem}"),
    }
}

/// What the values of a key are.
fn expected(key: Key) -> &'static str {
    match key {
        Key::Version => "1",
        Key::Form => "ref or rref",
        Key::Mode => "watch or own",
        Key::Step => "a whole number from 0 on",
        Key::Pivot => "first, kind or largest",
        Key::Numbers => "fractions or decimals",
        Key::Check | Key::Predict | Key::Embed | Key::Present => "0 or 1",
        // Their values have notices of their own, or are not read yet.
        Key::Matrix | Key::RightHandSide | Key::Ops => "something else",
        Key::Tolerance => {
            "numpy, matlab, a number from 0 on, or a share of the largest singular value such as rel,1e-10"
        }
        Key::Noise => "a number from 0 on",
        Key::RankKept => "something else",
        Key::Seed => "a whole number from 0 on",
        Key::SecondMatrix => "a number of questions, from 1 to 50",
        Key::Set => "names of families, or numbers of chapters, separated by commas",
        Key::Practice => "steps",
        Key::Vector => "numbers separated by commas, one for each column of the matrix; in the PCA lab 1 to 12 of them",
        Key::Morph => "a number from 0 to 1",
        Key::View => "two angles in degrees, the second from -90 to 90, such as 35,22",
        Key::Show => "none, or some of cube, lattice, columns, row, left; in the PCA lab points, jacobian or lenses",
        Key::Space => "null, column, row or left",
        Key::Free => "numbers separated by commas",
        Key::Lambda => "a number that is not negative (in the recommender: positive)",
        Key::Cells => "rows of ratings from 1 to 5, _ for a gap, all of one length",
        Key::Layers => "2 to 6 widths from 1 to 12, such as 10,3,10",
        Key::Dimensions => "rows, columns and number of matrices, such as 4096,4096,1",
        Key::Bits => "three of 4, 8, 16 and 32, such as 16,16,32",
        Key::Toy => "two ranks from 1 to 8, such as 2,3",
        Key::Picture => "landscape, checkerboard, plaid, disc, page, noise or own",
        Key::Tone => "grey or colour",
        Key::Flattened => "a whole number from 0 to 20",
        Key::Centre => "0 or 1",
        Key::Model => "product, line, sum, saturation or ratio",
        Key::At => "numbers separated by commas, one for each parameter of the model",
    }
}

/// What is done where a key has no value that can be used.
fn instead(key: Key) -> &'static str {
    match key {
        Key::Form => "the reduced row echelon form is shown",
        Key::Mode => "the steps are shown to watch",
        Key::Step => "the page opens as if the link had no step",
        Key::Pivot => "the pivot that is kindest to hand arithmetic is taken",
        Key::Numbers => "fractions are shown",
        Key::Check => "the page computes the rows",
        Key::Embed => "the whole page is shown",
        Key::Present => "the type has its usual size",
        Key::Matrix => "the page shows an example of its own",
        Key::Version | Key::RightHandSide | Key::SecondMatrix | Key::Ops | Key::Predict => "it was ignored",
        Key::Tolerance => "NumPy’s default is used",
        Key::Noise => "no noise is added",
        Key::RankKept => "it was ignored",
        Key::Seed => "the page chooses the questions",
        Key::Set => "the others are used",
        Key::Practice => "whole questions are asked",
        Key::Vector => "the page chooses a vector",
        Key::Morph => "the whole way is shown",
        Key::View => "all axes are shown",
        Key::Show => "the usual things are drawn",
        Key::Space => "the null space is asked for",
        Key::Free => "the free variables are zero",
        Key::Lambda => "the page chooses one",
        Key::Cells => "the page invents ratings",
        Key::Layers | Key::Dimensions | Key::Bits | Key::Toy => "the page keeps what it had",
        Key::Picture => "the page shows one of its own",
        Key::Tone => "it is shown in grey",
        Key::Flattened => "the cloud is not flattened",
        Key::Centre => "the mean is taken out",
        Key::Model => "the first model is shown",
        Key::At => "the model has its usual parameters",
    }
}

fn count(number: usize, one: &str, several: &str) -> String {
    format!("{number} {}", if number == 1 { one } else { several })
}

fn quoted(text: &str) -> String {
    format!("“{}”", shortened(text))
}

/// A text of the link as a sentence can hold it: not long, and on one line.
fn shortened(text: &str) -> String {
    const CHARACTERS: usize = 30;
    let visible = |character: char| if character.is_control() { '\u{FFFD}' } else { character };
    let mut result: String = text.chars().take(CHARACTERS).map(visible).collect();
    if text.chars().nth(CHARACTERS).is_some() {
        result.push('…');
    }
    result
}
