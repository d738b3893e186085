//! Whatever happens on the quiz's pages: nothing panics, nothing typed is lost, a reload goes on.
#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test stops at what it does not expect"
)]

mod quiz_run;

use proptest::collection::vec;
use proptest::prelude::{Just, ProptestConfig, Strategy, any, prop_assert, prop_assert_eq, prop_oneof, proptest};
use proptest::sample;
use quiz_run::{DAY, act, act_at, answer_rightly, give, item, open, question, summary};
use ranklab::lab::quiz::action::Way;
use ranklab::lab::quiz::draft::{Belief, Operating};
use ranklab::lab::quiz::state::Stage;
use ranklab::lab::quiz::view::Outcome;
use ranklab::lab::quiz::{Action, State, present};
use ranklab::link::decode;
use ranklab::quiz::mastery::Mastery;
use ranklab::quiz::{Answer, Family};

fn address() -> impl Strategy<Value = String> {
    let names: Vec<&'static str> = Family::all().map(Family::name).collect();
    prop_oneof![
        (sample::select(names), any::<u64>()).prop_map(|(name, seed)| format!("#/quiz/{name}?seed={seed}")),
        (any::<u64>(), 1_usize..6).prop_map(|(seed, n)| format!("#/quiz?seed={seed}&n={n}")),
    ]
}

fn action() -> impl Strategy<Value = Action> {
    let text = prop_oneof!["-?[0-9]{1,2}(/[0-9])?", "\\PC{0,8}", Just(String::new())];
    let way = sample::select(vec![Way::Up, Way::Down]);
    prop_oneof![
        6 => (0_usize..14, text).prop_map(|(field, text)| Action::TextEdited { field, text }),
        3 => (0_usize..7).prop_map(Action::OptionChosen),
        3 => (0_usize..7).prop_map(Action::OptionToggled),
        2 => (0_usize..7, way).prop_map(|(position, way)| Action::StepMoved { position, way }),
        1 => sample::select(vec![Belief::None, Belief::Holds, Belief::Fails]).prop_map(Action::BeliefChosen),
        1 => sample::select(Operating::ALL.to_vec()).prop_map(Action::OperatingChosen),
        2 => sample::select(vec![Action::VectorAdded, Action::VectorRemoved]),
        4 => Just(Action::CheckPressed),
        3 => sample::select(vec![Action::NextPressed, Action::PreviousPressed, Action::FinishPressed]),
        1 => sample::select(vec![Action::HintPressed, Action::SolutionPressed, Action::Left, Action::Returned]),
        1 => (0_usize..9).prop_map(Action::QuestionChosen),
        1 => "\\PC{0,9}".prop_map(Action::NameEdited),
        1 => "\\PC{0,30}".prop_map(Action::ImportEdited),
        1 => sample::select(vec![Action::ImportPressed, Action::ResetPressed, Action::ResetConfirmed, Action::ViewReset]),
        1 => (any::<f64>(), any::<f64>()).prop_map(|(right, up)| Action::Turned { right, up }),
        1 => any::<f64>().prop_map(Action::Zoomed),
    ]
}

