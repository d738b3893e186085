//! What the elimination lab shows, as data. The page turns it into elements one to one.

mod matrix;

pub use matrix::{ColumnKind, EntryView, Mark, MatrixView, RowRole, RowView, Size};

use super::state::Playback;
use crate::lab::elimination::action::{Asking, EntryPanel, Speed};
use crate::lab::numeral::Entry;
use crate::lab::sheet::Place;
use crate::link::{Mode, NumberStyle};
use crate::math::compare::Kept;
use crate::math::{Form, PivotPolicy, RowOp};

/// Everything the lab shows.
#[derive(Clone, Debug, PartialEq)]
pub struct View {
    /// The cells to edit.
    pub editor: EditorView,
    /// The matrix at the shown step, and what was done to it.
    pub stage: StageView,
    /// The way through the steps.
    pub walk: WalkView,
    /// The steps in a list.
    pub steps: Vec<StepItem>,
    /// Rank and its relatives; `None` while the learner is asked to predict the rank.
    pub facts: Option<FactsView>,
    /// The meter: one cell a column.
    pub meter: MeterView,
    /// What changed and what stayed since the start.
    pub comparison: Vec<ComparisonLine>,
    /// The closing sentences, when the form is reached.
    pub outcome: Option<OutcomeView>,
    /// The question before the first step.
    pub prediction: PredictionView,
    /// The builder for own operations.
    pub own: OwnView,
    /// The choices in force.
    pub choices: Choices,
    /// The one sentence a screen reader hears.
    pub announcement: String,
}

/// The choices in force.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Choices {
    /// REF or RREF.
    pub form: Form,
    /// How pivots are chosen.
    pub policy: PivotPolicy,
    /// Fractions or decimals.
    pub numbers: NumberStyle,
    /// Watching, or doing it oneself.
    pub mode: Mode,
}

/// The editor's cells.
#[derive(Clone, Debug, PartialEq)]
pub struct EditorView {
    /// The matrix, row by row.
    pub rows: Vec<Vec<CellView>>,
    /// The right-hand side, if there is one.
    pub right_hand_side: Option<Vec<CellView>>,
    /// Sentences for the cells that are no numbers.
    pub problems: Vec<String>,
    /// The open way to enter a whole matrix.
    pub panel: Option<EntryPanel>,
    /// Text entered as a whole that could not be read, with the sentence that says why.
    pub unread: Option<(String, String)>,
    /// Whether there is something to undo.
    pub undo: Available,
    /// Whether there is something to redo.
    pub redo: Available,
    /// Whether the matrix may grow or shrink each way.
    pub room: Room,
}

/// Whether something can be done now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Available {
    /// It can.
    Now,
    /// It cannot.
    NotNow,
}

impl From<bool> for Available {
    fn from(available: bool) -> Self {
        if available { Self::Now } else { Self::NotNow }
    }
}

/// Whether rows and columns can be added and removed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Room {
    /// A row can be added.
    pub add_row: Available,
    /// A row can be removed.
    pub remove_row: Available,
    /// A column can be added.
    pub add_column: Available,
    /// A column can be removed.
    pub remove_column: Available,
}

/// A cell of the editor.
#[derive(Clone, Debug, PartialEq)]
pub struct CellView {
    /// Where it is.
    pub place: Place,
    /// Its accessible name.
    pub name: String,
    /// Its text as typed.
    pub text: String,
    /// What is wrong with it, if anything.
    pub problem: Option<String>,
}

/// The matrix at the shown step.
#[derive(Clone, Debug, PartialEq)]
pub struct StageView {
    /// The matrix, right-hand side along.
    pub matrix: MatrixView,
    /// The matrix in words.
    pub spoken: String,
    /// The operation that led here; `None` at the start.
    pub op: Option<RowOp>,
    /// The same in standard notation.
    pub notation: Option<String>,
    /// Why it was done, or what to do next.
    pub sentence: String,
    /// The movement to show, if the matrix just moved one step on.
    pub movement: Option<Movement>,
    /// Whether REF, or RREF, is reached.
    pub reached: Reached,
}

/// Which form the shown matrix is in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reached {
    /// Neither; why not row echelon form.
    Neither(String),
    /// Row echelon form; why it is not the reduced form.
    Echelon(String),
    /// Reduced row echelon form.
    Reduced,
}

/// A movement that explains an operation.
#[derive(Clone, Debug, PartialEq)]
pub struct Movement {
    /// Tells one movement from the next.
    pub serial: u32,
    /// The operation.
    pub op: RowOp,
    /// For an added multiple: the row that travels to the target.
    pub carried: Vec<Entry>,
    /// For an added multiple: the target as it was.
    pub was: Vec<Entry>,
}

