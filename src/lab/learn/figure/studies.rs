//! The figures that are studies in small: the weights against lambda, and the ratings.

use crate::lab::study::{Waiting, Workbench};
use crate::lab::{collinearity, recommender};
use crate::link::{RecommenderAddress, StudyAddress};
use crate::math::Rational;

/// Collinear features as a link has them. The chapter has asked already.
pub(super) fn coefficients(address: &StudyAddress) -> collinearity::State {
    let mut state = collinearity::State::default();
    state.update(collinearity::Action::PredictionSkipped);
    state.open(address);
    state
}

/// Ratings as a link has them; where it has none, the chapter's own table: rows that are multiples of each other, with
/// two gaps, and a price so small that the one factor fits.
pub(super) fn ratings(mut address: RecommenderAddress) -> recommender::State {
    if address == RecommenderAddress::default() {
        let rating = |rating: i64| (rating > 0).then(|| Rational::from_integer(rating.into()));
        let rows = [[4, 2, 0], [2, 1, 1], [0, 2, 2]];
        address.cells = Some(rows.into_iter().map(|row| row.into_iter().map(rating).collect()).collect());
        address.rank = Some(1);
        address.lambda = Some(Rational::new(1.into(), 1000.into()));
    }
    let mut state = recommender::State::default();
    state.update(recommender::Action::PredictionSkipped);
    state.open(&StudyAddress::Recommender(address));
    state
}

/// What the figure shows. All errors are worked out at once: six small fits.
pub(super) fn ratings_view(state: &mut recommender::State) -> recommender::View {
    while state.waiting() == Waiting::Slice {
        state.tick();
    }
    state.present()
}
