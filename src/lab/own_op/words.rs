//! What a learner reads when their operation is not carried out: why, and what would be right.

use super::{LONGEST_TEXT, OpProblem};
use crate::lab::words::operation;
use crate::math::row_op::NotElementary;

/// The sentences for a problem.
///
/// ```
/// use ranklab::lab::own_op::{op_problem, OpProblem};
/// assert!(op_problem(&OpProblem::NoSuchRow { row: 4, rows: 3 }).starts_with("There is no row 4"));
/// ```
pub fn op_problem(problem: &OpProblem) -> String {
    match problem {
        OpProblem::Empty => "There is nothing here yet. Write an operation, for example R2 − 3/2 R1.".to_owned(),
        OpProblem::TooLong => format!(
            "This is too long for one operation (more than {LONGEST_TEXT} characters). Write a single one, for example \
             R2 − 3/2 R1."
        ),
        OpProblem::Unreadable { read } => format!(
            "“{read}” cannot be read as a row operation. Write a sum such as R2 − 3/2 R1, a multiple such as 1/4 R2, or \
             a swap such as R1 ↔ R2."
        ),
        OpProblem::BadNumber { read, problem } => format!("A number in “{read}” cannot be used. {problem}"),
        OpProblem::NoSuchRow { row, rows: 1 } => format!("There is no row {row}: the matrix has row 1 only."),
        OpProblem::NoSuchRow { row, rows } => {
            format!("There is no row {row}: the rows are numbered from 1 to {rows}. Name one of those.")
        }
        OpProblem::TwoOperations => {
            "These are two operations or more. Do one at a time: the second must start from the \
                                     matrix that the first one leaves, not from the one you see now."
                .to_owned()
        }
        OpProblem::NotElementary(why) => refusal(*why),
        OpProblem::NoChange { row } => {
            let row = row + 1;
            format!(
                "This leaves row {row} as it is. Say what happens to it: multiply it, as in 2 R{row}, or add a multiple \
                 of another row to it."
            )
        }
        OpProblem::LooseNumber => "A number cannot be added to a row or take its place: that would change the \
                                   solutions. Add a multiple of another row instead, as in R2 + 3 R1."
            .to_owned(),
        OpProblem::RowTimesRow => "Rows are not multiplied or divided by each other. Multiply a row by a number other \
                                   than 0, as in 1/4 R2, or add a multiple of another row, as in R2 − 3 R1."
            .to_owned(),
        OpProblem::TargetCoefficientNotOne { target, instead } => {
            let row = target + 1;
            let [first, second] = instead.as_ref();
            format!(
                "This does more to row {row} than adding a multiple of another row: it also multiplies row {row}. That \
                 makes two operations. First {}, then {}.",
                operation(first),
                operation(second)
            )
        }
        OpProblem::TargetMissing { target } => {
            let row = target + 1;
            format!(
                "This would throw row {row} away: the new row {row} has to contain the old one, or it could not be \
                 undone. Start with R{row} and add a multiple of one other row to it; to put another row there, swap."
            )
        }
        OpProblem::TooManyRows { count } => format!(
            "This combines {count} rows. One operation adds a multiple of one row to one other row; add the others in \
             operations of their own, one after the other."
        ),
    }
}

/// The sentences for an operation that is not elementary.
pub fn refusal(why: NotElementary) -> String {
    match why {
        NotElementary::SwapWithItself => "Swapping a row with itself changes nothing. Choose two different rows.",
        NotElementary::ScaleByZero => {
            "Multiplying a row by 0 would wipe it out: its equation would be lost, and nothing could bring it back. \
             Choose a factor other than 0."
        }
        NotElementary::AddToItself => {
            "Adding a multiple of a row to itself only multiplies that row, and by 0 when the multiple is −1. Multiply \
             it by a number other than 0, or add a multiple of a different row."
        }
    }
    .to_owned()
}
