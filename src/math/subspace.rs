//! Bases of the four subspaces, membership and equality.
//!
//! A vector is a slice of rationals, a basis a list of vectors. Each subspace has one *canonical* basis here, so that
//! the same matrix always gives the same answer, and two equal null spaces or row spaces give equal bases.

use super::echelon::check_echelon;
use super::elimination::{Form, PivotPolicy, eliminate};
use super::exact::{ExactMatrix, Rational, leading_columns};
use super::rank::rank_of;
use super::trace::Trace;
use num_bigint::BigInt;
use num_integer::Integer;
use num_traits::{One, Zero};
use std::borrow::Cow;

/// Vectors that are independent and span a subspace; empty for the subspace that holds zero alone.
pub type Basis = Vec<Vec<Rational>>;

/// Canonical bases of the four subspaces of an `m x n` matrix `A` of rank r, from two eliminations: of `A` and of its
/// transpose.
///
/// ```
/// use ranklab::math::{exact::{from_integers, integer}, subspace::FourSubspaces};
/// let spaces = FourSubspaces::of(&from_integers(2, 2, &[&[1, 2], &[2, 4]]));
/// assert_eq!(spaces.null, [[integer(-2), integer(1)]]);
/// assert_eq!(spaces.column, [[integer(1), integer(2)]]);
/// assert_eq!(spaces.row, [[integer(1), integer(2)]]);
/// assert_eq!(spaces.left_null, [[integer(-2), integer(1)]]);
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FourSubspaces {
    /// The null space, in R^n: see [`null_space_basis`].
    pub null: Basis,
    /// The column space, in R^m: see [`column_space_basis`].
    pub column: Basis,
    /// The row space, in R^n: see [`row_space_basis`].
    pub row: Basis,
    /// The left null space, in R^m: see [`left_null_space_basis`].
    pub left_null: Basis,
}

impl FourSubspaces {
    /// The bases for a matrix without a right-hand side.
    pub fn of(matrix: &ExactMatrix) -> Self {
        Self::from_trace(&reduce(matrix))
    }

    /// The bases for the coefficient columns of an elimination, in whichever form it ended.
    pub fn from_trace(trace: &Trace) -> Self {
        Self {
            null: null_space_basis(trace),
            column: column_space_basis(trace),
            row: row_space_basis(trace),
            left_null: left_null_space_basis(&leading_columns(&trace.start, trace.coefficient_columns)),
        }
    }
}

/// The canonical basis of the null space `{ x in R^n : A x = 0 }`, n − r vectors: for each free column, in order, the
/// solution with 1 in its place and 0 in the places of the other free columns.
pub fn null_space_basis(trace: &Trace) -> Basis {
    let reduced = reduced(trace);
    let solution = |free: usize| {
        let mut vector = vec![Rational::zero(); trace.coefficient_columns];
        vector[free] = Rational::one();
        for pivot in &trace.pivots {
            vector[pivot.column] = -reduced[(pivot.row, free)].clone();
        }
        vector
    };
    trace.free_columns().into_iter().map(solution).collect()
}

/// The canonical basis of the column space `{ A x : x in R^n }`, r vectors: the pivot columns of the matrix as it was
/// given, in order. (Those of the echelon form span another space: row operations change the column space.)
pub fn column_space_basis(trace: &Trace) -> Basis {
    let column = |column: usize| trace.start.column(column).iter().cloned().collect();
    trace.pivot_columns().into_iter().map(column).collect()
}

/// The canonical basis of the row space, r vectors: the non-zero rows of the reduced row echelon form, in order.
pub fn row_space_basis(trace: &Trace) -> Basis {
    let reduced = reduced(trace);
    let row = |row: usize| (0..trace.coefficient_columns).map(|column| reduced[(row, column)].clone()).collect();
    (0..trace.rank()).map(row).collect()
}

/// The canonical basis of the left null space `{ y in R^m : yᵀ A = 0 }`, m − r vectors: the canonical basis of the null
/// space of the transpose.
pub fn left_null_space_basis(matrix: &ExactMatrix) -> Basis {
    null_space_basis(&reduce(&matrix.transpose()))
}

