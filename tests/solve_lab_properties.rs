//! The lab for systems of equations on systems built by rank: solutions solve, pictures show where rows meet, and nothing
//! that can happen stops it.

// Helpers outside `#[test]` functions may stop at what they do not expect, too.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod by_rank;
mod lab_actions;

use by_rank::{Built, built};
use lab_actions::actions;
use proptest::collection::vec;
use proptest::prelude::{Just, Strategy, any, prop_assert, prop_assert_eq, prop_oneof, proptest};
use proptest::test_runner::Config;
use ranklab::lab::elimination::action::Asking;
use ranklab::lab::elimination::view::{MeterCell, Solutions};
use ranklab::lab::numeral::Entry;
use ranklab::lab::site::{Event, Lab, Memos, Open, Shown, Site};
use ranklab::lab::solve::view::{Agreement, FigureView, Outcome, Stage, Told};
use ranklab::lab::solve::{Action, Memo, State, present, update};
use ranklab::link::{decode, encode};
use ranklab::math::exact::{beside, integer};
use ranklab::math::rank::rank_of;
use ranklab::math::{ExactMatrix, Rational, System};
use ranklab::scene::{Ink, Marker, Shape, Vector};

fn config() -> Config {
    Config { cases: 64, failure_persistence: None, ..Config::default() }
}

fn column(entries: &[Rational]) -> ExactMatrix {
    ExactMatrix::from_column_slice(entries.len(), 1, entries)
}

/// A matrix by rank with a right-hand side: that of small integers, or small integers.
fn systems() -> impl Strategy<Value = (Built, System)> {
    let sided = |built: Built| {
        let (m, n) = built.matrix.shape();
        (Just(built), vec(-3_i64..=3, n), vec(-3_i64..=3, m), any::<bool>())
    };
    built().prop_flat_map(sided).prop_map(|(built, x, b, reachable)| {
        let vector = |entries: Vec<i64>| entries.into_iter().map(integer).collect::<Vec<_>>();
        let b = if reachable { (&built.matrix * column(&vector(x))).iter().cloned().collect() } else { vector(b) };
        let system = System::new(built.matrix.clone(), Some(b)).unwrap();
        (built, system)
    })
}

fn values(entries: &[Entry]) -> Vec<Rational> {
    entries.iter().map(|entry| entry.exact.parse().unwrap()).collect()
}

fn told(state: &State, system: &System) -> Told {
    match present(state, system, &mut Memo::default()).stage {
        Stage::Told(told) => *told,
        other => panic!("nothing is told: {other:?}"),
    }
}

/// Every place of a shape.
fn places(shape: &Shape) -> Vec<Vector> {
    match shape {
        Shape::Face { corners, .. } => corners.clone(),
        Shape::Line { from, to, .. } | Shape::Arrow { from, to, .. } => vec![*from, *to],
        Shape::Dot { at, .. } | Shape::Label { at, .. } => vec![*at],
    }
}

fn is_finite(figure: &FigureView) -> bool {
    let picture = &figure.picture;
    let finite = |place: &Vector| place.iter().all(|coordinate| coordinate.is_finite());
    picture.shapes.iter().flat_map(places).all(|place| finite(&place))
        && picture.reach.is_normal()
        && picture.reach > 0.0
}

