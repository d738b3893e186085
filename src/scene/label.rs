//! Where the letters go: beside their point, on the side away from the origin, and never over each other.

use super::ascending::sorted;
use super::display::Mark;
use super::projection::{Point, Projection};
use super::text::{self, RIM, SIZE};
use super::{Ink, Shape, Vector};

/// The space between a point and its label, in CSS pixels.
const GAP: f64 = 8.0;

/// A rectangle by its left, top, right and bottom.
type Area = [f64; 4];

struct Label<'a> {
    at: &'a Vector,
    text: &'a str,
    ink: Ink,
    rank: u8,
}

/// The labels among shapes as marks, the most important first; those that find no place in the figure are left out.
pub(super) fn place(shapes: &[Shape], projection: &Projection, width: f64, height: f64) -> Vec<Mark> {
    let labels: Vec<Label<'_>> = shapes.iter().filter_map(label).collect();
    let labels = sorted(labels, |label| -f64::from(label.rank));
    // Letters over a dot or the tip of an arrow hide it, over a line they interrupt it.
    let points: Vec<Point> = shapes.iter().filter_map(point).map(|place| projection.screen(place)).collect();
    let lines: Vec<[Point; 2]> =
        shapes.iter().filter_map(line).map(|ends| ends.map(|end| projection.screen(end))).collect();
    let mut taken: Vec<Area> = Vec::with_capacity(labels.len());
    let mut marks = Vec::with_capacity(labels.len());
    for label in labels {
        let at = projection.screen(label.at);
        let away = at - Point::new(width, height) / 2.0;
        let size = Point::new(text::width(label.text), SIZE) + Point::repeat(2.0 * RIM);
        let free = |area: &Area| {
            let [left, top, right, bottom] = *area;
            left >= 0.0 && top >= 0.0 && right <= width && bottom <= height && !taken.iter().any(|one| meet(one, area))
        };
        let covers = |area: &Area| {
            let hidden = points.iter().filter(|place| holds(area, place)).count();
            2 * hidden + lines.iter().filter(|line| crosses(area, line)).count()
        };
        let places = directions(away).into_iter().map(|towards| beside(at, towards, size));
        // The first of those that cover the least.
        let Some(area) = places.filter(free).min_by_key(covers) else { continue };
        taken.push(area);
        // Letters reach from a fifth of their size below the base line upwards.
        let start = Point::new(area[0] + RIM, area[3] - RIM - SIZE * 0.22);
        marks.push(Mark::Text { at: start, text: label.text.to_owned(), ink: label.ink });
    }
    marks
}

/// The rectangle, by its left, top, right and bottom, that a label's text mark keeps to itself.
pub fn area(at: &Point, text: &str) -> [f64; 4] {
    let bottom = at.y + RIM + SIZE * 0.22;
    [at.x - RIM, bottom - SIZE - 2.0 * RIM, at.x + RIM + text::width(text), bottom]
}

fn label(shape: &Shape) -> Option<Label<'_>> {
    match shape {
        Shape::Label { at, text, ink, rank } if at.iter().all(|coordinate| coordinate.is_finite()) => {
            Some(Label { at, text, ink: *ink, rank: *rank })
        }
        _ => None,
    }
}

fn point(shape: &Shape) -> Option<&Vector> {
    match shape {
        Shape::Arrow { to: at, .. } | Shape::Dot { at, .. } => Some(at),
        _ => None,
    }
}

fn line(shape: &Shape) -> Option<[&Vector; 2]> {
    match shape {
        Shape::Line { from, to, .. } | Shape::Arrow { from, to, .. } => Some([from, to]),
        _ => None,
    }
}

/// The eight directions, the one nearest to `away` first; up and to the right where there is none. Of two that are
/// equally near, the one below or to the left comes first: there the numbers of axes are looked for.
fn directions(away: Point) -> Vec<Point> {
    let away = if away.norm() < 1.0 { Point::new(1.0, -0.9) } else { away.normalize() };
    let directions = [(0, 1), (-1, 0), (-1, 1), (1, 1), (-1, -1), (1, -1), (1, 0), (0, -1)];
    let directions = directions.map(|(right, down)| Point::new(f64::from(right), f64::from(down)));
    sorted(directions.to_vec(), |direction| -direction.normalize().dot(&away))
}

/// The area of a size that lies in a direction from a point.
fn beside(at: Point, towards: Point, size: Point) -> Area {
    let middle = at + towards.normalize() * GAP + towards.component_mul(&size) / 2.0;
    let [left, top] = (middle - size / 2.0).into();
    [left, top, left + size.x, top + size.y]
}

fn meet(one: &Area, other: &Area) -> bool {
    one[0] < other[2] && other[0] < one[2] && one[1] < other[3] && other[1] < one[3]
}

/// Whether a line goes through an area: it does unless the whole area, or the whole line, is on one side.
fn crosses([left, top, right, bottom]: &Area, [from, to]: &[Point; 2]) -> bool {
    if from.x.max(to.x) < *left || from.x.min(to.x) > *right || from.y.max(to.y) < *top || from.y.min(to.y) > *bottom {
        return false;
    }
    let along = to - from;
    let turn = |x: f64, y: f64| along.x * (y - from.y) - along.y * (x - from.x);
    let corners = [turn(*left, *top), turn(*right, *top), turn(*right, *bottom), turn(*left, *bottom)];
    corners.iter().any(|side| *side >= 0.0) && corners.iter().any(|side| *side <= 0.0)
}

fn holds(area: &Area, place: &Point) -> bool {
    (area[0]..=area[2]).contains(&place.x) && (area[1]..=area[3]).contains(&place.y)
}
