//! When something goes wrong: no such page, and a program that stopped.

use crate::driver::Machine;
use crate::page::in_browser;
use serde_json::json;

#[test]
fn a_page_that_does_not_exist_says_so() {
    in_browser(Machine::default(), async |page| {
        for (route, heading) in [("#/nonsense", "No such page"), ("#/teach", "Not built yet")] {
            page.open(route).await;
            page.find("heading", heading).await;
            page.see_title("Page not found").await;
            page.axe_clean(route).await;
            page.see_no_problems().await;
        }
        page.click("link", "To the elimination lab").await;
        page.see_title("Elimination").await;
        page.find("button", "Next step").await;
        page.see_no_problems().await;
    });
}

#[test]
fn a_program_that_stopped_gives_the_work_back() {
    in_browser(Machine::default(), async |page| {
        page.open("#/lab/elimination?m=1,2;3,4&b=5,6").await;
        page.fill("textbox", "Row 2, column 1", "78/").await;
        page.helper("trap", json!([])).await.expect("a trap");
        page.find("alertdialog", "Something broke").await;
        page.see_focus("button", "Reload and go on").await;
        page.see_none("button", "Next step").await;
        let link = page.url().await;
        assert!(link.contains("m=1,2;78,4"), "{link}");
        page.see_value("textbox", "Your work as a link, should you want to keep it elsewhere", &link).await;
        page.axe_clean("the crash panel").await;
        page.screenshot("broke").await;
        page.click("button", "Reload and go on").await;
        page.see_none("alertdialog", "Something broke").await;
        page.see_value("textbox", "Row 2, column 1", "78/").await;
        page.see_matrix("current", "1,2,5;78,4,6").await;
        page.see_beside("textbox", "Row 2, column 1", "").await;
        page.see_no_problems().await;
    });
}

#[test]
fn a_program_that_stopped_lets_one_begin_afresh() {
    in_browser(Machine::default(), async |page| {
        page.open("#/lab/elimination?m=1,2;3,4").await;
        page.helper("trap", json!([])).await.expect("a trap");
        page.click("button", "Start with a fresh matrix").await;
        page.see_title("Ranklab: matrix rank").await;
        page.see_none("alertdialog", "Something broke").await;
        page.find("link", "Step through it").await;
        page.see_no_problems().await;
    });
}
