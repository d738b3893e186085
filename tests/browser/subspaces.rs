//! The lab of the four subspaces: bases that span the right spaces, and the learner's own.

use crate::driver::Machine;
use crate::page::{Page, in_browser};
use crate::see::rows;
use fantoccini::key::Key;
use ranklab::math::Rational;
use ranklab::math::number::parse_number;
use ranklab::math::subspace::{Basis, is_independent, same_span};

/// Row 3 is the sum of the other two, column 2 twice column 1, column 4 three times column 1 plus column 3.
const SUM: &str = "1,2,0,3;2,4,1,7;3,6,1,10";

fn basis(rows: &[Vec<String>]) -> Basis {
    rows.iter().map(|row| row.iter().map(|entry| parse_number(entry).expect("a number")).collect()).collect()
}

/// The table holds a basis of the space that these vectors, which are independent, span; none for the zero vector alone.
async fn see_basis(page: &Page, table: &str, wanted: &str) {
    if wanted.is_empty() {
        page.see_no_matrix(table).await;
        return;
    }
    let (shown, wanted) = (basis(&page.matrix(table).await), basis(&rows(wanted)));
    let length = wanted.first().map_or(0, Vec::len);
    assert_eq!(shown.len(), wanted.len(), "{table}: {shown:?}");
    assert!(same_span(&shown, &wanted, length), "{table}: {shown:?} does not span what {wanted:?} spans");
}

#[test]
fn each_basis_spans_its_space() {
    // By hand: null, row, column and left null space.
    let cases = [
        (SUM, "-2,1,0,0;-3,0,-1,1", "1,2,0,3;0,0,1,1", "1,2,3;0,1,1", "1,1,-1"),
        ("2,1;1,1", "", "1,0;0,1", "1,0;0,1", ""),
        ("2,1,1;4,2,2", "1,-2,0;1,0,-2", "2,1,1", "1,2", "2,-1"),
        ("1,4;2,5;3,6", "", "1,0;0,1", "1,2,3;4,5,6", "1,-2,1"),
        ("0,0;0,0", "1,0;0,1", "", "", "1,0;0,1"),
    ];
    in_browser(Machine::default(), async |page| {
        for (matrix, null, row, column, left_null) in cases {
            page.open(&format!("#/lab/subspaces?m={matrix}")).await;
            let size = |basis: &str| basis.split(';').filter(|vector| !vector.is_empty()).count().to_string();
            page.see_fact("nullity", &size(null)).await;
            page.see_fact("rank", &size(row)).await;
            page.see_fact("left-nullity", &size(left_null)).await;
            for (table, wanted) in [
                ("null-space-basis", null),
                ("row-space-basis", row),
                ("column-space-basis", column),
                ("left-null-space-basis", left_null),
            ] {
                see_basis(page, table, wanted).await;
            }
        }
        page.see_no_problems().await;
    });
}

#[test]
fn basis_vectors_are_scaled_to_integers() {
    in_browser(Machine::default(), async |page| {
        page.open("#/lab/subspaces?m=2,1,1;4,2,2").await;
        page.see_matrix("null-space-basis", "-1/2,1,0;-1/2,0,1").await;
        page.see_matrix("column-space-basis", "2,4").await;
        page.tab_to("radio", "As computed").await;
        page.press(Key::Right).await;
        page.see_chosen("radio", "Smallest integers").await;
        page.see_matrix("null-space-basis", "-1,2,0;-1,0,2").await;
        page.see_matrix("column-space-basis", "1,2").await;
        page.see_no_problems().await;
    });
}

#[test]
fn the_nullity_is_predicted() {
    in_browser(Machine::default(), async |page| {
        page.open(&format!("#/lab/subspaces?m={SUM}&predict=1")).await;
        page.find("button", "Nullity 4").await;
        for fact in ["rank", "nullity", "left-nullity"] {
            page.see_no_fact(fact).await;
        }
        page.see_no_matrix("null-space-basis").await;
        page.tab_to("button", "Nullity 1").await;
        page.press(Key::Enter).await;
        page.see_fact("nullity", "2").await;
        page.see_announced("You predicted nullity 1; it is 2: columns 2 and 4 have no pivot").await;
        page.see_focus("heading", "The four subspaces").await;
        page.see_no_problems().await;
    });
}

