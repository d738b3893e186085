//! The quiz's pages without a browser: runs, what counts, what is kept.
#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test stops at what it does not expect"
)]

mod quiz_run;

use quiz_run::{DAY, act, act_at, answer_rightly, give, item, open, question, summary};
use ranklab::lab::elimination::view::Available;
use ranklab::lab::quiz::action::Way;
use ranklab::lab::quiz::state::{Focus, Place, Stage};
use ranklab::lab::quiz::view::{InputView, Outcome, PageView, Standing};
use ranklab::lab::quiz::words;
use ranklab::lab::quiz::{Action, State, present};
use ranklab::link::{Page, decode};
use ranklab::quiz::mastery::Mastery;
use ranklab::quiz::verdict::Mark;
use ranklab::quiz::{Answer, Family, Kind, Verdict};

#[test]
fn ten_questions_of_a_class_set_from_the_first_to_the_summary() {
    let mut state = open("#/quiz?seed=2024&set=2,4,5&n=10");
    assert_eq!(question(&state).position, "Question 1 of 10");
    for number in 1..=10 {
        assert_eq!(question(&state).position, format!("Question {number} of 10"));
        assert_eq!(question(&state).open, Available::Now);
        answer_rightly(&mut state);
        let view = question(&state);
        let feedback = view.feedback.expect("something is said");
        assert_eq!((feedback.outcome, feedback.verdict, feedback.counts), (Outcome::Right, "Right", None));
        assert_eq!((state.focus, view.open), (Some(Focus::Next), Available::NotNow));
        assert_eq!(view.next, if number == 10 { "To the summary" } else { "Next question" });
        act(&mut state, Action::NextPressed);
        assert_eq!(state.focus, Some(Focus::Heading));
    }
    let view = summary(&state);
    assert_eq!((view.correct, view.questions, view.rows.len()), (10, 10, 10));
    assert_eq!(view.score, "All 10 questions were answered rightly at once.");
    assert_eq!(view.link, "#/quiz?seed=2024&set=2,4,5&n=10");
    assert!(view.text.contains(words::SELF_REPORTED) && view.text.contains(&view.link), "{}", view.text);
    assert_eq!(view.csv.lines().filter(|line| line.contains(",correct,")).count(), 10, "{}", view.csv);
    assert!(Family::all().any(|family| state.mastery.family(family).is_some()));
}

#[test]
fn a_right_answer_to_every_family_can_be_given_on_the_page() {
    for family in Family::all() {
        for seed in 0..6 {
            let mut state = open(&format!("#/quiz/{}?seed={seed}", family.name()));
            if family.is_self_checked() {
                let missing = question(&state);
                assert!(matches!(missing.input, InputView::Words { points: None, .. }), "{family:?}");
                act(&mut state, Action::CheckPressed);
                assert_eq!(present(&state).announcement.trim_end_matches('\u{a0}'), words::WORDS_MISSING);
                act(&mut state, Action::TextEdited { field: 0, text: "X loses a direction.".into() });
                act(&mut state, Action::CheckPressed);
                assert_eq!(state.focus, Some(Focus::Points));
            }
            answer_rightly(&mut state);
            let feedback = question(&state).feedback.expect("something is said");
            assert_eq!(feedback.outcome, Outcome::Right, "{family:?} {seed}: {feedback:?}");
            assert_eq!(state.mastery.family(family).map(|record| (record.right, record.wrong)), Some((1, 0)));
        }
    }
}

#[test]
fn what_cannot_be_read_costs_nothing_and_stays() {
    let mut state = open("#/quiz/rank-number?seed=3");
    act(&mut state, Action::CheckPressed);
    assert_eq!(question(&state).feedback.expect("said").verdict, "No answer yet");
    act(&mut state, Action::TextEdited { field: 0, text: "two".into() });
    act(&mut state, Action::CheckPressed);
    let view = question(&state);
    let feedback = view.feedback.expect("said");
    assert_eq!((feedback.verdict, feedback.outcome, feedback.credit), ("Cannot be read", Outcome::NotAnswered, None));
    let InputView::Number(field) = view.input else { panic!("a number") };
    assert_eq!(
        (field.text.as_str(), field.mark, field.name.as_str()),
        ("two", Mark::Malformed, "Your answer, cannot be read")
    );
    assert_eq!(state.focus, Some(Focus::Field(0)));
    assert!(present(&state).announcement.starts_with("Cannot be read. “two” is not a number."));
    assert_eq!((item(&state).scored, state.mastery == Mastery::default()), (None, true));
    // The first answer that can be judged is the one that counts.
    act(&mut state, Action::TextEdited { field: 0, text: String::new() });
    answer_rightly(&mut state);
    act(&mut state, Action::FinishPressed);
    assert_eq!((summary(&state).correct, summary(&state).questions), (1, 1));
}

