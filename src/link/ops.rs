//! `ops`: the learner's operations.
//!
//! Joined by `_`: `s1.2` swaps rows 1 and 2, `m2.-1/3` multiplies row 2 by -1/3, `r3.-2.1` adds -2 times row 1 to row 3.
//! A factor may have a decimal point of its own: in `r3.0.5.1` it is all that stands between the first and the last
//! point, in `m2.0.5` all after the first.

use super::notice::Notice;
use super::number::{read_number, write_number};
use crate::math::RowOp;
use crate::math::number::NumberProblem;
use crate::math::row_op::{NotElementary, RowOpView};

/// The most operations that a link gives; those after them are left out.
pub const MAX_OPS: usize = 500;

/// Why an operation could not be used.
#[derive(Clone, Debug, PartialEq)]
pub enum OpProblem {
    /// It is written in none of the three ways.
    Unreadable,
    /// Its factor is no number.
    Factor(NumberProblem),
    /// It names a row that the matrix does not have.
    NoSuchRow {
        /// The row as it is written, so 1-based.
        written: String,
        /// The rows of the matrix.
        rows: usize,
    },
    /// It is readable, but not an elementary operation.
    NotElementary(NotElementary),
}

/// Reads operations for a matrix with this many rows, up to the first that cannot be used: those after it were meant
/// for the matrix that it would have made.
pub(super) fn read_ops(text: &str, rows: usize, notices: &mut Vec<Notice>) -> Vec<RowOp> {
    let text = text.strip_suffix('_').unwrap_or(text);
    let mut ops = Vec::new();
    for (index, written) in text.split('_').map(str::trim).enumerate() {
        if index == MAX_OPS {
            notices.push(Notice::TooManyOps { limit: MAX_OPS });
            break;
        }
        match read_op(written, rows) {
            Ok(op) => ops.push(op),
            Err(problem) => {
                notices.push(Notice::Op { index, text: written.to_owned(), problem });
                break;
            }
        }
    }
    ops
}

fn read_op(text: &str, rows: usize) -> Result<RowOp, OpProblem> {
    let row = |written: &str| read_row(written.trim(), rows);
    let factor = |written: &str| match written.trim() {
        "" => Err(OpProblem::Unreadable),
        written => read_number(written).map_err(OpProblem::Factor),
    };
    let mut characters = text.chars();
    let kind = characters.next().map(|kind| kind.to_ascii_lowercase());
    let (first, rest) = characters.as_str().split_once('.').ok_or(OpProblem::Unreadable)?;
    match kind {
        Some('s') => RowOp::swap(row(first)?, row(rest)?),
        Some('m') => RowOp::scale(row(first)?, factor(rest)?),
        Some('r') => {
            let (middle, last) = rest.rsplit_once('.').ok_or(OpProblem::Unreadable)?;
            RowOp::add_multiple(row(first)?, row(last)?, factor(middle)?)
        }
        _ => return Err(OpProblem::Unreadable),
    }
    .map_err(OpProblem::NotElementary)
}

/// A row number, 1-based in the link and 0-based in the result.
fn read_row(written: &str, rows: usize) -> Result<usize, OpProblem> {
    if written.is_empty() || !written.bytes().all(|byte| byte.is_ascii_digit()) {
        return Err(OpProblem::Unreadable);
    }
    let in_matrix = written.parse::<usize>().ok().filter(|row| *row <= rows).and_then(|row| row.checked_sub(1));
    in_matrix.ok_or_else(|| OpProblem::NoSuchRow { written: written.to_owned(), rows })
}

/// Writes operations as [`read_ops`] reads them.
pub(super) fn write_ops(ops: &[RowOp]) -> String {
    ops.iter().map(write_op).collect::<Vec<_>>().join("_")
}

fn write_op(op: &RowOp) -> String {
    match op.view() {
        RowOpView::Swap { first, second } => format!("s{}.{}", first + 1, second + 1),
        RowOpView::Scale { row, factor } => format!("m{}.{}", row + 1, write_number(factor)),
        RowOpView::AddMultiple { target, source, factor } => {
            format!("r{}.{}.{}", target + 1, write_number(factor), source + 1)
        }
    }
}
