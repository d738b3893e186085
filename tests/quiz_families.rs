//! Every family over 10,000 seeds: questions without duplicates, keys that are right by the definition, and a model
//! answer that is accepted.
#![allow(clippy::expect_used, clippy::panic, reason = "a test stops at what it does not expect")]

mod quiz_oracle;

use quiz_oracle::{claims, labels, verify};
use ranklab::math::exact::integer;
use ranklab::math::random::Random;
use ranklab::quiz::verdict::Credit;
use ranklab::quiz::{Answer, Exercise, Family, Kind, Opinion, SolutionStep, Verdict};

const SEEDS: u64 = 10_000;

/// Each test takes the families of some chapters, so that they run side by side.
fn check(chapters: std::ops::RangeInclusive<u8>) {
    let families: Vec<Family> = Family::all().filter(|family| chapters.contains(&family.chapter())).collect();
    assert!(families.len() >= 4, "there are families in these chapters");
    for family in families {
        for seed in 0..SEEDS {
            check_one(family, seed);
        }
    }
}

fn check_one(family: Family, seed: u64) {
    let exercise = Exercise::new(family, seed);
    let question = exercise.question();
    let mut labels = labels(question);
    match &question.kind {
        Kind::ChooseOne(options) | Kind::ChooseAll(options) => assert!(options.len() >= 3, "{family:?} {seed}"),
        Kind::Order(steps) => assert!(steps.len() >= 4, "{family:?} {seed}"),
        _ => {}
    }
    let count = labels.len();
    labels.sort();
    labels.dedup();
    assert_eq!(labels.len(), count, "{family:?} {seed} repeats an option");
    verify(&exercise);
    let judgement = exercise.grade(&exercise.model_answer());
    assert_eq!(judgement.verdict, Verdict::Correct, "{family:?} {seed}");
    assert_eq!(judgement.credit.earned, judgement.credit.of, "{family:?} {seed}");
    assert!(!judgement.feedback.pieces.is_empty(), "{family:?} {seed}");
    if let Kind::Order(steps) = &question.kind {
        let as_shown = exercise.grade(&Answer::Order((0..steps.len()).collect()));
        assert_ne!(as_shown.verdict, Verdict::Correct, "{family:?} {seed} is shown in order");
    }
}

#[test]
fn ten_thousand_seeds_of_chapters_1_to_2() {
    check(1..=2);
}

#[test]
fn ten_thousand_seeds_of_chapter_3() {
    check(3..=3);
}

#[test]
fn ten_thousand_seeds_of_chapter_4() {
    check(4..=4);
}

#[test]
fn ten_thousand_seeds_of_chapter_5() {
    check(5..=5);
}

#[test]
fn ten_thousand_seeds_of_chapters_6_to_14() {
    check(6..=14);
}

#[test]
fn there_are_families_for_every_chapter_and_kind() {
    let all: Vec<Family> = Family::all().collect();
    assert!(all.len() >= 26);
    for chapter in 1..=14 {
        assert!(all.iter().any(|family| family.chapter() == chapter), "chapter {chapter}");
    }
    let mut kinds = [false; 10];
    for family in &all {
        let place = match Exercise::new(*family, 1).question().kind {
            Kind::ChooseOne(_) => 0,
            Kind::ChooseAll(_) => 1,
            Kind::Number => 2,
            Kind::Matrix { .. } => 3,
            Kind::Vector { .. } => 4,
            Kind::Basis { .. } => 5,
            Kind::Operation { .. } => 6,
            Kind::Claim { .. } => 7,
            Kind::Order(_) => 8,
            Kind::Points { .. } => 9,
        };
        kinds[place] = true;
    }
    assert_eq!(kinds, [true; 10]);
}

#[test]
fn names_are_those_of_links_and_different() {
    let mut names: Vec<&str> = Family::all().map(Family::name).collect();
    for name in &names {
        assert!(name.chars().all(|c| c.is_ascii_lowercase() || c == '-'), "{name}");
        assert_eq!(Family::named(name).map(Family::name), Some(*name));
    }
    names.sort_unstable();
    names.dedup();
    assert_eq!(names.len(), Family::all().count());
    assert_eq!(Family::named("no-such-family"), None);
}

#[test]
fn hints_climb_and_solutions_lead_through_the_stepper() {
    for family in Family::all() {
        let mut texts: Vec<String> = Vec::new();
        for seed in 0..20 {
            let exercise = Exercise::new(family, seed);
            let hints = &exercise.question().hints;
            assert!((2..=4).contains(&hints.len()), "{family:?} has {} hints", hints.len());
            texts.extend(hints.iter().map(|hint| hint.plain()));
            let solution = exercise.solution();
            assert!(!solution.is_empty(), "{family:?} {seed} has a worked solution");
            let mut position = 0;
            for step in &solution {
                if let SolutionStep::Row { show, step } = step {
                    position += 1;
                    assert_eq!(show.step, position, "{family:?} {seed}");
                    let trace = ranklab::math::eliminate(
                        &show.matrix,
                        show.coefficient_columns,
                        show.form,
                        ranklab::math::PivotPolicy::default(),
                    );
                    assert_eq!(trace.steps.get(position - 1), Some(step), "{family:?} {seed}");
                }
            }
            let matters = if family.name() == "next-operation" { 1 } else { position };
            assert_eq!(exercise.show_me().map_or(0, |show| show.step), matters, "{family:?} {seed}");
        }
        texts.dedup();
        assert!(texts.len() >= 2, "{family:?}");
    }
}

#[test]
fn a_seed_gives_the_same_question_again() {
    for family in Family::all() {
        for seed in [0, 1, 77, u64::from(u32::MAX), u64::MAX] {
            let (one, other) = (Exercise::new(family, seed), Exercise::new(family, seed));
            assert_eq!(one.question(), other.question());
            assert_eq!(one.model_answer(), other.model_answer());
        }
    }
}

/// Small matrices of every kind: what the grader takes for a counter-example is one by the definition, and nothing else.
#[test]
fn counter_examples_are_really_checked() {
    let mut random = Random::new(1);
    let mut refuting = 0;
    let claims_of = |family: &Family| family.name().starts_with("claim-");
    for family in Family::all().filter(claims_of) {
        for seed in 0..400 {
            let exercise = Exercise::new(family, seed);
            let Kind::Claim { rows, columns, .. } = exercise.question().kind else { panic!("{family:?}") };
            let matrix: Vec<Vec<i64>> =
                (0..rows).map(|_| (0..columns).map(|_| random.between(-1, 1)).collect()).collect();
            let texts = matrix.iter().map(|row| row.iter().map(|e| integer(*e).to_string()).collect()).collect();
            let verdict = exercise.grade(&Answer::Claim(Opinion::False(texts))).verdict;
            let text = exercise.question().prompt.plain();
            let (_, refutes) = claims::CLAIMS.iter().find(|(start, _)| text.starts_with(start)).expect("a known claim");
            let wide = matrix.iter().map(|row| row.iter().map(|e| i128::from(*e)).collect()).collect();
            let expected = refutes.is_some_and(|refutes| refutes(&wide));
            assert_eq!(verdict == Verdict::Correct, expected, "{text} {matrix:?}");
            refuting += usize::from(expected);
            let believed = exercise.grade(&Answer::Claim(Opinion::True));
            assert_eq!(believed.verdict == Verdict::Correct, refutes.is_none(), "{text}");
            assert_eq!(believed.credit == Credit::FULL, refutes.is_none(), "{text}");
        }
    }
    assert!(refuting > 100, "{refuting}");
}
