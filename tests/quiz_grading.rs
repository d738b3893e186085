//! Answers judged by what they mean: other forms of a right answer count, what cannot be read is not wrong.
#![allow(clippy::expect_used, clippy::panic, reason = "a test stops at what it does not expect")]

use proptest::prelude::{ProptestConfig, any, prop_assert, prop_assert_eq, prop_oneof, proptest};
use proptest::strategy::{Just, Strategy};
use ranklab::math::exact::{fraction, integer};
use ranklab::math::number::{NumberProblem, format_exact};
use ranklab::math::row_op::NotElementary;
use ranklab::math::{ExactMatrix, Form, PivotPolicy, Rational, RowOp, eliminate};
use ranklab::quiz::verdict::{Almost, Credit, Field, Mark, NotHelpful, Place, Problem};
use ranklab::quiz::{Answer, Exercise, Family, Kind, Misconception, Operation, Opinion, Verdict};

fn exercise(name: &str, seed: u64) -> Exercise {
    Exercise::new(Family::named(name).expect("a family"), seed)
}

fn shown(exercise: &Exercise) -> ExactMatrix {
    exercise.question().prompt.matrices().next().expect("a matrix").matrix.clone()
}

fn texts(matrix: &ExactMatrix) -> Vec<Vec<String>> {
    matrix.row_iter().map(|row| row.iter().map(format_exact).collect()).collect()
}

fn strings(rows: &[&[&str]]) -> Vec<Vec<String>> {
    rows.iter().map(|row| row.iter().map(|text| (*text).to_owned()).collect()).collect()
}

/// The first seed whose question is as asked for.
fn find(name: &str, fits: impl Fn(&Exercise) -> bool) -> Exercise {
    (0..2000).map(|seed| exercise(name, seed)).find(fits).expect("a seed that fits")
}

/// The same number written in another way: unreduced, with a plus, with blanks and the typographic minus.
fn rewritten(text: &str, way: u32) -> String {
    let (numerator, denominator) = text.split_once('/').unwrap_or((text, "1"));
    let number: i64 = numerator.parse().expect("a numerator");
    let below: i64 = denominator.parse().expect("a denominator");
    match way % 4 {
        0 => format!("{}/{}", 6 * number, 6 * below),
        1 => format!(" {} / {} ", -number, -below),
        2 => text.replace('-', "\u{2212}"),
        _ if below == 1 => format!("{number}.0"),
        _ => text.to_owned(),
    }
}

fn reworded(answer: Answer, way: u32) -> Answer {
    let line = |texts: Vec<String>| texts.iter().map(|text| rewritten(text, way)).collect::<Vec<_>>();
    match answer {
        Answer::Number(text) => Answer::Number(rewritten(&text, way)),
        Answer::Matrix(rows) => Answer::Matrix(rows.into_iter().map(line).collect()),
        Answer::Basis(vectors) => Answer::Basis(vectors.into_iter().map(line).collect()),
        Answer::Vector(entries) => Answer::Vector(line(entries)),
        Answer::Claim(Opinion::False(rows)) => Answer::Claim(Opinion::False(rows.into_iter().map(line).collect())),
        other => other,
    }
}

#[test]
fn numbers_count_by_their_value_in_every_family() {
    for family in Family::all() {
        for seed in 0..12 {
            for way in 0..4 {
                let exercise = Exercise::new(family, seed);
                let answer = reworded(exercise.model_answer(), way);
                assert_eq!(exercise.grade(&answer).verdict, Verdict::Correct, "{family:?} {seed} {answer:?}");
            }
        }
    }
}

