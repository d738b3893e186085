//! Householder reflections, `H = I - t v v^T` with `v` beginning in 1.

use super::kernel::{add_multiple, dot, norm, scale};

/// Turns `x` into the `v` of the reflection that maps `x` to a multiple of the first unit vector, and returns its `t`
/// and that multiple. Where `x` is one already, `t` is 0: nothing is reflected, so nothing is rounded.
pub fn reflector(x: &mut [f64]) -> (f64, f64) {
    let Some((&mut first, rest)) = x.split_first_mut() else { return (0.0, 0.0) };
    if rest.iter().all(|&entry| entry == 0.0) {
        x[0] = 1.0;
        return (0.0, first);
    }
    let image = -norm(x).copysign(first);
    // The same sign twice: no cancellation.
    let pivot = first - image;
    let rest = &mut x[1..];
    if pivot.abs() > 1e-290 {
        scale(rest, 1.0 / pivot);
    } else {
        rest.iter_mut().for_each(|entry| *entry /= pivot);
    }
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
