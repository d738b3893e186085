//! The lab of principal components: what it says, what it keeps to itself, its links, and the properties it states.

// Helpers outside `#[test]` functions may stop at what they do not expect, too.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

#[allow(dead_code, reason = "each theme needs a part of it")]
mod by_rank;

use by_rank::built_up_to;
use num_traits::{Signed, Zero};
use proptest::collection::vec;
use proptest::prelude::{Strategy, any, prop_assert, prop_assert_eq, proptest};
use proptest::test_runner::Config as ProptestConfig;
use proptest::{prop_oneof, sample};
use ranklab::lab::grid;
use ranklab::lab::pca::view::{Body, JacobianView, LensesView, PointsView, QuestionView};
use ranklab::lab::pca::{Action, State, View};
use ranklab::lab::sheet::Place;
use ranklab::lab::study::Workbench;
use ranklab::link::{Address, Frame, Page, PcaPart, StudyAddress, decode, encode};
use ranklab::math::exact::{fraction, integer};
use ranklab::math::float::nearest;
use ranklab::math::rank::rank_of;
use ranklab::math::{ExactMatrix, FloatMatrix, Rational};
use ranklab::stories::jacobian::{Identifiability, Model};
use ranklab::stories::lenses::{Lenses, Symmetry};
use ranklab::stories::pca::{Centring, Components, FLATTEST, cloud};

fn opened(link: &str) -> State {
    let mut state = State::default();
    state.open(&study(link));
    state
}

fn study(link: &str) -> StudyAddress {
    match decode(link) {
        (Address { page: Page::Study(address), .. }, notices) => {
            assert!(notices.is_empty(), "{link}: {notices:?}");
            address
        }
        other => panic!("{link}: {other:?}"),
    }
}

fn link(state: &State) -> String {
    encode(&Address { page: Page::Study(state.address()), frame: Frame::default() })
}

fn points(view: View) -> PointsView {
    match view.body {
        Body::Points(view) => *view,
        other => panic!("{other:?}"),
    }
}

fn jacobian(view: View) -> JacobianView {
    match view.body {
        Body::Jacobian(view) => *view,
        other => panic!("{other:?}"),
    }
}

fn lenses(view: View) -> LensesView {
    match view.body {
        Body::Lenses(view) => *view,
        other => panic!("{other:?}"),
    }
}

/// The lab after its question was skipped.
fn told(link: &str) -> State {
    let mut state = opened(link);
    state.update(Action::PredictionSkipped);
    state
}

fn fact(view: &PointsView, key: &str) -> String {
    let told = view.told.as_ref().unwrap();
    told.facts.iter().find(|fact| fact.key == key).unwrap().value.clone()
}

#[test]
fn the_chapters_four_points_come_out_as_the_chapter_says() {
    let mut state = told("#/lab/pca?m=1,1;2,3;3,2;4,4");
    let view = points(state.present());
    assert_eq!(view.source, "diagonal");
    assert_eq!(
        (fact(&view, "rank"), fact(&view, "rows"), fact(&view, "columns")),
        ("2".into(), "4".into(), "2".into())
    );
    // 9 / (9 + 1), and the discarded singular value 1.
    let part: f64 = fact(&view, "energy-kept").parse().unwrap();
    let error: f64 = fact(&view, "truncation-error").parse().unwrap();
    assert!((part - 0.9).abs() < 1e-12 && (error - 1.0).abs() < 1e-12, "{part} {error}");
    let told = view.told.unwrap();
    assert_eq!(
        told.sentences[0],
        "The first component explains 90\u{a0}% of the variance; for 95\u{a0}% it takes 2. The discarded squares sum to 1: the \
         distance to all projections together is its root, 1."
    );
    assert_eq!(told.sentences[1], "The points less their mean have rank 2: they leave no direction out.");
    assert_eq!(
        told.chart_sentence,
        "Bars: component 1 explains 90\u{a0}% and component 2 explains 10\u{a0}%. The line adds them up and passes 95\u{a0}% at component 2."
    );
    assert_eq!(told.table.rows[0], ["1", "3", "1.732", "(0.707, 0.707)", "90\u{a0}%", "90\u{a0}%"]);
    assert_eq!(told.table.rows[1], ["2", "1", "0.5774", "(0.707, −0.707)", "10\u{a0}%", "100\u{a0}%"]);
    assert_eq!(told.chart.series[0].points.len(), 2);
}

