//! Matrices made from two others: a product and a sum, a small update BA.

use crate::lab::elimination::present::bare_matrix;
use crate::lab::elimination::view::MatrixView;
use crate::lab::{lora, properties};
use crate::link::{NumberStyle, StudyAddress};
use crate::math::ExactMatrix;
use crate::math::rank::rank_of;
use crate::stories::layers::Pair;

/// Matrices side by side with their ranks, and what that means.
#[derive(Clone, Debug, PartialEq)]
pub struct ProductsView {
    /// The matrices.
    pub shown: Vec<RankedView>,
    /// What that means.
    pub sentence: String,
}

/// A matrix with its rank.
#[derive(Clone, Debug, PartialEq)]
pub struct RankedView {
    /// What it is called.
    pub name: &'static str,
    /// Its `data-matrix` name.
    pub key: &'static str,
    /// The matrix.
    pub matrix: MatrixView,
    /// Its rank.
    pub rank: usize,
}

/// The figure of an address that names both matrices.
pub(super) fn products(address: &StudyAddress) -> Option<ProductsView> {
    match address {
        StudyAddress::Properties(address) => {
            let (a, b) = (address.system.as_ref()?.coefficients(), address.second.as_ref()?.coefficients());
            let pair = Pair::of(a, b);
            let product = pair.product.as_ref().map(|made| ranked("AB", "product", &made.matrix));
            let sum = pair.sum.as_ref().map(|made| ranked("A + B", "sum", &made.matrix));
            let shown = [ranked("A", "a", a), ranked("B", "b", b)].into_iter().chain(product).chain(sum).collect();
            Some(ProductsView { shown, sentence: properties::words::announced(&pair, false) })
        }
        StudyAddress::Lora(address) => {
            let (b, a) = (address.system.as_ref()?.coefficients(), address.second.as_ref()?.coefficients());
            let product = (b.ncols() == a.nrows()).then(|| ranked("BA", "product", &(b * a)))?;
            let sentence = lora::words::small(product.rank, b.shape(), a.ncols());
            Some(ProductsView { shown: vec![ranked("B", "b", b), ranked("A", "a", a), product], sentence })
        }
        _ => None,
    }
}

fn ranked(name: &'static str, key: &'static str, matrix: &ExactMatrix) -> RankedView {
    let view = bare_matrix(matrix, matrix.ncols(), NumberStyle::Fractions);
    RankedView { name, key, matrix: view, rank: rank_of(matrix) }
}