proptest! {
    #![proptest_config(config())]

    /// The particular solution plus any combination of the directions solves A x = b exactly; there is none exactly where
    /// the ranks differ, and then the nearest right-hand side has one.
    #[test]
    fn the_free_variables_reach_solutions_only((built, system) in systems(), halves in vec(-10_i32..=10, 12)) {
        let mut state = State::new(&system, Asking::DoesNotAsk);
        for (index, &halves) in halves.iter().enumerate() {
            update(&mut state, &system, Action::FreeSlid { index, halves });
        }
        let b = system.right_hand_side().unwrap();
        let rank_augmented = rank_of(&beside(&built.matrix, &column(b)));
        let told = told(&state, &system);
        let n = system.columns();
        prop_assert_eq!((told.ranks.rank, told.ranks.rank_augmented), (built.rank, rank_augmented));
        prop_assert_eq!((told.ranks.rows, told.ranks.columns, told.ranks.nullity), (system.rows(), n, n - built.rank));
        let kind = if rank_augmented > built.rank {
            Solutions::None
        } else if built.rank == n {
            Solutions::Unique
        } else {
            Solutions::Infinite
        };
        prop_assert_eq!(told.ranks.solutions, kind);
        match told.outcome {
            Outcome::Solutions(view) => {
                prop_assert!(kind != Solutions::None);
                let x = values(&view.x);
                prop_assert!((&built.matrix * column(&x)).iter().eq(b));
                prop_assert!((&built.matrix * column(&values(&view.particular))).iter().eq(b));
                prop_assert_eq!((view.free.len(), view.directions.len()), (n - built.rank, n - built.rank));
                for (free, halves) in view.free.iter().zip(&halves) {
                    prop_assert_eq!(free.halves, *halves);
                    let place: usize = free.name.trim_start_matches('x').parse().unwrap();
                    prop_assert_eq!(&x[place - 1] * integer(2), integer(i64::from(*halves)), "{} is what was chosen", free.name);
                }
                prop_assert_eq!(view.checks.len(), system.rows());
                prop_assert!(view.checks.iter().all(|check| check.agreement == Agreement::Agrees));
                prop_assert!(view.checked.ends_with("agrees: Ax = b."));
            }
            Outcome::Nearest(view) => {
                prop_assert_eq!(kind, Solutions::None);
                let reached = System::new(built.matrix.clone(), Some(values(&view.point))).unwrap();
                let after = present(&State::new(&reached, Asking::DoesNotAsk), &reached, &mut Memo::default());
                let Stage::Told(after) = after.stage else { panic!("nothing is told") };
                prop_assert!(after.ranks.solutions != Solutions::None);
                prop_assert_eq!(view.figure.is_some(), system.rows() <= 3);
                prop_assert_eq!(view.figure.is_some(), view.sentence.is_none());
                prop_assert!(told.reduced_sentences[0].contains("of the reduced form reads 0 = "));
            }
        }
    }

    /// Pictures hold finite places only; what the rows have in common is drawn within reach.
    #[test]
    fn pictures_show_where_the_rows_meet((_, system) in systems(), halves in vec(-10_i32..=10, 3)) {
        let mut state = State::new(&system, Asking::DoesNotAsk);
        let view = present(&state, &system, &mut Memo::default());
        prop_assert_eq!(view.rows.is_some(), system.columns() <= 3);
        let Stage::Told(told) = view.stage else { panic!("nothing is told") };
        if let Outcome::Nearest(nearest) = &told.outcome {
            prop_assert!(nearest.figure.as_ref().is_none_or(is_finite));
        }
        let Some(figure) = view.rows else { return Ok(()) };
        prop_assert!(is_finite(&figure));
        prop_assert_eq!(figure.dimensions, system.columns());
        // A figure of one dimension is a strip, three times as long as high.
        let reach = figure.picture.reach * if figure.dimensions == 1 { 3.0 } else { 1.0 };
        let within = |place: &Vector| place.iter().all(|coordinate| coordinate.abs() <= reach);
        let shapes = &figure.picture.shapes;
        let dot = |kind: Marker| shapes.iter().find_map(|shape| match shape {
            Shape::Dot { at, ink: Ink::Text, marker, .. } if *marker == kind => Some(*at),
            _ => None,
        });
        let line = |ink: Ink, least: f64| shapes.iter().any(|shape| match shape {
            Shape::Line { from, to, ink: found, stroke } => *found == ink && stroke.width >= least && within(from) && within(to),
            _ => false,
        });
        match (told.ranks.solutions, told.ranks.nullity, system.columns()) {
            (Solutions::None, ..) => prop_assert!(dot(Marker::Disc).is_none()),
            (Solutions::Unique, ..) => prop_assert!(dot(Marker::Disc).is_some_and(|at| within(&at))),
            (Solutions::Infinite, 1, _) => prop_assert!(line(Ink::Text, 4.0), "a strong line"),
            (Solutions::Infinite, 2, 3) => prop_assert!(line(Ink::Text, 3.0), "a strong edge"),
            (Solutions::Infinite, ..) => {}
        }
        for (index, &halves) in halves.iter().enumerate() {
            update(&mut state, &system, Action::FreeSlid { index, halves });
        }
        let moved = present(&state, &system, &mut Memo::default()).rows.unwrap();
        prop_assert!(is_finite(&moved));
        prop_assert_eq!(moved.sentences, figure.sentences);
        prop_assert_eq!(moved.chosen.is_some(), told.ranks.solutions == Solutions::Infinite);
    }

    /// What is asked is not told: no rank, no fact, no common part.
    #[test]
    fn a_question_tells_nothing((_, system) in systems()) {
        let view = present(&State::new(&system, Asking::Asks), &system, &mut Memo::default());
        prop_assert!(matches!(view.stage, Stage::Asked(_)));
        prop_assert!(view.meter.cells.iter().all(|cell| *cell == MeterCell::Hidden));
        if let Some(figure) = view.rows {
            prop_assert_eq!(figure.sentences.len(), system.rows());
            let tells = |shape: &Shape| matches!(shape, Shape::Dot { ink: Ink::Text, .. } | Shape::Line { ink: Ink::Text, .. });
            prop_assert!(!figure.picture.shapes.iter().any(tells));
        }
    }

    /// Whatever happens, in the lab or in the editor, there is something to show, and its link brings it back.
    #[test]
    fn arbitrary_actions(events in vec(events(), 1..12)) {
        let mut site = Site::new(Asking::Asks);
        site.open = Open::Lab(Lab::Solve);
        let mut memos = Memos::default();
        for event in events.into_iter().flatten() {
            site.update(&mut memos, event);
            let Some(Shown::Solve(view)) = site.present(&mut memos) else { panic!("another page") };
            prop_assert!(view.rows.as_ref().is_none_or(is_finite));
            prop_assert!(view.meter.cells.len() == site.system().columns());
            let address = site.lab_address(Lab::Solve);
            let (read, notices) = decode(&encode(&address));
            // A link has a greatest length.
            if notices.is_empty() {
                prop_assert_eq!(&read, &address);
                let mut other = Site::new(Asking::Asks);
                other.go(&read);
                prop_assert_eq!(encode(&other.lab_address(Lab::Solve)), encode(&address));
            }
        }
    }
}

