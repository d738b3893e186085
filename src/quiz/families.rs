//! The families themselves: what each asks, how it is drawn, its wrong options and what is said to them.
//!
//! What a seed gives depends on every draw here and on the order of the lists: links name seeds, so neither changes
//! without a new family name. `tests/quiz_pins.rs` pins the first seeds of each. Sentences of one family stand with it,
//! formulas between dollar signs; those that all families share are in `words`.

mod claims;
mod computing;
mod concepts;
mod elimination;
mod maps;
mod numbers;
mod orders;
mod pictures;
mod review;
mod spaces;
mod statements;
mod stories;
mod systems;

use super::draft::{Choice, Draft, choice, choose_all, choose_one, listed};
use super::family::About;
use super::key::{ClaimKey, Feedback, Key};
use super::misconception::Misconception;
use super::prompt::Prompt;
use super::question::Kind;
use crate::math::ExactMatrix;
use crate::math::random::Random;

/// All families, by theme; [`Family::all`](super::Family::all) orders them by chapter.
pub(super) const GROUPS: [&[About]; 13] = [
    elimination::FAMILIES,
    maps::FAMILIES,
    pictures::FAMILIES,
    spaces::FAMILIES,
    systems::FAMILIES,
    numbers::FAMILIES,
    stories::FAMILIES,
    claims::FAMILIES,
    concepts::FAMILIES,
    computing::FAMILIES,
    statements::FAMILIES,
    orders::FAMILIES,
    review::FAMILIES,
];

/// An option of a fixed question: the label, what leads to it, what is said when it is chosen.
pub(super) type Wrong = (&'static str, Option<Misconception>, &'static str);

/// A fixed question with one right option.
pub(super) struct Concept {
    ask: &'static str,
    right: (&'static str, &'static str),
    wrong: &'static [Wrong],
}

/// A statement that is true or not, with what is said when it is ticked.
pub(super) struct Statement {
    text: &'static str,
    truth: Truth,
    why: &'static str,
}

#[derive(Clone, Copy)]
enum Truth {
    True,
    False(Option<Misconception>),
}

/// A claim about every matrix of a shape.
pub(super) struct Claim {
    text: &'static str,
    shape: (usize, usize),
    /// A bar stands after so many columns of a counter-example.
    coefficient_columns: usize,
    truth: ClaimTruth,
    why: &'static str,
}

enum ClaimTruth {
    True,
    False {
        refutes: fn(&ExactMatrix) -> bool,
        example: &'static [&'static [i64]],
        misconception: Option<Misconception>,
    },
}

/// Steps in their only sensible order.
pub(super) struct Sequence {
    ask: &'static str,
    steps: &'static [&'static str],
}

/// How many statements are shown.
const SHOWN: usize = 5;

pub(super) fn concept(concepts: &'static [Concept], random: &mut Random) -> Draft {
    let Some(concept) = random.choose(concepts) else { return points("", &[]) };
    let right = choice(concept.right.0, None, concept.right.1);
    Draft::new(Prompt::new(concept.ask), choose_one(right, listed(concept.wrong), random)).explain(concept.right.1)
}

pub(super) fn statements(ask: &'static str, pool: &'static [Statement], random: &mut Random) -> Draft {
    let mut order: Vec<&Statement> = pool.iter().collect();
    random.shuffle(&mut order);
    let (holding, others): (Vec<&Statement>, Vec<&Statement>) =
        order.into_iter().partition(|statement| matches!(statement.truth, Truth::True));
    let right = if random.below(2) == 0 { 2 } else { 3 };
    let mut shown: Vec<&Statement> = holding.into_iter().take(right).collect();
    let rest = SHOWN - shown.len();
    shown.extend(others.into_iter().take(rest));
    random.shuffle(&mut shown);
    let option = |statement: &&Statement| match statement.truth {
        Truth::True => (true, choice(statement.text, None, statement.why)),
        Truth::False(misconception) => (false, choice(statement.text, misconception, statement.why)),
    };
    let options: Vec<(bool, Choice)> = shown.iter().map(option).collect();
    let draft = Draft::new(Prompt::new(ask), choose_all(options));
    let explained = |draft: Draft, statement: &&Statement| {
        let answer = if matches!(statement.truth, Truth::True) { "Yes" } else { "No" };
        draft.explain(format!("“{}” {answer}. {}", statement.text, statement.why))
    };
    shown.iter().fold(draft, explained)
}

pub(super) fn claim(claims: &'static [Claim], random: &mut Random) -> Draft {
    let Some(claim) = random.choose(claims) else { return points("", &[]) };
    let (rows, columns) = claim.shape;
    let kind = Kind::Claim { rows, columns, coefficient_columns: claim.coefficient_columns };
    let key = match claim.truth {
        ClaimTruth::True => ClaimKey::True { why: claim.why },
        ClaimTruth::False { refutes, example, misconception } => {
            ClaimKey::False { refutes, example, believed: Feedback { text: claim.why.into(), misconception } }
        }
    };
    let prompt = Prompt::new(claim.text).say(" Is that true? If not, give a matrix that refutes it.");
    Draft::new(prompt, (kind, Key::Claim(key))).explain(claim.why)
}

pub(super) fn sequence(sequences: &'static [Sequence], random: &mut Random) -> Draft {
    let Some(sequence) = random.choose(sequences) else { return points("", &[]) };
    let mut listed: Vec<usize> = (0..sequence.steps.len()).collect();
    random.shuffle(&mut listed);
    // The order that is shown must not be the answer.
    if listed.is_sorted() {
        listed.reverse();
    }
    let text = |&step: &usize| Prompt::new(sequence.steps.get(step).copied().unwrap_or_default());
    let shown = listed.iter().map(text).collect();
    let right = (0..listed.len()).filter_map(|step| listed.iter().position(|&one| one == step)).collect();
    let draft = Draft::new(Prompt::new(sequence.ask), (Kind::Order(shown), Key::Order(right)));
    sequence.steps.iter().fold(draft, |draft, step| draft.explain(*step))
}

pub(super) fn points(ask: &'static str, points: &'static [&'static str]) -> Draft {
    let kind = Kind::Points { count: points.len() };
    let draft = Draft::new(Prompt::new(ask), (kind, Key::Points(points)));
    points.iter().fold(draft, |draft, point| draft.explain(*point))
}
