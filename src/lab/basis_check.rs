//! Checking a basis that the learner entered: as a subspace, never vector by vector against one stored answer.
//!
//! Any independent vectors that span the space are right, whatever their number style, order or scale. What is not
//! finished is not wrong, and a wrong answer is told what fails first: where the vectors live, whether they lie in the
//! space, whether they are independent, whether there are enough.

mod judge;
mod read;
mod words;

pub use read::{Answer, MAX_ENTRIES, MAX_VECTORS, Unread, read_answer};
pub(in crate::lab) use words::{combination, readable};
pub use words::{sentence, space_name, space_symbol};

use crate::link::Space;
use crate::math::{ExactMatrix, Rational};

/// What is said of an answer.
#[derive(Clone, Debug, PartialEq)]
pub enum Verdict {
    /// Nothing was typed.
    Blank,
    /// Something cannot be read.
    Malformed(Unread),
    /// A vector has another number of entries than those of the space.
    WrongSpace {
        /// The first such vector, 0-based.
        vector: usize,
        /// How many entries it has.
        entries: usize,
    },
    /// A vector is not in the space.
    NotInSpace {
        /// The first such vector, 0-based.
        vector: usize,
        /// The vector.
        entries: Vec<Rational>,
        /// What shows it.
        witness: Witness,
        /// Another of the four subspaces, not all of the space around, that holds every vector of the answer: most
        /// likely the two were mixed up.
        instead: Option<Space>,
    },
    /// All in the space, but dependent.
    Dependent {
        /// Whole numbers, one a vector and not all zero, with which the vectors add up to zero.
        relation: Vec<Rational>,
        /// How many of the vectors are independent.
        rank: usize,
    },
    /// A basis, and besides it zero vectors or vectors that are there already.
    Almost {
        /// The first vector that is too many, 0-based.
        vector: usize,
        /// What it is.
        surplus: Surplus,
    },
    /// Independent and in the space, but fewer than its dimension.
    TooFew {
        /// How many there are.
        found: usize,
    },
    /// A basis of the space.
    Correct,
}

/// What shows that a vector v is not in a subspace.
#[derive(Clone, Debug, PartialEq)]
pub enum Witness {
    /// For a null space: A v, or for the left null space vᵀ A, which is not zero.
    Product(Vec<Rational>),
    /// For the column space and the row space: with v as one more column or row, the rank goes up by one.
    RaisesRank,
    /// For the column space: the answer is the pivot columns of the reduced form instead of those of A.
    ReducedColumns,
}

/// A vector that is too many.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Surplus {
    /// The zero vector.
    Zero,
    /// Equal to the vector with this number, 0-based.
    Repeats(usize),
}

/// A judged answer: the verdict, and what the [`sentence`] about it needs.
#[derive(Clone, Debug, PartialEq)]
pub struct BasisVerdict {
    /// The verdict.
    pub verdict: Verdict,
    /// The space that was asked for.
    pub space: Space,
    /// The shape of the matrix, m and n.
    pub shape: (usize, usize),
    /// The rank of the matrix.
    pub rank: usize,
}

impl BasisVerdict {
    /// The dimension of the space that was asked for.
    pub fn dimension(&self) -> usize {
        match self.space {
            Space::Column | Space::Row => self.rank,
            Space::Null => self.shape.1.saturating_sub(self.rank),
            Space::LeftNull => self.shape.0.saturating_sub(self.rank),
        }
    }

    /// The dimension of the space around: how many entries a vector of the subspace has.
    pub fn around(&self) -> usize {
        around(self.space, self.shape)
    }
}

/// How many entries the vectors of a subspace of an `m x n` matrix have: n for the null space and the row space, m for
/// the other two.
pub fn around(space: Space, (m, n): (usize, usize)) -> usize {
    match space {
        Space::Null | Space::Row => n,
        Space::Column | Space::LeftNull => m,
    }
}

/// Judges an answer to "give a basis of this subspace of A". The verdict is [`Verdict::Correct`] exactly where the
/// vectors are independent and span the space; for the space that holds the zero vector alone, where there are none.
/// Nothing panics, whatever was typed.
///
/// ```
/// use ranklab::lab::basis_check::{Verdict, check_basis, read_answer};
/// use ranklab::link::Space;
/// use ranklab::math::exact::from_integers;
/// let a = from_integers(2, 2, &[&[1, 2], &[2, 4]]);
/// let verdict = |text| check_basis(&a, Space::Null, &read_answer(text)).verdict;
/// assert_eq!(verdict("-2 1"), Verdict::Correct);
/// assert_eq!(verdict("1, -1/2"), Verdict::Correct);
/// assert_eq!(verdict("none"), Verdict::TooFew { found: 0 });
/// ```
pub fn check_basis(matrix: &ExactMatrix, space: Space, answer: &Answer) -> BasisVerdict {
    judge::judge(matrix, space, answer)
}
