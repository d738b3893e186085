//! A right answer to show, from the key.

use super::answer::{Answer, Operation, Opinion};
use super::grade::{SIDE, space};
use super::key::{ClaimKey, Key, Space};
use crate::math::exact::from_integers;
use crate::math::number::format_exact;
use crate::math::row_op::RowOpView;
use crate::math::solve::{SolutionSet, solve};
use crate::math::subspace::{Basis, left_null_space_basis, scaled_to_integers};
use crate::math::{ExactMatrix, PivotPolicy, Rational, System, eliminate};
use num_traits::Zero;

pub(super) fn answer(key: &Key) -> Answer {
    match key {
        Key::One { right, .. } => Answer::One(Some(*right)),
        Key::All(options) => {
            Answer::All(options.iter().enumerate().filter(|(_, (right, _))| *right).map(|(index, _)| index).collect())
        }
        Key::Number { value, .. } => Answer::Number(format_exact(value)),
        Key::RowEquivalent { matrix, coefficient_columns, form } => {
            Answer::Matrix(texts(&eliminate(matrix, *coefficient_columns, *form, PivotPolicy::default()).end))
        }
        Key::Row(row) => Answer::Matrix(vec![vector_texts(row)]),
        Key::Basis(key) => {
            let told = if key.space == Space::Kernel { whole } else { vector_texts };
            Answer::Basis(space(key).iter().map(|vector| told(vector)).collect())
        }
        Key::Operation { matrix, coefficient_columns, form } => {
            let trace = eliminate(matrix, *coefficient_columns, *form, PivotPolicy::default());
            let typed = |row: usize| (row + 1).to_string();
            let first = trace.steps.first().map(|step| match step.op.view() {
                RowOpView::Swap { first, second } => Operation::Swap { first: typed(first), second: typed(second) },
                RowOpView::Scale { row, factor } => Operation::Scale { row: typed(row), factor: format_exact(factor) },
                RowOpView::AddMultiple { target, source, factor } => {
                    Operation::Add { target: typed(target), factor: format_exact(factor), source: typed(source) }
                }
            });
            let none = Operation::Scale { row: String::new(), factor: String::new() };
            Answer::Operation(first.unwrap_or(none))
        }
        // The image is orthogonal to the left null space, so a vector of that is outside.
        Key::Unsolvable(matrix) => {
            Answer::Vector(left_null_space_basis(matrix).first().map(|b| whole(b)).unwrap_or_default())
        }
        Key::Solves { matrix, right_hand_side } => Answer::Vector(
            System::new(matrix.clone(), Some(right_hand_side.clone()))
                .ok()
                .and_then(|system| solve(&system))
                .map(|solution| match solution.set {
                    SolutionSet::Unique { point } | SolutionSet::Infinite { point, .. } => vector_texts(&point),
                    SolutionSet::Inconsistent { .. } => Vec::new(),
                })
                .unwrap_or_default(),
        ),
        Key::Built { space: Space::Image, basis } => Answer::Matrix(texts(&from_columns(basis))),
        Key::Built { space: Space::Kernel, basis } => {
            // The rows are orthogonal to the vectors.
            let rows = left_null_space_basis(&from_columns(basis));
            let row = |index: usize| rows.get(index).map_or_else(|| vec!["0".to_owned(); SIDE], |row| whole(row));
            Answer::Matrix((0..SIDE).map(row).collect())
        }
        Key::Claim(ClaimKey::True { .. }) => Answer::Claim(Opinion::True),
        Key::Claim(ClaimKey::False { example, .. }) => {
            let columns = example.first().map_or(0, |row| row.len());
            Answer::Claim(Opinion::False(texts(&from_integers(example.len(), columns, example))))
        }
        Key::Order(right) => Answer::Order(right.clone()),
        Key::Points(points) => Answer::Points((0..points.len()).collect()),
    }
}

fn texts(matrix: &ExactMatrix) -> Vec<Vec<String>> {
    matrix.row_iter().map(|row| row.iter().map(format_exact).collect()).collect()
}

fn vector_texts(vector: &[Rational]) -> Vec<String> {
    vector.iter().map(format_exact).collect()
}

/// The vector with the smallest integers in its direction.
fn whole(vector: &[Rational]) -> Vec<String> {
    scaled_to_integers(vector).iter().map(ToString::to_string).collect()
}

/// The square matrix whose columns are the vectors, filled up with zeros.
fn from_columns(vectors: &Basis) -> ExactMatrix {
    ExactMatrix::from_fn(SIDE, SIDE, |i, j| {
        vectors.get(j).and_then(|vector| vector.get(i)).cloned().unwrap_or_else(Rational::zero)
    })
}
