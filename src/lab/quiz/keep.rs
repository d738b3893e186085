//! A run as text, for as long as the tab is open: a reload in the middle goes on where it was.
//!
//! ```text
//! ranklab run 1
//! at 3 asking name
//! item rank-number 20 0 closed 12000 draft scored checked
//! ```
//!
//! Practice step by step has one more word: `missing/end/operations`. An operation whose new row is still worked out is
//! the last, with `row-` before it.
//!
//! A draft is `picked/belief.operating.telling/texts`; `-` stands for none. What cannot be read is left out: then the
//! question is as nobody had looked at it.

use super::draft::{Belief, Draft, Operating, Telling};
use super::guide::{Given, Guide, How};
use super::open::following;
use super::state::{Item, Run, Solution, Stage};
use crate::quiz::fading::{Fading, Outcome};
use crate::quiz::{Operation, Worked};

const TITLE: &str = "ranklab run 1";
const BELIEFS: [(Belief, char); 3] = [(Belief::None, 'n'), (Belief::Holds, 'h'), (Belief::Fails, 'f')];
const OPERATIONS: [(Operating, char); 3] = [(Operating::Add, 'a'), (Operating::Scale, 's'), (Operating::Swap, 'x')];
const ENDS: [(Option<Outcome>, &str); 4] = [
    (None, "open"),
    (Some(Outcome::Read), "read"),
    (Some(Outcome::Succeeded), "succeeded"),
    (Some(Outcome::Failed), "failed"),
];
const HOWS: [(How, &str); 3] = [(How::AtOnce, "once"), (How::Later, "later"), (How::Shown, "shown")];
/// What stands before an operation whose new row is worked out.
const WORKING: &str = "row-";
/// More operations than these are not read.
const MOST_GIVEN: usize = 64;
const TELLINGS: [(Telling, char); 2] = [(Telling::Writing, 'w'), (Telling::Comparing, 'c')];

impl Run {
    /// Writes what was given.
    pub fn write(&self) -> String {
        let stage = if self.stage == Stage::Done { "done" } else { "asking" };
        let mut text = format!("{TITLE}\nat {} {stage} {}\n", self.at, escape(&self.name));
        for item in &self.items {
            let solution = if item.solution == Solution::Open { "open" } else { "closed" };
            let optional = |draft: &Option<Draft>| draft.as_ref().map_or_else(|| "-".to_owned(), write_draft);
            let [scored, checked] = [optional(&item.scored), optional(&item.checked)];
            let draft = write_draft(&item.draft);
            text.push_str(&format!(
                "item {} {} {} {solution} {} {draft} {scored} {checked}{}\n",
                item.family.name(),
                item.seed,
                item.hints,
                item.milliseconds,
                item.guide.as_ref().map(write_guide).unwrap_or_default()
            ));
        }
        text
    }

    /// Takes over what was given to these same questions. Practice may have gone on to more of them, which follow from
    /// the first.
    pub fn take(&mut self, text: &str) {
        let mut lines = text.lines();
        if lines.next() != Some(TITLE) {
            return;
        }
        let head: Vec<&str> = lines.next().unwrap_or_default().split(' ').collect();
        let ["at", at, stage, name] = head.as_slice() else { return };
        for (index, line) in lines.enumerate() {
            if index >= self.items.len() {
                let Some(item) = following(self, index, Fading::default()) else { break };
                self.items.push(item);
            }
            if let Some(item) = self.items.get_mut(index) {
                take_item(item, line);
            }
        }
        self.at = at.parse().unwrap_or(0).min(self.items.len().saturating_sub(1));
        self.stage = if *stage == "done" { Stage::Done } else { Stage::Asking };
        self.name = unescape(name);
    }
}

/// Fills an item, if the line is about it.
fn take_item(item: &mut Item, line: &str) -> Option<()> {
    let parts: Vec<&str> = line.split(' ').collect();
    let ["item", family, seed, hints, solution, milliseconds, draft, scored, checked, guide @ ..] = parts.as_slice()
    else {
        return None;
    };
    if *family != item.family.name() || seed.parse() != Ok(item.seed) {
        return None;
    }
    if let (Some(known), Some(text)) = (&item.guide, guide.first()) {
        let steps = Worked::new(item.family, item.seed).map_or(0, |worked| worked.steps());
        let fitted = |guide: Guide| Guide { missing: guide.missing.min(steps), ..guide };
        item.guide = read_guide(text).map(fitted).or_else(|| Some(known.clone()));
    }
    let exercise = item.exercise();
    let question = exercise.question();
    let optional = |text: &str| read_draft(text).map(|draft| draft.fitted(&question.kind));
    item.hints = hints.parse().unwrap_or(0).min(question.hints.len());
    item.solution = if *solution == "open" { Solution::Open } else { Solution::Closed };
    item.milliseconds = milliseconds.parse().unwrap_or(0);
    item.draft = optional(draft)?;
    item.checked = optional(checked);
    // Only what could be judged counts.
    item.scored = optional(scored).filter(|draft| exercise.grade(&draft.answer(&question.kind)).counts());
    Some(())
}

