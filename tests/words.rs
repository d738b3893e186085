//! Every sentence of the elimination lab as a person reads it, written by hand.

// Helpers outside `#[test]` functions may stop at what they do not expect, too.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use ranklab::lab::words;
use ranklab::math::compare::{Comparison, Kept};
use ranklab::math::echelon::{NotEchelon, check_echelon};
use ranklab::math::exact::{fraction, from_integers, integer};
use ranklab::math::solve::solve;
use ranklab::math::text::parse_line;
use ranklab::math::{ExactMatrix, Form, PivotPolicy, Position, Rational, RowOp, System, Trace, eliminate};

fn half(numerator: i64) -> Rational {
    fraction(numerator, 2).unwrap()
}

fn swap(first: usize, second: usize) -> RowOp {
    RowOp::swap(first, second).unwrap()
}

fn scale(row: usize, factor: Rational) -> RowOp {
    RowOp::scale(row, factor).unwrap()
}

fn add(target: usize, source: usize, factor: Rational) -> RowOp {
    RowOp::add_multiple(target, source, factor).unwrap()
}

fn system(text: &str) -> System {
    parse_line(text).unwrap_or_else(|problem| panic!("{text}: {problem}")).system
}

fn trace(text: &str, form: Form, policy: PivotPolicy) -> Trace {
    let system = system(text);
    eliminate(&system.augmented(), system.columns(), form, policy)
}

/// The reasons for all steps.
fn reasons(text: &str, form: Form, policy: PivotPolicy) -> Vec<String> {
    let trace = trace(text, form, policy);
    let reason = |(index, step)| words::reason(step, &trace.matrix_after(index), trace.coefficient_columns, policy);
    trace.steps.iter().enumerate().map(reason).collect()
}

fn outcome(text: &str, form: Form) -> Vec<String> {
    let trace = trace(text, form, PivotPolicy::default());
    words::outcome(&trace, &trace.end, solve(&system(text)).as_ref())
}

#[test]
fn numbers_have_the_real_minus_sign() {
    let cases = [(integer(0), "0"), (integer(-7), "−7"), (half(-3), "−3/2"), (half(1), "1/2")];
    for (value, expected) in cases {
        assert_eq!(words::number(&value), expected);
    }
}

#[test]
fn operations_in_notation_and_aloud() {
    let cases = [
        (swap(0, 2), "R1 ↔ R3", "Swap row 1 and row 3"),
        (swap(2, 0), "R3 ↔ R1", "Swap row 3 and row 1"),
        (scale(0, integer(1)), "R1 ← R1", "Multiply row 1 by 1"),
        (scale(1, integer(-1)), "R2 ← −R2", "Multiply row 2 by −1"),
        (scale(1, integer(4)), "R2 ← 4 R2", "Multiply row 2 by 4"),
        (scale(1, half(-1)), "R2 ← −1/2 R2", "Multiply row 2 by −1/2"),
        (add(1, 0, integer(1)), "R2 ← R2 + R1", "Add row 1 to row 2"),
        (add(1, 0, integer(-1)), "R2 ← R2 − R1", "Subtract row 1 from row 2"),
        (add(2, 0, half(-3)), "R3 ← R3 − 3/2 R1", "Subtract 3/2 times row 1 from row 3"),
        (add(0, 11, integer(10)), "R1 ← R1 + 10 R12", "Add 10 times row 12 to row 1"),
        (add(1, 0, integer(0)), "R2 ← R2 + 0 R1", "Add 0 times row 1 to row 2"),
    ];
    for (op, notation, aloud) in cases {
        assert_eq!(words::operation(&op), notation);
        assert_eq!(words::operation_spoken(&op), aloud);
    }
}

#[test]
fn a_matrix_is_said_row_by_row() {
    let cases = [
        ("5", "1 by 1 matrix; row 1: 5."),
        ("1 2; 3 4", "2 by 2 matrix; row 1: 1, 2; row 2: 3, 4."),
        ("-1/2; 0", "2 by 1 matrix; row 1: −1/2; row 2: 0."),
        (
            "1 2; 3 4 | 5; -6",
            "2 by 2 matrix with a right-hand side; row 1: 1, 2; right-hand side 5; row 2: 3, 4; right-hand side −6.",
        ),
        ("1 2 3 4 5 6 7 8 9 10 11 12", "1 by 12 matrix; row 1: 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12."),
    ];
    for (text, expected) in cases {
        let system = system(text);
        assert_eq!(words::matrix_spoken(&system.augmented(), system.columns()), expected);
    }
}

