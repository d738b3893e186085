//! What the learner reads about a row: the error that was made and what to do, never the row itself.

use super::{Change, EntryMark, PivotRow, RowVerdict, Slip, Task, Verdict};
use crate::math::Rational;
use crate::math::exact::written_digits;
use num_traits::{One, Signed, Zero};

/// Numbers longer than this make a sentence unreadable, and are left out where it can do without them.
const READABLE_DIGITS: usize = 12;

/// The verdict as a person reads it: rows and columns counted from 1, the minus sign U+2212, the result not given away.
pub fn sentence(verdict: &RowVerdict) -> String {
    let Some(task) = &verdict.task else {
        return "There is no such row to work out.".to_owned();
    };
    let row = task.row + 1;
    let columns = |mark: EntryMark| -> Vec<usize> {
        verdict.entries.iter().enumerate().filter(|(_, found)| **found == mark).map(|(column, _)| column).collect()
    };
    match &verdict.verdict {
        Verdict::Blank => format!("Type the new row {row}, one entry a column. {}", instruction(task)),
        Verdict::Malformed => {
            let unread = columns(EntryMark::Malformed);
            format!(
                "{} cannot be read as {}. Write an integer, a fraction such as \u{2212}3/4, or a decimal such as 0.25.",
                capital(&names(task, &unread)),
                if unread.len() == 1 { "a number" } else { "numbers" }
            )
        }
        Verdict::Incomplete => {
            let (open, wrong) = (columns(EntryMark::Blank), columns(EntryMark::Wrong));
            let open = format!("Not finished yet: {} {} still empty.", names(task, &open), is_are(&open));
            if wrong.is_empty() {
                format!("{open} So far everything is right.")
            } else {
                format!("{open} Meanwhile, look at {} again.", names(task, &wrong))
            }
        }
        Verdict::Almost { column } => almost(task, *column),
        Verdict::Wrong(None) => {
            let wrong = columns(EntryMark::Wrong);
            format!("{} {} not right yet. {}", capital(&names(task, &wrong)), is_are(&wrong), instruction(task))
        }
        Verdict::Wrong(Some(slip)) => slip_sentence(task, slip),
        Verdict::Correct => format!("Right: this is the new row {row}."),
    }
}

fn almost(task: &Task, column: usize) -> String {
    let only = format!("Only {} is off", name(task, column));
    let readable = |numbers: &[&Rational]| numbers.iter().all(|number| written_digits(number) <= READABLE_DIGITS);
    match (task.change(), task.old.get(column), task.source.get(column)) {
        (Change::Added { factor, .. }, Some(t), Some(s)) if readable(&[factor, t, s]) => {
            let sign = if factor.is_negative() { '\u{2212}' } else { '+' };
            format!("{only}: check {} {sign} {} · {} there.", number(t), number(&factor.abs()), operand(s))
        }
        (Change::Scaled { factor }, Some(t), _) if readable(&[factor, t]) => {
            format!("{only}: check {} · {} there.", number(factor), operand(t))
        }
        _ => format!("{only}. {}", instruction(task)),
    }
}

