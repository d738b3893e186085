//! A toy task for a low-rank update: `W0` shall become `W0 + Delta`, with a Delta of known rank and known singular values,
//! and only B and A of `W0 + BA` may move.
//!
//! The loss is `1/2 ||W0 + BA - (W0 + Delta)||^2 = 1/2 ||BA - Delta||^2` (Frobenius), so that its least value at rank r is
//! half the sum of the squares of Delta's singular values from the (r+1)-th on, by the theorem of Eckart, Young and Mirsky.

use crate::math::FloatMatrix;
use crate::math::numerical::{Tolerance, numerical_rank};
use crate::math::random::Random;
use crate::math::svd::svd;

/// W0, Delta and BA are `SIZE x SIZE`.
pub const SIZE: usize = 8;
/// So many steps are made at most.
pub const MOST_STEPS: usize = 2000;
/// The length of a step of gradient descent. Where BA has converged the steepest curvature of the loss is twice the
/// largest singular value, 16, and a step below 2/16 converges there; this is two fifths of that.
pub const RATE: f64 = 0.05;
/// The training is over when no more than this part of the loss at first is left above the least possible.
const CLOSE: f64 = 1e-9;

/// What is trained for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Task {
    /// The rank r of the update BA: 1 to [`SIZE`].
    pub rank: usize,
    /// The rank of the change Delta that is needed: 1 to [`SIZE`].
    pub true_rank: usize,
    /// Which Delta, which W0 and which A at first.
    pub seed: u64,
}

/// The state of the training.
#[derive(Clone, Debug, PartialEq)]
pub struct Training {
    task: Task,
    start: FloatMatrix,
    delta: FloatMatrix,
    b: FloatMatrix,
    a: FloatMatrix,
    losses: Vec<f64>,
}

/// The i-th singular value of Delta: 8, 7, 6 and so on down to 1, each of them well apart from the next.
fn singular_value(index: usize) -> f64 {
    (SIZE - index) as f64
}

/// How often a start is drawn again: one in a hundred or so has to be.
const TRIES: usize = 20;

/// In how many directions a matrix differs from zero, rounding aside; all of them where that cannot be told.
fn directions(matrix: &FloatMatrix) -> usize {
    svd(matrix).map_or(SIZE, |svd| {
        let values = svd.singular_values;
        numerical_rank(&values, Tolerance::Relative(1e-9).value(&values, SIZE, SIZE))
    })
}

impl Training {
    /// The state before the first step: B is zero, so that BA is too; A is small and random. Ranks out of bounds are moved
    /// to the next that is not.
    pub fn new(task: Task) -> Self {
        let task = Task { rank: task.rank.clamp(1, SIZE), true_rank: task.true_rank.clamp(1, SIZE), ..task };
        let mut random = Random::new(task.seed);
        let delta = change(task.true_rank, &mut random);
        let mut hundredths = |limit: i64| random.between(-limit, limit) as f64 / 100.0;
        let start = FloatMatrix::from_fn(SIZE, SIZE, |_, _| hundredths(300));
        let mut a = FloatMatrix::from_fn(task.rank, SIZE, |_, _| hundredths(20));
        // With B = 0 the first step is along Delta A^T. A start that misses a direction of Delta exactly would never find it.
        for _ in 0..TRIES {
            if directions(&(&delta * a.transpose())) >= task.rank.min(task.true_rank) {
                break;
            }
            a = FloatMatrix::from_fn(task.rank, SIZE, |_, _| hundredths(20));
        }
        let mut training = Self { task, start, delta, b: FloatMatrix::zeros(SIZE, task.rank), a, losses: Vec::new() };
        training.losses.push(training.loss_now());
        training
    }

    /// What is trained for.
    pub fn task(&self) -> Task {
        self.task
    }

    /// How many steps were made.
    pub fn steps(&self) -> usize {
        self.losses.len() - 1
    }

    /// The loss at first and after each step.
    pub fn losses(&self) -> &[f64] {
        &self.losses
    }

    /// The loss now.
    pub fn loss(&self) -> f64 {
        self.losses.last().copied().unwrap_or_default()
    }

    /// The least loss that an update of this rank can have.
    pub fn least_loss(&self) -> f64 {
        (self.task.rank..self.task.true_rank).map(|index| singular_value(index).powi(2) / 2.0).sum()
    }

    /// The singular values of Delta that are not zero, the largest first.
    pub fn needed(&self) -> Vec<f64> {
        (0..self.task.true_rank).map(singular_value).collect()
    }

    /// Delta itself.
    pub fn delta(&self) -> &FloatMatrix {
        &self.delta
    }

    /// BA as it is now.
    pub fn update(&self) -> FloatMatrix {
        &self.b * &self.a
    }

    /// The adapted matrix W0 + BA as it is now.
    pub fn adapted(&self) -> FloatMatrix {
        &self.start + self.update()
    }

    /// The singular values of a matrix; none where they cannot be found.
    pub fn singular_values(matrix: &FloatMatrix) -> Vec<f64> {
        svd(matrix).map(|svd| svd.singular_values).unwrap_or_default()
    }

    /// Whether another step would change anything worth seeing, and may be made.
    pub fn is_over(&self) -> bool {
        let first = self.losses.first().copied().unwrap_or_default();
        self.loss() - self.least_loss() <= CLOSE * first || self.steps() >= MOST_STEPS
    }

    /// One step of gradient descent on B and A at once; nothing happens once the training is over.
    pub fn step(&mut self) {
        if self.is_over() {
            return;
        }
        let error = self.update() - &self.delta;
        let (for_b, for_a) = (&error * self.a.transpose(), self.b.transpose() * &error);
        self.b -= for_b * RATE;
        self.a -= for_a * RATE;
        self.losses.push(self.loss_now());
    }

    fn loss_now(&self) -> f64 {
        (self.update() - &self.delta).norm_squared() / 2.0
    }
}

/// A change of this rank with known singular values: the sum of `s_i u_i v_i^T`, where the `u_i` and the `v_i` are columns
/// of Hadamard matrices over the root of 8, the rows of which have random signs. All entries are eighths, so that no
/// rounding comes in.
fn change(rank: usize, random: &mut Random) -> FloatMatrix {
    let mut side = || {
        let mut columns: Vec<usize> = (0..SIZE).collect();
        random.shuffle(&mut columns);
        let signs: Vec<f64> = (0..SIZE).map(|_| if random.below(2) == 0 { 1.0 } else { -1.0 }).collect();
        (columns, signs)
    };
    let (left, right) = (side(), side());
    // Sylvester's construction: the sign at row i, column j is the parity of the bits that i and j share.
    let hadamard = |(columns, signs): &(Vec<usize>, Vec<f64>), row: usize, index: usize| {
        let (column, sign) = (columns.get(index).copied().unwrap_or(0), signs.get(row).copied().unwrap_or(1.0));
        if (row & column).count_ones().is_multiple_of(2) { sign } else { -sign }
    };
    FloatMatrix::from_fn(SIZE, SIZE, |row, column| {
        let part = |index| singular_value(index) * hadamard(&left, row, index) * hadamard(&right, column, index);
        (0..rank).map(part).sum::<f64>() / SIZE as f64
    })
}
