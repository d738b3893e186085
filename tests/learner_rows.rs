//! The learner types the new row of an operation: what is right is right, and a slip is named only where it fits.

use num_traits::{Signed, Zero};
use proptest::prelude::{Just, ProptestConfig, Strategy, any, prop_assert, prop_assert_eq, prop_oneof, proptest};
use ranklab::lab::row_check::{EntryMark, PivotRow, RowVerdict, Slip, Typed, Verdict, check_row, sentence};
use ranklab::math::exact::{fraction, from_integers, integer};
use ranklab::math::number::parse_number;
use ranklab::math::row_op::RowOpView;
use ranklab::math::{ExactMatrix, Rational, RowOp};

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

/// Where a slip stands in the order in which they are claimed.
fn priority(slip: &Slip) -> usize {
    match slip {
        Slip::NotChanged => 0,
        Slip::RightHandSideForgotten => 1,
        Slip::SignSlip => 2,
        Slip::SubtractedTheOtherWay => 3,
        Slip::ReciprocalFactor => 4,
        Slip::PivotRowChanged(PivotRow::TookTheMultiple) => 5,
        Slip::PivotRowChanged(PivotRow::MultipleAlone { .. }) => 6,
        Slip::FactorAdded => 7,
        Slip::StoppedMidway { .. } => 8,
        Slip::WrongMultiplier { .. } => 9,
    }
}

/// A question: a matrix whose columns from `bar` on are the right-hand side, an operation, and the row that it changes.
#[derive(Clone, Debug)]
struct Question {
    before: ExactMatrix,
    bar: usize,
    op: RowOp,
    row: usize,
}

impl Question {
    fn old(&self) -> Vec<Rational> {
        self.before.row(self.row).iter().cloned().collect()
    }

    /// The new row as the elementary matrix makes it: `E A`, by nalgebra's product.
    fn right(&self) -> Vec<Rational> {
        let product = self.op.elementary_matrix(self.before.nrows()).unwrap() * &self.before;
        product.row(self.row).iter().cloned().collect()
    }

    /// The row that a learner writes who makes this slip; `None` where the operation does not allow it.
    fn slipped(&self, slip: &Slip) -> Option<Vec<Rational>> {
        let (old, right) = (self.old(), self.right());
        let columns = 0..old.len();
        let old_from =
            |from: usize| columns.clone().map(|j| if j < from { right[j].clone() } else { old[j].clone() }).collect();
        let entry = |j: usize| -> Option<Rational> {
            let t = &old[j];
            Some(match self.op.view() {
                RowOpView::AddMultiple { source, factor: f, .. } => {
                    let s = &self.before[(source, j)];
                    match slip {
                        Slip::SignSlip => t - f * s,
                        Slip::SubtractedTheOtherWay => -&right[j],
                        Slip::ReciprocalFactor if !f.is_zero() => t + f.recip() * s,
                        Slip::PivotRowChanged(PivotRow::TookTheMultiple) => f * t + s,
                        Slip::PivotRowChanged(PivotRow::MultipleAlone { used }) if used.abs() == f.abs() => used * s,
                        Slip::WrongMultiplier { used } => used * s + t,
                        _ => return None,
                    }
                }
                RowOpView::Scale { factor: f, .. } => match slip {
                    Slip::SignSlip => -&right[j],
                    Slip::ReciprocalFactor => f.recip() * t,
                    Slip::FactorAdded => f + t,
                    Slip::WrongMultiplier { used } => used * t,
                    _ => return None,
                },
                RowOpView::Swap { .. } => return None,
            })
        };
        match slip {
            Slip::NotChanged => Some(old),
            Slip::RightHandSideForgotten => (self.bar < old.len()).then(|| old_from(self.bar)),
            Slip::StoppedMidway { from } => Some(old_from(*from)),
            _ => columns.clone().map(entry).collect(),
        }
    }

    fn check(&self, row: &[Rational]) -> RowVerdict {
        let typed: Vec<Typed> = row.iter().cloned().map(Typed::Value).collect();
        check_row(&self.before, self.bar, &self.op, self.row, &typed)
    }
}

/// Mostly small numbers with many zeros, so that slips coincide; some fractions, some huge and tiny.
fn numbers() -> impl Strategy<Value = Rational> {
    prop_oneof![
        6 => (-3i64..=3).prop_map(integer),
        3 => (-9i64..=9, 1i64..=9).prop_map(|(p, q)| fraction(p, q).unwrap()),
        1 => (any::<i64>(), 1..=i64::MAX).prop_map(|(p, q)| fraction(p, q).unwrap()),
    ]
}

fn questions() -> impl Strategy<Value = Question> {
    let sizes = (2usize..=4, 1usize..=5, any::<bool>());
    sizes.prop_flat_map(|(rows, columns, augmented)| {
        let bar = columns - usize::from(augmented);
        let entries = proptest::collection::vec(numbers(), rows * columns);
        let operation = (0..rows, 1..rows, numbers(), 0..3).prop_map(move |(row, away, factor, kind)| {
            let other = (row + away) % rows;
            let op = match kind {
                0 => RowOp::swap(row, other),
                1 if !factor.is_zero() => RowOp::scale(row, factor),
                _ => RowOp::add_multiple(row, other, factor),
            };
            (op.unwrap(), row)
        });
        (entries, operation).prop_map(move |(entries, (op, row))| Question {
            before: ExactMatrix::from_vec(rows, columns, entries),
            bar,
            op,
            row,
        })
    })
}

