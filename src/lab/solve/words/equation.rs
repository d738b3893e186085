//! Equations, products and vectors as they stand in a sentence.

use crate::lab::words::number;
use crate::math::Rational;
use num_traits::{One, Signed, Zero};

/// A variable's name, from its 0-based number.
pub fn variable(index: usize) -> String {
    format!("x{}", index + 1)
}

/// A vector in parentheses; a vector with one entry is the entry.
pub fn vector(entries: &[Rational]) -> String {
    let numbers: Vec<String> = entries.iter().map(number).collect();
    match numbers.as_slice() {
        [only] => only.clone(),
        _ => format!("({})", numbers.join(", ")),
    }
}

/// A row as an equation: `x1 + 2 x2 − 1/2 x3 = 5`; a row of zeros reads `0 = 5`.
///
/// ```
/// use ranklab::lab::solve::words::equation;
/// use ranklab::math::exact::integer;
/// assert_eq!(equation(&[integer(-1), integer(0), integer(2)], &integer(5)), "−x1 + 2 x3 = 5");
/// ```
pub fn equation(coefficients: &[Rational], value: &Rational) -> String {
    let mut text = String::new();
    for (index, coefficient) in coefficients.iter().enumerate().filter(|(_, coefficient)| !coefficient.is_zero()) {
        let sign = match (text.is_empty(), coefficient.is_negative()) {
            (true, true) => "\u{2212}",
            (true, false) => "",
            (false, true) => " \u{2212} ",
            (false, false) => " + ",
        };
        let magnitude = coefficient.abs();
        let factor = if magnitude.is_one() { String::new() } else { number(&magnitude) + " " };
        text += &format!("{sign}{factor}{}", variable(index));
    }
    if text.is_empty() {
        text.push('0');
    }
    format!("{text} = {}", number(value))
}

/// A row times a vector, written out: `1 · 2 + 2 · (−1)`. Terms with the coefficient zero are left out.
pub fn product(coefficients: &[Rational], x: &[Rational]) -> String {
    let factor = |value: &Rational| {
        let text = number(value);
        if value.is_negative() { format!("({text})") } else { text }
    };
    let terms: Vec<String> = coefficients
        .iter()
        .zip(x)
        .filter(|(coefficient, _)| !coefficient.is_zero())
        .map(|(coefficient, entry)| format!("{} · {}", factor(coefficient), factor(entry)))
        .collect();
    if terms.is_empty() { "0".to_owned() } else { terms.join(" + ") }
}
