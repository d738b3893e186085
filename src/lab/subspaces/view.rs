//! What the lab of the four subspaces shows, as data. The page turns it into elements one to one.

use super::diagram::DiagramView;
use super::state::{Emptiness, Scaling};
use crate::lab::elimination::view::{MatrixView, MeterView};
use crate::lab::numeral::Entry;
use crate::link::Space;

/// Everything the lab of the four subspaces shows.
#[derive(Clone, Debug, PartialEq)]
pub struct View {
    /// The meter: one cell a column.
    pub meter: MeterView,
    /// The diagram, without dimensions while they are kept back.
    pub diagram: DiagramView,
    /// What the lab asks or tells.
    pub content: Content,
    /// How basis vectors are scaled.
    pub scaling: Scaling,
    /// The one sentence a screen reader hears.
    pub announcement: String,
}

/// What the lab asks or tells.
#[derive(Clone, Debug, PartialEq)]
pub enum Content {
    /// It asks for the nullity first; the possible answers.
    Question(Vec<usize>),
    /// It tells everything.
    Told(Box<Told>),
}

/// Everything about the four subspaces.
#[derive(Clone, Debug, PartialEq)]
pub struct Told {
    /// The prediction beside the result.
    pub prediction: Option<String>,
    /// The columns, each claimed by a pivot or a free variable, and the rows of the reduced form.
    pub bars: [BarView; 2],
    /// The four bases: null space, row space, column space, left null space.
    pub spaces: [SpaceView; 4],
    /// Row space against null space, column space against left null space.
    pub orthogonality: [ProductsView; 2],
    /// A = C R.
    pub factors: FactorsView,
    /// The learner's own basis.
    pub own: OwnView,
    /// Rank and its relatives.
    pub facts: FactsView,
}

/// A bar of cells, each claimed by one of two kinds.
#[derive(Clone, Debug, PartialEq)]
pub struct BarView {
    /// What the cells are.
    pub name: &'static str,
    /// The cells, in order.
    pub cells: Vec<BarCell>,
    /// The sum in words.
    pub sentence: String,
}

/// A cell of a bar.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BarCell {
    /// Its name: x1, or R1.
    pub name: String,
    /// What claims it, as a word.
    pub word: &'static str,
    /// The subspace that it counts for.
    pub space: Space,
}

/// A subspace with its basis.
#[derive(Clone, Debug, PartialEq)]
pub struct SpaceView {
    /// Which.
    pub space: Space,
    /// Its name and where it lives: "Null space, in R⁴".
    pub title: String,
    /// Its dimension in words, and why.
    pub dimension: String,
    /// Where its basis comes from.
    pub source: String,
    /// The basis vectors; none for the zero vector alone.
    pub vectors: Vec<VectorView>,
}

/// A basis vector.
#[derive(Clone, Debug, PartialEq)]
pub struct VectorView {
    /// Its entries.
    pub entries: Vec<Entry>,
    /// Which free variable, pivot column, row or combination it belongs to.
    pub reason: String,
}

/// The products of the vectors of two bases.
#[derive(Clone, Debug, PartialEq)]
pub struct ProductsView {
    /// The claim: "Row A ⟂ Null A".
    pub title: String,
    /// The two spaces, that of the rows first.
    pub spaces: [Space; 2],
    /// The letters of their basis vectors.
    pub letters: [char; 2],
    /// One row a vector of the first, one column a vector of the second; empty where one of the two is.
    pub products: Vec<Vec<Entry>>,
    /// One product written out, where it can be read.
    pub example: Option<String>,
    /// Why they are zero.
    pub sentence: String,
}

/// A = C R.
#[derive(Clone, Debug, PartialEq)]
pub struct FactorsView {
    /// A, C and R; none for the zero matrix, whose C and R are empty.
    pub matrices: Option<Box<[MatrixView; 3]>>,
    /// What it means.
    pub sentences: Vec<String>,
}

/// The learner's own basis.
#[derive(Clone, Debug, PartialEq)]
pub struct OwnView {
    /// The subspace.
    pub space: Space,
    /// The vectors as typed.
    pub answer: String,
    /// Whether the learner says that there are none.
    pub emptiness: Emptiness,
    /// The verdict, once checked.
    pub verdict: Option<VerdictView>,
}

/// A verdict on the page.
#[derive(Clone, Debug, PartialEq)]
pub struct VerdictView {
    /// How it is set.
    pub tone: Tone,
    /// The sentence, which says the kind of the verdict too.
    pub sentence: String,
}

/// How a verdict is set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tone {
    /// It is right.
    Good,
    /// It is not right yet.
    Wrong,
    /// It is not finished, or nearly right.
    Open,
    /// It cannot be read: said beside the field.
    Field,
}

/// Rank and its relatives.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FactsView {
    /// The number of rows.
    pub rows: usize,
    /// The number of columns.
    pub columns: usize,
    /// The rank.
    pub rank: usize,
    /// The nullity.
    pub nullity: usize,
    /// The dimension of the left null space.
    pub left_nullity: usize,
    /// The pivot columns, from 1.
    pub pivot_columns: Vec<usize>,
}
