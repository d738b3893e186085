//! The sentences of the lab for systems of equations. Rows and unknowns count from 1, the minus sign is U+2212.

mod arrangement;
mod case;
mod equation;
mod nearest;

pub use arrangement::{arrangement, marked, row_readings, too_many_unknowns};
pub use case::{
    case, checked, given, impossible_row, kernel_stays, no_right_hand_side, prediction_result, question, wide,
    zero_rows,
};
pub use equation::{equation, product, variable, vector};
pub use nearest::{column_space, least_squares, nearest, too_long};

/// A small number as a word.
fn count(number: usize) -> String {
    const WORDS: [&str; 13] =
        ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];
    WORDS.get(number).map_or_else(|| number.to_string(), |word| (*word).to_owned())
}

/// "row 2", "rows 1 and 3", from 0-based numbers.
fn rows(rows: &[usize]) -> String {
    let numbers: Vec<String> = rows.iter().map(|row| (row + 1).to_string()).collect();
    match numbers.as_slice() {
        [only] => format!("row {only}"),
        [first @ .., last] => format!("rows {} and {last}", first.join(", ")),
        [] => "no row".to_owned(),
    }
}

/// A sentence's first letter as a capital.
fn capital(sentence: &str) -> String {
    let mut letters = sentence.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}
