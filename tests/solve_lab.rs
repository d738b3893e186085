//! The lab for systems of equations: its sentences for systems of each kind, its facts, its link, its question.

// Helpers outside `#[test]` functions may stop at what they do not expect, too.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod solve_bench;

use ranklab::lab::elimination::action::{Asking, PredictionAction, ShapeChange};
use ranklab::lab::elimination::view::{MeterCell, RowRole, Solutions};
use ranklab::lab::site::{Event, Lab, Memos, Open, Shown, Site};
use ranklab::lab::solve::view::{Agreement, Outcome, Stage};
use ranklab::lab::solve::{Action, Memo, State, present};
use ranklab::lab::{elimination, solve};
use ranklab::link::{Address, Page, decode, encode};
use ranklab::math::exact::{fraction, integer};
use ranklab::scene::{Ink, Shape};
use solve_bench::{Bench, exact, system};

#[test]
fn the_ranks_give_the_case() {
    let cases = [
        (
            "1 2; 3 4 | 5; 11",
            (2, 2, 2),
            Solutions::Unique,
            "Exactly one solution: both ranks are 2, and so is n. No variable is free.",
        ),
        (
            "1 2; 2 4 | 5; 10",
            (1, 1, 2),
            Solutions::Infinite,
            "Infinitely many solutions: both ranks are 1, less than n = 2. 1 variable is free.",
        ),
        (
            "0 0 0; 0 0 0 | 0; 0",
            (0, 0, 3),
            Solutions::Infinite,
            "Infinitely many solutions: both ranks are 0, less than n = 3. 3 variables are free.",
        ),
        (
            "1 2; 2 4 | 5; 11",
            (1, 2, 2),
            Solutions::None,
            "No solution: the rank of [A | b] is 2, that of A only 1. b raises the rank, so it is no combination of the \
             columns.",
        ),
    ];
    for (text, (rank, rank_augmented, columns), solutions, sentence) in cases {
        let ranks = Bench::with(text).told().ranks;
        assert_eq!((ranks.rank, ranks.rank_augmented, ranks.columns), (rank, rank_augmented, columns), "{text}");
        assert_eq!((ranks.solutions, ranks.nullity), (solutions, columns - rank), "{text}");
        assert_eq!(ranks.sentence, sentence, "{text}");
        assert_eq!(Bench::with(text).heard(), sentence, "{text}");
    }
}

#[test]
fn the_free_variables_give_every_solution() {
    // RREF [1 0 -1 | 1; 0 1 2 | 2].
    let mut lab = Bench::with("1 1 1; 0 1 2 | 3; 2");
    let view = lab.solutions();
    assert_eq!(exact(&view.particular), ["1", "2", "0"]);
    assert_eq!(view.directions.iter().map(|direction| exact(direction)).collect::<Vec<_>>(), [["1", "-2", "1"]]);
    assert_eq!((view.free[0].name.as_str(), view.free[0].halves), ("x3", 0));
    assert_eq!(view.sentence, "x3 = 0: x = (1, 2, 0).");
    assert_eq!(
        view.kernel_stays.as_deref(),
        Some(
            "The direction solves Ax = 0. It depends on A alone: another b that can be reached moves the particular \
             solution, and nothing else."
        )
    );
    assert_eq!(lab.act(Action::FreeSlid { index: 0, halves: 5 }), None);
    let view = lab.solutions();
    assert_eq!(exact(&view.x), ["7/2", "-3", "5/2"]);
    assert_eq!((view.free[0].text.as_str(), view.free[0].spoken.as_str()), ("5/2", "5/2"));
    assert_eq!(view.checks[0].product.as_deref(), Some("1 · 7/2 + 1 · (−3) + 1 · 5/2"));
    assert_eq!(view.checks[1].product.as_deref(), Some("1 · (−3) + 2 · 5/2"));
    assert!(view.checks.iter().all(|check| check.agreement == Agreement::Agrees && check.value == check.side));
    assert_eq!(exact(&view.checks.iter().map(|check| check.value.clone()).collect::<Vec<_>>()), ["3", "2"]);
    assert_eq!(view.checked, "Every row agrees: Ax = b.");
    assert_eq!(lab.heard(), "x3 = 5/2: x = (7/2, −3, 5/2). Every row agrees: Ax = b.");
    lab.act(Action::FreeStepped { index: 0, halves: -1 });
    assert_eq!(lab.solutions().free[0].text, "2");
    lab.act(Action::FreeStepped { index: 0, halves: -4 });
    assert_eq!(exact(&lab.solutions().x), ["1", "2", "0"]);
}

