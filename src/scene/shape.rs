//! Things in space.

use super::Vector;
use super::ink::Ink;
use super::projection::Point;

/// How a line is drawn. Widths are in CSS pixels.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Stroke {
    /// The width in CSS pixels.
    pub width: f64,
    /// Whole, dashed or dotted.
    pub dash: Dash,
}

impl Stroke {
    /// A whole line.
    pub fn solid(width: f64) -> Self {
        Self { width, dash: Dash::Solid }
    }

    /// A dashed line.
    pub fn dashed(width: f64) -> Self {
        Self { width, dash: Dash::Dashed }
    }

    /// A dotted line.
    pub fn dotted(width: f64) -> Self {
        Self { width, dash: Dash::Dotted }
    }
}

/// Whether a line is whole. Colour alone never tells two lines apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Dash {
    /// A whole line.
    Solid,
    /// Dashes: the kernel.
    Dashed,
    /// Dots.
    Dotted,
}

impl Dash {
    /// The lengths of a dash and of a gap in CSS pixels, for a line of a width; `None` for a whole line. The dots of a
    /// dotted line are dashes without a length, with round ends.
    pub fn pattern(self, width: f64) -> Option<[f64; 2]> {
        match self {
            Self::Solid => None,
            Self::Dashed => Some([4.0 + 2.0 * width, 3.0 + width]),
            Self::Dotted => Some([0.0, 2.0 + 1.6 * width]),
        }
    }
}

/// What stands at a point.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Marker {
    /// A filled disc.
    Disc,
    /// A circle.
    Ring,
    /// A filled square on its corner.
    Diamond,
}

impl Marker {
    /// How wide the line of a ring is, in CSS pixels.
    pub fn rim(self) -> f64 {
        2.0
    }

    /// The corners of a diamond that looks as large as a disc of a radius.
    pub fn diamond(at: &Point, radius: f64) -> [Point; 4] {
        let half = radius * 1.3;
        [(half, 0.0), (0.0, half), (-half, 0.0), (0.0, -half)].map(|(right, down)| at + Point::new(right, down))
    }
}

/// A thing in space.
#[derive(Clone, Debug, PartialEq)]
pub enum Shape {
    /// A flat convex polygon.
    Face {
        /// Its corners, in order around it; three or more, in one plane.
        corners: Vec<Vector>,
        /// What it is.
        ink: Ink,
        /// How much it covers of what is behind it: 0 nothing, 1 all.
        opacity: f64,
        /// How its edge is drawn, if at all.
        edge: Option<Stroke>,
    },
    /// A straight line.
    Line {
        /// One end.
        from: Vector,
        /// The other.
        to: Vector,
        /// What it is.
        ink: Ink,
        /// How it is drawn.
        stroke: Stroke,
    },
    /// A straight line with a head at its end.
    Arrow {
        /// The end without a head.
        from: Vector,
        /// The end with the head.
        to: Vector,
        /// What it is.
        ink: Ink,
        /// How it is drawn.
        stroke: Stroke,
    },
    /// A point.
    Dot {
        /// Where.
        at: Vector,
        /// What it is.
        ink: Ink,
        /// Its radius in CSS pixels.
        radius: f64,
        /// What stands there.
        marker: Marker,
    },
    /// Letters beside a point, always upright and in front; where two would overlap, the one with the higher rank keeps
    /// its place and the other moves round its point, or goes.
    Label {
        /// The point that is named.
        at: Vector,
        /// The letters; `_1` sets a subscript.
        text: String,
        /// What it names.
        ink: Ink,
        /// How important it is.
        rank: u8,
    },
}
