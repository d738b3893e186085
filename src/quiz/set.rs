//! A quiz for a class: the same questions for everyone, and a summary at the end that each learner reports themselves.

use super::family::Family;
use super::verdict::{Credit, Judgement, Verdict};
use crate::math::Rational;
use crate::math::random::Random;

/// The most questions of a set.
pub const MOST: usize = 50;

/// The families of a list of names as links have it, `rank-number,nullity-number`, a number standing for all of that
/// chapter (of this version: a later one may have more); and the names that mean nothing.
pub fn read_names(text: &str) -> (Vec<Family>, Vec<String>) {
    let (mut families, mut unknown): (Vec<Family>, Vec<String>) = (Vec::new(), Vec::new());
    for name in text.split([',', ' ']).map(str::trim).filter(|name| !name.is_empty()) {
        let named: Vec<Family> = match name.parse::<u8>() {
            Ok(chapter) => Family::all().filter(|family| family.chapter() == chapter).collect(),
            Err(_) => Family::named(name).into_iter().collect(),
        };
        if named.is_empty() {
            unknown.push(name.to_owned());
        }
        families.extend(named);
    }
    let mut seen: Vec<Family> = Vec::new();
    families.retain(|family| {
        let new = !seen.contains(family);
        seen.push(*family);
        new
    });
    (families, unknown)
}

/// `n` questions (at most [`MOST`]) from the families, each family as often as any other, give or take one. The same
/// arguments give the same list for ever.
///
/// No family in the list means all that are scored (the review questions are not). Later versions may have more of them,
/// so a link that shall stay as it is names its families.
///
/// ```
/// use ranklab::quiz::{set::questions, Family};
/// let families: Vec<Family> = Family::named("rank-number").into_iter().collect();
/// assert_eq!(questions(7, &families, 3), questions(7, &families, 3));
/// assert_eq!(questions(7, &families, 3).len(), 3);
/// ```
pub fn questions(seed: u64, families: &[Family], n: usize) -> Vec<(Family, u64)> {
    let scored = || Family::all().filter(|family| !family.is_self_checked());
    let mut from: Vec<Family> = if families.is_empty() { scored().collect() } else { families.to_vec() };
    let mut random = Random::new(seed);
    let n = n.min(MOST);
    let mut made = Vec::new();
    while made.len() < n && !from.is_empty() {
        random.shuffle(&mut from);
        for &family in from.iter().take(n - made.len()) {
            made.push((family, u64::from(random.next())));
        }
    }
    made
}

/// What became of one question.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// The family.
    pub family: Family,
    /// The seed.
    pub seed: u64,
    /// The judgement on the answer that counts; `None` without one.
    pub judgement: Option<Judgement>,
    /// The time spent, in seconds.
    pub seconds: u32,
}

/// A summary of a set.
#[derive(Clone, Debug, PartialEq)]
pub struct Summary {
    /// Who reports it, as typed; may be empty.
    pub name: String,
    /// One row a question.
    pub rows: Vec<Row>,
}

impl Summary {
    /// The number of right answers.
    pub fn correct(&self) -> usize {
        self.rows.iter().filter(|row| result(row) == "correct").count()
    }

    /// The sum of the partial credits, exactly.
    pub fn credit(&self) -> Rational {
        self.rows.iter().map(credit).map(|credit| Rational::new(credit.earned.into(), credit.of.max(1).into())).sum()
    }

    /// The time spent on all of them, in seconds.
    pub fn seconds(&self) -> u64 {
        self.rows.iter().map(|row| u64::from(row.seconds)).sum()
    }

    /// As CSV (RFC 4180: commas, lines by CR LF, quotes doubled). Every row says that it is self-reported: the file comes
    /// from the learner's own browser.
    pub fn csv(&self) -> String {
        let mut text = String::from("name,question,family,seed,result,earned,of,seconds,source\r\n");
        for (index, row) in self.rows.iter().enumerate() {
            let Credit { earned, of } = credit(row);
            let fields = [
                self.name.clone(),
                (index + 1).to_string(),
                row.family.name().to_owned(),
                row.seed.to_string(),
                result(row).to_owned(),
                earned.to_string(),
                of.to_string(),
                row.seconds.to_string(),
                "self-reported".to_owned(),
            ];
            text.push_str(&fields.map(|field| quoted(&field)).join(","));
            text.push_str("\r\n");
        }
        text
    }
}

fn credit(row: &Row) -> Credit {
    row.judgement.as_ref().map_or(Credit::NONE, |judgement| judgement.credit)
}

fn result(row: &Row) -> &'static str {
    match row.judgement.as_ref().map(|judgement| &judgement.verdict) {
        Some(Verdict::Correct) => "correct",
        Some(Verdict::Almost(_)) => "almost",
        Some(Verdict::Wrong(_)) => "wrong",
        Some(Verdict::Blank | Verdict::Malformed { .. }) | None => "not answered",
    }
}

/// A field, quoted where it has to be. What a spreadsheet would take for a formula gets an apostrophe in front.
fn quoted(field: &str) -> String {
    let field =
        if field.starts_with(['=', '+', '-', '@', '\t', '\r']) { format!("'{field}") } else { field.to_owned() };
    if field.contains(['"', ',', '\r', '\n']) { format!("\"{}\"", field.replace('"', "\"\"")) } else { field }
}
