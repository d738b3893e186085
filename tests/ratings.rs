//! Ratings from few factors: the fit, the zeros, and that the lab says what they come to.

// Helpers outside `#[test]` functions may stop at what they do not expect, too.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use proptest::prelude::{ProptestConfig, Strategy, any, prop_assert, prop_assert_eq, proptest};
use ranklab::lab::recommender::action::Guess;
use ranklab::lab::recommender::films::FILMS;
use ranklab::lab::recommender::state::{Playback, Progress};
use ranklab::lab::recommender::view::{CellKind, QuestionView};
use ranklab::lab::recommender::{Action, State, View, words};
use ranklab::lab::study::{Waiting, Workbench};
use ranklab::link::{Address, Frame, Page, RecommenderAddress, StudyAddress, decode, encode};
use ranklab::math::{FloatMatrix, Rational};
use ranklab::stories::ratings::{
    Factors, MOST_STEPS, Ratings, converge, error_on, errors_with, invent, kept_back, recommended, zero_filled,
    zero_filled_error,
};

const CHAPTER: &str = "#/lab/recommender?cells=4,2,_;2,1,1;_,2,2&k=1&lambda=1e-4&step=400";

fn opened(link: &str) -> State {
    let (address, notices) = decode(link);
    assert!(notices.is_empty(), "{notices:?}");
    let Page::Study(address) = address.page else { panic!("{link} is no study") };
    let mut state = State::default();
    state.open(&address);
    state
}

fn fact(view: &View, name: &str) -> f64 {
    let fact = view.facts.iter().find(|fact| fact.1 == name).unwrap_or_else(|| panic!("no fact {name}"));
    fact.2.parse().expect("a number")
}

fn table() -> impl Strategy<Value = Ratings> {
    let cell = proptest::option::weighted(0.7, 2_u8..=10);
    let cells = proptest::collection::vec(proptest::collection::vec(cell, 6), 2..=8);
    (cells, any::<u64>()).prop_map(|(cells, seed)| {
        let cells: Vec<Vec<Option<f64>>> =
            cells.iter().map(|row| row.iter().map(|half| half.map(|half| f64::from(half) / 2.0)).collect()).collect();
        let held_out = kept_back(&cells, seed);
        Ratings::new(cells, &held_out)
    })
}

