//! What is known of one thing to learn.

use crate::quiz::fading::Fading;

/// How many days after an answer the turn of each box comes.
pub const DAYS: [u32; 6] = [0, 1, 3, 7, 16, 35];
/// From this box on, something counts as mastered.
pub const MASTERED: u8 = 3;

/// A family or a misconception in its box.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Record {
    /// The box, 0 to 5.
    pub level: u8,
    /// The day on which it is due.
    pub due: u32,
    /// How often it was answered rightly.
    pub right: u32,
    /// How often not.
    pub wrong: u32,
    /// How far the help has faded.
    pub fading: Fading,
    /// What a newer version has written besides.
    pub(super) more: Vec<String>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Result {
    Right,
    Almost,
    Wrong,
}

impl Record {
    pub(super) fn new(day: u32) -> Self {
        Self { level: 0, due: day, right: 0, wrong: 0, fading: Fading::default(), more: Vec::new() }
    }

    /// Whether it counts as mastered.
    pub fn is_mastered(&self) -> bool {
        self.level >= MASTERED
    }

    pub(super) fn answers(&self) -> u64 {
        u64::from(self.right) + u64::from(self.wrong)
    }

    pub(super) fn note(&mut self, result: Result, day: u32) {
        match result {
            Result::Right => {
                self.right = self.right.saturating_add(1);
                // Practice before the turn shows less than remembering does, and does not move it on.
                if self.due <= day {
                    self.put(self.level.saturating_add(1), day);
                }
            }
            Result::Almost => {
                self.wrong = self.wrong.saturating_add(1);
                self.put(self.level.min(1), day);
            }
            Result::Wrong => {
                self.wrong = self.wrong.saturating_add(1);
                self.put(0, day);
            }
        }
    }

    fn put(&mut self, level: u8, day: u32) {
        let last = DAYS.len() - 1;
        let level = usize::from(level).min(last);
        self.level = u8::try_from(level).unwrap_or(0);
        self.due = day.saturating_add(DAYS.get(level).copied().unwrap_or(0));
    }
}

/// Records by name, sorted by it. There are few, so a list is enough.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub(super) struct Records(Vec<(String, Record)>);

impl Records {
    pub(super) fn iter(&self) -> std::slice::Iter<'_, (String, Record)> {
        self.0.iter()
    }

    fn find(&self, name: &str) -> std::result::Result<usize, usize> {
        self.0.binary_search_by(|(one, _)| one.as_str().cmp(name))
    }

    pub(super) fn get(&self, name: &str) -> Option<&Record> {
        self.find(name).ok().and_then(|index| self.0.get(index)).map(|(_, record)| record)
    }

    pub(super) fn get_mut(&mut self, name: &str) -> Option<&mut Record> {
        let index = self.find(name).ok()?;
        self.0.get_mut(index).map(|(_, record)| record)
    }

    /// The record of a name, new on this day if there was none.
    pub(super) fn entry(&mut self, name: &str, day: u32) -> &mut Record {
        let index = self.find(name).unwrap_or_else(|place| {
            self.0.insert(place, (name.to_owned(), Record::new(day)));
            place
        });
        &mut self.0[index].1
    }

    /// Puts a record in the place of its name.
    pub(super) fn put(&mut self, name: &str, record: Record) {
        let day = record.due;
        *self.entry(name, day) = record;
    }

    /// Of each record the one with more answers; ours where both have as many. Help that has faded further stays so.
    pub(super) fn merge(&mut self, others: Self) {
        for (name, record) in others.0 {
            let fading = record.fading;
            if self.get(&name).is_none_or(|known| known.answers() < record.answers()) {
                let ours = self.get(&name).map_or(fading, |known| known.fading);
                self.put(&name, Record { fading: ours, ..record });
            }
            if let Some(known) = self.get_mut(&name)
                && known.fading.missing(usize::MAX) < fading.missing(usize::MAX)
            {
                known.fading = fading;
            }
        }
    }
}
