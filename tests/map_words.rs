//! Every sentence of the map lab, for every shape and rank.

// Helpers outside `#[test]` functions may stop at what they do not expect, too.
#![allow(clippy::unwrap_used)]

use ranklab::lab::elimination::action::Asking;
use ranklab::lab::map::action::{Action, Motion, Viewpoint};
use ranklab::lab::map::state::Morph;
use ranklab::lab::map::view::{DrawnView, StageView, View};
use ranklab::lab::map::{Memo, State, present, update, words};
use ranklab::link::Layer;
use ranklab::math::System;
use ranklab::math::exact::{fraction, integer};
use ranklab::math::text::parse_line;

fn system(text: &str) -> System {
    parse_line(text).unwrap().system
}

fn shown(state: &State, system: &System) -> View {
    present(state, system, &mut Memo::default())
}

fn drawn(view: &View) -> DrawnView {
    match &view.stage {
        StageView::Drawn(drawn) => (**drawn).clone(),
        StageView::TooLarge(sentence, _) => unreachable!("{sentence}"),
    }
}

/// A matrix, and what is said of its kernel and its image.
const SPACES: [(&str, &str, &str); 21] = [
    ("1", "The kernel is only the origin: no direction is lost.", "The image is all of R¹: every vector is reached."),
    (
        "0",
        "The kernel is all of R¹: everything is sent to 0.",
        "The image is only the origin: everything is sent to 0.",
    ),
    (
        "1 2; 3 4",
        "The kernel is only the origin: no direction is lost.",
        "The image is all of R²: every vector is reached.",
    ),
    ("1 2; 2 4", "The kernel is the line through (−2, 1).", "The image is the line through (1, 2)."),
    (
        "0 0; 0 0",
        "The kernel is all of R²: everything is sent to 0.",
        "The image is only the origin: everything is sent to 0.",
    ),
    (
        "2 4 6",
        "The kernel is the plane spanned by (−2, 1, 0) and (−3, 0, 1), normal (1, 2, 3).",
        "The image is all of R¹: every vector is reached.",
    ),
    (
        "0 0 0",
        "The kernel is all of R³: everything is sent to 0.",
        "The image is only the origin: everything is sent to 0.",
    ),
    ("1/2; 1/3; 0", "The kernel is only the origin: no direction is lost.", "The image is the line through (3, 2, 0)."),
    (
        "0; 0; 0",
        "The kernel is all of R¹: everything is sent to 0.",
        "The image is only the origin: everything is sent to 0.",
    ),
    ("1 2 3; 4 5 6", "The kernel is the line through (1, −2, 1).", "The image is all of R²: every vector is reached."),
    (
        "1 2 3; 2 4 6",
        "The kernel is the plane spanned by (−2, 1, 0) and (−3, 0, 1), normal (1, 2, 3).",
        "The image is the line through (1, 2).",
    ),
    (
        "0 0 0; 0 0 0",
        "The kernel is all of R³: everything is sent to 0.",
        "The image is only the origin: everything is sent to 0.",
    ),
    (
        "1 0; 2 1; 1 1",
        "The kernel is only the origin: no direction is lost.",
        "The image is the plane spanned by (1, 2, 1) and (0, 1, 1), normal (1, −1, 1).",
    ),
    ("1 2; 2 4; 3 6", "The kernel is the line through (−2, 1).", "The image is the line through (1, 2, 3)."),
    (
        "0 0; 0 0; 0 0",
        "The kernel is all of R²: everything is sent to 0.",
        "The image is only the origin: everything is sent to 0.",
    ),
    (
        "1 0 -1; 2 1 0; 1 1 1",
        "The kernel is the line through (1, −2, 1).",
        "The image is the plane spanned by (1, 2, 1) and (0, 1, 1), normal (1, −1, 1).",
    ),
    (
        "2 0 0; 0 1 0; 0 0 1",
        "The kernel is only the origin: no direction is lost.",
        "The image is all of R³: every vector is reached.",
    ),
    (
        "1 1 1; 1 1 1; 1 1 1",
        "The kernel is the plane spanned by (−1, 1, 0) and (−1, 0, 1), normal (1, 1, 1).",
        "The image is the line through (1, 1, 1).",
    ),
    (
        "0 0 0; 0 0 0; 0 0 0",
        "The kernel is all of R³: everything is sent to 0.",
        "The image is only the origin: everything is sent to 0.",
    ),
    ("0 1", "The kernel is the line through (1, 0).", "The image is all of R¹: every vector is reached."),
    ("0; 5", "The kernel is only the origin: no direction is lost.", "The image is the line through (0, 1)."),
];

#[test]
fn kernel_and_image_are_said_for_every_shape_and_rank() {
    for (text, kernel, image) in SPACES {
        let system = system(text);
        let view = shown(&State::new(&system, Asking::DoesNotAsk), &system);
        let drawn = drawn(&view);
        assert_eq!(drawn.domain.sentences[0], kernel, "{text}");
        assert_eq!(drawn.codomain.sentences[0], image, "{text}");
    }
}

