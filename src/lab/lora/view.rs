//! What the lab of low-rank updates shows, as data.

use super::action::{Guess, Kept};
use super::counts::Count;
use crate::lab::elimination::action::Asking;
use crate::lab::elimination::state::Playback;
use crate::lab::elimination::view::{Available, MatrixView};
use crate::lab::grid::GridView;
use crate::lab::table::TableView;
use crate::scene::plot::Plot;
use crate::stories::lora::Bits;
use std::rc::Rc;

/// The lab as it is shown.
#[derive(Clone, Debug, PartialEq)]
pub struct View {
    /// The calculator.
    pub calculator: CalculatorView,
    /// The toy task.
    pub toy: ToyView,
    /// The small product.
    pub small: SmallView,
    /// What a screen reader hears.
    pub announcement: String,
}

/// The calculator.
#[derive(Clone, Debug, PartialEq)]
pub struct CalculatorView {
    /// Its numbers.
    pub fields: Vec<FieldView>,
    /// In how many bits each kind of number is kept.
    pub bits: [(Kept, Bits); 3],
    /// What comes of the numbers.
    pub facts: Vec<FactView>,
    /// The same in a sentence.
    pub sentence: String,
    /// The bars of the counts.
    pub bars: [BarView; 2],
    /// The question about the memory.
    pub question: Option<QuestionView>,
    /// Whether the page asks.
    pub asking: Asking,
    /// What was guessed, beside the result.
    pub outcome: Option<String>,
    /// The memory; not there while the page asks.
    pub memory: Option<MemoryView>,
}

/// A number to type.
#[derive(Clone, Debug, PartialEq)]
pub struct FieldView {
    /// Which one.
    pub count: Count,
    /// What it is called.
    pub name: &'static str,
    /// Its text.
    pub text: String,
    /// What is wrong with it.
    pub problem: Option<String>,
}

/// A number with a name, for people and for scripts.
#[derive(Clone, Debug, PartialEq)]
pub struct FactView {
    /// What it is called.
    pub name: &'static str,
    /// The fact's name.
    pub fact: &'static str,
    /// Its value, exactly.
    pub value: String,
    /// As it is written.
    pub written: String,
}

/// A question with choices.
#[derive(Clone, Debug, PartialEq)]
pub struct QuestionView {
    /// What is asked.
    pub text: String,
    /// What may be answered.
    pub choices: Vec<(Guess, String)>,
}

/// A bar of several parts, one after the other.
#[derive(Clone, Debug, PartialEq)]
pub struct BarView {
    /// What it shows.
    pub name: &'static str,
    /// Its parts: what each is, and how long, in thousandths of the longest bar.
    pub parts: Vec<(PartKind, f64)>,
    /// All of it, as it is written.
    pub written: String,
}

/// What a part of a bar is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PartKind {
    /// Frozen weights.
    Frozen,
    /// What is trained.
    Trained,
    /// Its gradients.
    Gradients,
    /// The optimiser's moments.
    Moments,
}

impl PartKind {
    /// Every part, in order.
    pub const ALL: [Self; 4] = [Self::Frozen, Self::Trained, Self::Gradients, Self::Moments];
}

/// What is in memory.
#[derive(Clone, Debug, PartialEq)]
pub struct MemoryView {
    /// With a full update, and with the adapter.
    pub bars: [BarView; 2],
    /// Every part of both.
    pub table: TableView,
    /// What comes of it.
    pub facts: Vec<FactView>,
    /// In a sentence.
    pub sentence: String,
}

/// The toy task.
#[derive(Clone, Debug, PartialEq)]
pub struct ToyView {
    /// The rank of the update.
    pub rank: usize,
    /// The rank that is needed.
    pub true_rank: usize,
    /// The loss, step by step.
    pub loss: Rc<Plot>,
    /// What that shows.
    pub loss_sentence: String,
    /// Its numbers.
    pub loss_table: TableView,
    /// The singular values of BA and those that are needed.
    pub spectrum: Rc<Plot>,
    /// What that shows.
    pub spectrum_sentence: String,
    /// Its numbers.
    pub spectrum_table: TableView,
    /// Where the training stands.
    pub facts: Vec<FactView>,
    /// What that means.
    pub standing: String,
    /// Whether it trains by itself.
    pub playback: Playback,
    /// Whether there is a next step, and a step to go back from.
    pub next: Available,
    /// Whether there is something to begin anew.
    pub reset: Available,
}

/// The small product.
#[derive(Clone, Debug, PartialEq)]
pub struct SmallView {
    /// The editor of B.
    pub b: GridView,
    /// The editor of A.
    pub a: GridView,
    /// BA; `None` where the shapes do not fit.
    pub product: Option<MatrixView>,
    /// Its rank, and what it is limited by.
    pub facts: Vec<FactView>,
    /// What that means, or which shapes would fit.
    pub sentence: String,
}
