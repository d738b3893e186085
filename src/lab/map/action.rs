//! What can happen in the map lab: past-tense events, never setters.

use super::state::{Morph, Turning};
use crate::lab::elimination::action::{Asking, Run};
use crate::link::Layer;

/// An event in the map lab.
#[derive(Clone, Debug, PartialEq)]
pub enum Action {
    /// The text of an entry of x changed.
    EntryEdited {
        /// Which entry.
        entry: usize,
        /// Its whole new text.
        text: String,
    },
    /// An entry of x or b was moved by keys, by so many quarters.
    EntryNudged {
        /// Of which of the two.
        point: Point,
        /// Which entry.
        entry: usize,
        /// How many quarters, negative for less.
        quarters: i8,
    },
    /// The tip of x, or b, was moved in its picture.
    PointMoved {
        /// Which of the two.
        point: Point,
        /// Where to, in units of the picture.
        to: [f64; 3],
    },
    /// x should go to the nearest vector of the kernel.
    SnapPressed,
    /// A right-hand side is wanted.
    RightHandSideWanted,
    /// The slider of the morph was moved.
    MorphMoved(Morph),
    /// The morph should run by itself.
    PlayPressed(Motion),
    /// It should stop.
    PausePressed,
    /// While it runs: so much time has passed.
    Ticked {
        /// Since the last tick, in milliseconds.
        milliseconds: f64,
    },
    /// The viewer of a picture went round it, in degrees.
    Turned {
        /// Which picture.
        side: Side,
        /// To the right.
        right: f64,
        /// Up.
        up: f64,
    },
    /// A picture was made larger by a factor.
    Zoomed {
        /// Which picture.
        side: Side,
        /// 1 leaves it as it is.
        factor: f64,
    },
    /// A picture should be seen as at first.
    ViewReset(Side),
    /// A place to look from was chosen.
    ViewpointChosen(Viewpoint),
    /// Whether both pictures turn together.
    TurningChosen(Turning),
    /// A layer should be drawn, or not be drawn any longer.
    LayerToggled(Layer),
    /// The learner's prediction of the image's dimension.
    Predicted(usize, Motion),
    /// The learner would rather not say.
    PredictionSkipped(Motion),
    /// Whether to ask for a prediction.
    AskingChosen(Asking),
}

/// The two points that can be moved.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Point {
    /// The vector that is mapped, in the domain.
    X,
    /// The right-hand side, in the codomain.
    B,
}

/// The two pictures.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// Where x lives.
    Domain,
    /// Where Ax lives.
    Codomain,
}

/// Whether things may move by themselves.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Motion {
    /// They may.
    Full,
    /// The reader prefers them not to: they are at their end at once.
    Reduced,
}

/// Places to look from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Viewpoint {
    /// From where all axes are seen.
    AllAxes,
    /// From the far end of an axis (0, 1 or 2).
    Axis(u8),
    /// Along the kernel, in the picture of the domain.
    Kernel,
}

impl Action {
    /// Which run this action continues or begins.
    pub fn run(&self) -> Run {
        match self {
            Self::EntryEdited { .. } | Self::EntryNudged { .. } | Self::PointMoved { .. } => Run::Moving,
            Self::MorphMoved(_) | Self::PlayPressed(_) | Self::PausePressed | Self::Ticked { .. } => Run::Sliding,
            Self::Turned { .. } | Self::Zoomed { .. } | Self::ViewReset(_) | Self::ViewpointChosen(_) => Run::Turning,
            Self::SnapPressed
            | Self::RightHandSideWanted
            | Self::TurningChosen(_)
            | Self::LayerToggled(_)
            | Self::Predicted(..)
            | Self::PredictionSkipped(_)
            | Self::AskingChosen(_) => Run::Single,
        }
    }
}
