//! Principal components: the singular value decomposition of centred points, and a seeded cloud to try it on.

use crate::math::exact::{Rational, fraction, integer};
use crate::math::float::{TooLarge, round};
use crate::math::numerical::{Tolerance, distance_to_rank, numerical_rank};
use crate::math::random::Random;
use crate::math::rank::rank_of;
use crate::math::svd::{SvdProblem, svd};
use crate::math::{ExactMatrix, FloatMatrix};
use num_traits::Zero;
use std::fmt::{self, Display, Formatter};

/// The points of a generated cloud.
pub const CLOUD_POINTS: usize = 60;
/// The flattest a cloud can be: a line. Half of it is a plane.
pub const FLATTEST: u64 = 20;

/// The cloud's middle, roughly: at an angle to all of its directions, so that it matters whether the mean is taken out.
const OFFSET: [i64; 3] = [-8, 20, 12];
/// Three directions at right angles, each three times as long as 1; the cloud is longest along the first.
const DIRECTIONS: [[i64; 3]; 3] = [[2, 1, 2], [-2, 2, 1], [1, 2, -2]];
/// How wide the cloud is along each direction, in eighths of its length.
const SPREADS: [i64; 3] = [8, 4, 3];

/// Points in space, 60 x 3, one a row, exact: `OFFSET` plus, along each direction, a spread times a sum of four uniform
/// integers, which is nearly normal. `flattened` from 0 to 10 takes the third spread away, to 20 the second one too.
///
/// ```
/// use ranklab::stories::pca::{Centring, Components, cloud};
/// let rank = |flattened| Components::of(&cloud(1, flattened), Centring::Mean).unwrap().rank;
/// assert_eq!([0, 10, 20].map(rank), [3, 2, 1]);
/// ```
pub fn cloud(seed: u64, flattened: u64) -> ExactMatrix {
    let half = FLATTEST / 2;
    let left = |taken: u64| fraction(i64::try_from(half - taken.min(half)).unwrap_or(0), 10).unwrap_or_default();
    let flattened = flattened.min(FLATTEST);
    let shares = [integer(1), left(flattened.saturating_sub(half)), left(flattened)];
    let mut random = Random::new(seed);
    let mut points = ExactMatrix::from_element(CLOUD_POINTS, 3, Rational::zero());
    for row in 0..CLOUD_POINTS {
        let lengths: Vec<Rational> = SPREADS
            .iter()
            .zip(&shares)
            .map(|(spread, share)| {
                let drawn: i64 = (0..4).map(|_| random.between(-6, 6)).sum();
                // Directions are three times too long, spreads are eighths.
                integer(drawn * spread) * share / integer(24)
            })
            .collect();
        for (column, offset) in OFFSET.iter().enumerate() {
            let along = DIRECTIONS.iter().zip(&lengths).map(|(direction, length)| length * integer(direction[column]));
            points[(row, column)] = along.fold(integer(*offset), |sum, part| sum + part);
        }
    }
    points
}

/// What is taken away from each point before the decomposition.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Centring {
    /// The mean: principal components.
    #[default]
    Mean,
    /// Nothing: the frequent mistake.
    Nothing,
}

/// The components of `n` points in `d` coordinates.
#[derive(Clone, Debug, PartialEq)]
pub struct Components {
    /// What was taken away.
    pub centring: Centring,
    /// The mean of the points, `d` entries.
    pub mean: Vec<Rational>,
    /// The points less what was taken away, `n x d`.
    pub data: ExactMatrix,
    /// The rank of `data`, exact.
    pub rank: usize,
    /// The `min(n, d)` singular values of `data`, the largest first.
    pub singular_values: Vec<f64>,
    /// The directions as orthonormal columns, `d x min(n, d)`. Of the two signs each has the one that makes its largest
    /// entry positive (the first, where several are as large).
    pub directions: FloatMatrix,
    /// The points in these directions, `n x min(n, d)`: `data` times `directions`.
    pub scores: FloatMatrix,
    /// NumPy's tolerance for the singular values of `data`.
    pub tolerance: f64,
    /// How many singular values are above it.
    pub numerical_rank: usize,
}

/// Why points have no components here.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Unfit {
    /// A coordinate is too large for doubles.
    TooLarge(TooLarge),
    /// The decomposition failed.
    Svd(SvdProblem),
}

impl Display for Unfit {
    fn fmt(&self, formatter: &mut Formatter<'_>) -> fmt::Result {
        match self {
            Self::TooLarge(problem) => problem.fmt(formatter),
            Self::Svd(problem) => problem.fmt(formatter),
        }
    }
}

impl std::error::Error for Unfit {}

