//! Sentences about single basis vectors.

use super::lowered;
use crate::lab::basis_check::{combination, readable};
use crate::lab::words::number;
use crate::math::Rational;
use num_traits::{One, Signed};

/// Which free variable a vector of the null space belongs to.
pub fn free_variable(free: &[usize], index: usize) -> String {
    let name = format!("x{}", free.get(index).map_or(0, |column| column + 1));
    match free.len() {
        1 => format!("{name} is free: set it to 1."),
        2 => format!("{name} is free: set it to 1, the other free variable to 0."),
        _ => format!("{name} is free: set it to 1, the other free variables to 0."),
    }
}

/// Which pivot column of the matrix a vector of the column space is.
pub fn pivot_column(pivots: &[usize], index: usize) -> String {
    let column = pivots.get(index).map_or(0, |column| column + 1);
    format!("Column {column} of A: the reduced form has a pivot there.")
}

/// Which row of the reduced form a vector of the row space is.
pub fn reduced_row(pivots: &[usize], index: usize) -> String {
    let column = pivots.get(index).map_or(0, |column| column + 1);
    format!("Row {} of the reduced form, its pivot in column {column}.", index + 1)
}

/// Which combination of the rows of A is zero: "row 1 − 2 row 2 + row 3 = 0".
pub fn combination_of_rows(vector: &[Rational]) -> String {
    if readable(vector) {
        format!("{} = 0", combination(vector, "row\u{a0}"))
    } else {
        "The rows of A, times these numbers, add up to 0.".to_owned()
    }
}

/// By what a vector was multiplied; nothing where it was not.
pub fn scaled_by(factor: &Rational) -> String {
    if factor.is_one() { String::new() } else { format!(" All entries times {}.", number(factor)) }
}

/// A product of two vectors written out: "r₁ · n₁ = 1 · (−2) + 2 · 1 = 0"; `None` where it is too long to read.
pub fn product(letters: [char; 2], one: &[Rational], other: &[Rational], value: &Rational) -> Option<String> {
    if !readable(one) || !readable(other) {
        return None;
    }
    let factor = |value: &Rational| match value.is_negative() {
        true => format!("({})", number(value)),
        false => number(value),
    };
    let term = |(index, (one, other)): (usize, (&Rational, &Rational))| {
        let first = if index == 0 { number(one) } else { factor(one) };
        format!("{first} · {}", factor(other))
    };
    let terms: Vec<String> = one.iter().zip(other).enumerate().map(term).collect();
    let [left, right] = letters.map(|letter| format!("{letter}{}", lowered(1)));
    Some(format!("{left} · {right} = {} = {}", terms.join(" + "), number(value)))
}
