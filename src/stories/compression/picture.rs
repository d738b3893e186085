//! Pictures as matrices, and pictures that are made here, from formulas and seeds.

use super::letters::Page;
use crate::math::float::FloatMatrix;
use crate::math::random::Random;

/// The side of the pictures that are made here.
pub const SIDE: usize = 224;

/// A picture of `height` rows of `width` pixels.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Raster {
    /// The pixels of a row.
    pub width: usize,
    /// The rows.
    pub height: usize,
    /// Red, green and blue from 0 to 255, pixel after pixel, row after row.
    pub rgb: Vec<u8>,
}

impl Raster {
    /// A picture from bytes of red, green, blue and one more each; `None` where they are not `width` times `height`
    /// pixels, or none.
    pub fn from_rgba(width: usize, height: usize, rgba: &[u8]) -> Option<Self> {
        let (pixels, rest) = rgba.as_chunks::<4>();
        let fits = rest.is_empty() && !pixels.is_empty() && width.checked_mul(height) == Some(pixels.len());
        fits.then(|| Self { width, height, rgb: pixels.iter().flat_map(|&[r, g, b, _]| [r, g, b]).collect() })
    }

    /// Brightness, from 0 to 255: `height x width`. The weights are those of ITU-R BT.709.
    pub fn grey(&self) -> FloatMatrix {
        let brightness = |pixel: &[u8; 3]| {
            let [r, g, b] = pixel.map(f64::from);
            0.2126 * r + 0.7152 * g + 0.0722 * b
        };
        let (pixels, _) = self.rgb.as_chunks::<3>();
        FloatMatrix::from_row_iterator(self.height, self.width, pixels.iter().map(brightness))
    }

    /// Red, green and blue side by side: `height x 3 width`.
    pub fn colour(&self) -> FloatMatrix {
        let (pixels, _) = self.rgb.as_chunks::<3>();
        FloatMatrix::from_fn(self.height, 3 * self.width, |row, column| {
            let (channel, x) = (column / self.width, column % self.width);
            f64::from(pixels[row * self.width + x][channel])
        })
    }
}

/// A picture that is made here.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Generated {
    /// Hills, a sky, a sun: smooth parts and a few edges.
    #[default]
    Landscape,
    /// Black and white squares: rank 2.
    Checkerboard,
    /// Stripes across stripes: rank 2.
    Plaid,
    /// One disc with a hard edge.
    Disc,
    /// A page of small letters, a little askew.
    Page,
    /// Every pixel by chance: full rank, and no structure.
    Noise,
}

impl Generated {
    /// Every picture, with its name in a link.
    pub const ALL: [(&'static str, Self); 6] = [
        ("landscape", Self::Landscape),
        ("checkerboard", Self::Checkerboard),
        ("plaid", Self::Plaid),
        ("disc", Self::Disc),
        ("page", Self::Page),
        ("noise", Self::Noise),
    ];

    /// Whether a seed makes a difference.
    pub fn is_seeded(self) -> bool {
        matches!(self, Self::Page | Self::Noise)
    }

    /// The picture, `side` by `side` pixels.
    pub fn raster(self, seed: u64, side: usize) -> Raster {
        let page = if self == Self::Page { Some(Page::new(seed)) } else { None };
        let mut random = Random::new(seed);
        let mut rgb = Vec::with_capacity(3 * side * side);
        for row in 0..side {
            for column in 0..side {
                let (x, y) = ((column as f64 + 0.5) / side as f64, (row as f64 + 0.5) / side as f64);
                let pixel = match (self, &page) {
                    (Self::Landscape, _) => landscape(x, y),
                    (Self::Checkerboard, _) => [if (row / 28 + column / 28) % 2 == 0 { 255.0 } else { 0.0 }; 3],
                    (Self::Plaid, _) => plaid(row, column),
                    (Self::Disc, _) => disc(x, y),
                    (Self::Page, Some(page)) => {
                        // The smallest of letters: a dot is a pixel and a half wide.
                        let (right, down) = (column as f64 / 1.5, row as f64 / 1.5);
                        let inked = page.inked(right * 0.995 + down * 0.1 + 30.0, down * 0.995 - right * 0.1 + 60.0);
                        [if inked { 30.0 } else { 245.0 }; 3]
                    }
                    _ => [(); 3].map(|()| f64::from(random.below(256))),
                };
                rgb.extend(pixel.map(|level| level.clamp(0.0, 255.0).round() as u8));
            }
        }
        Raster { width: side, height: side, rgb }
    }
}

fn mixed(one: [f64; 3], other: [f64; 3], part: f64) -> [f64; 3] {
    let part = part.clamp(0.0, 1.0);
    [0, 1, 2].map(|channel| one[channel] + part * (other[channel] - one[channel]))
}

/// The place counts from the upper left corner, from 0 to 1.
fn landscape(x: f64, y: f64) -> [f64; 3] {
    let hills = [
        (0.80 + 0.05 * (4.0 * x + 2.0).sin() + 0.012 * (31.0 * x).sin(), [46.0, 70.0, 52.0]),
        (0.68 + 0.06 * (5.0 * x + 4.0).sin() + 0.02 * (19.0 * x + 1.0).sin(), [84.0, 118.0, 96.0]),
        (0.55 + 0.06 * (7.0 * x + 1.0).sin() + 0.03 * (16.0 * x).sin(), [128.0, 148.0, 166.0]),
    ];
    for (height, colour) in hills {
        if y > height {
            let lit = 1.0 + 0.35 * (y - height) + 0.06 * (70.0 * x + 40.0 * y).sin() * (y - height).min(0.2) * 5.0;
            return colour.map(|level| level * lit);
        }
    }
    let sky = mixed([74.0, 126.0, 194.0], [250.0, 226.0, 196.0], y / 0.6);
    let from_sun = (x - 0.7).hypot(y - 0.27);
    if from_sun < 0.085 {
        return [255.0, 246.0, 206.0];
    }
    mixed(sky, [255.0, 240.0, 200.0], 0.6 * (1.0 - (from_sun - 0.085) / 0.2))
}

/// Sums of a stripe and a stripe: integers, so that the rank is exactly 2.
fn plaid(row: usize, column: usize) -> [f64; 3] {
    let stripe = |at: usize| match at % 56 {
        0..18 => 0.0,
        18..22 => 90.0,
        22..40 => 40.0,
        40..44 => 90.0,
        _ => 10.0,
    };
    let (one, other) = (stripe(row), stripe(column + 13));
    [240.0 - one - other / 2.0, 235.0 - one - other, 225.0 - one / 2.0 - other]
}

fn disc(x: f64, y: f64) -> [f64; 3] {
    let from_middle = (x - 0.5).hypot(y - 0.5);
    if from_middle < 0.36 {
        // Lit from the upper left.
        mixed([250.0, 214.0, 120.0], [150.0, 70.0, 40.0], (x - 0.34).hypot(y - 0.34) / 0.55)
    } else {
        [52.0, 62.0, 84.0]
    }
}
