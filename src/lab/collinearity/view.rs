//! What the lab of collinear features shows, as data.

use super::action::Guess;
use crate::lab::elimination::view::MatrixView;
use crate::lab::grid::GridView;
use crate::lab::table::TableView;
use crate::scene::plot::Plot;
use std::rc::Rc;

/// Everything that the lab shows.
#[derive(Clone, Debug, PartialEq)]
pub struct View {
    /// Features and target.
    pub grid: GridView,
    /// The id of the example in view; empty where it is none.
    pub example: &'static str,
    /// Lambda.
    pub lambda: SizeView,
    /// The noise.
    pub noise: SizeView,
    /// Which feature gets the noise.
    pub noise_hint: String,
    /// The question about a tiny lambda.
    pub question: QuestionView,
    /// What follows, or why nothing does.
    pub told: Result<Box<Told>, String>,
    /// The one sentence that a screen reader hears.
    pub announcement: String,
}

/// A size with its slider and its field.
#[derive(Clone, Debug, PartialEq)]
pub struct SizeView {
    /// The step that the slider stands at.
    pub at: i64,
    /// The last step.
    pub most: i64,
    /// What the slider says.
    pub says: String,
    /// The text of the field.
    pub text: String,
    /// What is wrong with it.
    pub problem: Option<String>,
}

/// The question about a tiny lambda.
#[derive(Clone, Debug, PartialEq)]
pub enum QuestionView {
    /// There is none.
    None,
    /// It is asked, with the choices.
    Asked(String, [(Guess, String); 3]),
    /// It was answered: the prediction beside the result.
    Answered(String),
}

/// A fact: what it is called, its name for scripts, its value, and how it is written.
pub type Fact = (&'static str, &'static str, String, String);

/// What follows from the data.
#[derive(Clone, Debug, PartialEq)]
pub struct Told {
    /// The facts.
    pub facts: Vec<Fact>,
    /// X^T X.
    pub gram: MatrixView,
    /// What the facts mean.
    pub sentences: Vec<String>,
    /// The weights against lambda.
    pub plot: Rc<Plot>,
    /// The same in words.
    pub plot_words: String,
    /// The same as a table.
    pub plot_table: TableView,
    /// The weights without and with lambda.
    pub weights: TableView,
    /// What they predict, and by how much that is wrong.
    pub predictions: TableView,
    /// What noise does to both.
    pub noise: Option<NoiseView>,
}

/// What noise does.
#[derive(Clone, Debug, PartialEq)]
pub struct NoiseView {
    /// Least squares.
    pub least_squares: TableView,
    /// How far the weights and the predictions are apart.
    pub least_squares_words: String,
    /// Ridge, where there is a lambda.
    pub ridge: Option<(TableView, String)>,
}
