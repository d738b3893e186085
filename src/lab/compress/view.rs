//! What the lab of pictures at low rank shows, as data.

use super::action::Choice;
use super::pixels::Pixels;
use super::state::Expected;
use crate::lab::elimination::action::Asking;
use crate::lab::grid::GridView;
use crate::lab::numeral::Entry;
use crate::lab::table::TableView;
use crate::link::Tone;
use crate::scene::plot::Plot;
use crate::stories::compression::rival::Rival;
use std::rc::Rc;

/// What the lab shows.
pub struct View {
    /// What there is to choose.
    pub picker: PickerView,
    /// The editor of the small matrix, while that is looked at.
    pub grid: Option<GridView>,
    /// The picture, or the matrix as one, in words.
    pub sentence: String,
    /// The picture.
    pub original: Rc<Pixels>,
    /// The question, while it waits for an answer.
    pub question: Option<&'static str>,
    /// The prediction beside what is right.
    pub prediction: Option<String>,
    /// Whether the page asks.
    pub asking: Asking,
    /// The rest.
    pub stage: Stage,
    /// What a screen reader hears.
    pub announcement: String,
}

/// What there is to choose.
pub struct PickerView {
    /// What can be looked at, with its name.
    pub choices: Vec<(Choice, &'static str)>,
    /// What is.
    pub chosen: Choice,
    /// Grey or colour, of a picture.
    pub tone: Option<Tone>,
    /// Whether there are others of the kind.
    pub seeded: bool,
    /// What is wrong with the last file.
    pub problem: Option<&'static str>,
    /// What is to be said of the link.
    pub notice: Option<&'static str>,
}

/// How far the decomposition is.
pub enum Stage {
    /// Under way: percent, and that in words.
    Working(usize, String),
    /// Somebody stopped it.
    Stopped,
    /// There is none, and why.
    Failed(String),
    /// It is there.
    Ready(Box<ReadyView>),
}

/// A truncation beside the original.
pub struct ReadyView {
    /// The slider.
    pub slider: SliderView,
    /// The truncation.
    pub truncation: PictureView,
    /// What it lacks.
    pub difference: PictureView,
    /// The small matrix, its truncation and what that lacks, as tables.
    pub tables: Vec<MatrixTable>,
    /// Facts: label, name, value, as written.
    pub facts: Vec<FactView>,
    /// What it takes to store it.
    pub storage: String,
    /// The charts.
    pub charts: Vec<ChartView>,
    /// Everything in the charts, rank by rank; missing while it would give the answer away.
    pub table: Option<Rc<TableView>>,
    /// The rival.
    pub rival: RivalView,
}

/// The slider of the rank.
pub struct SliderView {
    /// Its last step.
    pub most: usize,
    /// Where it stands.
    pub at: usize,
    /// What it says.
    pub says: String,
}

/// A picture and its words.
#[derive(Clone)]
pub struct PictureView {
    /// The picture.
    pub pixels: Rc<Pixels>,
    /// What is said of it.
    pub sentence: String,
}

/// A small matrix.
pub struct MatrixTable {
    /// Its name for scripts.
    pub name: &'static str,
    /// Its name for people.
    pub label: String,
    /// Its entries.
    pub rows: Vec<Vec<Entry>>,
}

/// A fact.
pub struct FactView {
    /// Its name for people.
    pub label: &'static str,
    /// Its name for scripts.
    pub name: &'static str,
    /// Its value for scripts.
    pub value: String,
    /// As it is written.
    pub written: String,
}

/// Which chart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ChartName {
    /// The singular values.
    Spectrum,
    /// Energy and error.
    Errors,
    /// Storage.
    Storage,
}

/// A chart and its words.
pub struct ChartView {
    /// Which.
    pub name: ChartName,
    /// The chart.
    pub plot: Rc<Plot>,
    /// What is said of it.
    pub sentence: String,
}

/// The rival.
pub struct RivalView {
    /// Which rules there are.
    pub rules: Vec<(Option<Rival>, &'static str)>,
    /// Which is tried.
    pub chosen: Option<Rival>,
    /// What it does.
    pub rule: String,
    /// How far that is, while it is under way.
    pub working: Option<usize>,
    /// How it looks, and who wins.
    pub picture: Option<PictureView>,
    /// Its Frobenius error, for scripts.
    pub error: Option<FactView>,
}

/// An answer, as it is written.
pub fn answers() -> [(Expected, &'static str); 4] {
    Expected::ALL.map(|expected| (expected, super::words::expected(expected)))
}
