//! What can happen in the lab of pictures at low rank: past-tense events, never setters.

use super::state::Expected;
use crate::lab::elimination::action::{Asking, Run};
use crate::lab::grid;
use crate::link::Tone;
use crate::stories::compression::picture::{Generated, Raster};
use crate::stories::compression::rival::Rival;
use std::rc::Rc;

/// Why a file is not shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// The browser cannot read it as a picture.
    NotAPicture,
    /// It has more bytes than any picture that is worth waiting for.
    TooLarge,
    /// There was no file in what was dropped or pasted.
    NoFile,
}

/// What a person can choose to look at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Choice {
    /// A picture that the lab makes.
    Generated(Generated),
    /// The small matrix: that of the link, or an example.
    Matrix,
    /// The visitor's own picture.
    Own,
}

/// An event in the lab of pictures at low rank.
#[derive(Clone, Debug, PartialEq)]
pub enum Action {
    /// Something else was chosen to look at.
    Chosen(Choice),
    /// Something happened in the editor of the small matrix.
    Grid(grid::Action),
    /// Another picture of the same kind was asked for.
    AnotherPressed,
    /// The browser has read the visitor's picture.
    PictureRead {
        /// The name of its file, or what stands for it.
        name: String,
        /// The picture, scaled down.
        raster: Rc<Raster>,
    },
    /// The visitor's file cannot be shown.
    PictureRefused(Refusal),
    /// Grey or colour.
    ToneChosen(Tone),
    /// The slider of the rank, or its line in a chart, was moved.
    RankSlid(usize),
    /// Another way to lower the rank should be tried; `None` for none.
    RivalChosen(Option<Rival>),
    /// The computation should stop.
    CancelPressed,
    /// It should begin again.
    ComputePressed,
    /// The learner's prediction.
    Predicted(Expected),
    /// The learner would rather not predict.
    PredictionSkipped,
    /// Whether to ask for a prediction.
    AskingChosen(Asking),
}

impl Action {
    /// Which run this action continues or begins.
    pub fn run(&self) -> Run {
        match self {
            Self::Grid(action) => action.run(),
            Self::RankSlid(_) => Run::Sliding,
            _ => Run::Single,
        }
    }
}
