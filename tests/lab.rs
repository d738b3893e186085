//! What a person does in the elimination lab, without a browser: editing, undoing, entering, walking.

// Helpers outside `#[test]` functions may stop at what they do not expect, too.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod lab_bench;

use lab_bench::{Bench, entry, right_hand_side};
use ranklab::lab::elimination::action::{Action, EntryPanel, ShapeChange, Speed};
use ranklab::lab::elimination::state::Playback;
use ranklab::lab::elimination::view::{Available, Reached};
use ranklab::lab::presets::PRESETS;
use ranklab::link::{Mode, NumberStyle};
use ranklab::math::generate::{Recipe, RightHandSide, generate};
use ranklab::math::text::parse_line;
use ranklab::math::{Form, PivotPolicy};

fn typed(row: usize, column: usize, text: &str) -> Action {
    Action::CellEdited { place: entry(row, column), text: text.to_owned() }
}

#[test]
fn typing_changes_the_matrix_and_one_undo_takes_the_word_back() {
    let mut lab = Bench::with("1 2; 3 4");
    lab.all([typed(0, 0, "1"), typed(0, 0, ""), typed(0, 0, "1"), typed(0, 0, "12")]);
    assert_eq!(lab.matrix(), "12 2; 3 4");
    lab.act(typed(0, 1, "1/2"));
    assert_eq!(lab.matrix(), "12 1/2; 3 4");
    lab.act(Action::UndoPressed);
    assert_eq!(lab.matrix(), "12 2; 3 4");
    lab.act(Action::UndoPressed);
    assert_eq!(lab.matrix(), "1 2; 3 4");
    assert_eq!((lab.view().editor.undo, lab.view().editor.redo), (Available::NotNow, Available::Now));
    lab.all([Action::RedoPressed, Action::RedoPressed]);
    assert_eq!(lab.matrix(), "12 1/2; 3 4");
    assert_eq!(lab.view().editor.redo, Available::NotNow);
}

#[test]
fn text_that_was_there_already_does_not_hide_the_next_edit_from_undo() {
    let mut lab = Bench::with("1 2; 3 4");
    lab.all([typed(0, 0, "1"), typed(0, 0, "5")]);
    assert_eq!(lab.matrix(), "5 2; 3 4");
    lab.act(Action::UndoPressed);
    assert_eq!(lab.matrix(), "1 2; 3 4");
}

#[test]
fn text_that_is_no_number_stays_and_so_does_the_last_matrix() {
    let mut lab = Bench::with("1 2; 3 4 | 5; 6");
    lab.act(typed(1, 0, "x"));
    lab.act(Action::CellEdited { place: right_hand_side(0), text: "1/0".to_owned() });
    assert_eq!(lab.matrix(), "1 2; 3 4 | 5; 6");
    let editor = lab.view().editor;
    assert_eq!(editor.rows[1][0].text, "x");
    assert_eq!(editor.rows[1][0].name, "Row 2, column 1");
    assert!(editor.rows[1][0].problem.is_some() && editor.rows[0][0].problem.is_none());
    assert_eq!(editor.right_hand_side.unwrap()[0].text, "1/0");
    assert_eq!(
        editor.problems,
        [
            "Right-hand side, row 1: A fraction cannot have the denominator 0. Write another denominator.",
            "Row 2, column 1: “x” is not a number. Write an integer, a fraction such as 3/4, or a decimal.",
        ]
    );
    lab.all([typed(1, 0, "-3"), Action::CellEdited { place: right_hand_side(0), text: "0.5".to_owned() }]);
    assert_eq!(lab.matrix(), "1 2; -3 4 | 1/2; 6");
    assert_eq!(lab.view().editor.problems, Vec::<String>::new());
}

