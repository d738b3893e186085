//! Lengths as text. The standard library writes floats exactly, and the code for that is larger than all other writing.

/// A number to a hundredth, which is finer than any screen shows; not finite or too large for a screen, it is `0`.
///
/// ```
/// use ranklab::scene::decimal::hundredths;
/// assert_eq!([1.0, -0.5, 12.345, -0.001].map(hundredths), ["1", "-0.5", "12.35", "0"]);
/// ```
pub fn hundredths(value: f64) -> String {
    if !(value.is_finite() && value.abs() < 1e12) {
        return "0".to_owned();
    }
    let all = (value * 100.0).round() as i64;
    let sign = if all < 0 { "-" } else { "" };
    let (whole, part) = (all.unsigned_abs() / 100, all.unsigned_abs() % 100);
    match (part / 10, part % 10) {
        (0, 0) => format!("{sign}{whole}"),
        (tens, 0) => format!("{sign}{whole}.{tens}"),
        _ => format!("{sign}{whole}.{part:02}"),
    }
}

/// The digits of a whole number with its thousands set apart.
///
/// ```
/// use ranklab::scene::decimal::thousands;
/// assert_eq!(["7", "123", "1234", "16777216"].map(thousands), ["7", "123", "1,234", "16,777,216"]);
/// ```
pub fn thousands(digits: &str) -> String {
    let mut written = String::new();
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            written.push(',');
        }
        written.push(digit);
    }
    written
}

/// A number with so many significant digits (1 to 15), as people write it: `5.29`, `−0.004`, `4.44e−16`, `1250000`. Zeros
/// after the decimal point that say nothing are left out. Powers of ten are written from 1e−4 down, and where there are
/// more than seven digits before the point. What is not finite is a word or a sign.
///
/// ```
/// use ranklab::scene::decimal::figures;
/// assert_eq!([5.29123, -0.004, 4.441e-16, 0.0].map(|value| figures(value, 3)), ["5.29", "−0.004", "4.44e−16", "0"]);
/// assert_eq!([1_250_000.0, 999.96, 1e-200].map(|value| figures(value, 4)), ["1250000", "1000", "1e−200"]);
/// ```
pub fn figures(value: f64, digits: usize) -> String {
    if value == 0.0 || !value.is_finite() {
        return match value {
            0.0 => "0",
            f64::INFINITY => "∞",
            f64::NEG_INFINITY => "−∞",
            _ => "not a number",
        }
        .to_owned();
    }
    let sign = if value < 0.0 { "−" } else { "" };
    let digits = digits.clamp(1, 15);
    let (mantissa, exponent) = rounded(value.abs(), digits);
    let written = mantissa.to_string();
    if !(-4..7).contains(&exponent) || exponent == -4 {
        let (first, rest) = written.split_at(1);
        let rest = rest.trim_end_matches('0');
        let point = if rest.is_empty() { "" } else { "." };
        let minus = if exponent < 0 { "−" } else { "" };
        return format!("{sign}{first}{point}{rest}e{minus}{}", exponent.unsigned_abs());
    }
    if exponent < 0 {
        let zeros = "0".repeat(exponent.unsigned_abs() as usize - 1);
        return format!("{sign}0.{zeros}{}", written.trim_end_matches('0'));
    }
    let before = exponent.unsigned_abs() as usize + 1;
    if before >= written.len() {
        return format!("{sign}{written}{}", "0".repeat(before - written.len()));
    }
    let (whole, part) = written.split_at(before);
    let part = part.trim_end_matches('0');
    let point = if part.is_empty() { "" } else { "." };
    format!("{sign}{whole}{point}{part}")
}

/// A positive number as `digits` digits and the exponent of the first: `0.0123` is `(123, -2)` with three.
fn rounded(value: f64, digits: usize) -> (u64, i32) {
    let last = i32::try_from(digits).unwrap_or(15) - 1;
    let mut exponent = value.log10().floor() as i32;
    // The logarithm may be off by a little where a power of ten begins.
    loop {
        let scaled = scale(value, last - exponent).round();
        if scaled >= 10_f64.powi(last + 1) {
            exponent += 1;
        } else if scaled < 10_f64.powi(last) {
            exponent -= 1;
        } else {
            return (scaled as u64, exponent);
        }
    }
}

/// A number times a power of ten, in two strides where one would overflow.
fn scale(value: f64, power: i32) -> f64 {
    // A positive power of ten below 1e23 is exact; dividing by it rounds once.
    let times = |value: f64, power: i32| {
        if power < 0 { value / 10_f64.powi(-power) } else { value * 10_f64.powi(power) }
    };
    let half = power / 2;
    if power.abs() < 300 { times(value, power) } else { times(times(value, half), power - half) }
}
