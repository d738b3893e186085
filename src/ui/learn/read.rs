//! From the files' values to the lesson's types. What has another shape than the compiler of the lesson gives is left out.

use crate::lab::learn::chapter::{Chapter, Listed, Note};
use crate::lab::learn::node::{Element, Node, attribute_named, tag_named};
use js_sys::{Array, Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};

/// The table of contents.
pub fn contents(value: &JsValue) -> Option<Vec<Listed>> {
    let listed = |entry: JsValue| {
        let sections = list(&field(&entry, "sections"));
        let pair = |pair: JsValue| {
            let pair = pair.dyn_into::<Array>().ok()?;
            Some((pair.get(0).as_string()?, pair.get(1).as_string()?))
        };
        Some(Listed {
            slug: field(&entry, "slug").as_string()?,
            title: field(&entry, "title").as_string()?,
            summary: field(&entry, "summary").as_string()?,
            // A conversion brings what is too large into the integer's range.
            minutes: field(&entry, "minutes").as_f64()? as u32,
            sections: sections.into_iter().filter_map(pair).collect(),
        })
    };
    let entries: Vec<Listed> = list(value).into_iter().filter_map(listed).collect();
    (!entries.is_empty()).then_some(entries)
}

/// A chapter.
pub fn chapter(value: &JsValue) -> Option<Chapter> {
    let body = nodes(&field(value, "body"));
    let sources = list(&field(value, "sources")).into_iter().filter_map(|key| key.as_string()).collect();
    (!body.is_empty()).then(|| Chapter::of(sources, body))
}

/// The glossary, or the sources.
pub fn notes(value: &JsValue) -> Vec<Note> {
    let note = |(key, entry): (String, JsValue)| {
        let entry = entry.dyn_into::<Array>().ok()?;
        Some(Note { key, label: entry.get(0).as_string()?, body: nodes(&entry.get(1)) })
    };
    pairs(value).into_iter().filter_map(note).collect()
}

fn field(value: &JsValue, name: &str) -> JsValue {
    // Fails only for what is no object.
    Reflect::get(value, &JsValue::from_str(name)).unwrap_or(JsValue::UNDEFINED)
}

fn list(value: &JsValue) -> Vec<JsValue> {
    value.dyn_ref::<Array>().map(|array| array.iter().collect()).unwrap_or_default()
}

/// The keys and values of an object.
fn pairs(value: &JsValue) -> Vec<(String, JsValue)> {
    let Some(object) = value.dyn_ref::<Object>() else { return Vec::new() };
    let pair = |entry: JsValue| {
        let entry = entry.dyn_into::<Array>().ok()?;
        Some((entry.get(0).as_string()?, entry.get(1)))
    };
    Object::entries(object).iter().filter_map(pair).collect()
}

fn nodes(value: &JsValue) -> Vec<Node> {
    list(value).iter().filter_map(node).collect()
}

/// `"text"`, or `["tag", { attributes }, children ...]`, the attributes only where there are some.
fn node(value: &JsValue) -> Option<Node> {
    if let Some(text) = value.as_string() {
        return Some(Node::Text(text));
    }
    let parts = list(value);
    let (tag, rest) = parts.split_first()?;
    let tag = tag_named(&tag.as_string()?)?;
    let is_object = |value: &&JsValue| value.is_object() && !Array::is_array(value);
    let attributes = rest.first().filter(is_object).map(pairs);
    let children = if attributes.is_some() { rest.get(1..).unwrap_or_default() } else { rest };
    let known = |(name, value): (String, JsValue)| Some((attribute_named(&name)?, value.as_string()?));
    Some(Node::Element(Element {
        tag,
        attributes: attributes.unwrap_or_default().into_iter().filter_map(known).collect(),
        children: children.iter().filter_map(node).collect(),
    }))
}
