//! What the lab of products and sums remembers.

use super::examples::named;
use crate::lab::elimination::action::Asking;
use crate::lab::elimination::state::Prediction;
use crate::lab::grid::Grid;
use crate::stories::layers::narrowest;

/// What happened last, for the one sentence a screen reader hears.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Heard {
    /// Nothing worth saying.
    Nothing,
    /// A or B changed, or the question was answered.
    Pair,
    /// The chain changed.
    Chain,
}

/// The state of the lab.
#[derive(Clone, Debug, PartialEq)]
pub struct State {
    /// The matrix A.
    pub a: Grid,
    /// The matrix B.
    pub b: Grid,
    /// Whether the page asks for the rank of AB first.
    pub asking: Asking,
    /// The prediction of the rank of AB.
    pub prediction: Prediction,
    /// The widths of the chain, two at least.
    pub widths: Vec<usize>,
    /// The place of the width that the slider moves.
    pub slid: usize,
    /// Which layers of these widths.
    pub seed: u64,
    /// What happened last.
    pub heard: Heard,
}

impl Default for State {
    /// Two matrices whose product loses more than one expects, and the chain of the chapter.
    fn default() -> Self {
        let [a, b] = named("thrown-away").and_then(super::examples::Example::pair).unwrap_or_default();
        let widths = vec![10, 3, 10];
        Self {
            a: Grid::of(a),
            b: Grid::of(b),
            asking: Asking::Asks,
            prediction: Prediction::Asked,
            slid: narrowest(&widths),
            widths,
            seed: 1,
            heard: Heard::Nothing,
        }
    }
}
