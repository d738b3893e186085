//! What is said to wrong answers: every distractor has its own feedback, every misconception is recognised somewhere.
#![allow(clippy::expect_used, clippy::panic, reason = "a test stops at what it does not expect")]

use num_traits::Zero;
use ranklab::math::exact::from_integers;
use ranklab::math::number::format_exact;
use ranklab::math::{ExactMatrix, Form, PivotPolicy, Rational, eliminate};
use ranklab::quiz::{Answer, Exercise, Family, Kind, Misconception, Opinion, Verdict};
use std::collections::BTreeSet;

fn texts(matrix: &ExactMatrix) -> Vec<Vec<String>> {
    matrix.row_iter().map(|row| row.iter().map(format_exact).collect()).collect()
}

fn family(name: &str) -> Family {
    Family::named(name).expect("a family")
}

fn shown(exercise: &Exercise) -> ExactMatrix {
    exercise.question().prompt.matrices().next().expect("a matrix").matrix.clone()
}

/// Answers of which some are what a known misconception leads to.
fn tempting(exercise: &Exercise) -> Vec<Answer> {
    match &exercise.question().kind {
        Kind::ChooseOne(options) => (0..options.len()).map(|index| Answer::One(Some(index))).collect(),
        Kind::ChooseAll(options) => (0..options.len()).map(|index| Answer::All(vec![index])).collect(),
        Kind::Number => (0..=10).map(|number| Answer::Number(number.to_string())).collect(),
        Kind::Claim { .. } => vec![Answer::Claim(Opinion::True)],
        Kind::Matrix { .. } => matrices(exercise).iter().map(|matrix| Answer::Matrix(texts(matrix))).collect(),
        Kind::Basis { entries } => {
            let matrix = shown(exercise);
            let trace = eliminate(&matrix, matrix.ncols(), Form::Reduced, PivotPolicy::default());
            // The pivot columns of the reduced form: the first columns of the identity.
            let columns =
                ExactMatrix::from_fn(trace.rank(), *entries, |i, j| Rational::from_integer(i64::from(i == j).into()));
            vec![Answer::Basis(texts(&columns))]
        }
        Kind::Vector { entries, .. } => {
            // The first column of the matrix is reached.
            let column = shown(exercise).column(0).iter().map(format_exact).take(*entries).collect();
            vec![Answer::Vector(column)]
        }
        Kind::Operation { .. } | Kind::Order(_) | Kind::Points { .. } => Vec::new(),
    }
}

/// A row echelon form where the reduced one is asked for; a row lost by two operations at once; matrices with the vectors
/// in the wrong place.
fn matrices(exercise: &Exercise) -> Vec<ExactMatrix> {
    let text = exercise.question().prompt.plain();
    match exercise.question().family.name() {
        "echelon-form" | "reduced-form" => {
            let matrix = shown(exercise);
            let n = matrix.ncols();
            let echelon = eliminate(&matrix, n, Form::Echelon, PivotPolicy::default()).end;
            let mut lost = matrix.clone();
            lost.set_row(0, &(matrix.row(0) - matrix.row(1)));
            lost.set_row(1, &(matrix.row(1) - matrix.row(0)));
            vec![echelon, lost]
        }
        _ => {
            let vectors: Vec<Vec<Rational>> = text
                .split('(')
                .skip(1)
                .filter_map(|part| part.split(')').next())
                .map(|inner| inner.split(", ").map(|e| e.replace('−', "-").parse().expect("a number")).collect())
                .collect();
            let columns =
                ExactMatrix::from_fn(3, 3, |i, j| vectors.get(j).map_or_else(Rational::zero, |v| v[i].clone()));
            let sums = ExactMatrix::from_fn(3, 3, |i, _| vectors.iter().map(|v| v[i].clone()).sum());
            vec![columns.transpose(), sums.clone(), columns]
        }
    }
}

#[test]
fn every_option_says_why_and_no_two_say_the_same() {
    for family in Family::all() {
        for seed in 0..300 {
            let exercise = Exercise::new(family, seed);
            let (Kind::ChooseOne(options) | Kind::ChooseAll(options)) = &exercise.question().kind else { continue };
            let right = exercise.model_answer();
            let mut said: Vec<(String, Option<Misconception>)> = Vec::new();
            for index in 0..options.len() {
                let (answer, is_right) = match &right {
                    Answer::One(right) => (Answer::One(Some(index)), *right == Some(index)),
                    Answer::All(right) => (Answer::All(vec![index]), right.contains(&index)),
                    other => panic!("{other:?}"),
                };
                let judgement = exercise.grade(&answer);
                match judgement.verdict {
                    Verdict::Wrong(misconception) if !is_right => {
                        assert!(
                            judgement.feedback.plain().len() > 20,
                            "{family:?} {seed}: {}",
                            judgement.feedback.plain()
                        );
                        if let Some(found) = misconception {
                            assert!(family.catches().contains(&found), "{family:?} catches {found:?}");
                        }
                        said.push((judgement.feedback.plain(), misconception));
                    }
                    Verdict::Correct | Verdict::Almost(_) if is_right => {}
                    other => panic!("{family:?} {seed} option {index}: {other:?}"),
                }
            }
            let different: BTreeSet<&String> = said.iter().map(|(feedback, _)| feedback).collect();
            assert_eq!(different.len(), said.len(), "{family:?} {seed}: {said:?}");
        }
    }
}

