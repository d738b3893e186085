//! Sentences that answer every family alike. Rows and columns count from 1; the minus sign is U+2212; formulas stand
//! between dollar signs. What belongs to one family only stands with it.

use super::key::Space;
use super::misconception::Misconception;
use super::verdict::{Almost, Field, NotHelpful, Place, Problem, Verdict};
use crate::math::Rational;
use crate::math::echelon::NotEchelon;
use crate::math::number::format_exact;
use crate::math::row_op::NotElementary;

/// A number as it stands in a sentence: `−3/2`.
pub fn number(value: &Rational) -> String {
    format_exact(value).replace('-', "−")
}

/// A vector as it stands in a sentence: `(1, −2, 0)`.
pub fn vector(entries: &[Rational]) -> String {
    let entries: Vec<String> = entries.iter().map(number).collect();
    format!("({})", entries.join(", "))
}

/// What is said where nothing is scored.
pub(super) fn unscored(verdict: &Verdict) -> String {
    match verdict {
        Verdict::Malformed { place, problem } => {
            let place = match place {
                Place::Whole => String::new(),
                Place::Entry { row, column } => format!("Row {}, column {}: ", row + 1, column + 1),
                Place::Field(Field::Row) => "First row: ".to_owned(),
                Place::Field(Field::Other) => "Other row: ".to_owned(),
                Place::Field(Field::Factor) => "Factor: ".to_owned(),
            };
            format!("{place}{} This costs nothing.", self::problem(problem))
        }
        Verdict::Almost(almost) => self::almost(almost),
        _ => "Give one, or open a hint.".to_owned(),
    }
}

fn problem(problem: &Problem) -> String {
    match problem {
        Problem::Number(problem) => problem.to_string(),
        Problem::NoSuchRow { rows } => format!("Write the number of a row, 1 to {rows}."),
        Problem::NotElementary(NotElementary::SwapWithItself) => "Swapping takes two different rows.".to_owned(),
        Problem::NotElementary(NotElementary::ScaleByZero) => {
            "Multiplying a row by 0 destroys an equation and is no elementary operation.".to_owned()
        }
        Problem::NotElementary(NotElementary::AddToItself) => {
            "A multiple of a row is added to another row, not to itself.".to_owned()
        }
        Problem::DoesNotFit => "This answer does not fit the question.".to_owned(),
    }
}

/// What is still off.
pub(super) fn almost(almost: &Almost) -> String {
    match almost {
        Almost::Unfinished => "Not finished yet: some fields are still empty.".to_owned(),
        Almost::OneEntry { row, column } => {
            format!("One entry is off: check row {}, column {}.", row + 1, column + 1)
        }
        Almost::Missing(1) => "What you ticked is right; one more belongs to it.".to_owned(),
        Almost::Missing(count) => format!("What you ticked is right; {count} more belong to it."),
        Almost::Rounded => "That is the right value, rounded. Give it exactly, for instance as a fraction.".to_owned(),
        Almost::NotInForm(problem) => format!("The rows are right, but this is not the form yet. {}", not_echelon(problem)),
        Almost::TooFewVectors => {
            "Independent vectors of the space, but they do not span all of it: another one is needed.".to_owned()
        }
        Almost::Dependent => {
            "All of them are in the space, but they are dependent: one is a combination of the others.".to_owned()
        }
        Almost::NotHelpful(NotHelpful::ChangesNothing) => "This operation is legal, but changes nothing.".to_owned(),
        Almost::NotHelpful(NotHelpful::UndoesZero { row, column }) => format!(
            "This operation is legal, but the 0 in row {}, column {} is lost: it was already in place.",
            row + 1,
            column + 1
        ),
        Almost::NotHelpful(NotHelpful::NoCloser) => {
            "This operation is legal, but as many steps remain as before. Which entry should become 0, or 1, next?".to_owned()
        }
        Almost::OneEquation(row) => format!("All equations but one hold: check equation {}.", row + 1),
        Almost::RankTooSmall => {
            "The direction is right, but the rank of your matrix is smaller than it has to be.".to_owned()
        }
        Almost::NoCounterExample => {
            "The claim is indeed false, but this matrix does not show it: for this one the claim holds, or does not apply."
                .to_owned()
        }
        Almost::OneExchange(first) => {
            format!("Nearly: steps {} and {} belong the other way round.", first + 1, first + 2)
        }
        Almost::SomePoints(0) => "None of the points yet: read them once more and compare.".to_owned(),
        Almost::SomePoints(1) => "One point of the model answer is there. Add the others in your own words.".to_owned(),
        Almost::SomePoints(count) => {
            format!("{count} points of the model answer are there. Add the others in your own words.")
        }
    }
}

fn not_echelon(problem: &NotEchelon) -> String {
    match problem {
        NotEchelon::ZeroRowAbove { zero_row, nonzero_row } => {
            format!("Row {} is zero and stands above row {}.", zero_row + 1, nonzero_row + 1)
        }
        NotEchelon::LeadingEntryNotRight { row, .. } => {
            format!("The leading entry of row {} has to be to the right of the one above.", row + 1)
        }
        NotEchelon::EntryBelowLeading { at, .. } => {
            format!("The entry in row {}, column {} has to become 0.", at.row + 1, at.column + 1)
        }
        NotEchelon::LeadingEntryNotOne { at } => format!("The leading entry of row {} has to be 1.", at.row + 1),
        NotEchelon::EntryAboveLeading { at, .. } => {
            format!("The entry in row {}, column {} has to become 0.", at.row + 1, at.column + 1)
        }
    }
}

