//! What the live figures of the studies look like.

mod coefficients;
mod pca;
mod pictures;
mod ratings;
mod singular_values;
mod studies;

use super::living::Drawn;
use super::picture::{picture, words_id};
use crate::lab::learn::study_figure::{Action, StudyFigure, View};
use yew::prelude::*;

impl Drawn for StudyFigure {
    fn draw(view: &View, number: usize, on_action: &Callback<Action>) -> Html {
        figure(view, number, on_action)
    }
}

/// A figure with what moves it; `number` is its number on the page.
fn figure(view: &View, number: usize, on_action: &Callback<Action>) -> Html {
    match view {
        View::Values(view) => singular_values::singular_values(view, number, &on_action.reform(Action::Tolerance)),
        View::Coefficients(view) => coefficients::coefficients(view, on_action),
        View::Ratings(view) => ratings::ratings(view, number, on_action),
        View::Products(view) => studies::products(view),
        View::Dial(view) => studies::dial(view, number, on_action),
        View::Picture(view) => pictures::pictures(view, number, on_action),
        View::Pca(view) => pca::figure(view, number, on_action),
    }
}
