//! The map lab in use: by keyboard alone, by pointer without dragging, by dragging; what is typed, taken back, shared.

use crate::driver::Machine;
use crate::page::{Page, in_browser};
use crate::pictures::{Form, Ink};
use fantoccini::key::Key;
use serde_json::json;

/// The image is a plane, the kernel the line through (−1, −1, 1).
const PLANE: &str = "#/lab/map?m=1,0,1;0,1,1;1,1,2";
const TURN: &str = "domain: arrow keys turn, plus and minus zoom, 0 resets";

async fn see_x(page: &Page, entries: &[&str]) {
    for (index, entry) in entries.iter().enumerate() {
        page.see_value("textbox", &format!("x, entry {}", index + 1), entry).await;
    }
}

/// The numbers in the fields of x.
async fn x(page: &Page, entries: usize) -> Vec<f64> {
    let mut numbers = Vec::new();
    for index in 1..=entries {
        let field = page.find("textbox", &format!("x, entry {index}")).await;
        let text = page.try_js("return arguments[0].value", json!(field)).await.expect("a value");
        let text = text.as_str().unwrap_or_default().replace('\u{2212}', "-");
        let (above, below) = text.split_once('/').unwrap_or((&text, "1"));
        let [above, below] = [above, below].map(|part| part.parse::<f64>().expect("a number"));
        numbers.push(above / below);
    }
    numbers
}

/// Waits until the words beside the codomain's picture have these in them.
async fn see_codomain(page: &Page, words: &str) {
    page.see_beside("img", "codomain", words).await;
}

#[test]
fn the_whole_lab_is_used_by_keyboard_alone() {
    in_browser(Machine::default(), async |page| {
        page.open(&format!("{PLANE}&predict=1")).await;
        page.find("button", "A plane").await;
        for fact in ["rank", "nullity", "kernel-shape", "image-shape"] {
            page.see_no_fact(fact).await;
        }
        page.tab_to("button", "A plane").await;
        page.press(Key::Enter).await;
        page.see_fact("image-shape", "plane").await;
        page.see_announced("You predicted a plane, and a plane it is").await;
        // What was predicted happens, and the focus is where it can be stopped.
        see_codomain(page, "Morph 1: every x is at Ax").await;
        page.see_focus("button", "Play").await;
        page.press(Key::Space).await;
        page.see_focus("button", "Pause").await;
        page.press(Key::Space).await;
        page.see_focus("button", "Play").await;
        page.press(Key::Enter).await;
        see_codomain(page, "Morph 1: every x is at Ax").await;
        page.see_announced("The image is the plane spanned by (1, 0, 1) and (0, 1, 1)").await;

        page.tab_to("slider", "Morph").await;
        for (key, words) in [
            (Key::Home, "Morph 0: every x is where it was"),
            (Key::Right, "Morph 0.01: 1% of the way"),
            (Key::Left, "Morph 0: "),
            (Key::PageUp, "Morph 0.1: 10% of the way"),
            (Key::End, "Morph 1: every x is at Ax"),
        ] {
            page.press(key).await;
            see_codomain(page, words).await;
        }

        page.tab_to("combobox", "View").await;
        page.press(Key::Down).await;
        page.see_announced("Looking along axis 1").await;
        page.press(Key::End).await;
        page.see_announced("Looking along the kernel").await;
        page.see_ink("domain", "kernel", Form::Origin).await;

        page.tab_to("group", TURN).await;
        for (key, turned) in [(Key::Left, "view="), (Key::Up, "view=")] {
            page.repaints("domain", async || page.press(key).await).await;
            page.see_url(turned).await;
        }
        for key in ["+", "-", "0"] {
            page.repaints("domain", async || page.type_text(key).await).await;
        }
        page.see_url_without("view=").await;

        page.tab_to("textbox", "x, entry 1").await;
        page.press(Key::Up).await;
        see_x(page, &["5/4", "1", "1"]).await;
        page.press_with(&[Key::Shift], Key::Up).await;
        see_x(page, &["9/4", "1", "1"]).await;
        page.press(Key::Down).await;
        see_x(page, &["2", "1", "1"]).await;
        see_codomain(page, "Ax = (3, 2, 5)").await;
        page.press(Key::Tab).await;
        page.see_focus("textbox", "x, entry 2").await;
        page.press(Key::Delete).await;
        page.fill("textbox", "x, entry 2", "-1/2").await;
        see_codomain(page, "Ax = (3, 1/2, 7/2)").await;
        page.see_announced("Ax = (3, 1/2, 7/2)").await;
        page.tab_to("button", "Snap x to the kernel").await;
        page.press(Key::Enter).await;
        see_codomain(page, "Ax = (0, 0, 0)").await;
        page.see_announced("is in the kernel: Ax = 0").await;
        let snapped = x(page, 3).await;
        assert!(snapped[2] != 0.0 && snapped[0] == -snapped[2] && snapped[1] == -snapped[2], "{snapped:?}");

        for (layer, figure, ink) in [("Row space", "domain", "row-space"), ("Left null space", "codomain", "left-null")]
        {
            page.tab_to("checkbox", layer).await;
            page.press(Key::Space).await;
            page.see_chosen("checkbox", layer).await;
            page.see_ink_that(figure, ink, "is painted", |found| found.count > 0).await;
        }
        page.see_beside("img", "domain", "The row space is the plane").await;
        see_codomain(page, "The left null space is the line through").await;
        page.tab_to("button", "Add a right-hand side b").await;
        page.press(Key::Enter).await;
        page.tab_to("textbox", "b, entry 3").await;
        page.press(Key::Up).await;
        see_codomain(page, "b = (0, 0, 1/4) is not in the image: no x reaches it").await;
        for name in ["Save as PNG, domain", "Save as SVG, codomain", "Zoom in, codomain", "Copy link"] {
            page.tab_to("button", name).await;
        }
        page.see_no_problems().await;
    });
}

