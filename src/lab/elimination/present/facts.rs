//! Rank and its relatives, what changed and what stayed, and the closing sentences.

use super::Scene;
use super::stage::{bare_matrix, reduced_matrix};
use crate::lab::elimination::state::Prediction;
use crate::lab::elimination::view::{ComparisonLine, FactsView, OutcomeView, Solutions};
use crate::lab::{numeral, words};
use crate::math::compare::Comparison;
use crate::math::solve::SolutionSet;

/// The facts.
pub(super) fn facts(scene: &Scene<'_>) -> FactsView {
    let trace = &scene.analysis.trace;
    let numbers = scene.state.numbers;
    let from_one = |columns: Vec<usize>| columns.into_iter().map(|column| column + 1).collect();
    let rows = trace.start.nrows();
    FactsView {
        rows,
        columns: scene.columns,
        rank: trace.rank(),
        nullity: trace.nullity(),
        left_nullity: rows.saturating_sub(trace.rank()),
        pivot_columns: from_one(trace.pivot_columns()),
        free_columns: from_one(trace.free_columns()),
        determinant: scene.analysis.determinant.as_ref().map(|value| numeral::entry(value, numbers)),
        solutions: scene.analysis.solution.as_ref().map(|solution| {
            let kind = match &solution.set {
                SolutionSet::Unique { .. } => Solutions::Unique,
                SolutionSet::Infinite { .. } => Solutions::Infinite,
                SolutionSet::Inconsistent { .. } => Solutions::None,
            };
            (kind, solution.rank_augmented)
        }),
        original: bare_matrix(&trace.start, scene.columns, numbers),
        reduced: reduced_matrix(&scene.analysis.reduced, trace, numbers),
    }
}

/// What changed and what stayed since the start.
pub(super) fn comparison(scene: &Scene<'_>) -> Vec<ComparisonLine> {
    let comparison = Comparison::between(&scene.analysis.trace.start, &scene.current, scene.columns);
    comparison
        .map(|comparison| words::comparison(&comparison))
        .unwrap_or_default()
        .into_iter()
        .map(|(name, verdict, sentence)| ComparisonLine { name, verdict, sentence })
        .collect()
}

/// The closing sentences, once the form is reached.
pub(super) fn outcome(scene: &Scene<'_>) -> Option<OutcomeView> {
    if !scene.finished {
        return None;
    }
    let trace = &scene.analysis.trace;
    Some(OutcomeView {
        sentences: words::outcome(trace, &scene.current, scene.analysis.solution.as_ref()),
        prediction: match scene.state.prediction {
            Prediction::Made(predicted) => Some(words::prediction_result(predicted, trace.rank())),
            Prediction::Asked | Prediction::None => None,
        },
    })
}
