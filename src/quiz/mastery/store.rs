//! Progress as text, and back: for the device's storage, for export and import.
//!
//! ```text
//! ranklab progress 1
//! family rank-number box=2 due=20415 right=3 wrong=1 fade=2
//! misconception sum-is-rows box=0 due=20415 right=0 wrong=2
//! last rank-number
//! ```
//!
//! What a newer version writes besides (lines, names, fields, its version) is kept and written again. A line that cannot
//! be read is kept behind `#`, and said.

use super::record::Records;
use super::{Mastery, Record};
use crate::quiz::fading::Fading;
use crate::quiz::family::Family;
use std::fmt;

/// The version written.
pub(super) const VERSION: u32 = 1;
const TITLE: &str = "ranklab progress ";

/// What is said about a text that was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Trouble {
    /// It does not begin as progress does.
    NoTitle,
    /// It was written by a newer version of the site.
    Newer {
        /// The version of the text.
        version: u32,
    },
    /// A line cannot be read; it is kept.
    Damaged {
        /// Which, from 1.
        line: usize,
    },
}

impl fmt::Display for Trouble {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoTitle => write!(f, "This text does not begin as saved progress does. What could be read is used."),
            Self::Newer { version } => {
                write!(f, "This progress is from a newer version ({version}). What is not known here is kept as it is.")
            }
            Self::Damaged { line } => {
                write!(f, "Line {line} of the progress cannot be read. It is kept, but not used.")
            }
        }
    }
}

impl Mastery {
    /// Reads progress. Every text gives some; what was wrong with it is said.
    pub fn read(text: &str) -> (Self, Vec<Trouble>) {
        let mut mastery = Self::default();
        let mut troubles = Vec::new();
        let mut lines = text.lines().enumerate().map(|(index, line)| (index + 1, line.trim())).peekable();
        match lines.peek().and_then(|(_, line)| line.strip_prefix(TITLE)).and_then(|number| number.trim().parse().ok())
        {
            Some(version) => {
                lines.next();
                mastery.version = version;
                if version > VERSION {
                    troubles.push(Trouble::Newer { version });
                }
            }
            None if text.trim().is_empty() => {}
            None => troubles.push(Trouble::NoTitle),
        }
        for (number, line) in lines.filter(|(_, line)| !line.is_empty()) {
            let mut words = line.split_whitespace();
            let place = match words.next() {
                Some("family") => &mut mastery.families,
                Some("misconception") => &mut mastery.misconceptions,
                Some("last") => {
                    let named = words.next().and_then(Family::named).map(Family::name);
                    mastery.last = mastery.last.or(named);
                    continue;
                }
                _ => {
                    mastery.kept.push(line.to_owned());
                    continue;
                }
            };
            match words.next().zip(record(words)) {
                Some((name, record)) if place.get(name).is_none() => {
                    place.put(name, record);
                }
                _ => {
                    mastery.kept.push(format!("# {line}"));
                    troubles.push(Trouble::Damaged { line: number });
                }
            }
        }
        (mastery, troubles)
    }

    /// Writes progress: `Mastery::read(&mastery.write())` gives the same again.
    pub fn write(&self) -> String {
        let mut text = format!("{TITLE}{}\n", self.version);
        write_all("family", &self.families, &mut text);
        write_all("misconception", &self.misconceptions, &mut text);
        if let Some(last) = self.last {
            text.push_str(&format!("last {last}\n"));
        }
        for line in &self.kept {
            text.push_str(line);
            text.push('\n');
        }
        text
    }
}

fn write_all(kind: &str, records: &Records, text: &mut String) {
    for (name, record) in records.iter() {
        let Record { level, due, right, wrong, fading, more } = record;
        text.push_str(&format!("{kind} {name} box={level} due={due} right={right} wrong={wrong}"));
        let missing = fading.missing(usize::MAX);
        if missing > 0 {
            text.push_str(&format!(" fade={missing}"));
        }
        if fading.streak() != 0 {
            text.push_str(&format!(" streak={}", fading.streak()));
        }
        for field in more {
            text.push(' ');
            text.push_str(field);
        }
        text.push('\n');
    }
}

/// `None` where a known field is no number, or box or day is missing.
fn record<'a>(fields: impl Iterator<Item = &'a str>) -> Option<Record> {
    let mut record = Record::new(0);
    let (mut level, mut due, mut streak) = (None, None, 0);
    for field in fields {
        let Some((name, value)) = field.split_once('=') else {
            record.more.push(field.to_owned());
            continue;
        };
        let number = || value.parse::<u32>().ok();
        match name {
            "box" => level = Some(u8::try_from(number()?).ok()?),
            "due" => due = Some(number()?),
            "right" => record.right = number()?,
            "wrong" => record.wrong = number()?,
            "fade" => record.fading = Fading::with_missing(usize::try_from(number()?).ok()?),
            "streak" => streak = value.parse().ok()?,
            _ => record.more.push(field.to_owned()),
        }
    }
    record.fading = record.fading.with_streak(streak);
    record.level = level.filter(|level| usize::from(*level) < super::DAYS.len())?;
    record.due = due?;
    Some(record)
}
