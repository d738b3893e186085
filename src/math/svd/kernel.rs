//! The inner loops: on slices, four entries at a time, so that the compiler can keep them in registers and lanes. They
//! are written out, because a compiler that is told to make the site small does not unroll them.

use crate::math::float::FloatMatrix;

/// The scalar product.
pub fn dot(x: &[f64], y: &[f64]) -> f64 {
    let ((x, x_rest), (y, y_rest)) = (x.as_chunks::<4>(), y.as_chunks::<4>());
    let [mut s0, mut s1, mut s2, mut s3] = [0.0; 4];
    for ([a0, a1, a2, a3], [b0, b1, b2, b3]) in x.iter().zip(y) {
        s0 += a0 * b0;
        s1 += a1 * b1;
        s2 += a2 * b2;
        s3 += a3 * b3;
    }
    let mut rest = 0.0;
    for (a, b) in x_rest.iter().zip(y_rest) {
        rest += a * b;
    }
    (s0 + s1) + (s2 + s3) + rest
}

/// Adds `factor` times `x` to `y`.
pub fn add_multiple(y: &mut [f64], factor: f64, x: &[f64]) {
    let ((y, y_rest), (x, x_rest)) = (y.as_chunks_mut::<4>(), x.as_chunks::<4>());
    for ([a0, a1, a2, a3], [b0, b1, b2, b3]) in y.iter_mut().zip(x) {
        *a0 += factor * b0;
        *a1 += factor * b1;
        *a2 += factor * b2;
        *a3 += factor * b3;
    }
    for (a, b) in y_rest.iter_mut().zip(x_rest) {
        *a += factor * b;
    }
}

/// Replaces `x` by `cosine x - sine y` and `y` by `sine x + cosine y`, with a cosine that is not negative.
///
/// As what is added to each, after Rutishauser: an error in the cosine near 1 would lengthen both, one in `bend` does
/// not.
pub fn rotate(x: &mut [f64], y: &mut [f64], cosine: f64, sine: f64) {
    let bend = sine / (1.0 + cosine);
    for (a, b) in x.iter_mut().zip(y) {
        (*a, *b) = (*a - sine * (*b + bend * *a), *b + sine * (*a - bend * *b));
    }
}

/// Multiplies every entry.
pub fn scale(x: &mut [f64], factor: f64) {
    for a in x {
        *a *= factor;
    }
}

/// The Euclidean norm, without overflow or underflow on the way: where the squares leave the doubles' range, the
/// entries are first divided by a power of two near the largest.
pub fn norm(x: &[f64]) -> f64 {
    const SAFE: std::ops::Range<f64> = 1e-250..1e300;
    let squares = dot(x, x);
    if SAFE.contains(&squares) {
        return squares.sqrt();
    }
    let largest = x.iter().fold(0.0_f64, |largest, a| largest.max(a.abs()));
    if largest == 0.0 {
        return 0.0;
    }
    let shift = -exponent(largest);
    let squares: f64 = x.iter().map(|&a| times_power_of_two(a, shift).powi(2)).sum();
    times_power_of_two(squares.sqrt(), -shift)
}

/// The exponent of the largest power of two that is at most a positive number.
pub fn exponent(positive: f64) -> i32 {
    let biased = |number: f64| ((number.to_bits() >> 52) & 0x7ff) as i32;
    match biased(positive) {
        // A subnormal number: as a normal one, 64 places higher.
        0 => biased(positive * power_of_two(64)) - 1023 - 64,
        biased => biased - 1023,
    }
}

/// A number times 2 to a power: exact unless it leaves the normal range.
pub fn times_power_of_two(number: f64, mut exponent: i32) -> f64 {
    let mut result = number;
    while exponent != 0 {
        let part = exponent.clamp(-1000, 1000);
        result *= power_of_two(part);
        exponent -= part;
    }
    result
}

/// 2 to a power from -1022 to 1023.
pub fn power_of_two(exponent: i32) -> f64 {
    f64::from_bits(u64::from((exponent + 1023).clamp(0, 2046).unsigned_abs()) << 52)
}

