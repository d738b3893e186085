//! The page of the lab `properties`.

mod chain;
mod laws;

use super::bench::Page;
use super::grid::grid;
use super::parts::fact;
use crate::lab::elimination::action::Asking;
use crate::lab::properties::examples::EXAMPLES;
use crate::lab::properties::view::{MadeView, View};
use crate::lab::properties::{Action, State};
use crate::stories::layers::Relation;
use crate::ui::matrix::Matrix;
use web_sys::HtmlInputElement;
use yew::prelude::*;

impl Page for State {
    fn show(view: &View, on_action: &Callback<Action>) -> Html {
        html! {
            <>
                <div class="lab-columns">
                    <div class="lab-editor">
                        { grid(&view.a, &on_action.reform(Action::A), Html::default()) }
                        { grid(&view.b, &on_action.reform(Action::B), Html::default()) }
                    </div>
                    <div class="lab-stage">
                        { question(view, on_action) }
                        { laws::laws(&view.laws) }
                    </div>
                    <div class="lab-options">{ examples(view, on_action) }</div>
                    <div class="lab-notes">
                        <section class="card" aria-labelledby="ranks-title">
                            <h2 id="ranks-title">{ "Ranks" }</h2>
                            <dl class="facts">
                                { for view.facts.iter().map(|(key, name, rank)| {
                                    fact(name, key, rank.to_string(), rank.to_string())
                                }) }
                            </dl>
                        </section>
                        { made("Product AB", "product", &view.product) }
                        { made("Sum A + B", "sum", &view.sum) }
                    </div>
                </div>
                { chain::chain(&view.chain, on_action) }
            </>
        }
    }
}

/// The question, or what came of it.
fn question(view: &View, on_action: &Callback<Action>) -> Html {
    let press = |action: Action| on_action.reform(move |_: MouseEvent| action.clone());
    match (&view.choices, &view.outcome) {
        (Some(choices), _) => html! {
            <section class="prediction card" aria-label="Prediction">
                <p id="prediction-question"><strong>{ "Predict first: " }</strong>{ "what is the rank of AB?" }</p>
                <div class="cluster" role="group" aria-labelledby="prediction-question">
                    { for choices.iter().map(|&rank| html! {
                        <button type="button" class="button prediction-choice" aria-label={format!("Rank {rank}")}
                            onclick={press(Action::Predicted(rank))}>{ rank }</button>
                    }) }
                    <button type="button" class="button-quiet" onclick={press(Action::PredictionSkipped)}>{ "Skip" }</button>
                </div>
            </section>
        },
        (None, Some(outcome)) => html! {
            <section class="outcome card" aria-label="Prediction"><p>{ outcome.clone() }</p></section>
        },
        (None, None) => Html::default(),
    }
}

/// The one-click examples, and whether the page asks.
fn examples(view: &View, on_action: &Callback<Action>) -> Html {
    let group = |relation: Relation, title: &'static str, id: &'static str| {
        html! {
            <div class="examples" role="group" aria-labelledby={id}>
                <h3 {id}>{ title }</h3>
                { for EXAMPLES.iter().filter(|example| example.relation == relation).map(|example| html! {
                    <button type="button" class="button"
                        onclick={on_action.reform(|_: MouseEvent| Action::ExampleChosen(example.id))}>{ example.name }</button>
                }) }
            </div>
        }
    };
    let on_asking = on_action.reform(|event: Event| {
        let checked = event.target_unchecked_into::<HtmlInputElement>().checked();
        Action::AskingChosen(if checked { Asking::Asks } else { Asking::DoesNotAsk })
    });
    html! {
        <section class="card" aria-labelledby="examples-title">
            <h2 id="examples-title">{ "Examples" }</h2>
            { group(Relation::Equal, "Equal", "examples-equal") }
            { group(Relation::Strict, "Strict", "examples-strict") }
            <label class="check">
                <input type="checkbox" checked={view.asking == Asking::Asks} onchange={on_asking} />
                <span>{ "Predict first" }</span>
            </label>
        </section>
    }
}

/// A matrix made from A and B, or why there is none.
fn made(title: &'static str, name: &'static str, made: &MadeView) -> Html {
    let body = match made {
        MadeView::Shown(matrix) => html! {
            <div class="study-scroll" tabindex="0" role="group" aria-label={title}>
                <Matrix matrix={matrix.clone()} {name} label={title} />
            </div>
        },
        MadeView::Asked => html! { <p class="hint">{ "It shows when you have predicted its rank." }</p> },
        MadeView::Misfit(sentence) => html! { <p class="misfit">{ sentence.clone() }</p> },
    };
    html! { <section class="card"><h2>{ title }</h2>{ body }</section> }
}
