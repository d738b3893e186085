//! A place to stop and think: the question, the choices, and after the answer what shows it.

use super::live::Live;
use super::living::Figures;
use super::nodes::{Shelf, nodes};
use crate::lab::learn::answers::{Action, Answers, Event, Mark, Told, Verdict};
use crate::lab::learn::chapter::{Shows, Stop, Task};
use crate::lab::learn::node::{Node, Target};
use crate::lab::learn::words;
use crate::ui::matrix::Matrix;
use yew::prelude::*;

/// What a stop reports.
#[derive(Clone, PartialEq)]
pub struct Reports {
    pub on_event: Callback<Event>,
    /// Told what a screen reader should hear of a figure.
    pub on_said: Callback<String>,
    /// The live figures that there are.
    pub figures: Figures,
}

pub fn stop(stop: &Stop, answers: &Answers, shelf: &Shelf, reports: &Reports) -> Html {
    let id = format!("stop-{}", stop.number);
    let kind = match (&stop.task, &stop.figure) {
        (Task::Choose { .. }, Some(_)) => "Predict first",
        (Task::Choose { .. }, None) => "Question",
        (Task::Compare { .. }, _) => "In your own words",
    };
    let body = match &stop.task {
        Task::Choose { choices, why, .. } => choose(stop, choices, why, answers, shelf, reports),
        Task::Compare { points } => compare(stop, points, answers, shelf, reports),
    };
    html! {
        <div key={id.clone()} class="stop" role="group" aria-labelledby={id.clone()}>
            <p class="stop-kind">{ kind }</p>
            <p {id} class="stop-ask">{ nodes(&stop.ask, shelf) }</p>
            if !stop.given.is_empty() {
                <div class="given" role="group" aria-label="What is given">
                    { for stop.given.iter().map(|given| html! {
                        <>
                            <span class="given-letter" aria-hidden="true">{ given.letter }{ " = " }</span>
                            <Matrix matrix={given.matrix.clone()} name="given" label={format!("The matrix {}", given.letter)} />
                        </>
                    }) }
                </div>
            }
            { body }
        </div>
    }
}

/// The buttons stay after the answer, each with what it was: what was pressed keeps the focus.
fn choose(
    stop: &Stop,
    choices: &[Vec<Node>],
    why: &[Node],
    answers: &Answers,
    shelf: &Shelf,
    reports: &Reports,
) -> Html {
    let number = stop.number;
    let told = answers.told(stop);
    let answered = told != Told::Nothing;
    html! {
        <>
            <div class="choices">
                { for choices.iter().enumerate().map(|(index, choice)| {
                    let mark = answers.mark(stop, index);
                    let (class, chosen) = match mark {
                        Mark::Open => (None, None),
                        Mark::RightlyChosen => (Some("is-right"), Some("true")),
                        Mark::WronglyChosen => (Some("is-wrong"), Some("true")),
                        Mark::Right => (Some("is-right"), Some("false")),
                        Mark::Other => (Some("is-other"), Some("false")),
                    };
                    let onclick = reports.on_event.reform(move |_: MouseEvent| Event { stop: number, action: Action::Chosen(index) });
                    html! {
                        <button key={index} type="button" class={classes!("choice", class)} aria-label={words::choice_name(choice, mark)}
                            aria-pressed={chosen}
                            aria-disabled={answered.then_some("true")} {onclick}>
                            <span>{ nodes(choice, shelf) }</span>
                            // The space is for software that reads a name letter by letter.
                            if let Some(mark) = words::mark(mark) { { " " }<span class="choice-mark">{ mark }</span> }
                        </button>
                    }
                }) }
            </div>
            if let Told::Verdict(verdict) = told {
                <div class="told">
                    <p class={if verdict == Verdict::Right { "verdict right" } else { "verdict wrong" }}>
                        <strong>{ words::verdict(verdict) }</strong>{ " " }{ nodes(why, shelf) }
                    </p>
                    if let Some(shows) = &stop.figure { { shown(shows, number, reports) } }
                </div>
            }
        </>
    }
}

/// The figure, or the way to the lab alone, or neither where there is no such lab yet.
fn shown(shows: &Shows, number: usize, reports: &Reports) -> Html {
    if (reports.figures.lives)(shows) {
        html! { <Live shows={shows.clone()} figures={reports.figures} number={number + 1} on_said={reports.on_said.clone()} /> }
    } else if Target::of(&shows.lab) == Target::Site {
        html! { <p class="live-lab"><a href={shows.lab.clone()}>{ "Open in the lab" }</a></p> }
    } else {
        html! { <></> }
    }
}

fn compare(stop: &Stop, points: &[Vec<Node>], answers: &Answers, shelf: &Shelf, reports: &Reports) -> Html {
    let number = stop.number;
    let report = |action: Action| reports.on_event.reform(move |_: MouseEvent| Event { stop: number, action });
    let Told::Points(ticked) = answers.told(stop) else {
        return html! {
            <>
                <p>{ "Answer aloud or on paper first. Then compare." }</p>
                <button type="button" class="button compare" aria-expanded="false" onclick={report(Action::PointsAsked)}>
                    { "Compare with a model answer" }
                </button>
            </>
        };
    };
    html! {
        <>
            <p>{ "Answer aloud or on paper first. Then compare." }</p>
            <button type="button" class="button compare" aria-expanded="true" aria-disabled="true">
                { "Compare with a model answer" }
            </button>
            <ul role="list" class="points">
                { for points.iter().enumerate().map(|(index, point)| html! {
                    <li key={index}>
                        <label class="check">
                            <input type="checkbox" checked={answers.ticked(stop, index)}
                                onclick={report(Action::PointTicked(index))} />
                            <span>{ nodes(point, shelf) }</span>
                        </label>
                    </li>
                }) }
            </ul>
            <p class="verdict">{ words::points(ticked, points.len()) }</p>
        </>
    }
}
