//! Rank and its relatives, and bases of kernel and image.

use crate::lab::elimination::view::MatrixView;
use crate::lab::map::view::FactsView;
use crate::ui::elimination::fact;
use crate::ui::matrix::Matrix;
use yew::prelude::*;

pub fn facts(facts: Option<&FactsView>) -> Html {
    let body = match facts {
        None => html! { <p class="hint">{ "They show when you have predicted the image." }</p> },
        Some(facts) => html! {
            <dl class="facts">
                { fact("Rank", "rank", facts.rank.to_string()) }
                { fact("Nullity", "nullity", facts.nullity.to_string()) }
                if let Some((kernel, image)) = facts.shapes {
                    { fact("Kernel", "kernel-shape", kernel.to_owned()) }
                    { fact("Image", "image-shape", image.to_owned()) }
                }
                <div><dt>{ "Shape" }</dt><dd>
                    { data("rows", facts.rows.to_string()) }{ " × " }{ data("columns", facts.columns.to_string()) }
                </dd></div>
                { fact("Left nullity", "left-nullity", facts.left_nullity.to_string()) }
            </dl>
        },
    };
    html! {
        <>
            <section class="facts-panel card" aria-labelledby="facts-title">
                <h2 id="facts-title">{ "Facts about A" }</h2>
                { body }
            </section>
            if let Some(facts) = facts.filter(|facts| facts.rank + facts.nullity > 0) {
                <section class="map-bases card" aria-labelledby="bases-title">
                    <h2 id="bases-title">{ "Bases, a vector a row" }</h2>
                    { basis("Image", "column-space-basis", "Basis of the image", facts.column_basis.as_ref()) }
                    { basis("Kernel", "null-space-basis", "Basis of the kernel", facts.null_basis.as_ref()) }
                </section>
            }
        </>
    }
}

fn basis(title: &'static str, name: &'static str, label: &'static str, basis: Option<&MatrixView>) -> Html {
    html! {
        <div class="map-basis">
            <h3>{ title }</h3>
            if let Some(basis) = basis {
                <div class="map-basis-scroll"><Matrix matrix={basis.clone()} {name} {label} /></div>
            } else {
                <p class="hint">{ "Only 0, so no vector." }</p>
            }
        </div>
    }
}

fn data(name: &'static str, value: String) -> Html {
    html! { <data data-fact={name} value={value.clone()}>{ value }</data> }
}
