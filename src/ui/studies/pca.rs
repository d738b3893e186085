//! The page of the lab `pca`.

pub mod jacobian;
pub mod lenses;
pub mod points;

use super::bench::Page;
use super::parts;
use crate::lab::pca::view::{Body, Fact, QuestionView};
use crate::lab::pca::{Action, State, View};
use crate::link::PcaPart;
use crate::ui::browser;
use crate::ui::elimination::segmented;
use yew::prelude::*;

/// What takes the focus when the question's buttons go, and when they come back.
const QUESTION: &str = "pca-question";

impl Page for State {
    fn show(view: &View, on_action: &Callback<Action>) -> Html {
        let (editor, stage, options, notes) = match &view.body {
            Body::Points(view) => points::show(view, on_action),
            Body::Jacobian(view) => jacobian::show(view, on_action),
            Body::Lenses(view) => lenses::show(view, on_action),
        };
        let choose = |part: PcaPart| on_action.reform(move |_: Event| Action::PartChosen(part));
        html! {
            <>
                <div class="pca-parts">
                    { segmented("Part of the lab", "pca-part", view.part, [
                        ("Points", PcaPart::Points, choose(PcaPart::Points)),
                        ("Jacobian", PcaPart::Jacobian, choose(PcaPart::Jacobian)),
                        ("Square matrix", PcaPart::Lenses, choose(PcaPart::Lenses)),
                    ]) }
                </div>
                <div class="lab-columns">
                    <div class="lab-editor">{ editor }</div>
                    <div class="lab-stage">{ stage }</div>
                    <div class="lab-options">{ options }</div>
                    <div class="lab-notes">{ notes }</div>
                </div>
            </>
        }
    }
}

/// Predict first: the question, or the answer beside the result.
fn question(view: &QuestionView, on_action: &Callback<Action>) -> Html {
    let press = |action: Action| {
        on_action.reform(move |_: MouseEvent| {
            browser::focus_soon(QUESTION);
            action.clone()
        })
    };
    match view {
        QuestionView::None => Html::default(),
        QuestionView::Asked { question, choices } => html! {
            <section class="prediction card" aria-label="Prediction">
                <p id={QUESTION} tabindex="-1"><strong>{ "Predict first: " }</strong>{ question.clone() }</p>
                <div class="cluster" role="group" aria-labelledby={QUESTION}>
                    { for choices.iter().map(|(answer, name)| html! {
                        <button type="button" class="button prediction-choice" onclick={press(Action::Predicted(*answer))}>
                            { name.clone() }</button>
                    }) }
                    <button type="button" class="button-quiet" onclick={press(Action::PredictionSkipped)}>{ "Skip" }</button>
                </div>
            </section>
        },
        QuestionView::Answered(result) => html! {
            <section class="prediction card" aria-label="Prediction">
                <p id={QUESTION} tabindex="-1">
                    if result.is_empty() { { "You skipped the question." } } else { <strong>{ result.clone() }</strong> }
                </p>
                <button type="button" class="button-quiet" onclick={press(Action::QuestionWanted)}>{ "Ask me again" }</button>
            </section>
        },
    }
}

/// A card with a heading.
fn card(id: &'static str, title: &'static str, body: Html) -> Html {
    html! {
        <section class="card pca-card" aria-labelledby={id}>
            <h2 {id}>{ title }</h2>
            { body }
        </section>
    }
}

/// The facts, and what they mean.
fn meaning(facts: &[Fact], sentences: &[String]) -> Html {
    let body = html! {
        <>
            { for sentences.iter().map(|sentence| html! { <p>{ sentence.clone() }</p> }) }
            <dl class="facts">
                { for facts.iter().map(|fact| parts::fact(fact.name, fact.key, fact.value.clone(), fact.written.clone())) }
            </dl>
        </>
    };
    card("pca-meaning", "What it means", body)
}
