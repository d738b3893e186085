//! Validate, then score: what cannot be read is not wrong, and what is right may be written in many ways.

mod basis;
mod built;
mod cells;
mod choice;
mod claim;
mod matrix;
mod number;
mod operation;
mod order;
mod row;
mod vector;

use super::answer::{Answer, Operation};
use super::key::Key;
use super::question::Kind;
use super::verdict::Judgement;
use crate::math::RowOp;

pub(super) use basis::space;
pub(super) use built::SIDE;

/// The row operation of texts that count rows from 1, for a matrix of so many rows; `None` where they cannot be read.
pub fn read_operation(given: &Operation, rows: usize) -> Option<RowOp> {
    operation::read(given, rows).ok()
}

/// Judges an answer by the key. One of another kind than the question's does not fit.
pub(super) fn judge(key: &Key, kind: &Kind, answer: &Answer) -> Judgement {
    match (key, answer) {
        (Key::One { right, options }, Answer::One(chosen)) => choice::one(*right, options, *chosen),
        (Key::All(options), Answer::All(ticked)) => choice::all(options, ticked),
        (Key::Points(points), Answer::Points(ticked)) => choice::points(points.len(), ticked),
        (Key::Number { value, slips }, Answer::Number(text)) => number::number(value, slips, text),
        (Key::RowEquivalent { matrix, coefficient_columns, form }, Answer::Matrix(texts)) => {
            matrix::matrix(matrix, *coefficient_columns, *form, texts)
        }
        (Key::Row(right), Answer::Matrix(texts)) => row::row(right, texts),
        (Key::Built { space, basis }, Answer::Matrix(texts)) => built::built(*space, basis, texts),
        (Key::Basis(key), Answer::Basis(texts)) => basis::basis(key, texts),
        (Key::Operation { matrix, coefficient_columns, form }, Answer::Operation(given)) => {
            operation::operation(matrix, *coefficient_columns, *form, given)
        }
        (Key::Unsolvable(matrix), Answer::Vector(texts)) => vector::unsolvable(matrix, texts),
        (Key::Solves { matrix, right_hand_side }, Answer::Vector(texts)) => {
            vector::solves(matrix, right_hand_side, texts)
        }
        (Key::Claim(key), Answer::Claim(opinion)) => match kind {
            Kind::Claim { rows, columns, .. } => claim::claim(key, *rows, *columns, opinion),
            _ => cells::does_not_fit(),
        },
        (Key::Order(right), Answer::Order(given)) => order::order(right, given),
        _ => cells::does_not_fit(),
    }
}
