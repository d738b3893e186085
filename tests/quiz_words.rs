//! What stands beside a verdict, in a summary and on the first page of the quiz: the sentences, and when they are said.
#![allow(clippy::expect_used, clippy::panic, reason = "a test stops at what it does not expect")]

#[allow(dead_code, reason = "not everything that a learner does happens here")]
mod quiz_run;

use quiz_run::{DAY, act, answer_rightly, give, item, open, question, summary};
use ranklab::lab::elimination::view::Available;
use ranklab::lab::numeral::entry;
use ranklab::lab::quiz::view::{InputView, NextView, OverviewView, PageView, Piece, ReviewView, StepView};
use ranklab::lab::quiz::words::{FIRST_COUNTS, STEP_OPEN, STILL_OPEN, adds, credit, details, score};
use ranklab::lab::quiz::{Action, State, present};
use ranklab::link::{NumberStyle, decode};
use ranklab::math::exact::fraction;
use ranklab::quiz::fading::Fading;
use ranklab::quiz::formula;
use ranklab::quiz::mastery::Mastery;
use ranklab::quiz::verdict::Credit;
use ranklab::quiz::{Answer, Family, Kind, Misconception, Operation};

fn family(name: &str) -> Family {
    Family::named(name).expect("a family")
}

fn overview(mastery: Mastery) -> OverviewView {
    let mut state = State::new(None, DAY);
    state.mastery = mastery;
    match present(&state).page {
        PageView::Overview(view) => view,
        other => panic!("not the first page: {other:?}"),
    }
}

fn review(state: &State) -> ReviewView {
    match present(state).page {
        PageView::Review(view) => view,
        other => panic!("not the review: {other:?}"),
    }
}

/// Pieces as a line of text.
fn plain(pieces: &[Piece]) -> String {
    let mut text = String::new();
    for piece in pieces {
        match piece {
            Piece::Text(words) => text.push_str(words),
            Piece::Formula(nodes) => formula::write(nodes, &mut text),
            other => panic!("no words: {other:?}"),
        }
    }
    text
}

fn check(state: &mut State, answer: &Answer) {
    give(state, answer);
    act(state, Action::CheckPressed);
}

#[test]
fn a_score_reads_well_whatever_it_is() {
    let table = [
        ((0, 0, 1), "The question was not answered."),
        ((0, 1, 1), "The question was not answered rightly at once."),
        ((1, 1, 1), "The question was answered rightly at once."),
        ((0, 0, 10), "None of the 10 questions was answered."),
        ((0, 4, 10), "None of the 10 questions was answered rightly at once."),
        ((1, 4, 10), "1 of 10 questions was answered rightly at once."),
        ((2, 10, 10), "2 of 10 questions were answered rightly at once."),
        ((10, 10, 10), "All 10 questions were answered rightly at once."),
    ];
    for ((correct, answered, questions), said) in table {
        assert_eq!(score(correct, answered, questions), said);
    }
}

#[test]
fn partial_credit_is_told_where_it_adds_something_and_times_are_spelled_out() {
    let number = |numerator, denominator| fraction(numerator, denominator).expect("a number");
    let table = [
        ((number(0, 1), 0, 5), "Time: 5 s."),
        ((number(3, 1), 3, 60), "Time: 1 min."),
        ((number(10, 1), 10, 3661), "Time: 61 min 1 s."),
        ((number(5, 2), 2, 65), "With partial credit: 2\u{a0}1/2 of 10. Time: 1 min 5 s."),
        ((number(1, 3), 0, 0), "With partial credit: 1/3 of 10. Time: 0 s."),
        ((number(3, 1), 2, 1), "With partial credit: 3 of 10. Time: 1 s."),
    ];
    for ((earned, correct, seconds), said) in table {
        assert_eq!(details(&earned, correct, 10, seconds), said);
    }
}

