//! From the parts of a text to one elementary operation, or to what it is instead.

use super::combination::{NoValue, Value, value};
use super::token::Token;
use super::{OpProblem, unreadable};
use crate::math::number::{excerpt, format_input, parse_number};
use crate::math::row_op::NotElementary;
use crate::math::{Rational, RowOp};
use num_traits::{One, ToPrimitive, Zero};

/// A row, 0-based, and what it is multiplied by.
type Multiple = (usize, Rational);

/// The operation of one statement whose rows all exist.
pub(super) fn operation(statement: &[Token], rows: usize, text: &str) -> Result<RowOp, OpProblem> {
    let arrows = statement.iter().filter(|token| matches!(token, Token::Becomes | Token::Exchange)).count();
    if statement.first() == Some(&Token::Swap) {
        return named_swap(statement, rows, text);
    }
    if arrows > 1 {
        return Err(OpProblem::TwoOperations);
    }
    if let [Token::Row(first), Token::Exchange, Token::Row(second)] = statement {
        return swap(*first, *second);
    }
    let sides: Vec<&[Token]> = statement.split(|token| *token == Token::Becomes).collect();
    let (target, side) = match sides.as_slice() {
        [side] => (None, *side),
        // A row alone is what changes; on the left first, since R1 = R2 reads as "row 1 becomes row 2".
        [[Token::Row(target)], side] | [side, [Token::Row(target)]] => (target.checked_sub(1), *side),
        _ => return Err(unreadable(text)),
    };
    let multiples = match value(side) {
        Ok(Value::Rows(multiples)) => zero_based(multiples),
        Ok(Value::Number(_)) if target.is_some() => return Err(OpProblem::LooseNumber),
        Ok(Value::Number(_)) | Err(NoValue::Shape) => return Err(unreadable(text)),
        Err(NoValue::Problem(problem)) => return Err(problem),
    };
    // Products and sums of typed numbers can be longer than what may be typed: then no link could hold them.
    for (_, factor) in &multiples {
        if let Err(problem) = parse_number(&format_input(factor)) {
            return Err(OpProblem::BadNumber { read: excerpt(text), problem });
        }
    }
    elementary(target, &multiples)
}

fn zero_based(multiples: Vec<(usize, Rational)>) -> Vec<Multiple> {
    multiples.into_iter().map(|(row, factor)| (row.saturating_sub(1), factor)).collect()
}

fn swap(first: usize, second: usize) -> Result<RowOp, OpProblem> {
    RowOp::swap(first.saturating_sub(1), second.saturating_sub(1)).map_err(OpProblem::NotElementary)
}

/// `swap 1 2`, `swap rows R1 and R2`, `swap R1 <-> R2`.
fn named_swap(statement: &[Token], rows: usize, text: &str) -> Result<RowOp, OpProblem> {
    let mut named = Vec::new();
    for token in statement.iter().skip(1) {
        match token {
            Token::Row(row) => named.push(*row),
            Token::Number(number) => {
                let row = number.is_integer().then(|| number.numer().to_usize()).flatten();
                let row = row.ok_or_else(|| unreadable(text))?;
                if !(1..=rows).contains(&row) {
                    return Err(OpProblem::NoSuchRow { row, rows });
                }
                named.push(row);
            }
            Token::Separator | Token::Exchange => {}
            _ if named.len() > 1 => return Err(OpProblem::TwoOperations),
            _ => return Err(unreadable(text)),
        }
    }
    match named.as_slice() {
        [first, second] => swap(*first, *second),
        [] | [_] => Err(unreadable(text)),
        _ => Err(OpProblem::TwoOperations),
    }
}

/// The elementary operation that makes a row out of multiples of rows.
fn elementary(target: Option<usize>, written: &[Multiple]) -> Result<RowOp, OpProblem> {
    let multiples = collected(written);
    let is_part = |target: usize| multiples.iter().any(|(row, factor)| *row == target && !factor.is_zero());
    match (target, multiples.as_slice()) {
        (Some(target), [(row, _), ..]) if !is_part(target) && (*row != target || multiples.len() > 1) => {
            Err(OpProblem::TargetMissing { target })
        }
        (_, [(row, factor)]) => multiple(*row, factor, written.len()),
        (_, [one, other]) => {
            let changes = |multiple: &Multiple| match target {
                Some(target) => multiple.0 == target,
                None => multiple.1.is_one(),
            };
            let (changed, source) = if changes(one) || !changes(other) { (one, other) } else { (other, one) };
            sum(changed, source)
        }
        _ => Err(OpProblem::TooManyRows { count: multiples.len() }),
    }
}

/// The multiples with each row once, in the order of their first mention.
fn collected(written: &[Multiple]) -> Vec<Multiple> {
    let mut multiples: Vec<Multiple> = Vec::new();
    for (row, factor) in written {
        match multiples.iter_mut().find(|(known, _)| known == row) {
            Some((_, sum)) => *sum += factor,
            None => multiples.push((*row, factor.clone())),
        }
    }
    multiples
}

/// A row made of itself alone.
fn multiple(row: usize, factor: &Rational, mentions: usize) -> Result<RowOp, OpProblem> {
    if mentions > 1 {
        return Err(OpProblem::NotElementary(NotElementary::AddToItself));
    }
    if factor.is_one() {
        return Err(OpProblem::NoChange { row });
    }
    RowOp::scale(row, factor.clone()).map_err(OpProblem::NotElementary)
}

/// A row made of itself and another one.
fn sum((target, coefficient): &Multiple, (source, factor): &Multiple) -> Result<RowOp, OpProblem> {
    let target = *target;
    if coefficient.is_zero() {
        return Err(OpProblem::TargetMissing { target });
    }
    let added = RowOp::add_multiple(target, *source, factor.clone()).map_err(OpProblem::NotElementary)?;
    if coefficient.is_one() {
        return Ok(added);
    }
    let multiplied = RowOp::scale(target, coefficient.clone()).map_err(OpProblem::NotElementary)?;
    Err(OpProblem::TargetCoefficientNotOne { target, instead: Box::new([multiplied, added]) })
}
