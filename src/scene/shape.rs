//! Things in space.

use super::Vector;
use super::ink::Ink;

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