#[test]
fn the_shape_grows_with_zeros_and_undo_brings_entries_back() {
    use ShapeChange::{ColumnAdded, ColumnRemoved, RightHandSideAdded, RightHandSideRemoved, RowAdded, RowRemoved};
    let cases = [
        ("1 2; 3 4", RowAdded, "1 2; 3 4; 0 0"),
        ("1 2; 3 4", RowRemoved, "1 2"),
        ("1 2; 3 4", ColumnAdded, "1 2 0; 3 4 0"),
        ("1 2; 3 4", ColumnRemoved, "1; 3"),
        ("1 2; 3 4", RightHandSideAdded, "1 2; 3 4 | 0; 0"),
        ("1 2; 3 4 | 5; 6", RightHandSideRemoved, "1 2; 3 4"),
        ("1 2; 3 4 | 5; 6", RowAdded, "1 2; 3 4; 0 0 | 5; 6; 0"),
        ("1 2; 3 4 | 5; 6", RowRemoved, "1 2 | 5"),
        ("1 2; 3 4 | 5; 6", ColumnAdded, "1 2 0; 3 4 0 | 5; 6"),
        // What cannot be done is not done.
        ("7", RowRemoved, "7"),
        ("7", ColumnRemoved, "7"),
        ("7 | 1", RightHandSideAdded, "7 | 1"),
        ("7", RightHandSideRemoved, "7"),
    ];
    for (before, change, after) in cases {
        let mut lab = Bench::with(before);
        lab.act(Action::ShapeChanged(change));
        assert_eq!(lab.matrix(), after, "{change:?}");
        let undo = Available::from(before != after);
        assert_eq!(lab.view().editor.undo, undo);
        lab.act(Action::UndoPressed);
        assert_eq!(lab.matrix(), before, "{change:?}");
    }
    let mut lab = Bench::with("1");
    lab.all(std::iter::repeat_n(Action::ShapeChanged(RowAdded), 20));
    lab.all(std::iter::repeat_n(Action::ShapeChanged(ColumnAdded), 20));
    let view = lab.view();
    assert_eq!((view.editor.rows.len(), view.editor.rows[0].len()), (12, 12));
    assert_eq!((view.editor.room.add_row, view.editor.room.add_column), (Available::NotNow, Available::NotNow));
}

#[test]
fn removing_the_row_of_an_unreadable_cell_makes_a_matrix_again() {
    let mut lab = Bench::with("1 2; 3 4");
    lab.all([typed(1, 1, "?"), Action::ShapeChanged(ShapeChange::RowRemoved)]);
    assert_eq!(lab.matrix(), "1 2");
    lab.act(Action::UndoPressed);
    assert_eq!(lab.view().editor.rows[1][1].text, "?");
    assert_eq!(lab.matrix(), "1 2; 3 4");
}

#[test]
fn a_cell_that_is_not_there_is_not_edited() {
    let mut lab = Bench::with("1 2; 3 4");
    lab.all([typed(7, 0, "9"), Action::CellEdited { place: right_hand_side(0), text: "9".to_owned() }]);
    assert_eq!(lab.matrix(), "1 2; 3 4");
    assert_eq!(lab.view().editor.undo, Available::NotNow);
    lab.act(Action::UndoPressed);
    assert_eq!(lab.heard(), "There is nothing left to undo or redo.");
}

#[test]
fn walking_stops_at_both_ends() {
    let mut lab = Bench::with("1 2; 3 4");
    let steps = lab.view().walk.steps;
    assert_eq!(steps, 3, "clear below, make the pivot 1, clear above");
    let cases = [
        (Action::PreviousPressed, 0),
        (Action::FirstPressed, 0),
        (Action::NextPressed, 1),
        (Action::PreviousPressed, 0),
        (Action::LastPressed, 3),
        (Action::NextPressed, 3),
        (Action::PreviousPressed, 2),
        (Action::StepPicked(1), 1),
        (Action::StepPicked(usize::MAX), 3),
        (Action::TimelineMoved(2), 2),
        (Action::TimelineMoved(99), 3),
        (Action::FirstPressed, 0),
    ];
    for (action, step) in cases {
        lab.act(action.clone());
        let view = lab.view();
        assert_eq!(view.walk.step, step, "{action:?}");
        assert_eq!(view.steps.len(), step, "the list holds what is carried out");
        assert_eq!(view.outcome.is_some(), step == steps);
    }
    assert!(lab.state.past.is_empty(), "walking is no edit");
}

#[test]
fn only_a_step_forward_moves() {
    let mut lab = Bench::with("1 2; 3 4");
    lab.act(Action::NextPressed);
    let movement = lab.view().stage.movement.unwrap();
    let carried: Vec<&str> = movement.carried.iter().map(|entry| entry.exact.as_str()).collect();
    assert_eq!(carried, ["-3", "-6"], "−3 times row 1 travels to row 2");
    for action in [Action::PreviousPressed, Action::LastPressed, Action::NextPressed] {
        lab.act(action);
        assert_eq!(lab.view().stage.movement, None);
    }
}

