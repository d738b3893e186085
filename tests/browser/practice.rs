//! A quiz as a learner lives through it, from the first answer to progress brought back; and practice step by step.

use crate::driver::Machine;
use crate::page::{Page, in_browser};
use fantoccini::Locator;
use fantoccini::key::Key;
use serde_json::{Value, json};
use std::{env, fs, process};

const MIXED: &str = "#/quiz?seed=4&set=rank-number,echelon-form,largest-rank&n=10";

/// What was given so far.
#[derive(Default)]
struct Given {
    malformed: usize,
    almost: usize,
    wrong: usize,
}

impl Page {
    /// Answers by keyboard: the first number cannot be read and then is wrong, an echelon form is the matrix as it was.
    async fn answer_once(&self, given: &mut Given) {
        if self.has("textbox", "Your answer").await {
            self.tab_to("textbox", "Your answer").await;
            if given.malformed == 0 {
                given.malformed += 1;
                self.type_text("two").await;
                self.press(Key::Enter).await;
                self.see_announced("Cannot be read").await;
                self.see_focus("textbox", "Your answer, cannot be read").await;
                self.press_letter_with(&[Key::Control], 'a').await;
            }
            given.wrong += 1;
            self.type_text("77").await;
            self.press(Key::Enter).await;
            self.see_announced("Not right").await;
        } else if self.has("textbox", "Row 1, column 1").await {
            given.almost += 1;
            let matrix = self.matrix("A").await;
            self.tab_to("textbox", "Row 1, column 1").await;
            let entries: Vec<String> = matrix.into_iter().flatten().collect();
            for (index, entry) in entries.iter().enumerate() {
                if index > 0 {
                    self.press(Key::Tab).await;
                }
                self.type_text(entry).await;
            }
            self.press(Key::Enter).await;
            self.see_announced("Almost").await;
        } else {
            // The first option: Tab reaches the group, Space chooses.
            self.tab_to("button", "Check").await;
            self.press_with(&[Key::Shift], Key::Tab).await;
            self.type_text(" ").await;
            self.press(Key::Enter).await;
            self.see_announced("ight").await;
        }
    }

    async fn export(&self) -> String {
        let text = self.try_js("return document.getElementById('quiz-export').value", json!(null)).await;
        text.expect("a text").as_str().unwrap_or_default().to_owned()
    }

    /// Chooses a file with this text, as the browser's own dialog does.
    async fn choose_file(&self, name: &str, text: &str) {
        let path = env::temp_dir().join(format!("ranklab-{}-{name}", process::id()));
        fs::write(&path, text).expect("a file");
        let input = self.client.find(Locator::Id("quiz-file")).await.expect("a file input");
        input.send_keys(&path.to_string_lossy()).await.expect("a file can be chosen");
    }
}

#[test]
fn ten_questions_and_their_progress_survive_a_reload_and_a_journey() {
    in_browser(Machine::default(), async |page| {
        page.open(MIXED).await;
        let mut given = Given::default();
        for number in 1..=10 {
            page.find("heading", &format!("Question {number} of 10")).await;
            if number == 6 {
                page.reload().await;
                page.find("heading", "Question 6 of 10").await;
                page.see_url("seed=4").await;
            }
            page.answer_once(&mut given).await;
            page.tab_to("button", if number == 10 { "To the summary" } else { "Next question" }).await;
            page.press(Key::Enter).await;
        }
        assert!(given.malformed > 0 && given.almost > 0 && given.wrong > 0);
        page.see_focus("heading", "Summary").await;
        page.see_text("almost").await;
        page.see_text("Self-reported").await;

        page.open("#/review").await;
        let kept = page.export().await;
        assert!(kept.contains("family rank-number") && kept.contains("family echelon-form"), "{kept}");
        page.tab_to("button", "Forget all progress").await;
        page.press(Key::Enter).await;
        page.see_focus("button", "Forget it").await;
        page.press(Key::Enter).await;
        page.see_announced("All progress was forgotten").await;
        assert!(!page.export().await.contains("family"));

        page.choose_file("other.txt", "A letter\nto nobody.\n").await;
        page.see_announced("This file holds no saved progress: nothing was changed.").await;
        page.axe_clean("a file that is no progress").await;
        page.choose_file("large.txt", &"x".repeat(1_000_001)).await;
        page.see_announced("This file is larger than any saved progress").await;
        page.choose_file("progress.txt", &kept).await;
        page.see_announced("Progress was read").await;
        page.see_value("textbox", "Progress as text", &kept).await;
        page.reload().await;
        page.see_value("textbox", "Progress as text", &kept).await;
        page.see_no_problems().await;
    });
}

#[test]
fn the_help_fades_by_keyboard_and_stays_so() {
    in_browser(Machine::default(), async |page| {
        page.open("#/quiz/echelon-form?seed=3").await;
        page.click("link", "Practise step by step").await;
        page.see_text("A worked example: all steps are shown.").await;
        page.see_none("button", "Check").await;
        page.axe_clean("a worked example").await;
        page.tab_to("button", "Another exercise").await;
        page.press(Key::Enter).await;
        page.find("heading", "Question 2").await;
        page.find("button", "Show this step").await;
        page.axe_clean("a step").await;
        for (name, text) in [("Row that changes", "1"), ("Factor", "1"), ("Other row", "1")] {
            page.tab_to("textbox", name).await;
            page.type_text(text).await;
        }
        page.press(Key::Enter).await;
        page.see_announced("Cannot be read").await;
        page.tab_to("button", "Show this step").await;
        page.press(Key::Enter).await;
        page.see_announced("Not every step was right at once").await;
        page.see_focus("button", "Another exercise").await;
        page.see_text("shown to you").await;
        page.reload().await;
        page.find("heading", "Question 2").await;
        page.see_text("shown to you").await;
        page.see_no_sideways_scroll().await;
        page.open("#/review").await;
        let kept = page.export().await;
        assert!(kept.contains("fade=1 streak=-1"), "{kept}");
        page.see_no_problems().await;
    });
}

#[test]
fn a_question_mark_tells_what_keys_do() {
    in_browser(Machine::default(), async |page| {
        for (address, heading) in [("#/quiz", "In the quiz"), ("#/learn/svd", "In a chapter")] {
            page.open(address).await;
            page.tab_to("link", "Ranklab").await;
            page.type_text("?").await;
            page.find("heading", heading).await;
            page.axe_clean(address).await;
            page.press(Key::Escape).await;
            page.see_none("heading", heading).await;
        }
        page.see_no_problems().await;
    });
}

#[test]
fn a_chapter_leads_to_its_practice_without_giving_the_answer() {
    in_browser(Machine { width: 390, height: 844, ..Machine::default() }, async |page| {
        page.open("#/learn/rank-nullity").await;
        page.find("link", "Practise this chapter: ten questions").await;
        page.see_no_sideways_scroll().await;
        page.click("link", "Answer it in the quiz: The nullity of a matrix").await;
        page.see_url("#/quiz/nullity-number?seed=4").await;
        page.find("heading", "Question 1").await;
        let told = page.try_js("return document.querySelectorAll('.quiz-solution').length", Value::Null).await;
        assert_eq!(told, Ok(json!(0)));
        page.see_no_problems().await;
    });
}
