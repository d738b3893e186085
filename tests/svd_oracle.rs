//! Singular values against mpmath's (`tests/oracle/make_singular_values.py` makes the file).

// Helpers outside `#[test]` functions may stop at what they do not expect, too.
#![allow(clippy::unwrap_used, clippy::panic)]

mod decomposed;

use decomposed::{C, close, decompose};
use ranklab::math::FloatMatrix;
use serde_json::Value;

fn numbers(value: &Value) -> Vec<f64> {
    // Text, which the standard library reads with correct rounding.
    value.as_array().unwrap().iter().map(|number| number.as_str().unwrap().parse().unwrap()).collect()
}

#[test]
fn finds_the_singular_values_that_mpmath_finds() {
    let cases: Value = serde_json::from_str(include_str!("oracle/singular_values.json")).unwrap();
    let (mut count, mut relative) = (0, 0);
    for case in cases.as_array().unwrap() {
        let name = case["name"].as_str().unwrap();
        let rows: Vec<Vec<f64>> = case["matrix"].as_array().unwrap().iter().map(numbers).collect();
        let a = FloatMatrix::from_fn(rows.len(), rows[0].len(), |i, j| rows[i][j]);
        let expected = numbers(&case["singular_values"]);
        let found = decompose(name, &a).singular_values;
        assert_eq!(found.len(), expected.len(), "{name}");
        let limit = C * a.nrows().max(a.ncols()) as f64 * f64::EPSILON;
        let largest = expected[0];
        for (k, (found, expected)) in found.iter().zip(&expected).enumerate() {
            assert!((found - expected).abs() <= limit * largest + 5e-324, "{name}, {k}: {found:e} for {expected:e}");
            if let Some(part) = case["relative"].as_f64() {
                assert!(close(*found, *expected, part), "{name}, {k}: {found:e} for {expected:e}");
                relative += 1;
            }
        }
        count += 1;
    }
    assert!(count >= 40 && relative > 100, "{count} matrices, {relative} values");
}
