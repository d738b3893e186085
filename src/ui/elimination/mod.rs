//! The elimination lab's page.

mod comparison;
mod facts;
pub(in crate::ui) mod focus;
mod options;
mod own;
mod prediction;
mod stage;
mod steps;
mod transport;

pub use facts::{fact, listed};
pub use options::segmented;

use super::editor::Editing;
use super::lab_page::{Sharing, lab_head};
use super::part::part;
use crate::lab::elimination::{Action, View};
use crate::lab::site::Lab;
use crate::link::Mode;
use yew::prelude::*;

pub fn elimination_page(view: &View, on_action: &Callback<Action>, sharing: &Sharing) -> Html {
    let on_action = || on_action.clone();
    let editing = Editing {
        view: view.editor.clone(),
        on_action: on_action(),
        undo_and_redo: (Action::UndoPressed, Action::RedoPressed),
    };
    html! {
        <main id="main" class="lab" tabindex="-1">
            { lab_head(Lab::Elimination, &view.meter, sharing) }
            <div class="lab-columns">
                <div class="lab-editor">{ editing.show() }</div>
                <div class="lab-stage">
                    <prediction::Question view={view.prediction.clone()} on_action={on_action()} />
                    <section class="stage card" aria-label="Elimination, step by step">
                        { options::mode_choice(view.choices.mode, &on_action()) }
                        <stage::Stage stage={view.stage.clone()} walk={view.walk.clone()} mode={view.choices.mode} />
                        if view.choices.mode == Mode::Watch {
                            { part(transport::Props { walk: view.walk.clone(), on_action: on_action() },
                                transport::transport) }
                        } else {
                            <own::Own view={view.own.clone()} on_action={on_action()} />
                        }
                    </section>
                    if let Some(outcome) = &view.outcome {
                        { facts::outcome(outcome) }
                    }
                </div>
                <div class="lab-options">
                    { part(options::Props { choices: view.choices, prediction: view.prediction.clone(),
                        on_action: on_action() }, options::options) }
                </div>
                <div class="lab-notes">
                    { part(facts::FactsProps { facts: view.facts.clone() }, facts::facts) }
                    { part(comparison::Props { lines: view.comparison.clone() }, comparison::comparison) }
                    { part(steps::Props { steps: view.steps.clone(), on_action: on_action() }, steps::steps) }
                </div>
            </div>
        </main>
    }
}