/// The objective from its definition, cell by cell.
fn objective(ratings: &Ratings, fit: &Factors, lambda: f64) -> f64 {
    let mut sum = 0.0;
    for row in 0..ratings.rows() {
        for column in 0..ratings.columns() {
            let Some(rating) = ratings.at(row, column).filter(|_| !ratings.is_held_out(row, column)) else { continue };
            let mut predicted = 0.0;
            for k in 0..fit.readers.ncols() {
                predicted += fit.readers[(row, k)] * fit.films[(column, k)];
            }
            sum += (rating - predicted) * (rating - predicted);
        }
    }
    sum + lambda * (fit.readers.norm_squared() + fit.films.norm_squared())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(40))]

    #[test]
    fn the_objective_never_grows(ratings in table(), k in 1_usize..=5, tenths in 1_u8..=30, seed in any::<u64>()) {
        let lambda = f64::from(tenths) / 10.0;
        let mut fit = Factors::new(&ratings, k, seed);
        let mut before = fit.objective(&ratings, lambda);
        for _ in 0..30 {
            fit.step(&ratings, lambda);
            let after = fit.objective(&ratings, lambda);
            prop_assert!(after <= before * (1.0 + 1e-12) + 1e-12, "{before} {after}");
            prop_assert!((after - objective(&ratings, &fit, lambda)).abs() <= 1e-10 * (1.0 + after));
            before = after;
        }
    }

    #[test]
    fn a_step_leaves_no_slope_in_what_it_fits(ratings in table(), k in 1_usize..=4, seed in any::<u64>()) {
        let lambda = 0.5;
        let mut fit = Factors::new(&ratings, k, seed);
        fit.step(&ratings, lambda);
        let known = ratings.known();
        for reader in 0..ratings.rows() {
            for factor in 0..k {
                // The derivative of the objective, by hand.
                let mut slope = 2.0 * lambda * fit.readers[(reader, factor)];
                for &(_, film, rating) in known.iter().filter(|one| one.0 == reader) {
                    let predicted: f64 = (0..k).map(|j| fit.readers[(reader, j)] * fit.films[(film, j)]).sum();
                    slope -= 2.0 * (rating - predicted) * fit.films[(film, factor)];
                }
                prop_assert!(slope.abs() < 1e-8, "{slope}");
            }
        }
    }

    #[test]
    fn predictions_have_at_most_rank_k(ratings in table(), k in 1_usize..=3, seed in any::<u64>()) {
        let (fit, _) = converge(&ratings, k, 0.3, seed);
        prop_assert!(fit.steps <= MOST_STEPS);
        let values = ranklab::math::svd::svd(&fit.predicted()).unwrap().singular_values;
        for value in values.iter().skip(k) {
            prop_assert!(*value < 1e-9 * (1.0 + values[0]));
        }
    }

    #[test]
    fn enough_is_left_of_each_reader_and_film(ratings in table()) {
        let known = ratings.known();
        let held_out = ratings.held_out();
        let all = known.len() + held_out.len();
        let most = if all < 20 { 0 } else { all / 6 };
        prop_assert!(held_out.len() <= most);
        for &(row, column, _) in held_out {
            prop_assert!(known.iter().filter(|one| one.0 == row).count() >= 2);
            prop_assert!(known.iter().filter(|one| one.1 == column).count() >= 2);
        }
    }

    #[test]
    fn the_recommended_film_is_the_best_unseen_one(ratings in table(), seed in any::<u64>()) {
        let (fit, _) = converge(&ratings, 2, 0.3, seed);
        let predicted = fit.predicted();
        for reader in 0..ratings.rows() {
            match recommended(&ratings, &predicted, reader) {
                None => prop_assert!((0..6).all(|film| ratings.at(reader, film).is_some())),
                Some((film, value)) => {
                    prop_assert!(ratings.at(reader, film).is_none());
                    prop_assert_eq!(value, predicted[(reader, film)]);
                    for other in (0..6).filter(|&other| ratings.at(reader, other).is_none()) {
                        prop_assert!(predicted[(reader, other)] <= value);
                    }
                }
            }
        }
    }

    #[test]
    fn zeros_give_the_nearest_table_of_rank_k(ratings in table(), k in 1_usize..=3) {
        let nearest = zero_filled(&ratings, k).unwrap();
        let mut filled = FloatMatrix::zeros(ratings.rows(), ratings.columns());
        for &(row, column, rating) in ratings.known() {
            filled[(row, column)] = rating;
        }
        // Eckart and Young: the distance is what the singular values after the k-th come to.
        let values = ranklab::math::svd::svd(&filled).unwrap().singular_values;
        let rest: f64 = values.iter().skip(k).map(|value| value * value).sum();
        prop_assert!(((&filled - &nearest).norm_squared() - rest).abs() < 1e-9 * (1.0 + rest));
    }

    #[test]
    fn a_link_comes_back(cells in proptest::option::of(proptest::collection::vec(proptest::collection::vec(proptest::option::of(10_i64..=50), 3), 2..=6)), k in 1_u64..=6, lambda in 1_i64..10_000, step in proptest::option::of(0_u64..=400), seed in proptest::option::of(any::<u64>())) {
        let rating = |tenths: i64| Rational::new(tenths.into(), 10.into());
        let address = RecommenderAddress {
            cells: cells.map(|rows| rows.into_iter().map(|row| row.into_iter().map(|cell| cell.map(rating)).collect()).collect()),
            rank: Some(k),
            lambda: Some(Rational::new(lambda.into(), 1000.into())),
            step,
            seed,
        };
        let page = Page::Study(StudyAddress::Recommender(address));
        let text = encode(&Address { page: page.clone(), frame: Frame::default() });
        let (back, notices) = decode(&text);
        prop_assert!(notices.is_empty(), "{notices:?}");
        prop_assert_eq!(&back.page, &page);
        // The lab shows what the link says, and says it again.
        let Page::Study(address) = page else { unreachable!() };
        let mut state = State::default();
        state.open(&address);
        let kept = state.address();
        let mut other = State::default();
        other.open(&kept);
        prop_assert_eq!(other.address(), kept);
        prop_assert_eq!(other.present().readers, state.present().readers);
    }

    #[test]
    fn nothing_that_is_typed_stops_the_lab(text in "[-0-9e./ x]{0,8}", row in 0_usize..12, column in 0_usize..12, lambda in "[-0-9e.]{0,8}", k in -3_i64..20) {
        let mut state = State::default();
        state.update(Action::CellTyped { row, column, text: text.clone() });
        state.update(Action::LambdaTyped(lambda));
        state.update(Action::FactorsSlid(k));
        state.update(Action::NextPressed);
        let view = state.present();
        if let Some(cell) = view.readers.get(row).and_then(|reader| reader.cells.get(column)) {
            prop_assert_eq!(&cell.text, &text);
            prop_assert_eq!(cell.wrong, !view.problems.is_empty());
        }
        prop_assert!((1..=6).contains(&view.factors.0));
        state.update(Action::UndoPressed);
        prop_assert!(state.present().problems.is_empty());
    }
}

