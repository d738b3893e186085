//! Orthogonal projection: the theorem as properties, by hand, and where there is none. SymPy's answers are in `oracle.rs`.

// Helpers outside `#[test]` functions may stop at what they do not expect, too.
#![allow(clippy::unwrap_used)]

mod by_rank;

use by_rank::{Built, built};
use num_traits::Zero;
use proptest::collection::vec;
use proptest::prelude::{Just, Strategy, prop_assert, prop_assert_eq, proptest};
use proptest::test_runner::Config;
use ranklab::math::exact::{fraction, from_integers, integer};
use ranklab::math::projection::{dot, nearest_right_hand_side, onto_span};
use ranklab::math::solve::{SolutionSet, solve};
use ranklab::math::subspace::{FourSubspaces, contains};
use ranklab::math::{ExactMatrix, Rational, System};

fn integers(entries: &[i64]) -> Vec<Rational> {
    entries.iter().map(|&entry| integer(entry)).collect()
}

fn minus(a: &[Rational], b: &[Rational]) -> Vec<Rational> {
    a.iter().zip(b).map(|(left, right)| left - right).collect()
}

fn column(matrix: &ExactMatrix, j: usize) -> Vec<Rational> {
    matrix.column(j).iter().cloned().collect()
}

fn is_solvable(a: &ExactMatrix, b: &[Rational]) -> bool {
    let solution = solve(&System::new(a.clone(), Some(b.to_vec())).unwrap()).unwrap();
    !matches!(solution.set, SolutionSet::Inconsistent { .. })
}

/// A matrix by rank, a right-hand side of small integers, and as many small integers as there are columns.
fn with_side() -> impl Strategy<Value = (Built, Vec<i64>, Vec<i64>)> {
    built().prop_flat_map(|built| {
        let (m, n) = built.matrix.shape();
        (Just(built), vec(-9_i64..=9, m), vec(-3_i64..=3, n))
    })
}

proptest! {
    #![proptest_config(Config { cases: 64, failure_persistence: None, ..Config::default() })]

    /// b − p is orthogonal to every column, p is in the column space, the projection of p is p, and p = b exactly where
    /// A x = b can be solved.
    #[test]
    fn the_nearest_right_hand_side((built, b, x) in with_side()) {
        let a = built.matrix;
        let b = integers(&b);
        let nearest = nearest_right_hand_side(&a, &b).unwrap();
        let gap = minus(&b, &nearest.point);
        for j in 0..a.ncols() {
            prop_assert!(dot(&gap, &column(&a, j)).is_zero());
        }
        prop_assert!(is_solvable(&a, &nearest.point));
        prop_assert_eq!(&nearest.distance_squared, &dot(&gap, &gap));
        prop_assert_eq!(nearest.point == b, is_solvable(&a, &b));
        prop_assert_eq!(nearest.distance_squared.is_zero(), nearest.point == b);
        let again = nearest_right_hand_side(&a, &nearest.point).unwrap();
        prop_assert_eq!(&again.point, &nearest.point);
        prop_assert_eq!(again.coefficients, nearest.coefficients);
        // No other reachable right-hand side is nearer.
        let product = &a * ExactMatrix::from_column_slice(x.len(), 1, &integers(&x));
        let other = minus(&b, &column(&product, 0));
        prop_assert!(nearest.distance_squared <= dot(&other, &other));
    }

    /// The coefficients are those of p in the basis, and projecting on a space and on the space orthogonal to it gives
    /// two parts that make up the vector.
    #[test]
    fn two_orthogonal_spaces_share_a_vector((built, b, _) in with_side()) {
        let b = integers(&b);
        let spaces = FourSubspaces::of(&built.matrix);
        let inside = onto_span(&spaces.column, &b).unwrap();
        let outside = onto_span(&spaces.left_null, &b).unwrap();
        prop_assert!(contains(&spaces.column, &inside.point));
        prop_assert_eq!(minus(&b, &inside.point), outside.point.clone());
        prop_assert_eq!(&inside.distance_squared, &dot(&outside.point, &outside.point));
        prop_assert_eq!(inside.coefficients.len(), built.rank);
        for i in 0..b.len() {
            let sum = spaces.column.iter().zip(&inside.coefficients).map(|(member, c)| &member[i] * c).sum::<Rational>();
            prop_assert_eq!(&sum, &inside.point[i]);
        }
    }
}

#[test]
fn by_hand() {
    // Onto the plane x1 + x2 + x3 = 0: take away a third of the sum from every entry.
    let plane = [integers(&[1, -1, 0]), integers(&[0, 1, -1])];
    let projection = onto_span(&plane, &integers(&[1, 2, 6])).unwrap();
    assert_eq!(projection.point, integers(&[-2, -1, 3]));
    assert_eq!(projection.coefficients, integers(&[-2, -3]));
    assert_eq!(projection.distance_squared, integer(27));
    // A line of best fit: heights 0, 1, 1 at 0, 1, 2 (Strang's normal equations 3 c + 3 d = 2, 3 c + 5 d = 3).
    let a = from_integers(3, 2, &[&[1, 0], &[1, 1], &[1, 2]]);
    let fit = nearest_right_hand_side(&a, &integers(&[0, 1, 1])).unwrap();
    assert_eq!(fit.coefficients, [fraction(1, 6).unwrap(), fraction(1, 2).unwrap()]);
    assert_eq!(fit.point, [fraction(1, 6).unwrap(), fraction(2, 3).unwrap(), fraction(7, 6).unwrap()]);
    assert_eq!(fit.distance_squared, fraction(1, 6).unwrap());
}

#[test]
fn onto_zero_alone_and_onto_everything() {
    let b = integers(&[3, -4]);
    for matrix in [from_integers(2, 3, &[]), from_integers(2, 1, &[])] {
        let nearest = nearest_right_hand_side(&matrix, &b).unwrap();
        assert_eq!((nearest.point, nearest.coefficients), (integers(&[0, 0]), Vec::new()));
        assert_eq!(nearest.distance_squared, integer(25));
    }
    let everything = nearest_right_hand_side(&from_integers(2, 2, &[&[1, 2], &[3, 4]]), &b).unwrap();
    assert_eq!((everything.point, everything.distance_squared), (b, integer(0)));
}

#[test]
fn no_projection_onto_dependent_vectors_or_between_lengths() {
    let b = integers(&[1, 2]);
    assert_eq!(onto_span(&[integers(&[1, 1]), integers(&[2, 2])], &b), None);
    assert_eq!(onto_span(&[integers(&[0, 0])], &b), None);
    assert_eq!(onto_span(&[integers(&[1, 1, 1])], &b), None);
    assert_eq!(nearest_right_hand_side(&from_integers(3, 1, &[&[1]]), &b), None);
}
