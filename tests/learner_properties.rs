//! What must hold of the learner's sentences and hints on any matrix.

use proptest::prelude::{
    Just, ProptestConfig, Strategy, any, prop_assert, prop_assert_eq, prop_assume, prop_oneof, proptest,
};
use ranklab::lab::hint::{LAST_LEVEL, hint, hint_words, steps_left};
use ranklab::lab::words;
use ranklab::math::compare::Comparison;
use ranklab::math::echelon::check_echelon;
use ranklab::math::exact::integer;
use ranklab::math::solve::solution_of;
use ranklab::math::{ExactMatrix, Form, PivotPolicy, Rational, eliminate};

fn entry() -> impl Strategy<Value = Rational> {
    prop_oneof![
        3 => Just(integer(0)),
        5 => (-9_i64..=9).prop_map(integer),
        2 => (-99_i64..=99, 1_i64..=12).prop_map(|(p, q)| integer(p) / integer(q)),
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

/// An ASCII minus would be read as a hyphen, and a doubled blank shows a broken template. Counting starts at 1.
fn is_for_people(sentence: &str) -> bool {
    // Hyphens stand in these words only.
    let sentence = sentence.replace("right-hand", "righthand").replace("non-zero", "nonzero");
    let broken = ["-", "  ", "row 0 ", "column 0", "R0", " ,", " ."];
    sentence.ends_with(['.', '?']) && !broken.iter().any(|mark| sentence.contains(mark))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 128, failure_persistence: None, ..ProptestConfig::default() })]

    /// The columns that a hint leaves out hold only zeros where a pivot could stand, and each pivot column to their left
    /// has been dealt with.
    #[test]
    fn a_hint_leaves_out_only_columns_without_a_pivot(
        start in any_matrix(), done in 0_usize..8, form in any_form(), policy in any_policy(),
    ) {
        let columns = start.ncols();
        let current = eliminate(&start, columns, form, policy).matrix_after(done);
        if let Some(next) = hint(&current, columns, form, policy) {
            let pivots = eliminate(&current, columns, form, policy).pivot_columns();
            for &column in &next.passed_over {
                prop_assert!((next.pivot.row..current.nrows()).all(|row| current[(row, column)] == integer(0)));
                prop_assert!(!pivots.contains(&column));
            }
            for level in 1..=LAST_LEVEL {
                let words = hint_words(&next, level);
                prop_assert!(is_for_people(&words), "{}", words);
            }
        }
    }

    /// Nothing is left exactly where the form is reached.
    #[test]
    fn no_steps_are_left_exactly_in_the_form(
        start in any_matrix(), done in 0_usize..12, form in any_form(), policy in any_policy(),
    ) {
        let columns = start.ncols();
        let current = eliminate(&start, columns, Form::Reduced, policy).matrix_after(done);
        let reached = check_echelon(&current, columns, form).is_ok();
        prop_assert_eq!(steps_left(&current, columns, form, policy) == 0, reached);
        prop_assert_eq!(hint(&current, columns, form, policy).is_none(), reached);
    }

    /// Every sentence of every elimination has its minus signs, its numbers and its end.
    #[test]
    fn sentences_are_whole(start in any_matrix(), bar in 1_usize..=6, form in any_form(), policy in any_policy()) {
        let columns = bar.min(start.ncols());
        let trace = eliminate(&start, columns, form, policy);
        let mut sentences = vec![words::matrix_spoken(&start, columns)];
        for (done, step) in trace.steps.iter().enumerate() {
            let (before, after) = (trace.matrix_after(done), trace.matrix_after(done + 1));
            sentences.push(words::reason(step, &before, columns, policy));
            sentences.push(words::announcement(done + 1, trace.steps.len(), &step.op, &after, columns));
            if let Err(why) = check_echelon(&before, columns, form) {
                sentences.push(words::not_echelon(&why));
            }
        }
        let solution = solution_of(&eliminate(&start, columns, Form::Reduced, policy));
        sentences.extend(words::outcome(&trace, &trace.end, solution.as_ref()));
        let compared = Comparison::between(&start, &trace.end, columns).unwrap();
        sentences.extend(words::comparison(&compared).into_iter().map(|(_, _, sentence)| sentence));
        for sentence in sentences {
            prop_assert!(is_for_people(&sentence), "{}", sentence);
        }
    }

    /// A row that the outcome calls impossible, and one that it calls always true, are what they are called.
    #[test]
    fn the_outcome_names_rows_that_read_so(start in any_matrix()) {
        let columns = start.ncols() - 1;
        prop_assume!(columns > 0);
        let trace = eliminate(&start, columns, Form::Echelon, PivotPolicy::default());
        let solution = solution_of(&eliminate(&start, columns, Form::Reduced, PivotPolicy::default()));
        let text = words::outcome(&trace, &trace.end, solution.as_ref()).join(" ");
        let reads_zero = |row: usize| (0..columns).all(|column| trace.end[(row, column)] == integer(0));
        let rows = 0..trace.end.nrows();
        let impossible = rows.clone().any(|row| reads_zero(row) && trace.end[(row, columns)] != integer(0));
        let always_true = rows.clone().any(|row| reads_zero(row) && trace.end[(row, columns)] == integer(0));
        prop_assert_eq!(text.contains("which no x can satisfy"), impossible);
        prop_assert_eq!(text.contains("0 = 0, which is always true"), always_true);
    }
}
