//! Predict first: the question before the first step.

use crate::lab::elimination::Action;
use crate::lab::elimination::action::{Asking, PredictionAction};
use crate::lab::elimination::view::PredictionView;
use web_sys::HtmlInputElement;
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub struct Props {
    pub view: PredictionView,
    pub on_action: Callback<Action>,
}

#[component]
pub fn Question(props: &Props) -> Html {
    let PredictionView { asking, choices, made } = &props.view;
    let on_asking = props.on_action.reform(|event: Event| {
        let checked = event.target_unchecked_into::<HtmlInputElement>().checked();
        let asking = if checked { Asking::Asks } else { Asking::DoesNotAsk };
        Action::Prediction(PredictionAction::AskingChosen(asking))
    });
    let answer = |action: PredictionAction| props.on_action.reform(move |_: MouseEvent| Action::Prediction(action));
    html! {
        <section class="prediction" aria-label="Prediction">
            if let Some(choices) = choices {
                <p class="prediction-question" id="prediction-question">
                    <strong>{ "Predict first: " }</strong>{ "what will the rank be?" }
                </p>
                <div class="cluster" role="group" aria-labelledby="prediction-question">
                    { for choices.iter().map(|&rank| html! {
                        <button type="button" class="button prediction-choice" aria-label={format!("Rank {rank}")}
                            onclick={answer(PredictionAction::Made(rank))}>{ rank }</button>
                    }) }
                    <button type="button" class="button-quiet" onclick={answer(PredictionAction::Skipped)}>{ "Skip" }</button>
                </div>
            } else if let Some(rank) = made {
                <p class="prediction-kept">{ "Your prediction: rank " }<strong>{ rank }</strong>{ ". Step to the end to see." }</p>
            }
            <label class="check">
                <input type="checkbox" checked={*asking == Asking::Asks} onchange={on_asking} />
                <span>{ "Predict first" }</span>
            </label>
        </section>
    }
}
