//! The painter's order against depths that are compared one by one.

#![allow(clippy::panic)] // helpers of a test may stop at what they do not expect

use proptest::collection::vec;
use proptest::prelude::*;
use ranklab::scene::order::back_to_front;
use ranklab::scene::piece::{Body, Piece};
use ranklab::scene::{Point, Vector};

/// Depths nearer than this, in CSS pixels, are not compared.
const TOLERANCE: f64 = 0.2;

fn place() -> impl Strategy<Value = Vector> {
    (-100.0..100.0, -100.0..100.0, -100.0..100.0).prop_map(|(x, y, z)| Vector::new(x, y, z))
}

/// A parallelogram or triangle, often through the origin, as planes of spans are.
fn face() -> impl Strategy<Value = Body> {
    (place(), place(), place(), any::<bool>(), any::<bool>()).prop_map(|(middle, one, other, central, triangle)| {
        let middle = if central { Vector::zeros() } else { middle };
        let mut corners = vec![middle + one, middle + other, middle - one, middle - other];
        if triangle {
            corners.pop();
        }
        Body::Face(corners)
    })
}

fn line() -> impl Strategy<Value = Body> {
    (place(), place()).prop_map(|(from, to)| Body::Line { ends: [from, to], part: [0.0, 1.0], width: 2.0 })
}

fn dot() -> impl Strategy<Value = Body> {
    place().prop_map(|at| Body::Dot { at, radius: 0.5 })
}

/// Up to two lines: three may lie over each other in a circle, which no order paints.
fn scene() -> impl Strategy<Value = Vec<Piece>> {
    (vec(face(), 0..7), vec(line(), 0..3), vec(dot(), 0..12)).prop_map(|(faces, lines, dots)| {
        let bodies = dots.into_iter().chain(faces).chain(lines);
        bodies.enumerate().map(|(of, body)| Piece { of, body }).collect()
    })
}

fn corners(piece: &Piece) -> Option<&[Vector]> {
    match &piece.body {
        Body::Face(corners) => Some(corners),
        _ => None,
    }
}

fn ends(piece: &Piece) -> Option<[Vector; 2]> {
    match piece.body {
        Body::Line { ends, .. } => Some(ends),
        _ => None,
    }
}

fn area(corners: &[Vector]) -> f64 {
    let first = corners[0];
    corners.windows(2).map(|pair| (pair[0] - first).cross(&(pair[1] - first))).sum::<Vector>().norm() / 2.0
}

/// The depth of a face at a place on the screen, if it is there and is not seen edge-on.
fn depth_at(corners: &[Vector], at: &Point) -> Option<f64> {
    let turn = |one: Point, other: Point| one.x * other.y - one.y * other.x;
    let next = corners.iter().cycle().skip(1);
    let sides: Vec<f64> =
        corners.iter().zip(next).map(|(corner, next)| turn((next - corner).xy(), at - corner.xy())).collect();
    if !(sides.iter().all(|side| *side > 1e-3) || sides.iter().all(|side| *side < -1e-3)) {
        return None;
    }
    let normal: Vector = corners.windows(2).map(|pair| (pair[0] - corners[0]).cross(&(pair[1] - corners[0]))).sum();
    let normal = normal.normalize();
    let from = corners[0];
    (normal.z.abs() > 0.02).then(|| from.z - ((at.x - from.x) * normal.x + (at.y - from.y) * normal.y) / normal.z)
}

