//! What the lab of products and sums shows, as data.

use crate::lab::elimination::action::Asking;
use crate::lab::elimination::view::{Available, MatrixView};
use crate::lab::grid::GridView;
use crate::stories::layers::{Law, Relation};

/// The lab as it is shown.
#[derive(Clone, Debug, PartialEq)]
pub struct View {
    /// The editor of A.
    pub a: GridView,
    /// The editor of B.
    pub b: GridView,
    /// The ranks that are known: name of the fact, what it is called, the number.
    pub facts: Vec<(&'static str, &'static str, usize)>,
    /// The ranks of AB to choose from, while the page asks.
    pub choices: Option<Vec<usize>>,
    /// Whether the page asks.
    pub asking: Asking,
    /// The prediction beside the result.
    pub outcome: Option<String>,
    /// AB.
    pub product: MadeView,
    /// A + B.
    pub sum: MadeView,
    /// The statements.
    pub laws: Vec<LawView>,
    /// The chain.
    pub chain: ChainView,
    /// What a screen reader hears.
    pub announcement: String,
}

/// A matrix that is made from A and B.
#[derive(Clone, Debug, PartialEq)]
pub enum MadeView {
    /// It is shown.
    Shown(MatrixView),
    /// The page asks for its rank.
    Asked,
    /// The shapes do not fit: which ones would.
    Misfit(String),
}

/// A statement about ranks.
#[derive(Clone, Debug, PartialEq)]
pub struct LawView {
    /// Which one.
    pub law: Law,
    /// What it says.
    pub formula: &'static str,
    /// How it stands here.
    pub standing: Standing,
    /// Why it holds, in three lines.
    pub proof: [&'static str; 3],
}

/// How a statement stands for the pair in view.
#[derive(Clone, Debug, PartialEq)]
pub enum Standing {
    /// Its sides are compared.
    Compared {
        /// The numbers as bars.
        bars: Vec<Bar>,
        /// How the sides compare.
        relation: Relation,
        /// The same in words.
        sentence: String,
    },
    /// It would give the answer away.
    Asked,
    /// It says nothing here: why.
    Misfit(String),
}

/// A number as a bar of cells.
#[derive(Clone, Debug, PartialEq)]
pub struct Bar {
    /// What it counts.
    pub name: String,
    /// The number; below zero no cells are drawn.
    pub count: i64,
    /// Whether it is the side that the statement is about, or its limit.
    pub part: Part,
}

/// What a bar is in its statement.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// The rank that is bounded.
    Rank,
    /// What the limit is made of.
    Limit,
}

/// The chain of layers.
#[derive(Clone, Debug, PartialEq)]
pub struct ChainView {
    /// Each width.
    pub places: Vec<PlaceView>,
    /// The rank of the whole product.
    pub rank: usize,
    /// What happens in it, in words.
    pub sentence: String,
    /// The width at the slider.
    pub slid: usize,
    /// The slider's value in words.
    pub slid_says: String,
    /// Whether a layer can be added, and removed.
    pub length: [Available; 2],
    /// The layers themselves, the first to act first.
    pub layers: Vec<MatrixView>,
}

/// A width of the chain.
#[derive(Clone, Debug, PartialEq)]
pub struct PlaceView {
    /// What it is called: `Input`, `Layer 1`.
    pub name: String,
    /// The width.
    pub width: usize,
    /// How many directions are left there.
    pub passing: usize,
    /// Whether the width may shrink, and grow.
    pub room: [Available; 2],
    /// Whether it is the narrowest place.
    pub narrow: Narrow,
}

/// Whether a place is the narrowest.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Narrow {
    /// It is.
    Narrowest,
    /// It is not.
    Wider,
}
