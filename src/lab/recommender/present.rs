//! What the lab of ratings shows.

use super::action::Guess;
use super::curve::{Curve, most};
use super::films::{film, reader};
use super::plot::{self, Zeros};
use super::state::{Heard, LAMBDAS, Playback, Progress, Question, State, read};
use super::view::{CellKind, CellView, FitView, QuestionView, ReaderView, View};
use super::words;
use crate::lab::collinearity::view::{Fact, SizeView};
use crate::lab::elimination::view::Available;
use crate::lab::table::TableView;
use crate::math::FloatMatrix;
use crate::math::number::parse_number;
use crate::scene::decimal::{figures, hundredths};
use crate::stories::ratings::{Factors, converge, error_on, recommended, zero_filled_error};
use num_traits::Zero;
use std::rc::Rc;

/// The fit as far as it has come, and what it predicts.
struct Fitted {
    factors: Factors,
    over: bool,
    objective: f64,
    predicted: FloatMatrix,
    train: Option<f64>,
    held_out: Option<f64>,
    /// The converged fit's error on the ratings kept back.
    end: Option<f64>,
}

fn fitted(state: &State) -> Fitted {
    let lambda = state.lambda.float();
    let ratings = &state.ratings;
    let (end_steps, end) = state.curve.end(state);
    let (factors, over) = match state.progress {
        Progress::Steps(steps) if steps < end_steps => {
            let mut factors = Factors::new(ratings, state.factors, state.seed);
            (0..steps).for_each(|_| factors.step(ratings, lambda));
            (factors, false)
        }
        _ => (converge(ratings, state.factors, lambda, state.seed).0, true),
    };
    let predicted = factors.predicted();
    Fitted {
        over,
        objective: factors.objective(ratings, lambda),
        train: error_on(ratings.known(), &predicted),
        held_out: error_on(ratings.held_out(), &predicted),
        end,
        predicted,
        factors,
    }
}

/// What is shown.
pub(super) fn present(state: &State) -> View {
    let fitted = fitted(state);
    let zero = zero_filled_error(&state.ratings, state.factors);
    let question = question(state, zero, fitted.end);
    let zeros = if matches!(question, QuestionView::Asked(..)) { Zeros::Hidden } else { Zeros::Shown };
    let bare = Curve::default();
    let curve = if state.curve.is_of(state) { &state.curve } else { &bare };
    let zero_filled = (zeros == Zeros::Shown).then_some(curve.zero_filled.as_slice());
    let readers: Vec<ReaderView> = (0..state.ratings.rows()).map(|row| reader_view(state, &fitted, row)).collect();
    let errors: Vec<_> = curve.errors.iter().map(|errors| (errors.factors, errors.train, errors.held_out)).collect();
    let mut sentences = vec![words::errors(fitted.train, fitted.held_out)];
    if let (Zeros::Shown, Some(zero), Some(end)) = (zeros, zero, fitted.end) {
        sentences.push(words::zero_filled(zero, end, state.factors));
    }
    let fit = FitView {
        step: fitted.factors.steps,
        next: Available::from(!fitted.over),
        playing: state.playback == Playback::Playing,
        sentence: words::fit(fitted.factors.steps, fitted.over, fitted.objective),
    };
    View {
        films: (0..state.ratings.columns()).map(film).collect(),
        problems: problems(state),
        undo: Available::from(!state.past.is_empty()),
        factors: (state.factors, most(&state.ratings)),
        factors_say: words::factors(state.factors),
        lambda: lambda_view(state),
        facts: facts(state, &fitted, zero.filter(|_| zeros == Zeros::Shown)),
        sentences,
        plot: Rc::new(plot::plot(&curve.errors, zero_filled, (state.factors, most(&state.ratings)))),
        plot_words: words::chart(&errors),
        plot_table: plot::table(curve, zeros),
        numbers: numbers(state, &fitted.factors),
        announcement: announcement(state, &fit, &readers, &question),
        question,
        readers,
        fit,
    }
}

fn question(state: &State, zero: Option<f64>, end: Option<f64>) -> QuestionView {
    match (state.question, zero, end) {
        (Question::Asked, Some(_), Some(_)) => {
            let choices = [Guess::Smaller, Guess::AsLarge, Guess::Larger].map(|guess| (guess, words::guess(guess)));
            QuestionView::Asked(words::question(), choices)
        }
        (Question::Answered(given), Some(zero), Some(end)) => {
            QuestionView::Answered(words::answer(given, zero, end, state.factors))
        }
        _ => QuestionView::None,
    }
}

