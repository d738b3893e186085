//! What a learner does in the map lab, and what comes of it.

// Helpers outside `#[test]` functions may stop at what they do not expect, too.
#![allow(clippy::unwrap_used)]

use ranklab::lab::elimination::action::Asking;
use ranklab::lab::elimination::state::Prediction;
use ranklab::lab::elimination::view::{Available, MeterCell};
use ranklab::lab::map::action::{Action, Motion, Point, Side, Viewpoint};
use ranklab::lab::map::state::{Morph, Playback, State, Turning};
use ranklab::lab::map::view::{Drawn, DrawnView, StageView, Turns, View};
use ranklab::lab::map::{Memo, present, update};
use ranklab::lab::site::{Event, Lab, Memos, Open, Site};
use ranklab::lab::{elimination, map};
use ranklab::link::{Layer, decode, encode};
use ranklab::math::exact::{fraction, integer};
use ranklab::math::text::parse_line;
use ranklab::math::{Rational, System};
use ranklab::scene::{Camera, Ink, Picture, Shape, Vector};

const PLANE: &str = "1 0 -1; 2 1 0; 1 1 1";

fn system(text: &str) -> System {
    parse_line(text).unwrap().system
}

fn lab(text: &str) -> (System, State) {
    let system = system(text);
    let state = State::new(&system, Asking::DoesNotAsk);
    (system, state)
}

fn drawn(state: &State, system: &System) -> DrawnView {
    match present(state, system, &mut Memo::default()).stage {
        StageView::Drawn(drawn) => *drawn,
        StageView::TooLarge(sentence, _) => unreachable!("{sentence}"),
    }
}

fn labels(picture: &Picture) -> Vec<&str> {
    let text = |shape: &'_ Shape| matches!(shape, Shape::Label { .. });
    let labels = picture.shapes.iter().filter(|shape| text(shape));
    labels.filter_map(|shape| if let Shape::Label { text, .. } = shape { Some(text.as_str()) } else { None }).collect()
}

fn has_ink(picture: &Picture, wanted: Ink) -> bool {
    picture.shapes.iter().any(|shape| match shape {
        Shape::Face { ink, .. }
        | Shape::Line { ink, .. }
        | Shape::Arrow { ink, .. }
        | Shape::Dot { ink, .. }
        | Shape::Label { ink, .. } => *ink == wanted,
    })
}

fn exact(numbers: &[(i64, i64)]) -> Vec<Rational> {
    numbers.iter().map(|&(p, q)| fraction(p, q).unwrap()).collect()
}

#[test]
fn a_fresh_labs_link_holds_the_matrix_alone() {
    let (system, state) = lab(PLANE);
    let mut site = Site::new(Asking::DoesNotAsk);
    let (address, _) = decode("#/lab/map?m=1,0,-1;2,1,0;1,1,1");
    site.go(&address);
    assert_eq!(encode(&site.address().unwrap()), "#/lab/map?m=1,0,-1;2,1,0;1,1,1");
    assert_eq!((site.system(), &site.map.x, site.map.morph), (&system, &state.x, Morph::END));
}

#[test]
fn a_link_brings_back_what_was_shown() {
    let link = "#/lab/map?m=1,2,3;4,5,6&x=1/2,-1,3&t=1/4&view=10,20.25;-30,-45&show=cube,lattice,left";
    let mut site = Site::new(Asking::Asks);
    let (address, notices) = decode(link);
    assert!(notices.is_empty(), "{notices:?}");
    site.go(&address);
    assert_eq!(site.map.x, exact(&[(1, 2), (-1, 1), (3, 1)]));
    assert_eq!(site.map.morph.thousandths(), 250);
    assert_eq!(site.map.layers, [Layer::Cube, Layer::Lattice, Layer::LeftNull]);
    let angles: Vec<(f64, f64)> = site.map.cameras.iter().map(|camera| (camera.turn, camera.tilt)).collect();
    assert_eq!(angles, [(10.0, 20.25), (-30.0, -45.0)]);
    assert!(!site.map.hides(), "a link that names a matrix shows what its sender saw");
    assert_eq!(encode(&site.address().unwrap()), link);
}

