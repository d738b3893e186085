//! The hints bring a learner to the form, from wherever they are.

use num_traits::Zero;
use proptest::prelude::{ProptestConfig, Strategy, prop, prop_assert, prop_assert_eq, prop_oneof, proptest};
use proptest::strategy::Just;
use ranklab::lab::hint::{Helpfulness, LAST_LEVEL, hint, hint_words, steps_left};
use ranklab::lab::own_op::parse_operation;
use ranklab::math::echelon::check_echelon;
use ranklab::math::exact::{from_integers, integer};
use ranklab::math::{ExactMatrix, Form, PivotPolicy, Why, eliminate};

fn levels(a: &ExactMatrix, columns: usize, form: Form, policy: PivotPolicy) -> Vec<String> {
    let hint = hint(a, columns, form, policy);
    hint.map(|hint| (1..=LAST_LEVEL).map(|level| hint_words(&hint, level)).collect()).unwrap_or_default()
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
fn hints_climb_from_the_column_to_the_operation() {
    let below = from_integers(2, 2, &[&[2, 1], &[-3, 4]]);
    assert_eq!(
        levels(&below, 2, Form::Reduced, PivotPolicy::FirstNonZero),
        [
            "Look at column 1. Its pivot is in place in row 1, but not every entry below it is 0 yet.",
            "Add a multiple of the pivot row, row 1, to row 2. Choose the multiple that makes the −3 in row 2, column 1 zero.",
            "R2 ← R2 + 3/2 R1: add 3/2 times row 1 to row 2. In column 1 that gives −3 + 3/2 · 2 = 0.",
        ]
    );
    let zero_in_place = from_integers(2, 2, &[&[0, 1], &[5, 4]]);
    assert_eq!(
        levels(&zero_in_place, 2, Form::Echelon, PivotPolicy::default()),
        [
            "Look at column 1. Its pivot belongs in row 1, and that place holds 0.",
            "Swap two rows: bring a row with an entry other than 0 in column 1 up to row 1.",
            "R1 ↔ R2: swap row 1 and row 2. That brings the 5 in column 1 up to row 1.",
        ]
    );
    let echelon = from_integers(2, 2, &[&[1, 1], &[0, -4]]);
    assert_eq!(
        levels(&echelon, 2, Form::Reduced, PivotPolicy::default()),
        [
            "The matrix is in row echelon form; the reduced form asks for more. Look at column 2, the last pivot column \
             that is not finished: its pivot, −4, should be 1.",
            "Multiply row 2 by the number that turns its pivot into 1. Which number is that?",
            "R2 ← −1/4 R2: multiply row 2 by −1/4. The pivot becomes −1/4 · (−4) = 1.",
        ]
    );
    let above = from_integers(2, 2, &[&[1, 1], &[0, 1]]);
    assert_eq!(
        levels(&above, 2, Form::Reduced, PivotPolicy::default()),
        [
            "The matrix is in row echelon form; the reduced form asks for more. Look at column 2: its pivot is 1, but not \
             every entry above it is 0 yet.",
            "Add a multiple of the pivot row, row 2, to row 1. Choose the multiple that makes the 1 in row 1, column 2 zero.",
            "R1 ← R1 − R2: subtract row 2 from row 1. In column 2 that gives 1 − 1 = 0.",
        ]
    );
    let kinder = from_integers(2, 1, &[&[7], &[1]]);
    assert_eq!(
        levels(&kinder, 1, Form::Echelon, PivotPolicy::FewestDigits)[0],
        "Look at column 1. Its pivot belongs in row 1, and further down stands an entry that is easier to divide by."
    );
}

#[test]
fn knows_whether_an_operation_helped() {
    let a = from_integers(2, 2, &[&[1, 2], &[3, 4]]);
    let after = |text: &str| {
        let mut matrix = a.clone();
        parse_operation(text, 2).unwrap().apply(&mut matrix);
        helpfulness(&a, &matrix, 2, Form::Echelon, PivotPolicy::FirstNonZero)
    };
    assert_eq!(after("R2 - 3R1"), Helpfulness::Helps);
    assert_eq!(after("R2 - 2R1"), Helpfulness::Neutral);
    // The zero that was made is swapped to the top: now there is a swap to do, and nothing to clear.
    let cleared = from_integers(2, 2, &[&[1, 2], &[0, -2]]);
    let swapped = from_integers(2, 2, &[&[0, -2], &[1, 2]]);
    assert_eq!(helpfulness(&cleared, &swapped, 2, Form::Echelon, PivotPolicy::FirstNonZero), Helpfulness::SetsBack);
}

/// Products of an m x r and an r x n matrix: all ranks up to r, often with zero rows and columns.
fn matrices() -> impl Strategy<Value = ExactMatrix> {
    (1usize..=5, 1usize..=6, 0usize..=4).prop_flat_map(|(rows, columns, rank)| {
        let entries = prop_oneof![3 => -4i64..=4, 1 => Just(0), 1 => Just(1_000_003), 1 => Just(-999)];
        prop::collection::vec(entries, rows * rank + rank * columns).prop_map(move |entries| {
            let left = ExactMatrix::from_iterator(rows, rank, entries.iter().take(rows * rank).map(|&e| integer(e)));
            let right =
                ExactMatrix::from_iterator(rank, columns, entries.iter().skip(rows * rank).map(|&e| integer(e)));
            left * right
        })
    })
}

fn forms() -> impl Strategy<Value = Form> {
    prop_oneof![Just(Form::Echelon), Just(Form::Reduced)]
}

fn policies() -> impl Strategy<Value = PivotPolicy> {
    prop_oneof![Just(PivotPolicy::FirstNonZero), Just(PivotPolicy::FewestDigits), Just(PivotPolicy::Largest)]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn hints_lead_to_the_form_without_a_detour(
        start in matrices(),
        right_hand_side in 0usize..2,
        form in forms(),
        policy in policies(),
    ) {
        let mut a = start;
        let columns = a.ncols().saturating_sub(right_hand_side);
        let steps = eliminate(&a, columns, form, policy).steps.len();
        for left in (1..=steps).rev() {
            let next = hint(&a, columns, form, policy);
            prop_assert!(next.is_some(), "{} steps left of {}", left, a);
            let Some(next) = next else { break };
            // A swap has something to do: no other row is swapped up where the column is cleared below the pivot.
            if next.why == Why::BringPivotUp {
                let below = (next.pivot.row + 1..a.nrows()).any(|row| !a[(row, next.pivot.column)].is_zero());
                prop_assert!(below);
            }
            for level in 0..=LAST_LEVEL + 1 {
                let words = hint_words(&next, level);
                prop_assert!(words.ends_with(['.', '?']) && !words.contains(" -") && !words.contains("  "), "{}", words);
            }
            let before = a.clone();
            next.op.apply(&mut a);
            prop_assert_eq!(helpfulness(&before, &a, columns, form, policy), Helpfulness::Helps);
        }
        prop_assert_eq!(check_echelon(&a, columns, form), Ok(()));
        prop_assert!(hint(&a, columns, form, policy).is_none());
    }
}
