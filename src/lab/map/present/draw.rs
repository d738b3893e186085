//! Things that both pictures hold: axes, subspaces, the unit cube.

use crate::lab::map::geometry::{Cut, Flat};
use crate::scene::{Camera, Ink, Marker, Shape, Stroke, Vector};

/// How important a label is.
pub(super) mod rank {
    pub const POINT: u8 = 9;
    pub const SUBSPACE: u8 = 8;
    pub const COLUMN: u8 = 7;
    pub const AXIS: u8 = 5;
    pub const TICK: u8 = 1;
}

/// The shapes of a picture in the making.
#[derive(Default)]
pub(super) struct Drawing {
    pub(super) shapes: Vec<Shape>,
}

/// How a subspace is drawn.
pub(super) struct Style {
    pub(super) ink: Ink,
    pub(super) line: Stroke,
    pub(super) edge: Stroke,
    pub(super) opacity: f64,
    pub(super) name: &'static str,
}

impl Style {
    pub(super) fn kernel() -> Self {
        let edge = Stroke::dashed(1.5);
        Self { ink: Ink::Kernel, line: Stroke::dashed(3.0), edge, opacity: 0.16, name: "Ker A" }
    }

    pub(super) fn image() -> Self {
        let edge = Stroke::solid(1.0);
        Self { ink: Ink::Image, line: Stroke::solid(3.0), edge, opacity: 0.13, name: "Im A" }
    }

    pub(super) fn row_space() -> Self {
        let edge = Stroke::solid(1.0);
        Self { ink: Ink::RowSpace, line: Stroke::solid(2.0), edge, opacity: 0.13, name: "Row A" }
    }

    pub(super) fn left_null() -> Self {
        let edge = Stroke::dotted(1.5);
        Self { ink: Ink::LeftNull, line: Stroke::dotted(2.5), edge, opacity: 0.13, name: "Ker Aᵀ" }
    }
}

impl Drawing {
    pub(super) fn line(&mut self, from: Vector, to: Vector, ink: Ink, stroke: Stroke) {
        self.shapes.push(Shape::Line { from, to, ink, stroke });
    }

    pub(super) fn dot(&mut self, at: Vector, ink: Ink, radius: f64, marker: Marker) {
        self.shapes.push(Shape::Dot { at, ink, radius, marker });
    }

    pub(super) fn label(&mut self, at: Vector, text: impl Into<String>, ink: Ink, rank: u8) {
        self.shapes.push(Shape::Label { at, text: text.into(), ink, rank });
    }

    /// An arrow from the origin, with its name at the tip.
    pub(super) fn arrow(&mut self, to: Vector, name: impl Into<String>, ink: Ink, rank: u8) {
        self.shapes.push(Shape::Arrow { from: Vector::zeros(), to, ink, stroke: Stroke::solid(2.5) });
        self.label(to, name, ink, rank);
    }

    /// The axes of a space of so many dimensions, as long as the box of half the side `half`, with ticks; `letter`
    /// names them. So many of them have numbers.
    pub(super) fn axes(&mut self, dimension: usize, half: f64, letter: char, numbered: usize) {
        let step = TickStep::for_half(half);
        for (index, axis) in unit_vectors(dimension).into_iter().enumerate() {
            let across = if index == 0 { Vector::y() } else { Vector::x() } * (half * 0.022);
            self.line(-axis * half, axis * half, Ink::Axis, Stroke::solid(1.0));
            self.label(axis * (half * 1.05), format!("{letter}_{}", index + 1), Ink::Axis, rank::AXIS);
            for count in 1..=step.ticks(half) {
                for sign in [1, -1] {
                    let at = axis * (step.value(count) * f64::from(sign as i8));
                    self.line(at - across, at + across, Ink::Axis, Stroke::solid(1.0));
                    // In three dimensions, numbers on every half axis would hide what they measure.
                    if index < numbered && (dimension < 3 || sign > 0) {
                        self.label(at - across, step.name(count * sign), Ink::Axis, rank::TICK);
                    }
                }
            }
        }
    }

