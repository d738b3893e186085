//! All steps in a list; each can be opened to see the matrix after it, and gone to.

use crate::lab::elimination::Action;
use crate::lab::elimination::view::{Progress, StepItem};
use crate::ui::matrix::Matrix;
use yew::prelude::*;

#[derive(PartialEq)]
pub struct Props {
    pub steps: Vec<StepItem>,
    pub on_action: Callback<Action>,
}

pub fn steps(props: &Props) -> Html {
    html! {
        <section class="steps card" aria-labelledby="steps-title">
            <h2 id="steps-title">{ "Steps so far" }</h2>
            if props.steps.is_empty() {
                <p class="hint">{ "None yet." }</p>
            }
            <div class="steps-scroll">
            <ol>
                { for props.steps.iter().map(|step| {
                    let number = step.number;
                    let press = |action: Action| props.on_action.reform(move |_: MouseEvent| action.clone());
                    let opened = step.opened.is_some();
                    html! {
                        <li key={number} aria-current={(step.progress == Progress::Shown).then_some("step")}>
                            <button type="button" class="step-toggle" aria-expanded={opened.to_string()}
                                onclick={press(Action::StepToggled(number))}>
                                <span class="step-number">{ number }</span>{ " " }{ step.notation.clone() }
                            </button>
                            if let Some(matrix) = &step.opened {
                                <div class="step-body">
                                    <p>{ step.reason.clone() }</p>
                                    <div class="step-scroll">
                                        <Matrix matrix={matrix.clone()} name={format!("after-{number}")}
                                            label={format!("After step {number}")} />
                                    </div>
                                    <button type="button" class="button-quiet" onclick={press(Action::StepPicked(number))}>
                                        { format!("Go to step {number}") }
                                    </button>
                                </div>
                            }
                        </li>
                    }
                }) }
            </ol>
            </div>
        </section>
    }
}