#[test]
fn a_step_is_announced_with_the_row_that_came_of_it() {
    let plain = from_integers(2, 2, &[&[1, 2], &[0, -2]]);
    let with_right_hand_side = from_integers(2, 3, &[&[1, 2, 5], &[0, 1, 9]]);
    let cases = [
        (
            words::announcement(1, 3, &add(1, 0, integer(-3)), &plain, 2),
            "Step 1 of 3. Subtract 3 times row 1 from row 2. Row 2 is now 0, −2.",
        ),
        (words::announcement(1, 1, &swap(0, 1), &plain, 2), "Step 1 of 1. Swap row 1 and row 2."),
        (
            words::announcement(2, 3, &scale(1, half(-1)), &with_right_hand_side, 2),
            "Step 2 of 3. Multiply row 2 by −1/2. Row 2 is now 0, 1; right-hand side 9.",
        ),
    ];
    for (said, expected) in cases {
        assert_eq!(said, expected);
    }
}

#[test]
fn every_step_to_the_reduced_form_has_its_reason() {
    assert_eq!(
        reasons("2 4; 3 5", Form::Reduced, PivotPolicy::FirstNonZero),
        [
            "Clear the 3 below the pivot 2 in column 1: R2 ← R2 − 3/2 R1.",
            "The pivot of row 2 is −1 and should be 1, so divide the row by −1: R2 ← −R2.",
            "Clear the 4 above the pivot 1 in column 2: R1 ← R1 − 4 R2.",
            "The pivot of row 1 is 2 and should be 1, so divide the row by 2: R1 ← 1/2 R1.",
        ]
    );
    assert_eq!(
        reasons("1/3", Form::Reduced, PivotPolicy::default()),
        ["The pivot of row 1 is 1/3 and should be 1, so divide the row by 1/3: R1 ← 3 R1."]
    );
    // The right-hand side comes along and is no reason.
    assert_eq!(
        reasons("1; -1 | 5; 7", Form::Echelon, PivotPolicy::default()),
        ["Clear the −1 below the pivot 1 in column 1: R2 ← R2 + R1."]
    );
}

#[test]
fn a_swap_says_what_the_policy_looks_for() {
    let zero = "Row 1 has 0 where the pivot of column 1 belongs, so bring up row 2: R1 ↔ R2.";
    for policy in [PivotPolicy::FirstNonZero, PivotPolicy::FewestDigits, PivotPolicy::Largest] {
        assert_eq!(reasons("0 1; 2 3", Form::Echelon, policy), [zero], "{policy:?}");
    }
    assert_eq!(reasons("3 1; 1 4", Form::Echelon, PivotPolicy::FirstNonZero)[0].split(' ').next(), Some("Clear"));
    assert_eq!(
        reasons("3 1; 1 4", Form::Echelon, PivotPolicy::FewestDigits)[0],
        "Row 2 has 1 in column 1, kinder to divide by than 3, so bring it up: R1 ↔ R2."
    );
    assert_eq!(
        reasons("1 1; 2 4; -3 5", Form::Echelon, PivotPolicy::Largest)[0],
        "−3 in row 3 is the largest entry of column 1 in absolute value, so it becomes the pivot (partial pivoting): \
         R1 ↔ R3."
    );
    // Further on, only the rows that are left are looked at, and the sentence says so.
    assert_eq!(
        reasons("9 9 0; 0 1 0; 0 -8 1", Form::Echelon, PivotPolicy::Largest)[0],
        "−8 in row 3 is the largest entry left in column 2 in absolute value, so it becomes the pivot (partial \
         pivoting): R2 ↔ R3."
    );
}

#[test]
fn before_the_first_step_the_page_says_what_comes() {
    let cases = [
        (words::at_the_start(1, Form::Echelon), "One step leads to row echelon form. Press Next."),
        (words::at_the_start(4, Form::Reduced), "4 steps lead to reduced row echelon form. Press Next."),
        (words::nothing_to_do(Form::Echelon), "This matrix is already in row echelon form: there is nothing to do."),
        (
            words::nothing_to_do(Form::Reduced),
            "This matrix is already in reduced row echelon form: there is nothing to do.",
        ),
        (words::your_turn(Form::Reduced), "Your turn: choose operations that lead to reduced row echelon form."),
    ];
    for (sentence, expected) in cases {
        assert_eq!(sentence, expected);
    }
}

