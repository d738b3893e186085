//! What the lab shows: everything derived from the state, nothing remembered.

mod facts;
mod own;
mod stage;

use super::action::Asking;
use super::analysis::{Analysis, Memo};
use super::state::{Heard, Prediction, State};
use super::update::own_matrix;
use super::view::{
    Available, CellView, Choices, EditorView, MeterCell, MeterView, PredictionView, Progress, Room, StageView,
    StepItem, View, WalkView,
};
use crate::lab::sheet::Place;
use crate::lab::words;
use crate::link::Mode;
use crate::math::system::MAX_SIZE;
use crate::math::trace::replay;
use crate::math::{ExactMatrix, RowOp, Trace};

pub(in crate::lab) use stage::bare_matrix;
pub use stage::plain_matrix;

/// What the lab shows in this state.
pub fn present(state: &State, memo: &mut Memo) -> View {
    let analysis = memo.analysis(state);
    let scene = Scene::of(state, &analysis);
    let hidden = scene.hidden;
    let mut view = View {
        editor: editor(state),
        stage: stage::stage(&scene),
        walk: walk(&scene),
        steps: steps(&scene),
        facts: (!hidden).then(|| facts::facts(&scene)),
        meter: if hidden { hidden_meter(&analysis.trace) } else { MeterView::of_trace(&analysis.trace) },
        comparison: facts::comparison(&scene),
        outcome: facts::outcome(&scene),
        prediction: prediction(&scene),
        own: own::own(&scene),
        choices: Choices { form: state.form, policy: state.policy, numbers: state.numbers, mode: state.mode },
        announcement: String::new(),
    };
    view.announcement = announcement(&scene, &view);
    view
}

/// The matrix at the shown step and the way through the steps, without the rest of the lab: for a small figure.
pub fn present_steps(state: &State, memo: &mut Memo) -> (StageView, WalkView) {
    let analysis = memo.analysis(state);
    let scene = Scene::of(state, &analysis);
    (stage::stage(&scene), walk(&scene))
}

/// The state with what is derived from it and needed in several places.
struct Scene<'a> {
    state: &'a State,
    analysis: &'a Analysis,
    /// The matrix in view.
    current: ExactMatrix,
    /// The matrix one operation earlier, if there was one.
    before: Option<ExactMatrix>,
    /// How many operations are carried out.
    step: usize,
    /// How many there are.
    steps: usize,
    /// How many leading columns are coefficients.
    columns: usize,
    /// Whether the chosen form is reached.
    finished: bool,
    /// Whether the rank is kept back, since the learner is asked to predict it.
    hidden: bool,
}

impl<'a> Scene<'a> {
    fn of(state: &'a State, analysis: &'a Analysis) -> Self {
        let columns = state.document.system.columns();
        let (step, steps, current, before) = match state.mode {
            Mode::Watch => {
                let step = state.step.min(analysis.steps());
                let before = step.checked_sub(1).map(|before| analysis.matrix_after(before).clone());
                (step, analysis.steps(), analysis.matrix_after(step).clone(), before)
            }
            Mode::Own => {
                let document = &state.document;
                let current = own_matrix(document);
                let last = document.done.checked_sub(1).and_then(|last| document.ops.get(last));
                let before = last.map(|op| {
                    let mut before = current.clone();
                    op.inverse().apply(&mut before);
                    before
                });
                (document.done, document.ops.len(), current, before)
            }
        };
        let finished = match state.mode {
            Mode::Watch => step == steps,
            Mode::Own => crate::math::echelon::check_echelon(&current, columns, state.form).is_ok(),
        };
        let hidden = state.prediction == Prediction::Asked && !finished;
        Self { state, analysis, current, before, step, steps, columns, finished, hidden }
    }

    /// The operation that led to the matrix in view.
    fn last_op(&self) -> Option<&'a crate::math::RowOp> {
        let last = self.step.checked_sub(1)?;
        match self.state.mode {
            Mode::Watch => self.analysis.trace.steps.get(last).map(|step| &step.op),
            Mode::Own => self.state.document.ops.get(last),
        }
    }
}

