//! Why there is no decomposition.

use std::fmt::{self, Display, Formatter};

/// Why a matrix was not decomposed. Indices are 0-based.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum SvdProblem {
    /// An entry is infinite or not a number.
    NotFinite {
        /// Its row.
        row: usize,
        /// Its column.
        column: usize,
    },
    /// The largest singular value is beyond the largest double, though no entry is.
    TooLarge,
    /// The rotations did not come to an end. No matrix is known that does this.
    NoConvergence {
        /// The sweeps allowed.
        limit: usize,
    },
    /// The result failed its own check. No matrix is known that does this.
    Inaccurate {
        /// The relative error found, of the product or of the orthogonality.
        error: f64,
        /// The error allowed.
        limit: f64,
    },
    /// The work was finished, or had failed, before.
    Over,
}

impl Display for SvdProblem {
    fn fmt(&self, formatter: &mut Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotFinite { row, column } => {
                write!(formatter, "Row {}, column {} is not a finite number.", row + 1, column + 1)
            }
            Self::TooLarge => {
                formatter.write_str("The largest singular value is too large for a floating-point number.")
            }
            Self::NoConvergence { limit } => {
                write!(formatter, "The singular values did not settle within {limit} sweeps.")
            }
            Self::Inaccurate { error, limit } => {
                write!(formatter, "The decomposition is off by {error:.1e}, where {limit:.1e} is allowed.")
            }
            Self::Over => formatter.write_str("This decomposition is over."),
        }
    }
}

impl std::error::Error for SvdProblem {}
