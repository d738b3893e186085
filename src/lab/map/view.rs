//! What the map lab shows, as data. The page turns it into elements one to one.

use super::action::Viewpoint;
use super::state::{Morph, Turning};
use crate::lab::elimination::action::Asking;
use crate::lab::elimination::view::{Available, MatrixView, MeterView};
use crate::lab::subspaces::diagram::DiagramView;
use crate::link::Layer;
use crate::scene::Picture;
use std::rc::Rc;

/// Everything the map lab shows.
#[derive(Clone, Debug, PartialEq)]
pub struct View {
    /// The meter: one cell a column.
    pub meter: MeterView,
    /// Rank and its relatives; `None` while the learner is asked to predict the image.
    pub facts: Option<Rc<FactsView>>,
    /// The pictures, or what is said in their place.
    pub stage: StageView,
    /// The question before anything moves.
    pub question: Option<QuestionView>,
    /// The prediction beside the result.
    pub result: Option<String>,
    /// Whether the page asks for predictions.
    pub asking: Asking,
    /// The one sentence a screen reader hears.
    pub announcement: String,
}

/// The pictures, or what is said in their place.
#[derive(Clone, Debug, PartialEq)]
pub enum StageView {
    /// A matrix of up to three rows and columns.
    Drawn(Box<DrawnView>),
    /// A larger one: the sentence that says so, and the diagram of its four subspaces.
    TooLarge(String, Box<DiagramView>),
}

/// What is drawn, and what can be done with it.
#[derive(Clone, Debug, PartialEq)]
pub struct DrawnView {
    /// The domain.
    pub domain: FigureView,
    /// The codomain.
    pub codomain: FigureView,
    /// The morph.
    pub morph: MorphView,
    /// The places to look from, and the one that was chosen; empty where no picture turns.
    pub viewpoints: Vec<(Viewpoint, &'static str)>,
    /// The chosen place, until something is turned.
    pub viewpoint: Option<Viewpoint>,
    /// Whether both pictures turn together; `None` where not both of them turn.
    pub turning: Option<Turning>,
    /// The layers that can be drawn: each with its name and whether it is drawn.
    pub layers: Vec<(Layer, &'static str, Drawn)>,
    /// The vector that is mapped.
    pub x: PointView,
    /// What is said of the right-hand side, and its entries' names; `None` where there is none.
    pub b: Option<PointView>,
    /// Whether x can be sent to the kernel now.
    pub snap: Available,
}

/// Whether a layer is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Drawn {
    /// It is.
    Yes,
    /// It is not.
    No,
}

/// A picture with its words.
#[derive(Clone, Debug, PartialEq)]
pub struct FigureView {
    /// "Domain R³".
    pub title: String,
    /// The picture.
    pub picture: Rc<Picture>,
    /// Whether it can be turned: pictures of fewer than three dimensions lie flat.
    pub turns: Turns,
    /// The same as the picture, in sentences.
    pub sentences: Vec<String>,
}

/// Whether a picture can be turned.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Turns {
    /// It can.
    Yes,
    /// It lies flat.
    LiesFlat,
}

/// The slider of the morph.
#[derive(Clone, Debug, PartialEq)]
pub struct MorphView {
    /// Where it is.
    pub morph: Morph,
    /// The same in words.
    pub spoken: String,
    /// Whether it moves by itself.
    pub runs: Runs,
    /// Whether it can be moved; it cannot while the learner is asked to predict.
    pub available: Available,
    /// How many points went in, and how many different ones came out; `None` while that is kept back.
    pub count: Option<String>,
}

/// Whether the morph moves by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Runs {
    /// It does.
    Yes,
    /// It does not.
    No,
}

/// A vector that can be moved.
#[derive(Clone, Debug, PartialEq)]
pub struct PointView {
    /// Its entries.
    pub fields: Vec<FieldView>,
    /// What is true of it.
    pub sentences: Vec<String>,
}

/// An entry's field.
#[derive(Clone, Debug, PartialEq)]
pub struct FieldView {
    /// Its accessible name.
    pub name: String,
    /// Its text as typed.
    pub text: String,
    /// What is wrong with it, if anything.
    pub problem: Option<String>,
}

/// Rank and its relatives.
#[derive(Clone, Debug, PartialEq)]
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
    /// What the kernel and the image are; `None` for a matrix that is not drawn.
    pub shapes: Option<(&'static str, &'static str)>,
    /// A basis of the null space, a vector a row; `None` where there is none.
    pub null_basis: Option<MatrixView>,
    /// The same of the column space.
    pub column_basis: Option<MatrixView>,
}

/// The question before anything moves.
#[derive(Clone, Debug, PartialEq)]
pub struct QuestionView {
    /// The question, to follow "Predict first:".
    pub question: String,
    /// The answers by the image's dimension.
    pub choices: Vec<(usize, &'static str)>,
}
