//! What has been learnt, per family and per misconception, and what comes next.
//!
//! Leitner's boxes: a right answer when something is due puts it into the next box, whose turn comes later
//! ([`DAYS`]); a wrong one puts it back into the first, whose turn is at once. Days are numbers that come from outside,
//! counted from any day.

mod record;
mod store;

use super::family::Family;
use super::misconception::Misconception;
use super::verdict::{Judgement, Verdict};
pub use record::{DAYS, MASTERED, Record};
use record::{Records, Result};
pub use store::Trouble;

/// A learner's progress. It holds names, not families, so that those of a newer version survive.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mastery {
    version: u32,
    families: Records,
    misconceptions: Records,
    /// Lines that this version cannot use, as they were.
    kept: Vec<String>,
    last: Option<&'static str>,
}

/// What to do next.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Next {
    /// A misconception is due: practise it with this family.
    Misconception(Misconception, Family),
    /// This family is due.
    Review(Family),
    /// Nothing is due: this family is practised step by step, so many of the last steps left to the learner, and was not
    /// asked as a whole yet.
    Steps(Family, usize),
    /// Nothing is due: begin this family.
    New(Family),
    /// Everything is begun and nothing is due before this day.
    Nothing {
        /// The day on which something is due.
        due: u32,
    },
}

impl Default for Mastery {
    fn default() -> Self {
        Self {
            version: store::VERSION,
            families: Records::default(),
            misconceptions: Records::default(),
            kept: Vec::new(),
            last: None,
        }
    }
}

impl Mastery {
    /// What is known of a family; `None` before the first answer.
    pub fn family(&self, family: Family) -> Option<&Record> {
        self.families.get(family.name()).filter(|record| record.answers() > 0)
    }

    /// Whether nothing was learnt yet, as far as this version knows.
    pub fn is_empty(&self) -> bool {
        self.families.iter().len() == 0 && self.misconceptions.iter().len() == 0
    }

    /// How far the help in a family has faded; it fades without answers that count, too.
    pub fn fading(&self, family: Family) -> super::fading::Fading {
        self.families.get(family.name()).map(|record| record.fading).unwrap_or_default()
    }

    /// What is known of a misconception; `None` as long as it did not occur.
    pub fn misconception(&self, misconception: Misconception) -> Option<&Record> {
        self.misconceptions.get(misconception.name())
    }

    /// The progress after an answer on a day. One that does not count (blank, malformed, unfinished) changes nothing.
    #[must_use]
    pub fn after(mut self, family: Family, judgement: &Judgement, day: u32) -> Self {
        if !judgement.counts() {
            return self;
        }
        let result = match judgement.verdict {
            Verdict::Correct => Result::Right,
            Verdict::Almost(_) => Result::Almost,
            _ => Result::Wrong,
        };
        self.last = Some(family.name());
        self.families.entry(family.name(), day).note(result, day);
        match judgement.verdict {
            Verdict::Wrong(Some(misconception)) => {
                self.misconceptions.entry(misconception.name(), day).note(Result::Wrong, day);
            }
            Verdict::Correct => {
                for misconception in family.catches() {
                    if let Some(record) = self.misconceptions.get_mut(misconception.name()) {
                        record.note(Result::Right, day);
                    }
                }
            }
            _ => {}
        }
        self
    }

    /// The progress with the fading of a family in a new state.
    #[must_use]
    pub fn with_fading(mut self, family: Family, fading: super::fading::Fading, day: u32) -> Self {
        self.families.entry(family.name(), day).fading = fading;
        self
    }

    /// What to do on a day: first misconceptions that are due, then families that are (those due longest first), then
    /// practice step by step that was begun, then what has not been asked yet, in the order of the lesson. The family asked
    /// last comes last.
    pub fn next(&self, day: u32) -> Next {
        let due = |record: Option<&Record>| record.filter(|record| record.due <= day).map(|record| record.due);
        let again = |family: Family| self.last == Some(family.name());
        let wrong = Misconception::ALL.into_iter().filter_map(|one| Some((due(self.misconception(one))?, one)));
        let practised = wrong.min_by_key(|(due, _)| *due).and_then(|(_, misconception)| {
            let catching = Family::all().filter(|family| family.catches().contains(&misconception));
            let family = catching.min_by_key(|family| (again(*family), due(self.family(*family)).is_none()))?;
            Some(Next::Misconception(misconception, family))
        });
        let review = || {
            let found = Family::all().filter_map(|family| Some((again(family), due(self.family(family))?, family)));
            found.min_by_key(|(again, due, _)| (*again, *due)).map(|(again, _, family)| (again, family))
        };
        let begun = || {
            let missing = |family: Family| self.fading(family).missing(usize::MAX);
            let alone = Family::all().filter(|family| self.family(*family).is_none());
            alone.map(|family| (family, missing(family))).find(|(_, missing)| *missing > 0)
        };
        let new = || Family::all().find(|family| self.family(*family).is_none());
        if let Some(practised) = practised {
            return practised;
        }
        match (review(), begun(), new()) {
            (Some((false, family)), ..) => Next::Review(family),
            (_, Some((family, missing)), _) => Next::Steps(family, missing),
            (_, _, Some(family)) => Next::New(family),
            (Some((true, family)), ..) => Next::Review(family),
            (None, None, None) => {
                let days = Family::all().filter_map(|family| self.family(family)).map(|record| record.due);
                Next::Nothing { due: days.min().unwrap_or(day) }
            }
        }
    }

    /// Both progresses together: of each record the one with more answers.
    #[must_use]
    pub fn merged(mut self, other: Self) -> Self {
        self.version = self.version.max(other.version);
        self.families.merge(other.families);
        self.misconceptions.merge(other.misconceptions);
        self.last = self.last.or(other.last);
        for line in other.kept {
            if !self.kept.contains(&line) {
                self.kept.push(line);
            }
        }
        self
    }
}
