//! What holds in the map lab for every matrix that is drawn, and after anything that can happen.

// Helpers outside `#[test]` functions may stop at what they do not expect, too.
#![allow(clippy::unwrap_used)]

#[expect(dead_code, reason = "only small matrices are drawn")]
mod by_rank;
mod lab_actions;

use by_rank::{Built, built_up_to};
use num_traits::{Signed, Zero};
use proptest::collection::vec;
use proptest::prelude::{Just, ProptestConfig, Strategy, any, prop_assert, prop_assert_eq, prop_oneof, proptest};
use proptest::strategy::Union;
use proptest::test_runner::TestCaseResult;
use ranklab::lab::elimination::action::Asking;
use ranklab::lab::map::action::{Action, Motion, Point, Side, Viewpoint};
use ranklab::lab::map::geometry::Flat;
use ranklab::lab::map::lattice::Lattice;
use ranklab::lab::map::snap::{nearest_in_span, to_quarters};
use ranklab::lab::map::state::{Morph, State, Turning};
use ranklab::lab::map::survey::Survey;
use ranklab::lab::map::view::{DrawnView, StageView};
use ranklab::lab::map::{Memo, present};
use ranklab::lab::site::{Event, Memos, Open, Shown, Site};
use ranklab::link::{Address, Frame, Layer, Page, decode, encode};
use ranklab::math::exact::integer;
use ranklab::math::subspace::contains;
use ranklab::math::{ExactMatrix, Rational, System};
use ranklab::scene::{Ink, Picture, Shape, Vector};
use std::collections::BTreeSet;

/// A matrix of at most three rows and columns with its rank.
fn small() -> impl Strategy<Value = Built> {
    built_up_to(3)
}

fn drawn(state: &State, system: &System) -> DrawnView {
    match present(state, system, &mut Memo::default()).stage {
        StageView::Drawn(drawn) => *drawn,
        StageView::TooLarge(sentence, _) => unreachable!("{sentence}"),
    }
}

fn dimension(flat: Flat) -> usize {
    match flat {
        Flat::Point => 0,
        Flat::Line(_) => 1,
        Flat::Plane(_) => 2,
        Flat::Whole(dimension) => dimension,
    }
}

/// The places of a shape, and its ink.
fn places(shape: &Shape) -> (Ink, Vec<Vector>) {
    match shape {
        Shape::Face { corners, ink, .. } => (*ink, corners.clone()),
        Shape::Line { from, to, ink, .. } | Shape::Arrow { from, to, ink, .. } => (*ink, vec![*from, *to]),
        Shape::Dot { at, ink, .. } | Shape::Label { at, ink, .. } => (*ink, vec![*at]),
    }
}

fn in_ink(picture: &Picture, wanted: Ink) -> Vec<Vector> {
    let all = picture.shapes.iter().map(places).filter(|(ink, _)| *ink == wanted);
    all.flat_map(|(_, places)| places).collect()
}

fn one_of<T: Clone + std::fmt::Debug + 'static>(values: &[T]) -> impl Strategy<Value = T> + use<T> {
    Union::new(values.iter().cloned().map(Just))
}

fn float() -> impl Strategy<Value = f64> {
    prop_oneof![8 => -400.0_f64..400.0, 1 => any::<f64>()]
}

fn action() -> impl Strategy<Value = Action> {
    let point = || one_of(&[Point::X, Point::B]);
    let side = || one_of(&[Side::Domain, Side::Codomain]);
    let motion = || one_of(&[Motion::Full, Motion::Reduced]);
    let text = || one_of(&["1", "-3/4", "0.25", "x", "", "1e300", "1e-300", "1/0", "12"]);
    let viewpoints =
        [Viewpoint::AllAxes, Viewpoint::Axis(0), Viewpoint::Axis(1), Viewpoint::Axis(7), Viewpoint::Kernel];
    prop_oneof![
        (0_usize..5, text()).prop_map(|(entry, text)| Action::EntryEdited { entry, text: text.to_owned() }),
        (point(), 0_usize..5, any::<i8>()).prop_map(|(point, entry, quarters)| Action::EntryNudged {
            point,
            entry,
            quarters
        }),
        (point(), [float(), float(), float()]).prop_map(|(point, to)| Action::PointMoved { point, to }),
        one_of(&[Action::SnapPressed, Action::RightHandSideWanted, Action::PausePressed]),
        (0_u16..1200).prop_map(|t| Action::MorphMoved(Morph::of_thousandths(t))),
        motion().prop_map(Action::PlayPressed),
        float().prop_map(|milliseconds| Action::Ticked { milliseconds }),
        (side(), float(), float()).prop_map(|(side, right, up)| Action::Turned { side, right, up }),
        (side(), float()).prop_map(|(side, factor)| Action::Zoomed { side, factor }),
        side().prop_map(Action::ViewReset),
        one_of(&viewpoints).prop_map(Action::ViewpointChosen),
        one_of(&[Turning::Together, Turning::Apart]).prop_map(Action::TurningChosen),
        one_of(&Layer::ALL).prop_map(Action::LayerToggled),
        (0_usize..9, motion()).prop_map(|(dimension, motion)| Action::Predicted(dimension, motion)),
        motion().prop_map(Action::PredictionSkipped),
        one_of(&[Asking::Asks, Asking::DoesNotAsk]).prop_map(Action::AskingChosen),
    ]
}

