//! For everyone: axe's rules, narrow windows, less motion, themes, the keyboard.

use crate::driver::Machine;
use crate::page::{Page, in_browser};
use fantoccini::key::Key;
use serde_json::{Value, json};

const LAB: &str = "#/lab/elimination?m=1,2,3;4,5,6;7,8,9&b=1,2,3";
const PHONE: Machine = Machine { width: 360, height: 780, dark: false, reduced_motion: true, pixel_ratio: 1 };
const DESK: Machine = Machine { width: 1280, height: 800, dark: false, reduced_motion: true, pixel_ratio: 1 };

/// A page or dialog as it stands: axe has no complaint, nothing needs scrolling sideways, nothing moves or went wrong.
async fn look(page: &Page, name: &str) {
    page.axe_clean(name).await;
    page.see_no_sideways_scroll().await;
    assert_eq!(page.helper("animations", json!([])).await, Ok(json!([])), "moving on {name}");
    page.see_no_problems().await;
    page.screenshot(name).await;
}

async fn every_page_is_accessible(page: &Page) {
    page.open("").await;
    look(page, "home").await;
    page.open(LAB).await;
    look(page, "start").await;
    page.click("button", "Next step").await;
    page.see_fact("step", "1").await;
    look(page, "step").await;
    page.click("button", "Last step").await;
    page.find("button", "First step").await;
    look(page, "end").await;
    for dialog in ["Paste a matrix", "Random matrix", "Keyboard shortcuts"] {
        page.click("button", dialog).await;
        page.find("dialog", dialog).await;
        look(page, &dialog.to_lowercase().replace(' ', "-")).await;
        page.press(Key::Escape).await;
        page.see_none("dialog", dialog).await;
    }
    page.fill("textbox", "Row 1, column 1", "x").await;
    page.press(Key::Tab).await;
    page.see_beside("textbox", "Row 1, column 1", "").await;
    look(page, "wrong-entry").await;
    page.open("#/lab/elimination?m=1,2;3,4&mode=own&ops=r2.-3.1").await;
    page.click("button", "Hint").await;
    look(page, "own").await;
    page.open("#/lab/elimination?m=1,1/3,3;4,5,6;7,8,9&b=1,2,3&predict=1&numbers=decimals&present=1").await;
    page.find("button", "Rank 3").await;
    look(page, "question").await;
    page.open("#/nonsense").await;
    look(page, "no-such-page").await;
    page.open("#/lab/elimination?m=1,2;3,4&step=banana").await;
    page.see_announced("banana").await;
    look(page, "notice").await;
}

/// The labs with pictures in their main states.
async fn every_other_lab_is_accessible(page: &Page) {
    const LARGE: &str = "m=1,2,0,3,1;2,4,1,7,0;0,0,1,1,1;3,6,1,10,1";
    page.open("#/lab/map?m=1,0,1;0,1,1;1,1,2&b=1,2,4&predict=1").await;
    page.find("button", "A plane").await;
    look(page, "map-question").await;
    page.click("button", "A line").await;
    page.see_fact("image-shape", "plane").await;
    look(page, "map-answered").await;
    page.click("checkbox", "Lattice of points").await;
    page.click("checkbox", "Row space").await;
    page.click("checkbox", "Left null space").await;
    page.fill("textbox", "x, entry 1", "1/0").await;
    page.fill("textbox", "b, entry 2", "two").await;
    page.see_beside("textbox", "b, entry 2", "two").await;
    look(page, "map-wrong-entry").await;
    page.open("#/lab/map?m=1,2").await;
    page.see_fact("kernel-shape", "line").await;
    look(page, "map-flat").await;
    page.open(&format!("#/lab/map?{LARGE}")).await;
    page.see_fact("rank", "3").await;
    look(page, "map-large").await;

    page.open("#/lab/subspaces?m=1,2,0,3;2,4,1,7;3,6,1,10&predict=1").await;
    page.find("button", "Nullity 2").await;
    look(page, "subspaces-question").await;
    page.click("button", "Nullity 1").await;
    page.see_fact("nullity", "2").await;
    look(page, "subspaces-answered").await;
    page.fill("textbox", "Basis vectors, one a line", "1 x").await;
    page.press(Key::Tab).await;
    page.click("button", "Check").await;
    page.see_beside("textbox", "Basis vectors, one a line", "Vector 1, entry 2").await;
    look(page, "subspaces-wrong-entry").await;
    page.fill("textbox", "Basis vectors, one a line", "1 2 3 4").await;
    page.click("button", "Check").await;
    page.see_announced("is not in").await;
    look(page, "subspaces-wrong-basis").await;
    page.open(&format!("#/lab/subspaces?{LARGE}")).await;
    page.see_fact("rank", "3").await;
    look(page, "subspaces-large").await;
    page.open("#/lab/subspaces?m=0,0;0,0").await;
    page.see_fact("rank", "0").await;
    look(page, "subspaces-zero").await;

    page.open("#/lab/solve?m=1,2,1;2,5,3;1,3,2&b=4,9,5&predict=1").await;
    page.find("button", "Infinitely many").await;
    look(page, "solve-question").await;
    page.click("button", "None").await;
    page.see_fact("solutions", "infinite").await;
    look(page, "solve-infinite").await;
    page.fill("textbox", "x3, exact value", "x").await;
    page.see_beside("textbox", "x3, exact value", "x").await;
    look(page, "solve-wrong-entry").await;
    page.open("#/lab/solve?m=1,2;2,4;3,6&b=1,1,1").await;
    page.see_fact("solutions", "none").await;
    look(page, "solve-inconsistent").await;
    page.open("#/lab/solve?m=2,1;1,1&b=3,2").await;
    page.see_fact("solutions", "unique").await;
    look(page, "solve-unique").await;
    page.open(&format!("#/lab/solve?{LARGE}&b=1,2,3,5")).await;
    page.see_fact("rank", "3").await;
    look(page, "solve-large").await;
    page.open("#/lab/solve?m=1,2;3,4").await;
    page.find("button", "Add a right-hand side").await;
    look(page, "solve-bare").await;
}

