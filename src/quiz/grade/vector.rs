//! A right-hand side that cannot be reached, or a solution.

use super::cells;
use crate::math::subspace::contains;
use crate::math::{ExactMatrix, Rational};
use crate::quiz::misconception::Misconception;
use crate::quiz::verdict::{Almost, Credit, Judgement, Verdict};
use crate::quiz::words;
use num_traits::Zero;

fn read(texts: &[String], entries: usize) -> Result<Vec<Rational>, Box<Judgement>> {
    let grid: Vec<Vec<String>> = texts.iter().map(|text| vec![text.clone()]).collect();
    cells::read(&grid, entries, 1).map(|matrix| matrix.iter().cloned().collect())
}

pub(super) fn unsolvable(matrix: &ExactMatrix, texts: &[String]) -> Judgement {
    let b = match read(texts, matrix.nrows()) {
        Ok(b) => b,
        Err(unscored) => return *unscored,
    };
    let (verdict, credit, feedback) = if b.iter().all(Zero::is_zero) {
        (Verdict::Wrong(None), Credit::NONE, words::zero_is_reached())
    } else if contains(&cells::columns(matrix), &b) {
        let misconception = Some(Misconception::AugmentedColumnForgotten);
        (Verdict::Wrong(misconception), Credit::NONE, words::is_reached())
    } else {
        (Verdict::Correct, Credit::FULL, words::right_unsolvable())
    };
    Judgement::new(verdict, Vec::new(), credit, feedback)
}

/// What counts are the equations, so the entries get no marks.
pub(super) fn solves(matrix: &ExactMatrix, right_hand_side: &[Rational], texts: &[String]) -> Judgement {
    let x = match read(texts, matrix.ncols()) {
        Ok(x) => x,
        Err(unscored) => return *unscored,
    };
    let reached = matrix * ExactMatrix::from_column_slice(x.len(), 1, &x);
    let holds: Vec<bool> = reached.iter().zip(right_hand_side).map(|(left, right)| left == right).collect();
    let (failing, credit) = cells::tally(&holds);
    let (verdict, feedback) = match failing.as_slice() {
        [] => (Verdict::Correct, words::right_solution().to_owned()),
        [row] if holds.len() > 1 => {
            let almost = Almost::OneEquation(*row);
            (Verdict::Almost(almost), words::almost(&almost))
        }
        _ => (Verdict::Wrong(None), words::wrong_solution(&failing)),
    };
    Judgement::new(verdict, Vec::new(), credit, &feedback)
}
