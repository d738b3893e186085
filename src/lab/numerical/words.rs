//! The sentences of the lab of numerical rank. Ranks and numbers of singular values count from 1, sizes have three digits.

mod differ;

pub use differ::{Ranks, reasons};

use super::rule::RuleKind;
use crate::lab::words::counted;
use crate::math::Rational;
use crate::math::float::nearest;
use crate::math::numerical::distance_to_rank;
use crate::scene::decimal::figures;
use crate::stories::doubles::{Report, Trouble, gap};

/// A size as it is written: three digits.
pub fn written(value: f64) -> String {
    figures(value, 3)
}

/// What is asked before anything is told.
pub fn asked() -> &'static str {
    "Which rank does NumPy’s matrix_rank report for this matrix?"
}

/// What became of the prediction.
pub fn prediction_result(predicted: usize, rank: usize, noise: bool) -> String {
    let without = if noise { " without the noise" } else { "" };
    if predicted == rank {
        format!("You predicted rank {rank}, and that is what NumPy reports{without}.")
    } else {
        format!("You predicted rank {predicted}; NumPy reports {rank}{without}.")
    }
}

/// What a rule says.
pub fn rule(kind: RuleKind) -> &'static str {
    match kind {
        RuleKind::NumPy => "NumPy: the largest singular value times the longer side of the matrix times 2.2e−16.",
        RuleKind::Matlab => {
            "MATLAB: the longer side of the matrix times the gap between the largest singular value and the next double."
        }
        RuleKind::Relative => "A share of the largest singular value: it scales with the data.",
        RuleKind::Absolute => "A number of your choice: for data whose errors have a known size.",
    }
}

/// The tolerance, and how many singular values are above it.
pub fn tolerance(tolerance: f64, above: usize, count: usize) -> String {
    let verb = if above == 1 || count == 1 { "is" } else { "are" };
    format!("{}: {above} of {} {verb} above", written(tolerance), counted(count, "singular value", "singular values"))
}

/// The size of the noise.
pub fn noise(size: Option<&Rational>) -> String {
    size.map_or_else(|| "none".to_owned(), |size| format!("up to {} in each entry", written(nearest(size))))
}

/// What the doubles make of the entries.
pub fn storage(report: &Report) -> Vec<String> {
    let stored = &report.stored;
    let mut sentences = vec![match (stored.changed, stored.matrix.len()) {
        (0, _) => "Every entry is a double exactly: nothing was rounded.".to_owned(),
        (1, all) => {
            format!("1 of {all} entries is not exactly representable as a double: it was rounded to the nearest.")
        }
        (changed, all) => format!(
            "{changed} of {all} entries are not exactly representable as doubles: each was rounded to the nearest."
        ),
    }];
    match stored.vanished.as_slice() {
        [] => {}
        [(row, column)] => {
            let (row, column) = (row + 1, column + 1);
            sentences.push(format!("Row {row}, column {column} is too small for a double: it became 0."));
        }
        several => sentences.push(format!("{} entries are too small for a double: they became 0.", several.len())),
    }
    let (exact, stored) = (report.exact_rank, report.stored_rank);
    if stored != exact {
        sentences
            .push(format!("Taken as exact numbers, the stored doubles form a matrix of rank {stored}, not {exact}."));
    }
    sentences
}

/// Why there are no singular values.
pub fn refused(trouble: &Trouble, noise: bool) -> String {
    let when = if noise { "With this noise there are no singular values to show. " } else { "" };
    format!("{when}{trouble}")
}

/// The chart in sentences: from where to where the values go, and where the largest gap is.
pub fn chart(values: &[f64]) -> Vec<String> {
    let (Some(&first), Some(&last)) = (values.first(), values.last()) else { return Vec::new() };
    if first == 0.0 {
        let all = if values.len() == 1 { "The only singular value is 0" } else { "All singular values are 0" };
        return vec![format!("{all}: on a logarithmic scale, 0 has a strip of its own.")];
    }
    let positive = values.iter().filter(|value| **value > 0.0).count();
    let range = match (positive, values.len() - positive) {
        (1, 0) => format!("The only singular value is {}.", written(first)),
        (_, 0) => format!("The singular values fall from {} to {}.", written(first), written(last)),
        (_, zeros) => {
            let smallest = values.get(positive - 1).copied().unwrap_or(first);
            let range = if positive == 1 {
                format!("One singular value is {}", written(first))
            } else {
                format!("The singular values fall from {} to {}", written(first), written(smallest))
            };
            let zeros = if zeros == 1 {
                "one comes out as 0 and stands".to_owned()
            } else {
                format!("{zeros} come out as 0 and stand")
            };
            format!("{range}; {zeros} in a strip below the logarithmic scale.")
        }
    };
    let mut sentences = vec![range];
    sentences.extend(gap_sentence(values));
    sentences
}

