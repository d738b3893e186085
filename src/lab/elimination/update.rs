//! What an event does to the lab. Pure: no clock, no randomness, no storage; seeds and times arrive inside actions.

mod own;

pub use own::own_matrix;

use super::action::{Action, EntryPanel, PredictionAction, Run, ShapeChange};
use super::analysis::{Analysis, Memo};
use super::state::{Document, Heard, Moved, Playback, Prediction, State, UnreadText};
use crate::lab::presets::PRESETS;
use crate::lab::sheet::Sheet;
use crate::link::Mode;
use crate::math::generate::generate;
use crate::math::text::{MatrixText, parse_line, parse_matrix};

/// Lets an event happen.
pub fn update(state: &mut State, memo: &mut Memo, action: Action) {
    let mut run = action.run();
    let continues = run != Run::Single && state.run == Some(run);
    state.heard = Heard::Nothing;
    match action {
        Action::CellEdited { place, text } => {
            // Text that is there already begins nothing: what is typed next must be remembered.
            if edit(state, continues, |sheet| sheet.set_text(place, text)) == Edit::None && !continues {
                run = Run::Single;
            }
        }
        Action::ShapeChanged(change) => {
            edit(state, false, |sheet| reshape(sheet, change));
        }
        Action::EntryOpened(panel) => state.panel = Some(panel),
        Action::EntryClosed => {
            state.panel = None;
            state.unread = None;
        }
        Action::TextEntered(text) => match parse_matrix(&text) {
            Ok(read) => enter(state, read),
            Err(problem) => {
                state.unread = Some(UnreadText { text, problem });
                state.panel = Some(EntryPanel::Text);
                state.heard = Heard::Unread;
            }
        },
        Action::PresetChosen(id) => {
            let preset = PRESETS.iter().find(|preset| preset.id == id);
            if let Some(Ok(read)) = preset.map(|preset| parse_line(preset.text)) {
                enter(state, read);
            }
        }
        Action::RandomRequested { recipe, seed } => {
            if let Ok(system) = generate(&recipe, seed) {
                replace_document(state, Document::of(system));
            }
        }
        Action::UndoPressed => undo(state),
        Action::RedoPressed => redo(state),
        Action::EditUndone => undo_edit(state),
        Action::EditRedone => redo_edit(state),
        Action::RightHandSideGiven(entries) => {
            if entries.len() == state.document.sheet.rows() {
                edit(state, continues, |sheet| sheet.set_right_hand_side(&entries));
            }
        }
        Action::FormChosen(form) => {
            state.form = form;
            rewind(state);
        }
        Action::PolicyChosen(policy) => {
            state.policy = policy;
            rewind(state);
        }
        Action::NumbersChosen(numbers) => state.numbers = numbers,
        Action::ModeChosen(mode) => {
            state.mode = mode;
            state.playback = Playback::Paused;
            state.moved = Moved::Jumped;
            state.builder.settle();
            state.heard = Heard::Step;
        }
        Action::FirstPressed => walk(state, memo, Walk::To(0)),
        Action::PreviousPressed => walk(state, memo, Walk::Back),
        Action::NextPressed => walk(state, memo, Walk::On),
        Action::LastPressed => walk(state, memo, Walk::To(usize::MAX)),
        Action::StepPicked(step) if state.mode == Mode::Own => {
            state.document.done = step.min(state.document.ops.len());
            state.builder.settle();
            state.moved = Moved::Jumped;
            state.heard = Heard::Operation;
        }
        Action::StepPicked(step) | Action::TimelineMoved(step) => walk(state, memo, Walk::To(step)),
        Action::StepToggled(number) => {
            state.opened = if state.opened == Some(number) { None } else { Some(number) };
        }
        Action::PlayPressed => {
            // At the end, playing begins again.
            if state.step >= memo.analysis(state).steps() {
                walk(state, memo, Walk::To(0));
            }
            state.playback = Playback::Playing;
        }
        Action::PausePressed => state.playback = Playback::Paused,
        Action::Ticked => {
            if state.playback == Playback::Playing {
                walk(state, memo, Walk::On);
                // Walking pauses; the last step is where playing ends.
                if state.step < memo.analysis(state).steps() {
                    state.playback = Playback::Playing;
                }
            }
        }
        Action::SpeedChosen(speed) => state.speed = speed,
        Action::Own(action) => own::own(state, action),
        Action::Prediction(action) => predict(state, memo, action),
    }
    state.run = Some(run);
    state.events = state.events.wrapping_add(1);
}

/// Where to go in the steps.
enum Walk {
    On,
    Back,
    To(usize),
}

