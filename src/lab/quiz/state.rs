//! What the quiz remembers.

use super::draft::Draft;
use super::guide::Guide;
use crate::lab::solve::viewer::Viewer;
use crate::link::{Practice, QuizAddress};
use crate::quiz::mastery::Mastery;
use crate::quiz::{Exercise, Family};

/// How many questions a mixed run has where nobody says otherwise.
pub const QUESTIONS: usize = 10;

/// The longest text of progress that is read, in bytes. All families and misconceptions take a hundredth of it.
pub const LARGEST_IMPORT: usize = 1_000_000;

/// Which page is open.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub enum Place {
    /// What to do next, and every family.
    #[default]
    Overview,
    /// A run of questions.
    Run,
    /// What has been learnt.
    Review,
    /// No family has this name.
    NoFamily(String),
}

/// A run of questions.
#[derive(Clone, Debug, PartialEq)]
pub struct Run {
    /// The link that names just these questions; its seed is there.
    pub address: QuizAddress,
    /// The questions so far, at least one.
    pub items: Vec<Item>,
    /// Which of them is shown.
    pub at: usize,
    /// Whether it is still being answered.
    pub stage: Stage,
    /// Who reports the summary, as typed.
    pub name: String,
    /// When the learner was last seen at it, in milliseconds.
    pub seen: Option<u64>,
}

/// How far a run is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    /// Questions are shown.
    Asking,
    /// The summary is.
    Done,
}

/// One question of a run with what was given.
#[derive(Clone, Debug, PartialEq)]
pub struct Item {
    /// The family.
    pub family: Family,
    /// The seed.
    pub seed: u64,
    /// The answer as it stands.
    pub draft: Draft,
    /// The answer that counts: the first that could be judged.
    pub scored: Option<Draft>,
    /// The answer that was judged last.
    pub checked: Option<Draft>,
    /// How many hints are open.
    pub hints: usize,
    /// Whether the solution is open; then nothing can be answered any more.
    pub solution: Solution,
    /// The time spent before it was closed, in milliseconds.
    pub milliseconds: u64,
    /// How far it is, where it is practised step by step.
    pub guide: Option<Guide>,
}

/// Whether the worked solution is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Solution {
    /// It is not.
    Closed,
    /// It is.
    Open,
}

impl Item {
    /// A question that nobody has looked at.
    pub fn new(family: Family, seed: u64) -> Self {
        Self {
            family,
            seed,
            draft: Draft::blank(&Exercise::new(family, seed).question().kind),
            scored: None,
            checked: None,
            hints: 0,
            solution: Solution::Closed,
            milliseconds: 0,
            guide: None,
        }
    }
}

impl Run {
    /// The question shown.
    pub fn item(&self) -> Option<&Item> {
        self.items.get(self.at)
    }

    /// Whether its questions are practised step by step.
    pub fn is_by_steps(&self) -> bool {
        self.address.practice == Practice::Steps
    }

    /// Whether it goes on for as long as the learner likes.
    pub fn is_practice(&self) -> bool {
        self.address.family.is_some()
    }
}

/// Whether the browser keeps what it is given.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Storage {
    /// As far as is known.
    #[default]
    Works,
    /// It refused once.
    Fails,
}

/// Whether forgetting everything waits for a second word.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Reset {
    /// Nobody asked for it.
    #[default]
    NotAsked,
    /// It has to be confirmed.
    Asked,
}

/// Why progress from elsewhere was not read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ImportTrouble {
    /// The text that was pasted is none.
    PastedOther,
    /// The text that was pasted is too long.
    PastedTooLong,
    /// The file holds none.
    FileOther,
    /// The file is too large.
    FileTooLarge,
    /// The browser could not read the file.
    FileUnreadable,
}

/// What happened last, for the one sentence that a screen reader hears.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Heard {
    /// Nothing worth saying.
    #[default]
    Nothing,
    /// An answer was judged.
    Checked,
    /// An answer in one's own words is to be written first.
    WordsMissing,
    /// The points of the model answer are there to compare with.
    Points,
    /// A step was found or shown; the next one is asked for.
    StepDone,
    /// A row operation was found; the row that it makes is asked for.
    RowNext,
    /// The last step was found or shown.
    StepsOver,
    /// A hint was opened.
    Hint,
    /// A step came to this place.
    Moved(usize),
    /// There are so many vectors now.
    Vectors(usize),
    /// Progress was read.
    Imported,
    /// Progress could not be read.
    NotImported(ImportTrouble),
    /// There was nothing to read.
    NothingToImport,
    /// Everything was forgotten.
    Forgotten,
}

/// What the keyboard should be on after something happened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Focus {
    /// The page's heading.
    Heading,
    /// The button that goes on.
    Next,
    /// The worked solution.
    Solution,
    /// A field of the answer.
    Field(usize),
    /// The step that is asked for.
    Task,
    /// The points to compare with.
    Points,
    /// The button of a step that was moved.
    Step(usize, super::action::Way),
    /// The button that forgets everything.
    Reset,
    /// The button that confirms that.
    Confirm,
}

/// The whole state.
#[derive(Clone, Debug, PartialEq)]
pub struct State {
    /// The page.
    pub place: Place,
    /// The run, whether it is shown or not.
    pub run: Option<Run>,
    /// What has been learnt.
    pub mastery: Mastery,
    /// The day, counted from 1 January 1970.
    pub day: u32,
    /// Who looks at a picture.
    pub viewer: Viewer,
    /// The text of progress to read.
    pub import: String,
    /// Why it was not read, the last time.
    pub import_trouble: Option<ImportTrouble>,
    /// Whether forgetting everything waits for a second word.
    pub reset: Reset,
    /// Whether the browser keeps what it is given.
    pub storage: Storage,
    /// What could not be read, as sentences.
    pub notices: Vec<String>,
    /// What happened last.
    pub heard: Heard,
    /// Counts what happened, so that the same sentence twice is said twice.
    pub events: u32,
    /// Where the keyboard should go.
    pub focus: Option<Focus>,
}

impl State {
    /// The quiz with progress as it was kept, on a day.
    pub fn new(kept: Option<&str>, day: u32) -> Self {
        let (mastery, troubles) = Mastery::read(kept.unwrap_or_default());
        Self {
            place: Place::Overview,
            run: None,
            mastery,
            day,
            viewer: Viewer::of(None),
            import: String::new(),
            import_trouble: None,
            reset: Reset::NotAsked,
            storage: Storage::Works,
            notices: troubles.iter().map(ToString::to_string).collect(),
            heard: Heard::Nothing,
            events: 0,
            focus: None,
        }
    }
}
