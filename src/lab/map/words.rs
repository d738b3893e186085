//! Sentences about the map: what a person reads beside the pictures, and what a screen reader hears.
//!
//! Entries count from 1, the minus sign is U+2212, vectors stand in parentheses.

mod points;
mod prediction;
mod spaces;

pub use points::{ax, b, count, morph, outside, padding, unit, x, x_alone};
pub use prediction::{choice, question, result};
pub use spaces::{Subspaces, shape};

use crate::lab::words::number;
use crate::math::Rational;

/// A vector: `(1, −1/2, 0)`.
pub fn vector(entries: &[Rational]) -> String {
    format!("({})", entries.iter().map(number).collect::<Vec<_>>().join(", "))
}

/// The space of vectors of so many entries: `R³`.
pub fn space(dimension: usize) -> String {
    format!("R{}", superscript(&dimension.to_string()))
}

fn superscript(digits: &str) -> String {
    let raised = |digit: char| match digit {
        '-' => '⁻',
        '0' => '⁰',
        '1' => '¹',
        '2' => '²',
        '3' => '³',
        '4' => '⁴',
        '5' => '⁵',
        '6' => '⁶',
        '7' => '⁷',
        '8' => '⁸',
        '9' => '⁹',
        other => other,
    };
    digits.chars().map(raised).collect()
}

/// What is said in the place of pictures.
pub fn too_large(rows: usize, columns: usize) -> String {
    format!(
        "This matrix is {rows} × {columns}: its map lives in more than three dimensions, so there is no picture; the \
         four subspaces show what survives."
    )
}

/// The name of an entry's field.
pub fn entry(letter: char, index: usize) -> String {
    format!("{letter}, entry {}", index + 1)
}

/// What is said where the kernel holds 0 alone and x was to go there.
pub fn only_zero() -> &'static str {
    "Only 0 is in the kernel, so x is now 0."
}

/// What is said when x went to the kernel.
pub fn snapped(x: &[Rational]) -> String {
    format!("x = {} is in the kernel: Ax = 0.", vector(x))
}

/// What is said about a place to look from.
pub fn viewpoint(viewpoint: super::action::Viewpoint) -> String {
    use super::action::Viewpoint;
    match viewpoint {
        Viewpoint::AllAxes => "All axes are in view.".to_owned(),
        Viewpoint::Axis(axis) => format!("Looking along axis {}.", axis + 1),
        Viewpoint::Kernel => "Looking along the kernel: what is sent to one place lies behind one place.".to_owned(),
    }
}
