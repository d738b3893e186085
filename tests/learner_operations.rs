//! What learners type as a row operation, and what they are told where it is none.

use num_traits::{One, Zero};
use proptest::prelude::{ProptestConfig, Strategy, prop, prop_assert, prop_assert_eq, proptest};
use ranklab::lab::own_op::{LONGEST_TEXT, OpProblem, op_problem, parse_operation, refusal};
use ranklab::math::exact::{fraction, integer};
use ranklab::math::notation::ascii;
use ranklab::math::number::NumberProblem;
use ranklab::math::row_op::{NotElementary, RowOpView};
use ranklab::math::{Rational, RowOp};

const ROWS: usize = 4;

#[test]
fn reads_what_learners_type() {
    // The operation that each text means, in the notation for scripts.
    let table = [
        ("R2 - 3/2 R1", "R2 <- R2 - 3/2 R1"),
        ("R2 <- R2 - 3/2 R1", "R2 <- R2 - 3/2 R1"),
        ("R2 = R2 - 3/2*R1", "R2 <- R2 - 3/2 R1"),
        ("r2 → r2 − 1.5r1", "R2 <- R2 - 3/2 R1"),
        ("R2 - 1,5 R1", "R2 <- R2 - 3/2 R1"),
        ("R2 - 1½ R1", "R2 <- R2 - 3/2 R1"),
        ("R2 − (3/2)R1", "R2 <- R2 - 3/2 R1"),
        ("R2 - R1*3/2", "R2 <- R2 - 3/2 R1"),
        ("R2 - 3R1/2", "R2 <- R2 - 3/2 R1"),
        ("R2 – 3⁄2 R1.", "R2 <- R2 - 3/2 R1"),
        ("R₂ ← R₂ − 3/2 R₁", "R2 <- R2 - 3/2 R1"),
        ("R_2 <- R_{2} - 3/2 R_1", "R2 <- R2 - 3/2 R1"),
        ("Row 2 - 3/2 row 1", "R2 <- R2 - 3/2 R1"),
        ("L2 <- L2 - 3/2 L1", "R2 <- R2 - 3/2 R1"),
        ("R2 - 3/2 R1 -> R2", "R2 <- R2 - 3/2 R1"),
        ("-3/2 R1 + R2 → R2", "R2 <- R2 - 3/2 R1"),
        ("R2 - 3/2 times R1", "R2 <- R2 - 3/2 R1"),
        ("R2 ← R2 + 2·R1", "R2 <- R2 + 2 R1"),
        ("R2 -> R2 - 2R1", "R2 <- R2 - 2 R1"),
        ("R2<-R2-2R1", "R2 <- R2 - 2 R1"),
        ("R2 <-- R2 - 2R1", "R2 <- R2 - 2 R1"),
        ("R3 + (-2)R1", "R3 <- R3 - 2 R1"),
        ("R3 + -2 R1", "R3 <- R3 - 2 R1"),
        ("R3 - -2 R1", "R3 <- R3 + 2 R1"),
        ("R3 - (R1 + R1)", "R3 <- R3 - 2 R1"),
        ("-2 R1 + R3", "R3 <- R3 - 2 R1"),
        ("2R2 + R1", "R1 <- R1 + 2 R2"),
        ("R2 + R1", "R2 <- R2 + 1 R1"),
        ("R1 <- R2 + R1", "R1 <- R1 + 1 R2"),
        ("R2 + R1 -> R1", "R1 <- R1 + 1 R2"),
        ("R2 - 1e-3 R4", "R2 <- R2 - 1/1000 R4"),
        ("R2 - 2e3R1;", "R2 <- R2 - 2000 R1"),
        ("R2 + 0 R1", "R2 <- R2 + 0 R1"),
        ("-1/2 R2", "R2 <- -1/2 R2"),
        ("R2 <- -R2", "R2 <- -1 R2"),
        ("R2<--R2", "R2 <- -1 R2"),
        ("- R2", "R2 <- -1 R2"),
        ("R2 / 4", "R2 <- 1/4 R2"),
        ("R2 ÷ 4", "R2 <- 1/4 R2"),
        ("1/4 R2", "R2 <- 1/4 R2"),
        ("¼R2", "R2 <- 1/4 R2"),
        ("0.25*R2", "R2 <- 1/4 R2"),
        ("R2/-2", "R2 <- -1/2 R2"),
        ("R2 -> R2/2", "R2 <- 1/2 R2"),
        ("3 × R4", "R4 <- 3 R4"),
        ("R1 <-> R2", "R1 <-> R2"),
        ("R1 ↔ R2", "R1 <-> R2"),
        ("R1 <=> R2", "R1 <-> R2"),
        ("r1<>r2", "R1 <-> R2"),
        ("swap 1 2", "R1 <-> R2"),
        ("Swap R1 and R2", "R1 <-> R2"),
        ("swap rows 1 and 2", "R1 <-> R2"),
        ("swap 1,2", "R1 <-> R2"),
        ("interchange row 1 with row 2", "R1 <-> R2"),
    ];
    for (text, meaning) in table {
        let op = parse_operation(text, ROWS).unwrap_or_else(|problem| panic!("{text}: {problem:?}"));
        assert_eq!(ascii(&op), meaning, "{text}");
    }
}

