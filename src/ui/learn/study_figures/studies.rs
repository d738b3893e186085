//! The figures of products, chains and low-rank updates.

use crate::lab::learn::study_figure::Action;
use crate::lab::learn::study_figure::dial::DialView;
use crate::lab::learn::study_figure::products::ProductsView;
use crate::ui::events::report;
use crate::ui::matrix::Matrix;
use web_sys::HtmlInputElement;
use yew::prelude::*;

/// Matrices side by side, each with its rank.
pub fn products(view: &ProductsView) -> Html {
    html! {
        <>
            <div class="live-products">
                { for view.shown.iter().map(|one| html! {
                    <div class="live-product">
                        <p class="live-title">{ one.name }</p>
                        <div class="live-matrix" tabindex="0" role="group" aria-label={one.name}>
                            <Matrix matrix={one.matrix.clone()} name={one.key} label={one.name} />
                        </div>
                        <p>{ format!("rank {}", one.rank) }</p>
                    </div>
                }) }
            </div>
            <p class="live-sentence">{ view.sentence.clone() }</p>
        </>
    }
}

/// A slider and what it changes; `number` is the figure's number on the page.
pub fn dial(view: &DialView, number: usize, on_action: &Callback<Action>) -> Html {
    let id = format!("dial-{number}");
    let oninput = report(on_action, |event: InputEvent| {
        event.target_unchecked_into::<HtmlInputElement>().value().parse().ok().map(Action::DialMoved)
    });
    let [least, most, at] = view.range.map(|step| step.to_string());
    html! {
        <>
            if !view.chain.is_empty() {
                <div class="live-chain" aria-hidden="true">
                    { for view.chain.iter().map(|(width, passing)| html! {
                        <span class="live-width">
                            { for (0..*width).map(|cell| {
                                let class = if cell < *passing { "survives" } else { "collapses" };
                                html! { <i {class}></i> }
                            }) }
                            <b>{ format!("{passing} of {width}") }</b>
                        </span>
                    }) }
                </div>
            }
            <dl class="live-facts">
                { for view.facts.iter().map(|(fact, name, value, written)| html! {
                    <div><dt>{ *name }</dt><dd><data data-fact={*fact} value={value.clone()}>{ written.clone() }</data></dd></div>
                }) }
            </dl>
            <div class="live-slider">
                <label for={id.clone()}>{ view.name }{ ": " }<output>{ view.says.clone() }</output></label>
                <input {id} type="range" min={least} max={most} step="1" value={at} aria-valuetext={view.says.clone()} {oninput} />
            </div>
            <p class="live-sentence">{ view.sentence.clone() }</p>
        </>
    }
}
