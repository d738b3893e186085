//! One number of a link: any that can be typed, and besides any that is written out in digits.

use crate::math::Rational;
use crate::math::number::{NumberProblem, format_input, parse_number};
use num_bigint::BigInt;
use num_traits::Zero;

/// Reads a number exactly.
///
/// Typed numbers are limited in length; the factors that a lab works out are not, and must come back from their link.
/// So integers and fractions of integers are read at any length that a link has room for.
pub(super) fn read_number(text: &str) -> Result<Rational, NumberProblem> {
    parse_number(text).or_else(|problem| match problem {
        NumberProblem::TooManyDigits { .. } => written_out(text).ok_or(problem),
        problem => Err(problem),
    })
}

/// Writes a number so that [`read_number`] gives it back: `p` or `p/q`, with powers of ten where those are long.
pub(super) fn write_number(value: &Rational) -> String {
    format_input(value)
}

fn written_out(text: &str) -> Option<Rational> {
    let (numerator, denominator) = text.split_once('/').unwrap_or((text, "1"));
    let denominator = integer(denominator).filter(|denominator| !denominator.is_zero())?;
    Some(Rational::new(integer(numerator)?, denominator))
}

fn integer(text: &str) -> Option<BigInt> {
    let digits = text.strip_prefix('-').unwrap_or(text);
    digits.bytes().all(|byte| byte.is_ascii_digit()).then(|| text.parse().ok()).flatten()
}
