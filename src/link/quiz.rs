//! The keys of the quiz, both ways.

use super::address::{Practice, QuizAddress};
use super::decode::choose;
use super::key::Key;
use super::notice::Notice;
use super::query::Query;

/// The most questions that a link asks for.
const MOST: usize = 50;

/// Reads what follows the route; the family is part of that.
pub(super) fn read_quiz(address: &mut QuizAddress, query: &mut Query, notices: &mut Vec<Notice>) {
    address.seed = read_number(query, Key::Seed, notices);
    // One family is practised for as long as one likes: neither a set nor a number of questions belongs to it.
    if address.family.is_some() {
        address.practice = choose(query, Key::Practice, &[("steps", Practice::Steps)], notices).unwrap_or_default();
        return;
    }
    if let Some(text) = query.take(Key::Set, notices) {
        address.set = read_names(&text, notices);
    }
    let count = query.take(Key::SecondMatrix, notices);
    address.count = count.and_then(|text| {
        let count =
            whole(&text).filter(|count| (1..=MOST as u64).contains(count)).and_then(|n| usize::try_from(n).ok());
        if count.is_none() {
            notices.push(Notice::Value { key: Key::SecondMatrix, text });
        }
        count
    });
}

pub(super) fn write_quiz(address: &QuizAddress, pairs: &mut Vec<(Key, String)>) {
    if let Some(seed) = address.seed {
        pairs.push((Key::Seed, seed.to_string()));
    }
    if address.family.is_some() {
        if address.practice == Practice::Steps {
            pairs.push((Key::Practice, "steps".to_owned()));
        }
        return;
    }
    if !address.set.is_empty() {
        pairs.push((Key::Set, address.set.join(",")));
    }
    if let Some(count) = address.count {
        pairs.push((Key::SecondMatrix, count.to_string()));
    }
}

fn read_number(query: &mut Query, key: Key, notices: &mut Vec<Notice>) -> Option<u64> {
    let text = query.take(key, notices)?;
    let number = whole(&text);
    if number.is_none() {
        notices.push(Notice::Value { key, text });
    }
    number
}

fn whole(text: &str) -> Option<u64> {
    text.bytes().all(|byte| byte.is_ascii_digit()).then(|| text.parse().ok()).flatten()
}

/// The names, each once. One that has other signs than letters, digits and hyphens cannot be a family's.
fn read_names(text: &str, notices: &mut Vec<Notice>) -> Vec<String> {
    let mut names: Vec<String> = Vec::new();
    for name in text.split([',', ' ']).filter(|name| !name.is_empty()) {
        let lower_case = name.to_ascii_lowercase();
        if !name.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-') {
            notices.push(Notice::Value { key: Key::Set, text: name.to_owned() });
        } else if !names.contains(&lower_case) {
            names.push(lower_case);
        }
    }
    names
}