#[test]
fn a_pointer_needs_no_dragging() {
    in_browser(Machine::default(), async |page| {
        page.open(&format!("{PLANE}&predict=1")).await;
        page.click("button", "A line").await;
        page.see_announced("You predicted a line; it is a plane").await;
        see_codomain(page, "Morph 1: every x is at Ax").await;
        page.click("button", "Play").await;
        page.click("button", "Pause").await;
        page.find("button", "Play").await;
        // In its middle.
        page.click("slider", "Morph").await;
        see_codomain(page, "Morph 0.5: halfway from x to Ax").await;
        for figure in ["domain", "codomain"] {
            for tool in
                ["Turn left", "Turn right", "Turn up", "Turn down", "Zoom in", "Zoom out", "Zoom in", "Reset view"]
            {
                page.repaints(figure, async || page.click("button", &format!("{tool}, {figure}")).await).await;
            }
            page.see_url_without("view=").await;
        }
        page.choose("View", "Along axis 3").await;
        page.see_announced("Looking along axis 3").await;
        page.click("button", "Snap x to the kernel").await;
        page.see_announced("is in the kernel: Ax = 0").await;
        page.click("checkbox", "Unit cube").await;
        page.see_not_chosen("checkbox", "Unit cube").await;
        page.click("checkbox", "Lattice of points").await;
        page.see_url("show=lattice,columns").await;
        page.click("button", "Add a right-hand side b").await;
        see_codomain(page, "b = (0, 0, 0) is in the image: some x reaches it").await;
        // The next matrix is the next question, until none is wanted.
        page.choose("Example", "Rank 1").await;
        page.find("button", "All of space").await;
        page.see_no_fact("rank").await;
        page.click("button", "Skip").await;
        page.see_fact("rank", "1").await;
        page.click("checkbox", "Predict first").await;
        page.choose("Example", "Rank 0").await;
        page.see_fact("rank", "0").await;
        page.see_no_problems().await;
    });
}

#[test]
fn dragging_moves_x_and_b() {
    in_browser(Machine::default(), async |page| {
        page.open("#/lab/map?m=2,1;1,1&b=1,0&x=1,0&show=none").await;
        // Both lie on the first axis; what is farthest to the right is their names, beside their tips.
        let tip = |ink: Ink| [ink.tip[0] - 15.0, 0.0];
        let x_tip = tip(page.see_ink_that("domain", "ink", "is painted", |ink| ink.count > 0).await);
        page.repaints("domain", async || page.drag("img", "domain", x_tip, [0.0, -60.0]).await).await;
        let up = x(page, 2).await;
        assert!(up[0] == 1.0 && up[1] > 0.0, "straight up leads to {up:?}");
        see_codomain(page, "Ax = (").await;
        page.see_url("x=1,").await;
        // From elsewhere nothing is moved: a plane lies flat.
        page.drag("img", "domain", [-100.0, 100.0], [40.0, 0.0]).await;
        assert_eq!(x(page, 2).await, up);

        let b_tip = tip(page.see_ink_that("codomain", "target-ink", "is painted", |ink| ink.count > 0).await);
        page.repaints("codomain", async || page.drag("img", "codomain", b_tip, [0.0, -60.0]).await).await;
        page.see_value("textbox", "b, entry 1", "1").await;
        page.see_url_without("b=1,0").await;
        // One drag is one edit.
        page.click("button", "Undo").await;
        page.see_url("b=1,0").await;
        page.see_value("textbox", "b, entry 2", "0").await;
        page.see_no_problems().await;
    });
}

