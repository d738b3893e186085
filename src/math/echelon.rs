//! Is this matrix in (reduced) row echelon form, and if not, which condition fails and where.

use super::elimination::Form;
use super::exact::ExactMatrix;
use super::trace::Position;
use num_traits::{One, Zero};

/// The first condition of a (reduced) row echelon form that a matrix fails, and where. All positions are 0-based.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum NotEchelon {
    /// A row whose coefficients are all zero stands above one with a non-zero coefficient.
    ZeroRowAbove {
        /// The zero row.
        zero_row: usize,
        /// The first row below it that is not zero.
        nonzero_row: usize,
    },
    /// A leading entry stands to the left of the leading entry of a row above.
    LeadingEntryNotRight {
        /// The leading entry's row.
        row: usize,
        /// The leading entry's column.
        column: usize,
        /// The leading entry of the row above.
        above: Position,
    },
    /// The entry right below a leading entry is not zero: two rows lead in the same column.
    EntryBelowLeading {
        /// The entry that has to become zero.
        at: Position,
        /// The leading entry above it.
        leading: Position,
    },
    /// A leading entry is not 1, as the reduced form asks.
    LeadingEntryNotOne {
        /// The leading entry.
        at: Position,
    },
    /// An entry above a leading entry is not zero, as the reduced form asks.
    EntryAboveLeading {
        /// The entry that has to become zero.
        at: Position,
        /// The leading entry below it.
        pivot: Position,
    },
}

/// The column of each row's leading entry: its first non-zero entry among the first `coefficient_columns` columns.
/// `None` for a row whose coefficients are all zero.
pub fn leading_entries(matrix: &ExactMatrix, coefficient_columns: usize) -> Vec<Option<usize>> {
    let columns = coefficient_columns.min(matrix.ncols());
    let leading = |row| (0..columns).find(|&column| !matrix[(row, column)].is_zero());
    (0..matrix.nrows()).map(leading).collect()
}

/// Checks that a matrix is in the form, and names the first condition that fails.
///
/// Row echelon form: zero rows come last, and each leading entry is to the right of the one above. Reduced: besides,
/// each leading entry is 1 and the only non-zero entry of its column. The conditions are those of the first
/// `coefficient_columns` columns; a right-hand side comes along and is not looked at, so a row `0 = 5` is a zero row.
///
/// Failures are looked for in reading order, the conditions of the row echelon form before those of the reduced one.
///
/// ```
/// use ranklab::math::echelon::{check_echelon, NotEchelon};
/// use ranklab::math::{exact::from_integers, Form, Position};
/// let a = from_integers(2, 2, &[&[2, 1], &[0, 1]]);
/// assert_eq!(check_echelon(&a, 2, Form::Echelon), Ok(()));
/// let at = Position { row: 0, column: 0 };
/// assert_eq!(check_echelon(&a, 2, Form::Reduced), Err(NotEchelon::LeadingEntryNotOne { at }));
/// ```
pub fn check_echelon(matrix: &ExactMatrix, coefficient_columns: usize, form: Form) -> Result<(), NotEchelon> {
    let leading = leading_entries(matrix, coefficient_columns);
    let pivots = staircase(&leading)?;
    match form {
        Form::Echelon => Ok(()),
        Form::Reduced => check_reduced(matrix, &pivots),
    }
}

/// The leading entries from the top, if they descend to the right with the zero rows last.
fn staircase(leading: &[Option<usize>]) -> Result<Vec<Position>, NotEchelon> {
    let mut pivots: Vec<Position> = Vec::new();
    for (row, &entry) in leading.iter().enumerate() {
        let Some(column) = entry else {
            match (row + 1..leading.len()).find(|&below| leading[below].is_some()) {
                Some(nonzero_row) => return Err(NotEchelon::ZeroRowAbove { zero_row: row, nonzero_row }),
                None => break,
            }
        };
        let at = Position { row, column };
        match pivots.last() {
            Some(&leading) if column == leading.column => return Err(NotEchelon::EntryBelowLeading { at, leading }),
            Some(&above) if column < above.column => {
                return Err(NotEchelon::LeadingEntryNotRight { row, column, above });
            }
            _ => pivots.push(at),
        }
    }
    Ok(pivots)
}

/// What the reduced form asks besides, of a matrix in row echelon form whose leading entries are `pivots`. To the right
/// of a row's own pivot, reading order meets the columns of the pivots below.
fn check_reduced(matrix: &ExactMatrix, pivots: &[Position]) -> Result<(), NotEchelon> {
    for (index, &own) in pivots.iter().enumerate() {
        if !matrix[(own.row, own.column)].is_one() {
            return Err(NotEchelon::LeadingEntryNotOne { at: own });
        }
        for &pivot in &pivots[index + 1..] {
            let at = Position { row: own.row, column: pivot.column };
            if !matrix[(at.row, at.column)].is_zero() {
                return Err(NotEchelon::EntryAboveLeading { at, pivot });
            }
        }
    }
    Ok(())
}
