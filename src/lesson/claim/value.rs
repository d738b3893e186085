//! The values in claims.

use crate::math::subspace::Basis;
use crate::math::text::write_plain;
use crate::math::{ExactMatrix, Rational, System};
use std::fmt::{Display, Formatter, Result};

/// A value in a claim.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// A number.
    Number(Rational),
    /// A matrix; a vector is a matrix of one column.
    Matrix(ExactMatrix),
    /// A matrix with a right-hand side.
    System(System),
    /// A subspace.
    Space(Space),
    /// One of the words `none`, `unique`, `infinite`.
    Word(String),
}

/// A subspace of R^n, as the span of vectors.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Space {
    /// n.
    pub dimension: usize,
    /// The vectors, of n entries each.
    pub vectors: Basis,
}

impl Value {
    /// A whole number.
    pub(super) fn count(count: usize) -> Self {
        Self::Number(Rational::from_integer(count.into()))
    }

    /// A number, also where it comes as a 1 x 1 matrix.
    pub(super) fn number(&self) -> Option<&Rational> {
        match self {
            Self::Number(number) => Some(number),
            Self::Matrix(matrix) if matrix.shape() == (1, 1) => matrix.get((0, 0)),
            _ => None,
        }
    }
}

impl Display for Value {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        match self {
            Self::Number(number) => write!(f, "{number}"),
            Self::Matrix(matrix) => match System::new(matrix.clone(), None) {
                Ok(system) => write!(f, "[{}]", write_plain(&system)),
                Err(_) => write!(f, "a matrix of shape {} x {}", matrix.nrows(), matrix.ncols()),
            },
            Self::System(system) => write!(f, "[{}]", write_plain(system)),
            Self::Space(space) => {
                let columns = ExactMatrix::from_fn(space.dimension, space.vectors.len(), |i, j| {
                    space.vectors.get(j).and_then(|vector| vector.get(i)).cloned().unwrap_or_default()
                });
                write!(f, "the span of the columns of {}", Self::Matrix(columns))
            }
            Self::Word(word) => f.write_str(word),
        }
    }
}
