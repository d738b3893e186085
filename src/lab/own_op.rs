//! A row operation as a learner types it.
//!
//! What is read is a sum of multiples of rows, perhaps with an arrow to the row that changes. Only then is it asked
//! whether that is one elementary operation: so the answer to "R2 <- R1 + R3" is what it would do to row 2, not that a
//! character is wrong.

mod combination;
mod resolve;
mod token;
mod words;

use crate::math::RowOp;
use crate::math::number::{NumberProblem, excerpt};
use crate::math::row_op::NotElementary;
use token::{Token, tokens};

pub use words::{op_problem, refusal};

/// The most characters that the text of an operation may have: room for an arrow, three rows and a fraction of the
/// longest numbers that can be read.
pub const LONGEST_TEXT: usize = 200;

/// Why a text is not one elementary row operation. Rows are 0-based, except in [`NoSuchRow`](Self::NoSuchRow).
#[derive(Clone, Debug, PartialEq)]
pub enum OpProblem {
    /// Nothing was written.
    Empty,
    /// More than [`LONGEST_TEXT`] characters.
    TooLong,
    /// Not an operation.
    Unreadable {
        /// What could not be read, shortened where it is long.
        read: String,
    },
    /// A number in it cannot be used.
    BadNumber {
        /// What was read.
        read: String,
        /// What is wrong with it.
        problem: NumberProblem,
    },
    /// It names a row that the matrix does not have.
    NoSuchRow {
        /// The row as typed, counted from 1 (and so 0 where someone counts from 0).
        row: usize,
        /// How many rows the matrix has.
        rows: usize,
    },
    /// Two or more operations in one text.
    TwoOperations,
    /// One operation, but not an elementary one.
    NotElementary(NotElementary),
    /// A row alone, or times 1.
    NoChange {
        /// The row.
        row: usize,
    },
    /// A number is added to a row, or put in its place.
    LooseNumber,
    /// A row is multiplied by a row, or something is divided by one.
    RowTimesRow,
    /// Another row is added, but the row that changes is multiplied as well, by neither 0 nor 1.
    TargetCoefficientNotOne {
        /// The row that would change.
        target: usize,
        /// The two elementary operations that do it: first the multiplication, then the sum.
        instead: Box<[RowOp; 2]>,
    },
    /// The row that would change is no part of what it would become.
    TargetMissing {
        /// The row that would be lost.
        target: usize,
    },
    /// More than two rows take part.
    TooManyRows {
        /// How many.
        count: usize,
    },
}

/// Reads one elementary operation on a matrix with `rows` rows.
///
/// Accepted are `R2 - 3/2 R1`, with or without the row that changes in front of an arrow or equals sign (`R2 <- R2 -
/// 3/2 R1`, also `R2 - 3/2 R1 -> R2`), multiples (`-1/2 R2`, `R2/4`), swaps (`R1 <-> R2`, `swap 1 2`), rows as `r2`,
/// `R_2`, `R₂`, `L2` or `row 2`, and numbers as [`parse_number`](crate::math::number::parse_number) reads them.
///
/// Without an arrow, the row that changes is the one with the coefficient 1; of two such rows, the one named first.
///
/// # Errors
/// An [`OpProblem`]; [`op_problem`] is its sentence.
///
/// ```
/// use ranklab::lab::own_op::parse_operation;
/// use ranklab::math::{exact::fraction, RowOp};
/// let op = RowOp::add_multiple(1, 0, fraction(-3, 2).unwrap()).unwrap();
/// assert_eq!(parse_operation("R2 - 3/2 R1", 2), Ok(op));
/// assert!(parse_operation("R2 - R1, R1 - R2", 2).is_err());
/// ```
pub fn parse_operation(text: &str, rows: usize) -> Result<RowOp, OpProblem> {
    // Bytes first: a text of any length is refused without looking through it.
    if text.len() > LONGEST_TEXT * 4 || text.chars().count() > LONGEST_TEXT {
        return Err(OpProblem::TooLong);
    }
    let text = text.trim().trim_end_matches('.');
    if text.is_empty() {
        return Err(OpProblem::Empty);
    }
    let tokens = tokens(text)?;
    let statement = only_one(&tokens).map_err(|several| several.unwrap_or_else(|| unreadable(text)))?;
    for token in statement {
        if let Token::Row(row) = *token
            && !(1..=rows).contains(&row)
        {
            return Err(OpProblem::NoSuchRow { row, rows });
        }
    }
    resolve::operation(statement, rows, text)
}

/// The one statement between separators. The error is `None` where the text is not even two operations.
fn only_one(tokens: &[Token]) -> Result<&[Token], Option<OpProblem>> {
    let has_row = |statement: &&[Token]| statement.iter().any(|token| matches!(token, Token::Row(_)));
    // In "swap 1, 2" and "swap R1 and R2" the separator stands inside of one operation.
    if tokens.first() == Some(&Token::Swap) {
        let again = tokens.iter().filter(|token| **token == Token::Swap).count() > 1;
        return if again { Err(Some(OpProblem::TwoOperations)) } else { Ok(tokens) };
    }
    let statements: Vec<&[Token]> =
        tokens.split(|token| *token == Token::Separator).filter(|statement| !statement.is_empty()).collect();
    match statements.as_slice() {
        [] => Err(None),
        [one] => Ok(one),
        _ if statements.iter().filter(|statement| has_row(statement)).count() > 1 => {
            Err(Some(OpProblem::TwoOperations))
        }
        _ => Err(None),
    }
}

fn unreadable(read: &str) -> OpProblem {
    OpProblem::Unreadable { read: excerpt(read) }
}