#[test]
fn row_space_and_left_null_space_are_said_where_they_are_drawn() {
    let system = system("1 0 -1; 2 1 0; 1 1 1");
    let mut state = State::new(&system, Asking::DoesNotAsk);
    let before = drawn(&shown(&state, &system));
    assert!(!before.domain.sentences.iter().any(|sentence| sentence.starts_with("The row space")));
    update(&mut state, &system, Action::LayerToggled(Layer::RowSpace));
    update(&mut state, &system, Action::LayerToggled(Layer::LeftNull));
    let after = drawn(&shown(&state, &system));
    let row = "The row space is the plane spanned by (1, 0, −1) and (0, 1, 2), normal (1, −2, 1).";
    assert_eq!(after.domain.sentences[1], row);
    assert_eq!(after.codomain.sentences[1], "The left null space is the line through (1, −1, 1).");
    // At right angles to a line there is a plane; to all of space, nothing.
    let whole = self::system("1 0; 0 1");
    let sentences =
        drawn(&shown(&State { layers: Layer::ALL.to_vec(), ..State::new(&whole, Asking::DoesNotAsk) }, &whole));
    assert_eq!(sentences.domain.sentences[1], "The row space is all of R².");
    assert_eq!(sentences.codomain.sentences[1], "The left null space is only the origin.");
}

#[test]
fn points_are_said_exactly() {
    let half = fraction(1, 2).unwrap();
    let zero = || integer(0);
    assert_eq!(words::x(&[integer(1), -half.clone()], &[integer(3)]), "x = (1, −1/2) is not in the kernel.");
    assert_eq!(words::x(&[integer(1), integer(-1)], &[zero()]), "x = (1, −1) is in the kernel.");
    assert_eq!(words::x(&[zero(), zero()], &[zero()]), "x = (0, 0) lies in every kernel.");
    assert_eq!(words::ax(&[half.clone(), integer(-2)]), "Ax = (1/2, −2)");
    assert_eq!(words::b(std::slice::from_ref(&half), true), "b = (1/2) is in the image: some x reaches it.");
    assert_eq!(words::b(&[half], false), "b = (1/2) is not in the image: no x reaches it.");
    assert_eq!(words::count(125, 25), "125 points went in, 25 different ones came out.");
    assert_eq!(words::count(5, 1), "5 points went in, a single one came out.");
    assert_eq!(words::outside("b"), "b is too long for the picture, which shows its direction alone.");
    assert_eq!(words::entry('x', 1), "x, entry 2");
}

#[test]
fn what_is_too_long_for_a_picture_is_said() {
    let system = system("1 2; 2 4 | 1e30; 0");
    let mut state = State::new(&system, Asking::DoesNotAsk);
    let said = |state: &State| {
        let view = drawn(&shown(state, &system));
        let too_long = |sentence: &String| sentence.contains("too long");
        let from = |sentences: Vec<String>| sentences.into_iter().filter(too_long).collect::<Vec<_>>();
        (from(view.domain.sentences), from(view.codomain.sentences))
    };
    assert_eq!(said(&state), (vec![], vec![words::outside("b")]));
    update(&mut state, &system, Action::EntryEdited { entry: 0, text: "1e9".to_owned() });
    assert_eq!(said(&state), (vec![words::outside("x")], vec![words::outside("Ax"), words::outside("b")]));
    update(&mut state, &system, Action::EntryEdited { entry: 0, text: "10".to_owned() });
    assert_eq!(said(&state), (vec![], vec![words::outside("b")]), "the pictures leave room for ten");
}

#[test]
fn the_morph_says_how_far_it_has_gone() {
    let cases = [
        (0, "Morph 0: every x is where it was."),
        (500, "Morph 0.5: halfway from x to Ax."),
        (1000, "Morph 1: every x is at Ax."),
        (370, "Morph 0.37: 37% of the way from x to Ax."),
        (5, "Morph 0.005: 0.5% of the way from x to Ax."),
        (999, "Morph 0.999: 99.9% of the way from x to Ax."),
    ];
    for (thousandths, sentence) in cases {
        assert_eq!(words::morph(Morph::of_thousandths(thousandths)), sentence);
    }
    assert_eq!(words::padding(2, 2), None);
    let padded = "Before Morph 1, vectors of R² stand in R³, zeros added.";
    assert_eq!(words::padding(3, 2).as_deref(), Some(padded));
    assert_eq!(words::padding(2, 3).as_deref(), Some(padded));
    assert_eq!(words::unit(0), None);
    assert_eq!(words::unit(-20).as_deref(), Some("At Morph 1, one unit of this picture is 10⁻²⁰."));
}

#[test]
fn a_right_hand_side_is_judged() {
    for (text, sentence) in [
        ("1 2; 2 4 | 1; 2", "b = (1, 2) is in the image: some x reaches it."),
        ("1 2; 2 4 | 1; 3", "b = (1, 3) is not in the image: no x reaches it."),
        ("0 0; 0 0 | 0; 0", "b = (0, 0) is in the image: some x reaches it."),
    ] {
        let system = system(text);
        let drawn = drawn(&shown(&State::new(&system, Asking::DoesNotAsk), &system));
        assert!(drawn.codomain.sentences.iter().any(|other| other == sentence), "{:?}", drawn.codomain.sentences);
        assert_eq!(drawn.b.unwrap().sentences, [sentence]);
        let mut state = State::new(&self::system("1 2; 2 4"), Asking::DoesNotAsk);
        if system.coefficients() == &state.matrix {
            state.matrix_changed(&system, Asking::DoesNotAsk);
            assert!(shown(&state, &system).announcement.starts_with(sentence));
        }
    }
}

