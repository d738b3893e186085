//! What a question says, as typed pieces: text, inline formulas, matrices, pictures.
//!
//! Sentences are written with formulas between dollar signs, `the rank of $A$`, and taken apart here, so that the page
//! can set them and a screen reader can say them.

use super::formula::{self, Node};
use crate::math::ExactMatrix;

/// A matrix as it is shown.
#[derive(Clone, Debug, PartialEq)]
pub struct Shown {
    /// The name in front of it, `A`; empty for none.
    pub name: &'static str,
    /// The entries.
    pub matrix: ExactMatrix,
    /// A bar stands after so many columns; no bar where that is all of them.
    pub coefficient_columns: usize,
}

/// What a picture of a matrix shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum View {
    /// What becomes of the cube: the image.
    Image,
    /// What collapses to 0: the kernel.
    Kernel,
}

/// A picture that the page draws: what it shows of which 3 x 3 matrix. The matrix itself is not shown.
#[derive(Clone, Debug, PartialEq)]
pub struct Picture {
    /// The matrix.
    pub matrix: ExactMatrix,
    /// What of it.
    pub view: View,
}

/// A part of a prompt.
#[derive(Clone, Debug, PartialEq)]
pub enum Piece {
    /// Words.
    Text(String),
    /// A formula within a line.
    Formula(Vec<Node>),
    /// A matrix on its own.
    Matrix(Shown),
    /// A picture.
    Picture(Picture),
    /// A table of numbers, `None` where a cell is unknown.
    Table(Vec<Vec<Option<i64>>>),
}

/// What is said, in order.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct Prompt {
    /// The pieces.
    pub pieces: Vec<Piece>,
}

impl Prompt {
    /// A sentence with formulas between dollar signs.
    ///
    /// ```
    /// use ranklab::quiz::Prompt;
    /// assert_eq!(Prompt::new("What is $rank A^T$?").pieces.len(), 3);
    /// ```
    pub fn new(text: &str) -> Self {
        let pieces = text.split('$').enumerate().filter(|(_, part)| !part.is_empty()).map(|(index, part)| {
            if index % 2 == 0 { Piece::Text(part.to_owned()) } else { Piece::Formula(formula::read(part)) }
        });
        Self { pieces: pieces.collect() }
    }

    /// Words that hold no formula, whatever characters they have.
    pub(super) fn text(text: String) -> Self {
        Self { pieces: vec![Piece::Text(text)] }
    }

    /// A sentence after what is there.
    #[must_use]
    pub fn say(mut self, text: &str) -> Self {
        self.pieces.extend(Self::new(text).pieces);
        self
    }

    /// A matrix with its name.
    #[must_use]
    pub fn matrix(self, name: &'static str, matrix: ExactMatrix) -> Self {
        let columns = matrix.ncols();
        self.augmented(name, matrix, columns)
    }

    /// A matrix with a bar after its first columns.
    #[must_use]
    pub fn augmented(mut self, name: &'static str, matrix: ExactMatrix, coefficient_columns: usize) -> Self {
        self.pieces.push(Piece::Matrix(Shown { name, matrix, coefficient_columns }));
        self
    }

    /// A picture.
    #[must_use]
    pub fn picture(mut self, matrix: ExactMatrix, view: View) -> Self {
        self.pieces.push(Piece::Picture(Picture { matrix, view }));
        self
    }

    /// A table.
    #[must_use]
    pub fn table(mut self, rows: Vec<Vec<Option<i64>>>) -> Self {
        self.pieces.push(Piece::Table(rows));
        self
    }

    /// The matrices, in order.
    pub fn matrices(&self) -> impl Iterator<Item = &Shown> {
        self.pieces.iter().filter_map(|piece| match piece {
            Piece::Matrix(shown) => Some(shown),
            _ => None,
        })
    }

    /// Everything as one line of text, for lists and comparisons: matrices as `[1 2; 3 4]`.
    pub fn plain(&self) -> String {
        let mut text = String::new();
        for piece in &self.pieces {
            match piece {
                Piece::Text(words) => text.push_str(words),
                Piece::Formula(nodes) => formula::write(nodes, &mut text),
                Piece::Matrix(shown) => {
                    if !shown.name.is_empty() {
                        text.push_str(shown.name);
                        text.push_str(" = ");
                    }
                    rows(&shown.matrix, shown.coefficient_columns, &mut text);
                }
                Piece::Picture(picture) => {
                    text.push_str(match picture.view {
                        View::Image => "(picture: image of ",
                        View::Kernel => "(picture: kernel of ",
                    });
                    rows(&picture.matrix, picture.matrix.ncols(), &mut text);
                    text.push(')');
                }
                Piece::Table(cells) => {
                    let cell = |cell: &Option<i64>| cell.map_or_else(|| "?".to_owned(), |value| value.to_string());
                    let lines: Vec<String> =
                        cells.iter().map(|row| row.iter().map(cell).collect::<Vec<_>>().join(" ")).collect();
                    text.push_str(&format!("({})", lines.join("; ")));
                }
            }
        }
        text
    }
}

fn rows(matrix: &ExactMatrix, coefficient_columns: usize, text: &mut String) {
    text.push('[');
    for i in 0..matrix.nrows() {
        if i > 0 {
            text.push_str("; ");
        }
        for j in 0..matrix.ncols() {
            if j > 0 {
                text.push_str(if j == coefficient_columns { " | " } else { " " });
            }
            text.push_str(&super::words::number(&matrix[(i, j)]));
        }
    }
    text.push(']');
}
