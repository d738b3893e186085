//! The vector of the kernel that is nearest to x, made of quarters.

use crate::math::System;
use crate::math::exact::{ExactMatrix, Rational, integer};
use crate::math::solve::{SolutionSet, solve};
use crate::math::subspace::scaled_to_integers;
use num_traits::Zero;

/// The combination of a basis, scaled to the smallest integers, that is nearest to `x` when its coefficients are rounded
/// to quarters. Where that is zero, the first vector of the basis; without a basis, zero.
///
/// ```
/// use ranklab::lab::map::snap::nearest_in_span;
/// use ranklab::math::exact::integer;
/// let kernel = [vec![integer(1), integer(-2), integer(1)]];
/// let x = [integer(2), integer(-3), integer(2)];
/// // The nearest point of the line is 5/3 of its direction; the nearest in quarters, 7/4.
/// assert_eq!(nearest_in_span(&kernel, &x)[0], integer(7) / integer(4));
/// ```
pub fn nearest_in_span(basis: &[Vec<Rational>], x: &[Rational]) -> Vec<Rational> {
    let basis: Vec<Vec<Rational>> = basis
        .iter()
        .map(|vector| scaled_to_integers(vector).into_iter().map(Rational::from_integer).collect())
        .collect();
    let coefficients = coefficients_of_nearest(&basis, x).unwrap_or_default();
    let mut sum = vec![Rational::zero(); x.len()];
    for (vector, coefficient) in basis.iter().zip(&coefficients) {
        let rounded = to_quarters(coefficient);
        for (total, entry) in sum.iter_mut().zip(vector) {
            *total += entry * &rounded;
        }
    }
    if sum.iter().all(Zero::is_zero) { basis.into_iter().next().unwrap_or(sum) } else { sum }
}

/// The nearest multiple of one quarter, halves away from zero.
pub fn to_quarters(value: &Rational) -> Rational {
    let four = integer(4);
    (value * &four).round() / four
}

/// The coefficients of the orthogonal projection, from the normal equations; `None` without a basis.
fn coefficients_of_nearest(basis: &[Vec<Rational>], x: &[Rational]) -> Option<Vec<Rational>> {
    let dot = |a: &[Rational], b: &[Rational]| a.iter().zip(b).map(|(a, b)| a * b).sum::<Rational>();
    let size = basis.len();
    let products = basis.iter().flat_map(|a| basis.iter().map(|b| dot(a, b)));
    let gram = ExactMatrix::from_row_iterator(size, size, products);
    let right = basis.iter().map(|vector| dot(vector, x)).collect();
    match solve(&System::new(gram, Some(right)).ok()?)?.set {
        SolutionSet::Unique { point } => Some(point),
        SolutionSet::Infinite { .. } | SolutionSet::Inconsistent { .. } => None,
    }
}
