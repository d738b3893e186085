//! The chain of layers: at each width a column of cells, those that are still reached filled.

use crate::lab::elimination::view::Available;
use crate::lab::properties::Action;
use crate::lab::properties::action::Way;
use crate::lab::properties::view::{ChainView, Narrow, PlaceView};
use crate::stories::layers::WIDEST;
use crate::ui::matrix::Matrix;
use crate::ui::studies::parts::{Slider, button, slider};
use yew::prelude::*;

/// The chain with what changes it.
pub fn chain(view: &ChainView, on_action: &Callback<Action>) -> Html {
    let narrow = Slider {
        name: "Width of the narrow place",
        id: "narrow-width",
        least: 1,
        most: WIDEST as i64,
        at: i64::try_from(view.slid).unwrap_or(1),
        says: &view.slid_says,
    };
    let length = |name: &'static str, available: Available, way: Way| {
        let off = (available == Available::NotNow).then_some("true");
        html! {
            <button type="button" class="button" aria-disabled={off}
                onclick={on_action.reform(move |_: MouseEvent| Action::LengthStepped(way))}>{ name }</button>
        }
    };
    html! {
        <section class="chain card" aria-labelledby="chain-title">
            <h2 id="chain-title">{ "A chain of layers" }</h2>
            <p class="hint">
                { "Random whole-number matrices of full rank, one after the other, nothing in between. Filled cells: the \
                   rank of the product up to there." }
            </p>
            <ol class="chain-places" role="list">
                { for view.places.iter().enumerate().map(|(index, one)| place(one, index, on_action)) }
            </ol>
            <p class="chain-sentence">
                { view.sentence.clone() }
                <data class="visually-hidden" data-fact="rank-chain" value={view.rank.to_string()}></data>
            </p>
            <div class="chain-controls">
                { slider(&narrow, on_action, |to| Action::NarrowestMoved(usize::try_from(to).unwrap_or(1))) }
                <div class="cluster">
                    { length("Add layer", view.length[0], Way::More) }
                    { length("Remove layer", view.length[1], Way::Less) }
                    { button("Other layers", "button", Action::OtherLayersAsked, on_action) }
                </div>
            </div>
            <details>
                <summary>{ "The layers as matrices" }</summary>
                <div class="chain-layers">
                    { for view.layers.iter().enumerate().map(|(index, layer)| html! {
                        <div class="study-scroll" tabindex="0" role="group" aria-label={format!("Matrix of layer {}", index + 1)}>
                            <Matrix matrix={layer.clone()} name={format!("layer-{}", index + 1)}
                                label={format!("Layer {}", index + 1)} />
                        </div>
                    }) }
                </div>
            </details>
        </section>
    }
}

fn place(view: &PlaceView, index: usize, on_action: &Callback<Action>) -> Html {
    let step = |name: &'static str, sign: &'static str, available: Available, way: Way| {
        let off = (available == Available::NotNow).then_some("true");
        html! {
            <button type="button" class="button" aria-label={format!("{}, {name}", view.name)} aria-disabled={off}
                onclick={on_action.reform(move |_: MouseEvent| Action::WidthStepped { place: index, way })}>
                <span aria-hidden="true">{ sign }</span></button>
        }
    };
    let narrowest = view.narrow == Narrow::Narrowest;
    html! {
        <li class={classes!("chain-place", narrowest.then_some("narrowest"))}>
            <span class="chain-name">{ view.name.clone() }</span>
            <span class="chain-cells" aria-hidden="true">
                { for (0..view.width).map(|cell| {
                    let class = if cell < view.passing { "survives" } else { "collapses" };
                    html! { <i {class}></i> }
                }) }
            </span>
            <span class="chain-count">{ format!("{} of {}", view.passing, view.width) }</span>
            <span class="chain-mark">{ if narrowest { "narrowest" } else { "\u{a0}" } }</span>
            <span class="chain-steps">
                { step("narrower", "−", view.room[0], Way::Less) }
                { step("wider", "+", view.room[1], Way::More) }
            </span>
        </li>
    }
}
