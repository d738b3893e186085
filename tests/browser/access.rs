//! For everyone: axe's rules, narrow windows, less motion, themes, the keyboard.

use crate::driver::Machine;
use crate::page::{Page, in_browser};
use fantoccini::key::Key;
use serde_json::{Value, json};

const LAB: &str = "#/lab/elimination?m=1,2,3;4,5,6;7,8,9&b=1,2,3";
const PHONE: Machine = Machine { width: 360, height: 780, dark: false, reduced_motion: true, pixel_ratio: 1 };
const DESK: Machine = Machine { width: 1280, height: 800, dark: false, reduced_motion: true, pixel_ratio: 1 };

/// Every page and dialog: axe has no complaint, nothing needs scrolling sideways, nothing went wrong.
async fn every_page_is_accessible(page: &Page) {
    let look = async |name: &str| {
        page.axe_clean(name).await;
        page.see_no_sideways_scroll().await;
        page.see_no_problems().await;
        page.screenshot(name).await;
    };
    page.open("").await;
    look("home").await;
    page.open(LAB).await;
    look("start").await;
    page.click("button", "Next step").await;
    page.see_fact("step", "1").await;
    look("step").await;
    page.click("button", "Last step").await;
    page.find("button", "First step").await;
    look("end").await;
    for dialog in ["Paste a matrix", "Random matrix", "Keyboard shortcuts"] {
        page.click("button", dialog).await;
        page.find("dialog", dialog).await;
        look(&dialog.to_lowercase().replace(' ', "-")).await;
        page.press(Key::Escape).await;
        page.see_none("dialog", dialog).await;
    }
    page.fill("textbox", "Row 1, column 1", "x").await;
    page.press(Key::Tab).await;
    page.see_beside("textbox", "Row 1, column 1", "").await;
    look("wrong-entry").await;
    page.open("#/lab/elimination?m=1,2;3,4&mode=own&ops=r2.-3.1").await;
    page.click("button", "Hint").await;
    look("own").await;
    page.open("#/lab/elimination?m=1,1/3,3;4,5,6;7,8,9&b=1,2,3&predict=1&numbers=decimals&present=1").await;
    page.find("button", "Rank 3").await;
    look("question").await;
    page.open("#/nonsense").await;
    look("no-such-page").await;
    page.open("#/lab/elimination?m=1,2;3,4&step=banana").await;
    page.see_announced("banana").await;
    look("notice").await;
}

#[test]
fn on_a_desk_in_light() {
    in_browser(DESK, async |page| every_page_is_accessible(page).await);
}

#[test]
fn on_a_desk_in_the_dark() {
    in_browser(Machine { dark: true, ..DESK }, async |page| every_page_is_accessible(page).await);
}

#[test]
fn on_a_telephone_in_light() {
    in_browser(PHONE, async |page| every_page_is_accessible(page).await);
}

#[test]
fn on_a_telephone_in_the_dark() {
    in_browser(Machine { dark: true, ..PHONE }, async |page| every_page_is_accessible(page).await);
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
fn nothing_moves_for_who_wants_less_motion() {
    in_browser(DESK, async |page| {
        for route in ["", LAB] {
            page.open(route).await;
            assert_eq!(page.helper("animations", json!([])).await, Ok(json!([])));
        }
        page.click("button", "Next step").await;
        page.see_fact("step", "1").await;
        assert_eq!(page.helper("animations", json!([])).await, Ok(json!([])));
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
