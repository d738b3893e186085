//! The learner types the new row of an operation: what is right is right, and a slip is named only where it fits.
#![allow(clippy::unwrap_used)]

use ranklab::lab::row_check::{EntryMark, PivotRow, RowVerdict, Slip, Typed, Verdict, check_row, sentence};
use ranklab::math::exact::{fraction, from_integers, integer};
use ranklab::math::number::parse_number;
use ranklab::math::{ExactMatrix, RowOp};

/// What the fields hold: words separated by blanks, `_` for an empty one.
fn fields(text: &str) -> Vec<Typed> {
    let field = |word: &str| match parse_number(word) {
        _ if word == "_" => Typed::Blank,
        Ok(value) => Typed::Value(value),
        Err(_) => Typed::Malformed,
    };
    text.split_whitespace().map(field).collect()
}

/// `2 4 6 | 8` above `3 5 1 | 7`.
fn example() -> ExactMatrix {
    from_integers(2, 4, &[&[2, 4, 6, 8], &[3, 5, 1, 7]])
}

/// `R2 <- R2 - 3/2 R1` on the example: the new row is `0 -1 -8 -5`.
fn subtracting(text: &str) -> RowVerdict {
    let op = RowOp::add_multiple(1, 0, fraction(-3, 2).unwrap()).unwrap();
    check_row(&example(), 3, &op, 1, &fields(text))
}

/// `R2 <- R2 + 2 R1` on the example: the new row is `7 13 13 23`.
fn adding(text: &str) -> RowVerdict {
    check_row(&example(), 3, &RowOp::add_multiple(1, 0, integer(2)).unwrap(), 1, &fields(text))
}

/// `R1 <- -1/2 R1` on the example: the new row is `-1 -2 -3 -4`.
fn halving(text: &str) -> RowVerdict {
    check_row(&example(), 3, &RowOp::scale(0, fraction(-1, 2).unwrap()).unwrap(), 0, &fields(text))
}

/// `R1 <- 3 R1` on the example: the new row is `6 12 18 24`.
fn tripling(text: &str) -> RowVerdict {
    check_row(&example(), 3, &RowOp::scale(0, integer(3)).unwrap(), 0, &fields(text))
}

/// `R1 <-> R2` on the example, asked for row 1.
fn swapping(text: &str) -> RowVerdict {
    check_row(&example(), 3, &RowOp::swap(0, 1).unwrap(), 0, &fields(text))
}

const SUBTRACT: &str =
    "Subtract: every entry of row 1, times 3/2, is taken away from the entry of row 2 in its column.";

#[test]
fn names_the_slip_that_gives_the_row() {
    let wrong_multiplier = |used| Slip::WrongMultiplier { used };
    let alone = |used| Slip::PivotRowChanged(PivotRow::MultipleAlone { used });
    let half = |n| fraction(n, 2).unwrap();
    let cases = [
        (subtracting("3 5 1 7"), Slip::NotChanged),
        (subtracting("0 -1 -8 7"), Slip::RightHandSideForgotten),
        (subtracting("6 11 10 19"), Slip::SignSlip),
        (subtracting("0 1 8 5"), Slip::SubtractedTheOtherWay),
        (subtracting("5/3 7/3 -3 5/3"), Slip::ReciprocalFactor),
        (subtracting("-5/2 -7/2 9/2 -5/2"), Slip::PivotRowChanged(PivotRow::TookTheMultiple)),
        (subtracting("3 6 9 12"), alone(half(3))),
        (subtracting("-3 -6 -9 -12"), alone(half(-3))),
        (subtracting("0 5 1 7"), Slip::StoppedMidway { from: 1 }),
        (subtracting("0 -1 1 7"), Slip::StoppedMidway { from: 2 }),
        (subtracting("1 1 -5 -1"), wrong_multiplier(integer(-1))),
        (adding("-1 -3 -11 -9"), Slip::SignSlip),
        (adding("-7 -13 -13 -23"), Slip::SubtractedTheOtherWay),
        (adding("4 7 4 11"), Slip::ReciprocalFactor),
        (adding("8 14 8 22"), Slip::PivotRowChanged(PivotRow::TookTheMultiple)),
        (halving("1 2 3 4"), Slip::SignSlip),
        (halving("-4 -8 -12 -16"), Slip::ReciprocalFactor),
        (halving("1.5 3.5 5.5 7.5"), Slip::FactorAdded),
        (halving("-1 -2 -3 8"), Slip::RightHandSideForgotten),
        (tripling("-6 -12 -18 -24"), Slip::SignSlip),
        (tripling("2/3 4/3 2 8/3"), Slip::ReciprocalFactor),
        (tripling("5 7 9 11"), Slip::FactorAdded),
        (tripling("6 12 6 8"), Slip::StoppedMidway { from: 2 }),
        (tripling("4 8 12 16"), wrong_multiplier(integer(2))),
        (swapping("2 4 6 8"), Slip::NotChanged),
        (swapping("3 5 1 8"), Slip::RightHandSideForgotten),
        (swapping("3 5 6 8"), Slip::StoppedMidway { from: 2 }),
    ];
    for (number, (found, slip)) in cases.into_iter().enumerate() {
        assert_eq!(found.verdict, Verdict::Wrong(Some(slip)), "case {number}");
    }
}

