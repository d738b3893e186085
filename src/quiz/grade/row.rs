//! The row that an operation makes, worked out by hand: entry by entry.

use super::cells;
use super::matrix::mark;
use crate::math::Rational;
use crate::quiz::verdict::{Almost, Judgement, Verdict};
use crate::quiz::words;

pub(super) fn row(right: &[Rational], texts: &[Vec<String>]) -> Judgement {
    let given = match cells::read(texts, 1, right.len()) {
        Ok(given) => given,
        Err(unscored) => return *unscored,
    };
    let holds: Vec<bool> = given.iter().zip(right).map(|(given, right)| given == right).collect();
    let (wrong, credit) = cells::tally(&holds);
    let (verdict, feedback) = match wrong.as_slice() {
        [] => (Verdict::Correct, words::right_row().to_owned()),
        [column] if holds.len() > 1 => {
            let almost = Almost::OneEntry { row: 0, column: *column };
            (Verdict::Almost(almost), words::almost(&almost))
        }
        _ => (Verdict::Wrong(None), words::wrong_matrix().to_owned()),
    };
    Judgement::new(verdict, holds.into_iter().map(mark).collect(), credit, &feedback)
}
