//! Rank in floating point: how many singular values are above a tolerance, and what elimination with doubles would say.

use super::float::FloatMatrix;

/// Which singular values count as zero.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Tolerance {
    /// NumPy's `matrix_rank`: the largest singular value times `max(m, n)` times the machine epsilon, 2^-52.
    NumPy,
    /// MATLAB's `rank`: `max(m, n)` times the distance from the largest singular value to the next double above.
    Matlab,
    /// This number times the largest singular value.
    Relative(f64),
    /// This number itself.
    Absolute(f64),
}

impl Tolerance {
    /// The tolerance for an `m x n` matrix with these singular values, the largest first; 0 where there are none. A
    /// number that is negative or none counts as 0.
    ///
    /// ```
    /// use ranklab::math::numerical::Tolerance;
    /// assert_eq!(Tolerance::NumPy.value(&[3.0, 1.0], 2, 5), 15.0 * f64::EPSILON);
    /// assert_eq!(Tolerance::Matlab.value(&[3.0, 1.0], 2, 5), 10.0 * f64::EPSILON);
    /// ```
    pub fn value(self, singular_values: &[f64], rows: usize, columns: usize) -> f64 {
        let largest = singular_values.first().copied().unwrap_or(0.0);
        let size = rows.max(columns) as f64;
        let value = match self {
            // In NumPy's order, so that the last bit is the same.
            Self::NumPy => largest * size * f64::EPSILON,
            Self::Matlab if singular_values.is_empty() => 0.0,
            Self::Matlab => size * (largest.next_up() - largest),
            Self::Relative(factor) => factor * largest,
            Self::Absolute(value) => value,
        };
        // What is not a number is not the larger of the two.
        value.max(0.0)
    }
}

/// The numerical rank: how many singular values are above the tolerance, not equal to it.
pub fn numerical_rank(singular_values: &[f64], tolerance: f64) -> usize {
    singular_values.iter().filter(|&&value| value > tolerance).count()
}

/// How far it is to the nearest matrix of rank `rank` or less.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Distance {
    /// In the spectral norm: the first singular value that has to go.
    pub spectral: f64,
    /// In the Frobenius norm: the root of the sum of the squares of all that have to go.
    pub frobenius: f64,
}

/// The distance to the nearest matrix of rank `rank` or less, by the theorem of Eckart, Young and Mirsky; the singular
/// values come with the largest first. To come below rank r, where r is the rank, takes `distance_to_rank(values, r - 1)`.
pub fn distance_to_rank(singular_values: &[f64], rank: usize) -> Distance {
    let rest = singular_values.get(rank..).unwrap_or_default();
    let spectral = rest.first().copied().unwrap_or(0.0);
    // Squares relative to the largest do not overflow, and what underflows does not matter.
    let squares: f64 = if spectral > 0.0 { rest.iter().map(|value| (value / spectral).powi(2)).sum() } else { 0.0 };
    Distance { spectral, frobenius: spectral * squares.sqrt() }
}

/// The rank that elimination finds when it computes with doubles and takes for zero only what is exactly zero: each
/// pivot the largest in its column (partial pivoting), and nothing else done about rounding.
///
/// It is here to be compared with the true rank. `[0.1 0.2 0.3; 0.4 0.5 0.6; 0.7 0.8 0.9]` has rank 2; this finds 3,
/// because a rounding error is left where a zero belongs.
pub fn naive_float_rank(matrix: &FloatMatrix) -> usize {
    let mut work = matrix.clone();
    let (rows, columns) = work.shape();
    let mut rank = 0;
    for column in 0..columns {
        let mut pivot = None;
        let mut largest = 0.0;
        for row in rank..rows {
            let size = work[(row, column)].abs();
            if size > largest {
                (pivot, largest) = (Some(row), size);
            }
        }
        let Some(pivot) = pivot else { continue };
        work.swap_rows(rank, pivot);
        for row in rank + 1..rows {
            let factor = work[(row, column)] / work[(rank, column)];
            for j in column..columns {
                work[(row, j)] -= factor * work[(rank, j)];
            }
            // What the factor is chosen for; rounding aside, it is there already.
            work[(row, column)] = 0.0;
        }
        rank += 1;
    }
    rank
}
