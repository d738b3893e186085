//! The sentences of the lab of ratings.

use super::action::Guess;
use super::state::Unrated;
use crate::lab::words::counted;
use crate::scene::decimal::{figures, hundredths};
use crate::stories::ratings::MOST_STEPS;

/// Why a text is no rating.
pub(super) fn unrated(cell: &str, problem: &Unrated) -> String {
    match problem {
        Unrated::NoNumber(problem) => format!("{cell}: {problem}"),
        Unrated::OutOfScale => format!("{cell}: a rating is from 1 to 5; leave the cell empty for no rating."),
    }
}

/// Where lambda is zero.
pub fn not_positive() -> &'static str {
    "This has to be more than 0: otherwise a reader with fewer ratings than factors has no single best numbers."
}

/// How far the fit has come.
pub fn fit(step: usize, over: bool, objective: f64) -> String {
    let objective = figures(objective, 4);
    match (step, over) {
        (0, _) => format!("The factors are random. Objective {objective}."),
        (MOST_STEPS.., true) => format!("Stopped after {MOST_STEPS} steps. Objective {objective}."),
        (_, true) => format!("Converged after {}. Objective {objective}.", counted(step, "step", "steps")),
        (_, false) => {
            let side = if step % 2 == 1 { "readers" } else { "films" };
            format!(
                "Step {step}: the {side}\u{2019} numbers were fitted, the others stood still. Objective {objective}."
            )
        }
    }
}

/// What the slider of the factors says.
pub fn factors(count: usize) -> String {
    counted(count, "factor", "factors")
}

/// What both errors are.
pub fn errors(train: Option<f64>, held_out: Option<f64>) -> String {
    match (train, held_out) {
        (Some(train), Some(held_out)) => format!(
            "The fit misses the ratings that it knows by {} (root mean square), and those kept back by {}.",
            hundredths(train),
            hundredths(held_out)
        ),
        (Some(train), None) => format!(
            "The fit misses the ratings that it knows by {} (root mean square). Too few are known to keep some back.",
            hundredths(train)
        ),
        (None, _) => "No rating is known.".to_owned(),
    }
}

/// What filling with zeros does.
pub fn zero_filled(zero: f64, fitted: f64, k: usize) -> String {
    format!(
        "With every gap taken for 0, the best table of rank {k} misses the ratings kept back by {}; the fit that leaves \
         gaps out, by {}.",
        hundredths(zero),
        hundredths(fitted)
    )
}

/// The question.
pub fn question() -> &'static str {
    "Fill every gap with 0 and take the nearest table of the same rank. On the ratings kept back its error is \u{2026}"
}

/// A choice of the question.
pub fn guess(guess: Guess) -> &'static str {
    match guess {
        Guess::Smaller => "smaller than that of the fit",
        Guess::AsLarge => "about as large",
        Guess::Larger => "much larger",
    }
}

/// What came of it, from the two errors: at half again as large it is much larger.
pub fn outcome(zero: f64, fitted: f64) -> Guess {
    match zero {
        _ if zero < 0.9 * fitted => Guess::Smaller,
        _ if zero > 1.5 * fitted => Guess::Larger,
        _ => Guess::AsLarge,
    }
}

/// The prediction beside the result.
pub fn answer(given: Guess, zero: f64, fitted: f64, k: usize) -> String {
    let verdict = if given == outcome(zero, fitted) { "That is right." } else { "It is another way." };
    format!(
        "You said: {}. {verdict} {} A gap is not a 0: it says nothing, and 0 is worse than the lowest rating.",
        guess(given),
        zero_filled(zero, fitted, k)
    )
}

/// What to recommend.
pub fn recommended(film: &str, predicted: f64) -> String {
    format!("{film} ({})", hundredths(predicted))
}

/// Where every film is rated.
pub fn all_rated() -> &'static str {
    "has rated every film"
}

/// The errors for each number of factors: the sentence of the chart.
pub fn chart(errors: &[(usize, Option<f64>, Option<f64>)]) -> String {
    let least = errors.iter().filter_map(|(k, _, held_out)| held_out.map(|error| (*k, error)));
    let best = least.fold(None, |best: Option<(usize, f64)>, next| match best {
        Some(best) if best.1 <= next.1 => Some(best),
        _ => Some(next),
    });
    let train = match (errors.first().and_then(|first| first.1), errors.last().and_then(|last| last.1)) {
        (Some(first), Some(last)) => {
            format!("The error on known ratings goes from {} to {}.", hundredths(first), hundredths(last))
        }
        _ => "No rating is known.".to_owned(),
    };
    match best {
        Some((k, error)) => {
            format!("{train} On the ratings kept back it is smallest, {}, with {}.", hundredths(error), factors(k))
        }
        None => train,
    }
}

/// What is heard of a rating.
pub fn heard_rating(reader: &str, recommended: &str) -> String {
    format!("{reader}: {recommended}.")
}

/// What is heard of another table.
pub fn heard_table(known: usize, held_out: usize, gaps: usize) -> String {
    format!(
        "{} for the fit, {} kept back, {}.",
        counted(known, "rating", "ratings"),
        held_out,
        counted(gaps, "gap", "gaps")
    )
}
