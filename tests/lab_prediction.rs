//! Predict first: the rank is kept back until the learner has said what it is, or has seen all steps.

// Helpers outside `#[test]` functions may stop at what they do not expect, too.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod lab_bench;

use lab_bench::{Bench, entry};
use ranklab::lab::elimination::State;
use ranklab::lab::elimination::action::{Action, Asking, PredictionAction};
use ranklab::lab::elimination::view::MeterCell;
use ranklab::math::rank::rank_of;

#[test]
fn the_rank_is_kept_back_until_it_is_predicted() {
    let mut lab = Bench { state: State::first_visit(), ..Bench::with("1") };
    let view = lab.view();
    assert_eq!(view.facts, None);
    assert_eq!(view.prediction.choices, Some(vec![0, 1, 2, 3]));
    assert!(view.meter.cells.iter().all(|cell| *cell == MeterCell::Hidden));
    assert!(view.walk.marks.iter().all(Vec::is_empty), "the marks count the pivots");
    lab.act(Action::NextPressed);
    assert_eq!(lab.view().facts, None, "a step does not tell");
    lab.act(Action::Prediction(PredictionAction::Made(3)));
    assert_eq!(lab.heard(), "You predict rank 3.");
    let view = lab.view();
    assert_eq!((view.facts.unwrap().rank, view.prediction.choices, view.prediction.made), (2, None, Some(3)));
    assert_eq!(view.walk.marks.iter().flatten().collect::<Vec<_>>(), [&0, &2]);
    lab.act(Action::LastPressed);
    let beside = lab.view().outcome.unwrap().prediction.unwrap();
    assert!(beside.starts_with("You predicted rank 3; it is 2."), "{beside}");
    assert!(lab.heard().contains(&beside));
    // Another matrix, another question.
    lab.act(Action::CellEdited { place: entry(0, 0), text: "5".to_owned() });
    assert_eq!((lab.view().facts, lab.view().outcome), (None, None));
}

#[test]
fn a_prediction_can_be_skipped_and_the_question_turned_off() {
    let mut lab = Bench { state: State::first_visit(), ..Bench::with("1") };
    lab.act(Action::Prediction(PredictionAction::Skipped));
    assert!(lab.view().facts.is_some());
    lab.act(Action::PresetChosen("rank-1".to_owned()));
    assert_eq!(lab.view().facts, None);
    lab.act(Action::Prediction(PredictionAction::AskingChosen(Asking::DoesNotAsk)));
    assert!(lab.view().facts.is_some());
    lab.all([Action::PresetChosen("rank-2".to_owned()), Action::LastPressed]);
    assert_eq!(lab.view().outcome.unwrap().prediction, None);
    lab.all([Action::FirstPressed, Action::Prediction(PredictionAction::AskingChosen(Asking::Asks))]);
    assert_eq!(lab.view().facts, None);
    lab.act(Action::Prediction(PredictionAction::Made(usize::MAX)));
    assert_eq!(lab.view().prediction.made, Some(3), "no rank is larger than the smaller side");
}

#[test]
fn walking_to_the_end_tells_without_a_prediction() {
    let mut lab = Bench { state: State::first_visit(), ..Bench::with("1") };
    lab.act(Action::LastPressed);
    let view = lab.view();
    assert_eq!(view.facts.unwrap().rank, rank_of(lab.state.document.system.coefficients()));
    assert_eq!((view.outcome.unwrap().prediction, view.prediction.choices), (None, None));
}
