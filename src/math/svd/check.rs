//! What a decomposition has to hold before anyone sees it.

use super::kernel::{add_multiple, column, dot, norm};
use super::{Svd, SvdProblem};
use crate::math::float::FloatMatrix;

/// How many roundings in a row one may expect for each row or column, generously.
const FACTOR: f64 = 8.0;

/// From this many singular values on, the products are compared on random vectors instead of entry by entry.
const LARGE: usize = 100;

/// Random vectors for that.
const PROBES: usize = 12;

/// The error that a decomposition of an `m x n` matrix may have: `8 max(m, n) eps`. That bounds the quotient of the
/// Frobenius norms of `A - U S V^T` and A, and the Frobenius norms of `U^T U - I` and `V^T V - I`.
pub fn accuracy(rows: usize, columns: usize) -> f64 {
    FACTOR * rows.max(columns) as f64 * f64::EPSILON
}

/// Checks the decomposition of `a`; `a` has at least as many rows as columns.
pub fn check(a: &FloatMatrix, svd: &Svd) -> Result<(), SvdProblem> {
    let limit = accuracy(a.nrows(), a.ncols());
    let size = norm(a.as_slice());
    let errors = if a.ncols() < LARGE {
        [residual(a, svd) / if size > 0.0 { size } else { 1.0 }, orthogonality(&svd.u), orthogonality(&svd.v)]
    } else {
        probed(a, svd, size)
    };
    // What is not a number is neither more nor less than the limit.
    match errors.into_iter().find(|error| error.is_nan() || *error > limit) {
        None => Ok(()),
        Some(error) => Err(SvdProblem::Inaccurate { error, limit }),
    }
}

/// The Frobenius norm of `A - U S V^T`.
fn residual(a: &FloatMatrix, svd: &Svd) -> f64 {
    let mut difference = a.clone();
    for (j, own) in difference.as_mut_slice().chunks_exact_mut(a.nrows().max(1)).enumerate() {
        for (k, value) in svd.singular_values.iter().enumerate() {
            add_multiple(own, -value * svd.v[(j, k)], column(&svd.u, k));
        }
    }
    norm(difference.as_slice())
}

/// The Frobenius norm of `Q^T Q - I`.
fn orthogonality(q: &FloatMatrix) -> f64 {
    let mut squares = 0.0;
    for j in 0..q.ncols() {
        squares += (dot(column(q, j), column(q, j)) - 1.0).powi(2);
        for i in 0..j {
            squares += 2.0 * dot(column(q, i), column(q, j)).powi(2);
        }
    }
    squares.sqrt()
}

/// The same three errors, estimated: the mean of `|E x|^2` over vectors of random signs is the square of the Frobenius
/// norm of E (M. F. Hutchinson, "A stochastic estimator of the trace of the influence matrix", 1990). An error that
/// matters, which is many times the limit, does not hide from twelve such vectors.
fn probed(a: &FloatMatrix, svd: &Svd, size: f64) -> [f64; 3] {
    let mut signs = Signs(0x9e37_79b9_7f4a_7c15);
    let mut squares = [0.0; 3];
    for _ in 0..PROBES {
        let x: Vec<f64> = (0..a.ncols()).map(|_| signs.next()).collect();
        let along: Vec<f64> = (0..a.ncols()).map(|k| dot(column(&svd.v, k), &x)).collect();
        let mut difference = product(a, &x);
        for (k, (value, part)) in svd.singular_values.iter().zip(along).enumerate() {
            add_multiple(&mut difference, -value * part, column(&svd.u, k));
        }
        squares[0] += dot(&difference, &difference);
        for (square, q) in squares[1..].iter_mut().zip([&svd.u, &svd.v]) {
            let image = product(q, &x);
            let own = (0..q.ncols()).map(|k| dot(column(q, k), &image) - x[k]);
            *square += own.map(|entry| entry * entry).sum::<f64>();
        }
    }
    let [residual, left, right] = squares.map(|square| (square / PROBES as f64).sqrt());
    [residual / if size > 0.0 { size } else { 1.0 }, left, right]
}

fn product(a: &FloatMatrix, x: &[f64]) -> Vec<f64> {
    let mut result = vec![0.0; a.nrows()];
    for (k, &factor) in x.iter().enumerate() {
        add_multiple(&mut result, factor, column(a, k));
    }
    result
}

/// Random signs: Marsaglia's xorshift.
struct Signs(u64);

impl Signs {
    fn next(&mut self) -> f64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        if self.0 >> 63 == 0 { 1.0 } else { -1.0 }
    }
}