#[test]
fn says_what_else_a_text_is() {
    let unreadable = |read: &str| OpProblem::Unreadable { read: read.to_owned() };
    let bad = |read: &str, problem| OpProblem::BadNumber { read: read.to_owned(), problem };
    let not_one = |target, coefficient, source, factor| OpProblem::TargetCoefficientNotOne {
        target,
        instead: Box::new([
            RowOp::scale(target, integer(coefficient)).unwrap(),
            RowOp::add_multiple(target, source, integer(factor)).unwrap(),
        ]),
    };
    let table = [
        ("", OpProblem::Empty),
        (" \n ", OpProblem::Empty),
        ("what?", unreadable("what?")),
        ("R2 - 3 Q1", unreadable("Q1")),
        ("R2 - R", unreadable("R")),
        ("R2 - 3(R1", unreadable("R2 - 3(R1")),
        ("R2 -", unreadable("R2 -")),
        ("R1 1/2", unreadable("R1 1/2")),
        ("R2 - 1 1/2 R1", unreadable("R2 - 1 1/2 R1")),
        ("hello, world", unreadable("hello, world")),
        ("3, 4", unreadable("3, 4")),
        ("2 R1 <-> R2", unreadable("2 R1 <-> R2")),
        ("R2 + R1 <- R3 + R1", unreadable("R2 + R1 <- R3 + R1")),
        ("swap 1", unreadable("swap 1")),
        ("R2 - R99999999999999999999999", unreadable("R99999999999999999999999")),
        ("R2 - 1.2.3 R1", bad("1.2.3", NumberProblem::NotANumber { read: "1.2.3".to_owned() })),
        ("R2/0", bad("/ 0", NumberProblem::ZeroDenominator)),
        (
            "R2 - 1,000 R1",
            bad(
                "1,000",
                NumberProblem::AmbiguousComma {
                    read: "1,000".to_owned(),
                    grouped: "1000".to_owned(),
                    decimal: Some("1.000".to_owned()),
                },
            ),
        ),
        ("R5 - R1", OpProblem::NoSuchRow { row: 5, rows: 4 }),
        ("R0 - R1", OpProblem::NoSuchRow { row: 0, rows: 4 }),
        ("swap 1 7", OpProblem::NoSuchRow { row: 7, rows: 4 }),
        ("R1-R2, R2-R1", OpProblem::TwoOperations),
        ("R2 - R1; R3 - R1", OpProblem::TwoOperations),
        ("R2 - R1\nR3 - R1", OpProblem::TwoOperations),
        ("R2 - R1 and R3 - R1", OpProblem::TwoOperations),
        ("R2 <- R2 - R1 R3 <- R3 - R1", OpProblem::TwoOperations),
        ("R1 <-> R2 <-> R3", OpProblem::TwoOperations),
        ("swap 1 2 3", OpProblem::TwoOperations),
        ("R1 <-> R1", OpProblem::NotElementary(NotElementary::SwapWithItself)),
        ("swap 3 3", OpProblem::NotElementary(NotElementary::SwapWithItself)),
        ("0 R2", OpProblem::NotElementary(NotElementary::ScaleByZero)),
        ("R2 <- 0 R2", OpProblem::NotElementary(NotElementary::ScaleByZero)),
        ("R2 + R2", OpProblem::NotElementary(NotElementary::AddToItself)),
        ("R2 <- R2 - R2", OpProblem::NotElementary(NotElementary::AddToItself)),
        ("R2", OpProblem::NoChange { row: 1 }),
        ("R2 <- 1 R2", OpProblem::NoChange { row: 1 }),
        ("R2 + 3", OpProblem::LooseNumber),
        ("R2 <- 3", OpProblem::LooseNumber),
        ("R1 R2", OpProblem::RowTimesRow),
        ("R2 / R1", OpProblem::RowTimesRow),
        ("R2 <- 2 R2 + R1", not_one(1, 2, 0, 1)),
        ("2 R2 - 3 R1", not_one(1, 2, 0, -3)),
        ("R1 <- R2 - R1", not_one(0, -1, 1, 1)),
        ("R2 <- R1 + R3", OpProblem::TargetMissing { target: 1 }),
        ("R2 <- R1", OpProblem::TargetMissing { target: 1 }),
        ("R2 <- 3 R1", OpProblem::TargetMissing { target: 1 }),
        ("R2 <- R1 + 0 R2", OpProblem::TargetMissing { target: 1 }),
        ("R2 + R1 - R3", OpProblem::TooManyRows { count: 3 }),
        ("R2 <- R2 + R1 - R3 + 2R4", OpProblem::TooManyRows { count: 4 }),
    ];
    for (text, problem) in table {
        assert_eq!(parse_operation(text, ROWS), Err(problem), "{text}");
    }
}

