//! What ties the four subspaces together: the counts, the right angles, and A = C R.

use super::super::view::{BarCell, BarView, FactorsView, ProductsView};
use super::super::words;
use super::Analysis;
use crate::lab::elimination::present::bare_matrix;
use crate::lab::numeral;
use crate::lab::words::meter;
use crate::link::{NumberStyle, Space};
use crate::math::subspace::Basis;
use crate::math::{ExactMatrix, Trace};

/// The most entries of vectors whose product is written out.
const MOST_TERMS: usize = 6;

/// One cell a column, claimed by a pivot or a free variable; one cell a row of the reduced form, with a pivot or zero.
pub(in crate::lab) fn bars(trace: &Trace) -> [BarView; 2] {
    let (pivots, rank, rows) = (trace.pivot_columns(), trace.rank(), trace.start.nrows());
    let cell = |name: String, has_pivot: bool, otherwise: (&'static str, Space)| {
        let (word, space) = if has_pivot { ("pivot", Space::Column) } else { otherwise };
        BarCell { name, word, space }
    };
    let columns = 0..trace.coefficient_columns;
    [
        BarView {
            name: "Columns of A",
            cells: columns
                .map(|column| cell(words::variable(column), pivots.contains(&column), ("free", Space::Null)))
                .collect(),
            sentence: meter(rank, trace.nullity()),
        },
        BarView {
            name: "Rows of the reduced form",
            cells: (0..rows).map(|row| cell(words::row_name(row), row < rank, ("zero", Space::LeftNull))).collect(),
            sentence: words::row_sum(rank, rows - rank),
        },
    ]
}

/// Row space against null space, column space against left null space.
pub(super) fn orthogonality(analysis: &Analysis) -> [ProductsView; 2] {
    let spaces = &analysis.spaces;
    let (m, n) = analysis.shape();
    [
        products([Space::Row, Space::Null], ['r', 'n'], [&spaces.row, &spaces.null], n),
        products([Space::Column, Space::LeftNull], ['c', 'y'], [&spaces.column, &spaces.left_null], m),
    ]
}

/// The products of each vector of one basis with each of another, all of `length` entries.
fn products(spaces: [Space; 2], letters: [char; 2], bases: [&Basis; 2], length: usize) -> ProductsView {
    let [first, second] = bases;
    let matrix = |basis: &Basis| ExactMatrix::from_row_iterator(basis.len(), length, basis.iter().flatten().cloned());
    let table = matrix(first) * matrix(second).transpose();
    let row = |i: usize| (0..table.ncols()).map(move |j| (i, j));
    let entries = |i: usize| row(i).map(|at| numeral::entry(&table[at], NumberStyle::Fractions)).collect();
    let example = match (first.first(), second.first()) {
        (Some(one), Some(other)) if length <= MOST_TERMS => words::product(letters, one, other, &table[(0, 0)]),
        _ => None,
    };
    let products = if table.is_empty() { Vec::new() } else { (0..table.nrows()).map(entries).collect() };
    ProductsView {
        title: words::right_angle(spaces),
        spaces,
        letters,
        sentence: words::why_right_angle(spaces, products.is_empty()),
        products,
        example,
    }
}

/// A, C and R.
pub(super) fn factors(analysis: &Analysis) -> FactorsView {
    let (trace, factors) = (&analysis.trace, &analysis.factors);
    let view = |matrix: &ExactMatrix| bare_matrix(matrix, matrix.ncols(), NumberStyle::Fractions);
    let rank = trace.rank();
    FactorsView {
        matrices: (rank > 0).then(|| Box::new([view(&trace.start), view(&factors.columns), view(&factors.rows)])),
        sentences: words::factors(rank, analysis.row_rank),
    }
}
