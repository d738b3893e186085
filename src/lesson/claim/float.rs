//! What a computer's floating-point numbers make of a matrix.

use crate::math::{ExactMatrix, Rational};
use num_bigint::BigInt;
use num_traits::ToPrimitive;

/// Integers up to this size are floating-point numbers themselves, so that a quotient of two is rounded once.
const EXACT: i64 = 1 << 53;

/// The matrix of the doubles (IEEE 754 binary64) nearest to the entries, as exact numbers. `None` where numerator or
/// denominator has more than 53 bits.
pub(super) fn nearest_doubles(matrix: &ExactMatrix) -> Option<ExactMatrix> {
    let entries: Option<Vec<Rational>> =
        matrix.iter().map(|entry| double(entry).and_then(Rational::from_float)).collect();
    Some(ExactMatrix::from_vec(matrix.nrows(), matrix.ncols(), entries?))
}

/// The number of pivots that elimination in doubles finds when it takes the first entry that is not exactly zero: the
/// naive rank. `None` as for [`nearest_doubles`].
pub(super) fn eliminated_rank(matrix: &ExactMatrix) -> Option<usize> {
    let rows: Option<Vec<Vec<f64>>> = matrix.row_iter().map(|row| row.iter().map(double).collect()).collect();
    let mut rows = rows?;
    let mut rank = 0;
    for column in 0..matrix.ncols() {
        let entry = |row: &Vec<f64>| row.get(column).copied().unwrap_or_default();
        let Some(found) = (rank..rows.len()).find(|&row| rows.get(row).map(entry).unwrap_or_default() != 0.0) else {
            continue;
        };
        rows.swap(rank, found);
        let (done, below) = rows.split_at_mut(rank + 1);
        let pivot_row = done.last()?;
        for row in below {
            let factor = entry(row) / entry(pivot_row);
            for (value, above) in row.iter_mut().zip(pivot_row) {
                *value -= factor * above;
            }
        }
        rank += 1;
    }
    Some(rank)
}

/// The nearest double: a quotient of two doubles that are exact is rounded once, correctly.
fn double(entry: &Rational) -> Option<f64> {
    let limit = BigInt::from(EXACT);
    let exact = |value: &BigInt| value.to_f64().filter(|_| *value <= limit && -value <= limit);
    Some(exact(entry.numer())? / exact(entry.denom())?)
}
