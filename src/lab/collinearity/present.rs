//! What the lab of collinear features shows.

use super::action::Guess;
use super::data::{houses, id_of};
use super::size::{Size, Steps};
use super::state::{Heard, LAMBDAS, NOISES, Question, State};
use super::view::{Fact, QuestionView, SizeView, Told, View};
use super::{plot, tables, words};
use crate::lab::elimination::present::bare_matrix;
use crate::link::NumberStyle;
use crate::math::Rational;
use crate::math::number::format_exact;
use crate::scene::decimal::figures;
use crate::stories::collinearity::{Change, Data, Doubles, Exact, Trouble};
use num_traits::Zero;
use std::rc::Rc;

/// What is shown.
pub(super) fn present(state: &State) -> View {
    let data = state.noisy(state.seed);
    let exact = data.exact(&state.lambda.value);
    let told = told(state, &data, &exact);
    let tiny = tiny_rank(state);
    let n = data.features.ncols();
    let question = match (state.question, tiny) {
        (Question::Asked, Some((rank, numerical))) if rank < n && numerical < n => {
            let choice = |guess: Guess| (guess, words::guess(guess).to_owned());
            QuestionView::Asked(words::question(n), [Guess::Both, Guess::OnPaper, Guess::Neither].map(choice))
        }
        (Question::Answered(given), Some((_, numerical))) => QuestionView::Answered(words::answer(given, numerical, n)),
        _ => QuestionView::None,
    };
    let announcement = announcement(state, &exact, &told, &question);
    let redundant = state.clean().redundant().is_some();
    View {
        grid: state.grid.view("a", "Features X and target y", ""),
        example: id_of(state.grid.system()),
        lambda: size_view(&state.lambda, LAMBDAS),
        noise: size_view(&state.noise, NOISES),
        noise_hint: words::noise_hint(state.noisy_feature(), redundant),
        question,
        told: told.map(|(told, _)| Box::new(told)).map_err(|trouble| words::trouble(&trouble)),
        announcement,
    }
}

fn size_view(size: &Size, steps: Steps) -> SizeView {
    SizeView {
        at: steps.nearest(size.float()),
        most: steps.last(),
        says: words::size_says(&size.written()),
        text: size.text.clone(),
        problem: size.problem(),
    }
}

/// The exact rank of the table without noise, and what doubles make of it with the lambda of the question.
fn tiny_rank(state: &State) -> Option<(usize, usize)> {
    let mut tiny = state.lambda.clone();
    tiny.typed(words::TINY.to_owned());
    let clean = state.clean();
    let (numerical, _) = clean.in_doubles().ok()?.ridge_rank(tiny.float()).ok()?;
    Some((clean.exact(&tiny.value).rank, numerical))
}

/// What follows, and the numbers that are heard.
fn told(state: &State, data: &Data, exact: &Exact) -> Result<(Told, (Vec<f64>, usize)), Trouble> {
    let n = data.features.ncols();
    let doubles = data.in_doubles()?;
    let lambda = state.lambda.float();
    let written = state.lambda.written();
    let (numerical, change) = doubles.ridge_rank(lambda).map_err(Trouble::Svd)?;
    let is_houses = *state.grid.system() == houses();
    let names: Vec<String> = (0..n).map(|index| words::feature(index, is_houses)).collect();
    let plain = tables::fit(data, &Rational::zero());
    let ridge = tables::fit(data, &state.lambda.value);
    let decades = plot::decades(doubles.largest_eigenvalue(), lambda);
    let path: Vec<(f64, Vec<f64>)> =
        plot::lambdas(decades).into_iter().map(|lambda| (lambda, doubles.weights(lambda))).collect();
    let told = Told {
        facts: facts(data, exact, &doubles, lambda, numerical, tables::length(&ridge.weights)),
        gram: bare_matrix(&exact.gram, n, NumberStyle::Decimals),
        sentences: sentences(exact, n, &written, numerical, change),
        plot: Rc::new(plot::plot(&path, decades, lambda, &names)),
        plot_words: words::chart(&plain.weights, &written, &ridge.weights, exact.rank == n),
        plot_table: plot::table(&doubles, decades, &names),
        weights: tables::weights(&names, &plain, &ridge, &written),
        predictions: tables::predictions(&data.target, &plain, &ridge, &written),
        noise: tables::noise(state, &names),
    };
    Ok((told, (ridge.weights, numerical)))
}

fn sentences(exact: &Exact, n: usize, lambda: &str, numerical: usize, change: Change) -> Vec<String> {
    vec![
        words::rank(exact.rank, n),
        words::ridge(lambda, exact.ridge_rank, numerical, n, change),
        words::not_standardised().to_owned(),
    ]
}

fn facts(data: &Data, exact: &Exact, doubles: &Doubles, lambda: f64, numerical: usize, length: f64) -> Vec<Fact> {
    let (rows, columns) = data.features.shape();
    let count = |name, fact, value: usize| (name, fact, value.to_string(), value.to_string());
    let number = |name, fact, value: &Rational| (name, fact, format_exact(value), words::exact(value));
    let float = |name, fact, value: f64| {
        let written = figures(value, 4);
        (name, fact, figures(value, 12).replace('\u{2212}', "-").replace('∞', "Infinity"), written)
    };
    vec![
        count("Rows", "rows", rows),
        count("Columns", "columns", columns),
        count("Rank of X", "rank", exact.rank),
        number("det(XᵀX)", "gram-determinant", &exact.determinant),
        count("Rank with lambda", "ridge-rank", exact.ridge_rank),
        number("Determinant with lambda", "ridge-determinant", &exact.ridge_determinant),
        count("Numerical rank with lambda", "numerical-rank", numerical),
        float("Condition number with lambda", "condition-number", doubles.condition(lambda)),
        float("Length of w", "weights-length", length),
    ]
}

fn announcement(
    state: &State,
    exact: &Exact,
    told: &Result<(Told, (Vec<f64>, usize)), Trouble>,
    question: &QuestionView,
) -> String {
    let problem = match state.heard {
        Heard::Lambda => state.lambda.problem(),
        Heard::Noise => state.noise.problem(),
        _ => None,
    };
    let Ok((told, (weights, numerical))) = told else { return String::new() };
    match (state.heard, question) {
        _ if problem.is_some() => problem.unwrap_or_default(),
        (Heard::Table, _) => words::heard_table(exact.rank, exact.gram.nrows()),
        (Heard::Lambda, _) => words::heard_lambda(&state.lambda.written(), weights, *numerical),
        (Heard::Noise, _) => told.noise.as_ref().map_or_else(String::new, |noise| noise.least_squares_words.clone()),
        (Heard::Question, QuestionView::Answered(sentence)) => sentence.clone(),
        _ => String::new(),
    }
}
