//! The hint ladder: which column next, which kind, the exact operation.
//!
//! Hints start from the matrix as the learner left it, not from the steps that were once planned: whatever they did, the
//! next hint is the first step of an elimination from there. Following the hints therefore carries out that elimination
//! and ends in the form.

mod effect;
mod words;

use crate::math::echelon::check_echelon;
use crate::math::row_op::RowOpView;
use crate::math::{ExactMatrix, Form, PivotPolicy, Position, Rational, RowOp, Trace, Why, eliminate};

pub use effect::{Helpfulness, helpfulness_words, steps_left};
pub use words::hint_words;

/// How many hints there are for one step: the column, the kind, the operation itself.
pub const LAST_LEVEL: u8 = 3;

/// The next step towards the form.
#[derive(Clone, Debug, PartialEq)]
pub struct Hint {
    /// The place that the step works for.
    pub pivot: Position,
    /// On the way down, the columns right before the pivot's that get none: from its row down they hold only zeros.
    pub passed_over: Vec<usize>,
    /// The operation.
    pub op: RowOp,
    /// Why it is done.
    pub why: Why,
    /// How pivots are chosen.
    pub policy: PivotPolicy,
    /// What stands at the pivot's place now; 0 only where a row has to be brought up.
    pub at_pivot: Rational,
    /// The entry that the operation is for: the one brought up, or the one that becomes 0 (for
    /// [`Why::MakePivotOne`], the pivot).
    pub entry: Rational,
}

/// The next step from `current` to the form, whose pivots are looked for in the first `coefficient_columns` columns;
/// `None` where the form is reached.
///
/// Carrying out hint after hint reaches the form in as many steps as [`eliminate`] takes from `current`. A swap that
/// merely brings a kinder entry up is suggested only while the column is still to be cleared.
///
/// ```
/// use ranklab::lab::hint::hint;
/// use ranklab::math::{exact::from_integers, Form, PivotPolicy};
/// let mut a = from_integers(2, 2, &[&[1, 2], &[3, 4]]);
/// while let Some(next) = hint(&a, 2, Form::Reduced, PivotPolicy::default()) {
///     next.op.apply(&mut a);
/// }
/// assert_eq!(a, from_integers(2, 2, &[&[1, 0], &[0, 1]]));
/// ```
pub fn hint(current: &ExactMatrix, coefficient_columns: usize, form: Form, policy: PivotPolicy) -> Option<Hint> {
    if check_echelon(current, coefficient_columns, form).is_ok() {
        return None;
    }
    let trace = eliminate(current, coefficient_columns, form, policy);
    let passed_over = if trace.steps_to_echelon > 0 { passed_over(&trace) } else { Vec::new() };
    let step = trace.steps.into_iter().next()?;
    let column = step.pivot.column;
    let row = match step.op.view() {
        RowOpView::Swap { first, second } => first.max(second),
        RowOpView::Scale { row, .. } => row,
        RowOpView::AddMultiple { target, .. } => target,
    };
    Some(Hint {
        at_pivot: current.get((step.pivot.row, column))?.clone(),
        entry: current.get((row, column))?.clone(),
        pivot: step.pivot,
        passed_over,
        op: step.op,
        why: step.why,
        policy,
    })
}

/// The columns between the pivot of the first step and the pivot above it.
fn passed_over(trace: &Trace) -> Vec<usize> {
    let Some(pivot) = trace.steps.first().map(|step| step.pivot) else { return Vec::new() };
    let above = pivot.row.checked_sub(1).and_then(|row| trace.pivots.get(row));
    (above.map_or(0, |above| above.column + 1)..pivot.column).collect()
}