fn events() -> impl Strategy<Value = Vec<Event>> {
    let edits =
        lab_actions::actions().prop_map(|actions| actions.into_iter().map(Event::Elimination).collect::<Vec<_>>());
    let some = prop_oneof![4 => vec(action().prop_map(Event::Map), 0..12), 1 => edits];
    vec(some, 0..3).prop_map(|events| events.into_iter().flatten().collect())
}

/// Every number of a picture is finite and of the size of what the picture reaches.
fn is_drawable(picture: &Picture, when: &str) -> TestCaseResult {
    prop_assert!(picture.reach.is_finite() && picture.reach > 0.0, "{when}: reach {}", picture.reach);
    for shape in &picture.shapes {
        for place in places(shape).1 {
            prop_assert!(place.amax() <= picture.reach * 2.1, "{when}: {shape:?} with reach {}", picture.reach);
        }
    }
    Ok(())
}

/// How many parts the lines leave of the lattice. A line holds every point that it passes.
fn parts(lattice: &Lattice) -> usize {
    let mut part: Vec<usize> = (0..lattice.points.len()).collect();
    for &(from, to) in &lattice.ties {
        let (start, end) = (lattice.points[from].at(), lattice.points[to].at());
        for (index, point) in lattice.points.iter().enumerate() {
            let along = (point.at() - start).dot(&(end - start)) / (end - start).norm_squared();
            let beside = (point.at() - start).cross(&(end - start)).norm();
            if (-1e-9..=1.0 + 1e-9).contains(&along) && beside < 1e-9 {
                let (old, new) = (part[index], part[from]);
                part.iter_mut().filter(|part| **part == old).for_each(|part| *part = new);
            }
        }
    }
    part.iter().collect::<BTreeSet<_>>().len()
}