#[test]
fn a_value_can_be_typed_exactly_and_what_is_no_number_is_kept() {
    let mut lab = Bench::with("1 1 | 1");
    lab.act(Action::FreeTyped { index: 0, text: "−22/7".to_owned() });
    let view = lab.solutions();
    assert_eq!((exact(&view.x), view.free[0].problem.clone()), (vec!["29/7", "-22/7"], None));
    // The slider stands at the position nearest to −22/7: −3, which is −6 halves.
    assert_eq!(view.free[0].halves, -6);
    lab.act(Action::FreeTyped { index: 0, text: "1/0".to_owned() });
    let view = lab.solutions();
    assert_eq!((view.free[0].text.as_str(), exact(&view.x)), ("1/0", vec!["29/7", "-22/7"]));
    let problem = view.free[0].problem.clone().unwrap();
    assert!(problem.starts_with("x2: ") && problem.len() > 8, "{problem}");
    assert_eq!(lab.heard(), problem);
    lab.act(Action::FreeTyped { index: 0, text: "1e3".to_owned() });
    assert_eq!((lab.solutions().free[0].halves, exact(&lab.solutions().x)), (10, vec!["-999", "1000"]));
    // There is no second free variable.
    lab.act(Action::FreeSlid { index: 1, halves: 4 });
    lab.act(Action::FreeSlid { index: usize::MAX, halves: 4 });
    assert_eq!((lab.state.free.len(), lab.heard()), (1, String::new()));
}

#[test]
fn the_one_solution_has_no_slider() {
    let view = Bench::with("1 2; 3 4 | 5; 11").solutions();
    assert_eq!((exact(&view.particular), exact(&view.x)), (vec!["1", "2"], vec!["1", "2"]));
    assert_eq!((view.free.len(), view.directions.len(), view.kernel_stays), (0, 0, None));
    assert_eq!(view.sentence, "x = (1, 2).");
}

#[test]
fn an_inconsistent_system_shows_the_row_and_the_nearest_b() {
    let mut lab = Bench::with("1 2; 1 2; 0 0 | 0; 4; 0");
    let told = lab.told();
    // The reduced form is [1 2 | 0; 0 0 | 4; 0 0 | 0].
    assert_eq!(
        told.reduced_sentences,
        [
            "Row 2 of the reduced form reads 0 = 4, which no x can satisfy.",
            "Row 3 reads 0 = 0, which is always true: a zero row by itself decides nothing.",
        ]
    );
    let roles: Vec<RowRole> = told.reduced.rows.iter().map(|row| row.role).collect();
    assert_eq!(roles, [RowRole::Bystander, RowRole::Changed, RowRole::Bystander]);
    let nearest = lab.nearest();
    assert_eq!((exact(&nearest.point), nearest.distance_squared.exact.as_str()), (vec!["2", "2", "0"], "8"));
    assert_eq!(nearest.sentence, None, "the picture says it");
    assert_eq!(nearest.least_squares, "The solutions of Ax = p are the least-squares solutions of Ax = b.");
    assert_eq!(
        nearest.figure.unwrap().sentences,
        [
            "The column space is the line through the origin with direction (1, 1, 0). b = (0, 4, 0) does not lie on it. The \
             nearest point that does is p = (2, 2, 0), and b − p is at right angles to the column space."
        ]
    );
    let p = vec![integer(2), integer(2), integer(0)];
    assert_eq!(lab.act(Action::NearestTaken), Some(elimination::Action::RightHandSideGiven(p)));
}

#[test]
fn more_columns_than_rows_promise_nothing() {
    let told = Bench::with("1 1 1; 2 2 2 | 1; 3").told();
    assert_eq!(
        told.reduced_sentences,
        [
            "Row 2 of the reduced form reads 0 = 1, which no x can satisfy.",
            "A has more columns (3) than rows (2), and still there is no solution: only rank A = 2 would promise one for \
             every b, and it is 1.",
        ]
    );
    let square = Bench::with("1 1; 2 2 | 1; 3").told();
    assert_eq!(square.reduced_sentences.len(), 1);
}

#[test]
fn a_nearest_b_with_too_many_digits_is_shown_but_not_taken() {
    let digits = "1234567890123456789012345678901234567891";
    let nearest = Bench::with(&format!("{digits}; 3 | 1; 1")).nearest();
    assert_eq!(nearest.problem, Some("p has more digits than a cell of the editor takes."));
    assert_eq!(Bench::with("1; 3 | 1; 1").nearest().problem, None);
}

#[test]
fn without_a_right_hand_side_one_is_offered() {
    let mut lab = Bench::with("1 2; 3 4");
    let view = lab.view();
    let Stage::NoRightHandSide(bare) = view.stage else { panic!("there is no right-hand side") };
    assert!(bare.sentence.starts_with("Ax = b needs a right-hand side b"), "{}", bare.sentence);
    assert_eq!((bare.rows, bare.columns, bare.rank, bare.nullity), (2, 2, 2, 0));
    assert_eq!(view.rows, None);
    let added = elimination::Action::ShapeChanged(ShapeChange::RightHandSideAdded);
    assert_eq!(lab.act(Action::RightHandSideWanted), Some(added));
    assert_eq!(lab.act(Action::NearestTaken), None);
    assert_eq!(Bench::with("1 | 1").act(Action::RightHandSideWanted), None);
}