#[test]
fn what_is_asked_is_kept_to_itself_until_it_is_answered() {
    let mut state = opened("#/lab/pca?seed=13");
    let before = points(state.present());
    let QuestionView::Asked { question, choices } = &before.question else { panic!("{:?}", before.question) };
    assert_eq!(question, "how many components explain at least 95\u{a0}% of the variance?");
    assert_eq!(choices.len(), 3);
    assert!(before.told.is_none() && before.kept.is_none());
    let bare = before.picture.unwrap();
    assert_eq!(bare.sentences, ["60 points, their mean in the middle."]);
    let is_arrow = |shape: &&ranklab::scene::Shape| matches!(shape, ranklab::scene::Shape::Arrow { .. });
    assert_eq!(bare.picture.shapes.iter().filter(is_arrow).count(), 0);

    state.update(Action::Predicted(2));
    let view = state.present();
    let was = Components::of(&cloud(13, 0), Centring::Mean).unwrap().needed(0.95);
    let expected = if was == 2 {
        "You predicted 2 components, and so it is.".to_owned()
    } else {
        format!("You predicted 2 components; it takes {was}.")
    };
    assert_eq!(view.announcement, expected);
    let after = points(view);
    assert_eq!(after.question, QuestionView::Answered(expected.clone()));
    assert_eq!(after.picture.unwrap().picture.shapes.iter().filter(is_arrow).count(), 3);
    assert!(after.told.is_some());

    // What was said stays beside what it was said of, also when the cloud is flattened afterwards.
    state.update(Action::Flattened(FLATTEST));
    assert_eq!(points(state.present()).question, QuestionView::Answered(expected));
    // Another cloud is another question, for those who answer.
    state.update(Action::AnotherCloudPressed);
    assert!(matches!(points(state.present()).question, QuestionView::Asked { .. }));
    state.update(Action::PredictionSkipped);
    state.update(Action::AnotherCloudPressed);
    assert_eq!(points(state.present()).question, QuestionView::Answered(String::new()));
    state.update(Action::QuestionWanted);
    assert!(matches!(points(state.present()).question, QuestionView::Asked { .. }));
}

#[test]
fn the_cloud_flattens_from_space_to_a_plane_to_a_line() {
    let mut state = told("#/lab/pca?seed=13");
    for (flattened, rank, place) in [
        (0, "3", "they leave no direction out"),
        (9, "3", "they leave no direction out"),
        (10, "2", "they lie on a plane"),
        (19, "2", "they lie on a plane"),
        (20, "1", "they lie on a line"),
    ] {
        state.update(Action::Flattened(flattened));
        let view = points(state.present());
        assert_eq!(
            (fact(&view, "rank"), fact(&view, "numerical-rank")),
            (rank.to_owned(), rank.to_owned()),
            "{flattened}"
        );
        let sentences = view.told.unwrap().sentences;
        assert_eq!(sentences[1], format!("The points less their mean have rank {rank}: {place}."), "{flattened}");
    }
    assert_eq!(points(state.present()).flattened.unwrap().1, "a line");
}

#[test]
fn without_centring_the_first_direction_points_at_the_mean() {
    let mut state = told("#/lab/pca?seed=13&flat=10");
    assert_eq!(fact(&points(state.present()), "rank"), "2");
    state.update(Action::CentringChosen(Centring::Nothing));
    let view = points(state.present());
    // The plane does not go through the origin.
    assert_eq!(fact(&view, "rank"), "3");
    let sentences = view.told.unwrap().sentences;
    assert!(sentences.last().unwrap().starts_with("The mean is not taken out. The first direction is at an angle of "));
    let angle = |centring| Components::of(&cloud(13, 10), centring).unwrap().angle_to_mean().unwrap();
    let (raw, centred) = (angle(Centring::Nothing), angle(Centring::Mean));
    assert!(raw < 10.0 && centred > 45.0, "{raw} {centred}");
}

