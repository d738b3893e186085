//! A question as its family makes it, the key with it.

use super::key::{Feedback, Key, Slip};
use super::misconception::Misconception;
use super::prompt::Prompt;
use super::question::Kind;
use crate::math::random::Random;
use crate::math::{ExactMatrix, Form, Rational};

pub(super) struct Draft {
    pub(super) prompt: Prompt,
    pub(super) kind: Kind,
    pub(super) key: Key,
    /// The worked solution.
    pub(super) working: Vec<Working>,
}

/// A part of a worked solution.
pub(super) enum Working {
    Say(String),
    /// All steps of an elimination, made only when they are asked for.
    Eliminate {
        matrix: ExactMatrix,
        coefficient_columns: usize,
        form: Form,
    },
}

impl Draft {
    pub(super) fn new(prompt: Prompt, (kind, key): (Kind, Key)) -> Self {
        Self { prompt, kind, key, working: Vec::new() }
    }

    /// A sentence of the worked solution.
    pub(super) fn explain(mut self, sentence: impl Into<String>) -> Self {
        self.working.push(Working::Say(sentence.into()));
        self
    }

    /// An elimination in the worked solution.
    pub(super) fn eliminate(mut self, matrix: ExactMatrix, coefficient_columns: usize, form: Form) -> Self {
        self.working.push(Working::Eliminate { matrix, coefficient_columns, form });
        self
    }
}

/// An option of a question, with what is said when it is chosen.
pub(super) struct Choice {
    pub(super) label: Prompt,
    pub(super) feedback: Feedback,
}

pub(super) fn choice(label: &str, misconception: Option<Misconception>, why: impl Into<String>) -> Choice {
    Choice { label: Prompt::new(label), feedback: Feedback { text: why.into(), misconception } }
}

/// One right option among others, in a random order. Of options that read the same the first one stays.
pub(super) fn choose_one(right: Choice, others: Vec<Choice>, random: &mut Random) -> (Kind, Key) {
    let mut options = vec![(true, right)];
    for other in others {
        if options.iter().all(|(_, option)| option.label != other.label) {
            options.push((false, other));
        }
    }
    random.shuffle(&mut options);
    let right = options.iter().position(|(right, _)| *right).unwrap_or(0);
    let (labels, feedback) = options.into_iter().map(|(_, option)| (option.label, option.feedback)).unzip();
    (Kind::ChooseOne(labels), Key::One { right, options: feedback })
}

/// Options in the order they come in, any number of them right.
pub(super) fn choose_all(options: Vec<(bool, Choice)>) -> (Kind, Key) {
    let (labels, key) = options.into_iter().map(|(right, option)| (option.label, (right, option.feedback))).unzip();
    (Kind::ChooseAll(labels), Key::All(key))
}

/// One number. A slip that gives the right number is none.
pub(super) fn number(value: Rational, slips: Vec<Slip>) -> (Kind, Key) {
    let slips = slips.into_iter().filter(|slip| slip.value != value).collect();
    (Kind::Number, Key::Number { value, slips })
}

pub(super) fn slip(value: Rational, misconception: Option<Misconception>, why: impl Into<String>) -> Slip {
    Slip { value, feedback: Feedback { text: why.into(), misconception } }
}
