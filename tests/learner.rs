//! The sentences a learner reads or hears about operations, steps and hints, written down by hand.

#![allow(clippy::unwrap_used, reason = "a test helper stops at what it does not expect")]

use ranklab::lab::hint::{Helpfulness, helpfulness, helpfulness_words, hint, hint_words, steps_left};
use ranklab::lab::own_op::parse_operation;
use ranklab::lab::words;
use ranklab::math::exact::{fraction, from_integers};
use ranklab::math::{ExactMatrix, Form, PivotPolicy, Position, RowOp, Step, eliminate};

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

#[test]
fn operations_in_notation_and_aloud() {
    let table = [
        (swap(0, 1), "R1 ↔ R2", "Swap row 1 and row 2"),
        (scale(1, -1, 2), "R2 ← −1/2 R2", "Multiply row 2 by −1/2"),
        (scale(1, -1, 1), "R2 ← −R2", "Multiply row 2 by −1"),
        (scale(2, 4, 1), "R3 ← 4 R3", "Multiply row 3 by 4"),
        (add(2, 0, -3, 2), "R3 ← R3 − 3/2 R1", "Subtract 3/2 times row 1 from row 3"),
        (add(1, 0, 1, 1), "R2 ← R2 + R1", "Add row 1 to row 2"),
        (add(1, 0, -1, 1), "R2 ← R2 − R1", "Subtract row 1 from row 2"),
        (add(11, 9, 7, 1), "R12 ← R12 + 7 R10", "Add 7 times row 10 to row 12"),
    ];
    for (op, notation, spoken) in table {
        assert_eq!(words::operation(&op), notation);
        assert_eq!(words::operation_spoken(&op), spoken);
        // What the page writes, a learner may type.
        assert_eq!(parse_operation(notation, 12), Ok(op));
    }
}

/// The reasons of all steps of an elimination.
fn reasons(rows: Rows<'_>, form: Form, policy: PivotPolicy) -> Vec<String> {
    let start = matrix(rows);
    let columns = start.ncols();
    let trace = eliminate(&start, columns, form, policy);
    let reason = |(done, step): (usize, &Step)| words::reason(step, &trace.matrix_after(done), columns, policy);
    trace.steps.iter().enumerate().map(reason).collect()
}

#[test]
fn a_reason_says_what_and_why() {
    let table: [(Rows<'_>, Form, PivotPolicy, &[&str]); 4] = [
        (
            &[&[2, 1], &[4, 0]],
            Form::Reduced,
            PivotPolicy::FirstNonZero,
            &[
                "Clear the 4 below the pivot 2 in column 1: R2 ← R2 − 2 R1.",
                "Make the pivot of row 2 equal to 1: divide the row by −2, R2 ← −1/2 R2.",
                "Clear the 1 above the pivot 1 in column 2: R1 ← R1 − R2.",
                "Make the pivot of row 1 equal to 1: divide the row by 2, R1 ← 1/2 R1.",
            ],
        ),
        (
            &[&[0, 1], &[0, 5], &[3, 0]],
            Form::Echelon,
            PivotPolicy::FirstNonZero,
            &[
                "Row 1 has 0 where the pivot of column 1 belongs, so bring up row 3: R1 ↔ R3.",
                "Clear the 1 below the pivot 5 in column 2: R3 ← R3 − 1/5 R2.",
            ],
        ),
        (
            &[&[4, 1], &[1, 1]],
            Form::Echelon,
            PivotPolicy::FewestDigits,
            &[
                "Row 2 has 1 in column 1, kinder to divide by than 4, so bring it up: R1 ↔ R2.",
                "Clear the 4 below the pivot 1 in column 1: R2 ← R2 − 4 R1.",
            ],
        ),
        (
            &[&[1, 1], &[-4, 1]],
            Form::Echelon,
            PivotPolicy::Largest,
            &[
                "−4 in row 2 is the largest entry of column 1 in absolute value, so it becomes the pivot (partial \
                 pivoting): R1 ↔ R2.",
                "Clear the 1 below the pivot −4 in column 1: R2 ← R2 + 1/4 R1.",
            ],
        ),
    ];
    for (rows, form, policy, expected) in table {
        assert_eq!(reasons(rows, form, policy), expected);
    }
}

#[test]
fn a_step_is_announced_with_the_row_that_came_of_it() {
    let after = matrix(&[&[1, 2, 3, 9], &[0, -2, 1, 4]]);
    let table = [
        (
            add(1, 0, -2, 1),
            3,
            "Step 2 of 7. Subtract 2 times row 1 from row 2. Row 2 is now 0, −2, 1; right-hand side 4.",
        ),
        (add(1, 0, -2, 1), 4, "Step 2 of 7. Subtract 2 times row 1 from row 2. Row 2 is now 0, −2, 1, 4."),
        (swap(0, 1), 3, "Step 2 of 7. Swap row 1 and row 2."),
        (scale(0, 1, 2), 4, "Step 2 of 7. Multiply row 1 by 1/2. Row 1 is now 1, 2, 3, 9."),
    ];
    for (op, columns, expected) in table {
        assert_eq!(words::announcement(2, 7, &op, &after, columns), expected);
    }
    assert_eq!(words::at_the_start(1, Form::Echelon), "One step leads to row echelon form. Press Next.");
    assert_eq!(words::at_the_start(3, Form::Reduced), "3 steps lead to reduced row echelon form. Press Next.");
    assert_eq!(
        words::nothing_to_do(Form::Reduced),
        "This is already in reduced row echelon form: there is nothing to do."
    );
}

#[test]
fn a_matrix_aloud() {
    assert_eq!(
        words::matrix_spoken(&matrix(&[&[1, -2, 5], &[0, 3, 6]]), 2),
        "2 by 2 matrix with a right-hand side; row 1: 1, −2; right-hand side 5; row 2: 0, 3; right-hand side 6."
    );
    assert_eq!(words::matrix_spoken(&matrix(&[&[7]]), 1), "1 by 1 matrix; row 1: 7.");
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
