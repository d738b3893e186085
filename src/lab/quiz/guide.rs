//! Practice step by step: the first steps of a worked example are shown, the last ones are left to the learner.

use super::draft::Draft;
use super::state::{Focus, Heard, Item, Solution, State};
use super::working::changed_row;
use crate::math::{ExactMatrix, RowOp};
use crate::quiz::fading::Outcome;
use crate::quiz::{Answer, Ending, Exercise, Family, Operation, Taken, Worked, read_operation};

/// The most operations that a learner takes in one exercise; then it is over.
const MOST_OPERATIONS: usize = 40;

/// What an item has besides when it is practised step by step.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Guide {
    /// How many of the last steps are left to the learner.
    pub missing: usize,
    /// The row operations so far that were left to the learner.
    pub given: Vec<Given>,
    /// The one that was found and whose new row is worked out now.
    pub working: Option<Given>,
    /// What became of the exercise, once it is over.
    pub end: Option<Outcome>,
}

/// A row operation that was left to the learner.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Given {
    /// The operation.
    pub operation: Operation,
    /// Who found it.
    pub how: How,
}

/// Who found a step.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum How {
    /// The learner, with the first answer that counts.
    AtOnce,
    /// The learner, later.
    Later,
    /// It was shown.
    Shown,
}

/// What is to be done now.
#[derive(Clone, Debug, PartialEq)]
pub enum Task {
    /// Read the worked example.
    Read,
    /// The next row operation of this matrix.
    Row(ExactMatrix),
    /// The row that an operation makes.
    Entries {
        /// The operation.
        op: RowOp,
        /// The matrix before it.
        before: ExactMatrix,
    },
    /// The question's answer.
    Answer,
    /// Nothing more.
    Nothing,
}

impl Item {
    /// A question that is practised step by step, so many of its last steps left to the learner; as a whole where it has
    /// no steps.
    pub fn guided(family: Family, seed: u64, missing: usize) -> Self {
        let mut item = Self::new(family, seed);
        if let Some(worked) = Worked::new(family, seed) {
            item.guide =
                Some(Guide { missing: missing.min(worked.steps()), given: Vec::new(), working: None, end: None });
            item.draft = Draft::blank(&item.exercise().question().kind);
        }
        item
    }

    /// The steps taken, and what is to be done now; `None` where the question is asked as a whole.
    pub fn walk(&self) -> Option<(Worked, Vec<Taken>, Task)> {
        let guide = self.guide.as_ref()?;
        let worked = Worked::new(self.family, self.seed)?;
        let given: Vec<Operation> = guide.given.iter().map(|given| given.operation.clone()).collect();
        let taken = worked.taken(guide.missing, &given);
        let matrix = worked.matrix(&taken);
        let found = guide.working.as_ref().and_then(|found| read_operation(&found.operation, matrix.nrows()));
        let task = match (guide.end, guide.missing, found) {
            (Some(_), ..) => Task::Nothing,
            (None, 0, _) => Task::Read,
            (None, _, Some(op)) if changed_row(&op).is_some() => Task::Entries { op, before: matrix },
            _ if worked.next(&matrix).is_some() => Task::Row(matrix),
            _ if worked.ending() == Ending::Answer => Task::Answer,
            _ => Task::Nothing,
        };
        Some((worked, taken, task))
    }

    /// What is asked now: the question, or which row operation comes next.
    pub fn exercise(&self) -> Exercise {
        match self.walk() {
            Some((worked, _, Task::Row(matrix))) => worked.task(matrix),
            Some((worked, _, Task::Entries { op, before })) => {
                worked.row_task(&before, &op, changed_row(&op).unwrap_or(0))
            }
            _ => Exercise::new(self.family, self.seed),
        }
    }

    /// Whether all steps of the question are left to the learner: then its answer counts as any other.
    pub(super) fn is_alone(&self) -> bool {
        match (&self.guide, Worked::new(self.family, self.seed)) {
            (Some(guide), Some(worked)) => guide.missing >= worked.steps(),
            _ => true,
        }
    }
}

