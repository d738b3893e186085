//! Whatever happens in the elimination lab, in whatever order: it never stops, and what it shows stays true.

// Helpers outside `#[test]` functions may stop at what they do not expect, too.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod by_rank;
mod lab_actions;
mod lab_bench;

use by_rank::built;
use lab_actions::{action, actions};
use lab_bench::Bench;
use num_traits::Zero;
use proptest::collection::vec;
use proptest::prelude::{Just, ProptestConfig, Strategy, any, prop_assert, prop_assert_eq, prop_oneof, proptest};
use proptest::test_runner::TestCaseError;
use ranklab::lab::elimination::state::{Document, Prediction};
use ranklab::lab::elimination::view::{Available, MatrixView, Solutions};
use ranklab::lab::elimination::{Action, Memo, State, View, present};
use ranklab::link::{Address, Frame, MAX_LENGTH, Mode, Page, decode, encode};
use ranklab::math::exact::{beside, integer, leading_columns};
use ranklab::math::rank::rank_of;
use ranklab::math::solve::{SolutionSet, solve};
use ranklab::math::{ExactMatrix, Form, PivotPolicy, Rational, System, eliminate};

const POLICIES: [PivotPolicy; 3] = [PivotPolicy::FirstNonZero, PivotPolicy::FewestDigits, PivotPolicy::Largest];

/// The numbers of a shown matrix.
fn numbers(view: &MatrixView) -> ExactMatrix {
    let entry = |row: usize, column: usize| view.rows[row].entries[column].entry.exact.parse::<Rational>().unwrap();
    ExactMatrix::from_fn(view.rows.len(), view.columns.len(), entry)
}

/// The matrix that the state stands for, one operation applied after the other.
fn expected_matrix(state: &State) -> ExactMatrix {
    let system = &state.document.system;
    let mut matrix = system.augmented();
    match state.mode {
        Mode::Own => state.document.ops[..state.document.done].iter().for_each(|op| assert!(op.apply(&mut matrix))),
        Mode::Watch => {
            let steps = eliminate(&matrix, system.columns(), state.form, state.policy).steps;
            steps.iter().take(state.step).for_each(|step| assert!(step.op.apply(&mut matrix)));
        }
    }
    matrix
}

fn is_sound(state: &State, view: &View) -> Result<(), TestCaseError> {
    let document = &state.document;
    prop_assert!(document.done <= document.ops.len());
    prop_assert!(document.ops.iter().all(|op| op.fits(document.system.rows())));
    if let Ok(read) = document.sheet.read() {
        prop_assert_eq!(&read, &document.system);
    } else {
        prop_assert!(!view.editor.problems.is_empty());
    }
    prop_assert_eq!(numbers(&view.stage.matrix), expected_matrix(state));
    prop_assert!(view.walk.step <= view.walk.steps);
    prop_assert_eq!(view.walk.marks.len(), view.walk.steps + 1);
    prop_assert_eq!(view.steps.len(), view.walk.step);
    prop_assert_eq!(view.facts.is_none(), state.prediction == Prediction::Asked && view.outcome.is_none());
    prop_assert_eq!(view.facts.is_none(), view.prediction.choices.is_some());
    prop_assert_eq!(view.meter.cells.len(), document.system.columns());
    prop_assert!(view.comparison[..3].iter().all(|line| line.verdict == ranklab::math::compare::Kept::Same));
    let rows = document.system.rows();
    prop_assert!(view.own.builder.target < rows && view.own.builder.source < rows);
    Ok(())
}

/// What a link says comes back from it, in a lab that has seen nothing else.
fn comes_back_from_its_link(state: &State, view: &View) -> Result<(), TestCaseError> {
    let link = encode(&Address { page: Page::Elimination(state.address()), frame: Frame::default() });
    if link.len() > MAX_LENGTH {
        return Ok(());
    }
    let (address, notices) = decode(&link);
    prop_assert!(notices.is_empty(), "{}: {:?}", link, notices);
    let Page::Elimination(lab) = address.page else { panic!("{link}") };
    let mut fresh = State::first_visit();
    fresh.open(&lab);
    let opened = present(&fresh, &mut Memo::default());
    prop_assert_eq!(&fresh.document.ops, &state.document.ops);
    prop_assert_eq!((fresh.form, fresh.mode, fresh.policy), (state.form, state.mode, state.policy));
    prop_assert_eq!((opened.walk.step, opened.walk.steps), (view.walk.step, view.walk.steps));
    prop_assert_eq!(numbers(&opened.stage.matrix), numbers(&view.stage.matrix));
    prop_assert_eq!(fresh.address(), state.address());
    Ok(())
}

/// Presses until nothing is left, and says how often.
fn until_nothing_is_left(lab: &mut Bench, button: &Action, available: fn(&View) -> Available) -> usize {
    let mut pressed = 0;
    while available(&lab.view()) == Available::Now {
        lab.act(button.clone());
        pressed += 1;
        assert!(pressed < 1000, "there is always something left");
    }
    let before = lab.state.document.clone();
    lab.act(button.clone());
    assert_eq!(lab.state.document, before);
    pressed
}

