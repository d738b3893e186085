//! Cutting planes and lines to a box, and cameras.

use proptest::prelude::*;
use ranklab::scene::clip::{line_in_box, plane_in_box};
use ranklab::scene::{Camera, Vector};

/// A direction with small whole coordinates, as labs have them, or with any.
fn direction() -> impl Strategy<Value = Vector> {
    let whole = (-3i8..=3, -3i8..=3, -3i8..=3).prop_map(|(x, y, z)| Vector::new(x.into(), y.into(), z.into()));
    let any = (-2.0..2.0, -2.0..2.0, -2.0..2.0).prop_map(|(x, y, z)| Vector::new(x, y, z));
    prop_oneof![whole, any].prop_filter("a direction", |direction: &Vector| direction.norm() > 0.1)
}

fn in_box(place: &Vector, half: f64) -> bool {
    place.iter().all(|coordinate| coordinate.abs() <= half)
}

/// Whether the corners turn the same way all around, as those of a convex polygon in order do.
fn is_convex(corners: &[Vector], normal: &Vector) -> bool {
    let count = corners.len();
    let turns: Vec<f64> = (0..count)
        .map(|at| {
            let [one, two, three] = [at, at + 1, at + 2].map(|index| corners[index % count]);
            (two - one).cross(&(three - two)).dot(normal)
        })
        .collect();
    turns.iter().all(|turn| *turn > -1e-9) || turns.iter().all(|turn| *turn < 1e-9)
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_cut_plane_lies_in_the_box_and_on_the_plane(normal in direction(), offset in -8.0..8.0, half in 0.5..10.0) {
        let corners = plane_in_box(&normal, offset, half);
        for corner in &corners {
            prop_assert!(in_box(corner, half));
            prop_assert!((normal.dot(corner) - offset).abs() < 1e-6 * half * normal.norm());
        }
        prop_assert!(corners.is_empty() || (3..=6).contains(&corners.len()), "{} corners", corners.len());
        prop_assert!(is_convex(&corners, &normal) || corners.is_empty());
        // The box reaches as far along a normal as the sum of its coordinates' sizes.
        let reach = half * normal.iter().map(|coordinate| coordinate.abs()).sum::<f64>();
        prop_assert_eq!(corners.is_empty(), offset.abs() > reach - 1e-7, "reach {}", reach);
    }

    #[test]
    fn a_cut_line_lies_in_the_box_and_ends_on_its_surface(
        point in direction(), away in -50.0..50.0, along in direction(), half in 0.5..10.0,
    ) {
        if let Some([from, to]) = line_in_box(&(point + along * away), &along, half) {
            for end in [from, to] {
                prop_assert!(in_box(&end, half));
                prop_assert!((end - point).cross(&along).norm() < 1e-6 * along.norm() * half.max(1.0));
                prop_assert!(end.iter().any(|coordinate| (coordinate.abs() - half).abs() < 1e-6));
            }
            prop_assert!((to - from).dot(&along) > 0.0);
        } else {
            let nearest = point - along * (point.dot(&along) / along.norm_squared());
            prop_assert!(!in_box(&nearest, half * 0.999) , "{} is in the box", nearest);
        }
    }

    #[test]
    fn a_camera_sees_along_three_directions_at_right_angles(turn in -400.0..400.0, tilt in -90.0..90.0) {
        let [right, up, towards] = Camera { turn, tilt, zoom: 1.0 }.axes();
        for (one, other, product) in [(right, right, 1.0), (up, up, 1.0), (towards, towards, 1.0),
            (right, up, 0.0), (up, towards, 0.0), (towards, right, 0.0)] {
            prop_assert!((one.dot(&other) - product).abs() < 1e-12);
        }
        prop_assert!((right.cross(&up) - towards).norm() < 1e-12);
        prop_assert!(up.z >= -1e-12, "the third axis points up");
    }

    /// The viewer stands where the angles say, by the functions of the standard library.
    #[test]
    fn a_camera_stands_where_its_angles_say(turn in -4000.0_f64..4000.0, tilt in -90.0_f64..90.0) {
        let [_, _, towards] = Camera { turn, tilt, zoom: 1.0 }.axes();
        let (turn, tilt) = (turn.to_radians(), tilt.to_radians());
        let expected = Vector::new(tilt.cos() * turn.cos(), tilt.cos() * turn.sin(), tilt.sin());
        prop_assert!((towards - expected).norm() < 1e-13 * turn.abs().max(1.0));
    }

    #[test]
    fn who_looks_along_a_direction_sees_it_end_on(along in direction()) {
        let [right, up, towards] = Camera::looking_along(&along).axes();
        prop_assert!(along.dot(&right).abs() < 1e-9 && along.dot(&up).abs() < 1e-9);
        prop_assert!(along.dot(&towards) > 0.0);
    }
}

#[test]
fn an_axis_plane_is_the_whole_square() {
    for (normal, fixed) in [(Vector::x(), 0), (Vector::y() * 2.0, 1), (-Vector::z(), 2)] {
        for offset in [-4.0, 0.0, 3.0, 4.0] {
            let corners = plane_in_box(&normal, offset * normal.norm(), 4.0);
            assert_eq!(corners.len(), 4, "{normal} at {offset}");
            for corner in corners {
                for axis in 0..3 {
                    let expected = if axis == fixed { offset } else { 4.0 };
                    assert!((corner[axis].abs() - expected.abs()).abs() < 1e-7, "{corner}");
                }
            }
        }
    }
}

#[test]
fn the_plane_at_right_angles_to_a_diagonal_is_a_hexagon() {
    assert_eq!(plane_in_box(&Vector::new(1.0, 1.0, 1.0), 0.0, 1.0).len(), 6);
    assert_eq!(plane_in_box(&Vector::new(1.0, 1.0, 1.0), 2.0, 1.0).len(), 3);
}

#[test]
fn what_misses_the_box_or_is_no_plane_or_line_is_cut_away() {
    let zero = Vector::zeros();
    for (normal, offset, half) in [
        (Vector::x(), 5.0, 4.0),
        (Vector::new(1.0, 1.0, 1.0), 12.5, 4.0),
        (zero, 0.0, 4.0),
        (zero, 1.0, 4.0),
        (Vector::x(), 0.0, 0.0),
        (Vector::x(), f64::NAN, 4.0),
        (Vector::new(f64::INFINITY, 0.0, 0.0), 1.0, 4.0),
    ] {
        assert!(plane_in_box(&normal, offset, half).is_empty(), "{normal} {offset} {half}");
    }
    for (point, direction) in [
        (zero, zero),
        (Vector::new(5.0, 0.0, 0.0), Vector::y()),
        (Vector::new(9.0, 0.0, 0.0), Vector::new(-1.0, 1.0, 0.0)),
        (Vector::new(f64::NAN, 0.0, 0.0), Vector::y()),
    ] {
        assert_eq!(line_in_box(&point, &direction, 4.0), None, "{point} {direction}");
    }
}

#[test]
fn a_line_along_an_edge_of_the_box_is_the_edge() {
    let cut = line_in_box(&Vector::new(4.0, 9.0, -4.0), &Vector::y(), 4.0);
    assert_eq!(cut, Some([Vector::new(4.0, -4.0, -4.0), Vector::new(4.0, 4.0, -4.0)]));
}

#[test]
fn flat_pictures_have_the_first_axis_to_the_right_and_the_second_up() {
    let [right, up, towards] = Camera::FLAT.axes();
    assert_eq!([right, up, towards], [Vector::x(), Vector::y(), Vector::z()], "exactly");
}
