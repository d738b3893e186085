//! What a figure shows of a picture: where marks are, letters that do not cover each other, the file.

#![allow(clippy::panic)] // helpers of a test may stop at what they do not expect

use proptest::collection::vec;
use proptest::prelude::*;
use ranklab::scene::label::area;
use ranklab::scene::svg::svg;
use ranklab::scene::text::{SIZE, SUBSCRIPT, runs, width};
use ranklab::scene::{Camera, Dash, Ink, Mark, Marker, Picture, Point, Projection, Shape, Stroke, Vector, display};

const SIDE: f64 = 400.0;

fn picture(camera: Camera, shapes: Vec<Shape>) -> Picture {
    Picture { shapes, camera, reach: 4.0, handles: Vec::new() }
}

fn marks(camera: Camera, shapes: Vec<Shape>) -> Vec<Mark> {
    display(&picture(camera, shapes), SIDE, SIDE).marks
}

fn label(at: Vector, text: &str, rank: u8) -> Shape {
    Shape::Label { at, text: text.to_owned(), ink: Ink::Text, rank }
}

fn place() -> impl Strategy<Value = Vector> {
    (-5.0..5.0, -5.0..5.0, -5.0..5.0).prop_map(|(x, y, z)| Vector::new(x, y, z))
}

fn camera() -> impl Strategy<Value = Camera> {
    (-180.0..180.0, -90.0..90.0, 0.4..6.0).prop_map(|(turn, tilt, zoom)| Camera { turn, tilt, zoom })
}

fn text_areas(marks: &[Mark]) -> Vec<[f64; 4]> {
    let area = |mark: &Mark| match mark {
        Mark::Text { at, text, .. } => Some(area(at, text)),
        _ => None,
    };
    marks.iter().filter_map(area).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn letters_stay_in_the_figure_and_off_each_other(
        camera in camera(), labels in vec((place(), "[A-Za-z]{1,3}(_[0-9])?", 0u8..5), 0..25),
        wide in 100.0..600.0, high in 100.0..600.0,
    ) {
        let shapes = labels.iter().map(|(at, text, rank)| label(*at, text, *rank)).collect();
        let areas = text_areas(&display(&picture(camera, shapes), wide, high).marks);
        for (index, [left, top, right, bottom]) in areas.iter().enumerate() {
            prop_assert!(*left >= -1e-9 && *top >= -1e-9 && *right <= wide + 1e-9 && *bottom <= high + 1e-9);
            for [left_too, top_too, right_too, bottom_too] in &areas[index + 1..] {
                let apart = left_too >= right || right_too <= left || top_too >= bottom || bottom_too <= top;
                prop_assert!(apart, "{:?}", areas);
            }
        }
    }

    #[test]
    fn a_place_moved_on_the_screen_is_where_the_pointer_is(
        camera in camera(), at in place(), right in -300.0..300.0, down in -300.0..300.0,
    ) {
        let projection = Projection::new(&picture(camera, Vec::new()), SIDE, 300.0);
        let moved = projection.moved(&at, right, down);
        prop_assert!((projection.screen(&moved) - projection.screen(&at) - Point::new(right, down)).norm() < 1e-6);
        prop_assert!((projection.view(&moved).z - projection.view(&at).z).abs() < 1e-6, "as far from the viewer as it was");
    }

    /// The dashes of a line that faces cut go on as if it were whole.
    #[test]
    fn dashes_go_on_over_cuts(camera in camera(), from in place(), to in place()) {
        let face = |corners: [[f64; 3]; 3]| Shape::Face {
            corners: corners.map(Vector::from).to_vec(),
            ink: Ink::Face(0),
            opacity: 0.5,
            edge: None,
        };
        let shapes = vec![
            face([[9.0, 0.0, 1.0], [-9.0, 8.0, 1.0], [-9.0, -8.0, -1.0]]),
            face([[0.0, 9.0, 1.0], [8.0, -9.0, 2.0], [-8.0, -9.0, 0.0]]),
            face([[1.0, 9.0, 8.0], [-1.0, -9.0, 8.0], [0.0, 0.0, -9.0]]),
            Shape::Line { from, to, ink: Ink::Kernel, stroke: Stroke::dashed(2.0) },
        ];
        let projection = Projection::new(&picture(camera, Vec::new()), SIDE, SIDE);
        let (start, end) = (projection.screen(&from), projection.screen(&to));
        let mut total = 0.0;
        for mark in marks(camera, shapes) {
            if let Mark::Line { from, to, offset, dash, .. } = mark {
                prop_assert_eq!(dash, Dash::Dashed);
                prop_assert!(((from - start).norm() - offset).abs() < 1e-6, "begins where its dashes begin");
                total += (to - from).norm();
            }
        }
        prop_assert!((total - (end - start).norm()).abs() < 1e-6);
    }

    /// Entries of a matrix may have forty digits and more.
    #[test]
    fn the_very_large_and_the_very_small_do_no_harm(camera in camera(), places in vec(place(), 8), power in -300i32..300) {
        let [a, b, c, d, e, f, g, h]: [Vector; 8] =
            places.try_into().map_or([Vector::zeros(); 8], |places: [Vector; 8]| places.map(|at| at * 10_f64.powi(power)));
        let face = |corners: [Vector; 3]| Shape::Face {
            corners: corners.to_vec(), ink: Ink::Image, opacity: 0.5, edge: Some(Stroke::dashed(1.0)),
        };
        let shapes = vec![
            face([a, b, c]), face([d, e, f]), face([a * 1e-9, g, h]),
            Shape::Arrow { from: d, to: h, ink: Ink::Text, stroke: Stroke::solid(2.0) },
            Shape::Line { from: f, to: a, ink: Ink::Text, stroke: Stroke::dotted(2.0) },
            Shape::Dot { at: Vector::zeros(), ink: Ink::Target, radius: 4.0, marker: Marker::Ring },
        ];
        let shown = marks(camera, shapes);
        prop_assert!(shown.iter().any(|mark| matches!(mark, Mark::Dot { marker: Marker::Ring, .. })), "the origin is there");
    }

    #[test]
    fn nothing_that_is_shown_is_not_a_number(camera in camera(), places in vec(place(), 8), broken in 0usize..8) {
        let mut places = places;
        places[broken].x = f64::NAN;
        let [a, b, c, d, e, f, g, h]: [Vector; 8] = places.try_into().unwrap_or([Vector::zeros(); 8]);
        let shapes = vec![
            Shape::Face { corners: vec![a, b, c], ink: Ink::Image, opacity: 0.5, edge: Some(Stroke::solid(1.0)) },
            Shape::Arrow { from: d, to: e, ink: Ink::Text, stroke: Stroke::solid(2.0) },
            Shape::Line { from: f, to: g, ink: Ink::Text, stroke: Stroke::dotted(2.0) },
            Shape::Dot { at: h, ink: Ink::Target, radius: 4.0, marker: Marker::Disc },
            label(h, "b", 1),
        ];
        let text = svg(&display(&picture(camera, shapes), SIDE, SIDE), "t", "d", &|_| "#000".to_owned());
        prop_assert!(!text.contains("NaN") && !text.contains("inf"), "{}", text);
    }
}

