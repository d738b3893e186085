//! The sentences of a summary.

use crate::math::Rational;
use crate::math::exact::integer;
use num_traits::Zero;

/// The score in a sentence: so many of the questions were answered, so many of them rightly with the first answer.
pub fn score(correct: usize, answered: usize, questions: usize) -> String {
    match (correct, answered, questions) {
        (_, 0, 1) => "The question was not answered.".to_owned(),
        (_, 0, _) => format!("None of the {questions} questions was answered."),
        (0, _, 1) => "The question was not answered rightly at once.".to_owned(),
        (0, _, _) => format!("None of the {questions} questions was answered rightly at once."),
        (_, _, 1) => "The question was answered rightly at once.".to_owned(),
        _ if correct >= questions => format!("All {questions} questions were answered rightly at once."),
        (1, ..) => format!("1 of {questions} questions was answered rightly at once."),
        _ => format!("{correct} of {questions} questions were answered rightly at once."),
    }
}

/// Partial credit, where it adds something to the right answers, and the time.
pub fn details(credit: &Rational, correct: usize, questions: usize, seconds: u64) -> String {
    let time = format!("Time: {}.", duration(seconds));
    let whole = i64::try_from(correct).map(integer);
    if whole.as_ref() == Ok(credit) {
        return time;
    }
    format!("With partial credit: {} of {questions}. {time}", mixed(credit))
}

/// A sum of credits as a mixed number, `4 2/9`.
pub fn mixed(number: &Rational) -> String {
    let (whole, rest) = (number.trunc(), number.fract());
    if whole.is_zero() || rest.is_zero() {
        return crate::quiz::words::number(number);
    }
    format!("{whole}\u{a0}{rest}")
}

/// A time in minutes and seconds, `1:05`.
pub fn time(seconds: u64) -> String {
    format!("{}:{:02}", seconds / 60, seconds % 60)
}

/// The same in a sentence: `1 min 5 s`.
fn duration(seconds: u64) -> String {
    match (seconds / 60, seconds % 60) {
        (0, seconds) => format!("{seconds} s"),
        (minutes, 0) => format!("{minutes} min"),
        (minutes, seconds) => format!("{minutes} min {seconds} s"),
    }
}
