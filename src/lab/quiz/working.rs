//! Working out the row that an operation makes, in practice step by step. What is said to it is what the elimination lab
//! says: the slip behind it, where one explains every entry.

use super::draft::Draft;
use super::guide::Task;
use super::state::Item;
use crate::lab::row_check::{Typed, check_row, sentence};
use crate::math::RowOp;
use crate::math::number::{NumberProblem, parse_number};
use crate::math::row_op::RowOpView;
use crate::quiz::{Judgement, Prompt};

/// The row that an operation changes, where there is something to work out in it: two rows that change places take no
/// arithmetic.
pub fn changed_row(op: &RowOp) -> Option<usize> {
    match op.view() {
        RowOpView::Swap { .. } => None,
        RowOpView::Scale { row, .. } => Some(row),
        RowOpView::AddMultiple { target, .. } => Some(target),
    }
}

impl Item {
    /// The row, 0-based, whose new entries are asked for now.
    pub fn new_row(&self) -> Option<usize> {
        match self.walk()?.2 {
            Task::Entries { op, .. } => changed_row(&op),
            _ => None,
        }
    }

    /// What is said to an answer to what is asked now.
    pub fn judged(&self, draft: &Draft) -> Judgement {
        let exercise = self.exercise();
        let judgement = exercise.grade(&draft.answer(&exercise.question().kind));
        let said = || {
            let (worked, _, task) = self.walk()?;
            let Task::Entries { op, before } = task else { return None };
            let typed: Vec<Typed> = draft.texts.iter().map(|text| typed(text)).collect();
            let checked = check_row(&before, worked.coefficient_columns(), &op, changed_row(&op)?, &typed);
            Some(Prompt::new(&sentence(&checked)))
        };
        match said() {
            Some(feedback) => Judgement { feedback, ..judgement },
            None => judgement,
        }
    }
}

fn typed(text: &str) -> Typed {
    match parse_number(text) {
        Ok(value) => Typed::Value(value),
        Err(NumberProblem::Empty) => Typed::Blank,
        Err(_) => Typed::Malformed,
    }
}