#[test]
fn the_invented_table_is_the_same_for_ever() {
    let ratings = invent(21);
    let written: Vec<String> = (0..2)
        .map(|row| {
            let cell = |column| ratings.at(row, column).map_or_else(|| "_".to_owned(), |rating| rating.to_string());
            (0..8).map(cell).collect::<Vec<_>>().join(" ")
        })
        .collect();
    assert_eq!(written, PINNED);
    assert_eq!((ratings.rows(), ratings.columns()), (10, 8));
    let (known, held_out) = (ratings.known().len(), ratings.held_out().len());
    assert_eq!(held_out, (known + held_out) / 6);
    let share = (known + held_out) as f64 / 80.0;
    assert!((0.55..=0.75).contains(&share), "{share}");
    // Thousandths times the root of 3 / (2 * 1/4): two products of halves make 3.
    let first = Factors::new(&ratings, 2, 21);
    let thousandths = |number: f64| number / 6_f64.sqrt() * 1000.0;
    let mut random = ranklab::math::random::Random::new(21);
    for (row, column) in [(0, 0), (0, 1), (1, 0)] {
        let expected = f64::from(random.below(1000) + 1);
        assert!((thousandths(first.readers[(row, column)]) - expected).abs() < 1e-9);
    }
    assert_eq!((first.readers.shape(), first.films.shape()), ((10, 2), (8, 2)));
}

const PINNED: [&str; 2] = ["3 _ 3.5 3.5 _ _ 2.5 3.5", "3 3 3 3.5 2.5 2.5 3 3"];

#[test]
fn zeros_are_worse_than_gaps_for_many_seeds() {
    let mut worse = 0;
    for seed in 1..=40 {
        let ratings = invent(seed);
        let fitted = errors_with(&ratings, 2, 0.1, seed).held_out.unwrap();
        worse += usize::from(zero_filled_error(&ratings, 2).unwrap() > 1.5 * fitted);
    }
    assert!(worse >= 35, "{worse} of 40");
}

#[test]
fn the_errors_of_the_first_table_fall_and_rise() {
    let ratings = invent(21);
    let errors: Vec<f64> = (1..=6).map(|k| errors_with(&ratings, k, 0.1, 21).held_out.unwrap()).collect();
    let best = (0..6).min_by(|a, b| errors[*a].total_cmp(&errors[*b])).unwrap();
    assert_eq!(best + 1, 2, "two tastes made the ratings: {errors:?}");
    assert!(errors[0] > 1.5 * errors[1] && errors[5] > 1.5 * errors[1], "{errors:?}");
    assert_eq!(
        error_on(&[(0, 0, 3.0), (1, 0, 1.0)], &FloatMatrix::from_row_slice(2, 1, &[0.0, 5.0])),
        Some(12.5_f64.sqrt())
    );
}

#[test]
fn the_chapter_s_hole_is_filled_with_2() {
    let mut state = opened(CHAPTER);
    let view = state.present();
    let corner = &view.readers[0].cells[2];
    assert_eq!((corner.kind, corner.predicted.as_deref()), (CellKind::Gap, Some("2")));
    let other = &view.readers[2].cells[0];
    assert_eq!((other.kind, other.predicted.as_deref()), (CellKind::Gap, Some("4")));
    assert_eq!(view.readers[0].recommended.1, "Gate Ninety (2)");
    assert_eq!(view.readers[1].recommended.1, "has rated every film");
    assert!(fact(&view, "training-error") < 0.001);
    assert_eq!(fact(&view, "ratings-held-out"), 0.0);
    assert_eq!(view.question, QuestionView::None);
}

#[test]
fn the_fit_goes_on_step_by_step_and_to_its_end() {
    let mut state = State::default();
    let mut before = fact(&state.present(), "objective");
    for step in 1..=6 {
        state.update(Action::NextPressed);
        let view = state.present();
        assert_eq!(view.fit.step, step);
        assert!(fact(&view, "objective") <= before);
        before = fact(&view, "objective");
    }
    state.update(Action::ConvergePressed);
    let view = state.present();
    let (end, objective) = converge(&state.ratings, 2, 0.1, 21);
    assert_eq!(view.fit.step, end.steps);
    assert!((fact(&view, "objective") - objective).abs() < 1e-9 * objective);
    assert!(State::announcement(&view).starts_with("Converged after "), "{}", view.announcement);
    state.update(Action::NextPressed);
    assert_eq!(state.present().fit.step, end.steps, "there is no further step");
    state.update(Action::ResetPressed);
    assert_eq!(state.present().fit.sentence.split('.').next(), Some("The factors are random"));
}

