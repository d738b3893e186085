//! The lab of numerical rank without a browser: what it opens with, tolerance, noise, prediction, sentences.

// Helpers outside `#[test]` functions may stop at what they do not expect, too.
#![allow(clippy::unwrap_used, clippy::panic)]

mod numerical_bench;

use numerical_bench::{at, opened, question, ranks, refused, shown};
use ranklab::lab::elimination::action::Asking;
use ranklab::lab::elimination::view::Available;
use ranklab::lab::grid;
use ranklab::lab::numerical::presets::PRESETS;
use ranklab::lab::numerical::rule::RuleKind;
use ranklab::lab::numerical::view::STEPS;
use ranklab::lab::numerical::{Action, State};
use ranklab::lab::sheet::Place;
use ranklab::lab::study::Workbench;
use ranklab::math::FloatMatrix;
use ranklab::math::exact::{fraction, integer};
use ranklab::math::number::parse_number;
use ranklab::scene::plot::{Hold, Scale};
use ranklab::stories::doubles::with_noise;

#[test]
fn the_presets_show_what_they_claim() {
    // Exact rank, numerical rank by NumPy's rule, float elimination.
    let claims = [
        ("one-and-almost-zero", [2, 1, 2]),
        ("tenths", [2, 2, 3]),
        ("hilbert", [4, 4, 4]),
        ("nearly-dependent", [3, 3, 3]),
        ("noisy-copies", [2, 2, 2]),
        ("tiny-scale", [2, 2, 2]),
        ("rounded-away", [2, 1, 1]),
    ];
    assert_eq!(claims.map(|(id, _)| id), PRESETS.map(|preset| preset.id));
    let mut state = State::default();
    state.update(Action::AskingChosen(Asking::DoesNotAsk));
    for (id, expected) in claims {
        state.update(Action::PresetChosen(id.to_owned()));
        assert_eq!(ranks(&mut state), expected, "{id}");
        let view = state.present();
        assert_eq!(view.preset, id);
        assert!(view.hint.is_some_and(|hint| hint.ends_with('.')), "{id}");
    }
    // What the hints say beyond the ranks.
    let distance = |id: &str| -> f64 {
        let mut state = State::default();
        state.update(Action::AskingChosen(Asking::DoesNotAsk));
        state.update(Action::PresetChosen(id.to_owned()));
        shown(&mut state).facts.distance.unwrap().0.parse().unwrap()
    };
    assert!(distance("nearly-dependent") < 1e-6);
    assert!((distance("hilbert") - 0.000_096_7).abs() < 5e-8);
    for (id, tolerance, rank) in [("noisy-copies", "0.05", 1), ("tiny-scale", "1e-10", 0)] {
        state.update(Action::PresetChosen(id.to_owned()));
        state.update(Action::RuleChosen(RuleKind::Absolute));
        state.update(Action::ToleranceTyped(tolerance.to_owned()));
        assert_eq!(shown(&mut state).answers[1].rank, rank, "{id}");
    }
    assert_eq!(state.present().preset, "tiny-scale");
    let place = Place::Entry { row: 0, column: 0 };
    state.update(Action::Grid(grid::Action::CellEdited { place, text: "5".to_owned() }));
    assert_eq!((state.present().preset, state.present().hint), ("", None));
}

#[test]
fn hilbert_matrices_have_as_many_rows_as_one_likes() {
    let mut state = State::default();
    state.update(Action::AskingChosen(Asking::DoesNotAsk));
    assert_eq!(state.present().hilbert, None);
    state.update(Action::PresetChosen("hilbert".to_owned()));
    // NumPy’s matrix_rank; a Hilbert matrix is invertible, so the exact rank is n.
    for (rows, numpy) in (2..=12).zip([2, 3, 4, 5, 6, 7, 8, 9, 10, 10, 11]) {
        state.update(Action::HilbertSized(rows));
        let view = state.present();
        assert_eq!((view.preset, view.hilbert), ("hilbert", Some((rows, format!("{rows} × {rows}")))));
        assert_eq!(ranks(&mut state)[..2], [rows, numpy], "{rows} rows");
        assert_eq!(state.grid.system().coefficients()[(rows - 1, 0)], fraction(1, rows as i64).unwrap());
    }
    // Beyond the ends is at the ends.
    for (asked, rows) in [(0, 2), (1, 2), (13, 12)] {
        state.update(Action::HilbertSized(asked));
        assert_eq!(state.grid.system().rows(), rows);
    }
    // Whoever types one has one.
    let mut state = opened("1,1/2,1/3;1/2,1/3,1/4;1/3,1/4,1/5");
    assert_eq!(state.present().hilbert.map(|(rows, _)| rows), Some(3));
    assert_eq!(opened("1").present().hilbert, None);
}

