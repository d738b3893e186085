//! One event after another. Pure: the time comes with the event.

use super::action::{Action, Event, Moment, Way};
use super::draft::{Draft, MOST_VECTORS, Telling};
use super::guide::Task;
use super::open::following;
use super::state::{Focus, Heard, ImportTrouble, Item, Place, Reset, Run, Solution, Stage, State, Storage};
use super::words;
use super::{guide, import};
use crate::quiz::fading::Fading;
use crate::quiz::mastery::Mastery;
use crate::quiz::verdict::{Field, Place as At};
use crate::quiz::{Kind, Verdict};

/// More than that between two events is no time spent on a question: the learner was away.
const LONGEST_PAUSE: u64 = 5 * 60 * 1000;
/// The longest text of a field that is kept, in characters.
const LONGEST_TEXT: usize = 2000;

/// Lets something happen.
pub fn update(state: &mut State, event: Event) {
    let Event { action, at } = event;
    state.day = at.day;
    state.focus = None;
    state.events = state.events.wrapping_add(1);
    if let Some(run) = state.run.as_mut().filter(|_| state.place == Place::Run) {
        pass_time(run, at);
    }
    match action {
        Action::Returned => {}
        Action::Left => {
            if let Some(run) = &mut state.run {
                run.seen = None;
            }
        }
        Action::NoticesDismissed => state.notices.clear(),
        Action::StorageFailed => fail(state),
        Action::Turned { right, up } => state.viewer.turn(right, up),
        Action::Zoomed(factor) => state.viewer.magnify(factor),
        Action::ViewReset => state.viewer = crate::lab::solve::viewer::Viewer::of(None),
        Action::KeptElsewhere(text) => {
            state.mastery = std::mem::take(&mut state.mastery).merged(Mastery::read(&text).0);
        }
        Action::ImportEdited(text) => state.import = text,
        Action::ImportPressed => import::pasted(state),
        Action::FileRead(text) => import::file(state, &text),
        Action::FileTooLarge => import::refuse(state, ImportTrouble::FileTooLarge),
        Action::FileUnreadable => import::refuse(state, ImportTrouble::FileUnreadable),
        Action::ResetPressed => {
            state.reset = Reset::Asked;
            state.focus = Some(Focus::Confirm);
        }
        Action::ResetCancelled => {
            state.reset = Reset::NotAsked;
            state.focus = Some(Focus::Reset);
        }
        Action::ResetConfirmed => {
            if state.reset == Reset::Asked {
                state.mastery = Mastery::default();
                state.reset = Reset::NotAsked;
                state.heard = Heard::Forgotten;
                state.focus = Some(Focus::Reset);
            }
        }
        Action::CheckPressed => check(state, at),
        Action::SolutionPressed if is_by_steps(state) => guide::show(state),
        Action::NextPressed if is_by_steps(state) => {
            guide::read(state);
            in_run(state, action);
        }
        action => in_run(state, action),
    }
}

fn is_by_steps(state: &State) -> bool {
    state.place == Place::Run && state.run.as_ref().and_then(Run::item).is_some_and(|item| item.guide.is_some())
}

/// Counts the time since the learner was last seen, while the question is open.
fn pass_time(run: &mut Run, at: Moment) {
    let seen = run.seen.replace(at.milliseconds);
    if run.stage == Stage::Done {
        return;
    }
    if let (Some(seen), Some(item)) = (seen, run.items.get_mut(run.at).filter(|item| !is_closed(item))) {
        let spent = at.milliseconds.saturating_sub(seen).min(LONGEST_PAUSE);
        item.milliseconds = item.milliseconds.saturating_add(spent);
    }
}

/// Whether nothing more can be answered: it is right, or the solution is open.
pub(super) fn is_closed(item: &Item) -> bool {
    let is_over = item.walk().is_some_and(|(_, _, task)| matches!(task, Task::Read | Task::Nothing));
    is_over || item.solution == Solution::Open || item.checked.as_ref().is_some_and(|checked| is_right(item, checked))
}

fn is_right(item: &Item, draft: &Draft) -> bool {
    // Comparing one's own words with the points is never over: they can be ticked and unticked.
    !item.family.is_self_checked() && item.judged(draft).verdict == Verdict::Correct
}

fn fail(state: &mut State) {
    if state.storage == Storage::Works {
        state.storage = Storage::Fails;
        state.notices.push(words::STORAGE_FAILS.to_owned());
    }
}

/// Judges the answer. The first one that can be judged is what counts, for the run and for the progress.
fn check(state: &mut State, at: Moment) {
    let Some(run) = state.run.as_mut().filter(|run| state.place == Place::Run && run.stage == Stage::Asking) else {
        return;
    };
    let Some(item) = run.items.get_mut(run.at) else { return };
    if is_closed(item) {
        state.focus = Some(Focus::Next);
        return;
    }
    let exercise = item.exercise();
    let kind = &exercise.question().kind;
    if matches!(kind, Kind::Points { .. }) && item.draft.telling == Telling::Writing {
        let written = item.draft.texts.first().is_some_and(|text| !text.trim().is_empty());
        if written {
            item.draft.telling = Telling::Comparing;
        }
        state.heard = if written { Heard::Points } else { Heard::WordsMissing };
        state.focus = Some(if written { Focus::Points } else { Focus::Field(0) });
        return;
    }
    let judgement = item.judged(&item.draft);
    item.checked = Some(item.draft.clone());
    if item.scored.is_none() && judgement.counts() {
        item.scored = Some(item.draft.clone());
        // With help, or on the way to the answer, it says less: then only the help changes.
        let on_the_way = matches!(kind, Kind::Operation { .. }) || item.new_row().is_some();
        if item.is_alone() && !on_the_way || item.guide.is_none() {
            state.mastery = std::mem::take(&mut state.mastery).after(item.family, &judgement, at.day);
        }
    }
    let by_steps = item.guide.is_some();
    state.heard = Heard::Checked;
    state.focus = match judgement.verdict {
        Verdict::Correct => Some(Focus::Next),
        Verdict::Malformed { place, .. } => field_of(place, kind).map(Focus::Field),
        _ => None,
    };
    if by_steps && judgement.verdict == Verdict::Correct {
        guide::answered(state);
    }
}

