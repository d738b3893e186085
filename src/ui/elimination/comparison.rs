//! What changed and what stayed since the start.

use crate::lab::elimination::view::ComparisonLine;
use crate::math::compare::Kept;
use yew::prelude::*;

#[derive(PartialEq)]
pub struct Props {
    pub lines: Vec<ComparisonLine>,
}

pub fn comparison(props: &Props) -> Html {
    html! {
        <section class="comparison card" aria-labelledby="comparison-title">
            <h2 id="comparison-title">{ "What changed, what stayed" }</h2>
            <dl>
                { for props.lines.iter().map(|line| {
                    let (class, sign, word) = match line.verdict {
                        Kept::Same => ("same", "=", "same"),
                        Kept::Changed => ("changed", "≠", "changed"),
                    };
                    html! {
                        <div class={class}>
                            <dt>{ line.name }</dt>
                            <dd>
                                <strong class="sameness"><span aria-hidden="true">{ sign }</span>{ " " }{ word }</strong>
                                <p>{ line.sentence.clone() }</p>
                            </dd>
                        </div>
                    }
                }) }
            </dl>
        </section>
    }
}
