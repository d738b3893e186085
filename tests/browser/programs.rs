//! The site's programs: the labs, the studies, the lesson and the quiz, each started by the address that asks for it.

use crate::driver::Machine;
use crate::page::in_browser;

#[test]
fn the_lesson_is_a_program_of_its_own_and_back_leads_back() {
    in_browser(Machine::default(), async |page| {
        page.open("#/lab/solve?m=1,2;3,4&b=5,6").await;
        page.click("link", "Learn").await;
        page.see_title("Learn").await;
        page.see_url("#/learn").await;
        page.client.back().await.expect("back");
        page.find("heading", "Solve").await;
        page.see_url("#/lab/solve?m=1,2;3,4&b=5,6").await;
        page.client.forward().await.expect("forward");
        page.see_title("Learn").await;
        page.click("link", "Subspaces").await;
        page.find("heading", "Subspaces").await;
    });
}

#[test]
fn however_an_address_is_written_it_reaches_the_same_program() {
    in_browser(Machine::default(), async |page| {
        for route in ["#/learn", "#learn", "#//Learn/", "#/%6Cearn", "#/learn?embed=1"] {
            page.open(route).await;
            page.see_title("Learn").await;
        }
        for route in ["#/quiz", "#quiz", "#//Quiz/", "#/%71uiz", "#/quiz?embed=1", "#/quiz%2F"] {
            page.open(route).await;
            page.see_title("Quiz").await;
            page.find("heading", "By chapter").await;
        }
        for route in ["#/lab/pca", "#Lab//PCA/", "#/lab/%70ca", "#/lab/pca?embed=1"] {
            page.open(route).await;
            page.see_title("PCA").await;
        }
        for route in ["#/lab/lora", "#Lab//LoRA/", "#/lab/%6Cora?embed=1"] {
            page.open(route).await;
            page.see_title("LoRA").await;
        }
        page.open("#/Review/").await;
        page.find("heading", "Your progress").await;
        for route in
            ["#/learned", "#/learn%20foo", "#/lab/learn", "#/quizzes", "#/quiz/a/b", "#/quiz/a%2Fb", "#/quiz%20x"]
        {
            page.open(route).await;
            page.see_title("Page not found").await;
        }
    });
}

/// The header appears while the page below it changes, and nothing is shown between them.
#[test]
fn leaving_a_frame_brings_the_header_back() {
    in_browser(Machine::default(), async |page| {
        page.open("#/nowhere?embed=1").await;
        page.see_none("banner", "").await;
        page.try_js("location.hash = '#/'", serde_json::json!(null)).await.expect("another address");
        page.find("link", "Learn").await;
        page.find("heading", "How much of a matrix survives?").await;
        page.try_js("location.hash = '#/lab/map?embed=1'", serde_json::json!(null)).await.expect("another address");
        page.find("heading", "Map").await;
        page.see_none("link", "Learn").await;
        page.see_no_problems().await;
    });
}
