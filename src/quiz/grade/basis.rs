//! A basis, graded as a subspace: any basis of the space counts.

use super::cells::{self, unscored};
use super::matrix::mark;
use crate::math::exact::identity;
use crate::math::subspace::{Basis, column_space_basis, contains, is_independent, null_space_basis, same_span};
use crate::math::{Form, PivotPolicy, Rational, eliminate};
use crate::quiz::key::{Space, SpaceKey};
use crate::quiz::misconception::Misconception;
use crate::quiz::verdict::{Almost, Credit, Judgement, Mark, Place, Verdict};
use crate::quiz::words;
use num_traits::Zero;

/// The most vectors that are read.
const MOST: usize = 12;

pub(super) fn basis(key: &SpaceKey, texts: &[Vec<String>]) -> Judgement {
    let entries = entries(key);
    let written: Vec<usize> =
        (0..texts.len()).filter(|&index| texts.get(index).is_some_and(|vector| is_written(vector))).collect();
    if written.is_empty() {
        return unscored(Verdict::Blank, Vec::new());
    }
    if texts.len() > MOST {
        return cells::does_not_fit();
    }
    let original = |index: usize| written.get(index).copied().unwrap_or(index);
    // Marks belong to what was given, vectors that were left blank included.
    let spread = |marks: Vec<Mark>| {
        let mark = |index: usize, column: usize| {
            let row = written.iter().position(|&one| one == index)?;
            marks.get(row * entries + column).copied()
        };
        let places = (0..texts.len()).flat_map(|index| (0..entries).map(move |column| (index, column)));
        places.map(|(index, column)| mark(index, column).unwrap_or(Mark::None)).collect::<Vec<Mark>>()
    };
    let grid: Vec<Vec<String>> = written.iter().filter_map(|&index| texts.get(index)).cloned().collect();
    let vectors = match cells::read(&grid, grid.len(), entries) {
        Ok(matrix) => cells::rows(&matrix),
        Err(unread) => {
            let verdict = match unread.verdict {
                Verdict::Malformed { place: Place::Entry { row, column }, problem } => {
                    Verdict::Malformed { place: Place::Entry { row: original(row), column }, problem }
                }
                verdict => verdict,
            };
            return unscored(verdict, if unread.marks.is_empty() { unread.marks } else { spread(unread.marks) });
        }
    };
    let space = space(key);
    let belongs: Vec<bool> =
        vectors.iter().map(|vector| contains(&space, vector) && !vector.iter().all(Zero::is_zero)).collect();
    let inside = belongs.iter().filter(|&&inside| inside).count();
    let independent = is_independent(&vectors);
    let (verdict, feedback) = if inside < vectors.len() {
        let misconception = misconception(key, &vectors, entries);
        let first = belongs.iter().position(|&inside| !inside).map(original);
        (Verdict::Wrong(misconception), words::vector_outside(key.space, first, misconception))
    } else if !independent {
        (Verdict::Almost(Almost::Dependent), words::almost(&Almost::Dependent))
    } else if vectors.len() < space.len() {
        (Verdict::Almost(Almost::TooFewVectors), words::almost(&Almost::TooFewVectors))
    } else {
        (Verdict::Correct, words::right_basis().to_owned())
    };
    let earned = if independent { inside } else { inside.saturating_sub(1) };
    let credit = Credit { earned: earned.min(space.len()), of: space.len().max(vectors.len()).max(1) };
    let marks = belongs.into_iter().flat_map(|inside| vec![mark(inside); entries]).collect();
    Judgement::new(verdict, spread(marks), credit, &feedback)
}

fn is_written(vector: &[String]) -> bool {
    vector.iter().any(|text| !text.trim().is_empty())
}

/// How many entries a vector of the space has.
fn entries(key: &SpaceKey) -> usize {
    match key.space {
        Space::Kernel => key.matrix.ncols(),
        Space::Image => key.matrix.nrows(),
    }
}

/// The canonical basis.
pub(in crate::quiz) fn space(key: &SpaceKey) -> Basis {
    let trace = eliminate(&key.matrix, key.matrix.ncols(), Form::Reduced, PivotPolicy::default());
    match key.space {
        Space::Kernel => null_space_basis(&trace),
        Space::Image => column_space_basis(&trace),
    }
}

/// The pivot columns of the reduced form instead of those of the matrix.
fn misconception(key: &SpaceKey, vectors: &[Vec<Rational>], entries: usize) -> Option<Misconception> {
    if key.space == Space::Kernel {
        return None;
    }
    let trace = eliminate(&key.matrix, key.matrix.ncols(), Form::Echelon, PivotPolicy::default());
    let all = identity(entries);
    let pivots: Basis = cells::columns(&all).into_iter().take(trace.rank()).collect();
    same_span(vectors, &pivots, entries).then_some(Misconception::RowOperationsKeepTheColumnSpace)
}
