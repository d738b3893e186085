//! Stands in for `math::number` until that exists.
use crate::math::Rational;
use num_bigint::BigInt;
use num_traits::Zero;
use std::fmt;
/// No number.
#[derive(Clone, Debug, PartialEq)]
pub struct NumberProblem;
impl fmt::Display for NumberProblem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "This is not a number.")
    }
}
pub(super) fn parse_number(text: &str) -> Result<Rational, NumberProblem> {
    parse(&text.replace('\u{2212}', "-")).ok_or(NumberProblem)
}
fn parse(text: &str) -> Option<Rational> {
    if let Some((p, q)) = text.split_once('/') {
        let q: BigInt = q.parse().ok()?;
        if q.is_zero() {
            return None;
        }
        return Some(Rational::new(p.parse().ok()?, q));
    }
    let lower = text.to_ascii_lowercase();
    let (mantissa, exponent) = lower.split_once('e').unwrap_or((&lower, "0"));
    let exponent: i64 = exponent.parse().ok()?;
    let (whole, decimals) = mantissa.split_once('.').unwrap_or((mantissa, ""));
    if !decimals.bytes().all(|b| b.is_ascii_digit()) {
        return None;
    }
    let digits: BigInt = format!("{whole}{decimals}").parse().ok()?;
    let exponent = exponent.checked_sub(i64::try_from(decimals.len()).ok()?)?;
    if exponent.unsigned_abs() > 5000 {
        return None;
    }
    let power = BigInt::from(10).pow(exponent.unsigned_abs() as u32);
    Some(if exponent < 0 { Rational::new(digits, power) } else { Rational::from_integer(digits * power) })
}