#[test]
fn claims_no_slip_that_does_not_fit() {
    assert_eq!(subtracting("0 -1 4 -5").verdict, Verdict::Almost { column: 2 });
    assert_eq!(subtracting("0 -1 -8 5").verdict, Verdict::Almost { column: 3 });
    assert_eq!(subtracting("0 1 4 -5").verdict, Verdict::Wrong(None));
    assert_eq!(swapping("3 5 2 7").verdict, Verdict::Almost { column: 2 });
    // Only one entry of the source tells anything about the factor: not enough for a claim.
    let before = from_integers(2, 3, &[&[1, 0, 0], &[3, 1, 2]]);
    let op = RowOp::add_multiple(1, 0, integer(-3)).unwrap();
    assert_eq!(check_row(&before, 3, &op, 1, &fields("1 1 2")).verdict, Verdict::Almost { column: 0 });
    // A row of one entry is wrong as a whole, not almost right.
    let before = from_integers(2, 1, &[&[1], &[3]]);
    assert_eq!(check_row(&before, 1, &op, 1, &fields("17")).verdict, Verdict::Wrong(None));
}

#[test]
fn a_right_value_is_right_in_every_form() {
    let found = subtracting("0/7 -1.0 -16/2 -5e0");
    assert_eq!((found.verdict, found.entries), (Verdict::Correct, vec![EntryMark::Right; 4]));
    // An operation that changes nothing, or another row: the old row is right.
    let op = RowOp::add_multiple(1, 0, integer(0)).unwrap();
    assert_eq!(check_row(&example(), 3, &op, 1, &fields("3 5 1 7")).verdict, Verdict::Correct);
    assert_eq!(check_row(&example(), 3, &op, 0, &fields("2 4 6 8")).verdict, Verdict::Correct);
}

#[test]
fn an_unfinished_row_is_marked_but_not_judged() {
    use EntryMark::{Blank, Malformed, Right, Wrong};
    let cases = [
        ("_ _ _ _", Verdict::Blank, [Blank; 4]),
        ("", Verdict::Blank, [Blank; 4]),
        ("0", Verdict::Incomplete, [Right, Blank, Blank, Blank]),
        ("0 5 _ _", Verdict::Incomplete, [Right, Wrong, Blank, Blank]),
        ("_ _ _ -5", Verdict::Incomplete, [Blank, Blank, Blank, Right]),
        ("0 x _ _", Verdict::Malformed, [Right, Malformed, Blank, Blank]),
        ("0 -1 -8 1/0", Verdict::Malformed, [Right, Right, Right, Malformed]),
        ("0 -1 -8 -5 99 x", Verdict::Correct, [Right; 4]),
    ];
    for (typed, verdict, entries) in cases {
        let found = subtracting(typed);
        assert_eq!((found.verdict, found.entries), (verdict, entries.to_vec()), "{typed:?}");
    }
}

