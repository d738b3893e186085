//! Collinear features: what exact arithmetic says, what doubles say, and that the lab says the same.

// Helpers outside `#[test]` functions may stop at what they do not expect, too.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

#[allow(dead_code, reason = "each theme needs a part of it")]
mod by_rank;

use by_rank::built_up_to;
use num_traits::{One, Signed, Zero};
use proptest::prelude::{ProptestConfig, Strategy, any, prop_assert, prop_assert_eq, proptest};
use ranklab::lab::collinearity::action::Guess;
use ranklab::lab::collinearity::data::houses;
use ranklab::lab::collinearity::size::{Size, Steps};
use ranklab::lab::collinearity::view::{QuestionView, Told};
use ranklab::lab::collinearity::{Action, State, View, words};
use ranklab::lab::study::Workbench;
use ranklab::link::{Address, CollinearityAddress, Frame, Page, StudyAddress, decode, encode};
use ranklab::math::exact::{from_integers, integer};
use ranklab::math::float::nearest;
use ranklab::math::rank::rank_of;
use ranklab::math::subspace::null_space_basis;
use ranklab::math::{ExactMatrix, Form, PivotPolicy, Rational, System, eliminate};
use ranklab::stories::collinearity::{Change, Data, HowMany};

fn rational(numerator: i64, denominator: i64) -> Rational {
    Rational::new(numerator.into(), denominator.into())
}

fn small() -> Data {
    Data { features: from_integers(3, 2, &[&[1, 2], &[2, 4], &[3, 6]]), target: [2, 4, 6].map(integer).to_vec() }
}

fn opened(link: &str) -> State {
    let (address, notices) = decode(link);
    assert!(notices.is_empty(), "{notices:?}");
    let Page::Study(address) = address.page else { panic!("{link} is no study") };
    let mut state = State::default();
    state.open(&address);
    state
}

fn told(view: &View) -> &Told {
    view.told.as_ref().expect("something to tell")
}

fn fact(view: &View, name: &str) -> String {
    told(view).facts.iter().find(|fact| fact.1 == name).unwrap_or_else(|| panic!("no fact {name}")).2.clone()
}

#[test]
fn the_chapter_s_numbers_come_out() {
    let data = small();
    let at = |lambda: &Rational| data.exact(lambda);
    let none = at(&Rational::zero());
    assert_eq!((none.rank, none.ridge_rank), (1, 1));
    assert_eq!(none.gram, from_integers(2, 2, &[&[14, 28], &[28, 56]]));
    assert!(none.determinant.is_zero());
    let seven = at(&integer(7));
    assert_eq!((seven.ridge_rank, seven.ridge_determinant), (2, integer(539)));
    assert_eq!(data.weights(&integer(7)), (vec![rational(4, 11), rational(8, 11)], HowMany::One));
    assert_eq!(data.weights(&Rational::zero()), (vec![rational(2, 5), rational(4, 5)], HowMany::Infinite));
    let doubles = data.in_doubles().unwrap();
    let shortest = doubles.weights(0.0);
    assert!((shortest[0] - 0.4).abs() < 1e-14 && (shortest[1] - 0.8).abs() < 1e-14, "{shortest:?}");
    // (70 + lambda) / lambda.
    assert!((doubles.condition(7.0) - 11.0).abs() < 1e-12);
    assert_eq!(doubles.condition(0.0), f64::INFINITY);
    assert_eq!(doubles.ridge_rank(1e-20).unwrap(), (1, Change::Lost));
    assert_eq!(doubles.ridge_rank(1e-3).unwrap(), (2, Change::Some));
    // 14 + 1e-14 is another double, but the smallest eigenvalue is within 70 * 2 * 2^-52 = 3.1e-14.
    assert_eq!(doubles.ridge_rank(1e-14).unwrap(), (1, Change::Some));
}

#[test]
fn the_houses_have_rank_3_and_their_price_nearly_follows() {
    let system = houses();
    assert_eq!(rank_of(system.coefficients()), 3);
    let feet: Vec<String> = system.coefficients().column(1).iter().map(ToString::to_string).collect();
    // The chapter's column: 1291.668, 914.9315, 2152.78, 688.8896, 1614.585.
    assert_eq!(feet, ["322917/250", "1829863/2000", "107639/50", "430556/625", "322917/200"]);
}

