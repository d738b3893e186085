//! Shapes taken apart into what the painter's order can sort: convex faces, pieces of lines, dots. All places are the
//! viewer's: x to the right and y down on the screen, z towards the viewer, in CSS pixels.

use super::Vector;

/// Places nearer to each other, or to a plane, than this count as the same; in CSS pixels.
pub(super) const SAME: f64 = 1e-3;

/// A part of a thing that is drawn in one go.
#[derive(Clone, Debug, PartialEq)]
pub struct Piece {
    /// The number of the thing that it is part of: of things that lie in one place, the higher is painted later.
    pub of: usize,
    /// Where it is.
    pub body: Body,
}

/// Where a piece is.
#[derive(Clone, Debug, PartialEq)]
pub enum Body {
    /// A convex flat polygon by its corners in order.
    Face(Vec<Vector>),
    /// A straight line.
    Line {
        /// Its ends.
        ends: [Vector; 2],
        /// Where they are on the whole line: 0 is its beginning, 1 its end.
        part: [f64; 2],
        /// Its width in CSS pixels.
        width: f64,
    },
    /// A dot.
    Dot {
        /// Its middle.
        at: Vector,
        /// Its radius in CSS pixels.
        radius: f64,
    },
}

/// A plane: the places with `normal · x = offset`. The normal has length 1 and does not point away from the viewer, so
/// that the viewer is on the positive side.
#[derive(Clone, Copy, Debug)]
pub(super) struct Plane {
    pub normal: Vector,
    offset: f64,
}

impl Body {
    /// Where it begins and ends.
    pub(super) fn places(&self) -> &[Vector] {
        match self {
            Self::Face(corners) => corners,
            Self::Line { ends, .. } => ends,
            Self::Dot { at, .. } => std::slice::from_ref(at),
        }
    }
}

impl Plane {
    /// The plane of a polygon, with the polygon's area. `None` for a polygon that has collapsed.
    pub fn of(corners: &[Vector]) -> Option<(Self, f64)> {
        let first = corners.first()?;
        // Twice the area at right angles to the plane (Newell), from one corner so that nothing cancels.
        let pairs = corners.iter().zip(corners.iter().skip(1));
        let twice: Vector = pairs.map(|(one, other)| (one - first).cross(&(other - first))).sum();
        let size = corners.iter().map(|corner| (corner - first).norm()).fold(0.0, f64::max);
        let area = twice.norm() / 2.0;
        if !area.is_finite() || area <= SAME * size.max(SAME) {
            return None;
        }
        let normal = twice / (2.0 * area * if twice.z < 0.0 { -1.0 } else { 1.0 });
        let middle = corners.iter().sum::<Vector>() / corners.len() as f64;
        Some((Self { normal, offset: normal.dot(&middle) }, area))
    }

    /// How far in front of the plane a place is, in CSS pixels.
    pub fn height(&self, place: &Vector) -> f64 {
        self.normal.dot(place) - self.offset
    }

    /// The side of the plane on which places are.
    pub fn side(&self, places: &[Vector]) -> Side {
        let (mut least, mut most) = (0.0_f64, 0.0_f64);
        for place in places {
            let height = self.height(place);
            least = least.min(height);
            most = most.max(height);
        }
        match (least < -SAME, most > SAME) {
            (true, true) => Side::Both,
            (true, false) => Side::Far,
            (false, true) => Side::Near,
            (false, false) => Side::On,
        }
    }
}

/// On which side of a plane something is.
pub(super) enum Side {
    Far,
    On,
    Near,
    Both,
}

/// The parts of a convex polygon on the far and on the near side of a plane that goes through it, and the cut.
pub(super) fn cut_face(corners: &[Vector], plane: &Plane) -> ([Vec<Vector>; 2], [Vector; 2]) {
    let mut parts = [Vec::with_capacity(corners.len() + 1), Vec::with_capacity(corners.len() + 1)];
    let mut cut: Vec<Vector> = Vec::with_capacity(2);
    let mut before = corners.last().map(|corner| (*corner, plane.height(corner)));
    for corner in corners {
        let height = plane.height(corner);
        if let Some((last, was)) = before
            && was * height < 0.0
        {
            let crossing = last + (corner - last) * (was / (was - height));
            parts[0].push(crossing);
            parts[1].push(crossing);
            cut.push(crossing);
        }
        if height <= 0.0 {
            parts[0].push(*corner);
        }
        if height >= 0.0 {
            parts[1].push(*corner);
        }
        if height == 0.0 {
            cut.push(*corner);
        }
        before = Some((*corner, height));
    }
    let first = cut.first().copied().unwrap_or_default();
    (parts, [first, cut.last().copied().unwrap_or(first)])
}
