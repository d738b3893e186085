//! What can happen on the quiz's pages: past-tense events. Seeds and times arrive with them.

use super::draft::{Belief, Operating};

/// Something that happened, and when.
#[derive(Clone, Debug, PartialEq)]
pub struct Event {
    /// What.
    pub action: Action,
    /// When.
    pub at: Moment,
}

/// A point in time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub struct Moment {
    /// In milliseconds, counted from anywhere.
    pub milliseconds: u64,
    /// The day, counted from 1 January 1970.
    pub day: u32,
}

/// One place up or down.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// Towards the start of the list.
    Up,
    /// Towards its end.
    Down,
}

/// Something that happened.
#[derive(Clone, Debug, PartialEq)]
pub enum Action {
    /// The text of a field changed.
    TextEdited {
        /// Which field of the answer.
        field: usize,
        /// Its whole new text.
        text: String,
    },
    /// An option was chosen instead of all others.
    OptionChosen(usize),
    /// An option was ticked, or is no longer.
    OptionToggled(usize),
    /// A step was moved by one place.
    StepMoved {
        /// Where it was in the order shown.
        position: usize,
        /// Where to.
        way: Way,
    },
    /// What is thought of a claim.
    BeliefChosen(Belief),
    /// Which operation is entered.
    OperatingChosen(Operating),
    /// One more vector is wanted.
    VectorAdded,
    /// The last vector is not wanted.
    VectorRemoved,
    /// The answer should be judged.
    CheckPressed,
    /// A hint is wanted.
    HintPressed,
    /// The worked solution is wanted.
    SolutionPressed,
    /// The next question, or after the last one the summary.
    NextPressed,
    /// The question before.
    PreviousPressed,
    /// The summary is wanted now.
    FinishPressed,
    /// From the summary back to a question.
    QuestionChosen(usize),
    /// The name in the summary changed.
    NameEdited(String),
    /// The figure's viewer went round it, in degrees.
    Turned {
        /// To the right.
        right: f64,
        /// Up.
        up: f64,
    },
    /// The figure was made larger by a factor.
    Zoomed(f64),
    /// The figure should be seen as at first.
    ViewReset,
    /// The text of progress to read changed.
    ImportEdited(String),
    /// That text should be read.
    ImportPressed,
    /// A file was chosen, and this is in it.
    FileRead(String),
    /// A file was chosen that is larger than [`LARGEST_IMPORT`].
    ///
    /// [`LARGEST_IMPORT`]: super::state::LARGEST_IMPORT
    FileTooLarge,
    /// A file was chosen that the browser could not read.
    FileUnreadable,
    /// All progress should be forgotten; to be confirmed.
    ResetPressed,
    /// It should indeed.
    ResetConfirmed,
    /// It should not.
    ResetCancelled,
    /// Another tab has kept this progress meanwhile.
    KeptElsewhere(String),
    /// The browser refused to keep something.
    StorageFailed,
    /// The page went out of sight.
    Left,
    /// It is in sight again.
    Returned,
    /// The notices were read.
    NoticesDismissed,
}