#[test]
fn few_points_equal_points_and_huge_numbers_are_no_trouble() {
    let mut same = opened("#/lab/pca?m=2,5;2,5;2,5");
    let view = points(same.present());
    assert_eq!(view.question, QuestionView::None, "nothing varies, so nothing is asked");
    assert_eq!((fact(&view, "rank"), fact(&view, "energy-kept")), ("0".to_owned(), "1".to_owned()));
    let sentences = view.told.unwrap().sentences;
    assert_eq!(
        sentences[..2],
        ["There is no variance to explain.", "The points less their mean have rank 0: all points are the same."]
    );

    let mut three = told("#/lab/pca?m=1,0,0;0,1,0;0,0,1");
    let sentences = points(three.present()).told.unwrap().sentences;
    assert_eq!(sentences[2], "3 points less their mean never have a rank above 2: their sum is zero.");

    let mut four = told("#/lab/pca?m=1,2,3,4;2,1,0,1");
    let view = points(four.present());
    assert_eq!(view.no_picture.as_deref(), Some("A picture shows up to 3 coordinates; these points have 4."));
    assert!(view.picture.is_none() && view.told.is_some());

    let mut far = told("#/lab/pca?m=1e400;2");
    let view = points(far.present());
    assert!(view.no_picture.unwrap().contains("too large"));

    for link in
        ["#/lab/pca?m=1e300,-1e300;1e300,3;0,1e299", "#/lab/pca?m=1e-300,2e-300;0,0;3e-300,1e-310", "#/lab/pca?m=7"]
    {
        let mut state = told(link);
        let view = points(state.present());
        let list = ranklab::scene::display(&view.picture.unwrap().picture, 400.0, 400.0);
        assert!(!list.marks.is_empty(), "{link}");
    }
}

#[test]
fn the_chapters_jacobian_opens_with_its_model() {
    let mut state = opened("#/lab/pca?show=jacobian&model=product&m=3,2;6,4;9,6");
    let view = jacobian(state.present());
    assert_eq!(view.model, Some(Model::Product));
    assert!(view.told.is_none());
    state.update(Action::Predicted(2));
    let view = state.present();
    assert_eq!(view.announcement, "You predicted 2; it is 1.");
    let told = jacobian(view).told.unwrap();
    assert_eq!(
        told.sentences,
        [
            "Rank 1: of 2 parameters, the data pin down 1 combination near these values.",
            "No parameter can be found alone.",
            "Move (a, b) along (−2, 3): to first order, no prediction changes.",
        ]
    );
    // (2 − 2t)(3 + 3t) x = 6 (1 − t²) x: at most 18 t² for x = 3. Along (3, 2): (2 + 3t)(3 + 2t) x − 6x = (13 t + 6 t²) x.
    let check = told.check.unwrap();
    assert_eq!(check.head, ["Step", "along (−2, 3)", "along (3, 2)"]);
    assert_eq!(check.rows[0], ["1/10", "0.18", "4.08"]);
    assert_eq!(check.rows[1], ["1/100", "0.0018", "0.3918"]);
    assert_eq!(
        told.check_sentence.unwrap(),
        "Make the step ten times smaller: in the hidden direction it changes the predictions 100 times less, in the other it \
         changes the predictions 10 times less."
    );
    assert!(link(&state).contains("model=product&at=2,3&x=1,2,3"), "{}", link(&state));
}

#[test]
fn each_model_says_which_parameters_can_be_found() {
    let says = |model: Model| {
        let mut state = told("#/lab/pca?show=jacobian");
        state.update(Action::ModelChosen(Some(model)));
        jacobian(state.present()).told.unwrap()
    };
    assert_eq!(
        says(Model::Line).sentences[0],
        "Rank 2: near these values, all 2 parameters can be found from the data."
    );
    assert_eq!(
        says(Model::Line).sentences[1],
        "The null space holds only zero: every small change of the parameters changes a prediction."
    );
    assert!(says(Model::Line).check.is_none());
    let sum = says(Model::Sum);
    assert_eq!(sum.sentences[1], "c can be found alone; no other parameter can.");
    assert_eq!(sum.sentences[2], "Move (a, b, c) along (−1, 1, 0): to first order, no prediction changes.");
    // Not only to first order: a + b stays what it is.
    assert!(sum.check_sentence.unwrap().contains("in the hidden direction no prediction changes at all"));
    assert!(says(Model::Saturation).sentences[0].starts_with("Rank 2:"));
    let ratio = says(Model::Ratio);
    assert_eq!(ratio.sentences[2], "Move (a, b, c) along (2, 3, 1): to first order, no prediction changes.");
}

