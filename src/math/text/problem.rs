//! What can be wrong with a matrix in text.

use crate::math::number::NumberProblem;

/// Why a text is not a matrix here. Rows and columns count from 0, a right-hand side is the column after the last one. The
/// sentence for a person is its [`Display`](std::fmt::Display).
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum MatrixProblem {
    /// There is no entry.
    Empty,
    /// The text is longer than can be read.
    InputTooLong {
        /// The longest text, in bytes.
        limit: usize,
    },
    /// An entry is not a number.
    Unreadable {
        /// Its row.
        row: usize,
        /// Its column.
        column: usize,
        /// What was read, shortened where it is long.
        read: String,
        /// What is wrong with it.
        problem: NumberProblem,
    },
    /// A sign with blanks around it, as in `1 - 2`: one entry or two?
    DetachedSign {
        /// Its row.
        row: usize,
        /// The column in which it stands.
        column: usize,
    },
    /// Two separators with nothing in between.
    MissingEntry {
        /// The row.
        row: usize,
        /// The column.
        column: usize,
    },
    /// A row is not as long as the first.
    Ragged {
        /// The row.
        row: usize,
        /// The entries it has.
        found: usize,
        /// The entries of the first row.
        expected: usize,
    },
    /// More rows or columns than can be shown.
    TooLarge {
        /// The rows found.
        rows: usize,
        /// The columns of the longest row, a right-hand side not counted.
        columns: usize,
        /// The most of each.
        limit: usize,
    },
    /// More than one column after the bar, or a right-hand side given twice.
    SeveralRightHandSides,
    /// The right-hand side does not have one entry for each row.
    RightHandSideLength {
        /// The rows of the matrix.
        rows: usize,
        /// The entries of the right-hand side.
        entries: usize,
    },
    /// A row lacks the bar of the others, has two, or has it elsewhere.
    BarMisplaced {
        /// The row.
        row: usize,
    },
    /// A bracket or an environment without its counterpart.
    UnbalancedBrackets,
    /// A quotation mark without its counterpart.
    UnbalancedQuotes,
    /// Lists in lists in lists: an array of more than two dimensions.
    NestingTooDeep,
    /// Numbers beside lists, or a list of several rows inside a list.
    UnevenNesting,
    /// `Matrix(2, 3, [...])` with another number of entries.
    ShapeMismatch {
        /// The rows it names.
        rows: usize,
        /// The columns it names.
        columns: usize,
        /// The entries in its list.
        found: usize,
    },
    /// More matrices than one and a right-hand side.
    SeveralMatrices,
    /// A word, function or operator that is not understood here.
    UnknownWord {
        /// What was read.
        read: String,
    },
}
