//! Sentences about operations, steps and results: what the page shows and a screen reader hears.
//!
//! Rows and columns count from 1, the minus sign is U+2212, fractions are written `3/2`.

mod change;
mod list;
mod outcome;
mod shape;
mod step;

pub use change::comparison;
pub(in crate::lab) use list::{columns, counted, joined};
pub use outcome::{meter, outcome, prediction_result};
pub use shape::{matrix_spoken, not_echelon};
pub use step::{announcement, at_the_start, nothing_to_do, operation, operation_spoken, position, reason, your_turn};

use crate::math::Rational;
use crate::math::number::format_exact;

/// What is said where undo or redo finds nothing.
pub fn nothing_left() -> &'static str {
    "There is nothing left to undo or redo."
}

/// A number as it stands in a sentence.
///
/// ```
/// use ranklab::lab::words::number;
/// use ranklab::math::exact::fraction;
/// assert_eq!(number(&fraction(-3, 2).unwrap()), "−3/2");
/// ```
pub fn number(value: &Rational) -> String {
    format_exact(value).replace('-', "\u{2212}")
}
