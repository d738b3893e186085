//! The page of the lab `solve`.

mod figures;
mod nearest;
mod ranks;
mod solutions;

use super::browser;
use super::editor::Editing;
use super::lab_page::{Sharing, lab_head, lab_page};
use super::matrix::Matrix;
use crate::lab::elimination::action::Asking;
use crate::lab::elimination::view::Solutions;
use crate::lab::site::Lab;
use crate::lab::solve::view::{Outcome, Stage, Told};
use crate::lab::solve::{Action, View};
use web_sys::HtmlInputElement;
use yew::prelude::*;

/// What takes the focus when a button that was pressed goes: the heading of what it led to, or the next question.
const RESULT: &str = "solve-result";

/// The page.
pub fn solve_page(view: &View, editing: Editing, sharing: Sharing, on_action: &Callback<Action>) -> Html {
    let head = lab_head(Lab::Solve, &view.meter, &sharing);
    let figure = |no_picture: Option<&String>| figures::rows(view.rows.as_ref(), no_picture, on_action);
    let (stage, notes) = match &view.stage {
        Stage::NoRightHandSide(bare) => (no_right_hand_side(bare.sentence, on_action), ranks::bare_facts(bare)),
        Stage::Asked(question) => (html! { <>{ ask(question, on_action) }{ figure(None) }</> }, Html::default()),
        Stage::Told(told) => {
            let stage = html! {
                <>
                    { ranks::ranks(&told.ranks, told.prediction.as_ref()) }
                    // Where there are solutions, the sliders stand over the picture that they move.
                    if let Outcome::Solutions(view) = &told.outcome { { solutions::solutions(view, on_action) } }
                    { figure(told.no_picture.as_ref()) }
                    if let Outcome::Nearest(view) = &told.outcome { { nearest::nearest(view, on_action) } }
                </>
            };
            (stage, notes(told))
        }
    };
    lab_page(head, editing, options(view.asking, on_action), stage, notes)
}

/// What the elimination says, and what the numbers are besides.
fn notes(told: &Told) -> Html {
    html! {
        <>
            if let Outcome::Solutions(view) = &told.outcome { { solutions::check(view) } }
            <section class="card solve-reduced" aria-labelledby="solve-reduced-title">
                <h2 id="solve-reduced-title">{ "After elimination" }</h2>
                <div class="solve-scroll" tabindex="0" role="group" aria-label="Reduced row echelon form">
                    <Matrix matrix={told.reduced.clone()} name="rref"
                        label="The reduced row echelon form of A with its right-hand side" />
                </div>
                { for told.reduced_sentences.iter().map(|sentence| html! { <p>{ sentence.clone() }</p> }) }
                <a class="button" href={told.elimination.clone()}>{ "See the elimination" }</a>
            </section>
            { ranks::facts(&told.ranks) }
        </>
    }
}

fn no_right_hand_side(sentence: &'static str, on_action: &Callback<Action>) -> Html {
    let add = on_action.reform(|_: MouseEvent| {
        browser::focus_soon(RESULT);
        Action::RightHandSideWanted
    });
    html! {
        <section class="card solve-empty" aria-labelledby="solve-empty-title">
            <h2 id="solve-empty-title">{ "There is no right-hand side yet" }</h2>
            <p>{ sentence }</p>
            <button type="button" class="button button-primary" onclick={add}>{ "Add a right-hand side" }</button>
        </section>
    }
}

/// Predict first.
fn ask(question: &'static str, on_action: &Callback<Action>) -> Html {
    let answer = |action: Action| {
        on_action.reform(move |_: MouseEvent| {
            browser::focus_soon(RESULT);
            action.clone()
        })
    };
    let choices =
        [("None", Solutions::None), ("Exactly one", Solutions::Unique), ("Infinitely many", Solutions::Infinite)];
    html! {
        <section class="prediction card" aria-label="Prediction">
            <p id={RESULT} tabindex="-1"><strong>{ "Predict first: " }</strong>{ question }</p>
            <div class="cluster" role="group" aria-labelledby={RESULT}>
                { for choices.into_iter().map(|(name, solutions)| html! {
                    <button type="button" class="button" onclick={answer(Action::Predicted(solutions))}>{ name }</button>
                }) }
                <button type="button" class="button-quiet" onclick={answer(Action::PredictionSkipped)}>{ "Skip" }</button>
            </div>
        </section>
    }
}

fn options(asking: Asking, on_action: &Callback<Action>) -> Html {
    let on_asking = on_action.reform(|event: Event| {
        let checked = event.target_unchecked_into::<HtmlInputElement>().checked();
        Action::AskingChosen(if checked { Asking::Asks } else { Asking::DoesNotAsk })
    });
    html! {
        <section class="options card" aria-label="How to learn">
            <label class="check">
                <input type="checkbox" checked={asking == Asking::Asks} onchange={on_asking} />
                <span>{ "Predict first" }</span>
            </label>
        </section>
    }
}
