//! Ratings with gaps: a small table to be filled step by step, or a larger one with its errors for each number of factors.

use super::Action;
use crate::lab::recommender::films::{film, reader};
use crate::lab::recommender::plot::plot;
use crate::lab::recommender::words;
use crate::link::RecommenderAddress;
use crate::math::Rational;
use crate::scene::decimal::hundredths;
use crate::scene::plot::Plot;
use crate::stories::ratings::{Errors, Factors, Ratings, errors_with, invent};
use std::rc::Rc;

/// The chapter's own table, 0 for a gap: rows that are multiples of each other.
const SMALL: [[i64; 3]; 3] = [[4, 2, 0], [2, 1, 1], [0, 2, 2]];
/// A price so small that the one factor fits, and one for ratings that are not so exact; as thousandths.
const SMALL_LAMBDA: i64 = 1;
const LAMBDA: i64 = 100;
/// The lab's first table.
const SEED: u64 = crate::lab::recommender::state::SEED;

/// The figure.
pub(super) struct RatingsFigure {
    ratings: Ratings,
    size: Size,
    factors: usize,
    steps: usize,
    errors: Vec<Errors>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Size {
    Small,
    Large,
}

/// What the figure shows.
#[derive(Clone, Debug, PartialEq)]
pub struct RatingsView {
    /// The films.
    pub films: Vec<&'static str>,
    /// The readers, a cell for each film: a rating, or else what is predicted.
    pub readers: Vec<(String, Vec<Result<String, String>>)>,
    /// How far the fit has come.
    pub sentence: String,
    /// Whether there is no further step.
    pub over: bool,
    /// The errors against the number of factors, where ratings are kept back.
    pub errors: Option<ErrorsView>,
}

/// The errors against the number of factors.
#[derive(Clone, Debug, PartialEq)]
pub struct ErrorsView {
    /// The chart.
    pub plot: Rc<Plot>,
    /// The same in words.
    pub words: String,
    /// The factors, and the most that there can be.
    pub factors: (usize, usize),
    /// What the slider says.
    pub says: String,
}

impl RatingsFigure {
    /// The small table for a bare link; the large one for a link that names the number of factors.
    pub(super) fn new(address: &RecommenderAddress) -> Self {
        let asked = address.rank.and_then(|rank| usize::try_from(rank).ok());
        let (size, ratings, most) = match asked {
            None => (Size::Small, small(), 1),
            Some(_) => (Size::Large, invent(SEED), 6),
        };
        let lambda = size.lambda();
        let errors = (1..=most).map(|factors| errors_with(&ratings, factors, lambda, SEED)).collect();
        Self { ratings, size, factors: asked.unwrap_or(1).clamp(1, most), steps: 0, errors }
    }

    pub(super) fn update(&mut self, action: &Action) {
        match action {
            Action::FactorsChosen(factors) => self.factors = (*factors).clamp(1, self.errors.len()),
            Action::FitStepped => self.steps = (self.steps + 1).min(self.last_step()),
            Action::FitConverged => self.steps = self.last_step(),
            Action::FitReset => self.steps = 0,
            _ => {}
        }
    }

    fn last_step(&self) -> usize {
        self.errors.iter().find(|errors| errors.factors == self.factors).map_or(0, |errors| errors.steps)
    }

    pub(super) fn view(&self) -> RatingsView {
        let lambda = self.size.lambda();
        let over = self.steps >= self.last_step();
        let mut fit = Factors::new(&self.ratings, self.factors, SEED);
        (0..self.steps.min(self.last_step())).for_each(|_| fit.step(&self.ratings, lambda));
        let predicted = fit.predicted();
        let cell = |row: usize, column: usize| match self.ratings.at(row, column) {
            Some(rating) => Ok(hundredths(rating)),
            None => Err(hundredths((predicted[(row, column)] * 10.0).round() / 10.0).replace('-', "\u{2212}")),
        };
        let films = 0..self.ratings.columns();
        RatingsView {
            films: films.clone().map(film).collect(),
            readers: (0..self.ratings.rows())
                .map(|row| (reader(row), films.clone().map(|column| cell(row, column)).collect()))
                .collect(),
            sentence: words::fit(fit.steps, over, fit.objective(&self.ratings, lambda)),
            over,
            errors: (self.size == Size::Large).then(|| self.errors_view()),
        }
    }

    fn errors_view(&self) -> ErrorsView {
        let factors = (self.factors, self.errors.len());
        let errors: Vec<_> = self.errors.iter().map(|errors| (errors.factors, errors.train, errors.held_out)).collect();
        ErrorsView {
            plot: Rc::new(plot(&self.errors, None, factors)),
            words: words::chart(&errors),
            factors,
            says: words::factors(self.factors),
        }
    }

    pub(super) fn address(&self) -> RecommenderAddress {
        let rating = |rating: i64| (rating > 0).then(|| Rational::from_integer(rating.into()));
        let cells = || SMALL.into_iter().map(|row| row.into_iter().map(rating).collect()).collect();
        RecommenderAddress {
            cells: (self.size == Size::Small).then(cells),
            rank: u64::try_from(self.factors).ok(),
            lambda: Some(Rational::new(self.size.thousandths().into(), 1000.into())),
            step: u64::try_from(self.steps).ok().filter(|steps| *steps > 0),
            seed: Some(SEED),
        }
    }
}

impl Size {
    fn thousandths(self) -> i64 {
        match self {
            Self::Small => SMALL_LAMBDA,
            Self::Large => LAMBDA,
        }
    }

    fn lambda(self) -> f64 {
        self.thousandths() as f64 / 1000.0
    }
}

fn small() -> Ratings {
    let rating = |rating: i64| (rating > 0).then_some(rating as f64);
    Ratings::new(SMALL.into_iter().map(|row| row.into_iter().map(rating).collect()).collect(), &[])
}
