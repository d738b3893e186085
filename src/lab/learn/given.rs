//! The matrices that a question is about, set as their author wrote them: a decimal stays one, though it is exact.

use super::node::Element;
use crate::lab::elimination::present::bare_matrix;
use crate::lab::elimination::view::MatrixView;
use crate::lab::numeral::Numeral;
use crate::lesson::widget::Figure;
use crate::link::{NumberStyle, Page, decode};

/// A matrix that is given with a question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Given {
    /// Its letter, or letters.
    pub letter: &'static str,
    /// The matrix, with its right-hand side.
    pub matrix: MatrixView,
}

impl Given {
    /// The matrices of a question: `A` with its right-hand side, and `B` where there are two; the factors of an update
    /// `BA` in that order.
    pub fn of(element: &Element) -> Vec<Self> {
        let matrix = |letter, name, side: Option<&str>| {
            let matrix = matrix(element.attribute(name)?, side)?;
            Some(Self { letter, matrix })
        };
        let side = element.attribute("b");
        let update = element.attribute("figure") == Some(Figure::SmallUpdate.name());
        let (first, second) = match side {
            _ if update => ("B", "A"),
            Some(_) => ("[A | b]", "B"),
            None => ("A", "B"),
        };
        [matrix(first, "m", side), matrix(second, "n", None)].into_iter().flatten().collect()
    }
}

/// A matrix and its right-hand side as links write them.
fn matrix(entries: &str, side: Option<&str>) -> Option<MatrixView> {
    let link = side.map_or_else(
        || format!("#/lab/elimination?m={entries}"),
        |side| format!("#/lab/elimination?m={entries}&b={side}"),
    );
    let Page::Elimination(lab) = decode(&link).0.page else { return None };
    let system = lab.system?;
    let mut view = bare_matrix(&system.augmented(), system.columns(), NumberStyle::Fractions);
    let sides: Vec<&str> = side.map(|side| side.split(',').collect()).unwrap_or_default();
    for (index, (row, written)) in view.rows.iter_mut().zip(entries.split(';')).enumerate() {
        let written = written.split(',').chain(sides.get(index).copied());
        for (shown, written) in row.entries.iter_mut().zip(written) {
            if written.contains(['.', 'e']) {
                shown.entry.numeral = Numeral::Decimal(written.trim().replace('-', "\u{2212}"));
            }
        }
    }
    Some(view)
}
