//! The singular value decomposition: that it is one, on the matrices where others failed.

// Helpers outside `#[test]` functions may stop at what they do not expect, too.
#![allow(clippy::panic)]

mod decomposed;

use decomposed::{close, decompose};
use ranklab::math::FloatMatrix;
use ranklab::math::random::Random;
use ranklab::math::svd::{SvdProblem, SvdWork, svd};

/// Numbers between -1 and 1.
fn uniform(random: &mut Random) -> f64 {
    random.between(-(1 << 52), 1 << 52) as f64 / (1_u64 << 52) as f64
}

#[test]
fn keeps_what_is_diagonal() {
    let diagonal = |entries: &[f64]| FloatMatrix::from_diagonal(&entries.to_vec().into());
    for entries in [
        &[1.0, 1e-16][..],
        &[1.0, 1e-300, 1e-320],
        &[1.7e308, 1e-290],
        &[5e-324],
        &[3.0, 3.0, 3.0],
        &[1e200, 1e100, 1.0, 1e-100, 1e-200],
        &[0.1, 0.0, 0.0],
    ] {
        assert_eq!(decompose("diagonal", &diagonal(entries)).singular_values, entries);
        let reversed: Vec<f64> = entries.iter().rev().map(|entry| -entry).collect();
        assert_eq!(decompose("negative, reversed", &diagonal(&reversed)).singular_values, entries);
    }
}

#[test]
fn decomposes_all_ones_of_every_shape() {
    let mut count = 0;
    for m in 2..=30 {
        for n in 2..=30 {
            let found = decompose(&format!("ones {m} x {n}"), &FloatMatrix::from_element(m, n, 1.0));
            assert!(close(found.singular_values[0], ((m * n) as f64).sqrt(), 1e-14), "{m} x {n}");
            assert!(found.singular_values[1] < 1e-14, "{m} x {n}: {:?}", found.singular_values);
            count += 1;
        }
    }
    assert_eq!(count, 841);
}

#[test]
fn decomposes_a_hundred_thousand_integer_matrices_of_low_rank() {
    let mut random = Random::new(5);
    for turn in 0..100_000 {
        let (m, n) = (random.between(1, 5) as usize, random.between(1, 5) as usize);
        let rank = random.between(0, (m.min(n) as i64 - 1).max(1)) as usize;
        let mut factor = |rows, columns| FloatMatrix::from_fn(rows, columns, |_, _| random.between(-3, 3) as f64);
        let a = factor(m, rank) * factor(rank, n);
        let found = decompose(&format!("number {turn}: {a}"), &a);
        // Rounding does not reach a thousandth: the non-zero singular values of an integer matrix this small do.
        let above = found.singular_values.iter().filter(|&&value| value > 1e-10).count();
        assert!(above <= rank, "number {turn}: {:?}", found.singular_values);
    }
}

#[test]
fn decomposes_larger_matrices_of_low_rank() {
    let mut random = Random::new(6);
    for (m, n, rank) in [(41, 41, 1), (60, 45, 7), (45, 60, 20), (100, 41, 40), (64, 64, 63), (130, 120, 5)] {
        let mut factor = |rows, columns| FloatMatrix::from_fn(rows, columns, |_, _| random.between(-3, 3) as f64);
        let a = factor(m, rank) * factor(rank, n);
        let found = decompose(&format!("{m} x {n} of rank {rank}"), &a);
        let tolerance = found.singular_values[0] * m.max(n) as f64 * f64::EPSILON;
        assert_eq!(found.singular_values.iter().filter(|&&value| value > tolerance).count(), rank);
    }
}

