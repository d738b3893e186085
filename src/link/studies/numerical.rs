//! The keys of the lab `numerical`.

use super::{Pairs, read_whole, write_whole};
use crate::link::Prediction;
use crate::link::decode::{read_prediction, read_system};
use crate::link::encode::{write_prediction, write_system};
use crate::link::key::Key;
use crate::link::labs::read_value;
use crate::link::notice::Notice;
use crate::link::number::write_number;
use crate::link::query::Query;
use crate::math::number::format_decimal;
use crate::math::{Rational, System};
use num_traits::Zero;

/// What the lab of numerical rank shows, as far as a link carries it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct NumericalAddress {
    /// `m`: the matrix; `None` leaves the choice to the lab.
    pub system: Option<System>,
    /// `tol`: which singular values count as zero; `None` for NumPy’s default.
    pub tolerance: Option<ToleranceRule>,
    /// `noise`: what is added to each entry at most, more than 0; `None` for nothing.
    pub noise: Option<Rational>,
    /// `seed`: which noise; `None` leaves it to the lab.
    pub seed: Option<u64>,
    /// `predict`: whether the learner is asked first.
    pub prediction: Option<Prediction>,
}

/// How the tolerance is chosen. Numbers are none of them negative, and a double comes near each.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum ToleranceRule {
    /// NumPy's default: `numpy`.
    #[default]
    NumPy,
    /// MATLAB's default: `matlab`.
    Matlab,
    /// This times the largest singular value: `rel,1e-10`.
    Relative(Rational),
    /// This itself: `1e-10`.
    Absolute(Rational),
}

impl ToleranceRule {
    /// Reads a rule as a link has it. Names in upper or lower case; `rel:` is as good as `rel,`.
    fn read(text: &str) -> Option<Self> {
        let text = text.trim();
        if text.eq_ignore_ascii_case("numpy") {
            return Some(Self::NumPy);
        }
        if text.eq_ignore_ascii_case("matlab") {
            return Some(Self::Matlab);
        }
        match text.split_once([',', ':']) {
            Some((name, factor)) if name.trim().eq_ignore_ascii_case("rel") => size(factor).map(Self::Relative),
            _ => size(text).map(Self::Absolute),
        }
    }

    fn written(&self) -> String {
        match self {
            Self::NumPy => "numpy".to_owned(),
            Self::Matlab => "matlab".to_owned(),
            Self::Relative(factor) => format!("rel,{}", write_size(factor)),
            Self::Absolute(value) => write_size(value),
        }
    }
}

/// A number as short as it can be read back: `1e-10` rather than a fraction with as many zeros.
fn write_size(value: &Rational) -> String {
    let decimal = format_decimal(value, 15);
    if decimal.rounded { write_number(value) } else { decimal.text.replace('\u{2212}', "-") }
}

/// A number from 0 on that a double comes near.
fn size(text: &str) -> Option<Rational> {
    super::size(text.trim())
}

pub(super) fn read(query: &mut Query, notices: &mut Vec<Notice>) -> NumericalAddress {
    NumericalAddress {
        system: read_system(query, notices),
        tolerance: read_value(query, Key::Tolerance, notices, ToleranceRule::read),
        noise: read_value(query, Key::Noise, notices, size).filter(|noise| !noise.is_zero()),
        seed: read_whole(Key::Seed, 0, u64::MAX, query, notices),
        prediction: read_prediction(query, notices),
    }
}

pub(super) fn write(address: &NumericalAddress, pairs: &mut Pairs) {
    write_system(address.system.as_ref(), pairs);
    if let Some(tolerance) = &address.tolerance {
        pairs.push((Key::Tolerance, tolerance.written()));
    }
    if let Some(noise) = address.noise.as_ref().filter(|noise| !noise.is_zero()) {
        pairs.push((Key::Noise, write_size(noise)));
    }
    write_whole(Key::Seed, address.seed, pairs);
    write_prediction(address.prediction, pairs);
}
