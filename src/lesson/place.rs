//! What is wrong with a text of the lesson, and where.

use super::claim::ClaimProblem;
use super::quiz::FAMILIES;
use super::widget::Figure;
use std::fmt::{Display, Formatter, Result};

/// Something wrong in a file of the lesson. Its [`Display`] is `content/05-solving.md:34: ...`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// The file, as `content/05-solving.md`.
    pub file: String,
    /// The line, from 1.
    pub line: usize,
    /// What is wrong.
    pub trouble: Trouble,
}

/// What is wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Trouble {
    /// The file does not begin with a head between lines of `---`.
    NoHead,
    /// A line that should read `key = value` does not.
    NotAField {
        /// The line.
        text: String,
    },
    /// No such key here.
    UnknownKey {
        /// The key.
        key: String,
    },
    /// A key that may come once comes again.
    RepeatedKey {
        /// The key.
        key: String,
    },
    /// A key that has to be there is not.
    MissingKey {
        /// The key.
        key: &'static str,
    },
    /// The value is none that the key can have.
    BadValue {
        /// The key.
        key: &'static str,
        /// The value.
        value: String,
    },
    /// No figure has this name.
    UnknownFigure {
        /// The name.
        name: String,
    },
    /// No family of questions has this name.
    UnknownFamily {
        /// The name.
        name: String,
    },
    /// A matrix, or another part of a figure's state, cannot be read.
    Preset {
        /// The notice of the link that it would make.
        notice: String,
    },
    /// A question needs two choices or more, exactly one of them right.
    Choices {
        /// The wrong ones.
        choices: usize,
        /// The right ones.
        right: usize,
    },
    /// A claim that cannot be computed, or is false.
    Claim {
        /// The statement.
        statement: String,
        /// Why.
        problem: ClaimProblem,
    },
    /// A formula that is not LaTeX as it is understood here.
    Formula {
        /// The formula.
        latex: String,
        /// Why.
        problem: String,
    },
    /// A link to nothing.
    DeadLink {
        /// Where it leads.
        target: String,
    },
    /// The glossary has no such term.
    UnknownTerm {
        /// The term.
        term: String,
    },
    /// There is no such source.
    UnknownSource {
        /// The key.
        key: String,
    },
    /// Two entries with one key.
    RepeatedEntry {
        /// The key.
        key: String,
    },
    /// A fenced block of an unknown kind.
    UnknownBlock {
        /// What stands after the fence.
        name: String,
    },
    /// A misconception that is not in the list.
    UnknownMisconception {
        /// What was read.
        text: String,
    },
    /// Something that chapters do not use.
    NotUsedHere {
        /// What it is.
        what: &'static str,
    },
}

impl Display for Problem {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        write!(f, "{}:{}: {}", self.file, self.line, self.trouble)
    }
}

impl Display for Trouble {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        match self {
            Self::NoHead => {
                f.write_str("A chapter begins with its head: `title = …` and the other keys between two lines `---`.")
            }
            Self::NotAField { text } => write!(f, "“{text}” is not of the form `key = value`."),
            Self::UnknownKey { key } => write!(f, "There is no key “{key}” here."),
            Self::RepeatedKey { key } => write!(f, "The key “{key}” comes twice."),
            Self::MissingKey { key } => write!(f, "The key “{key}” is missing."),
            Self::BadValue { key, value } => write!(f, "“{value}” is no value for “{key}”."),
            Self::UnknownFigure { name } => {
                let known = Figure::ALL.map(Figure::name).join(", ");
                write!(f, "There is no figure “{name}”. The figures are: {known}.")
            }
            Self::UnknownFamily { name } => {
                write!(f, "There is no family of questions “{name}”. The families are: {}.", FAMILIES.join(", "))
            }
            Self::Preset { notice } => f.write_str(notice),
            Self::Choices { choices, right } => write!(
                f,
                "A question needs at least one `choice` and exactly one `right`; here they are {choices} and {right}."
            ),
            Self::Claim { statement, problem } => write!(f, "The claim “{statement}” fails: {problem}"),
            Self::Formula { latex, problem } => write!(f, "The formula “{latex}” does not convert: {problem}"),
            Self::DeadLink { target } => write!(f, "The link “{target}” leads nowhere."),
            Self::UnknownTerm { term } => write!(f, "The glossary has no term “{term}”."),
            Self::UnknownSource { key } => write!(f, "There is no source “{key}”."),
            Self::RepeatedEntry { key } => write!(f, "The entry “{key}” is there already."),
            Self::UnknownBlock { name } => {
                write!(f, "There is no block “{name}”: only widget, quiz, claim and aside.")
            }
            Self::UnknownMisconception { text } => {
                write!(f, "“{text}” begins neither with `Plain:` nor with `Misconception` and a number of the list.")
            }
            Self::NotUsedHere { what } => write!(f, "Chapters do not use {what}."),
        }
    }
}
