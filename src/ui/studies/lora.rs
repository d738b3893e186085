//! The page of the lab `lora`.

mod calculator;
mod toy;

use super::bench::Page;
use super::grid::grid;
use super::parts::fact;
use crate::lab::lora::view::{FactView, SmallView, View};
use crate::lab::lora::{Action, State};
use crate::ui::matrix::Matrix;
use yew::prelude::*;

impl Page for State {
    fn show(view: &View, on_action: &Callback<Action>) -> Html {
        html! {
            <>
                { calculator::calculator(&view.calculator, on_action) }
                { toy::toy(&view.toy, on_action) }
                { small(&view.small, on_action) }
            </>
        }
    }
}

/// Facts as a list.
fn facts(facts: &[FactView]) -> Html {
    html! {
        <dl class="facts">
            { for facts.iter().map(|one| fact(one.name, one.fact, one.value.clone(), one.written.clone())) }
        </dl>
    }
}

/// The small product with its factors.
fn small(view: &SmallView, on_action: &Callback<Action>) -> Html {
    html! {
        <section class="study-part" aria-labelledby="small-title">
            <h2 id="small-title">{ "A small BA" }</h2>
            <div class="small-product">
                { grid(&view.b, &on_action.reform(Action::B), Html::default()) }
                { grid(&view.a, &on_action.reform(Action::A), Html::default()) }
                <div class="card">
                    <h3>{ "Product BA" }</h3>
                    if let Some(product) = &view.product {
                        <div class="study-scroll" tabindex="0" role="group" aria-label="Product BA">
                            <Matrix matrix={product.clone()} name="product" label="Product BA" />
                        </div>
                        { facts(&view.facts) }
                        <p>{ view.sentence.clone() }</p>
                    } else {
                        <p class="misfit">{ view.sentence.clone() }</p>
                    }
                </div>
            </div>
        </section>
    }
}
