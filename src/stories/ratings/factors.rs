//! Alternating least squares: the factors of the readers while those of the films stand still, then the other way round.
//!
//! Zhou, Wilkinson, Schreiber and Pan, "Large-scale parallel collaborative filtering for the Netflix prize" (2008), with
//! one weight for all factors instead of one that grows with the number of ratings.

use super::{Rating, Ratings};
use crate::math::FloatMatrix;
use crate::math::random::Random;

/// After so many steps a fit counts as converged, whatever it does.
pub const MOST_STEPS: usize = 400;

/// A round that lowers the objective by a smaller part than this is the last one.
const SETTLED: f64 = 1e-5;

/// A number for each reader and factor, and for each film and factor; the predictions are U V^T.
#[derive(Clone, Debug, PartialEq)]
pub struct Factors {
    /// The readers' numbers, a row each reader.
    pub readers: FloatMatrix,
    /// The films' numbers, a row each film.
    pub films: FloatMatrix,
    /// How many steps were done.
    pub steps: usize,
}

impl Factors {
    /// The numbers to begin with: 1 to 1000 thousandths, drawn for readers first, row by row, times what makes the
    /// predictions 3 on average, the middle of the scale. Readers and films beginning alike saves many steps.
    pub fn new(ratings: &Ratings, factors: usize, seed: u64) -> Self {
        let mut random = Random::new(seed);
        // k products of two numbers that are half a unit on average.
        let unit = (3.0 / (0.25 * factors.max(1) as f64)).sqrt();
        let mut drawn = |rows: usize| {
            let mut matrix = FloatMatrix::zeros(rows, factors);
            for row in 0..rows {
                for column in 0..factors {
                    matrix[(row, column)] = unit * f64::from(random.below(1000) + 1) / 1000.0;
                }
            }
            matrix
        };
        let readers = drawn(ratings.rows());
        Self { readers, films: drawn(ratings.columns()), steps: 0 }
    }

    /// What is predicted everywhere: U V^T.
    pub fn predicted(&self) -> FloatMatrix {
        product(&self.readers, &self.films)
    }

    /// What the fit makes small: the squared errors on the known ratings, and lambda times the squares of all numbers.
    pub fn objective(&self, ratings: &Ratings, lambda: f64) -> f64 {
        let errors: f64 = ratings
            .known()
            .iter()
            .map(|&(reader, film, rating)| (rating - dot(&self.readers, reader, &self.films, film)).powi(2))
            .sum();
        let squares = |numbers: &FloatMatrix| numbers.iter().map(|number| number * number).sum::<f64>();
        errors + lambda * (squares(&self.readers) + squares(&self.films))
    }

    /// One step: the readers' numbers (steps 1, 3, ...) or the films' (steps 2, 4, ...) become those that make the
    /// objective smallest while the others stand still, so it never grows. Each row is a ridge regression of its own:
    /// `(V^T V + lambda I) u = V^T r` over the films that this reader rated. `lambda` is positive.
    pub fn step(&mut self, ratings: &Ratings, lambda: f64) {
        if self.steps.is_multiple_of(2) {
            self.readers = solved(&self.readers, &self.films, lambda, ratings.known());
        } else {
            let turned: Vec<_> = ratings.known().iter().map(|&(reader, film, rating)| (film, reader, rating)).collect();
            self.films = solved(&self.films, &self.readers, lambda, &turned);
        }
        self.steps += 1;
    }
}

/// The fit to its end: until a round lowers the objective by less than 1 in 100,000, or [`MOST_STEPS`] were done. Also
/// gives the objective at the end.
pub fn converge(ratings: &Ratings, factors: usize, lambda: f64, seed: u64) -> (Factors, f64) {
    let mut fit = Factors::new(ratings, factors, seed);
    let mut before = f64::INFINITY;
    loop {
        fit.step(ratings, lambda);
        fit.step(ratings, lambda);
        let after = fit.objective(ratings, lambda);
        if fit.steps >= MOST_STEPS || before - after <= SETTLED * after {
            return (fit, after);
        }
        before = after;
    }
}

/// The best rows for one side of the table while the other stands still.
fn solved(old: &FloatMatrix, others: &FloatMatrix, lambda: f64, known: &[Rating]) -> FloatMatrix {
    let (rows, k) = old.shape();
    let mut new = old.clone();
    for row in 0..rows {
        let mut matrix = FloatMatrix::identity(k, k) * lambda;
        let mut right = FloatMatrix::zeros(k, 1);
        for &(_, other, rating) in known.iter().filter(|(at, ..)| *at == row) {
            for i in 0..k {
                right[(i, 0)] += others[(other, i)] * rating;
                for j in 0..k {
                    matrix[(i, j)] += others[(other, i)] * others[(other, j)];
                }
            }
        }
        // Positive definite with lambda > 0; where lambda is lost in rounding, the old row is no worse than none.
        if let Some(cholesky) = matrix.cholesky() {
            cholesky.solve_mut(&mut right);
            (0..k).for_each(|i| new[(row, i)] = right[(i, 0)]);
        }
    }
    new
}

fn dot(left: &FloatMatrix, i: usize, right: &FloatMatrix, j: usize) -> f64 {
    (0..left.ncols()).map(|k| left[(i, k)] * right[(j, k)]).sum()
}

fn product(left: &FloatMatrix, right: &FloatMatrix) -> FloatMatrix {
    FloatMatrix::from_fn(left.nrows(), right.nrows(), |i, j| dot(left, i, right, j))
}
