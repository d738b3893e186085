//! Text to an exact value.

use super::{MAX_DIGITS, MAX_EXPONENT, NumberProblem, excerpt};
use crate::math::exact::Rational;
use num_bigint::BigInt;
use num_traits::{Zero, pow};

/// Reads one number, exactly.
///
/// Accepted, with blanks around: integers (`-3`, `+3`, `−3`), fractions of integers or decimals (`3/4`, `3 / -4`,
/// `0.5/2`, `3⁄4`), `½` and `1½`, decimals (`0.125`, `.5`, `5.`), scientific notation (`1e-16`, `2.5E+3`, `1×10^-3`,
/// `1*10^-3`, `1×10⁻³`), a decimal comma (`0,5`) and thin or no-break spaces that group digits by three. A minus sign may be
/// ASCII, U+2212 or an en dash.
///
/// # Errors
/// A [`NumberProblem`]. `1,000` and `1,234,567` are [`NumberProblem::AmbiguousComma`]; `0,125` and `1,5` are not, because
/// no one groups thousands so. Sizes are checked before any power of ten is computed.
///
/// ```
/// use ranklab::math::{exact::fraction, number::parse_number};
/// assert_eq!(parse_number(" -3/4 ").ok(), fraction(-3, 4));
/// assert_eq!(parse_number("0.125").ok(), fraction(1, 8));
/// assert!(parse_number("1,000").is_err());
/// ```
pub fn parse_number(text: &str) -> Result<Rational, NumberProblem> {
    let text = text.trim();
    if text.is_empty() {
        return Err(NumberProblem::Empty);
    }
    if is_not_finite(text) {
        return Err(NumberProblem::NotFinite { read: text.to_owned() });
    }
    let whole = || NumberProblem::NotANumber { read: excerpt(text) };
    let mut sides = text.split(is_slash);
    let numerator = signed(sides.next().ok_or_else(whole)?, &whole)?;
    let Some(below) = sides.next() else { return Ok(numerator) };
    if sides.next().is_some() {
        return Err(whole());
    }
    let denominator = signed(below, &whole)?;
    if denominator.is_zero() { Err(NumberProblem::ZeroDenominator) } else { Ok(numerator / denominator) }
}

/// The characters that stand between numerator and denominator: the ASCII slash, the fraction slash, the division slash.
fn is_slash(c: char) -> bool {
    matches!(c, '/' | '\u{2044}' | '\u{2215}')
}

/// Takes one sign off the front; the flag says whether it was a minus.
fn without_sign(text: &str) -> (bool, &str) {
    let mut rest = text.chars();
    match rest.next() {
        Some('-' | '\u{2212}' | '\u{2013}') => (true, rest.as_str()),
        Some('+') => (false, rest.as_str()),
        _ => (false, text),
    }
}

fn is_not_finite(text: &str) -> bool {
    let name = without_sign(text).1.trim();
    name == "∞" || ["nan", "inf", "infinity", "oo"].iter().any(|known| name.eq_ignore_ascii_case(known))
}

/// A number without a slash.
fn signed(text: &str, whole: &dyn Fn() -> NumberProblem) -> Result<Rational, NumberProblem> {
    let (negative, magnitude) = without_sign(text.trim());
    let magnitude = magnitude.trim_start();
    let value = match vulgar_fraction(magnitude) {
        Some(("", part)) => part,
        Some((before, part)) if before.chars().all(|c| c.is_ascii_digit()) => decimal(before, 0, whole)? + part,
        Some(_) => return Err(whole()),
        None => {
            let (mantissa, exponent) = split_exponent(magnitude, whole)?;
            decimal(mantissa, exponent, whole)?
        }
    };
    Ok(if negative { -value } else { value })
}

/// `1½` as `("1", 1/2)`.
fn vulgar_fraction(text: &str) -> Option<(&str, Rational)> {
    let last = text.chars().next_back()?;
    let (numerator, denominator) = match last {
        '½' => (1, 2),
        '⅓' => (1, 3),
        '⅔' => (2, 3),
        '¼' => (1, 4),
        '¾' => (3, 4),
        '⅕' => (1, 5),
        '⅖' => (2, 5),
        '⅗' => (3, 5),
        '⅘' => (4, 5),
        '⅙' => (1, 6),
        '⅚' => (5, 6),
        '⅐' => (1, 7),
        '⅛' => (1, 8),
        '⅜' => (3, 8),
        '⅝' => (5, 8),
        '⅞' => (7, 8),
        '⅑' => (1, 9),
        '⅒' => (1, 10),
        _ => return None,
    };
    Some((text.strip_suffix(last)?, Rational::new(BigInt::from(numerator), BigInt::from(denominator))))
}

