//! A Jacobian and its rank.

use super::{card, meaning, question};
use crate::lab::pca::Action;
use crate::lab::pca::view::{JacobianTold, JacobianView};
use crate::stories::jacobian::Model;
use crate::ui::chart::table;
use crate::ui::matrix::Matrix;
use crate::ui::studies::grid::grid;
use crate::ui::studies::parts::{choice, field};
use yew::prelude::*;

const MODELS: [(&str, &str); 6] = [
    ("product", "y = a b x"),
    ("line", "y = a + b x"),
    ("sum", "y = (a + b) x + c"),
    ("saturation", "y = a x / (b + x)"),
    ("ratio", "y = a x / (b + c x)"),
    ("own", "A Jacobian of your own"),
];
const FIELDS: [&str; 3] = ["pca-parameter-1", "pca-parameter-2", "pca-parameter-3"];

/// What is edited, what is in the middle, the options, what it means.
pub fn show(view: &JacobianView, on_action: &Callback<Action>) -> (Html, Html, Html, Html) {
    let model = view.model.map_or("own", Model::name);
    let named = |name: String| Model::ALL.iter().find(|(known, _)| *known == name).map(|(_, model)| *model);
    let editor = html! {
        <>
            { card("pca-data", "Model and measurements", html! {
                <>
                    { choice("Model", &MODELS, model, on_action, move |name| Action::ModelChosen(named(name))) }
                    if !view.parameters.is_empty() {
                        <div class="pca-fields">
                            { for view.parameters.iter().zip(FIELDS).enumerate().map(|(index, (one, id))| {
                                field(one.name, id, &one.text, one.problem.as_deref(), on_action,
                                    move |text| Action::ParameterTyped(index, text))
                            }) }
                        </div>
                    }
                    if let Some(one) = &view.measurements {
                        { field(one.name, "pca-measurements", &one.text, one.problem.as_deref(), on_action,
                            Action::MeasurementsTyped) }
                    }
                </>
            }) }
            if let Some(jacobian) = &view.grid { { grid(jacobian, &on_action.reform(Action::Grid), Html::default()) } }
        </>
    };
    let stage = html! {
        <>
            { question(&view.question, on_action) }
            if let Some((matrix, caption)) = &view.shown {
                { card("pca-jacobian", "The Jacobian", html! {
                    <>
                        <div class="pca-scroll" tabindex="0" role="group" aria-label="The Jacobian">
                            <Matrix matrix={matrix.clone()} name="current" label={caption.clone()} />
                        </div>
                        <p class="hint">{ caption.clone() }{ "." }</p>
                    </>
                }) }
            }
            if let Some(problem) = &view.problem { <p class="notice notice-wrong">{ problem.clone() }</p> }
            if let Some(told) = &view.told { { check(told) } }
        </>
    };
    let notes = view.told.as_ref().map_or_else(Html::default, |told| {
        html! {
            <>
                { meaning(&told.facts, &told.sentences) }
                if let Some(hidden) = &told.hidden {
                    { card("pca-hidden", "Hidden directions, one a row", html! {
                        <Matrix matrix={hidden.clone()} name="null-space-basis"
                            label="A basis of the null space, one vector a row" />
                    }) }
                }
            </>
        }
    });
    (editor, stage, Html::default(), notes)
}

/// Smaller and smaller steps, and how far the predictions move.
pub fn check(told: &JacobianTold) -> Html {
    let (Some(steps), Some(sentence)) = (&told.check, &told.check_sentence) else { return Html::default() };
    let body = html! {
        <>
            <div class="pca-scroll" tabindex="0" role="group" aria-label={steps.caption.clone()}>{ table(steps) }</div>
            <p>{ sentence.clone() }</p>
        </>
    };
    card("pca-check", "Check: move the parameters", body)
}
