//! A row echelon form, any right one, and the reduced one.

use super::cells;
use crate::math::echelon::check_echelon;
use crate::math::rank::rank_of;
use crate::math::subspace::{contains, same_span};
use crate::math::{ExactMatrix, Form, PivotPolicy, Position, eliminate};
use crate::quiz::misconception::Misconception;
use crate::quiz::verdict::{Almost, Credit, Judgement, Mark, Verdict};
use crate::quiz::words;

pub(super) fn matrix(matrix: &ExactMatrix, coefficient_columns: usize, form: Form, texts: &[Vec<String>]) -> Judgement {
    let given = match cells::read(texts, matrix.nrows(), matrix.ncols()) {
        Ok(given) => given,
        Err(unscored) => return *unscored,
    };
    match form {
        Form::Echelon => echelon(matrix, coefficient_columns, &given),
        Form::Reduced => reduced(matrix, coefficient_columns, &given),
    }
}

/// Rows are marked by whether they are combinations of the matrix's rows; the form is one part more.
fn echelon(matrix: &ExactMatrix, columns: usize, given: &ExactMatrix) -> Judgement {
    let (old, new) = (cells::rows(matrix), cells::rows(given));
    let belongs: Vec<bool> = new.iter().map(|row| contains(&old, row)).collect();
    let marks = belongs.iter().flat_map(|&right| vec![mark(right); given.ncols()]).collect();
    let form = check_echelon(given, columns, Form::Echelon);
    let all_rows = belongs.iter().all(|&right| right);
    let same_space = all_rows && rank_of(given) == rank_of(matrix);
    let credit = if given == matrix {
        Credit::NONE
    } else {
        let earned = belongs.iter().filter(|&&right| right).count() + usize::from(form.is_ok());
        Credit { earned: if same_space { earned } else { earned.min(new.len()) }, of: new.len() + 1 }
    };
    let (verdict, feedback) = match (same_space, form) {
        (true, Ok(())) => (Verdict::Correct, words::right_echelon().to_owned()),
        (true, Err(problem)) => {
            let almost = Almost::NotInForm(problem);
            (Verdict::Almost(almost), words::almost(&almost))
        }
        (false, _) if all_rows => {
            (Verdict::Wrong(Some(Misconception::OperationsAtOnce)), words::rank_lost().to_owned())
        }
        (false, _) => (Verdict::Wrong(None), words::row_outside(belongs.iter().position(|&right| !right))),
    };
    Judgement::new(verdict, marks, credit, &feedback)
}

fn reduced(matrix: &ExactMatrix, columns: usize, given: &ExactMatrix) -> Judgement {
    let key = eliminate(matrix, columns, Form::Reduced, PivotPolicy::default()).end;
    let places = || (0..key.nrows()).flat_map(|row| (0..key.ncols()).map(move |column| Position { row, column }));
    let is_right = |at: &Position| key[(at.row, at.column)] == given[(at.row, at.column)];
    let wrong: Vec<Position> = places().filter(|at| !is_right(at)).collect();
    let marks = places().map(|at| mark(is_right(&at))).collect();
    let entries = key.nrows() * key.ncols();
    let credit = Credit { earned: entries - wrong.len(), of: entries };
    let equivalent = || same_span(&cells::rows(matrix), &cells::rows(given), key.ncols());
    let is_echelon = || check_echelon(given, columns, Form::Echelon).is_ok();
    let (verdict, feedback) = match wrong.as_slice() {
        [] => (Verdict::Correct, words::right_reduced().to_owned()),
        _ if given == matrix => (Verdict::Wrong(None), words::unchanged().to_owned()),
        _ if is_echelon() && equivalent() => {
            (Verdict::Wrong(Some(Misconception::StoppedAtEchelon)), words::stopped_at_echelon().to_owned())
        }
        [only] => {
            let almost = Almost::OneEntry { row: only.row, column: only.column };
            (Verdict::Almost(almost), words::almost(&almost))
        }
        _ => (Verdict::Wrong(None), words::wrong_matrix().to_owned()),
    };
    Judgement::new(verdict, marks, credit, &feedback)
}

pub(super) fn mark(right: bool) -> Mark {
    if right { Mark::Right } else { Mark::Wrong }
}
