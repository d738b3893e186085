//! QR factorisation with pivoting, which puts the large before the small for [`super::jacobi`].

use super::kernel::{ascending, column, column_mut, norm};
use super::reflector::{reflect, reflector};
use crate::math::float::FloatMatrix;

/// `A = Q R` up to the order of rows and columns: row `i` of `Q R` is row `row_order[i]` of A, column `j` its column
/// `column_order[j]`.
///
/// The rows are sorted by their largest entry and each next column is the longest left, so that the error of each row
/// and each column is small beside that row or column (A. J. Cox, N. J. Higham, "Stability of Householder QR
/// factorization for weighted least squares problems", 1998): what makes tiny singular values of graded matrices
/// accurate. A column that needs no reflection is not touched: a diagonal matrix stays what it is.
pub struct PivotedQr {
    /// Below the diagonal and on it the vectors of the reflections, above it R.
    packed: FloatMatrix,
    diagonal: Vec<f64>,
    factors: Vec<f64>,
    row_order: Vec<usize>,
    column_order: Vec<usize>,
}

impl PivotedQr {
    /// Factors an `m x n` matrix, `m >= n`.
    pub fn of(a: &FloatMatrix) -> Self {
        let (m, n) = a.shape();
        let largest = |i: usize| a.row(i).iter().fold(0.0_f64, |big, x| big.max(x.abs()));
        let negated: Vec<f64> = (0..m).map(|i| -largest(i)).collect();
        let row_order = ascending(&negated);
        let mut packed = FloatMatrix::from_fn(m, n, |i, j| a[(row_order[i], j)]);
        let mut column_order: Vec<usize> = (0..n).collect();
        let (mut diagonal, mut factors) = (vec![0.0; n], vec![0.0; n]);
        for k in 0..n {
            let left = |j: usize| norm(&column(&packed, j)[k..]);
            // The first of the longest, so that equal columns stay in their order.
            let mut longest = (k, left(k));
            for j in k + 1..n {
                let length = left(j);
                if length > longest.1 {
                    longest = (j, length);
                }
            }
            packed.swap_columns(k, longest.0);
            column_order.swap(k, longest.0);
            let (done, rest) = packed.as_mut_slice().split_at_mut((k + 1) * m);
            let own = &mut done[k * m + k..];
            (factors[k], diagonal[k]) = reflector(own);
            for other in rest.chunks_exact_mut(m) {
                reflect(&mut other[k..], own, factors[k]);
            }
        }
        Self { packed, diagonal, factors, row_order, column_order }
    }

    /// The transpose of R, `n x n`.
    pub fn r_transposed(&self) -> FloatMatrix {
        let n = self.packed.ncols();
        FloatMatrix::from_fn(n, n, |i, j| match i.cmp(&j) {
            std::cmp::Ordering::Less => 0.0,
            std::cmp::Ordering::Equal => self.diagonal[j],
            std::cmp::Ordering::Greater => self.packed[(j, i)],
        })
    }

    /// `Q` times an `n x k` matrix, with the rows where they are in A: `m x k`.
    pub fn q_times(&self, right: &FloatMatrix) -> FloatMatrix {
        let (m, n) = self.packed.shape();
        let mut result = FloatMatrix::zeros(m, right.ncols());
        let mut work = vec![0.0; m];
        for j in 0..right.ncols() {
            work[..n].copy_from_slice(column(right, j));
            work[n..].fill(0.0);
            for k in (0..n).rev() {
                reflect(&mut work[k..], &column(&self.packed, k)[k..], self.factors[k]);
            }
            let target = column_mut(&mut result, j);
            for (&row, &entry) in self.row_order.iter().zip(&work) {
                target[row] = entry;
            }
        }
        result
    }

    /// An `n x k` matrix whose rows are in the order of R's columns, with its rows where A has those columns.
    pub fn unpivoted(&self, rows: &FloatMatrix) -> FloatMatrix {
        let mut result = rows.clone();
        for (i, &column) in self.column_order.iter().enumerate() {
            result.set_row(column, &rows.row(i));
        }
        result
    }
}