#[test]
fn the_noise_is_the_same_for_ever() {
    let noisy = small().with_noise(1, &integer(1000), 1);
    let drawn: Vec<Rational> = (0..3).map(|row| &noisy.features[(row, 1)] - integer(2 * (row as i64 + 1))).collect();
    // Against PCG32 as its reference implementation has it, each output modulo 2001, less 1000.
    assert_eq!(drawn, pcg32(1).map(integer));
    assert_eq!(noisy.features.column(0), small().features.column(0));
}

/// The first three numbers from -1000 to 1000 of PCG32, written after O'Neill's `pcg_basic.c`.
fn pcg32(seed: u64) -> [i64; 3] {
    let increment: u64 = (54 << 1) | 1;
    let mut state: u64 = 0;
    let mut next = || {
        let old = state;
        state = old.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(increment);
        ((((old >> 18) ^ old) >> 27) as u32).rotate_right((old >> 59) as u32)
    };
    next();
    state = state.wrapping_add(seed);
    let mut next = || {
        let old = state;
        state = old.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(increment);
        ((((old >> 18) ^ old) >> 27) as u32).rotate_right((old >> 59) as u32)
    };
    next();
    std::array::from_fn(|_| {
        loop {
            let drawn = next();
            if drawn >= 2001_u32.wrapping_neg() % 2001 {
                return i64::from(drawn % 2001) - 1000;
            }
        }
    })
}

fn data() -> impl Strategy<Value = Data> {
    let entries = proptest::collection::vec(-9_i64..=9, 24);
    let target = proptest::collection::vec(-20_i64..=20, 6);
    (1_usize..=6, 1_usize..=4, entries, target, any::<bool>()).prop_map(|(m, n, entries, target, twice)| {
        let mut features = ExactMatrix::from_fn(m, n, |i, j| integer(entries[i * n + j]));
        if twice && n > 1 {
            for i in 0..m {
                features[(i, n - 1)] = &features[(i, 0)] * integer(2);
            }
        }
        Data { features, target: target[..m].iter().copied().map(integer).collect() }
    })
}

