//! The quiz: ten questions by keyboard, what cannot be read, a reload in the middle, the summary; progress taken along.

use crate::driver::Machine;
use crate::page::{Page, in_browser};
use fantoccini::key::Key;
use serde_json::json;

const CLASS: &str = "#/quiz?seed=7&set=rank-number,largest-rank&n=10";

/// Answers whatever kind of question is shown, wrongly or not, by keyboard alone.
async fn answer(page: &Page) {
    if page.has("textbox", "Your answer").await {
        page.tab_to("textbox", "Your answer").await;
        page.type_text("77").await;
        page.press(Key::Enter).await;
    } else {
        // The first option: Tab reaches the group, Space chooses.
        page.tab_to("button", "Check").await;
        page.press_with(&[Key::Shift], Key::Tab).await;
        page.type_text(" ").await;
        page.press(Key::Enter).await;
    }
}

#[test]
fn ten_questions_by_keyboard_with_a_reload_in_the_middle() {
    in_browser(Machine::default(), async |page| {
        page.open(CLASS).await;
        page.see_title("Question 1 of 10").await;
        page.axe_clean("a question").await;
        for number in 1..=10 {
            page.find("heading", &format!("Question {number} of 10")).await;
            if number == 4 {
                page.reload().await;
                page.find("heading", "Question 4 of 10").await;
                page.see_url("seed=7").await;
            }
            answer(page).await;
            page.find_feedback().await;
            page.tab_to("button", if number == 10 { "To the summary" } else { "Next question" }).await;
            page.press(Key::Enter).await;
        }
        page.see_focus("heading", "Summary").await;
        page.see_fact("questions", "10").await;
        page.axe_clean("the summary").await;
        page.find("button", "Copy as text").await;
        page.reload().await;
        page.find("heading", "Summary").await;
        page.see_no_problems().await;
    });
}

impl Page {
    /// Waits until something is said to the answer.
    async fn find_feedback(&self) {
        crate::page::wait_until("feedback", async || {
            let said = self.try_js("return document.querySelector('#quiz-feedback').textContent", json!(null)).await?;
            if said.as_str().is_some_and(|said| !said.is_empty()) { Ok(()) } else { Err("none".to_owned()) }
        })
        .await;
    }
}

#[test]
fn what_cannot_be_read_costs_nothing_and_a_wrong_answer_says_why() {
    in_browser(Machine::default(), async |page| {
        page.open("#/quiz/rank-number?seed=3").await;
        page.tab_to("textbox", "Your answer").await;
        page.type_text("two").await;
        page.press(Key::Enter).await;
        page.see_announced("Cannot be read").await;
        page.see_focus("textbox", "Your answer, cannot be read").await;
        page.see_value("textbox", "Your answer, cannot be read", "two").await;
        page.see_beside("textbox", "Your answer, cannot be read", "is not a number").await;
        page.axe_clean("an answer that cannot be read").await;
        page.fill("textbox", "Your answer, cannot be read", "77").await;
        page.press(Key::Enter).await;
        page.see_announced("Not right").await;
        page.tab_to("button", "Hint").await;
        page.press(Key::Enter).await;
        page.see_announced("Hint:").await;
        // Nothing of the solution is in the page before it is asked for.
        let told = page.try_js("return document.querySelectorAll('.quiz-solution').length", json!(null)).await;
        assert_eq!(told, Ok(json!(0)));
        page.tab_to("button", "Show the solution").await;
        page.press(Key::Enter).await;
        page.see_focus("heading", "Worked solution").await;
        page.axe_clean("a solution").await;
        page.click("link", "Open in the elimination lab").await;
        page.see_title("Elimination").await;
        page.client.back().await.expect("back");
        page.find("heading", "Worked solution").await;
        page.see_no_problems().await;
    });
}

#[test]
fn every_kind_of_question_is_accessible_on_a_phone() {
    let phone = Machine { width: 360, height: 740, ..Machine::default() };
    in_browser(phone, async |page| {
        let names = [
            "echelon-form",
            "null-space-basis",
            "next-operation",
            "order-of-solving",
            "image-picture",
            "unsolvable-side",
            "claim-bases",
            "rank-one-rating",
            "subspaces",
            "review-lora",
        ];
        for name in names {
            page.open(&format!("#/quiz/{name}?seed=1")).await;
            page.find("heading", "Question 1").await;
            page.see_no_sideways_scroll().await;
            page.axe_clean(name).await;
            page.click("button", "Show the solution").await;
            page.find("heading", "Worked solution").await;
            page.see_no_sideways_scroll().await;
            page.see_no_problems().await;
        }
    });
}

#[test]
fn progress_is_kept_taken_along_forgotten_and_brought_back() {
    in_browser(Machine { dark: true, ..Machine::default() }, async |page| {
        page.open("#/quiz").await;
        page.axe_clean("the first page").await;
        page.open("#/quiz/rank-number?seed=3").await;
        page.fill("textbox", "Your answer", "77").await;
        page.press(Key::Enter).await;
        page.see_announced("Not right").await;
        page.open("#/review").await;
        page.axe_clean("the review").await;
        let kept =
            page.try_js("return document.getElementById('quiz-export').value", json!(null)).await.expect("a text");
        let kept = kept.as_str().unwrap_or_default().to_owned();
        assert!(kept.contains("family rank-number"), "{kept}");
        page.click("button", "Forget all progress").await;
        page.see_focus("button", "Forget it").await;
        page.press(Key::Enter).await;
        page.see_announced("All progress was forgotten").await;
        page.see_focus("button", "Forget all progress").await;
        page.paste("textbox", "Progress from elsewhere", &kept).await;
        page.click("button", "Add it").await;
        page.see_announced("Progress was read").await;
        page.see_value("textbox", "Progress as text", &kept).await;
        page.see_no_problems().await;
    });
}
