//! The tolerance, from all sides: as a link has it, as mathematics takes it, as a person chooses and types it.

use crate::link::ToleranceRule;
use crate::math::Rational;
use crate::math::float::nearest;
use crate::math::number::{NumberProblem, format_decimal, parse_number};
use crate::math::numerical::Tolerance;
use crate::scene::decimal::figures;
use num_traits::Signed;
use std::fmt::{self, Display, Formatter};

/// The rules to choose from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RuleKind {
    /// NumPy's.
    NumPy,
    /// MATLAB's.
    Matlab,
    /// A share of the largest singular value.
    Relative,
    /// A number.
    Absolute,
}

impl RuleKind {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 4] = [Self::NumPy, Self::Matlab, Self::Relative, Self::Absolute];

    /// Which rule this is.
    pub fn of(rule: &ToleranceRule) -> Self {
        match rule {
            ToleranceRule::NumPy => Self::NumPy,
            ToleranceRule::Matlab => Self::Matlab,
            ToleranceRule::Relative(_) => Self::Relative,
            ToleranceRule::Absolute(_) => Self::Absolute,
        }
    }

    /// What a person chooses it by.
    pub fn name(self) -> &'static str {
        match self {
            Self::NumPy => "NumPy",
            Self::Matlab => "MATLAB",
            Self::Relative => "Relative",
            Self::Absolute => "Absolute",
        }
    }
}

/// The rule as mathematics takes it.
pub fn tolerance(rule: &ToleranceRule) -> Tolerance {
    match rule {
        ToleranceRule::NumPy => Tolerance::NumPy,
        ToleranceRule::Matlab => Tolerance::Matlab,
        ToleranceRule::Relative(factor) => Tolerance::Relative(nearest(factor)),
        ToleranceRule::Absolute(value) => Tolerance::Absolute(nearest(value)),
    }
}

/// The rule of a kind that puts the tolerance where it is: `value`, where the largest singular value is `largest`.
pub fn rule_at(kind: RuleKind, value: f64, largest: f64) -> ToleranceRule {
    match kind {
        RuleKind::NumPy => ToleranceRule::NumPy,
        RuleKind::Matlab => ToleranceRule::Matlab,
        RuleKind::Relative => ToleranceRule::Relative(short(if largest > 0.0 { value / largest } else { 0.0 })),
        RuleKind::Absolute => ToleranceRule::Absolute(short(value)),
    }
}

/// The rule after the line was moved to a value: a relative one stays relative, every other becomes that value.
pub fn moved_to(rule: &ToleranceRule, value: f64, largest: f64) -> ToleranceRule {
    let kind = match rule {
        ToleranceRule::Relative(_) if largest > 0.0 => RuleKind::Relative,
        _ => RuleKind::Absolute,
    };
    rule_at(kind, value, largest)
}

/// A number of three digits near a double, exactly: what a hand on a slider means. What is no size is 0.
fn short(value: f64) -> Rational {
    read_size(&figures(value.max(0.0), 3)).unwrap_or_default()
}

/// The number of a rule as a person would type it, to 15 digits; `None` for a rule that has none.
pub fn typed(rule: &ToleranceRule) -> Option<String> {
    match rule {
        ToleranceRule::NumPy | ToleranceRule::Matlab => None,
        ToleranceRule::Relative(value) | ToleranceRule::Absolute(value) => Some(format_decimal(value, 15).text),
    }
}

/// Why a text is no tolerance.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SizeProblem {
    /// It is no number.
    Unreadable(NumberProblem),
    /// It is less than 0.
    Negative,
    /// No double comes near it.
    TooLarge,
}

impl Display for SizeProblem {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unreadable(problem) => problem.fmt(f),
            Self::Negative => f.write_str("A tolerance is 0 or more: sizes are compared with it."),
            Self::TooLarge => f.write_str("This is too large for a floating-point number (about 1.8e308 at most)."),
        }
    }
}

impl std::error::Error for SizeProblem {}

/// Reads what was typed as a tolerance, or as a share of the largest singular value.
///
/// # Errors
/// What is wrong with the text.
pub fn read_size(text: &str) -> Result<Rational, SizeProblem> {
    let value = parse_number(text).map_err(SizeProblem::Unreadable)?;
    if value.is_negative() {
        return Err(SizeProblem::Negative);
    }
    if nearest(&value).is_finite() { Ok(value) } else { Err(SizeProblem::TooLarge) }
}
