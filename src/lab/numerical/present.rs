//! What the lab shows: everything derived from the state.

use super::analysis::Analysis;
use super::chart::{plot, sizes};
use super::noise;
use super::presets::{HILBERT, preset_of};
use super::rule::{RuleKind, read_size, typed};
use super::state::{Heard, State};
use super::view::{Answer, FactsView, FieldView, NoiseView, STEPS, Shown, Stage, ToleranceView, View};
use super::words::{self, written};
use crate::lab::elimination::state::Prediction;
use crate::lab::elimination::view::Available;
use crate::lab::table::TableView;
use crate::math::numerical::{distance_to_rank, numerical_rank};
use crate::scene::decimal::figures;
use crate::scene::plot::Axis;
use crate::stories::doubles::{Measured, Report};
use std::rc::Rc;

/// What the lab shows in this state.
pub fn present(state: &mut State) -> View {
    let analysis = state.analysis();
    let preset = preset_of(state.grid.system());
    let asked = state.prediction == Prediction::Asked;
    let stage = match (analysis.report.as_ref(), &analysis.shown) {
        (Ok(report), Ok(measured)) if !asked => Stage::Shown(Box::new(shown(state, &analysis, report, measured))),
        (Ok(_), Ok(_)) => {
            let system = state.grid.system();
            Stage::Question((0..=system.rows().min(system.columns())).collect())
        }
        (Err(trouble), _) | (_, Err(trouble)) => Stage::Refused(words::refused(trouble, analysis.noise.is_some())),
    };
    let announcement = announcement(state, &stage);
    View {
        grid: state.grid.view("a", "Matrix A", ""),
        preset: preset.map_or("", |preset| preset.id),
        hilbert: preset.filter(|preset| preset.id == HILBERT).map(|_| {
            let rows = state.grid.system().rows();
            (rows, format!("{rows} × {rows}"))
        }),
        // The hint tells what is asked for.
        hint: preset.filter(|_| !asked).map(|preset| preset.hint),
        storage: analysis.report.as_ref().as_ref().map_or_else(|_| Vec::new(), words::storage),
        stage,
        asking: state.asking,
        announcement,
    }
}

fn shown(state: &State, analysis: &Analysis, report: &Report, measured: &Measured) -> Shown {
    let values = &measured.singular_values;
    let tolerance = analysis.tolerance(&state.rule).unwrap_or(0.0);
    let numerical = numerical_rank(values, tolerance);
    let axis = sizes(analysis, tolerance);
    let ranks = words::Ranks {
        exact: report.exact_rank,
        stored: report.stored_rank,
        numerical,
        elimination: measured.elimination_rank,
        noise: analysis.noise.is_some(),
    };
    let prediction = match (state.prediction, analysis.numpy_rank()) {
        (Prediction::Made(predicted), Some(rank)) => {
            Some(words::prediction_result(predicted, rank, analysis.noise.is_some()))
        }
        _ => None,
    };
    let system = state.grid.system();
    // Of the sum with the noise, no exact rank is known.
    let lost = if analysis.noise.is_some() { None } else { words::lost(values, report.stored_rank) };
    Shown {
        prediction,
        sentences: words::chart(values).into_iter().chain(lost).collect(),
        table: table(values, tolerance),
        tolerance: tolerance_view(state, tolerance, numerical, values.len(), &axis),
        plot: Rc::new(plot(analysis, tolerance, axis)),
        noise: noise_view(state),
        answers: answers(&ranks),
        reasons: words::reasons(&ranks, values),
        distances: words::distances(values, report.exact_rank, numerical, tolerance),
        facts: FactsView {
            rows: system.rows(),
            columns: system.columns(),
            tolerance: (for_scripts(tolerance), written(tolerance)),
            distance: report.exact_rank.checked_sub(1).map(|lower| {
                let distance = distance_to_rank(values, lower).spectral;
                (for_scripts(distance), written(distance))
            }),
        },
    }
}

