//! Orthogonal projection, exact: the point of a span that is nearest to a vector, and the right-hand side nearest to b
//! for which `A x = b` can be solved.

use super::elimination::{Form, PivotPolicy, eliminate};
use super::exact::{ExactMatrix, Rational, beside};
use super::solve::{SolutionSet, solution_of};
use super::subspace::column_space_basis;
use num_traits::Zero;

/// The orthogonal projection `p` of a vector `v` onto a span.
///
/// The identities that hold: `v − p` is orthogonal to the span, and `|v − p|²` is the least there is; `p` is the sum of
/// the coefficients times the basis vectors; `p = v` exactly where the span contains `v`; projecting `p` gives `p`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Projection {
    /// The nearest point `p` of the span, as many entries as the vector.
    pub point: Vec<Rational>,
    /// Its coordinates: one for each vector of the basis, in order.
    pub coefficients: Vec<Rational>,
    /// The square of the distance between the vector and the point; zero where the span contains the vector.
    pub distance_squared: Rational,
}

/// Projects a vector onto the span of independent vectors; the empty span holds zero alone. `None` where the vectors
/// are dependent, or not all of one length.
///
/// The coefficients c solve the normal equations `BᵀB c = Bᵀv`, B having the basis as columns; they have one solution,
/// since `BᵀB` is invertible exactly where the columns are independent.
///
/// ```
/// use ranklab::math::{exact::{fraction, integer}, projection::onto_span};
/// let diagonal = vec![vec![integer(1), integer(1)]];
/// let half = fraction(1, 2).unwrap();
/// let projection = onto_span(&diagonal, &[integer(1), integer(0)]).unwrap();
/// assert_eq!(projection.point, [half.clone(), half.clone()]);
/// assert_eq!((projection.coefficients, projection.distance_squared), (vec![half.clone()], half));
/// ```
pub fn onto_span(basis: &[Vec<Rational>], vector: &[Rational]) -> Option<Projection> {
    if basis.iter().any(|member| member.len() != vector.len()) {
        return None;
    }
    let coefficients = coefficients(basis, vector)?;
    let mut point = vec![Rational::zero(); vector.len()];
    for (member, coefficient) in basis.iter().zip(&coefficients) {
        for (entry, step) in point.iter_mut().zip(member) {
            *entry += step * coefficient;
        }
    }
    let gap: Vec<Rational> = vector.iter().zip(&point).map(|(entry, near)| entry - near).collect();
    Some(Projection { distance_squared: dot(&gap, &gap), point, coefficients })
}

/// The right-hand side `p` nearest to `b` for which `A x = p` can be solved: the projection of `b` onto the column space
/// of `A`, whose basis are the pivot columns. The solutions of `A x = p` are the least-squares solutions of `A x = b`.
/// `None` where `b` has not one entry for each row of `A`.
///
/// ```
/// use ranklab::math::{exact::{from_integers, integer}, projection::nearest_right_hand_side};
/// let a = from_integers(2, 2, &[&[1, 2], &[1, 2]]);
/// let nearest = nearest_right_hand_side(&a, &[integer(0), integer(4)]).unwrap();
/// assert_eq!(nearest.point, [integer(2), integer(2)]);
/// assert_eq!(nearest.distance_squared, integer(8));
/// ```
pub fn nearest_right_hand_side(matrix: &ExactMatrix, b: &[Rational]) -> Option<Projection> {
    if b.len() != matrix.nrows() {
        return None;
    }
    let trace = eliminate(matrix, matrix.ncols(), Form::Echelon, PivotPolicy::default());
    onto_span(&column_space_basis(&trace), b)
}

/// The sum of the products of entries that stand at the same place.
pub fn dot(a: &[Rational], b: &[Rational]) -> Rational {
    a.iter().zip(b).fold(Rational::zero(), |sum, (left, right)| sum + left * right)
}

/// The one solution of the normal equations; `None` where there is another.
fn coefficients(basis: &[Vec<Rational>], vector: &[Rational]) -> Option<Vec<Rational>> {
    if basis.is_empty() {
        return Some(Vec::new());
    }
    let products = |i: usize, with: &[Rational]| basis.get(i).map_or_else(Rational::zero, |member| dot(member, with));
    let gram = ExactMatrix::from_fn(basis.len(), basis.len(), |i, j| {
        basis.get(j).map_or_else(Rational::zero, |member| products(i, member))
    });
    let side = ExactMatrix::from_fn(basis.len(), 1, |i, _| products(i, vector));
    let trace = eliminate(&beside(&gram, &side), basis.len(), Form::Reduced, PivotPolicy::default());
    match solution_of(&trace)?.set {
        SolutionSet::Unique { point } => Some(point),
        SolutionSet::Infinite { .. } | SolutionSet::Inconsistent { .. } => None,
    }
}