/// What to think of singular values that come out as 0 though they are not: doubles that form a matrix of rank `stored`
/// have that many singular values above 0. `None` where there are none of these.
pub fn lost(values: &[f64], stored: usize) -> Option<String> {
    let first = *values.first().filter(|first| **first > 0.0)?;
    let found = values.iter().filter(|value| **value > 0.0).count();
    let begins = match stored.checked_sub(found)? {
        0 => return None,
        1 => format!(
            "Number {stored} comes out as 0, but is not: the stored doubles form a matrix of rank {stored}. It is"
        ),
        _ => format!(
            "Numbers {} to {stored} come out as 0, but are not: the stored doubles form a matrix of rank {stored}. They are",
            found + 1
        ),
    };
    Some(format!(
        "{begins} too small to be told from the rounding errors of the computation, about {} here; another program may show \
         another number as small.",
        written(first * f64::EPSILON)
    ))
}

fn gap_sentence(values: &[f64]) -> Option<String> {
    let gap = gap(values)?;
    let rank = gap.above;
    let (above, below) = (*values.get(rank - 1)?, *values.get(rank)?);
    if !gap.stands_out() {
        let ratio = written(gap.ratio);
        return Some(format!(
            "No gap stands out: neighbours differ by factors of at most {ratio}, so the values do not say where to draw the \
             line."
        ));
    }
    let next = if below == 0.0 { "what follows comes out as 0".to_owned() } else { falls_by(gap.ratio) };
    Some(format!(
        "The largest gap is after number {rank}: {next}. Every tolerance from {} to just below {} gives rank {rank}.",
        written(below),
        written(above)
    ))
}

fn falls_by(ratio: f64) -> String {
    if ratio.is_finite() {
        format!("the next value is {} times smaller", figures(ratio, 2))
    } else {
        "the next value is more than 1e308 times smaller".to_owned()
    }
}

/// How far it is to the nearest matrix of lower rank, and what the numerical rank says about that.
pub fn distances(values: &[f64], exact: usize, numerical: usize, tolerance: f64) -> Vec<String> {
    let lower = match exact.checked_sub(1) {
        None => "The exact rank is 0: there is no lower one.".to_owned(),
        Some(lower) => {
            let distance = distance_to_rank(values, lower);
            let (spectral, frobenius) = (written(distance.spectral), written(distance.frobenius));
            let norms = if spectral == frobenius {
                format!("{spectral} away, in the spectral and in the Frobenius norm")
            } else {
                format!("{spectral} away in the spectral norm, {frobenius} in the Frobenius norm")
            };
            format!("The nearest matrix of rank {} is {norms}.", at_most(lower))
        }
    };
    let within = match values.get(numerical) {
        Some(0.0) => format!(
            "As far as doubles can tell, this is a matrix of rank {}: that is what numerical rank {numerical} says.",
            at_most(numerical)
        ),
        Some(next) => format!(
            "A matrix of rank {} is only {} away, which is within the tolerance of {}: that is what numerical rank \
             {numerical} says.",
            at_most(numerical),
            written(*next),
            written(tolerance)
        ),
        None => format!(
            "No matrix within the tolerance of {} has a lower rank than {numerical}: that is what numerical rank {numerical} \
             says.",
            written(tolerance)
        ),
    };
    vec![lower, within]
}

fn at_most(rank: usize) -> String {
    if rank == 0 { "0".to_owned() } else { format!("{rank} or less") }
}

/// The exact rank beside the numerical one.
pub fn two_ranks(exact: usize, numerical: usize) -> String {
    format!("The exact rank is {exact}; with this tolerance the numerical rank is {numerical}.")
}

/// The three answers, as a screen reader hears them.
pub fn heard_ranks([exact, numerical, elimination]: &[usize; 3]) -> String {
    format!("Exact rank {exact}, numerical rank {numerical}, float elimination {elimination}.")
}
