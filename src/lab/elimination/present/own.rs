//! The builder for own operations as the page shows it.

use super::Scene;
use crate::lab::elimination::own::{PendingRow, Refusal};
use crate::lab::elimination::view::{OwnView, PendingEntry, PendingView};
use crate::lab::own_op::{op_problem, refusal};
use crate::lab::{hint, words};
use crate::link::Mode;

/// Whether the operation that led here brought the form closer.
fn judgement(scene: &Scene<'_>) -> Option<String> {
    let (op, before) = (scene.last_op()?, scene.before.as_ref()?);
    let state = scene.state;
    if state.mode == Mode::Watch {
        return None;
    }
    let left = |matrix| hint::steps_left(matrix, scene.columns, state.form, state.policy);
    let (left_before, left_after) = (left(before), left(&scene.current));
    Some(hint::helpfulness_words(op, hint::Helpfulness::of(left_before, left_after), left_after))
}

/// The builder.
pub(super) fn own(scene: &Scene<'_>) -> OwnView {
    let state = scene.state;
    let builder = &state.builder;
    let (refusal_built, refusal_typed) = match &builder.refusal {
        None => (None, None),
        Some(Refusal::Factor(problem)) => (Some(format!("The factor: {problem}")), None),
        Some(Refusal::NotElementary(why)) => (Some(refusal(*why)), None),
        Some(Refusal::Typed(problem)) => (None, Some(op_problem(problem))),
    };
    // A hint costs an elimination of its own: only where one was asked for.
    let hints = (builder.hints > 0)
        .then(|| hint::hint(&scene.current, scene.columns, state.form, state.policy))
        .flatten()
        .map(|hint| (1..=builder.hints).map(|level| hint::hint_words(&hint, level)).collect())
        .unwrap_or_default();
    OwnView {
        builder: builder.clone(),
        rows: state.document.system.rows(),
        preview: builder.build().ok().map(|op| words::operation(&op)),
        refusal_built,
        refusal_typed,
        judgement: judgement(scene),
        hints,
        pending: builder.pending.as_ref().map(|pending| pending_row(scene, pending)),
    }
}

fn pending_row(scene: &Scene<'_>, pending: &PendingRow) -> PendingView {
    let marks = pending.verdict.as_ref().map(|verdict| verdict.entries.as_slice()).unwrap_or_default();
    let entry = |(column, text): (usize, &String)| PendingEntry {
        name: if column < scene.columns {
            format!("New row {}, column {}", pending.row + 1, column + 1)
        } else {
            format!("New row {}, right-hand side", pending.row + 1)
        },
        text: text.clone(),
        mark: marks.get(column).copied(),
    };
    PendingView {
        notation: words::operation(&pending.op),
        row: pending.row + 1,
        entries: pending.entries.iter().enumerate().map(entry).collect(),
        sentence: pending.verdict.as_ref().map(crate::lab::row_check::sentence),
    }
}

/// What is said when an operation was refused.
pub(super) fn refusal_sentence(own: &OwnView) -> String {
    own.refusal_typed.clone().or(own.refusal_built.clone()).unwrap_or_default()
}

/// What is said when a row was checked and does not match.
pub(super) fn row_sentence(own: &OwnView) -> String {
    own.pending.as_ref().and_then(|pending| pending.sentence.clone()).unwrap_or_default()
}
