//! What a row operation changes about a matrix and what it keeps.

use super::elimination::{Form, PivotPolicy, eliminate};
use super::exact::{ExactMatrix, Rational, leading_columns};
use super::solve::{SolutionSet, solution_of};
use super::subspace::{first_column_outside, null_space_basis, row_space_basis};
use super::trace::Trace;

/// One of the two matrices compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Side {
    /// The first.
    Before,
    /// The second.
    After,
}

/// Whether something is the same before and after.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Kept {
    /// It is the same.
    Same,
    /// It is not.
    Changed,
}

impl Kept {
    fn decide(same: bool) -> Self {
        if same { Self::Same } else { Self::Changed }
    }
}

/// Whether the column space is the same, and if not, a vector that shows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ColumnSpace {
    /// It is the same.
    Same,
    /// It is not: `witness`, a column of one matrix, is not in the column space of the other.
    Changed {
        /// The vector, m entries.
        witness: Vec<Rational>,
        /// The matrix it is a column of; the other one's column space lacks it. The first matrix where it has one.
        side: Side,
        /// Which column it is (0-based), the first that serves.
        column: usize,
    },
}

/// Two matrices of one shape compared: usually one before and one after some row operations, but nothing is taken for
/// granted; every answer is computed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Comparison {
    /// The row spaces, compared by their canonical bases.
    pub row_space: Kept,
    /// The null spaces, compared by their canonical bases.
    pub null_space: Kept,
    /// The column spaces.
    pub column_space: ColumnSpace,
    /// The rank of the first matrix.
    pub rank_before: usize,
    /// The rank of the second.
    pub rank_after: usize,
    /// The solution sets of `A x = b`; `None` where there is no right-hand side. Two inconsistent systems have the same
    /// one, the empty set.
    pub solutions: Option<Kept>,
}

impl Comparison {
    /// Compares two matrices of the same shape, whose first `coefficient_columns` columns are `A` and whose next column,
    /// if there is one, is `b`. Subspaces and ranks are those of `A`. `None` where the shapes differ.
    ///
    /// ```
    /// use ranklab::math::compare::{ColumnSpace, Comparison, Kept, Side};
    /// use ranklab::math::exact::{from_integers, integer};
    /// let before = from_integers(2, 2, &[&[1, 2], &[1, 2]]);
    /// let after = from_integers(2, 2, &[&[1, 2], &[0, 0]]);
    /// let seen = Comparison::between(&before, &after, 2).unwrap();
    /// assert_eq!((seen.row_space, seen.rank_before, seen.rank_after), (Kept::Same, 1, 1));
    /// let witness = vec![integer(1), integer(1)];
    /// assert_eq!(seen.column_space, ColumnSpace::Changed { witness, side: Side::Before, column: 0 });
    /// ```
    pub fn between(before: &ExactMatrix, after: &ExactMatrix, coefficient_columns: usize) -> Option<Self> {
        if before.shape() != after.shape() {
            return None;
        }
        let reduce = |matrix| eliminate(matrix, coefficient_columns, Form::Reduced, PivotPolicy::default());
        let (first, second) = (reduce(before), reduce(after));
        let n = first.coefficient_columns;
        Some(Self {
            row_space: Kept::decide(row_space_basis(&first) == row_space_basis(&second)),
            null_space: Kept::decide(null_space_basis(&first) == null_space_basis(&second)),
            column_space: if first.rank() == before.nrows() && second.rank() == after.nrows() {
                // Both are all of space.
                ColumnSpace::Same
            } else {
                compare_columns(&leading_columns(before, n), &leading_columns(after, n))
            },
            rank_before: first.rank(),
            rank_after: second.rank(),
            solutions: same_solutions(&first, &second),
        })
    }
}

fn compare_columns(before: &ExactMatrix, after: &ExactMatrix) -> ColumnSpace {
    let witness = |matrix: &ExactMatrix, other: &ExactMatrix, side| {
        let column = first_column_outside(other, matrix)?;
        Some(ColumnSpace::Changed { witness: matrix.column(column).iter().cloned().collect(), side, column })
    };
    witness(before, after, Side::Before).or_else(|| witness(after, before, Side::After)).unwrap_or(ColumnSpace::Same)
}

/// A solution set has one canonical form here, but for the row that shows an inconsistency.
fn same_solutions(first: &Trace, second: &Trace) -> Option<Kept> {
    Some(match (solution_of(first)?.set, solution_of(second)?.set) {
        (SolutionSet::Inconsistent { .. }, SolutionSet::Inconsistent { .. }) => Kept::Same,
        (one, other) => Kept::decide(one == other),
    })
}
