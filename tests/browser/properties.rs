//! The lab of products and sums: by keyboard, by pointer, its link, and what axe says.

use crate::driver::Machine;
use crate::page::in_browser;
use fantoccini::key::Key;

#[test]
fn predicts_edits_and_narrows_by_keyboard() {
    in_browser(Machine::default(), async |page| {
        page.open("#/lab/properties").await;
        page.see_title("Products and sums").await;
        page.see_fact("rank", "1").await;
        page.see_no_fact("rank-product").await;
        page.axe_clean("a question").await;
        page.tab_to("button", "Rank 1").await;
        page.press(Key::Enter).await;
        page.see_announced("You predicted 1; the rank of AB is 0.").await;
        page.see_fact("rank-product", "0").await;
        page.see_fact("rank-sum", "2").await;
        page.see_matrix("product", "0,0;0,0").await;
        page.see_matrix("sum", "1,0;0,1").await;
        page.fill("textbox", "B, row 1, column 1", "1/2").await;
        page.see_url("n=1/2,0;0,1").await;
        page.see_fact("rank-b", "2").await;
        page.tab_to("button", "Skip").await;
        page.press(Key::Enter).await;
        page.see_fact("rank-product", "1").await;
        page.tab_to("slider", "Width of the narrow place").await;
        page.see_fact("rank-chain", "3").await;
        page.press(Key::Left).await;
        page.see_fact("rank-chain", "2").await;
        page.see_announced("has rank 2").await;
        page.see_url("layers=10,2,10").await;
        page.axe_clean("all of it").await;
        page.see_no_problems().await;
    });
}

#[test]
fn examples_and_steppers_by_pointer_and_the_link_brings_them_back() {
    in_browser(Machine { dark: true, ..Machine::default() }, async |page| {
        page.open("#/lab/properties").await;
        page.click("button", "AB between both limits").await;
        page.click("button", "Skip").await;
        page.see_fact("rank-product", "1").await;
        page.click("checkbox", "Predict first").await;
        page.click("button", "Layer 1, narrower").await;
        page.click("button", "Add layer").await;
        page.see_fact("rank-chain", "2").await;
        page.see_url("layers=10,2,10,5").await;
        let address = page.url().await;
        page.new_tab(&address).await;
        page.see_fact("rank-product", "1").await;
        page.see_fact("rank-chain", "2").await;
        page.see_value("textbox", "B, row 3, column 3", "1").await;
        page.axe_clean("a link, dark").await;
        page.see_no_problems().await;
    });
}

#[test]
fn shapes_that_do_not_fit_on_a_phone() {
    let phone = Machine { width: 360, height: 740, ..Machine::default() };
    in_browser(phone, async |page| {
        page.open("#/lab/properties?m=1,2,3;4,5,6&n=1,0;0,1&layers=12,3,12,4,12,12").await;
        page.see_text("a B with 3 rows would fit").await;
        page.see_no_fact("rank-product").await;
        page.see_no_sideways_scroll().await;
        page.fill("textbox", "Row 1, column 1", "x").await;
        page.see_beside("textbox", "Row 1, column 1", "Row 1, column 1").await;
        page.see_value("textbox", "Row 1, column 1", "x").await;
        page.axe_clean("a phone").await;
        page.see_no_problems().await;
    });
}