#[test]
fn a_lost_singular_value_is_told_from_a_zero() {
    let told = |link: &str| shown(&mut opened(link)).sentences.iter().any(|sentence| sentence.contains("but is not"));
    // The doubles next to the tenths form a matrix of rank 3, whose third singular value is about 2.3e-17.
    let tenths = "0.1,0.2,0.3;0.4,0.5,0.6;0.7,0.8,0.9";
    assert_eq!(shown(&mut opened(tenths)).plot.series.iter().any(|one| one.points.contains(&[3.0, 0.0])), told(tenths));
    // Here it is 0, and with noise nobody knows the exact rank.
    assert!(!told("1,2,3;4,5,6;7,8,9"));
    assert!(!told(&format!("{tenths}&noise=1e-30")));
}

#[test]
fn a_first_visitor_is_asked_for_numpys_rank() {
    let mut state = State::default();
    assert_eq!(question(&mut state), [0, 1, 2]);
    let texts = |state: &mut State| -> Vec<String> {
        state.present().grid.rows.into_iter().flatten().map(|cell| cell.text).collect()
    };
    assert_eq!(texts(&mut state), ["1", "0", "0", "1e-16"], "decimals as people write them");
    assert_eq!(state.present().hint, None, "the hint would tell");
    state.update(Action::RankPredicted(2));
    let view = shown(&mut state);
    assert_eq!(view.prediction.as_deref(), Some("You predicted rank 2; NumPy reports 1."));
    assert!(State::announcement(&state.present()).starts_with("You predicted rank 2; NumPy reports 1."));
    // The prediction stays beside the result, about the same matrix; a tolerance of one's own does not change it.
    state.update(Action::SliderMoved(0.0));
    assert_eq!(shown(&mut state).answers[1].rank, 2);
    assert_eq!(shown(&mut state).prediction.as_deref(), Some("You predicted rank 2; NumPy reports 1."));
    state.update(Action::NoiseMoved(18));
    assert_eq!(
        shown(&mut state).prediction.as_deref(),
        Some("You predicted rank 2; NumPy reports 1 without the noise.")
    );
    // Another matrix is another question, until none is wanted.
    state.update(Action::PresetChosen("tenths".to_owned()));
    assert_eq!(question(&mut state), [0, 1, 2, 3]);
    assert_eq!(texts(&mut state)[..3], ["0.1", "0.2", "0.3"]);
    state.update(Action::PredictionSkipped);
    assert_eq!(shown(&mut state).prediction, None);
    state.update(Action::RankPredicted(1));
    assert_eq!(shown(&mut state).prediction, None, "it has been told");
    state.update(Action::AskingChosen(Asking::DoesNotAsk));
    state.update(Action::PresetChosen("hilbert".to_owned()));
    assert_eq!(texts(&mut state)[..3], ["1", "1/2", "1/3"], "fractions where a decimal would not end");
    assert_eq!(ranks(&mut state)[0], 4);
    state.update(Action::AskingChosen(Asking::Asks));
    state.update(Action::RankPredicted(4));
    assert_eq!(shown(&mut state).prediction.as_deref(), Some("You predicted rank 4, and that is what NumPy reports."));
}

