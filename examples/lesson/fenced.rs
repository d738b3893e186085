//! Fenced blocks: figures, questions, claims, asides.

use super::keep::kept;
use super::node::{Element, Node};
use super::writer::Writer;
use ranklab::lesson::claim::{Scope, statements};
use ranklab::lesson::fields::Field;
use ranklab::lesson::place::Trouble;
use ranklab::lesson::question::Question;
use ranklab::lesson::quiz::{Quiz, read_quiz};
use ranklab::lesson::widget::{Widget, read_widget};
use ranklab::link::{Address, Frame, Page, QuizAddress, encode};
use ranklab::quiz::prompt::Piece;
use ranklab::quiz::{Exercise, Family, formula};

impl Writer<'_> {
    /// The nodes of a block, by what stands after its fence; its first line inside is line `first` of the file.
    pub(super) fn fenced(&mut self, info: &str, text: &str, first: usize) -> Vec<Node> {
        let (kind, title) = info.split_once(' ').unwrap_or((info, ""));
        let element = match kind {
            "widget" => self.widget(text, first),
            "quiz" => self.quiz(text, first),
            "claim" => Some(self.claim(text, first)),
            "aside" => {
                let title = Field { line: first - 1, key: String::new(), value: title.to_owned() };
                let mut children = vec![element("summary", self.inline(&title))];
                children.extend(self.blocks(text, first));
                Some(Element::new("aside", children))
            }
            _ => {
                self.report((first - 1, Trouble::UnknownBlock { name: info.to_owned() }));
                None
            }
        };
        element.map(Node::Element).into_iter().collect()
    }

    fn widget(&mut self, text: &str, first: usize) -> Option<Element> {
        let widget = read_widget(text, first).map_err(|misfit| self.report(misfit)).ok()?;
        self.check(&widget.checks, Scope::of_figure(widget.system.as_ref(), widget.second.as_ref()));
        Some(self.widget_element(&widget))
    }

    fn widget_element(&mut self, widget: &Widget) -> Element {
        let mut element = Element::new("widget", self.question(&widget.question)).with("figure", widget.figure.name());
        for (key, value) in &widget.preset {
            element = element.with(key.name(), value.as_str());
        }
        element.with("lab", widget.link()).with("answer", widget.question.answer.to_string())
    }

    fn quiz(&mut self, text: &str, first: usize) -> Option<Element> {
        let quiz = read_quiz(text, first).map_err(|misfit| self.report(misfit)).ok()?;
        Some(match quiz {
            Quiz::Family { family, seed } => {
                let address = QuizAddress { family: Some(family.to_owned()), seed, ..QuizAddress::default() };
                let href = encode(&Address { page: Page::Quiz(address), frame: Frame::default() });
                Element::new("quiz", practice(family, seed)).with("family", family).with("href", href)
            }
            Quiz::Choice { id, question, checks } => {
                self.check(&checks, self.scope.clone());
                let answer = question.answer.to_string();
                Element::new("quiz", self.question(&question)).with("question", id).with("answer", answer)
            }
            Quiz::SelfCheck { id, ask, points } => {
                let mut children = vec![element("ask", self.inline(&ask))];
                children.extend(points.iter().map(|point| element("point", self.inline(point))));
                Element::new("quiz", children).with("question", id)
            }
        })
    }

    fn question(&mut self, question: &Question) -> Vec<Node> {
        let mut nodes = vec![element("ask", self.inline(&question.ask))];
        nodes.extend(question.choices.iter().map(|choice| element("choice", self.inline(choice))));
        nodes.push(element("why", self.inline(&question.why)));
        nodes
    }

    /// A claim block: each statement is checked, and kept for readers who want to see what was.
    fn claim(&mut self, text: &str, first: usize) -> Element {
        let mut kept = Vec::new();
        for (line, statement) in statements(text, first) {
            if let Err(problem) = self.scope.check(statement) {
                self.report((line, Trouble::Claim { statement: statement.to_owned(), problem }));
            }
            kept.push(element("code", vec![Node::Text(statement.to_owned())]));
        }
        Element::new("claim", kept)
    }

    fn check(&mut self, checks: &[Field], mut scope: Scope) {
        for check in checks {
            if let Err(problem) = scope.check(&check.value) {
                self.report((check.line, Trouble::Claim { statement: check.value.clone(), problem }));
            }
        }
    }
}

/// What a chapter says of a question of a family: the family's title, and what is asked as far as it is a sentence. The
/// question's matrices, options and key stay with the quiz.
fn practice(family: &str, seed: Option<u64>) -> Vec<Node> {
    let Some(family) = Family::named(family) else { return Vec::new() };
    let mut nodes = vec![element("ask", vec![Node::Text(family.title().to_owned())])];
    if let Some(seed) = seed {
        let exercise = Exercise::new(family, seed);
        let said = exercise.question().prompt.pieces.iter().map_while(|piece| match piece {
            Piece::Text(words) => Some(Node::Text(words.clone())),
            Piece::Formula(parts) => Some(element("math", parts.iter().map(formula).collect())),
            Piece::Matrix(_) | Piece::Picture(_) | Piece::Table(_) => None,
        });
        nodes.push(element("plain", kept(said.collect())));
    }
    nodes
}

/// A part of a formula of the quiz, as the quiz itself shows it.
fn formula(part: &formula::Node) -> Node {
    use formula::Node::{Above, Below, Name, Number, Row, Sign, Variable};
    let row = |tag, parts: &[&formula::Node]| element(tag, parts.iter().map(|part| formula(part)).collect());
    match part {
        Variable(letter) => element("mi", vec![Node::Text(letter.to_string())]),
        Name(letters) => element("mi", vec![Node::Text((*letters).to_string())]),
        Number(digits) => element("mn", vec![Node::Text(digits.clone())]),
        Sign(sign) => element("mo", vec![Node::Text(sign.to_string())]),
        Above(base, script) => row("msup", &[base, script]),
        Below(base, script) => row("msub", &[base, script]),
        Row(parts) => row("mrow", &parts.iter().collect::<Vec<_>>()),
    }
}

fn element(tag: &'static str, children: Vec<Node>) -> Node {
    Node::Element(Element::new(tag, children))
}
