//! The lesson's figures of products, chains and low-rank updates: each shows what its question asks for.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test stops at what it does not expect")]

use ranklab::lab::learn::chapter::Shows;
use ranklab::lab::learn::living::Living;
use ranklab::lab::learn::study_figure::dial::DialView;
use ranklab::lab::learn::study_figure::products::ProductsView;
use ranklab::lab::learn::study_figure::{Action, StudyFigure as Figure, View};
use ranklab::link::{Page, decode};

fn figure(name: &str, lab: &str) -> Figure {
    Figure::open(&Shows { figure: name.to_owned(), lab: lab.to_owned() }).unwrap()
}

fn products(figure: &mut Figure) -> ProductsView {
    match figure.present() {
        Some(View::Products(view)) => *view,
        _ => panic!("matrices"),
    }
}

fn dial(figure: &mut Figure) -> DialView {
    match figure.present() {
        Some(View::Dial(view)) => *view,
        _ => panic!("a slider"),
    }
}

fn ranks(view: &ProductsView) -> Vec<(&'static str, usize)> {
    view.shown.iter().map(|one| (one.name, one.rank)).collect()
}

#[test]
fn two_matrices_with_their_product_and_their_sum() {
    let lost = "#/lab/properties?m=1,0;0,0&n=0,0;0,1";
    let mut shown = figure("product", lost);
    assert_eq!(ranks(&products(&mut shown)), [("A", 1), ("B", 1), ("AB", 0), ("A + B", 2)]);
    let said = "rank AB ≤ min(rank A, rank B). Strict: 0 < 1. The kernel of A takes 1 direction from the image of B. \
                rank (A + B) ≤ rank A + rank B. Equal: 2 = 2.";
    assert_eq!(products(&mut shown).sentence, said);
    assert_eq!(shown.link(), lost);
    let mut sum = figure("product", "#/lab/properties?m=1,0;0,1&n=-1,0;0,1");
    assert_eq!(ranks(&products(&mut sum)), [("A", 2), ("B", 2), ("AB", 2), ("A + B", 1)]);
    let shows = Shows { figure: "product".to_owned(), lab: "#/lab/properties?m=1,0;0,0".to_owned() };
    assert!(!Figure::lives(&shows), "it shows two matrices");
}

#[test]
fn a_small_update() {
    let link = "#/lab/lora?m=1;2;0&n=1,-1,2";
    let mut shown = figure("small-update", link);
    let view = products(&mut shown);
    assert_eq!(ranks(&view), [("B", 1), ("A", 1), ("BA", 1)]);
    let entries: Vec<String> = view.shown[2]
        .matrix
        .rows
        .iter()
        .flat_map(|row| row.entries.iter().map(|one| one.entry.exact.clone()))
        .collect();
    assert_eq!(entries, ["1", "-1", "2", "2", "-2", "4", "0", "0", "0"]);
    assert_eq!(shown.link(), link);
}

#[test]
fn a_narrow_place_to_move() {
    let mut shown = figure("bottleneck", "#/lab/properties");
    assert_eq!(dial(&mut shown).chain, [(10, 10), (3, 3), (10, 3)]);
    for (to, left) in [(1, 1), (7, 7), (10, 10), (99, 10), (-5, 1)] {
        shown.update(Action::DialMoved(to));
        let view = dial(&mut shown);
        assert_eq!(view.chain.last(), Some(&(10, left)), "{to}");
        assert_eq!(view.facts[0].2, left.to_string());
        assert_eq!(Figure::announcement(&View::Dial(Box::new(view.clone()))), view.sentence);
    }
    assert_eq!(shown.link(), "#/lab/properties?layers=10,1,10");
    assert!(matches!(decode(&shown.link()).0.page, Page::Study(_)));
}

#[test]
fn the_numbers_of_an_update() {
    let mut shown = figure("lora-calculator", "#/lab/lora?k=8");
    let values = |figure: &mut Figure| dial(figure).facts.into_iter().map(|fact| fact.2).collect::<Vec<_>>();
    assert_eq!(values(&mut shown), ["16777216", "65536", "256"]);
    assert_eq!(shown.link(), "#/lab/lora?k=8");
    shown.update(Action::DialMoved(4));
    assert_eq!(dial(&mut shown).says, "16");
    assert_eq!(values(&mut shown), ["16777216", "131072", "128"]);
    // At half of the side nothing is gained any more.
    shown.update(Action::DialMoved(11));
    assert_eq!(values(&mut shown)[2], "1");
    assert_eq!(shown.link(), "#/lab/lora?k=2048");
    shown.update(Action::FactorsChosen(3));
    assert_eq!(dial(&mut shown).says, "2048");
}
