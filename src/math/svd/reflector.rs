//! Householder reflections, `H = I - t v v^T` with `v` beginning in 1.

use super::kernel::{add_multiple, dot, norm, power_of_two, scale, times_power_of_two};

/// Vectors shorter than this are made longer first, by 2 to this power.
const TINY: f64 = 1e-290;
const LIFT: i32 = 600;

/// Turns `x` into the `v` of the reflection that maps `x` to a multiple of the first unit vector, and returns its `t`
/// and that multiple. Where `x` is one already, `t` is 0: nothing is reflected, so nothing is rounded.
pub fn reflector(x: &mut [f64]) -> (f64, f64) {
    let Some((&mut first, rest)) = x.split_first_mut() else { return (0.0, 0.0) };
    if rest.iter().all(|&entry| entry == 0.0) {
        x[0] = 1.0;
        return (0.0, first);
    }
    let length = norm(x);
    if length < TINY {
        // Numbers this small have few digits; the reflection of a multiple is the same.
        scale(x, power_of_two(LIFT));
        let (factor, image) = reflector(x);
        return (factor, times_power_of_two(image, -LIFT));
    }
    let image = -length.copysign(first);
    // The same sign twice: no cancellation.
    let pivot = first - image;
    scale(&mut x[1..], 1.0 / pivot);
    x[0] = 1.0;
    (-pivot / image, image)
}

/// Replaces `y` by `y - t v (v^T y)`.
pub fn reflect(y: &mut [f64], v: &[f64], t: f64) {
    if t != 0.0 {
        let along = t * dot(v, y);
        add_multiple(y, -along, v);
    }
}
