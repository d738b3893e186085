//! One matrix in every lab.

use crate::driver::Machine;
use crate::page::{Page, in_browser};
use fantoccini::key::Key;

#[test]
fn one_matrix_is_in_every_lab() {
    in_browser(Machine::default(), async |page| {
        page.open("#/lab/map?m=1,0,1;0,1,1;1,1,2").await;
        page.see_fact("rank", "2").await;
        page.fill("textbox", "Row 3, column 3", "7").await;
        page.see_fact("rank", "3").await;

        page.click("link", "Subspaces").await;
        page.see_title("The four subspaces").await;
        page.see_fact("rank", "3").await;
        page.see_matrix("original", "1,0,1;0,1,1;1,1,7").await;
        page.see_url("#/lab/subspaces?m=1,0,1;0,1,1;1,1,7").await;
        page.click("link", "Solve").await;
        page.see_value("textbox", "Row 3, column 3", "7").await;
        page.click("link", "Elimination").await;
        page.see_matrix("current", "1,0,1;0,1,1;1,1,7").await;

        // What was done in one lab is taken back in another.
        page.click("link", "Subspaces").await;
        page.see_fact("rank", "3").await;
        page.click("button", "Undo").await;
        page.see_fact("rank", "2").await;
        page.see_matrix("original", "1,0,1;0,1,1;1,1,2").await;
        page.click("link", "Map").await;
        page.see_fact("image-shape", "plane").await;
        page.see_value("textbox", "Row 3, column 3", "2").await;
        page.click("button", "Redo").await;
        page.see_fact("image-shape", "space").await;
        page.see_no_problems().await;
    });
}

#[test]
fn one_right_hand_side_is_in_every_lab() {
    in_browser(Machine::default(), async |page| {
        page.open("#/lab/solve?m=1,2;2,4").await;
        page.click("button", "Add a right-hand side").await;
        page.fill("textbox", "Right-hand side, row 2", "1").await;
        page.see_fact("solutions", "none").await;
        page.click("link", "Map").await;
        page.see_beside("img", "codomain", "b = (0, 1) is not in the image: no x reaches it").await;
        page.fill("textbox", "b, entry 1", "1/2").await;
        page.see_beside("img", "codomain", "b = (1/2, 1) is in the image: some x reaches it").await;
        page.click("link", "Solve").await;
        page.see_fact("solutions", "infinite").await;
        page.see_value("textbox", "Right-hand side, row 1", "1/2").await;
        page.click("link", "Elimination").await;
        page.see_matrix("current", "1,2,1/2;2,4,1").await;
        page.see_no_problems().await;
    });
}

#[test]
fn back_leads_through_the_labs() {
    async fn see(page: &Page, title: &str, entry: &str) {
        page.see_title(title).await;
        page.see_value("textbox", "Row 1, column 1", entry).await;
    }
    in_browser(Machine::default(), async |page| {
        page.open("#/lab/map?m=1,2;3,4").await;
        page.fill("textbox", "Row 1, column 1", "5").await;
        page.see_url("m=5,2;3,4").await;
        page.click("link", "Solve").await;
        see(page, "Solving", "5").await;
        page.fill("textbox", "Row 1, column 1", "8").await;
        page.see_url("m=8,2;3,4").await;
        for (title, entry) in [("Solving", "5"), ("Image and kernel", "5"), ("Image and kernel", "1")] {
            page.client.back().await.expect("back");
            see(page, title, entry).await;
        }
        for (title, entry) in [("Image and kernel", "5"), ("Solving", "5"), ("Solving", "8")] {
            page.client.forward().await.expect("forward");
            see(page, title, entry).await;
        }
        page.see_no_problems().await;
    });
}

#[test]
fn the_first_screen_follows_its_slider() {
    in_browser(Machine::default(), async |page| {
        page.open("").await;
        page.tab_to("slider", "Directions that survive").await;
        for (key, rank, nullity) in [
            (Key::Left, "2", "1"),
            (Key::Left, "1", "2"),
            (Key::Left, "0", "3"),
            (Key::End, "3", "0"),
            (Key::Home, "0", "3"),
            (Key::Right, "1", "2"),
        ] {
            page.press(key).await;
            page.see_fact("rank", rank).await;
            page.see_fact("nullity", nullity).await;
        }
        page.find("img", "the moved cube").await;
        page.click("link", "Open this map").await;
        page.see_title("Image and kernel").await;
        page.see_fact("rank", "1").await;
        page.see_fact("image-shape", "line").await;
        page.see_no_problems().await;
    });
}
