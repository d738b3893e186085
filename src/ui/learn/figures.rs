//! What the live figures look like. Each has its words below it, and ids of its own: a chapter holds several.

use super::living::Drawn;
use super::picture::{picture, words_id};
use crate::lab::elimination::view::{MatrixView, Reached, StageView, WalkView};
use crate::lab::home::Survivors;
use crate::lab::learn::figure::{Action, Figure, View, cube_sentence};
use crate::lab::map;
use crate::lab::map::action::Side;
use crate::lab::map::view::{DrawnView, Turns};
use crate::lab::solve;
use crate::ui::events::report;
use crate::ui::figure::{FigureEvent, Turning};
use crate::ui::icon::{Icon, icon};
use crate::ui::map::morph;
use crate::ui::matrix::{Matrix, RowNames};
use crate::ui::number;
use crate::ui::subspaces::{bar, diagram};
use web_sys::HtmlInputElement;
use yew::prelude::*;

impl Drawn for Figure {
    fn draw(view: &View, number: usize, on_action: &Callback<Action>) -> Html {
        figure(view, number, on_action)
    }
}

/// A figure with what moves it; `number` is its number on the page.
fn figure(view: &View, number: usize, on_action: &Callback<Action>) -> Html {
    match view {
        View::Map(view) => drawn(view, |drawn| pictures(drawn, number, on_action)),
        View::Cube(view, matrix, survivors) => drawn(view, |drawn| cube(drawn, matrix, *survivors, number, on_action)),
        View::Stepper(shown) => stepper(&shown.0, &shown.1, on_action),
        View::Bar(columns) => bar(columns),
        View::Spaces(view) => diagram(view),
        View::Solve(rows) => equations(rows, number, on_action),
    }
}

fn drawn(view: &map::View, show: impl Fn(&DrawnView) -> Html) -> Html {
    match &view.stage {
        map::view::StageView::Drawn(drawn) => show(drawn),
        map::view::StageView::TooLarge { .. } => Html::default(),
    }
}

/// Domain and codomain, and the way from one to the other.
fn pictures(view: &DrawnView, number: usize, on_action: &Callback<Action>) -> Html {
    let on_action = on_action.reform(Action::Map);
    html! {
        <>
            <div class="live-pictures">
                { map_picture(&view.domain, Side::Domain, number, &on_action) }
                { map_picture(&view.codomain, Side::Codomain, number, &on_action) }
            </div>
            { morph(&view.morph, Html::default(), &on_action) }
        </>
    }
}

/// The image alone, and a slider that takes a direction away at a time.
fn cube(
    view: &DrawnView,
    matrix: &MatrixView,
    survivors: Survivors,
    number: usize,
    on_action: &Callback<Action>,
) -> Html {
    let slider = format!("survivors-{number}");
    let oninput = report(on_action, |event: InputEvent| {
        let count = event.target_unchecked_into::<HtmlInputElement>().value().parse().ok()?;
        Some(Action::SurvivorsChosen(Survivors::new(count)))
    });
    html! {
        <>
            <div class="live-pictures beside">
                <div class="live-matrix">
                    <Matrix matrix={matrix.clone()} name="current" label="The matrix" />
                </div>
                { map_picture(&view.codomain, Side::Codomain, number, &on_action.reform(Action::Map)) }
            </div>
            <div class="live-slider">
                <label for={slider.clone()}>{ "Directions that survive" }</label>
                <input id={slider} type="range" min="0" max="3" step="1" value={survivors.count().to_string()}
                    aria-valuetext={cube_sentence(survivors)} {oninput} />
            </div>
            <p class="live-sentence">{ cube_sentence(survivors) }</p>
        </>
    }
}

fn map_picture(view: &map::view::FigureView, side: Side, number: usize, on_action: &Callback<map::Action>) -> Html {
    let on_event = report(on_action, move |event: FigureEvent| match event {
        FigureEvent::Turned { right, up } => Some(map::Action::Turned { side, right, up }),
        FigureEvent::Zoomed(factor) => Some(map::Action::Zoomed { side, factor }),
        FigureEvent::Reset => Some(map::Action::ViewReset(side)),
        FigureEvent::HandleMoved { id, to } => {
            let point = if id == map::present::B_HANDLE { map::action::Point::B } else { map::action::Point::X };
            Some(map::Action::PointMoved { point, to: to.into() })
        }
    });
    let name = match side {
        Side::Domain => "domain",
        Side::Codomain => "codomain",
    };
    let turning = match view.turns {
        Turns::Yes => Turning::Turns,
        Turns::LiesFlat => Turning::LiesFlat,
    };
    let words = view.sentences.join(" ");
    html! {
        <div class="live-picture">
            <p class="live-title">{ view.title.clone() }</p>
            { picture(name, number, &view.picture, turning, on_event) }
            <p id={words_id(name, number)} class="live-words">{ words }</p>
        </div>
    }
}

fn equations(rows: &solve::view::FigureView, number: usize, on_action: &Callback<Action>) -> Html {
    let on_event = report(on_action, |event: FigureEvent| match event {
        FigureEvent::Turned { right, up } => Some(Action::Turned { right, up }),
        FigureEvent::Zoomed(factor) => Some(Action::Zoomed(factor)),
        FigureEvent::Reset => Some(Action::ViewReset),
        FigureEvent::HandleMoved { .. } => None,
    });
    let turning = if rows.dimensions == 3 { Turning::Turns } else { Turning::LiesFlat };
    html! {
        <div class="live-pictures alone">
            <div class="live-picture">
                { picture("rows", number, &rows.picture, turning, on_event) }
                <p id={words_id("rows", number)} class="live-words">{ rows.sentences.join(" ") }</p>
            </div>
        </div>
    }
}

/// The matrix at a step, and the way on and back.
fn stepper(stage: &StageView, walk: &WalkView, on_action: &Callback<Action>) -> Html {
    let to = |step: usize| on_action.reform(move |_: MouseEvent| Action::StepChosen(step));
    let off = |off: bool| off.then_some("true");
    let form = match stage.reached {
        Reached::Neither(_) => "",
        Reached::Echelon(_) => ", in row echelon form",
        Reached::Reduced => ", in reduced row echelon form",
    };
    html! {
        <div class="live-stepper">
            <p class="live-title">
                { "Step " }<data data-fact="step" value={walk.step.to_string()}>{ walk.step }</data>
                { " of " }<data data-fact="steps" value={walk.steps.to_string()}>{ walk.steps }</data>{ form }
            </p>
            <p class="live-operation">
                if let Some(op) = &stage.op { { number::operation(op) } } else { { "The matrix as given" } }
            </p>
            <div class="live-matrix" tabindex="0" role="group" aria-label="The matrix at this step">
                <Matrix matrix={stage.matrix.clone()} name="current" label={stage.spoken.clone()}
                    row_names={RowNames::Shown} />
            </div>
            <p class="live-sentence">{ stage.sentence.clone() }</p>
            <div class="cluster" role="group" aria-label="Steps">
                <button type="button" class="button" aria-disabled={off(walk.step == 0)}
                    onclick={to(walk.step.saturating_sub(1))}>{ icon(Icon::Previous) }{ "Previous step" }</button>
                <button type="button" class="button button-primary" aria-disabled={off(walk.step == walk.steps)}
                    onclick={to(walk.steps.min(walk.step + 1))}>{ "Next step" }{ icon(Icon::Next) }</button>
            </div>
        </div>
    }
}