    /// A subspace, cut to a box; `moved` says how much of it is left (1 all, 0 nothing).
    pub(super) fn subspace(&mut self, flat: Flat, half: f64, style: &Style, moved: f64) {
        let name_at = match flat.cut(half) {
            Cut::Point => {
                // Round the kernel's dot.
                self.dot(Vector::zeros(), style.ink, 9.5, Marker::Ring);
                Vector::zeros()
            }
            Cut::Line(ends) => {
                let [from, to] = ends.map(|end| end * moved);
                self.line(from, to, style.ink, style.line);
                lowest(&[from, to])
            }
            Cut::Polygon(corners) => {
                let corners: Vec<Vector> = corners.iter().map(|corner| corner * moved).collect();
                // Of the whole plane, inside: the corner is the figure's.
                let at = lowest(&corners) * if matches!(flat, Flat::Whole(_)) { 0.55 } else { 1.0 };
                self.face(corners, style.ink, style.opacity, Some(style.edge));
                at
            }
            Cut::Box => {
                // Seen from its corner, a box needs more room than a plane in it.
                let half = half * moved * 0.86;
                self.whole_box(half, style);
                Vector::new(-1.0, -1.0, 1.0) * half
            }
        };
        self.label(name_at, style.name, style.ink, rank::SUBSPACE);
    }

    /// A kernel of nothing but the origin, or what is left of it: in parallel projection what is nearer covers the same
    /// place, so this dot is put in front of everything. (Where all lies flat, what comes last is in front.)
    pub(super) fn kernel_point(&mut self, front: Option<(&Camera, f64)>, name: &'static str, ink: Ink) {
        let in_front = |(camera, reach): (&Camera, f64)| {
            let [_, _, towards] = camera.axes();
            towards * (reach * 2.0)
        };
        self.dot(front.map_or_else(Vector::zeros, in_front), Ink::Kernel, 5.5, Marker::Disc);
        self.label(Vector::zeros(), name, ink, rank::SUBSPACE);
    }

    fn face(&mut self, corners: Vec<Vector>, ink: Ink, opacity: f64, edge: Option<Stroke>) {
        if corners.len() >= 3 {
            self.shapes.push(Shape::Face { corners, ink, opacity, edge });
        }
    }

    /// All of space: the edges of the box, and a wash on its faces.
    fn whole_box(&mut self, half: f64, style: &Style) {
        let place = |corner: Vector| (corner * 2.0 - Vector::repeat(1.0)) * half;
        for (axis, side) in sides() {
            self.face(face_corners(axis, side, 0.0).map(place).to_vec(), style.ink, style.opacity / 4.0, None);
        }
        for (from, to) in edges(3) {
            self.line(place(from), place(to), style.ink, style.edge);
        }
    }

    /// The unit cube, square or segment, each point `moved` to its place. Faces at right angles to one axis share an
    /// ink; the one away from the origin has an outline inside.
    pub(super) fn unit_cube(&mut self, dimension: usize, moved: &dyn Fn(Vector) -> Vector) {
        match dimension {
            3 => {
                for (axis, side) in sides() {
                    let ink = Ink::Face(axis as u8);
                    self.face(face_corners(axis, side, 0.0).map(moved).to_vec(), ink, FACE_OPACITY, None);
                    if side > 0.0 {
                        self.outline(face_corners(axis, side, INSET).map(moved), ink);
                    }
                }
            }
            2 => {
                let flat = |inset| face_corners(2, 0.0, inset).map(moved);
                self.face(flat(0.0).to_vec(), Ink::Face(2), FACE_OPACITY, None);
                self.outline(flat(INSET), Ink::Face(2));
            }
            _ => {
                self.line(moved(Vector::zeros()), moved(Vector::x()), Ink::Face(0), Stroke::solid(7.0));
                self.dot(moved(Vector::x()), Ink::Face(0), 6.0, Marker::Disc);
            }
        }
        for (from, to) in edges(dimension) {
            // The edges at the origin are heavier, so that one can tell where the cube was held.
            let width = if from == Vector::zeros() { 2.0 } else { 1.0 };
            self.line(moved(from), moved(to), Ink::Axis, Stroke::solid(width));
        }
    }

    fn outline(&mut self, corners: [Vector; 4], ink: Ink) {
        let next = corners.iter().cycle().skip(1);
        for (from, to) in corners.iter().zip(next) {
            self.line(*from, *to, ink, Stroke::solid(1.25));
        }
    }
}

