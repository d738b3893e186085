//! The sentences a learner reads about results, written down by hand: rank and nullity, solutions, predictions, what is
//! not yet in the form, what an operation keeps.

#![allow(clippy::unwrap_used, reason = "a test helper stops at what it does not expect")]

use ranklab::lab::words;
use ranklab::math::exact::{from_integers, integer};
use ranklab::math::solve::solve;
use ranklab::math::{ExactMatrix, Form, PivotPolicy, System, eliminate};

/// The rows of an integer matrix.
type Rows<'a> = &'a [&'a [i64]];

fn matrix(rows: Rows<'_>) -> ExactMatrix {
    from_integers(rows.len(), rows.first().map_or(0, |row| row.len()), rows)
}

fn outcome(rows: Rows<'_>, right_hand_side: Option<&[i64]>, form: Form) -> Vec<String> {
    let b = right_hand_side.map(|b| b.iter().map(|&entry| integer(entry)).collect());
    let system = System::new(matrix(rows), b).unwrap();
    let trace = eliminate(&system.augmented(), system.columns(), form, PivotPolicy::FirstNonZero);
    words::outcome(&trace, &trace.end, solve(&system).as_ref())
}

/// A zero row means neither "no solution" nor "infinitely many": it stands in all three kinds of systems here.
#[test]
fn solutions_at_the_end_and_what_a_zero_row_means() {
    let zero = "Row 3 reads 0 = 0, which is always true: a zero row by itself decides nothing.";
    let table: [(Rows<'_>, &[i64], &[&str]); 5] = [
        (
            &[&[1, 0], &[0, 2], &[1, 2]],
            &[3, 5, 8],
            &[
                "Ax = b has exactly one solution, x = (3, 5/2): the ranks of A and [A | b] agree, and no variable is \
                 free.",
                zero,
            ],
        ),
        (
            &[&[1, 0, 1], &[0, 1, 1], &[1, 1, 2]],
            &[1, 1, 2],
            &["Ax = b has infinitely many solutions: the ranks of A and [A | b] agree, and 1 variable is free.", zero],
        ),
        (
            &[&[1, 1], &[1, 1], &[1, 1]],
            &[1, 6, 1],
            &[
                "Ax = b has no solution: row 2 reads 0 = 5, which no x can satisfy. The rank of [A | b] is 2, that of A \
                 only 1.",
                zero,
            ],
        ),
        (
            &[&[1, 0], &[0, 1]],
            &[-1, 0],
            &[
                "Ax = b has exactly one solution, x = (−1, 0): the ranks of A and [A | b] agree, and no variable is free.",
            ],
        ),
        (
            &[&[0, 0], &[0, 0]],
            &[0, 0],
            &[
                "Ax = b has infinitely many solutions: the ranks of A and [A | b] agree, and 2 variables are free.",
                "Rows 1 and 2 read 0 = 0, which is always true: zero rows by themselves decide nothing.",
            ],
        ),
    ];
    for (rows, b, expected) in table {
        assert_eq!(outcome(rows, Some(b), Form::Echelon).split_off(2), expected);
    }
}

#[test]
fn a_prediction_is_explained() {
    let table = [
        (2, 2, "You predicted rank 2, and rank 2 it is: 2 pivots."),
        (1, 1, "You predicted rank 1, and rank 1 it is: 1 pivot."),
        (0, 0, "You predicted rank 0, and rank 0 it is: no column has a pivot."),
        (3, 2, "You predicted rank 3; it is 2. 1 pivot fewer than you expected: look for what became zero."),
        (1, 3, "You predicted rank 1; it is 3. 2 pivots more than you expected: look for what did not become zero."),
    ];
    for (predicted, actual, expected) in table {
        assert_eq!(words::prediction_result(predicted, actual), expected);
    }
}
