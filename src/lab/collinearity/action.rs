//! What can happen in the lab of collinear features: past-tense events, never setters.

use crate::lab::elimination::action::Run;
use crate::lab::grid;

/// An event in the lab of collinear features.
#[derive(Clone, Debug, PartialEq)]
pub enum Action {
    /// The table changed.
    Edited(grid::Action),
    /// An example was chosen, by its id.
    ExampleChosen(String),
    /// The slider of lambda was moved to a step.
    LambdaSlid(i64),
    /// The field of lambda changed; its whole new text.
    LambdaTyped(String),
    /// The line of lambda was moved in the chart.
    LambdaMoved(f64),
    /// The slider of the noise was moved to a step.
    NoiseSlid(i64),
    /// The field of the noise changed; its whole new text.
    NoiseTyped(String),
    /// Other noise of the same size was asked for.
    OtherNoisePressed,
    /// The learner's prediction.
    Predicted(Guess),
    /// The learner would rather not predict.
    PredictionSkipped,
}

/// What the learner says of a tiny lambda.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Guess {
    /// Full rank on paper and in doubles.
    Both,
    /// Full rank on paper only.
    OnPaper,
    /// Full rank in neither.
    Neither,
}

impl Action {
    /// Which run this action continues or begins.
    pub fn run(&self) -> Run {
        match self {
            Self::Edited(action) => action.run(),
            Self::LambdaSlid(_)
            | Self::LambdaTyped(_)
            | Self::LambdaMoved(_)
            | Self::NoiseSlid(_)
            | Self::NoiseTyped(_) => Run::Sliding,
            Self::ExampleChosen(_) | Self::OtherNoisePressed | Self::Predicted(_) | Self::PredictionSkipped => {
                Run::Single
            }
        }
    }
}
