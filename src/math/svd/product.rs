//! Products of matrices, a few columns at a time.

use super::kernel::{add_multiple, column};
use crate::math::float::FloatMatrix;

/// Adds `left` times some columns of `right`, from `first` on, to `target`: whole columns of the product, one after the
/// other.
///
/// Two columns of the target and four of `left` at once: sixteen operations for eight memory accesses.
pub fn add_product(target: &mut [f64], left: &FloatMatrix, right: &FloatMatrix, first: usize) {
    let (rows, inner) = left.shape();
    if rows == 0 || inner == 0 {
        return;
    }
    let quads = inner - inner % 4;
    for (pair, own) in target.chunks_mut(2 * rows).enumerate() {
        let j = first + 2 * pair;
        let (one, two) = own.split_at_mut(rows);
        if two.is_empty() {
            for (k, &factor) in column(right, j).iter().enumerate() {
                add_multiple(one, factor, column(left, k));
            }
            continue;
        }
        let (b, c) = (column(right, j), column(right, j + 1));
        for (k, four) in left.as_slice().chunks_exact(4 * rows).enumerate() {
            let at = 4 * k;
            add_four(
                one,
                two,
                four,
                [b[at], b[at + 1], b[at + 2], b[at + 3]],
                [c[at], c[at + 1], c[at + 2], c[at + 3]],
            );
        }
        for k in quads..inner {
            add_multiple(one, b[k], column(left, k));
            add_multiple(two, c[k], column(left, k));
        }
    }
}

/// Adds combinations of four columns, which follow each other in `four`, to two columns.
fn add_four(one: &mut [f64], two: &mut [f64], four: &[f64], b: [f64; 4], c: [f64; 4]) {
    let rows = one.len();
    let two = &mut two[..rows];
    let (w, rest) = four.split_at(rows);
    let (x, rest) = rest.split_at(rows);
    let (y, z) = rest.split_at(rows);
    let z = &z[..rows];
    let ([b0, b1, b2, b3], [c0, c1, c2, c3]) = (b, c);
    for ((((a, b), w), x), (y, z)) in one.iter_mut().zip(two).zip(w).zip(x).zip(y.iter().zip(z)) {
        *a += (b0 * w + b1 * x) + (b2 * y + b3 * z);
        *b += (c0 * w + c1 * x) + (c2 * y + c3 * z);
    }
}