#[test]
fn partial_credit_says_what_it_is_for() {
    let matrix = Kind::Matrix { rows: 3, columns: 4, coefficient_columns: 4 };
    let table = [
        (Kind::Number, (0, 1), None),
        (Kind::Number, (1, 1), None),
        (Kind::Points { count: 5 }, (2, 5), None),
        (Kind::ChooseAll(Vec::new()), (0, 4), None),
        (Kind::ChooseAll(Vec::new()), (4, 4), None),
        (Kind::ChooseAll(Vec::new()), (3, 4), Some("Partial credit 3/4: options judged rightly, ticked or not.")),
        (Kind::Order(Vec::new()), (1, 4), Some("Partial credit 1/4: neighbouring steps in the right order.")),
        (Kind::Vector { name: "x", entries: 4 }, (1, 3), Some("Partial credit 1/3: equations that hold.")),
        (matrix.clone(), (11, 12), Some("Partial credit 11/12: entries that are right.")),
        (matrix, (3, 4), Some("Partial credit 3/4: rows that are right, and the form.")),
        (Kind::Basis { entries: 3 }, (1, 2), Some("Partial credit 1/2.")),
        (Kind::Operation { rows: 3 }, (1, 2), Some("Partial credit 1/2.")),
    ];
    for (kind, (earned, of), said) in table {
        assert_eq!(credit(&kind, Credit { earned, of }).as_deref(), said, "{kind:?}");
    }
}

#[test]
fn a_correction_that_was_said_already_is_not_said_again() {
    let correction = "Row operations change the column space: its basis is the pivot columns of the original matrix.";
    assert!(!adds(correction, "Its image is another one: row operations change the column space."));
    assert!(adds(correction, "In B every column ends in 0, in A one does not: the column spaces differ."));
    assert!(adds(correction, ""));
    assert!(adds("", correction));
    for misconception in Misconception::ALL {
        assert!(!adds(misconception.correction(), misconception.correction()), "{misconception:?}");
    }
    // In a question: the row reads 0 = 0, and the feedback repeats the correction's very words.
    let mut told = 0;
    for seed in 0..60 {
        let mut state = open(&format!("#/quiz/read-row?seed={seed}"));
        let InputView::One(options) = question(&state).input else { panic!("options") };
        for option in 0..options.len() {
            check(&mut state, &Answer::One(Some(option)));
            let Some(feedback) = question(&state).feedback else { panic!("feedback") };
            let said = present(&state).announcement;
            if let Some(correction) = feedback.correction {
                let correction = plain(&correction);
                assert!(adds(&correction, &said), "{said} / {correction}");
                told += 1;
            }
        }
    }
    assert!(told > 0, "where it adds something, it is there");
}

#[test]
fn a_verdict_says_what_can_be_done_now() {
    let mut state = open("#/quiz/rank-number?seed=3");
    let counts = |state: &State| question(state).feedback.expect("feedback").counts;
    check(&mut state, &Answer::Number("two".to_owned()));
    assert_eq!(counts(&state), None, "what cannot be read costs nothing");
    check(&mut state, &Answer::Number("77".to_owned()));
    assert_eq!(counts(&state), Some(STILL_OPEN));
    check(&mut state, &Answer::Number("78".to_owned()));
    assert_eq!(counts(&state), Some(FIRST_COUNTS));
    answer_rightly(&mut state);
    assert_eq!(counts(&state), Some(FIRST_COUNTS));
    assert_eq!(question(&state).more_hints, Available::NotNow, "no hints to what is over");

    let mut at_once = open("#/quiz/rank-number?seed=3");
    answer_rightly(&mut at_once);
    assert_eq!(counts(&at_once), None);

    // Once the solution is open, nothing can be changed any more.
    let mut shown = open("#/quiz/rank-number?seed=3");
    check(&mut shown, &Answer::Number("77".to_owned()));
    act(&mut shown, Action::SolutionPressed);
    assert_eq!(counts(&shown), None);

    // The credit is that of the answer that counts.
    let mut order = open("#/quiz/order-of-solving?seed=1");
    act(&mut order, Action::CheckPressed);
    assert!(question(&order).feedback.expect("feedback").credit.is_some());
    act(&mut order, Action::StepMoved { position: 0, way: ranklab::lab::quiz::action::Way::Down });
    act(&mut order, Action::CheckPressed);
    assert_eq!(question(&order).feedback.expect("feedback").credit, None);

    let mut steps = State::new(None, DAY);
    steps.mastery = Mastery::default().with_fading(family("reduced-form"), Fading::with_missing(2), DAY);
    steps.open(&decode("#/quiz/reduced-form?seed=3&practice=steps").0.page, 5, None);
    check(&mut steps, &Answer::Operation(Operation::Scale { row: "1".to_owned(), factor: "7/5".to_owned() }));
    let feedback = question(&steps).feedback.expect("feedback");
    assert_eq!((feedback.counts, feedback.credit), (Some(STEP_OPEN), None));
}

