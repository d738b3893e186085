//! The toy task of low-rank updates: what gradient descent reaches, and what it never passes.
#![allow(clippy::unwrap_used, reason = "a test stops at what it does not expect")]

use proptest::prelude::*;
use ranklab::math::exact::integer;
use ranklab::math::numerical::{Tolerance, numerical_rank};
use ranklab::math::rank::rank_of;
use ranklab::math::{ExactMatrix, FloatMatrix, Rational};
use ranklab::stories::lora::toy::{MOST_STEPS, SIZE, Task, Training};

fn trained(task: Task) -> Training {
    let mut training = Training::new(task);
    while !training.is_over() {
        training.step();
    }
    training
}

fn rank(matrix: &FloatMatrix) -> usize {
    let values = Training::singular_values(matrix);
    numerical_rank(&values, Tolerance::NumPy.value(&values, SIZE, SIZE))
}

#[test]
fn the_change_has_its_rank_and_its_singular_values_exactly() {
    for true_rank in 1..=SIZE {
        for seed in 0..20 {
            let training = Training::new(Task { rank: 1, true_rank, seed });
            let exact =
                ExactMatrix::from_fn(SIZE, SIZE, |i, j| Rational::from_float(training.delta()[(i, j)]).unwrap());
            assert_eq!(rank_of(&exact), true_rank);
            // With singular values 8, 7, ... the matrix D^T D - s^2 I is singular for each of them, and the trace of
            // D^T D is the sum of their squares.
            let gram = exact.transpose() * &exact;
            let mut squares = integer(0);
            for place in 0..true_rank {
                let square = integer(i64::try_from((SIZE - place).pow(2)).unwrap());
                let shifted = &gram - ExactMatrix::from_diagonal_element(SIZE, SIZE, square.clone());
                assert!(rank_of(&shifted) < SIZE, "{place}");
                squares += square;
            }
            assert_eq!(gram.trace(), squares);
        }
    }
}

#[test]
fn training_reaches_the_best_possible_loss_and_never_passes_it() {
    for rank in 1..=SIZE {
        for true_rank in 1..=SIZE {
            // Seed 6 begins near a saddle and takes long.
            for seed in [0, 1, 2, 6] {
                let training = trained(Task { rank, true_rank, seed });
                // Eckart and Young, written out: the singular values are 8, 7, ..., 9 - true_rank.
                let least: f64 = (1..=true_rank).filter(|i| *i > rank).map(|i| ((9 - i) as f64).powi(2) / 2.0).sum();
                let first = training.losses()[0];
                assert_eq!(training.least_loss(), least);
                assert!(training.steps() < MOST_STEPS, "{rank} {true_rank} {seed}: {}", training.loss() - least);
                assert!(training.loss() - least <= 1e-9 * first);
                for pair in training.losses().windows(2) {
                    assert!(pair[1] <= pair[0] * (1.0 + 1e-12), "{rank} {true_rank} {seed}: the loss rises");
                    assert!(pair[1] >= least * (1.0 - 1e-12), "{rank} {true_rank} {seed}: below what is possible");
                }
            }
        }
    }
}

#[test]
fn a_start_that_would_miss_a_direction_is_drawn_again() {
    // The A that this seed gives first is at right angles to the only row of Delta: no step would ever leave B = 0.
    let training = trained(Task { rank: 1, true_rank: 1, seed: 5_106_584_165_693_393_055 });
    assert!(training.steps() > 0 && training.loss() <= 1e-9 * training.losses()[0]);
}

#[test]
fn at_first_nothing_is_changed() {
    let training = Training::new(Task { rank: 3, true_rank: 2, seed: 5 });
    assert_eq!(training.update(), FloatMatrix::zeros(SIZE, SIZE));
    assert_eq!(training.steps(), 0);
    // Half the sum of 64 and 49.
    assert_eq!(training.loss(), 56.5);
}

#[test]
fn what_a_seed_gives_stays() {
    let training = Training::new(Task { rank: 2, true_rank: 3, seed: 1 });
    let row: Vec<f64> = training.delta().row(0).iter().copied().collect();
    let start: Vec<f64> = training.adapted().row(0).iter().copied().collect();
    assert_eq!(row, [-2.625, -2.625, -1.125, 1.125, 0.625, -0.625, -0.875, 0.875]);
    assert_eq!(start, [-2.52, 2.02, -1.45, 1.0, 2.39, 0.85, -0.63, 0.22]);
}

proptest! {
    #[test]
    fn the_rank_of_ba_is_at_most_r(rank_kept in 1..=SIZE, true_rank in 1..=SIZE, seed: u64, steps in 0_usize..200) {
        let mut training = Training::new(Task { rank: rank_kept, true_rank, seed });
        for _ in 0..steps {
            training.step();
            prop_assert!(training.loss() >= training.least_loss() * (1.0 - 1e-12));
        }
        prop_assert!(rank(&training.update()) <= rank_kept);
        // Subadditivity, in both directions.
        let start = rank(&Training::new(training.task()).adapted());
        prop_assert!(rank(&training.adapted()).abs_diff(start) <= rank_kept);
    }

    #[test]
    fn a_step_goes_down_the_gradient(rank in 1..=SIZE, true_rank in 1..=SIZE, seed: u64) {
        // From B = 0 the first step leaves A alone and makes BA = rate * Delta A^T A, by definition.
        let mut training = Training::new(Task { rank, true_rank, seed });
        let first = training.loss();
        training.step();
        prop_assert!(training.loss() < first);
    }
}
