//! The solutions: the particular one, the directions, the sliders of the free variables, the check.

use crate::lab::numeral::Entry;
use crate::lab::solve::Action;
use crate::lab::solve::view::{Agreement, CheckView, FreeView, MOST_HALVES, SolutionsView};
use crate::scene::decimal::hundredths;
use crate::ui::events::report;
use crate::ui::number;
use web_sys::{HtmlInputElement, KeyboardEvent};
use yew::prelude::*;

/// All solutions, and the one that is chosen.
pub fn solutions(view: &SolutionsView, on_action: &Callback<Action>) -> Html {
    let names: Vec<String> = view.free.iter().map(|free| free.name.clone()).collect();
    let title = if names.is_empty() { "The solution" } else { "All solutions" };
    html! {
        <section class="card solve-solutions" aria-labelledby="solve-solutions-title">
            <h2 id="solve-solutions-title">{ title }</h2>
            <div class="solve-scroll" tabindex="0" role="group" aria-label={title}>
                <div class="solution-formula">
                    { vectors("particular-solution", "A particular solution", &[(html! { <i>{ "x" }</i> }, "=", &view.particular)]) }
                    if !view.directions.is_empty() {
                        { directions(&names, &view.directions) }
                        { vectors("solution", "The chosen solution", &[(Html::default(), "=", &view.x)]) }
                    }
                </div>
            </div>
            if let Some(sentence) = &view.kernel_stays { <p class="solve-small">{ sentence.clone() }</p> }
            if !view.free.is_empty() {
                <fieldset class="solve-free">
                    <legend>{ if view.free.len() == 1 { "Choose the free variable" } else { "Choose the free variables" } }</legend>
                    { for view.free.iter().enumerate().map(|(index, free)| field(index, free, on_action)) }
                </fieldset>
                <p class="solve-chosen">{ view.sentence.clone() }</p>
            }
        </section>
    }
}

fn directions(names: &[String], directions: &[Vec<Entry>]) -> Html {
    let rows: Vec<(Html, &'static str, &Vec<Entry>)> = names
        .iter()
        .zip(directions)
        .map(|(name, direction)| (html! { <>{ "+ " }{ variable(name) }</> }, "", direction))
        .collect();
    vectors("null-space-basis", "A basis of the null space, one vector a row", &rows)
}

/// `x3` with its number set low.
fn variable(name: &str) -> Html {
    let (letter, index) = name.split_at_checked(1).unwrap_or((name, ""));
    html! { <><i>{ letter.to_owned() }</i><sub>{ index.to_owned() }</sub></> }
}

/// A table of one vector a row, set so that each row stands as a column: the roles say what it is.
fn vectors(name: &'static str, label: &'static str, rows: &[(Html, &'static str, &Vec<Entry>)]) -> Html {
    html! {
        <table class="upright" role="table" data-matrix={name} aria-label={label}>
            <tbody role="rowgroup">
                { for rows.iter().map(|(head, sign, entries)| html! {
                    <tr role="row">
                        <th role="rowheader" scope="row">{ head.clone() }{ " " }{ *sign }</th>
                        { for entries.iter().map(|entry| html! { <td role="cell">{ number::entry(entry) }</td> }) }
                    </tr>
                }) }
            </tbody>
        </table>
    }
}

/// A slider for going through the values, a field for any exact one.
fn field(index: usize, free: &FreeView, on_action: &Callback<Action>) -> Html {
    let slide = report(on_action, move |event: InputEvent| {
        let value = event.target_unchecked_into::<HtmlInputElement>().value_as_number();
        halves(value).map(|halves| Action::FreeSlid { index, halves })
    });
    let type_in = on_action.reform(move |event: InputEvent| Action::FreeTyped {
        index,
        text: event.target_unchecked_into::<HtmlInputElement>().value(),
    });
    let step = report(on_action, move |event: KeyboardEvent| {
        let halves = match event.key().as_str() {
            "ArrowUp" => 1,
            "ArrowDown" => -1,
            _ => return None,
        };
        event.prevent_default();
        Some(Action::FreeStepped { index, halves })
    });
    let problem = format!("free-problem-{index}");
    let limit = f64::from(MOST_HALVES) / 2.0;
    html! {
        <div class="free-variable" key={index}>
            <span class="free-name" aria-hidden="true">{ variable(&free.name) }</span>
            <input type="range" aria-label={free.name.clone()} min={hundredths(-limit)} max={hundredths(limit)} step="0.5"
                value={hundredths(f64::from(free.halves) / 2.0)} aria-valuetext={free.spoken.clone()} oninput={slide} />
            <input type="text" inputmode="text" autocomplete="off" spellcheck="false" class="free-value"
                aria-label={format!("{}, exact value", free.name)} value={free.text.clone()} oninput={type_in} onkeydown={step}
                aria-invalid={free.problem.is_some().then_some("true")}
                aria-describedby={free.problem.is_some().then(|| problem.clone())} />
            if let Some(sentence) = &free.problem { <p id={problem} class="field-problem">{ sentence.clone() }</p> }
        </div>
    }
}

/// A slider's value in halves.
#[allow(clippy::cast_possible_truncation, reason = "the value is known to be small")]
fn halves(value: f64) -> Option<i32> {
    (value.abs() <= f64::from(MOST_HALVES)).then(|| (value * 2.0).round() as i32)
}

/// A x beside b, row by row.
pub fn check(view: &SolutionsView) -> Html {
    html! {
        <section class="card solve-check" aria-labelledby="solve-check-title">
            <h2 id="solve-check-title">{ "Check, row by row" }</h2>
            <table>
                <thead><tr>
                    <th scope="col">{ "A x" }</th><th scope="col">{ "b" }</th>
                    <th scope="col"><span class="visually-hidden">{ "Do they agree?" }</span></th>
                </tr></thead>
                <tbody>{ for view.checks.iter().map(check_row) }</tbody>
            </table>
            <p class="solve-checked">{ view.checked.clone() }</p>
        </section>
    }
}

fn check_row(row: &CheckView) -> Html {
    let (sign, word) = match row.agreement {
        Agreement::Agrees => ("✓", "agrees"),
        Agreement::Differs => ("✗", "differs"),
    };
    html! {
        <tr class={word}>
            <td>
                if let Some(product) = &row.product { <span class="check-product">{ product.clone() }{ " = " }</span> }
                { number::entry(&row.value) }
            </td>
            <td>{ number::entry(&row.side) }</td>
            <td class="check-sign"><span aria-hidden="true">{ sign }</span><span class="visually-hidden">{ word }</span></td>
        </tr>
    }
}