fn slip_sentence(task: &Task, slip: &Slip) -> String {
    let row = task.row + 1;
    let todo = instruction(task);
    match (slip, task.change()) {
        (Slip::NotChanged, _) => format!("This is still row {row} as it was. {todo}"),
        (Slip::RightHandSideForgotten, _) => "The coefficients are right, but the right-hand side is the old one. The \
            operation is for the whole row: do on the right of the bar what you did on its left."
            .to_owned(),
        (Slip::StoppedMidway { from }, _) => format!(
            "Right as far as {}, and the old row from {} on. Carry the same calculation on to the end of the row.",
            name(task, from.saturating_sub(1)),
            name(task, *from)
        ),
        (Slip::SignSlip, Change::Added { source, factor }) => {
            let (done, instead) = if factor.is_negative() { ("added", "subtracted") } else { ("subtracted", "added") };
            format!("The signs suggest that {} was {done} instead of {instead}. {todo}", multiple(factor, source))
        }
        (Slip::SignSlip, Change::Scaled { factor }) if factor.is_negative() => {
            format!(
                "The minus sign of the factor seems to have got lost: times {} turns every sign round.",
                number(factor)
            )
        }
        (Slip::SignSlip, Change::Scaled { factor }) => {
            format!(
                "A minus sign seems to have crept in: the factor {} is positive and keeps every sign.",
                number(factor)
            )
        }
        (Slip::SubtractedTheOtherWay, Change::Added { source, factor }) if factor.is_negative() => {
            format!(
                "It looks as if row {row} was taken away from {}: the other way round. {todo}",
                multiple(factor, source)
            )
        }
        (Slip::SubtractedTheOtherWay, _) => format!("It looks as if every sign was turned round. {todo}"),
        (Slip::ReciprocalFactor, Change::Added { source, factor }) => {
            let used = multiple(&upside_down(factor), source);
            format!("It looks as if you took {used}: the factor is upside down. {todo}")
        }
        (Slip::ReciprocalFactor, Change::Scaled { factor }) if factor.is_integer() => {
            format!("It looks as if row {row} was divided by {} instead of multiplied. {todo}", number(factor))
        }
        (Slip::ReciprocalFactor, Change::Scaled { factor }) => {
            let used = number(&upside_down(factor));
            format!("It looks as if row {row} was multiplied by {used}: the factor is upside down. {todo}")
        }
        (Slip::PivotRowChanged(PivotRow::TookTheMultiple), Change::Added { source, factor }) => {
            let change = if factor.is_negative() { "taken away from" } else { "added to" };
            let (used, other) = (multiple(factor, task.row), source + 1);
            format!(
                "It looks as if {used} was {change} row {other}. Row {other} stays as it is; row {row} changes. {todo}"
            )
        }
        (Slip::PivotRowChanged(PivotRow::MultipleAlone { used }), Change::Added { source, .. }) => {
            let sign = if used.is_negative() { "minus " } else { "" };
            format!("This is {sign}{} alone: row {row} itself is missing. {todo}", multiple(used, source))
        }
        (Slip::FactorAdded, Change::Scaled { factor }) => {
            format!("It looks as if {} was added to every entry. {todo}", number(factor))
        }
        (Slip::WrongMultiplier { used }, _) if written_digits(used) > READABLE_DIGITS => {
            format!("The entries agree with each other, but with another factor. {todo}")
        }
        (Slip::WrongMultiplier { used }, Change::Added { source, .. }) => {
            let sign = if used.is_negative() { "minus" } else { "plus" };
            format!("This is row {row} {sign} {}: another multiple. {todo}", multiple(used, source))
        }
        (Slip::WrongMultiplier { used }, Change::Scaled { .. }) => {
            format!("This is row {row} times {}: another factor. {todo}", number(used))
        }
        // A slip of one kind of operation is not recognised in another.
        _ => todo,
    }
}

/// What to do, in words: the operation, spelled out for the row that changes.
fn instruction(task: &Task) -> String {
    let row = task.row + 1;
    match task.change() {
        Change::Added { source, factor } if factor.is_zero() => {
            format!("Add 0 times row {} to row {row}: nothing changes.", source + 1)
        }
        Change::Added { source, factor } => {
            let times =
                if factor.abs().is_one() { String::new() } else { format!(", times {},", number(&factor.abs())) };
            let (start, end) =
                if factor.is_negative() { ("Subtract", "is taken away from") } else { ("Add", "is added to") };
            format!("{start}: every entry of row {}{times} {end} the entry of row {row} in its column.", source + 1)
        }
        Change::Scaled { factor } => format!("Multiply: every entry of row {row} times {}.", number(factor)),
        Change::Exchanged { other } => format!("Row {row} becomes what row {} was, entry for entry.", other + 1),
        Change::Untouched => format!("The operation does not touch row {row}: it stays as it is."),
    }
}

/// The size of a multiple of a row: `row 1`, `3/2 times row 1`. Its sign is in the verb.
fn multiple(factor: &Rational, row: usize) -> String {
    let size = factor.abs();
    if size.is_one() { format!("row {}", row + 1) } else { format!("{} times row {}", number(&size), row + 1) }
}

fn upside_down(factor: &Rational) -> Rational {
    if factor.is_zero() { Rational::zero() } else { factor.recip() }
}

fn number(value: &Rational) -> String {
    value.to_string().replace('-', "\u{2212}")
}

/// A number after an operation sign: a negative one in parentheses.
fn operand(value: &Rational) -> String {
    if value.is_negative() { format!("({})", number(value)) } else { number(value) }
}

fn name(task: &Task, column: usize) -> String {
    if column < task.coefficient_columns { format!("column {}", column + 1) } else { "the right-hand side".to_owned() }
}

/// `column 1`, `columns 1 and 3`, `columns 1, 3 and 4 and the right-hand side`.
fn names(task: &Task, columns: &[usize]) -> String {
    let numbers: Vec<String> = columns
        .iter()
        .filter(|&&column| column < task.coefficient_columns)
        .map(|column| (column + 1).to_string())
        .collect();
    let coefficients = match numbers.as_slice() {
        [] => None,
        [one] => Some(format!("column {one}")),
        [first @ .., last] => Some(format!("columns {} and {last}", first.join(", "))),
    };
    let right_hand_side = (numbers.len() < columns.len()).then(|| "the right-hand side".to_owned());
    coefficients.into_iter().chain(right_hand_side).collect::<Vec<_>>().join(" and ")
}

fn is_are(columns: &[usize]) -> &'static str {
    if columns.len() == 1 { "is" } else { "are" }
}

fn capital(text: &str) -> String {
    let mut rest = text.chars();
    rest.next().map_or_else(String::new, |first| first.to_uppercase().chain(rest).collect())
}
