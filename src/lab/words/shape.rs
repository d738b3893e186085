//! A matrix aloud, and why it is not in echelon form.

use super::step::row_spoken;
use crate::math::ExactMatrix;
use crate::math::echelon::NotEchelon;

/// A matrix as it is said: its shape, then row by row.
pub fn matrix_spoken(matrix: &ExactMatrix, coefficient_columns: usize) -> String {
    let rows = matrix.nrows();
    let beside = if matrix.ncols() > coefficient_columns { " with a right-hand side" } else { "" };
    let spoken: Vec<String> =
        (0..rows).map(|row| format!("row {}: {}", row + 1, row_spoken(matrix, row, coefficient_columns))).collect();
    format!("{rows} by {coefficient_columns} matrix{beside}; {}.", spoken.join("; "))
}

/// Which condition of an echelon form fails, and where.
pub fn not_echelon(why: &NotEchelon) -> String {
    match *why {
        NotEchelon::ZeroRowAbove { zero_row, nonzero_row } => format!(
            "Not yet in REF: row {} has only zeros for coefficients but stands above row {}. Such rows go to the bottom.",
            zero_row + 1,
            nonzero_row + 1
        ),
        NotEchelon::LeadingEntryNotRight { row, column, above } => format!(
            "Not yet in REF: row {} leads in column {}, which is not to the right of row {}’s column {}.",
            row + 1,
            column + 1,
            above.row + 1,
            above.column + 1
        ),
        NotEchelon::EntryBelowLeading { at, leading } => format!(
            "Not yet in REF: below the leading entry of row {} in column {}, row {} still has a non-zero entry.",
            leading.row + 1,
            leading.column + 1,
            at.row + 1
        ),
        NotEchelon::LeadingEntryNotOne { at } => format!(
            "In REF, not yet in RREF: the leading entry of row {} in column {} is not 1.",
            at.row + 1,
            at.column + 1
        ),
        NotEchelon::EntryAboveLeading { at, pivot } => format!(
            "In REF, not yet in RREF: above the pivot of column {}, row {} still has a non-zero entry.",
            pivot.column + 1,
            at.row + 1
        ),
    }
}