#[test]
fn what_is_typed_wrong_stays_and_is_named() {
    let mut state = told("#/lab/pca?show=jacobian&model=saturation&at=2,3&x=1,2");
    state.update(Action::ParameterTyped(1, "three".to_owned()));
    let view = jacobian(state.present());
    assert_eq!(view.parameters[1].text, "three");
    assert!(view.parameters[1].problem.is_some() && view.told.is_some());
    state.update(Action::MeasurementsTyped("1, 2, x".to_owned()));
    let view = jacobian(state.present());
    let field = view.measurements.unwrap();
    assert_eq!(field.text, "1, 2, x");
    assert!(field.problem.unwrap().starts_with("Place 3: "));
    assert!(link(&state).contains("at=2,3&x=1,2"), "the link has what could be read");
    state.update(Action::ParameterTyped(1, "-2".to_owned()));
    state.update(Action::MeasurementsTyped("1; 2".to_owned()));
    let view = jacobian(state.present());
    assert_eq!(
        view.problem.as_deref(),
        Some("y = a x / (b + x) divides by zero at x = 2 (place 2). Change it, or the parameters.")
    );
    assert!(view.told.is_none());
    state.update(Action::MeasurementsTyped(vec!["1"; 13].join(",")));
    let problem = jacobian(state.present()).measurements.unwrap().problem.unwrap();
    assert_eq!(problem, "These are 13 places; 12 are the most.");
}

#[test]
fn a_jacobian_of_ones_own_begins_as_the_models() {
    let mut state = told("#/lab/pca?show=jacobian&model=line&at=2,3&x=1,2,5");
    state.update(Action::ModelChosen(None));
    let view = jacobian(state.present());
    assert_eq!(view.model, None);
    assert_eq!(
        state.system().unwrap().coefficients(),
        &ExactMatrix::from_row_slice(3, 2, &[1, 1, 1, 2, 1, 5].map(integer))
    );
    assert!(view.told.unwrap().check.is_none());
    state.update(Action::Grid(grid::Action::CellEdited {
        place: Place::Entry { row: 0, column: 0 },
        text: "7".to_owned(),
    }));
    assert!(link(&state).ends_with("show=jacobian&m=7,1;1,2;1,5"), "{}", link(&state));
    // A pasted right-hand side has no meaning here.
    state.update(Action::Grid(grid::Action::Pasted("1 2 | 3; 4 5 | 6".to_owned())));
    assert!(state.system().unwrap().right_hand_side().is_none());
}

#[test]
fn the_lenses_tell_rank_and_eigenvalues_apart() {
    let mut state = opened("#/lab/pca?show=lenses&m=0,1;0,0");
    let report = lenses(state.present()).report.unwrap();
    assert_eq!(
        report.sentence,
        "0 eigenvalues are not zero, but the rank is 1: the matrix is not symmetric, and 0 is an eigenvalue 2 times over, though only 1 \
         direction is lost."
    );
    let rows: Vec<[&str; 3]> = report.table.rows.iter().map(|row| [&*row[0], &*row[1], &*row[2]]).collect();
    assert_eq!(
        rows,
        [
            ["Elimination", "1 pivot", "rank 1"],
            ["Determinant", "0", "rank less than 2"],
            ["Inverse", "there is none", "rank less than 2"],
            ["Eigenvalues", "0, 0", "rank at least 0: 0 of them not zero"],
            ["Singular values", "1, 0", "rank 1: 1 of them not zero"],
        ]
    );
    state.update(Action::SourceChosen("symmetric".to_owned()));
    let report = lenses(state.present()).report.unwrap();
    assert_eq!(
        report.sentence,
        "1 eigenvalue is not zero, and the rank is 1: for a symmetric matrix these are always the same number."
    );
    state.update(Action::SourceChosen("regular".to_owned()));
    let report = lenses(state.present()).report.unwrap();
    // The chapter's P, L and U.
    let entries = |index: usize| -> Vec<String> {
        let rows = &report.factors[index].rows;
        rows.iter().flat_map(|row| row.entries.iter().map(|entry| entry.entry.exact.clone())).collect()
    };
    assert_eq!(entries(0), ["0", "1", "0", "1", "0", "0", "0", "0", "1"]);
    assert_eq!(entries(2), ["1", "0", "0", "0", "1", "0", "2", "-5", "1"]);
    assert_eq!(entries(3), ["1", "3", "1", "0", "1", "2", "0", "0", "7"]);
    let mut wide = opened("#/lab/pca?show=lenses&m=1,2,3;4,5,6");
    assert_eq!(
        lenses(wide.present()).report.unwrap_err(),
        "This matrix is 2 by 3. Determinant, inverse and eigenvalues are for square matrices only."
    );
}

