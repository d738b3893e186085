//! From space to the screen and back, in parallel projection: parallel lines stay parallel, so that the image of a cube
//! looks like one.

use super::Vector;

/// Where the viewer stands, and how large things appear. The third axis points up.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Camera {
    /// The viewer's direction from the origin, round the third axis, in degrees from the first axis.
    pub turn: f64,
    /// How high the viewer stands over the plane of the first two axes, in degrees, -90 to 90.
    pub tilt: f64,
    /// 1 shows all that there is.
    pub zoom: f64,
}

impl Camera {
    /// A viewer who sees all three axes.
    pub const OVERVIEW: Self = Self { turn: 35.0, tilt: 22.0, zoom: 1.0 };
    /// A viewer straight above the plane of the first two axes, the second pointing up.
    pub const FLAT: Self = Self { turn: -90.0, tilt: 90.0, zoom: 1.0 };

    /// A viewer who looks at the origin from where a direction points; a zero direction gives [`Camera::OVERVIEW`].
    pub fn looking_along(direction: &Vector) -> Self {
        let across = direction.x.hypot(direction.y);
        if across == 0.0 && direction.z == 0.0 {
            return Self::OVERVIEW;
        }
        // Straight from above or below there is no turn: the second axis points up.
        let turn = if across == 0.0 { -90.0 } else { direction.y.atan2(direction.x).to_degrees() };
        Self { turn, tilt: direction.z.atan2(across).to_degrees(), zoom: 1.0 }
    }

    /// The directions in space that point right, up and towards the viewer on the screen, each of length 1.
    pub fn axes(&self) -> [Vector; 3] {
        let [sin_turn, cos_turn] = sine_and_cosine(self.turn);
        let [sin_tilt, cos_tilt] = sine_and_cosine(self.tilt);
        let towards = Vector::new(cos_tilt * cos_turn, cos_tilt * sin_turn, sin_tilt);
        let right = Vector::new(-sin_turn, cos_turn, 0.0);
        [right, towards.cross(&right), towards]
    }
}

/// Sine and cosine of an angle in degrees, to the last digits; exact for multiples of 90, where flat pictures are looked
/// at from. By quarter turns and the series, which takes a tenth of the room that the functions for radians of any size
/// do in a visitor's download.
fn sine_and_cosine(degrees: f64) -> [f64; 2] {
    let quarters = (degrees / 90.0).round();
    let x = (degrees - 90.0 * quarters).to_radians();
    // 1 - x²/(n(n + 1)) (1 - x²/((n + 2)(n + 3)) (...)): |x| is at most π/4, so that the ninth term is below rounding.
    let series = |first: f64| {
        (0..9).rev().map(|term| first + 2.0 * f64::from(term)).fold(1.0, |sum, n| 1.0 - x * x / (n * (n + 1.0)) * sum)
    };
    let (sine, cosine) = (x * series(2.0), series(1.0));
    match quarters.rem_euclid(4.0) as u8 {
        0 => [sine, cosine],
        1 => [cosine, -sine],
        2 => [-sine, -cosine],
        _ => [-cosine, sine],
    }
}
