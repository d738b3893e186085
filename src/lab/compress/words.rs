//! What the lab of pictures at low rank says.

use super::action::{Choice, Refusal};
use super::state::Expected;
use super::subject::Source;
use super::work::Failure;
use crate::link::Tone;
use crate::math::svd::SvdProblem;
use crate::scene::decimal::{figures, thousands};
use crate::stories::compression::picture::Generated;
use crate::stories::compression::rival::Rival;

/// Why colour is one matrix.
pub const COLOUR: &str = "Red, green and blue stand side by side in one matrix: so one rank, one spectrum and one error are those of the whole picture.";
/// What a link does not carry.
pub const OWN_STAYS: &str = "Your own picture stays on this device and is not in the link.";
/// What is said where a link was made with a picture that is not here.
pub const LACKS_OWN: &str = "Whoever made this link looked at a picture of their own, which is not in the link. Choose yours, or look at this one.";
/// What may be chosen.
pub const OWN_HINT: &str =
    "Or drop or paste a picture here. It is scaled to at most 512 pixels and never leaves this device.";
/// The question.
pub const QUESTION: &str = "how many singular values hold 99\u{a0}% of the sum of squares of all entries (the energy)?";

/// A choice, as the list names it.
pub fn choice(choice: Choice) -> &'static str {
    match choice {
        Choice::Generated(Generated::Landscape) => "Landscape",
        Choice::Generated(Generated::Checkerboard) => "Checkerboard",
        Choice::Generated(Generated::Plaid) => "Plaid",
        Choice::Generated(Generated::Disc) => "Disc",
        Choice::Generated(Generated::Page) => "Page of letters",
        Choice::Generated(Generated::Noise) => "Noise",
        Choice::Matrix => "A small matrix",
        Choice::Own => "Your own picture",
    }
}

/// What is looked at: "Landscape in grey: 224 rows and 224 columns, levels from 0 to 255."
pub fn subject(source: &Source, tone: Tone, rows: usize, columns: usize) -> String {
    let name = match source {
        Source::Own(own) => own.name.clone(),
        source => choice(source.choice()).to_owned(),
    };
    let rows = counted(rows, "row", "rows");
    let columns = counted(columns, "column", "columns");
    match (source.is_picture(), tone) {
        (false, _) => format!("A matrix with {rows} and {columns}. Its smallest entry is black, its largest white."),
        (true, Tone::Grey) => format!("{name} in grey: {rows} and {columns}, each entry a brightness from 0 to 255."),
        (true, Tone::Colour) => {
            format!("{name} in colour: {rows} and {columns}, a third of them for each of red, green and blue.")
        }
    }
}

/// How far the decomposition is.
pub fn working(percent: usize) -> String {
    format!("Computing the singular values: {percent}\u{a0}%.")
}

/// The decomposition was stopped.
pub const STOPPED: &str = "Stopped. Without singular values there is no truncation.";

/// There is no decomposition.
pub fn failed(failure: Failure) -> String {
    match failure {
        Failure::TooLarge(entry) => format!("{entry} There are no singular values to show."),
        Failure::Svd(SvdProblem::TooLarge) => {
            "The largest singular value is larger than any floating-point number. Divide the matrix by something."
                .to_owned()
        }
        Failure::Svd(problem) => problem.to_string(),
    }
}

/// What a truncation keeps and loses; `root_mean_square` is the error of an entry, `energy` is missing while it is asked for.
pub fn truncation(k: usize, rank: usize, energy: Option<f64>, root_mean_square: f64) -> String {
    let kept = energy.map_or_else(String::new, |energy| format!(" {} of the energy is kept;", percent(energy)));
    if k >= rank {
        return format!("Rank {k} of {rank}:{kept} nothing is lost but rounding.");
    }
    format!("Rank {k} of {rank}:{kept} an entry is off by {} (root mean square).", figures(root_mean_square, 3))
}

/// What the difference shows.
pub fn difference(gain: f64) -> String {
    let gain = figures(gain, 2);
    if gain == "1" {
        "Original minus truncation. Mid-grey is zero.".to_owned()
    } else {
        format!("Original minus truncation, magnified {gain} times. Mid-grey is zero.")
    }
}

/// What it takes to store a truncation.
pub fn storage(k: usize, rows: usize, columns: usize, break_even: usize) -> String {
    let (numbers, all) = (k * (rows + columns + 1), rows * columns);
    let verdict = if numbers < all {
        format!("{} of the {} entries", percent(numbers as f64 / all.max(1) as f64), grouped(all))
    } else {
        format!("no fewer than the {} entries", grouped(all))
    };
    let last = match break_even {
        0 => "No rank pays here.".to_owned(),
        last => format!("Rank {last} is the last that pays."),
    };
    format!("k(m + n + 1) = {k} · {} = {} numbers: {verdict}. {last}", grouped(rows + columns + 1), grouped(numbers))
}

