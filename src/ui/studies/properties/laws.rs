//! The statements about ranks, with their numbers as bars of cells.

use crate::lab::properties::view::{Bar, LawView, Part, Standing};
use crate::stories::layers::Relation;
use yew::prelude::*;

/// The statements, each with its bars and its proof.
pub fn laws(laws: &[LawView]) -> Html {
    html! {
        <section class="laws card" aria-labelledby="laws-title">
            <h2 id="laws-title">{ "What always holds" }</h2>
            { for laws.iter().map(law) }
        </section>
    }
}

fn law(view: &LawView) -> Html {
    let body = match &view.standing {
        Standing::Compared { bars, sentence, .. } => html! {
            <>
                <div class="law-bars">{ for bars.iter().map(bar) }</div>
                <p>{ sentence.clone() }</p>
            </>
        },
        Standing::Asked => html! { <p class="hint">{ "It shows when you have predicted the rank of AB." }</p> },
        Standing::Misfit(sentence) => html! { <p class="misfit">{ sentence.clone() }</p> },
    };
    html! {
        <article class="law">
            <h3>{ view.formula }{ badge(&view.standing) }</h3>
            { body }
            <details>
                <summary>{ "Why" }<span class="visually-hidden">{ format!(": {}", view.formula) }</span></summary>
                <ol>{ for view.proof.iter().map(|line| html! { <li>{ *line }</li> }) }</ol>
            </details>
        </article>
    }
}

/// Equal or strict, by a word and by the shape of its edge.
fn badge(standing: &Standing) -> Html {
    match standing {
        Standing::Compared { relation: Relation::Equal, .. } => {
            html! { <span class="law-badge equal">{ "= equal" }</span> }
        }
        Standing::Compared { relation: Relation::Strict, .. } => {
            html! { <span class="law-badge strict">{ "< strict" }</span> }
        }
        _ => Html::default(),
    }
}

fn bar(bar: &Bar) -> Html {
    let class = match bar.part {
        Part::Rank => "survives",
        Part::Limit => "limit",
    };
    let cells = usize::try_from(bar.count).unwrap_or(0);
    let written = bar.count.to_string().replace('-', "\u{2212}");
    html! {
        <div class="law-bar">
            <span class="law-name">{ bar.name.clone() }</span>
            <span class="law-cells" aria-hidden="true">{ for (0..cells).map(|_| html! { <i {class}></i> }) }</span>
            <strong>{ written }</strong>
        </div>
    }
}
