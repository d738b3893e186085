//! The lab of numerical rank: the tolerance by slider, line and field, noise, the question, links.

use crate::driver::Machine;
use crate::page::{Page, in_browser};
use fantoccini::key::Key;

const PHONE: Machine = Machine { width: 360, height: 780, dark: true, reduced_motion: true, pixel_ratio: 1 };
const ALMOST: &str = "#/lab/numerical?m=1,0;0,1e-16";
const CHART: &str = "Singular values on a logarithmic scale";

async fn see_ranks(page: &Page, ranks: [&str; 3]) {
    for (fact, rank) in ["rank", "numerical-rank", "float-elimination-rank"].into_iter().zip(ranks) {
        page.see_fact(fact, rank).await;
    }
}

#[test]
fn three_answers_stand_side_by_side() {
    in_browser(Machine::default(), async |page| {
        for (matrix, ranks) in [
            ("1,0;0,1e-16", ["2", "1", "2"]),
            ("0.1,0.2,0.3;0.4,0.5,0.6;0.7,0.8,0.9", ["2", "2", "3"]),
            ("1,1;1,1.00000000000000000001", ["2", "1", "1"]),
            ("1e-200,2e-200;3e-200,4e-200", ["2", "2", "2"]),
            ("0,0;0,0", ["0", "0", "0"]),
        ] {
            page.open(&format!("#/lab/numerical?m={matrix}")).await;
            see_ranks(page, ranks).await;
        }
        page.open(ALMOST).await;
        page.see_fact("tolerance", "4.44089209850063e-16").await;
        page.see_fact("distance-to-lower-rank", "1e-16").await;
        page.see_text("1 singular value is not above the tolerance (1e−16) and counts as zero.").await;
        page.see_text("The nearest matrix of rank 1 or less is 1e−16 away").await;
        page.see_text("1 of 4 entries is not exactly representable as a double").await;
        page.open("#/lab/numerical?m=1,1e400").await;
        page.see_text("Row 1, column 2 is too large for a floating-point number").await;
        page.see_no_fact("rank").await;
        page.see_no_problems().await;
    });
}

#[test]
fn the_tolerance_moves_by_keyboard() {
    in_browser(Machine::default(), async |page| {
        page.open(ALMOST).await;
        see_ranks(page, ["2", "1", "2"]).await;
        page.tab_to("slider", "Tolerance").await;
        page.repaints(CHART, async || page.press(Key::Home).await).await;
        page.see_fact("tolerance", "0").await;
        page.see_fact("numerical-rank", "2").await;
        page.see_announced("0: 2 of 2 singular values are above").await;
        page.see_focus("slider", "Tolerance").await;
        page.press(Key::End).await;
        page.see_fact("numerical-rank", "0").await;
        page.see_chosen("radio", "Absolute").await;
        page.fill("textbox", "Tolerance, as a number", "-1").await;
        page.see_beside("textbox", "Tolerance, as a number", "0 or more").await;
        page.see_value("textbox", "Tolerance, as a number", "-1").await;
        page.fill("textbox", "Tolerance, as a number", "5e-17").await;
        page.see_fact("numerical-rank", "2").await;
        page.see_url("tol=5e-17").await;
        let link = page.url().await;
        page.new_tab(&link).await;
        page.see_fact("tolerance", "5e-17").await;
        see_ranks(page, ["2", "2", "2"]).await;
        page.see_no_problems().await;
    });
}

#[test]
fn the_line_and_the_rules_by_pointer() {
    in_browser(Machine::default(), async |page| {
        page.open(&format!("{ALMOST}&tol=1e-8")).await;
        page.see_fact("numerical-rank", "1").await;
        // The line lies a little above the middle of the chart, and 0 is at its foot.
        page.drag("img", CHART, [0.0, -20.0], [0.0, 160.0]).await;
        page.see_fact("tolerance", "0").await;
        page.see_fact("numerical-rank", "2").await;
        page.click("radio", "NumPy").await;
        page.see_fact("numerical-rank", "1").await;
        page.see_url_without("tol=").await;
        page.click("radio", "Relative").await;
        page.see_value("textbox", "Share of the largest", "4.44e−16").await;
        page.fill("textbox", "Share of the largest", "1e-17").await;
        page.see_fact("numerical-rank", "2").await;
        page.see_url("tol=rel,").await;
        page.click("radio", "MATLAB").await;
        page.see_fact("tolerance", "4.44089209850063e-16").await;
        page.click("button", "Add row, Matrix A").await;
        page.see_fact("rows", "3").await;
        page.see_fact("tolerance", "6.66133814775094e-16").await;
        page.see_no_problems().await;
    });
}

