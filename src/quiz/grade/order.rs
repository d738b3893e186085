//! Steps in order.

use super::cells::{does_not_fit, unscored};
use super::matrix::mark;
use crate::quiz::verdict::{Almost, Credit, Judgement, Verdict};
use crate::quiz::words;

/// `right` and `given` hold positions in the question's list. Credit is for neighbours in the right order.
pub(super) fn order(right: &[usize], given: &[usize]) -> Judgement {
    if given.is_empty() {
        return unscored(Verdict::Blank, Vec::new());
    }
    let is_new =
        |(at, step): (usize, &usize)| right.contains(step) && given.iter().position(|one| one == step) == Some(at);
    if !given.iter().enumerate().all(is_new) {
        return does_not_fit();
    }
    if given.len() < right.len() {
        return unscored(Verdict::Almost(Almost::Unfinished), Vec::new());
    }
    let place = |step: usize| right.iter().position(|&one| one == step).unwrap_or(0);
    let places: Vec<usize> = given.iter().map(|&step| place(step)).collect();
    let off: Vec<usize> = (0..places.len()).filter(|&at| places.get(at) != Some(&at)).collect();
    let in_order = places.windows(2).filter(|pair| matches!(pair, [first, second] if first < second)).count();
    let credit = Credit { earned: in_order, of: places.len().saturating_sub(1).max(1) };
    let (verdict, feedback) = match off.as_slice() {
        [] => (Verdict::Correct, words::right_order().to_owned()),
        [first, second] if first + 1 == *second => {
            let almost = Almost::OneExchange(*first);
            (Verdict::Almost(almost), words::almost(&almost))
        }
        [first, ..] => (Verdict::Wrong(None), words::wrong_order(*first)),
    };
    let marks = places.iter().enumerate().map(|(at, place)| mark(at == *place)).collect();
    Judgement::new(verdict, marks, credit, &feedback)
}
