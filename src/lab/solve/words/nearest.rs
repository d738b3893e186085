//! A right-hand side that cannot be reached, and the nearest that can.

use super::vector;
use crate::math::Rational;
use crate::math::projection::Projection;
use crate::math::subspace::scaled_to_integers;

/// The nearest right-hand side where it is not drawn, for so many rows.
pub fn nearest(projection: &Projection, rows: usize) -> String {
    format!(
        "The nearest right-hand side that A reaches is p = {}, the projection of b onto the column space. (With {rows} \
         rows, b lies in a space of {rows} dimensions: there is no picture of it.)",
        vector(&projection.point)
    )
}

/// What the solutions for the nearest right-hand side are.
pub fn least_squares() -> &'static str {
    "The solutions of Ax = p are the least-squares solutions of Ax = b."
}

/// Why the nearest right-hand side cannot be put into the editor.
pub fn too_long() -> &'static str {
    "p has more digits than a cell of the editor takes."
}

/// The picture of the column space in words: what it is, and that b lies off it.
pub fn column_space(basis: &[Vec<Rational>], b: &[Rational], projection: &Projection) -> String {
    let direction = |member: &Vec<Rational>| {
        vector(&scaled_to_integers(member).into_iter().map(Rational::from_integer).collect::<Vec<_>>())
    };
    let space = match basis {
        [] => "The column space holds the origin alone".to_owned(),
        [one] => format!("The column space is the line through the origin with direction {}", direction(one)),
        [one, other] => {
            format!("The column space is the plane spanned by {} and {}", direction(one), direction(other))
        }
        // More than a plane of at most three dimensions is all of space, and nothing lies off it.
        _ => "The column space is all of space".to_owned(),
    };
    format!(
        "{space}. b = {} does not lie on it. The nearest point that does is p = {}, and b − p is at right angles to the \
         column space.",
        vector(b),
        vector(&projection.point)
    )
}
