//! The decomposition of a bidiagonal matrix from those of its two halves.

use super::kernel::{ascending, column, column_mut, norm, rotate, scale};
use super::secular::{Root, root};
use super::side::{Side, Source};
use crate::math::float::FloatMatrix;

/// The decomposition of an `n x n` or `n x (n + 1)` bidiagonal matrix.
pub struct Piece {
    /// The left singular vectors, `n x n`.
    pub u: FloatMatrix,
    /// The singular values, the smallest first.
    pub values: Vec<f64>,
    /// The right singular vectors, and last, where there is a column more than rows, the vector that is mapped to zero.
    pub v: FloatMatrix,
}

/// How many columns of a product are computed at a time.
const COLUMNS: usize = 8;

/// Two pieces and the row between them, becoming one.
///
/// In the bases of the pieces the matrix is diagonal but for its first row, z. What z hardly touches, and all but one of
/// values that hardly differ, are singular values already; the rest come from [`super::secular`]. (M. Gu, S. C.
/// Eisenstat, as there.) "Hardly" means up to the tolerance: an error like that of a rounding in the whole matrix.
pub struct Merge {
    u: Side,
    v: Side,
    /// The vector that is mapped to zero, if there is one.
    null: Option<Vec<f64>>,
    d: Vec<f64>,
    z: Vec<f64>,
    deflated: Vec<(f64, usize)>,
    active: Vec<usize>,
    roots: Vec<Root>,
    next_column: usize,
}

impl Merge {
    /// `first` and `second` are the halves above and below a row with the entries `alpha` and `beta`; the first has a
    /// column more than rows.
    pub fn new(first: Piece, alpha: f64, beta: f64, second: Piece, tolerance: f64) -> Self {
        let (above, below) = (first.values.len(), second.values.len());
        let (left, right) = (first.v.ncols(), second.v.ncols());
        let extra = right - below;
        let n = above + 1 + below;
        let mut u = Side::new(n, n, [above, above + 1]);
        u.basis[(above, 0)] = 1.0;
        let mut v = Side::new(n + extra, n, [left, left]);
        let (mut d, mut z) = (vec![0.0; n], vec![0.0; n]);
        for j in 0..above {
            u.put(j + 1, 0, column(&first.u, j));
            v.put(j + 1, 0, column(&first.v, j));
            (d[j + 1], z[j + 1]) = (first.values[j], alpha * first.v[(left - 1, j)]);
        }
        for j in 0..below {
            u.put(above + 1 + j, 1, column(&second.u, j));
            v.put(above + 1 + j, 1, column(&second.v, j));
            (d[above + 1 + j], z[above + 1 + j]) = (second.values[j], beta * second.v[(0, j)]);
        }
        // The two vectors that are mapped to zero: one combination meets the middle row, the other does not.
        let mut null_of_first = vec![0.0; n + extra];
        null_of_first[..left].copy_from_slice(column(&first.v, above));
        let mut null_of_second = vec![0.0; n + extra];
        if extra == 1 {
            null_of_second[left..].copy_from_slice(column(&second.v, below));
        }
        let (one, two) = (alpha * null_of_first[left - 1], if extra == 1 { beta * null_of_second[left] } else { 0.0 });
        // With the sign that keeps the cosine from being negative.
        let length = norm(&[one, two]).copysign(one);
        // Where neither meets it, any combination does; of numbers far below the tolerance the quotients may be inexact.
        let meets = length.abs() > tolerance;
        let (cosine, sine) = if meets { (one / length, two / length) } else { (1.0, 0.0) };
        rotate(&mut null_of_second, &mut null_of_first, cosine, sine);
        v.put(0, 0, &null_of_first[..left]);
        v.put(0, 1, &null_of_first[left..]);
        z[0] = if meets { length } else { tolerance };
        let null = (extra == 1).then_some(null_of_second);
        let mut merge =
            Self { u, v, null, d, z, deflated: Vec::new(), active: vec![0], roots: Vec::new(), next_column: 0 };
        merge.deflate(tolerance);
        merge
    }

    /// Sorts out what is a singular value already.
    fn deflate(&mut self, tolerance: f64) {
        let mut last: Option<usize> = None;
        // The first d belongs to z itself, whose row has no diagonal entry.
        for j in ascending(&self.d[1..]).into_iter().map(|j| j + 1) {
            if self.z[j].abs() <= tolerance {
                self.deflated.push((self.d[j], j));
                continue;
            }
            match last {
                Some(p) if self.d[j] - self.d[p] <= tolerance => {
                    // Equal as it were: turned so that z meets only one of the two.
                    let length = norm(&[self.z[p], self.z[j]]).copysign(self.z[j]);
                    let (cosine, sine) = (self.z[j] / length, self.z[p] / length);
                    self.u.rotate(p, j, cosine, sine);
                    self.v.rotate(p, j, cosine, sine);
                    self.z[j] = length;
                    self.deflated.push((self.d[p], p));
                }
                Some(p) => self.active.push(p),
                None => {}
            }
            last = Some(j);
        }
        self.active.extend(last);
        if let Some(&j) = self.active.get(1) {
            self.d[j] = self.d[j].max(tolerance / 2.0);
        }
    }

