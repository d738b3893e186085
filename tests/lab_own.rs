//! The learner's own operations in the elimination lab: built, typed, refused, hinted at, worked out, undone.

// Helpers outside `#[test]` functions may stop at what they do not expect, too.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod lab_bench;

use lab_bench::{Bench, entry};
use ranklab::lab::elimination::Action;
use ranklab::lab::elimination::action::{OpKind, OwnAction, ShapeChange};
use ranklab::lab::elimination::view::{Available, Reached};
use ranklab::lab::row_check::EntryMark;
use ranklab::link::{Mode, RowChecking};
use ranklab::math::Form;

fn own_lab(text: &str) -> Bench {
    let mut lab = Bench::with(text);
    lab.act(Action::ModeChosen(Mode::Own));
    lab
}

fn factor(text: &str) -> OwnAction {
    OwnAction::FactorEdited(text.to_owned())
}

fn typed(row: usize, column: usize, text: &str) -> Action {
    Action::CellEdited { place: entry(row, column), text: text.to_owned() }
}

#[test]
fn operations_are_built_with_pickers() {
    let cases: [(&[OwnAction], &str, &str); 4] = [
        (&[factor("-3")], "R2 ← R2 − 3 R1", "1 2; 0 -2"),
        (&[OwnAction::KindChosen(OpKind::Swap)], "R2 ↔ R1", "3 4; 1 2"),
        (&[OwnAction::KindChosen(OpKind::Scale), factor("1/3")], "R2 ← 1/3 R2", "1 2; 1 4/3"),
        (&[OwnAction::TargetChosen(0), OwnAction::SourceChosen(1), factor("0.5")], "R1 ← R1 + 1/2 R2", "5/2 4; 3 4"),
    ];
    for (actions, preview, after) in cases {
        let mut lab = own_lab("1 2; 3 4");
        lab.own(actions.iter().cloned());
        assert_eq!(lab.view().own.preview.as_deref(), Some(preview));
        assert_eq!(lab.current(), "1 2; 3 4", "a preview changes nothing");
        lab.own([OwnAction::ApplyPressed]);
        assert_eq!(lab.current(), after);
        assert_eq!(lab.view().stage.notation.as_deref(), Some(preview));
        assert_eq!(lab.view().walk.step, 1);
        assert!(lab.view().stage.movement.is_some());
    }
}

#[test]
fn operations_are_typed_and_the_field_is_empty_again() {
    let mut lab = own_lab("1 2; 3 4 | 5; 6");
    lab.type_operation("R2 - 3 R1");
    assert_eq!(lab.current(), "1 2 5; 0 -2 -9");
    assert_eq!(lab.view().own.builder.text, "");
    assert_eq!(lab.heard(), "Step 1 of 1. Subtract 3 times row 1 from row 2. Row 2 is now 0, −2; right-hand side −9.");
    assert_eq!(
        lab.view().stage.sentence,
        "Subtract 3 times row 1 from row 2. That is row echelon form; on to the reduced form."
    );
    lab.type_operation("-1/2 R2");
    lab.type_operation("R1 - 2 R2");
    assert_eq!(lab.current(), "1 0 -4; 0 1 9/2");
    assert_eq!(
        lab.view().stage.sentence,
        "Subtract 2 times row 2 from row 1. That is reduced row echelon form: you are done."
    );
    assert_eq!(lab.view().stage.reached, Reached::Reduced);
    assert_eq!(lab.view().outcome.unwrap().sentences.len(), 3);
    let reasons: Vec<String> = lab.view().steps.into_iter().map(|step| step.reason).collect();
    assert_eq!(reasons[1], "Multiply row 2 by −1/2.");
}