#[test]
fn the_origin_is_in_the_middle_and_the_reach_at_the_edge() {
    let projection = Projection::new(&picture(Camera::FLAT, Vec::new()), 500.0, 300.0);
    assert!((projection.screen(&Vector::zeros()) - Point::new(250.0, 150.0)).norm() < 1e-9);
    assert!((projection.screen(&Vector::new(0.0, 4.0, 0.0)) - Point::new(250.0, 0.0)).norm() < 1e-9);
    assert!((projection.screen(&Vector::new(2.0, 0.0, 0.0)) - Point::new(325.0, 150.0)).norm() < 1e-9);
}

#[test]
fn a_figure_without_a_size_or_a_reach_is_no_harm() {
    let dot = Shape::Dot { at: Vector::x(), ink: Ink::Text, radius: 2.0, marker: Marker::Disc };
    let flat = Picture { reach: 0.0, ..picture(Camera::FLAT, vec![dot]) };
    for mark in display(&flat, 0.0, 0.0).marks.into_iter().chain(display(&flat, 100.0, 100.0).marks) {
        assert!(matches!(mark, Mark::Dot { at, .. } if at.x.is_finite() && at.y.is_finite()), "{mark:?}");
    }
}

fn arrow(to: Vector) -> Vec<Mark> {
    let arrow = Shape::Arrow { from: Vector::zeros(), to, ink: Ink::Image, stroke: Stroke::solid(2.0) };
    marks(Camera::FLAT, vec![arrow])
}

#[test]
fn the_head_of_an_arrow_ends_where_the_arrow_does() {
    let marks = arrow(Vector::new(2.0, 0.0, 0.0));
    let [Mark::Line { to: shaft_end, .. }, Mark::Polygon { corners, opacity, .. }] = marks.as_slice() else {
        panic!("a shaft and a head, not {marks:?}")
    };
    assert!((corners[0] - Point::new(300.0, 200.0)).norm() < 1e-9, "the tip");
    assert!(corners[1].x > 280.0 && (corners[1].x - corners[2].x).abs() < 1e-9, "the base");
    assert!(shaft_end.x < 299.0 && shaft_end.x > corners[1].x, "the shaft ends in the head");
    assert_eq!(*opacity, 1.0);
}

