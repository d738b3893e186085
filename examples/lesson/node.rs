//! A chapter as a tree, and its JSON: `["p", {"key": "value"}, "text", ["em", "more"]]`, the object only where there are
//! attributes (JsonML).

use serde_json::{Map, Value};

/// A piece of a chapter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Node {
    /// Text.
    Text(String),
    /// An element.
    Element(Element),
}

/// An element: an HTML or MathML tag, or one of the lesson's own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Element {
    /// One of [`tags`].
    pub tag: &'static str,
    /// Its attributes, in order.
    pub attributes: Vec<(String, String)>,
    /// What it holds.
    pub children: Vec<Node>,
}

/// Text and tables.
const TEXT_TAGS: &str = "p h2 h3 ul ol li em strong code a table thead tbody tr th td";

/// The lesson's own; `src/lesson/WRITING.md` says what each is.
const LESSON_TAGS: &str = "term cite keep plain misconception aside summary widget quiz claim ask choice why point";

/// MathML Core, as far as formulas use it.
const MATH_TAGS: &str = "math mi mn mo mtext mspace mrow mfrac msqrt mroot msub msup msubsup munder mover munderover \
    mtable mtr mtd mstyle mpadded";

/// Every tag there is. A page needs to know no others.
pub fn tags() -> impl Iterator<Item = &'static str> {
    [TEXT_TAGS, LESSON_TAGS, MATH_TAGS].into_iter().flat_map(str::split_ascii_whitespace)
}

/// The tag with this name, if chapters may hold it.
pub fn tag_named(name: &str) -> Option<&'static str> {
    tags().find(|tag| *tag == name)
}

impl Element {
    /// An element without attributes.
    pub fn new(tag: &'static str, children: Vec<Node>) -> Self {
        Self { tag, attributes: Vec::new(), children }
    }

    /// The element with one more attribute.
    pub fn with(mut self, name: &str, value: impl Into<String>) -> Self {
        self.attributes.push((name.to_owned(), value.into()));
        self
    }

    /// The value of an attribute.
    pub fn attribute(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str())
    }
}

impl Node {
    /// The tree as JSON.
    pub fn json(&self) -> Value {
        match self {
            Self::Text(text) => Value::String(text.clone()),
            Self::Element(Element { tag, attributes, children }) => {
                let mut parts = vec![Value::from(*tag)];
                if !attributes.is_empty() {
                    let pairs = attributes.iter().map(|(name, value)| (name.clone(), Value::from(value.as_str())));
                    parts.push(Value::Object(pairs.collect::<Map<_, _>>()));
                }
                parts.extend(children.iter().map(Self::json));
                Value::Array(parts)
            }
        }
    }

    /// Calls `visit` for every element of the tree, an element before what it holds.
    pub fn for_each<'a>(&'a self, visit: &mut dyn FnMut(&'a Element)) {
        if let Self::Element(element) = self {
            visit(element);
            element.children.iter().for_each(|child| child.for_each(visit));
        }
    }

    /// The text of the tree as read, without marks of its own.
    pub fn text(&self) -> String {
        match self {
            Self::Text(text) => text.clone(),
            Self::Element(element) => text_of(&element.children),
        }
    }
}

/// The text of several trees, one after the other.
pub fn text_of(nodes: &[Node]) -> String {
    nodes.iter().map(Node::text).collect()
}

/// Adds text to a list of nodes, to the last of them where that is text too.
pub fn push_text(nodes: &mut Vec<Node>, text: &str) {
    match nodes.last_mut() {
        Some(Node::Text(last)) => last.push_str(text),
        _ if text.is_empty() => {}
        _ => nodes.push(Node::Text(text.to_owned())),
    }
}
