//! The sentences of the lab. Components, points and columns count from 1; the minus sign is U+2212.

mod jacobian;
mod lenses;
mod points;

pub use jacobian::{
    check, formula, hidden, jacobian_caption, jacobian_question, jacobian_result, rank_of_parameters, undefined,
};
pub use lenses::{eigenvalue, lens_rows, not_square, rank_and_eigenvalues};
pub use points::{
    chart, kept, no_picture, picture, points_question, points_result, rank_of_points, spread, uncentred, variance,
};

use crate::lab::words::number;
use crate::math::Rational;
use crate::scene::decimal::figures;

/// A part of a whole in per cent: `95.2 %`, which no line breaks apart.
pub fn per_cent(part: f64) -> String {
    // What is not all must not be written as all.
    let shown = figures(part * 100.0, 3);
    let shown = if shown == "100" && part < 1.0 - 1e-12 { "more than 99.9".to_owned() } else { shown };
    format!("{shown}\u{a0}%")
}

/// A vector: `(1, −1/2)`.
pub fn vector(entries: &[Rational]) -> String {
    format!("({})", entries.iter().map(number).collect::<Vec<_>>().join(", "))
}

/// A vector of doubles: `(0.667, −0.333)`.
pub fn rounded_vector(entries: impl Iterator<Item = f64>) -> String {
    format!("({})", entries.map(|entry| figures(entry, 3)).collect::<Vec<_>>().join(", "))
}
