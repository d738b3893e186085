//! The lab of principal components: points, a Jacobian, a square matrix; predict first; links.

use crate::driver::Machine;
use crate::page::{Page, in_browser};
use fantoccini::key::Key;

const PHONE: Machine = Machine { width: 360, height: 780, dark: true, reduced_motion: true, pixel_ratio: 1 };
const FOUR: &str = "#/lab/pca?m=1,1;2,3;3,2;4,4";

async fn look(page: &Page, name: &str) {
    page.axe_clean(name).await;
    page.see_no_sideways_scroll().await;
    page.see_no_problems().await;
    page.screenshot(name).await;
}

#[test]
fn the_cloud_flattens_by_keyboard() {
    in_browser(Machine::default(), async |page| {
        page.open("#/lab/pca?seed=13").await;
        page.see_no_fact("rank").await;
        page.tab_to("button", "3").await;
        page.press(Key::Enter).await;
        page.see_announced("You predicted 3 components, and so it is.").await;
        page.see_fact("rank", "3").await;
        page.see_fact("rows", "60").await;
        page.tab_to("slider", "Flatten").await;
        page.press(Key::End).await;
        page.see_fact("rank", "1").await;
        page.see_fact("numerical-rank", "1").await;
        page.see_url("flat=20").await;
        page.tab_to("slider", "Rank kept").await;
        page.repaints("points", async || page.press(Key::Home).await).await;
        page.see_fact("energy-kept", "0").await;
        page.see_url("k=0").await;
        page.tab_to("radio", "Yes").await;
        page.press(Key::Right).await;
        page.see_text("The mean is not taken out.").await;
        page.see_url("centre=0").await;
        page.see_no_problems().await;
    });
}

#[test]
fn ones_own_points_by_pointer_and_back() {
    in_browser(Machine::default(), async |page| {
        page.open(FOUR).await;
        page.click("button", "Skip").await;
        page.see_fact("rank", "2").await;
        page.see_fact("columns", "2").await;
        page.see_text("The first component explains 90 % of the variance").await;
        page.fill("textbox", "Row 4, column 2", "x").await;
        page.see_text("Until then, the last complete matrix stays in view.").await;
        page.fill("textbox", "Row 4, column 2", "5/2").await;
        page.see_url("4,5/2").await;
        page.choose("Points", "Points on a line").await;
        page.see_fact("rank", "1").await;
        page.click("radio", "Square matrix").await;
        page.see_fact("non-zero-eigenvalues", "0").await;
        page.click("radio", "Jacobian").await;
        page.see_url("show=jacobian").await;
        page.see_no_fact("rank").await;
        page.see_no_problems().await;
    });
}

#[test]
fn a_jacobian_counts_what_can_be_found() {
    in_browser(Machine::default(), async |page| {
        page.open("#/lab/pca?show=jacobian&model=product&at=2,3&x=1,2,3").await;
        page.see_matrix("current", "3,2;6,4;9,6").await;
        page.click("button", "2").await;
        page.see_announced("You predicted 2; it is 1.").await;
        page.see_fact("rank", "1").await;
        page.see_fact("nullity", "1").await;
        page.see_matrix("null-space-basis", "-2,3").await;
        page.see_text("it changes the predictions 100 times less").await;
        page.fill("textbox", "a", "1/2").await;
        page.see_matrix("current", "3,1/2;6,1;9,3/2").await;
        page.see_url("at=1/2,3").await;
        page.fill("textbox", "Measured at x =", "1, two").await;
        page.see_beside("textbox", "Measured at x =", "Place 2").await;
        page.fill("textbox", "Measured at x =", "1, 2").await;
        page.choose("Model", "y = a + b x").await;
        page.click("button", "Skip").await;
        page.see_fact("rank", "2").await;
        page.see_no_problems().await;
    });
}

#[test]
fn links_bring_back_each_part() {
    in_browser(Machine::default(), async |page| {
        for (link, fact, value) in [
            ("#/lab/pca?show=lenses&m=0,1,2;1,3,1;2,1,-1", "determinant", "-7"),
            ("#/lab/pca?show=lenses&m=0,1;0,0", "rank", "1"),
        ] {
            page.open(link).await;
            page.see_fact(fact, value).await;
            let url = page.url().await;
            page.reload().await;
            page.see_fact(fact, value).await;
            assert_eq!(page.url().await, url);
        }
        page.open("#/lab/pca?show=lenses&m=1,2").await;
        page.see_text("This matrix is 1 by 2.").await;
        page.open("#/lab/pca?flat=x").await;
        page.see_text("flat").await;
        page.see_no_problems().await;
    });
}

#[test]
fn every_part_is_accessible() {
    for machine in [Machine::default(), PHONE] {
        in_browser(machine, async |page| {
            page.open("#/lab/pca?seed=13").await;
            look(page, "pca-asked").await;
            page.click("button", "Skip").await;
            page.see_fact("rank", "3").await;
            look(page, "pca-points").await;
            page.open("#/lab/pca?show=jacobian&model=ratio").await;
            page.click("button", "Skip").await;
            page.see_fact("rank", "2").await;
            look(page, "pca-jacobian").await;
            page.open("#/lab/pca?show=lenses&m=0,1,2;1,3,1;2,1,-1").await;
            page.see_fact("rank", "3").await;
            look(page, "pca-lenses").await;
        });
    }
}
