//! No solution: the nearest right-hand side that has one.

use super::{RESULT, figures};
use crate::lab::solve::Action;
use crate::lab::solve::view::NearestView;
use crate::ui::{browser, number};
use yew::prelude::*;

/// The nearest right-hand side, and the button that takes it.
pub fn nearest(view: &NearestView, on_action: &Callback<Action>) -> Html {
    let take = on_action.reform(|_: MouseEvent| {
        // The button goes with the old right-hand side.
        browser::focus_soon(RESULT);
        Action::NearestTaken
    });
    html! {
        <section class="card solve-nearest" aria-labelledby="solve-nearest-title">
            <h2 id="solve-nearest-title">{ "The nearest b that can be reached" }</h2>
            if let Some(figure) = &view.figure {
                { figures::figure("column-space", "b and the column space", figure, on_action) }
            }
            if let Some(sentence) = &view.sentence { <p>{ sentence.clone() }</p> }
            <div class="nearest-values">
                <i class="math">{ "p =" }</i>
                <table class="matrix solve-row" data-matrix="nearest-right-hand-side" aria-label="The nearest right-hand side p">
                    <tbody><tr>{ for view.point.iter().map(|entry| html! { <td>{ number::entry(entry) }</td> }) }</tr></tbody>
                </table>
                <p class="solve-small">
                    { "squared distance " }
                    <data data-fact="distance-squared" value={view.distance_squared.exact.clone()}>
                        { number::numeral_nodes(&view.distance_squared.numeral) }
                    </data>
                </p>
            </div>
            <p>{ view.least_squares }</p>
            if let Some(problem) = view.problem {
                <p class="solve-small">{ problem }</p>
            } else {
                <button type="button" class="button button-primary" onclick={take}>{ "Use the nearest b" }</button>
            }
        </section>
    }
}
