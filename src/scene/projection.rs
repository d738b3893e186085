//! Where a place in space is on the screen, for one picture in a figure of one size.

use super::{Picture, Vector};

/// A place on the screen in CSS pixels, from the figure's top left corner, y pointing down.
pub type Point = nalgebra::Vector2<f64>;

/// The way from space to a figure's screen.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Projection {
    middle: Point,
    /// CSS pixels for a unit of space.
    scale: f64,
    /// The directions that point right, up and towards the viewer.
    axes: [Vector; 3],
}

impl Projection {
    /// The projection of a picture onto a figure of a width and a height in CSS pixels: the origin in the middle, and
    /// at zoom 1 the picture's reach in the shorter half.
    pub fn new(picture: &Picture, width: f64, height: f64) -> Self {
        let scale = picture.camera.zoom * width.min(height) / 2.0 / picture.reach;
        let scale = if scale.is_finite() { scale } else { 0.0 };
        Self { middle: Point::new(width / 2.0, height / 2.0), scale, axes: picture.camera.axes() }
    }

    /// A place as the viewer has it: right, down and towards, in CSS pixels. Lengths keep their proportions in all
    /// directions, so that planes stay planes.
    pub fn view(&self, place: &Vector) -> Vector {
        let [right, up, towards] = self.axes.map(|axis| axis.dot(place) * self.scale);
        Vector::new(self.middle.x + right, self.middle.y - up, towards)
    }

    /// A place on the screen.
    pub fn screen(&self, place: &Vector) -> Point {
        self.view(place).xy()
    }

    /// Where a place comes to in space when it moves on the screen by so many CSS pixels to the right and down, as far
    /// from the viewer as it was. It stays where nothing has a size.
    pub fn moved(&self, place: &Vector, right: f64, down: f64) -> Vector {
        if self.scale == 0.0 {
            return *place;
        }
        place + self.axes[0] * (right / self.scale) - self.axes[1] * (down / self.scale)
    }
}
