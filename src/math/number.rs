//! One number: text to exact value and back.
//!
//! Reading is exact (`0.1` is one tenth) and never guesses: what could mean two things, such as `1,000`, is a
//! [`NumberProblem`] that names both. Writing is exact or says that it rounded.

mod format;
mod parse;
mod words;

pub use format::{DecimalText, format_decimal, format_exact, format_input};
pub(crate) use format::{Scaled, parts};
pub use parse::parse_number;

/// The most significant digits that the numerator, and the denominator, of a typed number may have. Leading zeros do not
/// count.
pub const MAX_DIGITS: usize = 40;

/// The largest power of ten, positive or negative, that a typed number may name: `1e-400` is read, `1e-401` is not.
pub const MAX_EXPONENT: u32 = 400;

/// Why a text is not a number here. The sentence for a person is its [`Display`](std::fmt::Display).
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NumberProblem {
    /// Nothing was written.
    Empty,
    /// The text is not a number.
    NotANumber {
        /// What was read, shortened where it is long.
        read: String,
    },
    /// A fraction over zero.
    ZeroDenominator,
    /// An infinity or "not a number": no exact value.
    NotFinite {
        /// What was read.
        read: String,
    },
    /// More significant digits than [`MAX_DIGITS`].
    TooManyDigits {
        /// The digits found.
        found: usize,
        /// The digits allowed.
        limit: usize,
    },
    /// A power of ten beyond [`MAX_EXPONENT`].
    ExponentTooLarge {
        /// The largest exponent allowed.
        limit: u32,
    },
    /// A comma that may separate thousands.
    AmbiguousComma {
        /// What was read.
        read: String,
        /// The value if the commas group thousands.
        grouped: String,
        /// The value if the comma is a decimal comma; `None` where it cannot be one.
        decimal: Option<String>,
    },
}

/// A piece of what was typed for a message: short enough for one line.
pub(crate) fn excerpt(text: &str) -> String {
    const LONGEST: usize = 40;
    let text = text.trim();
    match text.char_indices().nth(LONGEST) {
        None => text.to_owned(),
        Some((end, _)) => format!("{}…", text.get(..end).unwrap_or_default()),
    }
}
