//! The factorisation A = C R: columns of A times rows of its reduced form.

use super::elimination::{Form, PivotPolicy, eliminate};
use super::exact::ExactMatrix;
use super::subspace::{column_space_basis, row_space_basis};
use super::trace::Trace;

/// `A = C R` for an `m x n` matrix `A` of rank r: the columns of `C` are a basis of the column space, the rows of `R` one
/// of the row space. That both have r vectors is why row rank and column rank agree.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ColumnsTimesRows {
    /// `C`, `m x r`: the pivot columns of `A`, in order.
    pub columns: ExactMatrix,
    /// `R`, `r x n`: the non-zero rows of the reduced row echelon form.
    pub rows: ExactMatrix,
}

/// The factorisation of the coefficient columns of an elimination, in whichever form it ended.
///
/// The identity that holds: `columns * rows` is the matrix as it was given. Column j of `R` says which combination of
/// the columns of `C` column j of `A` is.
///
/// ```
/// use ranklab::math::{cr::columns_times_rows, eliminate, exact::from_integers, Form, PivotPolicy};
/// let a = from_integers(2, 3, &[&[1, 2, 3], &[2, 4, 7]]);
/// let cr = columns_times_rows(&eliminate(&a, 3, Form::Reduced, PivotPolicy::default()));
/// assert_eq!(cr.columns, from_integers(2, 2, &[&[1, 3], &[2, 7]]));
/// assert_eq!(cr.rows, from_integers(2, 3, &[&[1, 2, 0], &[0, 0, 1]]));
/// assert_eq!(cr.columns * cr.rows, a);
/// ```
pub fn columns_times_rows(trace: &Trace) -> ColumnsTimesRows {
    let (m, n, r) = (trace.start.nrows(), trace.coefficient_columns, trace.rank());
    let columns = column_space_basis(trace).into_iter().flatten();
    let rows = row_space_basis(trace).into_iter().flatten();
    ColumnsTimesRows {
        columns: ExactMatrix::from_iterator(m, r, columns),
        rows: ExactMatrix::from_row_iterator(r, n, rows),
    }
}

/// The rank of the transpose from an elimination of its own: the largest number of independent rows of `matrix`.
pub fn row_rank(matrix: &ExactMatrix) -> usize {
    eliminate(&matrix.transpose(), matrix.nrows(), Form::Echelon, PivotPolicy::default()).rank()
}
