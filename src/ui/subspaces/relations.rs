//! The counts, the right angles, and A = C R.

use super::diagram::ink;
use crate::lab::subspaces::view::{BarView, FactorsView, ProductsView};
use crate::ui::matrix::Matrix;
use crate::ui::number;
use yew::prelude::*;

/// A bar: one cell a column, or a row, with what claims it.
pub fn bar(bar: &BarView) -> Html {
    html! {
        <div class="claims">
            <h3>{ bar.name }</h3>
            <ol role="list" aria-label={bar.name}>
                { for bar.cells.iter().map(|cell| html! {
                    <li class={ink(cell.space)}><span class="math">{ cell.name.clone() }</span><span>{ cell.word }</span></li>
                }) }
            </ol>
            <p>{ bar.sentence.clone() }</p>
        </div>
    }
}

/// A = C R.
pub fn factors(view: &FactorsView) -> Html {
    html! {
        <section class="card subspaces-factors" aria-labelledby="factors-title">
            <h2 id="factors-title">{ "A = C R: row rank is column rank" }</h2>
            if let Some(matrices) = &view.matrices {
                <div class="factors-scroll" tabindex="0" role="group" aria-label="A equals C times R">
                    { for matrices.iter().zip([("A", "original", ""), ("C", "column-factor", "="), ("R", "row-factor", "·")])
                        .map(|(matrix, (letter, name, sign))| html! {
                            <>
                                <span class="math">{ sign }</span>
                                <div class="factor">
                                    <Matrix matrix={matrix.clone()} {name} label={format!("Matrix {letter}")} />
                                    <span class="math" aria-hidden="true">{ letter }</span>
                                </div>
                            </>
                        }) }
                </div>
            }
            { for view.sentences.iter().map(|sentence| html! { <p>{ sentence.clone() }</p> }) }
        </section>
    }
}

/// The products of basis vectors.
pub fn orthogonality(views: &[ProductsView]) -> Html {
    html! {
        <section class="card subspaces-angles" aria-labelledby="angles-title">
            <h2 id="angles-title">{ "At right angles" }</h2>
            <div class="angles">{ for views.iter().map(products) }</div>
        </section>
    }
}

fn products(view: &ProductsView) -> Html {
    let [first, second] = view.letters;
    let named = |letter: char, index: usize| html! { <span class="math">{ letter }<sub>{ index + 1 }</sub></span> };
    let columns = view.products.first().map_or(0, Vec::len);
    html! {
        <div>
            <h3>{ view.title.clone() }</h3>
            if !view.products.is_empty() {
                <div class="products-scroll" tabindex="0" role="group" aria-label={format!("Products: {}", view.title)}>
                    <table class="products" aria-label={format!("Dot products of the basis vectors: {}", view.title)}>
                        <thead><tr>
                            <td>{ "·" }</td>
                            { for (0..columns).map(|index| html! {
                                <th scope="col" class={ink(view.spaces[1])}>{ named(second, index) }</th>
                            }) }
                        </tr></thead>
                        <tbody>
                            { for view.products.iter().enumerate().map(|(index, row)| html! {
                                <tr>
                                    <th scope="row" class={ink(view.spaces[0])}>{ named(first, index) }</th>
                                    { for row.iter().map(|entry| html! { <td>{ number::entry(entry) }</td> }) }
                                </tr>
                            }) }
                        </tbody>
                    </table>
                </div>
            }
            if let Some(example) = &view.example { <p class="math product-example">{ example.clone() }</p> }
            <p>{ view.sentence.clone() }</p>
        </div>
    }
}
