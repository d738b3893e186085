//! The lab of numerical rank: what holds for every matrix, tolerance and noise; its links.

// Helpers outside `#[test]` functions may stop at what they do not expect, too.
#![allow(clippy::unwrap_used, clippy::panic)]

mod by_rank;
mod numerical_bench;

use by_rank::{built, built_up_to};
use numerical_bench::{at, opened, shown};
use proptest::collection::vec;
use proptest::prelude::*;
use ranklab::lab::grid;
use ranklab::lab::numerical::rule::RuleKind;
use ranklab::lab::numerical::view::Stage;
use ranklab::lab::numerical::{Action, State};
use ranklab::lab::sheet::Place;
use ranklab::lab::study::Workbench;
use ranklab::link::{Address, Frame, NumericalAddress, Page, Prediction, StudyAddress, ToleranceRule, decode, encode};
use ranklab::math::float::{nearest, round};
use ranklab::math::numerical::numerical_rank;
use ranklab::math::rank::rank_of;
use ranklab::math::{FloatMatrix, Rational, System};
use ranklab::stories::doubles::{gap, measured, report, with_noise};

fn size() -> impl Strategy<Value = Rational> {
    (1_i64..1000, -30_i32..30).prop_map(|(digits, exponent)| {
        let power = Rational::from_integer(10.into()).pow(exponent);
        Rational::from_integer(digits.into()) * power
    })
}

fn rule() -> impl Strategy<Value = ToleranceRule> {
    prop_oneof![
        Just(ToleranceRule::NumPy),
        Just(ToleranceRule::Matlab),
        size().prop_map(ToleranceRule::Relative),
        size().prop_map(ToleranceRule::Absolute),
        (1_i64..50, 1_i64..50).prop_map(|(p, q)| ToleranceRule::Absolute(Rational::new(p.into(), q.into()))),
    ]
}

fn address() -> impl Strategy<Value = NumericalAddress> {
    let system = built_up_to(4).prop_map(|built| System::new(built.matrix, None).unwrap());
    let prediction = prop_oneof![Just(Prediction::Ask), Just(Prediction::Skip)];
    (
        prop::option::of(system),
        prop::option::of(rule()),
        prop::option::of(size()),
        prop::option::of(any::<u64>()),
        prop::option::of(prediction),
    )
        .prop_map(|(system, tolerance, noise, seed, prediction)| NumericalAddress {
            system,
            tolerance,
            noise,
            seed,
            prediction,
        })
}

