//! A right-hand side beside the column space, and the nearest one on it.

use super::axes::axes;
use super::rows::reach;
use super::scale::{Scale, direction};
use crate::math::Rational;
use crate::math::exact::ExactMatrix;
use crate::math::projection::Projection;
use crate::scene::clip::{line_in_box, plane_in_box};
use crate::scene::{Ink, Marker, Shape, Stroke, Vector};

/// The column space with `b` off it, `p` on it and the perpendicular between, in at most three dimensions; and the
/// distance that must fit into the figure.
pub fn image_shapes(basis: &[Vec<Rational>], b: &[Rational], projection: &Projection) -> (Vec<Shape>, f64) {
    let scale = Scale::for_vectors(&[b, &projection.point]);
    let mut shapes = axes(&scale, b.len(), 'b');
    shapes.extend(space_shapes(&scale, basis, b.len()));
    if let (Some(target), Some(nearest)) = (scale.place(b), scale.place(&projection.point)) {
        shapes.push(Shape::Line { from: target, to: nearest, ink: Ink::Target, stroke: Stroke::dashed(2.5) });
        shapes.extend(right_angle(nearest, target, scale.half));
        shapes.extend(named("p", nearest, Ink::Image, Marker::Disc));
        shapes.extend(named("b", target, Ink::Target, Marker::Diamond));
    }
    (shapes, reach(&scale, b.len()))
}

fn named(name: &str, at: Vector, ink: Ink, marker: Marker) -> [Shape; 2] {
    [Shape::Dot { at, ink, radius: 6.5, marker }, Shape::Label { at, text: name.to_owned(), ink, rank: 9 }]
}

fn space_shapes(scale: &Scale, basis: &[Vec<Rational>], dimensions: usize) -> Vec<Shape> {
    let name = |at: Vector| Shape::Label { at, text: "Col A".to_owned(), ink: Ink::Image, rank: 7 };
    match basis {
        [] => vec![Shape::Dot { at: Vector::zeros(), ink: Ink::Image, radius: 5.0, marker: Marker::Ring }],
        [one] => match line_in_box(&Vector::zeros(), &direction(one), scale.half) {
            Some([from, to]) => {
                vec![Shape::Line { from, to, ink: Ink::Image, stroke: Stroke::solid(3.5) }, name(to)]
            }
            None => Vec::new(),
        },
        [one, other] if dimensions == 3 => {
            let corners = plane_in_box(&normal(one, other), 0.0, scale.half);
            let Some(last) = corners.first().copied() else { return Vec::new() };
            let edge = Some(Stroke::solid(1.5));
            vec![Shape::Face { corners, ink: Ink::Image, opacity: 0.3, edge }, name(last)]
        }
        _ => Vec::new(),
    }
}

/// A normal of the plane of two independent vectors: exact, since they may be all but parallel.
fn normal(one: &[Rational], other: &[Rational]) -> Vector {
    let columns = ExactMatrix::from_fn(3, 2, |i, j| {
        [one, other].get(j).and_then(|vector| vector.get(i)).cloned().unwrap_or_default()
    });
    let minor = |i: usize, j: usize| &columns[(i, 0)] * &columns[(j, 1)] - &columns[(j, 0)] * &columns[(i, 1)];
    direction(&[minor(1, 2), minor(2, 0), minor(0, 1)])
}

/// The sign of a right angle at the nearest point, between the perpendicular and the way to the origin.
fn right_angle(nearest: Vector, target: Vector, half: f64) -> Vec<Shape> {
    let size = half * 0.07;
    let (up, back) = (target - nearest, -nearest);
    if up.norm() < size * 2.0 || back.norm() < size * 2.0 {
        return Vec::new();
    }
    let (up, back) = (up.normalize() * size, back.normalize() * size);
    let line = |from: Vector, to: Vector| Shape::Line { from, to, ink: Ink::Target, stroke: Stroke::solid(1.25) };
    vec![line(nearest + up, nearest + up + back), line(nearest + back, nearest + up + back)]
}