#[test]
fn what_cannot_be_read_stays_as_typed() {
    in_browser(Machine::default(), async |page| {
        page.open(PLANE).await;
        for (typed, said) in [("abc", "abc"), ("1/0", "the denominator 0"), ("", "")] {
            page.fill("textbox", "x, entry 2", typed).await;
            page.see_beside("textbox", "x, entry 2", said).await;
            page.see_value("textbox", "x, entry 2", typed).await;
            // The last vector that could be read.
            see_codomain(page, "Ax = (2, 2, 4)").await;
        }
        page.fill("textbox", "x, entry 2", "0.5").await;
        see_codomain(page, "Ax = (2, 3/2, 7/2)").await;
        let field = page.find("textbox", "x, entry 2").await;
        assert_eq!(page.helper("described", json!([field])).await, Ok(json!("")));
        page.see_no_problems().await;
    });
}

#[test]
fn an_edit_is_taken_back_by_key_and_by_the_browser() {
    in_browser(Machine::default(), async |page| {
        page.open(PLANE).await;
        page.see_fact("rank", "2").await;
        page.fill("textbox", "Row 3, column 3", "3").await;
        page.see_fact("rank", "3").await;
        page.see_fact("kernel-shape", "point").await;
        page.see_announced("The kernel is only the origin").await;
        page.see_ink("domain", "kernel", Form::Origin).await;
        page.press_letter_with(&[Key::Control], 'z').await;
        page.see_fact("rank", "2").await;
        page.see_value("textbox", "Row 3, column 3", "2").await;
        page.tab_to("button", "Redo").await;
        page.press(Key::Enter).await;
        page.see_fact("rank", "3").await;
        page.see_url("m=1,0,1;0,1,1;1,1,3").await;

        page.open(PLANE).await;
        page.see_fact("rank", "2").await;
        page.fill("textbox", "Row 3, column 3", "3").await;
        page.see_url("m=1,0,1;0,1,1;1,1,3").await;
        page.client.back().await.expect("back");
        page.see_fact("rank", "2").await;
        page.see_value("textbox", "Row 3, column 3", "2").await;
        page.see_ink("domain", "kernel", Form::Line).await;
        page.client.forward().await.expect("forward");
        page.see_fact("rank", "3").await;
        page.see_no_problems().await;
    });
}

#[test]
fn a_link_opens_what_its_sender_saw() {
    in_browser(Machine::default(), async |page| {
        page.open(PLANE).await;
        page.fill("textbox", "x, entry 1", "-1/2").await;
        page.morph_to(2).await;
        page.click("button", "Turn left, domain").await;
        page.click("checkbox", "Columns of A").await;
        page.click("checkbox", "Row space").await;
        for part in ["x=-1/2,1,1", "t=", "view=", "show=cube,row"] {
            page.see_url(part).await;
        }
        let kernel = page.see_ink("domain", "kernel", Form::Line).await.tip;
        page.click("button", "Copy link").await;
        let link = page.url().await;
        page.new_tab(&link).await;
        see_codomain(page, "Morph 0.2: 20% of the way").await;
        see_x(page, &["-1/2", "1", "1"]).await;
        page.see_not_chosen("checkbox", "Columns of A").await;
        page.see_chosen("checkbox", "Row space").await;
        let again = page.see_ink("domain", "kernel", Form::Line).await.tip;
        assert!((kernel[0] - again[0]).hypot(kernel[1] - again[1]) < 2.0, "{kernel:?} is now {again:?}");
        page.see_no_problems().await;
    });
}

#[test]
fn a_matrix_that_is_too_large_gets_the_four_subspaces() {
    in_browser(Machine::default(), async |page| {
        page.open("#/lab/map?m=1,0,0,1;0,1,0,1;0,0,0,0").await;
        page.see_fact("rank", "2").await;
        page.see_none("img", "domain").await;
        page.see_no_fact("image-shape").await;
        page.click("link", "See the four subspaces").await;
        page.see_title("The four subspaces").await;
        page.see_matrix("original", "1,0,0,1;0,1,0,1;0,0,0,0").await;
        page.client.back().await.expect("back");
        page.click("button", "Remove column").await;
        page.see_ink("domain", "kernel", Form::Line).await;
        page.see_no_problems().await;
    });
}