#[test]
fn a_long_text_is_refused_whatever_it_holds() {
    assert_eq!(parse_operation(&"R2 + R1 ".repeat(1_000_000), ROWS), Err(OpProblem::TooLong));
    assert_eq!(parse_operation(&"(".repeat(LONGEST_TEXT + 1), ROWS), Err(OpProblem::TooLong));
    assert!(matches!(parse_operation(&"(".repeat(LONGEST_TEXT), ROWS), Err(OpProblem::Unreadable { .. })));
    let longest = "9".repeat(40);
    assert!(parse_operation(&format!("R2 <- R2 - {longest}/{longest}1 R1"), ROWS).is_err(), "41 digits");
    let product = parse_operation("1e400*1e400*1e400 R1", ROWS);
    assert!(matches!(product, Err(OpProblem::BadNumber { .. })), "longer than a link can hold");
    assert!(parse_operation(&format!("R2 <- R2 - {longest}/7 R1"), ROWS).is_ok());
}

#[test]
fn tells_learners_why_and_what_would_be_right() {
    let said = |text: &str| op_problem(&parse_operation(text, 3).unwrap_err());
    assert_eq!(
        said("R2 <- 2 R2 + R1"),
        "This does more to row 2 than adding a multiple of another row: it also multiplies row 2. That makes two \
         operations. First R2 ← 2 R2, then R2 ← R2 + R1."
    );
    assert_eq!(
        said("R2 <- R1 + R3"),
        "This would throw row 2 away: the new row 2 has to contain the old one, or it could not be undone. Start with \
         R2 and add a multiple of one other row to it; to put another row there, swap."
    );
    assert_eq!(
        said("R1 - R2, R2 - R1"),
        "These are two operations or more. Do one at a time: the second must start from the matrix that the first one \
         leaves, not from the one you see now."
    );
    assert_eq!(said("R4"), "There is no row 4: the rows are numbered from 1 to 3. Name one of those.");
    assert_eq!(op_problem(&parse_operation("R2", 1).unwrap_err()), "There is no row 2: the matrix has row 1 only.");
    assert_eq!(
        said("R2/0"),
        "A number in “/ 0” cannot be used. A fraction cannot have the denominator 0. Write another denominator."
    );
    assert_eq!(
        said("nothing"),
        "“nothing” cannot be read as a row operation. Write a sum such as R2 − 3/2 R1, a multiple such as 1/4 R2, or a \
         swap such as R1 ↔ R2."
    );
    assert_eq!(said("0 R1"), refusal(NotElementary::ScaleByZero));
    assert_eq!(
        refusal(NotElementary::ScaleByZero),
        "Multiplying a row by 0 would wipe it out: its equation would be lost, and nothing could bring it back. Choose a \
         factor other than 0."
    );
    assert_eq!(
        refusal(NotElementary::SwapWithItself),
        "Swapping a row with itself changes nothing. Choose two different rows."
    );
    assert_eq!(
        refusal(NotElementary::AddToItself),
        "Adding a multiple of a row to itself only multiplies that row, and by 0 when the multiple is −1. Multiply it by \
         a number other than 0, or add a multiple of a different row."
    );
}

