//! The sentences of practice step by step.

use crate::lab::quiz::guide::How;
use crate::quiz::fading::Outcome;

/// The link to practice step by step.
pub const BY_STEPS: &str = "Practise step by step";
/// The link back from it.
pub const WHOLE: &str = "Practise whole questions";
/// The link to whole questions beside that to practice step by step.
pub const WHOLE_LINK: &str = "Or the whole question at once";
/// The reason for a step that the stepper would not have taken.
pub const OWN_WAY: &str = "Another way than the stepper’s, and as good: fewer steps are left.";
/// What is asked after the row operations.
pub const ANSWER_TASK: &str = "Last step, yours: the answer";
/// The same, once it is given.
pub const ANSWER_DONE: &str = "Last step: the answer";
/// What is said under a worked example.
pub const READ_IT: &str = "Read each step and ask yourself why it is done before you open the reason. In the next exercise the last step is yours.";

/// Which steps are left to the learner.
pub fn level(missing: usize, steps: usize) -> String {
    match missing {
        0 => "A worked example: all steps are shown.".to_owned(),
        _ if missing >= steps => "All steps are yours.".to_owned(),
        1 => "The last step is yours.".to_owned(),
        _ => format!("The last {missing} of {steps} steps are yours."),
    }
}

/// How far the help of a family has faded, beside its name; `None` as long as everything is shown.
pub fn faded(missing: usize) -> Option<String> {
    match missing {
        0 => None,
        1 => Some("last step yours".to_owned()),
        _ => Some(format!("last {missing} steps yours")),
    }
}

/// What to do next where a family is practised step by step and was not asked as a whole yet.
pub fn practising(missing: usize) -> String {
    format!("You are practising this step by step: {}.", yours(missing))
}

/// The link to practice step by step beside that to whole questions.
pub fn steps_link(missing: usize) -> String {
    match missing {
        0 => "Or step by step, from a worked example on".to_owned(),
        _ => format!("Or step by step: {}", yours(missing)),
    }
}

fn yours(missing: usize) -> String {
    match missing {
        0 => "all steps are shown".to_owned(),
        1 => "the last step is yours".to_owned(),
        _ => format!("the last {missing} steps are yours"),
    }
}

/// The heading of a row operation that is asked for; `step` counts from 1.
pub fn row_task(step: usize) -> String {
    format!("Step {step}, yours: which row operation comes next?")
}

/// The heading of the row (0-based) that the operation of a step makes; `step` counts from 1.
pub fn entries_task(step: usize, row: usize) -> String {
    format!("Step {step}, yours: the operation is right. What is the new row {}?", row + 1)
}

/// What is heard when a row operation was found and the row (0-based) that it makes is asked for.
pub fn row_next(row: usize) -> String {
    format!("The operation is right. Now the new row {}.", row + 1)
}

/// What the field of a new row (0-based) is called, in a column (0-based) or behind the bar.
pub fn new_entry(row: usize, column: Option<usize>) -> String {
    match column {
        Some(column) => format!("New row {}, column {}", row + 1, column + 1),
        None => format!("New row {}, right-hand side", row + 1),
    }
}

/// What is heard when a step is done.
pub fn step_done(step: usize) -> String {
    format!("Step {step} is done. Now the next one.")
}

/// Who found a step.
pub fn found_by(how: Option<How>) -> &'static str {
    match how {
        None => "",
        Some(How::AtOnce) => "✓ yours",
        Some(How::Later) => "✓ yours, not at once",
        Some(How::Shown) => "shown to you",
    }
}

/// What is said at the end of an exercise of so many steps: what became of it, and how the next one begins. `before` and
/// `next` count the steps that are left to the learner.
pub fn closing(end: Outcome, before: usize, next: usize, steps: usize) -> String {
    let result = match end {
        Outcome::Read => "You have read this example.",
        Outcome::Succeeded => "Every step that was yours was right at once.",
        Outcome::Failed => "Not every step was right at once.",
    };
    let (before, alone) = (before.min(steps), next >= steps);
    let then = match next.min(steps) {
        0 => "The next exercise is a worked example again.",
        _ if alone && before == steps => "All steps stay yours.",
        next if next > before => "Next time one more step is yours.",
        next if next < before => "Next time one step more is shown.",
        _ => "Next time as many steps are yours.",
    };
    format!("{result} {then}")
}
