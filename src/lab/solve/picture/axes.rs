//! Axes with their names and, where there is room, their numbers.

use super::Scale;
use crate::math::number::format_decimal;
use crate::scene::{Ink, Shape, Stroke, Vector};

/// The axes of so many dimensions, named by a letter with the axis' number.
pub fn axes(scale: &Scale, dimensions: usize, letter: char) -> Vec<Shape> {
    let mut shapes = Vec::new();
    let half = scale.half;
    for axis in 0..dimensions.min(3) {
        let along = |length: f64| {
            let mut place = Vector::zeros();
            place[axis] = length;
            place
        };
        shapes.push(Shape::Arrow { from: along(-half), to: along(half), ink: Ink::Axis, stroke: Stroke::solid(1.0) });
        shapes.push(Shape::Label { at: along(half), text: format!("{letter}_{}", axis + 1), ink: Ink::Axis, rank: 5 });
        let ticks = scale.ticks();
        let last = ticks.len().saturating_sub(1);
        for (index, (at, value)) in ticks.into_iter().enumerate() {
            shapes.push(tick(axis, at, half, dimensions));
            // In space, numbers at every mark would hide what there is to see.
            if dimensions < 3 || index == last {
                let text = format_decimal(&value, 3).text;
                shapes.push(Shape::Label { at: along(at), text, ink: Ink::Axis, rank: 0 });
            }
        }
    }
    shapes
}

/// A short line across an axis.
fn tick(axis: usize, at: f64, half: f64, dimensions: usize) -> Shape {
    let mut from = Vector::zeros();
    from[axis] = at;
    let mut to = from;
    let across = if dimensions < 3 { usize::from(axis == 0) } else { (axis + 1) % 3 };
    from[across] = -half * 0.012;
    to[across] = half * 0.012;
    Shape::Line { from, to, ink: Ink::Axis, stroke: Stroke::solid(1.0) }
}