#[test]
fn a_row_operation_is_read_back_while_it_is_typed() {
    let mut state = open("#/quiz/next-operation?seed=1");
    let reading = |state: &State| match question(state).input {
        InputView::Operation { reading, .. } => reading.map(|op| ranklab::lab::words::operation(&op)),
        other => panic!("no operation: {other:?}"),
    };
    assert_eq!(reading(&state), None);
    let add = |target: &str, factor: &str| {
        Answer::Operation(Operation::Add {
            target: target.to_owned(),
            factor: factor.to_owned(),
            source: "1".to_owned(),
        })
    };
    give(&mut state, &add("2", "−1/3"));
    assert_eq!(reading(&state).as_deref(), Some("R2 ← R2 − 1/3 R1"));
    give(&mut state, &add("1", "2"));
    assert_eq!(reading(&state), None, "no row operation");
}

#[test]
fn a_worked_solution_shows_where_each_operation_leads() {
    let mut state = open("#/quiz/echelon-form?seed=1");
    act(&mut state, Action::SolutionPressed);
    let end = item(&state).exercise().show_me().expect("an elimination");
    let trace =
        ranklab::math::eliminate(&end.matrix, end.coefficient_columns, end.form, ranklab::math::PivotPolicy::default());
    let steps = question(&state).solution.expect("a solution").steps;
    let last = steps.iter().rev().find_map(|step| match step {
        StepView::Row { matrix, .. } => Some(matrix.rows.clone()),
        StepView::Say(_) => None,
    });
    let wanted: Vec<Vec<_>> = trace
        .end
        .row_iter()
        .map(|row| row.iter().map(|value| entry(value, NumberStyle::Fractions)).collect())
        .collect();
    assert_eq!(last, Some(wanted));
}

#[test]
fn the_first_page_tells_newcomers_where_to_begin() {
    let NextView { sentence, family, ways } = overview(Mastery::default()).next;
    assert_eq!(sentence, "You have answered nothing yet: this is where the lesson begins.");
    let first = Family::all().next().expect("a family");
    assert_eq!(family.map(|(title, _)| title), Some(first.title()));
    let read = ("Read chapter 1, How much information survives".to_owned(), "#/learn/why-rank".to_owned());
    assert_eq!(ways, [read]);
}

#[test]
fn practice_by_steps_is_told_with_how_far_it_is() {
    let echelon = family("echelon-form");
    let practised = |missing| Mastery::default().with_fading(echelon, Fading::with_missing(missing), DAY);
    let next = overview(practised(2)).next;
    assert_eq!(next.sentence, "You are practising this step by step: the last 2 steps are yours.");
    let steps = "#/quiz/echelon-form?practice=steps".to_owned();
    assert_eq!(next.family, Some((echelon.title(), steps.clone())));
    assert_eq!(next.ways, [("Or the whole question at once".to_owned(), "#/quiz/echelon-form".to_owned())]);
    // Once it was asked as a whole, it comes back as a whole, with the steps beside it.
    let mut state = open("#/quiz/echelon-form?seed=1");
    state.mastery = practised(1);
    check(&mut state, &Answer::Matrix(vec![vec!["1".to_owned(); 4]; 3]));
    let next = overview(state.mastery.after(family("rank-number"), &judged_right(), DAY)).next;
    assert_eq!(next.sentence, "This was answered before and is due again.");
    assert_eq!(next.ways, [("Or step by step: the last step is yours".to_owned(), steps)]);
    // In the lists.
    let of = |view: &OverviewView| {
        let families = view.chapters.iter().flat_map(|chapter| chapter.families.clone());
        let faded = families.filter_map(|one| Some((one.title, one.faded?)));
        faded.collect::<Vec<(&str, String)>>()
    };
    assert_eq!(of(&overview(Mastery::default())), []);
    assert_eq!(of(&overview(practised(1))), [(echelon.title(), "last step yours".to_owned())]);
    assert_eq!(of(&overview(practised(3))), [(echelon.title(), "last 3 steps yours".to_owned())]);
    let mut state = State::new(Some(&practised(3).write()), DAY);
    state.open(&decode("#/review").0.page, 5, None);
    assert_eq!(review(&state).families.len(), 1, "what is practised by steps is there, too");
}

