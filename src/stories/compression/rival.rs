//! Other matrices of rank `k` or less in place of the truncation. Eckart and Young: none of them is nearer.

use crate::math::float::FloatMatrix;
use crate::math::random::Random;
use crate::math::svd::kernel::{add_multiple, column, dot, norm, scale};
use std::rc::Rc;

/// The rule that a rival follows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rival {
    /// `k` columns, evenly chosen, stay as they are; every other one becomes the combination of them that is nearest.
    Columns,
    /// `k` bands of rows and `k` bands of columns (in each colour): every block becomes its average.
    Blocks,
    /// `k` random combinations of the columns; every column becomes the combination of those that is nearest.
    Random,
}

impl Rival {
    /// Every rule.
    pub const ALL: [Self; 3] = [Self::Columns, Self::Blocks, Self::Random];
}

/// What is left of a column after the others were taken away counts as rounding below this part of it.
const ROUNDING: f64 = 1e-10;

/// A rival, under way or ready.
pub struct RivalWork {
    a: Rc<FloatMatrix>,
    rule: Rival,
    k: usize,
    next: usize,
    random: Random,
    /// Orthonormal: what the columns are combined from.
    basis: Vec<Vec<f64>>,
    result: FloatMatrix,
}

impl RivalWork {
    /// Begins with the rival of rank `k` or less; `channels` is how many colours stand side by side.
    pub fn new(a: Rc<FloatMatrix>, rule: Rival, k: usize, seed: u64, channels: usize) -> Self {
        let k = k.min(a.nrows()).min(a.ncols());
        let result = match rule {
            Rival::Blocks if k > 0 => blocks(&a, k, k * channels.max(1)),
            _ => FloatMatrix::zeros(a.nrows(), a.ncols()),
        };
        let next = if rule == Rival::Blocks { k } else { 0 };
        Self { a, rule, k, next, random: Random::new(seed), basis: Vec::new(), result }
    }

    /// The rule.
    pub fn rule(&self) -> Rival {
        self.rule
    }

    /// The rank that is allowed.
    pub fn rank(&self) -> usize {
        self.k
    }

    /// A part from 0 to 1.
    pub fn progress(&self) -> f64 {
        if self.k == 0 { 1.0 } else { self.next as f64 / self.k as f64 }
    }

    /// Works on for about `budget` multiplications; `true` when all is done.
    pub fn step(&mut self, budget: usize) -> bool {
        let (m, n) = self.a.shape();
        let mut spent = 0;
        while self.next < self.k && spent <= budget {
            let own = self.direction();
            spent += 3 * m * n + 4 * m * self.basis.len();
            self.project(own);
            self.next += 1;
        }
        self.next >= self.k
    }

    /// The rival, once all is done.
    pub fn result(&self) -> &FloatMatrix {
        &self.result
    }

    /// The next vector to be combined.
    fn direction(&mut self) -> Vec<f64> {
        let (m, n) = self.a.shape();
        if self.rule == Rival::Columns {
            return column(&self.a, (2 * self.next + 1) * n / (2 * self.k).max(1)).to_vec();
        }
        let mut sum = vec![0.0; m];
        for j in 0..n {
            let sign = if self.random.below(2) == 0 { 1.0 } else { -1.0 };
            add_multiple(&mut sum, sign, column(&self.a, j));
        }
        sum
    }

    /// Adds to the result what the vector brings that those before did not.
    fn project(&mut self, mut own: Vec<f64>) {
        let before = norm(&own);
        // Twice is enough for what rounding leaves of the first time.
        for _ in 0..2 {
            for other in &self.basis {
                let along = dot(other, &own);
                add_multiple(&mut own, -along, other);
            }
        }
        let length = norm(&own);
        if length <= ROUNDING * before {
            return;
        }
        scale(&mut own, 1.0 / length);
        let rows = self.a.nrows();
        for (target, source) in
            self.result.as_mut_slice().chunks_exact_mut(rows).zip(self.a.as_slice().chunks_exact(rows))
        {
            add_multiple(target, dot(&own, source), &own);
        }
        self.basis.push(own);
    }
}

/// Averages over bands of rows and bands of columns.
fn blocks(a: &FloatMatrix, down: usize, across: usize) -> FloatMatrix {
    let (m, n) = a.shape();
    let across = across.min(n);
    let block = |row: usize, column: usize| (row * down / m, column * across / n);
    let (mut sums, mut counts) = (FloatMatrix::zeros(down, across), FloatMatrix::zeros(down, across));
    for j in 0..n {
        for i in 0..m {
            sums[block(i, j)] += a[(i, j)];
            counts[block(i, j)] += 1.0;
        }
    }
    FloatMatrix::from_fn(m, n, |i, j| sums[block(i, j)] / counts[block(i, j)])
}
