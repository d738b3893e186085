//! The picture of the domain: kernel, unit cube, lattice, x.

use super::draw::{Drawing, Style, rank};
use super::points::Vectors;
use crate::lab::map::geometry::{Cut, Flat, span};
use crate::lab::map::state::{State, float};
use crate::lab::map::survey::Shape;
use crate::link::Layer;
use crate::scene::{Camera, Handle, Ink, Marker, Picture, Stroke, Vector};

/// Half the side of the box that lines and planes are cut to, where x needs no more room.
const HALF: f64 = 1.25;
/// An x that is longer than this is shown by its direction alone.
const MOST_ROOM: f64 = 20.0;
/// The sine of the angle below which a line is seen end-on.
const END_ON: f64 = 0.02;
/// The id of x's handle.
pub const X_HANDLE: u8 = 0;

/// A picture, and the vectors that are too long for it.
pub(super) struct Sketch {
    pub(super) picture: Picture,
    pub(super) outside: Vec<&'static str>,
}

/// The picture.
pub(super) fn domain(state: &State, columns: usize, shape: &Shape, vectors: &Vectors) -> Sketch {
    let camera = camera_of(state.cameras.first(), columns);
    let room = float(state.room.first().unwrap_or(&crate::math::Rational::default()));
    let half = if room <= MOST_ROOM { HALF.max(room * 1.2) } else { HALF };
    let mut drawing = Drawing::default();
    drawing.axes(columns, half, 'x', columns);
    if !state.hides() {
        if shape.kernel != Flat::Point {
            drawing.subspace(shape.kernel, half, &Style::kernel(), 1.0);
        }
        end_on(&mut drawing, shape.kernel, half, &camera);
        if state.layers.contains(&Layer::RowSpace) {
            drawing.subspace(shape.row_space, half, &Style::row_space(), 1.0);
        }
    }
    if state.layers.contains(&Layer::Cube) {
        drawing.unit_cube(columns, &|place| place);
    }
    if state.layers.contains(&Layer::Lattice) && !state.hides() {
        lattice(&mut drawing, shape, &|place| place);
    }
    let mut outside = Vec::new();
    let x = within(vectors.x, half * 1.2, "x", &mut outside);
    drawing.arrow(x, "x", Ink::Text, rank::POINT);
    let reach = half * reach_factor(columns);
    if !state.hides() && shape.kernel == Flat::Point {
        drawing.kernel_point((columns == 3).then_some((&camera, reach)), "Ker A", Ink::Kernel);
    }
    let handles = vec![Handle { id: X_HANDLE, at: x }];
    let picture = Picture { shapes: drawing.shapes, camera, reach, handles };
    Sketch { picture, outside }
}

/// A line that is looked along is nothing but its end.
fn end_on(drawing: &mut Drawing, kernel: Flat, half: f64, camera: &Camera) {
    if let Cut::Line(ends) = kernel.cut(half) {
        let [_, _, towards] = camera.axes();
        let nearer = ends.into_iter().max_by(|a, b| a.dot(&towards).total_cmp(&b.dot(&towards)));
        if let Some(end) = nearer.filter(|end| end.cross(&towards).norm() < end.norm() * END_ON) {
            drawing.dot(end, Ink::Kernel, 5.5, Marker::Disc);
        }
    }
}

/// The points of the lattice in the inks of their fibres, points of one fibre tied together.
pub(super) fn lattice(drawing: &mut Drawing, shape: &Shape, moved: &dyn Fn(Vector) -> Vector) {
    let points = &shape.lattice.points;
    for (from, to) in &shape.lattice.ties {
        if let (Some(from), Some(to)) = (points.get(*from), points.get(*to)) {
            drawing.line(moved(from.at()), moved(to.at()), Ink::Fibre(from.ink), Stroke::dotted(1.25));
        }
    }
    for point in points {
        drawing.dot(moved(point.at()), Ink::Fibre(point.ink), 3.5, Marker::Disc);
    }
}

/// Who looks at a space of so many dimensions: fewer than three lie flat.
pub(super) fn camera_of(camera: Option<&Camera>, dimension: usize) -> Camera {
    let camera = camera.copied().unwrap_or(Camera::OVERVIEW);
    if dimension == 3 { camera } else { Camera { zoom: camera.zoom, ..Camera::FLAT } }
}

/// How much further than the box a picture of so many dimensions has to reach.
pub(super) fn reach_factor(dimension: usize) -> f64 {
    if dimension == 3 { 1.4 } else { 1.14 }
}

/// A place brought inside of a box; a vector that was too long is named among those outside.
pub(super) fn within(place: Vector, limit: f64, name: &'static str, outside: &mut Vec<&'static str>) -> Vector {
    let span = span(&place);
    if span <= limit {
        return place;
    }
    outside.push(name);
    place * (limit / span)
}
