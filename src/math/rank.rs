//! Rank alone, fraction-free, for larger matrices.

use super::exact::ExactMatrix;
use super::integer_rows::IntegerRows;
use num_bigint::BigInt;
use num_traits::{One, Zero};

/// The rank of a matrix of any size: the largest number of independent rows, or columns.
///
/// Each row is first multiplied by its common denominator, which does not change the rank. Then Bareiss's fraction-free
/// elimination runs on integers: every intermediate entry is a minor of that integer matrix, so the entries stay as
/// small as Hadamard's bound on minors, and every division is exact. (E. H. Bareiss, "Sylvester's identity and multistep
/// integer-preserving Gaussian elimination", Mathematics of Computation 22, 1968, pages 565–578.)
///
/// It records nothing; for the steps, and for the pivots, see [`eliminate`](super::eliminate).
///
/// ```
/// use ranklab::math::{exact::from_integers, rank::rank_of};
/// assert_eq!(rank_of(&from_integers(3, 3, &[&[1, 2, 3], &[4, 5, 6], &[7, 8, 9]])), 2);
/// ```
pub fn rank_of(matrix: &ExactMatrix) -> usize {
    let mut rows = IntegerRows::of(matrix).into_integers();
    let mut previous = BigInt::one();
    let mut rank = 0;
    for column in 0..matrix.ncols() {
        let Some(found) = (rank..rows.len()).find(|&row| !rows[row][column].is_zero()) else { continue };
        rows.swap(rank, found);
        let (done, below) = rows.split_at_mut(rank + 1);
        let pivot_row = &done[rank];
        let pivot = &pivot_row[column];
        for row in below {
            let head = std::mem::take(&mut row[column]);
            for (entry, above) in row.iter_mut().zip(pivot_row).skip(column + 1) {
                // Exact, by Sylvester's identity: the quotient is a minor.
                *entry = (pivot * &*entry - &head * above) / &previous;
            }
        }
        previous = pivot.clone();
        rank += 1;
    }
    rank
}
