//! An exact value as text.

use super::{MAX_DIGITS, MAX_EXPONENT};
use crate::math::exact::Rational;
use num_bigint::BigInt;
use num_integer::Integer;
use num_traits::{One, Signed, Zero, pow};

/// The value in lowest terms: `p` or `p/q`, ASCII minus, every digit written out. For links, scripts and `data` values.
///
/// ```
/// use ranklab::math::{exact::fraction, number::format_exact};
/// assert_eq!(fraction(2, -4).map(|half| format_exact(&half)).as_deref(), Some("-1/2"));
/// ```
pub fn format_exact(value: &Rational) -> String {
    value.to_string()
}

/// The value as it could have been typed: `format_exact` where that has at most [`MAX_DIGITS`] digits above and below,
/// otherwise with powers of ten (`1e-200`, `7e300/3`).
///
/// `parse_number(&format_input(x)) == Ok(x)` for every `x` that [`parse_number`](super::parse_number) can give. A value
/// beyond that (a product of many long entries, say) is written out in full.
pub fn format_input(value: &Rational) -> String {
    let parts = parts(value);
    match parts.denominator {
        None => parts.numerator.text(),
        Some(below) => format!("{}/{}", parts.numerator.text(), below.text()),
    }
}

/// A number as `digits * 10^exponent`, the exponent within what can be read back.
pub(crate) struct Scaled {
    digits: BigInt,
    exponent: i64,
}

/// A value taken apart for writing.
pub(crate) struct Parts {
    pub(crate) numerator: Scaled,
    /// `None` where it is 1.
    pub(crate) denominator: Option<Scaled>,
}

impl Scaled {
    /// Whether this is an integer written without a power of ten.
    pub(crate) fn is_plain(&self) -> bool {
        self.exponent == 0
    }

    /// `-12`, `12e-300`.
    pub(crate) fn text(&self) -> String {
        let (mantissa, exponent) = self.mantissa_and_exponent();
        if exponent == 0 { mantissa } else { format!("{mantissa}e{exponent}") }
    }

    /// The mantissa with ASCII minus, and the power of ten. Below the smallest exponent decimal places go on: 15e-401 is
    /// 1.5e-400.
    pub(crate) fn mantissa_and_exponent(&self) -> (String, i64) {
        let lowest = -i64::from(MAX_EXPONENT);
        if self.exponent >= lowest {
            return (self.digits.to_string(), self.exponent);
        }
        let places = usize::try_from(lowest - self.exponent).unwrap_or(0);
        let sign = if self.digits.is_negative() { "-" } else { "" };
        let digits = format!("{:0>width$}", self.digits.abs().to_string(), width = places + 1);
        let (before, after) = digits.split_at(digits.len() - places);
        (format!("{sign}{before}.{after}"), lowest)
    }
}

/// Takes a value apart so that what is written can be read again, if that is possible at all.
pub(crate) fn parts(value: &Rational) -> Parts {
    if fits(value.numer()) && fits(value.denom()) {
        return written_out(value);
    }
    scaled_parts(value).unwrap_or_else(|| written_out(value))
}

fn fits(value: &BigInt) -> bool {
    // 40 digits are fewer than 134 bits: most values need no conversion to decimal.
    let sure = u64::try_from(MAX_DIGITS * 3).unwrap_or(0);
    value.bits() <= sure || value.abs().to_string().len() <= MAX_DIGITS
}

fn written_out(value: &Rational) -> Parts {
    let plain = |digits: &BigInt| Scaled { digits: digits.clone(), exponent: 0 };
    Parts { numerator: plain(value.numer()), denominator: (!value.is_integer()).then(|| plain(value.denom())) }
}

/// `value = above / below * 10^k` with short `above` and `below`. With `value = u/v * 2^twos * 5^fives` (u and v prime to
/// 10) every k between `twos` and `fives` leaves the fewest factors; which of them is short enough must be tried.
fn scaled_parts(value: &Rational) -> Option<Parts> {
    let (numerator, up_twos) = without_factor(value.numer(), 2);
    let (numerator, up_fives) = without_factor(&numerator, 5);
    let (denominator, down_twos) = without_factor(value.denom(), 2);
    let (denominator, down_fives) = without_factor(&denominator, 5);
    let (twos, fives) = (up_twos - down_twos, up_fives - down_fives);
    let power = |base: i32, exponent: i64| {
        // 2^134 and 5^58 have 41 digits: anything beyond cannot fit and is not computed.
        let limit = if base == 2 { 134 } else { 58 };
        (exponent <= limit).then(|| pow(BigInt::from(base), usize::try_from(exponent.max(0)).unwrap_or(0)))
    };
    (twos.min(fives)..=twos.max(fives)).find_map(|k| {
        let above = &numerator * power(2, twos - k)? * power(5, fives - k)?;
        let below = &denominator * power(2, k - twos)? * power(5, k - fives)?;
        (fits(&above) && fits(&below)).then(|| share_exponent(above, below, k)).flatten()
    })
}

