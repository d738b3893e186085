//! Letters that stand for something within a sentence, set as formulas: the b of "appending b", not the a of "a row".
//! What belongs together, `0 = c` or `(1, −2, 0)`, is held on one line.

use crate::lab::quiz::view::Piece;
use crate::quiz::formula;

/// Signs between two operands.
const OPERATORS: [&str; 10] = ["=", "+", "−", "×", "<", ">", "≤", "≥", "|", "≈"];
/// Words that follow a matrix A at the start of a sentence, and no article.
const AFTER_MATRIX: [&str; 7] = ["and", "or", "has", "is", "sends", "loses", "lets"];

/// A sentence as words and formulas.
pub(super) fn set(text: &str) -> Vec<Piece> {
    let words: Vec<Word> = text.split(' ').map(Word::new).collect();
    let mut pieces = Vec::new();
    let mut said = String::new();
    let mut in_vector = false;
    for (index, word) in words.iter().enumerate() {
        if let Some(before) = index.checked_sub(1).and_then(|before| words.get(before)) {
            let held = in_vector || word.is_operator() || before.is_operator();
            said.push(if held { '\u{a0}' } else { ' ' });
        }
        in_vector = (in_vector || word.before.ends_with('(')) && word.is_entry();
        said.push_str(word.before);
        if is_variable(&words, index) {
            if !said.is_empty() {
                pieces.push(Piece::Text(std::mem::take(&mut said)));
            }
            pieces.push(Piece::Formula(formula::read(word.core)));
        } else {
            said.push_str(word.core);
        }
        said.push_str(word.after);
    }
    if !said.is_empty() {
        pieces.push(Piece::Text(said));
    }
    pieces
}

/// A word with the punctuation around it.
#[derive(Default)]
struct Word<'a> {
    before: &'a str,
    core: &'a str,
    after: &'a str,
}

impl<'a> Word<'a> {
    fn new(word: &'a str) -> Self {
        let core = word.trim_start_matches(['(', '[', '“']);
        let (before, rest) = word.split_at(word.len() - core.len());
        let core = rest.trim_end_matches([')', ']', '”', '.', ',', ';', ':', '?']);
        let (core, after) = rest.split_at(core.len());
        Self { before, core, after }
    }

    fn is_operator(&self) -> bool {
        OPERATORS.contains(&self.core)
    }

    /// `x`, or with what stands above it `R^2`.
    fn is_letter(&self) -> bool {
        let mut signs = self.core.chars();
        let letter = signs.next().is_some_and(|sign| sign.is_ascii_alphabetic());
        let above = match (signs.next(), signs.next()) {
            (None, _) => true,
            (Some('^'), Some(sign)) => sign.is_ascii_alphanumeric(),
            _ => false,
        };
        letter && above && signs.next().is_none()
    }

    /// An entry of a vector that another one follows: `−2,`.
    fn is_entry(&self) -> bool {
        let number = self.core.chars().all(|sign| sign.is_ascii_digit() || matches!(sign, '−' | '-' | '/' | '.'));
        number && !self.core.is_empty() && self.after == ","
    }

    fn ends_sentence(&self) -> bool {
        self.after.contains(['.', '?', ':', '”'])
    }
}

/// Whether a letter stands for something. An A or a can be the article.
fn is_variable(words: &[Word], index: usize) -> bool {
    let none = Word::default();
    let at = |place: Option<usize>| place.and_then(|place| words.get(place)).unwrap_or(&none);
    let (word, next, after_next) = (at(Some(index)), at(Some(index + 1)), at(Some(index + 2)));
    let previous = index.checked_sub(1).map(|index| at(Some(index)));
    let beside_operator = next.is_operator() || previous.is_some_and(Word::is_operator);
    match word.core {
        _ if !word.is_letter() => false,
        "I" => false,
        "a" => beside_operator || (next.is_letter() && after_next.is_operator()),
        "A" => {
            let starts = word.before.contains('“') || previous.is_none_or(Word::ends_sentence);
            !starts
                || beside_operator
                || next.is_letter()
                || !word.after.is_empty()
                || AFTER_MATRIX.contains(&next.core)
        }
        _ => true,
    }
}
