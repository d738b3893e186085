//! What one file is read with: what it may name, and what has been found in it.

use super::node::Element;
use ranklab::lesson::CHAPTERS;
use ranklab::lesson::claim::Scope;
use ranklab::lesson::fields::Misfit;
use ranklab::lesson::place::{Problem, Trouble};
use ranklab::lesson::quiz::FAMILIES;
use ranklab::link::{Page, decode};
use std::collections::BTreeMap;

/// What the files of the lesson may name.
#[derive(Clone, Debug, Default)]
pub struct Names {
    /// The terms of the glossary.
    pub terms: Vec<String>,
    /// The sources: how each is named in the text.
    pub sources: BTreeMap<String, String>,
}

/// Where links may lead.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Links {
    /// Within the site.
    Site,
    /// To other sites too: in the list of sources.
    Anywhere,
}

/// Reads one file and remembers what is in it.
pub struct Writer<'a> {
    pub(super) file: &'a str,
    pub(super) names: &'a Names,
    pub(super) links: Links,
    /// What is wrong, so far.
    pub problems: Vec<Problem>,
    /// The sections: id and title.
    pub sections: Vec<(String, String)>,
    /// The terms that are named, each once, in order.
    pub terms: Vec<String>,
    /// The sources that are cited, each once, in order.
    pub cited: Vec<String>,
    /// The names that the claims so far have given.
    pub(super) scope: Scope,
}

impl<'a> Writer<'a> {
    /// For a file that has not been read yet.
    pub fn new(file: &'a str, names: &'a Names, links: Links) -> Self {
        Self {
            file,
            names,
            links,
            problems: Vec::new(),
            sections: Vec::new(),
            terms: Vec::new(),
            cited: Vec::new(),
            scope: Scope::default(),
        }
    }

    /// Notes that something is wrong.
    pub fn report(&mut self, (line, trouble): Misfit) {
        self.problems.push(Problem { file: self.file.to_owned(), line, trouble });
    }

    /// Checks where a link leads.
    pub(super) fn check_link(&mut self, target: &str, line: usize) {
        let outside = self.links == Links::Anywhere && target.starts_with("https://");
        if let Some(trouble) = Some(target).filter(|_| !outside).and_then(dead) {
            self.report((line, trouble));
        }
    }

    /// A link to an entry of the glossary.
    pub(super) fn term(&mut self, name: &str, line: usize) -> Element {
        // A term may be broken over two lines.
        let key = name.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase();
        if !self.names.terms.contains(&key) {
            self.report((line, Trouble::UnknownTerm { term: name.to_owned() }));
        } else if !self.terms.contains(&key) {
            self.terms.push(key.clone());
        }
        Element::new("term", Vec::new()).with("key", key)
    }

    /// The name of a source that is cited.
    pub(super) fn cite(&mut self, key: &str, line: usize) -> Option<String> {
        let label = self.names.sources.get(key).cloned();
        if label.is_none() {
            self.report((line, Trouble::UnknownSource { key: key.to_owned() }));
        } else if !self.cited.iter().any(|cited| cited == key) {
            self.cited.push(key.to_owned());
        }
        label
    }
}

/// Why a link of the site leads nowhere, if so. A lab that is announced is somewhere; the page shows it as text until it
/// is there.
fn dead(target: &str) -> Option<Trouble> {
    let nowhere = || Some(Trouble::DeadLink { target: target.to_owned() });
    if let Some(slug) = target.strip_prefix("#/learn/") {
        return if CHAPTERS.contains(&slug) { None } else { nowhere() };
    }
    if let Some(family) = target.strip_prefix("#/quiz/") {
        return if FAMILIES.contains(&family) { None } else { nowhere() };
    }
    let (address, notices) = decode(target);
    if !target.starts_with("#/") || matches!(address.page, Page::Unknown { .. }) {
        return nowhere();
    }
    notices.first().map(|notice| Trouble::Preset { notice: notice.to_string() })
}
