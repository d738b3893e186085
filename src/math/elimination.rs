//! The one elimination engine: Gaussian elimination to row echelon form, and on to the reduced form, recorded step by
//! step.

use super::exact::{ExactMatrix, Rational, written_digits};
use super::integer_rows::IntegerRows;
use super::row_op::{NotElementary, RowOp};
use super::trace::{Position, Step, Trace, Why};
use num_traits::{One, Signed, Zero};

/// The form an elimination leads to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Default)]
pub enum Form {
    /// Row echelon form: zero rows last, each leading entry to the right of the one above. Not unique.
    Echelon,
    /// Reduced row echelon form: besides, each leading entry is 1 and alone in its column. Unique.
    #[default]
    Reduced,
}

/// Which of the possible pivots of a column is taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Default)]
pub enum PivotPolicy {
    /// The first non-zero entry: a swap happens only where the pivot's place holds zero.
    FirstNonZero,
    /// The entry that is kindest to hand arithmetic: 1, then -1, then the fewest digits to write. A swap must be worth
    /// it: of equally kind entries the uppermost is taken.
    #[default]
    FewestDigits,
    /// The entry largest in absolute value: partial pivoting, as floating-point software does.
    Largest,
}

/// Eliminates a matrix and records every elementary operation.
///
/// Pivots are looked for in the first `coefficient_columns` columns; any others are a right-hand side that comes along.
/// The steps first reach row echelon form ([`Trace::steps_to_echelon`] of them, with no scaling), then, for
/// [`Form::Reduced`], work from the last pivot up: make the pivot 1, clear the entries above it.
///
/// ```
/// use ranklab::math::{eliminate, exact::from_integers, Form, PivotPolicy};
/// let a = from_integers(2, 2, &[&[1, 2], &[3, 4]]);
/// let trace = eliminate(&a, 2, Form::Reduced, PivotPolicy::default());
/// assert_eq!(trace.rank(), 2);
/// assert_eq!(trace.matrix_after(trace.steps.len()), trace.end);
/// ```
pub fn eliminate(matrix: &ExactMatrix, coefficient_columns: usize, form: Form, policy: PivotPolicy) -> Trace {
    let coefficient_columns = coefficient_columns.min(matrix.ncols());
    let mut work = Work { matrix: IntegerRows::of(matrix), steps: Vec::new() };
    let mut pivots = Vec::new();
    for column in 0..coefficient_columns {
        let row = pivots.len();
        let candidates = (row..matrix.nrows()).filter(|&below| !work.matrix.is_zero(below, column));
        let Some(found) = choose(candidates.map(|below| (below, work.matrix.entry(below, column))), policy) else {
            continue;
        };
        let pivot = Position { row, column };
        pivots.push(pivot);
        work.record(RowOp::swap(row, found), Why::BringPivotUp, pivot);
        for below in row + 1..matrix.nrows() {
            work.clear(below, pivot, |target| Why::ClearBelow { target });
        }
    }
    let steps_to_echelon = work.steps.len();
    if form == Form::Reduced {
        for &pivot in pivots.iter().rev() {
            let value = work.matrix.entry(pivot.row, pivot.column);
            if !value.is_one() {
                let factor = value.recip();
                work.record(RowOp::scale(pivot.row, factor), Why::MakePivotOne, pivot);
            }
            for above in (0..pivot.row).rev() {
                work.clear(above, pivot, |target| Why::ClearAbove { target });
            }
        }
    }
    let end = work.matrix.to_matrix();
    Trace { start: matrix.clone(), coefficient_columns, steps: work.steps, pivots, end, steps_to_echelon }
}

struct Work {
    matrix: IntegerRows,
    steps: Vec<Step>,
}

impl Work {
    /// Carries out and records an operation; one that is not elementary (a swap of a row with itself) is not needed.
    fn record(&mut self, op: Result<RowOp, NotElementary>, why: Why, pivot: Position) {
        if let Ok(op) = op {
            self.matrix.apply(&op);
            self.steps.push(Step { op, why, pivot });
        }
    }

    /// Makes the entry of `row` in the pivot's column zero, where it is not zero already.
    fn clear(&mut self, row: usize, pivot: Position, why: fn(Position) -> Why) {
        if self.matrix.is_zero(row, pivot.column) {
            return;
        }
        let factor = -self.matrix.quotient(pivot.column, row, pivot.row);
        let target = Position { row, column: pivot.column };
        self.record(RowOp::add_multiple(row, pivot.row, factor), why(target), pivot);
    }
}

/// The row at or below `from` whose entry in `column` becomes the pivot; `None` where all are zero.
pub fn choose_pivot(matrix: &ExactMatrix, from: usize, column: usize, policy: PivotPolicy) -> Option<usize> {
    let candidates = (from..matrix.nrows()).filter(|&row| !matrix[(row, column)].is_zero());
    choose(candidates.map(|row| (row, matrix[(row, column)].clone())), policy)
}

/// The row of the candidate, a row and its non-zero entry, that the policy takes.
fn choose(mut candidates: impl Iterator<Item = (usize, Rational)>, policy: PivotPolicy) -> Option<usize> {
    let chosen = match policy {
        PivotPolicy::FirstNonZero => candidates.next(),
        PivotPolicy::FewestDigits => candidates.min_by_key(|(_, entry)| unkindness(entry)),
        // `max_by` would take the last of equals; partial pivoting takes the first.
        PivotPolicy::Largest => {
            candidates.reduce(|best, other| if other.1.abs() > best.1.abs() { other } else { best })
        }
    };
    chosen.map(|(row, _)| row)
}

/// How unkind an entry is to divide by: 1 is kindest, then -1, then integers before fractions, then by the digits to
/// write.
fn unkindness(entry: &Rational) -> (u8, usize) {
    let kind = match entry {
        _ if entry.is_one() => 0,
        _ if entry.is_integer() && entry.abs().is_one() => 1,
        _ if entry.is_integer() => 2,
        _ => 3,
    };
    (kind, written_digits(entry))
}
