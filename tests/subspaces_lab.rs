//! The lab of the four subspaces: what it shows is what the definitions say, whatever the matrix; and word for word for
//! one matrix.

// Helpers outside `#[test]` functions may stop at what they do not expect, too.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod by_rank;
mod subspaces_bench;

use by_rank::built;
use num_integer::Integer;
use num_traits::Zero;
use proptest::collection::vec;
use proptest::prelude::{Just, Strategy, any, prop_assert, prop_assert_eq, prop_oneof, proptest};
use proptest::sample::select;
use proptest::test_runner::Config;
use ranklab::lab::elimination::action::Asking;
use ranklab::lab::elimination::state::Prediction;
use ranklab::lab::elimination::view::{MatrixView, MeterCell};
use ranklab::lab::numeral::Entry;
use ranklab::lab::site::Site;
use ranklab::lab::subspaces::Action;
use ranklab::lab::subspaces::state::{Emptiness, Scaling};
use ranklab::lab::subspaces::view::{Content, SpaceView, Told, Tone};
use ranklab::link::{Space, decode, encode};
use ranklab::math::cr::{columns_times_rows, row_rank};
use ranklab::math::rank::rank_of;
use ranklab::math::subspace::{Basis, same_span};
use ranklab::math::{ExactMatrix, Form, PivotPolicy, Rational, eliminate};
use serde_json::Value;
use subspaces_bench::{Bench, RANK_TWO};

fn numbers(entries: &[Entry]) -> Vec<Rational> {
    entries.iter().map(|entry| entry.exact.parse().unwrap()).collect()
}

fn basis(view: &SpaceView) -> Basis {
    view.vectors.iter().map(|vector| numbers(&vector.entries)).collect()
}

/// The shown basis of a space.
fn shown(told: &Told, space: Space) -> Basis {
    basis(told.spaces.iter().find(|view| view.space == space).unwrap())
}

fn rows(vectors: &Basis, length: usize) -> ExactMatrix {
    ExactMatrix::from_row_iterator(vectors.len(), length, vectors.iter().flatten().cloned())
}

fn matrix(view: &MatrixView) -> ExactMatrix {
    let entries: Vec<Rational> =
        view.rows.iter().flat_map(|row| &row.entries).map(|entry| entry.entry.exact.parse().unwrap()).collect();
    ExactMatrix::from_row_slice(view.rows.len(), view.columns.len(), &entries)
}

