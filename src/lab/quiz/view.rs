//! What the quiz's pages show, ready to be shown.

/// Practice step by step.
mod guide;
/// How a question is answered.
mod input;

use crate::lab::elimination::view::Available;
use crate::lab::numeral::Entry;
use crate::math::RowOp;
use crate::quiz::formula::Node;
use crate::scene::Picture;
use std::rc::Rc;

pub use guide::{GuideStep, GuideView};
pub use input::{FieldView, GridView, InputView, OptionView};

/// A part of something said.
#[derive(Clone, Debug, PartialEq)]
pub enum Piece {
    /// Words.
    Text(String),
    /// A formula within a line.
    Formula(Vec<Node>),
    /// A matrix.
    Matrix(MatrixPiece),
    /// A picture.
    Picture(PicturePiece),
    /// A table of numbers; `?` where a cell is unknown.
    Table(Vec<Vec<String>>),
}

/// A matrix within something said.
#[derive(Clone, Debug, PartialEq)]
pub struct MatrixPiece {
    /// Its name, `A`; empty for none.
    pub name: &'static str,
    /// What a screen reader calls it.
    pub label: String,
    /// Its entries.
    pub rows: Vec<Vec<Entry>>,
    /// Whether the last column stands behind a bar.
    pub bar: Bar,
}

/// Whether the last column of a matrix is a right-hand side.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Bar {
    /// It is not.
    None,
    /// It is, and a bar stands before it.
    BeforeLast,
}

/// A picture within something said.
#[derive(Clone, Debug, PartialEq)]
pub struct PicturePiece {
    /// What it is called.
    pub label: &'static str,
    /// The picture.
    pub picture: Rc<Picture>,
    /// What it shows, in words: enough to answer, as far as words may say it without answering.
    pub sentence: String,
}

/// What is on the page.
#[derive(Clone, Debug, PartialEq)]
pub enum PageView {
    /// What to do next, and every family.
    Overview(OverviewView),
    /// A question.
    Question(Box<QuestionView>),
    /// The end of a run.
    Summary(SummaryView),
    /// What has been learnt.
    Review(ReviewView),
    /// No family has the name of the link.
    NoFamily(String),
}

/// Everything.
#[derive(Clone, Debug, PartialEq)]
pub struct View {
    /// The document's title.
    pub title: String,
    /// The page.
    pub page: PageView,
    /// What could not be read.
    pub notices: Vec<String>,
    /// What a screen reader hears.
    pub announcement: String,
}

/// What to do next.
#[derive(Clone, Debug, PartialEq)]
pub struct NextView {
    /// Why.
    pub sentence: String,
    /// The family to practise, by its name for people, and its address.
    pub family: Option<(&'static str, String)>,
    /// Other ways to it: what their links say, and their addresses.
    pub ways: Vec<(String, String)>,
}

/// The first page.
#[derive(Clone, Debug, PartialEq)]
pub struct OverviewView {
    /// What to do next.
    pub next: NextView,
    /// A run that is not finished: what it is, and its address.
    pub unfinished: Option<(String, String)>,
    /// How many families are mastered, of how many.
    pub mastered: (usize, usize),
    /// The families by chapter.
    pub chapters: Vec<ChapterView>,
}

/// A chapter's families.
#[derive(Clone, Debug, PartialEq)]
pub struct ChapterView {
    /// Its number.
    pub number: u8,
    /// Its title.
    pub title: &'static str,
    /// Where it is read.
    pub address: String,
    /// Where questions of it alone are asked.
    pub practise: String,
    /// The families.
    pub families: Vec<FamilyView>,
}

/// A family in a list.
#[derive(Clone, Debug, PartialEq)]
pub struct FamilyView {
    /// Its name for people.
    pub title: &'static str,
    /// Where it is practised.
    pub address: String,
    /// Where it is practised step by step, if it has steps.
    pub steps: Option<String>,
    /// How far the help has faded there, once it has.
    pub faded: Option<String>,
    /// How well it is known.
    pub standing: Standing,
    /// The same in words.
    pub words: String,
}

/// How well something is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// Not asked yet.
    New,
    /// It is due.
    Due,
    /// Begun; due later.
    Begun,
    /// Mastered.
    Mastered,
}