fn judged_right() -> ranklab::quiz::Judgement {
    let exercise = ranklab::quiz::Exercise::new(family("rank-number"), 3);
    exercise.grade(&exercise.model_answer())
}

#[test]
fn what_was_brought_in_or_forgotten_is_said_on_the_page() {
    let mut state = open("#/review");
    assert_eq!(review(&state).done, None);
    act(
        &mut state,
        Action::FileRead("ranklab progress 1\nfamily rank-number box=1 due=4 right=1 wrong=0\n".to_owned()),
    );
    assert_eq!(review(&state).done, Some("Progress was read and added to what is here."));
    act(&mut state, Action::ResetPressed);
    act(&mut state, Action::ResetConfirmed);
    assert_eq!(review(&state).done, Some("All progress was forgotten."));
}

#[test]
fn a_class_is_not_led_away_from_its_questions() {
    let mut state = open("#/quiz?seed=2&set=rank-number&n=2");
    assert_eq!(question(&state).way, None);
    assert!(question(&open("#/quiz/rank-number?seed=2")).way.is_some());
    act(&mut state, Action::FinishPressed);
    assert_eq!(summary(&state).score, "None of the 2 questions was answered.");
}

#[test]
fn letters_that_stand_for_something_are_formulas_and_articles_are_not() {
    // The formulas of a correction, each between bars; what is held on one line has no-break spaces.
    let table = [
        (
            Misconception::ZeroVariableFree,
            "With |k| other than 0, |k| |z|_=_0 says |z|_=_0: |z| has a pivot and is not free.",
        ),
        (
            Misconception::SpanIsSum,
            "The span holds every combination |a| |u|_+_|b| |v|; the sum |u|_+_|v| is one vector of it.",
        ),
        (
            Misconception::PlaneIsSubspaceOfSpace,
            "Vectors of |R^2| have two entries and are not in |R^3|; a plane through 0 in |R^3| is a subspace of it.",
        ),
        (
            Misconception::AugmentedColumnForgotten,
            "The column |b| decides whether there is a solution: compare the ranks of |A| and [|A|_|_|b|].",
        ),
        (
            Misconception::ZeroRowMeansNone,
            "A zero row reads 0_=_0, which is always true: by itself it decides nothing.",
        ),
        (
            Misconception::EchelonUnique,
            "A matrix has many row echelon forms and many ways to each; only the reduced one is unique.",
        ),
    ];
    for (misconception, wanted) in table {
        let mut state = open("#/review");
        state.mastery = Mastery::read(&format!(
            "ranklab progress 1\nmisconception {} box=0 due=20000 right=0 wrong=1\n",
            misconception.name()
        ))
        .0;
        let set = review(&state).misconceptions.into_iter().next().expect("one").1;
        let marked: String = set
            .iter()
            .map(|piece| match piece {
                Piece::Formula(_) => format!("|{}|", plain(std::slice::from_ref(piece))),
                _ => plain(std::slice::from_ref(piece)).replace('\u{a0}', "_"),
            })
            .collect();
        assert_eq!(marked, wanted);
    }
    // What was typed is given back as it was typed.
    let mut state = open("#/quiz/rank-number?seed=3");
    check(&mut state, &Answer::Number("x".to_owned()));
    let said = question(&state).feedback.expect("feedback").text;
    assert!(said.iter().all(|piece| matches!(piece, Piece::Text(_))), "{said:?}");
}