#[test]
fn a_step_is_opened_one_at_a_time() {
    let mut lab = Bench::with("1 2; 3 4");
    lab.all([Action::LastPressed, Action::StepToggled(1)]);
    let opened = |lab: &mut Bench| -> Vec<usize> {
        lab.view().steps.iter().filter(|step| step.opened.is_some()).map(|step| step.number).collect()
    };
    assert_eq!(opened(&mut lab), [1]);
    lab.act(Action::StepToggled(3));
    assert_eq!(opened(&mut lab), [3]);
    lab.act(Action::StepToggled(3));
    assert!(opened(&mut lab).is_empty());
    lab.act(Action::StepToggled(77));
    assert!(opened(&mut lab).is_empty());
}

#[test]
fn playing_goes_to_the_end_and_begins_again_from_there() {
    let mut lab = Bench::with("1 2; 3 4");
    lab.act(Action::Ticked);
    assert_eq!(lab.view().walk.step, 0, "nothing plays yet");
    lab.act(Action::PlayPressed);
    for step in 1..=3 {
        assert_eq!(lab.view().walk.playback, Playback::Playing);
        lab.act(Action::Ticked);
        assert_eq!(lab.view().walk.step, step);
    }
    assert_eq!(lab.view().walk.playback, Playback::Paused, "the end is reached");
    lab.act(Action::PlayPressed);
    assert_eq!((lab.view().walk.step, lab.view().walk.playback), (0, Playback::Playing));
    lab.all([Action::Ticked, Action::PausePressed, Action::Ticked]);
    assert_eq!((lab.view().walk.step, lab.view().walk.playback), (1, Playback::Paused));
    let stops = [
        Action::NextPressed,
        typed(0, 0, "9"),
        Action::ModeChosen(Mode::Watch),
        Action::FormChosen(Form::Echelon),
        Action::UndoPressed,
    ];
    for action in stops {
        lab.act(Action::PlayPressed);
        lab.act(action.clone());
        assert_eq!(lab.view().walk.playback, Playback::Paused, "{action:?}");
    }
    lab.act(Action::SpeedChosen(Speed::Fast));
    assert_eq!(lab.view().walk.speed, Speed::Fast);
    assert!(Speed::Fast.milliseconds() < Speed::Normal.milliseconds());
    assert!(Speed::Normal.milliseconds() < Speed::Slow.milliseconds());
}

#[test]
fn another_form_or_policy_begins_at_the_start_with_the_same_matrix() {
    for action in [Action::FormChosen(Form::Echelon), Action::PolicyChosen(PivotPolicy::Largest)] {
        let mut lab = Bench::with("1 2; 3 4");
        lab.all([Action::LastPressed, Action::StepToggled(1), action]);
        assert_eq!(lab.view().walk.step, 0);
        assert_eq!(lab.matrix(), "1 2; 3 4");
        lab.act(Action::NextPressed);
        assert!(lab.view().steps[0].opened.is_none(), "other steps, other matrices");
    }
    let mut lab = Bench::with("1 2; 3 4");
    lab.act(Action::FormChosen(Form::Echelon));
    assert_eq!(lab.view().walk.steps, 1);
    lab.act(Action::NextPressed);
    assert!(matches!(lab.view().stage.reached, Reached::Echelon(_)));
}

#[test]
fn another_mode_or_notation_keeps_matrix_and_step() {
    let mut lab = Bench::with("2 1; 3 4");
    lab.all([Action::NextPressed, Action::ModeChosen(Mode::Own)]);
    assert_eq!((lab.matrix().as_str(), lab.view().walk.step), ("2 1; 3 4", 0));
    lab.all([Action::ModeChosen(Mode::Watch), Action::NumbersChosen(NumberStyle::Decimals)]);
    assert_eq!(lab.view().walk.step, 1);
    let entry = lab.view().stage.matrix.rows[1].entries[1].entry.clone();
    assert_eq!(entry.exact, "5/2");
    assert_eq!(entry.numeral, ranklab::lab::numeral::Numeral::Decimal("2.5".to_owned()));
}

