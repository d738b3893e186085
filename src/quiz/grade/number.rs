//! One number, by its value.

use super::cells::{self, unscored};
use crate::math::Rational;
use crate::math::exact::fraction;
use crate::math::number::NumberProblem;
use crate::quiz::key::Slip;
use crate::quiz::verdict::{Almost, Credit, Judgement, Mark, Place, Problem, Verdict};
use crate::quiz::words;
use num_traits::Signed;

pub(super) fn number(value: &Rational, slips: &[Slip], text: &str) -> Judgement {
    let given = match cells::number(text) {
        Ok(given) => given,
        Err(NumberProblem::Empty) => return unscored(Verdict::Blank, Vec::new()),
        Err(problem) => {
            let verdict = Verdict::Malformed { place: Place::Whole, problem: Problem::Number(problem) };
            return unscored(verdict, vec![Mark::Malformed]);
        }
    };
    if given == *value {
        let feedback = words::right_number(value);
        return Judgement::new(Verdict::Correct, Vec::new(), Credit::FULL, &feedback);
    }
    let (verdict, feedback) = match slips.iter().find(|slip| slip.value == given) {
        Some(slip) => (Verdict::Wrong(slip.feedback.misconception), slip.feedback.text.to_string()),
        None if is_rounded(value, &given) => (Verdict::Almost(Almost::Rounded), words::almost(&Almost::Rounded)),
        None => (Verdict::Wrong(None), words::wrong_number().to_owned()),
    };
    Judgement::new(verdict, Vec::new(), Credit::NONE, &feedback)
}

/// Whether a decimal is within a hundredth of a value that is not an integer.
fn is_rounded(value: &Rational, given: &Rational) -> bool {
    !value.is_integer() && fraction(1, 100).is_some_and(|hundredth| (value - given).abs() <= hundredth)
}