#[test]
fn the_timeline_says_where_it_stands() {
    let op = add(1, 0, integer(-2));
    let cases = [
        (words::position(0, 0, None), "Start, no steps"),
        (words::position(0, 1, None), "Start, before the only step"),
        (words::position(0, 5, None), "Start, before 5 steps"),
        (words::position(2, 5, Some(&op)), "Step 2 of 5: R2 ← R2 − 2 R1"),
    ];
    for (sentence, expected) in cases {
        assert_eq!(sentence, expected);
    }
}

#[test]
fn rank_and_nullity_with_their_reasons() {
    let cases = [
        (
            "1 2; 3 4",
            "Rank 2: there are 2 pivots, in columns 1 and 2.",
            "Nullity 0: every column has a pivot, so no variable is free. 2 + 0 = 2 columns.",
        ),
        (
            "1 2; 2 4",
            "Rank 1: there is 1 pivot, in column 1.",
            "Nullity 1: column 2 has no pivot, so x2 is free. 1 + 1 = 2 columns.",
        ),
        (
            "1 2 0 3; 2 4 1 7",
            "Rank 2: there are 2 pivots, in columns 1 and 3.",
            "Nullity 2: columns 2 and 4 have no pivot, so x2 and x4 are free. 2 + 2 = 4 columns.",
        ),
        (
            "1 0 0 0 0; 0 1 0 0 0",
            "Rank 2: there are 2 pivots, in columns 1 and 2.",
            "Nullity 3: columns 3, 4 and 5 have no pivot, so x3, x4 and x5 are free. 2 + 3 = 5 columns.",
        ),
        (
            "0 0; 0 0",
            "Rank 0: every entry of A is zero, so there is no pivot.",
            "Nullity 2: columns 1 and 2 have no pivot, so x1 and x2 are free. 0 + 2 = 2 columns.",
        ),
        (
            "7",
            "Rank 1: there is 1 pivot, in column 1.",
            "Nullity 0: every column has a pivot, so no variable is free. 1 + 0 = 1 column.",
        ),
        (
            "0",
            "Rank 0: every entry of A is zero, so there is no pivot.",
            "Nullity 1: column 1 has no pivot, so x1 is free. 0 + 1 = 1 column.",
        ),
        (
            "1; 2; 3",
            "Rank 1: there is 1 pivot, in column 1.",
            "Nullity 0: every column has a pivot, so no variable is free. 1 + 0 = 1 column.",
        ),
    ];
    for (text, rank, nullity) in cases {
        for form in [Form::Echelon, Form::Reduced] {
            assert_eq!(outcome(text, form), [rank, nullity], "{text}");
        }
    }
}

#[test]
fn the_solutions_with_their_reasons() {
    let cases = [
        (
            "1 2; 3 4 | 5; 6",
            "Ax = b has exactly one solution, x = (−4, 9/2): the ranks of A and [A | b] agree, and no variable is free.",
        ),
        ("2 | 6", "Ax = b has exactly one solution, x = 3: the ranks of A and [A | b] agree, and no variable is free."),
        (
            "1 2; 2 4 | 3; 6",
            "Ax = b has infinitely many solutions: the ranks of A and [A | b] agree, and 1 variable is free.",
        ),
        (
            "0 0 0 | 0",
            "Ax = b has infinitely many solutions: the ranks of A and [A | b] agree, and 3 variables are free.",
        ),
        (
            "1 1; 1 1 | 1; 3",
            "Ax = b has no solution: row 2 reads 0 = 2, which no x can satisfy. The rank of [A | b] is 2, that of A \
             only 1.",
        ),
        (
            "0 | -1/2",
            "Ax = b has no solution: row 1 reads 0 = −1/2, which no x can satisfy. The rank of [A | b] is 1, that of A \
             only 0.",
        ),
        // The first row of zeros is no contradiction, the second is.
        (
            "1; 1; 1 | 2; 2; 3",
            "Ax = b has no solution: row 3 reads 0 = 1, which no x can satisfy. The rank of [A | b] is 2, that of A \
             only 1.",
        ),
    ];
    for (text, expected) in cases {
        for form in [Form::Echelon, Form::Reduced] {
            assert_eq!(outcome(text, form).get(2).map(String::as_str), Some(expected), "{text}");
        }
    }
}

#[test]
fn a_contradiction_is_read_from_the_matrix_in_view() {
    let text = "1 1; 1 1 | 1; 3";
    let trace = trace(text, Form::Echelon, PivotPolicy::default());
    let end = from_integers(2, 3, &[&[1, 1, 1], &[0, 0, -10]]);
    let sentences = words::outcome(&trace, &end, solve(&system(text)).as_ref());
    assert!(sentences[2].contains("row 2 reads 0 = −10,"), "{}", sentences[2]);
}

