//! A claim: true, or refuted by a matrix that is really checked.

use super::cells::{self, unscored};
use crate::quiz::answer::Opinion;
use crate::quiz::key::ClaimKey;
use crate::quiz::verdict::{Almost, Credit, Judgement, Verdict};
use crate::quiz::words;

pub(super) fn claim(key: &ClaimKey, rows: usize, columns: usize, opinion: &Opinion) -> Judgement {
    let judged = |verdict, credit, feedback: &str| Judgement::new(verdict, Vec::new(), credit, feedback);
    match (key, opinion) {
        (_, Opinion::None) => unscored(Verdict::Blank, Vec::new()),
        (ClaimKey::True { why }, Opinion::True) => judged(Verdict::Correct, Credit::FULL, why),
        (ClaimKey::False { believed, .. }, Opinion::True) => {
            judged(Verdict::Wrong(believed.misconception), Credit::NONE, &believed.text)
        }
        (ClaimKey::True { .. }, Opinion::False(texts)) => match cells::read(texts, rows, columns) {
            Err(unread) => *unread,
            Ok(_) => judged(Verdict::Wrong(None), Credit::NONE, words::claim_holds()),
        },
        (ClaimKey::False { refutes, .. }, Opinion::False(texts)) => match cells::read(texts, rows, columns) {
            // The claim is false, so saying that is half of the answer: it stays open what shows it.
            Err(unread) => *unread,
            Ok(matrix) if refutes(&matrix) => judged(Verdict::Correct, Credit::FULL, words::refuted()),
            Ok(_) => {
                let almost = Almost::NoCounterExample;
                judged(Verdict::Almost(almost), Credit { earned: 1, of: 2 }, &words::almost(&almost))
            }
        },
    }
}