/// What holds in every state.
fn holds(site: &Site, memos: &mut Memos) -> TestCaseResult {
    let (state, system) = (&site.map, site.system());
    prop_assert_eq!(state.x.len(), system.columns());
    prop_assert_eq!(state.texts.len(), system.columns());
    prop_assert!(!state.hides() || state.morph == Morph::START);
    for camera in &state.cameras {
        prop_assert!(camera.turn > -180.0 && camera.turn <= 180.0, "{:?}", camera);
        prop_assert!(camera.tilt.abs() <= 90.0 && (0.4..=6.0).contains(&camera.zoom), "{:?}", camera);
    }
    let Some(Shown::Map(view)) = site.present(memos) else { unreachable!("the map lab is open") };
    if let StageView::Drawn(drawn) = &view.stage {
        prop_assert_eq!(view.facts.is_none(), state.hides());
        prop_assert_eq!(view.question.is_some(), state.hides());
        prop_assert_eq!(drawn.x.fields.len(), system.columns());
        is_drawable(&drawn.domain.picture, "domain")?;
        is_drawable(&drawn.codomain.picture, "codomain")?;
    }
    // A memo that has seen other matrices shows the same as a new one.
    prop_assert_eq!(&*view, &present(state, system, &mut Memo::default()));
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn shapes_are_those_of_the_rank(built in small()) {
        let (rows, columns) = built.matrix.shape();
        let system = System::new(built.matrix, None).unwrap();
        let shape = Survey::of(&system).shape.unwrap();
        prop_assert_eq!(dimension(shape.image), built.rank);
        prop_assert_eq!(dimension(shape.row_space), built.rank);
        prop_assert_eq!(dimension(shape.kernel), columns - built.rank);
        prop_assert_eq!(dimension(shape.left_null), rows - built.rank);
        let view = present(&State::new(&system, Asking::DoesNotAsk), &system, &mut Memo::default());
        let facts = view.facts.unwrap();
        let name = |dimension: usize| ["point", "line", "plane", "space"][dimension];
        prop_assert_eq!(facts.shapes, Some((name(columns - built.rank), name(built.rank))));
        prop_assert_eq!((facts.rank, facts.nullity, facts.left_nullity), (built.rank, columns - built.rank, rows - built.rank));
        prop_assert_eq!(facts.null_basis.as_ref().map_or(0, |basis| basis.rows.len()), columns - built.rank);
        prop_assert_eq!(facts.column_basis.as_ref().map_or(0, |basis| basis.rows.len()), built.rank);
    }

    /// Every place of the kernel's drawing is sent to 0, and at the end one dot in front of the origin is all of it.
    #[test]
    fn the_kernel_is_sent_to_the_origin(built in small(), layers in vec(one_of(&Layer::ALL), 0..5)) {
        let system = System::new(built.matrix, None).unwrap();
        let survey = Survey::of(&system);
        let shape = survey.shape.unwrap();
        let mut state = State { layers, ..State::new(&system, Asking::DoesNotAsk) };
        let view = drawn(&state, &system);
        let kernel = in_ink(&view.domain.picture, Ink::Kernel);
        prop_assert!(!kernel.is_empty());
        let reach = view.codomain.picture.reach;
        for place in kernel {
            let [a, b, c] = shape.columns;
            let image = a * place.x + b * place.y + c * place.z;
            // Only a line or a plane of the whole space's own size is rounded; a matrix of very different sizes is no
            // exception, since its numbers are divided by the largest.
            prop_assert!(shape.kernel == Flat::Point || image.amax() <= 1e-9 * reach.max(1.0), "{place:?} to {image:?}");
        }
        let end = in_ink(&view.codomain.picture, Ink::Kernel);
        prop_assert_eq!(end.len(), 1);
        let [right, up, _] = view.codomain.picture.camera.axes();
        prop_assert!(end[0].dot(&right).abs() < 1e-9 * reach && end[0].dot(&up).abs() < 1e-9 * reach);
        // On the way, what is left of it shrinks with 1 − t.
        state.morph = Morph::of_thousandths(750);
        let moved = drawn(&state, &system);
        for place in in_ink(&moved.codomain.picture, Ink::Kernel) {
            prop_assert!(place.amax() <= moved.codomain.picture.reach * 2.1);
        }
    }

    #[test]
    fn every_number_can_be_drawn(built in small(), b in any::<bool>(), x in vec(one_of(&["0", "1/3", "-2", "1e400", "-1e-400"]), 3)) {
        let (rows, columns) = built.matrix.shape();
        let b = b.then(|| (0..rows).map(|row| built.matrix[(row, 0)].clone() * integer(7)).collect());
        let system = System::new(built.matrix, b).unwrap();
        let mut state = State::new(&system, Asking::DoesNotAsk);
        state.layers = Layer::ALL.to_vec();
        for x in [state.x.clone(), x.iter().take(columns).map(|text| ranklab::math::number::parse_number(text).unwrap()).collect()] {
            state.x = x;
            for t in [0, 1, 100, 500, 999, 1000] {
                state.morph = Morph::of_thousandths(t);
                let view = drawn(&state, &system);
                is_drawable(&view.domain.picture, "domain")?;
                is_drawable(&view.codomain.picture, &format!("codomain at {t}"))?;
            }
        }
    }

    #[test]
    fn fibres_are_the_points_with_one_image(built in small()) {
        let columns = built.matrix.ncols();
        let system = System::new(built.matrix, None).unwrap();
        let survey = Survey::of(&system);
        let lattice: &Lattice = &survey.shape.as_ref().unwrap().lattice;
        prop_assert_eq!(lattice.points.len(), 5_usize.pow(columns as u32));
        let image = |index: usize| {
            let x: Vec<Rational> = lattice.points[index].doubled.map(|twice| integer(twice.into()) / integer(2)).to_vec();
            survey.image_of(&x)
        };
        let images: Vec<Vec<Rational>> = (0..lattice.points.len()).map(image).collect();
        prop_assert_eq!(images.iter().collect::<BTreeSet<_>>().len(), lattice.fibres);
        let pairs: BTreeSet<(usize, &Vec<Rational>)> =
            lattice.points.iter().map(|point| point.fibre).zip(&images).collect();
        prop_assert_eq!(pairs.len(), lattice.fibres, "a fibre and its image belong to each other");
        prop_assert_eq!(lattice.points.iter().filter(|point| point.first).count(), lattice.fibres);
        for &(from, to) in &lattice.ties {
            prop_assert!(from != to && images[from] == images[to]);
        }
        prop_assert_eq!(parts(lattice), lattice.fibres, "the lines hold each fibre together");
    }

    #[test]
    fn snapping_finds_the_kernel(built in small(), x in vec((-40_i64..40, 1_i64..9), 3)) {
        let columns = built.matrix.ncols();
        let system = System::new(built.matrix, None).unwrap();
        let survey = Survey::of(&system);
        let kernel = &survey.spaces.null;
        let x: Vec<Rational> = x.into_iter().take(columns).map(|(p, q)| Rational::new(p.into(), q.into())).collect();
        let found = nearest_in_span(kernel, &x);
        prop_assert!(contains(kernel, &found));
        prop_assert!(survey.image_of(&found).iter().all(Zero::is_zero));
        prop_assert_eq!(found.iter().all(Zero::is_zero), kernel.is_empty(), "zero only where there is nothing else");
        // On a line, no neighbour in quarters is nearer.
        if let [line] = kernel.as_slice() {
            let line: Vec<Rational> =
                ranklab::math::subspace::scaled_to_integers(line).into_iter().map(Rational::from_integer).collect();
            let distance = |y: &[Rational]| x.iter().zip(y).map(|(x, y)| (x - y) * (x - y)).sum::<Rational>();
            let neighbour = |quarters: i64| -> Vec<Rational> {
                found.iter().zip(&line).map(|(y, d)| y + d * integer(quarters) / integer(4)).collect()
            };
            let fallback = found == line;
            prop_assert!(fallback || (distance(&found) <= distance(&neighbour(1)) && distance(&found) <= distance(&neighbour(-1))));
        }
    }

    #[test]
    fn rounding_goes_to_the_nearest_quarter(p in -999_i64..999, q in 1_i64..99) {
        let value = Rational::new(p.into(), q.into());
        let rounded = to_quarters(&value);
        prop_assert!((&rounded * integer(4)).is_integer());
        prop_assert!((value - rounded).abs() <= Rational::new(1.into(), 8.into()));
    }

    #[test]
    fn nothing_that_happens_breaks_the_lab(events in events(), built in small(), asking in one_of(&[Asking::Asks, Asking::DoesNotAsk])) {
        let mut site = Site::new(asking);
        let mut memos = Memos::default();
        let (address, _) = decode("#/lab/map");
        site.go(&address);
        prop_assert!(matches!(site.open, Open::Lab(_)));
        let system = System::new(built.matrix, None).unwrap();
        site.elimination.show_matrix(system.clone());
        site.map.matrix_changed(&system, asking);
        holds(&site, &mut memos)?;
        for event in events {
            site.update(&mut memos, event);
            holds(&site, &mut memos)?;
        }
        // What a link remembers comes back.
        let address = Address { page: Page::Map(site.map.address(site.system())), frame: Frame::default() };
        let (read, notices) = decode(&encode(&address));
        prop_assert!(notices.is_empty(), "{notices:?}");
        prop_assert_eq!(&read, &address);
        let mut other = Site::new(Asking::DoesNotAsk);
        other.go(&read);
        prop_assert_eq!(other.map.address(other.system()), site.map.address(site.system()));
        holds(&other, &mut memos)?;
    }
}

/// A point and each of its neighbours have different inks, unless they are in one fibre.
#[test]
fn neighbouring_fibres_have_different_inks() {
    for rows in [vec![[1, 0, 0], [0, 1, 0], [0, 0, 1]], vec![[1, -1, 2]], vec![[1, 1, 0], [0, 1, 1]], vec![[3, 1, 0]]] {
        let matrix = ExactMatrix::from_fn(rows.len(), 3, |i, j| integer(rows[i][j]));
        let lattice = Survey::of(&System::new(matrix, None).unwrap()).shape.unwrap().lattice;
        for one in &lattice.points {
            for other in &lattice.points {
                let apart: i32 = one.doubled.iter().zip(other.doubled).map(|(a, b)| i32::from((a - b).abs())).sum();
                if apart == 1 && one.fibre != other.fibre {
                    assert_ne!(one.ink, other.ink, "{rows:?}: {one:?} and {other:?}");
                }
            }
        }
    }
}