/// Types vectors, one a line, and presses Check by keyboard.
async fn answer(page: &Page, vectors: &str) {
    let mut lines = vectors.split(';');
    page.fill("textbox", "Basis vectors, one a line", lines.next().unwrap_or_default()).await;
    for line in lines {
        page.press(Key::Enter).await;
        page.type_text(line).await;
    }
    page.tab_to("button", "Check").await;
    page.press(Key::Enter).await;
}

#[test]
fn a_basis_of_ones_own_is_judged() {
    in_browser(Machine::default(), async |page| {
        page.open(&format!("#/lab/subspaces?m={SUM}")).await;
        page.choose("Subspace", "null space").await;
        for (vectors, verdict) in [
            ("1 2 3", "v1 has 3 entries, but Null A lives in R⁴"),
            ("1 2 3 4", "v1 = (1, 2, 3, 4) is not in Null A: Av1 = (17, 41, 58), not 0."),
            ("-2 1 0 0;-4 2 0 0", "These 2 vectors are in Null A, but dependent"),
            ("-2 1 0 0", "too few: 1 vector spans a subspace of dimension 1, and Null A has dimension 2."),
            ("-5 1 -1 1;-1 2 1 -1", "Right: 2 independent vectors in Null A"),
            ("-1 1/2 0 0;-1.5, 0, -1/2, 0.5", "Right: 2 independent vectors in Null A"),
        ] {
            answer(page, vectors).await;
            page.see_announced(verdict).await;
            page.see_text(verdict).await;
            page.see_value("textbox", "Basis vectors, one a line", &vectors.replace(';', "\n")).await;
        }
        answer(page, "1 x").await;
        page.see_beside("textbox", "Basis vectors, one a line", "Vector 1, entry 2: “x” is not a number").await;
        page.see_value("textbox", "Basis vectors, one a line", "1 x").await;

        page.choose("Subspace", "column space").await;
        page.see_url("space=column").await;
        answer(page, "1 0 0;0 1 0").await;
        page.see_announced("These are the pivot columns of the reduced form").await;
        answer(page, "1 2 3;0 1 1").await;
        page.see_announced("Right: 2 independent vectors in Col A").await;
        page.see_no_problems().await;
    });
}

#[test]
fn an_empty_basis_is_said_to_be_empty() {
    in_browser(Machine::default(), async |page| {
        page.open("#/lab/subspaces?m=2,1;1,1&space=null").await;
        page.see_value("combobox", "Subspace", "null").await;
        answer(page, "0 0").await;
        page.see_announced("The null space holds the zero vector alone, but v1 = 0 is no basis of it").await;
        page.fill("textbox", "Basis vectors, one a line", "").await;
        page.tab_to("checkbox", "The basis is empty").await;
        page.press(Key::Space).await;
        page.see_chosen("checkbox", "The basis is empty").await;
        page.click("button", "Check").await;
        page.see_announced("Right: the null space holds the zero vector alone, so its basis is empty.").await;
        page.see_no_problems().await;
    });
}

/// The entry in row i and column j is i + j: a combination of ones and counting, in rows as in columns.
#[test]
fn the_largest_matrix_has_its_bases_too() {
    let row = |i: u32| (1..=12).map(|j| (i + j).to_string()).collect::<Vec<_>>().join(",");
    let matrix = (1..=12).map(row).collect::<Vec<_>>().join(";");
    let spanned = "1,1,1,1,1,1,1,1,1,1,1,1;1,2,3,4,5,6,7,8,9,10,11,12";
    in_browser(Machine::default(), async |page| {
        page.open(&format!("#/lab/subspaces?m={matrix}")).await;
        page.see_fact("rank", "2").await;
        page.see_fact("nullity", "10").await;
        see_basis(page, "row-space-basis", spanned).await;
        see_basis(page, "column-space-basis", spanned).await;
        for table in ["null-space-basis", "left-null-space-basis"] {
            let shown = basis(&page.matrix(table).await);
            assert!(shown.len() == 10 && is_independent(&shown), "{table}: {shown:?}");
            for vector in &shown {
                let counted = (1..).zip(vector).map(|(count, entry)| entry * Rational::from_integer(count.into()));
                let zero = Rational::from_integer(0.into());
                assert_eq!((vector.iter().sum::<Rational>(), counted.sum::<Rational>()), (zero.clone(), zero));
            }
        }
        page.see_no_sideways_scroll().await;
        page.see_no_problems().await;
    });
}
