//! Practice step by step, as the page shows it.

use super::pieces::matrix;
use super::question::{model, reason_alone};
use crate::lab::quiz::guide::{How, Task};
use crate::lab::quiz::state::{Item, State};
use crate::lab::quiz::view::{GuideStep, GuideView};
use crate::lab::quiz::words;
use crate::lab::quiz::working::changed_row;
use crate::quiz::prompt::Shown;
use crate::quiz::{Ending, Exercise, Taken, Worked};
use crate::scene::Camera;

/// The steps so far and what is to be done; `None` where the question is asked as a whole.
pub(super) fn guide(state: &State, item: &Item, camera: Camera) -> Option<GuideView> {
    let guide = item.guide.as_ref()?;
    let (worked, taken, task) = item.walk()?;
    let steps = worked.steps();
    let first_given = taken.len().saturating_sub(guide.given.len());
    let how = |index: usize| Some(guide.given.get(index.checked_sub(first_given)?)?.how);
    let shown: Vec<GuideStep> =
        taken.iter().enumerate().map(|(index, taken)| step(&worked, taken, how(index))).collect();
    let answer = worked.ending() == Ending::Answer;
    let exercise = || Exercise::new(item.family, item.seed);
    let given_away = answer && (task == Task::Read || item.solution == crate::lab::quiz::state::Solution::Open);
    Some(GuideView {
        level: words::level(guide.missing, steps),
        task: match &task {
            Task::Row(_) => Some(words::row_task(taken.len() + 1)),
            Task::Entries { op, .. } => changed_row(op).map(|row| words::entries_task(taken.len() + 1, row)),
            Task::Answer => Some(words::ANSWER_TASK.to_owned()),
            Task::Nothing if answer => Some(words::ANSWER_DONE.to_owned()),
            Task::Read | Task::Nothing => None,
        },
        operation: match &task {
            Task::Entries { op, .. } => Some(op.clone()),
            _ => None,
        },
        answer: if given_away { model(item, &exercise(), camera) } else { None },
        steps: shown,
        closing: match (guide.end, &task) {
            (Some(end), _) => {
                let next = state.mastery.fading(item.family).missing(usize::MAX);
                Some(words::closing(end, guide.missing, next, steps))
            }
            (None, Task::Read) => Some(words::READ_IT.to_owned()),
            _ => None,
        },
    })
}

fn step(worked: &Worked, taken: &Taken, how: Option<How>) -> GuideStep {
    let Taken { op, step, before, after } = taken;
    let columns = worked.coefficient_columns();
    let reason = match step {
        Some(step) => reason_alone(step, before, columns),
        None => words::OWN_WAY.to_owned(),
    };
    let shown = Shown { name: "", matrix: after.clone(), coefficient_columns: columns };
    GuideStep { op: op.clone(), reason, matrix: matrix(&shown), who: words::found_by(how) }
}
