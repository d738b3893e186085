//! What the learner reads about a basis: what fails first and how one sees it, never the basis itself.

use super::{BasisVerdict, MAX_ENTRIES, MAX_VECTORS, Surplus, Unread, Verdict, Witness};
use crate::lab::words::{counted, number};
use crate::link::Space;
use crate::math::Rational;
use crate::math::exact::written_digits;
use num_traits::{One, Signed, Zero};

/// Vectors longer than this, in digits, make a sentence unreadable.
const READABLE_DIGITS: usize = 60;

/// A subspace by its name: "null space".
pub fn space_name(space: Space) -> &'static str {
    match space {
        Space::Null => "null space",
        Space::Column => "column space",
        Space::Row => "row space",
        Space::LeftNull => "left null space",
    }
}

/// A subspace in symbols: "Null A".
pub fn space_symbol(space: Space) -> &'static str {
    match space {
        Space::Null => "Null\u{a0}A",
        Space::Column => "Col\u{a0}A",
        Space::Row => "Row\u{a0}A",
        Space::LeftNull => "Null\u{a0}Aᵀ",
    }
}

/// The verdict as a person reads it: vectors and entries counted from 1, the minus sign U+2212.
pub fn sentence(judged: &BasisVerdict) -> String {
    let (name, symbol) = (space_name(judged.space), space_symbol(judged.space));
    match &judged.verdict {
        Verdict::Blank => format!(
            "Type the vectors of a basis of the {name}, one a line. If the basis is empty, tick “The basis is empty”."
        ),
        Verdict::Malformed(unread) => unread_sentence(unread),
        Verdict::WrongSpace { vector, entries } => wrong_space(judged, *vector, *entries),
        Verdict::NotInSpace { witness: Witness::ReducedColumns, .. } => {
            "These are the pivot columns of the reduced form. Row operations change the column space: take the same \
             columns from A itself."
                .to_owned()
        }
        Verdict::NotInSpace { vector, entries, witness, instead } => {
            let v = format!("v{}", vector + 1);
            let seen = match (witness, judged.space) {
                (Witness::Product(product), Space::Null) => format!("A{v} {}", not_zero(product)),
                (Witness::Product(product), _) => format!("{v}ᵀA {}", not_zero(product)),
                (_, Space::Row) => {
                    format!("with {v} as one more row, the rank of A goes from {} to {}", judged.rank, judged.rank + 1)
                }
                _ => format!(
                    "with {v} as one more column, the rank of A goes from {} to {}",
                    judged.rank,
                    judged.rank + 1
                ),
            };
            let given = if readable(entries) { format!("{v} = {}", tuple(entries)) } else { v.clone() };
            let mixed_up = instead.map(|other| {
                let all = if *vector == 0 { "It" } else { "Everything you typed" };
                format!(" {all} lies in the {} instead.", space_name(other))
            });
            format!("{given} is not in {symbol}: {seen}.{}", mixed_up.unwrap_or_default())
        }
        Verdict::Dependent { relation, .. } if relation.len() == 1 => format!(
            "The zero vector is in {symbol}, as in every subspace, but in no basis: by itself it is dependent, since \
             1 · 0 = 0."
        ),
        Verdict::Dependent { relation, rank } => {
            let how = relation_text(relation).map_or_else(String::new, |relation| format!(": {relation} = 0"));
            format!(
                "These {} vectors are in {symbol}, but dependent{how}. {}",
                relation.len(),
                what_dependence_leaves(judged, *rank)
            )
        }
        Verdict::Almost { vector, .. } if judged.dimension() == 0 => format!(
            "The {name} holds the zero vector alone, but v{} = 0 is no basis of it: the zero vector is dependent, since \
             1 · 0 = 0. Its basis is empty.",
            vector + 1
        ),
        Verdict::Almost { vector, surplus: Surplus::Zero } => format!(
            "Almost: the span is right, but v{} is the zero vector, which makes any vectors dependent. Leave it out.",
            vector + 1
        ),
        Verdict::Almost { vector, surplus: Surplus::Repeats(earlier) } => format!(
            "Almost: the span is right, but v{} is v{} again, so the vectors are dependent. Leave one of the two out.",
            vector + 1,
            earlier + 1
        ),
        Verdict::TooFew { found: 0 } => format!(
            "The basis is not empty: the {name} holds more than the zero vector, since its dimension is {}.",
            judged.dimension()
        ),
        Verdict::TooFew { found } => format!(
            "In {symbol} and independent, but too few: {} {} a subspace of dimension {found}, and {symbol} has dimension \
             {}.",
            counted(*found, "vector", "vectors"),
            if *found == 1 { "spans" } else { "span" },
            judged.dimension()
        ),
        Verdict::Correct => correct(judged),
    }
}

