//! What the map lab remembers besides the matrix, which all labs share.

use super::action::{Point, Viewpoint};
use crate::lab::elimination::action::Asking;
use crate::lab::elimination::state::Prediction;
use crate::link::Layer;
use crate::math::exact::integer;
use crate::math::number::format_input;
use crate::math::{ExactMatrix, Rational, System};
use crate::scene::Camera;
use num_traits::{Signed, ToPrimitive, Zero};

/// What is drawn at first, besides kernel and image.
pub const FIRST_LAYERS: [Layer; 2] = [Layer::Cube, Layer::Columns];

/// How far everything has moved from x (0) to Ax (1), in thousandths.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Morph(u16);

impl Morph {
    /// Nothing has moved.
    pub const START: Self = Self(0);
    /// Everything is where the matrix sends it.
    pub const END: Self = Self(Self::WHOLE);
    const WHOLE: u16 = 1000;

    /// So many thousandths; more than all are all.
    pub fn of_thousandths(thousandths: u16) -> Self {
        Self(thousandths.min(Self::WHOLE))
    }

    /// The nearest to a number; what lies outside of 0 to 1, or is no number, is brought inside.
    pub fn nearest(t: f64) -> Self {
        // A conversion of what is no number gives 0.
        Self::of_thousandths((t * f64::from(Self::WHOLE)).round() as u16)
    }

    /// How many thousandths.
    pub fn thousandths(self) -> u16 {
        self.0
    }

    /// The same between 0 and 1.
    pub fn fraction(self) -> f64 {
        f64::from(self.0) / f64::from(Self::WHOLE)
    }

    /// The same, exactly.
    pub fn exact(self) -> Rational {
        integer(i64::from(self.0)) / integer(i64::from(Self::WHOLE))
    }
}

/// Whether the morph runs by itself.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Playback {
    /// It waits for the learner.
    Paused,
    /// It runs to its end.
    Running {
        /// Where the run began.
        from: Morph,
        /// How long it has lasted, in milliseconds.
        elapsed: f64,
    },
}

/// Whether the two pictures turn together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Turning {
    /// They do.
    Together,
    /// Each by itself.
    Apart,
}

/// What happened last, for the one sentence a screen reader hears.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Heard {
    /// Nothing worth saying.
    Nothing,
    /// The matrix changed.
    Matrix,
    /// The lab was opened by a link.
    Opened,
    /// The morph came to its end.
    MorphEnded,
    /// x was moved by keys or typed.
    Moved,
    /// b was.
    TargetMoved,
    /// x went to the nearest vector of the kernel.
    Snapped,
    /// A prediction was made or skipped.
    Prediction,
    /// A place to look from was chosen.
    Viewpoint(Viewpoint),
}

/// The state of the map lab.
#[derive(Clone, Debug, PartialEq)]
pub struct State {
    /// The matrix that all of this is about: another right-hand side changes neither morph nor prediction.
    pub matrix: ExactMatrix,
    /// The vector that is mapped, an entry for each column of the matrix.
    pub x: Vec<Rational>,
    /// Its entries as typed. An unreadable one leaves the entry of `x` as it was.
    pub texts: Vec<String>,
    /// The largest entries of x and b in size, as they were when neither was being dragged: what the pictures leave
    /// room for. (Room made during a drag would move what is held.)
    pub room: [Rational; 2],
    /// What was moved last in its picture, if that was the last thing that happened.
    pub dragged: Option<Point>,
    /// How far everything has moved.
    pub morph: Morph,
    /// Whether it moves by itself.
    pub playback: Playback,
    /// Who looks at the domain, and at the codomain, where they have three dimensions.
    pub cameras: [Camera; 2],
    /// Whether the two turn together.
    pub turning: Turning,
    /// The place that was chosen to look from, until something is turned.
    pub viewpoint: Option<Viewpoint>,
    /// What is drawn besides kernel and image, in the order of [`Layer::ALL`].
    pub layers: Vec<Layer>,
    /// Whether the page asks for a prediction.
    pub asking: Asking,
    /// The prediction of the image's dimension.
    pub prediction: Prediction,
    /// What happened last.
    pub heard: Heard,
    /// Counts what happened, so that the same sentence twice is said twice.
    pub events: u32,
}

impl State {
    /// The lab with a matrix, as somebody finds it who is, or is not, to predict first.
    pub fn new(system: &System, asking: Asking) -> Self {
        let mut state = Self {
            matrix: system.coefficients().clone(),
            x: Vec::new(),
            texts: Vec::new(),
            room: [Rational::zero(), Rational::zero()],
            dragged: None,
            morph: Morph::END,
            playback: Playback::Paused,
            cameras: [Camera::OVERVIEW; 2],
            turning: Turning::Together,
            viewpoint: Some(Viewpoint::AllAxes),
            layers: FIRST_LAYERS.to_vec(),
            asking,
            prediction: Prediction::None,
            heard: Heard::Nothing,
            events: 0,
        };
        state.put_x(first_x(system));
        state.make_room(system);
        state.ask(asking);
        state
    }

    /// Another matrix, or another right-hand side, is in view.
    pub fn matrix_changed(&mut self, system: &System, asking: Asking) {
        self.events = self.events.wrapping_add(1);
        if self.matrix == *system.coefficients() {
            if self.dragged != Some(Point::B) {
                self.make_room(system);
                self.heard = Heard::TargetMoved;
            }
            return;
        }
        self.matrix = system.coefficients().clone();
        if self.x.len() != system.columns() {
            let kept = self.x.iter().cloned();
            self.put_x(kept.chain(first_x(system)).take(system.columns()).collect());
        }
        self.make_room(system);
        self.playback = Playback::Paused;
        if self.viewpoint == Some(Viewpoint::Kernel) {
            self.viewpoint = None;
        }
        self.heard = Heard::Matrix;
        self.ask(asking);
    }

    /// Gives x other entries.
    pub(super) fn put_x(&mut self, x: Vec<Rational>) {
        self.texts = x.iter().map(format_input).collect();
        self.x = x;
    }

    /// Leaves room for x and b in the pictures.
    pub(super) fn make_room(&mut self, system: &System) {
        self.room = [largest(&self.x), largest(system.right_hand_side().unwrap_or_default())];
    }

    /// Asks for a prediction, with nothing moved yet, or shows all.
    pub(super) fn ask(&mut self, asking: Asking) {
        self.asking = asking;
        match asking {
            Asking::Asks => {
                self.prediction = Prediction::Asked;
                self.morph = Morph::START;
            }
            Asking::DoesNotAsk => {
                self.prediction = Prediction::None;
                self.morph = Morph::END;
            }
        }
    }

    /// Whether image and kernel are kept back, since the learner is asked to predict them.
    pub fn hides(&self) -> bool {
        self.prediction == Prediction::Asked
    }
}

/// The vector that is mapped at first: a step along each axis.
pub fn first_x(system: &System) -> Vec<Rational> {
    vec![integer(1); system.columns()]
}

/// The largest entry in size; 0 where there is none.
pub(super) fn largest(entries: &[Rational]) -> Rational {
    entries.iter().map(Signed::abs).max().unwrap_or_else(Rational::zero)
}

/// A rational as the nearest float, which is finite.
pub(super) fn float(value: &Rational) -> f64 {
    let float = value.to_f64().unwrap_or(0.0);
    float.clamp(-LARGEST_FLOAT, LARGEST_FLOAT)
}

/// So far from infinity that squares and sums stay finite.
const LARGEST_FLOAT: f64 = 1e100;
