//! Blocks that ask: a question of a family, one of the lesson's own, or one that the learner judges alone.

use super::fields::{Field, Misfit, finish, need, read_fields, take, take_all};
use super::place::Trouble;
use super::question::{Question, take_checks, take_question};

/// The families of questions that a chapter may name; `#/quiz/` and one of them opens its questions.
pub const FAMILIES: [&str; 55] = [
    "largest-rank",
    "dependence",
    "span-of-two",
    "image-and-kernel-shape",
    "rank-number",
    "echelon-form",
    "reduced-form",
    "next-operation",
    "row-operation-effects",
    "two-at-once",
    "column-space-basis",
    "order-of-solving",
    "order-of-reasons",
    "image-picture",
    "kernel-picture",
    "nullity-number",
    "null-space-basis",
    "where-spaces-live",
    "build-kernel",
    "build-image",
    "classify-system",
    "read-row",
    "augmented-rank",
    "unsolvable-side",
    "one-solution",
    "numerical-rank",
    "truncation-error",
    "truncation-storage",
    "product-rank",
    "sum-bound",
    "determinant",
    "ridge-determinant",
    "lora-parameters",
    "rank-one-rating",
    "explained-variance",
    "identifiable-parameters",
    "claim-kernel-image",
    "claim-bases",
    "claim-systems",
    "claim-products",
    "claim-eigenvalues",
    "echelon-meaning",
    "rank-nullity-theorem",
    "null-space-and-b",
    "float-zero",
    "ridge-limits",
    "lora-expressive",
    "lora-memory",
    "unique-form",
    "subspaces",
    "inverse-and-rank",
    "takeaways",
    "review-normal-equation",
    "review-lora",
    "review-eckart-young",
];

/// What a quiz block asks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Quiz {
    /// A question of a family.
    Family {
        /// The family, one of [`FAMILIES`].
        family: &'static str,
        /// The seed of the question; without one each visit brings another.
        seed: Option<u64>,
    },
    /// A question of the lesson itself.
    Choice {
        /// Its name: `a`, `b`, `c`, ...
        id: String,
        /// The question.
        question: Question,
        /// Claims that have to be true.
        checks: Vec<Field>,
    },
    /// A question that the learner answers in words and compares with the points of a model answer.
    SelfCheck {
        /// Its name: `d`, `e`, `f`, ...
        id: String,
        /// The question.
        ask: Field,
        /// What a good answer says, point by point.
        points: Vec<Field>,
    },
}

/// Reads the inside of a quiz block whose first line is line `first` of its file.
///
/// # Errors
/// A name, key or value that is not known; with its line.
pub fn read_quiz(text: &str, first: usize) -> Result<Quiz, Misfit> {
    let mut fields = read_fields(text, first)?;
    let quiz = match take(&mut fields, "family")? {
        Some(family) => Quiz::Family { family: family_named(family)?, seed: take_seed(&mut fields)? },
        None => own_question(&mut fields, first)?,
    };
    finish(fields)?;
    Ok(quiz)
}

fn own_question(fields: &mut Vec<Field>, first: usize) -> Result<Quiz, Misfit> {
    let id = need(fields, "question", first)?.value;
    let points = take_all(fields, "point");
    if points.is_empty() {
        let checks = take_checks(fields);
        Ok(Quiz::Choice { id, question: take_question(fields, first)?, checks })
    } else {
        Ok(Quiz::SelfCheck { id, ask: need(fields, "ask", first)?, points })
    }
}

fn family_named(field: Field) -> Result<&'static str, Misfit> {
    let found = FAMILIES.into_iter().find(|family| *family == field.value);
    found.ok_or((field.line, Trouble::UnknownFamily { name: field.value }))
}

fn take_seed(fields: &mut Vec<Field>) -> Result<Option<u64>, Misfit> {
    let Some(field) = take(fields, "seed")? else { return Ok(None) };
    match field.value.parse() {
        Ok(seed) => Ok(Some(seed)),
        Err(_) => Err((field.line, Trouble::BadValue { key: "seed", value: field.value })),
    }
}
