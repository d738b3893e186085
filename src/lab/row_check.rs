//! Checking a new row that the learner worked out, and recognising the usual slips.
//!
//! Every entry is judged by its value, so `2/4` and `0.5` are the same answer. A row that is not finished is not wrong:
//! what is there gets its marks, and the verdict waits.

mod slips;
mod words;

pub use slips::{PivotRow, Slip};
pub use words::sentence;

use crate::math::row_op::RowOpView;
use crate::math::{ExactMatrix, Rational, RowOp};

/// What stands in one field of the new row.
#[derive(Clone, Debug, PartialEq)]
pub enum Typed {
    /// Nothing yet.
    Blank,
    /// Something that is not a number.
    Malformed,
    /// A number, exactly.
    Value(Rational),
}

/// What is said of one field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EntryMark {
    /// Nothing was typed: no mark, no penalty.
    Blank,
    /// What was typed is not a number.
    Malformed,
    /// The right value, in whatever form.
    Right,
    /// Another value.
    Wrong,
}

/// What is said of the whole row.
#[derive(Clone, Debug, PartialEq)]
pub enum Verdict {
    /// Nothing was typed, or there is nothing to check: the matrix has no such row, or the operation does not fit it.
    Blank,
    /// At least one field does not hold a number.
    Malformed,
    /// Numbers so far, but at least one field is still empty.
    Incomplete,
    /// Exactly one entry is off, of two or more, and no slip explains it.
    Almost {
        /// Its column, 0-based.
        column: usize,
    },
    /// Finished and not right; with the slip that explains every entry, where there is one.
    Wrong(Option<Slip>),
    /// The new row.
    Correct,
}

/// A judged row: the marks of the fields, the verdict, and what the [`sentence`] about them needs.
#[derive(Clone, Debug, PartialEq)]
pub struct RowVerdict {
    /// One mark a column of the matrix; empty where there is no such row.
    pub entries: Vec<EntryMark>,
    /// The verdict on the row.
    pub verdict: Verdict,
    task: Option<Task>,
}

/// Judges the new row `row` (0-based) that a learner typed for an operation on `before`.
///
/// The last columns of `before`, from `coefficient_columns` on, are the right-hand side. `typed` has one entry a column;
/// entries that are missing are blank, surplus ones are left out. The verdict is [`Verdict::Correct`] exactly where
/// every entry is that of the row that the operation makes. Nothing panics, whatever the sizes.
///
/// ```
/// use ranklab::lab::row_check::{Slip, Typed, Verdict, check_row};
/// use ranklab::math::{RowOp, exact::{from_integers, integer}};
/// let before = from_integers(2, 2, &[&[1, 2], &[3, 4]]);
/// let op = RowOp::add_multiple(1, 0, integer(-3)).unwrap();
/// let verdict = |row: [i64; 2]| check_row(&before, 2, &op, 1, &row.map(|n| Typed::Value(integer(n)))).verdict;
/// assert_eq!(verdict([0, -2]), Verdict::Correct);
/// assert_eq!(verdict([6, 10]), Verdict::Wrong(Some(Slip::SignSlip)));
/// assert_eq!(verdict([0, 7]), Verdict::Almost { column: 1 });
/// ```
pub fn check_row(
    before: &ExactMatrix,
    coefficient_columns: usize,
    op: &RowOp,
    row: usize,
    typed: &[Typed],
) -> RowVerdict {
    let Some(task) = Task::new(before, coefficient_columns, op, row) else {
        return RowVerdict { entries: Vec::new(), verdict: Verdict::Blank, task: None };
    };
    let typed = || typed.iter().chain(std::iter::repeat(&Typed::Blank)).take(task.right.len());
    let entries: Vec<EntryMark> = typed().zip(&task.right).map(|(typed, right)| mark(typed, right)).collect();
    let values: Vec<Rational> = typed()
        .filter_map(|typed| match typed {
            Typed::Value(value) => Some(value.clone()),
            Typed::Blank | Typed::Malformed => None,
        })
        .collect();
    let verdict = verdict(&task, &entries, &values);
    RowVerdict { entries, verdict, task: Some(task) }
}

fn mark(typed: &Typed, right: &Rational) -> EntryMark {
    match typed {
        Typed::Blank => EntryMark::Blank,
        Typed::Malformed => EntryMark::Malformed,
        Typed::Value(value) if value == right => EntryMark::Right,
        Typed::Value(_) => EntryMark::Wrong,
    }
}

/// `values` are those of all fields that hold numbers, so that it is a whole row once none is blank or malformed.
fn verdict(task: &Task, entries: &[EntryMark], values: &[Rational]) -> Verdict {
    if entries.contains(&EntryMark::Malformed) {
        return Verdict::Malformed;
    }
    if values.is_empty() {
        return Verdict::Blank;
    }
    if entries.contains(&EntryMark::Blank) {
        return Verdict::Incomplete;
    }
    let mut wrong = entries.iter().enumerate().filter(|(_, mark)| **mark == EntryMark::Wrong);
    let Some((column, _)) = wrong.next() else {
        return Verdict::Correct;
    };
    match slips::recognise(task, values) {
        None if wrong.next().is_none() && entries.len() > 1 => Verdict::Almost { column },
        slip => Verdict::Wrong(slip),
    }
}

/// What there was to compute. The rows have one entry a column of the matrix.
#[derive(Clone, Debug, PartialEq)]
struct Task {
    op: RowOp,
    row: usize,
    /// From this column on, the right-hand side.
    coefficient_columns: usize,
    /// The row as it was.
    old: Vec<Rational>,
    /// The row of which a multiple is added; empty for the other operations.
    source: Vec<Rational>,
    /// The row as the operation makes it.
    right: Vec<Rational>,
}

/// What the operation does to the row that is asked for.
enum Change<'a> {
    /// The row becomes `factor row`.
    Scaled { factor: &'a Rational },
    /// The row becomes `row + factor source`.
    Added { source: usize, factor: &'a Rational },
    /// The row is exchanged with another.
    Exchanged { other: usize },
    /// The operation changes another row.
    Untouched,
}

impl Task {
    /// `None` where the matrix lacks the row, or a row that the operation names.
    fn new(before: &ExactMatrix, coefficient_columns: usize, op: &RowOp, row: usize) -> Option<Self> {
        let mut after = before.clone();
        if row >= before.nrows() || !op.apply(&mut after) {
            return None;
        }
        let entries = |matrix: &ExactMatrix, row: usize| matrix.row(row).iter().cloned().collect::<Vec<_>>();
        // An operation that fits names only rows of the matrix.
        let source = match op.view() {
            RowOpView::AddMultiple { source, .. } => entries(before, source),
            RowOpView::Scale { .. } | RowOpView::Swap { .. } => Vec::new(),
        };
        let (old, right) = (entries(before, row), entries(&after, row));
        Some(Self { op: op.clone(), row, coefficient_columns, old, source, right })
    }

    fn change(&self) -> Change<'_> {
        match self.op.view() {
            RowOpView::Scale { row, factor } if row == self.row => Change::Scaled { factor },
            RowOpView::AddMultiple { target, source, factor } if target == self.row => Change::Added { source, factor },
            RowOpView::Swap { first, second } if first == self.row => Change::Exchanged { other: second },
            RowOpView::Swap { first, second } if second == self.row => Change::Exchanged { other: first },
            _ => Change::Untouched,
        }
    }
}
