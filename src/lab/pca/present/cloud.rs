//! Points as a picture, with their components as arrows and their projections.

use super::words;
use crate::lab::pca::view::CloudView;
use crate::lab::solve::viewer::Viewer;
use crate::math::float::{nearest, round};
use crate::math::{ExactMatrix, FloatMatrix, Rational};
use crate::scene::{Dash, Ink, Marker, Picture, Shape, Stroke, Vector};
use crate::stories::pca::{Centring, Components};
use num_traits::{Signed, Zero};
use std::rc::Rc;

/// How important labels are.
const COMPONENT: u8 = 8;
const AXIS: u8 = 5;

/// The points alone: what is asked about them is not drawn. `None` in more than three dimensions.
pub fn bare(components: &Components, viewer: &Viewer) -> Option<CloudView> {
    let points = components.data.nrows();
    let sentence = crate::lab::words::counted(points, "point", "points");
    let view = Drawing::new(components)?.view(viewer, vec![format!("{sentence}, their mean in the middle.")]);
    Some(view)
}

/// The points with the components and the projections onto the first `kept` of them. `None` in more than three dimensions.
pub fn with_components(components: &Components, kept: usize, viewer: &Viewer) -> Option<CloudView> {
    let mut drawing = Drawing::new(components)?;
    drawing.projections(components, kept);
    drawing.flat(components, kept);
    drawing.arrows(components, kept);
    Some(drawing.view(viewer, words::picture(components, kept)))
}

/// A picture in the making, in a unit in which everything is of ordinary size. The figure's middle is the mean.
struct Drawing {
    shapes: Vec<Shape>,
    /// The points.
    places: Vec<Vector>,
    /// Where the directions begin: the mean, or the origin.
    start: Vector,
    /// One of the numbers in the picture's unit.
    unit: f64,
    reach: f64,
    dimensions: usize,
}

impl Drawing {
    fn new(components: &Components) -> Option<Self> {
        let dimensions = components.data.ncols();
        if dimensions > 3 {
            return None;
        }
        // Less the mean, whatever the components are of: the points stay where they are when one switches.
        let centred = match components.centring {
            Centring::Mean => components.data.clone(),
            Centring::Nothing => ExactMatrix::from_fn(components.data.nrows(), dimensions, |i, j| {
                &components.data[(i, j)] - &components.mean[j]
            }),
        };
        let origin = ExactMatrix::from_fn(1, dimensions, |_, j| match components.centring {
            Centring::Mean => Rational::zero(),
            Centring::Nothing => -components.mean[j].clone(),
        });
        let largest = centred.iter().chain(origin.iter()).map(Rational::abs).max().unwrap_or_default();
        // What is divided exactly is finite, however large or small the numbers are.
        let scale = if largest.is_zero() { num_traits::One::one() } else { largest };
        let placed = |matrix: &ExactMatrix| -> Option<Vec<Vector>> {
            let scaled = round(&matrix.map(|entry| entry / &scale)).ok()?.matrix;
            Some(scaled.row_iter().map(|row| vector(row.iter().copied())).collect())
        };
        let places = placed(&centred)?;
        let start = placed(&origin)?.first().copied()?;
        let reach = places.iter().chain([&start]).map(|place| place.norm()).fold(0.2, f64::max);
        // In space, hardly anything is seen in its full length; but a corner of the plane may lie beyond every point.
        let reach = if dimensions == 3 { reach * 0.98 } else { reach * 1.12 };
        let mut drawing = Self { shapes: Vec::new(), places, start, unit: nearest(&scale), reach, dimensions };
        drawing.axes();
        let places = drawing.places.clone();
        for at in places {
            drawing.shapes.push(Shape::Dot {
                at,
                ink: Ink::Text,
                radius: radius(drawing.places.len(), 3.5),
                marker: Marker::Disc,
            });
        }
        Some(drawing)
    }

    fn line(&mut self, from: Vector, to: Vector, ink: Ink, stroke: Stroke) {
        self.shapes.push(Shape::Line { from, to, ink, stroke });
    }

