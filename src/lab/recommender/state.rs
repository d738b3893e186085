//! What the lab of ratings remembers.

use super::action::Guess;
use super::curve::{Curve, most};
use crate::lab::collinearity::size::{Size, Steps};
use crate::link::RecommenderAddress;
use crate::math::Rational;
use crate::math::float::nearest;
use crate::math::number::{format_input, parse_number};
use crate::stories::ratings::{HIGHEST, LOWEST, MOST_STEPS, Ratings, invent, kept_back};
use num_traits::Signed;

/// The largest number of factors.
pub const MOST_FACTORS: usize = 6;
/// The steps of the slider of lambda; the first of them, zero, is left out.
pub const LAMBDAS: Steps = Steps { lowest: -4, highest: 2 };
/// The seed of the first table.
pub const SEED: u64 = 21;
/// So many edits can be undone.
const REMEMBERED: usize = 100;

/// How far the fit has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Progress {
    /// So many steps were done.
    Steps(usize),
    /// As many as it takes.
    Converged,
}

/// Whether the fit goes on by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Playback {
    /// It stands.
    Paused,
    /// It goes on.
    Playing,
}

/// What became of the question about zeros.
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
    /// A rating of this reader and film changed.
    Rating(usize, usize),
    /// The fit went on or began anew, or has other settings.
    Fit,
    /// Another table.
    Table,
    /// The question was answered.
    Question,
}

/// The state of the lab of ratings.
#[derive(Clone, Debug, PartialEq)]
pub struct State {
    /// Where the table and the first factors come from.
    pub seed: u64,
    /// The ratings as typed; empty for a gap.
    pub texts: Vec<Vec<String>>,
    /// What they read as; a text that is no rating leaves the last one.
    pub exact: Vec<Vec<Option<Rational>>>,
    /// The same in doubles, and which are kept back.
    pub ratings: Ratings,
    /// The number of factors.
    pub factors: usize,
    /// The price of large factors: positive.
    pub lambda: Size,
    /// How far the fit has come.
    pub progress: Progress,
    /// Whether it goes on by itself.
    pub playback: Playback,
    /// The question about zeros.
    pub question: Question,
    /// What happened last.
    pub heard: Heard,
    pub(super) curve: Curve,
    pub(super) past: Vec<Vec<Vec<String>>>,
    /// The cell that is being typed in: more of the same is one edit.
    pub(super) typing: Option<(usize, usize)>,
}

impl Default for State {
    fn default() -> Self {
        let mut state = Self {
            seed: SEED,
            texts: Vec::new(),
            exact: Vec::new(),
            ratings: Ratings::new(Vec::new(), &[]),
            factors: 2,
            lambda: Size::of(LAMBDAS.value(7)),
            progress: Progress::Steps(0),
            playback: Playback::Paused,
            question: Question::Asked,
            heard: Heard::Nothing,
            curve: Curve::default(),
            past: Vec::new(),
            typing: None,
        };
        state.take(invented(SEED));
        state
    }
}

impl State {
    /// Shows a whole table.
    pub(super) fn take(&mut self, cells: Vec<Vec<Option<Rational>>>) {
        self.texts = cells.iter().map(|row| row.iter().map(written).collect()).collect();
        self.exact = cells;
        self.past.clear();
        self.typing = None;
        self.rate();
    }

    /// Shows the table of the seed.
    pub(super) fn refill(&mut self) {
        self.take(invented(self.seed));
    }

    /// Works out what follows from the exact ratings.
    fn rate(&mut self) {
        let floats: Vec<Vec<Option<f64>>> =
            self.exact.iter().map(|row| row.iter().map(|cell| cell.as_ref().map(nearest)).collect()).collect();
        let held_out = kept_back(&floats, self.seed);
        self.ratings = Ratings::new(floats, &held_out);
        self.factors = self.factors.clamp(1, most(&self.ratings));
    }

    /// Takes other texts.
    pub(super) fn type_in(&mut self, row: usize, column: usize, text: String) {
        let Some(cell) = self.texts.get_mut(row).and_then(|cells| cells.get_mut(column)) else { return };
        *cell = text;
        self.read();
    }

    /// Reads every text.
    pub(super) fn read(&mut self) {
        for (texts, cells) in self.texts.iter().zip(&mut self.exact) {
            for (text, cell) in texts.iter().zip(cells) {
                if let Ok(rating) = read(text) {
                    *cell = rating;
                }
            }
        }
        self.rate();
    }

    pub(super) fn remember(&mut self) {
        self.past.push(self.texts.clone());
        if self.past.len() > REMEMBERED {
            self.past.remove(0);
        }
    }

    /// Shows what a link describes; a bare one leaves all as it is.
    pub(super) fn show(&mut self, address: &RecommenderAddress) {
        if *address == RecommenderAddress::default() || *address == self.shown() {
            return;
        }
        let defaults = Self::default();
        self.seed = address.seed.unwrap_or(SEED);
        self.factors = address.rank.and_then(|rank| usize::try_from(rank).ok()).unwrap_or(defaults.factors);
        self.lambda = address.lambda.clone().map_or(defaults.lambda, Size::of);
        let cells = address.cells.clone().unwrap_or_else(|| invented(self.seed));
        if cells != self.exact {
            self.take(cells);
        }
        self.rate();
        let steps = address.step.and_then(|step| usize::try_from(step).ok()).unwrap_or(0);
        self.progress = if steps >= MOST_STEPS { Progress::Converged } else { Progress::Steps(steps) };
        self.playback = Playback::Paused;
        // A link shows what its sender saw.
        self.question = Question::Skipped;
        self.heard = Heard::Nothing;
    }

    /// The part of the state that a link carries.
    pub(super) fn shown(&self) -> RecommenderAddress {
        let number = |count: usize| u64::try_from(count).ok();
        let steps = match self.progress {
            Progress::Steps(0) => None,
            Progress::Steps(steps) => number(steps),
            Progress::Converged => number(MOST_STEPS),
        };
        RecommenderAddress {
            cells: (self.exact != invented(self.seed)).then(|| self.exact.clone()),
            rank: number(self.factors),
            lambda: Some(self.lambda.value.clone()),
            step: steps,
            seed: Some(self.seed),
        }
    }
}

/// The invented table of a seed, exactly: its ratings are halves.
fn invented(seed: u64) -> Vec<Vec<Option<Rational>>> {
    let ratings = invent(seed);
    let cell = |row: usize, column: usize| ratings.at(row, column).and_then(Rational::from_float);
    (0..ratings.rows()).map(|row| (0..ratings.columns()).map(|column| cell(row, column)).collect()).collect()
}

fn written(cell: &Option<Rational>) -> String {
    match cell {
        None => String::new(),
        // Halves are typed as decimals.
        Some(rating) if *rating.denom() == 2.into() => format!("{}.5", rating.floor().to_integer()),
        Some(rating) => format_input(rating),
    }
}

/// What a text says: a rating, or a gap where nothing is written; why not, where it is neither.
pub(super) fn read(text: &str) -> Result<Option<Rational>, Unrated> {
    if text.trim().is_empty() {
        return Ok(None);
    }
    let rating = parse_number(text).map_err(|problem| Unrated::NoNumber(problem.to_string()))?;
    if rating.is_negative() || !(LOWEST..=HIGHEST).contains(&nearest(&rating)) {
        return Err(Unrated::OutOfScale);
    }
    Ok(Some(rating))
}

/// Why a text is no rating.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Unrated {
    /// It is no number; why not.
    NoNumber(String),
    /// It is not from 1 to 5.
    OutOfScale,
}
