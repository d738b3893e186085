//! Predict first: what the image will be.

use super::motion;
use crate::lab::map::Action;
use crate::lab::map::view::QuestionView;
use crate::ui::elimination::focus::use_focus_after_answer;
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub struct Props {
    pub question: Option<QuestionView>,
    pub on_action: Callback<Action>,
}

#[component]
pub fn Question(props: &Props) -> Html {
    use_focus_after_answer(props.question.is_some());
    let Some(QuestionView { question, choices }) = &props.question else { return Html::default() };
    let predict =
        |dimension: usize| props.on_action.reform(move |_: MouseEvent| Action::Predicted(dimension, motion()));
    let skip = props.on_action.reform(|_: MouseEvent| Action::PredictionSkipped(motion()));
    html! {
        <section class="prediction card" aria-label="Prediction">
            <p id="prediction-question"><strong>{ "Predict first: " }</strong>{ question.clone() }</p>
            <div class="cluster" role="group" aria-labelledby="prediction-question">
                { for choices.iter().map(|&(dimension, name)| html! {
                    <button type="button" class="button" onclick={predict(dimension)}>{ name }</button>
                }) }
                <button type="button" class="button-quiet" onclick={skip}>{ "Skip" }</button>
            </div>
        </section>
    }
}
