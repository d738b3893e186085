//! The page of the lab `compress`.

/// The visitor's own picture: chosen, dropped, pasted.
mod intake;

use super::bench::Page;
use super::grid::grid;
use super::parts::{Slider, button, fact, slider};
use crate::lab::compress::action::{Action, Choice};
use crate::lab::compress::view::{
    ChartName, ChartView, MatrixTable, PickerView, PictureView, ReadyView, RivalView, Stage, View, answers,
};
use crate::lab::compress::{State, words};
use crate::lab::elimination::action::Asking;
use crate::lab::table::TableView;
use crate::link::Tone;
use crate::stories::compression::rival::Rival;
use crate::ui::browser;
use crate::ui::chart::{Chart, RuleMoved, data_table};
use crate::ui::elimination::segmented;
use crate::ui::events::report;
use crate::ui::number;
use crate::ui::painted::picture;
use crate::ui::part::part;
use intake::Intake;
use std::rc::Rc;
use web_sys::{HtmlInputElement, HtmlSelectElement};
use yew::prelude::*;

/// The heading that the focus goes to when what had it is gone.
const RESULT: &str = "compress-result";
/// The button that stops the computation, and begins it again.
const STOP: &str = "compress-stop";
/// The slider, which takes its place.
const RANK: &str = "rank-kept";

impl Page for State {
    fn show(view: &View, on_action: &Callback<Action>) -> Html {
        keep_focus(&view.stage);
        html! {
            <div class="lab-columns compress">
                <div class="lab-editor">
                    { picker(&view.picker, view.asking, on_action) }
                    if let Some(matrix) = &view.grid { { grid(matrix, &on_action.reform(Action::Grid), Html::default()) } }
                </div>
                <div class="lab-stage">
                    { question(view, on_action) }
                    { stage(view, on_action) }
                </div>
                <div class="lab-options">
                    if let Stage::Ready(ready) = &view.stage { { rival(&ready.rival, on_action) } }
                </div>
                <div class="lab-notes">
                    if let Stage::Ready(ready) = &view.stage { { notes(ready) } }
                </div>
            </div>
        }
    }
}

/// When the computation ends, the button that would have stopped it goes: whoever had the focus there has it on the slider,
/// or, where there is none, on the heading.
fn keep_focus(stage: &Stage) {
    let next = match stage {
        Stage::Working(..) | Stage::Stopped => return,
        Stage::Ready(_) => RANK,
        Stage::Failed(_) => RESULT,
    };
    if browser::has_focus(STOP) {
        browser::focus_soon(next);
    }
}

fn picker(view: &PickerView, asking: Asking, on_action: &Callback<Action>) -> Html {
    let choices = view.choices.clone();
    let on_choice = report(on_action, move |event: Event| {
        let index = event.target_unchecked_into::<HtmlSelectElement>().selected_index();
        let chosen = usize::try_from(index).ok().and_then(|index| choices.get(index));
        chosen.map(|(choice, _)| Action::Chosen(*choice))
    });
    let on_asking = on_action.reform(|event: Event| {
        let checked = event.target_unchecked_into::<HtmlInputElement>().checked();
        Action::AskingChosen(if checked { Asking::Asks } else { Asking::DoesNotAsk })
    });
    html! {
        <section class="options card" aria-labelledby="compress-picture">
            <h2 id="compress-picture">{ "Picture" }</h2>
            <label class="field">
                <span>{ "Look at" }</span>
                <select onchange={on_choice}>
                    { for view.choices.iter().map(|(choice, name)| html! {
                        <option selected={*choice == view.chosen}>{ *name }</option>
                    }) }
                </select>
            </label>
            if view.seeded { { button("Another one", "button", Action::AnotherPressed, on_action) } }
            if let Some(tone) = view.tone {
                { segmented("Colours", "tone", tone, [
                    ("Grey", Tone::Grey, on_action.reform(|_: Event| Action::ToneChosen(Tone::Grey))),
                    ("Colour", Tone::Colour, on_action.reform(|_: Event| Action::ToneChosen(Tone::Colour))),
                ]) }
                if tone == Tone::Colour { <p class="hint">{ words::COLOUR }</p> }
            }
            <Intake problem={view.problem} on_action={on_action.clone()} />
            if let Some(notice) = view.notice { <p class="notice">{ notice }</p> }
            if view.chosen != Choice::Matrix {
                <label class="check">
                    <input type="checkbox" checked={asking == Asking::Asks} onchange={on_asking} />
                    <span>{ "Predict first" }</span>
                </label>
            }
        </section>
    }
}

fn question(view: &View, on_action: &Callback<Action>) -> Html {
    let answer = |action: Action| {
        on_action.reform(move |_: MouseEvent| {
            // The buttons go with the question.
            browser::focus_soon(RESULT);
            action.clone()
        })
    };
    match (view.question, &view.prediction) {
        (Some(question), _) => html! {
            <section class="prediction card" aria-label="Prediction">
                <p id="compress-question"><strong>{ "Predict first: " }</strong>{ question }</p>
                <div class="cluster" role="group" aria-labelledby="compress-question">
                    { for answers().into_iter().map(|(expected, name)| html! {
                        <button type="button" class="button" onclick={answer(Action::Predicted(expected))}>{ name }</button>
                    }) }
                    <button type="button" class="button-quiet" onclick={answer(Action::PredictionSkipped)}>{ "Skip" }</button>
                </div>
            </section>
        },
        (None, Some(told)) => html! {
            <section class="prediction card" aria-label="Prediction"><p class="outcome-prediction">{ told.clone() }</p></section>
        },
        (None, None) => Html::default(),
    }
}

