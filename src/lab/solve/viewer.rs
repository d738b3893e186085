//! Where the viewer of a picture stands.

use crate::link::Angles;
use crate::scene::Camera;

/// A viewer's place, exact to a hundredth of a degree, so that a link brings back the same picture.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Viewer {
    angles: Angles,
    /// Where the viewer stands at first, which a link does not say.
    home: Angles,
    zoom: f64,
}

const OVERVIEW: Angles = Angles { turn: 3500, tilt: 2200 };
const ZOOMS: (f64, f64) = (0.2, 8.0);

impl Default for Viewer {
    fn default() -> Self {
        Self::of(None)
    }
}

impl Viewer {
    /// The viewer that a link describes; without angles, the one who sees all three axes.
    pub fn of(angles: Option<Angles>) -> Self {
        Self::at_home(OVERVIEW, angles)
    }

    /// The viewer that a link describes; without angles, one who stands at `home`.
    pub fn at_home(home: Angles, angles: Option<Angles>) -> Self {
        Self { angles: angles.unwrap_or(home), home, zoom: 1.0 }
    }

    /// The viewer goes back to where one stands at first.
    pub fn go_home(&mut self) {
        *self = Self::at_home(self.home, None);
    }

    /// What a link says of the viewer; nothing of one who stands where one stands at first.
    pub fn angles(&self) -> Option<Angles> {
        (self.angles != self.home).then_some(self.angles)
    }

    /// The viewer goes so many degrees round to the right and up.
    pub fn turn(&mut self, right: f64, up: f64) {
        let (Some(right), Some(up)) = (hundredths(right), hundredths(up)) else { return };
        let turn = 18_000 - (18_000 - (self.angles.turn + right)).rem_euclid(36_000);
        self.angles = Angles { turn, tilt: (self.angles.tilt + up).clamp(-9000, 9000) };
    }

    /// Zooms by a factor, within bounds.
    pub fn magnify(&mut self, factor: f64) {
        let zoom = self.zoom * factor;
        if zoom.is_finite() {
            self.zoom = zoom.clamp(ZOOMS.0, ZOOMS.1);
        }
    }

    /// The camera for a picture in space.
    pub fn in_space(&self) -> Camera {
        let degrees = |hundredths: i32| f64::from(hundredths) / 100.0;
        Camera { turn: degrees(self.angles.turn), tilt: degrees(self.angles.tilt), zoom: self.zoom }
    }

    /// The camera for a picture in the plane.
    pub fn flat(&self) -> Camera {
        Camera { zoom: self.zoom, ..Camera::FLAT }
    }
}

/// Degrees in hundredths; nothing for what is no angle.
#[allow(clippy::cast_possible_truncation, reason = "the value is known to be small")]
fn hundredths(degrees: f64) -> Option<i32> {
    (degrees.is_finite() && degrees.abs() <= 3600.0).then(|| (degrees * 100.0).round() as i32)
}
