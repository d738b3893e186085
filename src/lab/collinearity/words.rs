//! The sentences of the lab of collinear features.

use super::action::Guess;
use super::data::HOUSE_FEATURES;
use crate::lab::words::{counted, joined};
use crate::math::Rational;
use crate::math::number::format_decimal;
use crate::scene::decimal::figures;
use crate::stories::collinearity::{Change, Trouble};

/// The lambda that the question is about, as it is typed.
pub const TINY: &str = "1e-20";

/// So many digits has a number in a table.
pub const DIGITS: usize = 5;

/// A number of a table.
pub fn shown(value: f64) -> String {
    figures(value, DIGITS)
}

/// A list of weights in brackets: "(0.4, 0.8)".
pub fn weights(weights: &[f64]) -> String {
    let entries: Vec<String> = weights.iter().map(|weight| figures(*weight, 4)).collect();
    format!("({})", entries.join(", "))
}

/// Where a size is below zero.
pub fn negative() -> &'static str {
    "This has to be 0 or more."
}

/// Where a size has no double.
pub fn too_large() -> &'static str {
    "This is too large for a floating-point number (about 1.8e308 at most)."
}

/// What a weight belongs to: its number, and in the table of houses its feature.
pub fn feature(index: usize, houses: bool) -> String {
    match HOUSE_FEATURES.get(index).filter(|_| houses) {
        Some(name) => format!("w{}, {name}", index + 1),
        None => format!("w{}", index + 1),
    }
}

/// Which feature the noise is added to, and what is drawn.
pub fn noise_hint(feature: usize, redundant: bool) -> String {
    let why = if redundant { "the first that repeats others" } else { "the last one, since none repeats the others" };
    format!(
        "The noise is added to feature {}, {why}: to each entry the size times a number between −1 and 1.",
        feature + 1
    )
}

/// What the slider of a size says.
pub fn size_says(text: &str) -> String {
    if text == "0" { "none".to_owned() } else { text.replace('-', "\u{2212}") }
}

/// Why there is nothing to show.
pub fn trouble(trouble: &Trouble) -> String {
    match trouble {
        Trouble::TooLarge(at) => at.to_string(),
        Trouble::GramTooLarge => {
            "XᵀX has an entry that is too large for a floating-point number (about 1.8e308 at most).".to_owned()
        }
        Trouble::Svd(problem) => problem.to_string(),
    }
}

/// What the rank of X means for least squares.
pub fn rank(rank: usize, n: usize) -> String {
    if rank == n {
        return format!("X has rank {n}, as many as it has columns: det(XᵀX) is not 0, and exactly one w fits best.");
    }
    let more = n - rank;
    format!(
        "X has rank {rank} < {n}: det(XᵀX) = 0, and infinitely many w fit equally well, with {}. The shortest of them \
         is shown.",
        counted(more, "direction to choose in", "directions to choose in")
    )
}

/// What lambda does to the rank, on paper and in doubles.
pub fn ridge(lambda: &str, exact: usize, numerical: usize, n: usize, change: Change) -> String {
    if lambda == "0" {
        return if exact == numerical {
            format!("Without lambda, rank and numerical rank of XᵀX are {exact}.")
        } else {
            format!("Without lambda, XᵀX has rank {exact} on paper and {numerical} in doubles.")
        };
    }
    let lambda = lambda.replace('-', "\u{2212}");
    let paper = format!("With lambda = {lambda}, XᵀX + lambda I has rank {n} on paper, as for every lambda > 0.");
    let doubles = match change {
        _ if numerical == n => format!(" In doubles its numerical rank is {n} too."),
        Change::Lost => format!(
            " In doubles its numerical rank is {numerical}: adding lambda changes no number on the diagonal, so nothing is \
             repaired."
        ),
        Change::Some => format!(
            " In doubles its numerical rank is {numerical}: lambda is too small beside the rounding errors of XᵀX."
        ),
    };
    paper + &doubles
}

/// Weights are comparable only where features are.
pub fn not_standardised() -> &'static str {
    "The features are used as they are, not standardised and without a constant term, so ridge spares a feature with large \
     numbers."
}

/// The chart in words.
pub fn chart(least_squares: &[f64], lambda: &str, at_lambda: &[f64], unique: bool) -> String {
    let limit = if unique { "those of least squares" } else { "the shortest that fit best" };
    let small = weights(least_squares);
    let now = if lambda == "0" {
        String::new()
    } else {
        format!(" At lambda = {} they are {}.", lambda.replace('-', "\u{2212}"), weights(at_lambda))
    };
    format!("For small lambda the weights approach {small}, {limit}; as lambda grows, all go to 0.{now}")
}

/// How far weights and predictions are apart between tables that differ by noise.
pub fn spread(weights: f64, flips: &[usize], predictions: f64) -> String {
    let names: Vec<String> = flips.iter().map(|index| format!("w{}", index + 1)).collect();
    let flips = match names.as_slice() {
        [] => String::new(),
        [only] => format!(" The sign of {only} changes."),
        several => format!(" The signs of {} change.", joined(several)),
    };
    format!(
        "From one noise to the next a weight differs by up to {}, a prediction by up to {}.{flips}",
        figures(weights, 3),
        figures(predictions, 3)
    )
}

/// The question.
pub fn question(n: usize) -> String {
    format!("Some features repeat others. Let lambda be 1e\u{2212}20. Where does XᵀX + lambda I have rank {n}?")
}

/// A choice of the question.
pub fn guess(guess: Guess) -> &'static str {
    match guess {
        Guess::Both => "On paper and in doubles",
        Guess::OnPaper => "On paper only",
        Guess::Neither => "In neither",
    }
}

/// The prediction beside the result.
pub fn answer(given: Guess, numerical: usize, n: usize) -> String {
    let right = if numerical == n { Guess::Both } else { Guess::OnPaper };
    let verdict = if given == right { "That is right." } else { "It is another way." };
    format!(
        "You said: {}. {verdict} On paper the rank is {n} for every lambda > 0. In doubles it is {numerical} for lambda = \
         1e\u{2212}20: lambda must be large beside the rounding errors of XᵀX.",
        guess(given).to_lowercase()
    )
}

/// What is heard of a lambda.
pub fn heard_lambda(lambda: &str, weights_now: &[f64], numerical: usize) -> String {
    format!("{} Numerical rank {numerical}.", heard_weights(lambda, weights_now))
}

/// What is heard of the weights.
pub fn heard_weights(lambda: &str, weights_now: &[f64]) -> String {
    format!("Lambda {}: w = {}.", size_says(lambda), weights(weights_now))
}

/// An exact number in a few digits, marked where it is rounded.
pub fn exact(value: &Rational) -> String {
    let decimal = format_decimal(value, 6);
    if decimal.rounded { format!("≈ {}", decimal.text) } else { decimal.text }
}

/// What is heard of a table.
pub fn heard_table(rank: usize, n: usize) -> String {
    format!("X has rank {rank} of {n}.")
}
