//! The rows as points, lines or planes, with what they have in common, and the solution that the learner chose.

use super::axes::axes;
use super::scale::{Scale, direction, largest};
use crate::lab::solve::arrangement::{Arrangement, Common, Flat, nearest_to_origin};
use crate::lab::solve::words;
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
const COVER: f64 = 0.24;
/// How much the null space's plane covers: it is not what is asked for.
const FAINT: f64 = 0.1;
/// In a strip for one dimension, how many times longer than high it is.
pub const STRIP: f64 = 3.0;

/// The shapes of a system with at most three unknowns.
pub fn row_shapes(arrangement: &Arrangement) -> RowShapes {
    let scale = Scale::of(arrangement);
    let mut rows = axes(&scale, arrangement.unknowns, 'x');
    for (index, flat) in arrangement.flats.iter().take(shown(arrangement)).enumerate() {
        rows.extend(flat_shapes(&scale, flat, index));
    }
    let mut common = meetings(&scale, arrangement);
    if let Common::Part { point, directions } = &arrangement.common {
        common.extend(common_shapes(&scale, arrangement, point, directions));
    }
    let reach = reach(&scale, arrangement.unknowns);
    RowShapes { rows, common, scale, reach }
}

/// The distance that must fit into the shorter half of a figure of so many dimensions.
pub fn reach(scale: &Scale, dimensions: usize) -> f64 {
    match dimensions {
        // A figure of one dimension is a strip.
        1 => scale.half * 1.1 / STRIP,
        2 => scale.half * 1.1,
        // The corners of a box are further out than its sides.
        _ => scale.half * 1.45,
    }
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
                // The names of parallel lines would lie on each other: one above, the next below.
                let end = if (from.y > to.y) == index.is_multiple_of(2) { from } else { to };
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

/// Where two of three planes meet: thin lines, so that a prism is seen to be one.
fn meetings(scale: &Scale, arrangement: &Arrangement) -> Vec<Shape> {
    let flats = &arrangement.flats;
    if arrangement.unknowns != 3 || flats.len() > 3 {
        return Vec::new();
    }
    let meeting = |one: &Flat, other: &Flat| {
        let at = scale.place(&arrangement.nearest_point(&[one, other])?)?;
        let along = direction(&one.normal).cross(&direction(&other.normal));
        let [from, to] = line_in_box(&at, &along, scale.half)?;
        Some(Shape::Line { from, to, ink: Ink::Axis, stroke: Stroke::solid(1.5) })
    };
    let later = |(place, one)| flats.iter().skip(place + 1).filter_map(move |other| meeting(one, other));
    flats.iter().enumerate().flat_map(later).collect()
}

fn common_shapes(
    scale: &Scale,
    arrangement: &Arrangement,
    point: &[Rational],
    directions: &[Vec<Rational>],
) -> Vec<Shape> {
    // The particular solution may be far out where the nearest one is in view.
    let Some(at) = scale.place(&nearest_to_origin(point, directions)) else { return Vec::new() };
    match directions {
        // The one solution is drawn as x.
        [] => Vec::new(),
        [way] => {
            let towards = direction(way);
            let Some([from, to]) = line_in_box(&at, &towards, scale.half) else { return Vec::new() };
            // In the plane the line lies under that of its rows.
            let width = if arrangement.unknowns == 3 { 4.0 } else { 7.0 };
            let mut shapes = vec![Shape::Line { from, to, ink: Ink::Text, stroke: Stroke::solid(width) }];
            let through_origin = line_in_box(&Vector::zeros(), &towards, scale.half);
            if let (Some([from, to]), true) = (through_origin, shows_null_space(arrangement)) {
                shapes.push(Shape::Line { from, to, ink: Ink::Kernel, stroke: Stroke::dashed(2.0) });
                shapes.push(null_space_label(to));
            }
            shapes
        }
        // A plane is its row's; its edge is drawn once more, stronger.
        [_, _] if arrangement.unknowns == 3 => {
            let Some(flat) = arrangement.flats.first() else { return Vec::new() };
            let mut shapes: Vec<Shape> = flat_shapes(scale, flat, 0).into_iter().flat_map(outline).collect();
            let corners = plane_in_box(&direction(&flat.normal), 0.0, scale.half);
            if let (Some(corner), true) = (corners.first().copied(), shows_null_space(arrangement)) {
                let edge = Some(Stroke::dashed(2.0));
                shapes.push(Shape::Face { corners, ink: Ink::Kernel, opacity: FAINT, edge });
                shapes.push(null_space_label(corner));
            }
            shapes
        }
        [_, _] => {
            let corner = |x: f64, y: f64| Vector::new(x, y, 0.0) * scale.half;
            let corners = vec![corner(1.0, 1.0), corner(-1.0, 1.0), corner(-1.0, -1.0), corner(1.0, -1.0)];
            vec![Shape::Face { corners, ink: Ink::Text, opacity: 0.1, edge: Some(Stroke::solid(2.0)) }]
        }
        _ => Vec::new(),
    }
}

/// Whether the null space is drawn beside the solutions: a line or a plane, and another than theirs.
pub fn shows_null_space(arrangement: &Arrangement) -> bool {
    let Common::Part { directions, .. } = &arrangement.common else { return false };
    let through_origin = arrangement.flats.iter().all(|flat| flat.offset.is_zero());
    !through_origin && !directions.is_empty() && directions.len() < arrangement.unknowns
}

fn null_space_label(at: Vector) -> Shape {
    Shape::Label { at, text: "Null A".to_owned(), ink: Ink::Kernel, rank: 3 }
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
    let coordinates = format!("x = {}", words::vector(x));
    let text = if unique && coordinates.chars().count() <= 20 { coordinates } else { "x".to_owned() };
    shapes.push(Shape::Label { at, text, ink: Ink::Text, rank: 9 });
    shapes
}
