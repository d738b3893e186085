//! What a person reads when a number is not one.

use super::NumberProblem;
use std::fmt;

impl fmt::Display for NumberProblem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Empty => write!(f, "There is nothing here yet. Write a number; 0 counts."),
            Self::NotANumber { read } => {
                write!(f, "“{read}” is not a number. Write an integer, a fraction such as 3/4, or a decimal.")
            }
            Self::ZeroDenominator => write!(f, "A fraction cannot have the denominator 0. Write another denominator."),
            Self::NotFinite { read } => write!(f, "“{read}” has no exact value. Write a finite number."),
            Self::TooManyDigits { found, limit } => {
                write!(f, "This number has {found} digits; up to {limit} can be read. Write it shorter.")
            }
            Self::ExponentTooLarge { limit } => {
                write!(f, "This power of ten is too far from 1. Exponents from −{limit} to {limit} can be read.")
            }
            Self::AmbiguousComma { read, grouped, decimal: Some(decimal) } => {
                write!(f, "“{read}” could mean {grouped} or {decimal}. Write the one you mean.")
            }
            Self::AmbiguousComma { read, grouped, decimal: None } => {
                write!(f, "“{read}” has commas between its digits. If it means {grouped}, write it so.")
            }
        }
    }
}

impl std::error::Error for NumberProblem {}
