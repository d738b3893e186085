//! What the lab of the four subspaces shows: everything derived from the state, nothing remembered but what depends on
//! the matrix alone.

mod bases;
mod relations;

pub(in crate::lab) use relations::bars;

use super::diagram::diagram;
use super::state::{Checking, Emptiness, Heard, Scaling, State};
use super::view::{Content, FactsView, OwnView, Told, Tone, VerdictView, View};
use super::words;
use crate::lab::basis_check::{Answer, Verdict, check_basis, read_answer, sentence};
use crate::lab::elimination::present::hidden_meter;
use crate::lab::elimination::state::Prediction;
use crate::lab::elimination::view::MeterView;
use crate::math::cr::{ColumnsTimesRows, columns_times_rows, row_rank};
use crate::math::subspace::{FourSubspaces, column_space_basis, same_span};
use crate::math::{ExactMatrix, Form, PivotPolicy, System, Trace, eliminate};
use std::rc::Rc;

/// What depends on the matrix alone, computed once for each.
#[derive(Clone, Debug, Default)]
pub struct Memo {
    last: Option<Rc<Analysis>>,
}

impl Memo {
    fn analysis(&mut self, matrix: &ExactMatrix) -> Rc<Analysis> {
        match &self.last {
            Some(last) if last.trace.start == *matrix => Rc::clone(last),
            _ => Rc::clone(self.last.insert(Rc::new(Analysis::of(matrix)))),
        }
    }
}

/// A matrix from every side that the lab shows.
#[derive(Debug)]
struct Analysis {
    trace: Trace,
    spaces: FourSubspaces,
    factors: ColumnsTimesRows,
    /// The rank of the transpose.
    row_rank: usize,
    /// Whether the columns of the reduced form span the column space too, as they sometimes do.
    reduced_columns_span: bool,
}

impl Analysis {
    fn of(matrix: &ExactMatrix) -> Self {
        let n = matrix.ncols();
        let trace = eliminate(matrix, n, Form::Reduced, PivotPolicy::default());
        let spaces = FourSubspaces::from_trace(&trace);
        let reduced = eliminate(&trace.end, n, Form::Reduced, PivotPolicy::default());
        Self {
            factors: columns_times_rows(&trace),
            row_rank: row_rank(matrix),
            reduced_columns_span: same_span(&column_space_basis(&reduced), &spaces.column, matrix.nrows()),
            spaces,
            trace,
        }
    }

    fn shape(&self) -> (usize, usize) {
        self.trace.start.shape()
    }
}

/// What the lab shows in this state.
pub fn present(state: &State, system: &System, memo: &mut Memo) -> View {
    let analysis = memo.analysis(system.coefficients());
    let trace = &analysis.trace;
    let mut view = match state.prediction {
        Prediction::Asked => View {
            meter: MeterView { sentence: words::asked_meter(), ..hidden_meter(trace) },
            diagram: diagram(analysis.shape(), None),
            content: Content::Question((0..=system.columns()).collect()),
            scaling: state.scaling,
            announcement: String::new(),
        },
        Prediction::Made(_) | Prediction::None => View {
            meter: MeterView::of_trace(trace),
            diagram: diagram(analysis.shape(), Some(trace.rank())),
            content: Content::Told(Box::new(told(state, &analysis))),
            scaling: state.scaling,
            announcement: String::new(),
        },
    };
    view.announcement = announcement(state, &view, trace);
    view
}

fn told(state: &State, analysis: &Analysis) -> Told {
    let trace = &analysis.trace;
    let (rows, columns) = analysis.shape();
    let prediction = match state.prediction {
        Prediction::Made(nullity) => Some(words::prediction_result(nullity, trace)),
        Prediction::Asked | Prediction::None => None,
    };
    Told {
        prediction,
        bars: bars(trace),
        spaces: bases::spaces(analysis, state.scaling),
        orthogonality: relations::orthogonality(analysis),
        factors: relations::factors(analysis),
        own: own(state, &trace.start),
        facts: FactsView {
            rows,
            columns,
            rank: trace.rank(),
            nullity: trace.nullity(),
            left_nullity: rows - trace.rank(),
            pivot_columns: trace.pivot_columns().iter().map(|column| column + 1).collect(),
        },
    }
}

fn own(state: &State, matrix: &ExactMatrix) -> OwnView {
    let verdict = || {
        let answer = match state.emptiness {
            Emptiness::Empty => Answer::Empty,
            Emptiness::NotEmpty => read_answer(&state.answer),
        };
        let judged = check_basis(matrix, state.space, &answer);
        let tone = match &judged.verdict {
            Verdict::Correct => Tone::Good,
            Verdict::Malformed(_) => Tone::Field,
            Verdict::Blank | Verdict::Almost { .. } | Verdict::TooFew { .. } => Tone::Open,
            Verdict::WrongSpace { .. } | Verdict::NotInSpace { .. } | Verdict::Dependent { .. } => Tone::Wrong,
        };
        VerdictView { tone, sentence: sentence(&judged) }
    };
    OwnView {
        space: state.space,
        answer: state.answer.clone(),
        emptiness: state.emptiness,
        verdict: (state.checking == Checking::Checked).then(verdict),
    }
}

/// The one sentence a screen reader hears about what just happened.
fn announcement(state: &State, view: &View, trace: &Trace) -> String {
    let sentence = match (state.heard, &view.content) {
        (Heard::Nothing, _) => String::new(),
        (Heard::Matrix, Content::Question(_)) => words::new_matrix(trace.start.shape(), None),
        (Heard::Matrix, Content::Told(_)) => words::new_matrix(trace.start.shape(), Some(trace.rank())),
        (Heard::Scaling, _) => match state.scaling {
            Scaling::AsComputed => "The basis vectors are shown as computed.".to_owned(),
            Scaling::Integers => "The basis vectors are shown as the smallest integers.".to_owned(),
        },
        (Heard::Verdict, Content::Told(told)) => {
            told.own.verdict.as_ref().map(|verdict| verdict.sentence.clone()).unwrap_or_default()
        }
        (Heard::Prediction, Content::Told(told)) => {
            told.prediction.clone().unwrap_or_else(|| format!("Now shown: {}.", view.meter.sentence))
        }
        (Heard::Verdict | Heard::Prediction, Content::Question(_)) => String::new(),
    };
    // The same sentence twice must be heard twice: an invisible character makes it a new one.
    let again = if state.events % 2 == 1 && !sentence.is_empty() { "\u{2060}" } else { "" };
    sentence + again
}
