//! The map lab's pictures: every shape in its own ink, sharp on every screen, from every side, at every Morph.

use crate::driver::Machine;
use crate::page::{Page, in_browser};
use crate::pictures::{Form, Ink};
use fantoccini::key::Key;

/// A matrix, its rank, and what kernel and image are.
type Case = (&'static str, usize, &'static str, &'static str);

/// Each rank of a square matrix, and full rank in the other shapes.
const MAIN_CASES: [Case; 9] = [
    ("1,2,1;2,5,3;1,3,3", 3, "point", "space"),
    ("1,0,1;0,1,1;1,1,2", 2, "line", "plane"),
    ("1,2,-1;2,4,-2;-3,-6,3", 1, "plane", "line"),
    ("0,0,0;0,0,0;0,0,0", 0, "space", "point"),
    ("1,0,1;0,1,1", 2, "line", "plane"),
    ("1,0;0,1;1,1", 2, "point", "plane"),
    ("1,2,-1", 1, "plane", "line"),
    ("1;2;-1", 1, "point", "line"),
    ("2,1;1,1", 2, "point", "plane"),
];

const OTHER_CASES: [Case; 7] = [
    ("1,2,3;2,4,6", 1, "plane", "line"),
    ("1,2;2,4;-1,-2", 1, "line", "line"),
    ("0,0;0,0;0,0", 0, "plane", "point"),
    ("1,2;2,4", 1, "line", "line"),
    ("0,0;0,0", 0, "plane", "point"),
    ("-2", 1, "point", "line"),
    ("0", 0, "line", "point"),
];

/// What a subspace looks like where it is not seen from its edge.
fn form(shape: &str) -> Form {
    match shape {
        "point" => Form::Origin,
        "line" => Form::Line,
        _ => Form::Broad,
    }
}

/// Facts and pixels of kernel and image, with everything at Ax and before.
async fn see_shapes(page: &Page, (matrix, rank, kernel, image): Case) {
    // Neither x nor the columns: what is left in those inks is kernel and image.
    page.open(&format!("#/lab/map?m={matrix}&show=none")).await;
    let columns = matrix.split(';').next().map_or(0, |row| row.split(',').count());
    page.see_fact("rank", &rank.to_string()).await;
    page.see_fact("nullity", &(columns - rank).to_string()).await;
    page.see_fact("kernel-shape", kernel).await;
    page.see_fact("image-shape", image).await;
    for figure in ["domain", "codomain"] {
        page.see_sharp(figure).await;
    }
    page.see_ink("domain", "kernel", form(kernel)).await;
    page.see_ink("codomain", "image", form(image)).await;
    // Morph 1: all of the kernel is painted at the origin.
    page.see_ink("codomain", "kernel", Form::Origin).await;
    for tenths in [0, 5] {
        page.morph_to(tenths).await;
        page.see_ink("codomain", "kernel", form(kernel)).await;
    }
}

fn every_shape(pixel_ratio: u32, cases: &[Case]) {
    in_browser(Machine { pixel_ratio, ..Machine::default() }, async |page| {
        for case in cases {
            see_shapes(page, *case).await;
        }
        page.see_no_problems().await;
    });
}

#[test]
fn every_shape_is_painted_as_what_it_is() {
    every_shape(1, &MAIN_CASES);
    every_shape(1, &OTHER_CASES);
}

#[test]
fn every_shape_is_painted_with_two_pixels_for_one() {
    every_shape(2, &MAIN_CASES);
}

#[test]
fn every_shape_is_painted_with_three_pixels_for_one() {
    every_shape(3, &MAIN_CASES);
}

/// The points themselves: zero sends all of them to the origin, and what is sent to a line lies on a line.
#[test]
fn the_points_fall_where_the_matrix_sends_them() {
    // The eighth is a grey that the edges of letters have too.
    const INKS: [&str; 7] = ["fibre-1", "fibre-2", "fibre-3", "fibre-4", "fibre-5", "fibre-6", "fibre-7"];
    in_browser(Machine::default(), async |page| {
        page.open("#/lab/map?m=0,0,0;0,0,0;0,0,0&show=lattice&t=0").await;
        for tenths in [0, 5] {
            page.morph_to(tenths).await;
            // All of them are one fibre.
            page.see_ink("codomain", "fibre-1", Form::Broad).await;
        }
        page.morph_to(10).await;
        let gone = |ink: &Ink| matches!(ink.form(), Some(Form::Nothing | Form::Origin));
        page.see_ink_that("codomain", "fibre-1", "is behind the kernel’s dot", gone).await;
        page.see_ink("codomain", "kernel", Form::Origin).await;
        page.see_ink("domain", "fibre-1", Form::Broad).await;

        page.open("#/lab/map?m=1,1,0;2,2,0;-1,-1,0&show=lattice").await;
        let mut farthest: f64 = 0.0;
        for ink in INKS {
            let found = page.see_ink_that("codomain", ink, "is on a line", |ink| ink.breadth <= 6.0).await;
            farthest = farthest.max(found.farthest);
            page.see_ink_that("domain", ink, "is not", |ink| ink.breadth > 30.0 || ink.count < 20).await;
        }
        assert!(farthest > 60.0, "the points go no farther than {farthest}");
        page.see_no_problems().await;
    });
}

fn turned(pixel_ratio: u32) {
    /// The plane that is the image, the line that is the kernel, and the origin that the kernel is sent to.
    async fn see_shapes(page: &Page) {
        page.see_ink("domain", "kernel", Form::Line).await;
        page.see_ink("codomain", "image", Form::Broad).await;
        page.see_ink("codomain", "kernel", Form::Origin).await;
    }
    const TURN: &str = "domain: arrow keys turn, plus and minus zoom, 0 resets";
    in_browser(Machine { pixel_ratio, ..Machine::default() }, async |page| {
        page.open("#/lab/map?m=1,0,1;0,1,1;1,1,2&show=none").await;
        see_shapes(page).await;
        let first = page.see_ink("domain", "kernel", Form::Line).await.tip;
        page.tab_to("group", TURN).await;
        for key in [Key::Right, Key::Up, Key::Left, Key::Left] {
            page.repaints("domain", async || page.press(key).await).await;
            see_shapes(page).await;
        }
        page.see_url("view=").await;
        page.type_text("0").await;
        page.see_url_without("view=").await;
        for by in [[90.0, 0.0], [-40.0, 30.0]] {
            // From where no handle is.
            page.repaints("domain", async || page.drag("img", "domain", [-100.0, 100.0], by).await).await;
            see_shapes(page).await;
        }
        page.see_url("view=").await;
        let turned = page.see_ink("domain", "kernel", Form::Line).await.tip;
        assert!((turned[0] - first[0]).hypot(turned[1] - first[1]) > 5.0, "{first:?} to {turned:?}");
        // Both turn together, until they are told not to.
        page.click("checkbox", "Turn both views together").await;
        let still = page.see_ink("domain", "kernel", Form::Line).await.tip;
        page.repaints("codomain", async || page.click("button", "Turn left, codomain").await).await;
        see_shapes(page).await;
        assert_eq!(page.see_ink("domain", "kernel", Form::Line).await.tip, still);
        page.click("button", "Reset view, domain").await;
        page.click("button", "Reset view, codomain").await;
        page.see_url_without("view=").await;
        assert_eq!(page.see_ink("domain", "kernel", Form::Line).await.tip, first);

        // A line that is looked along is a dot.
        page.choose("View", "Along the kernel").await;
        page.see_ink("domain", "kernel", Form::Origin).await;
        page.see_sharp("domain").await;
        page.see_no_problems().await;
    });
}

#[test]
fn what_is_turned_keeps_its_shape() {
    turned(1);
}

#[test]
fn what_is_turned_keeps_its_shape_with_two_pixels_for_one() {
    turned(2);
}

#[test]
fn what_is_turned_keeps_its_shape_with_three_pixels_for_one() {
    turned(3);
}

/// From where one looks along it, a plane is a line, and space is space.
#[test]
fn a_plane_is_seen_from_its_edge() {
    in_browser(Machine::default(), async |page| {
        for (matrix, axis, seen) in [
            ("1,0,0;0,1,0;0,0,0", "Along axis 1", Form::Line),
            ("1,0,0;0,1,0;0,0,0", "Along axis 3", Form::Broad),
            ("1,0,0;0,1,0;0,0,1", "Along axis 1", Form::Broad),
        ] {
            page.open(&format!("#/lab/map?m={matrix}&show=none")).await;
            page.choose("View", axis).await;
            page.see_announced("Looking along axis").await;
            page.see_ink("codomain", "image", seen).await;
        }
        page.see_no_problems().await;
    });
}
