//! Whether the key of a question is right, found out from the question alone and by the definition: minors, products,
//! brute force, arithmetic on the numbers in the text. Nothing here uses the engine that made the key.

pub mod claims;
mod ideas;
mod matrices;
mod minors;
mod numbers;

pub use minors::{Rows, integers, scaled};

use ranklab::quiz::prompt::Piece;
use ranklab::quiz::{Answer, Exercise, Kind, Opinion, Question};

/// The matrices that a question shows, as integers.
pub fn shown(question: &Question) -> Vec<Rows> {
    question.prompt.matrices().map(|shown| integers(&shown.matrix)).collect()
}

/// The integers in a text, in order; a minus sign counts.
pub fn numbers_in(text: &str) -> Vec<i128> {
    let spaced: String = text.chars().map(|c| if c.is_ascii_digit() || c == '−' { c } else { ' ' }).collect();
    spaced.split_whitespace().filter_map(|word| word.replace('−', "-").parse().ok()).collect()
}

/// The labels of a question's options.
pub fn labels(question: &Question) -> Vec<String> {
    match &question.kind {
        Kind::ChooseOne(options) | Kind::ChooseAll(options) | Kind::Order(options) => {
            options.iter().map(|option| option.plain()).collect()
        }
        _ => Vec::new(),
    }
}

/// The picture's matrix.
fn picture(question: &Question) -> Rows {
    let found = question.prompt.pieces.iter().find_map(|piece| match piece {
        Piece::Picture(picture) => Some(integers(&picture.matrix)),
        _ => None,
    });
    found.expect("a picture")
}

/// Stops where the model answer is not right by the definition.
pub fn verify(exercise: &Exercise) {
    let question = exercise.question();
    let name = question.family.name();
    let place = format!("{name} {}: {}", question.seed, question.prompt.plain());
    let right = match (&exercise.model_answer(), &question.kind) {
        (Answer::One(Some(chosen)), Kind::ChooseOne(_)) => one(question, *chosen),
        (Answer::All(ticked), Kind::ChooseAll(_)) => all(question, ticked),
        (Answer::Number(text), Kind::Number) => {
            let value = minors::values(std::slice::from_ref(text)).remove(0);
            assert_eq!(numbers::value(question), value, "{place}");
            true
        }
        (Answer::Order(given), Kind::Order(_)) => order(question, given),
        (Answer::Claim(opinion), Kind::Claim { .. }) => claim(question, opinion),
        (Answer::Points(ticked), Kind::Points { count }) => {
            *count >= 4 && ticked.len() == *count && exercise.points().len() == *count
        }
        (answer, _) => matrices::is_right(question, answer),
    };
    assert!(right, "{place}: {:?} of {:?}", exercise.model_answer(), labels(question));
}

fn begins(label: &str, beginnings: &[&str]) -> bool {
    beginnings.iter().any(|beginning| label.starts_with(beginning))
}

fn one(question: &Question, chosen: usize) -> bool {
    let labels = labels(question);
    let right = |label: &str| match ideas::RIGHT.iter().find(|(name, _)| *name == question.family.name()) {
        Some((_, beginnings)) => begins(label, beginnings),
        None => matrices::option_is_right(question, label),
    };
    match question.family.name() {
        // The options are matrices.
        "image-picture" => matrices::only_image(question, &picture(question), chosen),
        _ => labels.iter().enumerate().all(|(index, label)| right(label) == (index == chosen)),
    }
}

fn all(question: &Question, ticked: &[usize]) -> bool {
    let true_ones = ideas::TRUE.iter().find(|(name, _)| *name == question.family.name());
    labels(question).iter().enumerate().all(|(index, label)| {
        let holds = match true_ones {
            Some((_, beginnings)) => begins(label, beginnings),
            None => numbers::statement_of_sizes(question, label),
        };
        holds == ticked.contains(&index)
    }) && matrices::statements_fit(question)
}

fn order(question: &Question, given: &[usize]) -> bool {
    let labels = labels(question);
    let listed: Vec<&str> = given.iter().map(|&step| labels[step].as_str()).collect();
    ideas::ORDERS.iter().any(|steps| {
        steps.len() == listed.len() && steps.iter().zip(&listed).all(|(beginning, label)| label.starts_with(beginning))
    })
}

fn claim(question: &Question, opinion: &Opinion) -> bool {
    let text = question.prompt.plain();
    let (_, refutes) = claims::CLAIMS.iter().find(|(beginning, _)| text.starts_with(beginning)).expect("a known claim");
    match (refutes, opinion) {
        (None, Opinion::True) => true,
        (Some(refutes), Opinion::False(texts)) => refutes(&texts.iter().map(|row| scaled(row)).collect()),
        _ => false,
    }
}
