//! Charts as data: places and values, ticks, and numbers as they are written.
#![allow(clippy::unwrap_used, clippy::indexing_slicing)] // A test stops at what it does not expect.

use proptest::prelude::*;
use ranklab::scene::decimal::figures;
use ranklab::scene::plot::{Along, Area, Axis, Hold, Plot, Rule, Scale};
use ranklab::scene::{Dash, Ink, Point};

fn plot(x: Axis, y: Axis, rules: Vec<Rule>) -> Plot {
    Plot { x, y, series: Vec::new(), rules }
}

fn rule(along: Along, at: f64, hold: Hold) -> Rule {
    Rule { name: "rule".to_owned(), along, at, ink: Ink::Target, dash: Dash::Dashed, hold }
}

fn axis() -> impl Strategy<Value = Axis> {
    let linear =
        (-1e6..1e6_f64, 1e-3..1e6_f64).prop_map(|(from, length)| Axis::new("a", Scale::Linear, from, from + length));
    let whole = (0..50_u8, 1..200_u8)
        .prop_map(|(from, length)| Axis::new("a", Scale::Whole, f64::from(from), f64::from(from) + f64::from(length)));
    let log = (-300..280_i32, 1..20_i32)
        .prop_map(|(from, decades)| Axis::new("a", Scale::Log, 10_f64.powi(from), 10_f64.powi(from + decades)));
    prop_oneof![linear, whole, log]
}

#[test]
fn a_short_axis_between_two_multiples_has_ticks() {
    // Neither -1,000,000 nor -500,000 lies on it.
    let axis = Axis::new("a", Scale::Linear, -946_395.0, -521_751.0);
    let at: Vec<f64> = axis.ticks(60.0).iter().map(|tick| tick.at).collect();
    assert_eq!(at, [-900_000.0, -800_000.0, -700_000.0, -600_000.0]);
}

proptest! {
    #[test]
    fn a_place_gives_its_value_back(x in axis(), y in axis(), across in 0.0..1.0, up in 0.0..1.0) {
        let plot = plot(x, y, Vec::new());
        let area = Area::new(&plot, 480.0, 300.0);
        prop_assert!(area.left < area.right && area.top < area.bottom);
        let point = [plot.x.value(across), plot.y.value(up)];
        let place = area.place(&plot, point).unwrap();
        prop_assert!((place.x - (area.left + across * (area.right - area.left))).abs() < 1e-3);
        prop_assert!((place.y - (area.bottom - up * (area.bottom - area.top))).abs() < 1e-3);
        // Along an axis, not from its zero: that is what a pixel can tell.
        for (axis, along, value) in [(&plot.x, Along::X, point[0]), (&plot.y, Along::Y, point[1])] {
            let again = axis.share(area.value(&plot, along, &place)).unwrap();
            prop_assert!((again - axis.share(value).unwrap()).abs() < 1e-6);
        }
    }

    #[test]
    fn ticks_are_on_the_axis_and_apart(axis in axis(), length in 60.0..900.0) {
        let ticks = axis.ticks(length);
        prop_assert!(!ticks.is_empty() && ticks.len() <= 13, "{} ticks", ticks.len());
        for pair in ticks.windows(2) {
            prop_assert!(pair[0].at < pair[1].at);
        }
        for tick in &ticks {
            let share = axis.share(tick.at).unwrap();
            prop_assert!((-1e-6..=1.0 + 1e-6).contains(&share), "{} lies outside", tick.label);
        }
    }

    #[test]
    fn whole_axes_have_whole_ticks(from in 0..40_u8, length in 1..300_u16) {
        let (from, length) = (f64::from(from), f64::from(length));
        for tick in Axis::new("n", Scale::Whole, from, from + length).ticks(400.0) {
            prop_assert_eq!(tick.at.fract(), 0.0);
            prop_assert!(!tick.label.contains('.'));
        }
    }

    // Rust's own formatting is the other route. Ties may go either way: one unit of the last digit is allowed.
    #[test]
    fn written_numbers_read_as_themselves(value in prop_oneof![-1e9..1e9_f64, any::<f64>()], digits in 1..15_usize) {
        prop_assume!(value.is_finite());
        let written = figures(value, digits);
        let read: f64 = written.replace('−', "-").parse().unwrap();
        let unit = 10_f64.powi(i32::try_from(digits).unwrap() - 1);
        prop_assert!((read - value).abs() <= value.abs() / unit * 0.500_001 + f64::MIN_POSITIVE, "{value:e}: {written}");
        let significant = written.split('e').next().unwrap().chars().filter(char::is_ascii_digit).collect::<String>();
        let significant = significant.trim_start_matches('0').trim_end_matches('0');
        prop_assert!(significant.len() <= digits, "{written} has more than {digits} digits");
    }
}