#[test]
fn decomposes_structured_large_matrices() {
    let n = 50;
    let cases: [(&str, FloatMatrix); 10] = [
        ("zeros", FloatMatrix::zeros(n, n)),
        ("ones", FloatMatrix::from_element(n, n, 1.0)),
        ("identity", FloatMatrix::identity(n, n)),
        ("diagonal", FloatMatrix::from_fn(n, n, |i, j| if i == j { (i % 7) as f64 } else { 0.0 })),
        ("wide identity", FloatMatrix::identity(n, 2 * n)),
        ("triangle", FloatMatrix::from_fn(n, n, |i, j| if i <= j { 1.0 } else { 0.0 })),
        ("a bidiagonal matrix", FloatMatrix::from_fn(n, n, |i, j| if i == j || i + 1 == j { 1.0 } else { 0.0 })),
        ("checkerboard", FloatMatrix::from_fn(n, 2 * n, |i, j| ((i + j) % 2) as f64)),
        ("gradient", FloatMatrix::from_fn(n, n, |i, j| (i + j) as f64 / 255.0)),
        ("one entry", FloatMatrix::from_fn(n, n, |i, j| if (i, j) == (31, 7) { -2.5 } else { 0.0 })),
    ];
    for (name, a) in &cases {
        for (scale, factor) in [("", 1.0), (" scaled down", 1e-300), (" scaled up", 1e300)] {
            decompose(&format!("{name}{scale}"), &(a * factor));
        }
    }
    // What is left of these after the first steps is rounding error, then its rounding error, down to subnormal numbers.
    for (m, n) in [(172, 142), (172, 145), (143, 145)] {
        let nearly_ones = FloatMatrix::from_fn(m, n, |i, j| if (i * 7 + j) % 5 == 0 { 1.0 + 1e-15 } else { 1.0 });
        decompose("nearly ones", &nearly_ones);
    }
    let found = decompose("identity", &cases[2].1).singular_values;
    assert!(found.iter().all(|&value| close(value, 1.0, 1e-14)));
}

#[test]
fn decomposes_graded_families() {
    let mut random = Random::new(12);
    for n in [2, 5, 9, 16, 30, 40, 41, 60] {
        let kahan = |sine: f64| {
            let cosine = (1.0 - sine * sine).sqrt();
            FloatMatrix::from_fn(n, n, |i, j| {
                let entry = if i == j { 1.0 } else { -cosine };
                if j < i { 0.0 } else { entry * sine.powi(i as i32) }
            })
        };
        for sine in [0.01, 0.3, 0.9, 0.999] {
            decompose(&format!("Kahan {n}, {sine}"), &kahan(sine));
        }
        decompose(&format!("Hilbert {n}"), &FloatMatrix::from_fn(n, n, |i, j| 1.0 / (i + j + 1) as f64));
        let vandermonde = FloatMatrix::from_fn(n, n, |i, j| ((i + 1) as f64).powi(j as i32));
        decompose(&format!("Vandermonde {n}"), &vandermonde);
        let noise = FloatMatrix::from_fn(n + 3, n, |_, _| uniform(&mut random));
        let bases = decompose(&format!("noise {n}"), &noise);
        for last in [0, 8, 16, 100, 300] {
            // Singular values from 1 down to 10^-last, in equal steps of the exponent, repeated in pairs, or all but one
            // the same.
            let exponent = |k: usize| -f64::from(last) * k as f64 / (n.max(2) - 1) as f64;
            let graded: Vec<f64> = (0..n).map(|k| 10_f64.powf(exponent(k))).collect();
            let paired: Vec<f64> = (0..n).map(|k| 10_f64.powf(exponent(k - k % 2))).collect();
            let one_large: Vec<f64> = (0..n).map(|k| if k == 0 { 1.0 } else { 10_f64.powi(-last) }).collect();
            let one_small: Vec<f64> = (0..n).map(|k| if k + 1 == n { 10_f64.powi(-last) } else { 1.0 }).collect();
            for (kind, values) in [("graded", graded), ("paired", paired), ("large", one_large), ("small", one_small)] {
                let a = &bases.u * FloatMatrix::from_diagonal(&values.clone().into()) * bases.v.transpose();
                let found = decompose(&format!("{kind}, {n}, 1e-{last}"), &a).singular_values;
                let error = values.iter().zip(&found).map(|(a, b)| (a - b).abs()).fold(0.0, f64::max);
                assert!(error <= 1e-15 * (n + 10) as f64 * (n as f64).sqrt(), "{kind}, {n}, 1e-{last}: {error:e}");
            }
        }
        for step in [-30, -10, 10, 30] {
            let power = |k: usize| 2_f64.powi(step * (k as i32 % 15));
            decompose("columns", &FloatMatrix::from_fn(n + 3, n, |i, j| noise[(i, j)] * power(j)));
            decompose("rows", &FloatMatrix::from_fn(n + 3, n, |i, j| noise[(i, j)] * power(i)));
            decompose("both", &FloatMatrix::from_fn(n + 3, n, |i, j| noise[(i, j)] * power(i) * power(j)));
        }
    }
}

