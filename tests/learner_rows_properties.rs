//! What holds of every typed row: only the new row is correct, a named slip gives the row, and nothing panics.
#![allow(clippy::unwrap_used)]

use num_traits::{Signed, Zero};
use proptest::prelude::{Just, ProptestConfig, Strategy, any, prop_assert, prop_assert_eq, prop_oneof, proptest};
use ranklab::lab::row_check::{EntryMark, PivotRow, RowVerdict, Slip, Typed, Verdict, check_row, sentence};
use ranklab::math::exact::{fraction, integer};
use ranklab::math::row_op::RowOpView;
use ranklab::math::{ExactMatrix, Rational, RowOp};

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
        let before = ExactMatrix::from_fn(rows, columns, |i, j| {
            question.before.get((i, j)).cloned().unwrap_or_else(|| integer(1))
        });
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
