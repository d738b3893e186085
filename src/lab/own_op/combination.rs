//! Sums of multiples of rows.

use super::OpProblem;
use super::token::Token;
use crate::math::Rational;
use crate::math::number::NumberProblem;
use num_traits::{One, Zero};

/// What a part of an operation stands for.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Value {
    Number(Rational),
    /// Multiples of rows (counted from 1) that are added up, each as it was written.
    Rows(Vec<(usize, Rational)>),
}

/// Why tokens have no value.
pub(super) enum NoValue {
    /// They are no sum of products.
    Shape,
    Problem(OpProblem),
}

impl From<OpProblem> for NoValue {
    fn from(problem: OpProblem) -> Self {
        Self::Problem(problem)
    }
}

/// The value of a whole run of tokens.
pub(super) fn value(tokens: &[Token]) -> Result<Value, NoValue> {
    let mut reader = Reader { tokens };
    let value = reader.sum()?;
    if reader.tokens.is_empty() { Ok(value) } else { Err(NoValue::Shape) }
}

struct Reader<'a> {
    tokens: &'a [Token],
}

impl<'a> Reader<'a> {
    fn take(&mut self, wanted: &Token) -> bool {
        match self.tokens.split_first() {
            Some((first, rest)) if first == wanted => {
                self.tokens = rest;
                true
            }
            _ => false,
        }
    }

    fn sum(&mut self) -> Result<Value, NoValue> {
        let mut sum = self.product()?;
        loop {
            // The sign is left for the product, which takes any number of them: R2 + -3 R1.
            match self.tokens.first() {
                Some(Token::Plus | Token::Minus) => sum = added(sum, self.product()?)?,
                _ => return Ok(sum),
            }
        }
    }

    /// Factors from left to right, so that 3/2 R1 is one and a half times row 1.
    fn product(&mut self) -> Result<Value, NoValue> {
        let mut product = self.factor()?;
        loop {
            product = if self.take(&Token::Times) {
                times(product, self.factor()?)?
            } else if self.take(&Token::Over) {
                let below = self.factor()?;
                over(product, below)?
            } else if self.is_written_beside() {
                times(product, self.factor()?)?
            } else if let Some(Token::Number(_)) = self.tokens.first() {
                return Err(NoValue::Shape);
            } else {
                return Ok(product);
            };
        }
    }

    /// Whether another factor follows without a sign between. Never a number: in `1 1/2 R1` it would be half of row 1 to
    /// us and one and a half times row 1 to whoever wrote it.
    fn is_written_beside(&self) -> bool {
        matches!(self.tokens.first(), Some(Token::Row(_) | Token::Open))
    }

    /// A number, a row or a parenthesis, with any number of signs before it.
    fn factor(&mut self) -> Result<Value, NoValue> {
        let mut negative = false;
        loop {
            if self.take(&Token::Minus) {
                negative = !negative;
            } else if !self.take(&Token::Plus) {
                break;
            }
        }
        let (first, rest) = self.tokens.split_first().ok_or(NoValue::Shape)?;
        self.tokens = rest;
        let value = match first {
            Token::Number(number) => Value::Number(number.clone()),
            Token::Row(row) => Value::Rows(vec![(*row, Rational::one())]),
            Token::Open => {
                let inner = self.sum()?;
                if !self.take(&Token::Close) {
                    return Err(NoValue::Shape);
                }
                inner
            }
            _ => return Err(NoValue::Shape),
        };
        Ok(if negative { scaled(value, &-Rational::one()) } else { value })
    }
}

fn added(left: Value, right: Value) -> Result<Value, OpProblem> {
    match (left, right) {
        (Value::Number(left), Value::Number(right)) => Ok(Value::Number(left + right)),
        (Value::Rows(mut left), Value::Rows(right)) => {
            left.extend(right);
            Ok(Value::Rows(left))
        }
        _ => Err(OpProblem::LooseNumber),
    }
}

fn times(left: Value, right: Value) -> Result<Value, OpProblem> {
    match (left, right) {
        (Value::Number(factor), other) | (other, Value::Number(factor)) => Ok(scaled(other, &factor)),
        (Value::Rows(_), Value::Rows(_)) => Err(OpProblem::RowTimesRow),
    }
}

fn over(above: Value, below: Value) -> Result<Value, OpProblem> {
    match below {
        Value::Number(below) if below.is_zero() => {
            Err(OpProblem::BadNumber { read: "/ 0".to_owned(), problem: NumberProblem::ZeroDenominator })
        }
        Value::Number(below) => Ok(scaled(above, &below.recip())),
        Value::Rows(_) => Err(OpProblem::RowTimesRow),
    }
}

fn scaled(value: Value, factor: &Rational) -> Value {
    match value {
        Value::Number(number) => Value::Number(number * factor),
        Value::Rows(rows) => Value::Rows(rows.into_iter().map(|(row, multiple)| (row, multiple * factor)).collect()),
    }
}
