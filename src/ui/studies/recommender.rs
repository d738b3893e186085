//! The page of the lab `recommender`.

use super::bench::Page;
use super::parts::{Slider, button, fact, field, slider};
use crate::lab::elimination::view::Available;
use crate::lab::recommender::view::{CellKind, CellView, FitView, QuestionView, ReaderView};
use crate::lab::recommender::{Action, State, View};
use crate::ui::browser;
use crate::ui::chart::{Chart, RuleMoved, data_table, table};
use crate::ui::node::{node, words};
use std::rc::Rc;
use web_sys::HtmlInputElement;
use yew::prelude::*;

/// What takes the focus when the question goes.
const QUESTION: &str = "recommender-question";
const PROBLEMS: &str = "ratings-problems";

impl Page for State {
    fn show(view: &View, on_action: &Callback<Action>) -> Html {
        html! {
            <div class="lab-columns">
                <div class="lab-editor">{ controls(view, on_action) }</div>
                <div class="lab-stage">
                    { question(&view.question, on_action) }
                    { ratings(view, on_action) }
                    { errors(view, on_action) }
                </div>
                <div class="lab-notes">{ notes(view) }</div>
            </div>
        }
    }
}

fn controls(view: &View, on_action: &Callback<Action>) -> Html {
    let (factors, most) = view.factors;
    let factors = Slider {
        name: "Factors",
        id: "factors",
        least: 1,
        most: most as i64,
        at: factors as i64,
        says: &view.factors_say,
    };
    let lambda = &view.lambda;
    let range = Slider { name: "Lambda", id: "lambda", least: 1, most: lambda.most, at: lambda.at, says: &lambda.says };
    html! {
        <section class="options card" aria-labelledby="fit-title">
            <h2 id="fit-title">{ "The fit" }</h2>
            { fit(&view.fit, on_action) }
            { slider(&factors, on_action, Action::FactorsSlid) }
            { slider(&range, on_action, Action::LambdaSlid) }
            { field("Lambda, exact value", "lambda-exact", &lambda.text, lambda.problem.as_deref(), on_action,
                Action::LambdaTyped) }
            <div class="cluster">{ button("Another table", "button", Action::OtherTablePressed, on_action) }</div>
        </section>
    }
}

/// A button that stays where it is when there is nothing to do.
fn stays(name: &'static str, class: &'static str, available: Available, action: Action, on: &Callback<Action>) -> Html {
    let off = (available == Available::NotNow).then_some("true");
    let onclick = on.reform(move |_: MouseEvent| action.clone());
    html! { <button type="button" {class} aria-disabled={off} {onclick}>{ name }</button> }
}

fn fit(view: &FitView, on_action: &Callback<Action>) -> Html {
    let (play, action) = if view.playing { ("Pause", Action::PausePressed) } else { ("Play", Action::PlayPressed) };
    html! {
        <>
            <p>{ "Step " }<data data-fact="step" value={view.step.to_string()}>{ view.step }</data>{ ". " }
                { view.sentence.clone() }</p>
            <div class="cluster" role="group" aria-label="Steps of the fit">
                { stays("Next step", "button button-primary", view.next, Action::NextPressed, on_action) }
                { stays(play, "button", view.next, action, on_action) }
                { stays("To convergence", "button", view.next, Action::ConvergePressed, on_action) }
                { button("Begin anew", "button", Action::ResetPressed, on_action) }
            </div>
        </>
    }
}

/// The ratings, with predictions where the fit knows none.
fn ratings(view: &View, on_action: &Callback<Action>) -> Html {
    html! {
        <section class="card ratings-card" aria-labelledby="ratings-title">
            <div class="editor-head">
                <h2 id="ratings-title">{ "Ratings from 1 to 5" }</h2>
                { stays("Undo", "button-quiet", view.undo, Action::UndoPressed, on_action) }
            </div>
            <div class="table-scroll">
                <table class="ratings">
                    <thead><tr><td></td>{ for view.films.iter().map(|film| html! { <th scope="col">{ *film }</th> }) }</tr></thead>
                    <tbody>
                        { for view.readers.iter().enumerate().map(|(row, reader)| html! {
                            <tr key={row}><th scope="row">{ reader.name.clone() }</th>
                                { for reader.cells.iter().enumerate().map(|(column, one)| cell(one, row, column, on_action)) }
                            </tr>
                        }) }
                    </tbody>
                </table>
            </div>
            if !view.problems.is_empty() {
                <div class="field-problem" id={PROBLEMS}>
                    <ul>{ for view.problems.iter().map(|problem| html! { <li>{ problem.clone() }</li> }) }</ul>
                </div>
            }
            <p class="hint">{ "An empty cell is no rating. What stands below a cell after ≈ is a prediction. A dashed frame marks a \
                rating that is kept back: the fit does not know it." }</p>
        </section>
    }
}