#[test]
fn the_answer_is_kept_back_until_it_is_predicted() {
    let mut lab = Bench::asking("1 2; 2 4 | 5; 10", Asking::Asks);
    let view = lab.view();
    assert_eq!(view.stage, Stage::Asked("How many solutions does Ax = b have?"));
    assert!(view.meter.cells.iter().all(|cell| *cell == MeterCell::Hidden));
    let figure = view.rows.unwrap();
    assert_eq!(figure.sentences, ["Row 1 is the line x1 + 2 x2 = 5.", "Row 2 is the same line as row 1."]);
    let tells = |shape: &Shape| matches!(shape, Shape::Dot { .. } | Shape::Line { ink: Ink::Text | Ink::Kernel, .. });
    assert!(!figure.picture.shapes.iter().any(tells), "the picture does not tell");
    assert_eq!(lab.heard(), "Predict first: How many solutions does Ax = b have?");
    lab.act(Action::Predicted(Solutions::Unique));
    let told = lab.told();
    let result = "You predicted exactly one solution; there are infinitely many solutions.";
    assert_eq!(told.prediction.as_deref(), Some(result));
    assert!(lab.heard().starts_with(&format!("{result} Infinitely many solutions: ")));
    assert!(lab.view().rows.unwrap().picture.shapes.iter().any(tells));
    // One answer is one answer.
    lab.act(Action::Predicted(Solutions::Infinite));
    assert_eq!(lab.told().prediction.as_deref(), Some(result));
    let right = |text: &str, solutions| {
        let mut lab = Bench::asking(text, Asking::Asks);
        lab.act(Action::Predicted(solutions));
        lab.told().prediction.unwrap()
    };
    assert_eq!(right("1 | 1", Solutions::Unique), "You predicted exactly one solution, and so it is.");
    assert_eq!(right("0 | 1", Solutions::None), "You predicted no solution, and so it is.");
    assert_eq!(right("0 | 1", Solutions::Infinite), "You predicted infinitely many solutions; there is no solution.");
    assert_eq!(right("1 | 1", Solutions::None), "You predicted no solution; there is exactly one solution.");
}

#[test]
fn a_question_can_be_skipped_or_turned_off_for_all_labs() {
    let mut lab = Bench::asking("1 | 1", Asking::Asks);
    lab.act(Action::PredictionSkipped);
    assert_eq!(lab.told().prediction, None);
    let mut lab = Bench::asking("1 | 1", Asking::Asks);
    let off = elimination::Action::Prediction(PredictionAction::AskingChosen(Asking::DoesNotAsk));
    assert_eq!(lab.act(Action::AskingChosen(Asking::DoesNotAsk)), Some(off));
    assert_eq!((lab.told().prediction, lab.view().asking), (None, Asking::DoesNotAsk));
    lab.act(Action::AskingChosen(Asking::Asks));
    assert!(matches!(lab.view().stage, Stage::Asked(_)));
    // Without a right-hand side there is nothing to ask.
    assert!(matches!(Bench::asking("1 2", Asking::Asks).view().stage, Stage::NoRightHandSide(_)));
}

#[test]
fn the_elimination_is_one_link_away_at_its_last_step() {
    let mut lab = Bench::with("0 2; 1 3 | 4; 5");
    let (address, notices) = decode(&lab.told().elimination);
    assert!(notices.is_empty());
    let Page::Elimination(elimination) = address.page else { panic!("another page") };
    assert_eq!(elimination.system.as_ref(), Some(&lab.system));
    // Swap, halve the second row, take three times it from the first.
    assert_eq!((elimination.step, elimination.prediction), (3, None));
}

#[test]
fn a_link_brings_back_the_free_variables_and_the_view() {
    let link = "#/lab/solve?m=1,1,1,1;0,0,1,2&b=1,2&free=0,-3/2&view=-20,45.25";
    let (address, notices) = decode(link);
    assert!(notices.is_empty(), "{notices:?}");
    let mut site = Site::new(Asking::Asks);
    site.go(&address);
    assert_eq!(site.open, Open::Lab(Lab::Solve));
    let mut memos = Memos::default();
    let Some(Shown::Solve(view)) = site.present(&mut memos) else { panic!("another page") };
    let Stage::Told(told) = &view.stage else { panic!("a link that names a matrix does not ask") };
    let Outcome::Solutions(solutions) = &told.outcome else { panic!("no solution") };
    // x2 = 0, x4 = −3/2: x3 = 2 + 3 = 5, x1 = 1 − 5 + 3/2.
    assert_eq!(exact(&solutions.x), ["-5/2", "0", "5", "-3/2"]);
    assert_eq!(encode(&site.lab_address(Lab::Solve)), link);
    // More values than free variables are left out.
    site.go(&decode("#/lab/solve?m=1,1&b=1&free=2,7,9").0);
    assert_eq!(encode(&site.lab_address(Lab::Solve)), "#/lab/solve?m=1,1&b=1&free=2");
}

