//! What the lab shows, as data.

use crate::lab::elimination::view::MatrixView;
use crate::lab::grid::GridView;
use crate::lab::table::TableView;
use crate::link::PcaPart;
use crate::scene::Picture;
use crate::scene::plot::Plot;
use crate::stories::jacobian::Model;
use crate::stories::pca::Centring;
use std::rc::Rc;

/// What the lab shows.
#[derive(Clone, Debug, PartialEq)]
pub struct View {
    /// The part.
    pub part: PcaPart,
    /// What is in it.
    pub body: Body,
    /// The one sentence a screen reader hears.
    pub announcement: String,
}

/// A part of the lab.
#[derive(Clone, Debug, PartialEq)]
pub enum Body {
    /// Points and their components.
    Points(Box<PointsView>),
    /// A Jacobian.
    Jacobian(Box<JacobianView>),
    /// A square matrix.
    Lenses(Box<LensesView>),
}

/// Predict first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum QuestionView {
    /// Nothing was, or is, asked.
    None,
    /// The question waits for an answer.
    Asked {
        /// The question.
        question: String,
        /// The answers to choose from, each with its name.
        choices: Vec<(usize, String)>,
    },
    /// It was answered, or skipped: it can be asked again.
    Answered(String),
}

/// A fact: its name for people, its name for scripts, its value for scripts, and as it is written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fact {
    /// For people.
    pub name: &'static str,
    /// For scripts.
    pub key: &'static str,
    /// For scripts.
    pub value: String,
    /// For people.
    pub written: String,
}

/// Points and their components.
#[derive(Clone, Debug, PartialEq)]
pub struct PointsView {
    /// The id of where the points come from: `cloud`, an example's, or `own`.
    pub source: &'static str,
    /// How flat the cloud is, and the same in words; `None` for a person's own points.
    pub flattened: Option<(u64, String)>,
    /// The points to edit, where they are the person's own.
    pub grid: Option<GridView>,
    /// How many components are kept, of how many, and the same in words.
    pub kept: Option<(usize, usize, String)>,
    /// Whether the mean is taken out.
    pub centring: Centring,
    /// Predict first.
    pub question: QuestionView,
    /// The picture; `None` where the points have more coordinates than it can show, or no components.
    pub picture: Option<CloudView>,
    /// Why there is no picture.
    pub no_picture: Option<String>,
    /// The result, once the question is answered.
    pub told: Option<PointsTold>,
}

/// Points as a picture.
#[derive(Clone, Debug, PartialEq)]
pub struct CloudView {
    /// The picture.
    pub picture: Rc<Picture>,
    /// How many dimensions it has.
    pub dimensions: usize,
    /// The same in words.
    pub sentences: Vec<String>,
}

/// What there is to say of points.
#[derive(Clone, Debug, PartialEq)]
pub struct PointsTold {
    /// The explained variance of each component.
    pub chart: Rc<Plot>,
    /// What the chart shows.
    pub chart_sentence: String,
    /// Its numbers, with the directions.
    pub table: TableView,
    /// The facts.
    pub facts: Vec<Fact>,
    /// What they mean.
    pub sentences: Vec<String>,
}

/// A text field with what is wrong with it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FieldView {
    /// Its name.
    pub name: &'static str,
    /// Its text.
    pub text: String,
    /// What is wrong with it.
    pub problem: Option<String>,
}

/// A Jacobian.
#[derive(Clone, Debug, PartialEq)]
pub struct JacobianView {
    /// The model; `None` for a Jacobian of the person's own.
    pub model: Option<Model>,
    /// The parameters.
    pub parameters: Vec<FieldView>,
    /// Where the model is measured.
    pub measurements: Option<FieldView>,
    /// The Jacobian to edit, where it is the person's own.
    pub grid: Option<GridView>,
    /// Predict first.
    pub question: QuestionView,
    /// The Jacobian, and how it comes about.
    pub shown: Option<(MatrixView, String)>,
    /// Why there is none.
    pub problem: Option<String>,
    /// The result, once the question is answered.
    pub told: Option<JacobianTold>,
}

/// What there is to say of a Jacobian.
#[derive(Clone, Debug, PartialEq)]
pub struct JacobianTold {
    /// The facts.
    pub facts: Vec<Fact>,
    /// What they mean.
    pub sentences: Vec<String>,
    /// A basis of the directions that no prediction shows, a vector a row.
    pub hidden: Option<MatrixView>,
    /// Smaller and smaller steps, and how far the predictions move.
    pub check: Option<TableView>,
    /// What that shows.
    pub check_sentence: Option<String>,
}

/// A square matrix through several instruments.
#[derive(Clone, Debug, PartialEq)]
pub struct LensesView {
    /// The id of the example, or `own`.
    pub source: &'static str,
    /// The matrix to edit.
    pub grid: GridView,
    /// What the instruments say; a sentence where the matrix is not square.
    pub report: Result<LensReport, String>,
}

/// What the instruments say.
#[derive(Clone, Debug, PartialEq)]
pub struct LensReport {
    /// Each instrument with its reading.
    pub table: TableView,
    /// The facts.
    pub facts: Vec<Fact>,
    /// Rank and eigenvalues, compared.
    pub sentence: String,
    /// P, A, L and U, of which the first two have the product of the last two.
    pub factors: [MatrixView; 4],
    /// The inverse, where there is one.
    pub inverse: Option<MatrixView>,
}
