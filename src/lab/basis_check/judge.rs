//! From an answer to the verdict.

use super::{Answer, BasisVerdict, Surplus, Verdict, Witness, around};
use crate::link::Space;
use crate::math::subspace::{Basis, FourSubspaces, contains, null_space_basis, scaled_to_integers};
use crate::math::{ExactMatrix, Form, PivotPolicy, Rational, Trace, eliminate};
use num_bigint::BigInt;
use num_traits::{Signed, Zero};

pub(super) fn judge(matrix: &ExactMatrix, space: Space, answer: &Answer) -> BasisVerdict {
    let (m, n) = matrix.shape();
    let trace = eliminate(matrix, n, Form::Reduced, PivotPolicy::default());
    let mut judged = BasisVerdict { verdict: Verdict::Blank, space, shape: (m, n), rank: trace.rank() };
    judged.verdict = match answer {
        Answer::Blank => Verdict::Blank,
        Answer::Unread(unread) => Verdict::Malformed(unread.clone()),
        Answer::Empty if judged.dimension() == 0 => Verdict::Correct,
        Answer::Empty => Verdict::TooFew { found: 0 },
        Answer::Vectors(vectors) => match outside(matrix, space, vectors) {
            Some(Verdict::NotInSpace { vector, entries, witness, instead }) => {
                let pivots = trace.pivot_columns();
                let reduced: Vec<Vec<Rational>> =
                    pivots.iter().map(|&column| trace.end.column(column).iter().cloned().collect()).collect();
                let witness = if space == Space::Column && same_set(vectors, &reduced) {
                    Witness::ReducedColumns
                } else {
                    witness
                };
                Verdict::NotInSpace { vector, entries, witness, instead }
            }
            Some(verdict) => verdict,
            None => inside(vectors, judged.dimension()),
        },
    };
    judged
}

/// What is wrong with vectors that are not all in the space.
fn outside(matrix: &ExactMatrix, space: Space, vectors: &[Vec<Rational>]) -> Option<Verdict> {
    let entries = around(space, matrix.shape());
    if let Some(vector) = vectors.iter().position(|vector| vector.len() != entries) {
        let entries = vectors.get(vector).map_or(0, Vec::len);
        return Some(Verdict::WrongSpace { vector, entries });
    }
    let (vector, witness) =
        vectors.iter().enumerate().find_map(|(index, vector)| Some((index, leaves(matrix, space, vector)?)))?;
    let entries = vectors.get(vector).cloned().unwrap_or_default();
    Some(Verdict::NotInSpace { vector, entries, witness, instead: instead(matrix, space, vectors) })
}

/// What shows that a vector, which has the right number of entries, is not in the space; `None` where it is.
fn leaves(matrix: &ExactMatrix, space: Space, vector: &[Rational]) -> Option<Witness> {
    let product = |matrix: &ExactMatrix| {
        let product = matrix * ExactMatrix::from_column_slice(vector.len(), 1, vector);
        product.iter().any(|entry| !entry.is_zero()).then(|| Witness::Product(product.iter().cloned().collect()))
    };
    let raises = |matrix: &ExactMatrix| {
        let columns: Basis = matrix.column_iter().map(|column| column.iter().cloned().collect()).collect();
        (!contains(&columns, vector)).then_some(Witness::RaisesRank)
    };
    match space {
        Space::Null => product(matrix),
        Space::LeftNull => product(&matrix.transpose()),
        Space::Column => raises(matrix),
        Space::Row => raises(&matrix.transpose()),
    }
}

/// Another subspace that holds all the vectors: neither only zero nor all of the space around.
fn instead(matrix: &ExactMatrix, asked: Space, vectors: &[Vec<Rational>]) -> Option<Space> {
    let spaces = FourSubspaces::of(matrix);
    let basis = |space: Space| -> &Basis {
        match space {
            Space::Null => &spaces.null,
            Space::Column => &spaces.column,
            Space::Row => &spaces.row,
            Space::LeftNull => &spaces.left_null,
        }
    };
    let holds_all = |space: Space| {
        let (basis, entries) = (basis(space), around(space, matrix.shape()));
        basis.len() < entries && vectors.iter().all(|vector| vector.len() == entries && contains(basis, vector))
    };
    Space::ALL.into_iter().map(|(_, space)| space).find(|&space| space != asked && holds_all(space))
}

/// The verdict on vectors that are all in the space.
fn inside(vectors: &[Vec<Rational>], dimension: usize) -> Verdict {
    // The vectors as columns: they are independent where no column is free.
    let trace = columns_reduced(vectors);
    if trace.nullity() == 0 {
        return match vectors.len() == dimension {
            true => Verdict::Correct,
            false => Verdict::TooFew { found: vectors.len() },
        };
    }
    let surplus = |index: usize| {
        let vector = vectors.get(index)?;
        if vector.iter().all(Zero::is_zero) {
            return Some(Surplus::Zero);
        }
        vectors.iter().take(index).position(|earlier| earlier == vector).map(Surplus::Repeats)
    };
    let kept: Vec<Vec<Rational>> =
        vectors.iter().enumerate().filter(|(index, _)| surplus(*index).is_none()).map(|(_, v)| v.clone()).collect();
    let first = (0..vectors.len()).find_map(|index| Some((index, surplus(index)?)));
    match first {
        Some((vector, surplus)) if kept.len() == dimension && trace.rank() == dimension => {
            Verdict::Almost { vector, surplus }
        }
        _ => dependent(&trace),
    }
}

/// The elimination of the matrix whose columns are the vectors.
fn columns_reduced(vectors: &[Vec<Rational>]) -> Trace {
    let entries = vectors.first().map_or(0, Vec::len);
    let columns = ExactMatrix::from_iterator(entries, vectors.len(), vectors.iter().flatten().cloned());
    eliminate(&columns, vectors.len(), Form::Reduced, PivotPolicy::default())
}

/// The first basis vector of the null space says how the vectors add up to zero.
fn dependent(trace: &Trace) -> Verdict {
    let relation = null_space_basis(trace).first().map(|vector| scaled_to_integers(vector)).unwrap_or_default();
    // The first vector that takes part has a positive coefficient.
    let turned = relation.iter().find(|entry| !entry.is_zero()).is_some_and(Signed::is_negative);
    let entry = |entry: BigInt| Rational::from_integer(if turned { -entry } else { entry });
    let relation = relation.into_iter().map(entry).collect();
    Verdict::Dependent { relation, rank: trace.rank() }
}

/// Whether two lists hold the same vectors, in whatever order.
fn same_set(one: &[Vec<Rational>], other: &[Vec<Rational>]) -> bool {
    one.len() == other.len() && !one.is_empty() && other.iter().all(|vector| one.contains(vector))
}