#[test]
fn a_bare_address_leaves_everything_as_it_was_left() {
    let mut state = told("#/lab/pca?m=1,1;2,3;3,2;4,4&k=1&centre=0");
    let before = link(&state);
    state.open(&study("#/lab/pca"));
    assert_eq!(link(&state), before);
    assert!(before.contains("m=1,1;2,3;3,2;4,4&k=1&centre=0"), "{before}");
    let (_, notices) = decode("#/lab/pca?show=image&model=cubic&flat=21&centre=maybe&at=1&k=x");
    let said: Vec<String> = notices.iter().map(ToString::to_string).collect();
    assert_eq!(said.len(), 6, "{said:?}");
}

fn action() -> impl Strategy<Value = Action> {
    let text = "[-0-9/.,]{0,5}|[1-9]";
    let grid = prop_oneof![
        (0_usize..3, 0_usize..3, text)
            .prop_map(|(row, column, text)| grid::Action::CellEdited { place: Place::Entry { row, column }, text }),
        proptest::strategy::Just(grid::Action::Pasted("1 2; 3 4; 5 6 | 7".to_owned())),
        proptest::strategy::Just(grid::Action::UndoPressed),
    ];
    let parts = vec![PcaPart::Points, PcaPart::Jacobian, PcaPart::Lenses];
    let sources = vec!["cloud", "diagonal", "line", "plane", "square", "same", "own", "nilpotent", "turn", "nothing"];
    let mut models: Vec<Option<Model>> = Model::ALL.into_iter().map(|(_, model)| Some(model)).collect();
    models.push(None);
    prop_oneof![
        sample::select(parts).prop_map(Action::PartChosen),
        grid.prop_map(Action::Grid),
        sample::select(sources).prop_map(|id| Action::SourceChosen(id.to_owned())),
        proptest::strategy::Just(Action::AnotherCloudPressed),
        (0_u64..30).prop_map(Action::Flattened),
        (0_usize..5).prop_map(Action::KeptChosen),
        sample::select(vec![Centring::Mean, Centring::Nothing]).prop_map(Action::CentringChosen),
        sample::select(models).prop_map(Action::ModelChosen),
        (0_usize..4, text).prop_map(|(index, text)| Action::ParameterTyped(index, text)),
        text.prop_map(Action::MeasurementsTyped),
        (0_usize..4).prop_map(Action::Predicted),
        proptest::strategy::Just(Action::PredictionSkipped),
        proptest::strategy::Just(Action::QuestionWanted),
        (any::<f64>(), -90.0..90.0).prop_map(|(right, up)| Action::Turned { right, up }),
    ]
}

proptest! {
    // Each draws several clouds.
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn a_link_brings_back_what_is_shown(actions in vec(action(), 0..12)) {
        let mut state = State::default();
        for action in actions {
            state.update(action);
        }
        let view = state.present();
        let address = state.address();
        let text = link(&state);
        let (read, notices) = decode(&text);
        prop_assert!(notices.is_empty(), "{text}: {notices:?}");
        prop_assert_eq!(&read.page, &Page::Study(address.clone()));
        let mut other = State::default();
        other.open(&address);
        prop_assert_eq!(other.address(), address);
        prop_assert_eq!(view.part, other.present().part);
    }

}