fn at_fraction([from, to]: [Vector; 2], part: f64) -> Vector {
    from + (to - from) * part
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 250, failure_persistence: None, ..ProptestConfig::default() })]

    /// Of two faces, the later is the nearer, wherever on the screen both are.
    #[test]
    fn nearer_faces_are_painted_later(scene in scene(), samples in vec((-100.0..100.0, -100.0..100.0), 60)) {
        let sorted = back_to_front(scene);
        for (x, y) in samples {
            let at = Point::new(x, y);
            let depths: Vec<f64> =
                sorted.iter().filter_map(corners).filter_map(|corners| depth_at(corners, &at)).collect();
            for pair in depths.windows(2) {
                prop_assert!(pair[0] <= pair[1] + TOLERANCE, "{:?} at {}", depths, at);
            }
        }
    }

    /// What stands behind a face is painted before it, what stands in front of it after it.
    #[test]
    fn lines_and_dots_are_sorted_among_faces(scene in scene()) {
        let sorted = back_to_front(scene);
        for (place, piece) in sorted.iter().enumerate() {
            let samples: Vec<Vector> = match piece.body {
                Body::Face(_) => continue,
                Body::Line { ends, .. } => [0.1, 0.3, 0.5, 0.7, 0.9].map(|part| at_fraction(ends, part)).to_vec(),
                Body::Dot { at, .. } => vec![at],
            };
            for sample in samples {
                for (other, face) in sorted.iter().enumerate().filter_map(|(other, face)| Some((other, corners(face)?))) {
                    let Some(depth) = depth_at(face, &sample.xy()) else { continue };
                    prop_assert!((depth - sample.z).abs() < TOLERANCE || (depth < sample.z) == (other < place));
                }
            }
        }
    }

    /// Two lines that cross on the screen.
    #[test]
    fn the_nearer_of_two_lines_is_painted_later(scene in scene(), middle in place(), one in place(), other in place(), ahead in 1.0..50.0) {
        let ahead = Vector::new(0.0, 0.0, ahead);
        let crossing = |towards: Vector, of| Piece {
            of,
            body: Body::Line { ends: [middle + towards, middle - towards], part: [0.0, 1.0], width: 2.0 },
        };
        let near = Piece { of: 0, body: Body::Line { ends: [middle + one + ahead, middle - one + ahead], part: [0.0, 1.0], width: 2.0 } };
        let far = crossing(other, 1);
        let faces = scene.into_iter().filter(|piece| corners(piece).is_some());
        let pieces = [near, far].into_iter().chain(faces.map(|piece| Piece { of: piece.of + 2, ..piece })).collect();
        let sorted = back_to_front(pieces);
        // The pieces in which the crossing is.
        let with_middle = |of: usize, shift: Vector| sorted.iter().position(|piece| {
            piece.of == of && ends(piece).is_some_and(|[from, to]| (from - middle - shift).dot(&(to - middle - shift)) < 0.0)
        });
        if let (Some(near), Some(far)) = (with_middle(0, ahead), with_middle(1, Vector::zeros())) {
            prop_assert!(far < near);
        }
    }

    #[test]
    fn cutting_keeps_all_that_there_is(scene in scene()) {
        let sorted = back_to_front(scene.clone());
        for whole in &scene {
            let parts: Vec<&Piece> = sorted.iter().filter(|piece| piece.of == whole.of).collect();
            match &whole.body {
                Body::Face(face) => {
                    let sum: f64 = parts.iter().filter_map(|part| corners(part)).map(area).sum();
                    prop_assert!((sum - area(face)).abs() <= 1e-2 * area(face).max(20.0), "{} of {}", sum, area(face));
                }
                Body::Line { ends: [from, to], .. } => {
                    let mut pieces: Vec<([f64; 2], [Vector; 2])> = parts.iter().map(|part| match part.body {
                        Body::Line { part, ends, .. } => (part, ends),
                        _ => panic!("a line has become something else"),
                    }).collect();
                    pieces.sort_by(|one, other| one.0[0].total_cmp(&other.0[0]));
                    prop_assert_eq!(pieces.first().map(|(part, _)| part[0]), Some(0.0));
                    prop_assert_eq!(pieces.last().map(|(part, _)| part[1]), Some(1.0));
                    for pair in pieces.windows(2) {
                        prop_assert_eq!(pair[0].0[1], pair[1].0[0]);
                    }
                    for (part, ends) in pieces {
                        for (part, end) in part.into_iter().zip(ends) {
                            prop_assert!((from + (to - from) * part - end).norm() < 1e-6);
                        }
                    }
                }
                Body::Dot { .. } => prop_assert_eq!(parts, [whole]),
            }
        }
    }

    #[test]
    fn the_order_is_the_same_every_time(scene in scene()) {
        prop_assert_eq!(back_to_front(scene.clone()), back_to_front(scene));
    }

    /// Pictures of two dimensions.
    #[test]
    fn what_is_flat_stays_as_it_was_given(scene in scene(), depth in -5.0..5.0) {
        let flatten = |at: Vector| Vector::new(at.x, at.y, depth);
        let flat: Vec<Piece> = scene.into_iter().map(|piece| Piece { of: piece.of, body: match piece.body {
            Body::Face(corners) => Body::Face(corners.into_iter().map(flatten).collect()),
            Body::Line { ends, part, width } => Body::Line { ends: ends.map(flatten), part, width },
            Body::Dot { at, radius } => Body::Dot { at: flatten(at), radius },
        } }).collect();
        prop_assert_eq!(back_to_front(flat.clone()), flat);
    }

    /// All in one plane that is seen from a side: of what lies in one place, the later is painted later.
    #[test]
    fn what_lies_in_one_plane_stays_as_it_was_given(scene in scene(), slope in -2.0..2.0, rise in -2.0..2.0) {
        let into_plane = |at: Vector| Vector::new(at.x, at.y, at.x * slope + at.y * rise);
        let pieces: Vec<Piece> = scene.into_iter().map(|piece| Piece { of: piece.of, body: match piece.body {
            Body::Face(corners) => Body::Face(corners.into_iter().map(into_plane).collect()),
            Body::Line { ends, part, width } => Body::Line { ends: ends.map(into_plane), part, width },
            Body::Dot { at, radius } => Body::Dot { at: into_plane(at), radius },
        } }).collect();
        let sorted = back_to_front(pieces);
        let faces: Vec<usize> = sorted.iter().filter(|piece| corners(piece).is_some()).map(|piece| piece.of).collect();
        prop_assert!(faces.is_sorted(), "{:?}", faces);
        // Lines and dots that no face comes after, and the faces: never a face over what was given later.
        let last_face = sorted.iter().rposition(|piece| corners(piece).is_some());
        for piece in sorted.iter().skip(last_face.map_or(0, |last| last + 1)) {
            prop_assert!(faces.iter().all(|face| *face < piece.of));
        }
    }
}

