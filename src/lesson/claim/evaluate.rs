//! Tokens to a value, by recursive descent: sums of products of powers.

use super::functions::call;
use super::token::{Token, Unit};
use super::value::Value;
use super::{ClaimProblem, functions};
use num_traits::{Zero, pow};
use std::collections::BTreeMap;

type Evaluated = Result<Value, ClaimProblem>;

/// The largest exponent of a power, so that no claim runs away.
const MAX_EXPONENT: usize = 1100;

/// Reads tokens from left to right.
pub(super) struct Reader<'a> {
    tokens: &'a [Token],
    position: usize,
    names: &'a BTreeMap<String, Value>,
}

impl<'a> Reader<'a> {
    pub(super) fn new(tokens: &'a [Token], names: &'a BTreeMap<String, Value>) -> Self {
        Self { tokens, position: 0, names }
    }

    pub(super) fn skip(&mut self, count: usize) {
        self.position += count;
    }

    fn next(&mut self) -> Option<&'a Token> {
        let token = self.tokens.get(self.position);
        self.position += 1;
        token
    }

    /// Takes the sign if it comes next and is one of these.
    fn sign(&mut self, signs: &[&'static str]) -> Option<&'static str> {
        match self.tokens.get(self.position) {
            Some(Token::Sign(sign)) if signs.contains(sign) => {
                self.position += 1;
                Some(sign)
            }
            _ => None,
        }
    }

    fn expected(&self, what: &'static str) -> ClaimProblem {
        let found = match self.tokens.get(self.position) {
            None => String::new(),
            Some(Token::Literal { value, .. }) => value.to_string(),
            Some(Token::Name(name)) => name.clone(),
            Some(Token::Sign(sign)) => (*sign).to_owned(),
        };
        ClaimProblem::Expected { what, found }
    }

    pub(super) fn end(&self) -> Result<(), ClaimProblem> {
        if self.position < self.tokens.len() { Err(self.expected("the end")) } else { Ok(()) }
    }

    pub(super) fn relation(&mut self) -> Result<&'static str, ClaimProblem> {
        if let Some(Token::Name(word)) = self.tokens.get(self.position)
            && word == "in"
        {
            self.position += 1;
            return Ok("in");
        }
        self.sign(&["=", "!=", "<=", ">=", "<", ">", "~"]).ok_or_else(|| self.expected("a relation"))
    }

    /// What may stand on the right of `~`: a number or a matrix as written, with what its last places are worth.
    pub(super) fn rounded(&mut self) -> Result<(Value, Unit), ClaimProblem> {
        let negative = self.sign(&["-"]).is_some();
        match self.tokens.get(self.position) {
            Some(Token::Literal { value, unit }) => {
                self.position += 1;
                let value = if negative { functions::negated(value)? } else { value.clone() };
                Ok((value, unit.clone()))
            }
            _ => Err(self.expected("a number or a matrix")),
        }
    }

    pub(super) fn sum(&mut self) -> Evaluated {
        let mut value = match self.sign(&["-"]) {
            Some(_) => functions::negated(&self.product()?)?,
            None => self.product()?,
        };
        while let Some(sign) = self.sign(&["+", "-"]) {
            let other = self.product()?;
            let other = if sign == "-" { functions::negated(&other)? } else { other };
            value = functions::added(&value, &other)?;
        }
        Ok(value)
    }

    fn product(&mut self) -> Evaluated {
        let mut value = self.power()?;
        while let Some(sign) = self.sign(&["*", "/"]) {
            let other = self.power()?;
            value = if sign == "*" { functions::multiplied(&value, &other)? } else { divided(&value, &other)? };
        }
        Ok(value)
    }

    fn power(&mut self) -> Evaluated {
        let base = self.atom()?;
        if self.sign(&["^"]).is_none() {
            return Ok(base);
        }
        let negative = self.sign(&["-"]).is_some();
        raised(&base, &self.atom()?, negative)
    }

    fn atom(&mut self) -> Evaluated {
        let before = self.position;
        match self.next() {
            Some(Token::Literal { value, .. }) => Ok(value.clone()),
            Some(Token::Sign("(")) => {
                let value = self.sum()?;
                self.closing()?;
                Ok(value)
            }
            Some(Token::Name(name)) if self.sign(&["("]).is_some() => {
                let mut arguments = vec![self.sum()?];
                while self.sign(&[","]).is_some() {
                    arguments.push(self.sum()?);
                }
                self.closing()?;
                call(name, &arguments)
            }
            Some(Token::Name(name)) => match self.names.get(name) {
                Some(value) => Ok(value.clone()),
                None if ["none", "unique", "infinite"].contains(&name.as_str()) => Ok(Value::Word(name.clone())),
                None => Err(ClaimProblem::UnknownName { name: name.clone() }),
            },
            _ => {
                self.position = before;
                Err(self.expected("a value"))
            }
        }
    }

    fn closing(&mut self) -> Result<(), ClaimProblem> {
        self.sign(&[")"]).map(|_| ()).ok_or_else(|| self.expected("“)”"))
    }
}

fn divided(left: &Value, right: &Value) -> Evaluated {
    match right.number() {
        Some(divisor) if !divisor.is_zero() => functions::multiplied(left, &Value::Number(divisor.recip())),
        _ => Err(no_value("/")),
    }
}

fn raised(base: &Value, exponent: &Value, negative: bool) -> Evaluated {
    let exponent = exponent.number().filter(|exponent| exponent.is_integer());
    let exponent = exponent.and_then(|exponent| usize::try_from(exponent.to_integer()).ok());
    let exponent = exponent.filter(|exponent| *exponent <= MAX_EXPONENT).ok_or_else(|| no_value("^"))?;
    match base {
        Value::Number(base) if negative && base.is_zero() => Err(no_value("^")),
        Value::Number(base) => {
            let power = pow(base.clone(), exponent);
            Ok(Value::Number(if negative { power.recip() } else { power }))
        }
        // Only a power of one or more, of a square matrix: products as they are written.
        Value::Matrix(matrix) if matrix.is_square() && !negative && exponent > 0 => {
            Ok(Value::Matrix((1..exponent).fold(matrix.clone(), |power, _| power * matrix)))
        }
        _ => Err(no_value("^")),
    }
}

fn no_value(function: &str) -> ClaimProblem {
    ClaimProblem::NoValue { function: function.to_owned() }
}