fn action() -> impl Strategy<Value = Action> {
    let place = (0..3_usize, 0..3_usize).prop_map(|(row, column)| Place::Entry { row, column });
    let text = prop_oneof![Just("1e-9"), Just("1/3"), Just("x"), Just("1e400"), Just("-2"), Just("")];
    let kind = (0..4_usize).prop_map(|index| RuleKind::ALL[index]);
    let preset = prop_oneof![Just("tenths"), Just("hilbert"), Just("no such")];
    prop_oneof![
        (place, text.clone())
            .prop_map(|(place, text)| Action::Grid(grid::Action::CellEdited { place, text: text.into() })),
        Just(Action::Grid(grid::Action::UndoPressed)),
        preset.prop_map(|id| Action::PresetChosen(id.to_owned())),
        (0..15_usize).prop_map(Action::HilbertSized),
        kind.prop_map(Action::RuleChosen),
        any::<f64>().prop_map(Action::LineMoved),
        (-0.5..1.5).prop_map(Action::SliderMoved),
        text.prop_map(|text| Action::ToleranceTyped(text.to_owned())),
        (0..30_u32).prop_map(Action::NoiseMoved),
        Just(Action::NoiseRedrawn),
        (0..14_usize).prop_map(Action::RankPredicted),
        Just(Action::PredictionSkipped),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, ..ProptestConfig::default() })]

    #[test]
    fn links_come_back_as_they_were(address in address()) {
        let page = Page::Study(StudyAddress::Numerical(address));
        let address = Address { page, frame: Frame::default() };
        prop_assert_eq!(decode(&encode(&address)), (address, vec![]));
    }

    // Whatever happens, there is something to show, and its link opens the same.
    #[test]
    fn every_state_has_a_view_and_a_link(actions in vec(action(), 1..12)) {
        let mut state = State::default();
        for action in actions {
            state.update(action);
            let _ = state.present();
        }
        let link = at(&state);
        let (address, notices) = decode(&link);
        prop_assert_eq!(notices, vec![]);
        let mut again = State::default();
        let Page::Study(study) = &address.page else { panic!("{link}") };
        again.open(study);
        prop_assert_eq!(at(&again), link.clone());
        if let (Stage::Shown(one), Stage::Shown(other)) = (state.present().stage, again.present().stage) {
            prop_assert_eq!(one.answers, other.answers);
            prop_assert_eq!(one.facts, other.facts);
            prop_assert_eq!(one.plot.series.len(), other.plot.series.len());
        }
        // A bare link leaves everything as it was.
        state.open(&StudyAddress::Numerical(NumericalAddress::default()));
        prop_assert_eq!(at(&state), link);
    }

    // Each number on the page is computed once more from its definition.
    #[test]
    fn the_answers_are_what_they_are_called(built in built_up_to(6), rule in rule(), noise in prop::option::of(size())) {
        let float = round(&built.matrix);
        let system = System::new(built.matrix.clone(), None).unwrap();
        let mut state = State::default();
        let address = NumericalAddress {
            system: Some(system),
            tolerance: Some(rule),
            noise: noise.clone(),
            seed: Some(3),
            prediction: None,
        };
        state.open(&StudyAddress::Numerical(address));
        prop_assume!(float.is_ok());
        let float = float.unwrap();
        let stored = noise.map_or(float.matrix.clone(), |size| with_noise(&float.matrix, &size, 3));
        let view = shown(&mut state);
        let [exact, numerical, _] = view.answers.each_ref().map(|answer| answer.rank);
        prop_assert_eq!(exact, built.rank, "the exact rank knows no noise");
        prop_assert_eq!((view.facts.rows, view.facts.columns), built.matrix.shape());
        // Every singular value is in the chart, above the tolerance or not, and nowhere else.
        let [above, below] = [&view.plot.series[view.plot.series.len() - 2], &view.plot.series[view.plot.series.len() - 1]];
        let tolerance = view.plot.rules[0].at;
        prop_assert_eq!(above.points.len(), numerical);
        prop_assert_eq!(above.points.len() + below.points.len(), built.matrix.nrows().min(built.matrix.ncols()));
        prop_assert!(above.points.iter().all(|point| point[1] > tolerance));
        prop_assert!(below.points.iter().all(|point| point[1] <= tolerance));
        // The sum of their squares is that of the entries.
        let values: Vec<f64> = above.points.iter().chain(&below.points).map(|point| point[1]).collect();
        let [found, expected] = [&values, &stored.iter().copied().collect::<Vec<f64>>()].map(|numbers| {
            let largest = numbers.iter().fold(0.0_f64, |most, number| most.max(number.abs()));
            let squares: f64 = numbers.iter().map(|number| if largest > 0.0 { (number / largest).powi(2) } else { 0.0 }).sum();
            largest * squares.sqrt()
        });
        prop_assert!((found - expected).abs() <= 1e-13 * expected, "{found:e} and {expected:e}");
        prop_assert_eq!(view.table.rows.len(), values.len());
    }

    // Weyl: no singular value moves farther than the norm of what is added, which is at most the root of mn times the size.
    #[test]
    fn noise_moves_no_singular_value_farther_than_its_norm(
        entries in vec(-9.0..9.0_f64, 12), exponent in -12..1_i32, seed in any::<u64>(),
    ) {
        let matrix = FloatMatrix::from_row_slice(3, 4, &entries);
        let size = Rational::from_integer(10.into()).pow(exponent);
        let noisy = with_noise(&matrix, &size, seed);
        let limit = 12_f64.sqrt() * nearest(&size);
        prop_assert!((&noisy - &matrix).iter().all(|added| added.abs() <= nearest(&size) + 1e-14));
        let [before, after] = [&matrix, &noisy].map(|matrix| measured(matrix).unwrap().singular_values);
        for (before, after) in before.iter().zip(&after) {
            prop_assert!((before - after).abs() <= limit + 1e-13, "{before:e} and {after:e}");
        }
    }

    #[test]
    fn the_report_keeps_the_exact_rank_and_the_rank_of_what_is_stored(built in built()) {
        prop_assume!(round(&built.matrix).is_ok());
        let report = report(&built.matrix).unwrap();
        prop_assert_eq!(report.exact_rank, built.rank);
        let stored = report.stored.matrix.map(|entry| Rational::from_float(entry).unwrap());
        prop_assert_eq!(report.stored_rank, rank_of(&stored));
        if report.stored.changed == 0 {
            prop_assert_eq!(report.stored_rank, built.rank);
        }
    }

    #[test]
    fn the_gap_is_the_largest_factor_between_neighbours(mut values in vec(prop_oneof![Just(0.0), 1e-12..10.0_f64], 0..7)) {
        values.sort_by(|a, b| b.total_cmp(a));
        let ratios: Vec<f64> = values.windows(2).map(|pair| if pair[0] > 0.0 { pair[0] / pair[1] } else { 0.0 }).collect();
        match gap(&values) {
            None => prop_assert!(ratios.iter().all(|ratio| *ratio == 0.0)),
            Some(gap) => {
                prop_assert_eq!(gap.ratio, ratios[gap.above - 1]);
                prop_assert!(ratios.iter().all(|ratio| *ratio <= gap.ratio));
                let mut others = ratios.clone();
                others.remove(gap.above - 1);
                let second = others.iter().copied().fold(1.0, f64::max);
                prop_assert_eq!(gap.second, second);
                // Every tolerance in the gap gives its rank.
                let (above, below) = (values[gap.above - 1], values[gap.above]);
                prop_assert!(numerical_rank(&values, below) == gap.above || above == below);
            }
        }
    }
}

