//! What can happen in the lab of numerical rank: past-tense events, never setters.

use super::rule::RuleKind;
use crate::lab::elimination::action::{Asking, Run};
use crate::lab::grid;

/// An event in the lab of numerical rank.
#[derive(Clone, Debug, PartialEq)]
pub enum Action {
    /// Something in the editor of the matrix.
    Grid(grid::Action),
    /// A ready-made matrix was chosen, by its identifier.
    PresetChosen(String),
    /// The Hilbert matrix with so many rows was chosen.
    HilbertSized(usize),
    /// A rule for the tolerance was chosen.
    RuleChosen(RuleKind),
    /// The line in the chart was moved: the tolerance that it is at now.
    LineMoved(f64),
    /// The slider of the tolerance was moved: how far along the chart's axis it is, from 0 to 1.
    SliderMoved(f64),
    /// The text of the tolerance changed; its whole new text.
    ToleranceTyped(String),
    /// The slider of the noise was moved: 0 for none, otherwise the place of its power of ten.
    NoiseMoved(u32),
    /// Other noise of the same size was asked for.
    NoiseRedrawn,
    /// The learner predicted the rank that NumPy reports.
    RankPredicted(usize),
    /// The learner would rather not predict.
    PredictionSkipped,
    /// Whether the lab asks first from now on.
    AskingChosen(Asking),
}

impl Action {
    /// Which run this action continues or begins.
    pub fn run(&self) -> Run {
        match self {
            Self::Grid(action) => action.run(),
            Self::LineMoved(_)
            | Self::SliderMoved(_)
            | Self::NoiseMoved(_)
            | Self::ToleranceTyped(_)
            | Self::HilbertSized(_) => Run::Sliding,
            _ => Run::Single,
        }
    }
}
