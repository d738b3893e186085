//! How long a singular value decomposition takes, and how long the longest slice of one.
//!
//! `cargo bench --no-default-features --bench svd -- --quick`
#![allow(missing_docs, clippy::expect_used, reason = "a benchmark, which stops at what it does not expect")]

use criterion::{BenchmarkId, Criterion, criterion_group, criterion_main};
use ranklab::math::FloatMatrix;
use ranklab::math::random::Random;
use ranklab::math::svd::{SvdWork, svd};
use std::hint::black_box;

/// Random brightnesses.
fn noise(size: usize) -> FloatMatrix {
    let mut random = Random::new(9);
    FloatMatrix::from_fn(size, size, |_, _| f64::from(random.below(256)) / 255.0)
}

/// Smooth brightnesses with an edge: most of the singular values are tiny, as a picture's are.
fn picture(size: usize) -> FloatMatrix {
    FloatMatrix::from_fn(size, size, |i, j| {
        let (x, y) = (i as f64 / size as f64, j as f64 / size as f64);
        0.5 + 0.25 * (9.0 * x * y).sin() + if (x - 0.5).hypot(y - 0.4) < 0.3 { 0.2 } else { 0.0 }
    })
}

fn whole(bench: &mut Criterion) {
    let mut group = bench.benchmark_group("svd");
    group.sample_size(10);
    for size in [4, 12, 64, 256, 512] {
        for (name, matrix) in [("noise", noise(size)), ("picture", picture(size))] {
            group.bench_with_input(BenchmarkId::new(name, size), &matrix, |bench, matrix| {
                bench.iter(|| svd(black_box(matrix)).expect("a finite matrix"));
            });
        }
    }
}

/// The first slices of a large decomposition, each of which the page has to wait for.
fn slices(bench: &mut Criterion) {
    let matrix = picture(512);
    let mut group = bench.benchmark_group("slice of 512x512");
    group.sample_size(10);
    group.bench_function("a million multiplications", |bench| {
        let mut work = SvdWork::new(&matrix).expect("a finite matrix");
        bench.iter(|| {
            if !matches!(work.step(1_000_000), Ok(None)) {
                work = SvdWork::new(&matrix).expect("a finite matrix");
            }
        });
    });
}

criterion_group!(benches, whole, slices);
criterion_main!(benches);