/// The positions of some numbers, the smallest number first, equal ones in their order. (One sort for all, since every
/// instance weighs on the site.)
pub fn ascending(numbers: &[f64]) -> Vec<usize> {
    let mut order: Vec<usize> = (0..numbers.len()).collect();
    order.sort_by(|&i, &j| numbers[i].total_cmp(&numbers[j]));
    order
}

/// A column as a slice.
pub fn column(matrix: &FloatMatrix, j: usize) -> &[f64] {
    let rows = matrix.nrows();
    &matrix.as_slice()[j * rows..(j + 1) * rows]
}

/// A column as a slice that can be written to.
pub fn column_mut(matrix: &mut FloatMatrix, j: usize) -> &mut [f64] {
    let rows = matrix.nrows();
    &mut matrix.as_mut_slice()[j * rows..(j + 1) * rows]
}

/// Two columns at once, `p` before `q`.
pub fn two_columns_mut(matrix: &mut FloatMatrix, p: usize, q: usize) -> (&mut [f64], &mut [f64]) {
    let rows = matrix.nrows();
    let (left, right) = matrix.as_mut_slice().split_at_mut(q * rows);
    (&mut left[p * rows..(p + 1) * rows], &mut right[..rows])
}

/// Adds a combination of four vectors, all as long as `y`.
pub fn add_combination(y: &mut [f64], factors: [f64; 4], x: [&[f64]; 4]) {
    let [f0, f1, f2, f3] = factors;
    let [x0, x1, x2, x3] = x;
    for ((((a, b0), b1), b2), b3) in y.iter_mut().zip(x0).zip(x1).zip(x2).zip(x3) {
        *a += (f0 * b0 + f1 * b1) + (f2 * b2 + f3 * b3);
    }
}

/// The scalar products of four vectors, all as long as `v`, with `v`.
pub fn four_dots(x: [&[f64]; 4], v: &[f64]) -> [f64; 4] {
    let (pairs, rest) = v.as_chunks::<2>();
    let [w, x, y, z] = x.map(|own| own.as_chunks::<2>());
    let [mut w0, mut w1, mut x0, mut x1, mut y0, mut y1, mut z0, mut z1] = [0.0; 8];
    for (((([v0, v1], w), x), y), z) in pairs.iter().zip(w.0).zip(x.0).zip(y.0).zip(z.0) {
        w0 += w[0] * v0;
        w1 += w[1] * v1;
        x0 += x[0] * v0;
        x1 += x[1] * v1;
        y0 += y[0] * v0;
        y1 += y[1] * v1;
        z0 += z[0] * v0;
        z1 += z[1] * v1;
    }
    let sums = [w0 + w1, x0 + x1, y0 + y1, z0 + z1];
    match rest {
        [v] => [0, 1, 2, 3].map(|k| sums[k] + [w.1, x.1, y.1, z.1][k].first().map_or(0.0, |own| own * v)),
        _ => sums,
    }
}

/// Adds `factor` times `x` to `y` and returns the scalar product of the new `y` with `v`: one pass for two.
pub fn add_multiple_and_dot(y: &mut [f64], factor: f64, x: &[f64], v: &[f64]) -> f64 {
    let ((y, y_rest), (x, x_rest), (v, v_rest)) = (y.as_chunks_mut::<4>(), x.as_chunks::<4>(), v.as_chunks::<4>());
    let [mut s0, mut s1, mut s2, mut s3] = [0.0; 4];
    for (([a0, a1, a2, a3], [b0, b1, b2, b3]), [c0, c1, c2, c3]) in y.iter_mut().zip(x).zip(v) {
        *a0 += factor * b0;
        *a1 += factor * b1;
        *a2 += factor * b2;
        *a3 += factor * b3;
        s0 += *a0 * c0;
        s1 += *a1 * c1;
        s2 += *a2 * c2;
        s3 += *a3 * c3;
    }
    let mut rest = 0.0;
    for ((a, b), c) in y_rest.iter_mut().zip(x_rest).zip(v_rest) {
        *a += factor * b;
        rest += *a * c;
    }
    (s0 + s1) + (s2 + s3) + rest
}
