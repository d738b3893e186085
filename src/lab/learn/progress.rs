//! What was read, as data. It is kept on the reader's device as a short text.

use super::chapter::Listed;

/// What was read of the lesson.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Progress {
    /// The names of the chapters that were read to their end.
    read: Vec<String>,
    /// The chapter that was opened last.
    last: Option<String>,
}

/// Before the name of the chapter that was opened last.
const LAST: char = '@';

impl Progress {
    /// What a kept text says. Names of chapters that are not there do no harm: another version may know them.
    pub fn of_text(text: &str) -> Self {
        let mut progress = Self::default();
        for word in text.split_whitespace() {
            match word.strip_prefix(LAST) {
                Some(slug) => progress.last = Some(slug.to_owned()),
                None => progress.finished(word),
            }
        }
        progress
    }

    /// The text to keep.
    pub fn text(&self) -> String {
        let last = self.last.iter().map(|slug| format!("{LAST}{slug}"));
        self.read.iter().cloned().chain(last).collect::<Vec<_>>().join(" ")
    }

    /// A chapter was opened.
    pub fn opened(&mut self, slug: &str) {
        self.last = Some(slug.to_owned());
    }

    /// A chapter was read to its end.
    pub fn finished(&mut self, slug: &str) {
        if !self.has_read(slug) {
            self.read.push(slug.to_owned());
        }
    }

    /// A chapter should count as unread again.
    pub fn unread(&mut self, slug: &str) {
        self.read.retain(|read| read != slug);
    }

    /// Whether a chapter was read to its end.
    pub fn has_read(&self, slug: &str) -> bool {
        self.read.iter().any(|read| read == slug)
    }

    /// How many of these chapters were read.
    pub fn count(&self, chapters: &[Listed]) -> usize {
        chapters.iter().filter(|chapter| self.has_read(&chapter.slug)).count()
    }

    /// Whether the reader has begun.
    pub fn has_begun(&self) -> bool {
        self.last.is_some() || !self.read.is_empty()
    }

    /// The place, from 0, of the chapter to go on with: the one that was opened last if it was not read to its end, or
    /// else the next one after it that was not, going round. `None` when all were read.
    pub fn next(&self, chapters: &[Listed]) -> Option<usize> {
        let from = chapters.iter().position(|chapter| Some(&chapter.slug) == self.last.as_ref()).unwrap_or(0);
        let unread = |place: &usize| chapters.get(*place).is_some_and(|chapter| !self.has_read(&chapter.slug));
        (from..chapters.len()).chain(0..from).find(unread)
    }
}
