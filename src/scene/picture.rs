//! Shapes with the camera that looks at them: what a lab hands to the page.

use super::shape::Shape;
use super::{Camera, Vector};

/// What a figure shows. The origin is in the figure's middle.
#[derive(Clone, Debug, PartialEq)]
pub struct Picture {
    /// What there is.
    pub shapes: Vec<Shape>,
    /// Who looks at it.
    pub camera: Camera,
    /// The distance from the origin that fits into the shorter half of the figure at zoom 1, in units of space.
    pub reach: f64,
    /// What can be taken hold of and moved.
    pub handles: Vec<Handle>,
}

/// A point that can be taken hold of and moved.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Handle {
    /// Tells one from another.
    pub id: u8,
    /// Where it is.
    pub at: Vector,
}