fn square(height: f64) -> Body {
    let corner = |x, y| Vector::new(x, y, height);
    Body::Face(vec![corner(-50.0, -50.0), corner(50.0, -50.0), corner(50.0, 50.0), corner(-50.0, 50.0)])
}

#[test]
fn a_line_through_a_face_is_cut_where_it_goes_through() {
    let line =
        Body::Line { ends: [Vector::new(0.0, 0.0, -30.0), Vector::new(10.0, 0.0, 10.0)], part: [0.0, 1.0], width: 2.0 };
    let sorted = back_to_front(vec![Piece { of: 0, body: line }, Piece { of: 1, body: square(0.0) }]);
    assert_eq!(sorted.iter().map(|piece| piece.of).collect::<Vec<_>>(), [0, 1, 0], "behind, face, in front");
    let parts: Vec<[f64; 2]> = sorted
        .iter()
        .filter_map(|piece| match piece.body {
            Body::Line { part, .. } => Some(part),
            _ => None,
        })
        .collect();
    assert_eq!(parts, [[0.0, 0.75], [0.75, 1.0]]);
}

#[test]
fn an_edge_shows_over_both_faces_that_share_it() {
    let edge = [Vector::new(0.0, -50.0, 0.0), Vector::new(0.0, 50.0, 0.0)];
    // A roof, and a valley.
    for rise in [-40.0, 40.0] {
        let wing = |side: f64| {
            let out = Vector::new(40.0 * side, 0.0, rise);
            Body::Face(vec![edge[0], edge[1], edge[1] + out, edge[0] + out])
        };
        let line = Body::Line { ends: edge, part: [0.0, 1.0], width: 2.0 };
        // The edge comes with one of the faces, as edges do, and is there after both.
        for bodies in [[wing(-1.0), wing(1.0), line.clone()], [wing(1.0), wing(-1.0), line]] {
            let sorted = back_to_front(bodies.into_iter().enumerate().map(|(of, body)| Piece { of, body }).collect());
            assert_eq!(sorted.last().map(|piece| piece.of), Some(2), "rise {rise}");
        }
    }
}

