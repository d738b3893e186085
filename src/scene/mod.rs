//! A drawing as data: what there is in space, seen by a camera, in inks that say what a thing is.
//!
//! ```text
//! picture     shapes in space with the camera that looks at them: what a lab hands to the page
//! shape       faces, lines, arrows, dots and labels in space      ink: what a thing is
//! camera      from space to the screen and back                   clip: lines and planes cut to a box
//!
//! display     a picture on a screen of a size: marks in the order in which they are painted
//!   projection    where a place is on the screen       assemble: shapes as pieces to be sorted
//!   order         the painter's order of faces         overlap: of lines and dots
//!   label, text   where letters go, how wide they are
//! svg         the marks as a file
//! plot        charts: axes, series, reference lines
//! ```
//!
//! Nothing here knows what a matrix is: labs turn exact mathematics into shapes, the page paints them.

/// One small sort.
pub mod ascending;
mod assemble;
/// From space to the screen and back.
pub mod camera;
/// Infinite planes and lines cut to a box.
pub mod clip;
/// Lengths as text.
pub mod decimal;
/// A picture as marks on the screen.
pub mod display;
/// What a thing is; its colour is a custom property of the style sheets.
pub mod ink;
/// Where letters go.
pub mod label;
/// The painter's order.
pub mod order;
mod overlap;
/// Shapes with the camera that looks at them.
pub mod picture;
/// What the painter's order sorts.
pub mod piece;
/// Charts as data.
pub mod plot;
/// Where a place in space is on the screen.
pub mod projection;
/// Things in space.
pub mod shape;
/// A picture as a file.
pub mod svg;
/// The letters of labels.
pub mod text;

pub use camera::Camera;
pub use display::{DisplayList, Mark, display};
pub use ink::Ink;
pub use picture::{Handle, Picture};
pub use projection::{Point, Projection};
pub use shape::{Dash, Marker, Shape, Stroke};

/// A place, or a direction, in space.
pub type Vector = nalgebra::Vector3<f64>;
