//! Matrices whose rank is known because they are built by it.

use num_bigint::BigInt;
use num_traits::Zero;
use proptest::collection::vec;
use proptest::prelude::{Just, Strategy, prop_oneof};
use proptest::strategy::BoxedStrategy;
use ranklab::math::exact::integer;
use ranklab::math::{ExactMatrix, Rational};

/// A plain non-zero entry.
pub const NONZERO: i64 = 3;

/// A matrix and its rank by construction.
#[derive(Clone, Debug)]
pub struct Built {
    /// The matrix.
    pub matrix: ExactMatrix,
    /// Its rank.
    pub rank: usize,
}

/// What the entries of a matrix are like.
#[derive(Clone, Copy, Debug)]
enum Flavour {
    Integers,
    Fractions,
    FortyDigits,
    Tiny,
    Mixed,
}

fn entry(flavour: Flavour) -> BoxedStrategy<Rational> {
    let small = || prop_oneof![1 => Just(0), 3 => -9_i64..=9].prop_map(integer);
    let fraction = || (-9_i64..=9, 1_i64..=9).prop_map(|(p, q)| Rational::new(p.into(), q.into()));
    let huge = || {
        (-9_i64..=9, -(10_i64.pow(18))..10_i64.pow(18))
            .prop_map(|(lead, rest)| Rational::from_integer(BigInt::from(lead) * BigInt::from(10).pow(39) + rest))
    };
    let tiny = || (-9_i64..=9).prop_map(|p| Rational::new(p.into(), BigInt::from(10).pow(200)));
    match flavour {
        Flavour::Integers => small().boxed(),
        Flavour::Fractions => fraction().boxed(),
        Flavour::FortyDigits => huge().boxed(),
        Flavour::Tiny => prop_oneof![small(), tiny()].boxed(),
        Flavour::Mixed => prop_oneof![small(), fraction(), huge(), tiny()].boxed(),
    }
}

fn matrix(rows: usize, columns: usize, flavour: Flavour) -> impl Strategy<Value = ExactMatrix> {
    vec(entry(flavour), rows * columns).prop_map(move |entries| ExactMatrix::from_vec(rows, columns, entries))
}

/// Rectangular matrices, 1 to 12 each way (fewer where the entries are long), of every rank that fits, 0 included.
pub fn built() -> impl Strategy<Value = Built> {
    built_up_to(12)
}

/// The same, of at most so many rows and columns.
pub fn built_up_to(most: usize) -> impl Strategy<Value = Built> {
    let sizes = |limit: usize| 1..=limit.min(most);
    let shape = prop_oneof![
        6 => (Just(Flavour::Integers), sizes(12), sizes(12)),
        2 => (Just(Flavour::Fractions), sizes(6), sizes(6)),
        2 => (Just(Flavour::FortyDigits), sizes(6), sizes(6)),
        1 => (Just(Flavour::Tiny), sizes(4), sizes(4)),
        1 => (Just(Flavour::Mixed), sizes(3), sizes(3)),
    ];
    shape
        .prop_flat_map(|(flavour, m, n)| (Just((flavour, m, n)), 0..=m.min(n)))
        .prop_flat_map(|((flavour, m, n), rank)| of_rank(m, n, rank, flavour))
}

/// An `m x n` matrix of exactly this rank: the product of an `m x r` matrix with independent columns and an `r x n`
/// matrix with independent rows.
fn of_rank(m: usize, n: usize, rank: usize, flavour: Flavour) -> impl Strategy<Value = Built> {
    let left = independent_columns(m, rank, flavour);
    let right = independent_columns(n, rank, flavour).prop_map(|matrix| matrix.transpose());
    (left, right).prop_map(move |(left, right)| Built { matrix: left * right, rank })
}

/// A `rows x rank` matrix with independent columns: lower triangular in a shuffled order of the rows, with a diagonal
/// free of zeros.
fn independent_columns(rows: usize, rank: usize, flavour: Flavour) -> impl Strategy<Value = ExactMatrix> {
    let order = Just((0..rows).collect::<Vec<_>>()).prop_shuffle();
    (matrix(rows, rank, flavour), order).prop_map(move |(entries, order)| {
        let mut shuffled = ExactMatrix::zeros(rows, rank);
        for (i, &row) in order.iter().enumerate() {
            for j in 0..rank.min(i + 1) {
                let kept = &entries[(i, j)];
                shuffled[(row, j)] = if i == j && kept.is_zero() { integer(NONZERO) } else { kept.clone() };
            }
        }
        shuffled
    })
}
