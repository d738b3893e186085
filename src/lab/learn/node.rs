//! A chapter's text as a tree of known elements. The compiler of the lesson writes it as JSON; what it could not have
//! written is left out when it is read, so a page makes no element and no attribute that is not named here.

use crate::link::{Page, decode};

/// A piece of a chapter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Node {
    /// Text.
    Text(String),
    /// An element.
    Element(Element),
}

/// An element: of HTML, of MathML, or one of the lesson's own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Element {
    /// One of the known tags.
    pub tag: &'static str,
    /// Its attributes, with known names.
    pub attributes: Vec<(&'static str, String)>,
    /// What it holds.
    pub children: Vec<Node>,
}

/// Elements that a page shows as they are.
const TEXT_TAGS: [&str; 15] =
    ["p", "h2", "h3", "ul", "ol", "li", "em", "strong", "code", "table", "thead", "tbody", "tr", "th", "td"];

/// The lesson's own; `src/lesson/WRITING.md` says what each is.
const LESSON_TAGS: [&str; 15] = [
    "a",
    "term",
    "cite",
    "keep",
    "plain",
    "misconception",
    "aside",
    "summary",
    "widget",
    "quiz",
    "claim",
    "ask",
    "choice",
    "why",
    "point",
];

/// MathML Core, as far as formulas use it.
const MATH_TAGS: [&str; 21] = [
    "math",
    "mi",
    "mn",
    "mo",
    "mtext",
    "mspace",
    "mrow",
    "mfrac",
    "msqrt",
    "mroot",
    "msub",
    "msup",
    "msubsup",
    "munder",
    "mover",
    "munderover",
    "mtable",
    "mtr",
    "mtd",
    "mstyle",
    "mpadded",
];

/// Attributes of formulas and of the lesson's own elements.
const ATTRIBUTES: [&str; 29] = [
    "id",
    "href",
    "key",
    "m",
    "b",
    "n",
    "figure",
    "lab",
    "answer",
    "question",
    "family",
    "display",
    "displaystyle",
    "scriptlevel",
    "lspace",
    "rspace",
    "stretchy",
    "width",
    "form",
    "mathvariant",
    "accent",
    "accentunder",
    "class",
    "movablelimits",
    "minsize",
    "maxsize",
    "linethickness",
    "columnalign",
    "symmetric",
];

/// The tag with this name, if chapters may hold it.
pub fn tag_named(name: &str) -> Option<&'static str> {
    TEXT_TAGS.into_iter().chain(LESSON_TAGS).chain(MATH_TAGS).find(|tag| *tag == name)
}

/// Whether a page shows elements with this tag as they are: text, tables, formulas.
pub fn shown_as_it_is(tag: &str) -> bool {
    TEXT_TAGS.contains(&tag) || MATH_TAGS.contains(&tag)
}

/// The attribute with this name, if elements may have it.
pub fn attribute_named(name: &str) -> Option<&'static str> {
    ATTRIBUTES.into_iter().find(|attribute| *attribute == name)
}

impl Element {
    /// The value of an attribute.
    pub fn attribute(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(known, _)| *known == name).map(|(_, value)| value.as_str())
    }

    /// What each of its children with this tag holds, in order.
    pub fn parts(&self, tag: &str) -> Vec<&[Node]> {
        let of_child = |child| match child {
            &Node::Element(Element { tag: found, ref children, .. }) if found == tag => Some(children.as_slice()),
            _ => None,
        };
        self.children.iter().filter_map(of_child).collect()
    }
}

impl Node {
    /// The text as read, without marks of its own.
    pub fn text(&self) -> String {
        match self {
            Self::Text(text) => text.clone(),
            Self::Element(element) => text_of(&element.children),
        }
    }
}

/// The text of several nodes, one after the other.
pub fn text_of(nodes: &[Node]) -> String {
    nodes.iter().map(Node::text).collect()
}

/// Where a link of a chapter leads.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Target {
    /// To a page of this site.
    Site,
    /// To another site.
    Elsewhere,
    /// To a page that is still to come: only its words are shown.
    NotYet,
}

impl Target {
    /// Where an address leads.
    pub fn of(href: &str) -> Self {
        if href.starts_with("https://") {
            return Self::Elsewhere;
        }
        match decode(href).0.page {
            Page::NotYet { .. } | Page::Unknown { .. } => Self::NotYet,
            _ => Self::Site,
        }
    }
}