/// The squared length of X w - y.
fn misfit(data: &Data, weights: &[Rational]) -> Rational {
    data.predictions(weights).iter().zip(&data.target).map(|(p, y)| (p - y) * (p - y)).sum()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn ridge_has_full_rank_for_every_positive_lambda(built in built_up_to(6), p in 1_i64..1000, q in 1_i64..1000) {
        let lambda = rational(p, q) / integer(10).pow(30);
        let m = built.matrix.nrows();
        let exact = Data { features: built.matrix.clone(), target: vec![integer(0); m] }.exact(&lambda);
        let n = built.matrix.ncols();
        prop_assert_eq!(exact.rank, built.rank);
        prop_assert_eq!(exact.ridge_rank, n);
        prop_assert!(exact.ridge_determinant.is_positive());
        prop_assert_eq!(exact.determinant.is_zero(), built.rank < n);
        prop_assert_eq!(rank_of(&exact.gram), built.rank);
    }

    #[test]
    fn exact_weights_are_a_minimum(data in data(), p in 0_i64..50, steps in proptest::collection::vec(-3_i64..=3, 4)) {
        let lambda = rational(p, 7);
        let (weights, how_many) = data.weights(&lambda);
        let full = rank_of(&data.features) == data.features.ncols();
        prop_assert_eq!(how_many == HowMany::One, full || lambda.is_positive());
        let length = |weights: &[Rational]| weights.iter().map(|weight| weight * weight).sum::<Rational>();
        let price = |weights: &[Rational]| {
            misfit(&data, weights) + &lambda * length(weights)
        };
        let moved: Vec<Rational> = weights.iter().zip(&steps).map(|(weight, step)| weight + rational(*step, 100)).collect();
        prop_assert!(price(&weights) <= price(&moved));
        if price(&weights) == price(&moved) {
            prop_assert!(length(&weights) <= length(&moved));
        }
        // A step along the null space changes no prediction, and makes the weights longer.
        for direction in null_space_basis(&eliminate(&data.features, data.features.ncols(), Form::Reduced, PivotPolicy::default())) {
            let moved: Vec<Rational> = weights.iter().zip(&direction).map(|(weight, step)| weight + step).collect();
            prop_assert_eq!(data.predictions(&moved), data.predictions(&weights));
            prop_assert!(lambda.is_positive() || length(&weights) < length(&moved));
        }
    }

    #[test]
    fn doubles_agree_with_the_exact_weights(data in data(), exponent in -2_i32..=5) {
        let lambda = if exponent < 0 { rational(1, 10_i64.pow(exponent.unsigned_abs())) } else { integer(10_i64.pow(exponent.unsigned_abs())) };
        let doubles = data.in_doubles().unwrap();
        let exact = data.weights(&lambda).0;
        for (float, exact) in doubles.weights(nearest(&lambda)).iter().zip(&exact) {
            prop_assert!((float - nearest(exact)).abs() <= 1e-9 * (1.0 + nearest(exact).abs()), "{float} {exact}");
        }
        let eigenvalue = doubles.condition(nearest(&lambda));
        prop_assert!(eigenvalue >= 1.0 - 1e-12);
    }

    #[test]
    fn without_lambda_the_weights_fit_best_and_are_shortest(data in data()) {
        let doubles = data.in_doubles().unwrap();
        let weights = doubles.weights(0.0);
        // X^T (X w - y) = 0.
        let predicted = doubles.predictions(&weights);
        for column in data.features.column_iter() {
            let product: f64 = column.iter().zip(predicted.iter().zip(&data.target)).map(|(x, (p, y))| nearest(x) * (p - nearest(y))).sum();
            prop_assert!(product.abs() < 1e-7, "{product}");
        }
        for (float, exact) in weights.iter().zip(&data.weights(&Rational::zero()).0) {
            prop_assert!((float - nearest(exact)).abs() < 1e-8 * (1.0 + float.abs()), "{float} {exact}");
        }
    }

    #[test]
    fn a_link_comes_back(entries in proptest::collection::vec(-99_i64..=99, 6), lambda in 0_i64..100_000, noise in 0_i64..1000, seed in proptest::option::of(any::<u64>()), whole in any::<bool>()) {
        let system = System::new(from_integers(2, 2, &[&entries[..2], &entries[2..4]]), Some(entries[4..].iter().copied().map(integer).collect())).unwrap();
        let address = CollinearityAddress {
            system: whole.then_some(system),
            lambda: Some(rational(lambda, 1000)),
            noise: (noise > 0).then(|| rational(noise, 7)),
            seed,
        };
        let page = Page::Study(StudyAddress::Collinearity(address));
        let text = encode(&Address { page: page.clone(), frame: Frame::default() });
        let (back, notices) = decode(&text);
        prop_assert!(notices.is_empty(), "{notices:?}");
        prop_assert_eq!(back.page, page);
    }

    #[test]
    fn nothing_that_is_typed_stops_the_lab(text in "[-0-9e./ x]{0,12}", noise in "[-0-9e.]{0,6}", more in any::<u8>()) {
        let mut state = State::default();
        state.update(Action::LambdaTyped(text.clone()));
        state.update(Action::NoiseTyped(noise));
        state.update(Action::LambdaSlid(i64::from(more) - 60));
        state.update(Action::LambdaTyped(text.clone()));
        state.update(Action::OtherNoisePressed);
        let view = state.present();
        prop_assert_eq!(view.lambda.text, text);
        prop_assert!(!state.lambda.value.is_negative());
        let kept = state.address();
        let mut other = State::default();
        other.open(&kept);
        prop_assert_eq!(other.address(), kept);
    }
}

#[test]
fn unreadable_keys_are_named_and_nothing_becomes_zero() {
    for link in ["#/lab/collinearity?lambda=-1", "#/lab/collinearity?noise=abc", "#/lab/collinearity?lambda=1e400"] {
        let (address, notices) = decode(link);
        assert_eq!(notices.len(), 1, "{link}");
        assert_eq!(address.page, Page::Study(StudyAddress::Collinearity(CollinearityAddress::default())), "{link}");
    }
}

