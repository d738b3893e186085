//! A page of letters: seven rows of five dots each.

use crate::math::random::Random;

/// The rows of a letter from the top, the leftmost dot in the highest of five bits.
const LETTERS: [[u8; 7]; 8] = [
    [0b01110, 0b10001, 0b10001, 0b11111, 0b10001, 0b10001, 0b10001],
    [0b11110, 0b10001, 0b10001, 0b11110, 0b10001, 0b10001, 0b11110],
    [0b11111, 0b10000, 0b10000, 0b11110, 0b10000, 0b10000, 0b11111],
    [0b10001, 0b10010, 0b10100, 0b11000, 0b10100, 0b10010, 0b10001],
    [0b10001, 0b11001, 0b10101, 0b10101, 0b10011, 0b10001, 0b10001],
    [0b11110, 0b10001, 0b10001, 0b11110, 0b10100, 0b10010, 0b10001],
    [0b01111, 0b10000, 0b10000, 0b01110, 0b00001, 0b00001, 0b11110],
    [0b11111, 0b00100, 0b00100, 0b00100, 0b00100, 0b00100, 0b00100],
];

/// Dots from a letter's left edge to the next one's, and from a line to the next.
const ADVANCE: usize = 6;
const LEADING: usize = 11;
/// Letters in a line, and lines.
const ACROSS: usize = 30;
const DOWN: usize = 20;

/// A page full of letters drawn by a seed.
pub struct Page(Vec<[u8; 7]>);

impl Page {
    /// The page of a seed: letters, and gaps between the words.
    pub fn new(seed: u64) -> Self {
        let mut random = Random::new(seed);
        let letter =
            |_| if random.below(6) == 0 { [0; 7] } else { random.choose(&LETTERS).copied().unwrap_or_default() };
        Self((0..ACROSS * DOWN).map(letter).collect())
    }

    /// Whether there is ink at a place of the page, measured in dots from its upper left corner; it repeats.
    pub fn inked(&self, x: f64, y: f64) -> bool {
        let (x, y) = (x.rem_euclid((ACROSS * ADVANCE) as f64) as usize, y.rem_euclid((DOWN * LEADING) as f64) as usize);
        let (row, bit) = (y % LEADING, x % ADVANCE);
        let letter = self.0.get(y / LEADING * ACROSS + x / ADVANCE);
        let dots = letter.and_then(|letter| letter.get(row)).copied().unwrap_or(0);
        bit < 5 && dots >> (4 - bit) & 1 == 1
    }
}