#[test]
fn the_prediction_comes_first_and_keeps_the_answer_back() {
    let system = system(PLANE);
    let mut state = State::new(&system, Asking::Asks);
    assert_eq!((state.prediction, state.morph), (Prediction::Asked, Morph::START));
    let view = present(&state, &system, &mut Memo::default());
    assert_eq!(view.facts, None);
    assert_eq!(view.meter.cells, [MeterCell::Hidden; 3]);
    assert_eq!(view.question.unwrap().choices.len(), 4);
    let asked = drawn(&state, &system);
    assert_eq!((asked.morph.count, asked.morph.available, asked.snap), (None, Available::NotNow, Available::NotNow));
    for ink in [Ink::Image, Ink::Kernel, Ink::Fibre(0), Ink::RowSpace, Ink::LeftNull] {
        assert!(!has_ink(&asked.domain.picture, ink), "{ink:?} in the domain");
        assert!(!has_ink(&asked.codomain.picture, ink), "{ink:?} in the codomain");
    }
    for action in [Action::MorphMoved(Morph::END), Action::PlayPressed(Motion::Full), Action::SnapPressed] {
        let before = (state.morph, state.playback, state.x.clone());
        update(&mut state, &system, action);
        assert_eq!((state.morph, state.playback, state.x.clone()), before);
    }
    update(&mut state, &system, Action::Predicted(1, Motion::Full));
    assert_eq!(state.playback, Playback::Running { from: Morph::START, elapsed: 0.0 });
    let view = present(&state, &system, &mut Memo::default());
    assert!(view.result.unwrap().starts_with("You predicted a line; it is a plane: "));
    assert_eq!(view.facts.unwrap().shapes, Some(("line", "plane")));
    assert!(has_ink(&drawn(&state, &system).codomain.picture, Ink::Image));
    // A new matrix is a new question.
    state.matrix_changed(&self::system("1 0 -1; 2 1 0; 1 1 2"), Asking::Asks);
    assert_eq!((state.prediction, state.morph, state.playback), (Prediction::Asked, Morph::START, Playback::Paused));
    update(&mut state, &system, Action::PredictionSkipped(Motion::Reduced));
    assert_eq!((state.prediction, state.morph), (Prediction::None, Morph::END));
}

#[test]
fn the_morph_runs_to_its_end_and_no_further() {
    let (system, mut state) = lab(PLANE);
    update(&mut state, &system, Action::PlayPressed(Motion::Full));
    assert_eq!(state.morph, Morph::START, "from the end it begins again");
    let mut places = vec![state.morph];
    for _ in 0..99 {
        update(&mut state, &system, Action::Ticked { milliseconds: 16.0 });
        places.push(state.morph);
    }
    assert!(places.is_sorted());
    assert!(places[50].thousandths().abs_diff(500) < 20, "halfway after half of the time: {:?}", places[50]);
    assert_ne!(state.playback, Playback::Paused);
    update(&mut state, &system, Action::Ticked { milliseconds: 100.0 });
    assert_eq!((state.morph, state.playback), (Morph::END, Playback::Paused));
    update(&mut state, &system, Action::Ticked { milliseconds: 16.0 });
    assert_eq!((state.morph, state.playback), (Morph::END, Playback::Paused));
    // From where it is, and at once for who wants no movement.
    update(&mut state, &system, Action::MorphMoved(Morph::of_thousandths(400)));
    update(&mut state, &system, Action::PlayPressed(Motion::Full));
    update(&mut state, &system, Action::Ticked { milliseconds: f64::NAN });
    assert_eq!(state.morph.thousandths(), 400);
    update(&mut state, &system, Action::PausePressed);
    update(&mut state, &system, Action::Ticked { milliseconds: 50.0 });
    assert_eq!(state.morph.thousandths(), 400);
    update(&mut state, &system, Action::PlayPressed(Motion::Reduced));
    assert_eq!((state.morph, state.playback), (Morph::END, Playback::Paused));
}

#[test]
fn x_is_typed_nudged_dragged_and_snapped() {
    let (system, mut state) = lab(PLANE);
    let typed = |entry: usize, text: &str| Action::EntryEdited { entry, text: text.to_owned() };
    update(&mut state, &system, typed(0, "-1/3"));
    update(&mut state, &system, typed(1, "0.5e"));
    update(&mut state, &system, typed(9, "7"));
    assert_eq!(state.x, exact(&[(-1, 3), (1, 1), (1, 1)]));
    let view = drawn(&state, &system);
    assert_eq!(view.x.fields[1].text, "0.5e");
    assert!(view.x.fields[1].problem.as_ref().unwrap().contains("0.5e"), "{:?}", view.x.fields[1].problem);
    assert_eq!(view.x.fields[0].problem, None);
    update(&mut state, &system, Action::EntryNudged { point: Point::X, entry: 0, quarters: -4 });
    assert_eq!((state.x[0].clone(), state.texts[0].as_str()), (fraction(-4, 3).unwrap(), "-4/3"));
    update(&mut state, &system, Action::PointMoved { point: Point::X, to: [0.37, -1.13, 2.0] });
    assert_eq!(state.x, exact(&[(1, 4), (-5, 4), (2, 1)]));
    assert_eq!(state.texts, ["1/4", "-5/4", "2"]);
    // The projection on (1, −2, 1) is 19/24 of it; in quarters, 3/4.
    update(&mut state, &system, Action::SnapPressed);
    assert_eq!(state.x, exact(&[(3, 4), (-3, 2), (3, 4)]));
    assert_eq!(drawn(&state, &system).x.sentences, ["Ax = (0, 0, 0).", "x = (3/4, −3/2, 3/4) is in the kernel."]);
    let (whole, mut state) = lab("1 0; 0 1");
    update(&mut state, &whole, Action::SnapPressed);
    assert_eq!(state.x, exact(&[(0, 1), (0, 1)]));
    let announced = present(&state, &whole, &mut Memo::default()).announcement;
    assert!(announced.starts_with("Only 0 is in the kernel"), "{announced}");
}

