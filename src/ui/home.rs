//! The first screen: one matrix, its pivots, one slider that takes a direction away at a time.

use super::matrix::{Matrix, RowNames};
use super::shell::Meter;
use crate::lab::elimination::present::plain_matrix;
use crate::lab::elimination::view::MeterView;
use crate::lab::home::{HomeView, Survivors, present};
use web_sys::HtmlInputElement;
use yew::prelude::*;

#[derive(PartialEq)]
pub struct Props {
    pub survivors: Survivors,
    pub on_change: Callback<Survivors>,
    /// The address of the lab with the matrix on show.
    pub lab: AttrValue,
}

pub fn home(props: &Props) -> Html {
    let HomeView { system, trace, sentence, because } = present(props.survivors);
    let rank = trace.rank();
    let on_slide = props.on_change.reform(|event: InputEvent| {
        let value = event.target_unchecked_into::<HtmlInputElement>().value();
        Survivors::new(value.parse().unwrap_or(3))
    });
    let fewer = {
        let next = Survivors::new(if rank == 0 { 3 } else { rank - 1 });
        props.on_change.reform(move |_: MouseEvent| next)
    };
    let meter = MeterView::of_trace(&trace);
    html! {
        <main id="main" class="home" tabindex="-1">
            <section class="hero" aria-labelledby="home-title">
                <div class="hero-words">
                    <h1 id="home-title">{ "How much of a matrix survives?" }</h1>
                    <p class="lead">
                        { "A matrix’s shape says how much it could carry; its rank says how much it does. " }
                        { "Elimination finds it: each boxed pivot is one direction that survives." }
                    </p>
                    <p class="cluster">
                        <a class="button button-primary" href={props.lab.clone()}>{ "Step through this matrix" }</a>
                        <a class="button" href="#/lab/elimination">{ "Bring your own" }</a>
                    </p>
                </div>
                <div class="hero-figure card">
                    <div class="hero-matrices">
                        <figure>
                            <Matrix matrix={plain_matrix(&trace.start, &trace, 0)} name="original"
                                label="The matrix" row_names={RowNames::Hidden} />
                            <figcaption>{ "the matrix" }</figcaption>
                        </figure>
                        <span class="leads-to" aria-hidden="true">{ "→" }</span>
                        <figure>
                            <Matrix matrix={plain_matrix(&trace.end, &trace, trace.steps.len())} name="rref"
                                label="Its reduced row echelon form" />
                            <figcaption>{ "reduced, pivots boxed" }</figcaption>
                        </figure>
                    </div>
                    <Meter meter={meter} />
                    <p class="hero-sentence">
                        <strong>
                            { "Rank " }<data data-fact="rank" value={rank.to_string()}>{ rank }</data>
                            { sentence.trim_start_matches(|c: char| c != ':') }
                        </strong>
                        <br />{ because }
                    </p>
                    <div class="hero-slider">
                        <label for="survivors">{ "Directions that survive" }</label>
                        <input id="survivors" type="range" min="0" max="3" step="1" value={rank.to_string()}
                            aria-valuetext={sentence} oninput={on_slide} />
                        <button type="button" class="button" onclick={fewer}>
                            { if rank == 0 { "Bring all three back" } else { "Destroy one more" } }
                        </button>
                    </div>
                    <span class="visually-hidden">
                        <data data-fact="rows" value={system.rows().to_string()} />
                        <data data-fact="columns" value={system.columns().to_string()} />
                        <data data-fact="nullity" value={trace.nullity().to_string()} />
                    </span>
                </div>
            </section>
            <section class="promises" aria-label="What is here">
                <article>
                    <h2>{ "Every step, exactly" }</h2>
                    <p>{ "Type or paste any matrix up to 12 × 12. Each elementary row operation is a step of its own, " }
                        { "with its reason. Fractions stay fractions; nothing is rounded." }</p>
                </article>
                <article>
                    <h2>{ "Or do it yourself" }</h2>
                    <p>{ "Choose the operations and let the page do the arithmetic, or do the arithmetic too and have " }
                        { "it checked. Hints come one rung at a time." }</p>
                </article>
                <article>
                    <h2>{ "Made for a class" }</h2>
                    <p>{ "A link holds the matrix, the steps and the place. Everything works by keyboard, on a phone " }
                        { "and on a wall. Nothing you enter leaves this device." }</p>
                </article>
            </section>
        </main>
    }
}