fn cell(view: &CellView, row: usize, column: usize, on_action: &Callback<Action>) -> Html {
    let oninput = on_action.reform(move |event: InputEvent| Action::CellTyped {
        row,
        column,
        text: event.target_unchecked_into::<HtmlInputElement>().value(),
    });
    let (class, kind) = match view.kind {
        CellKind::Known => ("known", ""),
        CellKind::HeldOut => ("held-out", "kept back, predicted "),
        CellKind::Gap => ("gap", "no rating, predicted "),
    };
    let note = format!("predicted-{row}-{column}");
    let described = match (view.wrong, &view.predicted) {
        (true, _) => Some(PROBLEMS.to_owned()),
        (false, Some(_)) => Some(note.clone()),
        (false, None) => None,
    };
    html! {
        <td key={column} {class}>
            <input type="text" inputmode="decimal" autocomplete="off" spellcheck="false" size="3" value={view.text.clone()}
                aria-label={view.name.clone()} aria-invalid={view.wrong.then_some("true")} aria-describedby={described} {oninput} />
            <span class="predicted" id={note}>
                if let Some(predicted) = &view.predicted {
                    <span class="visually-hidden">{ kind }</span><span aria-hidden="true">{ "≈ " }</span>{ predicted.clone() }
                }
            </span>
        </td>
    }
}

fn errors(view: &View, on_action: &Callback<Action>) -> Html {
    let on_moved = on_action.reform(|moved: RuleMoved| Action::FactorsSlid(moved.to.round() as i64));
    html! {
        <section class="card" aria-labelledby="errors-title">
            <h2 id="errors-title">{ "Errors against the number of factors" }</h2>
            <Chart label="Errors against the number of factors" described_by="errors-words" plot={Rc::clone(&view.plot)} {on_moved} />
            <p id="errors-words">{ view.plot_words.clone() }</p>
            { data_table(&view.plot_table) }
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
                <p id={QUESTION} tabindex="-1"><strong>{ "Predict first: " }</strong>{ *question }</p>
                <div class="cluster" role="group" aria-labelledby={QUESTION}>
                    { for choices.iter().map(|(guess, name)| html! {
                        <button type="button" class="button" onclick={answer(Action::Predicted(*guess))}>{ *name }</button>
                    }) }
                    <button type="button" class="button-quiet" onclick={answer(Action::PredictionSkipped)}>{ "Skip" }</button>
                </div>
            </section>
        },
        QuestionView::Answered(sentence) => html! {
            <section class="card outcome" aria-label="Prediction"><p id={QUESTION} tabindex="-1">{ sentence.clone() }</p></section>
        },
    }
}

fn notes(view: &View) -> Html {
    let tables: Vec<Html> = view.numbers.iter().map(table).collect();
    html! {
        <>
            <section class="card" aria-labelledby="recommendations-title">
                <h2 id="recommendations-title">{ "Recommended next" }</h2>
                <dl class="facts">{ for view.readers.iter().enumerate().map(recommendation) }</dl>
            </section>
            <section class="card" aria-labelledby="facts-title">
                <h2 id="facts-title">{ "Facts" }</h2>
                <dl class="facts">
                    { for view.facts.iter().map(|(name, key, value, written)| fact(name, key, value.clone(), written.clone())) }
                </dl>
                <div class="study-sentences">{ for view.sentences.iter().map(|sentence| words("p", "hint", sentence)) }</div>
                <details class="chart-table">
                    <summary>{ "The factors" }</summary>
                    <div class="table-scroll" tabindex="0" role="group" aria-label="The factors">{ tables }</div>
                </details>
            </section>
        </>
    }
}

/// A film, in words and for scripts.
fn recommendation((row, reader): (usize, &ReaderView)) -> Html {
    let (film, sentence) = &reader.recommended;
    let name = format!("recommendation-{}", row + 1);
    let fact = node("data", &["data-fact", "value"], &[&name, film], vec![crate::ui::node::text(sentence)]);
    html! { <div><dt>{ reader.name.clone() }</dt><dd>{ fact }</dd></div> }
}