#[test]
fn b_is_the_editors_right_hand_side() {
    let mut site = Site::new(Asking::DoesNotAsk);
    let (address, _) = decode("#/lab/map?m=1,2;2,4");
    site.go(&address);
    let mut memos = Memos::default();
    let b = |site: &Site| site.system().right_hand_side().map(<[Rational]>::to_vec);
    site.update(&mut memos, Event::Map(Action::PointMoved { point: Point::B, to: [1.0, 1.0, 0.0] }));
    assert_eq!(b(&site), None, "there is none to move");
    site.update(&mut memos, Event::Map(Action::RightHandSideWanted));
    assert_eq!(b(&site), Some(exact(&[(0, 1), (0, 1)])));
    site.update(&mut memos, Event::Map(Action::PointMoved { point: Point::B, to: [1.1, 3.4, 0.0] }));
    assert_eq!(b(&site), Some(exact(&[(1, 1), (7, 2)])));
    site.update(&mut memos, Event::Map(Action::EntryNudged { point: Point::B, entry: 1, quarters: 1 }));
    assert_eq!(b(&site), Some(exact(&[(1, 1), (15, 4)])));
    site.update(&mut memos, Event::Elimination(elimination::Action::EditUndone));
    site.update(&mut memos, Event::Elimination(elimination::Action::EditUndone));
    assert_eq!((b(&site), site.open.clone()), (None, Open::Lab(Lab::Map)), "moves of one point are undone together");
}

/// The image does not depend on b, so neither do the morph and the prediction.
#[test]
fn moving_b_leaves_the_rest_as_it_is() {
    let mut site = Site::new(Asking::DoesNotAsk);
    let (address, _) = decode("#/lab/map?m=1,2;2,4&b=1,1&t=1/2&x=3,1");
    site.go(&address);
    let before = site.map.clone();
    site.update(&mut Memos::default(), Event::Map(Action::PointMoved { point: Point::B, to: [9.0, 0.0, 0.0] }));
    assert_eq!((site.map.morph, &site.map.x, &site.map.room), (before.morph, &before.x, &before.room));
    site.update(&mut Memos::default(), Event::Map(Action::EntryNudged { point: Point::B, entry: 0, quarters: 4 }));
    assert_eq!((site.map.morph, &site.map.x), (before.morph, &before.x));
}

#[test]
fn pictures_turn_together_or_apart() {
    let (system, mut state) = lab(PLANE);
    let turned = Action::Turned { side: Side::Codomain, right: 30.0, up: 200.0 };
    update(&mut state, &system, turned.clone());
    let expected = Camera { turn: 65.0, tilt: 90.0, zoom: 1.0 };
    assert_eq!((state.cameras, state.viewpoint), ([expected; 2], None));
    update(&mut state, &system, Action::TurningChosen(Turning::Apart));
    update(&mut state, &system, turned);
    assert_eq!(state.cameras.map(|camera| camera.turn), [65.0, 95.0]);
    update(&mut state, &system, Action::Zoomed { side: Side::Domain, factor: 100.0 });
    assert_eq!(state.cameras.map(|camera| camera.zoom), [6.0, 1.0]);
    update(&mut state, &system, Action::Zoomed { side: Side::Domain, factor: f64::NAN });
    assert_eq!(state.cameras.map(|camera| camera.zoom), [6.0, 1.0]);
    update(&mut state, &system, Action::TurningChosen(Turning::Together));
    assert_eq!(state.cameras.map(|camera| camera.turn), [65.0, 65.0]);
    update(&mut state, &system, Action::ViewReset(Side::Codomain));
    assert_eq!((state.cameras, state.viewpoint), ([Camera::OVERVIEW; 2], Some(Viewpoint::AllAxes)));
    for turn in [-540.0, 1e12, 0.004] {
        update(&mut state, &system, Action::Turned { side: Side::Domain, right: turn, up: 0.0 });
        assert!(state.cameras.iter().all(|camera| camera.turn > -180.0 && camera.turn <= 180.0));
    }
}

