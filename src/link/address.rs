//! What a link remembers.

use super::studies::StudyAddress;
use crate::math::{Form, PivotPolicy, Rational, RowOp, System};

/// Everything a link remembers: a page with its state, and how the page is framed.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Address {
    /// The page.
    pub page: Page,
    /// What is around it.
    pub frame: Frame,
}

/// A page and the part of its state that a link carries.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Page {
    /// The first page.
    #[default]
    Home,
    /// The elimination lab.
    Elimination(EliminationAddress),
    /// The map lab: image and kernel as pictures.
    Map(MapAddress),
    /// The lab of the four subspaces.
    Subspaces(SubspacesAddress),
    /// The lab for systems of equations.
    Solve(SolveAddress),
    /// A lab about floating point or low rank.
    Study(StudyAddress),
    /// The lesson: its contents, or one chapter.
    Learn {
        /// The chapter's short name, in lower case; `None` for the contents.
        chapter: Option<String>,
    },
    /// The quiz: what to practise next, one family, or the same questions for a class.
    Quiz(QuizAddress),
    /// What has been learnt so far, and what is due again.
    Review,
    /// A page that links may already name although it is still to come. Its query is not kept: the browser's address
    /// is best left as it is.
    NotYet {
        /// The route without the slash at its start, such as `lab/lora`.
        route: String,
    },
    /// No page has this name.
    Unknown {
        /// The route as it was read, without the slash at its start, shortened if very long.
        route: String,
    },
}

/// A part of the site that is a program of its own: whoever never opens it never downloads it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Area {
    /// The first page, the labs, and whatever is not there.
    Labs,
    /// The labs about floating point and low rank: of matrices.
    Studies,
    /// Of models and data.
    Models,
    /// The lesson.
    Learn,
    /// Its chapters about floating point and low rank.
    LearnStudies,
    /// The quiz and what it keeps.
    Quiz,
}

/// The chapters of the lesson whose figures are studies, by their short names.
pub const STUDY_CHAPTERS: [&str; 8] = [
    "numerical-rank",
    "svd",
    "products-and-sums",
    "one-matrix-many-views",
    "collinear-features",
    "lora",
    "recommenders",
    "pca",
];

impl Page {
    /// The program that shows the page. `static/boot.js` decides the same by the route.
    pub fn area(&self) -> Area {
        match self {
            Self::Study(
                StudyAddress::Collinearity(_)
                | StudyAddress::Lora(_)
                | StudyAddress::Recommender(_)
                | StudyAddress::Pca(_),
            ) => Area::Models,
            Self::Study(_) => Area::Studies,
            Self::Learn { chapter: Some(slug) } if STUDY_CHAPTERS.contains(&slug.as_str()) => Area::LearnStudies,
            Self::Learn { .. } => Area::Learn,
            Self::Quiz(_) | Self::Review => Area::Quiz,
            _ => Area::Labs,
        }
    }
}

/// What is around a page, whichever page it is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Frame {
    /// `embed=1`: without the site's header and footer, to stand inside another page.
    pub chrome: Chrome,
    /// `present=1`: in large type, for a projector.
    pub text_size: TextSize,
}

/// Whether the site's header and footer are shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Chrome {
    /// They are.
    #[default]
    Full,
    /// They are not: the page stands in an iframe.
    Embedded,
}

/// How large the type is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum TextSize {
    /// For a reader's own screen.
    #[default]
    Regular,
    /// For a projector.
    Presentation,
}

/// What the elimination lab shows, as far as a link carries it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct EliminationAddress {
    /// The matrix and its right-hand side; `None` leaves the choice to the lab.
    pub system: Option<System>,
    /// The form that is aimed for.
    pub form: Form,
    /// Who chooses the operations.
    pub mode: Mode,
    /// The learner's operations, in order. Each fits the rows of `system`; without a system there are none. (A link
    /// carries them up to the first that does not fit.)
    pub ops: Vec<RowOp>,
    /// In [`Mode::Watch`] how many automatic steps are carried out (the lab stops at the last one); in [`Mode::Own`]
    /// how many of `ops` are, the others waiting to be redone.
    pub step: usize,
    /// Which entry of a column becomes the pivot.
    pub policy: PivotPolicy,
    /// How numbers are written.
    pub numbers: NumberStyle,
    /// Whether the learner computes the changed row.
    pub checking: RowChecking,
    /// Whether the learner is asked to predict the rank before the first step; `None` leaves it to the lab.
    pub prediction: Option<Prediction>,
}

/// Who chooses the row operations.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Mode {
    /// The elimination runs by itself; the learner watches its steps.
    #[default]
    Watch,
    /// The learner gives the operations.
    Own,
}

/// How numbers are written on the page. The values stay exact either way.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum NumberStyle {
    /// As integers and fractions.
    #[default]
    Fractions,
    /// As decimals, rounded where they do not end.
    Decimals,
}

