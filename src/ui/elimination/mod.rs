//! The elimination lab's page.

mod comparison;
mod facts;
mod focus;
mod options;
mod own;
mod prediction;
mod stage;
mod steps;
mod transport;

pub use facts::{fact, listed};
pub use options::segmented;

use super::editor::Editor;
use super::lab_page::{Sharing, lab_head};
use crate::lab::elimination::{Action, View};
use crate::lab::site::Lab;
use crate::link::Mode;
use std::rc::Rc;
use yew::prelude::*;

#[derive(Properties)]
pub struct Props {
    pub view: Rc<View>,
    pub on_action: Callback<Action>,
    pub sharing: Sharing,
}

impl PartialEq for Props {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.view, &other.view) && self.sharing == other.sharing
    }
}

#[component]
pub fn EliminationPage(props: &Props) -> Html {
    let view = &props.view;
    let on_action = &props.on_action;
    html! {
        <main id="main" class="lab" tabindex="-1">
            { lab_head(Lab::Elimination, &view.meter, &props.sharing) }
            <div class="lab-columns">
                <div class="lab-editor">
                    <Editor view={view.editor.clone()} on_action={on_action.clone()}
                        undo_and_redo={(Action::UndoPressed, Action::RedoPressed)} />
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