/// After a right answer to what was asked: the row that the operation makes, the next step, or the end.
pub(super) fn answered(state: &mut State) {
    let Some(item) = current(state) else { return };
    let kind = item.exercise().question().kind.clone();
    let how = if item.scored == item.checked { How::AtOnce } else { How::Later };
    let works = item.new_row().is_some();
    let (Some(guide), answer) = (&mut item.guide, item.draft.answer(&kind)) else { return };
    if let Some(found) = guide.working.take().filter(|_| works) {
        let how = if found.how == How::AtOnce { how } else { found.how };
        guide.given.push(Given { how, ..found });
        return go_on(state);
    }
    let Answer::Operation(operation) = answer else { return end(state, how) };
    let found = Given { operation, how };
    guide.working = Some(found.clone());
    if item.new_row().is_some() {
        begin(item);
        state.heard = Heard::RowNext;
        state.focus = Some(Focus::Task);
        return;
    }
    if let Some(guide) = &mut item.guide {
        guide.working = None;
        guide.given.push(found);
    }
    go_on(state);
}

/// The step that is asked for is shown instead.
pub(super) fn show(state: &mut State) {
    let Some(item) = current(state) else { return };
    let shown = |operation| Given { operation, how: How::Shown };
    match (item.walk(), &mut item.guide) {
        (Some((worked, _, Task::Row(matrix))), Some(guide)) => {
            if let Some(operation) = worked.shown_step(matrix) {
                guide.given.push(shown(operation));
                go_on(state);
            }
        }
        (Some((_, _, Task::Entries { .. })), Some(guide)) => {
            let found = guide.working.take();
            guide.given.extend(found.map(|found| shown(found.operation)));
            go_on(state);
        }
        (Some((_, _, Task::Answer)), _) => {
            item.solution = Solution::Open;
            end(state, How::Shown);
        }
        _ => {}
    }
}

/// A worked example was read, if there was one.
pub(super) fn read(state: &mut State) {
    if current(state).and_then(|item| item.walk()).is_some_and(|(_, _, task)| task == Task::Read) {
        finish(state, Outcome::Read);
    }
}

fn current(state: &mut State) -> Option<&mut Item> {
    let run = state.run.as_mut()?;
    run.items.get_mut(run.at).filter(|item| item.guide.is_some())
}

/// From a row operation to what comes after it.
fn go_on(state: &mut State) {
    let Some(item) = current(state) else { return };
    begin(item);
    let too_many = item.guide.as_ref().is_some_and(|guide| guide.given.len() >= MOST_OPERATIONS);
    let over = item.walk().is_none_or(|(_, _, task)| task == Task::Nothing);
    state.heard = Heard::StepDone;
    state.focus = Some(Focus::Task);
    if over || too_many {
        end(state, How::AtOnce);
    }
}

/// Nothing was given yet to what is asked now.
fn begin(item: &mut Item) {
    (item.scored, item.checked, item.hints) = (None, None, 0);
    item.draft = Draft::blank(&item.exercise().question().kind);
}

/// The last step was found, or shown.
fn end(state: &mut State, last: How) {
    let Some(guide) = current(state).and_then(|item| item.guide.as_ref()) else { return };
    let all_at_once = last == How::AtOnce && guide.given.iter().all(|given| given.how == How::AtOnce);
    finish(state, if all_at_once { Outcome::Succeeded } else { Outcome::Failed });
    state.focus = Some(Focus::Next);
}

fn finish(state: &mut State, outcome: Outcome) {
    let day = state.day;
    let Some(item) = current(state) else { return };
    let (family, steps) = (item.family, Worked::new(item.family, item.seed).map_or(1, |worked| worked.steps()));
    if let Some(guide) = &mut item.guide {
        guide.end = Some(outcome);
    }
    let fading = state.mastery.fading(family).after(outcome, steps);
    state.mastery = std::mem::take(&mut state.mastery).with_fading(family, fading, day);
    state.heard = Heard::StepsOver;
}
