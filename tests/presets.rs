//! What the name and the hint of each ready-made matrix claim, recomputed.

// Helpers outside `#[test]` functions may stop at what they do not expect, too.
#![allow(clippy::unwrap_used, clippy::panic)]

use num_traits::Zero;
use ranklab::lab::presets::{PRESETS, preset};
use ranklab::math::determinant::determinant;
use ranklab::math::exact::{fraction, from_integers, integer};
use ranklab::math::generate::fractions;
use ranklab::math::solve::{SolutionSet, solve};
use ranklab::math::text::parse_line;
use ranklab::math::{ExactMatrix, Form, PivotPolicy, Rational, System, Trace, eliminate};

fn system(id: &str) -> System {
    parse_line(preset(id).unwrap_or_else(|| panic!("{id}")).text).unwrap_or_else(|error| panic!("{id}: {error}")).system
}

fn matrix(id: &str) -> ExactMatrix {
    system(id).coefficients().clone()
}

fn reduced(matrix: &ExactMatrix) -> Trace {
    eliminate(matrix, matrix.ncols(), Form::Reduced, PivotPolicy::default())
}

fn rank(matrix: &ExactMatrix) -> usize {
    reduced(matrix).rank()
}

/// Whether a combination of the rows is zero.
fn rows_cancel(id: &str, factors: &[i64]) -> bool {
    (from_integers(1, factors.len(), &[factors]) * matrix(id)).iter().all(Zero::is_zero)
}

#[test]
fn each_has_the_shape_and_the_rank_that_it_is_there_for() {
    // (id, rows, columns, rank)
    let claims = [
        ("rank-3", 3, 3, 3),
        ("rank-2", 3, 3, 2),
        ("rank-1", 3, 3, 1),
        ("rank-0", 3, 3, 0),
        ("hidden-row-3", 3, 3, 2),
        ("hidden-row-4", 4, 4, 3),
        ("magic-square", 4, 4, 3),
        ("wide", 2, 4, 2),
        ("tall", 4, 2, 2),
        ("six-by-nine", 6, 9, 4),
        ("zero-wide", 2, 5, 0),
        ("unique-solution", 3, 3, 3),
        ("infinitely-many-solutions", 3, 3, 2),
        ("no-solution", 3, 3, 2),
        ("needs-a-swap", 3, 3, 3),
        ("house-areas", 5, 4, 3),
        ("one-and-almost-zero", 2, 2, 2),
        ("tenths", 3, 3, 2),
        ("hilbert-4", 4, 4, 4),
    ];
    assert_eq!(PRESETS.iter().map(|preset| preset.id).collect::<Vec<_>>(), claims.map(|claim| claim.0));
    for (id, rows, columns, expected) in claims {
        let matrix = matrix(id);
        assert_eq!((matrix.nrows(), matrix.ncols(), rank(&matrix)), (rows, columns, expected), "{id}");
        let preset = preset(id).unwrap();
        for written in ["Rank ", "rank "].iter().flat_map(|word| preset.hint.split(word).skip(1)) {
            let digits: String = written.chars().take_while(char::is_ascii_digit).collect();
            // "3, not 4", and what binary fractions have, are looked at below.
            assert!(digits.is_empty() || digits == expected.to_string() || id == "tenths", "{id}: rank {digits}");
        }
    }
}

#[test]
fn groups_stay_together_and_names_differ() {
    assert!(PRESETS.is_sorted_by_key(|preset| preset.group));
    for (index, preset) in PRESETS.iter().enumerate() {
        assert!(PRESETS[..index].iter().all(|other| other.name != preset.name && other.text != preset.text));
        assert!(preset.hint.ends_with(['.', '?']) && !preset.name.is_empty() && !preset.group.name().is_empty());
    }
}

#[test]
fn the_dependences_are_those_that_the_hints_name() {
    assert!(rows_cancel("rank-2", &[1, -2, 1]));
    assert!(rows_cancel("hidden-row-3", &[3, -2, -1]));
    assert!(rows_cancel("hidden-row-4", &[1, -3, 1, -1]));
    assert!(rows_cancel("infinitely-many-solutions", &[1, 1, -1]));
    assert!(rows_cancel("no-solution", &[1, 1, -1]));
    let hidden = matrix("hidden-row-3");
    for (first, second) in [(0, 1), (0, 2), (1, 2)] {
        let both = ExactMatrix::from_rows(&[hidden.row(first).into_owned(), hidden.row(second).into_owned()]);
        assert_eq!(rank(&both), 2, "rows {first} and {second} are no multiples of one another");
    }
}

#[test]
fn the_magic_square_is_magic() {
    let square = matrix("magic-square");
    let sum = integer(34);
    assert!(square.row_iter().all(|row| row.iter().sum::<Rational>() == sum));
    assert!(square.column_iter().all(|column| column.iter().sum::<Rational>() == sum));
    assert_eq!((0..4).map(|i| &square[(i, i)]).sum::<Rational>(), sum);
    assert_eq!((0..4).map(|i| &square[(i, 3 - i)]).sum::<Rational>(), sum);
}

#[test]
fn shapes_and_steps_are_as_the_hints_say() {
    assert_eq!(reduced(&matrix("wide")).pivot_columns(), [0, 2]);
    assert_eq!((reduced(&matrix("wide")).nullity(), reduced(&matrix("tall")).nullity()), (2, 0));
    let large = reduced(&matrix("six-by-nine"));
    assert_eq!((large.nullity(), fractions(&large)), (5, 0));
    let zero = reduced(&matrix("zero-wide"));
    assert_eq!((zero.steps.len(), zero.nullity()), (0, 5));
    assert!(matrix("needs-a-swap")[(0, 0)].is_zero());
}

#[test]
fn the_systems_have_as_many_solutions_as_their_names_say() {
    let solutions = |id: &str| solve(&system(id)).unwrap().set;
    assert_eq!(solutions("unique-solution"), SolutionSet::Unique { point: vec![integer(5), integer(3), integer(-2)] });
    let SolutionSet::Infinite { directions, .. } = solutions("infinitely-many-solutions") else { panic!() };
    assert_eq!(directions.len(), 1);
    assert!(matches!(solutions("no-solution"), SolutionSet::Inconsistent { .. }));
    assert!(matches!(solutions("needs-a-swap"), SolutionSet::Unique { .. }));
}

#[test]
fn the_numbers_are_as_the_hints_say() {
    let houses = matrix("house-areas");
    let feet = fraction(107_639, 10_000).unwrap();
    assert!(houses.row_iter().all(|row| row[1] == &row[0] * &feet));
    let hilbert = matrix("hilbert-4");
    assert_eq!(hilbert, ExactMatrix::from_fn(4, 4, |i, j| Rational::new(1.into(), (i + j + 1).into())));
    assert_eq!(determinant(&reduced(&hilbert)), fraction(1, 6_048_000));
    // NumPy's default: the larger side times the machine epsilon times the largest singular value, which is 1 here.
    let (tolerance, epsilon_as_written) = (2.0 * f64::EPSILON, "2.2e-16");
    assert!(1e-16 < tolerance && tolerance < 1.0);
    assert_eq!(format!("{:.1e}", f64::EPSILON), epsilon_as_written);
    let tenths = matrix("tenths");
    assert_eq!(tenths * integer(10), matrix("rank-2"));
    let stored = ExactMatrix::from_row_iterator(
        3,
        3,
        [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9].map(|entry| Rational::from_float(entry).unwrap()),
    );
    assert_eq!(rank(&stored), 3);
}
