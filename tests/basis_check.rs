//! A learner's basis is judged as a subspace: properties over matrices by rank, and the sentences word for word.

// Helpers outside `#[test]` functions may stop at what they do not expect, too.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod by_rank;

use by_rank::{Built, built};
use num_traits::{One, Zero};
use proptest::collection::vec;
use proptest::prelude::{Strategy, any, prop_assert, prop_assert_eq, prop_assume, proptest};
use proptest::sample::select;
use proptest::test_runner::Config;
use ranklab::lab::basis_check::{
    Answer, MAX_ENTRIES, MAX_VECTORS, Surplus, Unread, Verdict, Witness, check_basis, read_answer, sentence,
};
use ranklab::link::Space;
use ranklab::math::exact::{fraction, integer};
use ranklab::math::number::NumberProblem;
use ranklab::math::subspace::{Basis, FourSubspaces, is_independent, same_span};
use ranklab::math::text::parse_line;
use ranklab::math::{ExactMatrix, Rational};

fn matrix(text: &str) -> ExactMatrix {
    parse_line(text).unwrap().system.coefficients().clone()
}

fn integers(entries: &[i64]) -> Vec<Rational> {
    entries.iter().map(|&entry| integer(entry)).collect()
}

/// The basis of a space, and that of its orthogonal complement.
fn bases(a: &ExactMatrix, space: Space) -> (Basis, Basis) {
    let FourSubspaces { null, column, row, left_null } = FourSubspaces::of(a);
    match space {
        Space::Null => (null, row),
        Space::Row => (row, null),
        Space::Column => (column, left_null),
        Space::LeftNull => (left_null, column),
    }
}

fn sum(one: &[Rational], factor: &Rational, other: &[Rational]) -> Vec<Rational> {
    one.iter().zip(other).map(|(one, other)| one + factor * other).collect()
}

fn answer(vectors: Basis) -> Answer {
    if vectors.is_empty() { Answer::Empty } else { Answer::Vectors(vectors) }
}

fn verdict(a: &ExactMatrix, space: Space, vectors: Basis) -> Verdict {
    let judged = check_basis(a, space, &answer(vectors));
    assert!(!sentence(&judged).is_empty());
    judged.verdict
}

/// A matrix by rank, one of its subspaces, and numbers to make other vectors with.
fn asked() -> impl Strategy<Value = (Built, Space, Vec<(usize, usize, i64)>)> {
    let space = select(vec![Space::Null, Space::Column, Space::Row, Space::LeftNull]);
    (built(), space, vec((0_usize..12, 0_usize..12, -3_i64..=3), 1..10))
}

