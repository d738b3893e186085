//! The elimination lab's page.

mod comparison;
mod editor;
mod entry;
mod facts;
mod focus;
mod options;
mod own;
mod prediction;
mod stage;
mod steps;
mod transport;

use super::shell::Meter;
use crate::lab::elimination::{Action, View};
use crate::link::Mode;
use std::rc::Rc;
use yew::prelude::*;

#[derive(Properties)]
pub struct Props {
    pub view: Rc<View>,
    pub on_action: Callback<Action>,
    pub on_copy: Callback<()>,
    /// What became of copying the link.
    pub copied: Option<AttrValue>,
    /// The link, to be copied by hand where the browser refuses.
    pub by_hand: Option<String>,
}

impl PartialEq for Props {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.view, &other.view) && self.copied == other.copied && self.by_hand == other.by_hand
    }
}

#[component]
pub fn EliminationPage(props: &Props) -> Html {
    let view = &props.view;
    let on_action = &props.on_action;
    html! {
        <main id="main" class="lab" tabindex="-1">
            <div class="lab-head">
                <h1>{ "Elimination" }</h1>
                <Meter meter={view.meter.clone()} />
                <div class="copy-link">
                    <button type="button" class="button" onclick={props.on_copy.reform(|_: MouseEvent| ())}>
                        { "Copy link" }
                    </button>
                    if let Some(copied) = &props.copied { <span class="copied">{ copied.clone() }</span> }
                    if let Some(address) = &props.by_hand {
                        <input type="text" readonly=true class="by-hand" aria-label="Link" value={address.clone()} />
                    }
                </div>
            </div>
            <div class="lab-columns">
                <div class="lab-editor">
                    <editor::Editor view={view.editor.clone()} on_action={on_action.clone()} />
                </div>
                <div class="lab-stage">
                    <prediction::Question view={view.prediction.clone()} on_action={on_action.clone()} />
                    <section class="stage card" aria-label="Elimination, step by step">
                        <options::ModeChoice mode={view.choices.mode} on_action={on_action.clone()} />
                        <stage::Stage stage={view.stage.clone()} walk={view.walk.clone()} mode={view.choices.mode} />
                        if view.choices.mode == Mode::Watch {
                            <transport::Transport walk={view.walk.clone()} on_action={on_action.clone()} />
                        } else {
                            <own::Own view={view.own.clone()} on_action={on_action.clone()} />
                        }
                    </section>
                    if let Some(outcome) = &view.outcome {
                        <facts::Outcome outcome={outcome.clone()} />
                    }
                </div>
                <div class="lab-options">
                    <options::Options choices={view.choices} prediction={view.prediction.clone()}
                        on_action={on_action.clone()} />
                </div>
                <div class="lab-notes">
                    <facts::Facts facts={view.facts.clone()} />
                    <comparison::Comparison lines={view.comparison.clone()} />
                    <steps::Steps steps={view.steps.clone()} on_action={on_action.clone()} />
                </div>
            </div>
        </main>
    }
}
