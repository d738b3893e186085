//! `m` and `b`: a matrix and its right-hand side.

use super::number::{read_number, write_number};
use crate::math::number::NumberProblem;
use crate::math::system::MAX_SIZE;
use crate::math::{ExactMatrix, Rational};

/// Why a matrix could not be read. Rows and columns are 0-based.
#[derive(Clone, Debug, PartialEq)]
pub enum MatrixProblem {
    /// More rows or columns than [`MAX_SIZE`].
    TooLarge {
        /// The rows found.
        rows: usize,
        /// The entries of the longest row.
        columns: usize,
    },
    /// A row is longer or shorter than the first one.
    Ragged {
        /// The first such row.
        row: usize,
        /// Its entries.
        entries: usize,
        /// The entries of the first row.
        expected: usize,
    },
    /// An entry is no number.
    Entry {
        /// Its row.
        row: usize,
        /// Its column.
        column: usize,
        /// What is written there.
        text: String,
        /// What is wrong with it.
        problem: NumberProblem,
    },
}

/// Why a right-hand side could not be used.
#[derive(Clone, Debug, PartialEq)]
pub enum RightHandSideProblem {
    /// There is no matrix that it could belong to.
    NoMatrix,
    /// It must have one entry for each row.
    Length {
        /// The entries found.
        entries: usize,
        /// The rows of the matrix.
        rows: usize,
    },
    /// An entry is no number.
    Entry {
        /// Its row, 0-based.
        row: usize,
        /// What is written there.
        text: String,
        /// What is wrong with it.
        problem: NumberProblem,
    },
}

/// Reads rows separated by `;` of entries separated by `,`. A `;` at the very end makes no difference.
pub(super) fn read_matrix(text: &str) -> Result<ExactMatrix, MatrixProblem> {
    let text = text.strip_suffix(';').unwrap_or(text);
    let rows: Vec<Vec<&str>> = text.split(';').map(entries).collect();
    let longest = rows.iter().map(Vec::len).max().unwrap_or(0);
    if rows.len() > MAX_SIZE || longest > MAX_SIZE {
        return Err(MatrixProblem::TooLarge { rows: rows.len(), columns: longest });
    }
    let columns = rows.first().map_or(0, Vec::len);
    if let Some(row) = rows.iter().position(|row| row.len() != columns) {
        let entries = rows.get(row).map_or(0, Vec::len);
        return Err(MatrixProblem::Ragged { row, entries, expected: columns });
    }
    let mut values = Vec::with_capacity(rows.len() * columns);
    for (row, texts) in rows.iter().enumerate() {
        for (column, text) in texts.iter().enumerate() {
            let entry = read_number(text).map_err(|problem| {
                let text = (*text).to_owned();
                MatrixProblem::Entry { row, column, text, problem }
            })?;
            values.push(entry);
        }
    }
    Ok(ExactMatrix::from_row_iterator(rows.len(), columns, values))
}

/// Reads the entries of a right-hand side for a matrix with this many rows.
pub(super) fn read_right_hand_side(text: &str, rows: usize) -> Result<Vec<Rational>, RightHandSideProblem> {
    let texts = entries(text);
    if texts.len() != rows {
        return Err(RightHandSideProblem::Length { entries: texts.len(), rows });
    }
    let read = |(row, text): (usize, &&str)| {
        read_number(text).map_err(|problem| RightHandSideProblem::Entry { row, text: (*text).to_owned(), problem })
    };
    texts.iter().enumerate().map(read).collect()
}

/// The texts between commas; none where nothing is written.
pub(super) fn entries(text: &str) -> Vec<&str> {
    if text.trim().is_empty() { Vec::new() } else { text.split(',').map(str::trim).collect() }
}

/// Writes a matrix as [`read_matrix`] reads it.
pub(super) fn write_matrix(matrix: &ExactMatrix) -> String {
    let row = |row: usize| matrix.row(row).iter().map(write_number).collect::<Vec<_>>().join(",");
    (0..matrix.nrows()).map(row).collect::<Vec<_>>().join(";")
}

/// Writes a right-hand side as [`read_right_hand_side`] reads it.
pub(super) fn write_right_hand_side(entries: &[Rational]) -> String {
    entries.iter().map(write_number).collect::<Vec<_>>().join(",")
}
