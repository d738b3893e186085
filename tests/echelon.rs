//! The check of (reduced) row echelon form: what it accepts, and the failure it names.

use num_traits::{One, Zero};
use proptest::prelude::{any, prop_assert_eq, proptest};
use proptest::test_runner::Config;
use ranklab::math::echelon::{NotEchelon, check_echelon};
use ranklab::math::exact::{from_integers, integer};
use ranklab::math::{ExactMatrix, Form, Position};

proptest! {
    #![proptest_config(Config { failure_persistence: None, ..Config::default() })]

    /// What `check_echelon` accepts and where it points, against the definitions read literally.
    #[test]
    fn the_echelon_check_agrees_with_the_definition(
        entries in proptest::collection::vec(proptest::sample::select(vec![0, 0, 0, 1, 2]), 9), columns in 1_usize..4,
        reduced in any::<bool>(),
    ) {
        let a = ExactMatrix::from_fn(3, 3, |i, j| integer(entries[3 * i + j]));
        let lead = |i: usize| (0..columns).position(|j| !a[(i, j)].is_zero());
        let staircase = (1..3).all(|i| match (lead(i - 1), lead(i)) {
            (_, None) => true,
            (above, Some(own)) => above.is_some_and(|above| above < own),
        });
        let alone = (0..3).all(|i| lead(i).is_none_or(|j| {
            a[(i, j)].is_one() && (0..3).all(|k| k == i || a[(k, j)].is_zero())
        }));
        let form = if reduced { Form::Reduced } else { Form::Echelon };
        prop_assert_eq!(check_echelon(&a, columns, form).is_ok(), staircase && (alone || !reduced));
    }
}

fn at(row: usize, column: usize) -> Position {
    Position { row, column }
}

/// Each condition of the forms, and where it fails first.
#[test]
fn the_echelon_check_names_the_first_failure() {
    type Case<'a> = (&'a [&'a [i64]], usize, Form, Result<(), NotEchelon>);
    let cases: &[Case] = &[
        (&[&[1, 2], &[0, 0]], 2, Form::Reduced, Ok(())),
        (&[&[0, 0], &[0, 0]], 2, Form::Reduced, Ok(())),
        (&[&[0, 0, 7], &[0, 0, 5]], 2, Form::Reduced, Ok(())),
        (&[&[0, 0, 7], &[0, 1, 5]], 2, Form::Echelon, Err(NotEchelon::ZeroRowAbove { zero_row: 0, nonzero_row: 1 })),
        (&[&[0, 0], &[0, 0], &[3, 0]], 2, Form::Echelon, Err(NotEchelon::ZeroRowAbove { zero_row: 0, nonzero_row: 2 })),
        (&[&[1, 2], &[3, 4]], 2, Form::Echelon, Err(NotEchelon::EntryBelowLeading { at: at(1, 0), leading: at(0, 0) })),
        (
            &[&[0, 2, 1], &[3, 4, 1]],
            3,
            Form::Reduced,
            Err(NotEchelon::LeadingEntryNotRight { row: 1, column: 0, above: at(0, 1) }),
        ),
        (&[&[2, 4], &[0, 3]], 2, Form::Echelon, Ok(())),
        (&[&[2, 4], &[0, 3]], 2, Form::Reduced, Err(NotEchelon::LeadingEntryNotOne { at: at(0, 0) })),
        (&[&[1, 4], &[0, 3]], 2, Form::Reduced, Err(NotEchelon::EntryAboveLeading { at: at(0, 1), pivot: at(1, 1) })),
        (&[&[1, 0], &[0, 3]], 2, Form::Reduced, Err(NotEchelon::LeadingEntryNotOne { at: at(1, 1) })),
        (
            &[&[1, 0, 6], &[0, 1, 0], &[0, 0, 1]],
            3,
            Form::Reduced,
            Err(NotEchelon::EntryAboveLeading { at: at(0, 2), pivot: at(2, 2) }),
        ),
        // The staircase comes before the reduced form's conditions, even where it fails further down.
        (
            &[&[5, 0], &[0, 1], &[0, 1]],
            2,
            Form::Reduced,
            Err(NotEchelon::EntryBelowLeading { at: at(2, 1), leading: at(1, 1) }),
        ),
    ];
    for (rows, columns, form, expected) in cases {
        let a = from_integers(rows.len(), rows[0].len(), rows);
        assert_eq!(check_echelon(&a, *columns, *form), *expected, "{a} {columns} {form:?}");
    }
}
