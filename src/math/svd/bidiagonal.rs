//! Reflections from both sides that leave a matrix with two diagonals.

use super::kernel::{add_combination, add_multiple, add_multiple_and_dot, column_mut, four_dots};
use super::reflector::{reflect, reflector};
use crate::math::float::FloatMatrix;

/// `A = H B G^T`, with B upper bidiagonal and H and G products of reflections; under way, or ready.
///
/// The reflection from the right in step k and the one from the left in step k + 1 go over the matrix together, a column
/// at a time while it is in the cache (G. W. Howell and others, "Cache efficient bidiagonalization using BLAS 2.5
/// operators", 2008).
pub struct Bidiagonal {
    /// Column k holds, from row k on, the vector of the k-th reflection from the left; what is right of it is unfinished.
    a: FloatMatrix,
    left_factors: Vec<f64>,
    /// Column k holds, from row k + 1 on, the vector of the k-th reflection from the right.
    right: FloatMatrix,
    right_factors: Vec<f64>,
    /// `t A u` of the last reflection from the right, which is still to be taken away as `(t A u) u^T`.
    pending: Vec<f64>,
    k: usize,
    /// The diagonal of B.
    pub diagonal: Vec<f64>,
    /// What is right of it, one less.
    pub superdiagonal: Vec<f64>,
}

impl Bidiagonal {
    /// Begins with an `m x n` matrix, `m >= n > 0`.
    pub fn new(a: &FloatMatrix) -> Self {
        let (m, n) = a.shape();
        Self {
            a: a.clone(),
            left_factors: vec![0.0; n],
            right: FloatMatrix::zeros(n, n),
            right_factors: vec![0.0; n],
            pending: vec![0.0; m],
            k: 0,
            diagonal: vec![0.0; n],
            superdiagonal: vec![0.0; n.saturating_sub(1)],
        }
    }

    /// The multiplications of one [`Self::advance`].
    pub fn cost(&self) -> usize {
        let (m, n) = self.a.shape();
        4 * (m - self.k) * (n - self.k)
    }

    /// A part from 0 to 1.
    pub fn progress(&self) -> f64 {
        1.0 - (1.0 - self.k as f64 / self.left_factors.len().max(1) as f64).powi(3)
    }

    /// One column and one row; `true` when all is done.
    pub fn advance(&mut self) -> bool {
        let (m, n) = self.a.shape();
        let k = self.k;
        let (done, rest) = self.a.as_mut_slice().split_at_mut((k + 1) * m);
        let own = &mut done[k * m + k..];
        let pending = &self.pending[k..];
        // The vector of the last reflection from the right; before the first one, nothing is pending.
        let along = &self.right.as_slice()[k.saturating_sub(1) * n..][..n];
        add_multiple(own, -along[k], pending);
        let (factor, image) = reflector(own);
        (self.left_factors[k], self.diagonal[k]) = (factor, image);
        for (other, &part) in rest.chunks_exact_mut(m).zip(&along[k + 1..]) {
            let other = &mut other[k..];
            let inner = add_multiple_and_dot(other, -part, pending, own);
            add_multiple(other, -factor * inner, own);
        }
        if k + 1 < n {
            let row = &mut column_mut(&mut self.right, k)[k + 1..];
            for (entry, other) in row.iter_mut().zip(rest.chunks_exact(m)) {
                *entry = other[k];
            }
            let (factor, image) = reflector(row);
            (self.right_factors[k], self.superdiagonal[k]) = (factor, image);
            let pending = &mut self.pending[k + 1..];
            pending.fill(0.0);
            let (fours, few) = row.as_chunks::<4>();
            for (columns, entries) in rest.chunks_exact(4 * m).zip(fours) {
                let own = [0, 1, 2, 3].map(|j| &columns[j * m..][k + 1..m]);
                add_combination(pending, entries.map(|entry| factor * entry), own);
            }
            for (other, &entry) in rest.chunks_exact(m).skip(4 * fours.len()).zip(few) {
                add_multiple(pending, factor * entry, &other[k + 1..]);
            }
        }
        self.k += 1;
        self.k == n
    }

    /// H times some columns of `m` entries, one after the other.
    pub fn reflect_left(&self, columns: &mut [f64]) {
        let m = self.a.nrows();
        for (k, &factor) in self.left_factors.iter().enumerate().rev() {
            let v = &self.a.as_slice()[k * m..][k..m];
            reflect_columns(columns, m, k, v, factor);
        }
    }

    /// G times some columns of `n` entries, one after the other.
    pub fn reflect_right(&self, columns: &mut [f64]) {
        let n = self.right.nrows();
        for (k, &factor) in self.right_factors.iter().enumerate().rev() {
            let v = &self.right.as_slice()[k * n..][(k + 1).min(n)..n];
            reflect_columns(columns, n, k + 1, v, factor);
        }
    }
}

/// Reflects columns of `length` entries from row `from` on, four at a time.
fn reflect_columns(columns: &mut [f64], length: usize, from: usize, v: &[f64], factor: f64) {
    if factor == 0.0 {
        return;
    }
    for group in columns.chunks_mut(4 * length) {
        if group.len() == 4 * length {
            reflect_four(group, length, from, v, factor);
        } else {
            group.chunks_exact_mut(length).for_each(|own| reflect(&mut own[from..], v, factor));
        }
    }
}

fn reflect_four(group: &mut [f64], length: usize, from: usize, v: &[f64], factor: f64) {
    let size = v.len();
    let (w, rest) = group.split_at_mut(length);
    let (x, rest) = rest.split_at_mut(length);
    let (y, z) = rest.split_at_mut(length);
    let (w, x) = (&mut w[from..][..size], &mut x[from..][..size]);
    let (y, z) = (&mut y[from..][..size], &mut z[from..][..size]);
    let [a, b, c, d] = four_dots([&*w, &*x, &*y, &*z], v).map(|inner| -factor * inner);
    for ((((w, x), y), z), v) in w.iter_mut().zip(x).zip(y).zip(z).zip(v) {
        *w += a * v;
        *x += b * v;
        *y += c * v;
        *z += d * v;
    }
}