fn unread_sentence(unread: &Unread) -> String {
    match unread {
        Unread::Entry { vector, entry, problem } => format!("Vector {}, entry {}: {problem}", vector + 1, entry + 1),
        Unread::TooLong { vector } => {
            format!("Vector {} has more than {MAX_ENTRIES} entries. Put each vector on a line of its own.", vector + 1)
        }
        Unread::TooMany => format!("There are more than {MAX_VECTORS} vectors. A basis here has at most 12."),
    }
}

/// The number of entries is that of another space: the misconception behind it is where the subspace lives.
fn wrong_space(judged: &BasisVerdict, vector: usize, entries: usize) -> String {
    let (m, n) = judged.shape;
    let (symbol, around) = (space_symbol(judged.space), judged.around());
    let why = match judged.space {
        Space::Null => format!("its vectors x are multiplied by A, which has {}", counted(n, "column", "columns")),
        Space::Row => format!("it is spanned by rows of A, which have {}", counted(n, "entry", "entries")),
        Space::Column => format!("it is spanned by columns of A, which have {}", counted(m, "entry", "entries")),
        Space::LeftNull => {
            format!("its vectors y have one entry for each row of A, which has {}", counted(m, "row", "rows"))
        }
    };
    format!(
        "v{} has {}, but {symbol} lives in R{}: {why}.",
        vector + 1,
        counted(entries, "entry", "entries"),
        crate::lab::subspaces::diagram::raised(around)
    )
}

fn what_dependence_leaves(judged: &BasisVerdict, rank: usize) -> String {
    let dimension = judged.dimension();
    if rank == dimension {
        format!("They span it, but there are more of them than needed: a basis has exactly {dimension}.")
    } else {
        format!(
            "They span a subspace of dimension {rank}, and {} has dimension {dimension}.",
            space_symbol(judged.space)
        )
    }
}

fn correct(judged: &BasisVerdict) -> String {
    let (name, symbol) = (space_name(judged.space), space_symbol(judged.space));
    match judged.dimension() {
        0 => format!("Right: the {name} holds the zero vector alone, so its basis is empty."),
        1 => format!("Right: v1 is not zero and lies in {symbol}, which has dimension 1. Any such vector is a basis."),
        dimension => format!(
            "Right: {dimension} independent vectors in {symbol}, which has dimension {dimension}. Any such {dimension} \
             are a basis."
        ),
    }
}

/// "v1 + 2 v2 − v3"; `None` where the numbers are too long to read.
fn relation_text(relation: &[Rational]) -> Option<String> {
    readable(relation).then(|| combination(relation, "v"))
}

/// A linear combination in the usual notation of things with a name and a number from 1: terms with coefficient zero are left out, so is the coefficient one.
pub(in crate::lab) fn combination(coefficients: &[Rational], name: &str) -> String {
    let mut text = String::new();
    for (index, coefficient) in coefficients.iter().enumerate().filter(|(_, coefficient)| !coefficient.is_zero()) {
        let sign = match (text.is_empty(), coefficient.is_negative()) {
            (true, false) => "",
            (true, true) => "\u{2212}",
            (false, false) => " + ",
            (false, true) => " \u{2212} ",
        };
        let magnitude = coefficient.abs();
        let times = if magnitude.is_one() { String::new() } else { format!("{} ", number(&magnitude)) };
        text.push_str(&format!("{sign}{times}{name}{}", index + 1));
    }
    text
}

/// Whether numbers are short enough together for a sentence.
pub(in crate::lab) fn readable(numbers: &[Rational]) -> bool {
    numbers.iter().map(written_digits).sum::<usize>() <= READABLE_DIGITS
}

fn tuple(vector: &[Rational]) -> String {
    match vector {
        [only] => number(only),
        _ => format!("({})", vector.iter().map(number).collect::<Vec<_>>().join(", ")),
    }
}

/// "= (1, 2), not 0", or without the vector where it is too long to read.
fn not_zero(product: &[Rational]) -> String {
    if readable(product) { format!("= {}, not 0", tuple(product)) } else { "is not 0".to_owned() }
}
