//! The nodes of a chapter as elements: known tags only, formulas as MathML, and no markup from text.

use crate::lab::learn::node::{Element, Node, Target, shown_as_it_is};

use yew::prelude::*;
use yew::virtual_dom::{VTag, VText};

/// What a reader wants explained.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Wanted {
    /// A term of the glossary, by its key.
    Term(String),
    /// A source, by its key.
    Source(String),
}

/// What nodes are shown with.
#[derive(Clone, PartialEq)]
pub struct Shelf {
    /// The sources of the chapter, in the order of their numbers: key and name.
    pub sources: Vec<String>,
    pub on_wanted: Callback<Wanted>,
}

/// The nodes, one after the other.
pub fn nodes(nodes: &[Node], shelf: &Shelf) -> Html {
    Html::from_iter(nodes.iter().map(|node| show(node, shelf)))
}

fn show(node: &Node, shelf: &Shelf) -> Html {
    match node {
        Node::Text(words) => VText::new(words.clone()).into(),
        Node::Element(element) => special(element, shelf),
    }
}

fn special(element: &Element, shelf: &Shelf) -> Html {
    let inside = || nodes(&element.children, shelf);
    let value = |name: &str| element.attribute(name).unwrap_or_default().to_owned();
    match element.tag {
        "a" => link(&value("href"), inside()),
        "term" => {
            let key = value("key");
            let onclick = shelf.on_wanted.reform(move |_: MouseEvent| Wanted::Term(key.clone()));
            html! { <button type="button" class="term" aria-haspopup="dialog" {onclick}>{ inside() }</button> }
        }
        "cite" => cite(value("key"), element, shelf),
        "keep" => html! { <span class="keep">{ inside() }</span> },
        "h2" | "h3" => html! { <@{element.tag} id={section_id(&value("id"))} tabindex="-1">{ inside() }</@> },
        "plain" => html! { <div class="plain"><strong>{ "In words: " }</strong>{ unwrapped(element, shelf) }</div> },
        "misconception" => html! {
            <div class="misconception" role="note" aria-label="A common misconception">
                <p class="remark-kind" aria-hidden="true">{ "A common misconception" }</p>
                { inside() }
            </div>
        },
        "aside" => html! { <details class="aside">{ inside() }</details> },
        "summary" => html! { <summary>{ inside() }</summary> },
        "claim" => claim(element),
        "table" => html! {
            <div class="table-scroll" role="group" aria-label="Table"><table>{ inside() }</table></div>
        },
        "p" if is_displayed(element) => {
            html! { <div class="formula" role="group" aria-label="Formula">{ inside() }</div> }
        }
        tag if shown_as_it_is(tag) => plain(element, shelf),
        // Blocks that ask are shown as a whole elsewhere.
        _ => Html::default(),
    }
}

/// An element as it is.
fn plain(element: &Element, shelf: &Shelf) -> Html {
    let mut shown = VTag::new(element.tag);
    for (name, value) in &element.attributes {
        shown.add_attribute(name, value.clone());
    }
    shown.add_children(element.children.iter().map(|child| show(child, shelf)));
    shown.into()
}

/// Whether a paragraph is a displayed formula, in one part or several.
fn is_displayed(element: &Element) -> bool {
    let parts = &element.children;
    !parts.is_empty()
        && parts.iter().all(|child| matches!(child, Node::Element(part) if part.attribute("display").is_some()))
}

/// What the paragraphs of a remark hold, so that words can stand before them in one line.
fn unwrapped(element: &Element, shelf: &Shelf) -> Html {
    Html::from_iter(element.children.iter().map(|child| match child {
        Node::Element(paragraph) if paragraph.tag == "p" => nodes(&paragraph.children, shelf),
        other => show(other, shelf),
    }))
}

fn link(href: &str, inside: Html) -> Html {
    let href = href.to_owned();
    match Target::of(&href) {
        Target::Site => html! { <a {href}>{ inside }</a> },
        Target::Elsewhere => html! { <a {href} rel="noopener noreferrer">{ inside }</a> },
        Target::NotYet => inside,
    }
}

fn cite(key: String, element: &Element, shelf: &Shelf) -> Html {
    let number = shelf.sources.iter().position(|source| *source == key).map_or(0, |index| index + 1);
    let name = element.children.iter().map(Node::text).collect::<String>();
    let onclick = shelf.on_wanted.reform(move |_: MouseEvent| Wanted::Source(key.clone()));
    html! {
        <button type="button" class="cite" aria-haspopup="dialog" aria-label={format!("Source {number}: {name}")} {onclick}>
            { "[" }{ number }{ "]" }
        </button>
    }
}

/// The statements behind a text, for readers who want to see what was checked.
fn claim(element: &Element) -> Html {
    let count = element.children.len();
    html! {
        <details class="claim">
            <summary>{ if count == 1 { "Checked: 1 statement".to_owned() } else { format!("Checked: {count} statements") } }</summary>
            <ul role="list">
                { for element.children.iter().map(|line| html! { <li><code>{ line.text() }</code></li> }) }
            </ul>
        </details>
    }
}

/// The id of a section's heading.
pub fn section_id(id: &str) -> String {
    format!("section-{id}")
}
