//! The four subspaces of a matrix in sentences.

use super::{space, vector};
use crate::math::Rational;
use crate::math::subspace::{Basis, FourSubspaces, scaled_to_integers};

/// A sentence for each of the four subspaces of a matrix.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Subspaces {
    /// "The kernel is the line through (1, −2, 1)."
    pub kernel: String,
    /// "The image is the plane spanned by (1, 2, 1) and (0, 1, 1), normal (1, −1, 1)."
    pub image: String,
    /// The same of the row space.
    pub row_space: String,
    /// The same of the left null space.
    pub left_null: String,
}

impl Subspaces {
    /// The sentences for an `m x n` matrix with these bases.
    pub fn of(spaces: &FourSubspaces, rows: usize, columns: usize) -> Self {
        let FourSubspaces { null, column, row, left_null } = spaces;
        Self {
            kernel: sentence(
                "The kernel",
                &sets(null, row, columns),
                [": no direction is lost", ": everything is sent to 0"],
            ),
            image: sentence(
                "The image",
                &sets(column, left_null, rows),
                [": everything is sent to 0", ": every vector is reached"],
            ),
            row_space: sentence("The row space", &sets(row, null, columns), ["", ""]),
            left_null: sentence("The left null space", &sets(left_null, column, rows), ["", ""]),
        }
    }
}

/// What a subspace is, by its dimension: `point`, `line`, `plane` or `space`.
pub fn shape(dimension: usize) -> &'static str {
    match dimension {
        0 => "point",
        1 => "line",
        2 => "plane",
        _ => "space",
    }
}

enum Set {
    Origin,
    Proper(String),
    All(String),
}

/// A subspace of `R^dimension` in words: what spans it, and for a plane in three dimensions its normal.
fn sets(basis: &Basis, complement: &Basis, dimension: usize) -> Set {
    let spanned = |vectors: &[Vec<Rational>]| {
        let vectors: Vec<String> = vectors.iter().map(|vector| scaled(vector)).collect();
        crate::lab::words::joined(&vectors)
    };
    match basis.as_slice() {
        [] => Set::Origin,
        all if all.len() == dimension => Set::All(space(dimension)),
        [line] => Set::Proper(format!("the line through {}", scaled(line))),
        [_, _] => {
            let normal = match complement.as_slice() {
                [normal] if dimension == 3 => format!(", normal {}", scaled(normal)),
                _ => String::new(),
            };
            Set::Proper(format!("the plane spanned by {}{normal}", spanned(basis)))
        }
        _ => Set::Proper(format!("the {}-dimensional space spanned by {}", basis.len(), spanned(basis))),
    }
}

/// A vector by the smallest integers in its direction.
fn scaled(entries: &[Rational]) -> String {
    let integers: Vec<Rational> = scaled_to_integers(entries).into_iter().map(Rational::from_integer).collect();
    vector(&integers)
}

fn sentence(name: &str, set: &Set, [of_origin, of_all]: [&str; 2]) -> String {
    match set {
        Set::Origin => format!("{name} is only the origin{of_origin}."),
        Set::Proper(what) => format!("{name} is {what}."),
        Set::All(space) => format!("{name} is all of {space}{of_all}."),
    }
}
