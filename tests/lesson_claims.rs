//! The language of claims: what is true is accepted, what is false is refused with both sides, what makes no sense is
//! said so.
#![allow(clippy::unwrap_used, clippy::panic)]

mod by_rank;

use by_rank::{Built, built};
use num_traits::Zero;
use proptest::prelude::{prop_assert, prop_assert_eq, proptest};
use proptest::test_runner::Config;
use ranklab::lesson::claim::{ClaimProblem, Scope, statements};
use ranklab::math::System;
use ranklab::math::text::{parse_line, write_plain};

/// What the last of some statements gives; those before it have to be true.
fn check(text: &str) -> Result<(), ClaimProblem> {
    let mut scope = Scope::default();
    let lines: Vec<(usize, &str)> = statements(text, 1).collect();
    let (last, before) = lines.split_last().unwrap();
    for (line, statement) in before {
        assert_eq!(scope.check(statement), Ok(()), "line {line}: {statement}");
    }
    scope.check(last.1)
}

/// True by hand computation.
const TRUE: [&str; 55] = [
    "1 + 2 * 3 = 7",
    "(1 + 2) * 3 = 9",
    "2 - 3 - 4 = -5",
    "12 / 3 / 2 = 2",
    "-2^2 = -4",
    "2^-2 = 0.25",
    "1/3 + 1/6 = 1/2",
    "0.1 + 0.2 = 0.3",
    "1e-3 = 1 / 1000",
    "4096 * 4096 = 16777216",
    "2/3 ~ 0.667",
    "-2/3 ~ -0.667",
    "2/3 ~ 0.67",
    "100480507 / (480189 * 17770) ~ 0.01178",
    "sqrt(2) ~ 1.41421356",
    "sqrt(9/4) = 3/2",
    "sqrt(0) = 0",
    "abs(-3) = 3",
    "min(2, 3) < max(2, 3)",
    "2 <= 2",
    "3 >= 2",
    "1 != 2",
    "rank([1 2; 2 4]) = 1",
    "rank([1 2 3; 4 5 6; 7 8 9]) = 2",
    "nullity([1 2 3; 2 4 6]) = 2",
    "left_nullity([1 2 3; 2 4 6]) = 1",
    "entries([1 2 3; 2 4 6]) = 6",
    "trace([1 2; 3 4]) = 5",
    "sumsq([1 2; 3 4]) = 30",
    "det([1 2; 3 4]) = -2",
    "rref([1 2; 3 4]) = [1 0; 0 1]",
    "ref([1 2; 3 4]) = [1 2; 0 -2]",
    "pivots([1 2 0 3; 2 4 1 7]) = [1 3]",
    "T([1 2 3]) = [1; 2; 3]",
    "[1 2; 3 4] * [0 1; 1 0] = [2 1; 4 3]",
    "[0 1; 0 0]^2 = [0 0; 0 0]",
    "[1 1; 0 1]^3 = [1 3; 0 1]",
    "[1 2] - [3 4] = -[2 2]",
    "[1 2] / 2 = 1/2 * [1 2]",
    "inv([1 2; 3 4]) * [1 2; 3 4] = I(2)",
    "beside([1; 2], [3; 4]) = [1 3; 2 4]",
    "P([0 1; 2 3]) * [0 1; 2 3] = L([0 1; 2 3]) * U([0 1; 2 3])",
    "null([1 2; 2 4]) = span([-4; 2])",
    "col([1 2; 2 4]) = span([1 2 3; 2 4 6])",
    "row([1 2; 2 4]) = span([1; 2])",
    "left([1 2; 2 4]) = span([2; -1])",
    "dim(null([1 2 3; 2 4 6])) = 2",
    "[3; 6] in col([1 2; 2 4])",
    "solutions([1 2; 3 4 | 5; 6]) = unique",
    "solution([1 2; 3 4 | 5; 6]) = [-4; 9/2]",
    "solutions([1 1; 2 2], [3; 6]) = infinite",
    "solutions([1 1; 2 2 | 3; 7]) = none",
    "rank_augmented([1 1; 2 2 | 3; 7]) = 2",
    "rank(double([0.5 0.25; 1 0.5])) = 1",
    "float_rank([1 2; 2 4]) = 1",
];

#[test]
fn true_claims_are_accepted() {
    for claim in TRUE {
        assert_eq!(check(claim), Ok(()), "{claim}");
    }
}

#[test]
fn false_claims_are_refused_with_both_sides() {
    let cases = [
        ("rank([1 2; 2 4]) = 2", "1", "2"),
        ("1/2 = 1/3", "1/2", "1/3"),
        ("2/3 ~ 0.66", "2/3", "33/50"),
        ("[1 2] + [1 1] = [2 2]", "[2 3]", "[2 2]"),
        ("solutions([1 1; 2 2 | 3; 7]) = unique", "none", "unique"),
        ("[3; 7] in span([1; 2])", "[3; 7]", "the span of the columns of [1; 2]"),
        ("2 < 2", "2", "2"),
        ("1 != 2 / 2", "1", "1"),
        // Exact, so a hundredth of a billionth counts.
        ("0.1 + 0.2 = 0.30000000000000004", "3/10", "7500000000000001/25000000000000000"),
    ];
    for (claim, left, right) in cases {
        let expected = ClaimProblem::False { left: left.to_owned(), right: right.to_owned() };
        assert_eq!(check(claim), Err(expected), "{claim}");
    }
}

