//! The files of the lesson as far as they have arrived.

use super::read;
use crate::lab::learn::chapter::{Chapter, Listed, Note};
use std::rc::Rc;
use wasm_bindgen::JsValue;

/// A file of the lesson.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum File {
    Contents,
    Glossary,
    Sources,
    /// By its name in addresses.
    Chapter(String),
}

impl File {
    /// Its name, without an ending.
    pub fn name(&self) -> &str {
        match self {
            Self::Contents => "index",
            Self::Glossary => "glossary",
            Self::Sources => "sources",
            Self::Chapter(slug) => slug,
        }
    }
}

/// What has arrived.
#[derive(Default)]
pub struct Library {
    pub contents: Option<Rc<Vec<Listed>>>,
    pub glossary: Rc<Vec<Note>>,
    pub sources: Rc<Vec<Note>>,
    chapters: Vec<(String, Rc<Chapter>)>,
    /// What was asked for and has neither arrived nor failed.
    awaited: Vec<File>,
    /// What could not be had.
    failed: Vec<File>,
}

impl Library {
    /// Whether a file has to be fetched; from then on it is awaited.
    pub fn ask(&mut self, file: &File) -> bool {
        let here = match file {
            File::Contents => self.contents.is_some(),
            File::Glossary => !self.glossary.is_empty(),
            File::Sources => !self.sources.is_empty(),
            File::Chapter(slug) => self.chapter(slug).is_some(),
        };
        if here || self.awaited.contains(file) {
            return false;
        }
        self.failed.retain(|failed| failed != file);
        self.awaited.push(file.clone());
        true
    }

    /// A file arrived, or did not.
    pub fn take(&mut self, file: File, value: Option<&JsValue>) {
        self.awaited.retain(|awaited| *awaited != file);
        if !value.is_some_and(|value| self.put(&file, value)) {
            self.failed.push(file);
        }
    }

    /// Whether it could be read.
    fn put(&mut self, file: &File, value: &JsValue) -> bool {
        match file {
            File::Contents => {
                self.contents = read::contents(value).map(Rc::new);
                self.contents.is_some()
            }
            File::Glossary => {
                self.glossary = Rc::new(read::notes(value));
                !self.glossary.is_empty()
            }
            File::Sources => {
                self.sources = Rc::new(read::notes(value));
                !self.sources.is_empty()
            }
            File::Chapter(slug) => match read::chapter(value) {
                Some(chapter) => {
                    self.chapters.push((slug.clone(), Rc::new(chapter)));
                    true
                }
                None => false,
            },
        }
    }

    pub fn chapter(&self, slug: &str) -> Option<&Rc<Chapter>> {
        self.chapters.iter().find(|(known, _)| known == slug).map(|(_, chapter)| chapter)
    }

    /// Whether something is on its way.
    pub fn awaits(&self) -> bool {
        !self.awaited.is_empty()
    }

    pub fn has_failed(&self, file: &File) -> bool {
        self.failed.contains(file)
    }
}
