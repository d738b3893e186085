//! The three numbers that decide, side by side, and the case that they give.

use super::RESULT;
use crate::lab::elimination::view::Solutions;
use crate::lab::solve::view::{Bare, RanksView};
use yew::prelude::*;

/// The numbers and the case.
pub fn ranks(view: &RanksView, prediction: Option<&String>) -> Html {
    let relation = |one: usize, other: usize| {
        let (sign, word) = if one == other { ("=", "equals") } else { ("<", "is less than") };
        html! {
            <span class="rank-relation"><span aria-hidden="true">{ sign }</span>
                <span class="visually-hidden">{ word }</span></span>
        }
    };
    let solvable = view.solutions != Solutions::None;
    html! {
        <section class={classes!("card", "solve-ranks", view.solutions.value())} aria-labelledby={RESULT}>
            <h2 id={RESULT} tabindex="-1">{ "How many solutions?" }</h2>
            if let Some(prediction) = prediction { <p class="outcome-prediction">{ prediction.clone() }</p> }
            <div class="rank-numbers">
                { number("rank A", "rank", view.rank) }
                { relation(view.rank, view.rank_augmented) }
                { number("rank [A | b]", "rank-augmented", view.rank_augmented) }
                // Where the ranks differ, n decides nothing.
                if solvable { { relation(view.rank, view.columns) } } else { <span class="rank-relation"></span> }
                { number("n, the unknowns", "columns", view.columns) }
            </div>
            <p class="rank-case">{ view.sentence.clone() }</p>
        </section>
    }
}

fn number(label: &'static str, fact: &'static str, value: usize) -> Html {
    html! {
        <div class="rank-number">
            <data data-fact={fact} value={value.to_string()}>{ value }</data>
            <span>{ label }</span>
        </div>
    }
}

/// The numbers besides.
pub fn facts(view: &RanksView) -> Html {
    facts_card(&[
        ("Solutions of Ax = b", "solutions", view.solutions.value().to_owned()),
        ("Equations (rows)", "rows", view.rows.to_string()),
        ("Free variables (nullity)", "nullity", view.nullity.to_string()),
    ])
}

/// The numbers of a matrix without a right-hand side.
pub fn bare_facts(view: &Bare) -> Html {
    facts_card(&[
        ("Rank", "rank", view.rank.to_string()),
        ("Rows", "rows", view.rows.to_string()),
        ("Unknowns (columns)", "columns", view.columns.to_string()),
        ("Nullity", "nullity", view.nullity.to_string()),
    ])
}

fn facts_card(facts: &[(&'static str, &'static str, String)]) -> Html {
    html! {
        <section class="facts-panel card" aria-labelledby="facts-title">
            <h2 id="facts-title">{ "Facts" }</h2>
            <dl class="facts">
                { for facts.iter().map(|(label, name, value)| html! {
                    <div><dt>{ *label }</dt><dd><data data-fact={*name} value={value.clone()}>{ value.clone() }</data></dd></div>
                }) }
            </dl>
        </section>
    }
}
