//! What a singular value decomposition has to be, recomputed without the module under test.

use ranklab::math::FloatMatrix;
use ranklab::math::svd::{Svd, svd};

/// The constant in `c max(m, n) eps`, for the relative residual and for both orthogonalities, in the Frobenius norm.
pub const C: f64 = 4.0;

/// Decomposes, and stops where the result is no decomposition.
pub fn decompose(name: &str, a: &FloatMatrix) -> Svd {
    let found = svd(a).unwrap_or_else(|problem| panic!("{name}: {problem}"));
    hold(name, a, &found);
    found
}

/// Stops where this is no decomposition of `a`.
pub fn hold(name: &str, a: &FloatMatrix, found: &Svd) {
    let (m, n) = a.shape();
    let k = m.min(n);
    assert_eq!((found.u.shape(), found.singular_values.len(), found.v.shape()), ((m, k), k, (n, k)), "{name}");
    let values = &found.singular_values;
    assert!(values.iter().all(|value| *value >= 0.0 && value.is_finite()), "{name}: {values:?}");
    assert!(values.windows(2).all(|pair| pair[0] >= pair[1]), "{name}: {values:?}");
    let limit = C * m.max(n) as f64 * f64::EPSILON;
    for (side, q) in [("U", &found.u), ("V", &found.v)] {
        let error = (q.tr_mul(q) - FloatMatrix::identity(k, k)).norm();
        assert!(error <= limit, "{name}: {side} is off by {error:e}, {limit:e} allowed");
    }
    // Brought near 1 by a power of two, so that no square overflows; subnormal numbers have a rounding of their own.
    let largest = a.amax();
    if largest == 0.0 {
        assert!(values.iter().all(|&value| value == 0.0), "{name}: {values:?}");
        return;
    }
    let unit = 2_f64.powi(-(largest.log2().floor() as i32).clamp(-1000, 1000));
    let scaled = |value: f64| value * unit;
    let product = &found.u * FloatMatrix::from_fn(k, n, |i, j| scaled(values[i]) * found.v[(j, i)]);
    let a = a.map(scaled);
    let error = (product - &a).norm();
    let allowed = limit * a.norm() + k as f64 * scaled(5e-324);
    assert!(error <= allowed, "{name}: the product is off by {error:e}, {allowed:e} allowed");
}

/// Whether two numbers differ by at most a part of the second.
pub fn close(found: f64, expected: f64, part: f64) -> bool {
    (found - expected).abs() <= part * expected.abs()
}
