//! The shapes of a picture as pieces to be sorted, and how each is painted.

use super::piece::{Body, Piece};
use super::projection::{Point, Projection};
use super::{Ink, Marker, Shape, Stroke, Vector};

/// How a thing is painted, whichever of its pieces it is.
#[derive(Clone, Copy, Debug)]
pub(super) enum Thing {
    Face {
        ink: Ink,
        opacity: f64,
    },
    /// A line with its length on the screen.
    Line {
        ink: Ink,
        stroke: Stroke,
        length: f64,
    },
    /// The head of an arrow.
    Head {
        corners: [Point; 3],
        ink: Ink,
    },
    Dot {
        radius: f64,
        marker: Marker,
        ink: Ink,
    },
}

/// The pieces of shapes, each `of` the thing of that number. Labels are not among them: they are placed last.
pub(super) fn assemble(shapes: &[Shape], projection: &Projection) -> (Vec<Piece>, Vec<Thing>) {
    let mut scene = Scene::default();
    for shape in shapes {
        scene.add(shape, projection);
    }
    (scene.pieces, scene.things)
}

#[derive(Default)]
struct Scene {
    pieces: Vec<Piece>,
    things: Vec<Thing>,
    /// The edges of faces that are there already: neighbours share them.
    edges: Vec<([Vector; 2], Ink, Stroke)>,
}

impl Scene {
    fn add(&mut self, shape: &Shape, projection: &Projection) {
        let view = |place: &Vector| finite(projection.view(place));
        match shape {
            Shape::Face { corners, ink, opacity, edge } => {
                let places: Option<Vec<Vector>> = corners.iter().map(view).collect();
                let Some(places) = places else { return };
                self.push(Body::Face(places), Thing::Face { ink: *ink, opacity: *opacity });
                for (from, to) in corners.iter().zip(corners.iter().cycle().skip(1)) {
                    if let Some(stroke) = edge
                        && self.is_new_edge(*from, *to, *ink, *stroke)
                    {
                        self.line(view(from), view(to), *ink, *stroke);
                    }
                }
            }
            Shape::Line { from, to, ink, stroke } => self.line(view(from), view(to), *ink, *stroke),
            Shape::Arrow { from, to, ink, stroke } => {
                if let (Some(from), Some(to)) = (view(from), view(to)) {
                    self.arrow(from, to, *ink, *stroke);
                }
            }
            Shape::Dot { at, ink, radius, marker } => {
                if let Some(at) = view(at) {
                    self.dot(at, *radius, *marker, *ink);
                }
            }
            Shape::Label { .. } => {}
        }
    }

    fn push(&mut self, body: Body, thing: Thing) {
        self.pieces.push(Piece { of: self.things.len(), body });
        self.things.push(thing);
    }

    /// Two dashed lines in one place, running opposite ways, would fill each other's gaps.
    fn is_new_edge(&mut self, from: Vector, to: Vector, ink: Ink, stroke: Stroke) -> bool {
        let is_same = |([start, end], was, width): &([Vector; 2], Ink, Stroke)| {
            (*was, *width) == (ink, stroke) && ((*start == from && *end == to) || (*start == to && *end == from))
        };
        let is_new = !self.edges.iter().any(is_same);
        if is_new {
            self.edges.push(([from, to], ink, stroke));
        }
        is_new
    }

    fn line(&mut self, from: Option<Vector>, to: Option<Vector>, ink: Ink, stroke: Stroke) {
        let (Some(from), Some(to)) = (from, to) else { return };
        let length = (to - from).xy().norm();
        let body = Body::Line { ends: [from, to], part: [0.0, 1.0], width: stroke.width };
        self.push(body, Thing::Line { ink, stroke, length });
    }

    fn dot(&mut self, at: Vector, radius: f64, marker: Marker, ink: Ink) {
        self.push(Body::Dot { at, radius }, Thing::Dot { radius, marker, ink });
    }

    /// The shaft ends inside the head, so that it does not blunt the tip. A head is never longer than most of its
    /// arrow; an arrow that points at the viewer, or nowhere, is a dot.
    fn arrow(&mut self, from: Vector, to: Vector, ink: Ink, stroke: Stroke) {
        let length = (to - from).xy().norm();
        let head = (5.0 + 3.2 * stroke.width).min(length * 0.7);
        if head < stroke.width * 1.6 {
            self.dot(to, stroke.width * 1.5, Marker::Disc, ink);
            return;
        }
        let back = (to - from) / length;
        let end = to - back * (head * 0.75);
        self.line(Some(from), Some(end), ink, stroke);
        let half_width = head * 0.42;
        let base = (to - back * head).xy();
        let across = Point::new(-back.y, back.x) * half_width;
        // Sorted by the place of the tip, or what the arrow points at would cover half of the head.
        let body = Body::Dot { at: to - back * SAME_AS_TIP, radius: half_width };
        self.push(body, Thing::Head { corners: [to.xy(), base + across, base - across], ink });
    }
}

/// How far before its tip, in CSS pixels, the head of an arrow is sorted: enough to be on its own side of a face that
/// the arrow ends on.
const SAME_AS_TIP: f64 = 0.5;

fn finite(place: Vector) -> Option<Vector> {
    place.iter().all(|coordinate| coordinate.is_finite()).then_some(place)
}
