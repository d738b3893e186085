//! How long a picture takes to be sorted and projected: the lattice, a cube and three planes through it.
#![allow(missing_docs, reason = "criterion's macros make functions without doc comments")]

use criterion::{Criterion, criterion_group, criterion_main};
use ranklab::scene::clip::{line_in_box, plane_in_box};
use ranklab::scene::{Camera, Ink, Marker, Picture, Shape, Stroke, Vector, display};
use std::hint::black_box;

fn picture() -> Picture {
    let mut shapes = Vec::new();
    for axis in 0..3u8 {
        for side in [0.0, 1.0] {
            let corner = |one: f64, other: f64| {
                let mut corner = [side; 3];
                corner[(usize::from(axis) + 1) % 3] = one;
                corner[(usize::from(axis) + 2) % 3] = other;
                Vector::from(corner)
            };
            shapes.push(Shape::Face {
                corners: vec![corner(0.0, 0.0), corner(1.0, 0.0), corner(1.0, 1.0), corner(0.0, 1.0)],
                ink: Ink::Face(axis),
                opacity: 0.5,
                edge: Some(Stroke::solid(1.5)),
            });
        }
    }
    for (number, normal) in [(0, Vector::new(1.0, 1.0, 1.0)), (1, Vector::new(1.0, -2.0, 0.0)), (2, Vector::z())] {
        let corners = plane_in_box(&normal, 0.5, 2.0);
        shapes.push(Shape::Face { corners, ink: Ink::Equation(number), opacity: 0.3, edge: Some(Stroke::solid(1.5)) });
    }
    for axis in [Vector::x(), Vector::y(), Vector::z()] {
        if let Some([from, to]) = line_in_box(&Vector::zeros(), &axis, 2.0) {
            shapes.push(Shape::Arrow { from, to, ink: Ink::Axis, stroke: Stroke::solid(1.0) });
            shapes.push(Shape::Label { at: to, text: "x_1".to_owned(), ink: Ink::Axis, rank: 1 });
        }
    }
    for number in 0..125u8 {
        let coordinate = |divisor: u8| f64::from(number / divisor % 5) / 2.0 - 1.0;
        let at = Vector::new(coordinate(1), coordinate(5), coordinate(25));
        shapes.push(Shape::Dot { at, ink: Ink::Fibre(number), radius: 3.0, marker: Marker::Disc });
    }
    Picture { shapes, camera: Camera::OVERVIEW, reach: 3.0, handles: Vec::new() }
}

fn scene(criterion: &mut Criterion) {
    let picture = picture();
    criterion.bench_function("125 dots, a cube and three planes", |bencher| {
        bencher.iter(|| display(black_box(&picture), 480.0, 480.0));
    });
}

criterion_group!(benches, scene);
criterion_main!(benches);
