//! A matrix with an optional right-hand side: what every lab starts from.

use super::exact::{ExactMatrix, Rational, beside, identity};

/// The most rows, and the most columns, that a matrix may have here (a right-hand side not counted).
pub const MAX_SIZE: usize = 12;

/// A coefficient matrix `A` (m x n, 1 to [`MAX_SIZE`] each way) and, optionally, a right-hand side `b` of m entries.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct System {
    coefficients: ExactMatrix,
    right_hand_side: Option<Vec<Rational>>,
}

/// Why a matrix and a right-hand side are not accepted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BadShape {
    /// No row or no column.
    Empty,
    /// More than [`MAX_SIZE`] rows or columns.
    TooLarge {
        /// The rows found.
        rows: usize,
        /// The columns found.
        columns: usize,
    },
    /// The right-hand side must have one entry for each row.
    RightHandSideLength {
        /// The rows of the matrix.
        rows: usize,
        /// The entries of the right-hand side.
        entries: usize,
    },
}

impl Default for System {
    /// The 3x3 identity.
    fn default() -> Self {
        Self { coefficients: identity(3), right_hand_side: None }
    }
}

impl System {
    /// Checks the shapes and puts matrix and right-hand side together.
    pub fn new(coefficients: ExactMatrix, right_hand_side: Option<Vec<Rational>>) -> Result<Self, BadShape> {
        let (rows, columns) = coefficients.shape();
        if rows == 0 || columns == 0 {
            return Err(BadShape::Empty);
        }
        if rows > MAX_SIZE || columns > MAX_SIZE {
            return Err(BadShape::TooLarge { rows, columns });
        }
        match &right_hand_side {
            Some(entries) if entries.len() != rows => {
                Err(BadShape::RightHandSideLength { rows, entries: entries.len() })
            }
            _ => Ok(Self { coefficients, right_hand_side }),
        }
    }

    /// The matrix `A`.
    pub fn coefficients(&self) -> &ExactMatrix {
        &self.coefficients
    }

    /// The right-hand side `b`, if there is one.
    pub fn right_hand_side(&self) -> Option<&[Rational]> {
        self.right_hand_side.as_deref()
    }

    /// The number of rows m.
    pub fn rows(&self) -> usize {
        self.coefficients.nrows()
    }

    /// The number of columns n, the right-hand side not counted.
    pub fn columns(&self) -> usize {
        self.coefficients.ncols()
    }

    /// `[A | b]`, or `A` alone where there is no right-hand side.
    pub fn augmented(&self) -> ExactMatrix {
        match &self.right_hand_side {
            None => self.coefficients.clone(),
            Some(entries) => beside(&self.coefficients, &ExactMatrix::from_column_slice(entries.len(), 1, entries)),
        }
    }
}
