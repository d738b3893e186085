//! What the lab of collinear features remembers.

use super::action::Guess;
use super::data::houses;
use super::size::{Size, Steps, plain};
use crate::lab::grid::Grid;
use crate::link::CollinearityAddress;
use crate::math::exact::integer;
use crate::math::{Rational, System};
use crate::stories::collinearity::Data;
use num_traits::{One, Zero};

/// The steps of the slider of lambda.
pub const LAMBDAS: Steps = Steps { lowest: -20, highest: 12 };
/// The steps of the slider of the noise.
pub const NOISES: Steps = Steps { lowest: -9, highest: 1 };

/// What became of the question about a tiny lambda.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Question {
    /// It waits for an answer.
    Asked,
    /// It is not asked, or was skipped.
    Skipped,
    /// The answer.
    Answered(Guess),
}

/// What happened last, for the sentence that a screen reader hears.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Heard {
    /// Nothing worth a sentence.
    Nothing,
    /// Another table is in view.
    Table,
    /// Another lambda.
    Lambda,
    /// Other noise.
    Noise,
    /// The question was answered.
    Question,
}

/// The state of the lab of collinear features.
#[derive(Clone, Debug, PartialEq)]
pub struct State {
    /// Features and target.
    pub grid: Grid,
    /// The price of large weights.
    pub lambda: Size,
    /// The size of the noise on one feature.
    pub noise: Size,
    /// Where the noise comes from.
    pub seed: u64,
    /// The question about a tiny lambda.
    pub question: Question,
    /// What happened last.
    pub heard: Heard,
}

impl Default for State {
    fn default() -> Self {
        Self {
            grid: grid_of(houses()),
            lambda: Size::of(Rational::one()),
            noise: Size::of(Rational::zero()),
            seed: 1,
            question: Question::Asked,
            heard: Heard::Nothing,
        }
    }
}

impl State {
    /// Shows what a link describes; a bare one leaves all as it is.
    pub(super) fn show(&mut self, address: &CollinearityAddress) {
        if *address == CollinearityAddress::default() {
            return;
        }
        // A link that names numbers shows them.
        if *address != self.shown() && address.lambda.is_some() {
            self.question = Question::Skipped;
        }
        let defaults = Self::default();
        let system = address.system.clone().unwrap_or_else(houses);
        if system != *self.grid.system() {
            self.grid = grid_of(with_target(system));
            self.question = Question::Skipped;
        }
        self.lambda = address.lambda.clone().map_or(defaults.lambda, Size::of);
        self.noise = address.noise.clone().map_or(defaults.noise, Size::of);
        self.seed = address.seed.unwrap_or(defaults.seed);
        self.heard = Heard::Nothing;
    }

    /// The part of the state that a link carries.
    pub(super) fn shown(&self) -> CollinearityAddress {
        let system = self.grid.system();
        CollinearityAddress {
            system: (*system != houses()).then(|| system.clone()),
            lambda: Some(self.lambda.value.clone()),
            noise: (!self.noise.value.is_zero()).then(|| self.noise.value.clone()),
            seed: (self.seed != 1).then_some(self.seed),
        }
    }

    /// Features and target without noise.
    pub(super) fn clean(&self) -> Data {
        let system = self.grid.system();
        let target = system.right_hand_side().map_or_else(|| vec![integer(0); system.rows()], <[Rational]>::to_vec);
        Data { features: system.coefficients().clone(), target }
    }

    /// The feature that gets the noise: the first that repeats others, or else the last.
    pub(super) fn noisy_feature(&self) -> usize {
        self.clean().redundant().unwrap_or(self.grid.system().columns() - 1)
    }

    /// Features and target with the noise that belongs to a seed.
    pub(super) fn noisy(&self, seed: u64) -> Data {
        let clean = self.clean();
        if self.noise.value.is_zero() {
            return clean;
        }
        clean.with_noise(self.noisy_feature(), &self.noise.value, seed)
    }
}

/// A table as text, with decimals where they are exact.
pub(super) fn text_of(system: &System) -> String {
    let row = |row: usize| {
        let entries: Vec<String> = system.coefficients().row(row).iter().map(plain).collect();
        let target = system.right_hand_side().and_then(|target| target.get(row)).map(plain);
        let target = target.map_or_else(String::new, |target| format!(" | {target}"));
        entries.join(" ") + &target
    };
    (0..system.rows()).map(row).collect::<Vec<_>>().join("\n")
}

/// A table to be edited.
fn grid_of(system: System) -> Grid {
    Grid::from_text(&text_of(&system)).ok().filter(|grid| *grid.system() == system).unwrap_or_else(|| Grid::of(system))
}

/// A table without a target gets one of zeros, written out where they can be seen.
pub(super) fn with_target(system: System) -> System {
    if system.right_hand_side().is_some() {
        return system;
    }
    let zeros = vec![Rational::zero(); system.rows()];
    System::new(system.coefficients().clone(), Some(zeros)).unwrap_or(system)
}
