//! The singular value decomposition of a bidiagonal matrix by divide and conquer.

use super::SvdProblem;
use super::complete::complete;
use super::jacobi::Jacobi;
use super::kernel::column;
use super::merge::{Merge, Piece};
use crate::math::float::FloatMatrix;

/// Up to this many rows, a part is not divided.
const LEAF: usize = 24;

/// What is to be done, in order: each merge takes the last two pieces.
enum Task {
    Leaf { from: usize, to: usize },
    Merge { row: usize },
}

/// The decomposition under way.
pub struct Divide {
    diagonal: Vec<f64>,
    superdiagonal: Vec<f64>,
    tolerance: f64,
    tasks: Vec<Task>,
    next: usize,
    pieces: Vec<Piece>,
    merge: Option<Merge>,
}

impl Divide {
    /// Begins with an upper bidiagonal matrix.
    pub fn new(diagonal: Vec<f64>, superdiagonal: Vec<f64>) -> Self {
        let largest = diagonal.iter().chain(&superdiagonal).fold(0.0_f64, |big, entry| big.max(entry.abs()));
        let mut tasks = Vec::new();
        plan(0, diagonal.len(), &mut tasks);
        let tolerance = 8.0 * f64::EPSILON * largest;
        Self { diagonal, superdiagonal, tolerance, tasks, next: 0, pieces: Vec::new(), merge: None }
    }

    /// The multiplications of one [`Self::advance`], about.
    pub fn cost(&self) -> usize {
        match (&self.merge, self.tasks.get(self.next)) {
            (Some(merge), _) => merge.cost(),
            (None, Some(Task::Leaf { .. })) => 40 * LEAF * LEAF * LEAF,
            (None, _) => self.diagonal.len(),
        }
    }

    /// A part from 0 to 1, by the number of tasks, of which the last is most of the work.
    pub fn progress(&self) -> f64 {
        let done = self.next as f64 / self.tasks.len().max(1) as f64;
        done * done
    }

    /// A little of the work; `true` when all is done.
    pub fn advance(&mut self) -> Result<bool, SvdProblem> {
        if let Some(merge) = &mut self.merge {
            if merge.advance() {
                self.pieces.extend(self.merge.take().map(Merge::finish));
                self.next += 1;
            }
            return Ok(self.next == self.tasks.len());
        }
        match self.tasks.get(self.next) {
            None => return Ok(true),
            Some(&Task::Leaf { from, to }) => {
                self.pieces.push(self.leaf(from, to)?);
                self.next += 1;
            }
            Some(&Task::Merge { row }) => {
                if let (Some(second), Some(first)) = (self.pieces.pop(), self.pieces.pop()) {
                    let (alpha, beta) = (self.diagonal[row], self.superdiagonal[row]);
                    self.merge = Some(Merge::new(first, alpha, beta, second, self.tolerance));
                }
            }
        }
        Ok(self.next == self.tasks.len())
    }

    /// The decomposition, when all is done.
    pub fn finish(mut self) -> Option<Piece> {
        self.pieces.pop()
    }

    /// The rows from `from` to `to`, with the column right of them if there is one, by Jacobi rotations.
    fn leaf(&self, from: usize, to: usize) -> Result<Piece, SvdProblem> {
        let n = to - from;
        let columns = n + usize::from(to < self.diagonal.len());
        let mut transposed = FloatMatrix::zeros(columns, n);
        for i in 0..n {
            transposed[(i, i)] = self.diagonal[from + i];
            if i + 1 < columns {
                transposed[(i + 1, i)] = self.superdiagonal[from + i];
            }
        }
        let mut jacobi = Jacobi::new(&transposed);
        while !jacobi.advance()? {}
        let svd = jacobi.finish();
        let reversed = |matrix: &FloatMatrix, count: usize| {
            FloatMatrix::from_fn(matrix.nrows(), count, |i, j| if j < n { column(matrix, n - 1 - j)[i] } else { 0.0 })
        };
        let mut v = reversed(&svd.u, columns);
        complete(&mut v, n);
        Ok(Piece { u: reversed(&svd.v, n), values: svd.singular_values.into_iter().rev().collect(), v })
    }
}

/// The tasks for the rows from `from` to `to`.
fn plan(from: usize, to: usize, tasks: &mut Vec<Task>) {
    if to - from <= LEAF {
        tasks.push(Task::Leaf { from, to });
        return;
    }
    let row = from + (to - from) / 2;
    plan(from, row, tasks);
    plan(row + 1, to, tasks);
    tasks.push(Task::Merge { row });
}
