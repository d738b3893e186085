//! The matrix at the shown step: its marks, its movement, its sentence.

use super::Scene;
use crate::lab::elimination::state::Moved;
use crate::lab::elimination::view::{
    ColumnKind, EntryView, Mark, MatrixView, Movement, Reached, RowRole, RowView, Size, StageView,
};
use crate::lab::numeral::{self, Entry};
use crate::lab::words;
use crate::link::{Mode, NumberStyle};
use crate::math::echelon::check_echelon;
use crate::math::row_op::RowOpView;
use crate::math::trace::Position;
use crate::math::{ExactMatrix, Form, Rational, RowOp, Trace};
use num_traits::{One, Zero};

/// The stage.
pub(super) fn stage(scene: &Scene<'_>) -> StageView {
    let op = scene.last_op();
    StageView {
        matrix: marked_matrix(scene),
        spoken: words::matrix_spoken(&scene.current, scene.columns),
        notation: op.map(words::operation),
        op: op.cloned(),
        sentence: sentence(scene),
        movement: movement(scene),
        reached: reached(scene),
    }
}

fn reached(scene: &Scene<'_>) -> Reached {
    let check = |form| check_echelon(&scene.current, scene.columns, form);
    match (check(Form::Echelon), check(Form::Reduced)) {
        (Err(why), _) => Reached::Neither(words::not_echelon(&why)),
        (Ok(()), Err(why)) => Reached::Echelon(words::not_echelon(&why)),
        (Ok(()), Ok(())) => Reached::Reduced,
    }
}

/// Why the last step was done; at the start, what is to be done.
fn sentence(scene: &Scene<'_>) -> String {
    match (scene.step.checked_sub(1), scene.state.mode) {
        (None, Mode::Watch) if scene.steps == 0 => words::nothing_to_do(scene.state.form),
        (None, Mode::Watch) => words::at_the_start(scene.steps, scene.state.form),
        (None, Mode::Own) if scene.finished => words::nothing_to_do(scene.state.form),
        (None, Mode::Own) => words::your_turn(scene.state.form),
        (Some(last), Mode::Watch) => scene.analysis.reasons.get(last).cloned().unwrap_or_default(),
        (Some(_), Mode::Own) => {
            let spoken = scene.last_op().map(words::operation_spoken).unwrap_or_default();
            match (reached(scene), scene.state.form) {
                (Reached::Reduced, _) => format!("{spoken}. That is reduced row echelon form: you are done."),
                (Reached::Echelon(_), Form::Echelon) => format!("{spoken}. That is row echelon form: you are done."),
                (Reached::Echelon(_), Form::Reduced) => {
                    format!("{spoken}. That is row echelon form; on to the reduced form.")
                }
                (Reached::Neither(_), _) => format!("{spoken}."),
            }
        }
    }
}

/// The sentence a screen reader hears when the shown step changes.
pub(super) fn step_sentence(scene: &Scene<'_>) -> String {
    match scene.last_op() {
        Some(op) => words::announcement(scene.step, scene.steps, op, &scene.current, scene.columns),
        None => sentence(scene),
    }
}

fn movement(scene: &Scene<'_>) -> Option<Movement> {
    if scene.state.moved != Moved::Forward {
        return None;
    }
    let (op, before) = (scene.last_op()?, scene.before.as_ref()?);
    let row = |row: usize, factor: &Rational| -> Vec<Entry> {
        let entries = (0..before.ncols()).filter_map(|column| before.get((row, column)));
        entries.map(|value| numeral::entry(&(value * factor), scene.state.numbers)).collect()
    };
    let (carried, was) = match op.view() {
        RowOpView::AddMultiple { target, source, factor } => (row(source, factor), row(target, &Rational::one())),
        RowOpView::Swap { .. } | RowOpView::Scale { .. } => (Vec::new(), Vec::new()),
    };
    Some(Movement { serial: scene.state.events, op: op.clone(), carried, was })
}

/// The matrix in view with its pivots, the rows in play and what became zero.
fn marked_matrix(scene: &Scene<'_>) -> MatrixView {
    let pivots = match scene.state.mode {
        Mode::Watch => scene.analysis.trace.pivots_reached(scene.step),
        Mode::Own => settled_pivots(&scene.current, scene.columns),
    };
    let done = match scene.state.mode {
        Mode::Watch => scene.step >= scene.analysis.trace.steps_to_echelon,
        Mode::Own => check_echelon(&scene.current, scene.columns, Form::Echelon).is_ok(),
    };
    let became_zero = |row: usize, column: usize| {
        let before = scene.before.as_ref().and_then(|before| before.get((row, column)));
        let changed = scene.last_op().is_some_and(|op| matches!(role(op, row), RowRole::Changed));
        let is_swap = scene.last_op().is_some_and(|op| matches!(op.view(), RowOpView::Swap { .. }));
        changed && !is_swap && before.is_some_and(|value| !value.is_zero()) && scene.current[(row, column)].is_zero()
    };
    let mark = |row: usize, column: usize| {
        if pivots.contains(&Position { row, column }) {
            Mark::Pivot
        } else if became_zero(row, column) {
            Mark::BecameZero
        } else {
            Mark::Plain
        }
    };
    let role = |row: usize| scene.last_op().map_or(RowRole::Bystander, |op| role(op, row));
    matrix(&scene.current, scene.columns, scene.state.numbers, &pivots, done, &mark, &role)
}

