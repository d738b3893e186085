//! The sentences a learner reads or hears, written down by hand, and what must hold of the learner's tools on any input.

use proptest::prelude::*;
use ranklab::lab::hint::{Helpfulness, helpfulness, helpfulness_words, hint, hint_words, steps_left};
use ranklab::lab::own_op::{op_problem, parse_operation};
use ranklab::lab::words;
use ranklab::math::compare::{Comparison, Kept};
use ranklab::math::echelon::{NotEchelon, check_echelon};
use ranklab::math::exact::{fraction, from_integers, integer};
use ranklab::math::notation::ascii;
use ranklab::math::solve::solve;
use ranklab::math::{ExactMatrix, Form, PivotPolicy, Position, Rational, RowOp, Step, System, Trace, eliminate};

fn matrix(rows: &[&[i64]]) -> ExactMatrix {
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
    }
}

/// The reasons of all steps of an elimination.
fn reasons(rows: &[&[i64]], form: Form, policy: PivotPolicy) -> Vec<String> {
    let start = matrix(rows);
    let columns = start.ncols();
    let trace = eliminate(&start, columns, form, policy);
    let reason = |(done, step): (usize, &Step)| words::reason(step, &trace.matrix_after(done), columns, policy);
    trace.steps.iter().enumerate().map(reason).collect()
}

