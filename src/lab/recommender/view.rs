//! What the lab of ratings shows, as data.

use super::action::Guess;
use crate::lab::collinearity::view::{Fact, SizeView};
use crate::lab::elimination::view::Available;
use crate::lab::table::TableView;
use crate::scene::plot::Plot;
use std::rc::Rc;

/// Everything that the lab shows.
#[derive(Clone, Debug, PartialEq)]
pub struct View {
    /// The films, in the order of the columns.
    pub films: Vec<&'static str>,
    /// The readers with their ratings.
    pub readers: Vec<ReaderView>,
    /// What is wrong with the texts that are no ratings.
    pub problems: Vec<String>,
    /// Whether there is something to undo.
    pub undo: Available,
    /// The number of factors, and the largest.
    pub factors: (usize, usize),
    /// What the slider of the factors says.
    pub factors_say: String,
    /// Lambda.
    pub lambda: SizeView,
    /// How far the fit has come.
    pub fit: FitView,
    /// The question about zeros.
    pub question: QuestionView,
    /// The facts.
    pub facts: Vec<Fact>,
    /// What they mean.
    pub sentences: Vec<String>,
    /// The errors against the number of factors.
    pub plot: Rc<Plot>,
    /// The same in words.
    pub plot_words: String,
    /// The same as a table.
    pub plot_table: TableView,
    /// The readers' and the films' numbers.
    pub numbers: [TableView; 2],
    /// The one sentence that a screen reader hears.
    pub announcement: String,
}

/// A reader.
#[derive(Clone, Debug, PartialEq)]
pub struct ReaderView {
    /// `Reader 2`
    pub name: String,
    /// A cell for each film.
    pub cells: Vec<CellView>,
    /// What to recommend: the film, the prediction, and the sentence.
    pub recommended: (String, String),
}

/// A rating.
#[derive(Clone, Debug, PartialEq)]
pub struct CellView {
    /// The reader and the film.
    pub name: String,
    /// The text as typed.
    pub text: String,
    /// Whether it is no rating.
    pub wrong: bool,
    /// What it is.
    pub kind: CellKind,
    /// The prediction, where the fit does not know the rating.
    pub predicted: Option<String>,
}

/// What a cell is to the fit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CellKind {
    /// A rating that the fit knows.
    Known,
    /// A rating that is kept back.
    HeldOut,
    /// No rating.
    Gap,
}

/// How far the fit has come.
#[derive(Clone, Debug, PartialEq)]
pub struct FitView {
    /// The steps that are done.
    pub step: usize,
    /// Whether there is another.
    pub next: Available,
    /// Whether it goes on by itself.
    pub playing: bool,
    /// The same in words.
    pub sentence: String,
}

/// The question about zeros.
#[derive(Clone, Debug, PartialEq)]
pub enum QuestionView {
    /// There is none.
    None,
    /// It is asked, with the choices.
    Asked(&'static str, [(Guess, &'static str); 3]),
    /// It was answered: the prediction beside the result.
    Answered(String),
}