#[test]
fn a_short_arrow_has_a_short_head() {
    // 10 pixels long.
    let marks = arrow(Vector::new(0.2, 0.0, 0.0));
    let head = marks.iter().find_map(|mark| match mark {
        Mark::Polygon { corners, .. } => Some(corners[0].x - corners[1].x),
        _ => None,
    });
    assert!(head.is_some_and(|length| length > 3.0 && length < 10.0), "{head:?}");
}

#[test]
fn an_arrow_to_nowhere_or_to_the_viewer_is_a_dot() {
    for to in [Vector::zeros(), Vector::z() * 3.0] {
        let marks = arrow(to);
        assert!(matches!(marks.as_slice(), [Mark::Dot { marker: Marker::Disc, .. }]), "{marks:?}");
    }
}

#[test]
fn edges_that_faces_share_are_drawn_once() {
    let corner = |x: f64, y: f64| Vector::new(x, y, 0.0);
    let face = |corners: [Vector; 4]| Shape::Face {
        corners: corners.to_vec(),
        ink: Ink::Kernel,
        opacity: 0.3,
        edge: Some(Stroke::dashed(1.0)),
    };
    let shapes = vec![
        face([corner(0.0, 0.0), corner(1.0, 0.0), corner(1.0, 1.0), corner(0.0, 1.0)]),
        face([corner(1.0, 0.0), corner(2.0, 0.0), corner(2.0, 1.0), corner(1.0, 1.0)]),
    ];
    let lines = marks(Camera::FLAT, shapes).iter().filter(|mark| matches!(mark, Mark::Line { .. })).count();
    assert_eq!(lines, 7);
}

#[test]
fn a_label_stands_on_the_side_away_from_the_origin() {
    for (at, right, down) in
        [((2.0, 0.0), 1.0, 0.0), ((-2.0, 0.0), -1.0, 0.0), ((0.0, 2.0), 0.0, -1.0), ((1.0, -1.0), 1.0, 1.0)]
    {
        let point = Point::new(SIDE / 2.0 + at.0 * 50.0, SIDE / 2.0 - at.1 * 50.0);
        let found = text_areas(&marks(Camera::FLAT, vec![label(Vector::new(at.0, at.1, 0.0), "x_1", 1)]));
        let [[left, top, right_edge, bottom]] = found.as_slice() else { panic!("one label, not {found:?}") };
        let middle = Point::new((left + right_edge) / 2.0, (top + bottom) / 2.0) - point;
        for (found, expected) in [(middle.x, right), (middle.y, down)] {
            assert!(if expected == 0.0 { found.abs() < 1e-6 } else { found * expected > 8.0 }, "{at:?}: {middle}");
        }
    }
}

#[test]
fn the_more_important_label_keeps_its_place() {
    let at = Vector::new(1.0, 1.0, 0.0);
    let alone = marks(Camera::FLAT, vec![label(at, "first", 9)]);
    let both = marks(Camera::FLAT, vec![label(at, "second", 1), label(at, "first", 9)]);
    assert_eq!(both.first(), alone.first());
    assert_eq!(both.len(), 2, "the other finds a place of its own");
    // Nine in one place do not all fit round it; all have one size, so the most important are those that stay.
    let many = (0..9).map(|rank| label(Vector::zeros(), &rank.to_string(), rank)).collect();
    let kept: Vec<String> = marks(Camera::FLAT, many).into_iter().filter_map(letters).collect();
    assert!((4..9).contains(&kept.len()), "{kept:?}");
    let expected: Vec<String> = (0..9).rev().take(kept.len()).map(|rank| rank.to_string()).collect();
    assert_eq!(kept, expected);
}

fn letters(mark: Mark) -> Option<String> {
    match mark {
        Mark::Text { text, .. } => Some(text),
        _ => None,
    }
}

#[test]
fn a_number_on_an_axis_stands_beside_it() {
    let axis =
        Shape::Line { from: Vector::x() * -4.0, to: Vector::x() * 4.0, ink: Ink::Axis, stroke: Stroke::solid(1.0) };
    let areas = text_areas(&marks(Camera::FLAT, vec![axis, label(Vector::x() * 2.0, "2", 0)]));
    let [[_, top, _, _]] = areas.as_slice() else { panic!("one label, not {areas:?}") };
    assert!(*top > SIDE / 2.0, "below the axis, not at {top}");
}

