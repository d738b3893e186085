//! Whether the relation of a claim is true.

use super::ClaimProblem;
use super::token::Unit;
use super::value::{Space, Value};
use crate::math::subspace::{contains, same_span};
use crate::math::{ExactMatrix, Rational};
use num_traits::Signed;
use std::cmp::Ordering;

/// That `left relation right` is true.
pub(super) fn holds(left: &Value, relation: &str, right: &Value) -> Result<(), ClaimProblem> {
    let true_as_written = match relation {
        "=" => equal(left, right),
        "!=" => equal(left, right).map(|equal| !equal),
        "in" => is_in(left, right),
        _ => left.number().zip(right.number()).map(|(left, right)| ordered(left.cmp(right), relation)),
    };
    verdict(true_as_written, left, right)
}

/// That `right` is `left` rounded to the places that are written: no further from it, entry by entry, than half of what
/// the last place is worth.
pub(super) fn rounds_to(left: &Value, right: &Value, unit: &Unit) -> Result<(), ClaimProblem> {
    let close = entries(left).zip(entries(right)).filter(|(left, right)| left.shape() == right.shape());
    let close = close.map(|(left, right)| {
        let two = Rational::from_integer(2.into());
        let pairs = left.iter().zip(&right).zip(unit);
        pairs.into_iter().all(|((left, right), unit)| (left - right).abs() * &two <= *unit)
    });
    verdict(close, left, right)
}

fn verdict(true_as_written: Option<bool>, left: &Value, right: &Value) -> Result<(), ClaimProblem> {
    match true_as_written {
        Some(true) => Ok(()),
        Some(false) => Err(ClaimProblem::False { left: left.to_string(), right: right.to_string() }),
        None => Err(ClaimProblem::NotComparable { left: left.to_string(), right: right.to_string() }),
    }
}

fn equal(left: &Value, right: &Value) -> Option<bool> {
    match (left, right) {
        (Value::Matrix(left), Value::Matrix(right)) => Some(left == right),
        (Value::System(left), Value::System(right)) => Some(left == right),
        (Value::Space(left), Value::Space(right)) => {
            Some(left.dimension == right.dimension && same_span(&left.vectors, &right.vectors, left.dimension))
        }
        (Value::Word(left), Value::Word(right)) => Some(left == right),
        _ => left.number().zip(right.number()).map(|(left, right)| left == right),
    }
}

fn is_in(left: &Value, right: &Value) -> Option<bool> {
    match (left, right) {
        (Value::Matrix(vector), Value::Space(Space { dimension, vectors })) if vector.shape() == (*dimension, 1) => {
            let vector: Vec<Rational> = vector.iter().cloned().collect();
            Some(contains(vectors, &vector))
        }
        _ => None,
    }
}

fn ordered(ordering: Ordering, relation: &str) -> bool {
    match relation {
        "<" => ordering.is_lt(),
        "<=" => ordering.is_le(),
        ">" => ordering.is_gt(),
        ">=" => ordering.is_ge(),
        _ => false,
    }
}

fn entries(value: &Value) -> Option<ExactMatrix> {
    match value {
        Value::Matrix(matrix) => Some(matrix.clone()),
        _ => value.number().map(|number| ExactMatrix::from_element(1, 1, number.clone())),
    }
}
