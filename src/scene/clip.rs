//! Infinite things cut to a box round the origin, so that they can be drawn.

use super::Vector;

/// How far outside the box a place may lie and still count as on its surface, as a part of half the box's side.
const SLACK: f64 = 1e-9;

/// The part of the plane `normal · x = offset` in the box |x|, |y|, |z| ≤ `half`, as the corners of a convex polygon in
/// order around it. Empty if the plane misses the box or only touches it, if the normal is zero, or if a number is not
/// finite.
pub fn plane_in_box(normal: &Vector, offset: f64, half: f64) -> Vec<Vector> {
    let length = normal.norm();
    if !(length.is_normal() && offset.is_finite() && half.is_normal() && half > 0.0) {
        return Vec::new();
    }
    let unit = normal / length;
    let nearest = unit * (offset / length);
    // No place in the box is further from the origin than its corners.
    if nearest.norm() > half * 1.8 {
        return Vec::new();
    }
    let [along, across] = directions_across(&unit);
    let reach = half * 4.0;
    let mut corners: Vec<Vector> = [(1.0, 1.0), (-1.0, 1.0), (-1.0, -1.0), (1.0, -1.0)]
        .iter()
        .map(|(one, other)| nearest + along * (reach * one) + across * (reach * other))
        .collect();
    let limit = half * (1.0 + SLACK);
    for axis in 0..3 {
        for side in [1.0, -1.0] {
            corners = keep(&corners, |corner| limit - side * corner[axis]);
        }
    }
    for corner in &mut corners {
        corner.apply(|coordinate| *coordinate = coordinate.clamp(-half, half));
    }
    without_repeats(corners, half * SLACK * 10.0)
}

/// The part of the line through a point in a direction that lies in the box |x|, |y|, |z| ≤ `half`: its two ends, the
/// second further along the direction. `None` if the line misses the box or only touches it, if the direction is zero,
/// or if a number is not finite.
pub fn line_in_box(point: &Vector, direction: &Vector, half: f64) -> Option<[Vector; 2]> {
    let length = direction.norm();
    let finite = point.iter().all(|coordinate| coordinate.is_finite());
    if !(length.is_normal() && finite && half.is_normal() && half > 0.0) {
        return None;
    }
    let unit = direction / length;
    // From the place nearest to the origin, so that a point far along the line costs no precision.
    let nearest = point - unit * point.dot(&unit);
    let limit = half * (1.0 + SLACK);
    let (mut first, mut last) = (f64::NEG_INFINITY, f64::INFINITY);
    for axis in 0..3 {
        if unit[axis].abs() < SLACK {
            if nearest[axis].abs() > limit {
                return None;
            }
            continue;
        }
        let one = (-limit - nearest[axis]) / unit[axis];
        let other = (limit - nearest[axis]) / unit[axis];
        first = first.max(one.min(other));
        last = last.min(one.max(other));
    }
    if !(first.is_finite() && last.is_finite()) || last - first <= half * SLACK * 10.0 {
        return None;
    }
    Some([first, last].map(|along| (nearest + unit * along).map(|coordinate| coordinate.clamp(-half, half))))
}

/// Two directions of length 1, at right angles to a direction of length 1 and to each other.
fn directions_across(unit: &Vector) -> [Vector; 2] {
    let axis = if unit.x.abs() < 0.6 { Vector::x() } else { Vector::y() };
    let along = unit.cross(&axis).normalize();
    [along, unit.cross(&along)]
}

/// The part of a convex polygon where a linear function is not negative (Sutherland and Hodgman, 1974).
fn keep(corners: &[Vector], inside: impl Fn(&Vector) -> f64) -> Vec<Vector> {
    let mut kept = Vec::with_capacity(corners.len() + 1);
    let Some(mut before) = corners.last() else { return kept };
    for corner in corners {
        let (was, is) = (inside(before), inside(corner));
        if (was < 0.0) != (is < 0.0) {
            kept.push(before + (corner - before) * (was / (was - is)));
        }
        if is >= 0.0 {
            kept.push(*corner);
        }
        before = corner;
    }
    kept
}

/// A polygon without corners that lie on their neighbours; empty if fewer than three are left.
fn without_repeats(corners: Vec<Vector>, least: f64) -> Vec<Vector> {
    let mut kept: Vec<Vector> = Vec::with_capacity(corners.len());
    for corner in corners {
        if kept.last().is_none_or(|last| (last - corner).norm() > least) {
            kept.push(corner);
        }
    }
    while kept.len() > 1 && kept.first().zip(kept.last()).is_some_and(|(first, last)| (first - last).norm() <= least) {
        kept.pop();
    }
    if kept.len() < 3 { Vec::new() } else { kept }
}
