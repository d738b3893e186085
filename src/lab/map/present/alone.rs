//! A picture of one subspace alone: what a question shows of a 3 × 3 matrix.

use super::domain::reach_factor;
use super::draw::{Drawing, Style};
use crate::lab::map::action::Side;
use crate::lab::map::geometry::{Flat, Unit, span, vector};
use crate::math::subspace::{column_space_basis, left_null_space_basis, null_space_basis, row_space_basis};
use crate::math::{ExactMatrix, Form, PivotPolicy, Rational, eliminate};
use crate::scene::{Camera, Picture, Vector};

/// The unit cube with the kernel of a matrix of three rows and columns (in the domain), or where the cube goes with the
/// image (in the codomain). Nothing can be taken hold of.
pub fn alone(matrix: &ExactMatrix, side: Side, camera: Camera) -> Picture {
    let trace = eliminate(matrix, matrix.ncols(), Form::Reduced, PivotPolicy::default());
    let columns: Vec<Vector> = matrix
        .column_iter()
        .map(|column| vector(&column.iter().cloned().collect::<Vec<Rational>>(), Unit::default()))
        .collect();
    let moved = |place: Vector| match side {
        Side::Domain => place,
        Side::Codomain => columns.iter().zip(place.iter()).map(|(column, part)| column * *part).sum(),
    };
    let (basis, complement, style, letter) = match side {
        Side::Domain => (null_space_basis(&trace), row_space_basis(&trace), Style::kernel(), 'x'),
        Side::Codomain => (column_space_basis(&trace), left_null_space_basis(matrix), Style::image(), 'y'),
    };
    let corners = (0..8_u8).map(|corner| Vector::from_fn(|axis, _| f64::from(corner >> axis & 1)));
    let half = corners.map(|corner| span(&moved(corner))).fold(1.0, f64::max) * 1.2;
    let mut drawing = Drawing::default();
    drawing.axes(3, half, letter, 3);
    drawing.subspace(Flat::of(&basis, &complement, 3), half, &style, 1.0);
    drawing.unit_cube(3, &moved);
    Picture { shapes: drawing.shapes, camera, reach: half * reach_factor(3), handles: Vec::new() }
}
