//! The first three questions of every family, as links name them: `tests/cases/quiz_pins.txt`.
//!
//! Old links rely on it: words may be put better, but numbers, options and their order stay, or the family gets another
//! name. That the pinned answers are right is checked here too, by the definitions of `quiz_oracle`.
#![allow(clippy::expect_used, clippy::panic, reason = "a test stops at what it does not expect")]

mod quiz_oracle;

use quiz_oracle::{labels, verify};
use ranklab::quiz::{Answer, Exercise, Family, Kind, Operation, Opinion};
use std::fmt::Write;

const PINS: &str = include_str!("cases/quiz_pins.txt");
const SEEDS: std::ops::Range<u64> = 0..3;

fn rows(texts: &[Vec<String>]) -> String {
    texts.iter().map(|row| row.join(" ")).collect::<Vec<_>>().join("; ")
}

/// An answer in one line: options are counted from 1.
fn told(answer: &Answer) -> String {
    let places = |places: &[usize]| places.iter().map(|place| (place + 1).to_string()).collect::<Vec<_>>().join(" ");
    match answer {
        Answer::One(chosen) => chosen.map_or_else(String::new, |chosen| places(&[chosen])),
        Answer::All(chosen) | Answer::Order(chosen) | Answer::Points(chosen) => places(chosen),
        Answer::Number(text) => text.clone(),
        Answer::Matrix(texts) | Answer::Basis(texts) => rows(texts),
        Answer::Vector(texts) => texts.join(" "),
        Answer::Operation(Operation::Swap { first, second }) => format!("swap {first} {second}"),
        Answer::Operation(Operation::Scale { row, factor }) => format!("row {row} times {factor}"),
        Answer::Operation(Operation::Add { target, factor, source }) => {
            format!("row {target} plus {factor} row {source}")
        }
        Answer::Claim(Opinion::False(texts)) => format!("false: {}", rows(texts)),
        Answer::Claim(Opinion::True) => "true".to_owned(),
        Answer::Claim(Opinion::None) => String::new(),
    }
}

fn pinned(family: Family) -> String {
    let mut text = format!("\n{}\n", family.name());
    for seed in SEEDS {
        let exercise = Exercise::new(family, seed);
        verify(&exercise);
        let question = exercise.question();
        writeln!(text, "  {seed}: {}", question.prompt.plain()).expect("text grows");
        for (index, label) in labels(question).iter().enumerate() {
            writeln!(text, "     {}. {label}", index + 1).expect("text grows");
        }
        if !matches!(question.kind, Kind::Points { .. }) {
            writeln!(text, "     = {}", told(&exercise.model_answer())).expect("text grows");
        }
    }
    text
}

#[test]
fn the_first_questions_stay_as_they_are() {
    for family in Family::all() {
        let text = pinned(family);
        assert!(PINS.contains(&text), "what links rely on has changed, or a new family is not pinned yet:\n{text}");
    }
}

#[test]
fn nothing_is_pinned_that_is_gone() {
    for line in PINS.lines().filter(|line| !line.is_empty() && !line.starts_with(' ')) {
        assert!(Family::named(line).is_some_and(|family| family.name() == line), "{line} is pinned and no family");
    }
}