#[test]
fn what_makes_no_sense_is_said_so() {
    let cases = [
        ("rank([1 2; 3]) = 1", "Row 2"),
        ("rank([1 x; 3 4]) = 1", "x"),
        ("rank([1 2) = 1", "“]”"),
        ("rnak([1 2]) = 1", "“rnak” has no value"),
        ("rank(C) = 1", "nothing here is called “C”"),
        ("rank([1 2])", "it ends where a relation should follow"),
        ("rank([1 2]) =", "it ends where a value should follow"),
        ("1 = 1 1", "“1” stands where the end should"),
        ("(1 + 2 = 3", "“=” stands where “)” should"),
        ("1 ~ 1 + 0", "“+” stands where the end should"),
        ("1 ~ rank([1 2])", "where a number or a matrix should"),
        ("1 § 2", "“§”"),
        ("1 / 0 = 1", "“/” has no value"),
        ("0^-1 = 1", "“^” has no value"),
        ("2^5000 = 1", "“^” has no value"),
        ("[1 2]^2 = [1 4]", "“^” has no value"),
        ("[1 2] + [1; 2] = 0", "“+” has no value"),
        ("[1 2] * [1 2] = 0", "“*” has no value"),
        ("inv([1 2; 2 4]) = 0", "“inv” has no value"),
        ("det([1 2]) = 0", "“det” has no value"),
        ("sqrt(-1) = 0", "“sqrt” has no value"),
        ("solution([1 1; 2 2 | 3; 7]) = [1; 1]", "“solution” has no value"),
        ("[1 2; 3 4] < 2", "cannot be compared"),
        ("none = 1", "none and 1 cannot be compared"),
        ("let A = ", "it ends where a value should follow"),
    ];
    for (claim, part) in cases {
        let said = check(claim).unwrap_err().to_string();
        assert!(said.contains(part), "{claim}: {said}");
    }
}

#[test]
fn names_last_and_can_be_given_again() {
    assert_eq!(check("let A = [1 2; 2 4]\nrank(A) = 1\nlet A = A + I(2)\nrank(A) = 2"), Ok(()));
    let text = "let x = 2   # a note\n\n  x^3 = 8  ";
    assert_eq!(statements(text, 10).collect::<Vec<_>>(), [(10, "let x = 2"), (12, "x^3 = 8")]);
    assert_eq!(check(text), Ok(()));
}

#[test]
fn the_matrices_of_a_figure_have_names() {
    let first = parse_line("1 2; 2 4 | 3; 6").unwrap().system;
    let second = parse_line("1 0; 0 0").unwrap().system;
    let mut scope = Scope::of_figure(Some(&first), Some(&second));
    for claim in ["rank(A) = 1", "A * B = [1 0; 2 0]", "solutions(S) = infinite"] {
        assert_eq!(scope.check(claim), Ok(()), "{claim}");
    }
    let mut bare = Scope::of_figure(Some(&second), None);
    assert_eq!(bare.check("rank(S) = 1"), Err(ClaimProblem::UnknownName { name: "S".to_owned() }));
}

proptest! {
    #![proptest_config(Config { cases: 48, failure_persistence: None, ..Config::default() })]

    #[test]
    fn theorems_are_true_claims_about_any_matrix_and_another_rank_is_a_false_one(built in built()) {
        let Built { matrix, rank } = built;
        let (rows, columns) = matrix.shape();
        let zero = matrix.iter().all(Zero::is_zero);
        let system = System::new(matrix, None).unwrap();
        let mut scope = Scope::of_figure(Some(&system), None);
        for claim in [
            format!("rank(A) = {rank}"),
            format!("rank(A) + nullity(A) = {columns}"),
            format!("rank(T(A)) + left_nullity(A) = {rows}"),
            format!("entries(A) = {}", rows * columns),
            "rank(T(A) * A) = rank(A)".to_owned(),
            "null(A) = null(rref(A))".to_owned(),
            "row(A) = row(ref(A))".to_owned(),
            "P(A) * A = L(A) * U(A)".to_owned(),
            "dim(col(A)) = dim(row(A))".to_owned(),
            "sumsq(A) = trace(T(A) * A)".to_owned(),
        ] {
            prop_assert_eq!(scope.check(&claim), Ok(()), "{} for {}", claim, write_plain(&system));
        }
        let wrong = format!("rank(A) = {}", rank + 1);
        prop_assert!(scope.check(&wrong).is_err(), "{}", wrong);
        prop_assert_eq!(scope.check("sumsq(A) = 0").is_ok(), zero);
    }
}
