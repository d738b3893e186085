//! Doubles beside exact numbers: the rounding, the tolerances, the ranks.

// Helpers outside `#[test]` functions may stop at what they do not expect, too.
#![allow(clippy::unwrap_used, clippy::panic)]

mod decomposed;

use decomposed::{close, decompose};
use num_bigint::BigInt;
use num_rational::BigRational;
use num_traits::{One, Zero};
use proptest::prelude::{ProptestConfig, prop_assert, prop_assert_eq, proptest};
use ranklab::math::exact::{fraction, from_integers};
use ranklab::math::float::{TooLarge, nearest, round};
use ranklab::math::numerical::{Tolerance, distance_to_rank, naive_float_rank, numerical_rank};
use ranklab::math::random::Random;
use ranklab::math::rank::rank_of;
use ranklab::math::{ExactMatrix, FloatMatrix, Rational};

/// The rational that a decimal such as `-12e-5` names.
fn decimal(digits: &str, exponent: i32) -> Rational {
    let power = BigRational::from_integer(BigInt::from(10).pow(exponent.unsigned_abs()));
    let digits = BigRational::from_integer(digits.parse().unwrap());
    if exponent < 0 { digits / power } else { digits * power }
}

fn power_of_two(exponent: i32) -> Rational {
    let power = BigRational::from_integer(BigInt::one() << exponent.unsigned_abs());
    if exponent < 0 { power.recip() } else { power }
}

#[test]
fn rounds_as_the_standard_library_reads_decimals() {
    let mut random = Random::new(1);
    for _ in 0..3000 {
        let digits: String = (0..random.between(1, 40)).map(|_| random.between(0, 9).to_string()).collect();
        let exponent = random.between(-400, 330) as i32;
        let expected: f64 = format!("{digits}e{exponent}").parse().unwrap();
        assert_eq!(nearest(&decimal(&digits, exponent)), expected, "{digits}e{exponent}");
        assert_eq!(nearest(&-decimal(&digits, exponent)), -expected);
    }
    // Near the smallest numbers, where fewer bits remain.
    for exponent in -345..=-300 {
        for digits in ["1", "4940656458412465441765687928682213723651", "22250738585072014", "9999999999999999999"] {
            let expected: f64 = format!("{digits}e{exponent}").parse().unwrap();
            assert_eq!(nearest(&decimal(digits, exponent)), expected, "{digits}e{exponent}");
        }
    }
}

#[test]
fn rounds_ties_to_even_and_what_is_beside_them_to_the_nearest() {
    let whole = |value: u64| Rational::from_integer(BigInt::from(value));
    let half = 1_u64 << 53;
    for unit in [-1074, -1000, -52, 0, 900] {
        let unit = power_of_two(unit);
        // From 2^53 to 2^54, every second integer is a double, and every fourth has an even significand.
        for (exact, float) in [(half + 1, half), (half + 3, half + 4), (half + 5, half + 4), (half + 6, half + 6)] {
            assert_eq!(nearest(&(whole(exact) * &unit)), float as f64 * nearest(&unit));
        }
        let trifle = &unit / Rational::from_integer(BigInt::one() << 300);
        assert_eq!(nearest(&(whole(half + 1) * &unit + &trifle)), (half + 2) as f64 * nearest(&unit));
        assert_eq!(nearest(&(whole(half + 3) * &unit - &trifle)), (half + 2) as f64 * nearest(&unit));
    }
    // 1/2, 3/2 and 5/2 of the smallest double.
    let halves = |count: u64| whole(count) * power_of_two(-1075);
    assert_eq!([1, 3, 5].map(|count| nearest(&halves(count))), [0.0, 1e-323, 1e-323]);
    assert_eq!(nearest(&(halves(1) + power_of_two(-1400))), 5e-324);
    assert_eq!(nearest(&fraction(1, 3).unwrap()), 1.0 / 3.0);
    assert_eq!(nearest(&Rational::zero()), 0.0);
    // The largest double is 2^1024 - 2^971; from 2^1024 - 2^970 on, an infinity is nearest.
    let limit = power_of_two(1024) - power_of_two(970);
    assert_eq!(nearest(&limit), f64::INFINITY);
    assert_eq!(nearest(&(limit - power_of_two(0))), f64::MAX);
    assert_eq!(nearest(&-power_of_two(5000)), f64::NEG_INFINITY);
    assert_eq!(nearest(&power_of_two(-5000)), 0.0);
}

#[test]
fn says_what_rounding_did_to_a_matrix() {
    let exact =
        ExactMatrix::from_row_slice(2, 2, &[decimal("1", -1), decimal("5", -1), decimal("-1", -400), Rational::zero()]);
    let rounded = round(&exact).unwrap();
    assert_eq!(rounded.matrix, FloatMatrix::from_row_slice(2, 2, &[0.1, 0.5, 0.0, 0.0]));
    assert_eq!((rounded.changed, rounded.vanished), (2, vec![(1, 0)]));
    let large = ExactMatrix::from_row_slice(1, 2, &[Rational::one(), decimal("2", 308)]);
    let problem = round(&large).unwrap_err();
    assert_eq!(problem, TooLarge { row: 0, column: 1 });
    assert_eq!(
        problem.to_string(),
        "Row 1, column 2 is too large for a floating-point number (about 1.8e308 at most)."
    );
}

