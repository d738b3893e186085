//! Numbers and operations as typed nodes: fractions stacked as MathML, row names with real subscripts.

use crate::lab::numeral;
use crate::lab::numeral::{Entry, Numeral};
use crate::link::NumberStyle;
use crate::math::RowOp;
use crate::math::exact::Rational;
use crate::math::row_op::RowOpView;
use num_traits::{One, Signed};
use yew::prelude::*;

/// A number as typeset, wrapped in the `data` element that carries its exact value.
pub fn entry(entry: &Entry) -> Html {
    html! { <data value={entry.exact.clone()}>{ numeral_nodes(&entry.numeral) }</data> }
}

/// A number as typeset.
pub fn numeral_nodes(numeral: &Numeral) -> Html {
    match numeral {
        Numeral::Integer(text) | Numeral::Decimal(text) => html! { { text.clone() } },
        Numeral::Rounded(text) => html! {
            <span class="rounded"><span class="approximately">{ "≈" }</span>{ text.clone() }</span>
        },
        Numeral::Fraction { sign, numerator, denominator } => html! {
            <math>
                if !sign.is_empty() { <mo class="sign">{ *sign }</mo> }
                <mfrac><mn>{ numerator.clone() }</mn><mn>{ denominator.clone() }</mn></mfrac>
            </math>
        },
    }
}

/// An operation in standard notation: `R₂ ← R₂ − ³⁄₂ R₁`.
pub fn operation(op: &RowOp) -> Html {
    match op.view() {
        RowOpView::Swap { first, second } => html! { <>{ row(first) }{ " ↔ " }{ row(second) }</> },
        RowOpView::Scale { row: target, factor } => html! {
            <>{ row(target) }{ " ← " }{ sign_alone(factor) }{ magnitude(factor) }{ row(target) }</>
        },
        RowOpView::AddMultiple { target, source, factor } => html! {
            <>
                { row(target) }{ " ← " }{ row(target) }
                { if factor.is_negative() { " − " } else { " + " } }{ magnitude(factor) }{ row(source) }
            </>
        },
    }
}

fn row(index: usize) -> Html {
    html! { <span class="row-name">{ "R" }<sub>{ index + 1 }</sub></span> }
}

fn sign_alone(factor: &Rational) -> &'static str {
    if factor.is_negative() { "−" } else { "" }
}

/// The factor without its sign; nothing for one.
fn magnitude(factor: &Rational) -> Html {
    let magnitude = factor.abs();
    if magnitude.is_one() {
        return Html::default();
    }
    html! { <>{ entry(&numeral::entry(&magnitude, NumberStyle::Fractions)) }{ "\u{2009}" }</> }
}