#[test]
fn predictions_stand_beside_the_result() {
    let cases = [
        (
            (1, 2, 3, 3),
            "You predicted a line; it is a plane: two of the columns are independent, and the third is a \
                        combination of them.",
        ),
        ((2, 2, 2, 2), "You predicted all of the plane, and all of the plane it is: the two columns are independent."),
        ((2, 1, 2, 3), "You predicted all of the plane; it is a line: all columns lie on one line."),
        ((1, 1, 1, 1), "You predicted all of the line, and all of the line it is: the one column is not zero."),
        ((0, 0, 3, 3), "You predicted a point, and a point it is: every column is zero."),
        ((0, 3, 3, 3), "You predicted a point; it is all of space: the three columns are independent."),
    ];
    for ((predicted, rank, rows, columns), sentence) in cases {
        assert_eq!(words::result(predicted, rank, rows, columns), sentence);
    }
    let names = |rows: usize| (0..=rows).map(|dimension| words::choice(dimension, rows)).collect::<Vec<_>>();
    assert_eq!(names(1), ["A point", "All of the line"]);
    assert_eq!(names(2), ["A point", "A line", "All of the plane"]);
    assert_eq!(names(3), ["A point", "A line", "A plane", "All of space"]);
    assert_eq!(words::question(2), "what will the image in R² be?");
}

#[test]
fn what_happens_is_announced() {
    let system = system("1 0 -1; 2 1 0; 1 1 1");
    let mut state = State::new(&system, Asking::DoesNotAsk);
    // An invisible character tells a repeated sentence from the one before.
    let heard = |state: &State| shown(state, &system).announcement.trim_end_matches('\u{2060}').to_owned();
    assert_eq!(heard(&state), "");
    let spaces = "The image is the plane spanned by (1, 2, 1) and (0, 1, 1), normal (1, −1, 1). The kernel is the line \
                  through (1, −2, 1).";
    state = State::new(&self::system("1 2; 3 4"), Asking::DoesNotAsk);
    state.matrix_changed(&system, Asking::DoesNotAsk);
    assert_eq!(heard(&state), format!("The matrix has changed. {spaces}"));
    update(&mut state, &system, Action::SnapPressed);
    assert_eq!(heard(&state), "x = (1, −2, 1) is in the kernel: Ax = 0.");
    update(&mut state, &system, Action::ViewpointChosen(Viewpoint::Kernel));
    assert_eq!(heard(&state), "Looking along the kernel: what is sent to one place lies behind one place.");
    update(&mut state, &system, Action::EntryEdited { entry: 0, text: "3/2".to_owned() });
    assert_eq!(heard(&state), "x = (3/2, −2, 1) is not in the kernel. Ax = (1/2, 1, 1/2).");
    update(&mut state, &system, Action::EntryEdited { entry: 0, text: "3/".to_owned() });
    assert_eq!(heard(&state), "");
    state = State::new(&self::system("1 2; 3 4"), Asking::DoesNotAsk);
    state.matrix_changed(&system, Asking::Asks);
    assert_eq!(heard(&state), "The matrix has changed. Predict first: what will the image in R³ be?");
}

#[test]
fn a_large_matrix_has_a_sentence_instead_of_pictures() {
    let system = system("1 0 0 0 0; 0 1 0 0 0; 0 0 0 0 0; 0 0 0 0 1");
    let view = shown(&State::new(&system, Asking::Asks), &system);
    let sentence = "This matrix is 4 × 5: its map lives in more than three dimensions, so there is no picture; the four \
                    subspaces show what survives.";
    let StageView::TooLarge(said, diagram) = &view.stage else { unreachable!("it is too large") };
    assert_eq!(said, sentence);
    assert_eq!(**diagram, ranklab::lab::subspaces::diagram::diagram((4, 5), Some(3)));
    assert_eq!((view.question, view.facts.unwrap().rank), (None, 3));
}

#[test]
fn while_the_morph_runs_the_result_is_still_read_out() {
    let system = system("1 0 -1; 2 1 0; 1 1 1");
    let mut state = State::new(&system, Asking::Asks);
    update(&mut state, &system, Action::Predicted(1, Motion::Full));
    let result = shown(&state, &system).announcement;
    assert!(result.starts_with("You predicted a line; it is a plane"), "{result}");
    for _ in 0..9 {
        update(&mut state, &system, Action::Ticked { milliseconds: 100.0 });
        assert_eq!(shown(&state, &system).announcement, result);
    }
    for _ in 0..9 {
        update(&mut state, &system, Action::Ticked { milliseconds: 100.0 });
    }
    let end = shown(&state, &system).announcement;
    assert!(end.starts_with("The image is the plane spanned by"), "{end}");
}
