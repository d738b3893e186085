//! Answers that cannot be read or are no operations: nothing panics, nothing is lost by them.
#![allow(clippy::expect_used, clippy::panic, reason = "a test stops at what it does not expect")]

use proptest::prelude::{ProptestConfig, any, prop_assert, prop_assert_eq, prop_oneof, proptest};
use proptest::strategy::{Just, Strategy};
use ranklab::math::exact::integer;
use ranklab::math::number::NumberProblem;
use ranklab::math::row_op::NotElementary;
use ranklab::math::{ExactMatrix, Form, PivotPolicy, RowOp, eliminate};
use ranklab::quiz::verdict::{Almost, Credit, Field, Mark, NotHelpful, Place, Problem};
use ranklab::quiz::{Answer, Exercise, Family, Operation, Opinion, Verdict};

fn exercise(name: &str, seed: u64) -> Exercise {
    Exercise::new(Family::named(name).expect("a family"), seed)
}

fn shown(exercise: &Exercise) -> ExactMatrix {
    exercise.question().prompt.matrices().next().expect("a matrix").matrix.clone()
}

fn strings(rows: &[&[&str]]) -> Vec<Vec<String>> {
    rows.iter().map(|row| row.iter().map(|text| (*text).to_owned()).collect()).collect()
}

/// The first seed whose question is as asked for.
fn find(name: &str, fits: impl Fn(&Exercise) -> bool) -> Exercise {
    (0..2000).map(|seed| exercise(name, seed)).find(fits).expect("a seed that fits")
}

fn add(target: &str, factor: &str, source: &str) -> Answer {
    Answer::Operation(Operation::Add { target: target.into(), factor: factor.into(), source: source.into() })
}

#[test]
fn every_operation_that_leaves_fewer_steps_counts_and_others_say_why_not() {
    let mut reasons = [0; 3];
    for seed in 0..300 {
        let exercise = exercise("next-operation", seed);
        let matrix = shown(&exercise);
        let nothing = exercise.grade(&add("1", "0", "2"));
        assert_eq!(nothing.verdict, Verdict::Almost(Almost::NotHelpful(NotHelpful::ChangesNothing)));
        assert_eq!(nothing.credit, Credit { earned: 1, of: 2 });
        let plain = exercise.question().prompt.plain();
        let form = if plain.contains("reduced") { Form::Reduced } else { Form::Echelon };
        let left = |matrix: &ExactMatrix, policy| eliminate(matrix, matrix.ncols(), form, policy).steps.len();
        for factor in -3..=3 {
            for (target, source) in [(0, 1), (1, 0)] {
                let mut after = matrix.clone();
                RowOp::add_multiple(target, source, integer(factor)).expect("elementary").apply(&mut after);
                let fewer = [PivotPolicy::FewestDigits, PivotPolicy::FirstNonZero, PivotPolicy::Largest]
                    .into_iter()
                    .any(|policy| left(&after, policy) < left(&matrix, policy));
                let (target, source) = ((target + 1).to_string(), format!("R{}", source + 1));
                match exercise.grade(&add(&target, &factor.to_string(), &source)).verdict {
                    Verdict::Correct => assert!(fewer, "{matrix} R{target} + {factor} {source}"),
                    Verdict::Almost(Almost::NotHelpful(why)) => {
                        assert!(!fewer, "{matrix} R{target} + {factor} {source}");
                        reasons[match why {
                            NotHelpful::ChangesNothing => 0,
                            NotHelpful::UndoesZero { .. } => 1,
                            NotHelpful::NoCloser => 2,
                        }] += 1;
                    }
                    other => panic!("{other:?}"),
                }
            }
        }
    }
    assert!(reasons.iter().all(|count| *count > 10), "{reasons:?}");
}

#[test]
fn operations_that_are_none_are_named_and_cost_nothing() {
    let exercise = exercise("next-operation", 1);
    let rows = shown(&exercise).nrows();
    let verdict = |answer: &Answer| {
        let judgement = exercise.grade(answer);
        assert!(!judgement.counts());
        assert_eq!(judgement.credit, Credit::NONE);
        judgement.verdict
    };
    let not_elementary = |problem| Verdict::Malformed { place: Place::Whole, problem: Problem::NotElementary(problem) };
    let scale =
        |row: &str, factor: &str| Answer::Operation(Operation::Scale { row: row.into(), factor: factor.into() });
    let swap =
        |first: &str, second: &str| Answer::Operation(Operation::Swap { first: first.into(), second: second.into() });
    assert_eq!(verdict(&scale("1", "0")), not_elementary(NotElementary::ScaleByZero));
    assert_eq!(verdict(&swap("2", "2")), not_elementary(NotElementary::SwapWithItself));
    assert_eq!(verdict(&add("1", "2", "1")), not_elementary(NotElementary::AddToItself));
    assert_eq!(verdict(&scale("", "")), Verdict::Blank);
    assert_eq!(verdict(&scale("1", "")), Verdict::Almost(Almost::Unfinished));
    let no_row = Verdict::Malformed { place: Place::Field(Field::Other), problem: Problem::NoSuchRow { rows } };
    for row in ["0", "7", "x", "-1", "1.5", "99999999999999999999999"] {
        assert_eq!(verdict(&swap("1", row)), no_row, "{row}");
    }
    let place = Place::Field(Field::Factor);
    let problem = Problem::Number(NumberProblem::ZeroDenominator);
    assert_eq!(verdict(&add("1", "1/0", "2")), Verdict::Malformed { place, problem });
}

