//! Matrices at low rank: what a truncation keeps, loses and costs, and its rivals.
//!
//! A truncation `A_k` keeps the first `k` terms of `A = s_1 u_1 v_1^T + s_2 u_2 v_2^T + ...`. Its errors are
//! [`crate::math::numerical::distance_to_rank`].

mod letters;
/// Pictures that are made here.
pub mod picture;
/// Other ways to lower the rank.
pub mod rival;

/// What every truncation of a matrix keeps and loses: entry `k` belongs to `A_k`, from 0 to the number of singular values.
#[derive(Clone, Debug, PartialEq)]
pub struct Curves {
    /// The part of the sum of squares of all entries that is kept, from 0 to 1; 1 throughout for a matrix of zeros.
    pub energy: Vec<f64>,
    /// The Frobenius norm of `A - A_k`.
    pub frobenius: Vec<f64>,
}

/// The curves for singular values that come with the largest first.
///
/// ```
/// use ranklab::stories::compression::curves;
/// let curves = curves(&[4.0, 3.0]);
/// assert_eq!(curves.frobenius, [5.0, 3.0, 0.0]);
/// assert_eq!(curves.energy, [0.0, 0.64, 1.0]);
/// ```
pub fn curves(singular_values: &[f64]) -> Curves {
    let largest = singular_values.first().copied().unwrap_or(0.0);
    // Relative to the largest, squares do not overflow; from the smallest up, small ones are not lost.
    let mut lost = vec![0.0; singular_values.len() + 1];
    for (k, value) in singular_values.iter().enumerate().rev() {
        lost[k] = lost[k + 1] + if largest > 0.0 { (value / largest).powi(2) } else { 0.0 };
    }
    let all = lost[0];
    Curves {
        energy: lost.iter().map(|lost| if all > 0.0 { (all - lost) / all } else { 1.0 }).collect(),
        frobenius: lost.iter().map(|lost| largest * lost.sqrt()).collect(),
    }
}

/// What a part of the energy may lack by rounding.
const ROUNDING: f64 = 1e-12;

/// The least `k` whose truncation keeps this part of the energy, up to rounding; the last where none does.
///
/// ```
/// use ranklab::stories::compression::{curves, rank_for};
/// assert_eq!([0.0, 0.5, 0.64, 0.65].map(|part| rank_for(&curves(&[4.0, 3.0]), part)), [0, 1, 1, 2]);
/// ```
pub fn rank_for(curves: &Curves, part: f64) -> usize {
    let last = curves.energy.len().saturating_sub(1);
    curves.energy.iter().position(|&energy| energy >= part - ROUNDING).unwrap_or(last)
}

/// How many numbers a truncation takes: for each term a column, a row and a singular value, `k (m + n + 1)`.
///
/// ```
/// assert_eq!(ranklab::stories::compression::storage(20, 224, 224), 8980);
/// ```
pub fn storage(k: usize, rows: usize, columns: usize) -> usize {
    k * (rows + columns + 1)
}

/// The largest `k` whose truncation takes fewer numbers than the matrix itself: the last below `m n / (m + n + 1)`.
///
/// ```
/// use ranklab::stories::compression::break_even;
/// assert_eq!([(224, 224), (2, 2), (1, 1), (0, 3)].map(|(m, n)| break_even(m, n)), [111, 0, 0, 0]);
/// ```
pub fn break_even(rows: usize, columns: usize) -> usize {
    (rows * columns).saturating_sub(1) / (rows + columns + 1)
}
