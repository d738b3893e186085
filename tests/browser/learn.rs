//! The lesson: contents, a chapter with its questions and figures, the glossary, what is kept.

use crate::driver::Machine;
use crate::page::{Page, in_browser, wait_until};
use fantoccini::key::Key;
use serde_json::{Value, json};

const LAST: &str = "Takeaways and what comes next";
const PHONE: Machine = Machine { width: 360, height: 780, dark: true, reduced_motion: true, pixel_ratio: 1 };
const DESK: Machine = Machine { width: 1280, height: 800, dark: false, reduced_motion: true, pixel_ratio: 1 };

impl Page {
    /// Waits until a script's value is true.
    async fn see_true(&self, what: &str, script: &str) {
        wait_until(what, async || {
            let value = self.try_js(script, json!(null)).await?;
            if value == Value::Bool(true) { Ok(()) } else { Err(format!("it is not: {value}")) }
        })
        .await;
    }

    /// Scrolls something into view, as a reader does who comes to it.
    async fn scroll_to(&self, selector: &str) {
        let script = "const found = document.querySelector(arguments[0]);
            if (found) found.scrollIntoView({ block: 'center' });
            return Boolean(found)";
        wait_until(&format!("{selector} to scroll to"), async || {
            let found = self.try_js(script, json!(selector)).await?;
            if found == Value::Bool(true) { Ok(()) } else { Err("it is not there".to_owned()) }
        })
        .await;
    }
}

#[test]
fn a_reader_predicts_sees_and_opens_the_lab() {
    in_browser(Machine::default(), async |page| {
        page.open("#/learn").await;
        page.find("heading", LAST).await;
        page.see_title("Learn").await;
        page.click("link", "Begin with chapter 1").await;
        page.see_title("1. Matrix rank").await;
        page.see_focus("main", "").await;
        page.see_true(
            "a formula is MathML",
            "
            const formula = document.querySelector('.formula math');
            return Boolean(formula) && [...formula.querySelectorAll('*')].every(
                (element) => element.namespaceURI === 'http://www.w3.org/1998/Math/MathML')
                && formula.getBoundingClientRect().width > 100;
        ",
        )
        .await;
        // The answer is nowhere before the question is answered.
        page.see_true(
            "no answer yet",
            "return !document.documentElement.innerHTML.includes('so the outputs fill a plane')",
        )
        .await;
        page.see_none("slider", "Directions that survive").await;
        page.click("button", "A flat piece of a plane").await;
        page.see_announced("Right. Only two rows are independent").await;
        page.see_focus("button", "A flat piece of a plane Your answer: right").await;
        page.scroll_to(".live").await;
        page.focus("slider", "Directions that survive").await;
        page.press(Key::Left).await;
        page.see_announced("Rank 1: each row is a multiple of the first").await;
        page.see_matrix("current", "1,2,3;2,4,6;3,6,9").await;
        page.see_no_problems().await;
        page.click("link", "Open in the lab").await;
        page.find("heading", "Map").await;
        page.see_url("m=1,2,3;2,4,6;3,6,9").await;
        page.client.back().await.expect("back");
        page.see_title("1. Matrix rank").await;
        page.see_no_problems().await;
    });
}

#[test]
fn a_stepper_goes_on_in_the_lab_where_it_was() {
    in_browser(Machine::default(), async |page| {
        page.open("#/learn/rank-and-elimination").await;
        page.scroll_to(".stop .choice").await;
        page.try_js("document.querySelector('.stop .choice').click()", json!(null)).await.expect("an answer");
        page.scroll_to(".live").await;
        page.see_matrix("current", "1,2,1;2,4,3;3,6,4").await;
        page.click("button", "Next step").await;
        page.see_matrix("current", "1,2,1;0,0,1;3,6,4").await;
        page.see_focus("button", "Next step").await;
        page.see_announced("step 1").await;
        page.see_no_problems().await;
        page.click("link", "Open in the lab").await;
        page.find("heading", "Elimination").await;
        page.see_fact("step", "1").await;
        page.see_matrix("current", "1,2,1;0,0,1;3,6,4").await;
    });
}

