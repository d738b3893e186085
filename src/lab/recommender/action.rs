//! What can happen in the lab of ratings: past-tense events, never setters.

use crate::lab::elimination::action::Run;
use crate::lab::sheet::Place;

/// An event in the lab of ratings.
#[derive(Clone, Debug, PartialEq)]
pub enum Action {
    /// The text of a rating changed.
    CellTyped {
        /// The reader.
        row: usize,
        /// The film.
        column: usize,
        /// The whole new text; empty for a gap.
        text: String,
    },
    /// The last edit is to be taken back.
    UndoPressed,
    /// Another invented table was asked for.
    OtherTablePressed,
    /// The slider of the factors was moved.
    FactorsSlid(i64),
    /// The slider of lambda was moved to a step.
    LambdaSlid(i64),
    /// The field of lambda changed; its whole new text.
    LambdaTyped(String),
    /// One step of the fit.
    NextPressed,
    /// The fit should go on by itself.
    PlayPressed,
    /// It should stop.
    PausePressed,
    /// The fit should be carried to its end.
    ConvergePressed,
    /// It should begin anew.
    ResetPressed,
    /// The learner's prediction.
    Predicted(Guess),
    /// The learner would rather not predict.
    PredictionSkipped,
}

/// What the learner says of the error of the table filled with zeros, beside that of the fit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Guess {
    /// Smaller.
    Smaller,
    /// About as large.
    AsLarge,
    /// Much larger.
    Larger,
}

impl Action {
    /// Which run this action continues or begins.
    pub fn run(&self) -> Run {
        match self {
            Self::CellTyped { row, column, .. } => Run::Typing(Place::Entry { row: *row, column: *column }),
            Self::FactorsSlid(_) | Self::LambdaSlid(_) | Self::LambdaTyped(_) => Run::Sliding,
            Self::NextPressed | Self::PlayPressed | Self::PausePressed => Run::Stepping,
            Self::UndoPressed
            | Self::OtherTablePressed
            | Self::ConvergePressed
            | Self::ResetPressed
            | Self::Predicted(_)
            | Self::PredictionSkipped => Run::Single,
        }
    }
}
