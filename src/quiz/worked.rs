//! An exercise as a sequence of steps: row operations, and an answer that is read off where they end. Practice with fading
//! shows the first of them and leaves the last ones to the learner.

use super::answer::{Answer, Operation};
use super::draft::Working;
use super::exercise::Exercise;
use super::family::Family;
use super::grade::read_operation;
use crate::math::{ExactMatrix, Form, PivotPolicy, RowOp, Step, eliminate};

/// The families whose solution is such a sequence.
const FAMILIES: [&str; 9] = [
    "rank-number",
    "echelon-form",
    "reduced-form",
    "column-space-basis",
    "nullity-number",
    "null-space-basis",
    "classify-system",
    "augmented-rank",
    "one-solution",
];

/// What the last step is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ending {
    /// The last row operation: where it leads is the answer.
    Form,
    /// The question's answer, after the row operations.
    Answer,
}

/// An exercise as a sequence of steps.
#[derive(Clone, Debug, PartialEq)]
pub struct Worked {
    family: Family,
    seed: u64,
    start: ExactMatrix,
    coefficient_columns: usize,
    form: Form,
    /// How many row operations the stepper needs.
    rows: usize,
    ending: Ending,
}

/// A row operation on the way.
#[derive(Clone, Debug, PartialEq)]
pub struct Taken {
    /// The operation.
    pub op: RowOp,
    /// The same with its reason, where it is the stepper's own.
    pub step: Option<Step>,
    /// The matrix before it.
    pub before: ExactMatrix,
    /// The matrix after it.
    pub after: ExactMatrix,
}

impl Family {
    /// Whether it can be practised step by step.
    pub fn has_steps(self) -> bool {
        FAMILIES.contains(&self.name())
    }
}

impl Worked {
    /// The exercise of a family and a seed as steps; `None` where its solution is not such a sequence.
    pub fn new(family: Family, seed: u64) -> Option<Self> {
        if !family.has_steps() {
            return None;
        }
        let draft = family.draft(seed);
        let (start, coefficient_columns, form) = draft.working.into_iter().find_map(|part| match part {
            Working::Eliminate { matrix, coefficient_columns, form } => Some((matrix, coefficient_columns, form)),
            Working::Say(_) => None,
        })?;
        let rows = eliminate(&start, coefficient_columns, form, PivotPolicy::default()).steps.len();
        let is_form = matches!(draft.key, super::key::Key::RowEquivalent { .. });
        let ending = if is_form { Ending::Form } else { Ending::Answer };
        Some(Self { family, seed, start, coefficient_columns, form, rows, ending })
    }

    /// What the last step is.
    pub fn ending(&self) -> Ending {
        self.ending
    }

    /// How many steps it has, at least 1.
    pub fn steps(&self) -> usize {
        self.rows + usize::from(self.ending == Ending::Answer)
    }

    /// How many columns are coefficients.
    pub fn coefficient_columns(&self) -> usize {
        self.coefficient_columns
    }

    /// The row operations that were taken where the last `missing` steps are left to the learner: those shown, then those
    /// given. One that cannot be read is left out.
    pub fn taken(&self, missing: usize, given: &[Operation]) -> Vec<Taken> {
        let asked = missing.saturating_sub(usize::from(self.ending == Ending::Answer));
        let trace = eliminate(&self.start, self.coefficient_columns, self.form, PivotPolicy::default());
        let mut at = self.start.clone();
        let mut taken = Vec::new();
        for step in trace.steps.into_iter().take(self.rows.saturating_sub(asked)) {
            take(step.op.clone(), Some(step), &mut at, &mut taken);
        }
        for op in given.iter().filter_map(|operation| read_operation(operation, self.start.nrows())) {
            let step = self.next(&at).filter(|step| step.op == op);
            take(op, step, &mut at, &mut taken);
        }
        taken
    }

    /// The matrix after those operations.
    pub fn matrix(&self, taken: &[Taken]) -> ExactMatrix {
        taken.last().map_or_else(|| self.start.clone(), |last| last.after.clone())
    }

    /// The stepper's next operation; `None` where the matrix is in the form.
    pub fn next(&self, matrix: &ExactMatrix) -> Option<Step> {
        eliminate(matrix, self.coefficient_columns, self.form, PivotPolicy::default()).steps.into_iter().next()
    }

    /// The question which row operation comes next; any helpful one counts.
    pub fn task(&self, matrix: ExactMatrix) -> Exercise {
        Exercise::next_operation(self.family, self.seed, matrix, self.coefficient_columns, self.form)
    }

    /// The question for a row (0-based) of a matrix after an operation on it, entry by entry.
    pub fn row_task(&self, before: &ExactMatrix, op: &RowOp, row: usize) -> Exercise {
        let mut after = before.clone();
        op.apply(&mut after);
        let entries = after.row_iter().nth(row).map(|entries| entries.iter().cloned().collect()).unwrap_or_default();
        Exercise::new_row(self.family, self.seed, entries, self.coefficient_columns)
    }

    /// The stepper's own answer to that question.
    pub fn shown_step(&self, matrix: ExactMatrix) -> Option<Operation> {
        match self.task(matrix).model_answer() {
            Answer::Operation(operation) => Some(operation),
            _ => None,
        }
    }
}

fn take(op: RowOp, step: Option<Step>, at: &mut ExactMatrix, taken: &mut Vec<Taken>) {
    let before = at.clone();
    op.apply(at);
    taken.push(Taken { op, step, before, after: at.clone() });
}
