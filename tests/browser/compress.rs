//! The lab of pictures at low rank: the chapter's matrix and picture, the visitor's own, rivals, the question.

use crate::driver::Machine;
use crate::page::{Page, in_browser, wait_until};
use fantoccini::key::Key;
use serde_json::{Value, json};

const DESK: Machine = Machine { width: 1280, height: 800, dark: false, reduced_motion: true, pixel_ratio: 1 };

/// Makes a file out of a drawing of a size, or of text, and gives it to the page in a way: by the field, dropped, pasted.
const GIVE: &str = r#"
    const done = arguments[arguments.length - 1];
    const [width, height, kind, name, way] = arguments[0];
    const blob = async () => {
        if (kind === "text") return new Blob(["this is no picture"], { type: "image/png" });
        const canvas = document.createElement("canvas");
        [canvas.width, canvas.height] = [width, height];
        const context = canvas.getContext("2d");
        const steps = 64;
        for (let x = 0; x < steps; x += 1) for (let y = 0; y < steps; y += 1) {
            const level = (x * x * 7 + y * y * 13 + x * y * 29) % 256;
            context.fillStyle = `rgb(${level}, ${(level * 3) % 256}, ${255 - level})`;
            context.fillRect(x * width / steps, y * height / steps, width / steps + 1, height / steps + 1);
        }
        return new Promise((made) => canvas.toBlob(made, kind));
    };
    (async () => {
        const data = new DataTransfer();
        data.items.add(new File([await blob()], name, { type: kind === "text" ? "image/png" : kind }));
        if (way === "field") {
            const field = document.querySelector("input[type=file]");
            field.files = data.files;
            field.dispatchEvent(new Event("change", { bubbles: true }));
        } else if (way === "drop") {
            document.querySelector("main").dispatchEvent(new DragEvent("drop", { dataTransfer: data, bubbles: true, cancelable: true }));
        } else {
            const event = new ClipboardEvent("paste", { bubbles: true, cancelable: true });
            // Firefox leaves files out of an event that a script makes.
            Object.defineProperty(event, "clipboardData", { value: data });
            document.body.dispatchEvent(event);
        }
        done(null);
    })().catch((error) => done(String(error)));
"#;

async fn give(page: &Page, [width, height]: [u32; 2], kind: &str, name: &str, way: &str) {
    let given = page.client.execute_async(GIVE, vec![json!([width, height, kind, name, way])]).await;
    assert_eq!(given.expect("the script runs"), Value::Null);
}

/// The mean brightness of a picture, and how much its pixels differ from it.
async fn brightness(page: &Page, name: &str) -> [f64; 2] {
    let script = r#"
        const canvas = document.querySelector(`canvas[aria-label="${arguments[0]}"]`);
        const data = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height).data;
        let [sum, squares] = [0, 0];
        for (let at = 0; at < data.length; at += 4) { sum += data[at]; squares += data[at] ** 2; }
        const mean = sum / (data.length / 4);
        return [mean, Math.sqrt(squares / (data.length / 4) - mean ** 2)];
    "#;
    let found = page.try_js(script, json!(name)).await.expect("a picture");
    [0, 1].map(|index| found[index].as_f64().expect("a number"))
}

#[test]
fn the_chapters_matrix_at_rank_one() {
    in_browser(DESK, async |page| {
        page.open("#/lab/compress?m=3,0;4,5&k=1").await;
        for (fact, value) in [("rows", "2"), ("columns", "2"), ("rank", "2"), ("storage", "5"), ("break-even", "0")] {
            page.see_fact(fact, value).await;
        }
        let error: f64 = page.fact("truncation-error").await.parse().expect("a number");
        assert!((error - 5_f64.sqrt()).abs() < 1e-13, "{error}");
        let energy: f64 = page.fact("energy-kept").await.parse().expect("a number");
        assert!((energy - 0.9).abs() < 1e-14, "{energy}");
        page.see_matrix("original", "3,0;4,5").await;
        page.see_shown("truncation", "1.5,1.5;4.5,4.5").await;
        page.see_shown("difference", "1.5,−1.5;−0.5,0.5").await;
        page.axe_clean("a small matrix").await;
        page.tab_to("slider", "Rank kept").await;
        page.press(Key::Right).await;
        page.see_fact("truncation-error", "0").await;
        page.see_shown("truncation", "3,0;4,5").await;
        page.see_announced("Rank 2 of 2: 100 % of the energy is kept").await;
        page.see_url("k=2").await;
        page.press(Key::Home).await;
        page.see_fact("energy-kept", "0").await;
        page.see_focus("slider", "Rank kept").await;
        page.see_url("m=3,0;4,5&k=0").await;
        let link = page.url().await;
        page.new_tab(&link).await;
        page.see_shown("truncation", "0,0;0,0").await;
        page.see_no_problems().await;
    });
}

