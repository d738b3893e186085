//! State to view: everything shown is derived here.

mod guide;
mod input;
mod pieces;
mod question;

use super::state::{Heard, Item, Place, Run, Stage, State};
use super::view::{
    ChapterView, FamilyView, NextView, Outcome, OverviewView, PageView, ReviewView, SummaryRow, SummaryView, View,
};
use super::words;
use crate::link::{self, Address, Frame, Page, Practice, QuizAddress};
use crate::quiz::mastery::Next;
use crate::quiz::set::{Row, Summary};
use crate::quiz::verdict::Credit;
use crate::quiz::{Family, Judgement, Misconception, Verdict};

/// What the quiz shows in this state.
pub fn present(state: &State) -> View {
    let page = match (&state.place, &state.run) {
        (Place::NoFamily(name), _) => PageView::NoFamily(name.clone()),
        (Place::Review, _) => PageView::Review(review(state)),
        (Place::Run, Some(run)) => match (run.stage, run.item()) {
            (Stage::Asking, Some(item)) => PageView::Question(Box::new(question::question(state, run, item))),
            _ => PageView::Summary(summary_view(state, run)),
        },
        _ => PageView::Overview(overview(state)),
    };
    let title = match &page {
        PageView::Overview(_) => "Quiz · Ranklab".to_owned(),
        PageView::Question(question) => format!("{} · Quiz · Ranklab", question.position),
        PageView::Summary(_) => "Summary · Quiz · Ranklab".to_owned(),
        PageView::Review(_) => "Review · Quiz · Ranklab".to_owned(),
        PageView::NoFamily(_) => "Page not found · Ranklab".to_owned(),
    };
    let mut announcement = announcement(state);
    // The same sentence twice is said twice where its text differs.
    if !announcement.is_empty() && state.events % 2 == 1 {
        announcement.push('\u{a0}');
    }
    View { title, page, notices: state.notices.clone(), announcement }
}

fn announcement(state: &State) -> String {
    let run_item = state.run.as_ref().and_then(Run::item);
    match state.heard {
        Heard::Nothing => String::new(),
        Heard::Checked => match run_item.and_then(judgement_of) {
            Some(judgement) => {
                format!("{}. {}", words::verdict(&judgement.verdict), judgement.feedback.plain())
            }
            None => String::new(),
        },
        Heard::WordsMissing => words::WORDS_MISSING.to_owned(),
        Heard::Points => words::POINTS.to_owned(),
        Heard::StepDone => words::step_done(run_item.and_then(Item::walk).map_or(0, |(_, taken, _)| taken.len())),
        Heard::StepsOver => {
            run_item.and_then(|item| guide::guide(state, item, state.viewer.in_space())?.closing).unwrap_or_default()
        }
        Heard::Hint => run_item
            .and_then(|item| {
                let hint = item.exercise().question().hints.get(item.hints.checked_sub(1)?).cloned();
                hint.map(|hint| format!("Hint: {}", hint.plain()))
            })
            .unwrap_or_default(),
        Heard::Moved(place) => words::moved(place, run_item.map_or(0, |item| item.draft.picked.len())),
        Heard::Vectors(count) => words::vectors(count),
        Heard::Imported => "Progress was read and added to what is here.".to_owned(),
        Heard::NotImported(trouble) => words::import_trouble(trouble).to_owned(),
        Heard::NothingToImport => "There is no text to read yet.".to_owned(),
        Heard::Forgotten => "All progress was forgotten.".to_owned(),
    }
}

/// What was said to the last answer.
fn judgement_of(item: &Item) -> Option<Judgement> {
    let exercise = item.exercise();
    item.checked.as_ref().map(|draft| exercise.grade(&draft.answer(&exercise.question().kind)))
}

/// What was said to the answer that counts.
fn scored(item: &Item) -> Option<Judgement> {
    let exercise = item.exercise();
    item.scored.as_ref().map(|draft| exercise.grade(&draft.answer(&exercise.question().kind)))
}

/// What became of a question.
fn outcome(item: &Item) -> Outcome {
    scored(item).map_or(Outcome::NotAnswered, |judgement| question::of_verdict(&judgement.verdict))
}

/// The link of a page of the quiz.
fn address(quiz: QuizAddress) -> String {
    link::encode(&Address { page: Page::Quiz(quiz), frame: Frame::default() })
}

