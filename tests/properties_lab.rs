//! The lab of products and sums: what it shows, asks, says, and what its link carries.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test stops at what it does not expect")]

use proptest::prelude::*;
use ranklab::lab::elimination::action::{Asking, Run, ShapeChange};
use ranklab::lab::elimination::view::Available;
use ranklab::lab::grid;
use ranklab::lab::properties::action::Way;
use ranklab::lab::properties::examples::EXAMPLES;
use ranklab::lab::properties::view::{MadeView, Narrow, Standing, View};
use ranklab::lab::properties::{Action, State, words};
use ranklab::lab::sheet::Place;
use ranklab::lab::study::Workbench;
use ranklab::link::{Address, Frame, Page, PropertiesAddress, StudyAddress, decode, encode};
use ranklab::math::exact::from_integers;
use ranklab::math::{Form, PivotPolicy, System, eliminate};
use ranklab::stories::layers::{Law, Pair, Relation};

fn opened(link: &str) -> State {
    let mut state = State::default();
    let (address, notices) = decode(link);
    assert!(notices.is_empty(), "{notices:?}");
    let Page::Study(study) = address.page else { panic!("{link} is a study") };
    state.open(&study);
    state
}

fn standing(view: &View, law: Law) -> Standing {
    view.laws.iter().find(|one| one.law == law).unwrap().standing.clone()
}

fn fact(view: &View, name: &str) -> Option<usize> {
    view.facts.iter().find(|(fact, ..)| *fact == name).map(|(_, _, rank)| *rank)
}

fn cell(row: usize, column: usize, text: &str) -> grid::Action {
    grid::Action::CellEdited { place: Place::Entry { row, column }, text: text.to_owned() }
}

#[test]
fn the_examples_are_what_they_say() {
    let rank = |system: &System| {
        eliminate(system.coefficients(), system.columns(), Form::Echelon, PivotPolicy::default()).rank()
    };
    for example in &EXAMPLES {
        let [a, b] = example.pair().unwrap();
        let pair = Pair::of(a.coefficients(), b.coefficients());
        assert_eq!(pair.relation(example.law), Some(example.relation), "{}", example.id);
        assert_eq!((pair.a, pair.b), (rank(&a), rank(&b)));
    }
    for relation in [Relation::Equal, Relation::Strict] {
        for law in [Law::Product, Law::Sylvester, Law::Sum, Law::Difference] {
            let found = EXAMPLES.iter().filter(|example| (example.law, example.relation) == (law, relation)).count();
            assert_eq!(found, 1, "{law:?} {relation:?}");
        }
    }
}

#[test]
fn asks_before_it_shows_the_product() {
    let mut state = State::default();
    let view = state.present();
    assert_eq!(view.choices, Some(vec![0, 1, 2]));
    assert_eq!(view.product, MadeView::Asked);
    assert_eq!((fact(&view, "rank-product"), fact(&view, "lost")), (None, None));
    assert_eq!(standing(&view, Law::Product), Standing::Asked);
    assert_eq!(standing(&view, Law::Sylvester), Standing::Asked);
    assert!(matches!(standing(&view, Law::Sum), Standing::Compared { relation: Relation::Equal, .. }));
    // Misconception 23: the smaller of the two ranks.
    state.update(Action::Predicted(1));
    let view = state.present();
    let said = "You predicted 1; the rank of AB is 0. The smaller rank, 1, is only a limit. The kernel of A takes 1 \
                direction from the image of B.";
    assert_eq!(view.outcome.as_deref(), Some(said));
    assert_eq!(view.announcement, said);
    assert_eq!((fact(&view, "rank-product"), fact(&view, "lost")), (Some(0), Some(1)));
    assert!(matches!(view.product, MadeView::Shown(_)));
    // An answer stays; another pair is another question.
    state.update(Action::Predicted(0));
    assert!(state.present().outcome.unwrap().starts_with("You predicted 1;"));
    state.update(Action::ExampleChosen("full-factor"));
    assert!(state.present().choices.is_some());
    state.update(Action::PredictionSkipped);
    assert_eq!((state.present().choices, state.present().outcome), (None, None));
    state.update(Action::AskingChosen(Asking::DoesNotAsk));
    state.update(Action::ExampleChosen("overlap"));
    assert_eq!(state.present().choices, None);
}