/// The way through the steps.
#[derive(Clone, Debug, PartialEq)]
pub struct WalkView {
    /// How many steps are carried out.
    pub step: usize,
    /// How many there are.
    pub steps: usize,
    /// Whether they follow each other by themselves.
    pub playback: Playback,
    /// How long each stays then.
    pub speed: Speed,
    /// For each position from the start: the pivot columns that are finished there.
    pub marks: Vec<Vec<usize>>,
    /// The position in words, for the timeline's value.
    pub spoken: String,
}

/// A step in the list.
#[derive(Clone, Debug, PartialEq)]
pub struct StepItem {
    /// Its number, from 1.
    pub number: usize,
    /// The operation in standard notation.
    pub notation: String,
    /// Why.
    pub reason: String,
    /// Whether it is carried out.
    pub progress: Progress,
    /// The matrix after it, while the step is opened.
    pub opened: Option<MatrixView>,
}

/// Where a step stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Progress {
    /// Carried out earlier.
    Done,
    /// The one shown.
    Shown,
}

/// Rank and its relatives.
#[derive(Clone, Debug, PartialEq)]
pub struct FactsView {
    /// The number of rows.
    pub rows: usize,
    /// The number of columns.
    pub columns: usize,
    /// The rank.
    pub rank: usize,
    /// The nullity.
    pub nullity: usize,
    /// The dimension of the left null space.
    pub left_nullity: usize,
    /// The pivot columns, from 1.
    pub pivot_columns: Vec<usize>,
    /// The free columns, from 1.
    pub free_columns: Vec<usize>,
    /// The determinant of a square matrix.
    pub determinant: Option<Entry>,
    /// With a right-hand side: the kind of solution set and the rank of the augmented matrix.
    pub solutions: Option<(Solutions, usize)>,
    /// The original matrix.
    pub original: MatrixView,
    /// Its reduced row echelon form.
    pub reduced: MatrixView,
}

/// How many solutions there are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Solutions {
    /// None.
    None,
    /// Exactly one.
    Unique,
    /// Infinitely many.
    Infinite,
}

impl Solutions {
    /// The fact's value.
    pub fn value(self) -> &'static str {
        match self {
            Self::None => "none",
            Self::Unique => "unique",
            Self::Infinite => "infinite",
        }
    }
}

/// The "what survived" meter.
#[derive(Clone, Debug, PartialEq)]
pub struct MeterView {
    /// One cell a column.
    pub cells: Vec<MeterCell>,
    /// The same in words.
    pub sentence: String,
}

/// A cell of the meter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MeterCell {
    /// A pivot column: this much survives.
    Survives,
    /// A free column: this much collapses.
    Collapses,
    /// Not yet told.
    Hidden,
}

/// A line of "what changed, what stayed".
#[derive(Clone, Debug, PartialEq)]
pub struct ComparisonLine {
    /// What is compared.
    pub name: &'static str,
    /// Whether it is the same.
    pub verdict: Kept,
    /// Why, with the vector that shows it.
    pub sentence: String,
}

/// The closing sentences.
#[derive(Clone, Debug, PartialEq)]
pub struct OutcomeView {
    /// Rank, nullity, columns, and why.
    pub sentences: Vec<String>,
    /// The prediction beside the result.
    pub prediction: Option<String>,
}

/// The question before the first step.
#[derive(Clone, Debug, PartialEq)]
pub struct PredictionView {
    /// Whether the page asks at all.
    pub asking: Asking,
    /// The possible answers, while it waits for one.
    pub choices: Option<Vec<usize>>,
    /// The answer given.
    pub made: Option<usize>,
}

/// The builder for own operations.
#[derive(Clone, Debug, PartialEq)]
pub struct OwnView {
    /// The fields.
    pub builder: super::own::Builder,
    /// How many rows there are to pick from.
    pub rows: usize,
    /// What the built operation would be, in standard notation; `None` while it is incomplete.
    pub preview: Option<String>,
    /// Why the built operation was refused.
    pub refusal_built: Option<String>,
    /// Why the typed operation was refused.
    pub refusal_typed: Option<String>,
    /// Whether the last operation brought the form closer.
    pub judgement: Option<String>,
    /// The hints given so far.
    pub hints: Vec<String>,
    /// The row that the learner works out.
    pub pending: Option<PendingView>,
}

/// A row that the learner works out.
#[derive(Clone, Debug, PartialEq)]
pub struct PendingView {
    /// The operation in standard notation.
    pub notation: String,
    /// The row's number, from 1.
    pub row: usize,
    /// The entries as typed, with their marks.
    pub entries: Vec<PendingEntry>,
    /// What the last check said.
    pub sentence: Option<String>,
}

/// An entry of such a row.
#[derive(Clone, Debug, PartialEq)]
pub struct PendingEntry {
    /// Its accessible name.
    pub name: String,
    /// Its text as typed.
    pub text: String,
    /// What the last check said of it.
    pub mark: Option<crate::lab::row_check::EntryMark>,
}