#[test]
fn the_tolerance_is_moved_chosen_and_typed() {
    let mut state = opened("1,0;0,1e-16");
    let view = shown(&mut state).tolerance;
    assert_eq!((view.kind, view.field), (RuleKind::NumPy, None));
    assert_eq!(view.says, "4.44e−16: 1 of 2 singular values is above");
    // MATLAB: max(m, n) times the gap after 1, which is 2^-52.
    state.update(Action::RuleChosen(RuleKind::Matlab));
    assert_eq!(shown(&mut state).facts.tolerance.0, "4.44089209850063e-16");
    // A rule with a number begins where the line is.
    state.update(Action::RuleChosen(RuleKind::Relative));
    let field = shown(&mut state).tolerance.field.unwrap();
    assert_eq!((field.name, field.text.as_str(), field.problem), ("Share of the largest", "4.44e−16", None));
    state.update(Action::ToleranceTyped("1e-17".to_owned()));
    assert_eq!(shown(&mut state).tolerance.says, "1e−17: 2 of 2 singular values are above");
    assert!(State::announcement(&state.present()).starts_with("1e−17: 2 of 2"));
    // What does not read keeps what was typed, and the last tolerance.
    for (text, problem) in [
        ("-1", "A tolerance is 0 or more: sizes are compared with it."),
        ("1e400", "This is too large for a floating-point number (about 1.8e308 at most)."),
    ] {
        state.update(Action::ToleranceTyped(text.to_owned()));
        let view = shown(&mut state).tolerance;
        let field = view.field.unwrap();
        assert_eq!((field.text.as_str(), field.problem.as_deref()), (text, Some(problem)));
        assert!(view.says.starts_with("1e−17:"));
    }
    state.update(Action::ToleranceTyped("tiny".to_owned()));
    assert!(shown(&mut state).tolerance.field.unwrap().problem.is_some_and(|problem| problem.contains("tiny")));
    // A relative tolerance stays relative when its line is moved, every other becomes a number.
    state.update(Action::LineMoved(0.25));
    assert_eq!(at(&state), "#/lab/numerical?m=1,0;0,1/10000000000000000&tol=rel,0.25");
    state.update(Action::RuleChosen(RuleKind::NumPy));
    state.update(Action::LineMoved(1e-16));
    assert_eq!(at(&state), "#/lab/numerical?m=1,0;0,1/10000000000000000&tol=1e-16");
    let view = shown(&mut state);
    assert_eq!((view.tolerance.kind, view.answers[1].rank), (RuleKind::Absolute, 1), "equal is not above");
    // To choose NumPy again brings its tolerance back.
    state.update(Action::RuleChosen(RuleKind::NumPy));
    assert_eq!(shown(&mut state).facts.tolerance.0, "4.44089209850063e-16");
}

#[test]
fn the_slider_goes_where_the_line_goes() {
    let mut state = opened("1,0;0,1e-16");
    let mut before = usize::MAX;
    for step in 0..=STEPS {
        state.update(Action::SliderMoved(step as f64 / STEPS as f64));
        let view = shown(&mut state);
        let rule = &view.plot.rules[0];
        assert_eq!((rule.hold, view.plot.y.scale), (Hold::Movable, Scale::LogAndZero));
        let tolerance: f64 = view.facts.tolerance.0.parse().unwrap();
        assert!((rule.at - tolerance).abs() <= 1e-14 * tolerance);
        // Below the strip for 0 there is nothing to stop at.
        assert!((view.tolerance.at - step).abs() <= 1 || tolerance == 0.0 || step < STRIP_END, "{step}: {view:?}");
        let rank = view.answers[1].rank;
        assert!(rank <= before, "a larger tolerance counts fewer");
        before = rank;
    }
    assert_eq!(before, 0);
    state.update(Action::SliderMoved(0.0));
    let view = shown(&mut state);
    assert_eq!((view.facts.tolerance.0.as_str(), view.answers[1].rank), ("0", 2));
    assert_eq!(view.tolerance.says, "0: 2 of 2 singular values are above");
}

/// The first tenth of the axis is for 0.
const STRIP_END: i64 = STEPS / 10 + 1;