/// Takes a power of ten off the end: `2.5e3`, `2.5×10^3`, `2.5*10**3`, `2.5×10³`, `2.5*^3`.
fn split_exponent<'a>(text: &'a str, whole: &dyn Fn() -> NumberProblem) -> Result<(&'a str, i64), NumberProblem> {
    if let Some((mantissa, exponent)) = text.split_once(['e', 'E']) {
        return Ok((mantissa, read_exponent(exponent, whole)?));
    }
    let Some((mantissa, power)) = text.split_once(['×', '*', '·', '⋅']) else { return Ok((text, 0)) };
    let power = power.trim_start();
    if let Some(exponent) = power.strip_prefix('^') {
        return Ok((mantissa, read_exponent(exponent, whole)?));
    }
    let exponent = power.strip_prefix("10").ok_or_else(whole)?;
    let exponent = if let Some(plain) = exponent.strip_prefix('^').or_else(|| exponent.strip_prefix("**")) {
        read_exponent(plain, whole)?
    } else {
        let lowered: Option<String> = exponent.chars().map(from_superscript).collect();
        read_exponent(&lowered.ok_or_else(whole)?, whole)?
    };
    Ok((mantissa.trim_end(), exponent))
}

fn from_superscript(c: char) -> Option<char> {
    let digits = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻".chars().zip("0123456789+-".chars());
    digits.into_iter().find_map(|(raised, plain)| (raised == c).then_some(plain))
}

fn read_exponent(text: &str, whole: &dyn Fn() -> NumberProblem) -> Result<i64, NumberProblem> {
    let (negative, digits) = without_sign(text);
    if digits.is_empty() || !digits.chars().all(|c| c.is_ascii_digit()) {
        return Err(whole());
    }
    let limit = i64::from(MAX_EXPONENT);
    // Saturating: the digits may be many, only their being too many matters.
    let size = digits.bytes().fold(0_i64, |sum, b| (sum * 10 + i64::from(b - b'0')).min(limit + 1));
    if size > limit {
        return Err(NumberProblem::ExponentTooLarge { limit: MAX_EXPONENT });
    }
    Ok(if negative { -size } else { size })
}

/// `mantissa * 10^exponent` for an unsigned mantissa such as `12.5`, `.5`, `5.`, `0,5`.
fn decimal(mantissa: &str, exponent: i64, whole: &dyn Fn() -> NumberProblem) -> Result<Rational, NumberProblem> {
    let (before, after) = split_at_point(mantissa, whole)?;
    let before = ungrouped(before, Group::EndsAtPoint).ok_or_else(whole)?;
    let after = ungrouped(after, Group::StartsAtPoint).ok_or_else(whole)?;
    if before.is_empty() && after.is_empty() {
        return Err(whole());
    }
    let written = format!("{before}{after}");
    let digits = written.trim_start_matches('0');
    if digits.is_empty() {
        return Ok(Rational::zero());
    }
    if digits.len() > MAX_DIGITS {
        return Err(NumberProblem::TooManyDigits { found: digits.len(), limit: MAX_DIGITS });
    }
    let places = i64::try_from(after.len()).unwrap_or(i64::MAX);
    let scale = exponent.saturating_sub(places);
    // Decimal places reach a little below the smallest exponent: 1.5e-400 is 15 * 10^-401.
    if scale < -(i64::from(MAX_EXPONENT) + i64::try_from(MAX_DIGITS).unwrap_or(0)) {
        return Err(NumberProblem::ExponentTooLarge { limit: MAX_EXPONENT });
    }
    let digits: BigInt = digits.parse().map_err(|_| whole())?;
    let power = pow(BigInt::from(10), usize::try_from(scale.unsigned_abs()).map_err(|_| whole())?);
    Ok(if scale < 0 { Rational::new(digits, power) } else { Rational::from_integer(digits * power) })
}

/// The digits before and after the decimal point or decimal comma.
fn split_at_point<'a>(
    mantissa: &'a str,
    whole: &dyn Fn() -> NumberProblem,
) -> Result<(&'a str, &'a str), NumberProblem> {
    let Some((before, after)) = mantissa.split_once(',') else {
        return Ok(mantissa.split_once('.').unwrap_or((mantissa, "")));
    };
    let digits = |text: &str| !text.is_empty() && text.chars().all(|c| c.is_ascii_digit());
    let integer = mantissa.split_once('.').map_or(mantissa, |(integer, _)| integer);
    let thousands = (1..=3).contains(&before.len())
        && digits(before)
        && !before.starts_with('0')
        && integer.split(',').skip(1).all(|group| group.len() == 3 && digits(group));
    if thousands {
        let decimal = digits(after).then(|| format!("{before}.{after}"));
        return Err(NumberProblem::AmbiguousComma {
            read: excerpt(mantissa),
            grouped: excerpt(&mantissa.replace(',', "")),
            decimal,
        });
    }
    if before.is_empty() || !digits(after) { Err(whole()) } else { Ok((before, after)) }
}

/// On which side of the decimal point a run of digits is: groups of three are counted from the point.
#[derive(Clone, Copy)]
enum Group {
    EndsAtPoint,
    StartsAtPoint,
}

/// The digits without the spaces that group them, or `None` where there is anything else or a group of another size.
fn ungrouped(text: &str, side: Group) -> Option<String> {
    let groups: Vec<&str> = text.split(['\u{2009}', '\u{202f}', '\u{a0}']).collect();
    let last = groups.len() - 1;
    let fits = |(index, group): (usize, &&str)| {
        let open = match side {
            Group::EndsAtPoint => index == 0,
            Group::StartsAtPoint => index == last,
        };
        let size = group.len();
        group.chars().all(|c| c.is_ascii_digit()) && (last == 0 || size == 3 || open && (1..=3).contains(&size))
    };
    groups.iter().enumerate().all(fits).then(|| groups.concat())
}