proptest! {
    /// Eckart, Young and the rest, by their definitions.
    #[test]
    fn components_are_what_they_are_defined_to_be(built in built_up_to(6), kept in 0_usize..6) {
        let Ok(found) = Components::of(&built.matrix, Centring::Mean) else { return Ok(()) };
        let (n, d) = built.matrix.shape();
        // The mean is taken out: each column sums to zero, exactly; so the rank is that of differences.
        for column in found.data.column_iter() {
            prop_assert!(column.iter().fold(Rational::zero(), |sum, entry| sum + entry).is_zero());
        }
        let differences = ExactMatrix::from_fn(n, d, |i, j| &built.matrix[(i, j)] - &built.matrix[(0, j)]);
        prop_assert_eq!(found.rank, rank_of(&differences));
        prop_assert!(found.rank < n && found.rank <= d && found.rank <= built.rank + 1);

        let data: FloatMatrix = found.data.map(|entry| nearest(&entry));
        let size = data.amax().max(1e-300);
        let close = |a: f64, b: f64| (a - b).abs() <= 1e-9 * (n * d) as f64;
        // The directions are orthonormal.
        let gram = found.directions.transpose() * &found.directions;
        for i in 0..found.count() {
            for j in 0..found.count() {
                prop_assert!(close(gram[(i, j)], f64::from(u8::from(i == j))));
            }
            let direction = found.directions.column(i);
            prop_assert!(direction.max() >= direction.amax() * (1.0 - 1e-9), "the largest entry is positive");
        }
        // All squares are the sum of the squares of the singular values.
        let squares = |matrix: &FloatMatrix| matrix.iter().map(|entry| (entry / size).powi(2)).sum::<f64>();
        let values: f64 = found.singular_values.iter().map(|value| (value / size).powi(2)).sum();
        prop_assert!(close(squares(&data), values));
        // The error is the distance to the projections, and what is kept is the rest.
        let projected = found.projected(kept);
        let error = squares(&(&data - &projected));
        prop_assert!(close(error, (found.error(kept) / size).powi(2)));
        prop_assert!(close(squares(&projected), squares(&data) - error));
        if !found.is_constant() {
            prop_assert!(close(found.kept(kept) * squares(&data), squares(&projected)));
            prop_assert!(close(found.shares().iter().sum::<f64>(), 1.0));
            let needed = found.needed(0.95);
            prop_assert!(found.kept(needed) >= 0.95 - 1e-9 && (needed == 0 || found.kept(needed - 1) < 0.95));
        }
    }

    /// The derivatives are limits of quotients: for a polynomial in the step, exactly so to first order.
    #[test]
    fn what_a_jacobian_hides_changes_no_prediction_to_first_order(
        which in 0_usize..5,
        parameters in vec((-9_i64..=9, 1_i64..=4), 3),
        places in vec((-9_i64..=9, 1_i64..=4), 1..5),
    ) {
        let (_, model) = Model::ALL[which];
        let rational = |(p, q): &(i64, i64)| fraction(*p, *q).unwrap();
        let parameters: Vec<Rational> = parameters.iter().map(rational).take(model.parameters().len()).collect();
        let places: Vec<Rational> = places.iter().map(rational).collect();
        let Ok(jacobian) = model.jacobian(&parameters, &places) else { return Ok(()) };
        let says = Identifiability::of(&jacobian);
        prop_assert_eq!(says.rank + says.hidden.len(), parameters.len());
        prop_assert_eq!(says.rank, rank_of(&jacobian));
        let change = |direction: &[Rational], step: i64| {
            model.largest_change(&parameters, &places, direction, &fraction(1, step).unwrap())
        };
        for direction in &says.hidden {
            // The change falls at least as the square of the step.
            if let (Some(large), Some(small)) = (change(direction, 1_000_000), change(direction, 10_000_000)) {
                prop_assert!(small.clone() * integer(90) <= large.clone(), "{model:?} {large} {small}");
            }
        }
        for (column, _) in parameters.iter().enumerate() {
            let alone = says.alone.contains(&column);
            let fixed = says.hidden.iter().all(|direction| direction[column].is_zero());
            prop_assert_eq!(alone, fixed);
        }
        // A derivative is the limit of the quotient, for each parameter: a tenth of the step leaves a tenth of the gap.
        for column in 0..parameters.len() {
            for (row, x) in places.iter().enumerate() {
                let gap = |step: Rational| {
                    let mut moved = parameters.clone();
                    moved[column] += &step;
                    let (before, after) = (model.predict(&parameters, x)?, model.predict(&moved, x)?);
                    Some(((after - before) / &step - &jacobian[(row, column)]).abs())
                };
                let steps = [1_000_000_000, 10_000_000_000].map(|parts| gap(fraction(1, parts).unwrap()));
                let [Some(large), Some(small)] = steps else { continue };
                prop_assert!(small.clone() * integer(9) <= large, "{model:?} {large} {small}");
            }
        }
    }

    #[test]
    fn what_the_instruments_say_agrees(built in built_up_to(3)) {
        let rows = built.matrix.nrows();
        let square = built.matrix.clone() * built.matrix.transpose();
        // A A^T is symmetric and has the rank of A: over the rationals no square of a vector vanishes.
        let says = Lenses::of(&square).unwrap();
        prop_assert_eq!((says.rank, says.symmetry), (built.rank, Symmetry::Symmetric));
        prop_assert_eq!(says.eigenvalues.non_zero, built.rank);
        if let Some(says) = Lenses::of(&built.matrix) {
            prop_assert!(says.eigenvalues.non_zero <= says.rank);
            prop_assert_eq!(says.inverse.is_some(), says.rank == rows);
            prop_assert_eq!(says.determinant.is_zero(), says.rank < rows);
            prop_assert_eq!(&says.factors.p * &built.matrix, &says.factors.l * &says.factors.u);
        } else {
            prop_assert!(rows != built.matrix.ncols());
        }
    }
}