#[test]
fn tolerances_are_read_as_they_are_written_by_hand() {
    let rational = |text: &str| ranklab::math::number::parse_number(text).unwrap();
    for (text, expected) in [
        ("1e-10", ToleranceRule::Absolute(rational("1e-10"))),
        ("0", ToleranceRule::Absolute(rational("0"))),
        ("1/3", ToleranceRule::Absolute(rational("1/3"))),
        ("numpy", ToleranceRule::NumPy),
        ("NumPy", ToleranceRule::NumPy),
        ("matlab", ToleranceRule::Matlab),
        ("rel,1e-10", ToleranceRule::Relative(rational("1e-10"))),
        ("rel:0.5", ToleranceRule::Relative(rational("0.5"))),
    ] {
        let (address, notices) = decode(&format!("#/lab/numerical?tol={text}"));
        assert_eq!(notices, []);
        let Page::Study(StudyAddress::Numerical(numerical)) = &address.page else { panic!("{text}") };
        assert_eq!(numerical.tolerance, Some(expected), "{text}");
    }
    for text in ["-1", "1e400", "pandas", "rel", "rel,", "rel,-1", "abs,1", "inf"] {
        let (address, notices) = decode(&format!("#/lab/numerical?tol={text}"));
        let Page::Study(StudyAddress::Numerical(numerical)) = &address.page else { panic!("{text}") };
        assert_eq!((numerical.tolerance.as_ref(), notices.len()), (None, 1), "{text}");
        assert_eq!(
            notices[0].to_string(),
            format!(
                "“tol” is “{text}” in the link, but it should be numpy, matlab, a number from 0 on, or a share of the \
                 largest singular value such as rel,1e-10: NumPy’s default is used."
            )
        );
    }
    let (_, notices) = decode("#/lab/numerical?noise=-1&seed=x");
    let sentences: Vec<String> = notices.iter().map(ToString::to_string).collect();
    assert_eq!(sentences[0], "“noise” is “-1” in the link, but it should be a number from 0 on: no noise is added.");
    assert_eq!(sentences.len(), 2);
}

#[test]
fn a_link_with_a_matrix_shows_what_its_sender_saw() {
    let mut state = opened("1,2;3,4&tol=rel,0.5&noise=0.001&seed=9");
    assert_eq!(at(&state), "#/lab/numerical?m=1,2;3,4&tol=rel,0.5&noise=0.001&seed=9");
    assert_eq!(shown(&mut state).prediction, None);
    state.open(&StudyAddress::Numerical(NumericalAddress::default()));
    assert_eq!(at(&state), "#/lab/numerical?m=1,2;3,4&tol=rel,0.5&noise=0.001&seed=9");
    // The shared matrix keeps its right-hand side, which says nothing about the rank.
    let mut state = opened("1,2;2,4&b=1,2");
    assert_eq!(shown(&mut state).answers[0].rank, 1);
    assert_eq!(at(&state), "#/lab/numerical?m=1,2;2,4&b=1,2");
    assert!(state.system().unwrap().right_hand_side().is_some());
}
