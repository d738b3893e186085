//! A picture as what is painted, in order: marks on the screen in CSS pixels.

use super::assemble::{Thing, assemble};
use super::label;
use super::order::back_to_front;
use super::piece::{Body, Piece};
use super::projection::{Point, Projection};
use super::{Dash, Ink, Marker, Picture};

/// What a figure of a size shows, in the order in which it is painted.
#[derive(Clone, Debug, PartialEq)]
pub struct DisplayList {
    /// The figure's width in CSS pixels.
    pub width: f64,
    /// The figure's height in CSS pixels.
    pub height: f64,
    /// What is painted, first to last.
    pub marks: Vec<Mark>,
}

/// One thing that is painted.
#[derive(Clone, Debug, PartialEq)]
pub enum Mark {
    /// A filled polygon: a face, or the head of an arrow.
    Polygon {
        /// Its corners.
        corners: Vec<Point>,
        /// What it is.
        ink: Ink,
        /// How much it covers of what is behind it: 0 nothing, 1 all.
        opacity: f64,
    },
    /// A straight line, or a piece of one.
    Line {
        /// One end.
        from: Point,
        /// The other.
        to: Point,
        /// What it is.
        ink: Ink,
        /// Its width.
        width: f64,
        /// Whole, dashed or dotted.
        dash: Dash,
        /// How much of the whole line lies before this piece: there its dashes go on.
        offset: f64,
    },
    /// A point.
    Dot {
        /// Its middle.
        at: Point,
        /// Its radius.
        radius: f64,
        /// What stands there.
        marker: Marker,
        /// What it is.
        ink: Ink,
    },
    /// Letters, with a rim of paper.
    Text {
        /// Where they begin, on their base line.
        at: Point,
        /// The letters; `_1` sets a subscript ([`super::text::runs`]).
        text: String,
        /// What they name.
        ink: Ink,
    },
}

/// What a figure of a width and a height in CSS pixels shows of a picture. Shapes with coordinates that are not finite
/// are left out.
pub fn display(picture: &Picture, width: f64, height: f64) -> DisplayList {
    let projection = Projection::new(picture, width, height);
    let (pieces, things) = assemble(&picture.shapes, &projection);
    let mut marks = Vec::with_capacity(pieces.len());
    for Piece { of, body } in back_to_front(pieces) {
        if let Some(thing) = things.get(of) {
            add(&mut marks, thing, body);
        }
    }
    marks.extend(label::place(&picture.shapes, &projection, width, height));
    DisplayList { width, height, marks }
}

fn add(marks: &mut Vec<Mark>, thing: &Thing, body: Body) {
    match (thing, body) {
        (Thing::Face { ink, opacity }, Body::Face(corners)) => {
            let corners = corners.iter().map(|corner| corner.xy()).collect();
            marks.push(Mark::Polygon { corners, ink: *ink, opacity: *opacity });
        }
        (Thing::Line { ink, stroke, length }, Body::Line { ends: [from, to], part: [start, _], .. }) => {
            let line = Mark::Line {
                from: from.xy(),
                to: to.xy(),
                ink: *ink,
                width: stroke.width,
                dash: stroke.dash,
                offset: start * length,
            };
            if !marks.last_mut().is_some_and(|last| goes_on(last, &line)) {
                marks.push(line);
            }
        }
        (Thing::Head { corners, ink }, _) => {
            marks.push(Mark::Polygon { corners: corners.to_vec(), ink: *ink, opacity: 1.0 });
        }
        (Thing::Dot { radius, marker, ink }, Body::Dot { at, .. }) => {
            marks.push(Mark::Dot { at: at.xy(), radius: *radius, marker: *marker, ink: *ink });
        }
        _ => {}
    }
}

/// Whether a piece of a line begins where the last one of it ended; then it is added to that.
fn goes_on(last: &mut Mark, line: &Mark) -> bool {
    let (
        Mark::Line { from: first, to: end, ink: was, width: wide, dash: dashed, offset: before },
        Mark::Line { from, to, ink, width, dash, offset },
    ) = (last, line)
    else {
        return false;
    };
    let same = (*was, *dashed) == (*ink, *dash) && wide == width && *end == *from;
    let goes_on = same && (*before + (*end - *first).norm() - offset).abs() < 1e-6;
    if goes_on {
        *end = *to;
    }
    goes_on
}
