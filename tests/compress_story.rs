//! Truncations and their rivals: the errors are what the formulas say, and nothing of the same rank is nearer.

// Helpers outside `#[test]` functions may stop at what they do not expect, too.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod by_rank;

use by_rank::built;
use proptest::prelude::{Just, Strategy, any, prop_assert, prop_oneof, proptest};
use proptest::test_runner::Config;
use ranklab::math::FloatMatrix;
use ranklab::math::float::round;
use ranklab::math::numerical::{Tolerance, numerical_rank};
use ranklab::math::svd::svd;
use ranklab::stories::compression::picture::{Generated, Raster};
use ranklab::stories::compression::rival::{Rival, RivalWork};
use ranklab::stories::compression::{break_even, curves, rank_for, storage};
use std::rc::Rc;

fn config() -> Config {
    Config { cases: 48, failure_persistence: None, ..Config::default() }
}

/// Matrices by rank, small pictures of every kind, and tables of whole numbers.
fn matrices() -> impl Strategy<Value = FloatMatrix> {
    let picture = (0..Generated::ALL.len(), any::<u64>(), 41_usize..56, any::<bool>());
    prop_oneof![
        built().prop_map(|built| round(&built.matrix).unwrap().matrix),
        picture.prop_map(|(kind, seed, side, colour)| {
            let raster = Generated::ALL[kind].1.raster(seed, side);
            if colour { raster.colour() } else { raster.grey() }
        }),
        (1_usize..9, 1_usize..9, any::<u64>()).prop_map(|(m, n, seed)| {
            FloatMatrix::from_fn(m, n, |i, j| ((seed >> ((7 * i + 3 * j) % 60)) % 16) as f64 - 7.0)
        }),
    ]
}

/// A matrix and a rank up to its number of singular values.
fn matrix_and_rank() -> impl Strategy<Value = (FloatMatrix, usize)> {
    matrices().prop_flat_map(|a| {
        let most = a.nrows().min(a.ncols());
        (Just(a), 0..=most)
    })
}

fn truncated(a: &FloatMatrix, k: usize) -> FloatMatrix {
    let mut sum = FloatMatrix::zeros(a.nrows(), a.ncols());
    svd(a).unwrap().add_terms(&mut sum, 0..k, 1.0);
    sum
}

/// The Frobenius norm, entry by entry.
fn size(a: &FloatMatrix) -> f64 {
    let largest = a.iter().fold(0.0_f64, |largest, entry| largest.max(entry.abs()));
    if largest == 0.0 { 0.0 } else { largest * a.iter().map(|entry| (entry / largest).powi(2)).sum::<f64>().sqrt() }
}

fn rank(a: &FloatMatrix) -> usize {
    let values = svd(a).unwrap().singular_values;
    // What rounding leaves of a product is larger than what it leaves of a single decomposition.
    numerical_rank(&values, 1e3 * Tolerance::NumPy.value(&values, a.nrows(), a.ncols()))
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn the_errors_of_a_truncation_are_those_of_the_formulas((a, k) in matrix_and_rank()) {
        let values = svd(&a).unwrap().singular_values;
        let curves = curves(&values);
        let error = &a - truncated(&a, k);
        let (whole, floor) = (size(&a), 1e-13 * size(&a));
        let close = |one: f64, other: f64| (one - other).abs() <= 1e-9 * other + floor;
        prop_assert!(close(size(&error), curves.frobenius[k]), "{} {}", size(&error), curves.frobenius[k]);
        let spectral = svd(&error).unwrap().singular_values[0];
        let discarded = values.get(k).copied().unwrap_or(0.0);
        prop_assert!(close(spectral, discarded), "{spectral} {discarded}");
        if whole > 0.0 {
            let kept = (size(&truncated(&a, k)) / whole).powi(2);
            prop_assert!((kept - curves.energy[k]).abs() < 1e-12, "{kept} {}", curves.energy[k]);
        }
    }

    #[test]
    fn at_the_rank_nothing_but_rounding_is_lost(built in built()) {
        let a = round(&built.matrix).unwrap().matrix;
        prop_assert!(size(&(&a - truncated(&a, built.rank))) <= 1e-13 * size(&a));
    }

    #[test]
    fn terms_taken_away_again_leave_what_was_there((a, k) in matrix_and_rank()) {
        let decomposition = svd(&a).unwrap();
        let mut sum = truncated(&a, k);
        decomposition.add_terms(&mut sum, k / 2..k, -1.0);
        prop_assert!(size(&(sum - truncated(&a, k / 2))) <= 1e-13 * size(&a));
    }

    #[test]
    fn nothing_of_the_same_rank_is_nearer((a, k) in matrix_and_rank(), rule in 0_usize..3, seed in any::<u64>()) {
        let rule = Rival::ALL[rule];
        let a = Rc::new(a);
        let mut work = RivalWork::new(a.clone(), rule, k, seed, 1);
        let mut slices = 0;
        while !work.step(1) {
            slices += 1;
            prop_assert!(slices <= k, "{slices}");
        }
        let rival = work.result();
        let best = curves(&svd(&a).unwrap().singular_values).frobenius[k];
        prop_assert!(size(&(&*a - rival)) >= best * (1.0 - 1e-9) - 1e-13 * size(&a));
        prop_assert!(rank(rival) <= k, "{} {k}", rank(rival));
        // All columns kept is the matrix itself.
        if rule == Rival::Columns && k == a.ncols() {
            prop_assert!(size(&(&*a - rival)) <= 1e-9 * size(&a));
        }
    }

    #[test]
    fn the_least_rank_is_the_least((a, _) in matrix_and_rank(), part in 0.0_f64..1.0) {
        let curves = curves(&svd(&a).unwrap().singular_values);
        let k = rank_for(&curves, part);
        prop_assert!(curves.energy[k] >= part - 1e-12);
        prop_assert!(k == 0 || curves.energy[k - 1] < part);
    }

    #[test]
    fn the_last_rank_that_pays_is_the_last(rows in 1_usize..600, columns in 1_usize..600) {
        let last = break_even(rows, columns);
        prop_assert!(last == 0 || storage(last, rows, columns) < rows * columns);
        prop_assert!(storage(last + 1, rows, columns) >= rows * columns);
    }
}

