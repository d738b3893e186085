//! Matrices for questions, from fixed-width random numbers.

use crate::math::exact::integer;
use crate::math::generate::{Recipe, RightHandSide, draft};
use crate::math::random::Random;
use crate::math::{ExactMatrix, Rational, System};
use num_traits::{One, Signed};

/// No entry is larger in absolute value.
const LARGEST: u32 = 9;
/// How often a kinder matrix is looked for.
const TRIES: usize = 6;

/// A matrix of this rank with small integer entries: no zero row, no zero column, and (if six tries find one) a 1 or −1
/// in the first column, so that the elimination starts without fractions.
pub(super) fn matrix(random: &mut Random, rows: usize, columns: usize, rank: usize) -> ExactMatrix {
    system(random, rows, columns, rank, RightHandSide::None).coefficients().clone()
}

/// The same with a right-hand side.
pub(super) fn system(random: &mut Random, rows: usize, columns: usize, rank: usize, side: RightHandSide) -> System {
    let recipe = Recipe { rows, columns, rank, largest_entry: LARGEST, right_hand_side: side };
    let mut found = System::default();
    for _ in 0..TRIES {
        found = draft(&recipe, random).unwrap_or_default();
        if found.coefficients().column(0).iter().any(|entry| entry.abs().is_one()) {
            break;
        }
    }
    found
}

/// One of some cases.
pub(super) fn one_of<T: Copy>(random: &mut Random, cases: &[T], otherwise: T) -> T {
    random.choose(cases).copied().unwrap_or(otherwise)
}

/// A number from `low` to `high`.
pub(super) fn between(random: &mut Random, low: i64, high: i64) -> i64 {
    random.between(low, high)
}

/// A vector of integers, not all of them zero.
pub(super) fn vector<const N: usize>(random: &mut Random, largest: i64) -> [i64; N] {
    loop {
        let made = std::array::from_fn(|_| random.between(-largest, largest));
        if made != [0; N] {
            return made;
        }
    }
}

/// A matrix from rows of integers.
pub(super) fn rows<const N: usize>(rows: &[[i64; N]]) -> ExactMatrix {
    ExactMatrix::from_row_iterator(rows.len(), N, rows.iter().flatten().map(|&entry| integer(entry)))
}

/// The vector product, orthogonal to both.
pub(super) fn cross([a, b, c]: [i64; 3], [d, e, f]: [i64; 3]) -> [i64; 3] {
    [b * f - c * e, c * d - a * f, a * e - b * d]
}

/// The sum of multiples of two vectors.
pub(super) fn combine<const N: usize>(s: i64, u: [i64; N], t: i64, v: [i64; N]) -> [i64; N] {
    let mut made = u;
    for (entry, (u, v)) in made.iter_mut().zip(u.into_iter().zip(v)) {
        *entry = s * u + t * v;
    }
    made
}

/// A vector of integers in a sentence: `(1, −2, 0)`.
pub(super) fn told(vector: &[i64]) -> String {
    let exact: Vec<Rational> = vector.iter().map(|&entry| integer(entry)).collect();
    super::words::vector(&exact)
}
