//! The answers of a visit, chapter by chapter, as data. They are kept for the tab as a short text: the lesson is in two
//! programs, and whoever goes from one to the other, or reloads the page, has answered all the same.

use super::answers::{Answers, Event, update};

/// The answers in each chapter.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Visit {
    /// By the chapter's name; those without answers are absent.
    chapters: Vec<(String, Answers)>,
}

impl Visit {
    /// What a kept text says: a line for each chapter, its name and then its answers. What cannot be read is left out.
    pub fn of_text(text: &str) -> Self {
        let chapter = |line: &str| {
            let (slug, answers) = line.split_once(' ')?;
            Some((slug.to_owned(), Answers::of_text(answers)))
        };
        Self { chapters: text.lines().filter_map(chapter).collect() }
    }

    /// The text to keep.
    pub fn text(&self) -> String {
        let line = |(slug, answers): &(String, Answers)| format!("{slug} {}", answers.text());
        self.chapters.iter().map(line).collect::<Vec<_>>().join("\n")
    }

    /// The answers in a chapter.
    pub fn answers(&self, slug: &str) -> Answers {
        self.chapters.iter().find(|(known, _)| known == slug).map(|(_, answers)| answers.clone()).unwrap_or_default()
    }

    /// Lets something happen in a chapter.
    pub fn update(&mut self, slug: &str, event: Event) {
        if let Some((_, answers)) = self.chapters.iter_mut().find(|(known, _)| known == slug) {
            return update(answers, event);
        }
        let mut answers = Answers::default();
        update(&mut answers, event);
        self.chapters.push((slug.to_owned(), answers));
    }
}