#[test]
fn on_a_desk_in_light() {
    in_browser(DESK, async |page| every_page_is_accessible(page).await);
}

#[test]
fn the_other_labs_on_a_desk_in_light() {
    in_browser(DESK, async |page| every_other_lab_is_accessible(page).await);
}

#[test]
fn on_a_desk_in_the_dark() {
    in_browser(Machine { dark: true, ..DESK }, async |page| every_page_is_accessible(page).await);
}

#[test]
fn the_other_labs_on_a_desk_in_the_dark() {
    in_browser(Machine { dark: true, ..DESK }, async |page| every_other_lab_is_accessible(page).await);
}

#[test]
fn on_a_telephone_in_light() {
    in_browser(PHONE, async |page| every_page_is_accessible(page).await);
}

#[test]
fn the_other_labs_on_a_telephone_in_light() {
    in_browser(PHONE, async |page| every_other_lab_is_accessible(page).await);
}

#[test]
fn on_a_telephone_in_the_dark() {
    in_browser(Machine { dark: true, ..PHONE }, async |page| every_page_is_accessible(page).await);
}

#[test]
fn the_other_labs_on_a_telephone_in_the_dark() {
    in_browser(Machine { dark: true, ..PHONE }, async |page| every_other_lab_is_accessible(page).await);
}

#[test]
fn the_narrowest_window_holds_the_largest_matrix() {
    let row = |i: i64| (0..12).map(|j| (i * j - 40_000).to_string()).collect::<Vec<_>>().join(",");
    let matrix = (1..=12).map(row).collect::<Vec<_>>().join(";");
    let ones = ["1"; 12].join(",");
    in_browser(Machine { width: 360, height: 740, dark: false, reduced_motion: true, pixel_ratio: 1 }, async |page| {
        page.open("").await;
        page.see_no_sideways_scroll().await;
        for mode in ["watch", "own"] {
            page.open(&format!("#/lab/elimination?m={matrix}&b={ones}&mode={mode}")).await;
            page.find("textbox", "Row 12, column 12").await;
            page.see_no_sideways_scroll().await;
            page.screenshot(mode).await;
        }
        page.click("radio", "Watch").await;
        page.click("button", "Last step").await;
        page.see_fact("rank", "2").await;
        page.see_no_sideways_scroll().await;
        page.see_no_problems().await;
    });
}

#[test]
fn the_theme_is_kept() {
    const BACKGROUND: &str = "return getComputedStyle(document.body).backgroundColor + getComputedStyle(document.documentElement).backgroundColor";
    in_browser(DESK, async |page| {
        page.open("").await;
        let light = page.try_js(BACKGROUND, Value::Null).await.expect("a colour");
        page.choose("Theme", "Dark").await;
        let dark = crate::page::wait_until("the page turns dark", async || {
            let shown = page.try_js(BACKGROUND, Value::Null).await?;
            if shown == light { Err(format!("it is {shown}")) } else { Ok(shown) }
        })
        .await;
        page.reload().await;
        page.see_value("combobox", "Theme", "dark").await;
        assert_eq!(page.try_js(BACKGROUND, Value::Null).await, Ok(dark));
        page.see_no_problems().await;
    });
}

#[test]
fn a_question_mark_shows_the_shortcuts() {
    in_browser(DESK, async |page| {
        page.open(LAB).await;
        page.tab_to("button", "Next step").await;
        page.type_text("?").await;
        page.find("dialog", "Keyboard shortcuts").await;
        page.press(Key::Escape).await;
        page.see_none("dialog", "Keyboard shortcuts").await;
        page.see_focus("button", "Next step").await;
        // In a field it is a character like any other.
        page.fill("textbox", "Row 1, column 1", "?").await;
        page.see_value("textbox", "Row 1, column 1", "?").await;
        page.see_none("dialog", "Keyboard shortcuts").await;
    });
}
