//! State to view: everything shown is derived here.

mod guide;
mod input;
mod letters;
mod pieces;
mod question;
mod summary;

use super::state::{Heard, Item, Place, Run, Stage, State};
use super::view::{ChapterView, FamilyView, NextView, Outcome, OverviewView, PageView, ReviewView, View};
use super::words;
use crate::link::{self, Address, Frame, Page, Practice, QuizAddress};
use crate::quiz::mastery::Next;
use crate::quiz::{Family, Judgement, Misconception};
pub use summary::summary;

/// What the quiz shows in this state.
pub fn present(state: &State) -> View {
    let page = match (&state.place, &state.run) {
        (Place::NoFamily(name), _) => PageView::NoFamily(name.clone()),
        (Place::Review, _) => PageView::Review(review(state)),
        (Place::Run, Some(run)) => match (run.stage, run.item()) {
            (Stage::Asking, Some(item)) => PageView::Question(Box::new(question::question(state, run, item))),
            _ => PageView::Summary(summary::view(state, run)),
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
        Heard::RowNext => run_item.and_then(Item::new_row).map(words::row_next).unwrap_or_default(),
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
        Heard::Imported => words::IMPORTED.to_owned(),
        Heard::NotImported(trouble) => words::import_trouble(trouble).to_owned(),
        Heard::NothingToImport => "There is no text to read yet.".to_owned(),
        Heard::Forgotten => words::FORGOTTEN.to_owned(),
    }
}

/// What was said to the last answer.
fn judgement_of(item: &Item) -> Option<Judgement> {
    item.checked.as_ref().map(|draft| item.judged(draft))
}

/// What was said to the answer that counts.
fn scored(item: &Item) -> Option<Judgement> {
    item.scored.as_ref().map(|draft| item.judged(draft))
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
    let view = |family: Family, address: String, ways: Vec<(String, String)>| NextView {
        sentence: match next {
            Next::New(_) if state.mastery.is_empty() => words::BEGIN.to_owned(),
            _ => words::next(next, state.day),
        },
        family: Some((family.title(), address)),
        ways,
    };
    match next {
        Next::Nothing { .. } => NextView { sentence: words::next(next, state.day), family: None, ways: Vec::new() },
        Next::Steps(family, _) => {
            let whole = (words::WHOLE_LINK.to_owned(), family_address(family));
            view(family, steps_address(family).unwrap_or_default(), vec![whole])
        }
        Next::Misconception(_, family) | Next::Review(family) | Next::New(family) => {
            let link = words::steps_link(state.mastery.fading(family).missing(usize::MAX));
            let steps = steps_address(family).map(|address| (link, address));
            // What is new is read before it is asked.
            let chapter = matches!(next, Next::New(_)).then(|| words::read_again(family.chapter()));
            view(family, family_address(family), steps.into_iter().chain(chapter).collect())
        }
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
    let faded = words::faded(state.mastery.fading(family).missing(usize::MAX));
    let (title, address, steps) = (family.title(), family_address(family), steps_address(family));
    FamilyView { title, address, steps, faded, standing, words }
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
    let fades = |family: Family| state.mastery.fading(family).missing(usize::MAX) > 0;
    let asked = Family::all().filter(|family| state.mastery.family(*family).is_some() || fades(*family));
    let occurred = Misconception::ALL.into_iter().filter_map(|misconception| {
        let record = state.mastery.misconception(misconception)?;
        let standing = words::standing(Some(record), state.day).1;
        Some((letters::set(misconception.title()), letters::set(misconception.correction()), standing))
    });
    ReviewView {
        next: next(state),
        families: asked.map(|family| family_view(state, family)).collect(),
        misconceptions: occurred.collect(),
        export: state.mastery.write(),
        import: state.import.clone(),
        import_trouble: state.import_trouble.map(|trouble| (trouble, words::import_trouble(trouble))),
        done: match state.heard {
            Heard::Imported => Some(words::IMPORTED),
            Heard::Forgotten => Some(words::FORGOTTEN),
            _ => None,
        },
        reset: state.reset,
    }
}
