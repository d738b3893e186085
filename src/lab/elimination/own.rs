//! The learner's own operation in the making: built with pickers or typed, and perhaps waiting for its new row.

use super::action::OpKind;
use crate::lab::own_op::OpProblem;
use crate::lab::row_check::{RowVerdict, Typed, check_row};
use crate::link::RowChecking;
use crate::math::number::{NumberProblem, parse_number};
use crate::math::row_op::{NotElementary, RowOpView};
use crate::math::{ExactMatrix, RowOp};

/// Why an operation was refused, and where the sentence belongs.
#[derive(Clone, Debug, PartialEq)]
pub enum Refusal {
    /// The factor of the built operation is not a number.
    Factor(NumberProblem),
    /// The built operation is not elementary.
    NotElementary(NotElementary),
    /// The typed operation cannot be read, or is not elementary.
    Typed(OpProblem),
}

/// An operation whose new row the learner works out.
#[derive(Clone, Debug, PartialEq)]
pub struct PendingRow {
    /// The operation.
    pub op: RowOp,
    /// The row that it changes.
    pub row: usize,
    /// The new row as typed so far, a right-hand side last.
    pub entries: Vec<String>,
    /// What the last check said, until the row is edited again.
    pub verdict: Option<RowVerdict>,
}

impl PendingRow {
    /// The operation with an empty row to fill in; `None` for a swap, which needs no arithmetic.
    pub fn begin(op: &RowOp, columns: usize) -> Option<Self> {
        let row = match op.view() {
            RowOpView::Swap { .. } => return None,
            RowOpView::Scale { row, .. } => row,
            RowOpView::AddMultiple { target, .. } => target,
        };
        Some(Self { op: op.clone(), row, entries: vec![String::new(); columns], verdict: None })
    }

    /// Checks what was typed against the matrix before the operation.
    pub fn check(&mut self, before: &ExactMatrix, coefficient_columns: usize) -> &RowVerdict {
        let typed: Vec<Typed> = self.entries.iter().map(|text| read_entry(text)).collect();
        self.verdict.insert(check_row(before, coefficient_columns, &self.op, self.row, &typed))
    }
}

fn read_entry(text: &str) -> Typed {
    match parse_number(text) {
        Ok(value) => Typed::Value(value),
        Err(NumberProblem::Empty) => Typed::Blank,
        Err(_) => Typed::Malformed,
    }
}

/// The builder's fields, as chosen and typed.
#[derive(Clone, Debug, PartialEq)]
pub struct Builder {
    /// Which of the three kinds.
    pub kind: OpKind,
    /// The row that changes (or the first of a swap).
    pub target: usize,
    /// The other row.
    pub source: usize,
    /// The text of the factor.
    pub factor: String,
    /// The text of the typed operation.
    pub text: String,
    /// Why the last operation was refused, until something is changed.
    pub refusal: Option<Refusal>,
    /// How many hints were asked for at this point.
    pub hints: u8,
    /// Whether the learner types the new row themself.
    pub checking: RowChecking,
    /// The operation that waits for its row.
    pub pending: Option<PendingRow>,
}

impl Default for Builder {
    fn default() -> Self {
        Self {
            kind: OpKind::default(),
            target: 1,
            source: 0,
            factor: String::new(),
            text: String::new(),
            refusal: None,
            hints: 0,
            checking: RowChecking::default(),
            pending: None,
        }
    }
}

impl Builder {
    /// The operation that the pickers make.
    pub fn build(&self) -> Result<RowOp, Refusal> {
        let factor = || parse_number(&self.factor).map_err(Refusal::Factor);
        match self.kind {
            OpKind::Swap => RowOp::swap(self.target, self.source),
            OpKind::Scale => RowOp::scale(self.target, factor()?),
            OpKind::AddMultiple => RowOp::add_multiple(self.target, self.source, factor()?),
        }
        .map_err(Refusal::NotElementary)
    }

    /// Forgets hints, refusals and a pending row: the matrix is another one now.
    pub fn settle(&mut self) {
        self.refusal = None;
        self.hints = 0;
        self.pending = None;
    }

    /// Also forgets what was typed, and picks rows that exist.
    pub fn begin_again(&mut self, rows: usize) {
        self.settle();
        self.factor.clear();
        self.text.clear();
        self.target = self.target.min(rows.saturating_sub(1));
        self.source = self.source.min(rows.saturating_sub(1));
    }
}
