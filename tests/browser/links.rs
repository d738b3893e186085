//! Links: whatever stands after the `#` opens something.

use crate::driver::Machine;
use crate::page::in_browser;
use fantoccini::key::Key;

#[test]
fn a_link_written_by_hand_opens_what_it_says() {
    in_browser(Machine::default(), async |page| {
        page.open("#/lab/elimination?m=1,2;3,4&b=5,6&form=rref&step=2").await;
        page.see_fact("step", "2").await;
        page.see_matrix("current", "1,2,5;0,1,9/2").await;
        page.see_chosen("radio", "RREF").await;
        page.open("#/lab/elimination?m=0.125,1e-3;-3/4,4&form=ref").await;
        page.see_matrix("current", "1/8,1/1000;-3/4,4").await;
        page.see_chosen("radio", "REF").await;
        page.see_no_problems().await;
    });
}

#[test]
fn what_cannot_be_read_is_named_and_the_rest_is_used() {
    in_browser(Machine::default(), async |page| {
        page.open("#/lab/elimination?m=1,2;3,4&step=banana&form=ref").await;
        page.see_announced("banana").await;
        page.see_matrix("current", "1,2;3,4").await;
        page.see_chosen("radio", "REF").await;
        for rubbish in
            ["#/nonsense", "#%%%", "#/lab/elimination?m=1,zwei;3", "#/lab/elimination?m=&ops=x&step=-1", "#🦀"]
        {
            page.open(rubbish).await;
            page.find("navigation", "Site").await;
            page.see_no_problems().await;
        }
    });
}

#[test]
fn home_leads_to_the_lab_and_back() {
    in_browser(Machine::default(), async |page| {
        page.open("").await;
        page.see_title("Ranklab: matrix rank").await;
        page.click("link", "Elimination").await;
        page.see_url("#/lab/elimination").await;
        page.see_title("Elimination").await;
        page.see_focus("main", "").await;
        page.fill("textbox", "Row 1, column 1", "77").await;
        page.see_url("m=77,").await;
        page.click("link", "Home").await;
        page.see_none("button", "Next step").await;
        page.see_title("Ranklab: matrix rank").await;
        page.client.back().await.expect("back");
        page.see_title("Elimination").await;
        page.see_value("textbox", "Row 1, column 1", "77").await;
        page.client.forward().await.expect("forward");
        page.see_title("Ranklab: matrix rank").await;
        // The navigation leads back to the matrix as it was left.
        page.click("link", "Elimination").await;
        page.see_value("textbox", "Row 1, column 1", "77").await;
        page.see_no_problems().await;
    });
}

#[test]
fn the_first_screen_leads_to_its_matrix() {
    in_browser(Machine::default(), async |page| {
        page.open("").await;
        page.see_fact("rank", "3").await;
        page.click("button", "Destroy one more").await;
        page.see_fact("rank", "2").await;
        let matrix = page.matrix("original").await;
        page.click("link", "Step through it").await;
        page.see_title("Elimination").await;
        assert_eq!(page.matrix("current").await, matrix);
        page.see_fact("step", "0").await;
        page.see_no_problems().await;
    });
}

#[test]
fn a_link_is_copied_or_shown() {
    in_browser(Machine::default(), async |page| {
        page.open("#/lab/elimination?m=1,2;3,4&step=1").await;
        page.click("button", "Copy link").await;
        page.see_announced("link copied").await;
        page.click("button", "Paste a matrix").await;
        page.focus("textbox", "Matrix as text").await;
        page.press_letter_with(&[Key::Control], 'v').await;
        let link = page.url().await;
        assert!(link.contains("m=1,2;3,4") && link.contains("step=1"), "{link}");
        page.see_value("textbox", "Matrix as text", &link).await;
        page.press(Key::Escape).await;

        // Where the browser refuses, the link can be copied by hand.
        let refuse = "navigator.clipboard.writeText = () => Promise.reject(new Error('not allowed'))";
        page.try_js(refuse, serde_json::Value::Null).await.expect("a clipboard");
        page.click("button", "Copy link").await;
        page.see_value("textbox", "Link", &link).await;
        page.see_announced("the link").await;
        page.see_no_problems().await;
    });
}

#[test]
fn a_notice_is_told_once_and_can_be_dismissed() {
    in_browser(Machine::default(), async |page| {
        page.open("#/lab/elimination?m=1,2;3,4&step=banana").await;
        page.find("region", "Notice").await;
        page.see_announced("banana").await;
        let said = crate::page::strings(&page.helper("announced", serde_json::json!([])).await);
        assert_eq!(said.iter().filter(|said| said.contains("banana")).count(), 1, "{said:?}");
        page.click("button", "Dismiss").await;
        page.see_none("region", "Notice").await;
        page.see_focus("main", "").await;
        page.see_no_problems().await;
    });
}

#[test]
fn in_a_frame_the_header_is_left_out() {
    in_browser(Machine::default(), async |page| {
        page.open("#/lab/elimination?m=1,2;3,4&embed=1").await;
        page.see_matrix("current", "1,2;3,4").await;
        page.see_none("navigation", "Site").await;
        page.click("button", "Next step").await;
        page.see_url("embed=1").await;
        page.axe_clean("the embedded lab").await;
        page.see_no_problems().await;
    });
}
