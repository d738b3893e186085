//! Chapters as a page reads them: the text in blocks, with the questions among them numbered.

use super::given::Given;
use super::node::{Element, Node, Target, text_of};

/// What the table of contents says of a chapter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Listed {
    /// Its name in addresses.
    pub slug: String,
    /// Its title.
    pub title: String,
    /// What it is about, in a sentence.
    pub summary: String,
    /// How long it takes, about.
    pub minutes: u32,
    /// Its sections: id and title.
    pub sections: Vec<(String, String)>,
}

/// A chapter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Chapter {
    /// The keys of the sources that it cites, each once, in the order of their numbers.
    pub sources: Vec<String>,
    /// What is in it.
    pub blocks: Vec<Block>,
}

/// A part of a chapter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Block {
    /// Text, formulas, tables, remarks.
    Text(Node),
    /// A place to stop and think.
    Stop(Stop),
    /// A question of the quiz.
    Practice(Practice),
}

/// A question of the quiz: only what it is about, and where it is asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Practice {
    /// What its family is called.
    pub title: String,
    /// What is asked, without its matrices; empty where each visit asks something else.
    pub ask: Vec<Node>,
    /// Where it is asked.
    pub address: String,
}

/// A place to stop and think: a question, and what is told after it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stop {
    /// Which of the chapter's stops it is, from 0.
    pub number: usize,
    /// The question.
    pub ask: Vec<Node>,
    /// The matrices that it is about.
    pub given: Vec<Given>,
    /// What the reader does.
    pub task: Task,
    /// What shows it.
    pub figure: Option<Shows>,
}

/// What the reader does at a stop.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Task {
    /// Chooses one.
    Choose {
        /// From these.
        choices: Vec<Vec<Node>>,
        /// The place of the right one, from 0.
        answer: usize,
        /// Why it is right.
        why: Vec<Node>,
    },
    /// Answers in words, and ticks what the answer had.
    Compare {
        /// What a good answer says, point by point.
        points: Vec<Vec<Node>>,
    },
}

/// What shows the answer: a figure, and the lab that opens it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shows {
    /// The figure's name.
    pub figure: String,
    /// The link to its lab, in the same state.
    pub lab: String,
}

/// An entry of the glossary or of the sources.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Note {
    /// What it is named by.
    pub key: String,
    /// What it is called.
    pub label: String,
    /// What is in it.
    pub body: Vec<Node>,
}

impl Chapter {
    /// A chapter of what was compiled. A question that lacks a part is left out.
    pub fn of(sources: Vec<String>, body: Vec<Node>) -> Self {
        let mut stops = 0;
        let mut block = |node| match node {
            Node::Element(element) if element.attribute("family").is_some() => {
                Practice::of(&element).map(Block::Practice)
            }
            Node::Element(element) if matches!(element.tag, "widget" | "quiz") => {
                let stop = Stop::of(&element, stops)?;
                stops += 1;
                Some(Block::Stop(stop))
            }
            node => Some(Block::Text(node)),
        };
        let blocks = body.into_iter().filter_map(&mut block).collect();
        Self { sources, blocks }
    }

    /// The stop with this number.
    pub fn stop(&self, number: usize) -> Option<&Stop> {
        self.blocks.iter().find_map(|block| match block {
            Block::Stop(stop) if stop.number == number => Some(stop),
            _ => None,
        })
    }
}

impl Practice {
    fn of(element: &Element) -> Option<Self> {
        let address = element.attribute("href").filter(|href| Target::of(href) == Target::Site)?;
        let title = text_of(element.parts("ask").first()?);
        let ask = element.parts("plain").first().map(|nodes| nodes.to_vec()).unwrap_or_default();
        Some(Self { title, ask, address: address.to_owned() })
    }
}

impl Stop {
    fn of(element: &Element, number: usize) -> Option<Self> {
        let owned = |parts: Vec<&[Node]>| parts.into_iter().map(<[Node]>::to_vec).collect::<Vec<_>>();
        let ask = element.parts("ask").first()?.to_vec();
        let points = owned(element.parts("point"));
        let task = if points.is_empty() {
            let choices = owned(element.parts("choice"));
            let answer = element.attribute("answer")?.parse().ok()?;
            if answer >= choices.len() {
                return None;
            }
            Task::Choose { choices, answer, why: element.parts("why").first()?.to_vec() }
        } else {
            Task::Compare { points }
        };
        let figure = element.attribute("figure").zip(element.attribute("lab"));
        let figure = figure.map(|(figure, lab)| Shows { figure: figure.to_owned(), lab: lab.to_owned() });
        Some(Self { number, ask, given: Given::of(element), task, figure })
    }
}
