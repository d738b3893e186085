//! A square matrix through several instruments.

use super::{Fact, count, words};
use crate::lab::elimination::present::bare_matrix;
use crate::lab::pca::examples::{SQUARES, id_of};
use crate::lab::pca::state::State;
use crate::lab::pca::view::{Body, LensReport, LensesView};
use crate::lab::table::TableView;
use crate::link::NumberStyle;
use crate::math::ExactMatrix;
use crate::math::float::round;
use crate::math::number::format_exact;
use crate::math::svd::svd;
use crate::stories::lenses::Lenses;

/// What is shown, and the result in a sentence; nothing is asked.
pub(super) fn present(state: &State) -> (Body, String, String) {
    let system = state.square.system();
    let report = report(system.coefficients());
    let result = report.as_ref().map_or_else(Clone::clone, |report| report.sentence.clone());
    let view = LensesView {
        source: id_of(&SQUARES, system).unwrap_or("own"),
        grid: state.square.view("a", "Square matrix A", ""),
        report,
    };
    (Body::Lenses(Box::new(view)), result, String::new())
}

/// What the instruments say of a matrix.
///
/// # Errors
/// A sentence where the matrix is not square.
pub fn report(matrix: &ExactMatrix) -> Result<LensReport, String> {
    let (rows, columns) = matrix.shape();
    let lenses = Lenses::of(matrix).ok_or_else(|| words::not_square(rows, columns))?;
    let singular_values =
        round(matrix).ok().and_then(|rounded| svd(&rounded.matrix).ok()).map(|svd| svd.singular_values);
    let table = words::lens_rows(&lenses, singular_values.as_deref()).into_iter().map(<[String; 3]>::into);
    let shown = |matrix: &ExactMatrix| bare_matrix(matrix, matrix.ncols(), NumberStyle::Fractions);
    let determinant = &lenses.determinant;
    Ok(LensReport {
        table: TableView::new("What each instrument says", &["Instrument", "Reading", "So"], table.collect()),
        facts: vec![
            count("Rank", "rank", lenses.rank),
            count("Eigenvalues that are not zero", "non-zero-eigenvalues", lenses.eigenvalues.non_zero),
            Fact {
                name: "Determinant",
                key: "determinant",
                value: format_exact(determinant),
                written: crate::lab::words::number(determinant),
            },
        ],
        sentence: words::rank_and_eigenvalues(&lenses),
        factors: [&lenses.factors.p, matrix, &lenses.factors.l, &lenses.factors.u].map(shown),
        inverse: lenses.inverse.as_ref().map(shown),
    })
}
