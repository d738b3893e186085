//! Reading the texts of a matrix or of vectors.

use crate::math::number::{NumberProblem, parse_number};
use crate::math::{ExactMatrix, Rational};
use crate::quiz::prompt::Prompt;
use crate::quiz::verdict::{Almost, Credit, Judgement, Mark, Place, Problem, Verdict};
use crate::quiz::words;

/// The longest text of one field that is read.
const LONGEST: usize = 1000;

/// A verdict by which nothing is scored, with what is said to it.
pub(super) fn unscored(verdict: Verdict, marks: Vec<Mark>) -> Judgement {
    // What was typed may hold any character: it is text, never a formula.
    let feedback = Prompt::text(words::unscored(&verdict));
    Judgement { verdict, marks, credit: Credit::NONE, feedback }
}

/// An answer to another kind of question.
pub(super) fn does_not_fit() -> Judgement {
    unscored(Verdict::Malformed { place: Place::Whole, problem: Problem::DoesNotFit }, Vec::new())
}

pub(super) fn number(text: &str) -> Result<Rational, NumberProblem> {
    if text.len() > LONGEST {
        return Err(NumberProblem::NotANumber { read: crate::math::number::excerpt(text) });
    }
    parse_number(text)
}

/// The values of a grid of texts, row by row, or the verdict where they are not all numbers. Fields that are not there
/// are empty; surplus ones do not fit.
pub(super) fn read(cells: &[Vec<String>], rows: usize, columns: usize) -> Result<ExactMatrix, Box<Judgement>> {
    if cells.len() > rows || cells.iter().any(|row| row.len() > columns) {
        return Err(Box::new(does_not_fit()));
    }
    let mut values = Vec::new();
    let mut marks = Vec::new();
    let mut trouble = None;
    for row in 0..rows {
        for column in 0..columns {
            let text = cells.get(row).and_then(|cells| cells.get(column)).map_or("", String::as_str);
            let mark = match number(text) {
                Ok(value) => {
                    values.push(value);
                    Mark::None
                }
                Err(NumberProblem::Empty) => Mark::None,
                Err(problem) => {
                    let place = Place::Entry { row, column };
                    trouble.get_or_insert(Verdict::Malformed { place, problem: Problem::Number(problem) });
                    Mark::Malformed
                }
            };
            marks.push(mark);
        }
    }
    match trouble {
        Some(trouble) => Err(Box::new(unscored(trouble, marks))),
        None if values.is_empty() => Err(Box::new(unscored(Verdict::Blank, Vec::new()))),
        None if values.len() < rows * columns => {
            Err(Box::new(unscored(Verdict::Almost(Almost::Unfinished), Vec::new())))
        }
        None => Ok(ExactMatrix::from_row_iterator(rows, columns, values)),
    }
}

/// The rows of a matrix as vectors.
pub(super) fn rows(matrix: &ExactMatrix) -> Vec<Vec<Rational>> {
    matrix.row_iter().map(|row| row.iter().cloned().collect()).collect()
}

/// The columns of a matrix as vectors.
pub(super) fn columns(matrix: &ExactMatrix) -> Vec<Vec<Rational>> {
    matrix.column_iter().map(|column| column.iter().cloned().collect()).collect()
}

/// Of parts that hold or not, where those stand that do not, and the credit for the others.
pub(super) fn tally(holds: &[bool]) -> (Vec<usize>, Credit) {
    let failing: Vec<usize> = (0..).zip(holds).filter(|(_, holds)| !**holds).map(|(place, _)| place).collect();
    let credit = Credit { earned: holds.len() - failing.len(), of: holds.len().max(1) };
    (failing, credit)
}
