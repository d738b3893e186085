//! The lab of low-rank updates: by keyboard, by pointer, its link, and what axe says.

use crate::driver::Machine;
use crate::page::in_browser;
use fantoccini::key::Key;

#[test]
fn counts_and_trains_by_keyboard() {
    in_browser(Machine::default(), async |page| {
        page.open("#/lab/lora?k=8").await;
        page.see_title("LoRA").await;
        page.see_fact("parameters-full", "16777216").await;
        page.see_fact("parameters-adapter", "65536").await;
        page.see_no_fact("memory-ratio").await;
        page.axe_clean("a question").await;
        page.tab_to("button", "256 times").await;
        page.press(Key::Enter).await;
        page.see_announced("The frozen weights stay in memory").await;
        page.see_fact("memory-ratio", "768/131").await;
        page.fill("textbox", "Rank r", "sixteen").await;
        page.see_beside("textbox", "Rank r", "not a whole number").await;
        page.see_value("textbox", "Rank r", "sixteen").await;
        page.fill("textbox", "Rank r", "16").await;
        page.see_fact("parameters-ratio", "128").await;
        page.see_url("k=16").await;
        page.tab_to("button", "Next step").await;
        page.press(Key::Enter).await;
        page.see_fact("step", "1").await;
        page.see_fact("numerical-rank", "2").await;
        page.tab_to("button", "To the end").await;
        page.press(Key::Enter).await;
        page.see_announced("An update of rank 2 cannot become a change of rank 3").await;
        // The button has reached its end and keeps the focus.
        page.see_focus("button", "To the end").await;
        page.axe_clean("a trained toy").await;
        page.see_no_problems().await;
    });
}

#[test]
fn plays_pauses_and_shares_by_pointer() {
    in_browser(Machine { dark: true, ..Machine::default() }, async |page| {
        page.open("#/lab/lora?m=1;2;0&n=1,-1,2").await;
        page.see_matrix("product", "1,-1,2;2,-2,4;0,0,0").await;
        page.see_fact("rank", "1").await;
        page.click("button", "Play").await;
        page.find("button", "Pause").await;
        page.click("button", "Pause").await;
        page.click("button", "Reset").await;
        page.see_fact("step", "0").await;
        page.click("button", "Next step").await;
        page.click("button", "Next step").await;
        page.see_fact("step", "2").await;
        page.see_url("step=2").await;
        let address = page.url().await;
        page.new_tab(&address).await;
        page.see_fact("step", "2").await;
        page.see_matrix("product", "1,-1,2;2,-2,4;0,0,0").await;
        page.axe_clean("a link, dark").await;
        page.see_no_problems().await;
    });
}

#[test]
fn on_a_phone() {
    let phone = Machine { width: 360, height: 740, ..Machine::default() };
    in_browser(phone, async |page| {
        page.open("#/lab/lora?dim=12288,12288,192&k=4&bits=4,16,32&toy=3,3&step=60").await;
        page.see_fact("parameters-adapter", "18874368").await;
        page.see_no_sideways_scroll().await;
        page.axe_clean("a phone").await;
        page.see_no_problems().await;
    });
}
