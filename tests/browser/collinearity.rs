//! The lab of collinear features: exact ranks beside doubles, lambda, noise, and a tiny lambda that repairs nothing.

use crate::driver::Machine;
use crate::page::in_browser;
use fantoccini::key::Key;

const SMALL: &str = "#/lab/collinearity?m=1,2;2,4;3,6&b=2,4,6&lambda=7";

#[test]
fn collinearity_lambda_by_keyboard_and_the_link_comes_back() {
    in_browser(Machine::default(), async |page| {
        page.open(SMALL).await;
        for (fact, value) in [
            ("rank", "1"),
            ("gram-determinant", "0"),
            ("ridge-rank", "2"),
            ("ridge-determinant", "539"),
            ("condition-number", "11"),
        ] {
            page.see_fact(fact, value).await;
        }
        page.see_matrix("gram", "14,28;28,56").await;
        page.see_text("At lambda = 7 they are (0.3636, 0.7273).").await;
        page.tab_to("slider", "Lambda").await;
        page.repaints("The weights against lambda", async || page.press(Key::Home).await).await;
        page.see_fact("ridge-rank", "1").await;
        page.see_fact("condition-number", "Infinity").await;
        page.press(Key::Right).await;
        page.see_value("textbox", "Lambda, exact value", "1e-20").await;
        page.see_fact("ridge-rank", "2").await;
        page.see_fact("numerical-rank", "1").await;
        page.see_focus("slider", "Lambda").await;
        page.fill("textbox", "Lambda, exact value", "-1").await;
        page.see_beside("textbox", "Lambda, exact value", "This has to be 0 or more.").await;
        page.see_value("textbox", "Lambda, exact value", "-1").await;
        page.fill("textbox", "Lambda, exact value", "1/2").await;
        page.see_url("lambda=1/2").await;
        page.see_fact("ridge-determinant", "141/4").await;
        let link = page.url().await;
        page.new_tab(&link).await;
        page.see_fact("ridge-determinant", "141/4").await;
        page.see_value("textbox", "Row 3, column 2", "6").await;
        page.axe_clean("collinear features").await;
        page.see_no_sideways_scroll().await;
        page.see_no_problems().await;
    });
}

#[test]
fn collinearity_noise_by_pointer() {
    in_browser(Machine::default(), async |page| {
        page.open("#/lab/collinearity").await;
        page.see_text("Where does XᵀX + lambda I have rank 4?").await;
        page.axe_clean("the question about a tiny lambda").await;
        page.click("button", "On paper only").await;
        page.see_announced("You said: on paper only. That is right.").await;
        page.see_fact("ridge-rank", "4").await;
        page.see_fact("numerical-rank", "3").await;
        page.fill("textbox", "Noise, exact size", "0.001").await;
        page.see_fact("rank", "4").await;
        page.see_text("Three noises of this size").await;
        page.axe_clean("noise on one copy").await;
        let before = page.fact("gram-determinant").await;
        page.click("button", "Other noise").await;
        page.see_url("seed=2").await;
        assert_ne!(page.fact("gram-determinant").await, before);
        page.choose("Example", "Two features, one twice the other").await;
        page.see_value("textbox", "Row 3, column 2", "6").await;
        page.fill("textbox", "Row 3, column 2", "x").await;
        page.see_value("textbox", "Row 3, column 2", "x").await;
        page.see_text("Until then, the last complete matrix stays in view.").await;
        page.see_no_problems().await;
    });
}

#[test]
fn collinearity_the_line_of_lambda_is_moved() {
    in_browser(Machine::default(), async |page| {
        page.open(SMALL).await;
        page.see_fact("ridge-determinant", "539").await;
        page.click("slider", "Lambda").await;
        page.see_url_without("lambda=7").await;
        page.see_no_problems().await;
    });
}
