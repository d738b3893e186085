//! What can happen in the lab.

use crate::lab::elimination::action::Run;
use crate::lab::grid;
use crate::link::PcaPart;
use crate::stories::jacobian::Model;
use crate::stories::pca::Centring;

/// What can happen in the lab.
#[derive(Clone, Debug, PartialEq)]
pub enum Action {
    /// A part of the lab was chosen.
    PartChosen(PcaPart),
    /// Something happened to the matrix that is edited in the part that is shown.
    Grid(grid::Action),
    /// An example, or the person's own matrix, was chosen by its id in the part that is shown.
    SourceChosen(String),
    /// Another cloud was asked for.
    AnotherCloudPressed,
    /// The cloud was made flatter or less flat.
    Flattened(u64),
    /// Another number of components is to be kept.
    KeptChosen(usize),
    /// The mean is to be taken out, or not.
    CentringChosen(Centring),
    /// A model was chosen, or a Jacobian of the person's own (`None`).
    ModelChosen(Option<Model>),
    /// A parameter was typed; its whole new text.
    ParameterTyped(usize, String),
    /// The places of the measurements were typed; the whole new text.
    MeasurementsTyped(String),
    /// The answer to the question of the part that is shown.
    Predicted(usize),
    /// The person would rather not say.
    PredictionSkipped,
    /// The question is to be asked again.
    QuestionWanted,
    /// The viewer went round, in degrees.
    Turned {
        /// To the right.
        right: f64,
        /// Up.
        up: f64,
    },
    /// The picture was made larger by a factor.
    Zoomed(f64),
    /// The picture should be seen as at first.
    ViewReset,
}

impl Action {
    /// Which run this action continues or begins.
    pub fn run(&self) -> Run {
        match self {
            Self::Grid(action) => action.run(),
            Self::Flattened(_) | Self::KeptChosen(_) => Run::Sliding,
            Self::Turned { .. } | Self::Zoomed(_) | Self::ViewReset => Run::Turning,
            _ => Run::Single,
        }
    }
}
