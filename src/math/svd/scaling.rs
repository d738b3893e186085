//! Powers of two that keep the entries away from overflow and underflow. Multiplying by them rounds nothing.

use super::SvdProblem;
use super::kernel::{exponent, times_power_of_two};
use crate::math::float::FloatMatrix;

/// Where the largest entry goes, as an exponent of two, if tiny entries matter and some are tiny: almost to the top, so
/// that the whole range of the doubles is below.
const TOP: i32 = 1000;

/// Entries as small as this beside the largest are tiny, as an exponent of two.
const TINY: i32 = -400;

/// The exponent of the power of two by which a matrix is multiplied.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Scaling(i32);

impl Scaling {
    /// The scaling of a matrix of finite numbers; `graded` says that tiny entries matter beside large ones.
    pub fn of(a: &FloatMatrix, graded: bool) -> Result<Self, SvdProblem> {
        let (mut largest, mut smallest) = (0.0_f64, f64::INFINITY);
        for (position, entry) in a.iter().enumerate() {
            if !entry.is_finite() {
                return Err(SvdProblem::NotFinite { row: position % a.nrows(), column: position / a.nrows() });
            }
            largest = largest.max(entry.abs());
            smallest = if *entry == 0.0 { smallest } else { smallest.min(entry.abs()) };
        }
        if largest == 0.0 {
            return Ok(Self(0));
        }
        let (largest, smallest) = (exponent(largest), exponent(smallest));
        let target = if graded && smallest - largest < TINY { TOP } else { 0 };
        Ok(Self(target - largest))
    }

    /// The matrix multiplied by the power of two.
    pub fn applied(self, a: &FloatMatrix) -> FloatMatrix {
        if self.0 == 0 { a.clone() } else { a.map(|entry| times_power_of_two(entry, self.0)) }
    }

    /// Divides singular values by the power of two.
    pub fn undo(self, singular_values: &mut [f64]) -> Result<(), SvdProblem> {
        for value in singular_values {
            *value = times_power_of_two(*value, -self.0);
            if !value.is_finite() {
                return Err(SvdProblem::TooLarge);
            }
        }
        Ok(())
    }
}
