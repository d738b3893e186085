//! The pictures: exact until a place is turned into coordinates.

mod axes;
mod image;
mod rows;
mod scale;

pub use image::image_shapes;
pub use rows::{RowShapes, row_shapes, shows_null_space, solution_shapes};
pub use scale::Scale;
