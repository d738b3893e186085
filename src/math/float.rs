//! Matrices of doubles, and the way to them from exact ones: each entry correctly rounded, and nothing lost in silence.

use super::exact::{ExactMatrix, Rational};
use nalgebra::DMatrix;
use num_bigint::BigUint;
use num_rational::BigRational;
use num_traits::{Signed, ToPrimitive, Zero};
use std::fmt::{self, Display, Formatter};

/// An `m x n` matrix of doubles. nalgebra stores it by columns.
pub type FloatMatrix = DMatrix<f64>;

/// An exact matrix in doubles, and what the rounding did to it.
#[derive(Clone, Debug, PartialEq)]
pub struct Rounded {
    /// Each entry the double nearest to the exact one (ties to even), all finite.
    pub matrix: FloatMatrix,
    /// How many entries are not exactly what they were, as one tenth is not.
    pub changed: usize,
    /// Where an entry that is not zero became zero, 0-based row and column, by columns.
    pub vanished: Vec<(usize, usize)>,
}

/// An entry that no double comes near: its nearest would be infinite. 0-based.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TooLarge {
    /// The row of the entry.
    pub row: usize,
    /// Its column.
    pub column: usize,
}

impl Display for TooLarge {
    fn fmt(&self, formatter: &mut Formatter<'_>) -> fmt::Result {
        let (row, column) = (self.row + 1, self.column + 1);
        write!(
            formatter,
            "Row {row}, column {column} is too large for a floating-point number (about 1.8e308 at most)."
        )
    }
}

impl std::error::Error for TooLarge {}

/// The matrix in doubles; the first entry that is too large, by columns, where there is one.
///
/// ```
/// use ranklab::math::{exact::from_integers, float::round};
/// let rounded = round(&from_integers(1, 2, &[&[1, 9_007_199_254_740_993]])).unwrap();
/// assert_eq!(rounded.matrix[(0, 1)], 9_007_199_254_740_992.0);
/// assert_eq!(rounded.changed, 1);
/// ```
pub fn round(exact: &ExactMatrix) -> Result<Rounded, TooLarge> {
    let mut matrix = FloatMatrix::zeros(exact.nrows(), exact.ncols());
    let (mut changed, mut vanished) = (0, Vec::new());
    for column in 0..exact.ncols() {
        for row in 0..exact.nrows() {
            let entry = &exact[(row, column)];
            let float = nearest(entry);
            if !float.is_finite() {
                return Err(TooLarge { row, column });
            }
            changed += usize::from(BigRational::from_float(float).as_ref() != Some(entry));
            if float == 0.0 && !entry.is_zero() {
                vanished.push((row, column));
            }
            matrix[(row, column)] = float;
        }
    }
    Ok(Rounded { matrix, changed, vanished })
}

/// The bits of a double's significand, the exponents of its largest power of two and of its smallest positive value.
const PRECISION: i64 = 53;
const LARGEST_EXPONENT: i64 = 1023;
const SMALLEST_EXPONENT: i64 = -1074;

/// The double nearest to a rational, ties to even; an infinity past the largest.
///
/// One integer division gives 66 or 67 bits of the quotient, and the remainder says whether anything follows them; so
/// there is one rounding, also to a subnormal number, where fewer bits remain.
pub fn nearest(value: &Rational) -> f64 {
    let (numerator, denominator) = (value.numer().magnitude(), value.denom().magnitude());
    if numerator.is_zero() {
        return 0.0;
    }
    let shift = 66 + bits(denominator) - bits(numerator);
    let (dividend, divisor) = if shift >= 0 {
        (numerator << shift, denominator.clone())
    } else {
        (numerator.clone(), denominator << shift.unsigned_abs())
    };
    let (quotient, sticky) = (&dividend / &divisor, !(&dividend % &divisor).is_zero());
    let quotient = quotient.to_u128().unwrap_or(u128::MAX);
    let leading = 127 - i64::from(quotient.leading_zeros()) - shift;
    let unit = (leading + 1 - PRECISION).max(SMALLEST_EXPONENT);
    let size = if leading > LARGEST_EXPONENT {
        f64::INFINITY
    } else {
        // In two steps, since the power alone may be too small for a double.
        let (first, second) = (unit.max(-1000), unit - unit.max(-1000));
        rounded_shift(quotient, unit + shift, sticky) as f64 * power(first) * power(second)
    };
    if value.is_negative() { -size } else { size }
}

/// A quotient without its last `dropped` bits, to the nearest, ties to even; `sticky` says that the quotient itself is
/// a little too small.
fn rounded_shift(quotient: u128, dropped: i64, sticky: bool) -> u128 {
    // More than 66 bits are at hand and at most 53 kept, so something is always dropped.
    let Ok(dropped @ 1..128) = u32::try_from(dropped) else { return 0 };
    let (kept, rest, half) = (quotient >> dropped, quotient & ((1 << dropped) - 1), 1_u128 << (dropped - 1));
    let up = rest > half || (rest == half && (sticky || kept & 1 == 1));
    kept + u128::from(up)
}

fn bits(value: &BigUint) -> i64 {
    i64::try_from(value.bits()).unwrap_or(i64::MAX / 4)
}

/// The power of two with an exponent from -1022 to 1023.
fn power(exponent: i64) -> f64 {
    2_f64.powi(i32::try_from(exponent).unwrap_or(0))
}
