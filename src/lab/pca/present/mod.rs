//! What is shown.

/// Points as a picture.
pub mod cloud;
/// The Jacobian.
pub mod jacobian;
/// The instruments.
pub mod lenses;
/// Points and their components.
mod points;

use super::state::{Heard, Prediction, State};
use super::view::{Fact, QuestionView, View};
use super::words;
use crate::link::PcaPart;
use crate::scene::decimal::figures;

/// The part of the variance that the question is about.
pub const ENOUGH: f64 = 0.95;

/// What is shown.
pub(super) fn present(state: &mut State) -> View {
    let (body, result, answer) = match state.part {
        PcaPart::Points => points::present(state),
        PcaPart::Jacobian => jacobian::present(state),
        PcaPart::Lenses => lenses::present(state),
    };
    let announcement = match state.heard {
        Heard::Nothing => String::new(),
        Heard::Result => result,
        Heard::Answer => answer,
    };
    View { part: state.part, body, announcement }
}

/// Predict first: the question, or what became of it. With fewer than two answers there is nothing to ask.
fn question(
    prediction: Prediction,
    question: String,
    choices: Vec<(usize, String)>,
    result: fn(usize, usize) -> String,
) -> QuestionView {
    match prediction {
        _ if choices.len() < 2 => QuestionView::None,
        Prediction::Asked => QuestionView::Asked { question, choices },
        Prediction::Skipped => QuestionView::Answered(String::new()),
        Prediction::Made { said, was } => QuestionView::Answered(result(said, was)),
    }
}

/// What is heard when a question was answered, or is asked again.
fn heard(question: &QuestionView) -> String {
    match question {
        QuestionView::None => String::new(),
        QuestionView::Asked { question, .. } => format!("Predict first: {question}"),
        QuestionView::Answered(result) => result.clone(),
    }
}

/// A fact that is a count.
fn count(name: &'static str, key: &'static str, value: usize) -> Fact {
    Fact { name, key, value: value.to_string(), written: value.to_string() }
}

/// A fact that is a measured number.
fn measured(name: &'static str, key: &'static str, value: f64, written: String) -> Fact {
    Fact { name, key, value: figures(value, 15).replace('−', "-"), written }
}
