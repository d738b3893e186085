//! What stands beside a verdict: what its credit is for, and what can be done now.

use crate::quiz::Kind;
use crate::quiz::verdict::Credit;

/// What is said to another answer than the first.
pub const FIRST_COUNTS: &str = "The first answer counts; this one is for you.";
/// What is said to a first answer that is not right.
pub const STILL_OPEN: &str = "This answer counts. You can still change it and check again.";
/// What is said to a step that is not right, in practice step by step.
pub const STEP_OPEN: &str = "Change it and check again, or have this step shown.";

/// So many words in a row that two sentences share make the second one a repetition.
const SHARED_WORDS: usize = 4;

/// Partial credit and what it is for; `None` for all or nothing, and where learners judge their own words.
pub fn credit(kind: &Kind, credit: Credit) -> Option<String> {
    let Credit { earned, of } = credit;
    if earned == 0 || earned >= of {
        return None;
    }
    let what = match kind {
        Kind::Points { .. } => return None,
        Kind::ChooseAll(_) => ": options judged rightly, ticked or not",
        Kind::Order(_) => ": neighbouring steps in the right order",
        Kind::Vector { .. } => ": equations that hold",
        Kind::Matrix { rows, columns, .. } if of == rows * columns => ": entries that are right",
        Kind::Matrix { rows, .. } if of == rows + 1 => ": rows that are right, and the form",
        _ => "",
    };
    Some(format!("Partial credit {earned}/{of}{what}."))
}

/// Whether a correction says something that the feedback before it has not said already: whether they share no four words
/// in a row.
pub fn adds(correction: &str, feedback: &str) -> bool {
    let [new, said] = [correction, feedback].map(words_of);
    new.windows(SHARED_WORDS).all(|run| said.windows(SHARED_WORDS).all(|other| run != other))
}

fn words_of(text: &str) -> Vec<String> {
    let bare = |word: &str| word.trim_matches([',', ';', ':', '.', '(', ')']).to_lowercase();
    text.split_whitespace().map(bare).filter(|word| !word.is_empty()).collect()
}
