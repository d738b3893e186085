//! The JSON files: one a chapter, and what all chapters share.

use super::compile::{Chapter, Lesson, Note};
use super::node::Node;
use serde_json::{Map, Value, json};

/// Every file, by name.
pub fn files(lesson: &Lesson) -> Vec<(String, Value)> {
    let mut files = vec![
        ("index.json".to_owned(), lesson.chapters.iter().map(listed).collect()),
        ("glossary.json".to_owned(), notes(&lesson.glossary)),
        ("sources.json".to_owned(), notes(&lesson.sources)),
    ];
    files.extend(lesson.chapters.iter().map(|chapter| (format!("{}.json", chapter.head.slug), whole(chapter))));
    files
}

/// What a table of contents says of a chapter.
fn listed(chapter: &Chapter) -> Value {
    let head = &chapter.head;
    json!({
        "slug": head.slug,
        "title": head.title,
        "summary": head.summary,
        "lab": head.lab,
        "minutes": chapter.minutes,
        "sections": chapter.sections,
    })
}

fn whole(chapter: &Chapter) -> Value {
    json!({ "terms": chapter.terms, "sources": chapter.sources, "body": nodes(&chapter.body) })
}

/// Entries by key: what each is called, and its nodes.
fn notes(entries: &[Note]) -> Value {
    let entries = entries.iter().map(|note| (note.key.clone(), json!([note.label, nodes(&note.body)])));
    Value::Object(entries.collect::<Map<_, _>>())
}

fn nodes(nodes: &[Node]) -> Value {
    nodes.iter().map(Node::json).collect()
}
