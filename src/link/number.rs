//! One number as a link writes it: exact, and short.

use crate::math::Rational;
use num_bigint::BigInt;
use num_integer::Integer;
use num_traits::{Signed, Zero};

/// Up to this many characters a number stays an integer or a fraction, which is how people write it.
const PLAIN_CHARACTERS: usize = 20;

/// A number as `p` or `p/q`, or, where that is long, as a decimal or with a power of ten if one of them is exact and
/// shorter: `-3/4`, `1e-200`.
pub(super) fn short(value: &Rational) -> String {
    shortest(value, true)
}

/// The same without a decimal point, for operations, whose parts are separated by points.
pub(super) fn short_without_point(value: &Rational) -> String {
    shortest(value, false)
}

fn shortest(value: &Rational, point: bool) -> String {
    let plain = value.to_string();
    if plain.len() <= PLAIN_CHARACTERS {
        return plain;
    }
    let Some((mantissa, exponent)) = decimal_parts(value) else { return plain };
    let scientific = format!("{mantissa}e{exponent}");
    let mut candidates = vec![plain, scientific];
    if point && exponent < 0 {
        candidates.push(with_point(&mantissa, exponent.unsigned_abs()));
    }
    // The first of equally short ones: a fraction before the others.
    candidates.into_iter().min_by_key(String::len).unwrap_or_default()
}

/// The integers with `value = mantissa * 10^exponent`, the mantissa as short as can be; `None` where the decimals of
/// `value` do not end.
fn decimal_parts(value: &Rational) -> Option<(BigInt, i64)> {
    let twos = value.denom().trailing_zeros().unwrap_or(0);
    let mut rest: BigInt = value.denom() >> twos;
    let five = BigInt::from(5);
    let mut fives = 0_u64;
    while rest.is_multiple_of(&five) {
        rest /= &five;
        fives += 1;
    }
    if rest != BigInt::from(1) {
        return None;
    }
    let places = twos.max(fives);
    let power = |base: u32, exponent: u64| Some(BigInt::from(base).pow(u32::try_from(exponent).ok()?));
    let mut mantissa = value.numer() * power(2, places - twos)? * power(5, places - fives)?;
    let mut exponent = -i64::try_from(places).ok()?;
    let ten = BigInt::from(10);
    while !mantissa.is_zero() && mantissa.is_multiple_of(&ten) {
        mantissa /= &ten;
        exponent += 1;
    }
    Some((mantissa, exponent))
}

/// `mantissa * 10^-places` with a decimal point.
fn with_point(mantissa: &BigInt, places: u64) -> String {
    let places = usize::try_from(places).unwrap_or(0);
    let digits = mantissa.abs().to_string();
    let digits = format!("{digits:0>width$}", width = places.saturating_add(1));
    let (whole, decimals) = digits.split_at(digits.len() - places);
    let sign = if mantissa.is_negative() { "-" } else { "" };
    format!("{sign}{whole}.{decimals}")
}
