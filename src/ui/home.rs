//! The first screen: one matrix, the cube that it moves, one slider that takes a direction away at a time.

use super::figure::{Figure, FigureEvent, Turning};
use super::map::{Ticker, motion};
use super::matrix::{Matrix, RowNames};
use super::shell::{Meter, Places};
use crate::lab::elimination::present::plain_matrix;
use crate::lab::elimination::view::MeterView;
use crate::lab::home::{Action, Survivors, View};
use crate::lab::map;
use crate::lab::map::action::Side;
use crate::lab::map::view::Runs;
use web_sys::HtmlInputElement;
use yew::prelude::*;

/// The page. `elimination` and `map` are the addresses of those labs with the matrix on show, `places` those of all labs.
pub fn home(view: &View, elimination: String, map: String, places: &Places, on_action: &Callback<Action>) -> Html {
    let View { system, trace, sentence, because, .. } = view;
    let rank = trace.rank();
    let on_slide = on_action.reform(|event: InputEvent| {
        let value = event.target_unchecked_into::<HtmlInputElement>().value();
        Action::SurvivorsChosen(Survivors::new(value.parse().unwrap_or(3)), motion())
    });
    let next = Survivors::new(if rank == 0 { 3 } else { rank - 1 });
    let fewer = on_action.reform(move |_: MouseEvent| Action::SurvivorsChosen(next, motion()));
    html! {
        <main id="main" class="home" tabindex="-1">
            <section class="hero" aria-labelledby="home-title">
                <div class="hero-words">
                    <h1 id="home-title">{ "How much of a matrix survives?" }</h1>
                    <p class="lead">
                        { "A matrix moves space. All that it can reach is its image, and the image’s dimension is the " }
                        { "rank: how many directions survive. What it sends to 0 is the kernel." }
                    </p>
                    <p class="cluster">
                        <a class="button button-primary" href="#/learn">{ "Start the lesson" }</a>
                        <a class="button" href={map}>{ "Open this map" }</a>
                        <a class="button" href={elimination}>{ "Step through it" }</a>
                    </p>
                </div>
                <div class="hero-figure card">
                    <div class="hero-map">
                        { figure(view, on_action) }
                        <div class="hero-matrix">
                            <Matrix matrix={plain_matrix(&trace.start, trace, 0)} name="original"
                                label="The matrix" row_names={RowNames::Hidden} />
                            <Meter meter={MeterView::of_trace(trace)} />
                        </div>
                    </div>
                    <p class="hero-sentence">
                        <strong>
                            { "Rank " }<data data-fact="rank" value={rank.to_string()}>{ rank }</data>
                            { sentence.trim_start_matches(|c: char| c != ':') }
                        </strong>
                        <br />{ *because }
                    </p>
                    <div class="hero-slider">
                        <label for="survivors">{ "Directions that survive" }</label>
                        <input id="survivors" type="range" min="0" max="3" step="1" value={rank.to_string()}
                            aria-valuetext={*sentence} oninput={on_slide} />
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
            <section class="all-labs" aria-labelledby="all-labs-title">
                <h2 id="all-labs-title">{ "The labs" }</h2>
                <ul role="list">
                    { for places.labs.iter().map(|(lab, address)| entry(lab.name(), lab.summary(), address)) }
                    { for places.studies.iter().map(|(study, address)| entry(study.name(), study.summary(), address)) }
                </ul>
            </section>
            <section class="promises" aria-label="What is here">
                <article>
                    <h2>{ "Every step, exactly" }</h2>
                    <p>{ "Type or paste any matrix up to 12 × 12. Each elementary row operation is a step of its own, " }
                        { "with its reason. Fractions stay fractions; nothing is rounded." }</p>
                </article>
                <article>
                    <h2>{ "One matrix, many views" }</h2>
                    <p>{ "The same matrix as an elimination, as a map that you turn in your hand, as four subspaces " }
                        { "with their bases, as a system of equations. It stays with you from lab to lab." }</p>
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

/// A lab in the list of all.
fn entry(name: &'static str, summary: &'static str, address: &AttrValue) -> Html {
    html! { <li><a href={address.clone()}><strong>{ name }</strong><span>{ summary }</span></a></li> }
}

/// The cube, with its words for whoever does not see it.
fn figure(view: &View, on_action: &Callback<Action>) -> Html {
    let Some(figure) = &view.figure else { return Html::default() };
    let side = Side::Codomain;
    let on_event = on_action.reform(move |event: FigureEvent| {
        Action::Map(match event {
            FigureEvent::Turned { right, up } => map::Action::Turned { side, right, up },
            FigureEvent::Zoomed(factor) => map::Action::Zoomed { side, factor },
            // There is nothing to move: without a right-hand side the picture has no handle.
            FigureEvent::Reset | FigureEvent::HandleMoved { .. } => map::Action::ViewReset(side),
        })
    });
    let on_tick = on_action.reform(|milliseconds| Action::Map(map::Action::Ticked { milliseconds }));
    html! {
        <div class="hero-cube">
            <Ticker runs={view.runs == Runs::Yes} {on_tick} />
            <Figure label="the moved cube" described_by="hero-words" picture={figure.picture.clone()}
                turning={Turning::Turns} {on_event} file_name="cube" />
            <p id="hero-words" class="visually-hidden">{ view.words.clone() }</p>
        </div>
    }
}
