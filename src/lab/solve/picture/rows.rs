//! The rows as points, lines or planes, with what they have in common, and the solution that the learner chose.

use super::axes::axes;
use super::scale::{Scale, direction, largest};
use crate::lab::solve::arrangement::{Arrangement, Common, Flat};
use crate::lab::words::number;
use crate::math::Rational;
use crate::scene::clip::{line_in_box, plane_in_box};
use crate::scene::{Dash, Ink, Marker, Shape, Stroke, Vector};
use num_traits::Zero;

/// The shapes that depend on the system alone.
#[derive(Clone, Debug, PartialEq)]
pub struct RowShapes {
    /// Axes and rows.
    pub rows: Vec<Shape>,
    /// What the rows have in common.
    pub common: Vec<Shape>,
    /// How large it all is.
    pub scale: Scale,
    /// The distance that must fit into the figure.
    pub reach: f64,
}

/// The most planes that are drawn: with more, none could be made out.
pub const MOST_PLANES: usize = 6;
/// How much of what is behind it a plane covers.
const COVER: f64 = 0.3;

/// The shapes of a system with at most three unknowns.
pub fn row_shapes(arrangement: &Arrangement) -> RowShapes {
    let scale = Scale::of(arrangement);
    let mut rows = axes(&scale, arrangement.unknowns, 'x');
    for (index, flat) in arrangement.flats.iter().take(shown(arrangement)).enumerate() {
        rows.extend(flat_shapes(&scale, flat, index));
    }
    let common = match &arrangement.common {
        Common::Nothing(_) => Vec::new(),
        Common::Part { point, directions } => common_shapes(&scale, arrangement, point, directions),
    };
    // The corners of a box are further out than its sides.
    let reach = if arrangement.unknowns == 3 { scale.half * 1.55 } else { scale.half * 1.1 };
    RowShapes { rows, common, scale, reach }
}

/// How many of the shapes are drawn.
fn shown(arrangement: &Arrangement) -> usize {
    if arrangement.unknowns == 3 { MOST_PLANES } else { usize::MAX }
}

/// Which of the equations' inks and dashes, by turns.
fn turn(index: usize) -> (Ink, Dash) {
    match index % 3 {
        0 => (Ink::Equation(0), Dash::Solid),
        1 => (Ink::Equation(1), Dash::Dashed),
        _ => (Ink::Equation(2), Dash::Dotted),
    }
}

fn flat_shapes(scale: &Scale, flat: &Flat, index: usize) -> Vec<Shape> {
    let (ink, dash) = turn(index);
    let stroke = |width: f64| Stroke { width, dash };
    let label = |at: Vector| Shape::Label { at, text: row_names(&flat.rows), ink, rank: 4 };
    let normal = direction(&flat.normal);
    let Some(offset) = scale.coordinate(&(&flat.offset / largest(&flat.normal))) else { return Vec::new() };
    let nearest = normal * (offset / normal.norm_squared());
    match flat.normal.len() {
        1 => vec![Shape::Dot { at: nearest, ink, radius: 7.0, marker: Marker::Ring }, label(nearest)],
        2 => match line_in_box(&nearest, &Vector::new(-normal.y, normal.x, 0.0), scale.half) {
            Some([from, to]) => {
                let end = if from.y > to.y { from } else { to };
                vec![Shape::Line { from, to, ink, stroke: stroke(2.5) }, label(end)]
            }
            None => Vec::new(),
        },
        _ => {
            let corners = plane_in_box(&normal, offset, scale.half);
            match label_place(&corners, index) {
                Some(at) => vec![Shape::Face { corners, ink, opacity: COVER, edge: Some(stroke(1.5)) }, label(at)],
                None => Vec::new(),
            }
        }
    }
}

/// "row 2", "rows 1, 3".
fn row_names(rows: &[usize]) -> String {
    let numbers: Vec<String> = rows.iter().map(|row| (row + 1).to_string()).collect();
    format!("{} {}", if numbers.len() == 1 { "row" } else { "rows" }, numbers.join(", "))
}

