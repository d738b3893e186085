//! The studies: a list in the navigation, a program of their own, and the matrix that goes along.

use crate::driver::Machine;
use crate::page::in_browser;
use fantoccini::key::Key;

#[test]
fn the_list_of_labs_opens_and_closes_by_keyboard() {
    in_browser(Machine::default(), async |page| {
        // Where the open list covers no half of a button.
        page.open("#/nowhere").await;
        page.see_none("link", NUMERICAL).await;
        page.tab_to("button", "More labs").await;
        page.press(Key::Enter).await;
        page.find("link", NUMERICAL).await;
        page.axe_clean("the list of labs").await;
        page.press(Key::Escape).await;
        page.see_none("link", NUMERICAL).await;
        page.see_focus("button", "More labs").await;
        page.press(Key::Enter).await;
        page.press(Key::Tab).await;
        page.see_focus("link", NUMERICAL).await;
        page.press(Key::Enter).await;
        page.find("heading", "Numerical rank").await;
        page.see_title("Numerical rank").await;
        page.see_no_problems().await;
    });
}

#[test]
fn the_list_closes_when_a_lab_is_chosen_or_the_focus_leaves() {
    in_browser(Machine::default(), async |page| {
        page.open("#/lab/lora").await;
        page.click("button", "More labs").await;
        page.click("link", PCA).await;
        page.find("heading", "PCA").await;
        page.see_none("link", PCA).await;
        page.click("button", "More labs").await;
        page.focus("link", "Home").await;
        page.see_none("link", PCA).await;
        page.see_no_problems().await;
    });
}

#[test]
fn the_matrix_goes_along_and_back_leads_back() {
    in_browser(Machine::default(), async |page| {
        page.open("#/lab/elimination?m=1,2;3,5").await;
        page.click("button", "More labs").await;
        page.click("link", NUMERICAL).await;
        page.find("heading", "Numerical rank").await;
        page.see_value("textbox", "Row 2, column 2", "5").await;
        page.fill("textbox", "Row 2, column 2", "6").await;
        page.click("link", "Map").await;
        page.find("heading", "Map").await;
        page.see_fact("rank", "1").await;
        page.client.back().await.expect("back");
        page.see_value("textbox", "Row 2, column 2", "6").await;
        page.see_no_problems().await;
    });
}

const NUMERICAL: &str = "Numerical rank Singular values, a tolerance to move, and three answers to the same question";
const PCA: &str = "PCA A cloud that flattens, and parameters that no data can tell apart";
