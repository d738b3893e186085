//! The text of a claim as tokens.

use super::ClaimProblem;
use super::value::Value;
use crate::math::Rational;
use crate::math::exact::ExactMatrix;
use crate::math::number::parse_number;
use crate::math::text::parse_line;
use num_traits::{One, pow};

/// A piece of a claim.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Token {
    /// A number or a matrix as written, and what its last written places are worth.
    Literal { value: Value, unit: Unit },
    /// A name or a word.
    Name(String),
    /// An operator, a relation, a bracket or a comma.
    Sign(&'static str),
}

/// What the last written place of each entry is worth: 1/100 for `0.25`, 1 for `7`.
pub(super) type Unit = ExactMatrix;

/// Longer signs first.
const SIGNS: [&str; 15] = ["!=", "<=", ">=", "=", "<", ">", "~", "+", "-", "*", "/", "^", "(", ")", ","];

/// Cuts a claim into tokens.
pub(super) fn tokens(text: &str) -> Result<Vec<Token>, ClaimProblem> {
    let mut tokens = Vec::new();
    let mut rest = text.trim_start();
    while let Some(first) = rest.chars().next() {
        let length = match first {
            '[' => {
                let inner = rest.get(1..).unwrap_or_default();
                let end = inner.find(']').ok_or(ClaimProblem::Expected { what: "“]”", found: String::new() })?;
                tokens.push(matrix(inner.get(..end).unwrap_or_default())?);
                end + 2
            }
            '0'..='9' => {
                let length = number_length(rest);
                tokens.push(number(rest.get(..length).unwrap_or_default())?);
                length
            }
            _ if first.is_alphabetic() => {
                let length = rest.find(|c: char| !c.is_alphanumeric() && c != '_').unwrap_or(rest.len());
                tokens.push(Token::Name(rest.get(..length).unwrap_or_default().to_owned()));
                length
            }
            _ => {
                let sign = SIGNS.into_iter().find(|sign| rest.starts_with(sign));
                let sign = sign.ok_or(ClaimProblem::UnknownSign { sign: first })?;
                tokens.push(Token::Sign(sign));
                sign.len()
            }
        };
        rest = rest.get(length..).unwrap_or_default().trim_start();
    }
    Ok(tokens)
}

/// How far a number reaches: digits, a point, and an exponent with its sign.
fn number_length(text: &str) -> usize {
    let mut before = ' ';
    let end = text.find(|c: char| {
        let belongs = c.is_ascii_digit() || c == '.' || c == 'e' || (c == '-' && before == 'e');
        before = c;
        !belongs
    });
    end.unwrap_or(text.len())
}

fn number(text: &str) -> Result<Token, ClaimProblem> {
    let value = parse_number(text).map_err(|problem| ClaimProblem::Unreadable { problem: problem.to_string() })?;
    Ok(Token::Literal { value: Value::Number(value), unit: Unit::from_element(1, 1, unit(text)) })
}

fn matrix(text: &str) -> Result<Token, ClaimProblem> {
    let read = parse_line(text).map_err(|problem| ClaimProblem::Unreadable { problem: problem.to_string() })?;
    let (rows, columns) = read.system.coefficients().shape();
    let unit = Unit::from_row_iterator(rows, columns, read.cells.iter().flatten().map(|cell| unit(cell)));
    let value = match read.system.right_hand_side() {
        Some(_) => Value::System(read.system),
        None => Value::Matrix(read.system.coefficients().clone()),
    };
    Ok(Token::Literal { value, unit })
}

/// What the last written place of a decimal number is worth.
fn unit(text: &str) -> Rational {
    let (mantissa, exponent) = text.split_once('e').unwrap_or((text, "0"));
    let places = mantissa.split_once('.').map_or(0, |(_, places)| places.len());
    let exponent = exponent.parse::<i64>().unwrap_or_default() - i64::try_from(places).unwrap_or_default();
    let power = pow(Rational::from_integer(10.into()), usize::try_from(exponent.unsigned_abs()).unwrap_or_default());
    if exponent < 0 { Rational::one() / power } else { power }
}