#[test]
fn a_malformed_entry_of_a_matrix_is_where_the_keyboard_goes() {
    let mut state = open("#/quiz/echelon-form?seed=1");
    let Kind::Matrix { rows, columns, .. } = item(&state).exercise().question().kind else { panic!("a matrix") };
    for field in 0..rows * columns {
        act(&mut state, Action::TextEdited { field, text: if field == columns { "1/0".into() } else { "1".into() } });
    }
    act(&mut state, Action::CheckPressed);
    assert_eq!(state.focus, Some(Focus::Field(columns)));
    let InputView::Grid(grid) = question(&state).input else { panic!("a grid") };
    assert_eq!(grid.rows[1][0].name, "Row 2, column 1, cannot be read");
    assert_eq!((grid.rows[1][0].text.as_str(), grid.rows[0][0].mark), ("1/0", Mark::None));
}

#[test]
fn the_first_answer_counts_and_others_are_for_the_learner() {
    let mut state = open("#/quiz/rank-number?seed=3");
    act(&mut state, Action::TextEdited { field: 0, text: "99".into() });
    act(&mut state, Action::CheckPressed);
    assert_eq!((question(&state).open, state.focus), (Available::Now, None));
    answer_rightly(&mut state);
    let view = question(&state);
    let feedback = view.feedback.expect("said");
    assert_eq!((feedback.verdict, feedback.counts), ("Right", Some(words::FIRST_COUNTS)));
    assert_eq!(view.progress[0].result, Outcome::Wrong);
    let family = Family::named("rank-number").expect("a family");
    assert_eq!(state.mastery.family(family).map(|record| (record.right, record.wrong)), Some((0, 1)));
    act(&mut state, Action::FinishPressed);
    assert_eq!((summary(&state).correct, summary(&state).rows[0].result), (0, "not right"));
}

#[test]
fn the_solution_closes_the_question_and_nothing_of_it_is_there_before() {
    for family in Family::all() {
        let mut state = open(&format!("#/quiz/{}?seed=1", family.name()));
        let view = question(&state);
        assert!(view.solution.is_none() && view.feedback.is_none() && view.hints.is_empty(), "{family:?}");
        act(&mut state, Action::SolutionPressed);
        let view = question(&state);
        let solution = view.solution.expect("the solution");
        assert!(!solution.steps.is_empty(), "{family:?}");
        if let Some(lab) = &solution.lab {
            let (address, notices) = decode(lab);
            assert!(matches!(&address.page, Page::Elimination(lab) if lab.system.is_some()), "{family:?}");
            assert_eq!(notices, []);
        }
        assert_eq!((view.open, state.focus), (Available::NotNow, Some(Focus::Solution)));
        let before = item(&state);
        answer_rightly(&mut state);
        assert_eq!(item(&state), before, "{family:?}");
        assert_eq!(state.mastery, Mastery::default());
    }
}

#[test]
fn hints_open_one_by_one_and_then_there_are_no_more() {
    let mut state = open("#/quiz/rank-number?seed=3");
    let all = item(&state).exercise().question().hints.len();
    for open in 1..=all {
        act(&mut state, Action::HintPressed);
        assert_eq!(question(&state).hints.len(), open);
        assert_eq!(question(&state).more_hints, Available::from(open < all));
        assert!(present(&state).announcement.starts_with("Hint: "));
    }
    act(&mut state, Action::HintPressed);
    assert_eq!(question(&state).hints.len(), all);
}

#[test]
fn steps_move_by_buttons_and_the_keyboard_goes_along() {
    let mut state = open("#/quiz/order-of-solving?seed=1");
    let before = item(&state).draft.picked;
    act(&mut state, Action::StepMoved { position: 0, way: Way::Up });
    assert_eq!(item(&state).draft.picked, before);
    act(&mut state, Action::StepMoved { position: 0, way: Way::Down });
    assert_eq!(item(&state).draft.picked[..2], [before[1], before[0]]);
    assert_eq!(state.focus, Some(Focus::Step(1, Way::Down)));
    let said = present(&state).announcement;
    assert_eq!(said.trim_end_matches('\u{a0}'), format!("Now step 2 of {}.", before.len()));
}

#[test]
fn practice_goes_on_with_the_next_seed_until_the_learner_ends_it() {
    let mut state = open("#/quiz/rank-number?seed=18446744073709551615");
    answer_rightly(&mut state);
    assert_eq!(question(&state).next, "Another question");
    act(&mut state, Action::NextPressed);
    assert_eq!((item(&state).seed, question(&state).position.as_str()), (0, "Question 2"));
    act(&mut state, Action::FinishPressed);
    // What nobody answered does not count against anyone.
    assert_eq!((summary(&state).correct, summary(&state).questions), (1, 1));
    act(&mut state, Action::QuestionChosen(1));
    assert_eq!(question(&state).position, "Question 2");
}

