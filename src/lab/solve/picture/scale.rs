//! How large a picture is: exact numbers of any size become coordinates of a sensible one.

use crate::lab::solve::arrangement::{Arrangement, Common, Flat, nearest_to_origin};
use crate::math::Rational;
use crate::math::exact::integer;
use crate::scene::Vector;
use num_bigint::BigInt;
use num_traits::{One, Signed, ToPrimitive, Zero, pow};

/// The unit of a picture's coordinates, and the box that it shows.
#[derive(Clone, Debug, PartialEq)]
pub struct Scale {
    /// The length that is 1 in the picture; 1 unless the numbers are very large or very small.
    unit: Rational,
    /// Half the side of the box that lines and planes are cut to, in units.
    pub half: f64,
}

/// How much larger the box is than the place that it must show.
const ROOM: f64 = 1.5;
/// The same where the common part goes on beyond that place, or there is none.
const MORE_ROOM: f64 = 2.0;
/// How many times further out than the rows themselves a place may be and still be shown.
const FAR: i64 = 6;

impl Scale {
    /// A box with room for a place so far out; 0 stands for no preference.
    fn around(size: &Rational, room: f64) -> Self {
        if size.is_zero() {
            return Self { unit: Rational::one(), half: 3.0 };
        }
        let ordinary = *size >= Rational::new(1.into(), 50.into()) && *size <= integer(5000);
        let unit = if ordinary { Rational::one() } else { power_of_ten(digits(size.numer()) - digits(size.denom())) };
        let inside = (size / &unit).to_f64().filter(|size| size.is_normal()).unwrap_or(1.0);
        Self { unit, half: nice(inside * room) }
    }

    /// The box that shows where the rows meet, or how they pass each other.
    pub fn of(arrangement: &Arrangement) -> Self {
        match &arrangement.common {
            Common::Part { point, directions } => {
                let nearest = largest(&nearest_to_origin(point, directions));
                let size = largest(point);
                let ordinary = size <= &nearest * integer(FAR);
                Self::around(
                    if ordinary { &size } else { &nearest },
                    if directions.is_empty() { ROOM } else { MORE_ROOM },
                )
            }
            Common::Nothing(_) => Self::around(&spread(arrangement), MORE_ROOM),
        }
    }

    /// The box that shows some vectors.
    pub fn for_vectors(vectors: &[&[Rational]]) -> Self {
        let size = vectors.iter().map(|vector| largest(vector)).max().unwrap_or_default();
        Self::around(&size, 1.3)
    }

    /// A number as a coordinate; `None` where it is too large for one.
    pub fn coordinate(&self, value: &Rational) -> Option<f64> {
        // Further out nothing is seen at any zoom.
        (value / &self.unit).to_f64().filter(|coordinate| coordinate.is_finite() && coordinate.abs() < self.half * 1e6)
    }

    /// A place of at most three dimensions.
    pub fn place(&self, entries: &[Rational]) -> Option<Vector> {
        let mut place = Vector::zeros();
        for (coordinate, entry) in place.iter_mut().zip(entries) {
            *coordinate = self.coordinate(entry)?;
        }
        Some(place)
    }

    /// The marks on an axis: their places in units, positive and negative, and their exact values.
    pub fn ticks(&self) -> Vec<(f64, Rational)> {
        let (step, exact_step) = self.step();
        let count = (1..=9).take_while(|count| f64::from(*count) * step < self.half * 0.95).count();
        let mark = |count: i64| -> Option<(f64, Rational)> {
            let value = &exact_step * integer(count);
            Some((value.to_f64()?, value * &self.unit))
        };
        let count = i64::try_from(count).unwrap_or(0);
        (-count..=count).filter(|count| *count != 0).filter_map(mark).collect()
    }

    /// 1, 2 or 5 times a power of ten, a third to a sixth of the box.
    fn step(&self) -> (f64, Rational) {
        let wanted = self.half / 5.0;
        let exponent = wanted.log10().floor();
        let lead =
            [1_i64, 2, 5, 10].into_iter().find(|lead| lead.to_f64().unwrap_or(1.0) * 10f64.powf(exponent) >= wanted);
        let exact = integer(lead.unwrap_or(10)) * power_of_ten(exponent.to_i64().unwrap_or(0));
        (exact.to_f64().unwrap_or(1.0), exact)
    }
}

/// The largest distance from the origin, along an axis, that shows how the rows of an inconsistent system lie.
fn spread(arrangement: &Arrangement) -> Rational {
    let distance = |flats: &[&Flat]| arrangement.nearest_point(flats).map(|point| largest(&point));
    let flats = &arrangement.flats;
    let alone = flats.iter().filter_map(|flat| distance(&[flat])).max().unwrap_or_default();
    let limit = &alone * integer(FAR);
    let pairs =
        flats.iter().enumerate().flat_map(|(place, one)| flats.iter().skip(place + 1).map(move |other| [one, other]));
    pairs.filter_map(|pair| distance(&pair)).filter(|far| *far <= limit).fold(alone.clone(), Rational::max)
}

/// The direction of a vector, its largest coordinate 1 whatever the size of its entries; zero for the zero vector.
pub fn direction(vector: &[Rational]) -> Vector {
    let largest = largest(vector);
    let mut direction = Vector::zeros();
    if !largest.is_zero() {
        for (coordinate, entry) in direction.iter_mut().zip(vector) {
            *coordinate = (entry / &largest).to_f64().unwrap_or(0.0);
        }
    }
    direction
}

/// The largest entry, without its sign.
pub fn largest(entries: &[Rational]) -> Rational {
    entries.iter().map(Signed::abs).max().unwrap_or_default()
}

fn digits(value: &BigInt) -> i64 {
    i64::try_from(value.abs().to_string().len()).unwrap_or(0)
}

fn power_of_ten(exponent: i64) -> Rational {
    let power = Rational::from_integer(pow(BigInt::from(10), usize::try_from(exponent.unsigned_abs()).unwrap_or(0)));
    if exponent < 0 { power.recip() } else { power }
}

/// The next of 1, 1.5, 2, 3, 4, 5, 6, 8, 10 times a power of ten.
fn nice(value: f64) -> f64 {
    let power = 10f64.powf(value.log10().floor());
    let lead = [1.0, 1.5, 2.0, 3.0, 4.0, 5.0, 6.0, 8.0].into_iter().find(|lead| lead * power >= value * (1.0 - 1e-9));
    lead.unwrap_or(10.0) * power
}