#[test]
fn what_is_not_elementary_is_refused_beside_its_field() {
    let built: [(&[OwnAction], &str); 5] = [
        (&[], "The factor: There is nothing here yet. Write a number; 0 counts."),
        (
            &[factor("two")],
            "The factor: “two” is not a number. Write an integer, a fraction such as 3/4, or a decimal.",
        ),
        (
            &[OwnAction::KindChosen(OpKind::Swap), OwnAction::SourceChosen(1)],
            "Swapping a row with itself changes nothing. Choose two different rows.",
        ),
        (
            &[OwnAction::KindChosen(OpKind::Scale), factor("0")],
            "Multiplying a row by 0 would wipe it out: its equation would be lost, and nothing could bring it back. \
             Choose a factor other than 0.",
        ),
        (
            &[OwnAction::SourceChosen(1), factor("2")],
            "Adding a multiple of a row to itself only multiplies that row, and by 0 when the multiple is −1. Multiply \
             it by a number other than 0, or add a multiple of a different row.",
        ),
    ];
    for (actions, sentence) in built {
        let mut lab = own_lab("1 2; 3 4");
        lab.own(actions.iter().cloned().chain([OwnAction::ApplyPressed]));
        let view = lab.view();
        assert_eq!((view.own.refusal_built.as_deref(), view.own.refusal_typed), (Some(sentence), None));
        assert_eq!(lab.heard(), sentence);
        assert_eq!((lab.current().as_str(), lab.view().own.preview), ("1 2; 3 4", None));
        lab.own([factor("3")]);
        assert_eq!(lab.view().own.refusal_built, None, "a change makes an old refusal pointless");
    }
    let mut lab = own_lab("1 2; 3 4");
    lab.type_operation("R2 - R9");
    let view = lab.view();
    assert!(view.own.refusal_typed.unwrap().starts_with("There is no row 9"));
    assert_eq!((view.own.refusal_built, view.own.builder.text.as_str()), (None, "R2 - R9"));
    assert_eq!(lab.current(), "1 2; 3 4");
}

#[test]
fn a_refusal_announces_itself_and_not_an_older_complaint() {
    let mut lab = own_lab("1 2; 3 4");
    lab.all([Action::TextEntered("?".to_owned())]);
    lab.own([OwnAction::CheckingChosen(RowChecking::On), factor("-3"), OwnAction::ApplyPressed]);
    lab.own([OwnAction::RowEntryEdited { column: 0, text: "9".to_owned() }, OwnAction::RowSubmitted]);
    assert!(lab.heard().starts_with("Not finished yet:"), "{}", lab.heard());
    lab.type_operation("R2 - R9");
    assert!(lab.heard().starts_with("There is no row 9"), "{}", lab.heard());
}

#[test]
fn picked_rows_are_rows_of_the_matrix() {
    let mut lab = own_lab("1 2; 3 4");
    lab.own([OwnAction::TargetChosen(usize::MAX), OwnAction::SourceChosen(0), factor("1"), OwnAction::ApplyPressed]);
    assert_eq!(lab.current(), "1 2; 4 6");
    // A matrix of one row has no second row to pick.
    let mut lab = own_lab("1 2");
    lab.own([OwnAction::KindChosen(OpKind::Scale), factor("2"), OwnAction::ApplyPressed]);
    assert_eq!(lab.current(), "2 4");
}

#[test]
fn undo_and_redo_go_through_operations_and_edits_in_their_order() {
    let mut lab = own_lab("1 2; 3 4");
    lab.type_operation("R2 - 3 R1");
    lab.type_operation("R1 + R2");
    lab.act(typed(0, 0, "7"));
    lab.type_operation("R1 <-> R2");
    let seen = ["3 4; 7 2", "7 2; 3 4", "1 0; 0 -2", "1 2; 0 -2", "1 2; 3 4"];
    assert_eq!(lab.current(), seen[0]);
    for expected in &seen[1..] {
        lab.act(Action::UndoPressed);
        assert_eq!(lab.current(), *expected);
    }
    assert_eq!(lab.view().editor.undo, Available::NotNow);
    for expected in seen.iter().rev().skip(1) {
        lab.act(Action::RedoPressed);
        assert_eq!(lab.current(), *expected);
    }
    assert_eq!(lab.view().editor.redo, Available::NotNow);
}

#[test]
fn redo_after_undo_is_what_was_undone() {
    // The second operation is undone before the edit: the edit takes its place.
    let mut lab = own_lab("1 2; 3 4");
    lab.type_operation("R2 - 3 R1");
    lab.type_operation("R1 + R2");
    lab.all([Action::UndoPressed, typed(0, 0, "7"), Action::UndoPressed]);
    assert_eq!(lab.current(), "1 2; 0 -2");
    lab.act(Action::RedoPressed);
    assert_eq!(lab.current(), "7 2; 3 4");
}

