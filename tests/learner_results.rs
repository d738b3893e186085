//! The sentences a learner reads about results, written down by hand: rank and nullity, solutions, predictions, what is
//! not yet in the form, what an operation keeps.

#![allow(clippy::unwrap_used, reason = "a test helper stops at what it does not expect")]

use ranklab::lab::words;
use ranklab::math::compare::{Comparison, Kept};
use ranklab::math::echelon::{NotEchelon, check_echelon};
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
    words::outcome(&trace, solve(&system).as_ref())
}

#[test]
fn rank_and_nullity_at_the_end() {
    let table: [(Rows<'_>, &[&str]); 5] = [
        (
            &[&[1, 2, 3], &[2, 4, 7]],
            &[
                "Rank 2: there are 2 pivots, in columns 1 and 3.",
                "Nullity 1: column 2 has no pivot, so x2 is free. 2 + 1 = 3 columns.",
            ],
        ),
        (
            &[&[1, 2, 3, 4]],
            &[
                "Rank 1: there is 1 pivot, in column 1.",
                "Nullity 3: columns 2, 3 and 4 have no pivot, so x2, x3 and x4 are free. 1 + 3 = 4 columns.",
            ],
        ),
        (
            &[&[0, 0], &[0, 0]],
            &[
                "Rank 0: every entry is zero, so there is no pivot.",
                "Nullity 2: columns 1 and 2 have no pivot, so x1 and x2 are free. 0 + 2 = 2 columns.",
            ],
        ),
        (
            &[&[1, 0], &[0, 1]],
            &[
                "Rank 2: there are 2 pivots, in columns 1 and 2.",
                "Nullity 0: every column has a pivot, so no variable is free. 2 + 0 = 2 columns.",
            ],
        ),
        (
            &[&[3], &[5]],
            &[
                "Rank 1: there is 1 pivot, in column 1.",
                "Nullity 0: every column has a pivot, so no variable is free. 1 + 0 = 1 column.",
            ],
        ),
    ];
    for (rows, expected) in table {
        for form in [Form::Echelon, Form::Reduced] {
            assert_eq!(outcome(rows, None, form), expected);
        }
    }
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
        (3, 2, "You predicted rank 3; it is 2. 1 row fewer has a pivot than you expected: look for what became zero."),
        (
            1,
            3,
            "You predicted rank 1; it is 3. 2 rows more have a pivot than you expected: look for what did not become \
             zero.",
        ),
    ];
    for (predicted, actual, expected) in table {
        assert_eq!(words::prediction_result(predicted, actual), expected);
    }
}

#[test]
fn why_a_matrix_is_not_in_the_form() {
    let table: [(Rows<'_>, Form, &str); 5] = [
        (
            &[&[1, 2], &[0, 0], &[0, 3]],
            Form::Echelon,
            "Not yet in REF: row 2 is zero but stands above row 3. Zero rows go to the bottom.",
        ),
        (
            &[&[0, 2], &[1, 3]],
            Form::Echelon,
            "Not yet in REF: row 2 leads in column 1, which is not to the right of row 1’s column 2.",
        ),
        (
            &[&[1, 2], &[3, 4]],
            Form::Echelon,
            "Not yet in REF: below the leading entry of row 1 in column 1, row 2 still has a non-zero entry.",
        ),
        (
            &[&[1, 0], &[0, 4]],
            Form::Reduced,
            "In REF, not yet in RREF: the leading entry of row 2 in column 2 is not 1.",
        ),
        (
            &[&[1, 2], &[0, 1]],
            Form::Reduced,
            "In REF, not yet in RREF: above the pivot of column 2, row 1 still has a non-zero entry.",
        ),
    ];
    for (rows, form, expected) in table {
        let start = matrix(rows);
        let why: NotEchelon = check_echelon(&start, start.ncols(), form).unwrap_err();
        assert_eq!(words::not_echelon(&why), expected);
    }
}

#[test]
fn what_an_operation_keeps_and_what_it_changes() {
    let compared = |before: Rows<'_>, after: Rows<'_>, columns| {
        words::comparison(&Comparison::between(&matrix(before), &matrix(after), columns).unwrap())
    };
    // R2 ← R2 − R1 takes (1, 1), a column of the original, out of the column space.
    let lines = compared(&[&[1, 2, 3], &[1, 2, 3]], &[&[1, 2, 3], &[0, 0, 0]], 2);
    let verdicts: Vec<(&str, Kept)> = lines.iter().map(|(name, kept, _)| (*name, *kept)).collect();
    let expected = [
        ("Row space", Kept::Same),
        ("Null space", Kept::Same),
        ("Rank", Kept::Same),
        ("Solutions of Ax = b", Kept::Same),
        ("Column space", Kept::Changed),
    ];
    assert_eq!(verdicts, expected);
    assert_eq!(
        lines.last().map(|line| line.2.as_str()),
        Some("(1, 1), column 1 of the original, is no combination of the columns here.")
    );
    // No row operation does this; the words must still be true.
    let lines = compared(&[&[1, 0], &[0, 0]], &[&[1, 0], &[0, -1]], 2);
    let rank = lines.iter().find(|line| line.0 == "Rank").map(|line| line.2.as_str());
    assert_eq!(rank, Some("It was 1 and is 2."));
    assert_eq!(
        lines.last().map(|line| line.2.as_str()),
        Some("(0, −1), column 2 here, is no combination of the original columns.")
    );
}