/// A row's part in an operation.
fn role(op: &RowOp, row: usize) -> RowRole {
    match op.view() {
        RowOpView::Swap { first, second } if row == first || row == second => RowRole::Changed,
        RowOpView::Scale { row: changed, .. } if row == changed => RowRole::Changed,
        RowOpView::AddMultiple { target, .. } if row == target => RowRole::Changed,
        RowOpView::AddMultiple { source, .. } if row == source => RowRole::Source,
        _ => RowRole::Bystander,
    }
}

/// A matrix of a finished elimination after some of its steps, its pivots marked.
pub fn plain_matrix(current: &ExactMatrix, trace: &Trace, step: usize) -> MatrixView {
    let pivots = if step == 0 && !trace.steps.is_empty() { Vec::new() } else { trace.pivots.clone() };
    let done = step >= trace.steps.len();
    pivot_matrix(current, trace.coefficient_columns, NumberStyle::Fractions, &pivots, done)
}

/// The reduced row echelon form, its pivots marked.
pub(super) fn reduced_matrix(reduced: &ExactMatrix, trace: &Trace, numbers: NumberStyle) -> MatrixView {
    pivot_matrix(reduced, trace.coefficient_columns, numbers, &trace.pivots, true)
}

/// A matrix without any marks.
pub(in crate::lab) fn bare_matrix(current: &ExactMatrix, columns: usize, numbers: NumberStyle) -> MatrixView {
    pivot_matrix(current, columns, numbers, &[], false)
}

/// A matrix with nothing but its pivots marked.
fn pivot_matrix(
    current: &ExactMatrix,
    columns: usize,
    numbers: NumberStyle,
    pivots: &[Position],
    done: bool,
) -> MatrixView {
    let mark = |row, column| {
        if pivots.contains(&Position { row, column }) { Mark::Pivot } else { Mark::Plain }
    };
    matrix(current, columns, numbers, pivots, done, &mark, &|_| RowRole::Bystander)
}

fn matrix(
    current: &ExactMatrix,
    columns: usize,
    numbers: NumberStyle,
    pivots: &[Position],
    done: bool,
    mark: &dyn Fn(usize, usize) -> Mark,
    role: &dyn Fn(usize) -> RowRole,
) -> MatrixView {
    let last_pivot = pivots.iter().map(|pivot| pivot.column).max();
    let kind = |column: usize| {
        if column >= columns {
            ColumnKind::RightHandSide
        } else if pivots.iter().any(|pivot| pivot.column == column) {
            ColumnKind::Pivot
        } else if done || last_pivot.is_some_and(|last| column < last) {
            ColumnKind::Free
        } else {
            ColumnKind::Open
        }
    };
    let rows: Vec<RowView> = (0..current.nrows())
        .map(|row| RowView {
            role: role(row),
            entries: (0..current.ncols())
                .map(|column| EntryView {
                    entry: numeral::entry(&current[(row, column)], numbers),
                    mark: mark(row, column),
                })
                .collect(),
        })
        .collect();
    MatrixView { columns: (0..current.ncols()).map(kind).collect(), size: size(&rows), rows }
}

/// The size by the width of the columns: each is as wide as its widest entry, and a little more.
fn size(rows: &[RowView]) -> Size {
    let columns = rows.first().map_or(0, |row| row.entries.len());
    let width = |column: usize| rows.iter().map(|row| row.entries[column].entry.numeral.width()).max().unwrap_or(0);
    match (0..columns).map(|column| width(column) + 2).sum::<usize>() {
        0..=23 => Size::Large,
        24..=34 => Size::Medium,
        _ => Size::Small,
    }
}

/// The pivots that a learner has settled: from the top, each leading entry right of the one above with only zeros
/// below it.
fn settled_pivots(matrix: &ExactMatrix, columns: usize) -> Vec<Position> {
    let mut pivots: Vec<Position> = Vec::new();
    for row in 0..matrix.nrows() {
        let Some(column) = (0..columns).find(|&column| !matrix[(row, column)].is_zero()) else { break };
        let right_of_last = pivots.last().is_none_or(|last| column > last.column);
        let left_is_clear =
            (row + 1..matrix.nrows()).all(|below| (0..=column).all(|left| matrix[(below, left)].is_zero()));
        if !right_of_last || !left_is_clear {
            break;
        }
        pivots.push(Position { row, column });
    }
    pivots
}
