//! The quiz: a program of its own, beside that of the labs. It shows what `lab::quiz` presents.

mod app;
/// Fields and options.
mod fields;
mod guide;
/// What the browser keeps of the quiz.
mod keep;
/// The first page.
mod overview;
/// What questions say.
mod pieces;
/// A question.
mod question;
/// What has been learnt.
mod review;
/// The end of a run.
mod summary;

use crate::lab::quiz::Action;
use yew::prelude::*;

/// Mounts the quiz into the page's `#app` element.
pub fn start() {
    super::mount::<app::QuizApp>(());
}

/// A callback that reports one thing.
fn press(on_action: &Callback<Action>, action: Action) -> Callback<MouseEvent> {
    on_action.reform(move |_: MouseEvent| action.clone())
}
