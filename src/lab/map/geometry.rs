//! Exact vectors as places in a picture: turned into floats only after everything large or small is divided away.

use super::state::{Morph, float, largest};
use crate::math::Rational;
use crate::math::exact::integer;
use crate::math::subspace::Basis;
use crate::scene::Vector;
use crate::scene::clip::{line_in_box, plane_in_box};
use num_traits::Zero;

/// One unit of a picture is this power of ten; 0 where the numbers are of ordinary size.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub struct Unit(i32);

impl Unit {
    /// A unit in which numbers are of ordinary size whose largest is this; 1 where they are already.
    pub fn for_largest(largest: &Rational) -> Self {
        let ordinary = *largest >= Rational::new(1.into(), 10.into()) && *largest <= integer(1000);
        if largest.is_zero() || ordinary {
            return Self(0);
        }
        // Between half and twice the logarithm is good enough: this decides what a tick is called.
        let bits = |value: &num_bigint::BigInt| value.bits() as f64;
        let exponent = (bits(largest.numer()) - bits(largest.denom())) * std::f64::consts::LOG10_2;
        Self(exponent.round() as i32)
    }

    /// The power of ten.
    pub fn exponent(self) -> i32 {
        self.0
    }

    /// The unit itself.
    pub fn exact(self) -> Rational {
        num_traits::Pow::pow(integer(10), self.0)
    }
}

/// How far everything has moved: a vector x that is sent to Ax is drawn at `stays · x + goes · (Ax in units)`.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Blend {
    /// How much of x is left: 1 at the start, 0 at the end.
    pub stays: f64,
    /// How much of Ax is there, with Ax in its unit: 0 at the start, 1 at the end.
    pub goes: f64,
    /// One unit of Ax in the picture, for what does not move: 1 where the unit is 1, and at the end.
    pub fixed: f64,
}

impl Blend {
    /// (1 − t) x + t A x, in a unit that goes from 1 to the matrix's own.
    pub fn of(morph: Morph, unit: Unit) -> Self {
        let t = morph.fraction();
        match morph {
            Morph::START => Self { stays: 1.0, goes: 0.0, fixed: power(unit.0) },
            Morph::END => Self { stays: 0.0, goes: 1.0, fixed: 1.0 },
            // Dividing by the larger of the two units keeps every number finite.
            _ if unit.0 > 0 => {
                let one = power(-unit.0);
                let whole = (1.0 - t) * one + t;
                Self { stays: (1.0 - t) * one / whole, goes: t / whole, fixed: 1.0 / whole }
            }
            _ => {
                let one = power(unit.0);
                let whole = (1.0 - t) + t * one;
                Self { stays: (1.0 - t) / whole, goes: t * one / whole, fixed: one / whole }
            }
        }
    }
}

fn power(exponent: i32) -> f64 {
    10_f64.powi(exponent).clamp(1e-100, 1e100)
}

/// A vector of up to three entries in a unit, entries that it lacks being 0.
pub fn vector(entries: &[Rational], unit: Unit) -> Vector {
    let entry = |value: &Rational| if unit.0 == 0 { float(value) } else { float(&(value / unit.exact())) };
    let mut vector = Vector::zeros();
    for (place, value) in vector.iter_mut().zip(entries) {
        *place = entry(value);
    }
    vector
}

/// The direction of a vector: its largest entry becomes 1 or −1. Zero stays zero.
pub fn direction(entries: &[Rational]) -> Vector {
    let size = largest(entries);
    if size.is_zero() {
        return Vector::zeros();
    }
    let scaled: Vec<Rational> = entries.iter().map(|entry| entry / &size).collect();
    vector(&scaled, Unit(0))
}

/// A subspace of a space of 1 to 3 dimensions, as it is drawn.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Flat {
    /// The origin alone.
    Point,
    /// A line in a direction.
    Line(Vector),
    /// A plane in three dimensions, with this normal.
    Plane(Vector),
    /// All of a space of so many dimensions, where that is more than a line.
    Whole(usize),
}

impl Flat {
    /// The subspace that a basis spans, in a space of `dimension` dimensions; `complement` is a basis of what is at
    /// right angles to it. (A plane is drawn from its exact normal: two of its vectors may be too close to tell apart.)
    pub fn of(basis: &Basis, complement: &Basis, dimension: usize) -> Self {
        match (basis.as_slice(), complement.as_slice()) {
            ([], _) => Self::Point,
            ([line], _) => Self::Line(direction(line)),
            (_, [normal]) if dimension == 3 => Self::Plane(direction(normal)),
            _ => Self::Whole(dimension),
        }
    }

    /// The part in the box |x|, |y|, |z| ≤ `half`: the two ends of a line, the corners of a polygon, or of the box's
    /// twelve edges two at a time; nothing for a point.
    pub fn cut(self, half: f64) -> Cut {
        match self {
            Self::Point => Cut::Point,
            Self::Line(direction) => line_in_box(&Vector::zeros(), &direction, half).map_or(Cut::Point, Cut::Line),
            Self::Plane(normal) => Cut::Polygon(plane_in_box(&normal, 0.0, half)),
            // A little smaller, so that its edge and the names of the axes keep apart.
            Self::Whole(2) => Cut::Polygon(corners_of_square(half * 0.93)),
            Self::Whole(_) => Cut::Box,
        }
    }
}

/// What of a subspace is drawn.
#[derive(Clone, Debug, PartialEq)]
pub enum Cut {
    /// The origin.
    Point,
    /// A line's two ends.
    Line([Vector; 2]),
    /// The corners of a polygon, in order.
    Polygon(Vec<Vector>),
    /// The whole box.
    Box,
}

/// The square |x|, |y| ≤ `half` in the plane of the first two axes.
fn corners_of_square(half: f64) -> Vec<Vector> {
    [(1.0, 1.0), (-1.0, 1.0), (-1.0, -1.0), (1.0, -1.0)].map(|(x, y)| Vector::new(x * half, y * half, 0.0)).to_vec()
}

/// The longest coordinate of a place.
pub fn span(place: &Vector) -> f64 {
    place.amax()
}
