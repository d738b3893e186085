//! What an elimination came to, and why.

use super::list::{columns, counted, joined};
use super::number;
use crate::math::solve::{Solution, SolutionSet};
use crate::math::{ExactMatrix, Trace};
use num_traits::Zero;

/// The closing sentences: rank, nullity, their sum, and with a right-hand side the solutions. `end` is the matrix in
/// view, in row echelon form: the learner's own way may end in other rows than the automatic one.
pub fn outcome(trace: &Trace, end: &ExactMatrix, solution: Option<&Solution>) -> Vec<String> {
    let mut sentences = vec![rank_sentence(trace), nullity_sentence(trace)];
    if let Some(solution) = solution {
        sentences.push(solution_sentence(trace, end, solution));
        sentences.extend(zero_rows_sentence(trace, end));
    }
    sentences
}

fn rank_sentence(trace: &Trace) -> String {
    match trace.rank() {
        0 => "Rank 0: every entry of A is zero, so there is no pivot.".to_owned(),
        1 => format!("Rank 1: there is 1 pivot, in {}.", columns(&trace.pivot_columns())),
        rank => format!("Rank {rank}: there are {rank} pivots, in {}.", columns(&trace.pivot_columns())),
    }
}

fn nullity_sentence(trace: &Trace) -> String {
    let free = trace.free_columns();
    let (rank, nullity, n) = (trace.rank(), trace.nullity(), trace.coefficient_columns);
    let variables: Vec<String> = free.iter().map(|column| format!("x{}", column + 1)).collect();
    let why = match free.len() {
        0 => "every column has a pivot, so no variable is free".to_owned(),
        1 => format!("{} has no pivot, so {} is free", columns(&free), joined(&variables)),
        _ => format!("{} have no pivot, so {} are free", columns(&free), joined(&variables)),
    };
    format!("Nullity {nullity}: {why}. {rank} + {nullity} = {}.", counted(n, "column", "columns"))
}

fn solution_sentence(trace: &Trace, end: &ExactMatrix, solution: &Solution) -> String {
    let n = trace.coefficient_columns;
    match &solution.set {
        SolutionSet::Unique { point } => {
            let values: Vec<String> = point.iter().map(number).collect();
            let x = if let [only] = values.as_slice() { only.clone() } else { format!("({})", values.join(", ")) };
            format!(
                "Ax = b has exactly one solution, x = {x}: the ranks of A and [A | b] agree, and no variable is free."
            )
        }
        SolutionSet::Infinite { .. } => format!(
            "Ax = b has infinitely many solutions: the ranks of A and [A | b] agree, and {}.",
            counted(n - solution.rank, "variable is free", "variables are free")
        ),
        SolutionSet::Inconsistent { .. } => {
            let reading = impossible_row(trace, end)
                .map(|(row, value)| format!("row {row} reads 0 = {value}, which no x can satisfy"))
                .unwrap_or_else(|| "b raises the rank".to_owned());
            format!(
                "Ax = b has no solution: {reading}. The rank of [A | b] is {}, that of A only {}.",
                solution.rank_augmented, solution.rank
            )
        }
    }
}

/// What rows that read 0 = 0 mean: nothing, though they are often taken for "no solution" or "infinitely many".
fn zero_rows_sentence(trace: &Trace, end: &ExactMatrix) -> Option<String> {
    let is_zero = |row: &usize| end.row(*row).iter().all(Zero::is_zero);
    let rows: Vec<String> = (trace.rank()..end.nrows()).filter(is_zero).map(|row| (row + 1).to_string()).collect();
    match rows.as_slice() {
        [] => None,
        [row] => Some(format!("Row {row} reads 0 = 0, which is always true: a zero row by itself decides nothing.")),
        _ => Some(format!(
            "Rows {} read 0 = 0, which is always true: zero rows by themselves decide nothing.",
            joined(&rows)
        )),
    }
}

/// The first row of the echelon form that reads 0 = c with c not zero: its number from 1, and c.
fn impossible_row(trace: &Trace, end: &ExactMatrix) -> Option<(usize, String)> {
    (trace.rank()..end.nrows()).find_map(|row| {
        let value = end.get((row, trace.coefficient_columns))?;
        (!value.is_zero()).then(|| (row + 1, number(value)))
    })
}

/// The meter in words.
pub fn meter(rank: usize, nullity: usize) -> String {
    format!("rank {rank} + nullity {nullity} = {}", counted(rank + nullity, "column", "columns"))
}

/// A prediction of the rank beside the result.
pub fn prediction_result(predicted: usize, actual: usize) -> String {
    let gap = predicted.abs_diff(actual);
    match predicted.cmp(&actual) {
        std::cmp::Ordering::Equal => match actual {
            0 => "You predicted rank 0, and rank 0 it is: no column has a pivot.".to_owned(),
            _ => format!(
                "You predicted rank {predicted}, and rank {actual} it is: {}.",
                counted(actual, "pivot", "pivots")
            ),
        },
        std::cmp::Ordering::Greater => format!(
            "You predicted rank {predicted}; it is {actual}. {} fewer than you expected: look for what became zero.",
            counted(gap, "pivot", "pivots")
        ),
        std::cmp::Ordering::Less => format!(
            "You predicted rank {predicted}; it is {actual}. {} more than you expected: look for what did not become \
             zero.",
            counted(gap, "pivot", "pivots")
        ),
    }
}
