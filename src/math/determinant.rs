//! The determinant, read off an elimination.

use super::exact::Rational;
use super::trace::Trace;
use num_traits::{One, Zero};

/// The determinant of the coefficient columns, or `None` where they are not as many as the rows.
///
/// With `E_k ... E_1 A = U`, `det A = det U / (det E_1 ... det E_k)`: `U` is triangular, so its determinant is the
/// product of its diagonal; an `E` contributes −1 for a swap, the factor for a scaling, 1 for adding a multiple. The
/// form and the pivot policy of the elimination make no difference. Of no rows and no columns it is 1, the empty
/// product.
///
/// ```
/// use ranklab::math::{determinant::determinant, eliminate, exact::{from_integers, integer}, Form, PivotPolicy};
/// let a = from_integers(2, 2, &[&[1, 2], &[3, 4]]);
/// let trace = eliminate(&a, 2, Form::Echelon, PivotPolicy::default());
/// assert_eq!(determinant(&trace), Some(integer(-2)));
/// ```
pub fn determinant(trace: &Trace) -> Option<Rational> {
    let n = trace.coefficient_columns;
    if trace.end.nrows() != n {
        return None;
    }
    if trace.rank() < n {
        return Some(Rational::zero());
    }
    let diagonal: Rational = (0..n).map(|i| &trace.end[(i, i)]).product();
    let factors = trace.steps.iter().fold(Rational::one(), |product, step| product * step.op.determinant_factor());
    Some(diagonal / factors)
}