#[test]
fn has_four_rules() {
    let values = [1.5, 1e-10, 1e-17];
    // The doubles next to 1.5 are an epsilon apart, those above 2 two of them.
    for (rule, expected, rank) in [
        (Tolerance::NumPy, 1.5 * 7.0 * 2_f64.powi(-52), 2),
        (Tolerance::Matlab, 7.0 * 2_f64.powi(-52), 2),
        (Tolerance::Relative(0.125), 0.1875, 1),
        (Tolerance::Absolute(1e-17), 1e-17, 2),
        (Tolerance::Absolute(0.0), 0.0, 3),
        (Tolerance::Absolute(-1.0), 0.0, 3),
        (Tolerance::Relative(f64::NAN), 0.0, 3),
    ] {
        let tolerance = rule.value(&values, 7, 3);
        assert_eq!(tolerance, expected, "{rule:?}");
        assert_eq!(numerical_rank(&values, tolerance), rank, "{rule:?}");
    }
    assert_eq!(Tolerance::Matlab.value(&[2.0], 1, 1), 2_f64.powi(-51));
    assert_eq!(Tolerance::Matlab.value(&[1.999], 1, 1), 2_f64.powi(-52));
    assert_eq!(Tolerance::Matlab.value(&[0.0], 2, 3), 3.0 * 5e-324);
    for rule in [Tolerance::NumPy, Tolerance::Matlab, Tolerance::Relative(0.5)] {
        assert_eq!(rule.value(&[], 0, 3), 0.0);
    }
}

/// The exact rank, the numerical rank by NumPy's rule, and what naive elimination finds.
fn three_ranks(exact: &ExactMatrix) -> [usize; 3] {
    let float = round(exact).unwrap().matrix;
    let values = decompose("three ranks", &float).singular_values;
    let tolerance = Tolerance::NumPy.value(&values, exact.nrows(), exact.ncols());
    [rank_of(exact), numerical_rank(&values, tolerance), naive_float_rank(&float)]
}

#[test]
fn three_ranks_side_by_side() {
    let grid = ExactMatrix::from_fn(3, 3, |i, j| fraction((3 * i + j + 1) as i64, 10).unwrap());
    assert_eq!(three_ranks(&grid), [2, 2, 3]);
    let integers = from_integers(3, 3, &[&[1, 2, 3], &[4, 5, 6], &[7, 8, 9]]);
    assert_eq!(three_ranks(&integers)[..2], [2, 2]);
    let tiny = ExactMatrix::from_diagonal(&vec![Rational::one(), decimal("1", -16)].into());
    assert_eq!(three_ranks(&tiny), [2, 1, 2]);
    let small = ExactMatrix::from_diagonal(&vec![decimal("1", -200), decimal("1", -200)].into());
    assert_eq!(three_ranks(&small), [2, 2, 2]);
    let hilbert = |n: usize| ExactMatrix::from_fn(n, n, |i, j| fraction(1, (i + j + 1) as i64).unwrap());
    assert_eq!(three_ranks(&hilbert(5)), [5, 5, 5]);
    // Its smallest singular value is about 1e-16 times the largest (NumPy says 11, too).
    assert_eq!(three_ranks(&hilbert(12))[..2], [12, 11]);
    assert_eq!(three_ranks(&ExactMatrix::from_element(3, 5, Rational::zero())), [0, 0, 0]);
    assert_eq!(naive_float_rank(&FloatMatrix::zeros(0, 4)), 0);
}

#[test]
fn measures_the_distance_to_lower_rank() {
    let values = [5.0, 4.0, 3.0];
    let distance = distance_to_rank(&values, 1);
    assert_eq!((distance.spectral, distance.frobenius), (4.0, 5.0));
    assert_eq!(distance_to_rank(&values, 2).spectral, 3.0);
    assert_eq!(distance_to_rank(&values, 3).frobenius, 0.0);
    assert_eq!(distance_to_rank(&[], 0).spectral, 0.0);
    let huge = distance_to_rank(&[4e300, 3e300], 0);
    assert!(close(huge.frobenius, 5e300, 1e-15));
    let small = distance_to_rank(&[4e-300, 3e-300], 0);
    assert!(close(small.frobenius, 5e-300, 1e-15));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 100, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_truncated_decomposition_is_as_far_away_as_it_says(
        m in 1usize..8, n in 1usize..8, rank in 0usize..8, seed: u64,
    ) {
        let mut random = Random::new(seed);
        let a = FloatMatrix::from_fn(m, n, |_, _| random.between(-9, 9) as f64);
        let found = decompose("random", &a);
        let rank = rank.min(m).min(n);
        let values = FloatMatrix::from_diagonal(&found.singular_values[..rank].to_vec().into());
        let truncated = found.u.columns(0, rank) * values * found.v.columns(0, rank).transpose();
        let distance = distance_to_rank(&found.singular_values, rank);
        prop_assert!(((&a - truncated).norm() - distance.frobenius).abs() <= 1e-13 * (1.0 + a.norm()));
        prop_assert!(distance.spectral <= distance.frobenius * (1.0 + 1e-15));
    }

    #[test]
    fn integer_matrices_have_the_exact_rank(m in 1usize..8, n in 1usize..8, rank in 0usize..8, seed: u64) {
        let mut random = Random::new(seed);
        let rank = rank.min(m).min(n);
        let mut factor = |rows: usize, columns: usize| {
            ExactMatrix::from_fn(rows, columns, |_, _| Rational::from_integer(random.between(-2, 2).into()))
        };
        let a = factor(m, rank) * factor(rank, n);
        let [exact, numerical, _] = three_ranks(&a);
        prop_assert_eq!(exact, numerical);
    }
}
