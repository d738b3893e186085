//! The lab of ratings: the fit step by step, zeros that are worse, edits that recommendations follow.

use crate::driver::Machine;
use crate::page::in_browser;
use fantoccini::key::Key;

/// Rows that are multiples of each other, with two holes.
const SMALL: &str = "#/lab/recommender?cells=4,2,_;2,1,1;_,2,2&k=1&lambda=1e-4";

#[test]
fn recommender_by_keyboard_the_hole_is_filled_with_2() {
    in_browser(Machine::default(), async |page| {
        page.open(SMALL).await;
        page.see_fact("step", "0").await;
        page.tab_to("button", "Next step").await;
        page.press(Key::Enter).await;
        page.see_fact("step", "1").await;
        page.see_url("step=1").await;
        page.tab_to("button", "To convergence").await;
        page.press(Key::Enter).await;
        page.see_text("Gate Ninety (2)").await;
        page.see_focus("button", "To convergence").await;
        page.see_fact("recommendation-1", "Gate Ninety").await;
        page.see_fact("recommendation-3", "Paper Gulls").await;
        let link = page.url().await;
        page.new_tab(&link).await;
        page.see_text("Gate Ninety (2)").await;
        page.see_value("textbox", "Reader 1, Paper Gulls", "4").await;
        page.fill("textbox", "Reader 1, Paper Gulls", "6").await;
        page.see_beside("textbox", "Reader 1, Paper Gulls", "a rating is from 1 to 5").await;
        page.see_value("textbox", "Reader 1, Paper Gulls", "6").await;
        page.fill("textbox", "Reader 1, Paper Gulls", "2").await;
        page.see_text("Gate Ninety (1").await;
        page.tab_to("button", "Begin anew").await;
        page.press(Key::Enter).await;
        page.see_fact("step", "0").await;
        page.axe_clean("a small table of ratings").await;
        page.see_no_sideways_scroll().await;
        page.see_no_problems().await;
    });
}

#[test]
fn recommender_by_pointer_zeros_are_worse() {
    in_browser(Machine::default(), async |page| {
        page.open("#/lab/recommender").await;
        page.see_text("Predict first:").await;
        page.see_no_fact("zero-filled-error").await;
        page.axe_clean("the question about zeros").await;
        page.click("button", "much larger").await;
        page.see_announced("You said: much larger. That is right.").await;
        let error = |text: String| text.parse::<f64>().expect("a number");
        let (zeros, fitted) = (error(page.fact("zero-filled-error").await), error(page.fact("held-out-error").await));
        assert!(zeros > 1.5 * fitted, "{zeros} {fitted}");
        page.see_text("it is smallest, 0.33, with 2 factors.").await;
        page.focus("slider", "Factors").await;
        page.repaints("Errors against the number of factors", async || page.press(Key::End).await).await;
        page.see_fact("factors", "6").await;
        page.see_url("k=6").await;
        assert!(error(page.fact("held-out-error").await) > 1.5 * fitted);
        page.axe_clean("ratings and errors").await;
        page.click("button", "Another table").await;
        page.see_url("seed=22").await;
        page.click("button", "Play").await;
        page.click("button", "Pause").await;
        page.see_no_problems().await;
    });
}
