//! Links: whatever stands after the `#` opens something.

use crate::driver::Machine;
use crate::page::in_browser;

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
        page.click("link", "Elimination").await;
        page.see_url("#/lab/elimination").await;
        page.find("button", "Next step").await;
        page.click("link", "Home").await;
        page.see_none("button", "Next step").await;
        page.client.back().await.expect("back");
        page.find("button", "Next step").await;
        page.see_no_problems().await;
    });
}