#[test]
fn every_preset_opens_as_it_is_written() {
    for preset in PRESETS {
        let mut lab = Bench::with("9 9 9");
        lab.all([Action::EntryOpened(EntryPanel::Text), Action::PresetChosen(preset.id.to_owned())]);
        let system = parse_line(preset.text).unwrap().system;
        assert_eq!(lab.state.document.system, system, "{}", preset.id);
        let first = preset.text.split_whitespace().next().unwrap().trim_end_matches(';');
        assert_eq!(lab.view().editor.rows[0][0].text, first, "numbers stay as they were written");
        assert_eq!(lab.view().editor.panel, None);
        lab.act(Action::UndoPressed);
        assert_eq!(lab.matrix(), "9 9 9");
    }
    let mut lab = Bench::with("9 9 9");
    lab.act(Action::PresetChosen("no such".to_owned()));
    assert_eq!((lab.matrix().as_str(), lab.view().editor.undo), ("9 9 9", Available::NotNow));
}

#[test]
fn a_random_matrix_is_what_was_asked_for_and_the_same_for_a_seed() {
    let recipe =
        Recipe { rows: 4, columns: 5, rank: 2, largest_entry: 9, right_hand_side: RightHandSide::Inconsistent };
    let mut lab = Bench::with("1");
    lab.act(Action::RandomRequested { recipe, seed: 7 });
    assert_eq!(lab.state.document.system, generate(&recipe, 7).unwrap());
    let facts = lab.view().facts.unwrap();
    assert_eq!((facts.rows, facts.columns, facts.rank), (4, 5, 2));
    lab.act(Action::UndoPressed);
    assert_eq!(lab.matrix(), "1");
    lab.act(Action::RandomRequested { recipe: Recipe { rank: 5, ..recipe }, seed: 7 });
    assert_eq!(lab.matrix(), "1", "there is no 4 by 5 matrix of rank 5");
}

#[test]
fn a_whole_matrix_is_pasted_in_every_notation() {
    let texts = [
        "1\t0.5\n3\t4",
        "1,0.5\n3,4",
        "1 0.5; 3 4",
        "1 0.5\n3 4",
        "[[1, 0.5], [3, 4]]",
        "np.array([[1, 0.5], [3, 4]])",
        "Matrix([[1, Rational(1, 2)], [3, 4]])",
        "[1 0.5; 3 4]",
        "{{1, 1/2}, {3, 4}}",
        r"\begin{bmatrix} 1 & \frac{1}{2} \\ 3 & 4 \end{bmatrix}",
    ];
    for text in texts {
        let mut lab = Bench::with("9");
        lab.act(Action::TextEntered(text.to_owned()));
        assert_eq!(lab.matrix(), "1 1/2; 3 4", "{text}");
        lab.act(Action::UndoPressed);
        assert_eq!(lab.matrix(), "9");
    }
    let mut lab = Bench::with("9");
    lab.act(Action::TextEntered("1 0.50 | 5\n3 4 | 6".to_owned()));
    assert_eq!(lab.matrix(), "1 1/2; 3 4 | 5; 6");
    assert_eq!(lab.view().editor.rows[0][1].text, "0.50", "as it was written");
}

#[test]
fn a_text_that_is_no_matrix_stays_to_be_mended() {
    let mut lab = Bench::with("9");
    lab.act(Action::TextEntered("1 2; 3 x".to_owned()));
    let (text, sentence) = lab.view().editor.unread.unwrap();
    assert_eq!(text, "1 2; 3 x");
    assert!(sentence.contains("row 2") || sentence.contains("Row 2"), "{sentence}");
    assert_eq!(lab.heard(), sentence);
    assert_eq!((lab.matrix().as_str(), lab.view().editor.panel), ("9", Some(EntryPanel::Text)));
    lab.act(Action::TextEntered("1 2; 3 4".to_owned()));
    assert_eq!((lab.matrix().as_str(), lab.view().editor.panel, lab.view().editor.unread), ("1 2; 3 4", None, None));
    lab.all([Action::TextEntered(String::new()), Action::EntryClosed]);
    assert_eq!((lab.view().editor.panel, lab.view().editor.unread), (None, None));
}

#[test]
fn the_same_sentence_twice_is_heard_twice() {
    let mut lab = Bench::with("1 2; 3 4");
    lab.act(Action::FirstPressed);
    let first = lab.view().announcement;
    lab.act(Action::FirstPressed);
    let second = lab.view().announcement;
    assert_ne!(first, second);
    assert_eq!(first.trim_end_matches('\u{2060}'), second.trim_end_matches('\u{2060}'));
    lab.act(typed(1, 1, "5"));
    assert_eq!(lab.heard(), "The matrix has changed: 2 by 2 matrix; row 1: 1, 2; row 2: 3, 5.");
}
