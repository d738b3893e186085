//! The singular vectors of one side in a [`super::merge::Merge`].

use super::kernel::{column, column_mut, rotate, two_columns_mut};
use super::product::add_product;
use crate::math::float::FloatMatrix;
use std::ops::Range;

/// The bases of two pieces in one matrix, and their combinations. Most columns have entries in the rows of one piece
/// only, and the products leave out the zeros.
pub struct Side {
    /// The columns of both pieces, and first the one that is neither's.
    pub basis: FloatMatrix,
    halves: [Half; 2],
    /// The row between, of the combinations, where there is one.
    between: Vec<f64>,
}

/// The rows of one piece.
struct Half {
    rows: Range<usize>,
    /// Which columns of the basis have entries here.
    touched: Vec<bool>,
    /// Those columns, here.
    left: FloatMatrix,
    /// What they are multiplied by.
    right: FloatMatrix,
    /// The combinations, here.
    product: FloatMatrix,
}

/// Where a singular vector comes from.
#[derive(Clone, Copy)]
pub enum Source {
    /// A combination.
    Root(usize),
    /// A column of the basis.
    Kept(usize),
}

impl Side {
    /// A basis of zeros; the first piece has the rows before `split[0]`, the second those from `split[1]` on.
    pub fn new(rows: usize, columns: usize, split: [usize; 2]) -> Self {
        let half = |rows| Half {
            rows,
            touched: vec![false; columns],
            left: FloatMatrix::zeros(0, 0),
            right: FloatMatrix::zeros(0, 0),
            product: FloatMatrix::zeros(0, 0),
        };
        Self {
            basis: FloatMatrix::zeros(rows, columns),
            halves: [half(0..split[0]), half(split[1]..rows)],
            between: Vec::new(),
        }
    }

    /// The rows of both pieces, and of the row between.
    pub fn rows(&self) -> usize {
        self.basis.nrows()
    }

    /// Fills a column in the rows of one piece.
    pub fn put(&mut self, j: usize, half: usize, entries: &[f64]) {
        let half = &mut self.halves[half];
        column_mut(&mut self.basis, j)[half.rows.clone()].copy_from_slice(entries);
        half.touched[j] = true;
    }

    /// Rotates two columns, as [`rotate`] does.
    pub fn rotate(&mut self, p: usize, q: usize, cosine: f64, sine: f64) {
        let (first, second) = (p.min(q), p.max(q));
        let (x, y) = two_columns_mut(&mut self.basis, first, second);
        // The other way round, the sine changes its sign.
        rotate(x, y, cosine, if p < q { sine } else { -sine });
        for half in &mut self.halves {
            let touched = half.touched[p] || half.touched[q];
            (half.touched[p], half.touched[q]) = (touched, touched);
        }
    }

    /// Gets ready to combine the columns `active`, the first of which alone has an entry in a row between, by the columns
    /// of `coefficients`.
    pub fn prepare(&mut self, active: &[usize], coefficients: &FloatMatrix) {
        for half in &mut self.halves {
            let here: Vec<usize> = (0..active.len()).filter(|&k| half.touched[active[k]]).collect();
            let first = half.rows.start;
            half.left =
                FloatMatrix::from_fn(half.rows.len(), here.len(), |i, k| self.basis[(first + i, active[here[k]])]);
            half.right = FloatMatrix::from_fn(here.len(), active.len(), |k, j| coefficients[(here[k], j)]);
            half.product = FloatMatrix::zeros(half.rows.len(), active.len());
        }
        self.between = coefficients.row(0).iter().copied().collect();
    }

    /// Computes some of the combinations.
    pub fn multiply(&mut self, columns: Range<usize>) {
        for half in &mut self.halves {
            let rows = half.rows.len();
            let target = &mut half.product.as_mut_slice()[columns.start * rows..columns.end * rows];
            add_product(target, &half.left, &half.right, columns.start);
        }
    }

    /// Writes a singular vector.
    pub fn write(&self, source: Source, target: &mut [f64]) {
        match source {
            Source::Kept(j) => target.copy_from_slice(column(&self.basis, j)),
            Source::Root(i) => {
                let [first, second] = &self.halves;
                target[first.rows.clone()].copy_from_slice(column(&first.product, i));
                target[first.rows.end..second.rows.start].fill(self.between[i]);
                target[second.rows.clone()].copy_from_slice(column(&second.product, i));
            }
        }
    }
}