proptest! {
    #![proptest_config(Config { cases: 64, failure_persistence: None, ..Config::default() })]

    #[test]
    fn what_is_shown_is_what_the_definitions_say(built in built(), scaling in select(vec![Scaling::AsComputed, Scaling::Integers])) {
        let (a, r) = (&built.matrix, built.rank);
        let (m, n) = a.shape();
        let mut lab = Bench::new(a.clone());
        lab.act(Action::ScalingChosen(scaling));
        let told = lab.told();
        let [row, null, column, left] =
            [Space::Row, Space::Null, Space::Column, Space::LeftNull].map(|space| shown(&told, space));
        prop_assert_eq!([row.len(), null.len(), column.len(), left.len()], [r, n - r, r, m - r]);
        prop_assert!((a * rows(&null, n).transpose()).iter().all(Zero::is_zero), "A N = 0");
        prop_assert!((rows(&left, m) * a).iter().all(Zero::is_zero), "yᵀ A = 0");
        for (vectors, length) in [(&row, n), (&null, n), (&column, m), (&left, m)] {
            prop_assert_eq!(rank_of(&rows(vectors, length)), vectors.len(), "independent");
            if scaling == Scaling::Integers {
                for vector in vectors {
                    prop_assert!(vector.iter().all(Rational::is_integer));
                    let shared = vector.iter().fold(num_bigint::BigInt::zero(), |gcd, entry| gcd.gcd(entry.numer()));
                    prop_assert_eq!(shared, 1.into());
                }
            }
        }
        let all_rows: Basis = a.row_iter().map(|row| row.iter().cloned().collect()).collect();
        let all_columns: Basis = a.column_iter().map(|column| column.iter().cloned().collect()).collect();
        prop_assert!(same_span(&row, &all_rows, n) && same_span(&column, &all_columns, m));
        if scaling == Scaling::AsComputed {
            prop_assert!(column.iter().all(|vector| all_columns.contains(vector)), "columns of A itself");
        }

        let facts = &told.facts;
        prop_assert_eq!((facts.rows, facts.columns), (m, n));
        prop_assert_eq!((facts.rank, facts.nullity, facts.left_nullity), (r, n - r, m - r));
        let [columns, reduced_rows] = &told.bars;
        let claimed: Vec<usize> =
            columns.cells.iter().enumerate().filter(|(_, cell)| cell.word == "pivot").map(|(index, _)| index + 1).collect();
        prop_assert_eq!(&claimed, &facts.pivot_columns);
        prop_assert_eq!((columns.cells.len(), reduced_rows.cells.len(), claimed.len()), (n, m, r));
    }

    /// Right angles: every product of basis vectors is zero, one for each pair.
    #[test]
    fn every_product_shown_is_zero(built in built()) {
        let (m, n) = built.matrix.shape();
        let told = Bench::new(built.matrix).told();
        for (view, (first, second)) in told.orthogonality.iter().zip([(built.rank, n - built.rank), (built.rank, m - built.rank)]) {
            prop_assert_eq!(view.products.len(), if second == 0 { 0 } else { first });
            prop_assert!(view.products.iter().all(|row| row.len() == second && row.iter().all(|entry| entry.exact == "0")));
        }
    }

    /// A = C R, in the core and as shown; the rank of the transpose is the rank.
    #[test]
    fn columns_times_rows_is_the_matrix(built in built()) {
        let (a, r) = (&built.matrix, built.rank);
        let cr = columns_times_rows(&eliminate(a, a.ncols(), Form::Echelon, PivotPolicy::default()));
        prop_assert_eq!((cr.columns.shape(), cr.rows.shape()), ((a.nrows(), r), (r, a.ncols())));
        prop_assert_eq!(&cr.columns * &cr.rows, a.clone());
        prop_assert_eq!(row_rank(a), r);
        match Bench::new(a.clone()).told().factors.matrices {
            None => prop_assert_eq!(r, 0),
            Some(matrices) => {
                let [shown, c, factor] = matrices.each_ref().map(matrix);
                prop_assert_eq!((&shown, &c), (a, &cr.columns));
                prop_assert_eq!(c * factor, shown);
            }
        }
    }

    /// Nothing that can happen stops the lab; a link brings the same lab back.
    #[test]
    fn whatever_happens_the_lab_goes_on(built in built(), asking in select(vec![Asking::Asks, Asking::DoesNotAsk]), happens in vec(action(), 0..12)) {
        let mut lab = Bench::asking(built.matrix, asking);
        for action in happens {
            let was_asked = lab.state.prediction == Prediction::Asked;
            lab.act(action);
            let view = lab.view();
            match view.content {
                Content::Question(choices) => {
                    prop_assert!(was_asked);
                    prop_assert_eq!(choices.len(), lab.system.columns() + 1);
                    prop_assert!(view.meter.cells.iter().all(|cell| *cell == MeterCell::Hidden));
                }
                Content::Told(told) => {
                    let verdict = told.own.verdict.map(|verdict| verdict.sentence);
                    prop_assert!(verdict.is_none_or(|sentence| !sentence.is_empty()));
                }
            }
        }
        let address = lab.state.address(&lab.system);
        let text = encode(&ranklab::link::Address {
            page: ranklab::link::Page::Subspaces(address.clone()),
            frame: ranklab::link::Frame::default(),
        });
        let (back, notices) = decode(&text);
        prop_assert!(notices.is_empty(), "{notices:?}");
        let mut site = Site::new(Asking::DoesNotAsk);
        site.go(&back);
        prop_assert_eq!(encode(&site.address().unwrap()), text);
        prop_assert_eq!((site.subspaces.space, site.subspaces.asking), (lab.state.space, lab.state.asking));
    }
}

