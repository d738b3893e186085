//! What must not be parted at the end of a line: a formula, a source or a term from the punctuation beside it, and a
//! source from the word that it stands behind. Browsers may break a line before and after each of them.

use super::node::{Element, Node};

/// The nodes of a paragraph, with those that stay together in an element `keep`.
pub fn kept(nodes: Vec<Node>) -> Vec<Node> {
    let mut done: Vec<Node> = Vec::new();
    let mut nodes = nodes.into_iter().peekable();
    while let Some(node) = nodes.next() {
        if !stands_alone(&node) {
            done.push(node);
            continue;
        }
        let mut group = before(&mut done, &node);
        group.push(node);
        while let Some(next) = nodes.next_if(|next| stands_alone(next) && is_cite(next)) {
            group.push(next);
        }
        if let Some(Node::Text(text)) = nodes.peek_mut() {
            let end = text.find(char::is_whitespace).unwrap_or(text.len());
            let tail: String = text.drain(..end).collect();
            if !tail.is_empty() {
                group.push(Node::Text(tail));
            }
        }
        done.push(match <[Node; 1]>::try_from(group) {
            Ok([only]) => only,
            Err(group) => Node::Element(Element::new("keep", group)),
        });
    }
    done.retain(|node| !matches!(node, Node::Text(text) if text.is_empty()));
    done
}

/// Whether browsers may break lines on both sides of a node, whatever stands there.
fn stands_alone(node: &Node) -> bool {
    matches!(node, Node::Element(element)
        if ["math", "cite", "term"].contains(&element.tag) && element.attribute("display").is_none())
}

fn is_cite(node: &Node) -> bool {
    matches!(node, Node::Element(Element { tag: "cite", .. }))
}

/// Takes off the end of the nodes what belongs to the next: the letters that touch it and, before a source, the word or
/// the formula that it follows.
fn before(done: &mut Vec<Node>, next: &Node) -> Vec<Node> {
    let mut group = Vec::new();
    if let Some(Node::Text(text)) = done.last_mut() {
        let end = if is_cite(next) { text.trim_end().len() } else { text.len() };
        let (words, _) = text.split_at(end);
        let start = words.rfind(char::is_whitespace).map_or(0, |at| at + 1);
        let head = text.split_off(start);
        if !head.is_empty() {
            group.push(Node::Text(head));
        }
        if !text.is_empty() {
            return group;
        }
    }
    // Nothing but spaces, at most, between a formula and its source.
    if is_cite(next) && group.iter().all(|node| node.text().trim().is_empty()) {
        let empty = matches!(done.last(), Some(Node::Text(text)) if text.is_empty());
        if empty {
            done.pop();
        }
        match done.pop() {
            Some(Node::Element(Element { tag: "keep", children, .. })) => group.splice(..0, children).for_each(drop),
            Some(formula) if stands_alone(&formula) => group.insert(0, formula),
            Some(other) => done.push(other),
            None => {}
        }
    }
    group
}