#[test]
fn what_cannot_be_read_is_not_wrong() {
    let number = exercise("rank-number", 5);
    assert_eq!(number.grade(&Answer::Number("  ".into())).verdict, Verdict::Blank);
    let malformed = number.grade(&Answer::Number("two".into()));
    assert!(matches!(malformed.verdict, Verdict::Malformed { place: Place::Whole, .. }));
    assert_eq!(malformed.marks, [Mark::Malformed]);
    assert_eq!(
        malformed.feedback.plain(),
        "“two” is not a number. Write an integer, a fraction such as 3/4, or a decimal. This costs nothing."
    );
    assert!(!malformed.counts());
    let matrix = find("echelon-form", |exercise| shown(exercise).shape() == (2, 3));
    let entries = strings(&[&["1", "2", "3"], &["0", "x", "1/0"]]);
    let judgement = matrix.grade(&Answer::Matrix(entries));
    let place = Place::Entry { row: 1, column: 1 };
    assert!(matches!(&judgement.verdict, Verdict::Malformed { place: found, .. } if *found == place));
    assert_eq!(judgement.marks[3..], [Mark::None, Mark::Malformed, Mark::Malformed]);
    assert!(
        judgement.feedback.plain().starts_with("Row 2, column 2: “x” is not a number."),
        "{}",
        judgement.feedback.plain()
    );
    let unfinished = matrix.grade(&Answer::Matrix(strings(&[&["1", "2", "3"]])));
    assert_eq!(unfinished.verdict, Verdict::Almost(Almost::Unfinished));
    assert!(!unfinished.counts());
    assert_eq!(matrix.grade(&Answer::Matrix(Vec::new())).verdict, Verdict::Blank);
    let too_many = matrix.grade(&Answer::Matrix(strings(&[&["1", "2", "3", "4"]])));
    let does_not_fit = Verdict::Malformed { place: Place::Whole, problem: Problem::DoesNotFit };
    assert_eq!(too_many.verdict, does_not_fit);
    assert_eq!(matrix.grade(&Answer::One(Some(0))).verdict, does_not_fit);
}

fn text() -> impl Strategy<Value = String> {
    prop_oneof![
        Just(String::new()),
        "-?[0-9]{1,3}(/[0-9]{1,2})?",
        any::<String>().prop_map(|text| text.chars().take(12).collect()),
    ]
}

fn answers() -> impl Strategy<Value = Answer> {
    use proptest::collection::vec;
    let grid = || vec(vec(text(), 0..6), 0..6);
    prop_oneof![
        proptest::option::of(0_usize..9).prop_map(Answer::One),
        vec(0_usize..9, 0..6).prop_map(Answer::All),
        text().prop_map(Answer::Number),
        grid().prop_map(Answer::Matrix),
        vec(text(), 0..6).prop_map(Answer::Vector),
        grid().prop_map(Answer::Basis),
        (text(), text()).prop_map(|(first, second)| Answer::Operation(Operation::Swap { first, second })),
        (text(), text()).prop_map(|(row, factor)| Answer::Operation(Operation::Scale { row, factor })),
        (text(), text(), text()).prop_map(|(target, factor, source)| Answer::Operation(Operation::Add {
            target,
            factor,
            source
        })),
        grid().prop_map(|rows| Answer::Claim(Opinion::False(rows))),
        vec(0_usize..9, 0..6).prop_map(Answer::Order),
        vec(0_usize..9, 0..6).prop_map(Answer::Points),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    /// Whatever is given to whatever question: nothing panics, credit is a proper fraction, full exactly where right.
    #[test]
    fn every_answer_gets_a_verdict(answer in answers(), which in 0_usize..200, seed in any::<u64>()) {
        let families: Vec<Family> = Family::all().collect();
        let exercise = Exercise::new(families[which % families.len()], seed);
        let judgement = exercise.grade(&answer);
        prop_assert!(judgement.credit.earned <= judgement.credit.of && judgement.credit.of > 0);
        prop_assert!(!judgement.feedback.pieces.is_empty());
        let full = judgement.credit.earned == judgement.credit.of;
        prop_assert_eq!(full, judgement.verdict == Verdict::Correct, "{:?} {:?}", judgement, answer);
        if !judgement.counts() {
            prop_assert_eq!(judgement.credit.earned, 0);
        }
    }
}
