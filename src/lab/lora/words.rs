//! The sentences of the lab of low-rank updates.

use super::action::Guess;
use super::counts::{Count, CountProblem};
use super::view::PartKind;
use crate::lab::words;
use crate::math::Rational;
use crate::math::number::format_decimal;
use crate::scene::decimal::{figures, thousands};
use crate::stories::lora::toy::Training;
use crate::stories::lora::{Memory, Shape};
use num_traits::One;

/// What the line of the least loss is called.
pub const LEAST: &str = "least possible at this rank";

/// What a number of the calculator is called.
pub fn count_name(count: Count) -> &'static str {
    match count {
        Count::Rows => "Rows m",
        Count::Columns => "Columns n",
        Count::Rank => "Rank r",
        Count::Matrices => "Adapted matrices",
    }
}

/// What is wrong with a number of the calculator.
pub fn count_problem(problem: CountProblem) -> String {
    match problem {
        CountProblem::Empty => "Enter a whole number.".to_owned(),
        CountProblem::NotWhole => "This is not a whole number, such as 8.".to_owned(),
        CountProblem::Zero => "Enter 1 or more.".to_owned(),
        CountProblem::TooLarge { most } => format!("Enter at most {}.", grouped(most.into())),
    }
}

/// A whole number with its thousands set apart: `16,777,216`.
pub fn grouped(number: u128) -> String {
    thousands(&number.to_string())
}

/// A ratio in four digits: `256`, `about 5.863`.
pub fn ratio(ratio: &Rational) -> String {
    let decimal = format_decimal(ratio, 4);
    if decimal.rounded { format!("about {}", decimal.text) } else { decimal.text }
}

/// An amount of memory, given in bits: `33.6 MB`. A kilobyte has 1000 bytes.
pub fn bytes(bits: u128) -> String {
    let mut amount = bits as f64 / 8.0;
    let mut units = ["B", "KB", "MB", "GB", "TB", "PB"].into_iter();
    let mut unit = units.next().unwrap_or_default();
    // From 999.5 on three digits would be written as 1000.
    while amount >= 999.5 {
        let Some(next) = units.next() else { break };
        (amount, unit) = (amount / 1000.0, next);
    }
    format!("{} {unit}", figures(amount, 3))
}

/// What is in a part of the memory.
pub fn part_name(kind: PartKind) -> &'static str {
    match kind {
        PartKind::Frozen => "Frozen weights",
        PartKind::Trained => "Trained numbers",
        PartKind::Gradients => "Gradients",
        PartKind::Moments => "Adam’s two moments",
    }
}

/// What the numbers come to.
pub fn counted(shape: Shape) -> String {
    let (full, adapter) = (grouped(shape.full()), grouped(shape.adapter()));
    let fewer = shape.ratio();
    if fewer > Rational::one() {
        format!("The adapter trains {adapter} numbers instead of {full}: {} times fewer.", ratio(&fewer))
    } else if fewer == Rational::one() {
        format!("The adapter trains {adapter} numbers, as many as a full update.")
    } else {
        let wide = shape.rank > shape.rows.min(shape.columns);
        let more = if wide { " A rank above the smaller side reaches nothing more, either." } else { "" };
        format!("The adapter trains {adapter} numbers, more than the {full} of a full update.{more}")
    }
}

/// The question about the memory.
pub fn question(fewer: &Rational) -> String {
    format!(
        "The adapter trains {} times fewer numbers. How many times less memory does the training take, for weights, \
         gradients and the optimiser together?",
        ratio(fewer)
    )
}

/// A choice.
pub fn guess(guess: Guess, fewer: &Rational) -> String {
    let half = || ratio(&(fewer / Rational::from_integer(2.into())));
    match guess {
        Guess::AsMany => format!("{} times", ratio(fewer)),
        Guess::Half => format!("{} times, half of that", half()),
        Guess::FarFewer => "Far fewer times than that".to_owned(),
    }
}

