//! Choices: how numbers are shown, and which pivots are taken.

use crate::driver::Machine;
use crate::page::in_browser;

#[test]
fn a_rounded_decimal_says_so_and_stays_exact() {
    in_browser(Machine::default(), async |page| {
        page.open("#/lab/elimination?m=1/3,1/4;-2/3,2&form=ref").await;
        page.click("radio", "Decimals").await;
        page.see_url("numbers=decimals").await;
        page.see_shown("current", "≈0.333333,0.25;≈−0.666667,2").await;
        page.see_matrix("current", "1/3,1/4;-2/3,2").await;
        page.axe_clean("decimals").await;
        page.click("button", "Last step").await;
        page.see_matrix("current", "1/3,1/4;0,5/2").await;
        page.see_shown("current", "≈0.333333,0.25;0,2.5").await;
        page.click("radio", "Fractions").await;
        page.see_chosen("radio", "Fractions").await;
        page.see_matrix("current", "1/3,1/4;0,5/2").await;
        page.see_no_problems().await;
    });
}

#[test]
fn the_pivot_choice_decides_the_steps() {
    in_browser(Machine::default(), async |page| {
        page.open("#/lab/elimination?m=2,1;4,3&form=ref").await;
        for (choice, first) in [("First non-zero", "2,1;0,1"), ("Largest (partial pivoting)", "4,3;2,1")] {
            page.choose("Pivot choice", choice).await;
            page.see_fact("step", "0").await;
            page.click("button", "Next step").await;
            page.see_matrix("current", first).await;
        }
        page.see_url("pivot=largest").await;
        page.see_no_problems().await;
    });
}