proptest! {
    #![proptest_config(Config { cases: 128, failure_persistence: None, ..Config::default() })]

    /// Whatever invertible operations make of a basis is a basis.
    #[test]
    fn any_basis_is_right((built, space, steps) in asked()) {
        let (mut basis, _) = bases(&built.matrix, space);
        for (i, j, factor) in steps {
            let count = basis.len();
            if count == 0 {
                break;
            }
            let (i, j, factor) = (i % count, j % count, integer(factor));
            basis.swap(i, j);
            if i != j {
                basis[i] = sum(&basis[i], &factor, &basis[j]);
            } else if !factor.is_zero() {
                basis[i] = basis[i].iter().map(|entry| entry * &factor).collect();
            }
        }
        prop_assert_eq!(verdict(&built.matrix, space, basis), Verdict::Correct);
    }

    #[test]
    fn one_vector_less_is_too_few((built, space, steps) in asked()) {
        let (mut basis, _) = bases(&built.matrix, space);
        prop_assume!(!basis.is_empty());
        basis.remove(steps[0].0 % basis.len());
        let found = basis.len();
        let judged = check_basis(&built.matrix, space, &answer(basis.clone()));
        prop_assert_eq!((judged.rank, judged.dimension()), (built.rank, found + 1));
        prop_assert_eq!(verdict(&built.matrix, space, basis), Verdict::TooFew { found });
    }

    /// A basis and a combination of it: dependent, with a relation that holds.
    #[test]
    fn one_vector_more_is_dependent((built, space, steps) in asked()) {
        let (basis, _) = bases(&built.matrix, space);
        prop_assume!(!basis.is_empty());
        let zero = vec![Rational::zero(); basis[0].len()];
        let more = steps.iter().fold(zero, |more, (i, _, factor)| sum(&more, &integer(*factor), &basis[i % basis.len()]));
        let mut vectors = basis.clone();
        vectors.push(more.clone());
        let last = basis.len();
        match verdict(&built.matrix, space, vectors.clone()) {
            Verdict::Almost { vector, surplus: Surplus::Zero } => prop_assert!(vector == last && more.iter().all(Zero::is_zero)),
            Verdict::Almost { vector, surplus: Surplus::Repeats(earlier) } => {
                prop_assert!(vector == last && vectors[earlier] == more);
            }
            Verdict::Dependent { relation, rank } => {
                prop_assert!(!basis.contains(&more) && more.iter().any(|entry| !entry.is_zero()));
                prop_assert_eq!((relation.len(), rank), (vectors.len(), basis.len()));
                prop_assert!(relation.iter().all(Rational::is_integer) && relation.iter().any(|entry| !entry.is_zero()));
                let zero = vec![Rational::zero(); more.len()];
                let total = relation.iter().zip(&vectors).fold(zero, |total, (factor, vector)| sum(&total, factor, vector));
                prop_assert!(total.iter().all(Zero::is_zero));
            }
            other => prop_assert!(false, "{other:?}"),
        }
    }

    /// What points out of the space, however little, is not in it; and what shows it is true.
    #[test]
    fn a_vector_that_leaves_the_space_is_found((built, space, steps) in asked()) {
        let (a, (mut vectors, complement)) = (&built.matrix, bases(&built.matrix, space));
        prop_assume!(!complement.is_empty());
        let (i, j, _) = steps[0];
        let off = &complement[j % complement.len()];
        let small = fraction(1, 1_000_003).unwrap();
        let at = if vectors.is_empty() { vectors.push(off.clone()); 0 } else { i % vectors.len() };
        vectors[at] = sum(&vectors[at], &small, off);
        match verdict(a, space, vectors.clone()) {
            Verdict::NotInSpace { vector, entries, witness, .. } => {
                prop_assert_eq!((vector, &entries), (at, &vectors[at]));
                let v = ExactMatrix::from_column_slice(entries.len(), 1, &entries);
                match (witness, space) {
                    (Witness::Product(product), Space::Null) => {
                        prop_assert_eq!(product, (a * v).iter().cloned().collect::<Vec<_>>());
                    }
                    (Witness::Product(product), Space::LeftNull) => {
                        prop_assert_eq!(product, (v.transpose() * a).iter().cloned().collect::<Vec<_>>());
                    }
                    (Witness::RaisesRank, Space::Row | Space::Column) => {}
                    other => prop_assert!(false, "{other:?}"),
                }
            }
            other => prop_assert!(false, "{other:?}"),
        }
    }

    #[test]
    fn a_vector_of_another_length_lives_elsewhere((built, space, steps) in asked(), length in 1_usize..=12) {
        let (mut vectors, _) = bases(&built.matrix, space);
        let around = if matches!(space, Space::Null | Space::Row) { built.matrix.ncols() } else { built.matrix.nrows() };
        prop_assume!(length != around);
        let at = steps[0].0 % (vectors.len() + 1);
        vectors.insert(at, vec![Rational::one(); length]);
        prop_assert_eq!(verdict(&built.matrix, space, vectors), Verdict::WrongSpace { vector: at, entries: length });
    }

    /// Correct exactly where the definition holds, on small vectors that are right now and then.
    #[test]
    fn right_is_what_the_definition_says(entries in vec(-1_i64..=1, 6), space in select(vec![Space::Null, Space::Row]), vectors in vec(vec(-1_i64..=1, 3), 0..4)) {
        let a = ExactMatrix::from_fn(2, 3, |i, j| integer(entries[3 * i + j]));
        let (basis, _) = bases(&a, space);
        let vectors: Basis = vectors.iter().map(|vector| integers(vector)).collect();
        let right = is_independent(&vectors) && same_span(&vectors, &basis, 3);
        prop_assert_eq!(verdict(&a, space, vectors) == Verdict::Correct, right);
    }

    #[test]
    fn no_text_stops_the_check(text in any::<String>(), junk in "[-0-9/,.;() \ne{}∅]{0,60}", space in select(vec![Space::Null, Space::Column, Space::Row, Space::LeftNull])) {
        let a = matrix("1 2 -1 3; 2 4 1 3; 3 6 0 6");
        for text in [text, junk] {
            let read = read_answer(&text);
            if let Answer::Vectors(vectors) = &read {
                prop_assert!(!vectors.is_empty() && vectors.iter().all(|vector| !vector.is_empty()));
            }
            prop_assert!(!sentence(&check_basis(&a, space, &read)).is_empty());
        }
    }

    /// Vectors come back from what was typed, in the usual notations.
    #[test]
    fn vectors_are_read_as_typed(rows in (1_usize..5).prop_flat_map(|length| vec(vec((-9_i64..=9, 1_i64..=9), length), 1..5)), notation in 0_usize..4) {
        let vectors: Basis = rows.iter().map(|row| row.iter().map(|&(p, q)| fraction(p, q).unwrap()).collect()).collect();
        let (open, between, close, lines) = [("", " ", "", "\n"), ("(", ", ", ")", "\n"), ("[", ",", "]", ";\n\n"), ("", "\t", "", "; ")][notation];
        let line = |vector: &Vec<Rational>| open.to_owned() + &vector.iter().map(ToString::to_string).collect::<Vec<_>>().join(between) + close;
        let text = vectors.iter().map(line).collect::<Vec<_>>().join(lines);
        prop_assert_eq!(read_answer(&text), Answer::Vectors(vectors));
    }
}

