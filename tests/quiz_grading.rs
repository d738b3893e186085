//! Answers judged by what they mean: other forms of a right answer count, what cannot be read is not wrong.
#![allow(clippy::expect_used, clippy::panic, reason = "a test stops at what it does not expect")]

use ranklab::math::exact::{fraction, integer};
use ranklab::math::number::format_exact;
use ranklab::math::{ExactMatrix, Form, PivotPolicy, Rational, RowOp, eliminate};
use ranklab::quiz::verdict::{Almost, Credit, Mark, Place, Problem};
use ranklab::quiz::{Answer, Exercise, Family, Kind, Misconception, Opinion, Verdict};

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
    assert_eq!(judgement.feedback.plain(), "One entry is off: check row 2, column 4.");
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

#[test]
fn choosing_all_gives_partial_credit() {
    let exercise = exercise("takeaways", 4);
    let Answer::All(right) = exercise.model_answer() else { panic!("options") };
    let Kind::ChooseAll(options) = &exercise.question().kind else { panic!("options") };
    let missing = exercise.grade(&Answer::All(right[1..].to_vec()));
    assert_eq!(missing.verdict, Verdict::Almost(Almost::Missing(1)));
    assert_eq!(missing.credit, Credit { earned: options.len() - 1, of: options.len() });
    assert_eq!(missing.feedback.plain(), "What you ticked is right; one more belongs to it.");
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
    assert_eq!(judgement.feedback.plain(), "Nearly: steps 2 and 3 belong the other way round.");
    let mut turned = right.clone();
    turned.reverse();
    let judgement = exercise.grade(&Answer::Order(turned));
    assert_eq!((judgement.verdict, judgement.credit.earned), (Verdict::Wrong(None), 0));
    assert_eq!(exercise.grade(&Answer::Order(right[..2].to_vec())).verdict, Verdict::Almost(Almost::Unfinished));
    let repeated = exercise.grade(&Answer::Order(vec![0; right.len()]));
    assert!(matches!(repeated.verdict, Verdict::Malformed { problem: Problem::DoesNotFit, .. }));
}

#[test]
fn marks_stand_where_the_vectors_do() {
    let exercise = find("null-space-basis", |exercise| shown(exercise).ncols() == 3 && exercise.solution().len() > 3);
    let Answer::Basis(model) = exercise.model_answer() else { panic!("a basis") };
    let blank = vec![String::new(); 3];
    let judgement =
        exercise.grade(&Answer::Basis(vec![blank.clone(), model[0].clone(), vec!["1".into(), "1".into(), "x".into()]]));
    let place = Place::Entry { row: 2, column: 2 };
    assert!(matches!(&judgement.verdict, Verdict::Malformed { place: found, .. } if *found == place), "{judgement:?}");
    assert_eq!(judgement.marks.len(), 9);
    assert_eq!(judgement.marks[8], Mark::Malformed);
    let zero = vec!["0".to_owned(); 3];
    let judgement = exercise.grade(&Answer::Basis(vec![blank, model[0].clone(), zero]));
    let expected = [[Mark::None; 3], [Mark::Right; 3], [Mark::Wrong; 3]].concat();
    assert_eq!((judgement.verdict, judgement.marks), (Verdict::Wrong(None), expected));
    let said = judgement.feedback.plain();
    assert_eq!(said, "Vector 3 is not in a basis of the null space: it has to be non-zero with A v = 0.");
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
        assert_eq!(judgement.credit.earned, augmented.nrows());
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
