//! The three elementary row operations.
//!
//! The fields are private and the constructors checked: an operation that is not elementary (swapping a row with itself,
//! multiplying by zero, adding a row to itself) cannot be built, so whatever holds a [`RowOp`] holds a legal one.
//! Rows are 0-based here; notation and links count from 1.

use super::exact::{ExactMatrix, Rational, identity};
use num_traits::{One, Zero};

/// An elementary row operation. Each is invertible, and so keeps rank, row space and null space.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct RowOp(Kind);

#[derive(Clone, Debug, PartialEq, Eq, Hash)]
enum Kind {
    Swap { first: usize, second: usize },
    Scale { row: usize, factor: Rational },
    AddMultiple { target: usize, source: usize, factor: Rational },
}

/// A look into a [`RowOp`], for matching. It cannot be turned back into one except through the checked constructors.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RowOpView<'a> {
    /// `R_first <-> R_second`.
    Swap {
        /// One of the two rows.
        first: usize,
        /// The other.
        second: usize,
    },
    /// `R_row <- factor R_row`, the factor not zero.
    Scale {
        /// The row that is multiplied.
        row: usize,
        /// What it is multiplied by.
        factor: &'a Rational,
    },
    /// `R_target <- R_target + factor R_source`, two different rows.
    AddMultiple {
        /// The row that changes.
        target: usize,
        /// The row that is added to it.
        source: usize,
        /// The multiple of the source that is added.
        factor: &'a Rational,
    },
}

/// Why an operation is not an elementary one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotElementary {
    /// Swapping a row with itself changes nothing.
    SwapWithItself,
    /// Multiplying a row by zero destroys an equation and cannot be undone.
    ScaleByZero,
    /// Adding a multiple of a row to itself is a scaling, and destroys the row when the multiple is -1.
    AddToItself,
}

impl RowOp {
    /// Exchange two different rows: `R_first <-> R_second`.
    ///
    /// ```
    /// use ranklab::math::row_op::{NotElementary, RowOp};
    /// assert!(RowOp::swap(0, 1).is_ok());
    /// assert_eq!(RowOp::swap(1, 1), Err(NotElementary::SwapWithItself));
    /// ```
    pub fn swap(first: usize, second: usize) -> Result<Self, NotElementary> {
        if first == second { Err(NotElementary::SwapWithItself) } else { Ok(Self(Kind::Swap { first, second })) }
    }

    /// Multiply a row by a non-zero number: `R_row <- factor R_row`.
    pub fn scale(row: usize, factor: Rational) -> Result<Self, NotElementary> {
        if factor.is_zero() { Err(NotElementary::ScaleByZero) } else { Ok(Self(Kind::Scale { row, factor })) }
    }

    /// Add a multiple of another row: `R_target <- R_target + factor R_source`. A factor of zero is legal and changes
    /// nothing.
    pub fn add_multiple(target: usize, source: usize, factor: Rational) -> Result<Self, NotElementary> {
        if target == source {
            Err(NotElementary::AddToItself)
        } else {
            Ok(Self(Kind::AddMultiple { target, source, factor }))
        }
    }

    /// What kind of operation this is, with its rows and its factor.
    pub fn view(&self) -> RowOpView<'_> {
        match &self.0 {
            Kind::Swap { first, second } => RowOpView::Swap { first: *first, second: *second },
            Kind::Scale { row, factor } => RowOpView::Scale { row: *row, factor },
            Kind::AddMultiple { target, source, factor } => {
                RowOpView::AddMultiple { target: *target, source: *source, factor }
            }
        }
    }

    /// The operation that takes this one back: `op.inverse()` after `op` leaves every matrix as it was.
    pub fn inverse(&self) -> Self {
        Self(match &self.0 {
            Kind::Swap { .. } => self.0.clone(),
            Kind::Scale { row, factor } => Kind::Scale { row: *row, factor: factor.recip() },
            Kind::AddMultiple { target, source, factor } => {
                Kind::AddMultiple { target: *target, source: *source, factor: -factor.clone() }
            }
        })
    }

    /// The largest row (0-based) that the operation names: it fits matrices with more rows than that.
    pub fn largest_row(&self) -> usize {
        match &self.0 {
            Kind::Swap { first, second } => *first.max(second),
            Kind::Scale { row, .. } => *row,
            Kind::AddMultiple { target, source, .. } => *target.max(source),
        }
    }

    /// Whether the operation fits a matrix with this many rows.
    pub fn fits(&self, rows: usize) -> bool {
        self.largest_row() < rows
    }

    /// Carries the operation out on a matrix, in place. One that does not [fit](Self::fits) leaves the matrix as it was
    /// and gives `false`.
    ///
    /// ```
    /// use ranklab::math::{exact::{from_integers, integer}, RowOp};
    /// let mut a = from_integers(2, 2, &[&[1, 2], &[3, 4]]);
    /// RowOp::add_multiple(1, 0, integer(-3)).unwrap().apply(&mut a);
    /// assert_eq!(a, from_integers(2, 2, &[&[1, 2], &[0, -2]]));
    /// ```
    pub fn apply(&self, matrix: &mut ExactMatrix) -> bool {
        if !self.fits(matrix.nrows()) {
            return false;
        }
        match &self.0 {
            Kind::Swap { first, second } => matrix.swap_rows(*first, *second),
            Kind::Scale { row, factor } => {
                for entry in matrix.row_mut(*row).iter_mut().filter(|entry| !entry.is_zero()) {
                    *entry *= factor;
                }
            }
            Kind::AddMultiple { target, source, factor } => {
                for column in 0..matrix.ncols() {
                    if !matrix[(*source, column)].is_zero() {
                        let added = &matrix[(*source, column)] * factor;
                        matrix[(*target, column)] += added;
                    }
                }
            }
        }
        true
    }

    /// What the operation multiplies the determinant of a square matrix by: -1 for a swap, the factor for a scaling, 1
    /// for adding a multiple.
    pub fn determinant_factor(&self) -> Rational {
        match &self.0 {
            Kind::Swap { .. } => -Rational::one(),
            Kind::Scale { factor, .. } => factor.clone(),
            Kind::AddMultiple { .. } => Rational::one(),
        }
    }

    /// The `n x n` elementary matrix `E` of the operation: `E A` is `A` with the operation carried out, for every `A`
    /// with `n` rows. `None` where the operation does not fit `n` rows.
    pub fn elementary_matrix(&self, n: usize) -> Option<ExactMatrix> {
        let mut matrix = identity(n);
        self.apply(&mut matrix).then_some(matrix)
    }

    /// Whether the operation changes nothing on any matrix: a scaling by one, or adding zero times a row.
    pub fn is_identity(&self) -> bool {
        match &self.0 {
            Kind::Swap { .. } => false,
            Kind::Scale { factor, .. } => factor.is_one(),
            Kind::AddMultiple { factor, .. } => factor.is_zero(),
        }
    }
}
