//! The sentences of a hint, a little more with each level.

use super::Hint;
use crate::lab::words::{columns, operation};
use crate::math::exact::written_digits;
use crate::math::number::format_exact;
use crate::math::row_op::RowOpView;
use crate::math::{PivotPolicy, Rational, Why};
use num_traits::{One, Signed, Zero};

/// Numbers with more digits are left out of the sentences: the matrix shows them better.
const LONGEST_NUMBER: usize = 9;

/// The sentences of one level: 1 says which column is next and why, 2 which kind of operation it takes, 3 (and above)
/// gives the operation. Each stands by itself.
pub fn hint_words(hint: &Hint, level: u8) -> String {
    match level {
        0 | 1 => column(hint),
        2 => kind(hint),
        _ => exactly(hint),
    }
}

/// Level 1: where to look.
fn column(hint: &Hint) -> String {
    let (row, column) = (hint.pivot.row + 1, hint.pivot.column + 1);
    let passed = passed_over(hint);
    let look = match hint.why {
        Why::BringPivotUp if hint.at_pivot.is_zero() => {
            format!("Look at column {column}. Its pivot belongs in row {row}, and that place holds 0.")
        }
        Why::BringPivotUp => format!(
            "Look at column {column}. Its pivot belongs in row {row}, and further down stands {}.",
            preferred(hint.policy)
        ),
        Why::ClearBelow { .. } => format!(
            "Look at column {column}. Its pivot is in place in row {row}, but not every entry below it is 0 yet."
        ),
        Why::MakePivotOne => format!(
            "The matrix is in row echelon form; the reduced form asks for more. Look at column {column}, the last pivot \
             column that is not finished: its pivot{} should be 1.",
            short(&hint.at_pivot).map(|value| format!(", {value},")).unwrap_or_default()
        ),
        Why::ClearAbove { .. } => format!(
            "The matrix is in row echelon form; the reduced form asks for more. Look at column {column}: its pivot is 1, \
             but not every entry above it is 0 yet."
        ),
    };
    format!("{passed}{look}")
}

/// Why columns were left out: each of them belongs to a free variable.
fn passed_over(hint: &Hint) -> String {
    let numbers = columns(&hint.passed_over).replacen('c', "C", 1);
    let down = if hint.pivot.row == 0 { String::new() } else { format!(" from row {} down", hint.pivot.row + 1) };
    match hint.passed_over.len() {
        0 => String::new(),
        1 => format!("{numbers} has only zeros{down}, so it gets no pivot. "),
        _ => format!("{numbers} have only zeros{down}, so they get no pivot. "),
    }
}

/// Level 2: what kind of operation it takes.
fn kind(hint: &Hint) -> String {
    let row = hint.pivot.row + 1;
    match hint.why {
        Why::BringPivotUp if hint.at_pivot.is_zero() => {
            format!(
                "Swap two rows: bring a row with an entry other than 0 in column {} up to row {row}.",
                hint.pivot.column + 1
            )
        }
        Why::BringPivotUp => {
            format!(
                "Swap two rows: bring {} in column {} up to row {row}.",
                preferred(hint.policy),
                hint.pivot.column + 1
            )
        }
        Why::ClearBelow { target } | Why::ClearAbove { target } => format!(
            "Add a multiple of the pivot row, row {row}, to row {target}. Choose the multiple that makes{} in row \
             {target}, column {} zero.",
            short(&hint.entry).map_or_else(|| " the entry".to_owned(), |value| format!(" the {value}")),
            target.column + 1,
            target = target.row + 1,
        ),
        Why::MakePivotOne => {
            format!("Multiply row {row} by the number that turns its pivot into 1. Which number is that?")
        }
    }
}

/// Level 3: the operation in notation and in words, and what it does to the entry it is for.
fn exactly(hint: &Hint) -> String {
    let notation = operation(&hint.op);
    let column = hint.pivot.column + 1;
    match hint.op.view() {
        RowOpView::Swap { first, second } => {
            let entry = short(&hint.entry).map_or_else(|| "the entry".to_owned(), |value| format!("the {value}"));
            let (upper, lower) = (first.min(second) + 1, first.max(second) + 1);
            format!(
                "{notation}: swap row {upper} and row {lower}. That brings {entry} in column {column} up to row {upper}."
            )
        }
        RowOpView::Scale { row, factor } => {
            let reason = match (short(factor), short(&hint.at_pivot)) {
                (Some(factor), Some(pivot)) => {
                    format!(
                        "multiply row {} by {factor}. The pivot becomes {factor} · {} = 1.",
                        row + 1,
                        bracketed(&pivot)
                    )
                }
                _ => format!("multiply row {} by the reciprocal of its pivot, which becomes 1.", row + 1),
            };
            format!("{notation}: {reason}")
        }
        RowOpView::AddMultiple { target, source, factor } => {
            format!("{notation}: {}. {}", added(target, source, factor), becomes_zero(hint, target, factor))
        }
    }
}

/// `subtract 3/2 times row 1 from row 2`.
fn added(target: usize, source: usize, factor: &Rational) -> String {
    let (target, source) = (target + 1, source + 1);
    let multiple = match short(&factor.abs()) {
        _ if factor.abs().is_one() => String::new(),
        Some(value) => format!("{value} times "),
        None => "this multiple of ".to_owned(),
    };
    if factor.is_negative() {
        format!("subtract {multiple}row {source} from row {target}")
    } else {
        format!("add {multiple}row {source} to row {target}")
    }
}

/// `In column 1 that gives 3 − 3/2 · 2 = 0.`
fn becomes_zero(hint: &Hint, target: usize, factor: &Rational) -> String {
    let column = hint.pivot.column + 1;
    let sign = if factor.is_negative() { '−' } else { '+' };
    match (short(&hint.entry), short(&factor.abs()), short(&hint.at_pivot)) {
        (Some(entry), Some(size), Some(pivot)) => {
            let pivot = bracketed(&pivot);
            let product = if factor.abs().is_one() { pivot } else { format!("{size} · {pivot}") };
            format!("In column {column} that gives {entry} {sign} {product} = 0.")
        }
        _ => format!("That makes the entry in row {}, column {column} zero.", target + 1),
    }
}

/// What the policy looks for in a pivot.
fn preferred(policy: PivotPolicy) -> &'static str {
    match policy {
        PivotPolicy::Largest => "an entry of larger absolute value",
        PivotPolicy::FewestDigits | PivotPolicy::FirstNonZero => "an entry that is easier to divide by",
    }
}

/// A number for a sentence, or `None` where it is too long for one.
fn short(value: &Rational) -> Option<String> {
    (written_digits(value) <= LONGEST_NUMBER).then(|| format_exact(value).replace('-', "−"))
}

fn bracketed(number: &str) -> String {
    if number.starts_with('−') { format!("({number})") } else { number.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::added;
    use crate::math::exact::integer;

    #[test]
    fn a_sum_in_words_never_says_minus() {
        assert_eq!(added(1, 0, &integer(-3)), "subtract 3 times row 1 from row 2");
        assert_eq!(added(0, 2, &integer(1)), "add row 3 to row 1");
    }
}
