//! P, L and U, and the elementary matrices of an elimination.

use super::elimination::{Form, PivotPolicy, eliminate};
use super::exact::{ExactMatrix, beside, identity, leading_columns};
use super::row_op::RowOpView;
use super::trace::Trace;

/// `P A = L U` for an `m x n` matrix `A` of any rank.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PluFactors {
    /// The `m x m` permutation matrix: the identity with its rows exchanged.
    pub p: ExactMatrix,
    /// The `m x m` lower triangular matrix with ones on the diagonal; below them, how much of each pivot row was taken
    /// away from the rows under it.
    pub l: ExactMatrix,
    /// The `m x n` row echelon form that the elimination reached.
    pub u: ExactMatrix,
}

/// The factors of the coefficient columns, from the steps of an elimination that lead to row echelon form.
///
/// ```
/// use ranklab::math::{eliminate, exact::from_integers, factors::plu, Form, PivotPolicy};
/// let a = from_integers(3, 2, &[&[0, 1], &[2, 4], &[6, 5]]);
/// let f = plu(&eliminate(&a, 2, Form::Echelon, PivotPolicy::default()));
/// assert_eq!(f.p * a, f.l * f.u);
/// ```
pub fn plu(trace: &Trace) -> PluFactors {
    let m = trace.start.nrows();
    let mut p = identity(m);
    // L without its diagonal: a swap that comes after entries of L exist exchanges these rows and leaves the diagonal.
    let mut below_diagonal = ExactMatrix::zeros(m, m);
    for step in trace.steps.iter().take(trace.steps_to_echelon) {
        match step.op.view() {
            RowOpView::Swap { first, second } => {
                p.swap_rows(first, second);
                below_diagonal.swap_rows(first, second);
            }
            RowOpView::AddMultiple { target, source, factor } => below_diagonal[(target, source)] = -factor,
            // No step to row echelon form is a scaling: see `eliminate`.
            RowOpView::Scale { .. } => {}
        }
    }
    let l = below_diagonal + identity(m);
    PluFactors { p, l, u: leading_columns(&trace.matrix_after(trace.steps_to_echelon), trace.coefficient_columns) }
}

/// The elementary matrices `E_1, ..., E_k` of the steps, in the order of the steps: `E_k ... E_1 A` is the trace's end.
pub fn elementary_matrices(trace: &Trace) -> Vec<ExactMatrix> {
    let m = trace.start.nrows();
    trace.steps.iter().filter_map(|step| step.op.elementary_matrix(m)).collect()
}

/// The inverse of an `n x n` matrix of rank n: `A A⁻¹ = A⁻¹ A = I`. `None` for any other matrix.
///
/// The elimination that turns `[A | I]` into `[I | B]` multiplies by `B = E_k ... E_1`, and `B A = I`.
///
/// ```
/// use ranklab::math::{exact::{from_integers, identity}, factors::inverse};
/// let a = from_integers(2, 2, &[&[1, 2], &[3, 4]]);
/// assert_eq!(inverse(&a).map(|b| &a * b), Some(identity(2)));
/// assert_eq!(inverse(&from_integers(2, 2, &[&[1, 2], &[2, 4]])), None);
/// ```
pub fn inverse(matrix: &ExactMatrix) -> Option<ExactMatrix> {
    let n = matrix.nrows();
    if matrix.ncols() != n {
        return None;
    }
    let trace = eliminate(&beside(matrix, &identity(n)), n, Form::Reduced, PivotPolicy::default());
    (trace.rank() == n).then(|| trace.end.columns(n, n).into_owned())
}