#[test]
fn the_view_turns_and_comes_back_through_the_link() {
    let mut lab = Bench::with("1 0 0; 0 1 0; 0 0 1 | 1; 1; 1");
    assert_eq!(lab.state.address(&lab.system).view, None);
    lab.act(Action::Turned { right: 12.5, up: -3.25 });
    let turned = lab.view().rows.unwrap().picture.camera;
    assert_eq!((turned.turn, turned.tilt), (35.0 + 12.5, 22.0 - 3.25));
    lab.act(Action::Zoomed(2.0));
    let camera = lab.view().rows.unwrap().picture.camera;
    assert_eq!(camera.zoom, 2.0);
    let address = lab.state.address(&lab.system);
    let mut other = State::new(&lab.system, Asking::DoesNotAsk);
    other.open(&address, &lab.system, Asking::DoesNotAsk);
    assert_eq!(other.address(&lab.system), address);
    let seen = present(&other, &lab.system, &mut Memo::default()).rows.unwrap().picture.camera;
    assert_eq!((seen.turn, seen.tilt), (camera.turn, camera.tilt));
    for bad in [f64::NAN, f64::INFINITY, 1e300] {
        lab.act(Action::Turned { right: bad, up: 0.0 });
        lab.act(Action::Zoomed(bad));
    }
    let camera = lab.view().rows.unwrap().picture.camera;
    assert_eq!((camera.turn, camera.tilt, camera.zoom), (47.5, 18.75, 8.0));
    lab.act(Action::Turned { right: 0.0, up: 900.0 });
    assert_eq!(lab.view().rows.unwrap().picture.camera.tilt, 90.0);
    lab.act(Action::ViewReset);
    assert_eq!(lab.state.address(&lab.system).view, None);
}

#[test]
fn the_nearest_b_is_taken_through_the_editor_and_can_be_undone() {
    let mut site = Site::new(Asking::DoesNotAsk);
    let mut memos = Memos::default();
    site.go(&decode("#/lab/solve?m=1;1&b=0,1").0);
    site.update(&mut memos, Event::Solve(solve::Action::NearestTaken));
    let half = fraction(1, 2).unwrap();
    assert_eq!(site.system().right_hand_side(), Some([half.clone(), half].as_slice()));
    let heard = site.present(&mut memos).unwrap().announcement().trim_end_matches('\u{2060}').to_owned();
    assert_eq!(heard, "Exactly one solution: both ranks are 1, and so is n. No variable is free.");
    site.update(&mut memos, Event::Elimination(elimination::Action::EditUndone));
    assert_eq!(site.system().right_hand_side(), Some([integer(0), integer(1)].as_slice()));
}

#[test]
fn another_matrix_begins_again() {
    let mut lab = Bench::with("1 1 | 1");
    lab.act(Action::FreeSlid { index: 0, halves: 3 });
    let next = system("1 2; 3 4 | 5; 6");
    lab.state.matrix_changed(&next, Asking::Asks);
    lab.system = next;
    assert!(matches!(lab.view().stage, Stage::Asked(_)));
    assert!(lab.state.address(&lab.system).free.is_empty());
    let bare = Address { page: Page::Solve(lab.state.address(&lab.system)), ..Address::default() };
    assert_eq!(encode(&bare), "#/lab/solve?m=1,2;3,4&b=5,6&predict=1");
}

#[test]
fn an_edit_after_a_link_that_does_not_ask_does_not_ask() {
    let mut site = Site::new(Asking::Asks);
    let mut memos = Memos::default();
    site.go(&decode("#/lab/solve?m=1,2;3,4").0);
    site.update(&mut memos, Event::Solve(solve::Action::RightHandSideWanted));
    let Some(Shown::Solve(view)) = site.present(&mut memos) else { panic!("another page") };
    assert!(matches!(view.stage, Stage::Told(_)), "{:?}", view.stage);
    assert_eq!(encode(&site.lab_address(Lab::Solve)), "#/lab/solve?m=1,2;3,4&b=0,0");
    site.go(&decode("#/lab/solve?m=1,2;3,4&predict=1").0);
    site.update(&mut memos, Event::Solve(solve::Action::RightHandSideWanted));
    let Some(Shown::Solve(view)) = site.present(&mut memos) else { panic!("another page") };
    assert!(matches!(view.stage, Stage::Asked(_)), "{:?}", view.stage);
}
