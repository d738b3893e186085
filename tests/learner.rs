//! The sentences a learner reads or hears about operations, steps and hints, written down by hand.

#![allow(clippy::unwrap_used, reason = "a test helper stops at what it does not expect")]

use ranklab::lab::hint::{Helpfulness, helpfulness_words, hint, hint_words, steps_left};
use ranklab::math::exact::{fraction, from_integers};
use ranklab::math::{ExactMatrix, Form, PivotPolicy, Position, RowOp};

/// The rows of an integer matrix.
type Rows<'a> = &'a [&'a [i64]];

fn matrix(rows: Rows<'_>) -> ExactMatrix {
    from_integers(rows.len(), rows.first().map_or(0, |row| row.len()), rows)
}

fn swap(first: usize, second: usize) -> RowOp {
    RowOp::swap(first, second).unwrap()
}

fn scale(row: usize, p: i64, q: i64) -> RowOp {
    RowOp::scale(row, fraction(p, q).unwrap()).unwrap()
}

fn add(target: usize, source: usize, p: i64, q: i64) -> RowOp {
    RowOp::add_multiple(target, source, fraction(p, q).unwrap()).unwrap()
}

/// The judgement on what led from one matrix to the other.
fn helpfulness(
    before: &ExactMatrix,
    after: &ExactMatrix,
    columns: usize,
    form: Form,
    policy: PivotPolicy,
) -> Helpfulness {
    let left = |matrix| steps_left(matrix, columns, form, policy);
    Helpfulness::of(left(before), left(after))
}

#[test]
fn a_hint_says_why_columns_are_left_out() {
    let level_one = |rows: Rows<'_>| {
        let current = matrix(rows);
        hint(&current, current.ncols(), Form::Reduced, PivotPolicy::FirstNonZero).map(|hint| hint_words(&hint, 1))
    };
    let table: [(Rows<'_>, &str); 4] = [
        (
            &[&[0, 1], &[0, 3]],
            "Column 1 has only zeros, so it gets no pivot. Look at column 2. Its pivot is in place in row 1, but not \
             every entry below it is 0 yet.",
        ),
        (
            &[&[1, 2, 5, 1], &[0, 0, 0, 1], &[0, 0, 0, 4]],
            "Columns 2 and 3 have only zeros from row 2 down, so they get no pivot. Look at column 4. Its pivot is in \
             place in row 2, but not every entry below it is 0 yet.",
        ),
        (
            &[&[1, 2], &[3, 4]],
            "Look at column 1. Its pivot is in place in row 1, but not every entry below it is 0 yet.",
        ),
        // On the way up no column is newly left out.
        (
            &[&[1, 2, 0], &[0, 0, 2]],
            "The matrix is in row echelon form; the reduced form asks for more. Look at column 3, the last pivot column \
             that is not finished: its pivot, 2, should be 1.",
        ),
    ];
    for (rows, expected) in table {
        assert_eq!(level_one(rows).as_deref(), Some(expected));
    }
}

#[test]
fn an_operation_is_judged_without_reproach() {
    let table: [(Rows<'_>, RowOp, Helpfulness, &str); 4] = [
        (
            &[&[1, 2], &[3, 4]],
            add(1, 0, -3, 1),
            Helpfulness::Helps,
            "R2 ← R2 − 3 R1 was the last step: the form is reached.",
        ),
        (
            &[&[1, 2], &[3, 4], &[5, 0]],
            add(1, 0, -3, 1),
            Helpfulness::Helps,
            "R2 ← R2 − 3 R1 helps: the hints’ way takes 2 steps from here.",
        ),
        (
            &[&[1, 2], &[3, 4]],
            add(1, 0, 1, 1),
            Helpfulness::Neutral,
            "R2 ← R2 + R1 is allowed, but brings the form no closer: the hints’ way still takes 1 step.",
        ),
        (
            &[&[1, 2], &[0, 4]],
            swap(0, 1),
            Helpfulness::SetsBack,
            "R1 ↔ R2 is allowed and loses nothing, but it is a detour: the hints’ way takes 1 step now. Undo it, or go \
             on from here.",
        ),
    ];
    for (rows, op, expected, sentence) in table {
        let before = matrix(rows);
        let mut after = before.clone();
        op.apply(&mut after);
        let (n, form, policy) = (before.ncols(), Form::Echelon, PivotPolicy::FirstNonZero);
        let judged = helpfulness(&before, &after, n, form, policy);
        assert_eq!(judged, expected);
        assert_eq!(helpfulness_words(&op, judged, steps_left(&after, n, form, policy)), sentence);
    }
    assert_eq!(
        helpfulness_words(&scale(0, 2, 1), Helpfulness::Neutral, 0),
        "R1 ← 2 R1 is allowed. The form was reached before, and still is."
    );
}

/// The pivot's place is in range for every hint, so that a page can point at it.
#[test]
fn hints_point_into_the_matrix() {
    let current = matrix(&[&[0, 0, 7], &[0, 2, 1]]);
    let hint = hint(&current, 2, Form::Echelon, PivotPolicy::default()).unwrap();
    assert_eq!(hint.pivot, Position { row: 0, column: 1 });
    assert_eq!(hint.passed_over, [0]);
}
