//! What can happen in the lab of low-rank updates: past-tense events, never setters.

use super::counts::Count;
use crate::lab::elimination::action::Asking;
use crate::lab::grid;
use crate::stories::lora::Bits;

/// An event.
#[derive(Clone, Debug, PartialEq)]
pub enum Action {
    /// The text of a number of the calculator changed.
    CountEdited(Count, String),
    /// A ready-made calculation was chosen, by its identifier.
    PresetChosen(&'static str),
    /// In how many bits a kind of number is kept.
    BitsChosen(Kept, Bits),
    /// Whether the page asks about the memory first.
    AskingChosen(Asking),
    /// A guess about the memory.
    Guessed(Guess),
    /// The person would rather not say.
    GuessSkipped,
    /// Another rank of the toy's update.
    RankMoved(usize),
    /// Another rank that the toy task needs.
    TrueRankMoved(usize),
    /// Another task of the same ranks.
    OtherTaskAsked,
    /// One step of training.
    NextPressed,
    /// Steps should follow each other by themselves.
    PlayPressed,
    /// They should stop.
    PausePressed,
    /// All steps to the end.
    LastPressed,
    /// Back to the start.
    ResetPressed,
    /// Something in the editor of B.
    B(grid::Action),
    /// Something in the editor of A.
    A(grid::Action),
}

/// The kinds of numbers that are kept while one trains.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kept {
    /// Frozen weights.
    Frozen,
    /// What is trained, and its gradients.
    Trained,
    /// The optimiser's moments.
    Moments,
}

/// How many times less memory somebody expects.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Guess {
    /// As many times as there are fewer numbers to train.
    AsMany,
    /// Half as many times.
    Half,
    /// Far fewer.
    FarFewer,
}

impl Guess {
    /// The choices, in the order in which they are offered.
    pub const ALL: [Self; 3] = [Self::AsMany, Self::Half, Self::FarFewer];
}
