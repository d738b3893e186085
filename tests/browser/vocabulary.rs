//! The harness itself, tried on a page whose right and wrong are known.

use crate::driver::Machine;
use crate::page::in_browser;
use crate::see::rows;
use fantoccini::key::Key;

#[test]
fn finds_by_role_and_name() {
    in_browser(Machine::default(), async |page| {
        page.open_fixture("").await;
        for (role, name) in [
            ("button", "Next step"),
            ("link", "Home"),
            ("heading", "Fixture"),
            ("table", "Current matrix"),
            ("textbox", "Row 1, column 1"),
            ("textbox", "Notes"),
            ("combobox", "Theme"),
            ("group", "Mode"),
            ("radio", "Own steps"),
            ("navigation", "Main"),
        ] {
            page.find(role, name).await;
        }
        assert!(!page.has("button", "Hidden").await);
        assert!(!page.has("button", "Close").await);
        page.see_title("Fixture").await;
        page.see_no_problems().await;
    });
}

#[test]
fn acts_and_sees() {
    in_browser(Machine::default(), async |page| {
        page.open_fixture("").await;
        page.see_fact("step", "0").await;
        page.see_matrix("current", "1,-1/2;0,3").await;
        assert_eq!(page.matrix("current").await, rows("1,-1/2;0,3"));
        page.click("button", "Next step").await;
        page.see_fact("step", "1").await;
        page.see_announced("step 1").await;
        page.see_url("/fixture/#/lab?step=1").await;
        page.click("button", "Next step").await;
        page.client.back().await.expect("back");
        page.see_fact("step", "1").await;
        page.client.forward().await.expect("forward");
        assert_eq!(page.fact("step").await, "2");

        page.fill("textbox", "Row 1, column 1", "1/x").await;
        page.fill("textbox", "Row 1, column 1", "1/0").await;
        page.press(Key::Enter).await;
        page.see_beside("textbox", "Row 1, column 1", "“1/0” is not a number").await;
        page.see_value("textbox", "Row 1, column 1", "1/0").await;
        page.press_letter_with(&[Key::Control], 'z').await;
        page.see_announced("undone").await;
        page.paste("textbox", "Row 1, column 1", "1 2\n3 4").await;
        page.see_announced("pasted 1 2 3 4").await;
        page.paste("textbox", "Notes", "a\nb").await;
        page.see_value("textbox", "Notes", "a\nb").await;

        page.choose("Theme", "Dark").await;
        page.see_value("combobox", "Theme", "Dark").await;
        page.click("radio", "Own steps").await;
        page.see_chosen("radio", "Own steps").await;

        page.tab_to("button", "Open").await;
        page.press(Key::Enter).await;
        page.find("dialog", "Dialog").await;
        page.see_none("button", "Open").await;
        page.press(Key::Escape).await;
        page.see_none("dialog", "Dialog").await;
        page.see_focus("button", "Open").await;
        page.see_no_sideways_scroll().await;
        page.screenshot("fixture").await;

        let address = page.url().await;
        page.new_tab(&address).await;
        page.see_fact("step", "0").await;
        page.see_no_problems().await;
    });
}

#[test]
fn notices_what_is_wrong() {
    in_browser(Machine::default(), async |page| {
        for (wrong, said) in [
            ("console", "console.error: wrong on purpose"),
            ("throw", "thrown on purpose"),
            ("style", "content security policy: style-src"),
        ] {
            page.open_fixture(&format!("#/?wrong={wrong}")).await;
            crate::page::wait_until("the problem is noticed", async || {
                let problems = page.problems().await;
                problems.iter().any(|problem| problem.contains(said)).then_some(()).ok_or(format!("{problems:?}"))
            })
            .await;
        }
        page.open_fixture("#/?wrong=wide").await;
        let out = page.helper("sideways", serde_json::json!([])).await.expect("a list");
        assert!(out.to_string().contains("wide"), "{out}");
        page.open_fixture("#/?wrong=unnamed").await;
        let found = page.axe().await;
        assert!(found.len() == 1 && found[0].contains("button-name"), "{found:#?}");
        page.open_fixture("").await;
        page.axe_clean("the fixture").await;
        page.see_no_problems().await;
    });
}

#[test]
fn machines_differ() {
    let media =
        "return ['(prefers-color-scheme: dark)', '(prefers-reduced-motion: reduce)'].map((q) => matchMedia(q).matches)";
    in_browser(Machine { width: 360, height: 740, dark: true, reduced_motion: true, pixel_ratio: 1 }, async |page| {
        page.open_fixture("").await;
        page.see_no_sideways_scroll().await;
        let matches = page.try_js(media, serde_json::json!(null)).await.expect("media queries");
        assert_eq!(matches, serde_json::json!([true, true]));
        assert_eq!(page.helper("animations", serde_json::json!([])).await, Ok(serde_json::json!([])));
        page.axe_clean("the dark fixture").await;
    });
    in_browser(Machine::default(), async |page| {
        page.open_fixture("").await;
        let matches = page.try_js(media, serde_json::json!(null)).await.expect("media queries");
        assert_eq!(matches, serde_json::json!([false, false]));
        let running = page.helper("animations", serde_json::json!([])).await.expect("a list");
        assert!(running.to_string().contains("turn"), "{running}");
    });
}
