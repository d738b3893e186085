//! What questions say, ready to be shown.

use super::letters::set;
use crate::lab::map::action::Side;
use crate::lab::map::present::alone;
use crate::lab::numeral::entry;
use crate::lab::quiz::view::{Bar, MatrixPiece, PicturePiece, Piece};
use crate::lab::quiz::words;
use crate::link::NumberStyle;
use crate::math::number::parse_number;
use crate::math::subspace::{column_space_basis, left_null_space_basis, scaled_to_integers};
use crate::math::{Form, PivotPolicy, eliminate};
use crate::quiz::prompt::{self, Picture, Shown, View};
use crate::quiz::{Prompt, words as quiz_words};
use crate::scene::Camera;
use std::rc::Rc;

/// The pieces of a prompt; `camera` looks at its pictures.
pub(super) fn pieces(prompt: &Prompt, camera: Camera) -> Vec<Piece> {
    let mut shown = Vec::new();
    for piece in &prompt.pieces {
        match piece {
            prompt::Piece::Text(text) => shown.extend(set(text)),
            other => shown.push(one(other, camera)),
        }
    }
    shown
}

/// The same word for word: what someone typed may be in it.
pub(super) fn verbatim(prompt: &Prompt, camera: Camera) -> Vec<Piece> {
    prompt.pieces.iter().map(|piece| one(piece, camera)).collect()
}

fn one(piece: &prompt::Piece, camera: Camera) -> Piece {
    match piece {
        prompt::Piece::Text(text) => Piece::Text(text.clone()),
        prompt::Piece::Formula(nodes) => Piece::Formula(nodes.clone()),
        prompt::Piece::Matrix(shown) => Piece::Matrix(matrix(shown)),
        prompt::Piece::Picture(shown) => Piece::Picture(picture(shown, camera)),
        prompt::Piece::Table(cells) => {
            let cell = |cell: &Option<i64>| match cell {
                Some(value) => quiz_words::number(&crate::math::exact::integer(*value)),
                None => "?".to_owned(),
            };
            Piece::Table(cells.iter().map(|row| row.iter().map(cell).collect()).collect())
        }
    }
}

pub(super) fn matrix(shown: &Shown) -> MatrixPiece {
    let matrix = &shown.matrix;
    let rows = matrix.row_iter().map(|row| row.iter().map(|value| entry(value, NumberStyle::Fractions)).collect());
    let label = if shown.name.is_empty() { "Matrix".to_owned() } else { format!("Matrix {}", shown.name) };
    MatrixPiece { name: shown.name, label, rows: rows.collect(), bar: bar(matrix.ncols(), shown.coefficient_columns) }
}

/// Whether a bar stands in a matrix of so many columns.
pub(super) fn bar(columns: usize, coefficient_columns: usize) -> Bar {
    if coefficient_columns < columns { Bar::BeforeLast } else { Bar::None }
}

/// A matrix of texts that can be read, as an answer shows it.
pub(super) fn matrix_of_texts(rows: &[Vec<String>], bar: Bar) -> Piece {
    let entries = |row: &Vec<String>| {
        row.iter()
            .filter_map(|text| parse_number(text).ok())
            .map(|value| entry(&value, NumberStyle::Fractions))
            .collect()
    };
    let rows = rows.iter().map(entries).collect();
    Piece::Matrix(MatrixPiece { name: "", label: "A right answer".to_owned(), rows, bar })
}

fn picture(shown: &Picture, camera: Camera) -> PicturePiece {
    let (label, side, sentence) = match shown.view {
        View::Kernel => ("The kernel", Side::Domain, words::KERNEL_PICTURE.to_owned()),
        View::Image => ("The image", Side::Codomain, image_sentence(shown)),
    };
    PicturePiece { label, picture: Rc::new(alone(&shown.matrix, side, camera)), sentence }
}

fn image_sentence(shown: &Picture) -> String {
    let texts = |vector: &[crate::math::Rational]| {
        scaled_to_integers(vector).iter().map(ToString::to_string).collect::<Vec<String>>()
    };
    let trace = eliminate(&shown.matrix, shown.matrix.ncols(), Form::Reduced, PivotPolicy::default());
    let plane = match left_null_space_basis(&shown.matrix).as_slice() {
        [normal] => Some(words::equation(&texts(normal))),
        _ => None,
    };
    let line = column_space_basis(&trace).first().map(|line| texts(line)).unwrap_or_default();
    words::image_picture(plane, tuple(&line))
}

/// A vector of texts as it stands in a sentence.
pub(super) fn tuple(texts: &[String]) -> String {
    format!("({})", texts.join(", ").replace('-', "−"))
}