#[test]
fn time_counts_while_a_question_is_open_and_in_sight() {
    let mut state = open("#/quiz?seed=1&set=rank-number&n=2");
    let spent = |state: &State, index: usize| state.run.as_ref().expect("a run").items[index].milliseconds;
    act_at(&mut state, Action::Returned, 1_000);
    act_at(&mut state, Action::HintPressed, 5_000);
    assert_eq!(spent(&state, 0), 4_000);
    act_at(&mut state, Action::Left, 6_000);
    act_at(&mut state, Action::Returned, 900_000);
    assert_eq!(spent(&state, 0), 5_000);
    // A clock that is set back takes no time away, and a night is no time spent.
    act_at(&mut state, Action::HintPressed, 800_000);
    assert_eq!(spent(&state, 0), 5_000);
    act_at(&mut state, Action::HintPressed, 90_000_000);
    assert_eq!(spent(&state, 0), 305_000);
    act_at(&mut state, Action::SolutionPressed, 90_001_000);
    act_at(&mut state, Action::NextPressed, 90_009_000);
    assert_eq!((spent(&state, 0), spent(&state, 1)), (306_000, 0));
    act_at(&mut state, Action::FinishPressed, 90_010_500);
    assert_eq!(summary(&state).rows.iter().map(|row| row.time.as_str()).collect::<Vec<_>>(), ["5:06", "0:02"]);
    assert!(summary(&state).details.contains("Time: 5 min 8 s."), "{}", summary(&state).details);
}

#[test]
fn addresses_open_their_pages_and_keep_their_questions() {
    assert_eq!(open("#/quiz").place, Place::Overview);
    assert_eq!(open("#/review").place, Place::Review);
    assert_eq!(open("#/quiz/no-such-thing").place, Place::NoFamily("no-such-thing".into()));
    // What a link leaves open, the page chooses, and names in its address.
    let state = open("#/quiz?set=rank-number,nonsense");
    assert_eq!(state.page(), decode("#/quiz?seed=5&set=rank-number,nonsense&n=10").0.page);
    assert_eq!(state.notices, [words::unknown_family("nonsense")]);
    let mut again = State::new(None, DAY);
    again.open(&state.page(), 77, None);
    assert_eq!(again.run, state.run);
    let practice = open("#/quiz/Rank-Number");
    assert_eq!(practice.page(), decode("#/quiz/rank-number?seed=5").0.page);
    // Going back to the same run finds it as it was.
    let mut state = open("#/quiz/rank-number?seed=3");
    act(&mut state, Action::TextEdited { field: 0, text: "7".into() });
    let page = state.page();
    state.open(&Page::Review, 1, None);
    state.open(&page, 2, None);
    assert_eq!(item(&state).draft.texts, ["7"]);
}

#[test]
fn the_first_page_says_what_to_do_and_where_everything_stands() {
    let mut state = open("#/quiz/rank-number?seed=3");
    act(&mut state, Action::TextEdited { field: 0, text: "99".into() });
    act(&mut state, Action::CheckPressed);
    state.open(&decode("#/quiz").0.page, 1, None);
    let PageView::Overview(view) = present(&state).page else { panic!("the first page") };
    assert_eq!(view.chapters.iter().map(|chapter| chapter.number).collect::<Vec<_>>(), (1..=14).collect::<Vec<u8>>());
    let families: Vec<_> = view.chapters.iter().flat_map(|chapter| &chapter.families).collect();
    assert_eq!(families.len(), Family::all().count());
    let due: Vec<_> = families.iter().filter(|family| family.standing == Standing::Due).collect();
    assert_eq!(due.len(), 1);
    assert_eq!((due[0].address.as_str(), due[0].words.as_str()), ("#/quiz/rank-number", "due now, 0 of 1 right"));
    assert_eq!(view.unfinished, Some(("Question 1".into(), "#/quiz/rank-number?seed=3".into())));
    assert!(view.next.family.is_some());
    for chapter in &view.chapters {
        assert!(matches!(decode(&chapter.address).0.page, Page::Learn { chapter: Some(_) }), "{}", chapter.address);
        assert!(!chapter.title.is_empty());
    }
}

