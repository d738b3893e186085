//! What the lab for systems of equations shows: everything derived from the state, nothing remembered but what depends
//! on the system alone.

mod solutions;

use super::analysis::{Analysis, Nearest};
use super::picture::{shows_null_space, solution_shapes};
use super::state::{Heard, Prediction, State};
use super::view::{Bare, FigureView, NearestView, Outcome, RanksView, Stage, Told, View};
use super::words;
use crate::lab::elimination::present::hidden_meter;
use crate::lab::elimination::view::{MeterView, Solutions};
use crate::lab::numeral;
use crate::link::NumberStyle;
use crate::math::solve::{Solution, SolutionSet};
use crate::math::{Rational, System};
use crate::scene::{Picture, Shape};
use solutions::Chosen;
use std::rc::Rc;

use super::analysis::Memo;

/// What the lab shows in this state.
pub fn present(state: &State, system: &System, memo: &mut Memo) -> View {
    let analysis = memo.analysis(system);
    let chosen = analysis.solution.as_ref().and_then(|solution| Chosen::of(state, &analysis.trace, solution));
    let hidden = state.prediction == Prediction::Asked && analysis.solution.is_some();
    let outcome = match (&analysis.nearest, &chosen) {
        (Some(nearest), _) => Some(Outcome::Nearest(nearest_view(state, &analysis, nearest))),
        (None, Some(chosen)) => Some(Outcome::Solutions(solutions::view(&analysis, chosen))),
        (None, None) => None,
    };
    let stage = match (&analysis.solution, outcome) {
        (Some(_), Some(_)) if hidden => Stage::Asked(words::question()),
        (Some(solution), Some(outcome)) => Stage::Told(Box::new(told(state, &analysis, solution, outcome))),
        _ => Stage::NoRightHandSide(bare(&analysis)),
    };
    let mut view = View {
        meter: if hidden { hidden_meter(&analysis.trace) } else { MeterView::of_trace(&analysis.trace) },
        asking: state.asking,
        rows: rows_figure(state, &analysis, if hidden { None } else { chosen.as_ref() }, hidden),
        stage,
        announcement: String::new(),
    };
    view.announcement = announcement(state, &view);
    view
}

/// The rows as a picture and nothing else, for a small figure; `None` for more than three unknowns.
pub fn present_rows(state: &State, system: &System, memo: &mut Memo) -> Option<FigureView> {
    let analysis = memo.analysis(system);
    let chosen = analysis.solution.as_ref().and_then(|solution| Chosen::of(state, &analysis.trace, solution));
    rows_figure(state, &analysis, chosen.as_ref(), false)
}

/// What there is to say of A alone.
fn bare(analysis: &Analysis) -> Bare {
    Bare {
        sentence: words::no_right_hand_side(),
        rows: analysis.system.rows(),
        columns: analysis.system.columns(),
        rank: analysis.trace.rank(),
        nullity: analysis.trace.nullity(),
    }
}

fn told(state: &State, analysis: &Analysis, solution: &Solution, outcome: Outcome) -> Told {
    let (rank, rank_augmented) = (solution.rank, solution.rank_augmented);
    let (rows, columns) = (analysis.system.rows(), analysis.system.columns());
    let solutions = match solution.set {
        SolutionSet::Unique { .. } => Solutions::Unique,
        SolutionSet::Infinite { .. } => Solutions::Infinite,
        SolutionSet::Inconsistent { .. } => Solutions::None,
    };
    let mut reduced_sentences = Vec::new();
    if let Some(nearest) = &analysis.nearest {
        let (row, value) = &nearest.impossible;
        reduced_sentences.push(words::impossible_row(*row, value));
        if columns > rows {
            reduced_sentences.push(words::wide(rank, rows, columns));
        }
    }
    reduced_sentences.extend(words::zero_rows(&analysis.zero_rows));
    Told {
        ranks: RanksView {
            rank,
            rank_augmented,
            rows,
            columns,
            nullity: columns - rank,
            solutions,
            sentence: words::case(rank, rank_augmented, columns),
        },
        prediction: match state.prediction {
            Prediction::Made(predicted) => Some(words::prediction_result(predicted, solutions)),
            Prediction::Asked | Prediction::None => None,
        },
        outcome,
        reduced: analysis.reduced.clone(),
        reduced_sentences,
        elimination: analysis.elimination.clone(),
        no_picture: analysis.rows.is_none().then(|| words::too_many_unknowns(columns)),
    }
}