#[test]
fn both_routes_agree() {
    // 40 singular values are found by rotations, 41 by divide and conquer: a row and a column of zeros change nothing.
    let mut random = Random::new(8);
    let a = FloatMatrix::from_fn(40, 40, |_, _| uniform(&mut random));
    let bordered = FloatMatrix::from_fn(41, 41, |i, j| a.get((i, j)).copied().unwrap_or(0.0));
    let (small, large) = (decompose("40 x 40", &a), decompose("41 x 41", &bordered));
    let largest = small.singular_values[0];
    for (one, two) in small.singular_values.iter().zip(&large.singular_values) {
        assert!((one - two).abs() < 1e-14 * largest, "{one} and {two}");
    }
    assert!(large.singular_values[40] < 1e-14 * largest);
}

#[test]
fn decomposes_what_nalgebra_does_not() {
    let matrix = |rows: usize, columns: usize, entries: &[f64]| FloatMatrix::from_row_slice(rows, columns, entries);
    let alignment = matrix(
        3,
        3,
        &[
            0.24777976656646927,
            0.5496207895780494,
            -0.7403583528727136,
            0.5832953614864118,
            -0.38015695826419854,
            -0.03392366142812886,
            -0.3738110622901052,
            0.359160059894174,
            -0.09620293929130566,
        ],
    );
    decompose("issue 1172, point clouds", &alignment);
    // By hand: the trace of A^T A is 21, its determinant 12^2.
    let integers = decompose("issue 1172, integers", &matrix(3, 3, &[1., 2., 2., 2., -1., -1., 2., 1., -1.]));
    let squares: f64 = integers.singular_values.iter().map(|value| value * value).sum();
    assert!(close(squares, 21.0, 1e-14), "{squares}");
    let product: f64 = integers.singular_values.iter().product();
    let determinant = 1.0 * (1.0 + 1.0) - 2.0 * (-2.0 + 2.0) + 2.0 * (2.0 + 2.0);
    assert!(close(product, determinant, 1e-14), "{product}");
    let identity = matrix(
        3,
        3,
        &[1.0, 6.23101e-24, 2.2194742e-23, 7.9115625e-24, 1.0, 6.47089e-22, 1.923059e-23, 9.848782e-22, 1.0],
    );
    let found = decompose("issue 1368", &identity).singular_values;
    assert!(found.iter().all(|&value| close(value, 1.0, 1e-15)), "{found:?}");
    let rank_one = matrix(2, 2, &[-6.206610118536945, -3.67612186839874, -1.2755730783423473, 6.047238193479124]);
    let mut first = decompose("issue 1072", &rank_one);
    first.singular_values = vec![1.0, 0.0];
    let again = &first.u * FloatMatrix::from_diagonal(&first.singular_values.clone().into()) * first.v.transpose();
    let found = decompose("issue 1072, again", &again).singular_values;
    assert!(close(found[0], 1.0, 1e-15) && found[1] < 1e-16, "{found:?}");
}

