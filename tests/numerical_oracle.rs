//! The lab of numerical rank against NumPy (`tests/oracle/make_numpy_ranks.py` makes the file).

// Helpers outside `#[test]` functions may stop at what they do not expect, too.
#![allow(clippy::unwrap_used, clippy::panic)]

use ranklab::lab::numerical::presets::{HILBERT, PRESETS, hilbert, preset};
use ranklab::lab::numerical::rule::RuleKind;
use ranklab::lab::numerical::view::{Shown, Stage};
use ranklab::lab::numerical::{Action, State};
use ranklab::lab::study::Workbench;
use ranklab::link::{NumericalAddress, StudyAddress};
use ranklab::math::number::parse_number;
use ranklab::math::{ExactMatrix, System};
use serde_json::Value;

fn cases() -> Vec<Value> {
    let cases: Value = serde_json::from_str(include_str!("oracle/numpy_ranks.json")).unwrap();
    cases.as_array().unwrap().clone()
}

fn texts(value: &Value) -> Vec<&str> {
    value.as_array().unwrap().iter().map(|text| text.as_str().unwrap()).collect()
}

fn number(value: &Value) -> f64 {
    value.as_str().unwrap().parse().unwrap()
}

fn matrix(case: &Value) -> ExactMatrix {
    let rows: Vec<Vec<&str>> = case["matrix"].as_array().unwrap().iter().map(texts).collect();
    ExactMatrix::from_fn(rows.len(), rows[0].len(), |i, j| parse_number(rows[i][j]).unwrap())
}

fn opened(matrix: ExactMatrix) -> State {
    let mut state = State::default();
    let system = Some(System::new(matrix, None).unwrap());
    state.open(&StudyAddress::Numerical(NumericalAddress { system, ..NumericalAddress::default() }));
    state
}

fn shown(state: &mut State) -> Shown {
    match state.present().stage {
        Stage::Shown(shown) => *shown,
        other => panic!("nothing is shown: {other:?}"),
    }
}

#[test]
fn finds_the_ranks_that_numpy_finds() {
    let (mut count, mut differ) = (0, 0);
    for case in cases() {
        let name = case["name"].as_str().unwrap();
        let mut state = opened(matrix(&case));
        let view = shown(&mut state);
        let [exact, numerical, _] = view.answers.each_ref().map(|answer| answer.rank);
        assert_eq!(numerical as u64, case["rank"].as_u64().unwrap(), "{name}");
        let tolerance: f64 = view.facts.tolerance.0.parse().unwrap();
        assert!(
            (tolerance / number(&case["tolerance"]) - 1.0).abs() < 1e-13 || tolerance == 0.0,
            "{name}: {tolerance:e}"
        );
        differ += usize::from(exact != numerical);
        state.update(Action::RuleChosen(RuleKind::Absolute));
        for (limit, rank) in case["ranks"].as_object().unwrap() {
            state.update(Action::ToleranceTyped(limit.clone()));
            assert_eq!(shown(&mut state).answers[1].rank as u64, rank.as_u64().unwrap(), "{name} at {limit}");
        }
        count += 1;
    }
    assert!(count >= 50 && differ >= 3, "{count} matrices, {differ} with two ranks");
}

#[test]
fn draws_and_tells_the_singular_values_that_numpy_finds() {
    for case in cases() {
        let name = case["name"].as_str().unwrap();
        let view = shown(&mut opened(matrix(&case)));
        let mut drawn: Vec<[f64; 2]> = view.plot.series.iter().flat_map(|series| series.points.clone()).collect();
        drawn.sort_by(|a, b| a[0].total_cmp(&b[0]));
        let expected: Vec<f64> = case["singular_values"].as_array().unwrap().iter().map(number).collect();
        assert_eq!(drawn.len(), expected.len(), "{name}");
        for (index, ([place, found], expected)) in drawn.iter().zip(&expected).enumerate() {
            assert_eq!(*place, (index + 1) as f64, "{name}");
            assert!((found - expected).abs() <= 1e-14 * drawn[0][1], "{name}: {found:e} for {expected:e}");
        }
        // The distance to lower rank is a singular value, that of the exact rank.
        let rank = view.answers[0].rank;
        let distance = view.facts.distance.map(|(value, _)| value.parse::<f64>().unwrap());
        match rank.checked_sub(1) {
            None => assert_eq!(distance, None, "{name}"),
            Some(index) => {
                assert!((distance.unwrap() - expected[index]).abs() <= 1e-14 * expected[0], "{name}: {distance:?}");
            }
        }
    }
}

#[test]
fn the_presets_are_the_matrices_that_numpy_was_given() {
    let cases = cases();
    let given = |name: &str| {
        let case = cases.iter().find(|case| case["name"] == name);
        matrix(case.unwrap_or_else(|| panic!("NumPy was not asked about {name}")))
    };
    for known in PRESETS.iter().filter(|known| known.id != HILBERT) {
        assert_eq!(*preset(known.id).unwrap().system().coefficients(), given(known.id), "{}", known.id);
    }
    for rows in [4, 8, 12] {
        assert_eq!(*hilbert(rows).coefficients(), given(&format!("hilbert-{rows}")), "{rows} rows");
    }
}
