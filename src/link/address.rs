//! What a link remembers.

use crate::math::{Form, PivotPolicy, RowOp, System};

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
    /// A page that links may already name although it is still to come. Its query is not kept: the browser's address
    /// is best left as it is.
    NotYet {
        /// The route without the slash at its start, such as `lab/map`.
        route: String,
    },
    /// No page has this name.
    Unknown {
        /// The route as it was read, without the slash at its start, shortened if very long.
        route: String,
    },
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
