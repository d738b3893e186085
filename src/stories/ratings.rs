//! A table of ratings with gaps, from few factors: alternating least squares on what is known, and what becomes of it
//! where the gaps are taken for zeros.

mod factors;
mod invented;

pub use factors::{Factors, MOST_STEPS, converge};
pub use invented::{invent, kept_back};

use crate::math::FloatMatrix;
use crate::math::svd::{SvdProblem, svd};

/// The lowest rating.
pub const LOWEST: f64 = 1.0;
/// The highest rating.
pub const HIGHEST: f64 = 5.0;

/// Ratings, a row each reader and a column each film; `None` where a film was not rated. Some of the known ones are kept
/// back: they take no part in the fit and judge it.
#[derive(Clone, Debug, PartialEq)]
pub struct Ratings {
    cells: Vec<Vec<Option<f64>>>,
    held_out: Vec<Rating>,
    known: Vec<Rating>,
}

/// A rating with its place: row, column and rating.
pub type Rating = (usize, usize, f64);

impl Ratings {
    /// Ratings with those kept back, 0-based row and column; places without a rating are no such places. Rows that are
    /// shorter than the longest end with gaps.
    pub fn new(mut cells: Vec<Vec<Option<f64>>>, held_out: &[(usize, usize)]) -> Self {
        let columns = cells.iter().map(Vec::len).max().unwrap_or(0);
        cells.iter_mut().for_each(|row| row.resize(columns, None));
        let mut ratings = Self { cells, held_out: Vec::new(), known: Vec::new() };
        for row in 0..ratings.rows() {
            for column in 0..columns {
                let Some(rating) = ratings.at(row, column) else { continue };
                let list = if held_out.contains(&(row, column)) { &mut ratings.held_out } else { &mut ratings.known };
                list.push((row, column, rating));
            }
        }
        ratings
    }

    /// The number of readers.
    pub fn rows(&self) -> usize {
        self.cells.len()
    }

    /// The number of films.
    pub fn columns(&self) -> usize {
        self.cells.first().map_or(0, Vec::len)
    }

    /// The rating at a place, if there is one.
    pub fn at(&self, row: usize, column: usize) -> Option<f64> {
        self.cells.get(row).and_then(|cells| *cells.get(column)?)
    }

    /// Whether the rating at a place is kept back.
    pub fn is_held_out(&self, row: usize, column: usize) -> bool {
        self.held_out.iter().any(|&(other, film, _)| (other, film) == (row, column))
    }

    /// The ratings kept back, row by row.
    pub fn held_out(&self) -> &[Rating] {
        &self.held_out
    }

    /// The ratings that the fit knows, row by row.
    pub fn known(&self) -> &[Rating] {
        &self.known
    }
}

/// The root of the mean squared difference between ratings and what is predicted in their places; `None` where there are
/// no ratings.
///
/// ```
/// use ranklab::{math::FloatMatrix, stories::ratings::error_on};
/// let predicted = FloatMatrix::from_row_slice(1, 2, &[3.0, 5.0]);
/// assert_eq!(error_on(&[(0, 0, 4.0), (0, 1, 4.0)], &predicted), Some(1.0));
/// assert_eq!(error_on(&[], &predicted), None);
/// ```
pub fn error_on(ratings: &[Rating], predicted: &FloatMatrix) -> Option<f64> {
    let squares = ratings.iter().map(|&(row, column, rating)| (rating - predicted[(row, column)]).powi(2));
    (!ratings.is_empty()).then(|| (squares.sum::<f64>() / ratings.len() as f64).sqrt())
}

/// What the usual mistake predicts: the gaps are filled with zeros, and the table of rank `k` or less that is nearest to
/// the filled one (Eckart and Young) takes its place.
pub fn zero_filled(ratings: &Ratings, k: usize) -> Result<FloatMatrix, SvdProblem> {
    let mut filled = FloatMatrix::zeros(ratings.rows(), ratings.columns());
    for &(row, column, rating) in ratings.known() {
        filled[(row, column)] = rating;
    }
    let parts = svd(&filled)?;
    let kept = k.min(parts.singular_values.len());
    Ok(FloatMatrix::from_fn(ratings.rows(), ratings.columns(), |row, column| {
        let part = |index: usize| parts.u[(row, index)] * parts.singular_values[index] * parts.v[(column, index)];
        (0..kept).map(part).sum()
    }))
}

/// The errors of a fit with some number of factors.
#[derive(Clone, Debug, PartialEq)]
pub struct Errors {
    /// The number of factors.
    pub factors: usize,
    /// The steps that the fit took.
    pub steps: usize,
    /// On the ratings that the fit knew.
    pub train: Option<f64>,
    /// On those kept back.
    pub held_out: Option<f64>,
}

/// The errors of the converged fit with so many factors.
pub fn errors_with(ratings: &Ratings, factors: usize, lambda: f64, seed: u64) -> Errors {
    let (fit, _) = converge(ratings, factors, lambda, seed);
    let predicted = fit.predicted();
    Errors {
        factors,
        steps: fit.steps,
        train: error_on(ratings.known(), &predicted),
        held_out: error_on(ratings.held_out(), &predicted),
    }
}

/// The error of [`zero_filled`] on the ratings kept back; `None` where there are none.
pub fn zero_filled_error(ratings: &Ratings, k: usize) -> Option<f64> {
    error_on(ratings.held_out(), &zero_filled(ratings, k).ok()?)
}

/// The film that a reader has not rated and that is predicted to please most, with the prediction; `None` where every
/// film is rated. Of equals the first.
pub fn recommended(ratings: &Ratings, predicted: &FloatMatrix, reader: usize) -> Option<(usize, f64)> {
    let unseen = (0..ratings.columns()).filter(|&film| ratings.at(reader, film).is_none());
    unseen.map(|film| (film, predicted[(reader, film)])).fold(None, |best: Option<(usize, f64)>, next| match best {
        Some(best) if best.1 >= next.1 => Some(best),
        _ => Some(next),
    })
}