fn reader_view(state: &State, fitted: &Fitted, row: usize) -> ReaderView {
    let cell = |column: usize| {
        let kind = match state.ratings.at(row, column) {
            None => CellKind::Gap,
            Some(_) if state.ratings.is_held_out(row, column) => CellKind::HeldOut,
            Some(_) => CellKind::Known,
        };
        let text = state.texts.get(row).and_then(|texts| texts.get(column)).cloned().unwrap_or_default();
        CellView {
            name: cell_name(row, column),
            wrong: read(&text).is_err(),
            text,
            kind,
            predicted: (kind != CellKind::Known).then(|| hundredths_signed(fitted.predicted[(row, column)])),
        }
    };
    let best = recommended(&state.ratings, &fitted.predicted, row);
    let recommended = match best {
        Some((column, predicted)) => (film(column).to_owned(), words::recommended(film(column), predicted)),
        None => (String::new(), words::all_rated().to_owned()),
    };
    ReaderView { name: reader(row), cells: (0..state.ratings.columns()).map(cell).collect(), recommended }
}

/// `Reader 2, Salt Road`
fn cell_name(row: usize, column: usize) -> String {
    format!("{}, {}", reader(row), film(column))
}

fn hundredths_signed(value: f64) -> String {
    // One digit after the point is finer than any rating.
    hundredths((value * 10.0).round() / 10.0).replace('-', "\u{2212}")
}

fn problems(state: &State) -> Vec<String> {
    let mut problems = Vec::new();
    for (row, texts) in state.texts.iter().enumerate() {
        for (column, text) in texts.iter().enumerate() {
            if let Err(problem) = read(text) {
                problems.push(words::unrated(&cell_name(row, column), &problem));
            }
        }
    }
    problems
}

fn lambda_view(state: &State) -> SizeView {
    let zero = parse_number(&state.lambda.text).is_ok_and(|value| value.is_zero());
    let problem = if zero { Some(words::not_positive().to_owned()) } else { state.lambda.problem() };
    SizeView {
        at: LAMBDAS.nearest(state.lambda.float()).max(1),
        most: LAMBDAS.last(),
        says: state.lambda.written().replace('-', "\u{2212}"),
        text: state.lambda.text.clone(),
        problem,
    }
}

fn facts(state: &State, fitted: &Fitted, zero: Option<f64>) -> Vec<Fact> {
    let count = |name, fact, value: usize| (name, fact, value.to_string(), value.to_string());
    let error = |name, fact, value: Option<f64>| {
        value.map(|value| (name, fact, figures(value, 12).replace('\u{2212}', "-"), hundredths(value)))
    };
    let objective = Some(fitted.objective);
    let mut facts = vec![
        count("Readers", "rows", state.ratings.rows()),
        count("Films", "columns", state.ratings.columns()),
        count("Ratings for the fit", "ratings", state.ratings.known().len()),
        count("Ratings kept back", "ratings-held-out", state.ratings.held_out().len()),
        count("Factors", "factors", state.factors),
    ];
    facts.extend(error("Objective", "objective", objective));
    facts.extend(error("Error on known ratings", "training-error", fitted.train));
    facts.extend(error("Error on those kept back", "held-out-error", fitted.held_out));
    facts.extend(error("The same, gaps filled with zeros", "zero-filled-error", zero));
    facts
}

fn numbers(state: &State, factors: &Factors) -> [TableView; 2] {
    let heads: Vec<String> = (1..=state.factors).map(|factor| format!("Factor {factor}")).collect();
    let table = |caption: &str, of: &str, matrix: &FloatMatrix, name: &dyn Fn(usize) -> String| {
        let row = |row: usize| {
            let mut cells = vec![name(row)];
            cells.extend(matrix.row(row).iter().map(|number| figures(*number, 3)));
            cells
        };
        let mut head = vec![of];
        head.extend(heads.iter().map(String::as_str));
        TableView::new(caption, &head, (0..matrix.nrows()).map(row).collect())
    };
    [
        table("The readers\u{2019} numbers", "Reader", &factors.readers, &reader),
        table("The films\u{2019} numbers", "Film", &factors.films, &|column| film(column).to_owned()),
    ]
}

fn announcement(state: &State, fit: &FitView, readers: &[ReaderView], question: &QuestionView) -> String {
    match (state.heard, question) {
        (Heard::Rating(row, column), _) => {
            let text = state.texts.get(row).and_then(|texts| texts.get(column)).map_or("", String::as_str);
            match (read(text), readers.get(row)) {
                (Err(problem), _) => words::unrated(&cell_name(row, column), &problem),
                (Ok(_), Some(reader)) => words::heard_rating(&reader.name, &reader.recommended.1),
                (Ok(_), None) => String::new(),
            }
        }
        // While it plays, a sentence twice a second would be noise.
        (Heard::Fit, _) if fit.playing => String::new(),
        (Heard::Fit, _) => lambda_view(state).problem.unwrap_or_else(|| fit.sentence.clone()),
        (Heard::Table, _) => {
            let (known, held_out) = (state.ratings.known().len(), state.ratings.held_out().len());
            let gaps = state.ratings.rows() * state.ratings.columns() - known - held_out;
            words::heard_table(known, held_out, gaps)
        }
        (Heard::Question, QuestionView::Answered(sentence)) => sentence.clone(),
        _ => String::new(),
    }
}
