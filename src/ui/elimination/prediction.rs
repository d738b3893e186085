//! Predict first: the question before the first step.

use super::focus::use_focus_after_answer;
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
    let PredictionView { choices, made, .. } = &props.view;
    use_focus_after_answer(choices.is_some());
    let answer = |action: PredictionAction| props.on_action.reform(move |_: MouseEvent| Action::Prediction(action));
    match (choices, made) {
        (Some(choices), _) => html! {
            <section class="prediction card" aria-label="Prediction">
                <p id="prediction-question"><strong>{ "Predict first: " }</strong>{ "what is the rank?" }</p>
                <div class="cluster" role="group" aria-labelledby="prediction-question">
                    { for choices.iter().map(|&rank| html! {
                        <button type="button" class="button prediction-choice" aria-label={format!("Rank {rank}")}
                            onclick={answer(PredictionAction::Made(rank))}>{ rank }</button>
                    }) }
                    <button type="button" class="button-quiet" onclick={answer(PredictionAction::Skipped)}>{ "Skip" }</button>
                </div>
            </section>
        },
        (None, Some(rank)) => html! {
            <section class="prediction card" aria-label="Prediction">
                <p>{ "Your prediction: rank " }<strong>{ *rank }</strong>{ ". Step to the end to see." }</p>
            </section>
        },
        (None, None) => Html::default(),
    }
}

/// Whether the page asks at all.
pub fn asking_choice(view: &PredictionView, on_action: &Callback<Action>) -> Html {
    let on_asking = on_action.reform(|event: Event| {
        let checked = event.target_unchecked_into::<HtmlInputElement>().checked();
        let asking = if checked { Asking::Asks } else { Asking::DoesNotAsk };
        Action::Prediction(PredictionAction::AskingChosen(asking))
    });
    html! {
        <label class="check">
            <input type="checkbox" checked={view.asking == Asking::Asks} onchange={on_asking} />
            <span>{ "Predict first" }</span>
        </label>
    }
}