#[test]
fn numbers_are_written_as_people_write_them() {
    let table = [
        (0.0, 3, "0"),
        (-0.0, 3, "0"),
        (1.0, 3, "1"),
        (10.0, 1, "10"),
        (0.1, 3, "0.1"),
        (-2.5, 3, "−2.5"),
        (1_234_567.0, 7, "1234567"),
        (12_345_678.0, 4, "1.235e7"),
        (0.001, 3, "0.001"),
        (0.0001, 3, "1e−4"),
        (9.999, 3, "10"),
        (0.000_999_96, 4, "0.001"),
        (f64::EPSILON, 3, "2.22e−16"),
        (5e-324, 3, "4.94e−324"),
        (f64::MAX, 3, "1.8e308"),
        (f64::INFINITY, 3, "∞"),
        (f64::NEG_INFINITY, 3, "−∞"),
        (f64::NAN, 3, "not a number"),
    ];
    for (value, digits, expected) in table {
        assert_eq!(figures(value, digits), expected, "{value:e} with {digits}");
    }
}

#[test]
fn an_axis_always_has_two_ends() {
    for (scale, from, to) in [
        (Scale::Linear, 1.0, 1.0),
        (Scale::Linear, f64::NAN, f64::INFINITY),
        (Scale::Log, 0.0, 0.0),
        (Scale::Log, -1.0, 1e-300),
        (Scale::Whole, 3.0, 3.0),
        (Scale::Log, 5.0, 5.0),
    ] {
        let axis = Axis::new("a", scale, from, to);
        assert!(axis.from < axis.to, "{scale:?} from {from} to {to}");
        assert!(!axis.ticks(300.0).is_empty());
    }
    let turned = Axis::new("a", Scale::Linear, 4.0, 2.0);
    assert_eq!((turned.from, turned.to), (2.0, 4.0));
}

#[test]
fn powers_of_ten_hold_every_positive_value() {
    let axis = Axis::powers_of_ten("s", [5.29, 1e-16, 0.0, f64::NAN]);
    assert!(axis.from <= 1e-16 && axis.to >= 5.29);
    assert!(axis.from > 1e-18 && axis.to <= 10.0);
    assert_eq!(axis.share(0.0), None);
    let empty = Axis::powers_of_ten("s", []);
    assert!(empty.from > 0.0 && empty.from < empty.to);
}

#[test]
fn zero_has_a_strip_of_its_own() {
    let axis = Axis::new("s", Scale::LogAndZero, 1e-16, 1.0);
    let share = |value: f64| axis.share(value).unwrap();
    assert!(0.0 < share(0.0) && share(0.0) < share(1e-16) && share(1e-16) < share(1e-8) && share(1e-8) < share(1.0));
    assert_eq!((share(1.0), axis.share(-1.0)), (1.0, None));
    // Whatever is at or below the place of 0 is 0; between there and the smallest power of ten lies nothing else.
    assert_eq!([axis.value(-1.0), axis.value(0.0), axis.value(share(0.0))], [0.0; 3]);
    assert_eq!(axis.value((share(0.0) + share(1e-16)) / 2.0), 1e-16);
    for value in [1e-16, 3e-9, 0.5, 1.0] {
        assert!((axis.value(share(value)) / value - 1.0).abs() < 1e-9, "{value:e}");
    }
    let ticks = axis.ticks(300.0);
    assert_eq!((ticks[0].at, ticks[0].label.as_str()), (0.0, "0"));
    assert!(ticks.len() > 3 && ticks.windows(2).all(|pair| pair[0].at < pair[1].at));
}

#[test]
fn ticks_of_powers_of_ten_stand_where_one_looks_for_them() {
    let labels =
        |axis: &Axis, length: f64| -> Vec<String> { axis.ticks(length).into_iter().map(|tick| tick.label).collect() };
    let axis = Axis::new("s", Scale::LogAndZero, 1e-17, 10.0);
    assert_eq!(labels(&axis, 260.0), ["0", "1e−16", "1e−12", "1e−8", "1e−4", "1"]);
    // 1e-16 would be written over the 0.
    let axis = Axis::new("s", Scale::LogAndZero, 1e-16, 10.0);
    assert_eq!(labels(&axis, 260.0), ["0", "1e−12", "1e−8", "1e−4", "1"]);
    let axis = Axis::new("s", Scale::Log, 1e-4, 1e5);
    assert_eq!(labels(&axis, 260.0), ["1e−4", "0.01", "1", "100", "10,000"]);
}

#[test]
fn only_a_movable_rule_that_is_near_is_taken_hold_of() {
    let rules = vec![
        rule(Along::Y, 0.5, Hold::Fixed),
        rule(Along::Y, 0.25, Hold::Movable),
        rule(Along::X, 0.75, Hold::Movable),
    ];
    let plot = plot(Axis::new("x", Scale::Linear, 0.0, 1.0), Axis::new("y", Scale::Linear, 0.0, 1.0), rules);
    let area = Area::new(&plot, 500.0, 500.0);
    let at = |x: f64, y: f64| area.rule_at(&plot, &area.place(&plot, [x, y]).unwrap(), 24.0);
    assert_eq!(at(0.1, 0.5), None);
    assert_eq!(at(0.1, 0.26), Some(1));
    assert_eq!(at(0.75, 0.9), Some(2));
    assert_eq!(at(0.4, 0.9), None);
    assert_eq!(area.value(&plot, Along::Y, &Point::new(0.0, -50.0)), 1.0);
    assert_eq!(area.value(&plot, Along::X, &Point::new(-50.0, 0.0)), 0.0);
}