fn action() -> impl Strategy<Value = Action> {
    let space = select(vec![Space::Null, Space::Column, Space::Row, Space::LeftNull]);
    prop_oneof![
        select(vec![Scaling::AsComputed, Scaling::Integers]).prop_map(Action::ScalingChosen),
        space.prop_map(Action::SpaceChosen),
        "[-0-9/ ,\nx;]{0,30}".prop_map(Action::AnswerEdited),
        any::<String>().prop_map(Action::AnswerEdited),
        select(vec![Emptiness::Empty, Emptiness::NotEmpty]).prop_map(Action::EmptinessChosen),
        Just(Action::CheckPressed),
        Just(Action::CheckPressed),
        any::<usize>().prop_map(Action::NullityPredicted),
        Just(Action::PredictionSkipped),
    ]
}

/// The bases span what SymPy's span, as computed and as integers.
#[test]
fn the_bases_span_what_sympys_span() {
    let file: Value = serde_json::from_str(include_str!("oracle/oracle.json")).unwrap();
    let vectors = |value: &Value| -> Basis {
        let vector =
            |value: &Value| value.as_array().unwrap().iter().map(|x| x.as_str().unwrap().parse().unwrap()).collect();
        value.as_array().unwrap().iter().map(vector).collect()
    };
    let mut seen = 0;
    for case in file.as_array().unwrap() {
        let entries = vectors(&case["matrix"]);
        let (m, n) = (entries.len(), entries[0].len());
        let mut lab = Bench::new(rows(&entries, n));
        for scaling in [Scaling::AsComputed, Scaling::Integers] {
            lab.act(Action::ScalingChosen(scaling));
            let told = lab.told();
            for (space, key, length) in
                [(Space::Null, "null_space", n), (Space::LeftNull, "left_null_space", m), (Space::Row, "rref", n)]
            {
                assert!(same_span(&shown(&told, space), &vectors(&case[key]), length), "{}, {space:?}", case["name"]);
            }
            seen += 1;
        }
    }
    assert!(seen > 600, "{seen} only");
}

#[test]
fn each_vector_has_its_reason() {
    let mut lab = Bench::text(RANK_TWO);
    let told = lab.told();
    let reasons = |told: &Told| -> Vec<Vec<String>> {
        told.spaces.iter().map(|space| space.vectors.iter().map(|vector| vector.reason.clone()).collect()).collect()
    };
    assert_eq!(
        reasons(&told),
        [
            vec![
                "Row 1 of the reduced form, its pivot in column 1.",
                "Row 2 of the reduced form, its pivot in column 3."
            ],
            vec![
                "x2 is free: set it to 1, the other free variable to 0.",
                "x4 is free: set it to 1, the other free variable to 0."
            ],
            vec![
                "Column 1 of A: the reduced form has a pivot there.",
                "Column 3 of A: the reduced form has a pivot there."
            ],
            vec!["−row\u{a0}1 − row\u{a0}2 + row\u{a0}3 = 0"],
        ]
    );
    let said: Vec<(&str, &str, &str)> = told
        .spaces
        .iter()
        .map(|space| (space.title.as_str(), space.dimension.as_str(), space.source.as_str()))
        .collect();
    assert_eq!(
        said,
        [
            (
                "Row space, in R⁴",
                "Dimension 2, the rank.",
                "The non-zero rows of the reduced form: row operations keep the row space."
            ),
            (
                "Null space, in R⁴",
                "Dimension 2 = 4 − 2, columns minus rank.",
                "The solutions of Ax = 0: one vector for each free variable."
            ),
            (
                "Column space, in R³",
                "Dimension 2, the rank.",
                "The pivot columns of A itself. Those of the reduced form span another space: row operations change the column space."
            ),
            (
                "Left null space, in R³",
                "Dimension 1 = 3 − 2, rows minus rank.",
                "The y with yᵀA = 0: how rows of A combine to zero, found by eliminating Aᵀ."
            ),
        ]
    );
    let [columns, rows] = &told.bars;
    assert_eq!(
        columns.cells.iter().map(|cell| (cell.name.as_str(), cell.word)).collect::<Vec<_>>(),
        [("x₁", "pivot"), ("x₂", "free"), ("x₃", "pivot"), ("x₄", "free")]
    );
    assert_eq!(
        (columns.sentence.as_str(), rows.sentence.as_str()),
        ("rank 2 + nullity 2 = 4 columns", "rank 2 + left nullity 1 = 3 rows")
    );
    let [row_null, column_left] = &told.orthogonality;
    assert_eq!(row_null.example.as_deref(), Some("r₁ · n₁ = 1 · (−2) + 2 · 1 + 0 · 0 + 2 · 0 = 0"));
    assert_eq!(column_left.example.as_deref(), Some("c₁ · y₁ = 1 · (−1) + 2 · (−1) + 3 · 1 = 0"));
    assert_eq!(
        told.factors.sentences.last().unwrap(),
        "Both are independent, so column rank = row rank = 2. An elimination of Aᵀ by itself finds the same: rank Aᵀ = 2."
    );

    // 2 x1 + 3 x2 = 0: the null space's vector is (−3/2, 1).
    let mut lab = Bench::text("2 3");
    assert_eq!(reasons(&lab.told())[1], ["x2 is free: set it to 1."]);
    lab.act(Action::ScalingChosen(Scaling::Integers));
    assert_eq!(reasons(&lab.told())[1], ["x2 is free: set it to 1. All entries times 2."]);
    assert_eq!(reasons(&lab.told())[2], ["Column 1 of A: the reduced form has a pivot there. All entries times 1/2."]);
    // Every row of two variables is a multiple of the same: the column space is all of R¹, the reduced form's too.
    assert_eq!(
        lab.told().spaces[2].source,
        "The pivot columns of A itself. Row operations can change the column space, though here they did not."
    );
}