#[test]
fn rounding_does_not_ask_for_another_rank() {
    // Of the chapter's matrix the first singular value holds 45 of 50.
    let values = svd(&FloatMatrix::from_row_slice(2, 2, &[3.0, 0.0, 4.0, 5.0])).unwrap().singular_values;
    assert_eq!([0.9, 0.91].map(|part| rank_for(&curves(&values), part)), [1, 2]);
}

#[test]
fn columns_that_are_kept_stay_as_they_are() {
    let a = Rc::new(Generated::Landscape.raster(1, 60).grey());
    let mut work = RivalWork::new(a.clone(), Rival::Columns, 5, 1, 1);
    while !work.step(0) {}
    // Evenly: the middles of five parts.
    for column in [6, 18, 30, 42, 54] {
        assert!((work.result().column(column) - a.column(column)).norm() < 1e-9, "column {column}");
    }
    assert!((work.result().column(0) - a.column(0)).norm() > 1.0);
}

#[test]
fn blocks_are_averages() {
    let a = Rc::new(FloatMatrix::from_row_slice(2, 4, &[1.0, 3.0, 5.0, 7.0, 5.0, 7.0, 1.0, 3.0]));
    let average = |k| {
        let mut work = RivalWork::new(a.clone(), Rival::Blocks, k, 1, 1);
        while !work.step(0) {}
        work.result().clone()
    };
    assert_eq!(average(0), FloatMatrix::zeros(2, 4));
    assert_eq!(average(1), FloatMatrix::from_element(2, 4, 4.0));
    assert_eq!(average(2), FloatMatrix::from_row_slice(2, 4, &[2.0, 2.0, 6.0, 6.0, 6.0, 6.0, 2.0, 2.0]));
}

#[test]
fn structure_is_low_rank() {
    for (picture, low, high) in [
        (Generated::Checkerboard, 2, 2),
        (Generated::Plaid, 2, 2),
        (Generated::Disc, 20, 224),
        (Generated::Landscape, 100, 224),
        (Generated::Page, 200, 224),
        (Generated::Noise, 224, 224),
    ] {
        let found = rank(&picture.raster(1, 224).grey());
        assert!((low..=high).contains(&found), "{picture:?}: {found}");
    }
    // What structure is good for: the landscape takes a few ranks, noise nearly all.
    let takes =
        |picture: Generated| rank_for(&curves(&svd(&picture.raster(1, 224).grey()).unwrap().singular_values), 0.99);
    assert!(takes(Generated::Landscape) < 10 && takes(Generated::Noise) > 100);
}

#[test]
fn a_seed_is_a_promise() {
    // The lowest bytes of what the demonstration of PCG prints for its seed (see `math::random`).
    let noise = Generated::Noise.raster(42, 2);
    assert_eq!(noise.rgb[..6], [183, 9, 48, 147, 75, 110]);
    for (_, picture) in Generated::ALL {
        assert_eq!(picture.raster(7, 64), picture.raster(7, 64));
        assert_eq!(picture.is_seeded(), picture.raster(7, 64) != picture.raster(8, 64), "{picture:?}");
    }
}

#[test]
fn pixels_become_a_matrix() {
    let bytes = [255, 0, 0, 255, 0, 255, 0, 0, 0, 0, 255, 9, 10, 10, 10, 10, 255, 255, 255, 0, 0, 0, 0, 0];
    let raster = Raster::from_rgba(3, 2, &bytes).unwrap();
    let grey = FloatMatrix::from_row_slice(2, 3, &[54.213, 182.376, 18.411, 10.0, 255.0, 0.0]);
    assert!((raster.grey() - grey).norm() < 1e-12);
    let colour = raster.colour();
    assert_eq!(colour.shape(), (2, 9));
    assert_eq!(colour.row(0).iter().copied().collect::<Vec<_>>(), [255.0, 0.0, 0.0, 0.0, 255.0, 0.0, 0.0, 0.0, 255.0]);
    assert_eq!(
        colour.row(1).iter().copied().collect::<Vec<_>>(),
        [10.0, 255.0, 0.0, 10.0, 255.0, 0.0, 10.0, 255.0, 0.0]
    );
    for (width, height) in [(3, 3), (0, 0), (usize::MAX, 2)] {
        assert_eq!(Raster::from_rgba(width, height, &bytes), None);
    }
    assert_eq!(Raster::from_rgba(0, 0, &[]), None);
}
