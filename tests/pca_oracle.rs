//! Components, Jacobians and eigenvalues against SymPy and mpmath (`tests/oracle/make_pca.py` makes the file).

// Helpers outside `#[test]` functions may stop at what they do not expect, too.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

use ranklab::math::number::parse_number;
use ranklab::math::rank::rank_of;
use ranklab::math::{ExactMatrix, Rational};
use ranklab::stories::jacobian::{Identifiability, Model};
use ranklab::stories::lenses::{Eigenvalue, Lenses, characteristic_polynomial};
use ranklab::stories::pca::{Centring, Components, cloud};
use serde_json::Value;

fn cases(kind: &str) -> Vec<Value> {
    let all: Value = serde_json::from_str(include_str!("oracle/pca.json")).unwrap();
    all[kind].as_array().unwrap().clone()
}

fn exact(value: &Value) -> Vec<Rational> {
    value.as_array().unwrap().iter().map(|entry| parse_number(entry.as_str().unwrap()).unwrap()).collect()
}

fn matrix(value: &Value) -> ExactMatrix {
    let rows: Vec<Vec<Rational>> = value.as_array().unwrap().iter().map(exact).collect();
    ExactMatrix::from_fn(rows.len(), rows[0].len(), |i, j| rows[i][j].clone())
}

fn floats(value: &Value) -> Vec<f64> {
    value.as_array().unwrap().iter().map(|number| number.as_str().unwrap().parse().unwrap()).collect()
}

fn count(value: &Value) -> usize {
    usize::try_from(value.as_u64().unwrap()).unwrap()
}

#[test]
fn finds_the_components_that_the_eigenvalues_of_the_squares_give() {
    let cases = cases("components");
    assert!(cases.len() >= 20);
    for case in &cases {
        let name = case["name"].as_str().unwrap();
        let points = matrix(&case["points"]);
        let centring = if case["centred"].as_bool().unwrap() { Centring::Mean } else { Centring::Nothing };
        let found = Components::of(&points, centring).unwrap();
        assert_eq!(found.mean, exact(&case["mean"]), "{name}");
        assert_eq!(found.rank, count(&case["rank"]), "{name}");
        let values = floats(&case["singular_values"]);
        assert_eq!(found.count(), values.len(), "{name}");
        let largest = values[0].max(1e-300);
        for (found, expected) in found.singular_values.iter().zip(&values) {
            assert!((found - expected).abs() <= 1e-13 * largest, "{name}: {found} for {expected}");
        }
        for (found, expected) in found.shares().iter().zip(floats(&case["shares"])) {
            assert!((found - expected).abs() <= 1e-12, "{name}: {found} for {expected}");
        }
        // The rounded values know the rank, too: nothing here is near a tolerance.
        assert_eq!(found.numerical_rank, found.rank, "{name}");
    }
}

#[test]
fn draws_the_cloud_that_the_reference_generator_gives() {
    let mut clouds = 0;
    for case in cases("components") {
        let name = case["name"].as_str().unwrap();
        if let Some(flattened) = name.strip_prefix("cloud ") {
            assert_eq!(cloud(13, flattened.parse().unwrap()), matrix(&case["points"]), "{name}");
            clouds += 1;
        }
    }
    assert_eq!(clouds, 6);
}

#[test]
fn differentiates_as_sympy_does() {
    let cases = cases("jacobians");
    assert_eq!(cases.len(), 5 * 3 * 4);
    let mut undefined = 0;
    for case in &cases {
        let name = case["model"].as_str().unwrap();
        let model = Model::ALL.iter().find(|(known, _)| *known == name).unwrap().1;
        let parameters = exact(&case["parameters"]);
        let measurements = exact(&case["measurements"]);
        let predictions: Vec<Option<Rational>> = measurements.iter().map(|x| model.predict(&parameters, x)).collect();
        let expected: Vec<Option<Rational>> = case["predictions"]
            .as_array()
            .unwrap()
            .iter()
            .map(|text| parse_number(text.as_str().unwrap()).ok())
            .collect();
        assert_eq!(predictions, expected, "{case}");
        match model.jacobian(&parameters, &measurements) {
            Ok(jacobian) => {
                assert_eq!(jacobian, matrix(&case["jacobian"]), "{case}");
                assert_eq!(Identifiability::of(&jacobian).rank, count(&case["rank"]), "{case}");
            }
            Err(_) => undefined += 1,
        }
    }
    assert!(undefined < 3, "{undefined}");
}

/// Eigenvalues as real and imaginary part, the smallest first, those that come in pairs twice.
fn parts(values: &[Eigenvalue]) -> Vec<[f64; 2]> {
    let mut parts = Vec::new();
    for value in values {
        match value {
            Eigenvalue::Exact(value) => parts.push([ranklab::math::float::nearest(value), 0.0]),
            Eigenvalue::Real(value) => parts.push([*value, 0.0]),
            Eigenvalue::Pair { re, im } => parts.extend([[*re, *im], [*re, -*im]]),
        }
    }
    parts
}

#[test]
fn finds_the_eigenvalues_that_sympy_and_mpmath_find() {
    let cases = cases("instruments");
    let (mut irrational, mut pairs, mut rational) = (0, 0, 0);
    for case in &cases {
        let a = matrix(&case["matrix"]);
        let found = Lenses::of(&a).unwrap();
        assert_eq!(characteristic_polynomial(&a).unwrap(), exact(&case["polynomial"]), "{case}");
        assert_eq!((found.rank, rank_of(&a)), (count(&case["rank"]), count(&case["rank"])), "{case}");
        assert_eq!(found.determinant, parse_number(case["determinant"].as_str().unwrap()).unwrap(), "{case}");
        assert_eq!(found.eigenvalues.non_zero, count(&case["non_zero"]), "{case}");
        let mut roots: Vec<[f64; 2]> =
            case["roots"].as_array().unwrap().iter().map(floats).map(|root| [root[0], root[1]]).collect();
        roots.resize(a.nrows(), [0.0, 0.0]);
        let values = parts(&found.eigenvalues.found);
        assert_eq!(values.len() + found.eigenvalues.others, a.nrows(), "{case}");
        for [re, im] in values {
            // Each one is a root, as often as it is given: it is taken away.
            let size = re.hypot(im).max(1.0);
            let place = roots.iter().position(|root| (root[0] - re).hypot(root[1] - im) < 1e-7 * size);
            let place = place.unwrap_or_else(|| panic!("{re} + {im} i is no root of {case}"));
            roots.swap_remove(place);
        }
        // Whatever is not listed belongs to a factor of degree four or more.
        assert!(found.eigenvalues.others == 0 || found.eigenvalues.others >= 4, "{case}");
        for value in &found.eigenvalues.found {
            match value {
                Eigenvalue::Exact(_) => rational += 1,
                Eigenvalue::Real(_) => irrational += 1,
                Eigenvalue::Pair { .. } => pairs += 1,
            }
        }
    }
    assert!(rational > 50 && irrational > 10 && pairs > 5, "{rational} {irrational} {pairs}");
}