/// Some things in the lab, or some in the editor.
fn events() -> impl Strategy<Value = Vec<Event>> {
    let edits = actions().prop_map(|actions| actions.into_iter().take(3).map(Event::Elimination).collect());
    prop_oneof![3 => vec(action().prop_map(Event::Solve), 1..4), 1 => edits]
}

fn action() -> impl Strategy<Value = Action> {
    let index = || prop_oneof![6 => 0_usize..3, 1 => 3_usize..14, 1 => Just(usize::MAX)];
    let halves = || prop_oneof![6 => -10_i32..=10, 1 => any::<i32>()];
    let text = prop_oneof![
        3 => (-99_i64..=99).prop_map(|value| value.to_string()),
        2 => proptest::sample::select(vec!["1/2", "−3/4", "1e-200", "1e300", "", "-", "x", "1/0", "NaN", "½"]).prop_map(str::to_owned),
        1 => "\\PC{0,12}",
    ];
    let solutions = || proptest::sample::select(vec![Solutions::None, Solutions::Unique, Solutions::Infinite]);
    let degrees = || prop_oneof![4 => -90.0..90.0, 1 => any::<f64>()];
    prop_oneof![
        4 => (index(), halves()).prop_map(|(index, halves)| Action::FreeSlid { index, halves }),
        4 => (index(), text).prop_map(|(index, text)| Action::FreeTyped { index, text }),
        2 => (index(), halves()).prop_map(|(index, halves)| Action::FreeStepped { index, halves }),
        4 => Just(Action::RightHandSideWanted),
        2 => Just(Action::NearestTaken),
        2 => (degrees(), degrees()).prop_map(|(right, up)| Action::Turned { right, up }),
        1 => any::<f64>().prop_map(Action::Zoomed),
        1 => Just(Action::ViewReset),
        3 => solutions().prop_map(Action::Predicted),
        1 => Just(Action::PredictionSkipped),
        1 => any::<bool>().prop_map(|asks| Action::AskingChosen(if asks { Asking::Asks } else { Asking::DoesNotAsk })),
    ]
}
