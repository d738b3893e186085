//! What every lab's page has: its heading, the meter, the link to copy; the matrix in the same place.

use super::editor::Editing;
use super::shell::Meter;
use crate::lab::elimination::view::MeterView;
use crate::lab::site::Lab;
use yew::prelude::*;

/// The button that copies the link, and what became of it.
#[derive(Clone, PartialEq)]
pub struct Sharing {
    pub on_copy: Callback<()>,
    /// What became of copying the link.
    pub copied: Option<AttrValue>,
    /// The link, to be copied by hand where the browser refuses.
    pub by_hand: Option<String>,
}

/// The head of a lab's page.
pub fn lab_head(lab: Lab, meter: &MeterView, sharing: &Sharing) -> Html {
    html! {
        <div class="lab-head">
            <h1>{ lab.name() }</h1>
            <Meter meter={meter.clone()} />
            <div class="copy-link">
                <button type="button" class="button" onclick={sharing.on_copy.reform(|_: MouseEvent| ())}>
                    { "Copy link" }
                </button>
                if let Some(copied) = &sharing.copied { <span class="copied">{ copied.clone() }</span> }
                if let Some(address) = &sharing.by_hand {
                    <input type="text" readonly=true class="by-hand" aria-label="Link" value={address.clone()} />
                }
            </div>
        </div>
    }
}

/// The page of a lab: the matrix at the left, what the lab does with it in the middle, what it means at the right.
pub fn lab_page(head: Html, editing: Editing, options: Html, stage: Html, notes: Html) -> Html {
    html! {
        <main id="main" class="lab" tabindex="-1">
            { head }
            <div class="lab-columns">
                <div class="lab-editor">{ editing.show() }</div>
                <div class="lab-stage">{ stage }</div>
                <div class="lab-options">{ options }</div>
                <div class="lab-notes">{ notes }</div>
            </div>
        </main>
    }
}
