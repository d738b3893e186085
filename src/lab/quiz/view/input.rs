//! How a question is answered.

use super::{Bar, Piece};
use crate::lab::elimination::view::Available;
use crate::lab::quiz::draft::{Belief, Operating};
use crate::math::RowOp;
use crate::quiz::verdict::Mark;

/// How a question is answered.
#[derive(Clone, Debug, PartialEq)]
pub enum InputView {
    /// One of some options.
    One(Vec<OptionView>),
    /// Some of them.
    All(Vec<OptionView>),
    /// One field.
    Number(FieldView),
    /// A matrix of fields.
    Grid(GridView),
    /// Vectors of fields.
    Basis {
        /// A column of fields each.
        vectors: Vec<GridView>,
        /// Whether there may be one more.
        more: Available,
        /// Whether there may be one less.
        fewer: Available,
    },
    /// A row operation.
    Operation {
        /// Which.
        operating: Operating,
        /// Its fields: the row that changes, the other row, the factor, as far as it has them.
        fields: Vec<FieldView>,
        /// What they say, as soon as it can be read.
        reading: Option<RowOp>,
    },
    /// Whether a claim holds.
    Claim {
        /// What is thought of it.
        belief: Belief,
        /// The matrix that refutes it, once it is thought to fail.
        example: Option<GridView>,
    },
    /// Steps in order.
    Order(Vec<OptionView>),
    /// One's own words.
    Words {
        /// The text.
        field: FieldView,
        /// The points of the model answer, once they are compared.
        points: Option<Vec<OptionView>>,
    },
}

/// An option, a step or a point.
#[derive(Clone, Debug, PartialEq)]
pub struct OptionView {
    /// What it says.
    pub text: Vec<Piece>,
    /// The same in a line.
    pub plain: String,
    /// Whether it is chosen.
    pub chosen: bool,
    /// What the last check said of it.
    pub mark: Mark,
}

/// A matrix of fields.
#[derive(Clone, Debug, PartialEq)]
pub struct GridView {
    /// What a screen reader calls it.
    pub label: String,
    /// Its name, `b`; empty for none.
    pub name: String,
    /// The fields.
    pub rows: Vec<Vec<FieldView>>,
    /// Whether the last column stands behind a bar.
    pub bar: Bar,
}

/// A field.
#[derive(Clone, Debug, PartialEq)]
pub struct FieldView {
    /// Its place in the answer.
    pub field: usize,
    /// Its accessible name, the mark included.
    pub name: String,
    /// What is typed.
    pub text: String,
    /// What the last check said of it.
    pub mark: Mark,
}
