//! What the pages of the studies are made of: sliders, fields, choices, facts.

use web_sys::{HtmlInputElement, HtmlSelectElement};
use yew::prelude::*;

/// A slider over whole steps.
pub struct Slider<'a> {
    /// Its accessible name, which is also written.
    pub name: &'static str,
    /// Its id, once on the page.
    pub id: &'static str,
    /// The first step.
    pub least: i64,
    /// The last one.
    pub most: i64,
    /// Where it stands.
    pub at: i64,
    /// What a screen reader hears, and what is written beside it.
    pub says: &'a str,
}

/// A slider with its name and value; `to` says what a step means.
pub fn slider<A: 'static>(slider: &Slider<'_>, on_action: &Callback<A>, to: impl Fn(i64) -> A + 'static) -> Html {
    let oninput = on_action.reform(move |event: InputEvent| {
        // A slider's value is a number; the browser sees to that.
        to(event.target_unchecked_into::<HtmlInputElement>().value_as_number() as i64)
    });
    html! {
        <div class="study-slider">
            <label for={slider.id}>{ slider.name }</label>
            <output for={slider.id}>{ slider.says.to_owned() }</output>
            <input id={slider.id} type="range" min={slider.least.to_string()} max={slider.most.to_string()} step="1"
                value={slider.at.to_string()} aria-valuetext={slider.says.to_owned()} {oninput} />
        </div>
    }
}

/// A text field for a number, with what is wrong with it.
pub fn field<A: 'static>(
    name: &'static str,
    id: &'static str,
    text: &str,
    problem: Option<&str>,
    on_action: &Callback<A>,
    to: impl Fn(String) -> A + 'static,
) -> Html {
    let oninput =
        on_action.reform(move |event: InputEvent| to(event.target_unchecked_into::<HtmlInputElement>().value()));
    let problem_id = format!("{id}-problem");
    html! {
        <div class="field">
            <label for={id}>{ name }</label>
            <input {id} type="text" inputmode="text" autocomplete="off" spellcheck="false" size="10" value={text.to_owned()}
                aria-invalid={problem.map(|_| "true")} aria-describedby={problem.map(|_| problem_id.clone())} {oninput} />
            if let Some(problem) = problem { <p class="field-problem" id={problem_id}>{ problem.to_owned() }</p> }
        </div>
    }
}

/// A button.
pub fn button<A: Clone + 'static>(name: &'static str, class: &'static str, action: A, on_action: &Callback<A>) -> Html {
    let onclick = on_action.reform(move |_: MouseEvent| action.clone());
    html! { <button type="button" {class} {onclick}>{ name }</button> }
}

/// A list to choose from: each choice is an id and a name.
pub fn choice<A: 'static>(
    name: &'static str,
    choices: &[(&'static str, &'static str)],
    chosen: &str,
    on_action: &Callback<A>,
    to: impl Fn(String) -> A + 'static,
) -> Html {
    let onchange = on_action.reform(move |event: Event| to(event.target_unchecked_into::<HtmlSelectElement>().value()));
    html! {
        <label class="field">
            <span>{ name }</span>
            <select {onchange}>
                { for choices.iter().map(|(id, name)| {
                    let selected = *id == chosen;
                    // An option that a person has chosen once no longer listens to its attribute: it is made anew.
                    let key = if selected { format!("{id} chosen") } else { (*id).to_owned() };
                    html! { <option {key} value={*id} {selected}>{ *name }</option> }
                }) }
            </select>
        </label>
    }
}

/// A fact for people and scripts: `value` does not depend on how it is written.
pub fn fact(name: &'static str, fact: &'static str, value: String, written: String) -> Html {
    html! { <div><dt>{ name }</dt><dd><data data-fact={fact} {value}>{ written }</data></dd></div> }
}
