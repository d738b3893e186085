//! A matrix with a given kernel or image: any such matrix counts.

use super::cells;
use crate::math::rank::rank_of;
use crate::math::subspace::{Basis, column_space_basis, contains, null_space_basis, row_space_basis, same_span};
use crate::math::{ExactMatrix, Form, PivotPolicy, eliminate};
use crate::quiz::key::Space;
use crate::quiz::misconception::Misconception;
use crate::quiz::verdict::{Almost, Credit, Judgement, Verdict};
use crate::quiz::words;
use num_traits::Zero;

/// The side of the square matrix that is asked for.
pub(in crate::quiz) const SIDE: usize = 3;

pub(super) fn built(space: Space, basis: &Basis, texts: &[Vec<String>]) -> Judgement {
    let given = match cells::read(texts, SIDE, SIDE) {
        Ok(given) => given,
        Err(unscored) => return *unscored,
    };
    let trace = eliminate(&given, SIDE, Form::Reduced, PivotPolicy::default());
    let (found, other) = match space {
        Space::Kernel => (null_space_basis(&trace), column_space_basis(&trace)),
        Space::Image => (column_space_basis(&trace), row_space_basis(&trace)),
    };
    // Half for what the matrix must not miss, half for what it must not add.
    let covers = basis.iter().all(|vector| contains(&found, vector));
    let adds_nothing = found.iter().all(|vector| contains(basis, vector)) && !given.iter().all(Zero::is_zero);
    let credit = Credit { earned: usize::from(covers) + usize::from(adds_nothing), of: 2 };
    let (verdict, feedback) = if covers && adds_nothing {
        (Verdict::Correct, words::right_built(space).to_owned())
    } else if same_span(&other, basis, SIDE) {
        (Verdict::Wrong(Some(Misconception::SpacesSwapped)), words::other_space(space).to_owned())
    } else if space == Space::Image && is_their_sum(&given, basis) {
        (Verdict::Wrong(Some(Misconception::SpanIsSum)), words::only_the_sum().to_owned())
    } else if (space == Space::Kernel && covers) || (space == Space::Image && adds_nothing) {
        (Verdict::Almost(Almost::RankTooSmall), words::almost(&Almost::RankTooSmall))
    } else {
        (Verdict::Wrong(None), words::wrong_built(space, covers).to_owned())
    };
    Judgement::new(verdict, Vec::new(), credit, &feedback)
}

/// Whether every column is a multiple of the sum of the vectors.
fn is_their_sum(given: &ExactMatrix, basis: &Basis) -> bool {
    let sum: Vec<_> = (0..SIDE).map(|row| basis.iter().filter_map(|vector| vector.get(row)).sum()).collect();
    basis.len() > 1 && rank_of(given) == 1 && same_span(&cells::columns(given), &[sum], SIDE)
}
