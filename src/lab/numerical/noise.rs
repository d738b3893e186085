//! The noise, by sizes on a slider: none, then powers of ten up to that of the largest entry.

use crate::math::float::nearest;
use crate::math::number::parse_number;
use crate::math::{Rational, System};

/// From the smallest noise that is offered to the size of the largest entry: so many powers of ten.
const DECADES: i32 = 18;

/// What the slider offers for a matrix, from the left: none; then powers of ten, from far below what a double keeps of the
/// largest entry up to its own size.
pub fn sizes(system: &System) -> Vec<Option<Rational>> {
    let largest = system.coefficients().iter().map(|entry| nearest(entry).abs()).fold(0.0, f64::max);
    let top = if largest > 0.0 && largest.is_finite() { largest.log10().round() as i32 } else { 0 };
    let power = |exponent: i32| parse_number(&format!("1e{exponent}")).ok();
    std::iter::once(None).chain((top - DECADES..=top).map(power).filter(Option::is_some)).collect()
}

/// The place on the slider that is nearest to the noise.
pub fn place(noise: Option<&Rational>, sizes: &[Option<Rational>]) -> usize {
    let Some(noise) = noise.map(nearest) else { return 0 };
    let far = |size: &Option<Rational>| match size {
        Some(size) => (nearest(size).log10() - noise.log10()).abs(),
        None => f64::INFINITY,
    };
    let mut best = 0;
    for (index, size) in sizes.iter().enumerate() {
        if sizes.get(best).is_none_or(|other| far(size) < far(other)) {
            best = index;
        }
    }
    best
}
