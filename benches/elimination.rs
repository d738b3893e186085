//! How long an elimination and a rank take.
//!
//! `cargo bench --no-default-features --bench elimination -- --quick`

use criterion::{BenchmarkId, Criterion, criterion_group, criterion_main};
use ranklab::math::exact::{ExactMatrix, Rational, integer};
use ranklab::math::rank::rank_of;
use ranklab::math::{Form, PivotPolicy, RowOp, eliminate};
use std::hint::black_box;

/// A dense integer matrix with entries of at most `digits` digits; no entry is zero, and it has full rank (checked).
fn dense(rows: usize, columns: usize, digits: u32) -> ExactMatrix {
    let mut next = integers(digits);
    let matrix = ExactMatrix::from_fn(rows, columns, |_, _| integer(next()));
    assert_eq!(rank_of(&matrix), rows.min(columns));
    matrix
}

/// Non-zero integers of at most `digits` digits, by a fixed linear congruential generator (Knuth's MMIX).
fn integers(digits: u32) -> impl FnMut() -> i64 {
    let mut state: u64 = 1;
    let bound = 10_i64.pow(digits) - 1;
    move || {
        let mut draw = || {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            (state >> 33) as i64
        };
        let size = 1 + ((draw() << 31) ^ draw()) % bound;
        if draw() % 2 == 0 { size } else { -size }
    }
}

fn traces(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("trace 12x13");
    for digits in [1, 2] {
        let matrix = dense(12, 13, digits);
        for (name, form) in [("echelon", Form::Echelon), ("reduced", Form::Reduced)] {
            group.bench_function(BenchmarkId::new(name, format!("{digits} digits")), |bencher| {
                bencher.iter(|| eliminate(black_box(&matrix), 12, form, PivotPolicy::default()));
            });
        }
        let trace = eliminate(&matrix, 12, Form::Reduced, PivotPolicy::default());
        group.bench_function(BenchmarkId::new("replay", format!("{digits} digits")), |bencher| {
            bencher.iter(|| black_box(&trace).matrix_after(trace.steps.len()));
        });
        group.bench_function(BenchmarkId::new("replay entry by entry", format!("{digits} digits")), |bencher| {
            bencher.iter(|| entry_by_entry(black_box(&trace.start), trace.steps.iter().map(|step| &step.op)));
        });
    }
    // The least kind input: hardly two denominators share anything.
    let mut next = integers(18);
    let matrix = ExactMatrix::from_fn(12, 13, |_, _| Rational::new(next().into(), next().into()));
    group.sample_size(10);
    group.bench_function("reduced/fractions of 18 over 18 digits", |bencher| {
        bencher.iter(|| eliminate(black_box(&matrix), 12, Form::Reduced, PivotPolicy::default()));
    });
}

/// The replay without integer rows, for comparison.
fn entry_by_entry<'a>(start: &ExactMatrix, ops: impl Iterator<Item = &'a RowOp>) -> ExactMatrix {
    let mut matrix = start.clone();
    for op in ops {
        op.apply(&mut matrix);
    }
    matrix
}

fn ranks(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("rank");
    group.sample_size(10);
    for size in [12, 24, 40] {
        let matrix = dense(size, size, 2);
        group.bench_function(BenchmarkId::new("fraction-free", size), |bencher| {
            bencher.iter(|| rank_of(black_box(&matrix)));
        });
        group.bench_function(BenchmarkId::new("by trace", size), |bencher| {
            bencher.iter(|| eliminate(black_box(&matrix), size, Form::Echelon, PivotPolicy::FirstNonZero).rank());
        });
    }
}

criterion_group!(benches, traces, ranks);
criterion_main!(benches);
