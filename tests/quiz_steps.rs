//! Practice step by step: what is shown, what is left to the learner, and how the help fades and comes back.
#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test stops at what it does not expect"
)]

#[allow(dead_code, reason = "steps end without a summary")]
mod quiz_run;

use proptest::collection::vec;
use proptest::prelude::{Just, ProptestConfig, Strategy, any, prop_assert, prop_assert_eq, prop_oneof, proptest};
use proptest::sample;
use quiz_run::{DAY, act, answer_rightly, give, item, open, question};
use ranklab::lab::quiz::draft::Operating;
use ranklab::lab::quiz::guide::{How, Task};
use ranklab::lab::quiz::state::{Focus, Item};
use ranklab::lab::quiz::view::InputView;
use ranklab::lab::quiz::{Action, State, present, words};
use ranklab::link::decode;
use ranklab::math::Form;
use ranklab::math::echelon::check_echelon;
use ranklab::quiz::fading::{Fading, Outcome};
use ranklab::quiz::mastery::Mastery;
use ranklab::quiz::verdict::Mark;
use ranklab::quiz::{Answer, Ending, Family, Operation, Worked};

fn families() -> impl Iterator<Item = Family> {
    Family::all().filter(|family| family.has_steps())
}

/// Finds one step: gives the right answer to what is asked now, and where that is an operation, the row that it makes.
fn find(state: &mut State) {
    let operation = item(state).new_row().is_none();
    answer_rightly(state);
    if operation && item(state).new_row().is_some() {
        answer_rightly(state);
    }
}

/// Gives an operation that is legal and does not help.
fn miss(state: &mut State) {
    let scale = Operation::Scale { row: "1".to_owned(), factor: "7/5".to_owned() };
    give(state, &Answer::Operation(scale));
    act(state, Action::CheckPressed);
}

fn end(state: &State) -> Option<Outcome> {
    item(state).guide.expect("steps").end
}

/// Finds every step that is left.
fn finish(state: &mut State) -> usize {
    let mut found = 0;
    while end(state).is_none() {
        find(state);
        found += 1;
        assert!(found < 40, "it has an end");
    }
    found
}

fn at_level(family: &str, seed: u64, missing: usize) -> State {
    let name = Family::named(family).expect("a family");
    let mut state = State::new(None, DAY);
    state.mastery = Mastery::default().with_fading(name, Fading::with_missing(missing), DAY);
    state.open(&decode(&format!("#/quiz/{family}?seed={seed}&practice=steps")).0.page, 5, None);
    state
}

#[test]
fn nine_families_have_steps_and_every_exercise_of_theirs_leads_to_its_end() {
    assert_eq!(families().count(), 9);
    for family in families() {
        for seed in 0..4 {
            let worked = Worked::new(family, seed).expect("steps");
            assert!(worked.steps() > 0);
            for missing in 1..=worked.steps() {
                let mut state = at_level(family.name(), seed, missing);
                let found = finish(&mut state);
                assert_eq!(end(&state), Some(Outcome::Succeeded), "{family:?} {seed} {missing}");
                // Whoever goes the stepper's way needs as many steps as were left.
                assert_eq!(found, missing, "{family:?} {seed}");
                let (_, taken, _) = item(&state).walk().expect("steps");
                let matrix = worked.matrix(&taken);
                let form = if worked.next(&matrix).is_none() { Form::Echelon } else { panic!("not at its end") };
                assert_eq!(check_echelon(&matrix, worked.coefficient_columns(), form), Ok(()));
            }
        }
    }
}

#[test]
fn the_help_fades_after_two_successes_and_comes_back_after_two_failures() {
    let mut state = open("#/quiz/reduced-form?seed=3&practice=steps");
    let family = item(&state).family;
    let view = question(&state);
    let guide = view.guide.expect("steps");
    assert_eq!(guide.level, "A worked example: all steps are shown.");
    assert_eq!((guide.task, guide.closing.as_deref()), (None, Some(words::READ_IT)));
    assert_eq!(guide.steps.len(), Worked::new(family, 3).expect("steps").steps());
    assert!(guide.steps.iter().all(|step| !step.reason.is_empty() && step.who.is_empty()));

    let mut levels = Vec::new();
    act(&mut state, Action::NextPressed);
    for failing in [false, false, true, true] {
        levels.push(item(&state).guide.expect("steps").missing);
        if failing {
            miss(&mut state);
        }
        finish(&mut state);
        act(&mut state, Action::NextPressed);
    }
    levels.push(item(&state).guide.expect("steps").missing);
    assert_eq!(levels, [1, 1, 2, 2, 1]);
    assert_eq!(state.mastery.fading(family), Fading::with_missing(1));
    assert_eq!(state.mastery.family(family), None, "with help nothing is scored");
    // Back at the worked example it is as it was.
    for _ in 0..5 {
        act(&mut state, Action::PreviousPressed);
    }
    assert_eq!(end(&state), Some(Outcome::Read));
    act(&mut state, Action::NextPressed);
    assert_eq!(state.mastery.fading(family), Fading::with_missing(1), "read once, counted once");
}

