//! Statements in a chapter that are recomputed with `math`.
//!
//! ```text
//! let A = [1 2 3; 4 5 6; 7 8 9]          # a name for the rest of the chapter
//! rank(A) = 2
//! null(A) = span([1; -2; 1])
//! solutions([1 1; 2 2 | 3; 7]) = none
//! 100480507 / (480189 * 17770) ~ 0.01178
//! ```
//!
//! One statement a line: `left relation right`, or `let name = value`. A matrix stands in square brackets and is read as
//! everywhere on the site. All numbers are exact; `~` asks that the right side be the left one rounded to the digits
//! that are written. `sqrt` is cut after fifty places, and exact where the root is rational.
//!
//! ```text
//! token      text -> tokens             value      numbers, matrices, systems, subspaces, words
//! evaluate   tokens -> a value          functions  the functions that a claim may call
//! compare    is the relation true       float      what a computer's floating-point numbers make of a matrix
//! ```

mod compare;
mod evaluate;
mod float;
mod functions;
mod token;
mod value;

pub use value::{Space, Value};

use crate::math::System;
use evaluate::Reader;
use std::collections::BTreeMap;
use std::fmt::{Display, Formatter, Result as Written};
use token::{Token, tokens};

/// Why a claim fails.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ClaimProblem {
    /// A sign that claims do not use.
    UnknownSign {
        /// The sign.
        sign: char,
    },
    /// A matrix or a number cannot be read.
    Unreadable {
        /// Why.
        problem: String,
    },
    /// Something else was expected here.
    Expected {
        /// What.
        what: &'static str,
        /// What is there; empty at the end.
        found: String,
    },
    /// No value and no function has this name.
    UnknownName {
        /// The name.
        name: String,
    },
    /// The function takes other values, or has no value for these.
    NoValue {
        /// The function or operator.
        function: String,
    },
    /// The two sides are not of one kind.
    NotComparable {
        /// The left side.
        left: String,
        /// The right side.
        right: String,
    },
    /// It is false.
    False {
        /// The value of the left side.
        left: String,
        /// The value of the right side.
        right: String,
    },
}

impl Display for ClaimProblem {
    fn fmt(&self, f: &mut Formatter<'_>) -> Written {
        match self {
            Self::UnknownSign { sign } => write!(f, "“{sign}” has no meaning in a claim."),
            Self::Unreadable { problem } => f.write_str(problem),
            Self::Expected { what, found } if found.is_empty() => write!(f, "it ends where {what} should follow."),
            Self::Expected { what, found } => write!(f, "“{found}” stands where {what} should."),
            Self::UnknownName { name } => write!(f, "nothing here is called “{name}”."),
            Self::NoValue { function } => write!(f, "“{function}” has no value for what it is given."),
            Self::NotComparable { left, right } => write!(f, "{left} and {right} cannot be compared so."),
            Self::False { left, right } => write!(f, "the left side is {left}, the right side {right}."),
        }
    }
}

/// The names that statements so far have given.
#[derive(Clone, Debug, Default)]
pub struct Scope(BTreeMap<String, Value>);

impl Scope {
    /// The names `A` and `B` for the matrices of a figure, and `S` for the first with its right-hand side.
    pub fn of_figure(system: Option<&System>, second: Option<&System>) -> Self {
        let mut scope = Self::default();
        let named = [("A", system), ("B", second)];
        scope.0.extend(
            named
                .into_iter()
                .filter_map(|(name, system)| Some((name.to_owned(), Value::Matrix(system?.coefficients().clone())))),
        );
        if let Some(system) = system.filter(|system| system.right_hand_side().is_some()) {
            scope.0.insert("S".to_owned(), Value::System(system.clone()));
        }
        scope
    }

    /// Carries out a statement: gives a name, or checks a relation.
    ///
    /// # Errors
    /// Why it cannot be computed, or that it is false.
    ///
    /// ```
    /// use ranklab::lesson::claim::Scope;
    /// let mut scope = Scope::default();
    /// assert_eq!(scope.check("let A = [1 2; 2 4]"), Ok(()));
    /// assert_eq!(scope.check("rank(A) = 1"), Ok(()));
    /// assert!(scope.check("rank(A) = 2").is_err());
    /// ```
    pub fn check(&mut self, statement: &str) -> Result<(), ClaimProblem> {
        let tokens = tokens(statement)?;
        let mut reader = Reader::new(&tokens, &self.0);
        if let [Token::Name(word), Token::Name(name), Token::Sign("="), ..] = &tokens[..]
            && word == "let"
        {
            reader.skip(3);
            let value = reader.sum()?;
            reader.end()?;
            self.0.insert(name.clone(), value);
            return Ok(());
        }
        let left = reader.sum()?;
        let relation = reader.relation()?;
        if relation == "~" {
            let (right, unit) = reader.rounded()?;
            reader.end()?;
            return compare::rounds_to(&left, &right, &unit);
        }
        let right = reader.sum()?;
        reader.end()?;
        compare::holds(&left, relation, &right)
    }
}

/// The statements of a claim block with their lines, the first of which is line `first` of its file. Blank lines are
/// passed over, and so is what follows a `#`.
pub fn statements(text: &str, first: usize) -> impl Iterator<Item = (usize, &str)> {
    let lines = text.lines().map(|line| line.split('#').next().unwrap_or_default().trim());
    lines.enumerate().filter(|(_, line)| !line.is_empty()).map(move |(index, line)| (first + index, line))
}
