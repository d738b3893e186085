//! One-sided Jacobi rotations: slow for pictures, as accurate as can be for small matrices.
//!
//! After `A = Q R` with pivoting, the columns of `X = R^T` are rotated in pairs until all are orthogonal: `X J = W S`,
//! and `A = (Q J) S W^T`. Tiny singular values come out to full relative accuracy where scaling the rows and columns of
//! A would make it well conditioned (Z. Drmač, K. Veselić, "New fast and accurate Jacobi SVD algorithm", SIAM Journal on
//! Matrix Analysis and Applications 29, 2008).

use super::complete::complete;
use super::kernel::{
    add_multiple, ascending, column, column_mut, dot, exponent, norm, power_of_two, rotate, scale, two_columns_mut,
};
use super::qr::PivotedQr;
use super::{Svd, SvdProblem};
use crate::math::float::FloatMatrix;

/// More sweeps than any matrix needs: five to ten are usual.
pub const MAX_SWEEPS: usize = 60;

/// Columns shorter than this have lost too many bits to be rotated (the largest entry is 1, or far above where there is
/// anything tiny): their length stands, their direction is made orthogonal in the end.
const SHORTEST: f64 = 1e-290;

/// A quotient of lengths so small that a rotation leaves the longer column as it is.
const NEGLIGIBLE: f64 = 1e-18;

/// A decomposition under way, for `m >= n`.
pub struct Jacobi {
    qr: PivotedQr,
    /// X, becoming `W S`.
    x: FloatMatrix,
    /// J.
    j: FloatMatrix,
    lengths: Vec<f64>,
    tolerance: f64,
    sweep: usize,
    /// The next row of pairs, `(first, q)` with all `q` after `first`.
    first: usize,
    rotations: usize,
}

impl Jacobi {
    /// Begins with an `m x n` matrix, `m >= n`, whose entries are finite and far from overflow.
    pub fn new(a: &FloatMatrix) -> Self {
        let n = a.ncols();
        let qr = PivotedQr::of(a);
        let x = qr.r_transposed();
        let lengths = (0..n).map(|q| norm(column(&x, q))).collect();
        let tolerance = (n.max(4) as f64).sqrt() * f64::EPSILON;
        Self { qr, x, j: FloatMatrix::identity(n, n), lengths, tolerance, sweep: 0, first: 0, rotations: 0 }
    }

    /// The multiplications of one [`Self::advance`].
    pub fn cost(&self) -> usize {
        let n = self.lengths.len();
        10 * n * (n - self.first).max(1)
    }

    /// Rotates one column with all later ones; `true` when a whole sweep has found nothing left to rotate.
    pub fn advance(&mut self) -> Result<bool, SvdProblem> {
        let n = self.lengths.len();
        if self.first + 1 < n {
            self.bring_longest_forward();
            for q in self.first + 1..n {
                self.rotations += usize::from(self.rotate_pair(self.first, q));
            }
            self.first += 1;
            return Ok(false);
        }
        if self.rotations == 0 {
            return Ok(true);
        }
        (self.sweep, self.first, self.rotations) = (self.sweep + 1, 0, 0);
        if self.sweep == MAX_SWEEPS {
            return Err(SvdProblem::NoConvergence { limit: MAX_SWEEPS });
        }
        Ok(false)
    }

    /// A part from 0 to 1, as far as one can tell: ten sweeps are thought to be enough.
    pub fn progress(&self) -> f64 {
        let within = self.first as f64 / self.lengths.len().max(1) as f64;
        ((self.sweep as f64 + within) / 10.0).min(1.0)
    }

    /// De Rijk's order: the longest of the columns left is the first of its pairs.
    fn bring_longest_forward(&mut self) {
        let mut longest = self.first;
        for q in self.first + 1..self.lengths.len() {
            if self.lengths[q] > self.lengths[longest] {
                longest = q;
            }
        }
        self.lengths.swap(self.first, longest);
        self.x.swap_columns(self.first, longest);
        self.j.swap_columns(self.first, longest);
    }

    /// Makes two columns orthogonal; `false` where they are already.
    fn rotate_pair(&mut self, p: usize, q: usize) -> bool {
        let (long_p, long_q) = (self.lengths[p], self.lengths[q]);
        if long_p < SHORTEST || long_q < SHORTEST {
            return false;
        }
        let (x, y) = two_columns_mut(&mut self.x, p, q);
        let (unit_p, unit_q) = (power_of_two(-exponent(long_p)), power_of_two(-exponent(long_q)));
        let cosine = scaled_dot(x, unit_p, y, unit_q) / (long_p * unit_p * long_q * unit_q);
        if cosine.abs() <= self.tolerance {
            return false;
        }
        let (jp, jq) = two_columns_mut(&mut self.j, p, q);
        if long_q / long_p < NEGLIGIBLE {
            take_along(y, cosine * long_q, x, long_p, unit_p);
            add_multiple(jq, -cosine * (long_q / long_p), jp);
        } else if long_p / long_q < NEGLIGIBLE {
            take_along(x, cosine * long_p, y, long_q, unit_q);
            add_multiple(jp, -cosine * (long_p / long_q), jq);
        } else {
            let cotangent = (long_q / long_p - long_p / long_q) / (2.0 * cosine);
            let tangent = 1.0_f64.copysign(cotangent) / (cotangent.abs() + (1.0 + cotangent * cotangent).sqrt());
            let cosine = 1.0 / (1.0 + tangent * tangent).sqrt();
            rotate(x, y, cosine, cosine * tangent);
            rotate(jp, jq, cosine, cosine * tangent);
        }
        (self.lengths[p], self.lengths[q]) = (norm(column(&self.x, p)), norm(column(&self.x, q)));
        true
    }

    /// The thin decomposition.
    pub fn finish(self) -> Svd {
        let n = self.lengths.len();
        let negated: Vec<f64> = self.lengths.iter().map(|length| -length).collect();
        let order = ascending(&negated);
        let singular_values: Vec<f64> = order.iter().map(|&q| self.lengths[q]).collect();
        let j = FloatMatrix::from_fn(n, n, |i, q| self.j[(i, order[q])]);
        let mut w = FloatMatrix::from_fn(n, n, |i, q| self.x[(i, order[q])]);
        let known = singular_values.iter().take_while(|&&length| length >= SHORTEST).count();
        for (q, &length) in singular_values.iter().enumerate().take(known) {
            // Near the ends of the doubles' range the reciprocal would not do.
            let unit = power_of_two(-exponent(length));
            let own = column_mut(&mut w, q);
            scale(own, unit);
            scale(own, 1.0 / (length * unit));
        }
        complete(&mut w, known);
        Svd { u: self.qr.q_times(&j), singular_values, v: self.qr.unpivoted(&w) }
    }
}

/// The scalar product of two columns, each multiplied by a number first.
fn scaled_dot(x: &[f64], unit_x: f64, y: &[f64], unit_y: f64) -> f64 {
    const PLAIN: std::ops::Range<f64> = 1e-120..1e120;
    if PLAIN.contains(&unit_x) && PLAIN.contains(&unit_y) {
        dot(x, y) * unit_x * unit_y
    } else {
        x.iter().zip(y).map(|(a, b)| (a * unit_x) * (b * unit_y)).sum()
    }
}

/// Takes `part` times the direction of `x` away from `y`; `unit` is a power of two near the reciprocal of the length.
fn take_along(y: &mut [f64], part: f64, x: &[f64], length: f64, unit: f64) {
    let factor = part / (length * unit);
    for (a, b) in y.iter_mut().zip(x) {
        *a -= factor * (b * unit);
    }
}
