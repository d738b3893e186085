//! What the lab of numerical rank remembers.

use super::analysis::Memo;
use super::presets::PRESETS;
use crate::lab::elimination::action::Asking;
use crate::lab::elimination::state::Prediction;
use crate::lab::grid::Grid;
use crate::link::{self, NumericalAddress, ToleranceRule};
use crate::math::number::format_decimal;
use crate::math::{Rational, System};

/// The noise that a visitor sees first.
pub const FIRST_SEED: u64 = 1;

/// What happened last, for the one sentence a screen reader hears.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Heard {
    /// Nothing worth saying.
    #[default]
    Nothing,
    /// The matrix changed.
    Matrix,
    /// The tolerance changed.
    Tolerance,
    /// The noise changed.
    Noise,
    /// A prediction was made or skipped.
    Prediction,
}

/// The state of the lab of numerical rank.
#[derive(Clone, Debug)]
pub struct State {
    /// The matrix.
    pub grid: Grid,
    /// Which singular values count as zero.
    pub rule: ToleranceRule,
    /// The number of the rule as typed, while that is not how we would write it.
    pub draft: Option<String>,
    /// What is added to each entry at most, more than 0.
    pub noise: Option<Rational>,
    /// Which noise.
    pub seed: u64,
    /// Whether the lab asks for a prediction first.
    pub asking: Asking,
    /// The prediction of the rank that NumPy reports for the matrix without noise.
    pub prediction: Prediction,
    /// What happened last.
    pub heard: Heard,
    /// Counts what the learner heard, so that the same sentence twice is said twice.
    pub events: u32,
    /// What was computed of the matrix.
    pub(super) memo: Memo,
}

impl Default for State {
    /// The lab as a first visitor finds it.
    fn default() -> Self {
        let first = PRESETS.first().map(super::presets::Preset::system).unwrap_or_default();
        let mut grid = Grid::of(first);
        write(&mut grid);
        Self {
            grid,
            rule: ToleranceRule::NumPy,
            draft: None,
            noise: None,
            seed: FIRST_SEED,
            asking: Asking::Asks,
            prediction: Prediction::Asked,
            heard: Heard::default(),
            events: 0,
            memo: Memo::default(),
        }
    }
}

impl State {
    /// Shows what a link describes; a bare one leaves everything as it was. A link that names a matrix shows what its
    /// sender saw, and asks only if it says so.
    pub fn show(&mut self, address: &NumericalAddress) {
        if *address == NumericalAddress::default() {
            return;
        }
        self.heard = Heard::Nothing;
        let asking = match address.prediction {
            Some(link::Prediction::Ask) => Asking::Asks,
            Some(link::Prediction::Skip) => Asking::DoesNotAsk,
            None if address.system.is_some() => Asking::DoesNotAsk,
            None => self.asking,
        };
        if let Some(system) = &address.system
            && system != self.grid.system()
        {
            self.show_matrix(system.clone());
            self.asking = asking;
            self.ask_anew();
        }
        // Going back to the same matrix and question keeps the answer.
        if asking != self.asking {
            self.choose_asking(asking);
        }
        self.rule = address.tolerance.clone().unwrap_or_default();
        self.draft = None;
        self.noise.clone_from(&address.noise);
        self.seed = address.seed.unwrap_or(FIRST_SEED);
    }

    /// The part of the state that a link carries.
    pub fn link(&self) -> NumericalAddress {
        NumericalAddress {
            system: Some(self.grid.system().clone()),
            tolerance: (self.rule != ToleranceRule::NumPy).then(|| self.rule.clone()),
            noise: self.noise.clone(),
            seed: (self.seed != FIRST_SEED).then_some(self.seed),
            prediction: (self.asking == Asking::Asks).then_some(link::Prediction::Ask),
        }
    }

    /// Asks for predictions from now on, or no longer; an answer that was given stays.
    pub(super) fn choose_asking(&mut self, asking: Asking) {
        self.asking = asking;
        self.prediction = match (asking, self.prediction) {
            (Asking::Asks, Prediction::None) => Prediction::Asked,
            (Asking::DoesNotAsk, Prediction::Asked) => Prediction::None,
            (_, kept) => kept,
        };
    }

    /// Shows another matrix, written as people write decimals.
    pub(super) fn show_matrix(&mut self, system: System) {
        self.grid.show(system);
        write(&mut self.grid);
    }

    /// Another matrix is another question.
    pub(super) fn ask_anew(&mut self) {
        self.prediction = match self.asking {
            Asking::Asks => Prediction::Asked,
            Asking::DoesNotAsk => Prediction::None,
        };
    }

    pub(super) fn hear(&mut self, heard: Heard) {
        self.heard = heard;
        self.events = self.events.wrapping_add(1);
    }
}

/// So many digits of a decimal are still easier to read than a fraction.
const DIGITS: usize = 10;

/// The matrix in decimals where all of it is a decimal of a few digits; otherwise as it was.
fn write(grid: &mut Grid) {
    let short = |entry: &Rational| !format_decimal(entry, DIGITS).rounded;
    if grid.is_read() && grid.system().coefficients().iter().all(short) {
        grid.write(|entry| format_decimal(entry, DIGITS).text.replace('\u{2212}', "-"));
    }
}
