//! One square matrix through determinant, inverse, factors and eigenvalues, exact as far as they are rational.

mod eigenvalues;

pub use eigenvalues::{Eigenvalue, Eigenvalues, characteristic_polynomial};

use crate::math::determinant::determinant;
use crate::math::factors::{PluFactors, inverse, plu};
use crate::math::{ExactMatrix, Form, PivotPolicy, Rational, eliminate};

/// What each instrument says of an `n x n` matrix.
#[derive(Clone, Debug, PartialEq)]
pub struct Lenses {
    /// n.
    pub size: usize,
    /// The rank.
    pub rank: usize,
    /// The determinant.
    pub determinant: Rational,
    /// The inverse, where the rank is n.
    pub inverse: Option<ExactMatrix>,
    /// `P A = L U`.
    pub factors: PluFactors,
    /// Whether the matrix is its own transpose.
    pub symmetry: Symmetry,
    /// The eigenvalues.
    pub eigenvalues: Eigenvalues,
}

/// Whether a matrix is its own transpose.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Symmetry {
    /// It is: its rank is the number of its non-zero eigenvalues.
    Symmetric,
    /// It is not: its rank may be larger.
    NotSymmetric,
}

impl Lenses {
    /// What each instrument says; `None` where the matrix is not square.
    ///
    /// ```
    /// use ranklab::{math::exact::from_integers, stories::lenses::Lenses};
    /// let nilpotent = Lenses::of(&from_integers(2, 2, &[&[0, 1], &[0, 0]])).unwrap();
    /// assert_eq!((nilpotent.rank, nilpotent.eigenvalues.non_zero), (1, 0));
    /// ```
    pub fn of(matrix: &ExactMatrix) -> Option<Self> {
        let size = matrix.ncols();
        // The first entry that can be one: P, L and U are those that a book gets.
        let trace = eliminate(matrix, size, Form::Echelon, PivotPolicy::FirstNonZero);
        let symmetric = *matrix == matrix.transpose();
        Some(Self {
            size,
            rank: trace.rank(),
            determinant: determinant(&trace)?,
            inverse: inverse(matrix),
            factors: plu(&trace),
            symmetry: if symmetric { Symmetry::Symmetric } else { Symmetry::NotSymmetric },
            eigenvalues: Eigenvalues::of(matrix)?,
        })
    }
}