#[test]
fn says_what_went_wrong_and_not_the_result() {
    let cases = [
        (subtracting("0 -1 -8 -5"), "Right: this is the new row 2.".to_owned()),
        (subtracting(""), format!("Type the new row 2, one entry a column. {SUBTRACT}")),
        (
            subtracting("0 _ _ _"),
            "Not finished yet: columns 2 and 3 and the right-hand side are still empty. So far everything is right."
                .to_owned(),
        ),
        (
            subtracting("0 1 -8 _"),
            "Not finished yet: the right-hand side is still empty. Meanwhile, look at column 2 again.".to_owned(),
        ),
        (
            subtracting("0 x 1 1"),
            "Column 2 cannot be read as a number. Write an integer, a fraction such as −3/4, or a decimal such as 0.25."
                .to_owned(),
        ),
        (subtracting("0 -1 4 -5"), "Only column 3 is off: check 1 − 3/2 · 6 there.".to_owned()),
        (subtracting("0 -1 -8 5"), "Only the right-hand side is off: check 7 − 3/2 · 8 there.".to_owned()),
        (halving("-1 -2 3 -4"), "Only column 3 is off: check −1/2 · 6 there.".to_owned()),
        (
            swapping("3 5 2 7"),
            "Only column 3 is off. Row 1 becomes what row 2 was, entry for entry.".to_owned(),
        ),
        (subtracting("1 1 4 -5"), format!("Columns 1, 2 and 3 are not right yet. {SUBTRACT}")),
        (subtracting("3 5 1 7"), format!("This is still row 2 as it was. {SUBTRACT}")),
        (
            subtracting("0 -1 -8 7"),
            "The coefficients are right, but the right-hand side is the old one. The operation is for the whole row: do \
             on the right of the bar what you did on its left."
                .to_owned(),
        ),
        (
            subtracting("6 11 10 19"),
            format!("The signs suggest that 3/2 times row 1 was added instead of subtracted. {SUBTRACT}"),
        ),
        (
            subtracting("0 1 8 5"),
            format!("It looks as if row 2 was taken away from 3/2 times row 1: the other way round. {SUBTRACT}"),
        ),
        (
            subtracting("5/3 7/3 -3 5/3"),
            format!("It looks as if you took 2/3 times row 1: the factor is upside down. {SUBTRACT}"),
        ),
        (
            subtracting("-5/2 -7/2 9/2 -5/2"),
            format!(
                "It looks as if 3/2 times row 2 was taken away from row 1. Row 1 stays as it is; row 2 changes. {SUBTRACT}"
            ),
        ),
        (subtracting("3 6 9 12"), format!("This is 3/2 times row 1 alone: row 2 itself is missing. {SUBTRACT}")),
        (
            subtracting("0 -1 1 7"),
            "Right as far as column 2, and the old row from column 3 on. Carry the same calculation on to the end of the row."
                .to_owned(),
        ),
        (subtracting("1 1 -5 -1"), format!("This is row 2 minus row 1: another multiple. {SUBTRACT}")),
        (
            halving("1 2 3 4"),
            "The minus sign of the factor seems to have got lost: times −1/2 turns every sign round.".to_owned(),
        ),
        (
            halving("-4 -8 -12 -16"),
            "It looks as if row 1 was multiplied by −2: the factor is upside down. Multiply: every entry of row 1 times \
             −1/2."
                .to_owned(),
        ),
        (
            tripling("2/3 4/3 2 8/3"),
            "It looks as if row 1 was divided by 3 instead of multiplied. Multiply: every entry of row 1 times 3."
                .to_owned(),
        ),
        (
            tripling("5 7 9 11"),
            "It looks as if 3 was added to every entry. Multiply: every entry of row 1 times 3.".to_owned(),
        ),
    ];
    for (found, expected) in cases {
        assert_eq!(sentence(&found), expected);
    }
}

#[test]
fn a_negative_entry_stands_in_parentheses_and_a_long_number_is_left_out() {
    let before = from_integers(2, 2, &[&[1, -4], &[1, -9]]);
    let op = RowOp::add_multiple(1, 0, integer(-1)).unwrap();
    let found = check_row(&before, 2, &op, 1, &fields("0 13"));
    assert_eq!(sentence(&found), "Only column 2 is off: check −9 − 1 · (−4) there.");
    let found = check_row(&before, 2, &op, 1, &fields("123456789012346 -493827156049389"));
    assert!(matches!(found.verdict, Verdict::Wrong(Some(Slip::WrongMultiplier { .. }))));
    assert!(!sentence(&found).contains("12345"), "{}", sentence(&found));
}
