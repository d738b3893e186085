//! Matrices as pictures: entries to pixels.

use crate::math::FloatMatrix;

/// A picture to be painted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pixels {
    /// The pixels of a row.
    pub width: usize,
    /// The rows.
    pub height: usize,
    /// Red, green, blue and opacity from 0 to 255, pixel after pixel, row after row.
    pub rgba: Vec<u8>,
}

/// How entries become levels: a straight line.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Levels {
    /// The entry that is black.
    pub black: f64,
    /// The entry that is white: larger.
    pub white: f64,
}

impl Levels {
    /// Those of a picture.
    pub const BYTES: Self = Self { black: 0.0, white: 255.0 };

    /// From the smallest entry to the largest; around the only one where they are equal.
    pub fn of(matrix: &FloatMatrix) -> Self {
        let (mut black, mut white) = (f64::INFINITY, f64::NEG_INFINITY);
        for &entry in matrix {
            black = black.min(entry);
            white = white.max(entry);
        }
        if black < white { Self { black, white } } else { Self { black: black - 1.0, white: white + 1.0 } }
    }

    /// Entries for the whole way from black to white.
    pub fn span(&self) -> f64 {
        self.white - self.black
    }
}

/// An entry as a level, at an end where it is beyond.
fn level(entry: f64, slope: f64, offset: f64) -> u8 {
    // The cast takes what is beyond to the ends, and what is no number to 0.
    (entry * slope + offset + 0.5) as u8
}

/// A matrix as a picture, `width` pixels wide: one channel, or three side by side.
pub fn pixels(matrix: &FloatMatrix, width: usize, levels: Levels) -> Pixels {
    let slope = 255.0 / levels.span();
    painted(matrix.shape(), width, |place| level(matrix.as_slice()[place], slope, -levels.black * slope))
}

/// The difference of two matrices as a picture: grey where there is none, and `gain` levels for each level.
pub fn difference(a: &FloatMatrix, b: &FloatMatrix, width: usize, levels: Levels, gain: f64) -> Pixels {
    let slope = 255.0 / levels.span() * gain;
    painted(a.shape(), width, |place| level(a.as_slice()[place] - b.as_slice()[place], slope, 127.5))
}

fn painted((height, columns): (usize, usize), width: usize, level: impl Fn(usize) -> u8) -> Pixels {
    let mut rgba = vec![255; 4 * width * height];
    // By columns, as matrices are stored; the second and third colour lie a picture further on.
    let apart = if columns > width { width * height } else { 0 };
    for x in 0..width {
        for y in 0..height {
            let place = x * height + y;
            if let Some(pixel) = rgba.get_mut(4 * (y * width + x)..).and_then(|rest| rest.first_chunk_mut::<3>()) {
                *pixel =
                    if apart == 0 { [level(place); 3] } else { [0, apart, 2 * apart].map(|far| level(place + far)) };
            }
        }
    }
    Pixels { width, height, rgba }
}

/// How much a difference is magnified, a power of two: so that an error of this size in an entry becomes visible.
pub fn gain(error: f64, levels: Levels) -> f64 {
    let wanted = 40.0 / (255.0 * error / levels.span());
    let mut gain = 1.0;
    while gain < 64.0 && 2.0 * gain <= wanted {
        gain *= 2.0;
    }
    gain
}