#[test]
fn all_26_misconceptions_are_recognised_by_the_families_that_say_so() {
    let mut found: BTreeSet<Misconception> = BTreeSet::new();
    for family in Family::all() {
        let mut here: BTreeSet<Misconception> = BTreeSet::new();
        for seed in 0..80 {
            let exercise = Exercise::new(family, seed);
            for answer in tempting(&exercise) {
                if let Verdict::Wrong(Some(misconception)) = exercise.grade(&answer).verdict {
                    here.insert(misconception);
                }
            }
        }
        let said: BTreeSet<Misconception> = family.catches().iter().copied().collect();
        assert_eq!(here, said, "{family:?}");
        found.extend(here);
    }
    assert_eq!(found, Misconception::ALL.into_iter().collect());
}

#[test]
fn misconceptions_have_the_numbers_of_the_lesson_and_a_correction() {
    for (index, one) in Misconception::ALL.into_iter().enumerate() {
        assert_eq!(usize::from(one.number()), index + 1);
        assert_eq!(Misconception::named(one.name()), Some(one));
        assert!((1..=14).contains(&one.chapter()));
        assert!(one.correction().ends_with('.') && one.correction().len() > 30, "{}", one.correction());
        assert!(!one.title().ends_with('.'), "{}", one.title());
    }
    assert_eq!(Misconception::SumIsRows.number(), 12);
    assert_eq!(Misconception::AnyLambdaRepairs.number(), 26);
    let names: BTreeSet<&str> = Misconception::ALL.into_iter().map(Misconception::name).collect();
    assert_eq!(names.len(), 26);
}

/// The nullity taken as rows minus rank is misconception 12, wherever that number is wrong.
#[test]
fn wrong_numbers_are_diagnosed() {
    for seed in 0..100 {
        let exercise = Exercise::new(family("nullity-number"), seed);
        let matrix = shown(&exercise);
        let rank = ranklab::math::rank::rank_of(&matrix);
        let slip = (matrix.nrows() - rank).to_string();
        let verdict = exercise.grade(&Answer::Number(slip)).verdict;
        assert_eq!(verdict, Verdict::Wrong(Some(Misconception::SumIsRows)), "{matrix}");
    }
    let all_rows = Exercise::new(family("rank-number"), 0);
    let matrix = shown(&all_rows);
    let rank = ranklab::math::rank::rank_of(&matrix);
    if rank < matrix.nrows() {
        let judgement = all_rows.grade(&Answer::Number(matrix.nrows().to_string()));
        assert_eq!(judgement.verdict, Verdict::Wrong(None));
        assert!(
            judgement.feedback.plain().starts_with("That is the number of rows."),
            "{}",
            judgement.feedback.plain()
        );
    }
}

/// `[A | b]` and the wrong idea about a row of it.
#[test]
fn zero_rows_are_diagnosed_by_what_they_are_taken_for() {
    let mut seen = BTreeSet::new();
    for seed in 0..200 {
        let exercise = Exercise::new(family("classify-system"), seed);
        let augmented = shown(&exercise);
        let verdicts: Vec<Verdict> = (0..3).map(|i| exercise.grade(&Answer::One(Some(i))).verdict).collect();
        if augmented.shape() == (3, 3) && verdicts[1] == Verdict::Correct {
            // Three equations, two unknowns, one solution: a row becomes zero.
            assert_eq!(verdicts[0], Verdict::Wrong(Some(Misconception::ZeroRowMeansNone)));
            assert_eq!(verdicts[2], Verdict::Wrong(Some(Misconception::ZeroRowMeansInfinite)));
            seen.insert("unique");
        }
        if augmented.ncols() > augmented.nrows() + 1 && verdicts[0] == Verdict::Correct {
            assert_eq!(verdicts[2], Verdict::Wrong(Some(Misconception::WideMeansSolvable)));
            seen.insert("wide");
        }
    }
    assert_eq!(seen.len(), 2);
}

/// No sentence writes a hyphen for a minus sign, counts from 0, or ends without a stop.
#[test]
fn sentences_are_typeset_with_the_minus_sign() {
    for family in Family::all() {
        for seed in 0..60 {
            let exercise = Exercise::new(family, seed);
            let question = exercise.question();
            let mut said = vec![question.prompt.plain()];
            said.extend(question.hints.iter().map(|hint| hint.plain()));
            said.extend(exercise.points().iter().map(|point| point.plain()));
            said.extend(tempting(&exercise).iter().map(|answer| exercise.grade(answer).feedback.plain()));
            for sentence in said {
                let letters: Vec<char> = sentence.chars().collect();
                // A hyphen joins words, as in GPT-3 and rank-nullity.
                let hyphen = letters.windows(2).any(|pair| pair[1] == '-' && !pair[0].is_alphabetic());
                assert!(!hyphen, "{family:?} {seed}: {sentence}");
                assert!(!sentence.contains("  ") && !sentence.contains("row 0,"), "{family:?} {seed}: {sentence}");
                assert_eq!(sentence.matches('$').count() % 2, 0, "{family:?} {seed}: {sentence}");
            }
        }
    }
}

#[test]
fn a_matrix_with_its_vectors_in_the_wrong_place_is_diagnosed() {
    let exercise = Exercise::new(family("build-image"), 3);
    let zeros = from_integers(3, 3, &[]);
    assert!(matches!(exercise.grade(&Answer::Matrix(texts(&zeros))).verdict, Verdict::Wrong(None)));
    let [rows, sums, columns] = &matrices(&exercise)[..] else { panic!("three matrices") };
    let verdict = |matrix: &ExactMatrix| exercise.grade(&Answer::Matrix(texts(matrix))).verdict;
    assert_eq!(verdict(rows), Verdict::Wrong(Some(Misconception::SpacesSwapped)));
    assert_eq!(verdict(sums), Verdict::Wrong(Some(Misconception::SpanIsSum)));
    assert_eq!(verdict(columns), Verdict::Correct);
}
