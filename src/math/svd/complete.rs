//! Fills up an orthonormal family.

use super::kernel::{add_multiple, column, column_mut, dot, norm, scale};
use crate::math::float::FloatMatrix;

/// Replaces the columns from `known` on by unit vectors that are orthogonal to each other and to those before, which are
/// orthonormal. There are at most as many columns as rows. A column's own direction is kept where it serves.
pub fn complete(vectors: &mut FloatMatrix, known: usize) {
    for target in known..vectors.ncols() {
        if !orthogonalised(vectors, target) {
            let row = least_covered_row(vectors, target);
            let fresh = column_mut(vectors, target);
            fresh.fill(0.0);
            fresh[row] = 1.0;
            orthogonalised(vectors, target);
        }
    }
}

/// Takes away from a column what lies along those before it, and normalises what is left; `false` where hardly anything
/// is. Twice is enough (L. Giraud, J. Langou, M. Rozložník, J. van den Eshof, "Rounding error analysis of the classical
/// Gram–Schmidt orthogonalization process", Numerische Mathematik 101, 2005).
fn orthogonalised(vectors: &mut FloatMatrix, target: usize) -> bool {
    let rows = vectors.nrows();
    for _ in 0..2 {
        let (before, rest) = vectors.as_mut_slice().split_at_mut(target * rows);
        let own = &mut rest[..rows];
        let length = norm(own);
        if length == 0.0 {
            return false;
        }
        own.iter_mut().for_each(|entry| *entry /= length);
        for other in before.chunks_exact(rows) {
            let along = dot(other, own);
            add_multiple(own, -along, other);
        }
        let left = norm(own);
        if left < 0.01 / (rows as f64).sqrt() {
            return false;
        }
        scale(own, 1.0 / left);
    }
    true
}

/// The row whose unit vector has the least of itself in the span of the first `known` columns: at most `known / rows`
/// of its square.
fn least_covered_row(vectors: &FloatMatrix, known: usize) -> usize {
    let mut covered = vec![0.0; vectors.nrows()];
    for j in 0..known {
        for (sum, entry) in covered.iter_mut().zip(column(vectors, j)) {
            *sum += entry * entry;
        }
    }
    covered.iter().enumerate().min_by(|a, b| a.1.total_cmp(b.1)).map_or(0, |(row, _)| row)
}
