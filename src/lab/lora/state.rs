//! What the lab of low-rank updates remembers.

use super::action::Guess;
use super::counts::{Counts, PRESETS};
use crate::lab::elimination::action::Asking;
use crate::lab::elimination::state::Playback;
use crate::lab::grid::Grid;
use crate::math::System;
use crate::math::text::parse_line;
use crate::stories::lora::Precision;
use crate::stories::lora::toy::{Task, Training};

/// What somebody said about the memory.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Guessing {
    /// The page asks, and keeps the memory to itself.
    Asked,
    /// A guess.
    Made(Guess),
    /// Not asked, or not answered.
    None,
}

impl Guessing {
    /// The question anew, if questions are asked.
    pub fn anew(asking: Asking) -> Self {
        match asking {
            Asking::Asks => Self::Asked,
            Asking::DoesNotAsk => Self::None,
        }
    }
}

/// What happened last, for the one sentence a screen reader hears.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Heard {
    /// Nothing worth saying.
    Nothing,
    /// The calculator's numbers changed, or a guess was made.
    Counts,
    /// The toy was trained, or is another one.
    Training,
    /// B or A changed.
    Product,
}

/// The state of the lab.
#[derive(Clone, Debug, PartialEq)]
pub struct State {
    /// The numbers of the calculator.
    pub counts: Counts,
    /// In how many bits they are kept.
    pub precision: Precision,
    /// Whether the page asks about the memory first.
    pub asking: Asking,
    /// What was answered.
    pub guessing: Guessing,
    /// The toy task, as far as it is trained.
    pub training: Training,
    /// Whether it trains by itself.
    pub playback: Playback,
    /// The factor B of the small product.
    pub b: Grid,
    /// Its factor A.
    pub a: Grid,
    /// What happened last.
    pub heard: Heard,
}

impl Default for State {
    /// The chapter's calculation, a toy whose update is one rank too small, the chapter's small product.
    fn default() -> Self {
        let read = |text| Grid::of(parse_line(text).map_or_else(|_| System::default(), |read| read.system));
        let [chapter, ..] = PRESETS;
        Self {
            counts: Counts::of(chapter.shape),
            precision: Precision::default(),
            asking: Asking::Asks,
            guessing: Guessing::Asked,
            training: Training::new(Task { rank: 2, true_rank: 3, seed: 1 }),
            playback: Playback::Paused,
            b: read("1; 2; 0"),
            a: read("1 -1 2"),
            heard: Heard::Nothing,
        }
    }
}