#[test]
fn a_slider_has_a_step_for_1_and_3_times_each_power_of_ten() {
    let steps = Steps { lowest: -2, highest: 1 };
    assert_eq!(steps.last(), 7);
    let values: Vec<String> = (-1..=9).map(|step| steps.value(step).to_string()).collect();
    assert_eq!(values, ["0", "0", "1/100", "3/100", "1/10", "3/10", "1", "3", "10", "10", "10"]);
    for step in 0..=7 {
        assert_eq!(steps.nearest(nearest(&steps.value(step))), step);
    }
    assert_eq!((steps.nearest(1e-9), steps.nearest(1e9), steps.nearest(-1.0)), (1, 7, 0));
    for (value, text) in
        [(rational(1, 100_000), "1e-5"), (integer(3_000_000), "3e6"), (rational(3, 10), "0.3"), (rational(1, 3), "1/3")]
    {
        assert_eq!(Size::of(value).text, text);
    }
    assert_eq!(Size::of(rational(7, 1_000_000)).text, "7/1000000");
}

#[test]
fn a_link_with_numbers_shows_them_and_asks_nothing() {
    let mut state = opened("#/lab/collinearity?m=1,2;2,4;3,6&b=2,4,6&lambda=7");
    let view = state.present();
    assert_eq!(view.question, QuestionView::None);
    let expected = [
        ("rows", "3"),
        ("columns", "2"),
        ("rank", "1"),
        ("gram-determinant", "0"),
        ("ridge-rank", "2"),
        ("ridge-determinant", "539"),
        ("numerical-rank", "2"),
        ("condition-number", "11"),
    ];
    for (name, value) in expected {
        assert_eq!(fact(&view, name), value, "{name}");
    }
    // The weights (4/11, 8/11) and the shortest ones (0.4, 0.8).
    assert_eq!(told(&view).weights.rows[0], ["w1", "0.4", "0.36364"]);
    assert_eq!(told(&view).weights.rows[1], ["w2", "0.8", "0.72727"]);
    // X w = 20/11, 40/11, 60/11.
    assert_eq!(told(&view).predictions.rows[0], ["Row 1", "2", "2", "0", "1.8182", "0.18182"]);
    assert_eq!(
        told(&view).plot_words,
        "For small lambda the weights approach (0.4, 0.8), the shortest that fit best; as lambda grows, all go to 0. At \
         lambda = 7 they are (0.3636, 0.7273)."
    );
    assert_eq!(told(&view).plot.series.len(), 2);
    assert_eq!(told(&view).plot.rules.len(), 1);
    assert!(told(&view).noise.is_none());
    assert_eq!(told(&view).plot_table.head, ["lambda", "w1", "w2"]);
    state.update(Action::LambdaSlid(0));
    let view = state.present();
    assert_eq!(fact(&view, "condition-number"), "Infinity");
    assert_eq!((fact(&view, "ridge-rank"), fact(&view, "numerical-rank")), ("1".to_owned(), "1".to_owned()));
    assert!(told(&view).plot.rules.is_empty(), "zero has no place on a logarithmic axis");
}

#[test]
fn a_tiny_lambda_is_predicted_and_seen_to_do_nothing() {
    let mut state = State::default();
    let view = state.present();
    let QuestionView::Asked(question, choices) = &view.question else { panic!("no question") };
    assert_eq!(question, "Some features repeat others. Let lambda be 1e−20. Where does XᵀX + lambda I have rank 4?");
    assert_eq!(
        choices.each_ref().map(|choice| choice.1.as_str()),
        ["On paper and in doubles", "On paper only", "In neither"]
    );
    state.update(Action::Predicted(Guess::Both));
    let view = state.present();
    let sentence = "You said: on paper and in doubles. It is another way. On paper the rank is 4 for every lambda > 0. In \
                    doubles it is 3 for lambda = 1e−20: lambda must be large beside the rounding errors of XᵀX.";
    assert_eq!(view.question, QuestionView::Answered(sentence.to_owned()));
    assert_eq!(State::announcement(&view), sentence);
    assert_eq!((fact(&view, "ridge-rank"), fact(&view, "numerical-rank")), ("4".to_owned(), "3".to_owned()));
    assert_eq!(words::answer(Guess::OnPaper, 1, 2).split(". ").nth(1), Some("That is right"));
    let mut state = State::default();
    state.update(Action::PredictionSkipped);
    assert_eq!(state.present().question, QuestionView::None);
}

