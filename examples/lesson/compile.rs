//! The files of the lesson to chapters, glossary and sources.

use super::node::{Node, text_of};
use super::writer::{Links, Names, Writer};
use ranklab::lesson::CHAPTERS;
use ranklab::lesson::entries::{Entry, read_entries};
use ranklab::lesson::fields::Misfit;
use ranklab::lesson::head::{Head, split_head};
use ranklab::lesson::place::{Problem, Trouble};
use ranklab::link::{Page, decode};

/// A file of the lesson.
#[derive(Clone, Debug)]
pub struct File {
    /// Its name, as messages give it: `content/05-solving.md`.
    pub name: String,
    /// What is in it.
    pub text: String,
}

/// A chapter, ready to be shown.
#[derive(Clone, Debug)]
pub struct Chapter {
    /// The file it comes from.
    pub file: String,
    /// What it says about itself.
    pub head: Head,
    /// The words in it, without formulas.
    pub words: usize,
    /// How long it takes, about.
    pub minutes: usize,
    /// Its sections: id and title.
    pub sections: Vec<(String, String)>,
    /// The terms that it names.
    pub terms: Vec<String>,
    /// The sources that it cites.
    pub sources: Vec<String>,
    /// What is in it.
    pub body: Vec<Node>,
}

/// An entry of the glossary or of the sources, ready to be shown.
#[derive(Clone, Debug)]
pub struct Note {
    /// What it is named by.
    pub key: String,
    /// What it is called.
    pub label: String,
    /// What is in it.
    pub body: Vec<Node>,
}

/// The whole lesson.
#[derive(Clone, Debug, Default)]
pub struct Lesson {
    /// The chapters, in the order of their files.
    pub chapters: Vec<Chapter>,
    /// The terms.
    pub glossary: Vec<Note>,
    /// The sources.
    pub sources: Vec<Note>,
}

/// Words that are read in a minute, with formulas among them.
const WORDS_A_MINUTE: usize = 160;

/// Compiles the files: `glossary.md`, `sources.md`, and every other one a chapter.
///
/// # Errors
/// Everything that is wrong, file by file, in the order of the lines.
pub fn compile(files: &[File]) -> Result<Lesson, Vec<Problem>> {
    let mut problems = Vec::new();
    let glossary = entries(files, "glossary.md", &mut problems);
    let sources = entries(files, "sources.md", &mut problems);
    let names = Names {
        terms: glossary.iter().map(|(_, entry)| entry.key.clone()).collect(),
        sources: sources.iter().map(|(_, entry)| (entry.key.clone(), entry.label.clone())).collect(),
    };
    let lesson = Lesson {
        glossary: glossary.into_iter().map(|entry| note(entry, &names, Links::Site, &mut problems)).collect(),
        sources: sources.into_iter().map(|entry| note(entry, &names, Links::Anywhere, &mut problems)).collect(),
        chapters: files
            .iter()
            .filter(|file| !is_list(file))
            .filter_map(|file| chapter(file, &names, &mut problems))
            .collect(),
    };
    problems.sort_by(|a, b| (&a.file, a.line).cmp(&(&b.file, b.line)));
    if problems.is_empty() { Ok(lesson) } else { Err(problems) }
}

fn is_list(file: &File) -> bool {
    ["glossary.md", "sources.md"].iter().any(|name| file.name.ends_with(name))
}

fn entries<'a>(files: &'a [File], name: &str, problems: &mut Vec<Problem>) -> Vec<(&'a str, Entry)> {
    let Some(file) = files.iter().find(|file| file.name.ends_with(name)) else { return Vec::new() };
    match read_entries(&file.text) {
        Ok(entries) => entries.into_iter().map(|entry| (file.name.as_str(), entry)).collect(),
        Err(misfit) => {
            problems.push(problem(&file.name, misfit));
            Vec::new()
        }
    }
}

fn problem(file: &str, (line, trouble): Misfit) -> Problem {
    Problem { file: file.to_owned(), line, trouble }
}

fn note((file, entry): (&str, Entry), names: &Names, links: Links, problems: &mut Vec<Problem>) -> Note {
    let mut writer = Writer::new(file, names, links);
    let body = writer.blocks(&entry.text, entry.line);
    problems.append(&mut writer.problems);
    Note { key: entry.key, label: entry.label, body }
}

fn chapter(file: &File, names: &Names, problems: &mut Vec<Problem>) -> Option<Chapter> {
    let (head, text, first) =
        split_head(&file.text).map_err(|misfit| problems.push(problem(&file.name, misfit))).ok()?;
    let mut writer = Writer::new(&file.name, names, Links::Site);
    if !CHAPTERS.contains(&head.slug.as_str()) {
        writer.report((1, Trouble::BadValue { key: "slug", value: head.slug.clone() }));
    }
    if matches!(decode(&format!("#/lab/{}", head.lab)).0.page, Page::Unknown { .. }) {
        writer.report((1, Trouble::BadValue { key: "lab", value: head.lab.clone() }));
    }
    let body = writer.blocks(text, first);
    problems.append(&mut writer.problems);
    let words = words(&body);
    let Writer { sections, terms, cited, .. } = writer;
    let minutes = words.div_ceil(WORDS_A_MINUTE) + stops(&body);
    Some(Chapter { file: file.name.clone(), head, words, minutes, sections, terms, sources: cited, body })
}

/// How many words there are to read; a formula counts as none.
fn words(nodes: &[Node]) -> usize {
    let of_node = |node: &Node| match node {
        Node::Text(text) => text.split_whitespace().filter(|word| word.chars().any(char::is_alphanumeric)).count(),
        Node::Element(element) if ["math", "claim"].contains(&element.tag) => 0,
        Node::Element(element) => words(&element.children),
    };
    nodes.iter().map(of_node).sum()
}

/// How many figures and questions there are, at about a minute each.
fn stops(nodes: &[Node]) -> usize {
    let mut found = 0;
    for node in nodes {
        node.for_each(&mut |element| found += usize::from(["widget", "quiz"].contains(&element.tag)));
    }
    found
}

impl Chapter {
    /// Every figure and question, claim and remark of the chapter, in order: the elements with this tag.
    pub fn elements(&self, tag: &str) -> Vec<&super::node::Element> {
        let mut found = Vec::new();
        for node in &self.body {
            node.for_each(&mut |element| {
                if element.tag == tag {
                    found.push(element);
                }
            });
        }
        found
    }

    /// The text of the chapter, formulas and claims included.
    pub fn text(&self) -> String {
        text_of(&self.body)
    }
}
