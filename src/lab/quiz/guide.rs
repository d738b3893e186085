//! Practice step by step: the first steps of a worked example are shown, the last ones are left to the learner.

use super::draft::Draft;
use super::state::{Focus, Heard, Item, Solution, State};
use crate::math::ExactMatrix;
use crate::quiz::fading::Outcome;
use crate::quiz::{Answer, Ending, Exercise, Family, Operation, Taken, Worked};

/// The most operations that a learner takes in one exercise; then it is over.
const MOST_OPERATIONS: usize = 40;

/// What an item has besides when it is practised step by step.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Guide {
    /// How many of the last steps are left to the learner.
    pub missing: usize,
    /// The row operations so far that were left to the learner.
    pub given: Vec<Given>,
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
            item.guide = Some(Guide { missing: missing.min(worked.steps()), given: Vec::new(), end: None });
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
        let task = match (guide.end, guide.missing) {
            (Some(_), _) => Task::Nothing,
            (None, 0) => Task::Read,
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

/// After a right answer to what was asked: the next step, or the end.
pub(super) fn answered(state: &mut State) {
    let Some(item) = current(state) else { return };
    let kind = item.exercise().question().kind.clone();
    let at_once = item.scored == item.checked;
    let (Some(guide), Answer::Operation(operation)) = (&mut item.guide, item.draft.answer(&kind)) else {
        return end(state, if at_once { How::AtOnce } else { How::Later });
    };
    let how = if at_once { How::AtOnce } else { How::Later };
    guide.given.push(Given { operation, how });
    go_on(state);
}

/// The step that is asked for is shown instead.
pub(super) fn show(state: &mut State) {
    let Some(item) = current(state) else { return };
    match item.walk() {
        Some((worked, _, Task::Row(matrix))) => {
            if let (Some(operation), Some(guide)) = (worked.shown_step(matrix), &mut item.guide) {
                guide.given.push(Given { operation, how: How::Shown });
                go_on(state);
            }
        }
        Some((_, _, Task::Answer)) => {
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
    (item.scored, item.checked, item.hints) = (None, None, 0);
    item.draft = Draft::blank(&item.exercise().question().kind);
    let too_many = item.guide.as_ref().is_some_and(|guide| guide.given.len() >= MOST_OPERATIONS);
    let over = item.walk().is_none_or(|(_, _, task)| task == Task::Nothing);
    state.heard = Heard::StepDone;
    state.focus = Some(Focus::Task);
    if over || too_many {
        end(state, How::AtOnce);
    }
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