    /// The multiplications of one [`Self::advance`].
    pub fn cost(&self) -> usize {
        let k = self.active.len();
        if self.roots.len() < k { 60 * k } else { COLUMNS * k * self.d.len() }
    }

    /// A root, or some columns of the products; `true` when all is done.
    pub fn advance(&mut self) -> bool {
        let k = self.active.len();
        if self.roots.len() < k {
            self.find_root();
            return false;
        }
        let last = (self.next_column + COLUMNS).min(k);
        self.u.multiply(self.next_column..last);
        self.v.multiply(self.next_column..last);
        self.next_column = last;
        last == k
    }

    fn find_root(&mut self) {
        let d: Vec<f64> = self.active.iter().map(|&j| self.d[j]).collect();
        let z: Vec<f64> = self.active.iter().map(|&j| self.z[j]).collect();
        if let [only] = z[..] {
            self.roots.push(Root { value: only.abs(), differences: vec![-only * only] });
            self.prepare(&FloatMatrix::from_element(1, 1, only.signum()), &FloatMatrix::from_element(1, 1, 1.0));
            return;
        }
        let squares: Vec<f64> = z.iter().map(|entry| entry * entry).collect();
        self.roots.push(root(&d, &squares, self.roots.len()));
        if self.roots.len() == d.len() {
            let (u, v) = vectors(&d, &z, &self.roots);
            self.prepare(&u, &v);
        }
    }

    fn prepare(&mut self, u: &FloatMatrix, v: &FloatMatrix) {
        self.u.prepare(&self.active, u);
        self.v.prepare(&self.active, v);
    }

    /// The merged piece.
    pub fn finish(self) -> Piece {
        let mut values: Vec<f64> = self.roots.iter().map(|root| root.value).collect();
        values.extend(self.deflated.iter().map(|&(value, _)| value));
        let (n, columns) = (values.len(), self.v.rows());
        let mut u = FloatMatrix::zeros(n, n);
        let mut v = FloatMatrix::zeros(columns, columns);
        let order = ascending(&values);
        for (target, &place) in order.iter().enumerate() {
            // The roots come first, then what was deflated.
            let kept = place.checked_sub(self.roots.len()).and_then(|place| self.deflated.get(place));
            let source = kept.map_or(Source::Root(place), |&(_, j)| Source::Kept(j));
            self.u.write(source, column_mut(&mut u, target));
            self.v.write(source, column_mut(&mut v, target));
        }
        if let Some(null) = self.null {
            column_mut(&mut v, n).copy_from_slice(&null);
        }
        Piece { u, values: order.into_iter().map(|place| values[place]).collect(), v }
    }
}

/// The singular vectors of the matrix with first row z and the diagonal d below it.
///
/// They belong to a z that differs from the true one by roundings and has exactly these roots, by Löwner's formula: so
/// they are orthogonal, however close the roots.
fn vectors(d: &[f64], z: &[f64], roots: &[Root]) -> (FloatMatrix, FloatMatrix) {
    let n = d.len();
    let mut squares = vec![1.0; n];
    for (i, root) in roots.iter().enumerate() {
        for (j, square) in squares.iter_mut().enumerate() {
            // The d that stands opposite this root; the last root has none.
            let Some(&other) = d.get(if i < j { i } else { i + 1 }) else {
                *square *= -root.differences[j];
                continue;
            };
            *square *= -root.differences[j] / ((other - d[j]) * (other + d[j]));
        }
    }
    let z: Vec<f64> = squares.iter().zip(z).map(|(square, &z)| square.abs().sqrt().copysign(z)).collect();
    let mut u = FloatMatrix::zeros(n, n);
    let mut v = FloatMatrix::zeros(n, n);
    for (i, root) in roots.iter().enumerate() {
        let (left, right) = (column_mut(&mut u, i), column_mut(&mut v, i));
        for j in 0..n {
            right[j] = z[j] / root.differences[j];
            left[j] = d[j] * right[j];
        }
        left[0] = -1.0;
        for own in [left, right] {
            let length = norm(own);
            scale(own, 1.0 / length);
        }
    }
    (u, v)
}
