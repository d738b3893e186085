//! Practice step by step: the steps so far above what is asked.

use super::pieces::{matrix, pieces};
use crate::lab::quiz::Action;
use crate::lab::quiz::view::{GuideStep, GuideView};
use crate::ui::number;
use yew::prelude::*;

pub fn steps(view: &GuideView, on: &Callback<Action>) -> Html {
    html! {
        <>
            <p class="quiz-level">{ view.level.clone() }</p>
            if !view.steps.is_empty() {
                <ol class="quiz-steps quiz-taken" aria-label="Steps so far">{ for view.steps.iter().map(step) }</ol>
            }
            if let Some(answer) = &view.answer {
                <div class="quiz-model"><span class="label">{ "The answer: " }</span>{ pieces(answer, on) }</div>
            }
            if let Some(task) = &view.task {
                <h2 id="quiz-task" class="quiz-small-title" tabindex="-1">{ task.clone() }</h2>
            }
            if let Some(op) = &view.operation {
                <p class="math quiz-found">{ number::operation(op) }</p>
            }
        </>
    }
}

pub fn closing(view: &GuideView) -> Html {
    view.closing.iter().map(|closing| html! { <p class="notice">{ closing.clone() }</p> }).collect()
}

fn step(view: &GuideStep) -> Html {
    html! {
        <li>
            <span class="math">{ number::operation(&view.op) }</span>
            { matrix(&view.matrix) }
            <span class="quiz-who">{ view.who }</span>
            <details class="quiz-why"><summary>{ "Why?" }</summary><p>{ view.reason.clone() }</p></details>
        </li>
    }
}