/// A corner for a plane's name, another one for each plane.
fn label_place(corners: &[Vector], index: usize) -> Option<Vector> {
    let towards = match index % 3 {
        0 => Vector::new(1.0, -0.4, 0.7),
        1 => Vector::new(-0.4, 1.0, 0.8),
        _ => Vector::new(0.6, 0.8, -1.0),
    };
    let corner = corners.iter().max_by(|one, other| one.dot(&towards).total_cmp(&other.dot(&towards)))?;
    Some(corner * 0.94)
}

fn common_shapes(
    scale: &Scale,
    arrangement: &Arrangement,
    point: &[Rational],
    directions: &[Vec<Rational>],
) -> Vec<Shape> {
    let Some(at) = scale.place(point) else { return Vec::new() };
    match directions {
        // The one solution is drawn as x.
        [] => Vec::new(),
        [way] => {
            let towards = direction(way);
            let Some([from, to]) = line_in_box(&at, &towards, scale.half) else { return Vec::new() };
            let mut shapes = vec![Shape::Line { from, to, ink: Ink::Text, stroke: Stroke::solid(4.0) }];
            let through_origin = line_in_box(&Vector::zeros(), &towards, scale.half);
            // A solution set through the origin is the null space itself.
            if let (Some([from, to]), true) = (through_origin, arrangement.unknowns > 1 && !is_zero(arrangement)) {
                shapes.push(Shape::Line { from, to, ink: Ink::Kernel, stroke: Stroke::dashed(2.0) });
                shapes.push(Shape::Label { at: to, text: "Null A".to_owned(), ink: Ink::Kernel, rank: 3 });
            }
            shapes
        }
        // A plane is its row's; its edge is drawn once more, stronger.
        [_, _] if arrangement.unknowns == 3 => {
            let faces = arrangement.flats.first().map(|flat| flat_shapes(scale, flat, 0)).unwrap_or_default();
            faces.into_iter().flat_map(outline).collect()
        }
        [_, _] => {
            let corner = |x: f64, y: f64| Vector::new(x, y, 0.0) * scale.half;
            let corners = vec![corner(1.0, 1.0), corner(-1.0, 1.0), corner(-1.0, -1.0), corner(1.0, -1.0)];
            vec![Shape::Face { corners, ink: Ink::Text, opacity: 0.1, edge: Some(Stroke::solid(2.0)) }]
        }
        _ => Vec::new(),
    }
}

/// Whether every right-hand side is zero, so that the origin is a solution.
fn is_zero(arrangement: &Arrangement) -> bool {
    arrangement.flats.iter().all(|flat| flat.offset.is_zero())
}

/// The edges of a face as strong lines.
fn outline(shape: Shape) -> Vec<Shape> {
    let Shape::Face { corners, .. } = shape else { return Vec::new() };
    let next = corners.iter().cycle().skip(1);
    let edge = |(from, to): (&Vector, &Vector)| Shape::Line {
        from: *from,
        to: *to,
        ink: Ink::Text,
        stroke: Stroke::solid(3.0),
    };
    corners.iter().zip(next).map(edge).collect()
}

/// The chosen solution x and, where there are others, the way to it from the particular one.
pub fn solution_shapes(scale: &Scale, particular: &[Rational], x: &[Rational], unique: bool) -> Vec<Shape> {
    let mut shapes = Vec::new();
    let Some(at) = scale.place(x) else { return shapes };
    if let (false, Some(from)) = (unique, scale.place(particular)) {
        if from != at {
            shapes.push(Shape::Arrow { from, to: at, ink: Ink::Kernel, stroke: Stroke::dashed(3.0) });
            shapes.push(Shape::Label { at: from, text: "x_p".to_owned(), ink: Ink::Text, rank: 6 });
        }
        shapes.push(Shape::Dot { at: from, ink: Ink::Text, radius: 7.0, marker: Marker::Ring });
    }
    shapes.push(Shape::Dot { at, ink: Ink::Text, radius: 6.0, marker: Marker::Disc });
    let entries: Vec<String> = x.iter().map(number).collect();
    let coordinates = format!("x = ({})", entries.join(", "));
    let text = if unique && coordinates.chars().count() <= 20 { coordinates } else { "x".to_owned() };
    shapes.push(Shape::Label { at, text, ink: Ink::Text, rank: 9 });
    shapes
}
