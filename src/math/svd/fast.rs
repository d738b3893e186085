//! The decomposition of a large matrix: to two diagonals, these by divide and conquer, and back.
//!
//! The singular values are accurate to a few roundings of the largest one, not of each.

use super::bidiagonal::Bidiagonal;
use super::divide::Divide;
use super::kernel::{column, column_mut};
use super::merge::Piece;
use super::{Svd, SvdProblem};
use crate::math::float::FloatMatrix;

/// How many singular vectors are carried back at a time.
const COLUMNS: usize = 8;

/// A decomposition under way, for `m >= n`.
pub struct Fast {
    rows: usize,
    columns: usize,
    bidiagonal: Bidiagonal,
    stage: Stage,
}

enum Stage {
    Bidiagonalise,
    Divide(Box<Divide>),
    Back { u: FloatMatrix, v: FloatMatrix, values: Vec<f64>, next: usize },
}

impl Fast {
    /// Begins with an `m x n` matrix, `m >= n > 0`, whose entries are finite and at most about 1.
    pub fn new(a: &FloatMatrix) -> Self {
        let (rows, columns) = a.shape();
        Self { rows, columns, bidiagonal: Bidiagonal::new(a), stage: Stage::Bidiagonalise }
    }

    /// The multiplications of one [`Self::advance`].
    pub fn cost(&self) -> usize {
        match &self.stage {
            Stage::Bidiagonalise => self.bidiagonal.cost(),
            Stage::Divide(divide) => divide.cost(),
            Stage::Back { .. } => 2 * COLUMNS * self.columns * self.rows,
        }
    }

    /// A part from 0 to 1.
    pub fn progress(&self) -> f64 {
        match &self.stage {
            Stage::Bidiagonalise => 0.35 * self.bidiagonal.progress(),
            Stage::Divide(divide) => 0.35 + 0.35 * divide.progress(),
            Stage::Back { next, .. } => 0.7 + 0.3 * *next as f64 / self.columns as f64,
        }
    }

    /// A little of the work; `true` when all is done.
    pub fn advance(&mut self) -> Result<bool, SvdProblem> {
        match &mut self.stage {
            Stage::Bidiagonalise => {
                if self.bidiagonal.advance() {
                    let (diagonal, superdiagonal) = (&self.bidiagonal.diagonal, &self.bidiagonal.superdiagonal);
                    self.stage = Stage::Divide(Box::new(Divide::new(diagonal.clone(), superdiagonal.clone())));
                }
                Ok(false)
            }
            Stage::Divide(divide) => {
                if divide.advance()? {
                    let empty = Box::new(Divide::new(Vec::new(), Vec::new()));
                    let piece = std::mem::replace(divide, empty).finish();
                    self.stage = Stage::back(piece, self.rows);
                }
                Ok(false)
            }
            Stage::Back { u, v, next, .. } => {
                let last = (*next + COLUMNS).min(self.columns);
                self.bidiagonal.reflect_left(&mut u.as_mut_slice()[*next * self.rows..last * self.rows]);
                self.bidiagonal.reflect_right(&mut v.as_mut_slice()[*next * self.columns..last * self.columns]);
                *next = last;
                Ok(last == self.columns)
            }
        }
    }

    /// The thin decomposition.
    pub fn finish(self) -> Svd {
        match self.stage {
            Stage::Back { u, v, values, .. } => Svd { u, singular_values: values, v },
            _ => Svd { u: FloatMatrix::zeros(0, 0), singular_values: Vec::new(), v: FloatMatrix::zeros(0, 0) },
        }
    }
}

impl Stage {
    /// The vectors of the two diagonals, the largest value first, ready to be reflected.
    fn back(piece: Option<Piece>, rows: usize) -> Self {
        let Some(Piece { u: left, values, v: right }) = piece else {
            return Self::Back {
                u: FloatMatrix::zeros(rows, 0),
                v: FloatMatrix::zeros(0, 0),
                values: Vec::new(),
                next: 0,
            };
        };
        let n = values.len();
        let (mut u, mut v) = (FloatMatrix::zeros(rows, n), FloatMatrix::zeros(n, n));
        for j in 0..n {
            column_mut(&mut u, j)[..n].copy_from_slice(column(&left, n - 1 - j));
            column_mut(&mut v, j).copy_from_slice(column(&right, n - 1 - j));
        }
        Self::Back { u, v, values: values.into_iter().rev().collect(), next: 0 }
    }
}
