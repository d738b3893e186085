//! Formulas within a line: a few signs of markup to typed nodes, and back to text.

/// A part of a formula.
#[derive(Clone, Debug, PartialEq)]
pub enum Node {
    /// A variable of one letter, set in italics.
    Variable(char),
    /// A name of several letters, `rank`, set upright.
    Name(String),
    /// A number.
    Number(String),
    /// A sign: `=`, `+`, a bracket.
    Sign(char),
    /// A base with what stands above.
    Above(Box<Self>, Box<Self>),
    /// A base with what stands below.
    Below(Box<Self>, Box<Self>),
    /// Several in a row.
    Row(Vec<Self>),
}

/// Reads a formula: letters alone are variables, letters together a name, digits a number; `^` and `_` take what comes
/// next, or what braces hold, above or below. Everything is read as something.
pub fn read(text: &str) -> Vec<Node> {
    let characters: Vec<char> = text.chars().collect();
    let mut at = 0;
    row(&characters, &mut at, Ends::WithText)
}

/// Where a row of nodes ends.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Ends {
    WithText,
    AtBrace,
}

fn row(text: &[char], at: &mut usize, ends: Ends) -> Vec<Node> {
    let mut nodes = Vec::new();
    while let Some(&next) = text.get(*at) {
        match next {
            '}' if ends == Ends::AtBrace => {
                *at += 1;
                break;
            }
            ' ' => *at += 1,
            '^' | '_' => {
                *at += 1;
                let script = Box::new(one(text, at));
                let base = Box::new(nodes.pop().unwrap_or(Node::Row(Vec::new())));
                nodes.push(if next == '^' { Node::Above(base, script) } else { Node::Below(base, script) });
            }
            _ => nodes.push(one(text, at)),
        }
    }
    nodes
}

fn one(text: &[char], at: &mut usize) -> Node {
    while text.get(*at) == Some(&' ') {
        *at += 1;
    }
    let Some(&first) = text.get(*at) else { return Node::Row(Vec::new()) };
    let run = |belongs: fn(char) -> bool| text.iter().skip(*at).take_while(|&&next| belongs(next)).collect::<String>();
    if first == '{' {
        *at += 1;
        return Node::Row(row(text, at, Ends::AtBrace));
    }
    if first.is_ascii_digit() {
        let digits = run(|next| next.is_ascii_digit() || next == '.' || next == ',');
        let digits = digits.trim_end_matches(['.', ',']).to_owned();
        *at += digits.len();
        return Node::Number(digits);
    }
    let letters = run(char::is_alphabetic);
    if letters.chars().count() > 1 {
        *at += letters.chars().count();
        return Node::Name(letters);
    }
    *at += 1;
    if first.is_alphabetic() { Node::Variable(first) } else { Node::Sign(first) }
}

/// Whether a space stands between two neighbours: between a name of several letters and what is no sign, `rank A`.
///
/// ```
/// use ranklab::quiz::formula::{is_apart, read};
/// let apart = |text: &str| read(text).windows(2).any(|pair| is_apart(&pair[0], &pair[1]));
/// assert!(apart("rank A") && apart("2 eps") && !apart("A x = 0") && !apart("max(M, N)"));
/// ```
pub fn is_apart(before: &Node, after: &Node) -> bool {
    let signs = [before, after].iter().any(|node| matches!(node, Node::Sign(_)));
    !signs && (is_name(before) || is_name(after))
}

fn is_name(node: &Node) -> bool {
    match node {
        Node::Name(_) => true,
        Node::Above(base, _) | Node::Below(base, _) => is_name(base),
        _ => false,
    }
}

/// Writes nodes as a line of text: `A x = b`, `R^n`, `σ_1`, `a − b`, `−1`.
pub fn write(nodes: &[Node], text: &mut String) {
    let mut tight = true;
    let mut after_operand = false;
    let mut after_name = false;
    for node in nodes {
        let mut written = String::new();
        write_one(node, &mut written);
        // Empty braces.
        if written.is_empty() {
            continue;
        }
        let closes = matches!(node, Node::Sign(')' | ']' | '}' | ','));
        let calls = after_name && matches!(node, Node::Sign('('));
        if !tight && !closes && !calls {
            text.push(' ');
        }
        text.push_str(&written);
        let opens = matches!(node, Node::Sign('(' | '[' | '{'));
        let is_sign_of_number = matches!(node, Node::Sign('−')) && !after_operand;
        tight = opens || is_sign_of_number;
        after_name = matches!(node, Node::Name(_));
        after_operand = closes || !matches!(node, Node::Sign(_));
    }
}

fn write_one(node: &Node, text: &mut String) {
    match node {
        Node::Variable(sign) | Node::Sign(sign) => text.push(*sign),
        Node::Name(letters) | Node::Number(letters) => text.push_str(letters),
        Node::Above(base, script) => scripted(base, '^', script, text),
        Node::Below(base, script) => scripted(base, '_', script, text),
        Node::Row(nodes) => write(nodes, text),
    }
}

fn scripted(base: &Node, sign: char, script: &Node, text: &mut String) {
    write_one(base, text);
    text.push(sign);
    write_one(script, text);
}
