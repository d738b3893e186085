//! The state of the lab, and its address.

use super::examples::{POINTS, SQUARES};
use super::measured::Measured;
use crate::lab::grid::Grid;
use crate::lab::solve::viewer::Viewer;
use crate::link::{Angles, PcaAddress, PcaPart};
use crate::math::{ExactMatrix, System};
use crate::stories::jacobian::Model;
use crate::stories::pca::{Centring, Components, FLATTEST, Unfit, cloud};

/// What became of a question.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Prediction {
    /// It waits for an answer, and the page keeps the result to itself.
    Asked,
    /// The person would rather not say.
    Skipped,
    /// An answer, and what was right at that time.
    Made {
        /// What the person said.
        said: usize,
        /// What it was.
        was: usize,
    },
}

/// Where the points come from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Source {
    /// A generated cloud.
    Cloud,
    /// The edited matrix.
    Own,
}

/// Where the Jacobian comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Derived {
    /// A model.
    FromModel,
    /// The edited matrix.
    Given,
}

/// What happened last, for the one sentence a screen reader hears.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Heard {
    /// Nothing worth saying.
    Nothing,
    /// Something that changes the result.
    Result,
    /// An answer was given.
    Answer,
}

/// Components, and what they are of.
pub(super) type Remembered = ((ExactMatrix, Centring), Result<Components, Unfit>);

/// The state of the lab.
#[derive(Clone, Debug, PartialEq)]
pub struct State {
    pub(super) part: PcaPart,
    pub(super) source: Source,
    pub(super) seed: u64,
    pub(super) flattened: u64,
    pub(super) points: Grid,
    pub(super) kept: Option<usize>,
    pub(super) centring: Centring,
    pub(super) viewer: Viewer,
    pub(super) derived: Derived,
    pub(super) measured: Measured,
    pub(super) jacobian: Grid,
    pub(super) square: Grid,
    /// For the points and for the Jacobian.
    pub(super) predictions: [Prediction; 2],
    pub(super) heard: Heard,
    pub(super) components: Option<Box<Remembered>>,
}

/// From here the longest direction of a generated cloud is seen at nearly its full length, and the shortest, along which it
/// is flattened, at three quarters of it.
const HOME: Angles = Angles { turn: -6000, tilt: 2400 };

/// The viewer of a cloud that a link describes.
pub fn viewer(angles: Option<Angles>) -> Viewer {
    Viewer::at_home(HOME, angles)
}

/// The first cloud.
const FIRST_SEED: u64 = 13;

impl Default for State {
    fn default() -> Self {
        let [points, ..] = &POINTS;
        let [square, ..] = &SQUARES;
        let measured = Measured::default();
        let jacobian = given_jacobian(&measured).unwrap_or_default();
        Self {
            part: PcaPart::default(),
            source: Source::Cloud,
            seed: FIRST_SEED,
            flattened: 0,
            points: Grid::of(points.system()),
            kept: None,
            centring: Centring::default(),
            viewer: viewer(None),
            derived: Derived::FromModel,
            measured,
            jacobian: Grid::of(jacobian),
            square: Grid::of(square.system()),
            predictions: [Prediction::Asked; 2],
            heard: Heard::Nothing,
            components: None,
        }
    }
}

/// The Jacobian of a model as a matrix of its own.
pub(super) fn given_jacobian(measured: &Measured) -> Option<System> {
    let matrix = measured.model.jacobian(&measured.values(), &measured.measurements.value).ok()?;
    System::new(matrix, None).ok()
}

impl State {
    /// Shows what a link describes: what it does not name is as at first. A bare address leaves everything as it was left.
    /// Answers are kept.
    pub(super) fn open_address(&mut self, address: &PcaAddress) {
        if *address == PcaAddress::default() {
            return;
        }
        self.heard = Heard::Nothing;
        self.part = address.part.unwrap_or_default();
        match self.part {
            PcaPart::Points => self.open_points(address),
            PcaPart::Jacobian => self.open_jacobian(address),
            PcaPart::Lenses => {
                if let Some(system) = &address.system {
                    self.square.show(system.clone());
                }
            }
        }
    }

