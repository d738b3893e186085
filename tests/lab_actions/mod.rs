//! Everything that can happen in the elimination lab, reasonable or not.

use proptest::collection::vec;
use proptest::prelude::{Just, Strategy, any, prop_oneof};
use proptest::strategy::Union;
use ranklab::lab::elimination::Action;
use ranklab::lab::elimination::action::{Asking, EntryPanel, OpKind, OwnAction, PredictionAction, ShapeChange, Speed};
use ranklab::lab::presets::PRESETS;
use ranklab::lab::sheet::Place;
use ranklab::link::{Mode, NumberStyle, RowChecking};
use ranklab::math::generate::{Recipe, RightHandSide};
use ranklab::math::{Form, PivotPolicy};

/// Indices that mostly exist.
fn index() -> impl Strategy<Value = usize> {
    prop_oneof![8 => 0_usize..4, 2 => 0_usize..14, 1 => Just(usize::MAX)]
}

/// One of a few values, equally often.
fn one_of<T: Clone + std::fmt::Debug + 'static>(values: &[T]) -> impl Strategy<Value = T> + use<T> {
    Union::new(values.iter().cloned().map(Just))
}

fn words(texts: &[&str]) -> impl Strategy<Value = String> + use<> {
    one_of(&texts.iter().map(|text| (*text).to_owned()).collect::<Vec<_>>())
}

/// What a person types into a field, from the expected to the wild. No control characters: nobody types those.
fn number() -> impl Strategy<Value = String> {
    prop_oneof![
        6 => (-9_i64..=9).prop_map(|value| value.to_string()),
        3 => words(&["1/2", "-3/4", "0.125", "1e-16", "1e400", "−2", "007", " 3 ", "1e400/3", "-0"]),
        2 => words(&["", "-", "x", "1/0", "1,000", "1e999", "NaN", "½", "1 2", "99999999999999999999999999999999999999999"]),
        1 => "\\PC{0,12}",
    ]
}

fn operation() -> impl Strategy<Value = String> {
    prop_oneof![
        6 => words(&["R2 - 3 R1", "R1 <-> R2", "-1/2 R1", "R1 + 2 R2", "R3 - R1", "R2 <- R2 + 1/3 R1", "swap 1 2"]),
        2 => words(&["", "R9", "0 R1", "R1 - R1", "2 R2 + R1", "R1 R2", "R0 + R1", "R2 - 3 R1, R1 + R2"]),
        1 => "\\PC{0,16}",
    ]
}

fn matrix_text() -> impl Strategy<Value = String> {
    prop_oneof![
        4 => words(&["1 2; 3 4", "1 2 3; 4 5 6; 7 8 9 | 1; 2; 3", "[[0, 1], [1, 0]]", "0", "1,2\n3,4", "1 0.5; 2 1e-3"]),
        2 => words(&["", "1 2; 3", "1 x; 2 3", "|", "[[", "1 | 2 | 3", "\\begin{bmatrix} 1 & 2 \\end"]),
        1 => "\\PC{0,30}",
    ]
}

fn place() -> impl Strategy<Value = Place> {
    prop_oneof![
        4 => (index(), index()).prop_map(|(row, column)| Place::Entry { row, column }),
        1 => index().prop_map(|row| Place::RightHandSide { row }),
    ]
}

fn shape_change() -> impl Strategy<Value = ShapeChange> {
    one_of(&[
        ShapeChange::RowAdded,
        ShapeChange::RowRemoved,
        ShapeChange::ColumnAdded,
        ShapeChange::ColumnRemoved,
        ShapeChange::RightHandSideAdded,
        ShapeChange::RightHandSideRemoved,
    ])
}

fn random() -> impl Strategy<Value = Action> {
    let limit = prop_oneof![4 => 3_u32..=99, 1 => any::<u32>()];
    let sides = [RightHandSide::None, RightHandSide::Consistent, RightHandSide::Inconsistent];
    (index(), index(), index(), limit, one_of(&sides), any::<u64>()).prop_map(
        |(rows, columns, rank, largest_entry, right_hand_side, seed)| Action::RandomRequested {
            recipe: Recipe { rows, columns, rank, largest_entry, right_hand_side },
            seed,
        },
    )
}

