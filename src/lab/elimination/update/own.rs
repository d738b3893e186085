//! What an event does while the learner builds operations.

use crate::lab::elimination::action::OwnAction;
use crate::lab::elimination::own::{PendingRow, Refusal};
use crate::lab::elimination::state::{Document, Heard, Moved, State};
use crate::lab::hint::{LAST_LEVEL, hint};
use crate::lab::own_op::parse_operation;
use crate::lab::row_check::Verdict;
use crate::link::RowChecking;
use crate::math::{ExactMatrix, RowOp, trace};

/// The matrix after the learner's operations.
pub fn own_matrix(document: &Document) -> ExactMatrix {
    trace::replay(&document.system.augmented(), document.ops.iter().take(document.done))
}

/// Lets an event of the builder happen.
pub(super) fn own(state: &mut State, action: OwnAction) {
    let rows = state.document.system.rows();
    match action {
        OwnAction::ApplyPressed => match state.builder.build() {
            Ok(op) => begin_operation(state, op),
            Err(refusal) => refuse(state, refusal),
        },
        OwnAction::TextSubmitted => match parse_operation(&state.builder.text, rows) {
            Ok(op) => begin_operation(state, op),
            Err(problem) => refuse(state, Refusal::Typed(problem)),
        },
        OwnAction::RowSubmitted => submit_row(state),
        OwnAction::RowShown => {
            if let Some(pending) = state.builder.pending.take() {
                carry_out(state, pending.op);
            }
        }
        OwnAction::HintPressed => {
            let current = own_matrix(&state.document);
            if hint(&current, state.document.system.columns(), state.form, state.policy).is_some() {
                state.builder.hints = (state.builder.hints + 1).min(LAST_LEVEL);
            }
            state.heard = Heard::Hint;
        }
        other => edit_builder(state, other),
    }
}

/// Changes a field of the builder. Any change makes an old refusal pointless.
fn edit_builder(state: &mut State, action: OwnAction) {
    let rows = state.document.system.rows();
    let builder = &mut state.builder;
    match action {
        OwnAction::KindChosen(kind) => builder.kind = kind,
        OwnAction::TargetChosen(row) => builder.target = row.min(rows.saturating_sub(1)),
        OwnAction::SourceChosen(row) => builder.source = row.min(rows.saturating_sub(1)),
        OwnAction::FactorEdited(text) => builder.factor = text,
        OwnAction::TextEdited(text) => builder.text = text,
        OwnAction::CheckingChosen(checking) => {
            builder.checking = checking;
            builder.pending = None;
        }
        OwnAction::RowEntryEdited { column, text } => {
            if let Some(pending) = &mut builder.pending {
                pending.verdict = None;
                if let Some(entry) = pending.entries.get_mut(column) {
                    *entry = text;
                }
            }
            return;
        }
        OwnAction::RowCancelled => builder.pending = None,
        // Handled by `own`.
        OwnAction::ApplyPressed
        | OwnAction::TextSubmitted
        | OwnAction::HintPressed
        | OwnAction::RowSubmitted
        | OwnAction::RowShown => return,
    }
    builder.refusal = None;
}

fn refuse(state: &mut State, refusal: Refusal) {
    state.builder.refusal = Some(refusal);
    state.heard = Heard::Refusal;
}

/// Carries an operation out, or waits for the learner's own arithmetic where that was asked for.
fn begin_operation(state: &mut State, op: RowOp) {
    state.builder.refusal = None;
    let columns = state.document.system.augmented().ncols();
    let pending = match state.builder.checking {
        RowChecking::On => PendingRow::begin(&op, columns),
        RowChecking::Off => None,
    };
    match pending {
        Some(pending) => {
            state.builder.pending = Some(pending);
            state.heard = Heard::Operation;
        }
        None => carry_out(state, op),
    }
}

fn submit_row(state: &mut State) {
    let before = own_matrix(&state.document);
    let columns = state.document.system.columns();
    let Some(pending) = &mut state.builder.pending else { return };
    if pending.check(&before, columns).verdict == Verdict::Correct {
        let op = pending.op.clone();
        carry_out(state, op);
    } else {
        state.heard = Heard::Row;
    }
}

/// A new operation takes the place of those that were undone.
fn carry_out(state: &mut State, op: RowOp) {
    state.document.ops.truncate(state.document.done);
    state.document.ops.push(op);
    state.document.done += 1;
    state.future.clear();
    state.builder.settle();
    state.builder.text.clear();
    state.moved = Moved::Forward;
    state.heard = Heard::Operation;
}