/// What was guessed, beside the result.
pub fn guessed(guess: Guess, [fewer, less]: &[Rational; 2]) -> String {
    let result =
        format!("{} times fewer numbers are trained, and the memory falls {} times.", ratio(fewer), ratio(less));
    let because = "The frozen weights stay in memory; only gradients, moments and the adapter itself shrink.";
    match guess {
        Guess::FarFewer => format!("You said: far fewer. Yes: {result} {because}"),
        other => format!("You said: {}. It is less than that: {result} {because}", self::guess(other, fewer)),
    }
}

/// What the memory comes to.
pub fn memory(adapter: Memory, less: &Rational) -> String {
    let frozen = adapter.frozen as f64 / adapter.total() as f64 * 100.0;
    let falls = if *less > Rational::one() {
        format!("The memory falls {} times.", ratio(less))
    } else {
        "The memory does not fall.".to_owned()
    };
    format!(
        "{falls} With the adapter, {}\u{a0}% of it are frozen weights. Activations and the rest of the model come on top.",
        figures(frozen, 3)
    )
}

/// What the chart of the loss shows.
pub fn loss(training: &Training) -> String {
    let (first, now) = (training.losses().first().copied().unwrap_or(0.0), training.loss());
    let steps = words::counted(training.steps(), "step", "steps");
    let least = training.least_loss();
    let limit = if least > 0.0 {
        format!("It cannot fall below {}.", figures(least, 5))
    } else {
        "It can fall to 0.".to_owned()
    };
    if training.steps() == 0 {
        return format!("Before the first step the loss is {}. {limit}", figures(first, 5));
    }
    format!("After {steps} the loss went from {} to {}. {limit}", figures(first, 5), figures(now, 5))
}

/// What the chart of the singular values shows.
pub fn spectrum(training: &Training, rank: usize) -> String {
    let task = training.task();
    format!(
        "The change that is needed has {}; BA has {rank} that {} not zero, of at most {}.",
        words::counted(task.true_rank, "singular value that is not zero", "singular values that are not zero"),
        if rank == 1 { "is" } else { "are" },
        task.rank
    )
}

/// Where the training stands, and what that means.
pub fn standing(training: &Training, rank: usize) -> String {
    let task = training.task();
    let (now, least) = (figures(training.loss(), 5), figures(training.least_loss(), 5));
    let step = training.steps();
    if step == 0 {
        return format!(
            "B is zero, so BA is zero: training starts from the old matrix exactly. The loss is {now}; rank {} can bring \
             it down to {least}.",
            task.rank
        );
    }
    let at = format!("Step {step}: the loss is {now}, the rank of BA {rank}.");
    match (training.is_over(), task.rank < task.true_rank) {
        (true, true) => format!(
            "{at} An update of rank {} cannot become a change of rank {}: {least} is half the sum of the squares of the \
             singular values that are left out, and no training goes below it.",
            task.rank, task.true_rank
        ),
        (true, false) => format!("{at} The update has become the change that was needed."),
        (false, true) => format!("{at} It cannot fall below {least}."),
        (false, false) => at,
    }
}

/// What limits the rank of the small product.
pub fn small(rank: usize, (rows, middle): (usize, usize), columns: usize) -> String {
    let limit = rows.min(middle).min(columns);
    let numbers = middle * (rows + columns);
    format!(
        "BA passes through r = {middle}, so its rank is at most {limit}; it is {rank}. Its factors have {numbers} numbers, \
         BA has {}.",
        rows * columns
    )
}

/// Which A would fit.
pub fn small_misfit((b_rows, b_columns): (usize, usize), (rows, columns): (usize, usize)) -> String {
    format!(
        "BA needs as many rows in A as B has columns. B is {b_rows} × {b_columns}, A is {rows} × {columns}: an A with {} \
         would fit.",
        words::counted(b_columns, "row", "rows")
    )
}
