//! What the lab of numerical rank shows, as data. The page turns it into elements one to one.

use super::rule::RuleKind;
use crate::lab::elimination::action::Asking;
use crate::lab::elimination::view::Available;
use crate::lab::grid::GridView;
use crate::lab::table::TableView;
use crate::scene::plot::Plot;
use std::rc::Rc;

/// Everything that the lab shows.
#[derive(Clone, Debug, PartialEq)]
pub struct View {
    /// The editor of the matrix.
    pub grid: GridView,
    /// The identifier of the preset that the matrix is, or nothing.
    pub preset: &'static str,
    /// How many rows it has, where it is a Hilbert matrix, and the same in words.
    pub hilbert: Option<(usize, String)>,
    /// What there is to see in it, where it is a preset.
    pub hint: Option<&'static str>,
    /// What the doubles make of the entries, a sentence each.
    pub storage: Vec<String>,
    /// The middle of the page.
    pub stage: Stage,
    /// Whether the lab asks first.
    pub asking: Asking,
    /// What a screen reader hears now.
    pub announcement: String,
}

/// The middle of the page.
#[derive(Clone, Debug, PartialEq)]
pub enum Stage {
    /// The learner is to predict the rank that NumPy reports: the choices.
    Question(Vec<usize>),
    /// There are no singular values: why.
    Refused(String),
    /// The singular values, and what they say.
    Shown(Box<Shown>),
}

/// The singular values, and what they say.
#[derive(Clone, Debug, PartialEq)]
pub struct Shown {
    /// What became of the prediction.
    pub prediction: Option<String>,
    /// The chart.
    pub plot: Rc<Plot>,
    /// The chart in a sentence or two.
    pub sentences: Vec<String>,
    /// The chart's numbers.
    pub table: TableView,
    /// The tolerance.
    pub tolerance: ToleranceView,
    /// The noise.
    pub noise: NoiseView,
    /// Three answers to one question.
    pub answers: [Answer; 3],
    /// Whether they agree, and if not, why.
    pub reasons: Vec<String>,
    /// How far it is to a matrix of lower rank.
    pub distances: Vec<String>,
    /// The facts that scripts read.
    pub facts: FactsView,
}

/// The tolerance.
#[derive(Clone, Debug, PartialEq)]
pub struct ToleranceView {
    /// The rule.
    pub kind: RuleKind,
    /// What the rule says.
    pub rule: &'static str,
    /// Where the slider stands, of [`STEPS`].
    pub at: i64,
    /// The tolerance, and what it does.
    pub says: String,
    /// The field of its number, where the rule has one.
    pub field: Option<FieldView>,
}

/// The slider of the tolerance has so many steps.
pub const STEPS: i64 = 200;

/// A text field.
#[derive(Clone, Debug, PartialEq)]
pub struct FieldView {
    /// Its name.
    pub name: &'static str,
    /// Its text.
    pub text: String,
    /// What is wrong with it.
    pub problem: Option<String>,
}

/// The noise.
#[derive(Clone, Debug, PartialEq)]
pub struct NoiseView {
    /// Where the slider stands.
    pub at: i64,
    /// Its last step.
    pub most: i64,
    /// The size, as it is said.
    pub says: String,
    /// Whether other noise can be asked for: where there is some.
    pub redraw: Available,
}

/// One of three answers to the question for the rank.
#[derive(Clone, Debug, PartialEq)]
pub struct Answer {
    /// Who answers.
    pub name: &'static str,
    /// The name of the fact.
    pub fact: &'static str,
    /// The rank.
    pub rank: usize,
    /// How it is found.
    pub how: &'static str,
}

/// The facts that scripts read.
#[derive(Clone, Debug, PartialEq)]
pub struct FactsView {
    /// The number of rows.
    pub rows: usize,
    /// The number of columns.
    pub columns: usize,
    /// The tolerance: for scripts, and as it is written.
    pub tolerance: (String, String),
    /// The distance to the nearest matrix of lower rank, where there is one: for scripts, and as it is written.
    pub distance: Option<(String, String)>,
}