/// Whether the learner computes the row that an own operation changes, and has it checked.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum RowChecking {
    /// The page computes the row.
    #[default]
    Off,
    /// The learner computes the row.
    On,
}

/// Whether the learner is asked to predict the rank before the first step.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Prediction {
    /// Asked.
    Ask,
    /// Not asked.
    Skip,
}

/// What the map lab shows, as far as a link carries it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct MapAddress {
    /// The matrix and its right-hand side; `None` leaves the choice to the lab.
    pub system: Option<System>,
    /// `x`: the vector that is mapped, one entry for each column of `system`; without a system there is none.
    pub x: Option<Vec<Rational>>,
    /// `t`: how far the picture has moved from the domain (0) to the image (1); `None` leaves it to the lab.
    pub morph: Option<Rational>,
    /// `view`: where the viewer of the domain stands, and that of the codomain; `None` leaves it to the lab.
    pub views: Option<[Angles; 2]>,
    /// `show`: what is drawn besides kernel and image, each once and in the order of [`Layer::ALL`]; `None` leaves it to
    /// the lab.
    pub layers: Option<Vec<Layer>>,
    /// Whether the learner is asked to predict the image first; `None` leaves it to the lab.
    pub prediction: Option<Prediction>,
}

/// Where a viewer stands, in hundredths of a degree.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Angles {
    /// Round the third axis, from the first one: more than -18000 and at most 18000.
    pub turn: i32,
    /// Over the plane of the first two axes: -9000 to 9000.
    pub tilt: i32,
}

/// Something that the map lab can draw besides kernel and image.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Layer {
    /// `cube`: the unit cube (square, segment) and where it goes.
    Cube,
    /// `lattice`: points, in the ink of their fibre, and where they go.
    Lattice,
    /// `columns`: the columns of the matrix as arrows.
    Columns,
    /// `row`: the row space.
    RowSpace,
    /// `left`: the left null space.
    LeftNull,
}

impl Layer {
    /// Every layer, in the order in which links name them.
    pub const ALL: [Self; 5] = [Self::Cube, Self::Lattice, Self::Columns, Self::RowSpace, Self::LeftNull];

    /// The layer's name in a link.
    pub fn name(self) -> &'static str {
        match self {
            Self::Cube => "cube",
            Self::Lattice => "lattice",
            Self::Columns => "columns",
            Self::RowSpace => "row",
            Self::LeftNull => "left",
        }
    }
}

/// What the lab of the four subspaces shows, as far as a link carries it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SubspacesAddress {
    /// The matrix and its right-hand side; `None` leaves the choice to the lab.
    pub system: Option<System>,
    /// `space`: the subspace that the learner is to find a basis of; `None` leaves it to the lab.
    pub space: Option<Space>,
    /// Whether the learner is asked for the dimensions first; `None` leaves it to the lab.
    pub prediction: Option<Prediction>,
}

/// One of the four subspaces of a matrix.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Space {
    /// `null`: the null space, in R^n.
    Null,
    /// `column`: the column space, in R^m.
    Column,
    /// `row`: the row space, in R^n.
    Row,
    /// `left`: the left null space, in R^m.
    LeftNull,
}

impl Space {
    /// Each of them, with its name in a link.
    pub const ALL: [(&'static str, Self); 4] =
        [("null", Self::Null), ("column", Self::Column), ("row", Self::Row), ("left", Self::LeftNull)];
}

/// What the lab for systems of equations shows, as far as a link carries it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SolveAddress {
    /// The matrix and its right-hand side; `None` leaves the choice to the lab.
    pub system: Option<System>,
    /// `free`: the values of the free variables, in the order of their columns; none where all are zero. Fewer than
    /// there are free variables leave the others zero, more are left out by the lab.
    pub free: Vec<Rational>,
    /// `view`: where the viewer stands; `None` leaves it to the lab.
    pub view: Option<Angles>,
    /// Whether the learner is asked for the number of solutions first; `None` leaves it to the lab.
    pub prediction: Option<Prediction>,
}

/// How one family is practised.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Practice {
    /// By whole questions.
    #[default]
    Whole,
    /// By worked examples whose last steps are left to the learner.
    Steps,
}

/// What the quiz shows, as far as a link carries it. The link of a class set is what makes it the same for everyone.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct QuizAddress {
    /// The family that is practised, in lower case; whether there is one of that name, only the quiz knows.
    pub family: Option<String>,
    /// `practice=steps`: whether that family is practised step by step.
    pub practice: Practice,
    /// `seed`: what the questions are made from; `None` leaves it to the page.
    pub seed: Option<u64>,
    /// `set`: the families, and numbers of chapters, that the questions come from, in lower case; none for all.
    pub set: Vec<String>,
    /// `n`: how many questions; `None` leaves it to the quiz.
    pub count: Option<usize>,
}