#[test]
fn the_small_matrix_is_edited_where_it_stands() {
    in_browser(DESK, async |page| {
        page.open("#/lab/compress?m=3,0;4,5&k=1").await;
        page.fill("textbox", "Row 2, column 1", "0").await;
        page.fill("textbox", "Row 2, column 2", "2").await;
        page.see_fact("truncation-error", "2").await;
        page.see_matrix("original", "3,0;0,2").await;
        page.see_url("m=3,0;0,2&k=1").await;
        page.fill("textbox", "Row 1, column 1", "x").await;
        page.see_beside("textbox", "Row 1, column 1", "is not a number").await;
        page.see_fact("truncation-error", "2").await;
        page.axe_clean("a matrix with a problem").await;
        page.choose("Look at", "Plaid").await;
        page.see_none("textbox", "Row 1, column 1").await;
        page.see_no_problems().await;
    });
}

#[test]
fn original_truncation_and_difference_stand_side_by_side() {
    in_browser(DESK, async |page| {
        page.open("#/lab/compress?k=20").await;
        page.see_fact("rows", "224").await;
        let tops = r#"return ["Original", "Truncation", "Difference"].map((name) =>
            Math.round(document.querySelector(`canvas[aria-label="${name}"]`).getBoundingClientRect().top))"#;
        let tops = page.try_js(tops, json!(null)).await.expect("three pictures");
        assert!(tops[0] == tops[1] && tops[1] == tops[2], "{tops}");
    });
}

#[test]
fn the_chapters_picture_and_where_it_stops_paying() {
    in_browser(DESK, async |page| {
        page.open("#/lab/compress?k=20").await;
        page.see_fact("storage", "8980").await;
        page.see_fact("break-even", "111").await;
        page.see_beside("img", "Truncation", "Rank 20 of 224").await;
        page.see_beside("img", "Storage", "up to rank 111 that is fewer than the 50,176 entries").await;
        let original = brightness(page, "Original").await;
        let truncation = brightness(page, "Truncation").await;
        assert!((original[0] - truncation[0]).abs() < 2.0 && (original[1] - truncation[1]).abs() < 2.0);
        let difference = brightness(page, "Difference").await;
        assert!((difference[0] - 128.0).abs() < 4.0 && difference[1] > 4.0, "{difference:?}");
        page.axe_clean("a picture").await;
        page.see_no_sideways_scroll().await;
        page.screenshot("compress").await;
        // The line in the chart does what the slider does.
        page.repaints("Truncation", async || page.drag("img", "Storage", [-57.0, 0.0], [60.0, 0.0]).await).await;
        page.see_url_without("k=20").await;
        page.find("slider", "Rank kept").await;
        // Nothing of the same rank is nearer.
        page.click("radio", "Keep columns").await;
        page.see_beside("img", "Rival", "The truncation wins, as Eckart and Young proved.").await;
        let errors = [page.fact("rival-error").await, page.fact("truncation-error").await];
        let [rival, truncation] = errors.map(|error| error.parse::<f64>().expect("a number"));
        assert!(rival > truncation, "{rival} {truncation}");
        page.tab_to("radio", "Keep columns").await;
        page.press(Key::Down).await;
        page.see_chosen("radio", "Average blocks").await;
        page.see_announced("The truncation wins").await;
        page.axe_clean("a rival").await;
        page.see_no_problems().await;
    });
}