/// The editor as other labs show it: there, undo is for edits alone.
pub fn editor_elsewhere(state: &State) -> EditorView {
    EditorView {
        undo: Available::from(!state.past.is_empty()),
        redo: Available::from(!state.future.is_empty()),
        ..editor(state)
    }
}

/// What a screen reader hears in another lab about an edit that changed no matrix; empty where there is nothing to say.
pub fn edit_sentence(state: &State) -> String {
    match state.heard {
        Heard::Unread => state.unread.as_ref().map(|unread| unread.problem.to_string()).unwrap_or_default(),
        Heard::NothingLeft => words::nothing_left().to_owned(),
        _ => String::new(),
    }
}

fn editor(state: &State) -> EditorView {
    let sheet = &state.document.sheet;
    let problems = sheet.read().err().unwrap_or_default();
    let cell = |place: Place| CellView {
        place,
        name: cell_name(place),
        text: sheet.text(place).to_owned(),
        problem: problems.iter().find(|problem| problem.place == place).map(|problem| problem.problem.to_string()),
    };
    let own = state.mode == Mode::Own;
    EditorView {
        rows: (0..sheet.rows())
            .map(|row| (0..sheet.columns()).map(|column| cell(Place::Entry { row, column })).collect())
            .collect(),
        right_hand_side: sheet
            .has_right_hand_side()
            .then(|| (0..sheet.rows()).map(|row| cell(Place::RightHandSide { row })).collect()),
        problems: problems.iter().map(|problem| format!("{}: {}", cell_name(problem.place), problem.problem)).collect(),
        panel: state.panel,
        unread: state.unread.as_ref().map(|unread| (unread.text.clone(), unread.problem.to_string())),
        undo: Available::from(!state.past.is_empty() || own && state.document.done > 0),
        redo: Available::from(!state.future.is_empty() || own && state.document.done < state.document.ops.len()),
        room: Room {
            add_row: Available::from(sheet.rows() < MAX_SIZE),
            remove_row: Available::from(sheet.rows() > 1),
            add_column: Available::from(sheet.columns() < MAX_SIZE),
            remove_column: Available::from(sheet.columns() > 1),
        },
    }
}

/// A cell's accessible name.
fn cell_name(place: Place) -> String {
    match place {
        Place::Entry { row, column } => format!("Row {}, column {}", row + 1, column + 1),
        Place::RightHandSide { row } => format!("Right-hand side, row {}", row + 1),
    }
}

fn walk(scene: &Scene<'_>) -> WalkView {
    let trace = &scene.analysis.trace;
    let spoken = words::position(scene.step, scene.steps, scene.last_op());
    let mut marks = vec![Vec::new(); scene.steps + 1];
    // As many marks as pivots: they would give the rank away.
    if scene.state.mode == Mode::Watch && !scene.hidden {
        for pivot in &trace.pivots {
            // A pivot is marked where the last of its steps in the forward phase is done, or, if it needs none, where
            // the previous one's are.
            let last = trace.steps[..trace.steps_to_echelon.min(trace.steps.len())]
                .iter()
                .rposition(|step| step.pivot.row <= pivot.row)
                .map_or(0, |index| index + 1);
            if let Some(mark) = marks.get_mut(last) {
                mark.push(pivot.column);
            }
        }
    }
    WalkView {
        step: scene.step,
        steps: scene.steps,
        playback: scene.state.playback,
        speed: scene.state.speed,
        marks,
        spoken,
    }
}

