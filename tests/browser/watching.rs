//! Watching an elimination: typing a matrix, stepping, going back.

use crate::driver::Machine;
use crate::page::in_browser;
use fantoccini::key::Key;

#[test]
fn a_matrix_is_typed_and_eliminated_with_the_keyboard_alone() {
    in_browser(Machine::default(), async |page| {
        page.open("#/lab/elimination?m=0,0,0,0;0,0,0,0;0,0,0,0").await;
        page.tab_to("textbox", "Row 1, column 1").await;
        // Tab goes on to the next cell, at a row's end to the next row.
        for entry in ["1", "2", "3", "4", "2", "4", "6", "8"] {
            page.type_text(entry).await;
            page.press(Key::Tab).await;
        }
        page.see_focus("textbox", "Row 3, column 1").await;
        page.type_text("1").await;
        page.press(Key::Right).await;
        page.see_focus("textbox", "Row 3, column 2").await;
        page.type_text("1").await;
        page.press(Key::Up).await;
        page.see_focus("textbox", "Row 2, column 2").await;
        page.press(Key::Enter).await;
        page.see_focus("textbox", "Row 3, column 2").await;
        for column in [3, 4] {
            page.press(Key::Tab).await;
            page.see_focus("textbox", &format!("Row 3, column {column}")).await;
            page.type_text("1").await;
        }
        page.press(Key::Enter).await;
        page.see_matrix("current", "1,2,3,4;2,4,6,8;1,1,1,1").await;

        page.tab_to("button", "Next step").await;
        page.press(Key::Enter).await;
        page.see_fact("step", "1").await;
        page.tab_to("button", "Last step").await;
        page.press(Key::Enter).await;
        let steps = page.fact("steps").await;
        page.see_fact("step", &steps).await;
        page.see_matrix("current", "1,0,-1,-2;0,1,2,3;0,0,0,0").await;
        page.see_fact("rank", "2").await;
        page.see_fact("nullity", "2").await;
        page.see_fact("left-nullity", "1").await;
        page.see_fact("pivot-columns", "1,2").await;
        page.tab_to("button", "Previous step").await;
        page.press(Key::Enter).await;
        let before: usize = steps.parse().expect("a number of steps");
        page.see_fact("step", &(before - 1).to_string()).await;
        page.see_no_problems().await;
    });
}

#[test]
fn back_takes_back_a_whole_walk() {
    in_browser(Machine::default(), async |page| {
        page.open("#/lab/elimination?m=1,2;3,4").await;
        page.see_title("Elimination").await;
        page.see_matrix("current", "1,2;3,4").await;
        page.click("button", "Next step").await;
        page.see_url("step=1").await;
        page.see_matrix("current", "1,2;0,-2").await;
        page.click("button", "Next step").await;
        page.see_url("step=2").await;
        page.see_matrix("current", "1,2;0,1").await;
        page.client.back().await.expect("back");
        page.see_fact("step", "0").await;
        page.see_matrix("current", "1,2;3,4").await;
        page.client.forward().await.expect("forward");
        page.see_fact("step", "2").await;
        page.see_matrix("current", "1,2;0,1").await;
        page.see_no_problems().await;
    });
}

#[test]
fn back_takes_back_what_was_typed_in_a_cell() {
    in_browser(Machine::default(), async |page| {
        page.open("#/lab/elimination?m=1,2;3,4").await;
        // Neither the 1, which was there before, nor the minus sign changes the matrix yet.
        page.fill("textbox", "Row 1, column 1", "123").await;
        page.see_url("m=123,2;3,4").await;
        page.fill("textbox", "Row 2, column 2", "-56").await;
        page.see_url("m=123,2;3,-56").await;
        page.client.back().await.expect("back");
        page.see_matrix("current", "123,2;3,4").await;
        page.see_value("textbox", "Row 2, column 2", "4").await;
        page.client.back().await.expect("back");
        page.see_matrix("current", "1,2;3,4").await;
        page.client.forward().await.expect("forward");
        page.see_matrix("current", "123,2;3,4").await;
        page.see_no_problems().await;
    });
}

#[test]
fn the_timeline_and_the_form_choose_the_step() {
    in_browser(Machine::default(), async |page| {
        page.open("#/lab/elimination?m=1,2;3,4&form=ref").await;
        page.see_fact("steps", "1").await;
        page.click("radio", "RREF").await;
        page.see_fact("steps", "3").await;
        page.focus("slider", "Timeline").await;
        page.press(Key::End).await;
        page.see_fact("step", "3").await;
        page.see_matrix("current", "1,0;0,1").await;
        page.press(Key::Left).await;
        page.see_fact("step", "2").await;
        page.see_no_problems().await;
    });
}

#[test]
fn a_right_hand_side_is_the_last_column() {
    in_browser(Machine::default(), async |page| {
        page.open("#/lab/elimination?m=1,1;1,1&b=2,2").await;
        page.see_matrix("current", "1,1,2;1,1,2").await;
        page.fill("textbox", "Right-hand side, row 2", "3").await;
        page.press(Key::Enter).await;
        page.see_matrix("current", "1,1,2;1,1,3").await;
        page.click("button", "Last step").await;
        page.see_fact("solutions", "none").await;
        page.see_fact("rank-augmented", "2").await;
        page.click("button", "Remove right-hand side").await;
        page.see_matrix("current", "1,1;1,1").await;
        page.see_no_problems().await;
    });
}

#[test]
fn play_runs_to_the_end() {
    in_browser(Machine { reduced_motion: true, ..Machine::default() }, async |page| {
        page.open("#/lab/elimination?m=1,2;3,4").await;
        page.choose("Speed", "Fast").await;
        page.tab_to("button", "Play").await;
        page.press(Key::Enter).await;
        page.see_focus("button", "Pause").await;
        page.see_fact("step", "1").await;
        page.see_announced("step 1").await;
        page.see_fact("step", "3").await;
        page.see_focus("button", "Play").await;
        // At the end it begins again; Pause stops it where it is.
        page.press(Key::Enter).await;
        page.see_focus("button", "Pause").await;
        page.see_fact("step", "0").await;
        page.see_fact("step", "1").await;
        page.press(Key::Enter).await;
        page.see_focus("button", "Play").await;
        page.see_fact("step", "1").await;
        page.see_value("combobox", "Speed", "fast").await;
        // The whole walk is one entry in the history, and what was there before it still is.
        page.see_url("step=1").await;
        page.client.back().await.expect("back");
        page.see_fact("step", "0").await;
        page.see_no_problems().await;
    });
}
