//! Sums of some of the terms `s_k u_k v_k^T`.

use super::Svd;
use super::kernel::{add_combination, add_multiple, column};
use crate::math::float::FloatMatrix;
use std::ops::Range;

impl Svd {
    /// Adds `factor` times the terms of a range to an `m x n` matrix, in about `m n` multiplications for each. With 1 it
    /// makes `A_k` of zeros, with -1 it takes terms away again. Terms that there are not add nothing.
    ///
    /// ```
    /// use ranklab::math::{FloatMatrix, svd::svd};
    /// let a = FloatMatrix::from_row_slice(2, 2, &[3.0, 0.0, 4.0, 5.0]);
    /// let mut nearest = FloatMatrix::zeros(2, 2);
    /// svd(&a).unwrap().add_terms(&mut nearest, 0..1, 1.0);
    /// assert!((nearest - FloatMatrix::from_row_slice(2, 2, &[1.5, 1.5, 4.5, 4.5])).norm() < 1e-14);
    /// ```
    pub fn add_terms(&self, target: &mut FloatMatrix, terms: Range<usize>, factor: f64) {
        let (m, n) = (self.u.nrows(), self.v.nrows());
        if target.shape() != (m, n) || m == 0 {
            return;
        }
        let terms: Vec<usize> = (terms.start..terms.end.min(self.singular_values.len())).collect();
        let (fours, few) = terms.as_chunks::<4>();
        for (j, own) in target.as_mut_slice().chunks_exact_mut(m).enumerate() {
            let part = |k: usize| factor * self.singular_values[k] * self.v[(j, k)];
            for four in fours {
                add_combination(own, four.map(part), four.map(|k| column(&self.u, k)));
            }
            for &k in few {
                add_multiple(own, part(k), column(&self.u, k));
            }
        }
    }
}