#[test]
fn a_step_that_does_not_help_is_explained_and_the_next_try_goes_on() {
    let mut state = at_level("reduced-form", 3, 2);
    let asked = question(&state);
    assert!(matches!(asked.input, InputView::Operation { .. }));
    assert_eq!(asked.show, "Show this step");
    miss(&mut state);
    let view = question(&state);
    assert_eq!(view.feedback.as_ref().map(|feedback| feedback.verdict), Some("Almost"));
    assert_eq!(view.guide.map(|guide| guide.steps.len()), asked.guide.map(|guide| guide.steps.len()));
    find(&mut state);
    assert_eq!(item(&state).guide.expect("steps").given[0].how, How::Later);
    assert!(present(&state).announcement.contains("Now the next one."), "{}", present(&state).announcement);
    act(&mut state, Action::SolutionPressed);
    assert_eq!(end(&state), Some(Outcome::Failed));
    let guide = question(&state).guide.expect("steps");
    assert_eq!(guide.steps.last().map(|step| step.who), Some("shown to you"));
    let closing = "Not every step was right at once. Next time as many steps are yours.";
    assert_eq!(guide.closing.as_deref(), Some(closing));
    assert!(present(&state).announcement.starts_with(closing));
    // It is over: nothing changes any more.
    let before = item(&state);
    miss(&mut state);
    act(&mut state, Action::SolutionPressed);
    assert_eq!(item(&state), before);
}

/// The exercise with the operation found whose new row is asked for: the stepper's own.
fn working(family: &str, seed: u64, missing: usize) -> State {
    let mut state = at_level(family, seed, missing);
    while item(&state).new_row().is_none() {
        assert_eq!(end(&state), None, "some step takes arithmetic");
        answer_rightly(&mut state);
    }
    state
}

fn entries(state: &State) -> Vec<String> {
    let Answer::Matrix(rows) = item(state).exercise().model_answer() else { panic!("a row") };
    assert_eq!(rows.len(), 1);
    rows[0].clone()
}

fn check_row(state: &mut State, row: &[String]) {
    give(state, &Answer::Matrix(vec![row.to_vec()]));
    act(state, Action::CheckPressed);
}

#[test]
fn after_an_operation_its_new_row_is_worked_out_and_every_entry_is_judged() {
    let mut state = working("echelon-form", 5, 1);
    let row = item(&state).new_row().expect("a row");
    let view = question(&state);
    let guide = view.guide.expect("steps");
    let asked = format!("the operation is right. What is the new row {}?", row + 1);
    assert!(guide.task.as_ref().is_some_and(|task| task.ends_with(&asked)), "{:?}", guide.task);
    assert!(guide.operation.is_some());
    assert_eq!(present(&state).announcement.trim(), format!("The operation is right. Now the new row {}.", row + 1));
    let InputView::Grid(grid) = view.input else { panic!("fields") };
    assert_eq!(grid.rows.len(), 1, "one row of fields");
    assert_eq!(grid.rows[0][1].name, format!("New row {}, column 2", row + 1));

    // The right row is where the operation leads, by the definition of the operation.
    let (_, _, task) = item(&state).walk().expect("steps");
    let Task::Entries { op, before } = task else { panic!("{task:?}") };
    let mut after = before.clone();
    op.apply(&mut after);
    let wanted: Vec<String> = after.row(row).iter().map(ToString::to_string).collect();
    assert_eq!(entries(&state), wanted);

    // Nothing, something that is no number, a part of it: none of them is wrong.
    act(&mut state, Action::CheckPressed);
    assert_eq!(question(&state).feedback.expect("said").verdict, "No answer yet");
    let mut typed = wanted.clone();
    typed[1] = "one".to_owned();
    check_row(&mut state, &typed);
    let feedback = question(&state).feedback.expect("said");
    assert_eq!(feedback.verdict, "Cannot be read");
    assert!(present(&state).announcement.contains("Column 2 cannot be read"), "{}", present(&state).announcement);
    assert_eq!(state.focus, Some(Focus::Field(1)));
    typed[1] = String::new();
    check_row(&mut state, &typed);
    assert_eq!(question(&state).feedback.expect("said").verdict, "Incomplete");
    assert_eq!(item(&state).scored, None);

    // One entry off: it is named and marked, and the others are right.
    typed[1] = "997/10".to_owned();
    check_row(&mut state, &typed);
    let view = question(&state);
    assert_eq!(view.feedback.as_ref().map(|said| said.verdict), Some("Almost"));
    assert!(present(&state).announcement.contains("Only column 2 is off"), "{}", present(&state).announcement);
    assert_eq!(view.feedback.expect("said").chapter, None);
    let InputView::Grid(grid) = view.input else { panic!("fields") };
    for (column, cell) in grid.rows[0].iter().enumerate() {
        assert_eq!(cell.mark, if column == 1 { Mark::Wrong } else { Mark::Right });
    }
    check_row(&mut state, &wanted);
    assert_eq!(end(&state), Some(Outcome::Failed), "the row was not right at once");
    assert_eq!(item(&state).guide.expect("steps").given[0].how, How::Later);
}