#[test]
fn what_was_typed_and_what_it_is() {
    let unread = |vector, entry, problem| Answer::Unread(Unread::Entry { vector, entry, problem });
    let not_a_number = |read: &str| NumberProblem::NotANumber { read: read.to_owned() };
    let cases = [
        ("", Answer::Blank),
        (" \n ;\n", Answer::Blank),
        ("None", Answer::Empty),
        (" { } ", Answer::Empty),
        ("∅", Answer::Empty),
        (
            "1 −1/2\n0.5",
            Answer::Vectors(vec![vec![integer(1), fraction(-1, 2).unwrap()], vec![fraction(1, 2).unwrap()]]),
        ),
        ("1 2\n3 x", unread(1, 1, not_a_number("x"))),
        ("1,,2", unread(0, 1, NumberProblem::Empty)),
        ("1/0", unread(0, 0, NumberProblem::ZeroDenominator)),
    ];
    for (text, expected) in cases {
        assert_eq!(read_answer(text), expected, "{text:?}");
    }
    let many = "1\n".repeat(MAX_VECTORS + 1);
    assert_eq!(read_answer(&many), Answer::Unread(Unread::TooMany));
    let long = "1 ".repeat(MAX_ENTRIES + 1);
    assert_eq!(read_answer(&format!("1\n{long}")), Answer::Unread(Unread::TooLong { vector: 1 }));
}

/// Null space spanned by (−2, 1, 0, 0) and (−2, 0, 1, 1), column space by (1, 2, 3) and (−1, 1, 0).
const RANK_TWO: &str = "1 2 -1 3; 2 4 1 3; 3 6 0 6";