fn nearest_view(state: &State, analysis: &Analysis, nearest: &Nearest) -> NearestView {
    let projection = &nearest.projection;
    let rows = analysis.system.rows();
    let figure = nearest
        .picture
        .as_ref()
        .map(|(shapes, reach, sentence)| figure(state, shapes.clone(), *reach, rows, vec![sentence.clone()], None));
    NearestView {
        point: entries(&projection.point),
        distance_squared: numeral::entry(&projection.distance_squared, NumberStyle::Fractions),
        sentence: figure.is_none().then(|| words::nearest(projection, rows)),
        least_squares: words::least_squares(),
        problem: (!nearest.fits).then(words::too_long),
        figure,
    }
}

fn entries(vector: &[Rational]) -> Vec<numeral::Entry> {
    vector.iter().map(|entry| numeral::entry(entry, NumberStyle::Fractions)).collect()
}

fn rows_figure(state: &State, analysis: &Analysis, chosen: Option<&Chosen>, hidden: bool) -> Option<FigureView> {
    let rows = analysis.rows.as_ref()?;
    let mut shapes = Vec::new();
    let mut sentences = rows.readings.clone();
    if !hidden {
        // In the plane what comes first lies below: the common line shows on both sides of its row's.
        shapes.extend(rows.shapes.common.iter().cloned());
        sentences.push(words::arrangement(&rows.arrangement));
    }
    shapes.extend(rows.shapes.rows.iter().cloned());
    let mut marked = None;
    if let Some(chosen) = chosen {
        let dimensions = chosen.directions.len();
        let null_space = shows_null_space(&rows.arrangement).then_some(dimensions);
        marked = (dimensions > 0).then(|| words::marked(&chosen.particular, &chosen.x, null_space));
        shapes.extend(solution_shapes(&rows.shapes.scale, &chosen.particular, &chosen.x, chosen.directions.is_empty()));
    }
    Some(figure(state, shapes, rows.shapes.reach, rows.arrangement.unknowns, sentences, marked))
}

fn figure(
    state: &State,
    shapes: Vec<Shape>,
    reach: f64,
    dimensions: usize,
    sentences: Vec<String>,
    chosen: Option<String>,
) -> FigureView {
    let camera = if dimensions == 3 { state.viewer.in_space() } else { state.viewer.flat() };
    FigureView {
        picture: Rc::new(Picture { shapes, camera, reach, handles: Vec::new() }),
        dimensions,
        sentences,
        chosen,
    }
}

/// The one sentence a screen reader hears about what just happened.
fn announcement(state: &State, view: &View) -> String {
    let told = match &view.stage {
        Stage::Told(told) => Some(told),
        Stage::Asked(_) | Stage::NoRightHandSide(_) => None,
    };
    let sentence = match (state.heard, &view.stage) {
        (Heard::Nothing, _) => String::new(),
        (Heard::Free(index), _) => told.map(|told| free_sentence(&told.outcome, index)).unwrap_or_default(),
        (Heard::System | Heard::Prediction, Stage::NoRightHandSide(bare)) => bare.sentence.to_owned(),
        (Heard::System | Heard::Prediction, Stage::Asked(question)) => format!("Predict first: {question}"),
        (Heard::System, Stage::Told(told)) => told.ranks.sentence.clone(),
        (Heard::Prediction, Stage::Told(told)) => {
            told.prediction.iter().chain([&told.ranks.sentence]).cloned().collect::<Vec<_>>().join(" ")
        }
    };
    // The same sentence twice must be heard twice: an invisible character makes it a new one.
    let again = if state.events % 2 == 1 && !sentence.is_empty() { "\u{2060}" } else { "" };
    sentence + again
}

/// What is heard when a free variable has another value.
fn free_sentence(outcome: &Outcome, index: usize) -> String {
    let Outcome::Solutions(solutions) = outcome else { return String::new() };
    let problem = solutions.free.get(index).and_then(|free| free.problem.clone());
    problem.unwrap_or_else(|| format!("{} {}", solutions.sentence, solutions.checked))
}
