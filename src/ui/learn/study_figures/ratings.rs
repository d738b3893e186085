//! Ratings with gaps, filled step by step; with enough of them the errors against the number of factors.

use crate::lab::learn::study_figure::{Action, ErrorsView, RatingsView};
use crate::ui::chart::{Chart, RuleMoved};
use crate::ui::node::{node, text};
use crate::ui::studies::parts::{Slider, slider};
use std::rc::Rc;
use yew::prelude::*;

/// The figure; `number` is its number on the page.
pub fn ratings(view: &RatingsView, number: usize, on_action: &Callback<Action>) -> Html {
    if let Some(view) = &view.errors {
        return html! { <div class="live-study">{ errors(view, number, on_action) }</div> };
    }
    let off = view.over.then_some("true");
    let press = |action: Action| on_action.reform(move |_: MouseEvent| action.clone());
    html! {
        <div class="live-study">
            { cells(view) }
            <p class="live-sentence">{ view.sentence.clone() }</p>
            <div class="cluster" role="group" aria-label="Steps of the fit">
                <button type="button" class="button button-primary" aria-disabled={off} onclick={press(Action::FitStepped)}>
                    { "Next step" }</button>
                <button type="button" class="button" aria-disabled={off} onclick={press(Action::FitConverged)}>
                    { "To convergence" }</button>
                <button type="button" class="button" onclick={press(Action::FitReset)}>{ "Begin anew" }</button>
            </div>
        </div>
    }
}

/// The table, with predictions in the gaps.
fn cells(view: &RatingsView) -> Html {
    let cell = |cell: &Result<String, String>| match cell {
        Ok(rating) => html! { <td>{ rating.clone() }</td> },
        Err(predicted) => html! {
            <td class="gap"><span aria-hidden="true">{ "≈ " }</span>
                <span class="visually-hidden">{ "not rated, predicted " }</span>{ predicted.clone() }</td>
        },
    };
    html! {
        <div class="table-scroll" tabindex="0" role="group" aria-label="Ratings">
            <table class="data-table ratings">
                <thead><tr><td></td>
                    { for view.films.iter().map(|film| node("th", &["scope"], &["col"], vec![text(film)])) }
                </tr></thead>
                <tbody>
                    { for view.readers.iter().map(|(reader, cells)| html! {
                        <tr><th scope="row">{ reader.clone() }</th>{ for cells.iter().map(cell) }</tr>
                    }) }
                </tbody>
            </table>
        </div>
    }
}

/// Both errors, with the number of factors to move.
fn errors(view: &ErrorsView, number: usize, on_action: &Callback<Action>) -> Html {
    let chosen = |factors: i64| Action::FactorsChosen(usize::try_from(factors).unwrap_or(1));
    let on_moved = on_action.reform(move |moved: RuleMoved| chosen(moved.to.round() as i64));
    let (factors, most) = view.factors;
    let range = Slider {
        name: "Factors",
        id: "live-factors",
        least: 1,
        most: most as i64,
        at: factors as i64,
        says: &view.says,
    };
    let id = format!("errors-words-{number}");
    html! {
        <>
            <Chart label="Errors against the number of factors" described_by={id.clone()} plot={Rc::clone(&view.plot)} {on_moved} />
            { slider(&range, on_action, chosen) }
            <p {id} class="live-sentence">{ view.words.clone() }</p>
        </>
    }
}
