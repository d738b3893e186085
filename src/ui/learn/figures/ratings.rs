//! Ratings with gaps, filled step by step; with enough of them the errors against the number of factors.

use crate::lab::elimination::view::Available;
use crate::lab::recommender::view::{CellKind, CellView};
use crate::lab::recommender::{Action, View};
use crate::ui::chart::{Chart, RuleMoved};
use crate::ui::node::{node, text};
use crate::ui::studies::parts::{Slider, slider};
use std::rc::Rc;
use yew::prelude::*;

/// The figure; `number` is its number on the page.
pub fn ratings(view: &View, number: usize, on_action: &Callback<Action>) -> Html {
    let judged = view.readers.iter().flat_map(|reader| &reader.cells).any(|cell| cell.kind == CellKind::HeldOut);
    let off = (view.fit.next == Available::NotNow).then_some("true");
    let press = |action: Action| on_action.reform(move |_: MouseEvent| action.clone());
    html! {
        <div class="live-study">
            if judged { { errors(view, number, on_action) } } else { { cells(view) } }
            <p class="live-sentence">{ view.fit.sentence.clone() }</p>
            <div class="cluster" role="group" aria-label="Steps of the fit">
                <button type="button" class="button button-primary" aria-disabled={off} onclick={press(Action::NextPressed)}>
                    { "Next step" }</button>
                <button type="button" class="button" aria-disabled={off} onclick={press(Action::ConvergePressed)}>
                    { "To convergence" }</button>
                <button type="button" class="button" onclick={press(Action::ResetPressed)}>{ "Begin anew" }</button>
            </div>
        </div>
    }
}

/// The table, with predictions in the gaps.
fn cells(view: &View) -> Html {
    let cell = |cell: &CellView| match &cell.predicted {
        None => html! { <td>{ cell.text.clone() }</td> },
        Some(predicted) => html! {
            <td class="gap"><span aria-hidden="true">{ "≈ " }</span>
                <span class="visually-hidden">{ "not rated, predicted " }</span>{ predicted.clone() }</td>
        },
    };
    html! {
        <div class="table-scroll" tabindex="0" role="group" aria-label="Ratings">
            <table class="data-table ratings">
                <thead><tr><td></td>{ for view.films.iter().map(|film| node("th", &["scope"], &["col"], vec![text(film)])) }</tr></thead>
                <tbody>
                    { for view.readers.iter().map(|reader| html! {
                        <tr><th scope="row">{ text(&reader.name) }</th>{ for reader.cells.iter().map(cell) }</tr>
                    }) }
                </tbody>
            </table>
        </div>
    }
}

/// Both errors, with the number of factors to move.
fn errors(view: &View, number: usize, on_action: &Callback<Action>) -> Html {
    let on_moved = on_action.reform(|moved: RuleMoved| Action::FactorsSlid(moved.to.round() as i64));
    let (factors, most) = view.factors;
    let range = Slider {
        name: "Factors",
        id: "live-factors",
        least: 1,
        most: most as i64,
        at: factors as i64,
        says: &view.factors_say,
    };
    let id = format!("errors-words-{number}");
    html! {
        <>
            <Chart label="Errors against the number of factors" described_by={id.clone()} plot={Rc::clone(&view.plot)} {on_moved} />
            { slider(&range, on_action, Action::FactorsSlid) }
            <p {id} class="live-sentence">{ view.plot_words.clone() }</p>
        </>
    }
}
