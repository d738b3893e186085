//! An elimination as data.

use super::exact::ExactMatrix;
use super::integer_rows::IntegerRows;
use super::row_op::RowOp;

/// A position in a matrix, 0-based.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Position {
    /// The row.
    pub row: usize,
    /// The column.
    pub column: usize,
}

/// Why an elimination takes a step. A key, not a sentence: the words live in `lab`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Why {
    /// The pivot's place holds zero (or a less convenient entry): bring the chosen row up.
    BringPivotUp,
    /// Make the entry below the pivot zero.
    ClearBelow {
        /// The entry that becomes zero.
        target: Position,
    },
    /// Make the pivot 1, as the reduced form asks.
    MakePivotOne,
    /// Make the entry above the pivot zero, as the reduced form asks.
    ClearAbove {
        /// The entry that becomes zero.
        target: Position,
    },
}

/// One elementary operation of an elimination.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// The operation.
    pub op: RowOp,
    /// Why it is done.
    pub why: Why,
    /// The pivot that it works for, at its final place.
    pub pivot: Position,
}

/// One elimination: where it starts, each elementary operation in order, and what it found.
///
/// The identity that holds: replaying the steps from `start` gives `end`, and `end` is in the form that was asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Trace {
    /// The matrix as given, a right-hand side included.
    pub start: ExactMatrix,
    /// How many leading columns may hold pivots; the others are a right-hand side.
    pub coefficient_columns: usize,
    /// Every elementary operation, in order.
    pub steps: Vec<Step>,
    /// The pivots, from the top; also the rank's witnesses.
    pub pivots: Vec<Position>,
    /// The matrix after the last step.
    pub end: ExactMatrix,
    /// How many of the steps lead to row echelon form; the others go on to the reduced form.
    pub steps_to_echelon: usize,
}

impl Trace {
    /// The rank of the coefficient columns: the number of pivots.
    pub fn rank(&self) -> usize {
        self.pivots.len()
    }

    /// The nullity of the coefficient columns: the number of columns without a pivot.
    pub fn nullity(&self) -> usize {
        self.coefficient_columns - self.rank()
    }

    /// The columns that hold a pivot, in order.
    pub fn pivot_columns(&self) -> Vec<usize> {
        self.pivots.iter().map(|pivot| pivot.column).collect()
    }

    /// The columns that hold none, in order: each belongs to a free variable.
    pub fn free_columns(&self) -> Vec<usize> {
        let pivots = self.pivot_columns();
        (0..self.coefficient_columns).filter(|column| !pivots.contains(column)).collect()
    }

    /// The matrix after the first `count` steps (after all of them if there are fewer).
    pub fn matrix_after(&self, count: usize) -> ExactMatrix {
        replay(&self.start, self.steps.iter().take(count).map(|step| &step.op))
    }

    /// The pivots whose columns are finished within the first `count` steps, or being worked on in the last of them.
    pub fn pivots_reached(&self, count: usize) -> Vec<Position> {
        if count >= self.steps_to_echelon {
            return self.pivots.clone();
        }
        let next = self.steps.get(count).map(|step| step.pivot);
        let last = count.checked_sub(1).and_then(|index| self.steps.get(index)).map(|step| step.pivot);
        let reached = |pivot: &&Position| {
            let done = next.is_some_and(|next| pivot.row < next.row);
            done || last.is_some_and(|last| last.row >= pivot.row)
        };
        self.pivots.iter().filter(reached).copied().collect()
    }
}

/// The matrix that results from carrying out operations one after the other. Those that do not fit are passed over.
pub fn replay<'a>(start: &ExactMatrix, ops: impl IntoIterator<Item = &'a RowOp>) -> ExactMatrix {
    let mut rows = IntegerRows::of(start);
    for op in ops {
        rows.apply(op);
    }
    rows.to_matrix()
}