/// The state after the page was loaded again.
fn reloaded(state: &State) -> State {
    let run = state.run.as_ref().expect("a run");
    let kept = run.write();
    let mut again = State::new(Some(&state.mastery.write()), DAY);
    again.open(&state.page(), 99, Some((&run.address, &kept)));
    again
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(150))]

    #[test]
    fn anything_may_happen(address in address(), actions in vec((action(), 0_u64..100_000), 0..40)) {
        let mut state = open(&address);
        for (action, at) in actions {
            let before = state.clone();
            act_at(&mut state, action.clone(), at);
            present(&state);
            let run = state.run.as_ref().expect("a run");
            prop_assert!(run.at < run.items.len());
            let old = before.run.expect("a run");
            for (old, new) in old.items.iter().zip(&run.items) {
                // Only the field that is typed into changes its text, and what counts is never taken back.
                let changed = (0..old.draft.texts.len()).filter(|&field| {
                    new.draft.texts.get(field) != old.draft.texts.get(field)
                });
                match &action {
                    Action::TextEdited { field, .. } => prop_assert!(changed.into_iter().all(|one| one == *field)),
                    Action::VectorRemoved => {}
                    _ => prop_assert_eq!(changed.count(), 0, "{:?}", &action),
                }
                prop_assert!(old.scored.is_none() || new.scored == old.scored);
                prop_assert!(new.milliseconds >= old.milliseconds);
            }
        }
        let again = reloaded(&state);
        let (old, new) = (state.run.expect("a run"), again.run.expect("a run"));
        prop_assert_eq!((new.items, new.at, new.stage, new.name), (old.items, old.at, old.stage, old.name));
        prop_assert_eq!(again.mastery.write(), state.mastery.write());
    }

    #[test]
    fn a_kept_text_that_is_damaged_breaks_nothing(address in address(), cut in any::<sample::Index>(), put in "\\PC{0,12}") {
        let mut state = open(&address);
        answer_rightly(&mut state);
        let run = state.run.clone().expect("a run");
        let mut kept = run.write();
        let place = kept.floor_char_boundary(cut.index(kept.len()));
        kept.insert_str(place, &put);
        let mut again = State::new(None, DAY);
        again.open(&state.page(), 99, Some((&run.address, &kept)));
        present(&again);
        let new = again.run.expect("a run");
        prop_assert_eq!(new.address, run.address);
        for (one, other) in new.items.iter().zip(&run.items) {
            prop_assert_eq!((one.family, one.seed), (other.family, other.seed));
        }
    }
}

#[test]
fn a_reload_in_the_middle_goes_on() {
    let mut state = open("#/quiz?seed=2024&set=rank-number,echelon-form,claims-rank&n=4");
    answer_rightly(&mut state);
    act(&mut state, Action::NextPressed);
    act(&mut state, Action::TextEdited { field: 0, text: "3/ 4, „half“".into() });
    let mut again = reloaded(&state);
    assert_eq!(question(&again).position, question(&state).position);
    assert_eq!(item(&again), item(&state));
    assert_eq!(question(&again).progress[0].result, Outcome::Right);
    act(&mut again, Action::FinishPressed);
    assert_eq!(summary(&again).correct, 1);
    // A kept run of other questions is not this one.
    let kept = state.run.as_ref().expect("a run");
    let mut other = State::new(None, DAY);
    other.open(&decode("#/quiz?seed=2025&n=4").0.page, 1, Some((&kept.address, &kept.write())));
    assert_eq!(other.run.map(|run| (run.at, run.stage)), Some((0, Stage::Asking)));
}

#[test]
fn one_malformed_one_wrong_and_eight_right_in_a_run_of_ten() {
    let mut state = open("#/quiz?seed=7&set=rank-number&n=10");
    for number in 0..10 {
        if number == 3 {
            give(&mut state, &Answer::Number("1/0".into()));
            act(&mut state, Action::CheckPressed);
            assert!(item(&state).scored.is_none());
        }
        if number == 5 {
            give(&mut state, &Answer::Number("77".into()));
            act(&mut state, Action::CheckPressed);
        } else if number != 8 {
            answer_rightly(&mut state);
        }
        act(&mut state, Action::NextPressed);
    }
    let view = summary(&state);
    assert_eq!((view.correct, view.questions), (8, 10));
    let results: Vec<&str> = view.rows.iter().map(|row| row.result).collect();
    assert_eq!((results[3], results[5], results[8]), ("right", "not right", "not answered"));
    assert_eq!(view.score, "8 of 10 questions were answered rightly at once.");
    let family = Family::named("rank-number").expect("a family");
    assert_eq!(state.mastery.family(family).map(|record| (record.right, record.wrong)), Some((8, 1)));
    assert_ne!(state.mastery, Mastery::default());
}