#[test]
fn noise_fills_what_was_flat() {
    in_browser(Machine::default(), async |page| {
        page.open("#/lab/numerical?m=1,2;2,4").await;
        see_ranks(page, ["1", "1", "1"]).await;
        page.tab_to("slider", "Noise").await;
        page.press(Key::End).await;
        see_ranks(page, ["1", "2", "2"]).await;
        page.see_url("noise=1").await;
        page.press(Key::Home).await;
        see_ranks(page, ["1", "1", "1"]).await;
        page.see_url_without("noise=").await;
        page.see_none("button", "Other noise").await;
        page.open("#/lab/numerical?m=1,2;2,4&noise=1e-3").await;
        see_ranks(page, ["1", "2", "2"]).await;
        let before = page.fact("distance-to-lower-rank").await;
        page.click("button", "Other noise").await;
        page.see_url("seed=2").await;
        assert_ne!(page.fact("distance-to-lower-rank").await, before);
        page.see_no_problems().await;
    });
}

#[test]
fn numpys_rank_is_predicted_and_examples_are_chosen() {
    in_browser(Machine::default(), async |page| {
        page.open("#/lab/numerical").await;
        page.find("button", "2").await;
        page.see_no_fact("numerical-rank").await;
        page.tab_to("button", "2").await;
        page.press(Key::Enter).await;
        page.see_announced("You predicted rank 2; NumPy reports 1.").await;
        page.see_focus("heading", "Singular values").await;
        page.see_fact("numerical-rank", "1").await;
        page.choose("Example", "0.1 to 0.9").await;
        page.click("button", "Skip").await;
        see_ranks(page, ["2", "2", "3"]).await;
        page.click("checkbox", "Predict first").await;
        page.choose("Example", "Hilbert, n × n").await;
        see_ranks(page, ["4", "4", "4"]).await;
        page.tab_to("slider", "Hilbert n").await;
        page.press(Key::End).await;
        see_ranks(page, ["12", "11", "12"]).await;
        page.see_focus("slider", "Hilbert n").await;
        page.press(Key::Home).await;
        page.see_url("m=1,1/2;1/2,1/3").await;
        let link = page.url().await;
        page.choose("Example", "0.1 to 0.9").await;
        see_ranks(page, ["2", "2", "3"]).await;
        page.click("button", "Undo, Matrix A").await;
        page.see_value("slider", "Hilbert n", "2").await;
        page.click("button", "Redo, Matrix A").await;
        see_ranks(page, ["2", "2", "3"]).await;
        page.see_value("combobox", "Example", "tenths").await;
        page.new_tab(&link).await;
        page.see_value("slider", "Hilbert n", "2").await;
        page.see_no_problems().await;
    });
}

#[test]
fn its_states_are_clean() {
    for machine in [Machine::default(), PHONE] {
        in_browser(machine, async |page| {
            page.open("#/lab/numerical").await;
            page.find("button", "Skip").await;
            page.axe_clean("the question").await;
            page.open(&format!("{ALMOST}&tol=rel,1e-10&noise=1e-12")).await;
            page.see_fact("rank", "2").await;
            page.axe_clean("numerical rank").await;
            page.fill("textbox", "Share of the largest", "x").await;
            page.fill("textbox", "Row 1, column 1", "y").await;
            page.see_beside("textbox", "Share of the largest", "x").await;
            page.axe_clean("numerical rank with problems").await;
            page.see_no_sideways_scroll().await;
        });
    }
}