#[test]
fn noise_moves_the_weights_and_hardly_the_predictions() {
    let mut state = State::default();
    state.update(Action::NoiseTyped("0.001".to_owned()));
    let view = state.present();
    assert_eq!((fact(&view, "rank"), fact(&view, "ridge-rank")), ("4".to_owned(), "4".to_owned()));
    assert_ne!(fact(&view, "gram-determinant"), "0");
    // The same by hand from the story: three seeds, exact weights.
    let clean =
        Data { features: houses().coefficients().clone(), target: houses().right_hand_side().unwrap().to_vec() };
    let data: Vec<Data> = (1..=3).map(|seed| clean.with_noise(1, &rational(1, 1000), seed)).collect();
    let weights: Vec<Vec<Rational>> = data.iter().map(|data| data.weights(&Rational::zero()).0).collect();
    let predictions: Vec<Vec<Rational>> =
        data.iter().zip(&weights).map(|(data, weights)| data.predictions(weights)).collect();
    let spread = |fits: &[Vec<Rational>]| {
        let of = |index: usize| {
            let values: Vec<f64> = fits.iter().map(|fit| nearest(&fit[index])).collect();
            values.iter().copied().fold(f64::MIN, f64::max) - values.iter().copied().fold(f64::MAX, f64::min)
        };
        (0..fits[0].len()).map(of).fold(0.0, f64::max)
    };
    let (apart, predicted) = (spread(&weights), spread(&predictions));
    assert!(apart > 1000.0 && predicted < 8.0, "{apart} {predicted}");
    let noise = told(&view).noise.as_ref().expect("tables");
    assert_eq!(noise.least_squares.head, ["Number", "Noise 1", "Noise 2", "Noise 3"]);
    for (index, row) in noise.least_squares.rows.iter().take(4).enumerate() {
        let expected: Vec<String> = weights.iter().map(|weights| words::shown(nearest(&weights[index]))).collect();
        assert_eq!(row[1..], expected);
    }
    assert!(noise.least_squares_words.starts_with("From one noise to the next a weight differs by up to "));
    // With lambda = 1 the weights of the two areas stay together.
    let (ridge, sentence) = noise.ridge.as_ref().expect("ridge");
    assert_eq!(ridge.caption, "Ridge, lambda = 1");
    assert!(!sentence.contains("signs"), "{sentence}");
}

#[test]
fn what_is_typed_stays_with_its_problem() {
    let mut state = State::default();
    for (text, problem) in [("-1", words::negative()), ("1e400", words::too_large())] {
        state.update(Action::LambdaTyped(text.to_owned()));
        let view = state.present();
        assert_eq!((view.lambda.text.as_str(), view.lambda.problem.as_deref()), (text, Some(problem)));
        assert_eq!(state.lambda.value, Rational::one(), "the last lambda stays");
        assert_eq!(view.announcement, problem);
    }
    state.update(Action::LambdaTyped("1e-3".to_owned()));
    assert_eq!(state.present().lambda.problem, None);
    assert_eq!(state.lambda.value, rational(1, 1000));
}

#[test]
fn too_large_numbers_get_a_sentence() {
    let mut state = opened("#/lab/collinearity?m=1e200,1;1,1e200&b=1,1&lambda=1");
    let view = state.present();
    assert_eq!(
        view.told,
        Err("XᵀX has an entry that is too large for a floating-point number (about 1.8e308 at most).".to_owned())
    );
    let mut state = opened("#/lab/collinearity?m=1e350,1;1,1&b=1,1&lambda=1");
    assert!(state.present().told.is_err_and(|sentence| sentence.starts_with("Row 1, column 1 is too large")));
}

#[test]
fn the_line_of_lambda_moves_to_a_step() {
    let mut state = State::default();
    state.update(Action::LambdaMoved(0.0029));
    assert_eq!(state.lambda.value, rational(3, 1000));
    state.update(Action::LambdaMoved(0.0));
    assert!(state.lambda.value.is_positive());
}