#[test]
fn each_failure_is_named() {
    let cases = [
        (
            RANK_TWO,
            Space::Null,
            "",
            "Type the vectors of a basis of the null space, one a line. If the basis is empty, tick “The basis is empty”.",
        ),
        (
            RANK_TWO,
            Space::Null,
            "-2 1 0 0\n-2 0 1 x",
            "Vector 2, entry 4: “x” is not a number. Write an integer, a fraction such as 3/4, or a decimal.",
        ),
        (
            RANK_TWO,
            Space::Null,
            "1 2 3",
            "v1 has 3 entries, but Null A lives in R⁴: its vectors x are multiplied by A, which has 4 columns.",
        ),
        (
            RANK_TWO,
            Space::Row,
            "1",
            "v1 has 1 entry, but Row A lives in R⁴: it is spanned by rows of A, which have 4 entries.",
        ),
        (
            RANK_TWO,
            Space::Column,
            "1 2 3; 1 2 -1 3",
            "v2 has 4 entries, but Col A lives in R³: it is spanned by columns of A, which have 3 entries.",
        ),
        (
            RANK_TWO,
            Space::LeftNull,
            "1 0 0 0",
            "v1 has 4 entries, but Null Aᵀ lives in R³: its vectors y have one entry for each row of A, which has 3 rows.",
        ),
        (RANK_TWO, Space::Null, "1 0 0 0", "v1 = (1, 0, 0, 0) is not in Null A: Av1 = (1, 2, 3), not 0."),
        (
            RANK_TWO,
            Space::Null,
            "-2 1 0 0; 1/2 0 0 0",
            "v2 = (1/2, 0, 0, 0) is not in Null A: Av2 = (1/2, 1, 3/2), not 0.",
        ),
        (
            RANK_TWO,
            Space::Null,
            "1 2 0 2",
            "v1 = (1, 2, 0, 2) is not in Null A: Av1 = (11, 16, 27), not 0. It lies in the row space instead.",
        ),
        (
            RANK_TWO,
            Space::Column,
            "-1 -1 1",
            "v1 = (−1, −1, 1) is not in Col A: with v1 as one more column, the rank of A goes from 2 to 3. It lies in the left null space instead.",
        ),
        (
            RANK_TWO,
            Space::Column,
            "1 0 0; 0 1 0",
            "These are the pivot columns of the reduced form. Row operations change the column space: take the same columns from A itself.",
        ),
        (
            RANK_TWO,
            Space::Column,
            "0 1 0; 1 0 0",
            "These are the pivot columns of the reduced form. Row operations change the column space: take the same columns from A itself.",
        ),
        (
            RANK_TWO,
            Space::Row,
            "1 0 0 0",
            "v1 = (1, 0, 0, 0) is not in Row A: with v1 as one more row, the rank of A goes from 2 to 3.",
        ),
        (RANK_TWO, Space::LeftNull, "1 1 1", "v1 = (1, 1, 1) is not in Null Aᵀ: v1ᵀA = (6, 12, 0, 12), not 0."),
        (
            RANK_TWO,
            Space::Null,
            "-2 1 0 0; -4 2 0 0",
            "These 2 vectors are in Null A, but dependent: 2 v1 − v2 = 0. They span a subspace of dimension 1, and Null A has dimension 2.",
        ),
        (
            RANK_TWO,
            Space::Null,
            "-2 1 0 0; -2 0 1 1; 0 1 -1 -1",
            "These 3 vectors are in Null A, but dependent: v1 − v2 − v3 = 0. They span it, but there are more of them than needed: a basis has exactly 2.",
        ),
        (
            RANK_TWO,
            Space::Null,
            "-2 1 0 0; -2 0 1 1; -2 1 0 0",
            "Almost: the span is right, but v3 is v1 again, so the vectors are dependent. Leave one of the two out.",
        ),
        (
            RANK_TWO,
            Space::Null,
            "-2 1 0 0; 0 0 0 0; -2 0 1 1",
            "Almost: the span is right, but v2 is the zero vector, which makes any vectors dependent. Leave it out.",
        ),
        (
            RANK_TWO,
            Space::Null,
            "0 0 0 0",
            "The zero vector is in Null A, as in every subspace, but in no basis: by itself it is dependent, since 1 · 0 = 0.",
        ),
        (
            RANK_TWO,
            Space::Null,
            "4 -2 0 0",
            "In Null A and independent, but too few: 1 vector spans a subspace of dimension 1, and Null A has dimension 2.",
        ),
        (
            RANK_TWO,
            Space::Null,
            "none",
            "The basis is not empty: the null space holds more than the zero vector, since its dimension is 2.",
        ),
        (
            RANK_TWO,
            Space::Null,
            "0 1 -1 -1; 4 -2 0 0",
            "Right: 2 independent vectors in Null A, which has dimension 2. Any such 2 are a basis.",
        ),
        (
            RANK_TWO,
            Space::LeftNull,
            "1/3 1/3 -1/3",
            "Right: v1 is not zero and lies in Null Aᵀ, which has dimension 1. Any such vector is a basis.",
        ),
        ("1 0; 0 1", Space::Null, "none", "Right: the null space holds the zero vector alone, so its basis is empty."),
        (
            "1 0; 0 1",
            Space::Null,
            "0 0",
            "The null space holds the zero vector alone, but v1 = 0 is no basis of it: the zero vector is dependent, since 1 · 0 = 0. Its basis is empty.",
        ),
        ("1 0; 0 1", Space::Null, "0 1", "v1 = (0, 1) is not in Null A: Av1 = (0, 1), not 0."),
        ("7", Space::Null, "2", "v1 = 2 is not in Null A: Av1 = 14, not 0."),
    ];
    for (text, space, typed, expected) in cases {
        let said = sentence(&check_basis(&matrix(text), space, &read_answer(typed)));
        assert_eq!(said.replace('\u{a0}', " "), expected, "{typed:?}");
    }
}

/// Long numbers are left out of the sentences, which then say the same in words.
#[test]
fn long_numbers_do_not_fill_a_sentence() {
    let long = "1234567890123456789012345678901234567890";
    let a = matrix(&format!("{long} {long}"));
    let said = sentence(&check_basis(&a, Space::Null, &read_answer(&format!("{long} {long}"))));
    assert_eq!(said.replace('\u{a0}', " "), "v1 is not in Null A: Av1 is not 0. It lies in the row space instead.");
}