#[test]
fn subspaces_that_hold_zero_alone_say_why() {
    let sources = |text: &str| Bench::text(text).told().spaces.map(|space| space.source);
    let [_, null, _, left] = sources("1 2; 3 4");
    assert_eq!(null, "Only the zero vector: no variable is free, so Ax = 0 has no other solution.");
    assert_eq!(left, "Only the zero vector: the rows of A are independent.");
    let [row, _, column, _] = sources("0 0; 0 0");
    assert_eq!(row, "Only the zero vector: every row of A is zero.");
    assert_eq!(column, "Only the zero vector: every column of A is zero.");
    let told = Bench::text("0 0; 0 0").told();
    assert_eq!(told.factors.matrices, None);
    assert_eq!(
        told.factors.sentences,
        [
            "A is the zero matrix: it has no pivot column, so C has no column and R no row. Row rank and column rank are both 0."
        ]
    );
    assert!(
        told.orthogonality
            .iter()
            .all(|view| view.products.is_empty() && view.sentence.ends_with("there is nothing to multiply."))
    );
}

#[test]
fn the_nullity_is_kept_back_until_it_is_predicted() {
    for (predicted, text, said) in [
        (
            2,
            RANK_TWO,
            "You predicted nullity 2, and nullity 2 it is: columns 2 and 4 have no pivot, so A loses 2 directions.",
        ),
        (1, RANK_TWO, "You predicted nullity 1; it is 2: columns 2 and 4 have no pivot, so A loses 2 directions."),
        (0, "1 2; 2 4", "You predicted nullity 0; it is 1: column 2 has no pivot, so A loses 1 direction."),
        (
            usize::MAX,
            "1 2; 3 4",
            "You predicted nullity 2; it is 0: every column has a pivot, so A loses no direction.",
        ),
    ] {
        let mut lab = Bench::asking(Bench::text(text).system.coefficients().clone(), Asking::Asks);
        let view = lab.view();
        assert_eq!(view.content, Content::Question((0..=lab.system.columns()).collect()));
        assert!(view.meter.cells.iter().all(|cell| *cell == MeterCell::Hidden));
        assert!(
            view.diagram.arrows.is_empty()
                && view.diagram.sides.iter().flat_map(|side| &side.blocks).all(|block| block.dimension.is_none())
        );
        lab.all([Action::AnswerEdited("1 2".to_owned()), Action::CheckPressed]);
        assert!(matches!(lab.view().content, Content::Question(_)), "a check would tell the dimension");
        lab.act(Action::NullityPredicted(predicted));
        assert_eq!(lab.told().prediction.as_deref(), Some(said));
        assert_eq!(lab.heard(), said);
        lab.act(Action::NullityPredicted(0));
        assert_eq!(lab.told().prediction.as_deref(), Some(said), "one prediction a matrix");
    }
    let mut lab = Bench::asking(Bench::text(RANK_TWO).system.coefficients().clone(), Asking::Asks);
    lab.act(Action::PredictionSkipped);
    assert_eq!((lab.told().prediction, lab.heard().as_str()), (None, "Now shown: rank 2 + nullity 2 = 4 columns."));
}