impl Components {
    /// The components of points, one a row: the right singular vectors of the points less their mean.
    ///
    /// # Errors
    /// Where a coordinate is too large for a double, or the decomposition fails.
    pub fn of(points: &ExactMatrix, centring: Centring) -> Result<Self, Unfit> {
        let count = integer(i64::try_from(points.nrows().max(1)).unwrap_or(1));
        let sum = |column: usize| points.column(column).iter().fold(Rational::zero(), |sum, entry| sum + entry);
        let mean: Vec<Rational> = (0..points.ncols()).map(|column| sum(column) / &count).collect();
        let data = match centring {
            Centring::Mean => ExactMatrix::from_fn(points.nrows(), points.ncols(), |i, j| &points[(i, j)] - &mean[j]),
            Centring::Nothing => points.clone(),
        };
        let rounded = round(&data).map_err(Unfit::TooLarge)?.matrix;
        let decomposed = svd(&rounded).map_err(Unfit::Svd)?;
        let (singular_values, mut directions) = (decomposed.singular_values, decomposed.v);
        for mut direction in directions.column_iter_mut() {
            let largest = direction.amax();
            let leading = direction.iter().find(|entry| entry.abs() >= largest * (1.0 - 1e-9));
            if leading.is_some_and(|entry| *entry < 0.0) {
                direction.neg_mut();
            }
        }
        let tolerance = Tolerance::NumPy.value(&singular_values, points.nrows(), points.ncols());
        Ok(Self {
            centring,
            mean,
            rank: rank_of(&data),
            scores: &rounded * &directions,
            numerical_rank: numerical_rank(&singular_values, tolerance),
            data,
            singular_values,
            directions,
            tolerance,
        })
    }

    /// How many components there are.
    pub fn count(&self) -> usize {
        self.singular_values.len()
    }

    /// The part of all squares that each component explains, `σ² / (σ₁² + σ₂² + …)`; zeros where all points are equal.
    pub fn shares(&self) -> Vec<f64> {
        let largest = self.singular_values.first().copied().unwrap_or(0.0);
        if largest == 0.0 {
            return vec![0.0; self.count()];
        }
        // Squares relative to the largest do not overflow.
        let squares: Vec<f64> = self.singular_values.iter().map(|value| (value / largest).powi(2)).collect();
        let sum: f64 = squares.iter().sum();
        squares.into_iter().map(|square| square / sum).collect()
    }

    /// The part of all squares that the first `kept` components explain, from 0 to 1. Where there is nothing to explain,
    /// nothing is missing: 1.
    pub fn kept(&self, kept: usize) -> f64 {
        if self.is_constant() {
            return 1.0;
        }
        self.shares().iter().skip(kept).fold(1.0, |left, share| left - share).max(0.0)
    }

    /// Whether nothing is left of the points: with the mean taken out, whether they are all the same.
    pub fn is_constant(&self) -> bool {
        self.singular_values.iter().all(|value| *value == 0.0)
    }

    /// The fewest components that explain this part of all squares, up to a rounding error.
    pub fn needed(&self, part: f64) -> usize {
        (0..self.count()).find(|kept| self.kept(*kept) >= part - 1e-12).unwrap_or(self.count())
    }

    /// The distance of the points to their projections, all together: the root of the sum of the discarded squares.
    pub fn error(&self, kept: usize) -> f64 {
        distance_to_rank(&self.singular_values, kept).frobenius
    }

    /// How far the points typically are from the origin of the directions along each: `σ / √(n − 1)`, the standard
    /// deviation, where the mean is taken out; `σ / √n` otherwise.
    pub fn spreads(&self) -> Vec<f64> {
        let points = self.data.nrows();
        let divisor = match self.centring {
            Centring::Mean => points.saturating_sub(1).max(1),
            Centring::Nothing => points.max(1),
        };
        self.singular_values.iter().map(|value| value / (divisor as f64).sqrt()).collect()
    }

    /// The projections of the points onto the first `kept` directions, `n x d`, less what was taken away.
    pub fn projected(&self, kept: usize) -> FloatMatrix {
        let kept = kept.min(self.count());
        self.scores.columns(0, kept) * self.directions.columns(0, kept).transpose()
    }

    /// The angle between the first direction and the line from the origin to the mean, in degrees; `None` where one of
    /// the two is zero.
    pub fn angle_to_mean(&self) -> Option<f64> {
        let mean: Vec<f64> = self.mean.iter().map(crate::math::float::nearest).collect();
        let size = mean.iter().fold(0.0_f64, |size, entry| size.max(entry.abs()));
        let first = self.directions.column_iter().next().filter(|_| !self.is_constant() && size > 0.0)?;
        let (mut along, mut square) = (0.0, 0.0);
        for (entry, direction) in mean.iter().zip(first.iter()) {
            along += entry / size * direction;
            square += (entry / size).powi(2);
        }
        let across = (square - along * along).max(0.0).sqrt();
        Some(across.atan2(along.abs()).to_degrees())
    }
}
