//! Options that are chosen or ticked.

use super::cells::{does_not_fit, unscored};
use crate::quiz::key::Feedback;
use crate::quiz::verdict::{Almost, Credit, Judgement, Mark, Verdict};
use crate::quiz::words;

pub(super) fn one(right: usize, options: &[Feedback], chosen: Option<usize>) -> Judgement {
    let Some(chosen) = chosen else { return unscored(Verdict::Blank, Vec::new()) };
    let Some(option) = options.get(chosen) else { return does_not_fit() };
    let is_right = chosen == right;
    let mark = if is_right { Mark::Right } else { Mark::Wrong };
    let marks = (0..options.len()).map(|index| if index == chosen { mark } else { Mark::None }).collect();
    let (verdict, credit) =
        if is_right { (Verdict::Correct, Credit::FULL) } else { (Verdict::Wrong(option.misconception), Credit::NONE) };
    Judgement::new(verdict, marks, credit, &option.text)
}

pub(super) fn all(options: &[(bool, Feedback)], ticked: &[usize]) -> Judgement {
    if ticked.iter().any(|&index| index >= options.len()) {
        return does_not_fit();
    }
    if ticked.is_empty() {
        return unscored(Verdict::Blank, Vec::new());
    }
    let is_ticked = |index: &usize| ticked.contains(index);
    let judged = |(index, (right, _)): (usize, &(bool, Feedback))| match (is_ticked(&index), right) {
        (true, true) => Mark::Right,
        (true, false) => Mark::Wrong,
        (false, _) => Mark::None,
    };
    let marks: Vec<Mark> = options.iter().enumerate().map(judged).collect();
    let as_it_is = options.iter().enumerate().filter(|(index, (right, _))| is_ticked(index) == *right).count();
    let credit = Credit { earned: as_it_is, of: options.len() };
    let wrong = options.iter().enumerate().find(|(index, (right, _))| is_ticked(index) && !right);
    let missing = options.iter().enumerate().filter(|(index, (right, _))| !is_ticked(index) && *right).count();
    let (verdict, feedback) = match wrong {
        Some((_, (_, feedback))) => (Verdict::Wrong(feedback.misconception), feedback.text.to_string()),
        None if missing > 0 => {
            let almost = Almost::Missing(missing);
            (Verdict::Almost(almost), words::almost(&almost))
        }
        None => (Verdict::Correct, words::all_chosen().to_owned()),
    };
    Judgement::new(verdict, marks, credit, &feedback)
}

/// Points that the learner finds in their own answer.
pub(super) fn points(count: usize, ticked: &[usize]) -> Judgement {
    if ticked.iter().any(|&index| index >= count) {
        return does_not_fit();
    }
    let earned = (0..count).filter(|index| ticked.contains(index)).count();
    let (verdict, feedback) = if earned == count {
        (Verdict::Correct, words::all_points().to_owned())
    } else {
        let almost = Almost::SomePoints(earned);
        (Verdict::Almost(almost), words::almost(&almost))
    };
    Judgement::new(verdict, Vec::new(), Credit { earned, of: count.max(1) }, &feedback)
}
