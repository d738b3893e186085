//! Rank in products, sums and chains: every statement of the lab, over matrices of known rank.

#[allow(dead_code, reason = "each theme needs a part of it")]
mod by_rank;

use by_rank::built_up_to;
use proptest::prelude::*;
use ranklab::math::exact::{beside, from_integers};
use ranklab::math::rank::rank_of;
use ranklab::math::{ExactMatrix, Form, PivotPolicy, eliminate};
use ranklab::stories::layers::{Chain, LONGEST, Law, Pair, Relation, WIDEST, narrowest};

fn small(rows: usize, columns: usize) -> impl Strategy<Value = ExactMatrix> {
    proptest::collection::vec(-2_i64..=2, rows * columns).prop_map(move |entries| {
        let rows_of: Vec<&[i64]> = entries.chunks(columns).collect();
        from_integers(rows, columns, &rows_of)
    })
}

/// A pair whose product exists, thin often enough for small ranks.
fn fitting() -> impl Strategy<Value = (ExactMatrix, ExactMatrix)> {
    (1..=5_usize, 1..=5_usize, 1..=5_usize, 1..=5_usize, 1..=5_usize).prop_flat_map(|(m, k, n, r, s)| {
        (small(m, r), small(r, k), small(k, s), small(s, n)).prop_map(|(p, q, u, v)| (p * q, u * v))
    })
}

/// A pair of one shape.
fn alike() -> impl Strategy<Value = (ExactMatrix, ExactMatrix)> {
    (1..=5_usize, 1..=5_usize, 1..=3_usize, 1..=3_usize).prop_flat_map(|(m, n, r, s)| {
        (small(m, r), small(r, n), small(m, s), small(s, n)).prop_map(|(p, q, u, v)| (p * q, u * v))
    })
}

/// The rank by the engine that records its steps: another way than the lab's.
fn by_steps(matrix: &ExactMatrix) -> i64 {
    let rank = eliminate(matrix, matrix.ncols(), Form::Echelon, PivotPolicy::default()).rank();
    i64::try_from(rank).unwrap_or(-1)
}

proptest! {
    #[test]
    fn products((a, b) in fitting()) {
        let pair = Pair::of(&a, &b);
        let (rank_a, rank_b, rank_ab) = (by_steps(&a), by_steps(&b), by_steps(&(&a * &b)));
        prop_assert_eq!(pair.sides(Law::Product), Some([rank_ab, rank_a.min(rank_b)]));
        let middle = i64::try_from(a.ncols()).unwrap_or(-1);
        prop_assert_eq!(pair.sides(Law::Sylvester), Some([rank_a + rank_b - middle, rank_ab]));
        for law in [Law::Product, Law::Sylvester] {
            let [left, right] = pair.sides(law).unwrap_or([1, 0]);
            prop_assert!(left <= right);
            let equal = if left == right { Relation::Equal } else { Relation::Strict };
            prop_assert_eq!(pair.relation(law), Some(equal));
        }
        // What is lost is what the kernel of A takes from the image of B.
        let lost = pair.lost.and_then(|lost| i64::try_from(lost).ok());
        prop_assert_eq!(lost, Some(rank_b - rank_ab));
    }

    #[test]
    fn sums((a, b) in alike()) {
        let pair = Pair::of(&a, &b);
        let (rank_a, rank_b, rank_sum) = (by_steps(&a), by_steps(&b), by_steps(&(&a + &b)));
        prop_assert_eq!(pair.sides(Law::Sum), Some([rank_sum, rank_a + rank_b]));
        prop_assert_eq!(pair.sides(Law::Difference), Some([(rank_a - rank_b).abs(), rank_sum]));
        prop_assert!((rank_a - rank_b).abs() <= rank_sum && rank_sum <= rank_a + rank_b);
        // The columns of the sum are within those of both.
        prop_assert!(rank_sum <= by_steps(&beside(&a, &b)));
    }

    #[test]
    fn transposes_and_operations_keep_the_rank(built in built_up_to(6)) {
        let pair = Pair::of(&built.matrix, &built.matrix);
        prop_assert_eq!((pair.a, pair.transpose), (built.rank, built.rank));
        prop_assert_eq!(pair.operations[0].unwrap_or(built.rank), built.rank);
        prop_assert_eq!(pair.operations[1].unwrap_or(built.rank), built.rank);
        prop_assert_eq!(pair.relation(Law::Transpose), Some(Relation::Equal));
        let sides = pair.sides(Law::Operations);
        prop_assert!(sides.is_none_or(|[after, before]| after == before));
    }

    #[test]
    fn a_chain_carries_no_more_than_its_narrowest_place(
        widths in proptest::collection::vec(1..=WIDEST, 2..=LONGEST), seed: u64
    ) {
        let chain = Chain::of(&widths, seed);
        prop_assert_eq!(chain.layers.len() + 1, widths.len());
        let mut product: Option<ExactMatrix> = None;
        for (place, layer) in chain.layers.iter().enumerate() {
            prop_assert_eq!(layer.shape(), (widths[place + 1], widths[place]));
            prop_assert_eq!(rank_of(layer), widths[place].min(widths[place + 1]));
            let so_far = product.map_or_else(|| layer.clone(), |before| layer * before);
            prop_assert_eq!(i64::try_from(chain.passing[place + 1]).unwrap_or(-1), by_steps(&so_far));
            product = Some(so_far);
        }
        prop_assert!(chain.passing.windows(2).all(|pair| pair[1] <= pair[0]));
        let least = widths[narrowest(&widths)];
        prop_assert!(widths.iter().all(|width| least <= *width));
        prop_assert!(chain.rank() <= least);
    }
}

#[test]
fn shapes_that_do_not_fit_have_no_product_and_no_sum() {
    let pair = Pair::of(&from_integers(2, 3, &[&[1, 2, 3], &[4, 5, 6]]), &from_integers(2, 2, &[&[1, 0], &[0, 1]]));
    for law in [Law::Product, Law::Sylvester, Law::Sum, Law::Difference] {
        assert_eq!(pair.sides(law), None);
        assert_eq!(pair.relation(law), None);
    }
    assert_eq!(pair.sides(Law::Transpose), Some([2, 2]));
    assert_eq!((pair.product, pair.lost), (None, None));
    let one = Pair::of(&from_integers(1, 1, &[&[5]]), &from_integers(1, 1, &[&[0]]));
    assert_eq!((one.operations, one.sides(Law::Operations)), ([None, None], None));
}

#[test]
fn what_a_seed_gives_stays() {
    let chain = Chain::of(&[2, 3, 2], 1);
    let text = |layer: &ExactMatrix| {
        let rows = layer.row_iter().map(|row| row.iter().map(ToString::to_string).collect::<Vec<_>>().join(" "));
        rows.collect::<Vec<_>>().join("; ")
    };
    assert_eq!(chain.layers.iter().map(text).collect::<Vec<_>>(), ["0 2; -2 0; 2 0", "-1 -1 1; 0 -2 -2"]);
}
