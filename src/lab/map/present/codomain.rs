//! The picture of the codomain: everything on its way from x to Ax, and the image that waits for it.

use super::domain::{Sketch, camera_of, lattice, reach_factor, within};
use super::draw::{Drawing, Style, rank, unit_vectors};
use super::points::Vectors;
use crate::lab::map::geometry::{Blend, Flat, span};
use crate::lab::map::state::{Morph, State};
use crate::lab::map::survey::Shape;
use crate::link::Layer;
use crate::scene::{Camera, Handle, Ink, Marker, Picture, Vector};

/// The id of b's handle.
pub const B_HANDLE: u8 = 1;
/// A vector so many times as long as everything else is shown by its direction alone.
const MOST_ROOM: f64 = 12.0;
/// How much further the box goes than what is in it.
const ROOM: f64 = 1.2;

/// The picture, for a matrix of so many rows and columns.
pub(super) fn codomain(state: &State, (rows, columns): (usize, usize), shape: &Shape, vectors: &Vectors) -> Sketch {
    let blend = Blend::of(state.morph, shape.unit);
    let moved = |place: Vector| move_by(&blend, &shape.columns, place);
    let ax = vectors.x * blend.stays + vectors.ax * blend.goes;
    let b = vectors.b.map(|b| b * blend.fixed);
    let half = half(state, &blend, shape, [span(&ax), vectors.b_room * blend.fixed]);
    let arrived = state.morph == Morph::END;
    let dimension = if arrived { rows } else { rows.max(columns) };
    let (camera, factor) = viewer(state, rows, columns);
    let reach = half * factor;

    let mut drawing = Drawing::default();
    let plain = shape.unit.exponent() == 0 || arrived || state.morph == Morph::START;
    // An axis that is about to go needs no numbers, and none is right while the unit changes.
    drawing.axes(dimension, half, 'y', if plain { rows } else { 0 });
    if !state.hides() {
        drawing.subspace(shape.image, half, &Style::image(), 1.0);
        if state.layers.contains(&Layer::LeftNull) {
            drawing.subspace(shape.left_null, half, &Style::left_null(), 1.0);
        }
        if !arrived && shape.kernel != Flat::Point {
            drawing.subspace(shape.kernel, half, &Style::kernel(), blend.stays);
        }
    }
    if state.layers.contains(&Layer::Cube) {
        drawing.unit_cube(columns, &moved);
    }
    if !state.hides() {
        if state.layers.contains(&Layer::Lattice) {
            if arrived {
                // What is sent to one place is one dot.
                for point in shape.lattice.points.iter().filter(|point| point.first) {
                    drawing.dot(moved(point.at()), Ink::Fibre(point.ink), 4.5, Marker::Disc);
                }
            } else {
                lattice(&mut drawing, shape, &moved);
            }
        }
        if state.layers.contains(&Layer::Columns) {
            let letter = if state.morph == Morph::START { 'e' } else { 'a' };
            for (index, axis) in unit_vectors(columns).into_iter().enumerate() {
                drawing.arrow(moved(axis), format!("{letter}_{}", index + 1), Ink::Image, rank::COLUMN);
            }
        }
    }
    let mut outside = Vec::new();
    let name = if state.morph == Morph::START { "x" } else { "Ax" };
    // The zero vector goes nowhere: the origin has its own mark.
    if vectors.x != Vector::zeros() {
        drawing.arrow(within(ax, half, name, &mut outside), name, Ink::Text, rank::POINT);
    }
    let mut handles = Vec::new();
    if let Some(b) = b.map(|b| within(b, half, "b", &mut outside)) {
        drawing.dot(b, Ink::Target, 6.5, Marker::Diamond);
        drawing.label(b, "b", Ink::Target, rank::POINT);
        handles.push(Handle { id: B_HANDLE, at: b });
    }
    if !state.hides() && (arrived || shape.kernel == Flat::Point) {
        let (name, ink) = if arrived { ("0", Ink::Text) } else { ("Ker A", Ink::Kernel) };
        drawing.kernel_point((dimension == 3).then_some((&camera, reach)), name, ink);
    }
    Sketch { picture: Picture { shapes: drawing.shapes, camera, reach, handles }, outside }
}

/// Where a vector of the domain is on its way.
fn move_by(blend: &Blend, columns: &[Vector; 3], place: Vector) -> Vector {
    let [a, b, c] = columns;
    place * blend.stays + (a * place.x + b * place.y + c * place.z) * blend.goes
}

/// Half the side of the box that is drawn: round the moved cube, or round the moved lattice where that is drawn, with
/// more room for Ax and b if they need some.
fn half(state: &State, blend: &Blend, shape: &Shape, rooms: [f64; 2]) -> f64 {
    let low = if state.layers.contains(&Layer::Lattice) { -1.0 } else { 0.0 };
    let corners = (0..8_u8).map(|corner| {
        let place = Vector::from_fn(|axis, _| if corner >> axis & 1 == 1 { 1.0 } else { low });
        span(&move_by(blend, &shape.columns, place))
    });
    let zero = shape.columns.iter().all(|column| span(column) == 0.0);
    // Where everything is sent to 0, the room stays, so that one sees it go.
    let least = blend.stays + if zero { blend.goes } else { 0.0 };
    let base = corners.fold(least, f64::max);
    rooms.into_iter().filter(|room| *room <= base * MOST_ROOM).fold(base, f64::max) * ROOM
}

/// Who looks: as chosen in three dimensions, from above in fewer. Where three become fewer, the viewer rises to that
/// place while everything sinks into it.
fn viewer(state: &State, rows: usize, columns: usize) -> (Camera, f64) {
    let [_, chosen] = &state.cameras;
    let larger = rows.max(columns);
    if rows >= columns || larger < 3 {
        return (camera_of(Some(chosen), larger), reach_factor(larger));
    }
    let t = state.morph.fraction();
    let risen = t * t * (3.0 - 2.0 * t);
    let between = |from: f64, to: f64| from + (to - from) * risen;
    let flat = Camera::FLAT;
    // Round by the shorter way.
    let way = (flat.turn - chosen.turn + 180.0).rem_euclid(360.0) - 180.0;
    let camera = Camera { turn: chosen.turn + way * risen, tilt: between(chosen.tilt, flat.tilt), zoom: chosen.zoom };
    (camera, between(reach_factor(larger), reach_factor(rows)).max(extent(&camera, rows)))
}

/// How far a box of half side 1 in the first dimensions goes on the screen, with a margin.
fn extent(camera: &Camera, dimension: usize) -> f64 {
    let [right, up, _] = camera.axes();
    let across = |direction: Vector| unit_vectors(dimension).iter().map(|axis| axis.dot(&direction).abs()).sum::<f64>();
    across(right).max(across(up)) * 1.06
}