/// How often `factor` divides a non-zero value, and what is left.
fn without_factor(value: &BigInt, factor: i32) -> (BigInt, i64) {
    let factor = BigInt::from(factor);
    let (mut rest, mut count) = (value.clone(), 0);
    while !rest.is_zero() {
        let (quotient, remainder) = rest.div_rem(&factor);
        if !remainder.is_zero() {
            break;
        }
        rest = quotient;
        count += 1;
    }
    (rest, count)
}

/// Puts as much of the power of ten as can be read above the line, the remainder below.
fn share_exponent(above: BigInt, below: BigInt, k: i64) -> Option<Parts> {
    let highest = i64::from(MAX_EXPONENT);
    let lowest = -highest - i64::try_from(MAX_DIGITS).unwrap_or(0);
    let first = k.clamp(lowest, highest);
    // Zeros at the end of the numerator take what little is left above the highest exponent.
    let room = MAX_DIGITS.saturating_sub(above.abs().to_string().len());
    let zeros = usize::try_from((k - first).max(0)).unwrap_or(0).min(room);
    let second = first + i64::try_from(zeros).unwrap_or(0) - k;
    if !(lowest..=highest).contains(&second) {
        return None;
    }
    let denominator = (!below.is_one() || second != 0).then_some(Scaled { digits: below, exponent: second });
    Some(Parts { numerator: Scaled { digits: above * pow(BigInt::from(10), zeros), exponent: first }, denominator })
}

/// A decimal for people, and whether it is the value itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DecimalText {
    /// The decimal, with U+2212 as minus sign.
    pub text: String,
    /// Whether the decimal differs from the value.
    pub rounded: bool,
}

/// The most digits that [`format_decimal`] shows.
const MOST_SIGNIFICANT: usize = 1000;

/// The value as a decimal of at most `significant` digits (at least 1, at most 1000), computed in integers alone.
///
/// Rounding is to the nearest, halves away from zero. Zeros at the end of the decimals are not written. Numbers from
/// 0.00001 up are written plainly as long as every digit shown is a digit of the value, others as `1.234e−17`; a value
/// other than zero never shows as 0.
///
/// ```
/// use ranklab::math::{exact::fraction, number::format_decimal};
/// let third = format_decimal(&fraction(-1, 3).unwrap_or_default(), 4);
/// assert_eq!((third.text.as_str(), third.rounded), ("−0.3333", true));
/// ```
pub fn format_decimal(value: &Rational, significant: usize) -> DecimalText {
    if value.is_zero() {
        return DecimalText { text: "0".to_owned(), rounded: false };
    }
    let wanted = significant.clamp(1, MOST_SIGNIFICANT);
    let mut exponent = leading_exponent(&value.abs());
    let places = i64::try_from(wanted - 1).unwrap_or(i64::MAX).saturating_sub(exponent);
    let shifted = value.abs() * power_of_ten(places);
    // Half away from zero: floor(x + 1/2) for a positive x.
    let (n, d) = (shifted.numer(), shifted.denom());
    let nearest: BigInt = (n * 2 + d) / (d * 2);
    let digits = nearest.to_string();
    if digits.len() > wanted {
        // 9.99 became 10.0.
        exponent += 1;
    }
    let rounded = !shifted.is_integer();
    let digits = digits.trim_end_matches('0');
    let count = i64::try_from(wanted).unwrap_or(i64::MAX);
    let plain = exponent >= -5 && (exponent < count || (!rounded && exponent < 15));
    let magnitude = if plain { plain_notation(digits, exponent) } else { scientific_notation(digits, exponent) };
    let sign = if value.is_negative() { "\u{2212}" } else { "" };
    DecimalText { text: format!("{sign}{magnitude}"), rounded }
}

fn power_of_ten(exponent: i64) -> Rational {
    let power = Rational::from_integer(pow(BigInt::from(10), usize::try_from(exponent.unsigned_abs()).unwrap_or(0)));
    if exponent < 0 { power.recip() } else { power }
}

/// The e with `10^e <= value < 10^(e+1)`, for a positive value.
fn leading_exponent(value: &Rational) -> i64 {
    let length = |n: &BigInt| i64::try_from(n.to_string().len()).unwrap_or(0);
    let guess = length(value.numer()) - length(value.denom());
    if *value < power_of_ten(guess) { guess - 1 } else { guess }
}

fn plain_notation(digits: &str, exponent: i64) -> String {
    let zeros = |count: i64| "0".repeat(usize::try_from(count).unwrap_or(0));
    if exponent < 0 {
        return format!("0.{}{digits}", zeros(-exponent - 1));
    }
    let before = usize::try_from(exponent + 1).unwrap_or(0);
    match digits.split_at_checked(before) {
        Some((integer, "")) => integer.to_owned(),
        Some((integer, decimals)) => format!("{integer}.{decimals}"),
        None => format!("{digits}{}", "0".repeat(before.saturating_sub(digits.len()))),
    }
}

fn scientific_notation(digits: &str, exponent: i64) -> String {
    let (first, others) = digits.split_at_checked(1).unwrap_or((digits, ""));
    let point = if others.is_empty() { "" } else { "." };
    let sign = if exponent < 0 { "\u{2212}" } else { "" };
    format!("{first}{point}{others}e{sign}{}", exponent.unsigned_abs())
}
