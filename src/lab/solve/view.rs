//! What the lab for systems of equations shows, as data. The page turns it into elements one to one.

use crate::lab::elimination::action::Asking;
use crate::lab::elimination::view::{MatrixView, MeterView, Solutions};
use crate::lab::numeral::Entry;
use crate::scene::Picture;
use std::rc::Rc;

/// Everything the lab for systems of equations shows.
#[derive(Clone, Debug, PartialEq)]
pub struct View {
    /// The meter: one cell a column.
    pub meter: MeterView,
    /// Whether the page asks for a prediction.
    pub asking: Asking,
    /// What is known of the solutions.
    pub stage: Stage,
    /// The rows as a picture; without the common part while the learner is asked.
    pub rows: Option<FigureView>,
    /// The one sentence a screen reader hears.
    pub announcement: String,
}

/// What is known of the solutions.
#[derive(Clone, Debug, PartialEq)]
pub enum Stage {
    /// There is no right-hand side.
    NoRightHandSide(Bare),
    /// The learner is asked how many solutions there are.
    Asked(&'static str),
    /// All is told.
    Told(Box<Told>),
}

/// What there is to say where there is no right-hand side.
#[derive(Clone, Debug, PartialEq)]
pub struct Bare {
    /// What that means.
    pub sentence: &'static str,
    /// The number of rows.
    pub rows: usize,
    /// The number of columns.
    pub columns: usize,
    /// The rank of `A`.
    pub rank: usize,
    /// How many variables are free.
    pub nullity: usize,
}

/// The answer.
#[derive(Clone, Debug, PartialEq)]
pub struct Told {
    /// The three numbers and the case that they give.
    pub ranks: RanksView,
    /// The prediction beside the result.
    pub prediction: Option<String>,
    /// The solutions, or what to do without.
    pub outcome: Outcome,
    /// The reduced form of `[A | b]`.
    pub reduced: MatrixView,
    /// What its rows say that decide nothing, or everything.
    pub reduced_sentences: Vec<String>,
    /// The link to the elimination of `[A | b]`, at its last step.
    pub elimination: String,
    /// What is said where there can be no picture.
    pub no_picture: Option<String>,
}

/// The numbers that decide (Rouché–Capelli).
#[derive(Clone, Debug, PartialEq)]
pub struct RanksView {
    /// The rank of `A`.
    pub rank: usize,
    /// The rank of `[A | b]`.
    pub rank_augmented: usize,
    /// The number of rows.
    pub rows: usize,
    /// The number of columns n.
    pub columns: usize,
    /// How many variables are free.
    pub nullity: usize,
    /// The kind of solution set.
    pub solutions: Solutions,
    /// The case in words.
    pub sentence: String,
}

/// The solutions, or what to do without.
#[derive(Clone, Debug, PartialEq)]
pub enum Outcome {
    /// There are solutions.
    Solutions(SolutionsView),
    /// There is none.
    Nearest(NearestView),
}

/// The solutions, and the one that the free variables give.
#[derive(Clone, Debug, PartialEq)]
pub struct SolutionsView {
    /// The solution whose free variables are zero.
    pub particular: Vec<Entry>,
    /// The directions, one for each free variable.
    pub directions: Vec<Vec<Entry>>,
    /// The free variables.
    pub free: Vec<FreeView>,
    /// The solution that they give.
    pub x: Vec<Entry>,
    /// The same in words.
    pub sentence: String,
    /// A x = b, row by row.
    pub checks: Vec<CheckView>,
    /// What the check came to.
    pub checked: String,
    /// That the directions do not depend on b; with a free variable only.
    pub kernel_stays: Option<String>,
}

/// A free variable.
#[derive(Clone, Debug, PartialEq)]
pub struct FreeView {
    /// `x3`
    pub name: String,
    /// The slider's position, in halves.
    pub halves: i32,
    /// The slider's value in words.
    pub spoken: String,
    /// The text of the number field.
    pub text: String,
    /// What is wrong with it, if anything.
    pub problem: Option<String>,
}

/// How far the sliders go either way, in halves.
pub const MOST_HALVES: i32 = 10;

/// A row of the check.
#[derive(Clone, Debug, PartialEq)]
pub struct CheckView {
    /// The row times x, written out where that is short.
    pub product: Option<String>,
    /// What it comes to.
    pub value: Entry,
    /// What it should be.
    pub side: Entry,
    /// Whether it is.
    pub agreement: Agreement,
}

/// Whether both sides of an equation agree.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Agreement {
    /// They do.
    Agrees,
    /// They do not.
    Differs,
}

/// The nearest right-hand side that can be reached.
#[derive(Clone, Debug, PartialEq)]
pub struct NearestView {
    /// Its entries.
    pub point: Vec<Entry>,
    /// The square of its distance from b.
    pub distance_squared: Entry,
    /// What it is, in words, where no picture says so.
    pub sentence: Option<String>,
    /// What its solutions are.
    pub least_squares: &'static str,
    /// Why it cannot be taken, if it cannot.
    pub problem: Option<&'static str>,
    /// b beside the column space; nothing for more than three rows.
    pub figure: Option<FigureView>,
}

/// A picture with its equivalent in words.
#[derive(Clone, Debug, PartialEq)]
pub struct FigureView {
    /// The picture.
    pub picture: Rc<Picture>,
    /// How many dimensions it has, 1 to 3.
    pub dimensions: usize,
    /// The same in words.
    pub sentences: Vec<String>,
    /// Which of many solutions is marked.
    pub chosen: Option<String>,
}
