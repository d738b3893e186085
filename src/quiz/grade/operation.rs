//! The next row operation: any legal one that helps.

use super::cells::{self, unscored};
use crate::math::echelon::leading_entries;
use crate::math::number::NumberProblem;
use crate::math::{ExactMatrix, Form, PivotPolicy, Rational, RowOp, eliminate};
use crate::quiz::answer::Operation;
use crate::quiz::verdict::{Almost, Credit, Field, Judgement, NotHelpful, Place, Problem, Verdict};
use crate::quiz::words;
use num_traits::Zero;

pub(super) fn operation(matrix: &ExactMatrix, columns: usize, form: Form, given: &Operation) -> Judgement {
    let op = match read(given, matrix.nrows()) {
        Ok(op) => op,
        Err(verdict) => return unscored(verdict, Vec::new()),
    };
    let mut after = matrix.clone();
    op.apply(&mut after);
    let verdict = if helps(matrix, &after, columns, form) {
        Verdict::Correct
    } else {
        let why = if after == *matrix {
            NotHelpful::ChangesNothing
        } else {
            undone_zero(matrix, &after, columns).unwrap_or(NotHelpful::NoCloser)
        };
        Verdict::Almost(Almost::NotHelpful(why))
    };
    let (credit, feedback) = match &verdict {
        Verdict::Almost(almost) => (Credit { earned: 1, of: 2 }, words::almost(almost)),
        _ => (Credit::FULL, words::right_operation().to_owned()),
    };
    Judgement::new(verdict, Vec::new(), credit, &feedback)
}

/// Whether fewer steps are left, by any of the usual ways to choose pivots.
fn helps(before: &ExactMatrix, after: &ExactMatrix, columns: usize, form: Form) -> bool {
    let left = |matrix, policy| eliminate(matrix, columns, form, policy).steps.len();
    [PivotPolicy::FewestDigits, PivotPolicy::FirstNonZero, PivotPolicy::Largest]
        .into_iter()
        .any(|policy| left(after, policy) < left(before, policy))
}

/// A zero below a leading entry that became something else.
fn undone_zero(before: &ExactMatrix, after: &ExactMatrix, columns: usize) -> Option<NotHelpful> {
    let leading = leading_entries(before, columns);
    let below = |row: usize| leading.iter().take(row).flatten();
    (0..before.nrows()).find_map(|row| {
        let column = below(row).find(|&&column| before[(row, column)].is_zero() && !after[(row, column)].is_zero())?;
        Some(NotHelpful::UndoesZero { row, column: *column })
    })
}

pub(super) fn read(given: &Operation, rows: usize) -> Result<RowOp, Verdict> {
    let texts = match given {
        Operation::Swap { first, second } => [first, second, ""],
        Operation::Scale { row, factor } => [row.as_str(), factor, ""],
        Operation::Add { target, factor, source } => [target.as_str(), factor, source],
    };
    if texts.iter().all(|text| text.trim().is_empty()) {
        return Err(Verdict::Blank);
    }
    let op = match given {
        Operation::Swap { first, second } => {
            RowOp::swap(row(first, Field::Row, rows)?, row(second, Field::Other, rows)?)
        }
        Operation::Scale { row: target, factor } => RowOp::scale(row(target, Field::Row, rows)?, number(factor)?),
        Operation::Add { target, factor, source } => {
            let target = row(target, Field::Row, rows)?;
            RowOp::add_multiple(target, row(source, Field::Other, rows)?, number(factor)?)
        }
    };
    op.map_err(|problem| Verdict::Malformed { place: Place::Whole, problem: Problem::NotElementary(problem) })
}

fn number(text: &str) -> Result<Rational, Verdict> {
    let place = Place::Field(Field::Factor);
    cells::number(text).map_err(|problem| match problem {
        NumberProblem::Empty => Verdict::Almost(Almost::Unfinished),
        problem => Verdict::Malformed { place, problem: Problem::Number(problem) },
    })
}

/// A row from its text, which counts from 1; an `R` in front is all right.
fn row(text: &str, field: Field, rows: usize) -> Result<usize, Verdict> {
    let text = text.trim().trim_start_matches(['R', 'r']);
    if text.is_empty() {
        return Err(Verdict::Almost(Almost::Unfinished));
    }
    let found = text.parse::<usize>().ok().filter(|row| (1..=rows).contains(row));
    found
        .map(|row| row - 1)
        .ok_or(Verdict::Malformed { place: Place::Field(field), problem: Problem::NoSuchRow { rows } })
}
