//! The exact matrix: nalgebra's storage, big rationals as entries.

use nalgebra::DMatrix;
use num_bigint::BigInt;
use num_rational::BigRational;
use num_traits::{One, Signed, Zero};

/// An exact entry: a quotient of integers of any size, always in lowest terms with a positive denominator.
pub type Rational = BigRational;

/// An exact `m x n` matrix. nalgebra provides storage, slicing, sums and products; every entry is a [`Rational`].
pub type ExactMatrix = DMatrix<BigRational>;

/// The rational with the value of an integer.
///
/// ```
/// use ranklab::math::exact::integer;
/// assert_eq!(integer(-3).to_string(), "-3");
/// ```
pub fn integer(value: i64) -> Rational {
    Rational::from_integer(BigInt::from(value))
}

/// The rational `numerator / denominator` in lowest terms, or `None` where the denominator is zero.
pub fn fraction(numerator: i64, denominator: i64) -> Option<Rational> {
    (denominator != 0).then(|| Rational::new(numerator.into(), denominator.into()))
}

/// A matrix from rows of integers, all of the length `columns`; an entry that a short row lacks is zero.
///
/// ```
/// use ranklab::math::exact::from_integers;
/// let a = from_integers(2, 3, &[&[1, 2, 3], &[4, 5, 6]]);
/// assert_eq!(a.shape(), (2, 3));
/// ```
pub fn from_integers(rows: usize, columns: usize, entries: &[&[i64]]) -> ExactMatrix {
    ExactMatrix::from_fn(rows, columns, |i, j| {
        entries.get(i).and_then(|row| row.get(j)).map_or_else(Rational::zero, |&value| integer(value))
    })
}

/// The `n x n` identity matrix.
pub fn identity(n: usize) -> ExactMatrix {
    ExactMatrix::from_fn(n, n, |i, j| if i == j { Rational::one() } else { Rational::zero() })
}

/// The matrix `[left | right]`: the columns of `left`, then those of `right`. Both have the same number of rows; rows
/// that `right` lacks are filled with zeros.
pub fn beside(left: &ExactMatrix, right: &ExactMatrix) -> ExactMatrix {
    ExactMatrix::from_fn(left.nrows(), left.ncols() + right.ncols(), |i, j| {
        if j < left.ncols() {
            left[(i, j)].clone()
        } else {
            right.get((i, j - left.ncols())).cloned().unwrap_or_else(Rational::zero)
        }
    })
}

/// The first `count` columns of a matrix (all of them if it has fewer).
pub fn leading_columns(matrix: &ExactMatrix, count: usize) -> ExactMatrix {
    matrix.columns(0, count.min(matrix.ncols())).into_owned()
}

/// How much there is to write when computing with an entry by hand: the decimal digits of numerator and denominator
/// (a denominator of 1 is not written). Zero has one digit.
pub fn written_digits(entry: &Rational) -> usize {
    let digits = |value: &BigInt| value.abs().to_string().len();
    digits(entry.numer()) + if entry.is_integer() { 0 } else { digits(entry.denom()) }
}