#[test]
fn it_plays_in_beats_after_the_errors_are_worked_out() {
    let mut state = State::default();
    let mut slices = 0;
    while state.waiting() == Waiting::Slice {
        state.tick();
        slices += 1;
        assert!(slices <= 6, "a slice a fit");
    }
    assert_eq!((slices, state.waiting()), (6, Waiting::Nothing));
    let view = state.present();
    assert_eq!(view.plot_table.rows.len(), 6);
    assert!(view.plot_words.contains("smallest"), "{}", view.plot_words);
    assert!(view.plot_words.ends_with("with 2 factors."), "{}", view.plot_words);
    state.update(Action::PlayPressed);
    let mut beats = 0;
    while let Waiting::Beat(_) = state.waiting() {
        state.tick();
        beats += 1;
        assert!(beats <= MOST_STEPS);
    }
    assert_eq!((state.playback, state.progress), (Playback::Paused, Progress::Converged));
    assert!(beats > 4);
    // Another lambda, other errors.
    state.update(Action::LambdaSlid(9));
    assert_eq!(state.waiting(), Waiting::Slice);
}

#[test]
fn zeros_are_predicted_and_seen() {
    let mut state = State::default();
    let view = state.present();
    let QuestionView::Asked(_, choices) = view.question else { panic!("no question") };
    assert_eq!(choices.len(), 3);
    assert!(view.facts.iter().all(|fact| fact.1 != "zero-filled-error"), "the answer would be given away");
    assert_eq!(view.plot.series.len(), 2);
    state.update(Action::Predicted(Guess::AsLarge));
    let view = state.present();
    let zero = zero_filled_error(&state.ratings, 2).unwrap();
    let fitted = errors_with(&state.ratings, 2, 0.1, 21).held_out.unwrap();
    assert!((fact(&view, "zero-filled-error") - zero).abs() < 1e-9);
    assert!((fact(&view, "held-out-error") - fitted).abs() < 1e-9);
    assert_eq!(words::outcome(zero, fitted), Guess::Larger);
    let QuestionView::Answered(sentence) = &view.question else { panic!("no answer") };
    assert!(
        sentence.starts_with("You said: about as large. It is another way. With every gap taken for 0, "),
        "{sentence}"
    );
    assert_eq!(view.announcement, *sentence);
    assert_eq!(view.plot.series.len(), 3);
}

#[test]
fn recommendations_follow_an_edit() {
    let mut state = State::default();
    state.update(Action::ConvergePressed);
    let before = state.present();
    let (row, column) = (0..10)
        .flat_map(|row| (0..8).map(move |column| (row, column)))
        .find(|&(row, column)| before.readers[row].recommended.0 == FILMS[column])
        .unwrap();
    let type_in =
        |state: &mut State, text: &str| state.update(Action::CellTyped { row, column, text: text.to_owned() });
    type_in(&mut state, "1");
    let after = state.present();
    assert_eq!(after.readers[row].cells[column].text, "1");
    assert_ne!(after.readers[row].recommended.0, FILMS[column], "a rated film is not recommended");
    assert!(after.announcement.starts_with(&format!("Reader {}: ", row + 1)), "{}", after.announcement);
    for (text, problem) in [("6", "a rating is from 1 to 5"), ("0", "a rating is from 1 to 5"), ("x", "x")] {
        type_in(&mut state, text);
        let view = state.present();
        assert_eq!(
            (view.readers[row].cells[column].text.as_str(), view.readers[row].cells[column].wrong),
            (text, true)
        );
        assert_eq!(view.problems.len(), 1);
        let name = format!("Reader {}, {}: ", row + 1, FILMS[column]);
        assert!(view.problems[0].starts_with(&name) && view.problems[0].contains(problem), "{:?}", view.problems);
        assert_eq!(state.ratings.at(row, column), Some(1.0), "the last rating stays");
    }
    type_in(&mut state, "");
    assert_eq!(state.ratings.at(row, column), None);
    assert_eq!(state.present().readers, before.readers);
    state.update(Action::UndoPressed);
    assert_eq!(state.present().readers, before.readers, "typing in one cell is one edit");
}

#[test]
fn lambda_stays_positive() {
    let mut state = State::default();
    state.update(Action::LambdaTyped("0".to_owned()));
    let view = state.present();
    assert_eq!((view.lambda.text.as_str(), view.lambda.problem.as_deref()), ("0", Some(words::not_positive())));
    assert_eq!(state.lambda.value, Rational::new(1.into(), 10.into()));
    state.update(Action::LambdaSlid(-5));
    assert_eq!(state.lambda.value, Rational::new(1.into(), 10_000.into()));
}

#[test]
fn unreadable_keys_are_named() {
    for link in [
        "#/lab/recommender?cells=4,2;1",
        "#/lab/recommender?cells=4,6;1,2",
        "#/lab/recommender?cells=4,;1,2",
        "#/lab/recommender?lambda=0",
        "#/lab/recommender?k=0",
        "#/lab/recommender?step=401",
    ] {
        let (address, notices) = decode(link);
        assert_eq!(notices.len(), 1, "{link}");
        assert_eq!(address.page, Page::Study(StudyAddress::Recommender(RecommenderAddress::default())), "{link}");
    }
}
