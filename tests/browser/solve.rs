//! The lab for systems of equations: unique, infinitely many, none, and the way to the nearest that has some.

use crate::driver::Machine;
use crate::page::{Page, in_browser};
use crate::pictures::Ink;
use fantoccini::key::Key;

/// Row 3 is row 2 minus row 1. By hand: x = (2, 1, 0) + x3 (1, −1, 1).
const INFINITE: &str = "#/lab/solve?m=1,2,1;2,5,3;1,3,2&b=4,9,5";
/// The columns lie on the line through (1, 2, 3), and b does not. The nearest point of the line is 6/14 (1, 2, 3).
const NONE: &str = "#/lab/solve?m=1,2;2,4;3,6&b=1,1,1";

async fn see_facts(page: &Page, facts: [(&str, &str); 5]) {
    for (fact, value) in facts {
        page.see_fact(fact, value).await;
    }
}

#[test]
fn the_ranks_decide() {
    let names = ["solutions", "rank", "rank-augmented", "columns", "nullity"];
    in_browser(Machine::default(), async |page| {
        for (route, values) in [
            ("#/lab/solve?m=2,1;1,1&b=3,2", ["unique", "2", "2", "2", "0"]),
            (INFINITE, ["infinite", "2", "2", "3", "1"]),
            (NONE, ["none", "1", "2", "2", "1"]),
            // More unknowns than equations promise nothing; more equations than unknowns forbid nothing.
            ("#/lab/solve?m=1,1,1;1,1,1&b=0,1", ["none", "1", "2", "3", "2"]),
            ("#/lab/solve?m=1,0;0,1;1,1&b=1,2,3", ["unique", "2", "2", "2", "0"]),
            ("#/lab/solve?m=0&b=0", ["infinite", "0", "0", "1", "1"]),
        ] {
            page.open(route).await;
            see_facts(page, std::array::from_fn(|index| (names[index], values[index]))).await;
        }
        page.open("#/lab/solve?m=2,1;1,1&b=3,2").await;
        page.see_matrix("particular-solution", "1,1").await;
        page.see_text("Every row agrees: Ax = b.").await;
        page.see_none("slider", "x1").await;
        page.see_no_problems().await;
    });
}

#[test]
fn free_variables_run_through_the_solutions() {
    in_browser(Machine::default(), async |page| {
        page.open(INFINITE).await;
        page.see_matrix("particular-solution", "2,1,0").await;
        page.see_matrix("null-space-basis", "1,-1,1").await;
        page.see_matrix("solution", "2,1,0").await;
        page.tab_to("slider", "x3").await;
        for (key, solution) in [(Key::Right, "5/2,1/2,1/2"), (Key::Right, "3,0,1"), (Key::Left, "5/2,1/2,1/2")] {
            page.repaints("The rows as planes", async || page.press(key).await).await;
            page.see_matrix("solution", solution).await;
            page.see_text("Every row agrees: Ax = b.").await;
        }
        page.see_focus("slider", "x3").await;
        page.tab_to("textbox", "x3, exact value").await;
        page.press(Key::Up).await;
        page.see_matrix("solution", "3,0,1").await;
        page.fill("textbox", "x3, exact value", "-1/3").await;
        page.see_matrix("solution", "5/3,4/3,-1/3").await;
        page.see_announced("x3 = −1/3: x = (5/3, 4/3, −1/3)").await;
        page.see_text("Every row agrees: Ax = b.").await;
        page.see_url("free=-1/3").await;
        page.fill("textbox", "x3, exact value", "1/0").await;
        page.see_beside("textbox", "x3, exact value", "the denominator 0").await;
        page.see_value("textbox", "x3, exact value", "1/0").await;
        page.see_focus("textbox", "x3, exact value").await;
        page.fill("textbox", "x3, exact value", "-1/3").await;
        page.see_matrix("solution", "5/3,4/3,-1/3").await;
        page.see_url("free=-1/3").await;
        let link = page.url().await;
        page.new_tab(&link).await;
        page.see_matrix("solution", "5/3,4/3,-1/3").await;
        page.see_no_problems().await;
    });
}