/// Where a large face goes through small ones, they are cut, inside of it. Its own cut would run on outside of them, as
/// a seam in the paint for no reason.
#[test]
fn a_plane_through_a_cube_stays_whole() {
    let mut bodies = Vec::new();
    for axis in 0..3 {
        for side in [-20.0, 20.0] {
            let corner = |one: f64, other: f64| {
                let mut corner = Vector::repeat(side);
                corner[(axis + 1) % 3] = one;
                corner[(axis + 2) % 3] = other;
                corner
            };
            bodies.push(Body::Face(vec![
                corner(-20.0, -20.0),
                corner(20.0, -20.0),
                corner(20.0, 20.0),
                corner(-20.0, 20.0),
            ]));
        }
    }
    let (one, other) = (Vector::new(90.0, 10.0, 20.0), Vector::new(-10.0, 80.0, 35.0));
    bodies.push(Body::Face(vec![one, other, -one, -other]));
    let sorted = back_to_front(bodies.into_iter().enumerate().map(|(of, body)| Piece { of, body }).collect());
    assert_eq!(sorted.iter().filter(|piece| piece.of == 6).count(), 1, "the plane is whole");
    assert!((8..=12).contains(&sorted.iter().filter(|piece| piece.of < 6).count()), "the cube is cut");
}

#[test]
fn what_has_collapsed_or_is_nowhere_does_no_harm() {
    let zero = Vector::zeros();
    let bodies = [
        Body::Face(vec![]),
        Body::Face(vec![zero]),
        Body::Face(vec![zero, Vector::x()]),
        Body::Face(vec![zero, zero, zero, zero]),
        Body::Face(vec![zero, Vector::x() * 50.0, Vector::x() * 90.0, Vector::x() * 20.0]),
        Body::Line { ends: [zero, zero], part: [0.0, 1.0], width: 2.0 },
        Body::Line { ends: [zero, Vector::z() * 20.0], part: [0.0, 1.0], width: 2.0 },
        Body::Dot { at: Vector::z(), radius: 0.0 },
        square(7.0),
    ];
    let sorted = back_to_front(bodies.into_iter().enumerate().map(|(of, body)| Piece { of, body }).collect());
    assert_eq!(sorted.iter().filter(|piece| corners(piece).is_some()).count(), 1, "faces without an area are left out");
    for of in [5, 6, 7] {
        assert!(sorted.iter().any(|piece| piece.of == of), "line or dot {of} is lost");
    }
}

/// The work is bounded: many faces through one point give no more than so many pieces.
#[test]
fn many_faces_through_each_other_are_not_cut_without_end() {
    let fan = (0..120).map(|index| {
        let angle = f64::from(index) * 0.7;
        let (one, other) = (
            Vector::new(angle.sin(), angle.cos(), (angle * 1.7).sin()) * 80.0,
            Vector::new((angle * 2.3).cos(), (angle * 0.4).sin(), angle.cos()) * 80.0,
        );
        Body::Face(vec![one, other, -one, -other])
    });
    let sorted = back_to_front(fan.enumerate().map(|(of, body)| Piece { of, body }).collect());
    assert!((120..=120 * 9).contains(&sorted.len()), "{} pieces", sorted.len());
}