#[test]
fn the_glossary_opens_and_closes_by_keyboard() {
    in_browser(Machine::default(), async |page| {
        page.open("#/learn/why-rank").await;
        page.focus("button", "linear combination").await;
        page.press(Key::Enter).await;
        page.find("dialog", "linear combination").await;
        page.press(Key::Escape).await;
        page.see_none("dialog", "linear combination").await;
        page.see_focus("button", "linear combination").await;
        page.focus("button", "Source 1: Bennett and Lanning 2007").await;
        page.press(Key::Enter).await;
        page.find("dialog", "Bennett and Lanning 2007").await;
        page.click("button", "Close").await;
        page.see_focus("button", "Source 1: Bennett and Lanning 2007").await;
        page.click("button", "Dependence hides").await;
        page.see_focus("heading", "Dependence hides").await;
        page.see_no_problems().await;
    });
}

#[test]
fn what_was_read_is_kept() {
    in_browser(Machine::default(), async |page| {
        page.open("#/learn/why-rank").await;
        page.see_not_chosen("checkbox", "I have read this chapter").await;
        page.scroll_to("#chapter-end").await;
        page.see_chosen("checkbox", "I have read this chapter").await;
        page.click("link", "Next: Rank and elimination").await;
        page.see_title("2. Rank and elimination").await;
        page.see_true("the page begins at its top", "return scrollY < 100").await;
        page.see_not_chosen("checkbox", "I have read this chapter").await;
        page.reload().await;
        page.find("heading", "Rank and elimination").await;
        page.click("link", "All chapters").await;
        page.find("link", "Go on with chapter 2").await;
        page.see_true("it says so", "return document.body.innerText.includes('You have read 1 of 14 chapters.')").await;
        page.see_no_problems().await;
    });
}

#[test]
fn a_reader_compares_an_answer_with_points() {
    in_browser(Machine::default(), async |page| {
        page.open("#/learn/lora").await;
        page.scroll_to(".compare").await;
        page.see_true("no points yet", "return document.querySelector('.points') === null").await;
        page.click("button", "Compare with a model answer").await;
        page.see_announced("points make a good answer").await;
        page.scroll_to(".points input").await;
        page.try_js("document.querySelector('.points input').click()", json!(null)).await.expect("a tick");
        page.see_announced("1 of").await;
        page.see_no_problems().await;
    });
}

#[test]
fn a_chapter_that_is_not_there_or_cannot_be_had_is_said() {
    in_browser(Machine::default(), async |page| {
        page.open("#/learn/no-such-chapter").await;
        page.find("heading", LAST).await;
        let said = "return document.body.innerText.includes('There is no chapter “no-such-chapter”')";
        page.see_true("it says so", said).await;
        page.try_js("window.kept = window.fetch; window.fetch = () => Promise.reject()", json!(null))
            .await
            .expect("cut off");
        page.try_js("location.hash = '#/learn/solving'", json!(null)).await.expect("another address");
        page.find("heading", "The lesson could not be loaded").await;
        page.try_js("window.fetch = window.kept", json!(null)).await.expect("connected again");
        page.click("button", "Try again").await;
        page.see_title("5. ").await;
        page.see_none("heading", "The lesson could not be loaded").await;
        page.see_no_problems().await;
    });
}

/// Contents and chapters, unanswered and answered: axe has no complaint, nothing needs scrolling sideways.
async fn the_lesson_is_accessible(page: &Page) {
    let look = async |name: &str| {
        page.axe_clean(name).await;
        page.see_no_sideways_scroll().await;
        page.see_no_problems().await;
        page.screenshot(&name.replace('/', "-")).await;
    };
    page.open("#/learn").await;
    page.find("heading", LAST).await;
    look("contents").await;
    for slug in ["why-rank", "three-by-three", "rank-nullity", "solving", "one-matrix-many-views", "lora"] {
        page.open(&format!("#/learn/{slug}")).await;
        page.scroll_to(".stop").await;
        look(slug).await;
        let answer = "document.querySelectorAll('.choices').forEach((choices) => choices.firstElementChild.click());
            document.querySelectorAll('.compare').forEach((compare) => compare.click())";
        page.try_js(answer, json!(null)).await.expect("answers");
        page.scroll_to(".told").await;
        page.scroll_to("#chapter-end").await;
        look(&format!("{slug}, answered")).await;
    }
    page.open("#/learn/why-rank").await;
    page.click("button", "linear combination").await;
    page.find("dialog", "linear combination").await;
    look("glossary").await;
}

#[test]
fn the_lesson_is_accessible_on_a_desk() {
    in_browser(DESK, async |page| the_lesson_is_accessible(page).await);
}

#[test]
fn the_lesson_is_accessible_on_a_phone_in_the_dark() {
    in_browser(PHONE, async |page| the_lesson_is_accessible(page).await);
}