fn write_draft(draft: &Draft) -> String {
    let picked: Vec<String> = draft.picked.iter().map(ToString::to_string).collect();
    let texts: Vec<String> = draft.texts.iter().map(|text| escape(text)).collect();
    let sign = |found: Option<char>| found.unwrap_or('-');
    let belief = sign(BELIEFS.iter().find(|(belief, _)| *belief == draft.belief).map(|(_, sign)| *sign));
    let operating = sign(OPERATIONS.iter().find(|(one, _)| *one == draft.operating).map(|(_, sign)| *sign));
    let telling = sign(TELLINGS.iter().find(|(one, _)| *one == draft.telling).map(|(_, sign)| *sign));
    format!("{}/{belief}{operating}{telling}/{}", picked.join(","), texts.join(","))
}

fn read_draft(text: &str) -> Option<Draft> {
    let parts: Vec<&str> = text.split('/').collect();
    let [picked, signs, texts] = parts.as_slice() else { return None };
    let signs: Vec<char> = signs.chars().collect();
    let [belief, operating, telling] = signs.as_slice() else { return None };
    Some(Draft {
        texts: texts.split(',').map(unescape).collect(),
        picked: picked.split(',').filter_map(|index| index.parse().ok()).collect(),
        belief: BELIEFS.iter().find(|(_, sign)| sign == belief)?.0,
        operating: OPERATIONS.iter().find(|(_, sign)| sign == operating)?.0,
        telling: TELLINGS.iter().find(|(_, sign)| sign == telling)?.0,
    })
}

fn write_guide(guide: &Guide) -> String {
    let end = ENDS.iter().find(|(end, _)| *end == guide.end).map_or("", |(_, word)| *word);
    let mut text = format!(" {}/{end}", guide.missing);
    let done = guide.given.iter().map(|given| ("", given));
    for (state, Given { operation, how }) in done.chain(guide.working.iter().map(|found| (WORKING, found))) {
        let how = HOWS.iter().find(|(one, _)| one == how).map_or("", |(_, word)| *word);
        let (kind, [first, second, third]) = match operation {
            Operation::Add { target, factor, source } => ("add", [target.as_str(), source, factor]),
            Operation::Scale { row, factor } => ("scale", [row.as_str(), "", factor]),
            Operation::Swap { first, second } => ("swap", [first.as_str(), second, ""]),
        };
        text.push_str(&format!("/{state}{how},{kind},{},{},{}", escape(first), escape(second), escape(third)));
    }
    text
}

fn read_guide(text: &str) -> Option<Guide> {
    let mut parts = text.split('/');
    let missing = parts.next()?.parse().ok()?;
    let end = parts.next()?;
    let end = ENDS.iter().find(|(_, word)| *word == end)?.0;
    let given = |text: &str| {
        let parts: Vec<&str> = text.split(',').collect();
        let [how, kind, first, second, factor] = parts.as_slice() else { return None };
        let how = HOWS.iter().find(|(_, word)| word == how)?.0;
        let (first, second, factor) = (unescape(first), unescape(second), unescape(factor));
        let operation = match *kind {
            "add" => Operation::Add { target: first, factor, source: second },
            "scale" => Operation::Scale { row: first, factor },
            "swap" => Operation::Swap { first, second },
            _ => return None,
        };
        Some(Given { operation, how })
    };
    let mut guide = Guide { missing, given: Vec::new(), working: None, end };
    for part in parts.take(MOST_GIVEN) {
        match part.strip_prefix(WORKING) {
            Some(found) => {
                guide.working = given(found).filter(|_| end.is_none());
                break;
            }
            None => match given(part) {
                Some(given) => guide.given.push(given),
                None => break,
            },
        }
    }
    Some(guide)
}

/// Letters, digits and a few signs stay; everything else becomes `%` and its code, `;` at the end.
fn escape(text: &str) -> String {
    let mut written = String::new();
    for character in text.chars() {
        match character {
            _ if character.is_ascii_alphanumeric() || matches!(character, '.' | '_') => written.push(character),
            _ => written.push_str(&format!("%{:x};", u32::from(character))),
        }
    }
    written
}

fn unescape(text: &str) -> String {
    let mut read = String::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('%') {
        read.push_str(before);
        let (code, after) = after.split_once(';').unwrap_or((after, ""));
        read.extend(u32::from_str_radix(code, 16).ok().and_then(char::from_u32));
        rest = after;
    }
    read + rest
}