fn slips() -> impl Strategy<Value = Slip> {
    prop_oneof![
        Just(Slip::NotChanged),
        Just(Slip::RightHandSideForgotten),
        Just(Slip::SignSlip),
        Just(Slip::SubtractedTheOtherWay),
        Just(Slip::ReciprocalFactor),
        Just(Slip::PivotRowChanged(PivotRow::TookTheMultiple)),
        numbers().prop_map(|used| Slip::PivotRowChanged(PivotRow::MultipleAlone { used })),
        Just(Slip::FactorAdded),
        (1usize..5).prop_map(|from| Slip::StoppedMidway { from }),
        numbers().prop_map(|used| Slip::WrongMultiplier { used }),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1500, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_new_row_is_correct_and_nothing_else(question in questions(), column in 0usize..5, change in numbers()) {
        let right = question.right();
        prop_assert_eq!(question.check(&right).verdict, Verdict::Correct);
        let column = column % right.len();
        let mut typed = right.clone();
        typed[column] += &change;
        let found = question.check(&typed);
        prop_assert_eq!(found.verdict == Verdict::Correct, change.is_zero());
        for (j, entry) in found.entries.iter().enumerate() {
            let off = j == column && !change.is_zero();
            prop_assert_eq!(*entry, if off { EntryMark::Wrong } else { EntryMark::Right });
        }
        if let Verdict::Almost { column: found } = found.verdict {
            prop_assert_eq!(found, column);
        }
    }

    #[test]
    fn a_slip_is_recognised_as_itself_or_one_told_earlier(question in questions(), mut slip in slips()) {
        if let (Slip::PivotRowChanged(PivotRow::MultipleAlone { used }), RowOpView::AddMultiple { factor, .. }) =
            (&mut slip, question.op.view())
        {
            *used = if used.is_negative() { -factor } else { factor.clone() };
        }
        let Some(typed) = question.slipped(&slip) else { return Ok(()) };
        if typed == question.right() {
            prop_assert_eq!(question.check(&typed).verdict, Verdict::Correct);
            return Ok(());
        }
        let wrong = typed.iter().zip(question.right()).filter(|(typed, right)| *typed != right).count();
        let found = question.check(&typed);
        let text = sentence(&found);
        prop_assert!(text.ends_with('.') && !text.contains("-1") && !text.contains(" -"), "{}", text);
        match (&found.verdict, &slip) {
            (Verdict::Wrong(Some(recognised)), _) => {
                prop_assert!(priority(recognised) <= priority(&slip), "{:?} for {:?}", recognised, slip);
                prop_assert_eq!(question.slipped(recognised), Some(typed));
            }
            // A single entry fits some factor whatever it is, so it is no evidence of one.
            (Verdict::Almost { .. } | Verdict::Wrong(None), Slip::WrongMultiplier { .. }) => prop_assert_eq!(wrong, 1),
            (verdict, slip) => prop_assert!(false, "{:?} for {:?}", verdict, slip),
        }
    }

    #[test]
    fn a_recognised_slip_reproduces_the_row(question in questions(), typed in proptest::collection::vec(numbers(), 5)) {
        let typed = &typed[..question.before.ncols()];
        if let Verdict::Wrong(Some(slip)) = question.check(typed).verdict {
            prop_assert_eq!(question.slipped(&slip), Some(typed.to_vec()));
        }
    }

    #[test]
    fn nothing_panics(
        question in questions(),
        row in 0usize..7,
        bar in 0usize..9,
        rows in 0usize..5,
        columns in 0usize..6,
        typed in proptest::collection::vec(prop_oneof![
            Just(Typed::Blank), Just(Typed::Malformed), numbers().prop_map(Typed::Value)
        ], 0..9),
    ) {
        let before = question.before.clone().resize(rows, columns, integer(1));
        let found = check_row(&before, bar, &question.op, row, &typed);
        prop_assert!(!sentence(&found).is_empty());
        if row >= rows || !question.op.fits(rows) {
            prop_assert_eq!((found.verdict, found.entries), (Verdict::Blank, vec![]));
        } else {
            let considered = typed.iter().take(columns);
            let malformed = considered.clone().any(|typed| *typed == Typed::Malformed);
            let values = considered.filter(|typed| matches!(typed, Typed::Value(_))).count();
            prop_assert_eq!(found.entries.len(), columns);
            prop_assert_eq!(found.verdict == Verdict::Malformed, malformed);
            prop_assert_eq!(found.verdict == Verdict::Blank, !malformed && values == 0);
            prop_assert_eq!(found.verdict == Verdict::Incomplete, !malformed && values > 0 && values < columns);
        }
    }
}