#[test]
fn progress_is_taken_elsewhere_added_and_forgotten() {
    let mut state = open("#/quiz/rank-number?seed=3");
    answer_rightly(&mut state);
    let kept = state.mastery.write();
    state.open(&Page::Review, 1, None);
    let PageView::Review(view) = present(&state).page else { panic!("the review") };
    assert_eq!((view.export.as_str(), view.families.len()), (kept.as_str(), 1));
    act(&mut state, Action::ResetConfirmed);
    assert_eq!(state.mastery.write(), kept, "nobody asked");
    act(&mut state, Action::ResetPressed);
    act(&mut state, Action::ResetCancelled);
    assert_eq!(state.mastery.write(), kept);
    act(&mut state, Action::ResetPressed);
    act(&mut state, Action::ResetConfirmed);
    assert_eq!(state.mastery, Mastery::default());
    act(&mut state, Action::ImportEdited(format!("{kept}family broken\n")));
    act(&mut state, Action::ImportPressed);
    let family = Family::named("rank-number").expect("a family");
    assert_eq!(state.mastery.family(family).map(|record| record.right), Some(1));
    assert_eq!((state.import.as_str(), state.notices.len()), ("", 1));
    assert!(state.notices[0].starts_with("Line 4 of the progress cannot be read"), "{:?}", state.notices);
    assert_eq!(State::new(Some(&kept), DAY).mastery.write(), kept);
}

#[test]
fn progress_of_another_tab_joins_in() {
    let mut other = open("#/quiz/nullity-number?seed=1");
    answer_rightly(&mut other);
    let mut state = open("#/quiz/rank-number?seed=3");
    answer_rightly(&mut state);
    act(&mut state, Action::KeptElsewhere(other.mastery.write()));
    for name in ["rank-number", "nullity-number"] {
        let family = Family::named(name).expect("a family");
        assert_eq!(state.mastery.family(family).map(|record| record.right), Some(1), "{name}");
    }
    assert_eq!(state.notices, Vec::<String>::new());
}

#[test]
fn storage_that_fails_is_said_once_and_nothing_is_lost() {
    let mut state = open("#/quiz/rank-number?seed=3");
    answer_rightly(&mut state);
    let before = state.clone();
    for _ in 0..3 {
        act(&mut state, Action::StorageFailed);
    }
    assert_eq!(state.notices, [words::STORAGE_FAILS]);
    assert_eq!((state.run.map(|run| run.items), state.mastery), (before.run.map(|run| run.items), before.mastery));
}

#[test]
fn every_entry_of_a_wrong_matrix_has_its_mark_until_it_changes() {
    let found = (0..50).find_map(|seed| {
        let mut state = open(&format!("#/quiz/reduced-form?seed={seed}"));
        let Answer::Matrix(mut rows) = item(&state).exercise().model_answer() else { return None };
        rows[0][0] = "7".to_owned();
        give(&mut state, &Answer::Matrix(rows));
        act(&mut state, Action::CheckPressed);
        let item = item(&state);
        let exercise = item.exercise();
        let judgement = exercise.grade(&item.draft.answer(&exercise.question().kind));
        (!judgement.marks.is_empty() && judgement.verdict != Verdict::Correct).then_some(state)
    });
    let mut state = found.expect("a matrix with marks");
    let marks = |state: &State| match question(state).input {
        InputView::Grid(grid) => grid.rows.concat().iter().map(|field| field.mark).collect::<Vec<_>>(),
        _ => panic!("a grid"),
    };
    assert_eq!(marks(&state)[0], Mark::Wrong);
    act(&mut state, Action::TextEdited { field: 1, text: "5".into() });
    assert!(marks(&state).iter().all(|mark| *mark == Mark::None));
    assert!(question(&state).feedback.is_some(), "what was said stays until the next check");
}

#[test]
fn a_picture_says_in_words_what_it_shows_and_no_more_than_the_question_allows() {
    assert_eq!(words::equation(&["2".into(), "-1".into(), "0".into()]), "2 y1 − y2 = 0");
    assert_eq!(words::equation(&["-1".into(), "0".into(), "3".into()]), "−y1 + 3 y3 = 0");
    assert_eq!(words::image_picture(None, "(1, −2, 0)".into()), "A line through the origin and (1, −2, 0).");
    for seed in 0..20 {
        let mut state = open(&format!("#/quiz/kernel-picture?seed={seed}"));
        let picture = question(&state).prompt.iter().find_map(|piece| match piece {
            ranklab::lab::quiz::view::Piece::Picture(picture) => Some(picture.clone()),
            _ => None,
        });
        let picture = picture.expect("a picture");
        assert!(!picture.sentence.contains('('), "{}", picture.sentence);
        assert!(!picture.picture.shapes.is_empty());
        act(&mut state, Action::Turned { right: 10.0, up: 0.0 });
        assert_ne!(present(&state), present(&open(&format!("#/quiz/kernel-picture?seed={seed}"))));
    }
    assert_eq!(item(&open("#/quiz?seed=1&set=rank-number")).family.name(), "rank-number");
    assert_eq!(open("#/quiz?seed=1").run.map(|run| (run.items.len(), run.stage)), Some((10, Stage::Asking)));
}
