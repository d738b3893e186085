//! Every exact answer against SymPy's, on several hundred matrices (`tests/oracle/make_oracle.py` makes the file).

// Helpers outside `#[test]` functions may stop at what they do not expect, too.
#![allow(clippy::unwrap_used)]

use num_traits::Zero;
use ranklab::math::determinant::determinant;
use ranklab::math::exact::leading_columns;
use ranklab::math::projection::nearest_right_hand_side;
use ranklab::math::rank::rank_of;
use ranklab::math::solve::{SolutionSet, solve};
use ranklab::math::subspace::{FourSubspaces, contains, same_span};
use ranklab::math::{ExactMatrix, Form, PivotPolicy, Rational, System, eliminate};
use serde_json::Value;

const POLICIES: [PivotPolicy; 3] = [PivotPolicy::FirstNonZero, PivotPolicy::FewestDigits, PivotPolicy::Largest];

struct Case {
    name: String,
    system: System,
    expected: Value,
}

/// A number of the file; `"1/2"` is read by num-rational, not by the parser under test elsewhere.
fn number(value: &Value) -> Rational {
    value.as_str().unwrap().parse().unwrap()
}

fn vector(value: &Value) -> Vec<Rational> {
    value.as_array().unwrap().iter().map(number).collect()
}

fn vectors(value: &Value) -> Vec<Vec<Rational>> {
    value.as_array().unwrap().iter().map(vector).collect()
}

fn matrix(value: &Value) -> ExactMatrix {
    let rows = vectors(value);
    ExactMatrix::from_row_iterator(rows.len(), rows[0].len(), rows.into_iter().flatten())
}

fn size(value: &Value) -> usize {
    value.as_u64().unwrap() as usize
}

fn cases() -> Vec<Case> {
    let file: Value = serde_json::from_str(include_str!("oracle/oracle.json")).unwrap();
    let case = |value: &Value| {
        let side = &value["right_hand_side"];
        Case {
            name: value["name"].as_str().unwrap().to_owned(),
            system: System::new(matrix(&value["matrix"]), (!side.is_null()).then(|| vector(side))).unwrap(),
            expected: value.clone(),
        }
    };
    let cases: Vec<Case> = file.as_array().unwrap().iter().map(case).collect();
    assert!(cases.len() > 300, "{} matrices only", cases.len());
    cases
}

#[test]
fn the_reduced_form_the_pivots_and_the_rank_are_sympys_whatever_the_policy() {
    for Case { name, system, expected } in cases() {
        let (a, columns) = (system.coefficients(), system.columns());
        let pivots: Vec<usize> = expected["pivot_columns"].as_array().unwrap().iter().map(size).collect();
        for policy in POLICIES {
            let trace = eliminate(&system.augmented(), columns, Form::Reduced, policy);
            assert_eq!(leading_columns(&trace.end, columns), matrix(&expected["rref"]), "{name}, {policy:?}");
            assert_eq!(trace.pivot_columns(), pivots, "{name}, {policy:?}");
            assert_eq!(trace.rank(), size(&expected["rank"]), "{name}, {policy:?}");
            assert_eq!(trace.nullity(), size(&expected["nullity"]), "{name}, {policy:?}");
        }
        assert_eq!(rank_of(a), size(&expected["rank"]), "{name}");
    }
}

#[test]
fn the_determinant_is_sympys_whatever_the_policy_and_the_form() {
    for Case { name, system, expected } in cases() {
        let expected = (!expected["determinant"].is_null()).then(|| number(&expected["determinant"]));
        for policy in POLICIES {
            for form in [Form::Echelon, Form::Reduced] {
                let trace = eliminate(system.coefficients(), system.columns(), form, policy);
                assert_eq!(determinant(&trace), expected, "{name}, {policy:?}, {form:?}");
            }
        }
    }
}

#[test]
fn the_four_subspaces_are_sympys() {
    for Case { name, system, expected } in cases() {
        let (a, rank) = (system.coefficients(), size(&expected["rank"]));
        let spaces = FourSubspaces::of(a);
        assert_eq!(spaces.null, vectors(&expected["null_space"]), "{name}");
        assert_eq!(spaces.left_null, vectors(&expected["left_null_space"]), "{name}");
        assert_eq!(spaces.row, vectors(&expected["rref"])[..rank], "{name}");
        let pivots = expected["pivot_columns"].as_array().unwrap().iter().map(size);
        let pivot_columns: Vec<Vec<Rational>> = pivots.map(|j| a.column(j).iter().cloned().collect()).collect();
        assert_eq!(spaces.column, pivot_columns, "{name}");
        assert!(same_span(&spaces.null, &vectors(&expected["null_space"]), system.columns()), "{name}");
    }
}

#[test]
fn what_is_solvable_for_sympy_is_solved_here() {
    for Case { name, system, expected } in cases() {
        let Some(solution) = solve(&system) else {
            assert!(system.right_hand_side().is_none(), "{name}");
            continue;
        };
        let (rank, rank_augmented) = (size(&expected["rank"]), size(&expected["rank_augmented"]));
        assert_eq!((solution.rank, solution.rank_augmented), (rank, rank_augmented), "{name}");
        let b = system.right_hand_side().unwrap();
        let solves = |x: &[Rational]| {
            let product = system.coefficients() * ExactMatrix::from_column_slice(x.len(), 1, x);
            product.iter().eq(b)
        };
        match solution.set {
            SolutionSet::Inconsistent { .. } => assert!(rank_augmented > rank, "{name}"),
            SolutionSet::Unique { point } => {
                assert!(rank_augmented == rank && rank == system.columns() && solves(&point), "{name}");
            }
            SolutionSet::Infinite { point, directions } => {
                assert!(rank_augmented == rank && rank < system.columns() && solves(&point), "{name}");
                assert_eq!(directions, vectors(&expected["null_space"]), "{name}");
                assert!(directions.iter().all(|direction| direction.iter().any(|entry| !entry.is_zero())), "{name}");
                assert!(contains(&directions, &vec![Rational::zero(); system.columns()]), "{name}");
            }
        }
    }
}

#[test]
fn the_nearest_right_hand_side_is_sympys() {
    for Case { name, system, expected } in cases() {
        let Some(b) = system.right_hand_side() else { continue };
        let nearest = nearest_right_hand_side(system.coefficients(), b).unwrap();
        assert_eq!(nearest.point, vector(&expected["nearest_right_hand_side"]), "{name}");
    }
}
