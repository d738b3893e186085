//! A drawing as data: what there is in space, seen by a camera, in inks that say what a thing is.
//!
//! ```text
//! picture   shapes in space with the camera that looks at them: what a lab hands to the page
//! shape     faces, lines, arrows, dots and labels in space      ink: what a thing is
//! camera    from space to the screen and back                   clip: lines and planes cut to a box
//! ```
//!
//! Nothing here knows what a matrix is: labs turn exact mathematics into shapes, the page paints them.

/// From space to the screen and back.
pub mod camera;
/// Infinite planes and lines cut to a box.
pub mod clip;
/// What a thing is; its colour is a custom property of the style sheets.
pub mod ink;
/// Shapes with the camera that looks at them.
pub mod picture;
/// Things in space.
pub mod shape;

pub use camera::Camera;
pub use ink::Ink;
pub use picture::{Handle, Picture};
pub use shape::{Dash, Marker, Shape, Stroke};

/// A place, or a direction, in space.
pub type Vector = nalgebra::Vector3<f64>;