#[test]
fn the_meter_is_an_equation() {
    assert_eq!(words::meter(2, 1), "rank 2 + nullity 1 = 3 columns");
    assert_eq!(words::meter(0, 1), "rank 0 + nullity 1 = 1 column");
}

#[test]
fn what_an_echelon_form_lacks() {
    let position = |row, column| Position { row, column };
    let cases = [
        (
            "0 0; 1 2",
            NotEchelon::ZeroRowAbove { zero_row: 0, nonzero_row: 1 },
            "Not yet in REF: row 1 has only zeros for coefficients but stands above row 2. Such rows go to the bottom.",
        ),
        (
            "0 1; 1 2",
            NotEchelon::LeadingEntryNotRight { row: 1, column: 0, above: position(0, 1) },
            "Not yet in REF: row 2 leads in column 1, which is not to the right of row 1’s column 2.",
        ),
        (
            "1 2; 3 4",
            NotEchelon::EntryBelowLeading { at: position(1, 0), leading: position(0, 0) },
            "Not yet in REF: below the leading entry of row 1 in column 1, row 2 still has a non-zero entry.",
        ),
        (
            "1 2; 0 4",
            NotEchelon::EntryAboveLeading { at: position(0, 1), pivot: position(1, 1) },
            "In REF, not yet in RREF: above the pivot of column 2, row 1 still has a non-zero entry.",
        ),
        (
            "1 0; 0 4",
            NotEchelon::LeadingEntryNotOne { at: position(1, 1) },
            "In REF, not yet in RREF: the leading entry of row 2 in column 2 is not 1.",
        ),
    ];
    for (text, why, expected) in cases {
        let system = system(text);
        assert_eq!(check_echelon(system.coefficients(), system.columns(), Form::Reduced), Err(why), "{text}");
        assert_eq!(words::not_echelon(&why), expected);
    }
}

fn compared(before: &ExactMatrix, after: &ExactMatrix, columns: usize) -> Vec<(&'static str, Kept, String)> {
    words::comparison(&Comparison::between(before, after, columns).unwrap())
}

#[test]
fn what_changed_and_what_stayed() {
    let before = from_integers(2, 2, &[&[1, 2], &[1, 2]]);
    let after = from_integers(2, 2, &[&[1, 2], &[0, 0]]);
    let line = |name, kept, sentence: &str| (name, kept, sentence.to_owned());
    let rows = "Each new row is a combination of the old ones, and each old row of the new.";
    let null = "Ax = 0 keeps its solutions, since every operation can be undone.";
    let rank = "As many pivots will be found from here as from the start.";
    assert_eq!(
        compared(&before, &after, 2),
        [
            line("Row space", Kept::Same, rows),
            line("Null space", Kept::Same, null),
            line("Rank", Kept::Same, rank),
            line(
                "Column space",
                Kept::Changed,
                "(1, 1), column 1 of the original, is no combination of the columns here."
            ),
        ]
    );
    let same = compared(&before, &before, 2);
    assert_eq!(
        same[3],
        line("Column space", Kept::Same, "At this step the columns span what they spanned at the start.")
    );
}

#[test]
fn solutions_are_compared_whether_there_are_any_or_not() {
    let sentence = "The right-hand side went along, so no solution was lost and none was added.";
    for text in ["1 1; 1 1 | 1; 3", "1 1; 1 1 | 1; 1", "1 0; 1 1 | 1; 3"] {
        let before = system(text).augmented();
        let mut after = before.clone();
        add(1, 0, integer(-1)).apply(&mut after);
        let lines = compared(&before, &after, 2);
        assert_eq!(lines[3], ("Solutions of Ax = b", Kept::Same, sentence.to_owned()), "{text}");
        assert_eq!(lines.len(), 5);
    }
}

#[test]
fn a_comparison_can_say_that_something_changed() {
    let (before, after) = (from_integers(1, 2, &[&[1, 0]]), from_integers(1, 2, &[&[0, 0]]));
    let lines = compared(&before, &after, 1);
    let sentences: Vec<&str> = lines.iter().map(|(_, _, sentence)| sentence.as_str()).collect();
    assert_eq!(
        sentences,
        [
            "Some row is no combination of the other matrix’s rows.",
            "Ax = 0 has other solutions now.",
            "It was 1 and is 0.",
            "The right-hand side did not go along.",
            "(1), column 1 of the original, is no combination of the columns here.",
        ]
    );
    let grown = compared(&after, &before, 1);
    assert_eq!(grown[4].2, "(1), column 1 here, is no combination of the original columns.");
}
