//! Whether an operation brought the learner closer to the form.

use crate::lab::words::{counted, operation};
use crate::math::{ExactMatrix, Form, PivotPolicy, RowOp, eliminate};
use std::cmp::Ordering;

/// What an operation did for the way that is left, by the steps that [`eliminate`] takes from before and after it.
///
/// It measures this one way of eliminating, not the cleverest: an operation that prepares kinder numbers can be neutral.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Helpfulness {
    /// Fewer steps are left than before.
    Helps,
    /// As many as before.
    Neutral,
    /// More than before.
    SetsBack,
}

impl Helpfulness {
    /// The judgement where so many [steps are left](steps_left) before and after an operation.
    pub fn of(left_before: usize, left_after: usize) -> Self {
        match left_after.cmp(&left_before) {
            Ordering::Less => Self::Helps,
            Ordering::Equal => Self::Neutral,
            Ordering::Greater => Self::SetsBack,
        }
    }
}

/// How many steps [`eliminate`] takes from here; 0 exactly where the form is reached.
pub fn steps_left(matrix: &ExactMatrix, coefficient_columns: usize, form: Form, policy: PivotPolicy) -> usize {
    eliminate(matrix, coefficient_columns, form, policy).steps.len()
}

/// The judgement on an operation after which `left` steps remain. Never a reproach: an elementary operation is always
/// allowed, and can always be undone.
pub fn helpfulness_words(op: &RowOp, judged: Helpfulness, left: usize) -> String {
    let op = operation(op);
    let steps = counted(left, "step", "steps");
    match (judged, left) {
        (Helpfulness::Helps, 0) => format!("{op} was the last step: the form is reached."),
        (Helpfulness::Helps, _) => format!("{op} helps: the hints’ way takes {steps} from here."),
        (Helpfulness::Neutral, 0) => format!("{op} is allowed. The form was reached before, and still is."),
        (Helpfulness::Neutral, _) => {
            format!("{op} is allowed, but brings the form no closer: the hints’ way still takes {steps}.")
        }
        (Helpfulness::SetsBack, _) => format!(
            "{op} is allowed and loses nothing, but it is a detour: the hints’ way takes {steps} now. Undo it, or go on \
             from here."
        ),
    }
}