/// What the chart of the singular values shows.
pub fn spectrum(values: &[f64], rank: usize, k: usize) -> String {
    let (Some(first), Some(last)) = (values.first(), values.get(rank.saturating_sub(1))) else {
        return "There are no singular values.".to_owned();
    };
    if rank == 0 {
        return "Every singular value is 0.".to_owned();
    }
    let discarded = match values.get(k).filter(|_| k < rank) {
        Some(value) => format!(" The first discarded one is {}.", figures(*value, 4)),
        None => " None is discarded.".to_owned(),
    };
    format!(
        "{} above zero, from {} down to {}.{discarded}",
        counted(rank, "singular value", "singular values"),
        figures(*first, 4),
        figures(*last, 4)
    )
}

/// What the chart of energy and error shows.
pub fn errors(half: usize, most: usize, nearly_all: usize) -> String {
    format!("90\u{a0}% of the energy takes rank {half}, 99\u{a0}% rank {most}, 99.9\u{a0}% rank {nearly_all}.")
}

/// What the chart of the storage shows.
pub fn storage_chart(rows: usize, columns: usize, break_even: usize) -> String {
    let (each, all) = (grouped(rows + columns + 1), grouped(rows * columns));
    match break_even {
        0 => format!("Each rank takes {each} numbers: already the first takes as many as the {all} entries, or more."),
        last => format!(
            "Each rank takes {each} numbers: up to rank {last} that is fewer than the {all} entries, then more."
        ),
    }
}

/// A rival, as a button names it.
pub fn rival(rule: Option<Rival>) -> &'static str {
    match rule {
        None => "None",
        Some(Rival::Columns) => "Keep columns",
        Some(Rival::Blocks) => "Average blocks",
        Some(Rival::Random) => "Random projection",
    }
}

/// What a rival does.
pub fn rival_rule(rule: Rival, k: usize) -> String {
    match rule {
        Rival::Columns => format!(
            "{} kept as they are; the others are the nearest combinations of them.",
            counted(k, "column is", "columns are")
        ),
        Rival::Blocks => format!("{k} × {k} blocks, each its average (in colour, in each of the three)."),
        Rival::Random => format!(
            "{} of the columns; every column is the nearest combination of them.",
            counted(k, "random combination", "random combinations")
        ),
    }
}

/// Who wins: the Frobenius errors of a rival and of the truncation.
pub fn verdict(rival: f64, truncation: f64, size: f64) -> String {
    let errors = format!("Frobenius error {} against {}", figures(rival, 4), figures(truncation, 4));
    if truncation <= 1e-9 * size {
        return if rival <= 1e-9 * size {
            "At the full rank nothing is left to win: both are exact.".to_owned()
        } else {
            format!("{errors}: the truncation is exact.")
        };
    }
    let times = rival / truncation;
    if times < 1.0005 {
        format!("{errors}: as good. None can be better.")
    } else {
        format!("{errors}: {} times as far off. The truncation wins, as Eckart and Young proved.", figures(times, 3))
    }
}

/// An answer.
pub fn expected(expected: Expected) -> &'static str {
    match expected {
        Expected::UpTo5 => "5 or fewer",
        Expected::UpTo25 => "6 to 25",
        Expected::UpTo100 => "26 to 100",
        Expected::More => "more than 100",
    }
}

/// The answer beside what is right.
pub fn answered(said: Expected, rank: usize) -> String {
    let judgement = if said == Expected::of(rank) { "right" } else { "not so" };
    format!(
        "You said {}: {judgement}. It takes {}.",
        expected(said),
        counted(rank, "singular value", "singular values")
    )
}

/// Why a file is not shown.
pub fn refusal(refusal: Refusal) -> &'static str {
    match refusal {
        Refusal::NotAPicture => "The browser cannot read this file as a picture. PNG, JPEG and WebP work everywhere.",
        Refusal::TooLarge => "This file is larger than 64 MB. Choose a smaller one, or scale it down first.",
        Refusal::NoFile => "There was no picture in that. Choose, drop or paste a file.",
    }
}

/// A part of 1 as a percentage that never rounds up to all.
pub fn percent(part: f64) -> String {
    if part < 1.0 && part > 0.9999 {
        return "over 99.99\u{a0}%".to_owned();
    }
    format!("{}\u{a0}%", figures(100.0 * part, if part > 0.99 { 4 } else { 3 }))
}

/// A number with its thousands apart.
pub fn grouped(number: usize) -> String {
    thousands(&number.to_string())
}

fn counted(count: usize, one: &str, several: &str) -> String {
    format!("{count} {}", if count == 1 { one } else { several })
}
