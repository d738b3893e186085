//! What the small product shows.

use super::state::State;
use super::view::{FactView, SmallView};
use super::words;
use crate::lab::elimination::present::bare_matrix;
use crate::link::NumberStyle;
use crate::math::rank::rank_of;

pub(super) fn present(state: &State) -> SmallView {
    let (b, a) = (state.b.system().coefficients(), state.a.system().coefficients());
    let product = (b.ncols() == a.nrows()).then(|| b * a);
    let rank = product.as_ref().map(rank_of);
    let count = |name, fact, number: usize| {
        let value = number.to_string();
        FactView { name, fact, written: value.clone(), value }
    };
    let facts = rank.map_or_else(Vec::new, |rank| {
        vec![count("Rank of BA, exactly", "rank", rank), count("Width in the middle, r", "inner-size", b.ncols())]
    });
    SmallView {
        b: state.b.view("b", "Matrix B", "B"),
        a: state.a.view("a", "Matrix A", ""),
        product: product.as_ref().map(|product| bare_matrix(product, product.ncols(), NumberStyle::Fractions)),
        facts,
        sentence: match rank {
            Some(rank) => words::small(rank, b.shape(), a.ncols()),
            None => words::small_misfit(b.shape(), a.shape()),
        },
    }
}