    fn open_points(&mut self, address: &PcaAddress) {
        self.source = if address.system.is_some() { Source::Own } else { Source::Cloud };
        if let Some(system) = &address.system {
            self.points.show(coefficients(system));
        }
        self.seed = address.seed.unwrap_or(FIRST_SEED);
        self.flattened = address.flattened.unwrap_or(0).min(FLATTEST);
        self.kept = address.rank.and_then(|rank| usize::try_from(rank).ok());
        self.centring = address.centring.unwrap_or_default();
        let viewer = viewer(address.view);
        // The zoom is nobody's but the viewer's.
        if viewer.angles() != self.viewer.angles() {
            self.viewer = viewer;
        }
    }

    fn open_jacobian(&mut self, address: &PcaAddress) {
        // A model has its Jacobian, whatever matrix is given besides.
        if let Some(system) = address.system.as_ref().filter(|_| address.model.is_none()) {
            self.derived = Derived::Given;
            self.jacobian.show(coefficients(system));
        } else {
            self.derived = Derived::FromModel;
            let (parameters, measurements) = (address.parameters.as_deref(), address.measurements.as_deref());
            let measured = Measured::new(address.model.unwrap_or_default(), parameters, measurements);
            if measured.model != self.measured.model
                || measured.values() != self.measured.values()
                || measured.measurements.value != self.measured.measurements.value
            {
                self.measured = measured;
            }
        }
    }

    /// The part of the state that a link carries.
    pub(super) fn written(&self) -> PcaAddress {
        let shown = self.shown_matrix();
        match self.part {
            PcaPart::Points => PcaAddress {
                seed: (self.source == Source::Cloud).then_some(self.seed),
                flattened: (self.source == Source::Cloud && self.flattened > 0).then_some(self.flattened),
                system: shown,
                rank: self.kept.and_then(|kept| u64::try_from(kept).ok()),
                centring: (self.centring != Centring::default()).then_some(self.centring),
                view: self.viewer.angles(),
                ..PcaAddress::default()
            },
            PcaPart::Jacobian if self.derived == Derived::FromModel => PcaAddress {
                part: Some(PcaPart::Jacobian),
                model: Some(self.measured.model),
                parameters: Some(self.measured.values()),
                measurements: Some(self.measured.measurements.value.clone()),
                ..PcaAddress::default()
            },
            part => PcaAddress { part: Some(part), system: shown, ..PcaAddress::default() },
        }
    }

    /// The matrix that is edited in the part that is shown, where one is.
    pub(super) fn shown_matrix(&self) -> Option<System> {
        match self.part {
            PcaPart::Points => (self.source == Source::Own).then(|| self.points.system().clone()),
            PcaPart::Jacobian => (self.derived == Derived::Given).then(|| self.jacobian.system().clone()),
            PcaPart::Lenses => Some(self.square.system().clone()),
        }
    }

    /// The points in view, one a row.
    pub(super) fn data(&self) -> ExactMatrix {
        match self.source {
            Source::Cloud => cloud(self.seed, self.flattened),
            Source::Own => self.points.system().coefficients().clone(),
        }
    }

    /// The components of the points in view, remembered while these are the same.
    pub(super) fn components(&mut self) -> Result<Components, Unfit> {
        let key = (self.data(), self.centring);
        if let Some(known) = &self.components
            && known.0 == key
        {
            return known.1.clone();
        }
        let found = Components::of(&key.0, key.1);
        self.components = Some(Box::new((key, found.clone())));
        found
    }

    /// How many of so many components are kept.
    pub(super) fn kept_of(&self, count: usize) -> usize {
        self.kept.unwrap_or_else(|| count.saturating_sub(1).clamp(1, 2)).min(count)
    }

    /// The model whose Jacobian is shown; `None` for one of the person's own.
    pub(super) fn model(&self) -> Option<Model> {
        (self.derived == Derived::FromModel).then_some(self.measured.model)
    }

    /// The Jacobian in view; `None` where the model has no value at one of the places.
    pub(super) fn jacobian_in_view(&self) -> Option<ExactMatrix> {
        match self.derived {
            Derived::FromModel => {
                self.measured.model.jacobian(&self.measured.values(), &self.measured.measurements.value).ok()
            }
            Derived::Given => Some(self.jacobian.system().coefficients().clone()),
        }
    }
}

/// A system without its right-hand side: a link may have one, the lab has no use for it.
fn coefficients(system: &System) -> System {
    System::new(system.coefficients().clone(), None).unwrap_or_default()
}
