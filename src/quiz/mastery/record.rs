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
