//! The singular value decomposition, the only one here: nalgebra's is wrong on rank-deficient input.
//!
//! [`svd`] decomposes at once. [`SvdWork`] does the same in slices, for a page that has to answer in between. Small
//! matrices go to one-sided Jacobi rotations, which are accurate to the last tiny value; large ones to bidiagonalisation
//! and divide and conquer, which are fast. Both are checked at the end: what is returned *is* a decomposition, to
//! [`accuracy`], or else there is a [`SvdProblem`].

mod bidiagonal;
mod check;
mod complete;
mod divide;
mod fast;
mod jacobi;
pub(crate) mod kernel;
mod merge;
mod problem;
mod product;
mod qr;
mod reflector;
mod scaling;
mod secular;
mod side;
mod terms;

pub use check::accuracy;
pub use problem::SvdProblem;

use super::float::FloatMatrix;
use fast::Fast;
use jacobi::Jacobi;
use scaling::Scaling;

/// Up to this many singular values, Jacobi rotations are used.
pub const SMALL: usize = 40;

/// The thin decomposition `A = U S V^T` of an `m x n` matrix, with `k = min(m, n)`.
#[derive(Clone, Debug, PartialEq)]
pub struct Svd {
    /// The left singular vectors, `m x k`: orthonormal columns, also for singular values that are zero.
    pub u: FloatMatrix,
    /// The `k` singular values, none negative, the largest first.
    pub singular_values: Vec<f64>,
    /// The right singular vectors, `n x k`: orthonormal columns. (Not their transpose.)
    pub v: FloatMatrix,
}

/// Decomposes a matrix. A matrix without rows or columns has no singular values.
///
/// ```
/// use ranklab::math::{FloatMatrix, svd::svd};
/// let a = FloatMatrix::from_row_slice(2, 2, &[1.0, 0.0, 0.0, 1e-16]);
/// assert_eq!(svd(&a).unwrap().singular_values, [1.0, 1e-16]);
/// ```
pub fn svd(a: &FloatMatrix) -> Result<Svd, SvdProblem> {
    let mut work = SvdWork::new(a)?;
    loop {
        if let Some(svd) = work.step(usize::MAX)? {
            return Ok(svd);
        }
    }
}

/// A decomposition in slices. To give up, drop it.
///
/// ```
/// use ranklab::math::{FloatMatrix, svd::SvdWork};
/// let mut work = SvdWork::new(&FloatMatrix::from_element(60, 50, 1.0)).unwrap();
/// let svd = loop {
///     if let Some(svd) = work.step(100_000).unwrap() {
///         break svd;
///     }
///     assert!(work.progress() < 1.0);
/// };
/// assert!((svd.singular_values[0] - 3000_f64.sqrt()).abs() < 1e-12);
/// ```
pub struct SvdWork {
    /// What is decomposed: scaled, and with at least as many rows as columns.
    a: FloatMatrix,
    scaling: Scaling,
    transposed: bool,
    stage: Stage,
}

enum Stage {
    Small(Box<Jacobi>),
    Large(Box<Fast>),
    Over,
}

impl SvdWork {
    /// Looks at a matrix and prepares its decomposition. Refuses infinities and what is not a number.
    pub fn new(a: &FloatMatrix) -> Result<Self, SvdProblem> {
        let transposed = a.nrows() < a.ncols();
        let small = a.nrows().min(a.ncols()) <= SMALL;
        let scaling = Scaling::of(a, small)?;
        let a = scaling.applied(&if transposed { a.transpose() } else { a.clone() });
        let stage = if small { Stage::Small(Box::new(Jacobi::new(&a))) } else { Stage::Large(Box::new(Fast::new(&a))) };
        Ok(Self { a, scaling, transposed, stage })
    }

    /// Works on, for about `budget` multiplications (a browser does some hundred million in a second; a slice may take a
    /// few million more than asked for), and returns the decomposition once it is there. After that, and after a problem,
    /// there is nothing left to do: [`SvdProblem::Over`].
    pub fn step(&mut self, budget: usize) -> Result<Option<Svd>, SvdProblem> {
        let mut spent = 0;
        while spent < budget.max(1) {
            let (cost, done) = match &mut self.stage {
                Stage::Small(jacobi) => (jacobi.cost(), jacobi.advance()?),
                Stage::Large(fast) => (fast.cost(), fast.advance()?),
                Stage::Over => return Err(SvdProblem::Over),
            };
            spent = spent.saturating_add(cost);
            if done {
                return self.finish().map(Some);
            }
        }
        Ok(None)
    }

    /// How much is done, from 0 to 1.
    pub fn progress(&self) -> f64 {
        match &self.stage {
            Stage::Small(jacobi) => jacobi.progress(),
            Stage::Large(fast) => fast.progress(),
            Stage::Over => 1.0,
        }
    }

    fn finish(&mut self) -> Result<Svd, SvdProblem> {
        let mut svd = match std::mem::replace(&mut self.stage, Stage::Over) {
            Stage::Small(jacobi) => jacobi.finish(),
            Stage::Large(fast) => fast.finish(),
            Stage::Over => return Err(SvdProblem::Over),
        };
        check::check(&self.a, &svd)?;
        self.scaling.undo(&mut svd.singular_values)?;
        if self.transposed {
            std::mem::swap(&mut svd.u, &mut svd.v);
        }
        Ok(svd)
    }
}
