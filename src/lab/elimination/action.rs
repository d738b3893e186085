//! What can happen in the elimination lab: past-tense events, never setters.

use crate::lab::sheet::Place;
use crate::link::{Mode, NumberStyle};
use crate::math::generate::Recipe;
use crate::math::{Form, PivotPolicy, Rational};

/// An event in the elimination lab.
#[derive(Clone, Debug, PartialEq)]
pub enum Action {
    /// The text of a cell changed.
    CellEdited {
        /// Which cell.
        place: Place,
        /// Its whole new text.
        text: String,
    },
    /// The editor gained a row, a column or a right-hand side, or lost one.
    ShapeChanged(ShapeChange),
    /// A way to enter a whole matrix was opened.
    EntryOpened(EntryPanel),
    /// It was closed again.
    EntryClosed,
    /// A whole matrix was pasted or typed as text.
    TextEntered(String),
    /// A ready-made matrix was chosen, by its identifier.
    PresetChosen(String),
    /// A random matrix was asked for.
    RandomRequested {
        /// What it should be like.
        recipe: Recipe,
        /// Which of them.
        seed: u64,
    },
    /// Undo: the last own operation, or else the last edit.
    UndoPressed,
    /// Redo what was undone last.
    RedoPressed,
    /// In another lab: undo the last edit of the matrix, whatever the learner's operations were.
    EditUndone,
    /// In another lab: redo it.
    EditRedone,
    /// In another lab: the right-hand side became another vector, of as many entries as there are rows.
    RightHandSideGiven(Vec<Rational>),
    /// REF or RREF.
    FormChosen(Form),
    /// How pivots are chosen.
    PolicyChosen(PivotPolicy),
    /// Fractions or decimals.
    NumbersChosen(NumberStyle),
    /// Watching, or doing it oneself.
    ModeChosen(Mode),
    /// To the start.
    FirstPressed,
    /// One step back.
    PreviousPressed,
    /// One step on.
    NextPressed,
    /// To the end.
    LastPressed,
    /// A position was picked in the list of steps.
    StepPicked(usize),
    /// A step of the list was opened, or closed if it was open.
    StepToggled(usize),
    /// The timeline was moved.
    TimelineMoved(usize),
    /// Steps should follow each other by themselves.
    PlayPressed,
    /// They should stop.
    PausePressed,
    /// While playing, the time for one step has passed.
    Ticked,
    /// How long a step stays while playing.
    SpeedChosen(Speed),
    /// Something in the builder for own operations.
    Own(OwnAction),
    /// Something about the prediction.
    Prediction(PredictionAction),
}

/// The ways to enter a whole matrix at once.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EntryPanel {
    /// As text.
    Text,
    /// By describing a random one.
    Random,
}

/// How the editor's shape changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ShapeChange {
    /// A row of zeros at the bottom.
    RowAdded,
    /// The last row went.
    RowRemoved,
    /// A column of zeros at the right.
    ColumnAdded,
    /// The last column went.
    ColumnRemoved,
    /// A right-hand side of zeros.
    RightHandSideAdded,
    /// The right-hand side went.
    RightHandSideRemoved,
}

/// An event while the learner builds an operation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum OwnAction {
    /// Which of the three kinds.
    KindChosen(OpKind),
    /// The row that changes (or the first of a swap).
    TargetChosen(usize),
    /// The other row.
    SourceChosen(usize),
    /// The text of the factor.
    FactorEdited(String),
    /// The built operation should be carried out.
    ApplyPressed,
    /// The text of the typed operation.
    TextEdited(String),
    /// The typed operation should be carried out.
    TextSubmitted,
    /// One more hint.
    HintPressed,
    /// Whether the learner types the new row themself.
    CheckingChosen(crate::link::RowChecking),
    /// An entry of the new row was typed.
    RowEntryEdited {
        /// Which entry, a right-hand side being the last.
        column: usize,
        /// Its whole new text.
        text: String,
    },
    /// The typed row should be checked.
    RowSubmitted,
    /// The row should be worked out by the page after all.
    RowShown,
    /// The operation that waits for its row was given up.
    RowCancelled,
}

/// An event of predict-first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PredictionAction {
    /// Whether to ask before the first step.
    AskingChosen(Asking),
    /// The learner's prediction of the rank.
    Made(usize),
    /// The learner would rather not say.
    Skipped,
}

/// Whether the page asks for the rank before the first step.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Asking {
    /// It asks.
    #[default]
    Asks,
    /// It does not.
    DoesNotAsk,
}

/// The three kinds of elementary row operation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum OpKind {
    /// Exchange two rows.
    Swap,
    /// Multiply a row by a non-zero number.
    Scale,
    /// Add a multiple of another row.
    #[default]
    AddMultiple,
}

/// How long a step stays while playing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Speed {
    /// Time to read each sentence aloud.
    Slow,
    /// Time to read it.
    #[default]
    Normal,
    /// Time to see it.
    Fast,
}

impl Speed {
    /// The time in milliseconds. Even the fastest leaves room for the longest movement.
    pub fn milliseconds(self) -> u32 {
        match self {
            Self::Slow => 4000,
            Self::Normal => 2200,
            Self::Fast => 1000,
        }
    }
}

/// What kind of change an action makes. Consecutive changes of one kind are one entry in the browser's history, and
/// edits of one kind are undone together: typing "12" is one edit, stepping seven times one journey.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Run {
    /// Typing in one cell.
    Typing(Place),
    /// Moving through the steps.
    Stepping,
    /// Turning a picture.
    Turning,
    /// Moving a point of a picture.
    Moving,
    /// Moving a slider.
    Sliding,
    /// A change of its own.
    Single,
}

impl Action {
    /// Which run this action continues or begins.
    pub fn run(&self) -> Run {
        match self {
            Self::CellEdited { place, .. } => Run::Typing(*place),
            Self::RightHandSideGiven(_) => Run::Moving,
            Self::FirstPressed
            | Self::PreviousPressed
            | Self::NextPressed
            | Self::LastPressed
            | Self::StepPicked(_)
            | Self::StepToggled(_)
            | Self::TimelineMoved(_)
            | Self::PlayPressed
            | Self::PausePressed
            | Self::SpeedChosen(_)
            | Self::Ticked => Run::Stepping,
            _ => Run::Single,
        }
    }
}
