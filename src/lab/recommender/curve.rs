//! The errors for each number of factors, a fit at a time: a page that is typed into must not wait for all of them.

use super::state::{MOST_FACTORS, State};
use crate::stories::ratings::{Errors, Ratings, errors_with, zero_filled_error};

/// The errors that are known, and what they are of.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Curve {
    of: Option<(Ratings, f64, u64)>,
    /// From one factor on.
    pub(super) errors: Vec<Errors>,
    /// Of the table filled with zeros, on the ratings kept back, from one factor on.
    pub(super) zero_filled: Vec<Option<f64>>,
}

impl Curve {
    /// Whether all errors of what is in view are known.
    pub(super) fn is_complete(&self, state: &State) -> bool {
        self.is_of(state) && self.errors.len() >= most(&state.ratings)
    }

    /// Whether these are errors of what is in view.
    pub(super) fn is_of(&self, state: &State) -> bool {
        self.of.as_ref().is_some_and(|(ratings, lambda, seed)| {
            *ratings == state.ratings && *lambda == state.lambda.float() && *seed == state.seed
        })
    }

    /// The steps that the fit in view takes, and its error on the ratings kept back at its end.
    pub(super) fn end(&self, state: &State) -> (usize, Option<f64>) {
        let known = self.errors.iter().find(|errors| self.is_of(state) && errors.factors == state.factors);
        let errors = known
            .cloned()
            .unwrap_or_else(|| errors_with(&state.ratings, state.factors, state.lambda.float(), state.seed));
        (errors.steps, errors.held_out)
    }

    /// The next fit.
    pub(super) fn go_on(&mut self, state: &State) {
        if !self.is_of(state) {
            *self = Self { of: Some((state.ratings.clone(), state.lambda.float(), state.seed)), ..Self::default() };
        }
        let factors = self.errors.len() + 1;
        self.errors.push(errors_with(&state.ratings, factors, state.lambda.float(), state.seed));
        self.zero_filled.push(zero_filled_error(&state.ratings, factors));
    }
}

/// The largest number of factors for a table.
pub(super) fn most(ratings: &Ratings) -> usize {
    ratings.rows().min(ratings.columns()).clamp(1, MOST_FACTORS)
}
