//! What changed and what stayed, in sentences.

use super::number;
use crate::math::Rational;
use crate::math::compare::{ColumnSpace, Comparison, Kept, Side};

/// For each thing compared: its name, whether it is the same, and why.
pub fn comparison(comparison: &Comparison) -> Vec<(&'static str, Kept, String)> {
    let mut lines = vec![
        line(
            "Row space",
            comparison.row_space,
            "Each new row is a combination of the old ones, and each old row of the new.",
            "Some row is no combination of the other matrix’s rows.",
        ),
        line(
            "Null space",
            comparison.null_space,
            "Ax = 0 keeps its solutions, since every operation can be undone.",
            "Ax = 0 has other solutions now.",
        ),
        rank(comparison),
    ];
    if let Some(solutions) = comparison.solutions {
        lines.push(line(
            "Solutions of Ax = b",
            solutions,
            "The right-hand side went along, so no solution was lost and none was added.",
            "The right-hand side did not go along.",
        ));
    }
    lines.push(column_space(comparison));
    lines
}

fn line(name: &'static str, kept: Kept, same: &str, changed: &str) -> (&'static str, Kept, String) {
    let sentence = match kept {
        Kept::Same => same,
        Kept::Changed => changed,
    };
    (name, kept, sentence.to_owned())
}

fn rank(comparison: &Comparison) -> (&'static str, Kept, String) {
    let (before, after) = (comparison.rank_before, comparison.rank_after);
    if before == after {
        ("Rank", Kept::Same, "As many pivots will be found from here as from the start.".to_owned())
    } else {
        ("Rank", Kept::Changed, format!("It was {before} and is {after}."))
    }
}

fn column_space(comparison: &Comparison) -> (&'static str, Kept, String) {
    match &comparison.column_space {
        ColumnSpace::Same => {
            ("Column space", Kept::Same, "At this step the columns span what they spanned at the start.".to_owned())
        }
        ColumnSpace::Changed { witness, side, column } => {
            let vector = vector(witness);
            let column = column + 1;
            let sentence = match side {
                Side::Before => {
                    format!("{vector}, column {column} of the original, is no combination of the columns here.")
                }
                Side::After => {
                    format!("{vector}, column {column} here, is no combination of the original columns.")
                }
            };
            ("Column space", Kept::Changed, sentence)
        }
    }
}

fn vector(entries: &[Rational]) -> String {
    format!("({})", entries.iter().map(number).collect::<Vec<_>>().join(", "))
}