/// A question on the page.
#[derive(Clone, Debug, PartialEq)]
pub struct QuestionView {
    /// `Question 3 of 10`.
    pub position: String,
    /// The family's name for people.
    pub family: &'static str,
    /// Which of the questions are done: a sign each, and the one shown.
    pub progress: Vec<ProgressView>,
    /// What is asked.
    pub prompt: Vec<Piece>,
    /// How it is answered.
    pub input: InputView,
    /// Whether the answer can still be changed.
    pub open: Available,
    /// What the button says that has the answer judged.
    pub check: &'static str,
    /// The hints that are open.
    pub hints: Vec<Vec<Piece>>,
    /// Whether there are more.
    pub more_hints: Available,
    /// What was said to the answer.
    pub feedback: Option<FeedbackView>,
    /// The steps so far, where it is practised step by step.
    pub guide: Option<GuideView>,
    /// The other way to practise this family: what its link says, and its address.
    pub way: Option<(&'static str, String)>,
    /// What the button says that shows the solution, or the step.
    pub show: &'static str,
    /// The worked solution, if it is open.
    pub solution: Option<SolutionView>,
    /// Whether there is a question before.
    pub previous: Available,
    /// What the button says that goes on.
    pub next: &'static str,
    /// Whether the run can be ended here.
    pub finish: Available,
}

/// A question in the row of all of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ProgressView {
    /// What became of it.
    pub result: Outcome,
    /// Whether it is the one shown.
    pub here: bool,
}

/// What became of a question.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// Nothing yet.
    NotAnswered,
    /// Right at once.
    Right,
    /// Nearly.
    Almost,
    /// Not right.
    Wrong,
}

/// What is said to an answer.
#[derive(Clone, Debug, PartialEq)]
pub struct FeedbackView {
    /// What became of it; `NotAnswered` where nothing is scored.
    pub outcome: Outcome,
    /// The verdict in a word or two.
    pub verdict: &'static str,
    /// The sentences.
    pub text: Vec<Piece>,
    /// What is true instead of the misconception behind it.
    pub correction: Option<Vec<Piece>>,
    /// The chapter that explains it, with its address.
    pub chapter: Option<(String, String)>,
    /// Partial credit, where there is some.
    pub credit: Option<String>,
    /// That the first answer counts, or that it can still be changed.
    pub counts: Option<&'static str>,
}

/// The worked solution.
#[derive(Clone, Debug, PartialEq)]
pub struct SolutionView {
    /// A right answer, in a line.
    pub answer: Option<Vec<Piece>>,
    /// The steps.
    pub steps: Vec<StepView>,
    /// Where the elimination lab shows it.
    pub lab: Option<String>,
}

/// A step of a worked solution.
#[derive(Clone, Debug, PartialEq)]
pub enum StepView {
    /// Sentences.
    Say(Vec<Piece>),
    /// A row operation and why.
    Row {
        /// The operation.
        op: RowOp,
        /// Why it is done.
        reason: String,
        /// The matrix after it.
        matrix: MatrixPiece,
        /// Where the elimination lab shows it.
        address: String,
    },
}

/// The end of a run.
#[derive(Clone, Debug, PartialEq)]
pub struct SummaryView {
    /// The score in a sentence.
    pub score: String,
    /// The right answers.
    pub correct: usize,
    /// All questions.
    pub questions: usize,
    /// Partial credit and time.
    pub details: String,
    /// A row a question.
    pub rows: Vec<SummaryRow>,
    /// Who reports it, as typed.
    pub name: String,
    /// All of it as text, to be copied.
    pub text: String,
    /// All of it as a table for a spreadsheet.
    pub csv: String,
    /// What is true instead of the misconceptions that occurred, each with the chapter that explains it and its address.
    pub corrections: Vec<(Vec<Piece>, String, String)>,
    /// What to do next.
    pub next: NextView,
    /// The link that names these questions.
    pub link: String,
}

/// What became of a question.
#[derive(Clone, Debug, PartialEq)]
pub struct SummaryRow {
    /// The family's name for people.
    pub family: &'static str,
    /// What became of it.
    pub outcome: Outcome,
    /// The same in a word.
    pub result: &'static str,
    /// Its credit, `1/2`.
    pub credit: String,
    /// The time it took.
    pub time: String,
}

/// What has been learnt.
#[derive(Clone, Debug, PartialEq)]
pub struct ReviewView {
    /// What to do next.
    pub next: NextView,
    /// The families that were asked.
    pub families: Vec<FamilyView>,
    /// The misconceptions that occurred: their name, what is true instead, where they stand.
    pub misconceptions: Vec<(Vec<Piece>, Vec<Piece>, String)>,
    /// Progress as text.
    pub export: String,
    /// The text to read.
    pub import: String,
    /// Why progress from elsewhere was not read, and the same in a sentence.
    pub import_trouble: Option<(super::state::ImportTrouble, &'static str)>,
    /// That progress was read or forgotten, right after it was.
    pub done: Option<&'static str>,
    /// Whether forgetting waits for a second word.
    pub reset: super::state::Reset,
}