#[test]
fn a_known_slip_in_a_row_is_named() {
    let mut state = working("echelon-form", 5, 1);
    let (_, _, task) = item(&state).walk().expect("steps");
    let Task::Entries { before, .. } = task else { panic!("{task:?}") };
    let row = item(&state).new_row().expect("a row");
    let old: Vec<String> = before.row(row).iter().map(ToString::to_string).collect();
    check_row(&mut state, &old);
    let said = present(&state).announcement;
    assert!(said.contains(&format!("This is still row {} as it was.", row + 1)), "{said}");
    assert_eq!(question(&state).feedback.map(|feedback| feedback.counts), Some(Some(words::STEP_OPEN)));
}

#[test]
fn a_row_that_is_worked_out_survives_a_reload_and_can_be_shown() {
    let mut state = working("reduced-form", 3, 1);
    let mut typed = entries(&state);
    typed[0] = "5".to_owned();
    give(&mut state, &Answer::Matrix(vec![typed]));
    let run = state.run.clone().expect("a run");
    let mut again = State::new(Some(&state.mastery.write()), DAY);
    again.open(&state.page(), 99, Some((&run.address, &run.write())));
    assert_eq!(again.run.as_ref().map(|run| run.items.clone()), Some(run.items));
    act(&mut again, Action::SolutionPressed);
    let shown = item(&again).guide.expect("steps");
    assert_eq!(shown.given.iter().map(|given| given.how).collect::<Vec<_>>(), [How::Shown]);
    assert_eq!(shown.end, Some(Outcome::Failed));
}

#[test]
fn an_augmented_row_has_its_right_hand_side_and_swaps_take_no_arithmetic() {
    let state = working("classify-system", 2, 99);
    let InputView::Grid(grid) = question(&state).input else { panic!("fields") };
    let row = item(&state).new_row().expect("a row") + 1;
    assert_eq!(grid.rows[0].last().map(|cell| cell.name.clone()), Some(format!("New row {row}, right-hand side")));
    let mut swaps = 0;
    for seed in 0..40 {
        let mut state = at_level("rank-number", seed, 99);
        while matches!(question(&state).input, InputView::Operation { .. }) {
            let Answer::Operation(operation) = item(&state).exercise().model_answer() else { panic!("an operation") };
            answer_rightly(&mut state);
            let swap = matches!(operation, Operation::Swap { .. });
            assert_eq!(item(&state).new_row().is_none(), swap, "{operation:?}");
            swaps += usize::from(swap);
            if !swap {
                answer_rightly(&mut state);
            }
        }
    }
    assert!(swaps > 0, "some exercises have a swap");
}

#[test]
fn an_answer_that_ends_an_exercise_is_asked_last_and_counts_only_without_help() {
    for (missing, counted) in [(1, None), (99, Some((1, 0)))] {
        let mut state = at_level("rank-number", 8, missing);
        let family = item(&state).family;
        while matches!(question(&state).input, InputView::Operation { .. }) {
            find(&mut state);
        }
        assert_eq!(question(&state).guide.expect("steps").task.as_deref(), Some(words::ANSWER_TASK));
        assert_eq!(question(&state).guide.expect("steps").answer, None);
        find(&mut state);
        assert_eq!(end(&state), Some(Outcome::Succeeded));
        assert_eq!(state.mastery.family(family).map(|record| (record.right, record.wrong)), counted);
    }
    let mut state = at_level("rank-number", 8, 1);
    give(&mut state, &Answer::Number("9".to_owned()));
    act(&mut state, Action::CheckPressed);
    assert_eq!(end(&state), None);
    act(&mut state, Action::SolutionPressed);
    assert_eq!(end(&state), Some(Outcome::Failed));
    assert!(question(&state).guide.expect("steps").answer.is_some());
}