#[test]
fn what_is_said_to_predictions() {
    for (predicted, rank, ranks, lost, said) in [
        (
            2,
            2,
            [2, 3],
            1,
            "You predicted 2, and the rank of AB is 2. The kernel of A takes 1 direction from the image of B.",
        ),
        (
            1,
            1,
            [1, 1],
            0,
            "You predicted 1, and the rank of AB is 1. The kernel of A takes nothing from the image of B.",
        ),
        (
            3,
            1,
            [1, 1],
            0,
            "You predicted 3; the rank of AB is 1. A product carries no more than either factor: at most 1.",
        ),
        (0, 1, [2, 1], 0, "You predicted 0; the rank of AB is 1. The kernel of A takes nothing from the image of B."),
    ] {
        assert_eq!(words::predicted(predicted, rank, ranks, lost), said);
    }
}

#[test]
fn what_is_said_of_the_sides() {
    let said = |link: &str, law: Law| match standing(&opened(link).present(), law) {
        Standing::Compared { sentence, bars, .. } => {
            (sentence, bars.into_iter().map(|bar| (bar.name, bar.count)).collect::<Vec<_>>())
        }
        other => panic!("{other:?}"),
    };
    let lost = "#/lab/properties?m=1,0;0,0&n=0,0;0,1";
    let (sentence, bars) = said(lost, Law::Product);
    assert_eq!(sentence, "Strict: 0 < 1. The kernel of A takes 1 direction from the image of B.");
    assert_eq!(bars, [("rank AB".into(), 0), ("rank A".into(), 1), ("rank B".into(), 1)]);
    let (sentence, bars) = said(lost, Law::Sylvester);
    assert_eq!(sentence, "Equal: 0 = 0. The whole kernel of A lies in the image of B, and 1 direction is lost.");
    assert_eq!(bars, [("rank A + rank B − n = 1 + 1 − 2".into(), 0), ("rank AB".into(), 0)]);
    let thin = "#/lab/properties?m=1,0,0;0,0,0&n=0,0;0,0;0,0";
    let (sentence, bars) = said(thin, Law::Sylvester);
    assert_eq!(sentence, "Strict: −2 < 0. The limit is below 0 and says nothing here.");
    assert_eq!(bars[0].1, -2);
    let (sentence, _) = said("#/lab/properties?m=1,2;3,4&n=1,0;0,1", Law::Sylvester);
    assert_eq!(sentence, "Equal: 2 = 2. The kernel of A is zero: nothing can be lost.");
    let (sentence, bars) = said("#/lab/properties?m=1,2,3;4,5,6&n=1;2;3", Law::Operations);
    assert_eq!(sentence, "Equal: 2 = 2.");
    assert_eq!(bars[0].0, "after R2 ← R2 + 2 R1");
    assert_eq!(bars[1].0, "after C3 ← C3 + 2 C1");
}

#[test]
fn shapes_that_do_not_fit_say_which_would_and_keep_what_is_typed() {
    let mut state = opened("#/lab/properties?m=1,2,3;4,5,6&n=1,0;0,1");
    let view = state.present();
    let product = "AB needs as many rows in B as A has columns. A is 2 × 3, B is 2 × 2: a B with 3 rows would fit.";
    let sum = "A + B needs two matrices of one shape. A is 2 × 3, B is 2 × 2: a 2 × 3 matrix B would fit.";
    assert_eq!(view.product, MadeView::Misfit(product.to_owned()));
    assert_eq!(view.sum, MadeView::Misfit(sum.to_owned()));
    assert_eq!(standing(&view, Law::Sylvester), Standing::Misfit(product.to_owned()));
    assert_eq!(standing(&view, Law::Sum), Standing::Misfit(sum.to_owned()));
    state.update(Action::B(grid::Action::ShapeChanged(ShapeChange::RowAdded)));
    let view = state.present();
    assert!(matches!(view.product, MadeView::Shown(_)));
    assert_eq!(view.announcement, "Rank of A 2, rank of B 2, rank of AB 2, A + B does not exist.");
    state.update(Action::B(cell(2, 1, "x")));
    let view = state.present();
    assert_eq!(view.b.rows[2][1].text, "x");
    assert_eq!(view.b.problems.len(), 1);
    assert!(view.b.problems[0].starts_with("B, row 3, column 2: "), "{:?}", view.b.problems);
    assert_eq!(fact(&view, "rank-product"), Some(2));
}