#[test]
fn tiny_singular_values_keep_their_digits_under_scaling_by_powers_of_two() {
    // Columns, or rows, multiplied by powers of two change nothing in the digits of the matrix: the reference is the
    // same matrix with the least of it left out, known by hand. [1 1; 1 -1] D has orthogonal columns: values sqrt(2) D.
    for power in [0, 1, 30, 60, 200, 400, 900] {
        let tiny = 2_f64.powi(-power);
        let a = FloatMatrix::from_row_slice(2, 2, &[1.0, tiny, 1.0, -tiny]);
        for (name, a) in [("columns", a.clone()), ("rows", a.transpose())] {
            let found = decompose(name, &a).singular_values;
            assert!(close(found[0], 2_f64.sqrt(), 1e-15) && close(found[1], 2_f64.sqrt() * tiny, 1e-15), "{found:?}");
        }
        // [1 1; 1 1 + t]-like: [1 0; 1 t] has determinant t and largest value about sqrt(2).
        let a = FloatMatrix::from_row_slice(2, 2, &[1.0, 0.0, 1.0, tiny]);
        let found = decompose("triangle", &a).singular_values;
        assert!(close(found[0] * found[1], tiny, 4e-16), "{power}: {found:?}");
    }
}

#[test]
fn scaling_by_a_power_of_two_scales_the_values_and_nothing_else() {
    let mut random = Random::new(11);
    for (m, n) in [(3, 3), (7, 4), (12, 12), (45, 50)] {
        let a = FloatMatrix::from_fn(m, n, |_, _| uniform(&mut random));
        let plain = decompose("plain", &a);
        for power in [-900, -660, 5, 660, 1000] {
            let factor = 2_f64.powi(power);
            let scaled = decompose("scaled", &(&a * factor));
            assert_eq!((&scaled.u, &scaled.v), (&plain.u, &plain.v), "{m} x {n}, 2^{power}");
            let expected: Vec<f64> = plain.singular_values.iter().map(|value| value * factor).collect();
            assert_eq!(scaled.singular_values, expected);
        }
        decompose("subnormal", &(&a * 1e-308 * 1e-10));
    }
}

#[test]
fn decomposes_what_has_no_entries() {
    for (m, n) in [(0, 0), (0, 4), (5, 0), (0, 60), (60, 0)] {
        let found = svd(&FloatMatrix::zeros(m, n)).unwrap();
        assert_eq!((found.u.shape(), found.v.shape()), ((m, 0), (n, 0)));
        assert!(found.singular_values.is_empty());
    }
}

#[test]
fn refuses_what_is_not_finite() {
    for bad in [f64::NAN, f64::INFINITY, f64::NEG_INFINITY] {
        for (m, n) in [(2, 3), (3, 2), (50, 60)] {
            let mut a = FloatMatrix::from_element(m, n, 1.0);
            a[(1, n - 1)] = bad;
            assert_eq!(svd(&a).unwrap_err(), SvdProblem::NotFinite { row: 1, column: n - 1 });
        }
    }
    assert_eq!(
        svd(&FloatMatrix::from_element(2, 2, f64::NAN)).unwrap_err().to_string(),
        "Row 1, column 1 is not a finite number."
    );
    assert_eq!(svd(&FloatMatrix::from_element(2, 2, f64::MAX)).unwrap_err(), SvdProblem::TooLarge);
}

#[test]
fn slices_make_no_difference_and_progress_grows() {
    let mut random = Random::new(3);
    for (m, n) in [(9, 12), (70, 60)] {
        let a = FloatMatrix::from_fn(m, n, |_, _| uniform(&mut random));
        let whole = svd(&a).unwrap();
        let mut work = SvdWork::new(&a).unwrap();
        let (mut slices, mut before) = (0, 0.0);
        let sliced = loop {
            if let Some(found) = work.step(1).unwrap() {
                break found;
            }
            slices += 1;
            let progress = work.progress();
            assert!((before..=1.0).contains(&progress), "{progress} after {before}");
            before = progress;
        };
        assert_eq!(sliced, whole);
        assert!(slices > 20, "{slices} slices only");
        assert_eq!(work.step(1).unwrap_err(), SvdProblem::Over);
        assert!(work.progress() >= 1.0);
    }
}
