//! Collinear features: what least squares cannot decide, and what ridge does about it. Once exactly, once in doubles.

use crate::math::determinant::determinant;
use crate::math::float::{TooLarge, round};
use crate::math::numerical::{Tolerance, numerical_rank};
use crate::math::projection::onto_span;
use crate::math::random::Random;
use crate::math::rank::rank_of;
use crate::math::solve::{SolutionSet, solve};
use crate::math::svd::{Svd, SvdProblem, svd};
use crate::math::{ExactMatrix, FloatMatrix, Form, PivotPolicy, Rational, System, eliminate};
use num_traits::Zero;

/// Features, a column each, and the target, an entry for each row.
#[derive(Clone, Debug, PartialEq)]
pub struct Data {
    /// The features: m x n.
    pub features: ExactMatrix,
    /// The target: m entries.
    pub target: Vec<Rational>,
}

/// What exact arithmetic says about the features at a lambda.
#[derive(Clone, Debug, PartialEq)]
pub struct Exact {
    /// The rank of X.
    pub rank: usize,
    /// X^T X.
    pub gram: ExactMatrix,
    /// Its determinant: zero exactly where the rank of X is less than n.
    pub determinant: Rational,
    /// The rank of X^T X + lambda I: n for every positive lambda.
    pub ridge_rank: usize,
    /// The determinant of X^T X + lambda I.
    pub ridge_determinant: Rational,
}

impl Data {
    /// What exact arithmetic says at a lambda.
    pub fn exact(&self, lambda: &Rational) -> Exact {
        let gram = self.features.transpose() * &self.features;
        let ridge = with_lambda(&gram, lambda);
        Exact {
            rank: rank_of(&self.features),
            determinant: determinant_of(&gram),
            ridge_rank: rank_of(&ridge),
            ridge_determinant: determinant_of(&ridge),
            gram,
        }
    }

    /// The shortest weights that solve `(X^T X + lambda I) w = X^T y`, exactly, and how many there are: they make
    /// `|Xw - y|^2 + lambda |w|^2` smallest. The shortest of infinitely many is at right angles to the null space.
    pub fn weights(&self, lambda: &Rational) -> (Vec<Rational>, HowMany) {
        let transposed = self.features.transpose();
        let gram = &transposed * &self.features;
        let target = ExactMatrix::from_column_slice(self.target.len(), 1, &self.target);
        let right = transposed * target;
        let system = System::new(with_lambda(&gram, lambda), Some(right.iter().cloned().collect()));
        match system.ok().and_then(|system| solve(&system)).map(|solution| solution.set) {
            Some(SolutionSet::Unique { point }) => (point, HowMany::One),
            Some(SolutionSet::Infinite { point, directions }) => {
                let off = onto_span(&directions, &point).map(|projection| projection.point).unwrap_or_default();
                (point.iter().zip(&off).map(|(entry, off)| entry - off).collect(), HowMany::Infinite)
            }
            // Normal equations are never inconsistent.
            Some(SolutionSet::Inconsistent { .. }) | None => (Vec::new(), HowMany::Infinite),
        }
    }

    /// What weights predict: X w.
    pub fn predictions(&self, weights: &[Rational]) -> Vec<Rational> {
        let row = |row: usize| self.features.row(row).iter().zip(weights).map(|(entry, weight)| entry * weight).sum();
        (0..self.features.nrows()).map(row).collect()
    }

    /// The first feature that is a combination of those before it.
    pub fn redundant(&self) -> Option<usize> {
        let n = self.features.ncols();
        let pivots = eliminate(&self.features, n, Form::Echelon, PivotPolicy::default()).pivot_columns();
        (0..n).find(|column| !pivots.contains(column))
    }

    /// The same data with noise on one feature: each entry plus `size` times a number from -1 to 1, in thousandths,
    /// drawn from the seed row by row.
    pub fn with_noise(&self, column: usize, size: &Rational, seed: u64) -> Self {
        let mut noisy = self.clone();
        let mut random = Random::new(seed);
        for row in 0..noisy.features.nrows() {
            let thousandths = Rational::new(random.between(-1000, 1000).into(), 1000.into());
            if let Some(entry) = noisy.features.get_mut((row, column)) {
                *entry += thousandths * size;
            }
        }
        noisy
    }

    /// What doubles say about the data.
    pub fn in_doubles(&self) -> Result<Doubles, Trouble> {
        Doubles::new(self)
    }
}

/// How many weights are best.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HowMany {
    /// One.
    One,
    /// Infinitely many.
    Infinite,
}

