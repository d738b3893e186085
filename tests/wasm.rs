//! The core in a browser: on wasm32 it computes exactly what it computes natively, where a `usize` is twice as wide.
#![cfg(target_arch = "wasm32")]
#![allow(clippy::expect_used, clippy::panic, reason = "a test stops at what it does not expect")]

use num_bigint::BigInt;
use ranklab::math::exact::Rational;
use ranklab::math::random::Random;
use ranklab::math::{ExactMatrix, Form, PivotPolicy, eliminate};
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

/// What an independent program says of many matrices (tests/oracle/make_oracle.py).
const ORACLE: &str = include_str!("oracle/oracle.json");

fn rational(text: &str) -> Rational {
    let (numerator, denominator) = text.split_once('/').unwrap_or((text, "1"));
    let integer = |digits: &str| digits.parse::<BigInt>().expect("an integer");
    Rational::new(integer(numerator), integer(denominator))
}

fn matrix(rows: &serde_json::Value) -> ExactMatrix {
    let rows = rows.as_array().expect("rows");
    let columns = rows.first().and_then(|row| row.as_array()).map_or(0, Vec::len);
    ExactMatrix::from_fn(rows.len(), columns, |i, j| rational(rows[i][j].as_str().expect("an entry")))
}

#[wasm_bindgen_test]
fn reduced_forms_are_those_of_the_oracle() {
    let cases: Vec<serde_json::Value> = serde_json::from_str(ORACLE).expect("the oracle's file");
    assert!(!cases.is_empty());
    for case in cases {
        let given = matrix(&case["matrix"]);
        for policy in [PivotPolicy::FirstNonZero, PivotPolicy::FewestDigits, PivotPolicy::Largest] {
            let trace = eliminate(&given, given.ncols(), Form::Reduced, policy);
            assert_eq!(trace.end, matrix(&case["rref"]), "{}", case["name"]);
            assert_eq!(Some(trace.rank() as u64), case["rank"].as_u64(), "{}", case["name"]);
        }
    }
}

/// The first outputs of O'Neill's pcg32-demo.
#[wasm_bindgen_test]
fn random_numbers_are_those_of_the_reference() {
    let mut random = Random::new(42);
    let drawn: Vec<u32> = (0..6).map(|_| random.next()).collect();
    assert_eq!(drawn, [0xa15c_02b7, 0x7b47_f409, 0xba1d_3330, 0x83d2_f293, 0xbfa4_784b, 0xcbed_606e]);
}