#[test]
fn a_cell_half_typed_is_undone_before_older_operations() {
    let mut lab = own_lab("1 2; 3 4");
    lab.type_operation("R2 - 3 R1");
    lab.act(typed(0, 0, "-"));
    lab.act(Action::UndoPressed);
    assert_eq!((lab.view().editor.rows[0][0].text.as_str(), lab.current().as_str()), ("1", "1 2; 0 -2"));
    lab.all([Action::RedoPressed]);
    lab.type_operation("R1 + R2");
    lab.act(Action::UndoPressed);
    assert_eq!((lab.view().editor.rows[0][0].text.as_str(), lab.current().as_str()), ("-", "1 2; 0 -2"));
    lab.all([Action::UndoPressed, Action::UndoPressed]);
    assert_eq!((lab.view().editor.rows[0][0].text.as_str(), lab.current().as_str()), ("1", "1 2; 3 4"));
    assert_eq!(lab.view().editor.undo, Available::NotNow);
}

#[test]
fn a_new_operation_takes_the_place_of_those_undone() {
    let mut lab = own_lab("1 2; 3 4");
    lab.type_operation("R2 - 3 R1");
    lab.type_operation("R1 + R2");
    lab.all([Action::UndoPressed, Action::UndoPressed]);
    lab.type_operation("R1 <-> R2");
    assert_eq!((lab.current().as_str(), lab.view().walk.steps), ("3 4; 1 2", 1));
    assert_eq!(lab.view().editor.redo, Available::NotNow);
    // And of an edit that was undone.
    let mut lab = own_lab("1 2; 3 4");
    lab.all([typed(0, 0, "7"), Action::UndoPressed]);
    lab.type_operation("R1 <-> R2");
    assert_eq!((lab.current().as_str(), lab.view().editor.redo), ("3 4; 1 2", Available::NotNow));
}

#[test]
fn a_step_of_the_list_is_gone_back_to() {
    let mut lab = own_lab("1 2; 3 4");
    lab.type_operation("R2 - 3 R1");
    lab.type_operation("R1 + R2");
    for (step, expected) in [(1, "1 2; 0 -2"), (0, "1 2; 3 4"), (9, "1 0; 0 -2")] {
        lab.act(Action::StepPicked(step));
        assert_eq!(lab.current(), expected);
    }
    lab.act(Action::StepToggled(1));
    let opened = lab.view().steps[0].opened.clone().unwrap();
    assert_eq!(opened.rows[1].entries[0].entry.exact, "0");
}

#[test]
fn watching_and_coming_back_keeps_the_operations() {
    let mut lab = own_lab("1 2; 3 4");
    lab.type_operation("R1 <-> R2");
    lab.all([Action::ModeChosen(Mode::Watch), Action::NextPressed]);
    assert_eq!(lab.current(), "1 2; 0 -2");
    lab.act(Action::ModeChosen(Mode::Own));
    assert_eq!(lab.current(), "3 4; 1 2");
}

#[test]
fn a_matrix_that_is_in_the_form_asks_for_nothing() {
    let mut lab = own_lab("1 0; 0 1");
    assert_eq!(
        lab.view().stage.sentence,
        "This matrix is already in reduced row echelon form: there is nothing to do."
    );
    lab.own([OwnAction::HintPressed]);
    assert_eq!(lab.heard(), "The form is reached: nothing is left to do.");
    assert!(own_lab("1 2; 3 4").view().stage.sentence.starts_with("Your turn:"));
}

#[test]
fn a_contradiction_is_quoted_from_the_learners_own_matrix() {
    let mut lab = own_lab("1 1; 1 1 | 1; 3");
    lab.act(Action::FormChosen(Form::Echelon));
    lab.type_operation("R2 - R1");
    lab.type_operation("5 R2");
    assert_eq!(lab.current(), "1 1 1; 0 0 10");
    assert!(lab.view().outcome.unwrap().sentences[2].contains("row 2 reads 0 = 10,"));
}