fn undo_all(lab: &mut Bench) -> usize {
    until_nothing_is_left(lab, &Action::UndoPressed, |view| view.editor.undo)
}

fn redo_all(lab: &mut Bench) -> usize {
    until_nothing_is_left(lab, &Action::RedoPressed, |view| view.editor.redo)
}

/// A lab as someone may find it: with or without questions.
fn lab() -> impl Strategy<Value = State> {
    prop_oneof![
        Just(State::first_visit()),
        Just(Bench::with("1 2; 3 4 | 5; 6").state),
        Just(Bench::with("7").state),
        Just(Bench::with("1 1; 1 1 | 1; 3").state),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 250, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn whatever_happens_the_lab_stays_sound(state in lab(), happens in actions()) {
        let mut lab = Bench { state, memo: Memo::default() };
        for action in happens {
            lab.act(action);
            let view = lab.view();
            is_sound(&lab.state, &view)?;
        }
        let view = lab.view();
        comes_back_from_its_link(&lab.state, &view)?;
    }

    #[test]
    fn undoing_all_and_redoing_all_changes_nothing(state in lab(), happens in actions()) {
        let mut lab = Bench { state, memo: Memo::default() };
        lab.all(happens);
        redo_all(&mut lab);
        let before: Document = lab.state.document.clone();
        let undone = undo_all(&mut lab);
        let redone = redo_all(&mut lab);
        prop_assert_eq!(&lab.state.document, &before);
        prop_assert_eq!(undone, redone);
    }

    #[test]
    fn redo_takes_back_an_undo(state in lab(), happens in actions()) {
        let mut lab = Bench { state, memo: Memo::default() };
        lab.all(happens);
        if lab.view().editor.redo == Available::NotNow && lab.view().editor.undo == Available::Now {
            let before = lab.state.document.clone();
            lab.all([Action::UndoPressed, Action::RedoPressed]);
            prop_assert_eq!(&lab.state.document, &before);
        }
    }

    #[test]
    fn a_draft_restores_the_cells_as_typed(state in lab(), happens in actions()) {
        let mut lab = Bench { state, memo: Memo::default() };
        lab.all(happens);
        let mut fresh = State::with(lab.state.document.system.clone());
        fresh.take_draft(&lab.state.draft());
        prop_assert_eq!(&fresh.document.sheet, &lab.state.document.sheet);
        prop_assert_eq!(&fresh.document.system, &lab.state.document.system);
        // Another matrix is not touched by it, nor is any by a text that is no draft.
        let mut other = State::first_visit();
        if other.document.system != lab.state.document.system {
            other.take_draft(&lab.state.draft());
        }
        prop_assert_eq!(&other.document, &State::first_visit().document);
    }

    #[test]
    fn no_text_is_taken_for_a_draft_that_it_is_not(text in any::<String>(), junk in "[\u{1c}-\u{1f}0-9]{0,40}") {
        for text in [text, junk.clone(), format!("{}{junk}", State::first_visit().draft())] {
            let mut state = State::first_visit();
            state.take_draft(&text);
            if let Ok(read) = state.document.sheet.read() {
                prop_assert_eq!(read, state.document.system);
            }
        }
    }

    #[test]
    fn separators_in_a_cell_are_left_out_of_a_draft(text in "[\u{1c}-\u{1f}x]{1,6}") {
        let mut lab = Bench::with("1 2; 3 4 | 5; 6");
        for place in [lab_bench::entry(0, 0), lab_bench::entry(1, 1), lab_bench::right_hand_side(1)] {
            lab.act(Action::CellEdited { place, text: text.clone() });
        }
        let mut fresh = State::with(lab.state.document.system.clone());
        fresh.take_draft(&lab.state.draft());
        let sheet = &fresh.document.sheet;
        prop_assert_eq!((sheet.rows(), sheet.columns(), sheet.has_right_hand_side()), (2, 2, true));
        prop_assert_eq!(sheet.text(lab_bench::entry(1, 1)), text.replace(|c: char| c.is_control(), ""));
        prop_assert_eq!(sheet.text(lab_bench::entry(0, 1)), "2");
    }

    #[test]
    fn one_action_more_never_breaks_a_lab_with_a_row_to_fill_in(happens in vec(action(), 1..4)) {
        use ranklab::lab::elimination::action::OwnAction::{ApplyPressed, CheckingChosen, FactorEdited};
        let mut lab = Bench::with("1 2; 3 4 | 5; 6");
        lab.act(Action::ModeChosen(Mode::Own));
        lab.own([CheckingChosen(ranklab::link::RowChecking::On), FactorEdited("-3".to_owned()), ApplyPressed]);
        for action in happens {
            lab.act(action);
            let view = lab.view();
            is_sound(&lab.state, &view)?;
            if let Some(pending) = view.own.pending {
                prop_assert_eq!(pending.entries.len(), lab.state.document.system.augmented().ncols());
                prop_assert!(pending.row <= lab.state.document.system.rows());
            }
        }
    }
}

/// The determinant as it is defined, by expansion along the first row.
fn by_expansion(matrix: &ExactMatrix) -> Rational {
    let n = matrix.nrows();
    let minor = |column: usize| {
        let entry = |i: usize, j: usize| matrix[(i + 1, if j < column { j } else { j + 1 })].clone();
        ExactMatrix::from_fn(n - 1, n - 1, entry)
    };
    if n == 0 {
        return integer(1);
    }
    let term = |column: usize| {
        let sign = integer(if column.is_multiple_of(2) { 1 } else { -1 });
        sign * &matrix[(0, column)] * by_expansion(&minor(column))
    };
    (0..n).map(term).sum()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 60, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_facts_are_what_the_definitions_say(
        built in built(), beside_it in vec(-2_i64..=2, 12), has_right_hand_side in any::<bool>(),
    ) {
        let a = built.matrix;
        let (m, n) = a.shape();
        let b: Vec<Rational> = beside_it.into_iter().take(m).map(integer).collect();
        let system = System::new(a.clone(), has_right_hand_side.then(|| b.clone())).unwrap();
        // A column holds a pivot where it is no combination of those to its left.
        let rank_of_first = |count: usize| if count == 0 { 0 } else { rank_of(&leading_columns(&a, count)) };
        let pivots: Vec<usize> = (1..=n).filter(|&column| rank_of_first(column) > rank_of_first(column - 1)).collect();
        let augmented_rank = rank_of(&beside(&a, &ExactMatrix::from_column_slice(m, 1, &b)));
        for policy in POLICIES {
            for form in [Form::Echelon, Form::Reduced] {
                let mut state = State::with(system.clone());
                (state.policy, state.form) = (policy, form);
                let facts = present(&state, &mut Memo::default()).facts.unwrap();
                prop_assert_eq!((facts.rows, facts.columns, facts.rank), (m, n, built.rank));
                prop_assert_eq!((facts.nullity, facts.left_nullity), (n - built.rank, m - built.rank));
                prop_assert_eq!(&facts.pivot_columns, &pivots);
                prop_assert!(facts.free_columns.iter().all(|column| !pivots.contains(column)));
                prop_assert_eq!(facts.free_columns.len(), facts.nullity);
                prop_assert_eq!(facts.determinant.is_some(), m == n);
                if let Some(determinant) = &facts.determinant {
                    let value: Rational = determinant.exact.parse().unwrap();
                    prop_assert_eq!(value.is_zero(), built.rank < n);
                    if n <= 5 {
                        prop_assert_eq!(value, by_expansion(&a));
                    }
                }
                let kind = match solve(&system).map(|solution| solution.set) {
                    None => None,
                    Some(SolutionSet::Unique { .. }) => Some((Solutions::Unique, augmented_rank)),
                    Some(SolutionSet::Infinite { .. }) => Some((Solutions::Infinite, augmented_rank)),
                    Some(SolutionSet::Inconsistent { .. }) => Some((Solutions::None, augmented_rank)),
                };
                prop_assert_eq!(facts.solutions, kind);
                if has_right_hand_side {
                    let by_ranks = match augmented_rank > built.rank {
                        true => Solutions::None,
                        false if built.rank == n => Solutions::Unique,
                        false => Solutions::Infinite,
                    };
                    prop_assert_eq!(facts.solutions, Some((by_ranks, augmented_rank)));
                }
                prop_assert_eq!(numbers(&facts.original), system.augmented());
                let reduced = eliminate(&system.augmented(), n, Form::Reduced, PivotPolicy::FirstNonZero).end;
                let coefficients = leading_columns(&numbers(&facts.reduced), n);
                prop_assert_eq!(coefficients, leading_columns(&reduced, n), "the reduced form is unique");
            }
        }
    }
}

#[test]
fn the_facts_are_sympys() {
    let file: serde_json::Value = serde_json::from_str(include_str!("oracle/oracle.json")).unwrap();
    let vector = |value: &serde_json::Value| -> Vec<Rational> {
        value.as_array().unwrap().iter().map(|entry| entry.as_str().unwrap().parse().unwrap()).collect()
    };
    for case in file.as_array().unwrap() {
        let rows: Vec<Vec<Rational>> = case["matrix"].as_array().unwrap().iter().map(vector).collect();
        let (m, n) = (rows.len(), rows[0].len());
        let matrix = ExactMatrix::from_row_iterator(m, n, rows.into_iter().flatten());
        let right_hand_side = (!case["right_hand_side"].is_null()).then(|| vector(&case["right_hand_side"]));
        let state = State::with(System::new(matrix, right_hand_side).unwrap());
        let facts = present(&state, &mut Memo::default()).facts.unwrap();
        assert_eq!(facts.rank as u64, case["rank"].as_u64().unwrap(), "{}", case["name"]);
        assert_eq!(facts.nullity as u64, case["nullity"].as_u64().unwrap(), "{}", case["name"]);
        assert_eq!(facts.determinant.map(|entry| entry.exact).as_deref(), case["determinant"].as_str());
        assert_eq!(facts.solutions.map(|(_, rank)| rank as u64), case["rank_augmented"].as_u64(), "{}", case["name"]);
    }
}