fn stage(view: &View, on_action: &Callback<Action>) -> Html {
    let original = PictureView { pixels: view.original.clone(), sentence: view.sentence.clone() };
    let under_way = |told: Html, name: &'static str, action: Action| {
        let onclick = on_action.reform(move |_: MouseEvent| action.clone());
        html! {
            <div class="compress-work">
                { told }<button id={STOP} type="button" class="button" {onclick}>{ name }</button>
            </div>
        }
    };
    html! {
        <section class="card compress-stage" aria-labelledby={RESULT}>
            <h2 id={RESULT} tabindex="-1">{ "Original and truncation" }</h2>
            {
                match &view.stage {
                    Stage::Working(percent, sentence) => {
                        let percent = percent.to_string();
                        under_way(
                            html! {
                                <label>{ sentence.clone() }<progress max="100" value={percent.clone()}>{ percent }</progress></label>
                            },
                            "Cancel",
                            Action::CancelPressed,
                        )
                    }
                    Stage::Stopped => {
                        under_way(html! { <p>{ words::STOPPED }</p> }, "Compute", Action::ComputePressed)
                    }
                    Stage::Failed(why) => html! { <p class="notice notice-wrong">{ why.clone() }</p> },
                    Stage::Ready(ready) => {
                        let at = &ready.slider;
                        let whole = |step: usize| i64::try_from(step).unwrap_or(0);
                        slider(
                            &Slider {
                                name: "Rank kept",
                                id: RANK,
                                least: 0,
                                most: whole(at.most),
                                at: whole(at.at),
                                says: &at.says,
                            },
                            on_action,
                            |step| Action::RankSlid(usize::try_from(step).unwrap_or(0)),
                        )
                    }
                }
            }
            <div class="compress-pictures">
                { picture("Original", "compress-original", &original) }
                if let Stage::Ready(ready) = &view.stage {
                    { picture("Truncation", "compress-truncation", &ready.truncation) }
                    { picture("Difference", "compress-difference", &ready.difference) }
                    if let Some(rival) = &ready.rival.picture { { picture("Rival", "compress-rival", rival) } }
                }
            </div>
            if let Stage::Ready(ready) = &view.stage {
                if !ready.tables.is_empty() {
                    <div class="compress-tables">{ for ready.tables.iter().map(matrix) }</div>
                }
                <div class="compress-charts">{ for ready.charts.iter().map(|view| chart(view, on_action)) }</div>
                if let Some(table) = &ready.table { { part(Rc::clone(table), |table: &Rc<TableView>| data_table(table)) } }
            }
        </section>
    }
}

fn matrix(table: &MatrixTable) -> Html {
    html! {
        <figure>
            <figcaption>{ table.label.clone() }</figcaption>
            <div class="compress-scroll" tabindex="0" role="group" aria-label={table.label.clone()}>
                <table class="matrix medium" data-matrix={table.name} aria-label={table.label.clone()}>
                    <tbody>
                        { for table.rows.iter().map(|row| html! {
                            <tr>{ for row.iter().map(|entry| html! { <td>{ number::entry(entry) }</td> }) }</tr>
                        }) }
                    </tbody>
                </table>
            </div>
        </figure>
    }
}

fn chart(view: &ChartView, on_action: &Callback<Action>) -> Html {
    let (title, id, shift) = match view.name {
        ChartName::Spectrum => ("Singular values", "compress-spectrum", 0.5),
        ChartName::Errors => ("Energy and error", "compress-errors", 0.0),
        ChartName::Storage => ("Storage", "compress-storage", 0.0),
    };
    let on_moved =
        on_action.reform(move |moved: RuleMoved| Action::RankSlid((moved.to - shift).max(0.0).round() as usize));
    html! {
        <section key={id} aria-label={title}>
            <h3>{ title }</h3>
            <Chart label={title} described_by={id} plot={Rc::clone(&view.plot)} {on_moved} />
            <p {id} class="hint">{ view.sentence.clone() }</p>
        </section>
    }
}

fn rival(view: &RivalView, on_action: &Callback<Action>) -> Html {
    let choose = |rule: Option<Rival>| on_action.reform(move |_: Event| Action::RivalChosen(rule));
    html! {
        <section class="options card" aria-labelledby="compress-beat">
            <h2 id="compress-beat">{ "Beat it" }</h2>
            <p class="hint">{ "Is there a nearer matrix of the same rank? Try one." }</p>
            <fieldset class="compress-rules">
                <legend>{ "Another way to lower the rank" }</legend>
                { for view.rules.iter().map(|(rule, name)| html! {
                    <label class="check">
                        <input type="radio" name="rival" checked={*rule == view.chosen} onchange={choose(*rule)} />
                        <span>{ *name }</span>
                    </label>
                }) }
            </fieldset>
            if !view.rule.is_empty() { <p class="hint">{ view.rule.clone() }</p> }
            if let Some(percent) = view.working {
                <label>{ "Computing it" }<progress max="100" value={percent.to_string()}>{ percent }</progress></label>
            }
            if let Some(picture) = &view.picture { <p class="outcome">{ picture.sentence.clone() }</p> }
            if let Some(error) = &view.error {
                <dl class="facts">{ fact(error.label, error.name, error.value.clone(), error.written.clone()) }</dl>
            }
        </section>
    }
}

fn notes(view: &ReadyView) -> Html {
    html! {
        <section class="facts-panel card" aria-labelledby="facts-title">
            <h2 id="facts-title">{ "Facts" }</h2>
            <dl class="facts">
                { for view.facts.iter().map(|one| fact(one.label, one.name, one.value.clone(), one.written.clone())) }
            </dl>
            <p class="hint">{ view.storage.clone() }</p>
        </section>
    }
}