#[test]
fn any_row_echelon_form_counts() {
    for seed in 0..100 {
        let exercise = exercise("echelon-form", seed);
        let matrix = shown(&exercise);
        for policy in [PivotPolicy::FirstNonZero, PivotPolicy::Largest] {
            let mut end = eliminate(&matrix, matrix.ncols(), Form::Echelon, policy).end;
            let scaled = RowOp::scale(0, fraction(-3, 2).expect("a fraction")).expect("elementary");
            let added = RowOp::add_multiple(0, 1, integer(5)).expect("elementary");
            assert!(scaled.apply(&mut end) && added.apply(&mut end));
            let judgement = exercise.grade(&Answer::Matrix(texts(&end)));
            assert_eq!(judgement.verdict, Verdict::Correct, "{matrix} {end}");
            assert!(judgement.marks.iter().all(|mark| *mark == Mark::Right));
        }
        let reduced = eliminate(&matrix, matrix.ncols(), Form::Reduced, PivotPolicy::default()).end;
        assert_eq!(exercise.grade(&Answer::Matrix(texts(&reduced))).verdict, Verdict::Correct);
        let unchanged = exercise.grade(&Answer::Matrix(texts(&matrix)));
        assert!(matches!(unchanged.verdict, Verdict::Almost(Almost::NotInForm(_))), "{:?}", unchanged.verdict);
        assert_eq!(unchanged.credit, Credit::NONE);
    }
}

#[test]
fn the_reduced_form_is_marked_entry_by_entry() {
    // The last column is free: an entry of it is no matter of clearing above a pivot.
    let exercise = find("reduced-form", |exercise| {
        let matrix = shown(exercise);
        let trace = eliminate(&matrix, matrix.ncols(), Form::Echelon, PivotPolicy::default());
        matrix.shape() == (3, 4) && trace.free_columns().contains(&3)
    });
    let matrix = shown(&exercise);
    let mut end = eliminate(&matrix, 4, Form::Reduced, PivotPolicy::default()).end;
    end[(1, 3)] += integer(1);
    let judgement = exercise.grade(&Answer::Matrix(texts(&end)));
    assert_eq!(judgement.verdict, Verdict::Almost(Almost::OneEntry { row: 1, column: 3 }));
    assert_eq!(judgement.marks.iter().filter(|mark| **mark == Mark::Wrong).count(), 1);
    assert_eq!(judgement.marks[7], Mark::Wrong);
    assert_eq!(judgement.credit, Credit { earned: 11, of: 12 });
    assert_eq!(judgement.feedback, "One entry is off: check row 2, column 4.");
    let stopped = find("reduced-form", |exercise| {
        let matrix = shown(exercise);
        let end = |form| eliminate(&matrix, matrix.ncols(), form, PivotPolicy::default()).end;
        end(Form::Echelon) != end(Form::Reduced)
    });
    let matrix = shown(&stopped);
    let echelon = eliminate(&matrix, matrix.ncols(), Form::Echelon, PivotPolicy::default()).end;
    let verdict = stopped.grade(&Answer::Matrix(texts(&echelon))).verdict;
    assert_eq!(verdict, Verdict::Wrong(Some(Misconception::StoppedAtEchelon)));
}

