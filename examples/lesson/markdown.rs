//! Markdown to nodes: the parser's events, with terms, sources, formulas and blocks made into what they are.

use super::formula::{formula, parts};
use super::keep::kept;
use super::node::{Element, Node, push_text, text_of};
use super::writer::Writer;
use math_core::MathDisplay;
use pulldown_cmark::{CodeBlockKind, Event, HeadingLevel, LinkType, Options, Parser, Tag, TagEnd, TextMergeWithOffset};
use ranklab::lesson::MISCONCEPTIONS;
use ranklab::lesson::fields::Field;
use ranklab::lesson::place::Trouble;

/// A fenced block that is being read.
struct Fence {
    info: String,
    line: usize,
    text: String,
}

/// An element that is being read, and the line on which it begins. The outermost one holds the whole text.
struct Open {
    element: Element,
    line: usize,
}

impl Writer<'_> {
    /// The nodes of a Markdown text whose first line is line `first` of its file.
    pub fn blocks(&mut self, text: &str, first: usize) -> Vec<Node> {
        let options = Options::ENABLE_TABLES
            | Options::ENABLE_MATH
            | Options::ENABLE_WIKILINKS
            | Options::ENABLE_SMART_PUNCTUATION;
        let mut stack = vec![Open { element: Element::new("p", Vec::new()), line: first }];
        let mut fence: Option<Fence> = None;
        for (event, range) in TextMergeWithOffset::new(Parser::new_ext(text, options).into_offset_iter()) {
            let before = text.get(..range.start).unwrap_or_default();
            let line = first + before.bytes().filter(|byte| *byte == b'\n').count();
            match event {
                Event::Start(Tag::CodeBlock(kind)) => {
                    let info = match kind {
                        CodeBlockKind::Fenced(info) => info.to_string(),
                        CodeBlockKind::Indented => String::new(),
                    };
                    fence = Some(Fence { info, line, text: String::new() });
                }
                Event::End(TagEnd::CodeBlock) => {
                    if let Some(Fence { info, line, text }) = fence.take() {
                        let nodes = self.fenced(&info, &text, line + 1);
                        stack.last_mut().map(|open| open.element.children.extend(nodes)).unwrap_or_default();
                    }
                }
                Event::Start(tag) => {
                    let element = self.opened(&tag, line);
                    stack.push(Open { element, line });
                }
                Event::End(_) => {
                    if let Some(Open { element, line }) = stack.pop()
                        && let Some(parent) = stack.last_mut()
                    {
                        let node = self.closed(element, line);
                        parent.element.children.push(node);
                    }
                }
                Event::Text(inside) if fence.is_some() => {
                    fence.as_mut().map(|fence| fence.text.push_str(&inside)).unwrap_or_default();
                }
                event => {
                    if let Some(open) = stack.last_mut() {
                        self.inside(event, line, &mut open.element.children);
                    }
                }
            }
        }
        stack.into_iter().next().map(|open| open.element.children).unwrap_or_default()
    }

    /// The nodes of a value of a block, which is one paragraph.
    pub fn inline(&mut self, field: &Field) -> Vec<Node> {
        match self.blocks(&field.value, field.line).into_iter().next() {
            Some(Node::Element(Element { tag: "p", children, .. })) => children,
            _ => {
                self.report((field.line, Trouble::NotUsedHere { what: "lists and headings inside a block" }));
                Vec::new()
            }
        }
    }

    fn opened(&mut self, tag: &Tag, line: usize) -> Element {
        let plain = |tag| Element::new(tag, Vec::new());
        match tag {
            Tag::Paragraph => plain("p"),
            Tag::Heading { level: HeadingLevel::H2, .. } => plain("h2"),
            Tag::Heading { level: HeadingLevel::H3, .. } => plain("h3"),
            // Which of the two it is, its first words say: see `closed`.
            Tag::BlockQuote(_) => plain("plain"),
            Tag::List(None) => plain("ul"),
            Tag::List(Some(_)) => plain("ol"),
            Tag::Item => plain("li"),
            Tag::Table(_) => plain("table"),
            Tag::TableHead => plain("thead"),
            Tag::TableRow => plain("tr"),
            Tag::TableCell => plain("td"),
            Tag::Emphasis => plain("em"),
            Tag::Strong => plain("strong"),
            Tag::Link { link_type: LinkType::WikiLink { .. }, dest_url, .. } => self.term(dest_url, line),
            Tag::Link { dest_url, .. } => {
                self.check_link(dest_url, line);
                plain("a").with("href", dest_url.as_ref())
            }
            other => {
                let what = match other {
                    Tag::Heading { .. } => "headings other than ## and ###",
                    Tag::Image { .. } => "images",
                    Tag::HtmlBlock => "HTML",
                    _ => "this part of Markdown",
                };
                self.report((line, Trouble::NotUsedHere { what }));
                plain("p")
            }
        }
    }

    /// An element that has been read to its end.
    fn closed(&mut self, mut element: Element, line: usize) -> Node {
        match element.tag {
            "h2" | "h3" => {
                let title = text_of(&element.children);
                let id = id_of(&title);
                self.sections.push((id.clone(), title));
                element = element.with("id", id);
            }
            "plain" => {
                element = self.quoted(element, line);
            }
            // The header cells of a table stand in a row of their own.
            "thead" => {
                for cell in &mut element.children {
                    if let Node::Element(cell) = cell {
                        cell.tag = "th";
                    }
                }
                element.children = vec![Node::Element(Element::new("tr", std::mem::take(&mut element.children)))];
            }
            "table" => {
                let rows = element.children.split_off(1.min(element.children.len()));
                element.children.push(Node::Element(Element::new("tbody", rows)));
            }
            "p" | "li" | "td" | "em" | "strong" => element.children = kept(element.children),
            _ => {}
        }
        Node::Element(element)
    }

    /// A block quote: `Plain:` says a formula in words, `Misconception 3:` names and mends one.
    fn quoted(&mut self, mut element: Element, line: usize) -> Element {
        let Some(Node::Element(Element { children, .. })) = element.children.first_mut() else { return element };
        let Some(Node::Text(text)) = children.first_mut() else { return element };
        let Some((mark, rest)) = text.split_once(':') else {
            self.report((line, Trouble::UnknownMisconception { text: text.clone() }));
            return element;
        };
        let number = mark.strip_prefix("Misconception ").and_then(|number| number.parse::<usize>().ok());
        let mark = mark.to_owned();
        *text = rest.trim_start().to_owned();
        match number.filter(|number| (1..=MISCONCEPTIONS).contains(number)) {
            Some(number) => Element { tag: "misconception", ..element }.with("n", number.to_string()),
            None => {
                if mark != "Plain" {
                    self.report((line, Trouble::UnknownMisconception { text: mark }));
                }
                element
            }
        }
    }

    fn inside(&mut self, event: Event, line: usize, nodes: &mut Vec<Node>) {
        match event {
            Event::Text(text) => self.text(&text, line, nodes),
            Event::SoftBreak => push_text(nodes, " "),
            Event::Code(code) => nodes.push(Node::Element(Element::new("code", vec![Node::Text(code.to_string())]))),
            Event::InlineMath(latex) => self.formula(&latex, MathDisplay::Inline, line, nodes),
            Event::DisplayMath(latex) => self.formula(&latex, MathDisplay::Block, line, nodes),
            Event::HardBreak => self.report((line, Trouble::NotUsedHere { what: "line breaks inside a paragraph" })),
            Event::Rule => self.report((line, Trouble::NotUsedHere { what: "rules" })),
            Event::Html(_) | Event::InlineHtml(_) => self.report((line, Trouble::NotUsedHere { what: "HTML" })),
            _ => self.report((line, Trouble::NotUsedHere { what: "this part of Markdown" })),
        }
    }

    fn formula(&mut self, latex: &str, display: MathDisplay, line: usize, nodes: &mut Vec<Node>) {
        match formula(latex, display) {
            Ok(node) => nodes.extend(parts(node)),
            Err(problem) => self.report((line, Trouble::Formula { latex: latex.to_owned(), problem })),
        }
    }

    /// Text, with `[@key]` made into the names of sources, and percent signs held at their numbers.
    fn text(&mut self, text: &str, line: usize, nodes: &mut Vec<Node>) {
        let text = text.replace(" %", "\u{a0}%");
        let mut rest = text.as_str();
        while let Some((before, after)) = rest.split_once("[@") {
            let Some((key, after)) = after.split_once(']') else { break };
            push_text(nodes, before);
            if let Some(label) = self.cite(key, line) {
                nodes.push(Node::Element(Element::new("cite", vec![Node::Text(label)]).with("key", key)));
            }
            rest = after;
        }
        push_text(nodes, rest);
    }
}

/// A name for a section, from its title: small letters and hyphens.
fn id_of(title: &str) -> String {
    let words: Vec<String> =
        title.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).map(str::to_lowercase).collect();
    words.join("-")
}
