//! Own steps: the learner's operations, taken back and shared.

use crate::driver::Machine;
use crate::page::{Page, in_browser};
use fantoccini::key::Key;

async fn operate(page: &Page, operation: &str) {
    page.fill("textbox", "Operation", operation).await;
    page.press(Key::Enter).await;
}

#[test]
fn a_whole_elimination_is_typed_undone_and_shared() {
    in_browser(Machine::default(), async |page| {
        page.open("#/lab/elimination?m=0,2;1,3").await;
        page.tab_to("radio", "Watch").await;
        page.press(Key::Right).await;
        page.see_chosen("radio", "Own steps").await;
        page.see_url("mode=own").await;
        for (operation, matrix) in
            [("R1 <-> R2", "1,3;0,2"), ("R2 <- 1/2 R2", "1,3;0,1"), ("R1 <- R1 - 3 R2", "1,0;0,1")]
        {
            operate(page, operation).await;
            page.see_matrix("current", matrix).await;
        }
        page.see_fact("rank", "2").await;
        page.click("button", "Undo").await;
        page.see_matrix("current", "1,3;0,1").await;
        page.click("button", "Undo").await;
        page.see_matrix("current", "1,3;0,2").await;
        page.click("button", "Redo").await;
        page.see_matrix("current", "1,3;0,1").await;

        page.click("button", "Copy link").await;
        let link = page.url().await;
        assert!(link.contains("ops=s1.2_m2.1/2"), "{link}");
        page.new_tab(&link).await;
        page.see_matrix("current", "1,3;0,1").await;
        page.see_chosen("radio", "Own steps").await;
        page.see_fact("step", "2").await;
        page.see_no_problems().await;
    });
}

#[test]
fn an_operation_is_put_together_from_its_parts() {
    in_browser(Machine::default(), async |page| {
        page.open("#/lab/elimination?m=1,2;3,4&mode=own").await;
        page.click("radio", "Add a multiple").await;
        page.choose("Row to change", "R2").await;
        page.choose("Other row", "R1").await;
        page.fill("textbox", "Factor", "-3").await;
        page.click("button", "Apply operation").await;
        page.see_matrix("current", "1,2;0,-2").await;
        page.see_url("ops=r2.-3.1").await;
        page.see_no_problems().await;
    });
}

#[test]
fn what_is_not_elementary_is_said_beside_the_field_and_kept() {
    in_browser(Machine::default(), async |page| {
        page.open("#/lab/elimination?m=1,2;3,4&mode=own").await;
        for operation in ["R2 <- 0 R2", "R7 <-> R1", "hello"] {
            operate(page, operation).await;
            page.see_beside("textbox", "Operation", "").await;
            page.see_value("textbox", "Operation", operation).await;
            page.see_matrix("current", "1,2;3,4").await;
        }
        page.see_no_problems().await;
    });
}

#[test]
fn a_hint_is_announced() {
    in_browser(Machine::default(), async |page| {
        page.open("#/lab/elimination?m=1,2;3,4&mode=own").await;
        page.click("button", "Hint").await;
        page.find("list", "Hints").await;
        page.see_no_problems().await;
    });
}
