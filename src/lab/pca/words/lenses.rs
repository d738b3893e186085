//! Sentences about what the instruments say of a square matrix.

use crate::lab::words::{counted, number};
use crate::math::float::nearest;
use crate::scene::ascending::sorted;
use crate::scene::decimal::figures;
use crate::stories::lenses::{Eigenvalue, Lenses, Symmetry};

/// Why there is nothing to say.
pub fn not_square(rows: usize, columns: usize) -> String {
    format!("This matrix is {rows} by {columns}. Determinant, inverse and eigenvalues are for square matrices only.")
}

/// An eigenvalue: `−1/2`, `≈ 1.41`, `≈ 0.5 ± 0.866 i`. No line ends after the sign.
pub fn eigenvalue(value: &Eigenvalue) -> String {
    match value {
        Eigenvalue::Exact(value) => number(value),
        Eigenvalue::Real(value) => format!("≈\u{a0}{}", figures(*value, 4)),
        Eigenvalue::Pair { re, im } if *re == 0.0 => format!("≈\u{a0}±{} i", figures(*im, 4)),
        Eigenvalue::Pair { re, im } => format!("≈\u{a0}{} ± {} i", figures(*re, 4), figures(*im, 4)),
    }
}

/// Each instrument, its reading, and what that says of the rank. `singular_values` are the largest first; beyond the
/// exact rank they are zero, whatever rounding left there.
pub fn lens_rows(lenses: &Lenses, singular_values: Option<&[f64]>) -> Vec<[String; 3]> {
    let (n, rank) = (lenses.size, lenses.rank);
    let full = rank == n;
    let below = if full { format!("rank {n}: full rank") } else { format!("rank less than {n}") };
    let mut rows = vec![
        row("Elimination", counted(rank, "pivot", "pivots"), format!("rank {rank}")),
        row("Determinant", number(&lenses.determinant), below.clone()),
        row("Inverse", if full { "exists" } else { "there is none" }.to_owned(), below),
        row("Eigenvalues", eigenvalues(lenses), says_eigenvalues(lenses)),
    ];
    if let Some(values) = singular_values {
        let written: Vec<String> = values
            .iter()
            .enumerate()
            .map(|(index, value)| if index < rank { figures(*value, 4) } else { "0".to_owned() })
            .collect();
        rows.push(row("Singular values", written.join(", "), format!("rank {rank}: {rank} of them not zero")));
    }
    rows
}

fn row(name: &str, reading: String, says: String) -> [String; 3] {
    [name.to_owned(), reading, says]
}

fn eigenvalues(lenses: &Lenses) -> String {
    let part = |value: &Eigenvalue| match value {
        Eigenvalue::Exact(value) => nearest(value),
        Eigenvalue::Real(value) | Eigenvalue::Pair { re: value, .. } => *value,
    };
    let found = sorted(lenses.eigenvalues.found.clone(), |value| -part(value));
    let mut listed: Vec<String> = found.iter().map(eigenvalue).collect();
    match lenses.eigenvalues.others {
        0 => {}
        1 => listed.push("1 more, not listed".to_owned()),
        others => listed.push(format!("{others} more, not listed")),
    }
    listed.join(", ")
}

fn says_eigenvalues(lenses: &Lenses) -> String {
    let non_zero = lenses.eigenvalues.non_zero;
    match lenses.symmetry {
        Symmetry::Symmetric => format!("rank {non_zero}: symmetric, {non_zero} of them not zero"),
        Symmetry::NotSymmetric => format!("rank at least {non_zero}: {non_zero} of them not zero"),
    }
}

/// The rank beside the number of eigenvalues that are not zero.
pub fn rank_and_eigenvalues(lenses: &Lenses) -> String {
    let (rank, non_zero) = (lenses.rank, lenses.eigenvalues.non_zero);
    let count = counted(non_zero, "eigenvalue is", "eigenvalues are");
    match (lenses.symmetry, rank == non_zero) {
        (Symmetry::Symmetric, _) => {
            format!(
                "{count} not zero, and the rank is {rank}: for a symmetric matrix these are always the same number."
            )
        }
        (Symmetry::NotSymmetric, true) => format!(
            "{count} not zero, and the rank is {rank}. The matrix is not symmetric, so this need not have been so: the rank \
             is at least that number."
        ),
        (Symmetry::NotSymmetric, false) => {
            let times = counted(lenses.size - non_zero, "time", "times");
            let lost = counted(lenses.size - rank, "direction is", "directions are");
            format!(
                "{count} not zero, but the rank is {rank}: the matrix is not symmetric, and 0 is an eigenvalue {times} over, though only \
                 {lost} lost."
            )
        }
    }
}
