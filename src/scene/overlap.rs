//! The order of lines and dots that no face separates: of two that cross on the screen, the farther comes first.

use super::Vector;
use super::ascending::ascending;
use super::piece::{Body, Piece, SAME};
use super::projection::Point;

/// Pieces of lines and dots from back to front. Where three lie over each other in a circle, one of them is wrong.
pub(super) fn back_to_front(mut pieces: Vec<Piece>) -> Vec<Piece> {
    if pieces.len() < 2 {
        return pieces;
    }
    let boxes: Vec<[f64; 4]> = pieces.iter().map(bounds).collect();
    let from_left = ascending(&boxes.iter().map(|[left, ..]| *left).collect::<Vec<f64>>());
    // For each piece, those that must be painted before it.
    let mut before: Vec<Vec<usize>> = vec![Vec::new(); pieces.len()];
    for (place, &one) in from_left.iter().enumerate() {
        let [_, right, top, bottom] = boxes[one];
        for &other in from_left.iter().skip(place + 1).take_while(|other| boxes[**other][0] <= right) {
            if boxes[other][2] > bottom || boxes[other][3] < top {
                continue;
            }
            match is_first(&pieces[one], &pieces[other]) {
                Some(true) => before[other].push(one),
                Some(false) => before[one].push(other),
                None => {}
            }
        }
    }
    let mut order = Vec::with_capacity(pieces.len());
    let mut seen = vec![false; pieces.len()];
    for piece in ascending(&pieces.iter().map(depth).collect::<Vec<f64>>()) {
        visit(piece, &before, &mut seen, &mut order);
    }
    let mut taken: Vec<Option<Piece>> = pieces.drain(..).map(Some).collect();
    order.into_iter().filter_map(|place| taken[place].take()).collect()
}

fn visit(piece: usize, before: &[Vec<usize>], seen: &mut [bool], order: &mut Vec<usize>) {
    if std::mem::replace(&mut seen[piece], true) {
        return;
    }
    for earlier in &before[piece] {
        visit(*earlier, before, seen, order);
    }
    order.push(piece);
}

/// Left, right, top and bottom on the screen.
fn bounds(piece: &Piece) -> [f64; 4] {
    let (one, other, margin) = match &piece.body {
        Body::Line { ends: [from, to], width, .. } => (*from, *to, width / 2.0),
        Body::Dot { at, radius } => (*at, *at, *radius),
        Body::Face(_) => (Vector::zeros(), Vector::zeros(), 0.0),
    };
    [one.x.min(other.x) - margin, one.x.max(other.x) + margin, one.y.min(other.y) - margin, one.y.max(other.y) + margin]
}

fn depth(piece: &Piece) -> f64 {
    match &piece.body {
        Body::Line { ends: [from, to], .. } => (from.z + to.z) / 2.0,
        Body::Dot { at, .. } => at.z,
        Body::Face(_) => 0.0,
    }
}

/// Whether the one must be painted before the other; `None` if they do not touch on the screen.
fn is_first(one: &Piece, other: &Piece) -> Option<bool> {
    if one.of == other.of {
        return None;
    }
    // How far the other is in front of the one, where they touch.
    let ahead = match (&one.body, &other.body) {
        (Body::Dot { at, radius }, Body::Dot { at: place, radius: size }) => {
            ((at.xy() - place.xy()).norm() <= radius + size).then_some(place.z - at.z)
        }
        (Body::Dot { at, radius }, Body::Line { ends, width, .. }) => touch(at, ends, radius + width / 2.0),
        (Body::Line { ends, width, .. }, Body::Dot { at, radius }) => {
            touch(at, ends, radius + width / 2.0).map(|ahead| -ahead)
        }
        (Body::Line { ends: first, width, .. }, Body::Line { ends: second, width: size, .. }) => {
            cross(first, second).or_else(|| beside(first, second, (width + size) / 2.0))
        }
        _ => None,
    }?;
    Some(if ahead.abs() > SAME { ahead > 0.0 } else { one.of < other.of })
}

/// How far a line is in front of a place, where it comes nearest on the screen; `None` if that is not near enough.
fn touch(at: &Vector, [from, to]: &[Vector; 2], reach: f64) -> Option<f64> {
    let along = to - from;
    let length = along.xy().norm_squared();
    let part = if length > 0.0 { ((at - from).xy().dot(&along.xy()) / length).clamp(0.0, 1.0) } else { 0.5 };
    let nearest = from + along * part;
    ((nearest - at).xy().norm() <= reach).then_some(nearest.z - at.z)
}

/// How far the second line is in front of the first where they cross on the screen.
fn cross([from, to]: &[Vector; 2], [start, end]: &[Vector; 2]) -> Option<f64> {
    let (one, other, between) = (to - from, end - start, start - from);
    let turn = |a: Point, b: Point| a.x * b.y - a.y * b.x;
    let across = turn(one.xy(), other.xy());
    // Almost parallel lines are compared at their ends.
    if across.abs() <= 1e-6 * one.xy().norm() * other.xy().norm() {
        return None;
    }
    let on_one = turn(between.xy(), other.xy()) / across;
    let on_other = turn(between.xy(), one.xy()) / across;
    let inside = |part: f64| (0.0..=1.0).contains(&part);
    (inside(on_one) && inside(on_other)).then(|| start.z + other.z * on_other - from.z - one.z * on_one)
}

/// How far the second line is in front of the first where an end of one touches the other, at the end where that is
/// clearest.
fn beside(first: &[Vector; 2], second: &[Vector; 2], reach: f64) -> Option<f64> {
    let of_first = first.iter().filter_map(|end| touch(end, second, reach));
    let of_second = second.iter().filter_map(|end| touch(end, first, reach).map(|ahead| -ahead));
    of_first.chain(of_second).max_by(|one, other| one.abs().total_cmp(&other.abs()))
}