/// Why there is nothing to say in doubles.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Trouble {
    /// A feature or target is too large.
    TooLarge(TooLarge),
    /// X^T X is, though X is not.
    GramTooLarge,
    /// The singular value decomposition did not come to an end.
    Svd(SvdProblem),
}

/// The data in doubles: the singular values of X give the weights for every lambda.
#[derive(Clone, Debug, PartialEq)]
pub struct Doubles {
    features: FloatMatrix,
    gram: FloatMatrix,
    svd: Svd,
    /// U^T y.
    turned: Vec<f64>,
    /// The exact rank of X: singular values beyond it are rounding errors.
    rank: usize,
}

impl Doubles {
    fn new(data: &Data) -> Result<Self, Trouble> {
        let features = round(&data.features).map_err(Trouble::TooLarge)?.matrix;
        let target = ExactMatrix::from_column_slice(data.target.len(), 1, &data.target);
        let target = round(&target).map_err(Trouble::TooLarge)?.matrix;
        let gram = features.transpose() * &features;
        if gram.iter().any(|entry| !entry.is_finite()) {
            return Err(Trouble::GramTooLarge);
        }
        let svd = svd(&features).map_err(Trouble::Svd)?;
        let turned = (0..svd.singular_values.len()).map(|index| svd.u.column(index).dot(&target.column(0))).collect();
        Ok(Self { gram, svd, turned, rank: rank_of(&data.features), features })
    }

    /// The weights that make `|Xw - y|^2 + lambda |w|^2` smallest; for lambda 0 the shortest of those that make
    /// `|Xw - y|^2` smallest.
    pub fn weights(&self, lambda: f64) -> Vec<f64> {
        let n = self.features.ncols();
        let values = self.svd.singular_values.iter().take(self.rank);
        // s / (s^2 + lambda) without a square that underflows.
        let shares: Vec<f64> = values.zip(&self.turned).map(|(value, part)| part / (value + lambda / value)).collect();
        (0..n).map(|i| shares.iter().enumerate().map(|(j, share)| share * self.svd.v[(i, j)]).sum()).collect()
    }

    /// What the weights predict: X w.
    pub fn predictions(&self, weights: &[f64]) -> Vec<f64> {
        let row = |row: usize| self.features.row(row).iter().zip(weights).map(|(entry, weight)| entry * weight).sum();
        (0..self.features.nrows()).map(row).collect()
    }

    /// The largest eigenvalue of X^T X.
    pub fn largest_eigenvalue(&self) -> f64 {
        self.svd.singular_values.first().copied().unwrap_or(0.0).powi(2)
    }

    /// The condition number of X^T X + lambda I: the largest eigenvalue over the smallest; infinite where that is 0.
    pub fn condition(&self, lambda: f64) -> f64 {
        let square = |value: Option<&f64>| value.copied().unwrap_or(0.0).powi(2);
        let values = &self.svd.singular_values;
        let full = self.rank == self.features.ncols();
        let smallest = if full { square(values.last()) } else { 0.0 };
        (square(values.first()) + lambda) / (smallest + lambda)
    }

    /// The numerical rank of X^T X + lambda I, computed in doubles throughout, by NumPy's rule; and whether adding lambda
    /// changed the diagonal at all.
    pub fn ridge_rank(&self, lambda: f64) -> Result<(usize, Change), SvdProblem> {
        let n = self.gram.nrows();
        let ridge = FloatMatrix::from_fn(n, n, |i, j| self.gram[(i, j)] + if i == j { lambda } else { 0.0 });
        let changed = (0..n).filter(|&i| ridge[(i, i)] != self.gram[(i, i)]).count();
        let values = svd(&ridge)?.singular_values;
        let rank = numerical_rank(&values, Tolerance::NumPy.value(&values, n, n));
        Ok((rank, if changed == 0 { Change::Lost } else { Change::Some }))
    }
}

/// Whether a lambda makes a difference to the diagonal in doubles.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Change {
    /// The rounding takes it away everywhere.
    Lost,
    /// Some entry changes.
    Some,
}

fn with_lambda(gram: &ExactMatrix, lambda: &Rational) -> ExactMatrix {
    ExactMatrix::from_fn(gram.nrows(), gram.ncols(), |i, j| {
        &gram[(i, j)] + if i == j { lambda.clone() } else { Rational::zero() }
    })
}

fn determinant_of(matrix: &ExactMatrix) -> Rational {
    determinant(&eliminate(matrix, matrix.ncols(), Form::Echelon, PivotPolicy::default())).unwrap_or_default()
}
