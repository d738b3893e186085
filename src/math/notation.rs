//! Row operations in the notation of blackboards, with plain characters only.

use super::row_op::{RowOp, RowOpView};
use num_traits::Signed;

/// A row operation as ASCII text with rows counted from 1, uniform so that a script can read it.
///
/// `R1 <-> R2`, `R2 <- -1/2 R2`, `R3 <- R3 + 1 R1` or `R3 <- R3 - 3/2 R1`: the factor is always written, also when it is
/// 1, as `p` or `p/q` in lowest terms; of an added multiple the sign stands between the rows and the factor is never
/// negative.
///
/// ```
/// use ranklab::math::{exact::{fraction, integer}, notation::ascii, RowOp};
/// assert_eq!(ascii(&RowOp::swap(0, 1)?), "R1 <-> R2");
/// assert_eq!(ascii(&RowOp::add_multiple(1, 0, integer(-3))?), "R2 <- R2 - 3 R1");
/// assert_eq!(ascii(&RowOp::scale(1, fraction(-1, 2).unwrap())?), "R2 <- -1/2 R2");
/// # Ok::<(), ranklab::math::row_op::NotElementary>(())
/// ```
pub fn ascii(op: &RowOp) -> String {
    match op.view() {
        RowOpView::Swap { first, second } => format!("R{} <-> R{}", first + 1, second + 1),
        RowOpView::Scale { row, factor } => format!("R{row} <- {factor} R{row}", row = row + 1),
        RowOpView::AddMultiple { target, source, factor } => {
            let sign = if factor.is_negative() { '-' } else { '+' };
            format!("R{target} <- R{target} {sign} {} R{}", factor.abs(), source + 1, target = target + 1)
        }
    }
}