#[test]
fn an_answer_is_judged_when_asked_and_kept() {
    let mut lab = Bench::text(RANK_TWO);
    lab.all([Action::SpaceChosen(Space::Column), Action::AnswerEdited("1 2 x".to_owned())]);
    assert_eq!(lab.told().own.verdict, None);
    lab.act(Action::CheckPressed);
    let own = lab.told().own;
    let verdict = own.verdict.unwrap();
    assert_eq!((own.answer.as_str(), verdict.tone), ("1 2 x", Tone::Field));
    assert_eq!(lab.heard(), verdict.sentence);
    lab.act(Action::AnswerEdited("1 2 3\n-1 1 0".to_owned()));
    assert_eq!(lab.told().own.verdict, None, "not judged before it is asked");
    lab.act(Action::CheckPressed);
    assert_eq!(lab.told().own.verdict.unwrap().tone, Tone::Good);
    lab.all([Action::EmptinessChosen(Emptiness::Empty), Action::CheckPressed]);
    assert!(lab.heard().starts_with("The basis is not empty"));
    lab.act(Action::AnswerEdited("1 2 3".to_owned()));
    assert_eq!(lab.told().own.emptiness, Emptiness::NotEmpty, "who types is not saying that there is nothing");
    lab.act(Action::CheckPressed);
    assert_eq!(lab.told().own.verdict.unwrap().tone, Tone::Open);

    // Another matrix: the text stays, the verdict does not.
    lab.matrix("1 2; 3 4");
    let own = lab.told().own;
    assert_eq!((own.answer.as_str(), own.verdict), ("1 2 3", None));
    assert_eq!(
        lab.heard(),
        "The matrix has changed: it is 2 by 2. Dimensions: row space 2, null space 0, column space 2, left null space 0."
    );
    lab.all([Action::SpaceChosen(Space::LeftNull), Action::EmptinessChosen(Emptiness::Empty), Action::CheckPressed]);
    assert_eq!(lab.told().own.verdict.unwrap().tone, Tone::Good);
}

#[test]
fn links_name_the_subspace_and_the_question() {
    let mut site = Site::new(Asking::Asks);
    for link in [
        "#/lab/subspaces?m=1,2;3,4&space=left",
        "#/lab/subspaces?m=1,2;3,4&space=row&predict=1",
        "#/lab/subspaces?m=1,2;2,4",
    ] {
        site.go(&decode(link).0);
        assert_eq!(encode(&site.address().unwrap()), link);
        let asked = site.subspaces.prediction == Prediction::Asked;
        assert_eq!(asked, link.contains("predict=1"));
    }
    // Going back to the same matrix and question keeps the answer.
    site.go(&decode("#/lab/subspaces?m=1,2;3,4&predict=1").0);
    site.subspaces.prediction = Prediction::Made(1);
    site.go(&decode("#/lab/subspaces?m=1,2;3,4&space=left&predict=1").0);
    assert_eq!(site.subspaces.prediction, Prediction::Made(1));
    site.go(&decode("#/lab/subspaces?m=1,2;3,5&predict=1").0);
    assert_eq!(site.subspaces.prediction, Prediction::Asked, "another matrix, another question");
}