#[test]
fn a_reason_says_what_and_why() {
    let table: [(&[&[i64]], Form, PivotPolicy, &[&str]); 4] = [
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

fn outcome(rows: &[&[i64]], right_hand_side: Option<&[i64]>, form: Form) -> Vec<String> {
    let b = right_hand_side.map(|b| b.iter().map(|&entry| integer(entry)).collect());
    let system = System::new(matrix(rows), b).unwrap();
    let trace = eliminate(&system.augmented(), system.columns(), form, PivotPolicy::FirstNonZero);
    words::outcome(&trace, solve(&system).as_ref())
}

#[test]
fn rank_and_nullity_at_the_end() {
    let table: [(&[&[i64]], &[&str]); 5] = [
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
    let table: [(&[&[i64]], &[i64], &[&str]); 5] = [
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
    let table: [(&[&[i64]], Form, &str); 5] = [
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
    let compared = |before: &[&[i64]], after: &[&[i64]], columns| {
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

#[test]
fn a_hint_says_why_columns_are_left_out() {
    let level_one = |rows: &[&[i64]]| {
        let current = matrix(rows);
        hint(&current, current.ncols(), Form::Reduced, PivotPolicy::FirstNonZero).map(|hint| hint_words(&hint, 1))
    };
    let table: [(&[&[i64]], &str); 4] = [
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
    let table: [(&[&[i64]], RowOp, Helpfulness, &str); 4] = [
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

fn entry() -> impl Strategy<Value = Rational> {
    prop_oneof![
        3 => Just(integer(0)),
        5 => (-9_i64..=9).prop_map(integer),
        2 => (-99_i64..=99, 1_i64..=12).prop_map(|(p, q)| fraction(p, q).unwrap()),
        1 => any::<i64>().prop_map(|p| integer(p) * integer(i64::MAX)),
    ]
}

fn any_matrix() -> impl Strategy<Value = ExactMatrix> {
    (1_usize..=5, 1_usize..=6).prop_flat_map(|(m, n)| {
        proptest::collection::vec(entry(), m * n).prop_map(move |entries| ExactMatrix::from_vec(m, n, entries))
    })
}

fn any_form() -> impl Strategy<Value = Form> {
    prop_oneof![Just(Form::Echelon), Just(Form::Reduced)]
}

fn any_policy() -> impl Strategy<Value = PivotPolicy> {
    prop_oneof![Just(PivotPolicy::FirstNonZero), Just(PivotPolicy::FewestDigits), Just(PivotPolicy::Largest)]
}

/// An operation on 12 rows that is not the identity.
fn any_op() -> impl Strategy<Value = RowOp> {
    let factor = || (-99_i64..=99, 1_i64..=99).prop_map(|(p, q)| fraction(p, q).unwrap());
    let two_rows = || (0_usize..12, 1_usize..12).prop_map(|(row, step)| (row, (row + step) % 12));
    prop_oneof![
        two_rows().prop_map(|(first, second)| swap(first, second)),
        (0_usize..12, factor()).prop_filter_map("a scaling that changes", |(row, factor)| {
            RowOp::scale(row, factor).ok().filter(|op| !op.is_identity())
        }),
        (two_rows(), factor()).prop_map(|((row, source), factor)| RowOp::add_multiple(row, source, factor).unwrap()),
    ]
}

fn is_for_people(sentence: &str) -> bool {
    // An ASCII minus would be read as a hyphen, and a doubled blank or an empty number shows a broken template. "row 0"
    // would be an index that starts at 0.
    !sentence.contains('-')
        && !sentence.contains("  ")
        && !sentence.contains("row 0")
        && !sentence.contains("column 0")
        && !sentence.contains("R0")
        && sentence.ends_with(['.', '?'])
}

/// Hyphens stand in `right-hand` and `non-zero` only.
fn without_compounds(sentence: &str) -> String {
    sentence.replace("right-hand", "righthand").replace("non-zero", "nonzero")
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 128, failure_persistence: None, ..ProptestConfig::default() })]

    /// What the page writes, a learner may type: both notations are read back as the operation they stand for.
    #[test]
    fn notation_is_read_back(op in any_op()) {
        prop_assert_eq!(parse_operation(&words::operation(&op), 12), Ok(op.clone()));
        prop_assert_eq!(parse_operation(&ascii(&op), 12), Ok(op));
    }

    /// Any text is an operation that fits, or gets a sentence.
    #[test]
    fn any_text_gets_an_answer(
        text in prop_oneof![".{0,60}", "[-−+*/()rRlL0-9₀-₉ ,;.=<>←→↔½eE_{}xX\n]{0,40}"],
        rows in 0_usize..=13,
    ) {
        match parse_operation(&text, rows) {
            Ok(op) => prop_assert!(op.fits(rows)),
            Err(problem) => prop_assert!(op_problem(&problem).ends_with(['.', '?'])),
        }
    }

    /// From any matrix the hints lead to the form in as many steps as announced, and each one helps.
    #[test]
    fn hints_lead_there_and_each_one_helps(
        start in any_matrix(), bar in 0_usize..=6, form in any_form(), policy in any_policy(), detour in any_op(),
    ) {
        let mut current = start;
        detour.apply(&mut current);
        let columns = bar.min(current.ncols());
        for left in (0..steps_left(&current, columns, form, policy)).rev() {
            let next = hint(&current, columns, form, policy).unwrap();
            for level in 0..=4 {
                prop_assert!(is_for_people(&without_compounds(&hint_words(&next, level))), "{}", hint_words(&next, level));
            }
            let before = current.clone();
            prop_assert!(next.op.apply(&mut current));
            prop_assert_eq!(helpfulness(&before, &current, columns, form, policy), Helpfulness::Helps);
            prop_assert_eq!(steps_left(&current, columns, form, policy), left);
            for &column in &next.passed_over {
                prop_assert!((next.pivot.row..before.nrows()).all(|row| before[(row, column)] == integer(0)));
            }
        }
        prop_assert_eq!(hint(&current, columns, form, policy), None);
        prop_assert_eq!(check_echelon(&current, columns, form), Ok(()));
    }

    /// Every sentence of every elimination has its minus signs, its numbers and its end.
    #[test]
    fn sentences_are_whole(start in any_matrix(), bar in 1_usize..=6, form in any_form(), policy in any_policy()) {
        let columns = bar.min(start.ncols());
        let trace: Trace = eliminate(&start, columns, form, policy);
        let mut sentences = vec![words::matrix_spoken(&start, columns)];
        for (done, step) in trace.steps.iter().enumerate() {
            let (before, after) = (trace.matrix_after(done), trace.matrix_after(done + 1));
            sentences.push(words::reason(step, &before, columns, policy));
            sentences.push(words::announcement(done + 1, trace.steps.len(), &step.op, &after, columns));
            if let Err(why) = check_echelon(&before, columns, form) {
                sentences.push(words::not_echelon(&why));
            }
        }
        let solution = ranklab::math::solve::solution_of(&eliminate(&start, columns, Form::Reduced, policy));
        sentences.extend(words::outcome(&trace, solution.as_ref()));
        let compared = Comparison::between(&start, &trace.end, columns).unwrap();
        sentences.extend(words::comparison(&compared).into_iter().map(|(_, _, sentence)| sentence));
        for sentence in sentences {
            prop_assert!(is_for_people(&without_compounds(&sentence)), "{}", sentence);
        }
    }

    /// A row that the outcome calls impossible, and one that it calls always true, are what they are called.
    #[test]
    fn the_outcome_names_rows_that_read_so(start in any_matrix()) {
        let columns = start.ncols() - 1;
        prop_assume!(columns > 0);
        let trace = eliminate(&start, columns, Form::Echelon, PivotPolicy::default());
        let solution = ranklab::math::solve::solution_of(&eliminate(&start, columns, Form::Reduced, PivotPolicy::default()));
        let text = words::outcome(&trace, solution.as_ref()).join(" ");
        let reads_zero = |row: usize| (0..columns).all(|column| trace.end[(row, column)] == integer(0));
        let rows = 0..trace.end.nrows();
        let impossible = rows.clone().any(|row| reads_zero(row) && trace.end[(row, columns)] != integer(0));
        let always_true = rows.clone().any(|row| reads_zero(row) && trace.end[(row, columns)] == integer(0));
        prop_assert_eq!(text.contains("which no x can satisfy"), impossible);
        prop_assert_eq!(text.contains("0 = 0, which is always true"), always_true);
    }
}

/// The pivot's place is in range for every hint, so that a page can point at it.
#[test]
fn hints_point_into_the_matrix() {
    let current = matrix(&[&[0, 0, 7], &[0, 2, 1]]);
    let hint = hint(&current, 2, Form::Echelon, PivotPolicy::default()).unwrap();
    assert_eq!(hint.pivot, Position { row: 0, column: 1 });
    assert_eq!(hint.passed_over, [0]);
}
