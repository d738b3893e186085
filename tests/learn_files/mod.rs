//! The lesson's files read as a page reads them, by another parser of JSON.

use ranklab::lab::learn::chapter::{Block, Chapter, Listed, Shows};
use ranklab::lab::learn::node::{Element, Node, attribute_named, tag_named};
use ranklab::lesson::CHAPTERS;
use serde_json::Value;
use std::fs;
use std::path::Path;

/// A file in `static/lesson`.
fn file(name: &str) -> Value {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("static/lesson/{name}.json"));
    serde_json::from_str(&fs::read_to_string(path).unwrap()).unwrap()
}

/// A chapter, and what it was made of.
pub fn chapter(slug: &str) -> (Chapter, Vec<Node>) {
    let file = file(slug);
    let sources = file["sources"].as_array().unwrap().iter().map(|key| key.as_str().unwrap().to_owned()).collect();
    let body: Vec<Node> = file["body"].as_array().unwrap().iter().map(node).collect();
    (Chapter::of(sources, body.clone()), body)
}

/// The table of contents.
pub fn contents() -> Vec<Listed> {
    let text = |value: &Value| value.as_str().unwrap().to_owned();
    let listed = |entry: &Value| Listed {
        slug: text(&entry["slug"]),
        title: text(&entry["title"]),
        summary: text(&entry["summary"]),
        minutes: entry["minutes"].as_u64().unwrap().try_into().unwrap(),
        sections: entry["sections"].as_array().unwrap().iter().map(|pair| (text(&pair[0]), text(&pair[1]))).collect(),
    };
    file("index").as_array().unwrap().iter().map(listed).collect()
}

/// The keys of a figure's state, which stand in the link to its lab too.
const KEYS_OF_LINKS: [&str; 6] = ["k", "tol", "step", "seed", "show", "model"];

fn node(value: &Value) -> Node {
    if let Some(text) = value.as_str() {
        return Node::Text(text.to_owned());
    }
    let parts = value.as_array().unwrap();
    let tag = parts[0].as_str().unwrap();
    let attributes = parts.get(1).and_then(Value::as_object);
    let children = parts.iter().skip(if attributes.is_some() { 2 } else { 1 });
    Node::Element(Element {
        tag: tag_named(tag).unwrap_or_else(|| panic!("a page does not know the tag {tag}")),
        attributes: attributes
            .into_iter()
            .flatten()
            .filter_map(|(name, value)| match attribute_named(name) {
                Some(name) => Some((name, value.as_str().unwrap().to_owned())),
                None if KEYS_OF_LINKS.contains(&name.as_str()) => None,
                None => panic!("a page does not know the attribute {name} of {tag}"),
            })
            .collect(),
        children: children.map(node).collect(),
    })
}

/// The live figures of the chapters that are wanted.
pub fn figures(wanted: impl Fn(&str) -> bool) -> Vec<Shows> {
    let shows = |block| match block {
        Block::Stop(stop) => stop.figure,
        Block::Text(_) | Block::Practice(_) => None,
    };
    let chapters = CHAPTERS.into_iter().filter(|slug| wanted(slug));
    chapters.flat_map(|slug| chapter(slug).0.blocks).filter_map(shows).collect()
}

/// A figure with the link of its lab.
pub fn of(figure: &str, lab: &str) -> Shows {
    Shows { figure: figure.to_owned(), lab: lab.to_owned() }
}
