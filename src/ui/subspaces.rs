//! The page of the lab `subspaces`.

mod bases;
mod diagram;
mod own;
mod relations;

pub use diagram::diagram;
pub use relations::bar;

use super::browser;
use super::editor::Editing;
use super::elimination::{fact, listed, segmented};
use super::lab_page::{Sharing, lab_head, lab_page};
use crate::lab::site::Lab;
use crate::lab::subspaces::state::Scaling;
use crate::lab::subspaces::view::{Content, Told};
use crate::lab::subspaces::{Action, View};
use yew::prelude::*;

/// What takes the focus when a prediction is answered.
const DIAGRAM: &str = "diagram-title";

/// The page.
pub fn subspaces_page(view: &View, editing: Editing, sharing: Sharing, on_action: &Callback<Action>) -> Html {
    let head = lab_head(Lab::Subspaces, &view.meter, &sharing);
    let picture = html! {
        <section class="card subspaces-picture" aria-labelledby={DIAGRAM}>
            <h2 id={DIAGRAM} tabindex="-1">{ "The four subspaces" }</h2>
            { diagram(&view.diagram) }
            if let Content::Told(told) = &view.content {
                { for told.bars.iter().map(relations::bar) }
            }
        </section>
    };
    match &view.content {
        Content::Question(choices) => {
            let stage = html! { <>{ question(choices, on_action) }{ picture }</> };
            let notes = html! {
                <section class="facts-panel card" aria-labelledby="facts-title">
                    <h2 id="facts-title">{ "Facts about A" }</h2>
                    <p class="hint">{ "They show when you have predicted the nullity." }</p>
                </section>
            };
            lab_page(head, editing, Html::default(), stage, notes)
        }
        Content::Told(told) => {
            let stage = html! {
                <>
                    if let Some(prediction) = &told.prediction {
                        <section class="outcome card" aria-label="Result">
                            <p class="outcome-prediction">{ prediction.clone() }</p>
                        </section>
                    }
                    { picture }
                    <div class="subspaces-bases">{ for told.spaces.iter().map(bases::card) }</div>
                    { relations::factors(&told.factors) }
                    { relations::orthogonality(&told.orthogonality) }
                </>
            };
            let notes = html! { <>{ facts(told) }{ own::own(&told.own, on_action) }</> };
            lab_page(head, editing, options(view.scaling, on_action), stage, notes)
        }
    }
}

fn question(choices: &[usize], on_action: &Callback<Action>) -> Html {
    let answer = |action: Action| {
        on_action.reform(move |_: MouseEvent| {
            // The button that was pressed goes.
            browser::focus_soon(DIAGRAM);
            action.clone()
        })
    };
    html! {
        <section class="prediction card" aria-label="Prediction">
            <p id="prediction-question">
                <strong>{ "Predict first: " }</strong>{ "how many directions does A lose? What is the nullity?" }
            </p>
            <div class="cluster" role="group" aria-labelledby="prediction-question">
                { for choices.iter().map(|&nullity| html! {
                    <button type="button" class="button prediction-choice" aria-label={format!("Nullity {nullity}")}
                        onclick={answer(Action::NullityPredicted(nullity))}>{ nullity }</button>
                }) }
                <button type="button" class="button-quiet" onclick={answer(Action::PredictionSkipped)}>{ "Skip" }</button>
            </div>
        </section>
    }
}

fn options(scaling: Scaling, on_action: &Callback<Action>) -> Html {
    let choose = |scaling: Scaling| on_action.reform(move |_: Event| Action::ScalingChosen(scaling));
    html! {
        <section class="options card" aria-label="How bases are shown">
            { segmented("Basis vectors", "scaling", scaling, [
                ("As computed", Scaling::AsComputed, choose(Scaling::AsComputed)),
                ("Smallest integers", Scaling::Integers, choose(Scaling::Integers)),
            ]) }
        </section>
    }
}

fn facts(told: &Told) -> Html {
    let facts = &told.facts;
    html! {
        <section class="facts-panel card" aria-labelledby="facts-title">
            <h2 id="facts-title">{ "Facts about A" }</h2>
            <dl class="facts">
                { fact("Rank", "rank", facts.rank.to_string()) }
                { fact("Nullity", "nullity", facts.nullity.to_string()) }
                { fact("Left nullity", "left-nullity", facts.left_nullity.to_string()) }
                { fact("Rows m", "rows", facts.rows.to_string()) }
                { fact("Columns n", "columns", facts.columns.to_string()) }
                { listed("Pivot columns", Some("pivot-columns"), &facts.pivot_columns) }
            </dl>
        </section>
    }
}
