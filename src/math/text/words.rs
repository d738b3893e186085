//! What a person reads when a text is not a matrix. Positions count from 1 here.

use super::MatrixProblem;
use std::fmt;

impl fmt::Display for MatrixProblem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Empty => write!(f, "There is no number here. Write a matrix such as 1 2; 3 4."),
            Self::InputTooLong { limit } => {
                write!(f, "This text is too long: up to {limit} bytes can be read. Paste only the matrix.")
            }
            Self::Unreadable { row, column, problem, .. } => write!(f, "{}: {problem}", Place(*row, *column)),
            Self::DetachedSign { row, column } => write!(
                f,
                "{}: a sign stands alone. Write −2 without a blank for a negative entry; sums are not worked out.",
                Place(*row, *column)
            ),
            Self::MissingEntry { row, column } => {
                write!(f, "{}: the entry is missing. Write a number there; 0 counts.", Place(*row, *column))
            }
            Self::Ragged { row, found, expected } => write!(
                f,
                "Row {} has {}, but row 1 has {expected}. Every row needs {expected}.",
                row + 1,
                Count(*found, "entry", "entries")
            ),
            Self::TooLarge { rows, columns, limit } => write!(
                f,
                "This matrix has {} and {}; up to {limit} of each can be read.",
                Count(*rows, "row", "rows"),
                Count(*columns, "column", "columns")
            ),
            Self::SeveralRightHandSides => {
                write!(f, "There is more than one right-hand side. Write exactly one column after the bar.")
            }
            Self::RightHandSideLength { rows, entries } => write!(
                f,
                "The right-hand side has {}, but the matrix has {}. Write one entry for each row.",
                Count(*entries, "entry", "entries"),
                Count(*rows, "row", "rows")
            ),
            Self::BarMisplaced { row } => write!(
                f,
                "Row {}: the bar is missing, doubled or out of place. Write one bar in every row, before its last entry.",
                row + 1
            ),
            Self::UnbalancedBrackets => {
                write!(f, "A bracket is open or closed once too often. Check that every bracket has its counterpart.")
            }
            Self::UnbalancedQuotes => {
                write!(f, "A quotation mark has no counterpart. Check that every one is closed.")
            }
            Self::NestingTooDeep => {
                write!(f, "These lists are nested too deeply. Write a matrix as a list of rows.")
            }
            Self::UnevenNesting => {
                write!(f, "Some rows are lists and others are not. Write every row as a list of numbers.")
            }
            Self::ShapeMismatch { rows, columns, found } => write!(
                f,
                "A matrix of shape {rows} × {columns} does not fit a list of {}. Make them agree.",
                Count(*found, "entry", "entries")
            ),
            Self::SeveralMatrices => {
                write!(f, "There is more than one matrix here. Paste one, with at most one right-hand side.")
            }
            Self::UnknownWord { read } => {
                write!(f, "“{read}” is not understood here. Write the matrix with its numbers only.")
            }
        }
    }
}

impl std::error::Error for MatrixProblem {}

/// A position, counted from 1.
struct Place(usize, usize);

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Row {}, column {}", self.0 + 1, self.1 + 1)
    }
}

/// A number with its noun.
struct Count(usize, &'static str, &'static str);

impl fmt::Display for Count {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.0, if self.0 == 1 { self.1 } else { self.2 })
    }
}
