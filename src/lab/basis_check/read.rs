//! Reading the vectors that a learner typed.

use crate::math::Rational;
use crate::math::number::{NumberProblem, parse_number};

/// The most vectors that are read: more than any basis here has.
pub const MAX_VECTORS: usize = 24;
/// The most entries of a vector that are read.
pub const MAX_ENTRIES: usize = 24;

/// What was typed.
#[derive(Clone, Debug, PartialEq)]
pub enum Answer {
    /// Nothing yet.
    Blank,
    /// Something that cannot be read.
    Unread(Unread),
    /// "none": the basis is empty.
    Empty,
    /// Vectors, in order; each has at least one entry.
    Vectors(Vec<Vec<Rational>>),
}

/// What cannot be read, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unread {
    /// An entry is no number.
    Entry {
        /// The vector, 0-based.
        vector: usize,
        /// The entry, 0-based.
        entry: usize,
        /// What is wrong with it.
        problem: NumberProblem,
    },
    /// A vector has more than [`MAX_ENTRIES`] entries.
    TooLong {
        /// The vector, 0-based.
        vector: usize,
    },
    /// There are more than [`MAX_VECTORS`] vectors.
    TooMany,
}

/// Reads vectors, one a line or separated by semicolons, entries separated by blanks or commas, brackets around allowed:
/// `1 2 3`, `(1, -1/2, 0.5)`. "none", "empty", `{}` or `∅` is the empty basis.
pub fn read_answer(text: &str) -> Answer {
    let bracket = |c: char| "()[]{}⟨⟩<>".contains(c);
    let bare = text.trim().to_lowercase();
    if ["none", "empty", "∅"].contains(&bare.trim_matches(bracket).trim())
        || bare.split_whitespace().collect::<String>() == "{}"
    {
        return Answer::Empty;
    }
    let lines = text.split(['\n', '\r', ';']);
    let cells =
        lines.map(|line| entries(line.trim().trim_matches(|c: char| bracket(c) || c == ',' || c.is_whitespace())));
    let rows: Vec<Vec<&str>> = cells.filter(|row| !row.is_empty()).take(MAX_VECTORS + 1).collect();
    if rows.is_empty() {
        return Answer::Blank;
    }
    if rows.len() > MAX_VECTORS {
        return Answer::Unread(Unread::TooMany);
    }
    let vector = |(index, row): (usize, Vec<&str>)| read_vector(index, &row);
    rows.into_iter().enumerate().map(vector).collect::<Result<_, _>>().map_or_else(Answer::Unread, Answer::Vectors)
}

/// Cuts a line at commas and blanks; two commas in a row leave an empty entry, which is then no number.
fn entries(line: &str) -> Vec<&str> {
    let blanks = |part: &'_ str| part.trim().is_empty();
    let mut entries = Vec::new();
    for part in line.split(',') {
        if blanks(part) && !line.trim().is_empty() {
            entries.push("");
        }
        entries.extend(part.split_whitespace());
    }
    entries
}

fn read_vector(vector: usize, entries: &[&str]) -> Result<Vec<Rational>, Unread> {
    if entries.len() > MAX_ENTRIES {
        return Err(Unread::TooLong { vector });
    }
    let number =
        |(entry, text): (usize, &&str)| parse_number(text).map_err(|problem| Unread::Entry { vector, entry, problem });
    entries.iter().enumerate().map(number).collect()
}