#[test]
fn the_chain_narrows_and_grows() {
    let mut state = State::default();
    let chain = state.present().chain;
    assert_eq!(chain.rank, 3);
    assert_eq!(chain.places[1].narrow, Narrow::Narrowest);
    let widths: Vec<(usize, usize)> = chain.places.iter().map(|place| (place.width, place.passing)).collect();
    assert_eq!(widths, [(10, 10), (3, 3), (10, 3)]);
    let said =
        "The product of the 2 matrices has rank 3: what layer 1 does not let through, no later layer brings back.";
    assert_eq!(chain.sentence, said);
    state.update(Action::NarrowestMoved(1));
    let view = state.present();
    assert_eq!((view.chain.rank, view.announcement.is_empty()), (1, false));
    assert_eq!(view.chain.slid_says, "1 wide (layer 1)");
    // The slider keeps hold of its layer, whatever the others are.
    state.update(Action::NarrowestMoved(12));
    assert_eq!(state.widths, [10, 12, 10]);
    state.update(Action::NarrowestMoved(2));
    assert_eq!(state.widths, [10, 2, 10]);
    state.update(Action::WidthStepped { place: 0, way: Way::Less });
    assert_eq!(state.widths, [9, 2, 10]);
    for _ in 0..9 {
        state.update(Action::LengthStepped(Way::More));
    }
    assert_eq!(state.widths.len(), 6);
    assert_eq!(state.present().chain.length, [Available::NotNow, Available::Now]);
    for _ in 0..9 {
        state.update(Action::LengthStepped(Way::Less));
    }
    assert_eq!(state.widths, [9, 2]);
    assert_eq!(state.present().chain.length, [Available::Now, Available::NotNow]);
    let before = state.present().chain.layers;
    state.update(Action::OtherLayersAsked);
    assert_ne!(state.present().chain.layers, before);
    for _ in 0..20 {
        state.update(Action::WidthStepped { place: 1, way: Way::Less });
    }
    assert_eq!(state.widths, [9, 1]);
    state.update(Action::WidthStepped { place: 7, way: Way::More });
    assert_eq!(state.widths, [9, 1]);
}

#[test]
fn runs_of_typing_and_sliding_are_one_entry() {
    let place = Place::Entry { row: 0, column: 0 };
    assert_eq!(State::run(&Action::A(cell(0, 0, "1"))), Run::Typing(place));
    assert_eq!(State::run(&Action::NarrowestMoved(3)), Run::Sliding);
    assert_eq!(State::run(&Action::OtherLayersAsked), Run::Single);
}

#[test]
fn a_link_shows_what_it_says() {
    let mut state = opened("#/lab/properties?m=1,2,3;2,4,6&layers=4,2,5&seed=9");
    let view = state.present();
    // A alone: B is its transpose, and the rank of A times that is the rank of A.
    assert_eq!((fact(&view, "rank-product"), fact(&view, "rank")), (Some(1), Some(1)));
    assert_eq!(view.choices, None);
    assert_eq!((view.a.undo, view.b.undo), (Available::NotNow, Available::NotNow));
    assert_eq!(state.widths, [4, 2, 5]);
    let before = state.clone();
    state.open(&StudyAddress::Properties(PropertiesAddress::default()));
    assert_eq!(state, before);
    assert!(opened("#/lab/properties?m=1,2;3,4&predict=1").present().choices.is_some());
    assert_eq!(state.system().unwrap().rows(), 2);
    for bad in ["layers=3", "layers=0,2", "layers=13,2", "layers=2,x", "layers=1,1,1,1,1,1,1"] {
        let (_, notices) = decode(&format!("#/lab/properties?{bad}"));
        assert_eq!(notices.len(), 1, "{bad}");
        assert!(notices[0].to_string().contains("2 to 6 widths from 1 to 12"), "{}", notices[0]);
    }
}

fn matrices() -> impl Strategy<Value = System> {
    (1..=4_usize, 1..=4_usize).prop_flat_map(|(rows, columns)| {
        proptest::collection::vec(-9_i64..=9, rows * columns).prop_map(move |entries| {
            let rows_of: Vec<&[i64]> = entries.chunks(columns).collect();
            System::new(from_integers(rows, columns, &rows_of), None).unwrap()
        })
    })
}

proptest! {
    #[test]
    fn a_link_brings_back_the_state(
        a in matrices(), b in matrices(), widths in proptest::collection::vec(1..=12_u64, 2..=6), seed: u64, asks: bool
    ) {
        let prediction = asks.then_some(ranklab::link::Prediction::Ask);
        let address = StudyAddress::Properties(PropertiesAddress {
            system: Some(a), second: Some(b), layers: Some(widths), seed: Some(seed), prediction,
        });
        let page = Address { page: Page::Study(address.clone()), frame: Frame::default() };
        prop_assert_eq!(decode(&encode(&page)), (page, Vec::new()));
        let mut state = State::default();
        state.open(&address);
        prop_assert_eq!(state.address(), address);
    }
}