#[test]
fn where_there_is_no_solution_the_nearest_b_has_some() {
    in_browser(Machine::default(), async |page| {
        page.open(NONE).await;
        page.see_fact("solutions", "none").await;
        page.see_matrix("nearest-right-hand-side", "3/7,6/7,9/7").await;
        page.see_fact("distance-squared", "3/7").await;
        // The image is a line, and b is drawn off it.
        let along = |ink: &Ink| ink.farthest > 60.0 && ink.breadth < 10.0;
        page.see_ink_that("b and the column space", "image", "is a line with p on it", along).await;
        page.see_ink_that("b and the column space", "target-ink", "is painted", |ink| ink.count > 0).await;
        page.tab_to("button", "Use the nearest b").await;
        page.press(Key::Enter).await;
        page.see_fact("solutions", "infinite").await;
        page.see_focus("heading", "How many solutions?").await;
        for (row, entry) in [(1, "3/7"), (2, "6/7"), (3, "9/7")] {
            page.see_value("textbox", &format!("Right-hand side, row {row}"), entry).await;
        }
        page.see_matrix("particular-solution", "3/7,0").await;
        page.see_matrix("null-space-basis", "-2,1").await;
        page.see_none("button", "Use the nearest b").await;
        page.click("button", "Undo").await;
        page.see_fact("solutions", "none").await;
        page.see_value("textbox", "Right-hand side, row 1", "1").await;
        page.see_no_problems().await;
    });
}

#[test]
fn the_elimination_is_one_click_away() {
    in_browser(Machine::default(), async |page| {
        page.open(NONE).await;
        page.see_fact("solutions", "none").await;
        page.click("link", "See the elimination").await;
        page.see_title("Elimination").await;
        for (cell, entry) in [("Row 1, column 2", "2"), ("Row 3, column 2", "6"), ("Right-hand side, row 3", "1")] {
            page.see_value("textbox", cell, entry).await;
        }
        page.click("button", "Last step").await;
        page.see_fact("solutions", "none").await;
        page.client.back().await.expect("back");
        page.see_url("#/lab/").await;
        page.click("link", "Solve").await;
        page.see_matrix("nearest-right-hand-side", "3/7,6/7,9/7").await;
        page.see_no_problems().await;
    });
}

#[test]
fn a_right_hand_side_is_added() {
    in_browser(Machine::default(), async |page| {
        page.open("#/lab/solve?m=1,2;3,4").await;
        page.see_no_fact("solutions").await;
        page.tab_to("button", "Add a right-hand side").await;
        page.press(Key::Enter).await;
        page.see_fact("solutions", "unique").await;
        page.see_focus("heading", "How many solutions?").await;
        page.see_matrix("particular-solution", "0,0").await;
        page.fill("textbox", "Right-hand side, row 1", "5").await;
        page.fill("textbox", "Right-hand side, row 2", "6").await;
        page.see_matrix("particular-solution", "-4,9/2").await;
        page.see_text("Every row agrees: Ax = b.").await;
        // Two lines that meet: each in its own ink.
        for ink in ["equation-1", "equation-2"] {
            page.see_ink_that("The rows as lines", ink, "goes far", |found| found.farthest > 60.0).await;
        }
        page.see_no_problems().await;
    });
}

#[test]
fn the_number_of_solutions_is_predicted() {
    in_browser(Machine::default(), async |page| {
        page.open(&format!("{INFINITE}&predict=1")).await;
        page.find("button", "Exactly one").await;
        for fact in ["solutions", "rank", "rank-augmented"] {
            page.see_no_fact(fact).await;
        }
        page.tab_to("button", "Infinitely many").await;
        page.press(Key::Enter).await;
        page.see_fact("solutions", "infinite").await;
        page.see_announced("You predicted infinitely many solutions, and so it is.").await;
        page.see_focus("heading", "How many solutions?").await;
        // Another system is another question, until none is wanted.
        page.fill("textbox", "Right-hand side, row 3", "6").await;
        page.see_no_fact("solutions").await;
        page.click("button", "Exactly one").await;
        page.see_announced("You predicted exactly one solution; there is no solution.").await;
        page.click("checkbox", "Predict first").await;
        page.fill("textbox", "Right-hand side, row 3", "5").await;
        page.see_fact("solutions", "infinite").await;
        page.see_no_problems().await;
    });
}