#[test]
fn noise_is_for_the_doubles_only() {
    let mut state = opened("1,2;2,4");
    assert_eq!(ranks(&mut state), [1, 1, 1]);
    let view = shown(&mut state);
    assert_eq!((view.noise.at, view.noise.says.as_str(), view.noise.redraw), (0, "none", Available::NotNow));
    state.update(Action::NoiseMoved(13));
    let view = shown(&mut state);
    assert_eq!(
        (view.noise.at, view.noise.says.as_str(), view.noise.redraw),
        (13, "up to 1e−5 in each entry", Available::Now)
    );
    assert_eq!(ranks(&mut state), [1, 2, 2]);
    assert_eq!(
        view.reasons,
        [
            "Without noise, 1 singular value above the tolerance would be 0: the noise lifted it. Noise wants a tolerance of \
             its own size.",
            "Float elimination: with noise no difference comes out as exactly 0, so nothing is left out.",
        ]
    );
    // Weyl: no singular value moves farther than the noise is large, 2 times its largest entry at most.
    let [with, without] = [&view.plot, &shown(&mut opened("1,2;2,4")).plot].map(|plot| {
        let mut values: Vec<f64> =
            plot.series.iter().rev().take(2).flat_map(|one| one.points.clone()).map(|p| p[1]).collect();
        values.sort_by(f64::total_cmp);
        values
    });
    assert_eq!((with.len(), without.len()), (2, 2));
    for (noisy, clean) in with.iter().zip(&without) {
        assert!((noisy - clean).abs() <= 2e-5, "{noisy} and {clean}");
    }
    assert!(with[0] > 1e-9 && without[0] < 1e-15);
    // A tolerance of the noise's size finds the rank again; another noise too.
    for _ in 0..5 {
        state.update(Action::NoiseRedrawn);
        state.update(Action::RuleChosen(RuleKind::Absolute));
        state.update(Action::ToleranceTyped("3e-5".to_owned()));
        assert_eq!(ranks(&mut state), [1, 1, 2]);
    }
    assert_eq!(at(&state), "#/lab/numerical?m=1,2;2,4&tol=0.00003&noise=0.00001&seed=6");
    state.update(Action::NoiseMoved(0));
    assert_eq!(ranks(&mut state), [1, 1, 1]);
}

#[test]
fn a_seed_gives_the_same_noise_for_ever() {
    let noise = |size: &str, seed: u64| with_noise(&FloatMatrix::zeros(2, 2), &parse_number(size).unwrap(), seed);
    // pcg32 with seed 42: 0xa15c02b7, 0x7b47f409, 0xba1d3330, 0x83d2f293 (its demonstration prints them), row by row.
    let share = |bits: u32| (f64::from(bits) + 0.5) * 2_f64.powi(-31) - 1.0;
    let expected = [0xa15c_02b7, 0x7b47_f409, 0xba1d_3330, 0x83d2_f293].map(share);
    assert_eq!(noise("1", 42), FloatMatrix::from_row_slice(2, 2, &expected));
    assert_eq!(noise("0.5", 42), FloatMatrix::from_row_slice(2, 2, &expected.map(|share| share / 2.0)));
    assert_ne!(noise("1", 42), noise("1", 43));
    // Some 40 numbers in each tenth of the way from -1 to 1: 400 expected of 8,000, with a standard deviation of 20.
    let drawn = with_noise(&FloatMatrix::zeros(80, 100), &integer(1), 7);
    for tenth in 0..20 {
        let low = f64::from(tenth) / 10.0 - 1.0;
        let count = drawn.iter().filter(|share| (low..low + 0.1).contains(*share)).count();
        assert!(count.abs_diff(400) < 6 * 20, "{count} from {low}");
    }
}

#[test]
fn what_no_double_holds_gets_a_sentence() {
    let mut state = opened("1,1e400;2,3");
    assert_eq!(
        refused(&mut state),
        "Row 1, column 2 is too large for a floating-point number (about 1.8e308 at most)."
    );
    assert!(state.present().storage.is_empty());
    let mut state = opened("1e308,1e308;1e308,1e308");
    assert_eq!(refused(&mut state), "The largest singular value is too large for a floating-point number.");
    // Nothing that can be pressed or dragged in between breaks it.
    for action in [Action::SliderMoved(0.5), Action::LineMoved(f64::NAN), Action::NoiseMoved(3), Action::NoiseRedrawn] {
        state.update(action);
        assert!(!refused(&mut state).is_empty());
    }
    let place = Place::Entry { row: 0, column: 0 };
    let mut state = opened("1");
    state.update(Action::Grid(grid::Action::CellEdited { place, text: "x".to_owned() }));
    assert_eq!(ranks(&mut state), [1, 1, 1], "the last complete matrix stays in view");
    assert_eq!(state.present().grid.problems.len(), 1);
}