/// Moves through the automatic steps. Pressing anything stops playing.
fn walk(state: &mut State, memo: &mut Memo, walk: Walk) {
    let steps = memo.analysis(state).steps();
    let before = state.step.min(steps);
    state.step = match walk {
        Walk::On => (before + 1).min(steps),
        Walk::Back => before.saturating_sub(1),
        Walk::To(step) => step.min(steps),
    };
    state.playback = Playback::Paused;
    state.moved = if state.step == before + 1 { Moved::Forward } else { Moved::Jumped };
    state.heard = Heard::Step;
}

/// Another form or policy means other steps, so back to the start; the matrix and the prediction stay.
fn rewind(state: &mut State) {
    state.step = 0;
    state.opened = None;
    state.playback = Playback::Paused;
    state.moved = Moved::Jumped;
    state.builder.settle();
    state.heard = Heard::Step;
}

/// Whether an edit changed the sheet.
#[derive(PartialEq)]
enum Edit {
    Made,
    None,
}

/// Changes the sheet. Where all of its cells read as numbers, the matrix in view changes with it, and the learner's
/// operations, which belong to the old one, go; undo brings both back.
fn edit(state: &mut State, continues: bool, change: impl FnOnce(&mut Sheet)) -> Edit {
    let mut sheet = state.document.sheet.clone();
    change(&mut sheet);
    if sheet == state.document.sheet {
        return Edit::None;
    }
    if !continues {
        state.remember();
    }
    state.document.sheet = sheet;
    state.unread = None;
    let Ok(system) = state.document.sheet.read() else { return Edit::Made };
    if system != state.document.system {
        state.document.system = system;
        state.document.ops.clear();
        state.document.done = 0;
        state.begin_again();
        state.heard = Heard::Matrix;
    }
    Edit::Made
}

fn reshape(sheet: &mut Sheet, change: ShapeChange) {
    match change {
        ShapeChange::RowAdded => sheet.add_row(),
        ShapeChange::RowRemoved => sheet.remove_row(),
        ShapeChange::ColumnAdded => sheet.add_column(),
        ShapeChange::ColumnRemoved => sheet.remove_column(),
        ShapeChange::RightHandSideAdded => sheet.add_right_hand_side(),
        ShapeChange::RightHandSideRemoved => sheet.remove_right_hand_side(),
    }
}

/// Takes a whole matrix, its numbers staying as they were written.
fn enter(state: &mut State, read: MatrixText) {
    let MatrixText { cells, right_hand_side, system } = read;
    let sheet = Sheet::with_texts(&system, cells, right_hand_side);
    replace_document(state, Document { sheet, system, ops: Vec::new(), done: 0 });
}

fn replace_document(state: &mut State, document: Document) {
    state.unread = None;
    state.panel = None;
    if document != state.document {
        state.remember();
        state.document = document;
    }
    state.begin_again();
    state.heard = Heard::Matrix;
}

/// Takes back what was done last: an own operation, unless it had been carried out before the last edit (one that left
/// the matrix as it was, such as a cell half typed).
fn undo(state: &mut State) {
    state.moved = Moved::Jumped;
    let document = &state.document;
    let edit_is_last = state.past.last().is_some_and(|earlier| earlier.has_done(document));
    if state.mode == Mode::Own && document.done > 0 && !edit_is_last {
        state.document.done -= 1;
        state.builder.settle();
        state.heard = Heard::Operation;
    } else {
        undo_edit(state);
    }
}

fn undo_edit(state: &mut State) {
    state.moved = Moved::Jumped;
    if let Some(document) = state.past.pop() {
        let undone = std::mem::replace(&mut state.document, document);
        state.future.push(undone);
        state.begin_again();
        state.heard = Heard::Restored;
    } else {
        state.heard = Heard::NothingLeft;
    }
}

fn redo(state: &mut State) {
    state.moved = Moved::Jumped;
    if state.mode == Mode::Own && state.document.done < state.document.ops.len() {
        state.document.done += 1;
        state.builder.settle();
        state.moved = Moved::Forward;
        state.heard = Heard::Operation;
    } else {
        redo_edit(state);
    }
}

fn redo_edit(state: &mut State) {
    state.moved = Moved::Jumped;
    if let Some(document) = state.future.pop() {
        let redone = std::mem::replace(&mut state.document, document);
        state.past.push(redone);
        state.begin_again();
        state.heard = Heard::Restored;
    } else {
        state.heard = Heard::NothingLeft;
    }
}

fn predict(state: &mut State, memo: &mut Memo, action: PredictionAction) {
    match action {
        PredictionAction::AskingChosen(asking) => state.choose_asking(asking),
        PredictionAction::Made(rank) => {
            let analysis: &Analysis = &memo.analysis(state);
            let largest = analysis.trace.start.nrows().min(analysis.trace.coefficient_columns);
            state.prediction = Prediction::Made(rank.min(largest));
        }
        PredictionAction::Skipped => state.prediction = Prediction::None,
    }
    state.heard = Heard::Prediction;
}