#[test]
fn the_question_comes_first() {
    in_browser(DESK, async |page| {
        page.open("#/lab/compress").await;
        page.see_text("how many singular values hold 99 %").await;
        page.see_fact("rows", "224").await;
        page.see_no_fact("energy-kept").await;
        page.axe_clean("a question").await;
        page.tab_to("button", "more than 100").await;
        page.press(Key::Enter).await;
        page.see_text("You said more than 100: not so.").await;
        page.see_focus("heading", "Original and truncation").await;
        page.fact("energy-kept").await;
        page.choose("Look at", "Noise").await;
        page.see_text("how many singular values hold 99 %").await;
        page.click("button", "Skip").await;
        page.see_none("button", "Skip").await;
        page.fact("energy-kept").await;
        page.click("button", "Another one").await;
        page.see_url("seed=2").await;
        page.see_no_problems().await;
    });
}

#[test]
fn own_pictures_of_every_kind() {
    in_browser(DESK, async |page| {
        page.open("#/lab/compress?k=20").await;
        page.see_fact("rows", "224").await;
        for (size, kind, name, way, shape) in [
            ([300, 200], "image/png", "one.png", "field", ["200", "300"]),
            ([120, 160], "image/jpeg", "two.jpg", "drop", ["160", "120"]),
            ([1024, 768], "image/webp", "three.webp", "paste", ["384", "512"]),
            ([1, 7], "image/png", "thin.png", "field", ["7", "1"]),
            // Twenty megapixels.
            ([5000, 4000], "image/jpeg", "large.jpg", "field", ["410", "512"]),
        ] {
            give(page, size, kind, name, way).await;
            page.see_text(&format!("{name} in grey")).await;
            page.see_fact("rows", shape[0]).await;
            page.see_fact("columns", shape[1]).await;
            page.see_text("Your own picture stays on this device and is not in the link.").await;
        }
        page.see_url("picture=own").await;
        give(page, [1, 1], "text", "letter.png", "field").await;
        page.see_announced("cannot read this file as a picture").await;
        page.see_text("cannot read this file as a picture").await;
        page.see_text("large.jpg in grey").await;
        page.axe_clean("a file that is no picture").await;
        // Back and forth, and the picture is still there; elsewhere it is not.
        page.choose("Look at", "Plaid").await;
        page.see_fact("rank", "2").await;
        page.choose("Look at", "Your own picture").await;
        page.see_fact("rows", "410").await;
        let link = page.url().await;
        page.new_tab(&link).await;
        page.see_text("which is not in the link").await;
        page.see_no_problems().await;
    });
}

#[test]
fn long_work_lets_the_page_answer_and_can_be_cancelled() {
    in_browser(DESK, async |page| {
        page.open("#/lab/compress?k=20").await;
        page.see_fact("rows", "224").await;
        page.click("radio", "Colour").await;
        page.see_fact("columns", "672").await;
        give(page, [512, 512], "image/png", "big.png", "field").await;
        page.click("button", "Cancel").await;
        page.see_text("Stopped.").await;
        page.see_none("slider", "Rank kept").await;
        // Turns that the page had for other things, while it worked.
        let count = "window.turns = 0; const turn = () => { window.turns += 1; setTimeout(turn, 0); }; turn();";
        page.try_js(count, json!(null)).await.expect("a count");
        page.click("button", "Compute").await;
        wait_until("progress", async || {
            let percent = page.try_js("return document.querySelector('progress')?.value ?? 0", json!(null)).await?;
            (percent.as_u64() > Some(0)).then_some(()).ok_or_else(|| percent.to_string())
        })
        .await;
        page.see_fact("columns", "1536").await;
        // The button that would have cancelled it is gone, and had the focus.
        page.see_none("button", "Cancel").await;
        page.see_focus("slider", "Rank kept").await;
        let turns = page.try_js("return window.turns", json!(null)).await.expect("a count");
        assert!(turns.as_u64() > Some(50), "{turns}");
        page.see_no_problems().await;
    });
}
