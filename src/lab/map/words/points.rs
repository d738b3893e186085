//! Points and the morph in sentences.

use super::{space, superscript, vector};
use crate::lab::map::state::Morph;
use crate::math::Rational;
use num_traits::Zero;

/// x, and whether it is in the kernel.
pub fn x(x: &[Rational], ax: &[Rational]) -> String {
    let zero = |entries: &[Rational]| entries.iter().all(Zero::is_zero);
    let place = match (zero(x), zero(ax)) {
        (true, _) => "lies in every kernel",
        (false, true) => "is in the kernel",
        (false, false) => "is not in the kernel",
    };
    format!("x = {} {place}.", vector(x))
}

/// x, while the kernel is kept back.
pub fn x_alone(x: &[Rational]) -> String {
    format!("x = {}.", vector(x))
}

/// Where x is sent.
pub fn ax(ax: &[Rational]) -> String {
    format!("Ax = {}", vector(ax))
}

/// b, and whether some x is sent there.
pub fn b(b: &[Rational], reached: bool) -> String {
    let place = if reached { "is in the image: some x reaches it" } else { "is not in the image: no x reaches it" };
    format!("b = {} {place}.", vector(b))
}

/// How many points of the lattice went in, and how many different ones came out.
pub fn count(points: usize, images: usize) -> String {
    match images {
        1 => format!("{points} points went in, a single one came out."),
        _ => format!("{points} points went in, {images} different ones came out."),
    }
}

/// How far everything has moved.
pub fn morph(morph: Morph) -> String {
    let thousandths = morph.thousandths();
    let meaning = match thousandths {
        0 => "every x is where it was".to_owned(),
        500 => "halfway from x to Ax".to_owned(),
        1000 => "every x is at Ax".to_owned(),
        _ => {
            let (percent, rest) = (thousandths / 10, thousandths % 10);
            let rest = if rest == 0 { String::new() } else { format!(".{rest}") };
            format!("{percent}{rest}% of the way from x to Ax")
        }
    };
    let digits = format!("{}.{:03}", thousandths / 1000, thousandths % 1000);
    format!("Morph {}: {meaning}.", digits.trim_end_matches('0').trim_end_matches('.'))
}

/// How domain and codomain share one picture where their dimensions differ.
pub fn padding(rows: usize, columns: usize) -> Option<String> {
    let larger = rows.max(columns);
    (rows != columns).then(|| {
        format!("Before Morph 1, vectors of {} stand in {}, zeros added.", space(rows.min(columns)), space(larger))
    })
}

/// What a unit of the picture is, where it is not 1.
pub fn unit(exponent: i32) -> Option<String> {
    (exponent != 0)
        .then(|| format!("At Morph 1, one unit of this picture is 10{}.", superscript(&exponent.to_string())))
}

/// What is said of a vector that is too long for the picture.
pub fn outside(name: &str) -> String {
    format!("{name} is too long for the picture, which shows its direction alone.")
}