fn family_address(family: Family) -> String {
    address(QuizAddress { family: Some(family.name().to_owned()), ..QuizAddress::default() })
}

fn next(state: &State) -> NextView {
    let next = state.mastery.next(state.day);
    let family = match next {
        Next::Misconception(_, family) | Next::Review(family) | Next::New(family) => Some(family),
        Next::Nothing { .. } => None,
    };
    NextView {
        sentence: words::next(next, state.day),
        family: family.map(|family| (family.title(), family_address(family))),
    }
}

/// Where a family is practised step by step, if it has steps.
fn steps_address(family: Family) -> Option<String> {
    let practice = Practice::Steps;
    let family = family.has_steps().then(|| family.name().to_owned())?;
    Some(address(QuizAddress { family: Some(family), practice, ..QuizAddress::default() }))
}

fn family_view(state: &State, family: Family) -> FamilyView {
    let (standing, words) = words::standing(state.mastery.family(family), state.day);
    FamilyView { title: family.title(), address: family_address(family), steps: steps_address(family), standing, words }
}

fn overview(state: &State) -> OverviewView {
    let mut chapters: Vec<ChapterView> = Vec::new();
    for family in Family::all() {
        let number = family.chapter();
        if chapters.last().is_none_or(|chapter| chapter.number != number) {
            chapters.push(ChapterView {
                number,
                title: words::chapter_title(number),
                address: format!("#/learn/{}", words::chapter_slug(number)),
                practise: address(QuizAddress { set: vec![number.to_string()], ..QuizAddress::default() }),
                families: Vec::new(),
            });
        }
        if let Some(chapter) = chapters.last_mut() {
            chapter.families.push(family_view(state, family));
        }
    }
    let mastered =
        Family::all().filter_map(|family| state.mastery.family(family)).filter(|record| record.is_mastered());
    let unfinished = state.run.as_ref().filter(|run| run.stage == Stage::Asking && has_answers(run)).map(|run| {
        let place = words::position(run.at, (!run.is_practice()).then_some(run.items.len()));
        (place, address(run.address.clone()))
    });
    OverviewView { next: next(state), unfinished, mastered: (mastered.count(), Family::all().count()), chapters }
}

fn has_answers(run: &Run) -> bool {
    run.at > 0 || run.items.iter().any(|item| item.scored.is_some())
}

fn review(state: &State) -> ReviewView {
    let asked = Family::all().filter(|family| state.mastery.family(*family).is_some());
    let occurred = Misconception::ALL.into_iter().filter_map(|misconception| {
        let record = state.mastery.misconception(misconception)?;
        Some((misconception.title(), misconception.correction(), words::standing(Some(record), state.day).1))
    });
    ReviewView {
        next: next(state),
        families: asked.map(|family| family_view(state, family)).collect(),
        misconceptions: occurred.collect(),
        export: state.mastery.write(),
        import: state.import.clone(),
        import_trouble: state.import_trouble.map(|trouble| (trouble, words::import_trouble(trouble))),
        reset: state.reset,
    }
}

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

fn summary_view(state: &State, run: &Run) -> SummaryView {
    let summary = summary(run);
    let rows: Vec<SummaryRow> = summary.rows.iter().map(summary_row).collect();
    let (correct, questions) = (summary.correct(), summary.rows.len());
    let score = words::score(correct, questions);
    let credit = words::mixed(&summary.credit());
    let details = format!("With partial credit {credit} of {questions}. Time: {}.", words::time(summary.seconds()));
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
    let mut corrections: Vec<(&'static str, String, String)> = Vec::new();
    for row in &summary.rows {
        if let Some(Verdict::Wrong(Some(misconception))) = row.judgement.as_ref().map(|judgement| &judgement.verdict)
            && corrections.iter().all(|(correction, ..)| *correction != misconception.correction())
        {
            let (chapter, address) = words::read_again(misconception.chapter());
            corrections.push((misconception.correction(), chapter, address));
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
    let outcome = row.judgement.as_ref().map_or(Outcome::NotAnswered, |one| question::of_verdict(&one.verdict));
    let Credit { earned, of } = row.judgement.as_ref().map_or(Credit::NONE, |one| one.credit);
    SummaryRow {
        family: row.family.title(),
        outcome,
        result: words::outcome(outcome),
        credit: format!("{earned}/{of}"),
        time: words::time(u64::from(row.seconds)),
    }
}