#[test]
fn looking_along_the_kernel_shows_its_line_as_a_point() {
    let (system, mut state) = lab(PLANE);
    update(&mut state, &system, Action::ViewpointChosen(Viewpoint::Kernel));
    let [right, up, _] = state.cameras[0].axes();
    let kernel = Vector::new(1.0, -2.0, 1.0);
    assert!(kernel.dot(&right).abs() < 1e-3 && kernel.dot(&up).abs() < 1e-3);
    assert_eq!(state.cameras[1], Camera::OVERVIEW, "in the codomain there is nothing to look along");
    let offered = |text: &str| {
        lab(text).0.columns() > 0 && {
            let (system, state) = lab(text);
            drawn(&state, &system).viewpoints.iter().any(|(viewpoint, _)| *viewpoint == Viewpoint::Kernel)
        }
    };
    assert!(offered(PLANE) && offered("1 1 1"));
    assert!(!offered("1 0 0; 0 1 0; 0 0 1") && !offered("0 0 0") && !offered("1 1; 1 1") && !offered("1 1; 1 1; 1 1"));
}

/// What is nothing but a point on the screen is drawn as one.
#[test]
fn a_kernel_that_is_seen_end_on_stays_in_sight() {
    let (system, mut state) = lab(PLANE);
    let dots = |state: &State| {
        let shapes = drawn(state, &system).domain.picture.shapes.clone();
        shapes.iter().filter(|shape| matches!(shape, Shape::Dot { ink: Ink::Kernel, .. })).count()
    };
    assert_eq!(dots(&state), 0);
    update(&mut state, &system, Action::ViewpointChosen(Viewpoint::Kernel));
    assert_eq!(dots(&state), 1);
    update(&mut state, &system, Action::Turned { side: Side::Domain, right: 5.0, up: 0.0 });
    assert_eq!(dots(&state), 0);
}

#[test]
fn whether_to_ask_is_one_choice_for_all_labs() {
    let mut site = Site::new(Asking::DoesNotAsk);
    let (address, _) = decode("#/lab/map?m=1,2;2,4");
    site.go(&address);
    let mut memos = Memos::default();
    site.update(&mut memos, Event::Map(Action::AskingChosen(Asking::Asks)));
    assert_eq!((site.elimination.asking, site.map.asking), (Asking::Asks, Asking::Asks));
    assert!(site.map.hides(), "nothing was asked yet, so it is asked now");
    site.update(&mut memos, Event::Map(Action::Predicted(1, Motion::Reduced)));
    let edit = elimination::Action::PresetChosen("none".to_owned());
    site.update(&mut memos, Event::Elimination(edit));
    assert!(!site.map.hides(), "the same matrix is not asked about again");
    site.update(&mut memos, Event::Elimination(elimination::Action::TextEntered("1 2; 3 4".to_owned())));
    assert!(site.map.hides(), "another one is");
    site.update(&mut memos, Event::Map(Action::AskingChosen(Asking::DoesNotAsk)));
    assert_eq!((site.elimination.asking, site.map.hides(), site.map.morph), (Asking::DoesNotAsk, false, Morph::END));
}

#[test]
fn layers_are_drawn_when_chosen() {
    let (system, mut state) = lab(PLANE);
    let inks = [
        (Layer::Cube, Ink::Face(0)),
        (Layer::Lattice, Ink::Fibre(0)),
        (Layer::RowSpace, Ink::RowSpace),
        (Layer::LeftNull, Ink::LeftNull),
    ];
    for (layer, ink) in inks {
        for _ in 0..2 {
            let view = drawn(&state, &system);
            let wanted = view.layers.iter().find(|(other, _, _)| *other == layer).unwrap().2 == Drawn::Yes;
            assert_eq!(has_ink(&view.domain.picture, ink) || has_ink(&view.codomain.picture, ink), wanted, "{layer:?}");
            update(&mut state, &system, Action::LayerToggled(layer));
        }
    }
    let columns = |state: &State| labels(&drawn(state, &system).codomain.picture).contains(&"a_3");
    assert!(columns(&state));
    update(&mut state, &system, Action::LayerToggled(Layer::Columns));
    assert!(!columns(&state));
}

