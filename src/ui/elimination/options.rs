//! The choices: who eliminates, to which form, by which pivots, and how numbers look.

use super::prediction::asking_choice;
use crate::lab::elimination::Action;
use crate::lab::elimination::view::{Choices, PredictionView};
use crate::link::{Mode, NumberStyle};
use crate::math::{Form, PivotPolicy};
use crate::ui::events::report;
use web_sys::HtmlSelectElement;
use yew::prelude::*;

#[derive(PartialEq)]
pub struct Props {
    pub choices: Choices,
    pub prediction: PredictionView,
    pub on_action: Callback<Action>,
}

const POLICIES: [(&str, PivotPolicy, &str); 3] = [
    ("kind", PivotPolicy::FewestDigits, "Kindest to hand arithmetic"),
    ("first", PivotPolicy::FirstNonZero, "First non-zero"),
    ("largest", PivotPolicy::Largest, "Largest (partial pivoting)"),
];

pub fn options(props: &Props) -> Html {
    let Choices { form, policy, numbers, .. } = props.choices;
    let on_action = &props.on_action;
    let on_policy = report(on_action, |event: Event| {
        let name = event.target_unchecked_into::<HtmlSelectElement>().value();
        POLICIES.iter().find(|entry| entry.0 == name).map(|entry| Action::PolicyChosen(entry.1))
    });
    html! {
        <section class="options card" aria-label="How to eliminate">
            { segmented("Form", "form", form, [
                ("REF", Form::Echelon, on_action.reform(|_: Event| Action::FormChosen(Form::Echelon))),
                ("RREF", Form::Reduced, on_action.reform(|_: Event| Action::FormChosen(Form::Reduced))),
            ]) }
            { segmented("Numbers", "numbers", numbers, [
                ("Fractions", NumberStyle::Fractions,
                    on_action.reform(|_: Event| Action::NumbersChosen(NumberStyle::Fractions))),
                ("Decimals", NumberStyle::Decimals,
                    on_action.reform(|_: Event| Action::NumbersChosen(NumberStyle::Decimals))),
            ]) }
            <label class="field">
                <span>{ "Pivot choice" }</span>
                <select onchange={on_policy}>
                    { for POLICIES.iter().map(|(name, value, label)| html! {
                        <option value={*name} selected={*value == policy}>{ *label }</option>
                    }) }
                </select>
            </label>
            { asking_choice(&props.prediction, on_action) }
        </section>
    }
}

/// Who eliminates.
pub fn mode_choice(mode: Mode, on_action: &Callback<Action>) -> Html {
    let choose = |mode: Mode| on_action.reform(move |_: Event| Action::ModeChosen(mode));
    segmented(
        "Mode",
        "mode",
        mode,
        [("Watch", Mode::Watch, choose(Mode::Watch)), ("Own steps", Mode::Own, choose(Mode::Own))],
    )
}

/// Two or three choices side by side, one of them in force.
pub fn segmented<T: PartialEq, const N: usize>(
    legend: &'static str,
    name: &'static str,
    chosen: T,
    choices: [(&'static str, T, Callback<Event>); N],
) -> Html {
    html! {
        <fieldset class="segmented">
            <legend>{ legend }</legend>
            <div class="segments">
                { for choices.into_iter().map(|(label, value, onchange)| html! {
                    <label><input type="radio" {name} checked={value == chosen} {onchange} /><span>{ label }</span></label>
                }) }
            </div>
        </fieldset>
    }
}
