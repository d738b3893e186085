//! Learning: predicting the rank, and doing the arithmetic oneself.

use crate::driver::Machine;
use crate::page::in_browser;
use fantoccini::key::Key;

#[test]
fn the_rank_is_predicted_before_it_is_told() {
    in_browser(Machine::default(), async |page| {
        page.open("#/lab/elimination").await;
        page.find("group", "Predict first: what is the rank?").await;
        for fact in ["rank", "nullity", "pivot-columns", "left-nullity", "determinant"] {
            page.see_no_fact(fact).await;
        }
        page.see_fact("step", "0").await;
        page.fact("steps").await;
        page.axe_clean("the question").await;
        page.tab_to("button", "Rank 1").await;
        page.press(Key::Enter).await;
        page.see_none("button", "Rank 1").await;
        page.see_announced("you predict rank 1").await;
        page.see_focus("button", "Next step").await;
        let rank = page.fact("rank").await;
        page.axe_clean("the prediction").await;
        page.click("button", "Last step").await;
        page.see_announced("you predicted rank 1").await;
        page.see_announced(&format!("rank {rank}:")).await;
        page.see_no_problems().await;
    });
}

#[test]
fn stepping_to_the_end_answers_the_question() {
    in_browser(Machine::default(), async |page| {
        page.open("#/lab/elimination?m=1,2;2,4&predict=1").await;
        page.find("button", "Rank 2").await;
        page.see_no_fact("rank").await;
        page.tab_to("button", "Last step").await;
        page.press(Key::Enter).await;
        page.see_fact("rank", "1").await;
        page.see_none("button", "Rank 2").await;
        page.see_focus("button", "Last step").await;
        page.see_no_problems().await;
    });
}

#[test]
fn nobody_has_to_predict() {
    in_browser(Machine::default(), async |page| {
        page.open("#/lab/elimination").await;
        page.see_chosen("checkbox", "Predict first").await;
        page.tab_to("button", "Skip").await;
        page.press(Key::Enter).await;
        page.fact("rank").await;
        page.see_focus("button", "Next step").await;
        // A new matrix is a new question, until there is to be none.
        page.choose("Example", "Rank 2").await;
        page.find("button", "Rank 3").await;
        page.see_no_fact("rank").await;
        page.click("checkbox", "Predict first").await;
        page.see_fact("rank", "2").await;
        page.open("#/lab/elimination").await;
        page.see_not_chosen("checkbox", "Predict first").await;
        page.see_none("button", "Skip").await;
        page.fact("rank").await;
        page.see_no_problems().await;
    });
}

#[test]
fn a_new_row_is_worked_out_and_checked() {
    in_browser(Machine::default(), async |page| {
        page.open("#/lab/elimination?m=1,2;3,4&b=5,6&mode=own").await;
        page.click("checkbox", "Check my arithmetic").await;
        page.see_url("check=1").await;
        page.fill("textbox", "Operation", "R2 - 3 R1").await;
        page.press(Key::Enter).await;
        page.see_focus("textbox", "New row 2, column 1").await;
        page.see_matrix("current", "1,2,5;3,4,6").await;
        // The signs went wrong: every entry of 3 R1 was added.
        for entry in ["6", "10", "21"] {
            page.type_text(entry).await;
            page.press(Key::Tab).await;
        }
        page.see_focus("button", "Check the row").await;
        page.press(Key::Enter).await;
        page.see_announced("added instead of subtracted").await;
        page.find("textbox", "New row 2, column 1, wrong").await;
        page.see_matrix("current", "1,2,5;3,4,6").await;
        page.axe_clean("a row that is not right").await;

        for (name, entry) in [("column 1, wrong", "0"), ("column 2", "-2"), ("right-hand side", "-9")] {
            page.fill("textbox", &format!("New row 2, {name}"), entry).await;
        }
        page.press(Key::Enter).await;
        page.see_matrix("current", "1,2,5;0,-2,-9").await;
        page.see_fact("step", "1").await;
        page.see_focus("textbox", "Operation").await;
        page.see_url("ops=r2.-3.1").await;

        // The page can do it after all, or the operation can be another one.
        page.type_text("R2 <- -1/2 R2").await;
        page.press(Key::Enter).await;
        page.click("button", "Other operation").await;
        page.see_matrix("current", "1,2,5;0,-2,-9").await;
        page.see_focus("textbox", "Operation").await;
        page.press(Key::Enter).await;
        page.click("button", "Show me").await;
        page.see_matrix("current", "1,2,5;0,1,9/2").await;
        page.see_focus("textbox", "Operation").await;
        page.see_no_problems().await;
    });
}
