//! What can happen in the lab of products and sums: past-tense events, never setters.

use crate::lab::elimination::action::Asking;
use crate::lab::grid;

/// An event.
#[derive(Clone, Debug, PartialEq)]
pub enum Action {
    /// Something in the editor of A.
    A(grid::Action),
    /// Something in the editor of B.
    B(grid::Action),
    /// An example was chosen, by its identifier.
    ExampleChosen(&'static str),
    /// Whether the page asks for the rank of AB first.
    AskingChosen(Asking),
    /// A prediction of the rank of AB.
    Predicted(usize),
    /// The person would rather not say.
    PredictionSkipped,
    /// A width of the chain became one larger or smaller.
    WidthStepped {
        /// Its place in the chain, 0-based.
        place: usize,
        /// Which way.
        way: Way,
    },
    /// The slider of the narrow layer was moved to a width.
    NarrowestMoved(usize),
    /// The chain became longer or shorter by one layer.
    LengthStepped(Way),
    /// Other layers of the same widths were asked for.
    OtherLayersAsked,
}

/// One more or one less.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// One more.
    More,
    /// One less.
    Less,
}
