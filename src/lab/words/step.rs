//! An operation in notation and aloud, and the reason for a step.

use super::number;
use crate::math::exact::Rational;
use crate::math::row_op::RowOpView;
use crate::math::trace::{Position, Step, Why};
use crate::math::{ExactMatrix, Form, PivotPolicy, RowOp};
use num_traits::{One, Signed, Zero};

/// An operation in standard notation: `R1 ↔ R2`, `R2 ← −1/2 R2`, `R3 ← R3 − 3/2 R1`.
pub fn operation(op: &RowOp) -> String {
    match op.view() {
        RowOpView::Swap { first, second } => format!("R{} ↔ R{}", first + 1, second + 1),
        RowOpView::Scale { row, factor } => {
            let row = row + 1;
            let sign = if factor.is_negative() { "−" } else { "" };
            format!("R{row} ← {sign}{}R{row}", coefficient(factor))
        }
        RowOpView::AddMultiple { target, source, factor } => {
            let sign = if factor.is_negative() { '−' } else { '+' };
            let target = target + 1;
            format!("R{target} ← R{target} {sign} {}R{}", coefficient(factor), source + 1)
        }
    }
}

/// The factor without its sign, with a space behind it; nothing for one.
fn coefficient(factor: &Rational) -> String {
    let magnitude = factor.abs();
    if magnitude.is_one() { String::new() } else { format!("{} ", number(&magnitude)) }
}

/// An operation as it is said: "Subtract 3/2 times row 1 from row 3".
pub fn operation_spoken(op: &RowOp) -> String {
    match op.view() {
        RowOpView::Swap { first, second } => format!("Swap row {} and row {}", first + 1, second + 1),
        RowOpView::Scale { row, factor } => format!("Multiply row {} by {}", row + 1, number(factor)),
        RowOpView::AddMultiple { target, source, factor } => {
            let magnitude = factor.abs();
            let times = if magnitude.is_one() { String::new() } else { format!("{} times ", number(&magnitude)) };
            let (source, target) = (source + 1, target + 1);
            if factor.is_negative() {
                format!("Subtract {times}row {source} from row {target}")
            } else {
                format!("Add {times}row {source} to row {target}")
            }
        }
    }
}

/// Why a step is done, in terms of the goal. `before` is the matrix that the step works on.
pub fn reason(step: &Step, before: &ExactMatrix, coefficient_columns: usize, policy: PivotPolicy) -> String {
    debug_assert!(step.pivot.column < coefficient_columns);
    let value = |at: Position| before.get((at.row, at.column)).map(number).unwrap_or_default();
    let pivot = value(step.pivot);
    let column = step.pivot.column + 1;
    let op = operation(&step.op);
    match step.why {
        Why::BringPivotUp => bring_up(step, before, policy, &op),
        Why::ClearBelow { target } => {
            format!("Clear the {} below the pivot {pivot} in column {column}: {op}.", value(target))
        }
        Why::MakePivotOne => {
            let row = step.pivot.row + 1;
            format!("The pivot of row {row} is {pivot} and should be 1, so divide the row by {pivot}: {op}.")
        }
        Why::ClearAbove { target } => {
            format!("Clear the {} above the pivot 1 in column {column}: {op}.", value(target))
        }
    }
}

fn bring_up(step: &Step, before: &ExactMatrix, policy: PivotPolicy, op: &str) -> String {
    let Position { row, column } = step.pivot;
    let from = match step.op.view() {
        RowOpView::Swap { first, second } => {
            if first == row {
                second
            } else {
                first
            }
        }
        RowOpView::Scale { .. } | RowOpView::AddMultiple { .. } => row,
    };
    let entry = |row: usize| before.get((row, column)).cloned().unwrap_or_else(Rational::zero);
    let (here, there) = (number(&entry(row)), number(&entry(from)));
    let (row, from, column) = (row + 1, from + 1, column + 1);
    if entry(row - 1).is_zero() {
        return format!("Row {row} has 0 where the pivot of column {column} belongs, so bring up row {from}: {op}.");
    }
    match policy {
        PivotPolicy::Largest => {
            // Rows above already have their pivots, and may hold larger entries.
            let among = if row == 1 { "entry of" } else { "entry left in" };
            format!(
                "{there} in row {from} is the largest {among} column {column} in absolute value, so it becomes the pivot \
                 (partial pivoting): {op}."
            )
        }
        PivotPolicy::FewestDigits | PivotPolicy::FirstNonZero => {
            format!("Row {from} has {there} in column {column}, kinder to divide by than {here}, so bring it up: {op}.")
        }
    }
}

/// What a screen reader hears when a step is shown: its number, what was done, and the row that came of it.
pub fn announcement(step: usize, steps: usize, op: &RowOp, after: &ExactMatrix, coefficient_columns: usize) -> String {
    let spoken = operation_spoken(op);
    let result = match op.view() {
        RowOpView::Swap { .. } => String::new(),
        RowOpView::Scale { row, .. } | RowOpView::AddMultiple { target: row, .. } => {
            format!(" Row {} is now {}.", row + 1, row_spoken(after, row, coefficient_columns))
        }
    };
    format!("Step {step} of {steps}. {spoken}.{result}")
}

/// A row's entries as they are said.
pub(super) fn row_spoken(matrix: &ExactMatrix, row: usize, coefficient_columns: usize) -> String {
    let entry = |column: usize| matrix.get((row, column)).map(number).unwrap_or_default();
    let mut text = (0..coefficient_columns).map(entry).collect::<Vec<_>>().join(", ");
    if matrix.ncols() > coefficient_columns {
        text.push_str(&format!("; right-hand side {}", entry(coefficient_columns)));
    }
    text
}

/// The name of a form.
pub(super) fn form_name(form: Form) -> &'static str {
    match form {
        Form::Echelon => "row echelon form",
        Form::Reduced => "reduced row echelon form",
    }
}

/// What to do at the start.
pub fn at_the_start(steps: usize, form: Form) -> String {
    match steps {
        1 => format!("One step leads to {}. Press Next.", form_name(form)),
        _ => format!("{steps} steps lead to {}. Press Next.", form_name(form)),
    }
}

/// What is said where the matrix needs no step.
pub fn nothing_to_do(form: Form) -> String {
    format!("This matrix is already in {}: there is nothing to do.", form_name(form))
}

/// A position in the steps, as the timeline's value is said; `op` led there.
pub fn position(step: usize, steps: usize, op: Option<&RowOp>) -> String {
    match (step.checked_sub(1), op, steps) {
        (Some(_), Some(op), _) => format!("Step {step} of {steps}: {}", operation(op)),
        (_, _, 0) => "Start, no steps".to_owned(),
        (_, _, 1) => "Start, before the only step".to_owned(),
        (_, _, _) => format!("Start, before {steps} steps"),
    }
}

/// What to do at the start of own mode.
pub fn your_turn(form: Form) -> String {
    format!("Your turn: choose operations that lead to {}.", form_name(form))
}