/// The steps so far. Only the opened one carries its matrix: a hundred matrices would cost a frame.
fn steps(scene: &Scene<'_>) -> Vec<StepItem> {
    let item = |index: usize, op: &RowOp, reason: String| {
        let number = index + 1;
        let opened = scene.state.opened == Some(number);
        let matrix = || match scene.state.mode {
            Mode::Watch => scene.analysis.matrix_after(number).clone(),
            Mode::Own => replay(&scene.state.document.system.augmented(), scene.state.document.ops.iter().take(number)),
        };
        StepItem {
            number,
            notation: words::operation(op),
            reason,
            progress: if number == scene.step { Progress::Shown } else { Progress::Done },
            opened: opened.then(|| stage::bare_matrix(&matrix(), scene.columns, scene.state.numbers)),
        }
    };
    match scene.state.mode {
        Mode::Watch => {
            let steps = scene.analysis.trace.steps.iter().zip(&scene.analysis.reasons).take(scene.step).enumerate();
            steps.map(|(index, (step, reason))| item(index, &step.op, reason.clone())).collect()
        }
        Mode::Own => {
            let ops = scene.state.document.ops.iter().take(scene.step).enumerate();
            ops.map(|(index, op)| item(index, op, format!("{}.", words::operation_spoken(op)))).collect()
        }
    }
}

impl MeterView {
    /// The meter of a finished elimination.
    pub fn of_trace(trace: &Trace) -> Self {
        let pivots = trace.pivot_columns();
        let cell = |column| if pivots.contains(&column) { MeterCell::Survives } else { MeterCell::Collapses };
        Self {
            cells: (0..trace.coefficient_columns).map(cell).collect(),
            sentence: words::meter(trace.rank(), trace.nullity()),
        }
    }
}

/// The meter while the learner is asked to predict: it keeps the rank to itself.
pub fn hidden_meter(trace: &Trace) -> MeterView {
    MeterView {
        cells: vec![MeterCell::Hidden; trace.coefficient_columns],
        sentence: "How many columns survive? Predict the rank first.".to_owned(),
    }
}

fn prediction(scene: &Scene<'_>) -> PredictionView {
    let state = scene.state;
    let largest = state.document.system.rows().min(scene.columns);
    PredictionView {
        asking: state.asking,
        choices: scene.hidden.then(|| (0..=largest).collect()),
        made: match state.prediction {
            Prediction::Made(rank) if state.asking == Asking::Asks && !scene.finished => Some(rank),
            _ => None,
        },
    }
}

/// The one sentence a screen reader hears about what just happened.
fn announcement(scene: &Scene<'_>, view: &View) -> String {
    let state = scene.state;
    let sentence = match state.heard {
        Heard::Nothing => String::new(),
        Heard::Step => stage::step_sentence(scene),
        Heard::Matrix | Heard::Restored => format!("The matrix has changed: {}", view.stage.spoken),
        Heard::Operation => match &view.own.pending {
            Some(pending) => format!("{}. Work out row {}.", pending.notation, pending.row),
            None => stage::step_sentence(scene),
        },
        Heard::Refusal => own::refusal_sentence(&view.own),
        Heard::Row => own::row_sentence(&view.own),
        Heard::Unread => view.editor.unread.as_ref().map(|(_, sentence)| sentence.clone()).unwrap_or_default(),
        Heard::Hint => {
            view.own.hints.last().cloned().unwrap_or_else(|| "The form is reached: nothing is left to do.".to_owned())
        }
        Heard::Prediction => match state.prediction {
            Prediction::Made(rank) => format!("You predict rank {rank}."),
            _ => String::new(),
        },
        Heard::NothingLeft => words::nothing_left().to_owned(),
    };
    let outcome = match (&state.heard, &view.outcome) {
        (Heard::Step | Heard::Operation, Some(outcome)) => {
            outcome.prediction.iter().chain(&outcome.sentences).cloned().collect::<Vec<_>>().join(" ")
        }
        _ => String::new(),
    };
    // The same sentence twice must be heard twice: an invisible character makes it a new one.
    let again = if state.events % 2 == 1 && !sentence.is_empty() { "\u{2060}" } else { "" };
    [sentence, outcome].join(" ").trim().to_owned() + again
}
