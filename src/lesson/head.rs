//! The head of a chapter: a few fields between two lines `---` at the top of the file.

use super::fields::{Misfit, finish, need, read_fields};
use super::place::Trouble;

/// What a chapter says about itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Head {
    /// The title.
    pub title: String,
    /// The name in addresses: `#/learn/` and this.
    pub slug: String,
    /// The lab that belongs to it, as the name in `#/lab/`.
    pub lab: String,
    /// One sentence on what it is about.
    pub summary: String,
}

/// The head of a chapter, the text after it, and the line of the file (from 1) on which that begins.
///
/// # Errors
/// No head, a key that is missing or not known; with its line.
pub fn split_head(text: &str) -> Result<(Head, &str, usize), Misfit> {
    let (fields, body) =
        text.strip_prefix("---\n").and_then(|rest| rest.split_once("\n---\n")).ok_or((1, Trouble::NoHead))?;
    let mut read = read_fields(fields, 2)?;
    let mut value = |key| need(&mut read, key, 1).map(|field| field.value);
    let head = Head { title: value("title")?, slug: value("slug")?, lab: value("lab")?, summary: value("summary")? };
    finish(read)?;
    Ok((head, body, fields.lines().count() + 3))
}
