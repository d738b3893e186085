//! What becomes of the rank when doubles take the place of exact numbers: three answers to one question, and what each
//! rests on.

use crate::math::float::{Rounded, TooLarge, nearest, round};
use crate::math::numerical::naive_float_rank;
use crate::math::random::Random;
use crate::math::rank::rank_of;
use crate::math::svd::{SvdProblem, svd};
use crate::math::{ExactMatrix, FloatMatrix, Rational};
use std::fmt::{self, Display, Formatter};

/// An exact matrix and the doubles that are stored in its place.
#[derive(Clone, Debug, PartialEq)]
pub struct Report {
    /// The rank of the matrix as it was entered.
    pub exact_rank: usize,
    /// The matrix in doubles, and what the rounding did.
    pub stored: Rounded,
    /// The rank of these doubles as exact numbers: that of another matrix, where something was rounded.
    pub stored_rank: usize,
    /// What floating point finds in them.
    pub measured: Measured,
}

/// What floating point finds in a matrix of doubles.
#[derive(Clone, Debug, PartialEq)]
pub struct Measured {
    /// The singular values, the largest first: `min(m, n)` of them.
    pub singular_values: Vec<f64>,
    /// The rank that elimination finds which takes only an exact zero for zero.
    pub elimination_rank: usize,
}

/// Why there are no singular values.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Trouble {
    /// No double comes near an entry.
    Entry(TooLarge),
    /// The decomposition stopped.
    Decomposition(SvdProblem),
}

impl Display for Trouble {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match self {
            Self::Entry(problem) => problem.fmt(f),
            Self::Decomposition(problem) => problem.fmt(f),
        }
    }
}

impl std::error::Error for Trouble {}

/// The report on an `m x n` matrix of any entries.
///
/// # Errors
/// An entry, or the largest singular value, is too large for a double.
///
/// ```
/// use ranklab::{math::exact::fraction, math::ExactMatrix, stories::doubles::report};
/// let tenths = ExactMatrix::from_fn(3, 3, |i, j| fraction((3 * i + j + 1) as i64, 10).unwrap());
/// let found = report(&tenths).unwrap();
/// assert_eq!((found.exact_rank, found.stored_rank, found.measured.elimination_rank), (2, 3, 3));
/// ```
pub fn report(exact: &ExactMatrix) -> Result<Report, Trouble> {
    let stored = round(exact).map_err(Trouble::Entry)?;
    let exact_rank = rank_of(exact);
    // What is stored exactly has the same rank without another look.
    let stored_rank = if stored.changed == 0 { exact_rank } else { rank_of(&exactly(&stored.matrix)) };
    Ok(Report { exact_rank, stored_rank, measured: measured(&stored.matrix)?, stored })
}

/// What floating point finds in a matrix of doubles.
///
/// # Errors
/// An entry is not finite, or the largest singular value too large for a double.
pub fn measured(matrix: &FloatMatrix) -> Result<Measured, Trouble> {
    let singular_values = svd(matrix).map_err(Trouble::Decomposition)?.singular_values;
    Ok(Measured { singular_values, elimination_rank: naive_float_rank(matrix) })
}

/// The doubles as the exact numbers that they are; what is not finite as 0.
fn exactly(matrix: &FloatMatrix) -> ExactMatrix {
    matrix.map(|entry| Rational::from_float(entry).unwrap_or_default())
}

/// The matrix with noise: to each entry, row by row, `size` times a number from -1 to 1 is added, drawn uniformly from
/// 2^32 that are equally far apart; then the sum is rounded.
///
/// A seed gives the same noise at every size, only larger or smaller.
pub fn with_noise(matrix: &FloatMatrix, size: &Rational, seed: u64) -> FloatMatrix {
    let (mut random, size) = (Random::new(seed), nearest(size));
    let mut noisy = matrix.clone();
    for row in 0..matrix.nrows() {
        for column in 0..matrix.ncols() {
            noisy[(row, column)] += size * share(random.next());
        }
    }
    noisy
}

/// 32 random bits as a number between -1 and 1, exactly: never 0, and as often below as above.
fn share(bits: u32) -> f64 {
    (f64::from(bits) + 0.5) / 2_147_483_648.0 - 1.0
}

/// Where neighbouring singular values are farthest apart.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Gap {
    /// How many singular values are above it.
    pub above: usize,
    /// The last value above, divided by the first below: infinite where that is 0.
    pub ratio: f64,
    /// The same of the second largest gap; 1 where there is none.
    pub second: f64,
}

impl Gap {
    /// Whether the gap stands out, as a factor of at least ten that is on a logarithmic scale half as wide again as any
    /// other. There is no theorem behind these numbers: they are how a person would look.
    pub fn stands_out(self) -> bool {
        self.ratio >= 10.0 && self.ratio.ln() >= 1.5 * self.second.ln()
    }
}

/// The largest gap among singular values, the largest of them first; the first one of equal gaps. There is none where
/// fewer than two are given, or where the first is 0.
pub fn gap(singular_values: &[f64]) -> Option<Gap> {
    let mut widest: Option<Gap> = None;
    for (index, pair) in singular_values.windows(2).enumerate() {
        let &[upper, lower] = pair else { continue };
        if upper <= 0.0 {
            break;
        }
        let ratio = upper / lower;
        let gap = Gap { above: index + 1, ratio, second: widest.map_or(1.0, |gap| gap.ratio) };
        widest = Some(match widest {
            Some(known) if ratio <= known.ratio => Gap { second: known.second.max(ratio), ..known },
            _ => gap,
        });
    }
    widest
}

#[cfg(test)]
mod tests {
    use super::share;

    #[test]
    fn shares_reach_from_end_to_end_and_never_zero() {
        assert_eq!(share(0), -1.0 + 2_f64.powi(-32));
        assert_eq!(share(u32::MAX), 1.0 - 2_f64.powi(-32));
        assert_eq!(share(1 << 31), 2_f64.powi(-32));
        assert_eq!(share((1 << 31) - 1), -(2_f64.powi(-32)));
    }
}
