//! The four bases as cards, each vector set as a column with its reason.

use super::diagram::ink;
use crate::lab::basis_check::space_symbol;
use crate::lab::subspaces::view::{SpaceView, VectorView};
use crate::link::Space;
use crate::ui::number;
use yew::prelude::*;

/// A subspace with its basis.
pub fn card(view: &SpaceView) -> Html {
    html! {
        <section class={classes!("card", "space-card", ink(view.space))} aria-label={view.title.clone()}>
            <h2>{ view.title.clone() }<span class="math">{ space_symbol(view.space) }</span></h2>
            <p><strong>{ view.dimension.clone() }</strong>{ " " }{ view.source.clone() }</p>
            if !view.vectors.is_empty() {
                <div class="vectors-scroll" tabindex="0" role="group" aria-label={format!("Basis: {}", view.title)}>
                    // A table of one vector a row, set so that each row stands as a column: the roles say what it is.
                    <table class="vectors" role="table" data-matrix={table_name(view.space)}
                        aria-label={format!("Basis, one vector a row: {}", view.title)}>
                        <tbody role="rowgroup">{ for view.vectors.iter().map(vector) }</tbody>
                    </table>
                </div>
            }
        </section>
    }
}

fn vector(vector: &VectorView) -> Html {
    html! {
        <tr role="row">
            { for vector.entries.iter().map(|entry| html! { <td role="cell">{ number::entry(entry) }</td> }) }
            <th role="rowheader" scope="row">{ vector.reason.clone() }</th>
        </tr>
    }
}

fn table_name(space: Space) -> &'static str {
    match space {
        Space::Null => "null-space-basis",
        Space::Column => "column-space-basis",
        Space::Row => "row-space-basis",
        Space::LeftNull => "left-null-space-basis",
    }
}
