//! The numbers of low-rank updates: against their definitions, and against what papers and the lesson print.

use proptest::prelude::*;
use ranklab::math::exact::{fraction, integer};
use ranklab::stories::lora::{Bits, Memory, Precision, Shape, memory_ratio};

fn shape(rows: u32, columns: u32, rank: u32, count: u32) -> Shape {
    Shape { rows, columns, rank, count }
}

#[test]
fn the_numbers_of_the_lesson() {
    let one = shape(4096, 4096, 8, 1);
    assert_eq!((one.full(), one.adapter(), one.ratio()), (16_777_216, 65_536, integer(256)));
    assert_eq!(shape(4096, 4096, 16, 1).ratio(), integer(128));
    assert_eq!(one.break_even(), integer(2048));
    assert_eq!(Some(shape(3, 3, 1, 1).break_even()), fraction(3, 2));
}

#[test]
fn memory_falls_far_less_than_the_numbers_trained() {
    // By hand, in bytes for each weight: a full update takes 2 + 2 + 2 * 4 = 12; with the adapter 2 stay, and 12 for each
    // of the 1/256 trained: 2 + 12/256. The ratio is 12 / (524/256) = 3072/524 = 768/131.
    assert_eq!(Some(memory_ratio(shape(4096, 4096, 8, 1), Precision::default())), fraction(768, 131));
    let memory = Memory::with_adapter(shape(4096, 4096, 8, 1), Precision::default());
    assert_eq!(memory.frozen / 8, 33_554_432);
    assert_eq!(memory.trained / 8, 131_072);
    assert_eq!(memory.gradients / 8, 131_072);
    assert_eq!(memory.moments / 8, 524_288);
}

fn shapes() -> impl Strategy<Value = Shape> {
    (1..=65536_u32, 1..=65536_u32, 1..=65536_u32, 1..=10000_u32).prop_map(|(m, n, r, count)| shape(m, n, r, count))
}

proptest! {
    #[test]
    fn counts_are_sums_over_the_factors(m in 1..40_u32, n in 1..40_u32, r in 1..40_u32, count in 1..5_u32) {
        // Counted one by one: the entries of W, of B and of A.
        let (mut full, mut adapter) = (0_u128, 0_u128);
        for _ in 0..count {
            for _ in 0..m {
                full += u128::from(n);
                adapter += u128::from(r);
            }
            for _ in 0..r {
                adapter += u128::from(n);
            }
        }
        let shape = shape(m, n, r, count);
        prop_assert_eq!((shape.full(), shape.adapter()), (full, adapter));
    }

    #[test]
    fn the_adapter_pays_below_the_break_even_and_only_there(shape in shapes()) {
        let pays = shape.adapter() < shape.full();
        prop_assert_eq!(pays, integer(i64::from(shape.rank)) < shape.break_even());
        prop_assert_eq!(pays, shape.ratio() > integer(1));
    }

    #[test]
    fn only_what_is_trained_has_gradients_and_moments(shape in shapes(), choice in 0..64_usize) {
        let bits = |place: usize| Bits::ALL[(choice / 4_usize.pow(u32::try_from(place).unwrap_or(0))) % 4];
        let precision = Precision { frozen: bits(0), trained: bits(1), moments: bits(2) };
        let adapter = Memory::with_adapter(shape, precision);
        let full = Memory::with_full_update(shape, precision);
        prop_assert_eq!(adapter.frozen, shape.full() * u128::from(precision.frozen.number()));
        prop_assert_eq!(full.frozen, 0);
        prop_assert_eq!(full.trained, shape.full() * u128::from(precision.trained.number()));
        for memory in [adapter, full] {
            prop_assert_eq!(memory.gradients, memory.trained);
            prop_assert_eq!(memory.moments * u128::from(precision.trained.number()),
                2 * memory.trained * u128::from(precision.moments.number()));
            prop_assert_eq!(memory.total(), memory.frozen + memory.trained + memory.gradients + memory.moments);
        }
        // The frozen weights stay, so memory never falls as the numbers do where weights keep their precision.
        if precision.frozen == precision.trained && shape.adapter() < shape.full() {
            prop_assert!(memory_ratio(shape, precision) < shape.ratio());
        }
    }
}
