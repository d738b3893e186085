//! A question as its family makes it, the key with it.

use super::families::Wrong;
use super::key::{Feedback, Key, Slip};
use super::misconception::Misconception;
use super::prompt::Prompt;
use super::question::Kind;
use crate::math::exact::integer;
use crate::math::random::Random;
use crate::math::{ExactMatrix, Form, Rational};
use std::borrow::Cow;

pub(super) struct Draft {
    pub(super) prompt: Prompt,
    pub(super) kind: Kind,
    pub(super) key: Key,
    /// The worked solution.
    pub(super) working: Vec<Working>,
}

/// A part of a worked solution.
pub(super) enum Working {
    Say(Cow<'static, str>),
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
    pub(super) fn explain(mut self, sentence: impl Into<Cow<'static, str>>) -> Self {
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

pub(super) fn choice(label: &str, misconception: Option<Misconception>, why: impl Into<Cow<'static, str>>) -> Choice {
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

/// Two statements that hold and two that do not, in a random order.
pub(super) fn some_of(mut holding: Vec<Choice>, mut failing: Vec<Choice>, random: &mut Random) -> (Kind, Key) {
    random.shuffle(&mut holding);
    random.shuffle(&mut failing);
    let mut options: Vec<(bool, Choice)> = holding.into_iter().take(2).map(|option| (true, option)).collect();
    options.extend(failing.into_iter().take(2).map(|option| (false, option)));
    random.shuffle(&mut options);
    choose_all(options)
}

/// Options as they stand in a list.
pub(super) fn listed(options: &[Wrong]) -> Vec<Choice> {
    options.iter().map(|(label, misconception, why)| choice(label, *misconception, *why)).collect()
}

/// A wrong number that a slip gives, what leads to it, and what is said then.
pub(super) type Slipped<N> = (N, Option<Misconception>, &'static str);

/// One integer. A slip that gives the right number is none.
pub(super) fn number(value: i64, slips: &[Slipped<i64>]) -> (Kind, Key) {
    let slips = slips.iter().map(|&(value, misconception, why)| (integer(value), misconception, why)).collect();
    exact_number(integer(value), slips)
}

/// The same for any exact number.
pub(super) fn exact_number(value: Rational, slips: Vec<Slipped<Rational>>) -> (Kind, Key) {
    let slips = slips
        .into_iter()
        .filter(|(slipped, ..)| *slipped != value)
        .map(|(value, misconception, why)| Slip { value, feedback: Feedback { text: why.into(), misconception } })
        .collect();
    (Kind::Number, Key::Number { value, slips })
}

/// A count as a number.
pub(super) fn count(count: usize) -> i64 {
    i64::try_from(count).unwrap_or(0)
}
