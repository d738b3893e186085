//! Around the questions: progress from elsewhere, added where it is progress and refused where it is not; the way back to
//! a chapter; credit in words.
#![allow(clippy::expect_used, clippy::panic, reason = "a test stops at what it does not expect")]

mod quiz_run;

use quiz_run::{act, answer_rightly, give, item, open, question, summary};
use ranklab::lab::quiz::state::{ImportTrouble, LARGEST_IMPORT};
use ranklab::lab::quiz::view::{PageView, ReviewView};
use ranklab::lab::quiz::{Action, State, present};
use ranklab::link::Page;
use ranklab::quiz::mastery::Mastery;
use ranklab::quiz::{Answer, Exercise, Family};

/// A learner who has answered something, at the review.
fn learner() -> State {
    let mut state = open("#/quiz/rank-number?seed=3");
    answer_rightly(&mut state);
    state.open(&Page::Review, 5, None);
    state
}

fn review(state: &State) -> ReviewView {
    match present(state).page {
        PageView::Review(view) => view,
        other => panic!("no review: {other:?}"),
    }
}

#[test]
fn a_file_with_progress_is_added() {
    let kept = learner().mastery.write();
    let mut state = open("#/review");
    act(&mut state, Action::FileUnreadable);
    act(&mut state, Action::FileRead(kept.clone()));
    assert_eq!(state.mastery.write(), kept);
    assert!(present(&state).announcement.starts_with("Progress was read"));
    assert_eq!((review(&state).import_trouble, state.notices.len()), (None, 0));
    // A line of it without its title is progress, too, and what is wrong with it is said.
    let line = "family determinant box=1 due=20001 right=1 wrong=0";
    act(&mut state, Action::FileRead(line.to_owned()));
    assert!(state.mastery.write().contains(line));
    assert_eq!(state.notices.len(), 1);
}

#[test]
fn a_file_without_progress_changes_nothing() {
    let kept = learner().mastery.write();
    let cases = [
        (Action::FileRead("A letter.\n\u{fffd}\u{0}".to_owned()), ImportTrouble::FileOther),
        (Action::FileRead(String::new()), ImportTrouble::FileOther),
        (Action::FileRead("x".repeat(LARGEST_IMPORT + 1)), ImportTrouble::FileTooLarge),
        (Action::FileTooLarge, ImportTrouble::FileTooLarge),
        (Action::FileUnreadable, ImportTrouble::FileUnreadable),
    ];
    for (action, trouble) in cases {
        let mut state = learner();
        act(&mut state, Action::ImportEdited("half a tex".to_owned()));
        act(&mut state, action);
        let (said, sentence) = review(&state).import_trouble.expect("a sentence");
        assert_eq!(said, trouble);
        assert!(sentence.ends_with("nothing was changed."), "{sentence}");
        assert!(present(&state).announcement.starts_with(sentence));
        assert_eq!((state.mastery.write(), state.import.as_str()), (kept.clone(), "half a tex"));
    }
}

#[test]
fn a_pasted_text_that_is_no_progress_stays_in_its_field() {
    let mut state = learner();
    let kept = state.mastery.write();
    let long = "x".repeat(LARGEST_IMPORT + 1);
    for (text, trouble) in [("rank", ImportTrouble::PastedOther), (long.as_str(), ImportTrouble::PastedTooLong)] {
        act(&mut state, Action::ImportEdited(text.to_owned()));
        act(&mut state, Action::ImportPressed);
        assert_eq!(state.import, text);
        assert_eq!(review(&state).import_trouble.map(|(trouble, _)| trouble), Some(trouble));
        assert_eq!(state.mastery.write(), kept);
    }
    act(&mut state, Action::ImportEdited("ranklab progress 1\n".to_owned()));
    act(&mut state, Action::ImportPressed);
    assert_eq!((state.import.as_str(), review(&state).import_trouble), ("", None), "progress may be empty");
}

/// From the first question to progress brought back, with answers of every kind.
#[test]
fn a_run_with_a_malformed_an_almost_and_a_wrong_answer_is_carried_along() {
    let mut state = open("#/quiz?seed=4&set=rank-number,echelon-form,largest-rank&n=10");
    for number in 0..10 {
        let (name, seed) = (item(&state).family.name(), item(&state).seed);
        match name {
            "rank-number" => {
                give(&mut state, &Answer::Number("two".to_owned()));
                act(&mut state, Action::CheckPressed);
                assert_eq!(item(&state).scored, None);
                give(&mut state, &Answer::Number("77".to_owned()));
            }
            "echelon-form" => {
                // The matrix as it was: right row space, wrong form.
                let family = Family::named(name).expect("a family");
                let exercise = Exercise::new(family, seed);
                let shown = exercise.question().prompt.matrices().next().expect("a matrix").matrix.clone();
                let rows = shown.row_iter().map(|row| row.iter().map(ToString::to_string).collect()).collect();
                give(&mut state, &Answer::Matrix(rows));
            }
            _ => {
                let right = item(&state).exercise().model_answer();
                give(&mut state, &right);
            }
        }
        act(&mut state, Action::CheckPressed);
        let verdict = question(&state).feedback.expect("feedback").verdict;
        let wanted = match name {
            "rank-number" => "Not right",
            "echelon-form" => "Almost",
            _ => "Right",
        };
        assert_eq!(verdict, wanted, "question {number}");
        if number == 5 {
            let run = state.run.clone().expect("a run");
            let mut again = State::new(Some(&state.mastery.write()), quiz_run::DAY);
            again.open(&state.page(), 99, Some((&run.address, &run.write())));
            state = again;
        }
        act(&mut state, Action::NextPressed);
    }
    let results: Vec<&str> = summary(&state).rows.iter().map(|row| row.result).collect();
    for result in ["right", "almost", "not right"] {
        assert!(results.contains(&result), "{results:?}");
    }
    let kept = state.mastery.write();
    for action in [Action::ResetPressed, Action::ResetConfirmed] {
        act(&mut state, action);
    }
    assert_eq!(state.mastery, Mastery::default());
    act(&mut state, Action::FileRead(kept.clone()));
    assert_eq!(state.mastery.write(), kept);
}

#[test]
fn whatever_went_wrong_leads_back_to_its_chapter() {
    let mut state = open("#/quiz/explained-variance?seed=3");
    give(&mut state, &Answer::Number("77".to_owned()));
    act(&mut state, Action::CheckPressed);
    let chapter = question(&state).feedback.expect("feedback").chapter;
    let there = ("Read chapter 13, PCA, identifiability and compression".to_owned(), "#/learn/pca".to_owned());
    assert_eq!(chapter, Some(there));
    let right = item(&state).exercise().model_answer();
    give(&mut state, &right);
    act(&mut state, Action::CheckPressed);
    assert_eq!(question(&state).feedback.expect("feedback").chapter, None);
}

#[test]
fn partial_credit_is_a_mixed_number() {
    for (numerator, denominator, text) in [(38, 9, "4\u{a0}2/9"), (2, 9, "2/9"), (6, 2, "3"), (0, 1, "0")] {
        let credit = ranklab::math::exact::fraction(numerator, denominator).expect("a number");
        assert_eq!(ranklab::lab::quiz::words::mixed(&credit), text);
    }
}
