//! The page of the lab `collinearity`.

use super::bench::Page;
use super::grid::grid;
use super::parts::{Slider, button, choice, fact, field, slider};
use crate::lab::collinearity::data::EXAMPLES;
use crate::lab::collinearity::view::{NoiseView, QuestionView, SizeView, Told};
use crate::lab::collinearity::{Action, State, View};
use crate::ui::browser;
use crate::ui::chart::{Chart, RuleMoved, data_table, table};
use crate::ui::matrix::Matrix;
use crate::ui::node::words;
use std::rc::Rc;
use yew::prelude::*;

/// What takes the focus when the question goes.
const QUESTION: &str = "collinearity-question";

impl Page for State {
    fn show(view: &View, on_action: &Callback<Action>) -> Html {
        let mut choices = vec![("", "Choose a table …")];
        choices.extend(EXAMPLES);
        let example = choice("Example", &choices, view.example, on_action, Action::ExampleChosen);
        let (stage, notes) = match &view.told {
            Ok(told) => (stage(view, told, on_action), notes(told)),
            Err(problem) => (words("p", "notice notice-wrong", problem), Html::default()),
        };
        html! {
            <div class="lab-columns collinearity">
                <div class="lab-editor">{ grid(&view.grid, &on_action.reform(Action::Edited), example) }</div>
                <div class="lab-stage">{ question(&view.question, on_action) }{ stage }</div>
                <div class="lab-options">{ noise_controls(view, on_action) }</div>
                <div class="lab-notes">{ notes }</div>
            </div>
        }
    }
}

/// The path of the weights, with lambda to move; below, what lambda does to weights and predictions, then what noise does.
fn stage(view: &View, told: &Told, on_action: &Callback<Action>) -> Html {
    let on_moved = on_action.reform(|moved: RuleMoved| Action::LambdaMoved(moved.to));
    html! {
        <>
            <section class="card" aria-labelledby="path-title">
                <h2 id="path-title">{ "The weights against lambda" }</h2>
                <Chart label="The weights against lambda" described_by="path-words" plot={Rc::clone(&told.plot)} {on_moved} />
                { size("Lambda", ["lambda", "lambda-exact"], "Lambda, exact value", &view.lambda, on_action,
                    Action::LambdaSlid, Action::LambdaTyped) }
                <p id="path-words">{ told.plot_words.clone() }</p>
                { data_table(&told.plot_table) }
            </section>
            <section class="card" aria-label="Weights and predictions">
                <div class="study-tables">{ scrolled(table(&told.weights), "Weights") }
                    { scrolled(table(&told.predictions), "Predictions") }</div>
            </section>
            if let Some(noise) = &told.noise { { noise_tables(noise) } }
        </>
    }
}

/// A table that is wider than its place scrolls by itself.
fn scrolled(table: Html, label: &'static str) -> Html {
    html! { <div class="table-scroll" tabindex="0" role="group" aria-label={label}>{ table }</div> }
}

fn size(
    name: &'static str,
    [id, exact_id]: [&'static str; 2],
    exact_name: &'static str,
    view: &SizeView,
    on_action: &Callback<Action>,
    slid: fn(i64) -> Action,
    typed: fn(String) -> Action,
) -> Html {
    let range = Slider { name, id, least: 0, most: view.most, at: view.at, says: &view.says };
    html! {
        <div class="study-size">
            { slider(&range, on_action, slid) }
            { field(exact_name, exact_id, &view.text, view.problem.as_deref(), on_action, typed) }
        </div>
    }
}

fn noise_controls(view: &View, on_action: &Callback<Action>) -> Html {
    html! {
        <section class="options card" aria-labelledby="noise-title">
            <h2 id="noise-title">{ "Noise on one copy" }</h2>
            { size("Noise", ["noise", "noise-exact"], "Noise, exact size", &view.noise, on_action,
                Action::NoiseSlid, Action::NoiseTyped) }
            <div class="cluster">{ button("Other noise", "button", Action::OtherNoisePressed, on_action) }</div>
            <p class="hint">{ view.noise_hint.clone() }</p>
        </section>
    }
}

fn noise_tables(noise: &NoiseView) -> Html {
    html! {
        <section class="card" aria-labelledby="noises-title">
            <h2 id="noises-title">{ "Three noises of this size" }</h2>
            <div class="study-tables">
                <div>{ scrolled(table(&noise.least_squares), "Least squares, three noises") }
                    <p>{ noise.least_squares_words.clone() }</p></div>
                if let Some((ridge, sentence)) = &noise.ridge {
                    <div>{ scrolled(table(ridge), "Ridge, three noises") }<p>{ sentence.clone() }</p></div>
                }
            </div>
        </section>
    }
}

fn question(view: &QuestionView, on_action: &Callback<Action>) -> Html {
    let answer = |action: Action| {
        on_action.reform(move |_: MouseEvent| {
            browser::focus_soon(QUESTION);
            action.clone()
        })
    };
    match view {
        QuestionView::None => html! { <span id={QUESTION} class="visually-hidden" tabindex="-1"></span> },
        QuestionView::Asked(question, choices) => html! {
            <section class="prediction card" aria-label="Prediction">
                <p id={QUESTION} tabindex="-1"><strong>{ "Predict first: " }</strong>{ question.clone() }</p>
                <div class="cluster" role="group" aria-labelledby={QUESTION}>
                    { for choices.iter().map(|(guess, name)| html! {
                        <button type="button" class="button" onclick={answer(Action::Predicted(*guess))}>{ name.clone() }</button>
                    }) }
                    <button type="button" class="button-quiet" onclick={answer(Action::PredictionSkipped)}>{ "Skip" }</button>
                </div>
            </section>
        },
        QuestionView::Answered(sentence) => html! {
            <section class="card outcome" aria-label="Prediction">
                <p id={QUESTION} tabindex="-1">{ sentence.clone() }</p>
            </section>
        },
    }
}

fn notes(told: &Told) -> Html {
    html! {
        <>
            <section class="card" aria-labelledby="facts-title">
                <h2 id="facts-title">{ "Facts" }</h2>
                <dl class="facts">
                    { for told.facts.iter().map(|(name, key, value, written)| fact(name, key, value.clone(), written.clone())) }
                </dl>
                <div class="study-sentences">{ for told.sentences.iter().map(|sentence| words("p", "hint", sentence)) }</div>
            </section>
            <section class="card" aria-labelledby="gram-title">
                <h2 id="gram-title">{ "Xᵀ X" }</h2>
                <div class="table-scroll" tabindex="0" role="group" aria-label="Entries of Xᵀ X">
                    <Matrix matrix={told.gram.clone()} name="gram" label="X transposed times X" />
                </div>
            </section>
        </>
    }
}
