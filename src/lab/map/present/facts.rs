//! Rank and its relatives.

use crate::lab::elimination::view::{ColumnKind, EntryView, Mark, MatrixView, RowRole, RowView, Size};
use crate::lab::map::survey::Survey;
use crate::lab::map::view::FactsView;
use crate::lab::map::words::shape;
use crate::lab::numeral::entry;
use crate::link::NumberStyle;
use crate::math::Rational;
use crate::math::subspace::{Basis, scaled_to_integers};

pub(super) fn facts(survey: &Survey) -> FactsView {
    let (rows, columns) = survey.matrix.shape();
    let (rank, nullity) = (survey.rank(), survey.spaces.null.len());
    FactsView {
        rows,
        columns,
        rank,
        nullity,
        left_nullity: survey.spaces.left_null.len(),
        shapes: survey.shape.is_some().then(|| (shape(nullity), shape(rank))),
        null_basis: table(&survey.spaces.null),
        column_basis: table(&survey.spaces.column),
    }
}

/// A basis as a table, a vector a row, each by the smallest integers in its direction.
fn table(basis: &Basis) -> Option<MatrixView> {
    let columns = basis.first()?.len();
    let value =
        |value| EntryView { entry: entry(&Rational::from_integer(value), NumberStyle::Fractions), mark: Mark::Plain };
    let row = |vector: &Vec<Rational>| RowView {
        role: RowRole::Bystander,
        entries: scaled_to_integers(vector).into_iter().map(value).collect(),
    };
    Some(MatrixView {
        rows: basis.iter().map(row).collect(),
        columns: vec![ColumnKind::Open; columns],
        size: Size::Large,
    })
}