#[test]
fn subscripts_are_read_from_underscores() {
    for (text, expected) in [
        ("", vec![]),
        ("x", vec![("x", false)]),
        ("x_1", vec![("x", false), ("1", true)]),
        ("a_12", vec![("a", false), ("12", true)]),
        ("x_1 + x_2", vec![("x", false), ("1", true), (" + x", false), ("2", true)]),
        ("R_m→", vec![("R", false), ("m", true), ("→", false)]),
        ("x_", vec![("x_", false)]),
        ("_", vec![("_", false)]),
        ("__", vec![("_", true)]),
        ("_1", vec![("1", true)]),
        ("é_é_", vec![("é", false), ("é", true), ("_", false)]),
    ] {
        let found: Vec<(&str, bool)> = runs(text).map(|run| (run.text, run.is_subscript)).collect();
        assert_eq!(found, expected, "{text}");
    }
}

/// Against the widths that Chromium measures in the site's face for mathematics.
#[test]
fn a_label_has_room_for_its_letters() {
    for (text, measured) in [
        ("Ker A", 39.7),
        ("Im A", 34.6),
        ("Nul Aᵀ", 47.5),
        ("row 1", 37.8),
        ("x", 7.7),
        ("m", 13.6),
        ("−1/2", 33.5),
        ("(1, −2, 1)", 62.1),
        ("Ker A = R³", 75.2),
        ("abcdefghijklmnopqrstuvwxyz", 200.0),
        ("ABCDEFGHIJKLMNOPQRSTUVWXYZ", 275.0),
        ("0123456789", 79.2),
    ] {
        let width = width(text);
        assert!(measured <= width && width <= measured * 1.3, "{text}: {width:.1}, measured {measured}");
    }
    assert_eq!(width(""), 0.0);
    assert!((width("x_1") - width("x") - SUBSCRIPT * width("1")).abs() < 1e-9);
    assert!(width("x") < SIZE);
}

#[test]
fn the_file_escapes_what_it_is_told() {
    let shapes = vec![label(Vector::x(), "<x_1>&\u{1}", 1)];
    let list = display(&picture(Camera::FLAT, shapes), SIDE, SIDE);
    let text = svg(&list, "A < \"B\" & 'C'", "</desc><script>\u{0}", &|token| format!("{token}\"<"));
    assert!(text.starts_with("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"400\" height=\"400\""));
    assert!(text.ends_with("</svg>\n"));
    assert!(text.contains("<title>A &lt; &quot;B&quot; &amp; &#39;C&#39;</title>"), "{text}");
    assert!(text.contains("<desc>&lt;/desc&gt;&lt;script&gt;</desc>"), "{text}");
    assert!(
        text.contains(
            ">&lt;x<tspan dy=\"3.52\" font-size=\"11.52\">1</tspan><tspan dy=\"-3.52\">&gt;&amp;</tspan></text>"
        ),
        "{text}"
    );
    assert!(text.contains("fill=\"--paper-raised&quot;&lt;\""), "{text}");
}

#[test]
fn the_file_has_every_mark() {
    let shapes = vec![
        Shape::Face {
            corners: vec![Vector::zeros(), Vector::x(), Vector::y()],
            ink: Ink::Face(1),
            opacity: 0.25,
            edge: Some(Stroke::dashed(2.0)),
        },
        Shape::Dot { at: Vector::x() * 2.0, ink: Ink::Fibre(3), radius: 3.0, marker: Marker::Disc },
        Shape::Dot { at: Vector::x() * 2.5, ink: Ink::Kernel, radius: 3.0, marker: Marker::Ring },
        Shape::Dot { at: Vector::x() * 3.0, ink: Ink::Target, radius: 3.0, marker: Marker::Diamond },
    ];
    let text = svg(&display(&picture(Camera::FLAT, shapes), SIDE, SIDE), "", "", &str::to_owned);
    assert_eq!(text.matches("stroke-dasharray=\"8 5\"").count(), 3, "{text}");
    assert!(text.contains("fill=\"--face-2\" fill-opacity=\"0.25\""), "{text}");
    assert!(text.contains("<circle cx=\"300\" cy=\"200\" r=\"3\" fill=\"--fibre-4\"/>"), "{text}");
    assert!(
        text.contains("<circle cx=\"325\" cy=\"200\" r=\"3\" fill=\"--paper-raised\" stroke=\"--kernel\""),
        "{text}"
    );
    assert!(text.contains("d=\"M353.9 200L350 203.9L346.1 200L350 196.1Z\" fill=\"--target-ink\""), "{text}");
}
