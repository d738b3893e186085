//! A size from zero up, such as lambda: a slider for orders of magnitude and a field for any exact number share it.

use super::words;
use crate::math::Rational;
use crate::math::float::nearest;
use crate::math::number::{format_decimal, format_input, parse_number};
use num_bigint::BigInt;
use num_traits::{Signed, Zero, pow};

/// A size, as typed and as last read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Size {
    /// The text of the field.
    pub text: String,
    /// The last value that it could be read as: never negative.
    pub value: Rational,
}

/// The steps of a slider: the first is zero, then 1 and 3 times each power of ten.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Steps {
    /// The power of ten of the first step after zero.
    pub lowest: i32,
    /// The power of ten of the last step.
    pub highest: i32,
}

impl Steps {
    /// The number of the last step.
    pub fn last(self) -> i64 {
        i64::from(self.highest - self.lowest) * 2 + 1
    }

    /// The value of a step.
    pub fn value(self, step: i64) -> Rational {
        let Some(index) = i32::try_from(step.min(self.last()) - 1).ok().filter(|index| *index >= 0) else {
            return Rational::zero();
        };
        let digit = if index % 2 == 0 { 1 } else { 3 };
        power_of_ten(self.lowest + index / 2) * BigInt::from(digit)
    }

    /// The step that is nearest to a value, in orders of magnitude.
    pub fn nearest(self, value: f64) -> i64 {
        if value <= 0.0 {
            return 0;
        }
        let share = (value.log10() - f64::from(self.lowest)) * 2.0;
        1 + (share.round() as i64).clamp(0, self.last() - 1)
    }
}

impl Size {
    /// A size with a value.
    pub fn of(value: Rational) -> Self {
        Self { text: written(&value), value }
    }

    /// The text changed.
    pub fn typed(&mut self, text: String) {
        self.text = text;
        if let Ok(value) = read(&self.text) {
            self.value = value;
        }
    }

    /// The value as the field would write it.
    pub fn written(&self) -> String {
        written(&self.value)
    }

    /// What is wrong with the text.
    pub fn problem(&self) -> Option<String> {
        read(&self.text).err()
    }

    /// The double nearest to the value.
    pub fn float(&self) -> f64 {
        nearest(&self.value)
    }
}

/// Short powers of ten are written as such: `1e-20`, `3e-7`; other numbers as [`plain`] writes them.
fn written(value: &Rational) -> String {
    let float = nearest(value);
    if float > 0.0 && !(1e-4..1e6).contains(&float) {
        let exponent = float.log10().round() as i32;
        let near = (exponent - 1..=exponent).flat_map(|exponent| [(1, exponent), (3, exponent)]);
        for (digit, exponent) in near {
            if power_of_ten(exponent) * BigInt::from(digit) == *value {
                return format!("{digit}e{exponent}");
            }
        }
    }
    plain(value)
}

/// A number as it could have been typed: a decimal where a short one is exact, as measured numbers are; otherwise a
/// fraction.
pub fn plain(value: &Rational) -> String {
    let decimal = format_decimal(value, 10);
    if decimal.rounded || decimal.text.contains('e') {
        format_input(value)
    } else {
        decimal.text.replace('\u{2212}', "-")
    }
}

fn read(text: &str) -> Result<Rational, String> {
    let value = parse_number(text).map_err(|problem| problem.to_string())?;
    if value.is_negative() {
        return Err(words::negative().to_owned());
    }
    // Beyond the largest double nothing could be shown beside the exact numbers.
    if nearest(&value).is_infinite() { Err(words::too_large().to_owned()) } else { Ok(value) }
}

fn power_of_ten(exponent: i32) -> Rational {
    let power = Rational::from_integer(pow(BigInt::from(10), exponent.unsigned_abs() as usize));
    if exponent < 0 { power.recip() } else { power }
}
