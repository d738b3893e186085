//! LaTeX to MathML nodes.
//!
//! The converter writes MathML as text; what it writes is well-formed, so a few lines read it into nodes again. Tags are
//! held to the list of [`tags`](super::node::tags), and the one style it uses, the bar of an augmented matrix,
//! becomes a class: the site's content security policy blocks style attributes.

use super::node::{Element, Node, push_text, tag_named};
use math_core::{LatexToMathML, MathDisplay};

/// The MathML of a formula, in a line of text or displayed on its own.
///
/// # Errors
/// Why the formula does not convert.
pub fn formula(latex: &str, display: MathDisplay) -> Result<Node, String> {
    let converter =
        LatexToMathML::new(math_core::MathCoreConfig::default()).map_err(|problem| format!("{problem:?}"))?;
    let converted = converter.convert_with_local_state(latex, display).map_err(|problem| problem.to_string())?;
    let mut reader = Reader { rest: &converted.mathml };
    let node = reader.element()?;
    if reader.rest.trim().is_empty() { Ok(node) } else { Err(format!("“{}” is left over", reader.rest)) }
}

/// A formula cut at its wide spaces (`\qquad`): parts that a narrow page may set one below the other.
pub fn parts(formula: Node) -> Vec<Node> {
    let Node::Element(Element { tag, attributes, children }) = formula else { return vec![formula] };
    let part =
        |children: &[Node]| Node::Element(Element { tag, attributes: attributes.clone(), children: children.to_vec() });
    children.split(is_wide_space).map(part).collect()
}

fn is_wide_space(node: &Node) -> bool {
    matches!(node, Node::Element(space) if space.tag == "mspace" && space.attribute("width") == Some("2em"))
}

struct Reader<'a> {
    rest: &'a str,
}

impl<'a> Reader<'a> {
    /// Takes what stands before a mark, and the mark.
    fn until(&mut self, mark: &str) -> Result<&'a str, String> {
        let (before, after) = self.rest.split_once(mark).ok_or_else(|| format!("no “{mark}” in “{}”", self.rest))?;
        self.rest = after;
        Ok(before)
    }

    fn element(&mut self) -> Result<Node, String> {
        self.until("<")?;
        let opening = self.until(">")?;
        let (opening, empty) = opening.strip_suffix('/').map_or((opening, false), |opening| (opening, true));
        let (name, attributes) = opening.split_once(' ').unwrap_or((opening, ""));
        let tag = tag_named(name).ok_or_else(|| format!("MathML’s “{name}” is not used on the site"))?;
        let mut element = Element::new(tag, Vec::new());
        element.attributes = read_attributes(attributes)?;
        if empty {
            return Ok(Node::Element(element));
        }
        loop {
            let text = self.rest.split('<').next().unwrap_or_default();
            self.rest = self.rest.get(text.len()..).unwrap_or_default();
            push_text(&mut element.children, &unescaped(text));
            if self.rest.starts_with("</") {
                self.until(">")?;
                return Ok(Node::Element(element));
            }
            element.children.push(self.element()?);
        }
    }
}

fn read_attributes(text: &str) -> Result<Vec<(String, String)>, String> {
    let mut attributes = Vec::new();
    let mut rest = text.trim();
    while let Some((name, after)) = rest.split_once("=\"") {
        let (value, after) = after.split_once('"').ok_or_else(|| format!("no end of “{after}”"))?;
        rest = after.trim_start();
        let attribute = match (name, value) {
            ("style", bar) if bar.starts_with("border-right") => ("class", "bar"),
            ("style", _) => return Err(format!("the style “{value}” is not used on the site")),
            other => other,
        };
        attributes.push((attribute.0.to_owned(), unescaped(attribute.1)));
    }
    Ok(attributes)
}

fn unescaped(text: &str) -> String {
    text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&amp;", "&")
}
