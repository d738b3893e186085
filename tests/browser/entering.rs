//! Entering a matrix: pasting, examples, random ones, changing its size, and what cannot be read.

use crate::driver::Machine;
use crate::page::in_browser;
use fantoccini::key::Key;

/// Names of formats, text in them, and the matrix that it stands for (a right-hand side as its last column).
const FORMATS: [(&str, &str, &str); 12] = [
    ("NumPy", "np.array([[1, 2.5], [-3, 4]])", "1,5/2;-3,4"),
    ("NumPy, printed", "[[ 1.  2.]\n [ 3. -4.]]", "1,2;3,-4"),
    ("SymPy", "Matrix([[1, Rational(1, 2)], [3, 4]])", "1,1/2;3,4"),
    ("MATLAB", "[1 2 -1; 3 4 0.25]", "1,2,-1;3,4,1/4"),
    ("Julia", "[1//2 2; 3 4//3]", "1/2,2;3,4/3"),
    ("LaTeX", r"\begin{bmatrix} 1 & \frac{1}{2} \\ -3 & 4 \end{bmatrix}", "1,1/2;-3,4"),
    ("LaTeX with a bar", r"\left[\begin{array}{cc|c} 1 & 2 & 5 \\ 3 & 4 & 6 \end{array}\right]", "1,2,5;3,4,6"),
    ("JSON", r#"[["1", "2/3"], [3, 4]]"#, "1,2/3;3,4"),
    ("CSV", "1,2,3\n4,5,6\n", "1,2,3;4,5,6"),
    ("TSV", "1\t2\n3\t4\n5\t6", "1,2;3,4;5,6"),
    ("plain", "1 2\n3 4", "1,2;3,4"),
    ("plain with a bar", "1 2 | 5; 3 4 | 6", "1,2,5;3,4,6"),
];

#[test]
fn every_format_can_be_pasted() {
    in_browser(Machine::default(), async |page| {
        page.open("#/lab/elimination?m=7").await;
        for (name, text, matrix) in FORMATS {
            page.click("button", "Paste a matrix").await;
            page.find("dialog", "Paste a matrix").await;
            page.paste("textbox", "Matrix as text", text).await;
            // Newlines are the browser's own.
            page.click("button", "Use this matrix").await;
            page.see_none("dialog", "Paste a matrix").await;
            eprintln!("{name}");
            page.see_matrix("current", matrix).await;
        }
        page.see_no_problems().await;
    });
}

#[test]
fn a_matrix_can_be_pasted_into_a_cell() {
    in_browser(Machine::default(), async |page| {
        page.open("#/lab/elimination?m=1,2;3,4").await;
        page.paste("textbox", "Row 1, column 1", "5\t6\t7\n8\t9\t1/2\n").await;
        page.see_matrix("current", "5,6,7;8,9,1/2").await;
        page.click("button", "Undo").await;
        page.see_matrix("current", "1,2;3,4").await;
        page.see_no_problems().await;
    });
}

#[test]
fn what_cannot_be_read_stays_with_a_message_beside_it() {
    in_browser(Machine::default(), async |page| {
        page.open("#/lab/elimination?m=1,2;3,4").await;
        // On its way to "1/0" the cell reads as 1, and that is the last matrix there is.
        for wrong in ["1/0", "x", "--2"] {
            page.fill("textbox", "Row 2, column 1", wrong).await;
            page.press(Key::Tab).await;
            page.see_beside("textbox", "Row 2, column 1", "").await;
            page.see_value("textbox", "Row 2, column 1", wrong).await;
            page.see_matrix("current", "1,2;1,4").await;
        }
        page.fill("textbox", "Row 2, column 1", "5").await;
        page.press(Key::Tab).await;
        page.see_matrix("current", "1,2;5,4").await;

        page.click("button", "Paste a matrix").await;
        page.paste("textbox", "Matrix as text", "1 2; 3").await;
        page.click("button", "Use this matrix").await;
        page.see_beside("textbox", "Matrix as text", "").await;
        page.see_value("textbox", "Matrix as text", "1 2; 3").await;
        page.see_no_problems().await;
    });
}

#[test]
fn undo_brings_back_what_a_removed_row_held() {
    in_browser(Machine::default(), async |page| {
        page.open("#/lab/elimination?m=1,2;3,4;5,6").await;
        page.click("button", "Remove row").await;
        page.see_matrix("current", "1,2;3,4").await;
        page.click("button", "Remove column").await;
        page.see_matrix("current", "1;3").await;
        page.click("button", "Undo").await;
        page.click("button", "Undo").await;
        page.see_matrix("current", "1,2;3,4;5,6").await;
        page.click("button", "Redo").await;
        page.see_matrix("current", "1,2;3,4").await;
        page.click("button", "Undo").await;
        page.click("button", "Add row").await;
        page.find("textbox", "Row 4, column 2").await;
        page.click("button", "Add column").await;
        page.find("textbox", "Row 4, column 3").await;
        page.click("button", "Add right-hand side").await;
        page.find("textbox", "Right-hand side, row 4").await;
        page.see_no_problems().await;
    });
}

#[test]
fn a_random_matrix_is_as_asked_and_the_same_for_its_link() {
    in_browser(Machine::default(), async |page| {
        page.open("#/lab/elimination?m=1").await;
        page.click("button", "Random matrix").await;
        page.find("dialog", "Random matrix").await;
        for (field, value) in [("Rows", "4"), ("Columns", "5"), ("Rank", "2"), ("Largest entry", "20")] {
            page.choose(field, value).await;
            page.see_value("combobox", field, value).await;
        }
        page.click("button", "Generate").await;
        page.see_none("dialog", "Random matrix").await;
        page.see_focus("button", "Random matrix").await;
        page.find("textbox", "Row 4, column 5").await;
        let drawn = page.matrix("current").await;
        assert!(drawn.len() == 4 && drawn.iter().all(|row| row.len() == 5), "{drawn:?}");
        let small = |entry: &String| entry.parse::<i64>().is_ok_and(|entry| entry.abs() <= 20);
        assert!(drawn.iter().flatten().all(small), "{drawn:?}");
        let link = page.url().await;
        page.click("button", "Last step").await;
        page.see_fact("rank", "2").await;
        page.new_tab(&link).await;
        assert_eq!(page.matrix("current").await, drawn);
        page.see_no_problems().await;
    });
}

#[test]
fn an_example_takes_the_place_of_the_matrix() {
    in_browser(Machine::default(), async |page| {
        page.open("#/lab/elimination?m=7").await;
        page.choose("Example", "No solution").await;
        page.see_matrix("current", "1,1,2,4;2,-1,1,1;3,0,3,6").await;
        // A menu of things to do, not a state: it shows its heading again.
        page.see_value("combobox", "Example", "").await;
        page.click("button", "Last step").await;
        page.see_fact("rank", "2").await;
        page.see_fact("solutions", "none").await;
        page.choose("Example", "Wide, 2 × 4").await;
        page.see_matrix("current", "1,2,0,3;2,4,1,7").await;
        page.choose("Example", "Wide, 2 × 4").await;
        page.click("button", "Undo").await;
        page.see_matrix("current", "1,1,2,4;2,-1,1,1;3,0,3,6").await;
        page.see_no_problems().await;
    });
}

#[test]
fn a_used_up_button_keeps_the_focus() {
    in_browser(Machine::default(), async |page| {
        page.open("#/lab/elimination?m=1,2;3,4").await;
        for (button, after) in [("Remove row", "1,2"), ("Remove column", "1"), ("Undo", "1,2"), ("Undo", "1,2;3,4")] {
            page.tab_to("button", button).await;
            page.press(Key::Enter).await;
            page.see_matrix("current", after).await;
            page.see_focus("button", button).await;
        }
        for (button, next) in
            [("Add right-hand side", "Remove right-hand side"), ("Remove right-hand side", "Add right-hand side")]
        {
            page.tab_to("button", button).await;
            page.press(Key::Enter).await;
            page.see_focus("button", next).await;
        }
        page.see_no_problems().await;
    });
}
