//! The solution set of A x = b.

use super::elimination::{Form, PivotPolicy, eliminate};
use super::exact::Rational;
use super::subspace::{Basis, null_space_basis};
use super::system::System;
use super::trace::Trace;
use num_traits::Zero;

/// Every solution of `A x = b`. An inconsistent system is an outcome, not an error.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SolutionSet {
    /// Exactly one: rank A = rank [A | b] = n.
    Unique {
        /// The solution, n entries.
        point: Vec<Rational>,
    },
    /// Infinitely many: rank A = rank [A | b] < n. Each is the point plus a combination of the directions, in one way.
    Infinite {
        /// The solution whose free variables are all zero.
        point: Vec<Rational>,
        /// The canonical basis of the null space of `A`, n − rank A vectors.
        directions: Basis,
    },
    /// None: rank A < rank [A | b].
    Inconsistent {
        /// The first row of the reduced form (pivots in the columns of `A` only) that reads 0 = c with c not zero.
        row: usize,
    },
}

/// A solution set, with the ranks that decide its kind (Rouché–Capelli).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Solution {
    /// The solutions.
    pub set: SolutionSet,
    /// The rank of `A`.
    pub rank: usize,
    /// The rank of `[A | b]`: that of `A`, or one more where the system is inconsistent.
    pub rank_augmented: usize,
}

/// Solves `A x = b`; `None` where there is no right-hand side.
///
/// ```
/// use ranklab::math::{exact::{from_integers, integer}, solve::{solve, SolutionSet}, System};
/// let a = from_integers(2, 2, &[&[1, 1], &[2, 2]]);
/// let b = vec![integer(3), integer(6)];
/// let solution = solve(&System::new(a, Some(b)).unwrap()).unwrap();
/// let point = vec![integer(3), integer(0)];
/// assert_eq!(solution.set, SolutionSet::Infinite { point, directions: vec![vec![integer(-1), integer(1)]] });
/// ```
pub fn solve(system: &System) -> Option<Solution> {
    system.right_hand_side()?;
    solution_of(&eliminate(&system.augmented(), system.columns(), Form::Reduced, PivotPolicy::default()))
}

/// The solutions that an elimination of `[A | b]` to the reduced form shows. `None` where there is no column after the
/// coefficients, or the trace stops at row echelon form ([`Form::Echelon`]) with more to do.
pub fn solution_of(trace: &Trace) -> Option<Solution> {
    let n = trace.coefficient_columns;
    super::echelon::check_echelon(&trace.end, n, Form::Reduced).ok()?;
    if trace.end.ncols() <= n {
        return None;
    }
    let rank = trace.rank();
    if let Some(row) = (rank..trace.end.nrows()).find(|&row| !trace.end[(row, n)].is_zero()) {
        return Some(Solution { set: SolutionSet::Inconsistent { row }, rank, rank_augmented: rank + 1 });
    }
    let mut point = vec![Rational::zero(); n];
    for pivot in &trace.pivots {
        point[pivot.column] = trace.end[(pivot.row, n)].clone();
    }
    let directions = null_space_basis(trace);
    let set =
        if directions.is_empty() { SolutionSet::Unique { point } } else { SolutionSet::Infinite { point, directions } };
    Some(Solution { set, rank, rank_augmented: rank })
}
