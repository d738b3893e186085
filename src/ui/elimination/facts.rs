//! Rank and its relatives, and the closing sentences.

use crate::lab::elimination::view::{FactsView, OutcomeView};
use crate::ui::matrix::Matrix;
use crate::ui::number;
use yew::prelude::*;

/// What the elimination came to, and why.
pub fn outcome(outcome: &OutcomeView) -> Html {
    html! {
        <section class="outcome card" aria-label="Result">
            if let Some(prediction) = &outcome.prediction {
                <p class="outcome-prediction">{ prediction.clone() }</p>
            }
            { for outcome.sentences.iter().map(|sentence| html! { <p>{ sentence.clone() }</p> }) }
        </section>
    }
}

#[derive(PartialEq)]
pub struct FactsProps {
    pub facts: Option<FactsView>,
}

pub fn facts(props: &FactsProps) -> Html {
    let body = match &props.facts {
        None => html! { <p class="hint">{ "They show when you have predicted the rank, or at the last step." }</p> },
        Some(facts) => html! {
            <>
                <dl class="facts">
                    { fact("Rank", "rank", facts.rank.to_string()) }
                    { fact("Nullity", "nullity", facts.nullity.to_string()) }
                    { listed("Pivot columns", Some("pivot-columns"), &facts.pivot_columns) }
                    { listed("Free columns", None, &facts.free_columns) }
                    if let Some(determinant) = &facts.determinant {
                        <div><dt>{ "Determinant" }</dt><dd>
                            <data data-fact="determinant" value={determinant.exact.clone()}>
                                { number::numeral_nodes(&determinant.numeral) }
                            </data>
                        </dd></div>
                    }
                    if let Some((solutions, rank_augmented)) = &facts.solutions {
                        <div><dt>{ "Solutions of Ax = b" }</dt><dd>
                            <data data-fact="solutions" value={solutions.value()}>{ solutions.value() }</data>
                        </dd></div>
                        { fact("Rank of [A | b]", "rank-augmented", rank_augmented.to_string()) }
                    }
                    <div><dt>{ "Shape" }</dt><dd>
                        <data data-fact="rows" value={facts.rows.to_string()}>{ facts.rows }</data>{ " × " }
                        <data data-fact="columns" value={facts.columns.to_string()}>{ facts.columns }</data>
                    </dd></div>
                    { fact("Left nullity", "left-nullity", facts.left_nullity.to_string()) }
                </dl>
                <details class="both-matrices">
                    <summary>{ "The original and its RREF" }</summary>
                    <div class="both-scroll">
                        <Matrix matrix={facts.original.clone()} name="original" label="The original matrix" />
                        <Matrix matrix={facts.reduced.clone()} name="rref" label="Its reduced row echelon form" />
                    </div>
                </details>
            </>
        },
    };
    html! { <section class="facts-panel card" aria-labelledby="facts-title"><h2 id="facts-title">{ "Facts about A" }</h2>{ body }</section> }
}

/// A fact with its value.
pub fn fact(label: &'static str, name: &'static str, value: String) -> Html {
    html! { <div><dt>{ label }</dt><dd><data data-fact={name} value={value.clone()}>{ value }</data></dd></div> }
}

/// Columns by their numbers, as a fact where they have a name.
pub fn listed(label: &'static str, name: Option<&'static str>, columns: &[usize]) -> Html {
    let text: Vec<String> = columns.iter().map(ToString::to_string).collect();
    let shown = if text.is_empty() { "none".to_owned() } else { text.join(", ") };
    html! { <div><dt>{ label }</dt><dd><data data-fact={name} value={text.join(",")}>{ shown }</data></dd></div> }
}
