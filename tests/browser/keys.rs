//! Keys that work anywhere in the lab.

use crate::driver::Machine;
use crate::page::in_browser;
use fantoccini::key::Key;

#[test]
fn keys_walk_the_steps() {
    in_browser(Machine::default(), async |page| {
        page.open("#/lab/elimination?m=1,2;3,4").await;
        // Where the focus is after a click on nothing in particular.
        page.click("heading", "Elimination").await;
        for (key, step) in [
            (Key::Right, "1"),
            (Key::PageDown, "2"),
            (Key::Left, "1"),
            (Key::End, "3"),
            (Key::PageUp, "2"),
            (Key::Home, "0"),
        ] {
            page.press(key).await;
            page.see_fact("step", step).await;
        }
        page.see_no_problems().await;
    });
}

#[test]
fn undo_and_redo_work_in_a_cell_and_beside_it() {
    in_browser(Machine::default(), async |page| {
        page.open("#/lab/elimination?m=1,2;3,4").await;
        page.fill("textbox", "Row 1, column 1", "12").await;
        page.see_matrix("current", "12,2;3,4").await;
        page.press_letter_with(&[Key::Control], 'z').await;
        page.see_value("textbox", "Row 1, column 1", "1").await;
        page.see_matrix("current", "1,2;3,4").await;
        page.press_letter_with(&[Key::Control], 'y').await;
        page.see_matrix("current", "12,2;3,4").await;
        page.tab_to("button", "Next step").await;
        page.press_letter_with(&[Key::Control], 'z').await;
        page.see_matrix("current", "1,2;3,4").await;
        page.see_no_problems().await;
    });
}

#[test]
fn a_letter_asks_for_a_hint() {
    in_browser(Machine::default(), async |page| {
        page.open("#/lab/elimination?m=1,2;3,4&mode=own").await;
        page.tab_to("button", "Hint").await;
        page.press_letter_with(&[], 'h').await;
        page.find("list", "Hints").await;
        // In a field it is a letter.
        page.fill("textbox", "Operation", "h").await;
        page.see_value("textbox", "Operation", "h").await;
        page.see_no_problems().await;
    });
}

#[test]
fn single_keys_can_be_switched_off() {
    in_browser(Machine::default(), async |page| {
        page.open("#/lab/elimination?m=1,2;3,4").await;
        page.click("heading", "Elimination").await;
        page.press_letter_with(&[], '?').await;
        page.find("dialog", "Keyboard shortcuts").await;
        page.click("checkbox", "Shortcuts that are a single character (P, H and ?)").await;
        page.press(Key::Escape).await;
        page.see_none("dialog", "Keyboard shortcuts").await;
        page.press_letter_with(&[], 'p').await;
        page.press_letter_with(&[], '?').await;
        // Keys that type nothing still work, and what came before them has been done by then.
        page.press(Key::Right).await;
        page.see_fact("step", "1").await;
        page.find("button", "Play").await;
        page.see_none("dialog", "Keyboard shortcuts").await;
        page.see_no_problems().await;
    });
}