/// The smallest integers in the direction of a vector: multiplied by a positive number, so that the entries become
/// integers without a common factor. The zero vector stays as it is.
///
/// ```
/// use ranklab::math::{exact::fraction, subspace::scaled_to_integers};
/// let v = [fraction(-2, 3).unwrap(), fraction(4, 5).unwrap()];
/// assert_eq!(scaled_to_integers(&v), [(-5).into(), 6.into()]);
/// ```
pub fn scaled_to_integers(vector: &[Rational]) -> Vec<BigInt> {
    let denominator = vector.iter().fold(BigInt::one(), |lcm, entry| lcm.lcm(entry.denom()));
    let integers: Vec<BigInt> = vector.iter().map(|entry| entry.numer() * (&denominator / entry.denom())).collect();
    let shared = integers.iter().fold(BigInt::zero(), |gcd, entry| gcd.gcd(entry));
    if shared.is_zero() { integers } else { integers.into_iter().map(|entry| entry / &shared).collect() }
}

/// Whether a vector is a linear combination of others. The empty span holds the zero vector alone; a vector with
/// another number of entries than one of the span's is in none.
pub fn contains(span: &[Vec<Rational>], vector: &[Rational]) -> bool {
    let dimension = vector.len();
    span.iter().all(|member| member.len() == dimension)
        && first_column_outside(&from_columns(dimension, span), &ExactMatrix::from_column_slice(dimension, 1, vector))
            .is_none()
}

/// Whether two lists of vectors, each of `dimension` entries, span the same subspace. A list with a vector of another
/// length spans none.
pub fn same_span(a: &[Vec<Rational>], b: &[Vec<Rational>], dimension: usize) -> bool {
    let fits = |vectors: &[Vec<Rational>]| vectors.iter().all(|vector| vector.len() == dimension);
    // The rows of the reduced form are the one canonical basis of what the vectors span.
    let canonical = |vectors: &[Vec<Rational>]| row_space_basis(&reduce(&from_columns(dimension, vectors).transpose()));
    fits(a) && fits(b) && canonical(a) == canonical(b)
}

/// Whether vectors of one length are linearly independent; no vectors at all are. Vectors of different lengths are not.
pub fn is_independent(vectors: &[Vec<Rational>]) -> bool {
    let dimension = vectors.first().map_or(0, Vec::len);
    vectors.iter().all(|vector| vector.len() == dimension)
        && rank_of(&from_columns(dimension, vectors)) == vectors.len()
}

/// The first column of `others` that is not in the column space of `matrix`; both have the same number of rows.
pub(crate) fn first_column_outside(matrix: &ExactMatrix, others: &ExactMatrix) -> Option<usize> {
    let n = matrix.ncols();
    let both = super::exact::beside(matrix, others);
    let trace = eliminate(&both, n, Form::Echelon, PivotPolicy::default());
    // Below the pivots the equations read 0 = c: solvable where every c is zero.
    let outside = |column: &usize| (trace.rank()..both.nrows()).any(|row| !trace.end[(row, n + column)].is_zero());
    (0..others.ncols()).find(outside)
}

/// The matrix whose columns are the vectors, all of `rows` entries.
fn from_columns(rows: usize, columns: &[Vec<Rational>]) -> ExactMatrix {
    ExactMatrix::from_fn(rows, columns.len(), |i, j| columns[j][i].clone())
}

fn reduce(matrix: &ExactMatrix) -> Trace {
    eliminate(matrix, matrix.ncols(), Form::Reduced, PivotPolicy::default())
}

/// The reduced row echelon form: the end of the trace, or what the end reduces to. It is unique, so the way there makes
/// no difference.
fn reduced(trace: &Trace) -> Cow<'_, ExactMatrix> {
    let columns = trace.coefficient_columns;
    match check_echelon(&trace.end, columns, Form::Reduced) {
        Ok(()) => Cow::Borrowed(&trace.end),
        Err(_) => Cow::Owned(eliminate(&trace.end, columns, Form::Reduced, PivotPolicy::default()).end),
    }
}