#[test]
fn any_basis_of_the_space_counts() {
    for name in ["column-space-basis", "null-space-basis"] {
        for seed in 0..100 {
            let exercise = exercise(name, seed);
            let Answer::Basis(model) = exercise.model_answer() else { panic!("a basis") };
            let read = |text: &String| ranklab::math::number::parse_number(text).expect("a number");
            let vectors: Vec<Vec<Rational>> = model.iter().map(|vector| vector.iter().map(read).collect()).collect();
            // The first vector scaled, added to each other; in the other order; a blank vector between.
            let scale = fraction(-2, 3).expect("a fraction");
            let mut other: Vec<Vec<String>> = vectors
                .iter()
                .enumerate()
                .map(|(index, vector)| {
                    let entry = |(value, first): (&Rational, &Rational)| {
                        if index == 0 { value * &scale } else { value + first }
                    };
                    vector.iter().zip(&vectors[0]).map(|pair| format_exact(&entry(pair))).collect()
                })
                .rev()
                .collect();
            other.insert(0, vec![String::new(); 2]);
            let judgement = exercise.grade(&Answer::Basis(other.clone()));
            assert_eq!(judgement.verdict, Verdict::Correct, "{name} {seed} {other:?}");
            // One vector twice.
            let mut twice = model.clone();
            twice.push(model[0].clone());
            assert_eq!(exercise.grade(&Answer::Basis(twice)).verdict, Verdict::Almost(Almost::Dependent));
            if model.len() > 1 {
                let fewer = exercise.grade(&Answer::Basis(model[1..].to_vec()));
                assert_eq!(fewer.verdict, Verdict::Almost(Almost::TooFewVectors));
                assert_eq!(fewer.credit, Credit { earned: model.len() - 1, of: model.len() });
            }
            let mut outside = model.clone();
            outside[0] = vec!["0".to_owned(); model[0].len()];
            let judgement = exercise.grade(&Answer::Basis(outside));
            assert_eq!((judgement.verdict, judgement.marks[0]), (Verdict::Wrong(None), Mark::Wrong), "{name} {seed}");
        }
    }
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
        malformed.feedback,
        "“two” is not a number. Write an integer, a fraction such as 3/4, or a decimal. This costs nothing."
    );
    assert!(!malformed.counts());
    let matrix = find("echelon-form", |exercise| shown(exercise).shape() == (2, 3));
    let entries = strings(&[&["1", "2", "3"], &["0", "x", "1/0"]]);
    let judgement = matrix.grade(&Answer::Matrix(entries));
    let place = Place::Entry { row: 1, column: 1 };
    assert!(matches!(&judgement.verdict, Verdict::Malformed { place: found, .. } if *found == place));
    assert_eq!(judgement.marks[3..], [Mark::None, Mark::Malformed, Mark::Malformed]);
    assert!(judgement.feedback.starts_with("Row 2, column 2: “x” is not a number."), "{}", judgement.feedback);
    let unfinished = matrix.grade(&Answer::Matrix(strings(&[&["1", "2", "3"]])));
    assert_eq!(unfinished.verdict, Verdict::Almost(Almost::Unfinished));
    assert!(!unfinished.counts());
    assert_eq!(matrix.grade(&Answer::Matrix(Vec::new())).verdict, Verdict::Blank);
    let too_many = matrix.grade(&Answer::Matrix(strings(&[&["1", "2", "3", "4"]])));
    let does_not_fit = Verdict::Malformed { place: Place::Whole, problem: Problem::DoesNotFit };
    assert_eq!(too_many.verdict, does_not_fit);
    assert_eq!(matrix.grade(&Answer::One(Some(0))).verdict, does_not_fit);
}

#[test]
fn choosing_all_gives_partial_credit() {
    let exercise = exercise("takeaways", 4);
    let Answer::All(right) = exercise.model_answer() else { panic!("options") };
    let Kind::ChooseAll(options) = &exercise.question().kind else { panic!("options") };
    let missing = exercise.grade(&Answer::All(right[1..].to_vec()));
    assert_eq!(missing.verdict, Verdict::Almost(Almost::Missing(1)));
    assert_eq!(missing.credit, Credit { earned: options.len() - 1, of: options.len() });
    assert_eq!(missing.feedback, "What you ticked is right; one more belongs to it.");
    let everything = exercise.grade(&Answer::All((0..options.len()).collect()));
    assert!(matches!(everything.verdict, Verdict::Wrong(Some(_))), "{:?}", everything.verdict);
    assert_eq!(everything.credit, Credit { earned: right.len(), of: options.len() });
    assert_eq!(everything.marks.iter().filter(|mark| **mark == Mark::Right).count(), right.len());
    assert_eq!(exercise.grade(&Answer::All(Vec::new())).verdict, Verdict::Blank);
    let mut backwards = right;
    backwards.reverse();
    assert_eq!(exercise.grade(&Answer::All(backwards)).verdict, Verdict::Correct);
}

#[test]
fn an_order_is_nearly_right_with_two_neighbours_exchanged() {
    let exercise = exercise("order-of-solving", 2);
    let Answer::Order(right) = exercise.model_answer() else { panic!("an order") };
    let mut exchanged = right.clone();
    exchanged.swap(1, 2);
    let judgement = exercise.grade(&Answer::Order(exchanged));
    assert_eq!(judgement.verdict, Verdict::Almost(Almost::OneExchange(1)));
    assert_eq!(judgement.credit, Credit { earned: right.len() - 2, of: right.len() - 1 });
    assert_eq!(judgement.feedback, "Nearly: steps 2 and 3 belong the other way round.");
    let mut turned = right.clone();
    turned.reverse();
    let judgement = exercise.grade(&Answer::Order(turned));
    assert_eq!((judgement.verdict, judgement.credit.earned), (Verdict::Wrong(None), 0));
    assert_eq!(exercise.grade(&Answer::Order(right[..2].to_vec())).verdict, Verdict::Almost(Almost::Unfinished));
    let repeated = exercise.grade(&Answer::Order(vec![0; right.len()]));
    assert!(matches!(repeated.verdict, Verdict::Malformed { problem: Problem::DoesNotFit, .. }));
}

