//! Questions inside a chapter: some choices, one of them right.

use super::fields::{Field, Misfit, need, take_all};
use super::place::Trouble;

/// A question with choices, asked before something is shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Question {
    /// The question.
    pub ask: Field,
    /// What there is to choose from, in order.
    pub choices: Vec<Field>,
    /// The place of the right one among them, from 0.
    pub answer: usize,
    /// What is said after an answer: why it is so.
    pub why: Field,
}

/// Takes the fields `ask`, `choice` and `right` (in the order in which they are to be shown) and `why` out of a block
/// that begins on `line`.
///
/// # Errors
/// A key that is missing, no choice besides the right one, or not exactly one right one.
pub fn take_question(fields: &mut Vec<Field>, line: usize) -> Result<Question, Misfit> {
    let ask = need(fields, "ask", line)?;
    let why = need(fields, "why", line)?;
    let choices: Vec<Field> = fields.extract_if(.., |field| matches!(field.key.as_str(), "choice" | "right")).collect();
    let right: Vec<usize> = (0..choices.len()).filter(|&index| is_right(&choices, index)).collect();
    match right[..] {
        [answer] if choices.len() > 1 => Ok(Question { ask, choices, answer, why }),
        _ => Err((ask.line, Trouble::Choices { choices: choices.len() - right.len(), right: right.len() })),
    }
}

fn is_right(choices: &[Field], index: usize) -> bool {
    choices.get(index).is_some_and(|choice| choice.key == "right")
}

/// Takes the fields `check`: claims about the block that have to be true.
pub fn take_checks(fields: &mut Vec<Field>) -> Vec<Field> {
    take_all(fields, "check")
}