#[test]
fn things_have_their_names() {
    let (system, mut state) = lab("1 0 -1; 2 1 0; 1 1 1 | 1; 2; 3");
    let view = drawn(&state, &system);
    for name in ["x_1", "x_2", "x_3", "Ker A", "x"] {
        assert!(labels(&view.domain.picture).contains(&name), "{name} in the domain");
    }
    for name in ["y_1", "y_2", "y_3", "Im A", "a_1", "a_2", "a_3", "Ax", "b", "0"] {
        assert!(labels(&view.codomain.picture).contains(&name), "{name} in the codomain");
    }
    update(&mut state, &system, Action::MorphMoved(Morph::START));
    let start = drawn(&state, &system);
    for name in ["e_1", "x", "Ker A"] {
        assert!(labels(&start.codomain.picture).contains(&name), "{name} at the start");
    }
    assert_eq!((view.domain.title.as_str(), view.codomain.title.as_str()), ("Domain R³", "Codomain R³"));
}

#[test]
fn pictures_of_fewer_than_three_dimensions_lie_flat() {
    let turns = |text: &str, t: u16| {
        let (system, state) = lab(text);
        let view = drawn(&State { morph: Morph::of_thousandths(t), ..state }, &system);
        (view.domain.turns, view.codomain.turns)
    };
    assert_eq!(turns("1 2; 3 4", 500), (Turns::LiesFlat, Turns::LiesFlat));
    assert_eq!(turns("1 2 3; 4 5 6", 1000), (Turns::Yes, Turns::LiesFlat));
    assert_eq!(turns("1 2 3; 4 5 6", 999), (Turns::Yes, Turns::Yes));
    assert_eq!(turns("1; 2; 3", 0), (Turns::LiesFlat, Turns::Yes));
    assert_eq!(turns("1; 2; 3", 1000), (Turns::LiesFlat, Turns::Yes));
    let (flat, state) = lab("1 2 3; 4 5 6");
    let camera = drawn(&state, &flat).codomain.picture.camera;
    assert!((camera.turn - -90.0).abs() < 1e-9 && (camera.tilt - 90.0).abs() < 1e-9, "{camera:?}");
}

#[test]
fn the_count_is_that_of_the_fibres() {
    for (text, count) in [
        ("1 0 0; 0 1 0; 0 0 1", "125 points went in, 125 different ones came out."),
        ("1 0 0; 0 1 0", "125 points went in, 25 different ones came out."),
        ("1 1 0; 1 1 0", "125 points went in, 9 different ones came out."),
        ("1 2; 2 4", "25 points went in, 13 different ones came out."),
        ("0", "5 points went in, a single one came out."),
    ] {
        let (system, state) = lab(text);
        assert_eq!(drawn(&state, &system).morph.count.as_deref(), Some(count), "{text}");
    }
}

#[test]
fn huge_and_tiny_numbers_have_a_unit_of_their_own() {
    let (huge, state) = lab("1e200 0; 0 2e200 | 1e200; 0");
    let view = drawn(&state, &huge);
    assert!(
        view.codomain
            .sentences
            .iter()
            .any(|sentence| sentence.starts_with("At Morph 1, one unit of this picture is 10²⁰⁰"))
    );
    let reach = view.codomain.picture.reach;
    assert!(reach > 0.5 && reach < 50.0, "{reach}");
    // A quarter of a unit is where a point comes to rest.
    let mut moved = state.clone();
    let edit = update(&mut moved, &huge, Action::PointMoved { point: Point::B, to: [0.3, 0.0, 0.0] });
    let quarter = num_traits::Pow::pow(integer(10), 200_i32) / integer(4);
    assert_eq!(edit, Some(elimination::Action::RightHandSideGiven(vec![quarter, integer(0)])));
    let (tiny, state) = lab("1e-200 0; 0 1e-200");
    let reach = drawn(&state, &tiny).codomain.picture.reach;
    assert!(reach > 0.5 && reach < 50.0, "{reach}");
}

#[test]
fn another_matrix_keeps_what_fits() {
    let (_, mut state) = lab("1 2 3; 4 5 6");
    state.x = exact(&[(5, 1), (6, 1), (7, 1)]);
    let narrower = system("1 0; 0 1");
    state.matrix_changed(&narrower, Asking::DoesNotAsk);
    assert_eq!(state.x, exact(&[(5, 1), (6, 1)]));
    let wider = system("1 0 0 0");
    state.matrix_changed(&wider, Asking::DoesNotAsk);
    assert_eq!(state.x, exact(&[(5, 1), (6, 1), (1, 1), (1, 1)]));
    let view: View = map::present(&state, &wider, &mut Memo::default());
    assert!(matches!(view.stage, StageView::TooLarge(..)));
}
