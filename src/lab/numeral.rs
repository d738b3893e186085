//! An exact number as it is set on the page: an integer, a stacked fraction, or a decimal that says when it is rounded.

use crate::link::NumberStyle;
use crate::math::Rational;
use crate::math::number::{format_decimal, format_exact};
use num_traits::Signed;

/// How many digits a decimal shows.
pub const DECIMAL_DIGITS: usize = 6;

/// A number as typeset. The minus sign is part of the texts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Numeral {
    /// `−3`
    Integer(String),
    /// A sign, a numerator and a denominator, stacked.
    Fraction {
        /// `−` or nothing.
        sign: &'static str,
        /// Above the line.
        numerator: String,
        /// Below it.
        denominator: String,
    },
    /// `0.25`, exactly.
    Decimal(String),
    /// `0.333333`, marked as rounded.
    Rounded(String),
}

impl Numeral {
    /// How many digits and signs stand side by side.
    pub fn width(&self) -> usize {
        match self {
            Self::Integer(text) | Self::Decimal(text) => text.chars().count(),
            Self::Rounded(text) => text.chars().count() + 1,
            // Stacked digits are smaller: three take the place of two.
            Self::Fraction { sign, numerator, denominator } => {
                sign.chars().count() + (numerator.len().max(denominator.len()) * 2).div_ceil(3)
            }
        }
    }
}

/// An entry of a shown matrix: how it looks, and what it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// How it is set.
    pub numeral: Numeral,
    /// Its exact value, `p` or `p/q`.
    pub exact: String,
}

/// Sets a number in the chosen style.
pub fn entry(value: &Rational, style: NumberStyle) -> Entry {
    Entry { numeral: numeral(value, style), exact: format_exact(value) }
}

fn numeral(value: &Rational, style: NumberStyle) -> Numeral {
    let sign = if value.is_negative() { "\u{2212}" } else { "" };
    match style {
        _ if value.is_integer() => Numeral::Integer(format!("{sign}{}", value.numer().abs())),
        NumberStyle::Fractions => Numeral::Fraction {
            sign,
            numerator: value.numer().abs().to_string(),
            denominator: value.denom().to_string(),
        },
        NumberStyle::Decimals => {
            let decimal = format_decimal(value, DECIMAL_DIGITS);
            if decimal.rounded { Numeral::Rounded(decimal.text) } else { Numeral::Decimal(decimal.text) }
        }
    }
}
