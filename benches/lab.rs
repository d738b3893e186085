//! What one step costs without the browser: the event, everything the lab shows, and the link. The largest matrix that
//! the lab takes, and one of the usual size.
#![allow(missing_docs, clippy::expect_used, reason = "a benchmark, which stops at what it does not expect")]

use criterion::{Criterion, criterion_group, criterion_main};
use ranklab::lab::elimination::{Action, Memo, State, present, update};
use ranklab::link::{Address, Frame, Page, encode};
use ranklab::math::compare::Comparison;
use ranklab::math::random::Random;
use ranklab::math::{ExactMatrix, System, exact::integer};
use std::hint::black_box;

/// A dense system with entries of one digit.
fn system(rows: usize, columns: usize) -> System {
    let mut random = Random::new(7);
    let matrix = ExactMatrix::from_fn(rows, columns, |_, _| integer(random.between(-9, 9)));
    let beside = (0..rows).map(|_| integer(random.between(-9, 9))).collect();
    System::new(matrix, Some(beside)).expect("an accepted shape")
}

fn steps(bench: &mut Criterion) {
    for (name, rows, columns) in [("3x4 + b", 3, 4), ("12x12 + b", 12, 12)] {
        let mut state = State::with(system(rows, columns));
        let mut memo = Memo::default();
        let view = present(&state, &mut memo);
        let middle = view.walk.steps / 2;
        update(&mut state, &mut memo, Action::TimelineMoved(middle));
        let mut group = bench.benchmark_group(name);
        group.bench_function("a step: update, present, link", |bench| {
            bench.iter(|| {
                let mut state = state.clone();
                update(&mut state, &mut memo, Action::NextPressed);
                let view = present(&state, &mut memo);
                let address = Address { page: Page::Elimination(state.address()), frame: Frame::default() };
                black_box((view, encode(&address)))
            });
        });
        group.bench_function("a new matrix: analysis", |bench| {
            bench.iter(|| black_box(Memo::default().analysis(&state)));
        });
        let analysis = memo.analysis(&state);
        group.bench_function("what changed, what stayed", |bench| {
            bench.iter(|| Comparison::between(&analysis.trace.start, analysis.matrix_after(middle), columns));
        });
        group.finish();
    }
}

criterion_group!(benches, steps);
criterion_main!(benches);
