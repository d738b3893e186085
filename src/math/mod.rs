//! Exact linear algebra over nalgebra's matrices, and what becomes of it in floating point.
//!
//! Nearly everything here works on [`ExactMatrix`], a dense matrix of big rationals: nothing overflows and nothing is
//! rounded. [`float`], [`svd`] and [`numerical`] work on [`FloatMatrix`], a dense matrix of doubles.
//! Indices are 0-based; the change to the 1-based numbers of sentences and links happens in `lab` and `link`.

/// What a row operation changes and what it keeps.
pub mod compare;
/// A as columns times rows.
pub mod cr;
/// The determinant.
pub mod determinant;
/// Row echelon form, reduced or not: is it, and if not, why.
pub mod echelon;
/// One elimination engine, from a matrix to a [`trace::Trace`].
pub mod elimination;
/// The exact matrix and its entries.
pub mod exact;
/// P, L, U and the elementary matrices.
pub mod factors;
/// Matrices of doubles.
pub mod float;
/// The greatest common divisor, fast.
mod gcd;
/// Random matrices of a chosen rank.
pub mod generate;
/// Integer rows over a common denominator: what the elimination computes with.
mod integer_rows;
/// Row operations as plain text.
pub mod notation;
/// One number as text.
pub mod number;
/// Rank in floating point.
pub mod numerical;
/// Orthogonal projection.
pub mod projection;
/// Seeded random numbers.
pub mod random;
/// Rank alone, for larger matrices.
pub mod rank;
/// The three elementary row operations.
pub mod row_op;
/// Solution sets.
pub mod solve;
/// The four subspaces.
pub mod subspace;
/// The singular value decomposition.
pub mod svd;
/// A matrix with an optional right-hand side.
pub mod system;
/// A whole matrix as text.
pub mod text;
/// An elimination as data: every elementary operation a step of its own.
pub mod trace;

pub use elimination::{Form, PivotPolicy, eliminate};
pub use exact::{ExactMatrix, Rational};
pub use float::FloatMatrix;
pub use row_op::RowOp;
pub use system::System;
pub use trace::{Position, Step, Trace, Why};