#[test]
fn hints_come_one_rung_at_a_time_and_follow_the_learners_matrix() {
    let mut lab = own_lab("2 4; 3 5");
    let mut before = Vec::new();
    for rungs in 1..=3 {
        lab.own([OwnAction::HintPressed]);
        let hints = lab.view().own.hints;
        assert_eq!(hints.len(), rungs);
        assert_eq!(hints[..rungs - 1], before, "earlier hints stay");
        assert_eq!(lab.heard(), hints[rungs - 1]);
        before = hints;
    }
    lab.own([OwnAction::HintPressed]);
    assert_eq!(lab.view().own.hints, before, "there is no fourth");
    assert!(before[2].starts_with("R2 ← R2 − 3/2 R1: "), "{}", before[2]);
    lab.type_operation("R2 - 3/2 R1");
    assert!(lab.view().own.hints.is_empty());
    lab.own([OwnAction::HintPressed]);
    assert!(lab.view().own.hints[0].contains("column 2"));
}

/// A lab that waits for the learner's new row 2.
fn waiting() -> Bench {
    let mut lab = own_lab("1 2; 3 4 | 5; 6");
    lab.own([OwnAction::CheckingChosen(RowChecking::On), factor("-3"), OwnAction::ApplyPressed]);
    lab
}

fn write_row(lab: &mut Bench, texts: [&str; 3]) {
    let entry = |(column, text): (usize, &str)| OwnAction::RowEntryEdited { column, text: text.to_owned() };
    lab.own(texts.into_iter().enumerate().map(entry));
    lab.own([OwnAction::RowSubmitted]);
}

#[test]
fn the_learner_works_out_the_new_row() {
    let mut lab = waiting();
    assert_eq!(lab.heard(), "R2 ← R2 − 3 R1. Work out row 2.");
    let pending = lab.view().own.pending.unwrap();
    assert_eq!((pending.row, pending.sentence), (2, None));
    let names: Vec<String> = pending.entries.into_iter().map(|entry| entry.name).collect();
    assert_eq!(names, ["New row 2, column 1", "New row 2, column 2", "New row 2, right-hand side"]);
    assert_eq!(lab.current(), "1 2 5; 3 4 6", "nothing happens before the row is right");

    write_row(&mut lab, ["0", "10", ""]);
    let pending = lab.view().own.pending.unwrap();
    let marks: Vec<EntryMark> = pending.entries.iter().map(|entry| entry.mark.unwrap()).collect();
    assert_eq!(marks, [EntryMark::Right, EntryMark::Wrong, EntryMark::Blank]);
    assert_eq!(lab.heard(), pending.sentence.unwrap());
    assert_eq!(lab.current(), "1 2 5; 3 4 6");

    lab.own([OwnAction::RowEntryEdited { column: 1, text: "-2".to_owned() }]);
    let pending = lab.view().own.pending.unwrap();
    assert!(pending.entries.iter().all(|entry| entry.mark.is_none()), "marks are of the row that was checked");
    assert_eq!((pending.entries[0].text.as_str(), pending.sentence), ("0", None));

    write_row(&mut lab, ["0.0", "-4/2", "-9"]);
    assert_eq!(lab.current(), "1 2 5; 0 -2 -9", "equal numbers are right, however they are written");
    assert_eq!(lab.view().own.pending, None);
}

#[test]
fn a_row_can_be_given_up_or_shown() {
    let mut lab = waiting();
    lab.own([OwnAction::RowCancelled]);
    assert_eq!((lab.view().own.pending, lab.current().as_str()), (None, "1 2 5; 3 4 6"));
    let mut lab = waiting();
    lab.own([OwnAction::RowShown]);
    assert_eq!((lab.view().own.pending, lab.current().as_str()), (None, "1 2 5; 0 -2 -9"));
    let mut lab = waiting();
    lab.own([OwnAction::CheckingChosen(RowChecking::Off)]);
    assert_eq!(lab.view().own.pending, None);
    lab.own([OwnAction::RowSubmitted, OwnAction::RowShown]);
    assert_eq!(lab.current(), "1 2 5; 3 4 6", "nothing waits any more");
}

#[test]
fn another_matrix_waits_for_no_row_and_a_swap_needs_no_arithmetic() {
    let elsewhere = [
        Action::ShapeChanged(ShapeChange::ColumnAdded),
        Action::ModeChosen(Mode::Watch),
        Action::PresetChosen("rank-3".to_owned()),
    ];
    for action in elsewhere {
        let mut lab = waiting();
        lab.act(action.clone());
        assert_eq!(lab.view().own.pending, None, "{action:?}");
    }
    let mut lab = waiting();
    lab.type_operation("R1 <-> R2");
    assert_eq!((lab.view().own.pending, lab.current().as_str()), (None, "3 4 6; 1 2 5"));
}