#[test]
fn every_right_side_out_of_reach_counts_and_every_solution() {
    for seed in 0..60 {
        let unsolvable = exercise("unsolvable-side", seed);
        let matrix = shown(&unsolvable);
        let reached: Vec<String> = matrix.column(0).iter().map(format_exact).collect();
        let verdict = unsolvable.grade(&Answer::Vector(reached.clone())).verdict;
        assert_eq!(verdict, Verdict::Wrong(Some(Misconception::AugmentedColumnForgotten)));
        let zero = unsolvable.grade(&Answer::Vector(vec!["0".into(); matrix.nrows()]));
        assert_eq!((zero.verdict, zero.credit), (Verdict::Wrong(None), Credit::NONE));
        let solvable = exercise("one-solution", seed);
        let Answer::Vector(model) = solvable.model_answer() else { panic!("a vector") };
        let augmented = shown(&solvable);
        let n = augmented.ncols() - 1;
        let trace = eliminate(&augmented, n, Form::Reduced, PivotPolicy::default());
        let direction = &ranklab::math::subspace::null_space_basis(&trace)[0];
        let moved: Vec<String> = model
            .iter()
            .zip(direction)
            .map(|(x, step)| {
                format_exact(&(ranklab::math::number::parse_number(x).expect("a number") + step * integer(3)))
            })
            .collect();
        let judgement = solvable.grade(&Answer::Vector(moved));
        assert_eq!(judgement.verdict, Verdict::Correct);
        assert_eq!(judgement.marks.len(), augmented.nrows());
    }
}

#[test]
fn a_counter_example_that_is_none_is_almost_right() {
    let exercise = find("claim-kernel-image", |exercise| {
        exercise.question().prompt.plain().starts_with("For every 2 × 2 matrix A, kernel and image have only")
    });
    let refuted = |rows: &[&[&str]]| exercise.grade(&Answer::Claim(Opinion::False(strings(rows))));
    assert_eq!(refuted(&[&["2", "-1"], &["4", "-2"]]).verdict, Verdict::Correct);
    let identity = refuted(&[&["1", "0"], &["0", "1"]]);
    assert_eq!(identity.verdict, Verdict::Almost(Almost::NoCounterExample));
    assert_eq!(identity.credit, Credit { earned: 1, of: 2 });
    let believed = exercise.grade(&Answer::Claim(Opinion::True));
    assert_eq!(believed.verdict, Verdict::Wrong(Some(Misconception::KernelMeetsImageInZero)));
    assert_eq!(exercise.grade(&Answer::Claim(Opinion::None)).verdict, Verdict::Blank);
    assert_eq!(refuted(&[&["", ""], &["", ""]]).verdict, Verdict::Blank);
}

#[test]
fn a_rounded_share_is_nearly_right() {
    let exercise = find("explained-variance", |exercise| exercise.model_answer() == Answer::Number("36/41".into()));
    let verdict = |text: &str| exercise.grade(&Answer::Number(text.into())).verdict;
    assert_eq!(verdict("0.878"), Verdict::Almost(Almost::Rounded));
    assert_eq!(verdict("72/82"), Verdict::Correct);
    assert_eq!(verdict("0.6"), Verdict::Wrong(None));
}

#[test]
fn ticked_points_count_one_by_one() {
    let exercise = exercise("review-lora", 1);
    let points = exercise.points().len();
    let some = exercise.grade(&Answer::Points(vec![0, 2]));
    assert_eq!(some.verdict, Verdict::Almost(Almost::SomePoints(2)));
    assert_eq!(some.credit, Credit { earned: 2, of: points });
    assert!(exercise.points()[2].plain().contains("65,536"));
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
        prop_assert!(!judgement.feedback.is_empty());
        let full = judgement.credit.earned == judgement.credit.of;
        prop_assert_eq!(full, judgement.verdict == Verdict::Correct, "{:?} {:?}", judgement, answer);
        if !judgement.counts() {
            prop_assert_eq!(judgement.credit.earned, 0);
        }
    }
}