pub(super) fn right_number(value: &Rational) -> String {
    format!("The answer is {}.", number(value))
}

pub(super) fn wrong_number() -> &'static str {
    "That is not the number. Open the hints, or look at the worked solution."
}

pub(super) fn all_chosen() -> &'static str {
    "All that hold, and no others."
}

pub(super) fn all_points() -> &'static str {
    "All points of the model answer are there."
}

pub(super) fn right_echelon() -> &'static str {
    "Row echelon form, with the row space of the matrix. Other ways lead to other such forms."
}

pub(super) fn right_reduced() -> &'static str {
    "This is the reduced row echelon form, the only one."
}

pub(super) fn rank_lost() -> &'static str {
    "A row was lost: the rank is smaller than that of the matrix. That happens when two row operations are done at once, \
     each with the old rows."
}

pub(super) fn row_outside(row: Option<usize>) -> String {
    match row {
        Some(row) => {
            format!("Row {} is not a combination of the rows of the matrix: check how it came about.", row + 1)
        }
        None => wrong_matrix().to_owned(),
    }
}

pub(super) fn unchanged() -> &'static str {
    "This is still the matrix as it was."
}

pub(super) fn stopped_at_echelon() -> &'static str {
    "This is a row echelon form, and a right one. The reduced form asks for more: every pivot 1, and zeros above it."
}

pub(super) fn wrong_matrix() -> &'static str {
    "Some entries are off: the marks show which."
}

pub(super) fn right_basis() -> &'static str {
    "Independent, and they span the space. There are many other bases."
}

pub(super) fn vector_outside(space: Space, vector: Option<usize>, misconception: Option<Misconception>) -> String {
    let number = vector.map_or(1, |vector| vector + 1);
    match (space, misconception) {
        (_, Some(_)) => {
            "These are the pivot columns of the reduced form. Row operations changed the column space: take the \
            columns of the original matrix instead."
                .to_owned()
        }
        (Space::Kernel, None) => {
            format!("Vector {number} is not in a basis of the null space: it has to be non-zero with $A v = 0$.")
        }
        (Space::Image, None) => {
            format!(
                "Vector {number} is not in a basis of the column space: it has to be a non-zero combination of the columns."
            )
        }
    }
}

pub(super) fn zero_is_reached() -> &'static str {
    "$A x = 0$ always has the solution $x = 0$."
}

pub(super) fn is_reached() -> &'static str {
    "This b is a combination of the columns of A, so the system has a solution: appending b must raise the rank."
}

pub(super) fn right_unsolvable() -> &'static str {
    "B is no combination of the columns, so rank [A | b] is larger than rank A."
}

pub(super) fn right_solution() -> &'static str {
    "All equations hold. Adding a vector of the null space gives another solution."
}

pub(super) fn wrong_solution(failing: &[usize]) -> String {
    let rows: Vec<String> = failing.iter().map(|row| (row + 1).to_string()).collect();
    format!("These equations do not hold: {}.", rows.join(", "))
}

pub(super) fn right_built(space: Space) -> &'static str {
    match space {
        Space::Kernel => "Your matrix sends exactly these vectors to 0.",
        Space::Image => "The columns of your matrix span exactly this space.",
    }
}

pub(super) fn other_space(space: Space) -> &'static str {
    match space {
        Space::Kernel => {
            "That is the column space of your matrix. The kernel holds the inputs that are sent to 0: multiply."
        }
        Space::Image => "That is the row space of your matrix. The image is spanned by the columns.",
    }
}

pub(super) fn only_the_sum() -> &'static str {
    "Your columns span the line of the sum. The span of two vectors holds every combination of them."
}

pub(super) fn wrong_built(space: Space, covers: bool) -> &'static str {
    match (space, covers) {
        (Space::Kernel, _) => "Your matrix does not send this vector to 0. Each row has to be orthogonal to it.",
        (Space::Image, true) => "Your columns span more than that: one of them is outside.",
        (Space::Image, false) => "Your columns do not span this space: each has to be a combination of the vectors.",
    }
}

pub(super) fn right_operation() -> &'static str {
    "This operation is legal, and fewer steps are left."
}

pub(super) fn right_row() -> &'static str {
    "Every entry of the new row is right."
}

pub(super) fn claim_holds() -> &'static str {
    "The claim is true, so no matrix refutes it. Look for the reason that it holds."
}

pub(super) fn refuted() -> &'static str {
    "The claim is false, and your matrix shows it."
}

pub(super) fn right_order() -> &'static str {
    "Each step uses what the steps before it have found."
}

pub(super) fn wrong_order(first: usize) -> String {
    format!("Step {} is the first that is out of place: what does it need, and which step gives that?", first + 1)
}
