//! The sentences of the lab of the four subspaces: rows, columns and variables counted from 1, the minus sign U+2212.

mod vectors;

pub use vectors::{combination_of_rows, free_variable, pivot_column, product, reduced_row, scaled_by};

use super::diagram::raised;
use crate::lab::basis_check::{around, space_name, space_symbol};
use crate::lab::words::{columns, counted};
use crate::link::Space;
use crate::math::Trace;

/// A variable by its number: x₁.
pub fn variable(column: usize) -> String {
    format!("x{}", lowered(column + 1))
}

/// A row by its number: R₁.
pub fn row_name(row: usize) -> String {
    format!("R{}", lowered(row + 1))
}

/// A number lowered, as in x₁.
pub fn lowered(number: usize) -> String {
    let digit = |digit: char| "₀₁₂₃₄₅₆₇₈₉".chars().nth(usize::try_from(digit.to_digit(10)?).ok()?);
    number.to_string().chars().filter_map(digit).collect()
}

/// What the meter says while the nullity is kept back.
pub fn asked_meter() -> String {
    "How many columns survive? Predict the nullity first.".to_owned()
}

/// The other sum: "rank 2 + left nullity 1 = 3 rows".
pub fn row_sum(rank: usize, left_nullity: usize) -> String {
    format!("rank {rank} + left nullity {left_nullity} = {}", counted(rank + left_nullity, "row", "rows"))
}

/// A subspace and where it lives: "Null space, in R⁴".
pub fn title(space: Space, shape: (usize, usize)) -> String {
    let name = match space {
        Space::Null => "Null space",
        Space::Column => "Column space",
        Space::Row => "Row space",
        Space::LeftNull => "Left null space",
    };
    format!("{name}, in R{}", raised(around(space, shape)))
}

/// Its dimension, and why.
pub fn dimension(space: Space, (m, n): (usize, usize), rank: usize) -> String {
    match space {
        Space::Column | Space::Row => format!("Dimension {rank}, the rank."),
        Space::Null => format!("Dimension {} = {n} − {rank}, columns minus rank.", n.saturating_sub(rank)),
        Space::LeftNull => format!("Dimension {} = {m} − {rank}, rows minus rank.", m.saturating_sub(rank)),
    }
}

/// Where the basis comes from; for the zero vector alone, why there is nothing else.
pub fn source(space: Space, is_zero: bool, reduced_columns_span: bool) -> String {
    let sentence = match (space, is_zero) {
        (Space::Null, false) => "The solutions of Ax = 0: one vector for each free variable.",
        (Space::Null, true) => "Only the zero vector: no variable is free, so Ax = 0 has no other solution.",
        (Space::Row, false) => "The non-zero rows of the reduced form: row operations keep the row space.",
        (Space::Row, true) => "Only the zero vector: every row of A is zero.",
        (Space::Column, false) if reduced_columns_span => {
            "The pivot columns of A itself. Row operations can change the column space, though here they did not."
        }
        (Space::Column, false) => {
            "The pivot columns of A itself. Those of the reduced form span another space: row operations change the \
             column space."
        }
        (Space::Column, true) => "Only the zero vector: every column of A is zero.",
        (Space::LeftNull, false) => "The y with yᵀA = 0: how rows of A combine to zero, found by eliminating Aᵀ.",
        (Space::LeftNull, true) => "Only the zero vector: the rows of A are independent.",
    };
    sentence.to_owned()
}

/// The claim: "Row A ⟂ Null A".
pub fn right_angle([first, second]: [Space; 2]) -> String {
    format!("{} ⟂ {}", space_symbol(first), space_symbol(second))
}

/// Why two subspaces are orthogonal; `trivial` where one of them holds the zero vector alone.
pub fn why_right_angle(spaces: [Space; 2], trivial: bool) -> String {
    let why = match spaces {
        [Space::Row, _] => {
            "Ax = 0 says that every row of A times x is 0. So x is at right angles to every row, and to every \
             combination of rows."
        }
        _ => {
            "yᵀA = 0 says that y times every column of A is 0. So y is at right angles to every column, and to every \
             combination of columns."
        }
    };
    match trivial {
        false => why.to_owned(),
        true => format!("{why} Here one of the two holds the zero vector alone: there is nothing to multiply."),
    }
}

/// What A = C R means.
pub fn factors(rank: usize, row_rank: usize) -> Vec<String> {
    if rank == 0 {
        return vec![format!(
            "A is the zero matrix: it has no pivot column, so C has no column and R no row. Row rank and column rank are \
             both {row_rank}."
        )];
    }
    let (columns, rows) = (counted(rank, "column", "columns"), counted(rank, "row", "rows"));
    let the = |count: &str| if rank == 1 { format!("the one {}", &count[2..]) } else { format!("the {count}") };
    vec![
        "C holds the pivot columns of A, R the non-zero rows of the reduced form; their product is A.".to_owned(),
        format!(
            "Each column of A is a combination of {} of C, with coefficients from that column of R. Each row of A is a \
             combination of {} of R, with coefficients from that row of C.",
            the(&columns),
            the(&rows)
        ),
        format!(
            "Both are independent, so column rank = row rank = {rank}. An elimination of Aᵀ by itself finds the same: \
             rank Aᵀ = {row_rank}."
        ),
    ]
}

/// A prediction of the nullity beside the result, and why.
pub fn prediction_result(predicted: usize, trace: &Trace) -> String {
    let (free, nullity) = (trace.free_columns(), trace.nullity());
    let told = match predicted == nullity {
        true => format!("You predicted nullity {predicted}, and nullity {nullity} it is"),
        false => format!("You predicted nullity {predicted}; it is {nullity}"),
    };
    let why = match free.len() {
        0 => "every column has a pivot, so A loses no direction".to_owned(),
        1 => format!("{} has no pivot, so A loses 1 direction", columns(&free)),
        count => format!("{} have no pivot, so A loses {count} directions", columns(&free)),
    };
    format!("{told}: {why}.")
}

/// What a screen reader hears about another matrix; without its rank while that is kept back.
pub fn new_matrix((m, n): (usize, usize), rank: Option<usize>) -> String {
    match rank {
        None => format!("The matrix has changed: it is {m} by {n}. How many directions does it lose?"),
        Some(rank) => {
            let spaces = [Space::Row, Space::Null, Space::Column, Space::LeftNull];
            let dimensions = [rank, n.saturating_sub(rank), rank, m.saturating_sub(rank)];
            let listed: Vec<String> = spaces
                .iter()
                .zip(dimensions)
                .map(|(space, dimension)| format!("{} {dimension}", space_name(*space)))
                .collect();
            format!("The matrix has changed: it is {m} by {n}. Dimensions: {}.", listed.join(", "))
        }
    }
}