fn own() -> impl Strategy<Value = OwnAction> {
    let typed = (index(), number()).prop_map(|(column, text)| OwnAction::RowEntryEdited { column, text });
    prop_oneof![
        2 => one_of(&[OpKind::Swap, OpKind::Scale, OpKind::AddMultiple]).prop_map(OwnAction::KindChosen),
        2 => index().prop_map(OwnAction::TargetChosen),
        2 => index().prop_map(OwnAction::SourceChosen),
        3 => number().prop_map(OwnAction::FactorEdited),
        6 => Just(OwnAction::ApplyPressed),
        3 => operation().prop_map(OwnAction::TextEdited),
        4 => Just(OwnAction::TextSubmitted),
        2 => Just(OwnAction::HintPressed),
        1 => one_of(&[RowChecking::On, RowChecking::Off]).prop_map(OwnAction::CheckingChosen),
        2 => typed,
        2 => one_of(&[OwnAction::RowSubmitted, OwnAction::RowShown, OwnAction::RowCancelled]),
    ]
}

fn prediction() -> impl Strategy<Value = PredictionAction> {
    prop_oneof![
        one_of(&[Asking::Asks, Asking::DoesNotAsk]).prop_map(PredictionAction::AskingChosen),
        index().prop_map(PredictionAction::Made),
        Just(PredictionAction::Skipped),
    ]
}

/// What moves through the steps.
fn walking() -> impl Strategy<Value = Action> {
    prop_oneof![
        6 => one_of(&[
            Action::FirstPressed,
            Action::PreviousPressed,
            Action::NextPressed,
            Action::NextPressed,
            Action::LastPressed,
            Action::PlayPressed,
            Action::PausePressed,
            Action::Ticked,
        ]),
        1 => index().prop_map(Action::StepPicked),
        1 => index().prop_map(Action::StepToggled),
        1 => index().prop_map(Action::TimelineMoved),
        1 => one_of(&[Speed::Slow, Speed::Normal, Speed::Fast]).prop_map(Action::SpeedChosen),
    ]
}

/// What changes the matrix, or the view of it.
fn choosing() -> impl Strategy<Value = Action> {
    let presets: Vec<String> = PRESETS.iter().map(|preset| preset.id.to_owned()).chain(["none".to_owned()]).collect();
    let policies = [PivotPolicy::FirstNonZero, PivotPolicy::FewestDigits, PivotPolicy::Largest];
    prop_oneof![
        one_of(&[EntryPanel::Text, EntryPanel::Random]).prop_map(Action::EntryOpened),
        Just(Action::EntryClosed),
        matrix_text().prop_map(Action::TextEntered),
        one_of(&presets).prop_map(Action::PresetChosen),
        random(),
        one_of(&[Form::Echelon, Form::Reduced]).prop_map(Action::FormChosen),
        one_of(&policies).prop_map(Action::PolicyChosen),
        one_of(&[NumberStyle::Fractions, NumberStyle::Decimals]).prop_map(Action::NumbersChosen),
    ]
}

/// Any action.
pub fn action() -> impl Strategy<Value = Action> {
    prop_oneof![
        5 => (place(), number()).prop_map(|(place, text)| Action::CellEdited { place, text }),
        2 => shape_change().prop_map(Action::ShapeChanged),
        4 => one_of(&[Action::UndoPressed, Action::UndoPressed, Action::RedoPressed]),
        2 => one_of(&[Mode::Watch, Mode::Own, Mode::Own]).prop_map(Action::ModeChosen),
        3 => walking(),
        3 => choosing(),
        7 => own().prop_map(Action::Own),
        1 => prediction().prop_map(Action::Prediction),
    ]
}

/// What happens in a sitting.
pub fn actions() -> impl Strategy<Value = Vec<Action>> {
    vec(action(), 0..30)
}
