//! Predicting the image.

use super::space;

/// The question.
pub fn question(rows: usize) -> String {
    format!("what will the image in {} be?", space(rows))
}

/// An answer, in a codomain of `rows` dimensions.
pub fn choice(dimension: usize, rows: usize) -> &'static str {
    match (dimension, rows) {
        (0, _) => "A point",
        (1, 1) => "All of the line",
        (1, _) => "A line",
        (2, 2) => "All of the plane",
        (2, _) => "A plane",
        _ => "All of space",
    }
}

/// A prediction beside the result, for an image of `rank` dimensions of a matrix with so many columns.
pub fn result(predicted: usize, rank: usize, rows: usize, columns: usize) -> String {
    let name = |dimension: usize| choice(dimension, rows).replacen('A', "a", 1);
    let reason = reason(rank, columns);
    if predicted == rank {
        format!("You predicted {}, and {} it is: {reason}.", name(predicted), name(rank))
    } else {
        format!("You predicted {}; it is {}: {reason}.", name(predicted), name(rank))
    }
}

fn reason(rank: usize, columns: usize) -> &'static str {
    match (rank, columns) {
        (0, _) => "every column is zero",
        (1, 1) => "the one column is not zero",
        (1, _) => "all columns lie on one line",
        (2, 2) => "the two columns are independent",
        (2, _) => "two of the columns are independent, and the third is a combination of them",
        _ => "the three columns are independent",
    }
}
