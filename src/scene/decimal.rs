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