/// How much a face of the cube covers: x and the kernel are seen through it.
const FACE_OPACITY: f64 = 0.26;
/// How far inside a face its outline lies.
const INSET: f64 = 0.16;

/// The first unit vectors.
pub(super) fn unit_vectors(dimension: usize) -> Vec<Vector> {
    [Vector::x(), Vector::y(), Vector::z()].into_iter().take(dimension).collect()
}

/// Of several places, the one that lies furthest from where the unit cube is.
fn lowest(places: &[Vector]) -> Vector {
    places.iter().copied().min_by(|a, b| a.sum().total_cmp(&b.sum())).unwrap_or_else(Vector::zeros)
}

/// The six sides of the unit cube: the axis each is at right angles to, and how far along it.
fn sides() -> impl Iterator<Item = (usize, f64)> {
    (0..3).flat_map(|axis| [(axis, 0.0), (axis, 1.0)])
}

/// The corners of a side of the unit cube, in order around it, drawn in by `inset`.
fn face_corners(axis: usize, side: f64, inset: f64) -> [Vector; 4] {
    let (near, far) = (inset, 1.0 - inset);
    [(near, near), (far, near), (far, far), (near, far)].map(|(a, b)| match axis {
        0 => Vector::new(side, a, b),
        1 => Vector::new(b, side, a),
        _ => Vector::new(a, b, side),
    })
}

/// The edges of the unit cube of so many dimensions, each from the end nearer to the origin.
fn edges(dimension: usize) -> Vec<(Vector, Vector)> {
    let axes = unit_vectors(dimension);
    let mut edges = Vec::new();
    for (index, axis) in axes.iter().enumerate() {
        let others: Vec<&Vector> =
            axes.iter().enumerate().filter(|(other, _)| *other != index).map(|(_, axis)| axis).collect();
        for corner in 0..1_usize << others.len() {
            let from = others
                .iter()
                .enumerate()
                .filter(|(bit, _)| corner >> bit & 1 == 1)
                .fold(Vector::zeros(), |sum, (_, axis)| sum + **axis);
            edges.push((from, from + axis));
        }
    }
    edges
}

/// The distance of ticks: a digit 1, 2 or 5 and a power of ten.
#[derive(Clone, Copy)]
struct TickStep {
    digit: i32,
    exponent: i32,
}

impl TickStep {
    /// Two to four ticks on each side of the origin.
    fn for_half(half: f64) -> Self {
        let wanted = half / 2.0;
        let exponent = wanted.log10().floor() as i32;
        let digits = wanted / 10_f64.powi(exponent);
        let digit = if digits >= 5.0 {
            5
        } else if digits >= 2.0 {
            2
        } else {
            1
        };
        // At the size of the unit cube, only whole numbers matter.
        if half > 1.0 && exponent < 0 { Self { digit: 1, exponent: 0 } } else { Self { digit, exponent } }
    }

    fn value(self, count: i32) -> f64 {
        f64::from(self.digit * count) * 10_f64.powi(self.exponent)
    }

    fn ticks(self, half: f64) -> i32 {
        // A conversion of what is too large or no number is brought into range.
        ((half * 0.88 / self.value(1)).floor() as i32).clamp(0, 9)
    }

    /// The number at a tick, with the real minus sign.
    fn name(self, count: i32) -> String {
        let sign = if count < 0 { "\u{2212}" } else { "" };
        let digits = (self.digit * count).unsigned_abs().to_string();
        match self.exponent {
            0..=5 => format!("{sign}{digits}{}", "0".repeat(self.exponent.unsigned_abs() as usize)),
            -4..=-1 => {
                let places = self.exponent.unsigned_abs() as usize;
                let padded = format!("{digits:0>width$}", width = places + 1);
                let (whole, part) = padded.split_at(padded.len() - places);
                let part = part.trim_end_matches('0');
                if part.is_empty() { format!("{sign}{whole}") } else { format!("{sign}{whole}.{part}") }
            }
            // So far from 1 only while the morph passes through; the picture has a sentence for its unit.
            _ => String::new(),
        }
    }
}