    fn label(&mut self, at: Vector, text: String, ink: Ink, rank: u8) {
        self.shapes.push(Shape::Label { at, text, ink, rank });
    }

    /// The axes' directions, from where the components begin.
    fn axes(&mut self) {
        let length = self.reach * 0.95;
        let axes = [Vector::x(), Vector::y(), Vector::z()];
        for (index, axis) in axes.into_iter().take(self.dimensions).enumerate() {
            let (from, to) = (self.start - axis * length, self.start + axis * length);
            self.line(from, to, Ink::Axis, Stroke::solid(1.0));
            self.label(to, format!("x_{}", index + 1), Ink::Axis, AXIS);
        }
    }

    /// From each point to its projection.
    fn projections(&mut self, components: &Components, kept: usize) {
        if kept >= self.dimensions {
            return;
        }
        let projected: FloatMatrix = components.projected(kept) / self.unit;
        let places = std::mem::take(&mut self.places);
        for (place, row) in places.iter().zip(projected.row_iter()) {
            let at = self.start + vector(row.iter().copied());
            self.line(*place, at, Ink::Kernel, Stroke { width: 1.5, dash: Dash::Dotted });
            self.shapes.push(Shape::Dot {
                at,
                ink: Ink::Image,
                radius: radius(places.len(), 3.0),
                marker: Marker::Diamond,
            });
        }
        self.places = places;
    }

    /// What the first components span, from where the directions begin as far as the points reach along each.
    fn flat(&mut self, components: &Components, kept: usize) {
        let least = self.reach * 0.15;
        let along = |index: usize| -> Option<[Vector; 2]> {
            let direction = vector(components.directions.column_iter().nth(index)?.iter().copied());
            let scores = components.scores.column_iter().nth(index)?;
            let [from, to] = [scores.min() / self.unit, scores.max() / self.unit];
            Some([direction * from.min(-least) * 1.05, direction * to.max(least) * 1.05])
        };
        let start = self.start;
        match (kept, along(0), along(1)) {
            (1, Some([from, to]), _) if self.dimensions > 1 => {
                self.line(start + from, start + to, Ink::Image, Stroke::solid(1.0));
            }
            (2, Some([left, right]), Some([below, above])) if self.dimensions > 2 => self.shapes.push(Shape::Face {
                corners: vec![start + left + below, start + right + below, start + right + above, start + left + above],
                ink: Ink::Image,
                opacity: 0.13,
                edge: Some(Stroke::solid(1.0)),
            }),
            _ => {}
        }
    }

    /// The components: what is kept in the image's ink, what is lost in the kernel's and dashed.
    fn arrows(&mut self, components: &Components, kept: usize) {
        for (index, (direction, spread)) in components.directions.column_iter().zip(components.spreads()).enumerate() {
            let to = vector(direction.iter().copied()) * (spread / self.unit);
            // What is shorter has no direction to be seen.
            if to.norm() < self.reach * 1e-3 {
                continue;
            }
            let (ink, stroke) =
                if index < kept { (Ink::Image, Stroke::solid(3.5)) } else { (Ink::Kernel, Stroke::dashed(3.0)) };
            let to = self.start + to;
            self.shapes.push(Shape::Arrow { from: self.start, to, ink, stroke });
            self.label(to, format!("v_{}", index + 1), ink, COMPONENT);
        }
    }

    fn view(self, viewer: &Viewer, sentences: Vec<String>) -> CloudView {
        let dimensions = self.dimensions;
        let camera = if dimensions == 3 { viewer.in_space() } else { viewer.flat() };
        let picture = Picture { shapes: self.shapes, camera, reach: self.reach, handles: Vec::new() };
        CloudView { picture: Rc::new(picture), dimensions, sentences }
    }
}

/// How large a point of so many is drawn: many leave less room for each.
fn radius(points: usize, one: f64) -> f64 {
    if points > 20 { one * 0.75 } else { one }
}

/// A place with up to three coordinates; those that it lacks are 0.
fn vector(entries: impl Iterator<Item = f64>) -> Vector {
    let mut vector = Vector::zeros();
    for (place, value) in vector.iter_mut().zip(entries) {
        *place = value;
    }
    vector
}