/// The examples that the sentences offer are themselves accepted.
#[test]
fn what_the_sentences_offer_works() {
    for example in ["R2 − 3/2 R1", "1/4 R2", "R1 ↔ R2", "2 R2", "R2 + 3 R1", "R2 − 3 R1", "R2 ← 2 R2", "R2 ← R2 + R1"]
    {
        assert!(parse_operation(example, 2).is_ok(), "{example}");
    }
}

fn factors() -> impl Strategy<Value = Rational> {
    (-30i64..=30, 1i64..=12).prop_filter_map("over zero", |(above, below)| fraction(above, below))
}

/// Any legal operation on [`ROWS`] rows.
fn operations() -> impl Strategy<Value = RowOp> {
    (0..3u8, 0..ROWS, 1..ROWS, factors()).prop_filter_map("not elementary", |(kind, row, distance, factor)| {
        let other = (row + distance) % ROWS;
        let op = match kind {
            0 => RowOp::swap(row, other),
            1 => RowOp::scale(row, if factor.is_zero() { integer(5) } else { factor }),
            _ => RowOp::add_multiple(row, other, factor),
        };
        op.ok()
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn reads_every_operation_in_plain_notation(op in operations()) {
        let read = parse_operation(&ascii(&op), ROWS);
        // Multiplying by 1 is legal in a link, but a learner who types it meant something else.
        match op.view() {
            RowOpView::Scale { row, factor } if factor.is_one() => {
                prop_assert_eq!(read, Err(OpProblem::NoChange { row }));
            }
            _ => prop_assert_eq!(read, Ok(op)),
        }
    }

    #[test]
    fn arbitrary_text_is_read_or_answered(text: String, rows in 0usize..6) {
        answered(&text, rows)?;
    }

    #[test]
    fn almost_operations_are_read_or_answered(
        pieces in prop::collection::vec(prop::sample::select(PIECES.to_vec()), 0..14),
        rows in 0usize..6,
    ) {
        answered(&pieces.concat(), rows)?;
    }
}

/// Pieces that operations are made of, and a few that they are not.
const PIECES: [&str; 30] = [
    "R1", "R2", "R3", "r", "L", "Row ", "R₂", "R_{", "}", "1", "3/2", "0", "1e400", "e", ".", ",", ";", "\n", " ", "+",
    "-", "−", "*", "/", "(", ")", "<-", "<->", "swap ", "½",
];

/// What is read fits the matrix; what is not has sentences that can stand on the page.
fn answered(text: &str, rows: usize) -> Result<(), proptest::test_runner::TestCaseError> {
    match parse_operation(text, rows) {
        Ok(op) => prop_assert!(op.fits(rows)),
        Err(problem) => {
            let sentence = op_problem(&problem);
            prop_assert!(sentence.ends_with('.'), "{}", sentence);
        }
    }
    Ok(())
}