/// The field of the answer that a place names.
pub(super) fn field_of(place: At, kind: &Kind) -> Option<usize> {
    match (place, kind) {
        (At::Entry { row, .. }, Kind::Vector { .. }) => Some(row),
        (At::Entry { row, column }, Kind::Matrix { columns, .. } | Kind::Claim { columns, .. }) => {
            Some(row * columns + column)
        }
        (At::Entry { row, column }, Kind::Basis { entries }) => Some(row * entries + column),
        (At::Field(Field::Row), _) | (At::Whole, Kind::Number | Kind::Operation { .. }) => Some(0),
        (At::Field(Field::Other), _) => Some(1),
        (At::Field(Field::Factor), _) => Some(2),
        _ => None,
    }
}

/// What happens to a run.
fn in_run(state: &mut State, action: Action) {
    let Some(run) = state.run.as_mut().filter(|_| state.place == Place::Run) else { return };
    let before = (run.at, run.stage);
    match action {
        Action::NextPressed => {
            let fading = run.item().map(|item| state.mastery.fading(item.family)).unwrap_or_default();
            next(run, fading);
        }
        Action::PreviousPressed => run.at = run.at.saturating_sub(1),
        Action::FinishPressed => run.stage = Stage::Done,
        Action::QuestionChosen(index) => {
            run.at = index.min(run.items.len().saturating_sub(1));
            run.stage = Stage::Asking;
        }
        Action::NameEdited(name) => run.name = name.chars().take(LONGEST_TEXT).collect(),
        action => {
            if let Some((heard, focus)) = in_item(run, action) {
                state.heard = heard;
                state.focus = focus;
            }
        }
    }
    if (run.at, run.stage) != before {
        state.heard = Heard::Nothing;
        state.focus = Some(Focus::Heading);
    }
}

fn next(run: &mut Run, fading: Fading) {
    if run.at + 1 < run.items.len() {
        run.at += 1;
        return;
    }
    match following(run, run.items.len(), fading) {
        Some(item) => {
            run.items.push(item);
            run.at += 1;
        }
        _ => run.stage = Stage::Done,
    }
}

/// What happens to the question shown; what is said of it, and where the keyboard goes. A closed one stays as it is.
fn in_item(run: &mut Run, action: Action) -> Option<(Heard, Option<Focus>)> {
    let item = run.items.get_mut(run.at)?;
    let exercise = item.exercise();
    let question = exercise.question();
    match action {
        Action::HintPressed => {
            let hints = item.hints;
            item.hints = (hints + 1).min(question.hints.len());
            return (item.hints > hints).then_some((Heard::Hint, None));
        }
        Action::SolutionPressed => {
            item.solution = Solution::Open;
            return Some((Heard::Nothing, Some(Focus::Solution)));
        }
        _ => {}
    }
    if is_closed(item) {
        return None;
    }
    let draft = &mut item.draft;
    match action {
        Action::TextEdited { field, text } => {
            *draft.texts.get_mut(field)? = text.chars().take(LONGEST_TEXT).collect();
        }
        Action::OptionChosen(option) => draft.picked = vec![option],
        Action::OptionToggled(option) => {
            match draft.picked.iter().position(|&one| one == option) {
                Some(place) => drop(draft.picked.remove(place)),
                None => draft.picked.push(option),
            }
            draft.picked.sort_unstable();
        }
        Action::StepMoved { position, way } => {
            let other = match way {
                Way::Up => position.checked_sub(1)?,
                Way::Down => position + 1,
            };
            if position.max(other) < draft.picked.len() {
                draft.picked.swap(position, other);
                return Some((Heard::Moved(other), Some(Focus::Step(other, way))));
            }
        }
        Action::BeliefChosen(belief) => draft.belief = belief,
        Action::OperatingChosen(operating) => draft.operating = operating,
        Action::VectorAdded | Action::VectorRemoved => {
            let Kind::Basis { entries } = question.kind else { return None };
            let vectors = draft.texts.len() / entries.max(1);
            let wanted = if action == Action::VectorAdded { vectors + 1 } else { vectors.saturating_sub(1) };
            let wanted = wanted.clamp(1, MOST_VECTORS);
            draft.texts.resize(wanted * entries, String::new());
            let first_of_new = (wanted > vectors).then_some(Focus::Field(vectors * entries));
            return (wanted != vectors).then_some((Heard::Vectors(wanted), first_of_new));
        }
        _ => return None,
    }
    item.draft = std::mem::take(&mut item.draft).fitted(&question.kind);
    Some((Heard::Nothing, None))
}