fn answers(ranks: &words::Ranks) -> [Answer; 3] {
    [
        Answer {
            name: "Exact rank",
            fact: "rank",
            rank: ranks.exact,
            how: "Pivots of the elimination with exact fractions.",
        },
        Answer {
            name: "Numerical rank",
            fact: "numerical-rank",
            rank: ranks.numerical,
            how: "Singular values above the tolerance.",
        },
        Answer {
            name: "Float elimination",
            fact: "float-elimination-rank",
            rank: ranks.elimination,
            how: "Pivots with rounded numbers, where only an exact 0 counts as zero.",
        },
    ]
}

/// A float for scripts: 15 digits, ASCII minus.
fn for_scripts(value: f64) -> String {
    figures(value, 15).replace('\u{2212}', "-")
}

/// The chart's numbers, and what it takes to come below each rank.
pub(in crate::lab) fn table(values: &[f64], tolerance: f64) -> TableView {
    let row = |(index, value): (usize, &f64)| {
        let distance = distance_to_rank(values, index);
        vec![
            (index + 1).to_string(),
            written(*value),
            if *value > tolerance { "yes" } else { "no" }.to_owned(),
            written(distance.spectral),
            written(distance.frobenius),
        ]
    };
    TableView::new(
        "Singular values, and how far it is to the nearest matrix of a rank below their number: in the spectral and in \
         the Frobenius norm",
        &["Number", "Size", "Above the tolerance", "Spectral", "Frobenius"],
        values.iter().enumerate().map(row).collect(),
    )
}

/// Where the slider stands.
pub(in crate::lab) fn step(axis: &Axis, tolerance: f64) -> i64 {
    // An infinite tolerance is beyond every axis.
    let share = axis.share(tolerance).unwrap_or(1.0).clamp(0.0, 1.0);
    (share * STEPS as f64).round() as i64
}

fn tolerance_view(state: &State, tolerance: f64, rank: usize, count: usize, axis: &Axis) -> ToleranceView {
    let kind = RuleKind::of(&state.rule);
    let field = typed(&state.rule).map(|text| FieldView {
        name: if kind == RuleKind::Relative { "Share of the largest" } else { "Tolerance, as a number" },
        problem: state.draft.as_deref().and_then(|draft| read_size(draft).err()).map(|problem| problem.to_string()),
        text: state.draft.clone().unwrap_or(text),
    });
    ToleranceView {
        kind,
        rule: words::rule(kind),
        at: step(axis, tolerance),
        says: words::tolerance(tolerance, rank, count),
        field,
    }
}

fn noise_view(state: &State) -> NoiseView {
    let sizes = noise::sizes(state.grid.system());
    let at = noise::place(state.noise.as_ref(), &sizes);
    NoiseView {
        at: i64::try_from(at).unwrap_or(0),
        most: i64::try_from(sizes.len()).unwrap_or(1) - 1,
        says: words::noise(state.noise.as_ref()),
        redraw: Available::from(state.noise.is_some()),
    }
}

/// The one sentence a screen reader hears about what just happened.
fn announcement(state: &State, stage: &Stage) -> String {
    let sentence = match (state.heard, stage) {
        (Heard::Nothing, _) => String::new(),
        (_, Stage::Refused(why)) => why.clone(),
        (_, Stage::Question(_)) => words::asked().to_owned(),
        // The sliders say themselves where they are.
        (Heard::Tolerance, Stage::Shown(shown)) => shown.tolerance.says.clone(),
        (Heard::Matrix | Heard::Noise, Stage::Shown(shown)) => {
            words::heard_ranks(&shown.answers.each_ref().map(|answer| answer.rank))
        }
        (Heard::Prediction, Stage::Shown(shown)) => {
            let ranks = || words::heard_ranks(&shown.answers.each_ref().map(|answer| answer.rank));
            shown.prediction.clone().unwrap_or_else(ranks)
        }
    };
    // The same sentence twice must be heard twice: an invisible character makes it a new one.
    let again = if state.events % 2 == 1 && !sentence.is_empty() { "\u{2060}" } else { "" };
    sentence + again
}
