//! How many solutions there are, and why: the ranks, the rows that decide, the free variables.

use super::{count, rows, variable, vector};
use crate::lab::elimination::view::Solutions;
use crate::lab::words::{counted, number};
use crate::math::Rational;

/// The case that the ranks give (Rouché–Capelli).
pub fn case(rank: usize, rank_augmented: usize, columns: usize) -> String {
    if rank < rank_augmented {
        return format!(
            "No solution: the rank of [A | b] is {rank_augmented}, that of A only {rank}. b raises the rank, so it is no \
             combination of the columns."
        );
    }
    match columns - rank {
        0 => format!("Exactly one solution: both ranks are {rank}, and so is n. No variable is free."),
        free => format!(
            "Infinitely many solutions: both ranks are {rank}, less than n = {columns}. {}.",
            counted(free, "variable is free", "variables are free")
        ),
    }
}

/// What a row 0 = c of the reduced form says. The row counts from 0.
pub fn impossible_row(row: usize, value: &Rational) -> String {
    format!("Row {} of the reduced form reads 0 = {}, which no x can satisfy.", row + 1, number(value))
}

/// What rows that read 0 = 0 mean: nothing, though they are often taken for "no solution" or "infinitely many".
pub fn zero_rows(zero: &[usize]) -> Option<String> {
    match zero {
        [] => None,
        [row] => {
            Some(format!("Row {} reads 0 = 0, which is always true: a zero row by itself decides nothing.", row + 1))
        }
        _ => {
            let names = super::capital(&rows(zero));
            Some(format!("{names} read 0 = 0, which is always true: zero rows by themselves decide nothing."))
        }
    }
}

/// That the directions of the solutions are those of the null space.
pub fn kernel_stays(directions: usize) -> String {
    let subject = match directions {
        1 => "The direction solves Ax = 0. It depends on A alone",
        _ => "The directions solve Ax = 0. They depend on A alone",
    };
    format!("{subject}: another b that can be reached moves the particular solution, and nothing else.")
}

/// That more columns than rows do not promise a solution.
pub fn wide(rank: usize, rows: usize, columns: usize) -> String {
    format!(
        "A has more columns ({columns}) than rows ({rows}), and still there is no solution: only rank A = {rows} would \
         promise one for every b, and it is {rank}."
    )
}

/// Which solution the free variables give: "x3 = 2: x = (4, −3, 2)."
pub fn given(free: &[(usize, Rational)], x: &[Rational]) -> String {
    let values: Vec<String> =
        free.iter().map(|(column, value)| format!("{} = {}", variable(*column), number(value))).collect();
    match values.as_slice() {
        [] => format!("x = {}", vector(x)),
        _ => format!("{}: x = {}", values.join(", "), vector(x)),
    }
}

/// What the check of A x = b came to; the rows that disagree count from 0.
pub fn checked(rows_checked: usize, disagreeing: &[usize]) -> String {
    match disagreeing {
        [] if rows_checked == 1 => "The row agrees: Ax = b.".to_owned(),
        [] => "Every row agrees: Ax = b.".to_owned(),
        _ => format!("{} of {} disagree.", super::capital(&rows(disagreeing)), count(rows_checked)),
    }
}

/// What is said where there is no right-hand side.
pub fn no_right_hand_side() -> &'static str {
    "Ax = b needs a right-hand side b, one number for each row. It starts as zeros, so that x = 0 is a solution: type \
     another b beside the matrix."
}

/// The question of predict-first.
pub fn question() -> &'static str {
    "How many solutions does Ax = b have?"
}

/// A prediction beside the result.
pub fn prediction_result(predicted: Solutions, actual: Solutions) -> String {
    let name = |solutions| match solutions {
        Solutions::None => "no solution",
        Solutions::Unique => "exactly one solution",
        Solutions::Infinite => "infinitely many solutions",
    };
    if predicted == actual {
        return format!("You predicted {}, and so it is.", name(predicted));
    }
    let verb = match actual {
        Solutions::Infinite => "are",
        Solutions::None | Solutions::Unique => "is",
    };
    format!("You predicted {}; there {verb} {}.", name(predicted), name(actual))
}