#[test]
fn families_without_steps_are_asked_as_a_whole() {
    let state = open("#/quiz/determinant?seed=3&practice=steps");
    assert_eq!(item(&state).guide, None);
    assert_eq!(question(&state).way, None);
    let whole = open("#/quiz/rank-number?seed=3");
    assert_eq!(item(&whole).guide, None);
    let steps = Some((words::BY_STEPS, "#/quiz/rank-number?practice=steps".to_owned()));
    assert_eq!(question(&whole).way, steps);
    let back = Some((words::WHOLE, "#/quiz/rank-number".to_owned()));
    assert_eq!(question(&open("#/quiz/rank-number?seed=3&practice=steps")).way, back);
    assert_eq!(Worked::new(item(&whole).family, 3).map(|worked| worked.ending()), Some(Ending::Answer));
}

#[test]
fn the_level_is_kept_with_progress() {
    let family = Family::named("rank-number").expect("a family");
    let fading = Fading::with_missing(2).with_streak(-1);
    let mastery = Mastery::default().with_fading(family, fading, DAY);
    let text = mastery.write();
    assert!(text.contains("family rank-number box=0 due=20000 right=0 wrong=0 fade=2 streak=-1\n"), "{text}");
    let (read, troubles) = Mastery::read(&text);
    assert_eq!((read.fading(family), troubles.len()), (fading, 0));
    // One more failure gives a step back, as if the page had not been loaded again.
    assert_eq!(read.fading(family).after(Outcome::Failed, 5).missing(5), 1);
    // Progress without it, from before.
    let older = "ranklab progress 1\nfamily rank-number box=2 due=20415 right=3 wrong=1\n";
    let (older, troubles) = Mastery::read(older);
    assert_eq!((older.fading(family), troubles.len()), (Fading::default(), 0));
    for both in [older.clone().merged(read.clone()), read.merged(older)] {
        assert_eq!(both.family(family).map(|record| record.right), Some(3));
        assert_eq!(both.fading(family).missing(9), 2);
    }
}

#[test]
fn the_next_exercise_is_announced() {
    let cases = [
        (Outcome::Read, 0, 1, "You have read this example. Next time one more step is yours."),
        (Outcome::Succeeded, 2, 3, "Every step that was yours was right at once. Next time one more step is yours."),
        (Outcome::Succeeded, 4, 4, "Every step that was yours was right at once. All steps stay yours."),
        (Outcome::Failed, 2, 2, "Not every step was right at once. Next time as many steps are yours."),
        (Outcome::Failed, 2, 1, "Not every step was right at once. Next time one step more is shown."),
        (Outcome::Failed, 1, 0, "Not every step was right at once. The next exercise is a worked example again."),
    ];
    for (end, before, next, sentence) in cases {
        assert_eq!(words::closing(end, before, next, 4), sentence);
    }
    assert_eq!(words::level(1, 4), "The last step is yours.");
    assert_eq!(words::level(3, 4), "The last 3 of 4 steps are yours.");
    assert_eq!(words::level(1, 1), "All steps are yours.");
}

fn action() -> impl Strategy<Value = Action> {
    let text = prop_oneof!["-?[0-9](/[0-9])?", "[1-4]", "\\PC{0,6}"];
    prop_oneof![
        6 => (0_usize..9, text).prop_map(|(field, text)| Action::TextEdited { field, text }),
        1 => (0_usize..4).prop_map(Action::OptionChosen),
        2 => sample::select(Operating::ALL.to_vec()).prop_map(Action::OperatingChosen),
        4 => Just(Action::CheckPressed),
        3 => sample::select(vec![Action::NextPressed, Action::PreviousPressed, Action::FinishPressed]),
        3 => sample::select(vec![Action::HintPressed, Action::SolutionPressed, Action::VectorAdded]),
        1 => sample::select(vec![Action::ResetPressed, Action::ResetConfirmed, Action::QuestionChosen(3)]),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(150))]

    #[test]
    fn anything_may_happen(
        name in sample::select(families().map(Family::name).collect::<Vec<_>>()),
        seed in any::<u64>(),
        missing in 0_usize..9,
        actions in vec(prop_oneof![4 => action().prop_map(Some), 1 => Just(None)], 0..40),
    ) {
        let mut state = at_level(name, seed, missing);
        for action in actions {
            match action {
                Some(action) => act(&mut state, action),
                None if state.run.as_ref().is_some_and(|run| run.item().is_some()) => answer_rightly(&mut state),
                None => {}
            }
            present(&state);
            let item: Item = item(&state);
            let worked = Worked::new(item.family, item.seed).expect("steps");
            prop_assert!(item.guide.expect("steps").missing <= worked.steps());
        }
        let run = state.run.clone().expect("a run");
        let mut again = State::new(Some(&state.mastery.write()), DAY);
        again.open(&state.page(), 99, Some((&run.address, &run.write())));
        let new = again.run.expect("a run");
        prop_assert_eq!((new.items, new.at, new.stage), (run.items, run.at, run.stage));
        prop_assert_eq!(again.mastery.write(), state.mastery.write());
    }
}
