//! What the elimination lab remembers. Everything else is derived from it.

use super::action::{Asking, EntryPanel, Run, Speed};
use super::own::Builder;
use crate::lab::sheet::Sheet;
use crate::link::{Mode, NumberStyle};
use crate::math::text::{MatrixProblem, parse_line};
use crate::math::{Form, PivotPolicy, RowOp, System};

/// How many edits can be undone.
const REMEMBERED: usize = 200;

/// What undo brings back: the matrix and what the learner did to it.
#[derive(Clone, Debug, PartialEq)]
pub struct Document {
    /// The cells as typed.
    pub sheet: Sheet,
    /// The last matrix that all of the cells made; while a cell is unreadable, it stays in view.
    pub system: System,
    /// The learner's own operations.
    pub ops: Vec<RowOp>,
    /// How many of them are carried out; the rest can be redone.
    pub done: usize,
}

impl Document {
    /// A matrix fresh from a link, a preset or a generator.
    pub fn of(system: System) -> Self {
        Self { sheet: Sheet::of(&system), system, ops: Vec::new(), done: 0 }
    }

    /// Whether all that a later document has carried out had been carried out here, on the same matrix.
    pub fn has_done(&self, later: &Self) -> bool {
        let done = |document: &Self| document.ops.iter().take(document.done).cloned().collect::<Vec<_>>();
        self.system == later.system && done(self).starts_with(&done(later))
    }
}

/// Whether the steps follow each other by themselves.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Playback {
    /// They wait for the learner.
    #[default]
    Paused,
    /// They go on.
    Playing,
}

/// What the learner said the rank would be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Prediction {
    /// The page asks, and keeps the rank to itself.
    Asked,
    /// The learner's prediction.
    Made(usize),
    /// Not asked, or not answered.
    None,
}

/// What happened last, for the one sentence a screen reader hears.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub enum Heard {
    /// Nothing worth saying.
    #[default]
    Nothing,
    /// The shown step changed.
    Step,
    /// The matrix changed.
    Matrix,
    /// An own operation was carried out, undone or redone.
    Operation,
    /// An operation was refused: the sentence beside the field.
    Refusal,
    /// A row does not match: the sentence below it.
    Row,
    /// A text is no matrix: the sentence below it.
    Unread,
    /// A hint was given.
    Hint,
    /// Undo or redo changed the matrix.
    Restored,
    /// A prediction was made or skipped.
    Prediction,
    /// There was nothing to undo or redo.
    NothingLeft,
}

/// Which way the shown matrix last moved, for the movement that shows it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Moved {
    /// It jumped, or changed altogether.
    #[default]
    Jumped,
    /// One operation was carried out.
    Forward,
}

/// A whole matrix entered as text that could not be read. The text is kept so that it can be mended.
#[derive(Clone, Debug, PartialEq)]
pub struct UnreadText {
    /// The text as entered.
    pub text: String,
    /// What is wrong with it.
    pub problem: MatrixProblem,
}

/// The elimination lab's state.
#[derive(Clone, Debug, PartialEq)]
pub struct State {
    /// The matrix and the learner's operations.
    pub document: Document,
    /// Earlier documents, the latest last.
    pub past: Vec<Document>,
    /// Documents that were undone, the next to redo last.
    pub future: Vec<Document>,
    /// What the last change was part of.
    pub run: Option<Run>,
    /// REF or RREF.
    pub form: Form,
    /// How pivots are chosen.
    pub policy: PivotPolicy,
    /// Fractions or decimals.
    pub numbers: NumberStyle,
    /// Watching, or doing it oneself.
    pub mode: Mode,
    /// How many steps are carried out in watch mode.
    pub step: usize,
    /// Whether the steps follow each other by themselves.
    pub playback: Playback,
    /// How long each step stays then.
    pub speed: Speed,
    /// The operation in the making.
    pub builder: Builder,
    /// Whether the page asks for a prediction before the first step.
    pub asking: Asking,
    /// The prediction for the matrix in view.
    pub prediction: Prediction,
    /// The step of the list that is opened, from 1.
    pub opened: Option<usize>,
    /// The open way to enter a whole matrix.
    pub panel: Option<EntryPanel>,
    /// A matrix entered as text that could not be read.
    pub unread: Option<UnreadText>,
    /// What happened last.
    pub heard: Heard,
    /// Which way the shown matrix last moved.
    pub moved: Moved,
    /// Counts what the learner heard, so that the same sentence twice is said twice.
    pub events: u32,
}

impl State {
    /// The lab with a matrix, everything else at its defaults.
    pub fn with(system: System) -> Self {
        let mut builder = Builder::default();
        builder.begin_again(system.rows());
        Self {
            document: Document::of(system),
            past: Vec::new(),
            future: Vec::new(),
            run: None,
            form: Form::default(),
            policy: PivotPolicy::default(),
            numbers: NumberStyle::default(),
            mode: Mode::default(),
            step: 0,
            playback: Playback::default(),
            speed: Speed::default(),
            builder,
            asking: Asking::DoesNotAsk,
            prediction: Prediction::None,
            opened: None,
            panel: None,
            unread: None,
            heard: Heard::default(),
            moved: Moved::default(),
            events: 0,
        }
    }

    /// The lab as a first visitor finds it.
    pub fn first_visit() -> Self {
        Self { asking: Asking::Asks, prediction: Prediction::Asked, ..Self::with(default_system()) }
    }

    /// Remembers the document as it is, so that undo brings it back; what was undone can then not be redone.
    pub fn remember(&mut self) {
        self.document.ops.truncate(self.document.done);
        self.past.push(self.document.clone());
        if self.past.len() > REMEMBERED {
            self.past.remove(0);
        }
        self.future.clear();
    }

    /// Asks for predictions from now on, or no longer; an answer that was given stays.
    pub fn choose_asking(&mut self, asking: Asking) {
        self.asking = asking;
        self.prediction = match (asking, self.prediction) {
            (Asking::Asks, Prediction::None) => Prediction::Asked,
            (Asking::DoesNotAsk, Prediction::Asked) => Prediction::None,
            (_, kept) => kept,
        };
    }

    /// Back to the first step, with a new question if questions are asked: what a new matrix calls for.
    pub fn begin_again(&mut self) {
        self.step = 0;
        self.playback = Playback::Paused;
        self.moved = Moved::Jumped;
        self.opened = None;
        self.builder.begin_again(self.document.system.rows());
        self.prediction = match self.asking {
            Asking::Asks => Prediction::Asked,
            Asking::DoesNotAsk => Prediction::None,
        };
    }
}

/// The matrix that the labs open with. Rank 2, its second pivot not where one would expect it, and no fraction on the
/// way; 3 x 3, so that the map has a picture.
const FIRST_MATRIX: &str = "1 2 1; 2 4 1; 1 2 0";

/// The matrix that the lab opens with.
pub fn default_system() -> System {
    parse_line(FIRST_MATRIX).map(|read| read.system).unwrap_or_default()
}
