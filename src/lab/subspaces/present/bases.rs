//! The four bases, each vector with its reason.

use super::super::state::Scaling;
use super::super::view::{SpaceView, VectorView};
use super::super::words;
use super::Analysis;
use crate::lab::numeral;
use crate::link::{NumberStyle, Space};
use crate::math::Rational;
use crate::math::subspace::scaled_to_integers;
use num_traits::{One, Zero};

/// The null space and the row space, which share R^n, then the column space and the left null space.
pub(super) fn spaces(analysis: &Analysis, scaling: Scaling) -> [SpaceView; 4] {
    [Space::Row, Space::Null, Space::Column, Space::LeftNull].map(|space| view(analysis, space, scaling))
}

fn view(analysis: &Analysis, space: Space, scaling: Scaling) -> SpaceView {
    let trace = &analysis.trace;
    let basis = match space {
        Space::Null => &analysis.spaces.null,
        Space::Column => &analysis.spaces.column,
        Space::Row => &analysis.spaces.row,
        Space::LeftNull => &analysis.spaces.left_null,
    };
    let vector = |(index, computed): (usize, &Vec<Rational>)| {
        let (shown, factor) = scaled(computed, scaling);
        let reason = match space {
            Space::Null => words::free_variable(&trace.free_columns(), index),
            Space::Column => words::pivot_column(&trace.pivot_columns(), index),
            Space::Row => words::reduced_row(&trace.pivot_columns(), index),
            Space::LeftNull => words::combination_of_rows(&shown),
        };
        // The combination is that of the vector as shown.
        let factor = if space == Space::LeftNull { Rational::one() } else { factor };
        let entries = shown.iter().map(|entry| numeral::entry(entry, NumberStyle::Fractions)).collect();
        VectorView { entries, reason: reason + &words::scaled_by(&factor) }
    };
    SpaceView {
        space,
        title: words::title(space, analysis.shape()),
        dimension: words::dimension(space, analysis.shape(), trace.rank()),
        source: words::source(space, basis.is_empty(), analysis.reduced_columns_span),
        vectors: basis.iter().enumerate().map(vector).collect(),
    }
}

/// The vector as it is to be shown, and by what it was multiplied.
fn scaled(vector: &[Rational], scaling: Scaling) -> (Vec<Rational>, Rational) {
    match scaling {
        Scaling::AsComputed => (vector.to_vec(), Rational::one()),
        Scaling::Integers => {
            let scaled: Vec<Rational> = scaled_to_integers(vector).into_iter().map(Rational::from_integer).collect();
            let factor = vector.iter().zip(&scaled).find(|(entry, _)| !entry.is_zero());
            let factor = factor.map_or_else(Rational::one, |(entry, integer)| integer / entry);
            (scaled, factor)
        }
    }
}
