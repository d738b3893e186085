//! A whole matrix from text, and back.
//!
//! ```text
//! text -> detect the family -> lines | brackets | latex -> Grid of cell texts -> assemble -> MatrixText
//! System -> write_*                                                     (and parse_matrix reads it again)
//! ```
//!
//! The families differ only in how they cut a text into cells. What makes a grid of cells a matrix (equal lengths, one
//! right-hand side, numbers) is decided once, in `assemble`, which also knows the positions for the problems.

mod assemble;
mod brackets;
mod constructor;
mod expression;
mod grid;
mod latex;
mod latex_cell;
mod latex_columns;
mod lines;
mod problem;
mod token;
mod words;
mod write;
mod write_code;

pub use problem::MatrixProblem;
pub use write::{write_csv, write_latex, write_plain};
pub use write_code::{write_matlab, write_numpy, write_sympy};

use crate::math::System;

/// The longest text that is read, in bytes.
pub const MAX_TEXT: usize = 100_000;

/// A matrix that was read from text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MatrixText {
    /// The entries of the coefficient matrix as typed, row by row. Where the notation is not that of a single number
    /// (`\frac{1}{2}`, `Rational(1, 2)`, `3//4`, a decimal comma that only its neighbours explain), the same number in the
    /// usual one: [`parse_number`](crate::math::number::parse_number) reads every cell as the entry of `system`.
    pub cells: Vec<Vec<String>>,
    /// The right-hand side in the same way, one entry for each row.
    pub right_hand_side: Option<Vec<String>>,
    /// The exact values.
    pub system: System,
}

/// Reads a matrix in whatever notation it comes: spreadsheet cells, CSV, `1 2; 3 4 | 5; 6`, NumPy, SymPy, MATLAB, Julia,
/// Mathematica, JSON, LaTeX. A right-hand side comes after a bar, or as a second, named column.
///
/// A comma separates entries, unless tabs, semicolons or blanks do and every comma stands between digits: then it is a
/// decimal comma.
///
/// # Errors
/// A [`MatrixProblem`], with the position where there is one. Shapes from 1 x 1 to 12 x 12 are read. The time is linear in
/// the length of the text.
///
/// ```
/// use ranklab::math::text::{parse_matrix, write_plain};
/// let read = parse_matrix(r"\begin{bmatrix} 1 & \frac{1}{2} \\ 3 & 4 \end{bmatrix}").unwrap();
/// assert_eq!(write_plain(&read.system), "1 1/2; 3 4");
/// ```
pub fn parse_matrix(text: &str) -> Result<MatrixText, MatrixProblem> {
    let text = within_limit(text)?;
    if text.contains('\\') || text.contains('&') {
        latex::read(text)
    } else if text.contains(['[', '(', '{']) && !brackets::is_printed_without_brackets(text) {
        brackets::read(text)
    } else {
        lines::read(text)
    }
}

/// Reads one line as `examples/analyze.rs` takes it: rows by `;`, entries by blanks or commas, and a right-hand side after
/// `|`, either whole (`1 2; 3 4 | 5; 6`) or in every row (`1 2 | 5; 3 4 | 6`). Here a comma always separates.
///
/// # Errors
/// As for [`parse_matrix`].
pub fn parse_line(line: &str) -> Result<MatrixText, MatrixProblem> {
    lines::read_line(within_limit(line)?)
}

fn within_limit(text: &str) -> Result<&str, MatrixProblem> {
    if text.len() > MAX_TEXT {
        return Err(MatrixProblem::InputTooLong { limit: MAX_TEXT });
    }
    // Not tabs: at either end of a spreadsheet row they say that a cell is empty.
    let text = text.trim_matches(['\n', '\r', '\u{feff}', '\u{200b}']);
    if text.trim().is_empty() { Err(MatrixProblem::Empty) } else { Ok(text) }
}
