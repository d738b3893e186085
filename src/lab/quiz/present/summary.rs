//! The end of a run.

use super::letters::set;
use super::question::of_verdict;
use super::{address, next, scored};
use crate::lab::quiz::state::{Run, State};
use crate::lab::quiz::view::{Outcome, Piece, SummaryRow, SummaryView};
use crate::lab::quiz::words;
use crate::quiz::set::{Row, Summary};
use crate::quiz::verdict::Credit;
use crate::quiz::{Misconception, Verdict};

/// The summary of a run; questions of practice that nobody answered are left out.
pub fn summary(run: &Run) -> Summary {
    let rows = run.items.iter().map(|item| Row {
        family: item.family,
        seed: item.seed,
        judgement: scored(item),
        seconds: u32::try_from(item.milliseconds.div_ceil(1000)).unwrap_or(u32::MAX),
    });
    let practice = run.is_practice() && run.items.iter().any(|item| item.scored.is_some());
    Summary { name: run.name.clone(), rows: rows.filter(|row| !practice || row.judgement.is_some()).collect() }
}

pub(super) fn view(state: &State, run: &Run) -> SummaryView {
    let summary = summary(run);
    let rows: Vec<SummaryRow> = summary.rows.iter().map(summary_row).collect();
    let (correct, questions) = (summary.correct(), summary.rows.len());
    let answered = rows.iter().filter(|row| row.outcome != Outcome::NotAnswered).count();
    let score = words::score(correct, answered, questions);
    let details = words::details(&summary.credit(), correct, questions, summary.seconds());
    let link = address(run.address.clone());
    let mut text = String::new();
    if !summary.name.trim().is_empty() {
        text.push_str(&format!("{}\n", summary.name.trim()));
    }
    text.push_str(&format!("{score}\n{details}\n"));
    for (index, row) in rows.iter().enumerate() {
        text.push_str(&format!("{}. {}: {} ({}), {}\n", index + 1, row.family, row.result, row.credit, row.time));
    }
    text.push_str(&format!("{}\nQuestions: {link}\n", words::SELF_REPORTED));
    let mut corrections: Vec<(Vec<Piece>, String, String)> = Vec::new();
    let mut seen: Vec<Misconception> = Vec::new();
    for row in &summary.rows {
        if let Some(Verdict::Wrong(Some(misconception))) = row.judgement.as_ref().map(|judgement| &judgement.verdict)
            && !seen.contains(misconception)
        {
            seen.push(*misconception);
            let (chapter, address) = words::read_again(misconception.chapter());
            corrections.push((set(misconception.correction()), chapter, address));
        }
    }
    SummaryView {
        score,
        correct,
        questions,
        details,
        rows,
        name: run.name.clone(),
        text,
        csv: summary.csv(),
        corrections,
        next: next(state),
        link,
    }
}

fn summary_row(row: &Row) -> SummaryRow {
    let outcome = row.judgement.as_ref().map_or(Outcome::NotAnswered, |one| of_verdict(&one.verdict));
    let Credit { earned, of } = row.judgement.as_ref().map_or(Credit::NONE, |one| one.credit);
    SummaryRow {
        family: row.family.title(),
        outcome,
        result: words::outcome(outcome),
        credit: format!("{earned}/{of}"),
        time: words::time(u64::from(row.seconds)),
    }
}
