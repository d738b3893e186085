//! The page of the lab `numerical`.

use super::bench::Page;
use super::grid::grid;
use super::parts::{Slider, button, choice, fact, field, slider};
use crate::lab::elimination::action::Asking;
use crate::lab::elimination::view::Available;
use crate::lab::numerical::presets::{HILBERT_ROWS, PRESETS};
use crate::lab::numerical::rule::RuleKind;
use crate::lab::numerical::view::{NoiseView, STEPS, Shown, Stage, ToleranceView};
use crate::lab::numerical::words::asked;
use crate::lab::numerical::{Action, State, View};
use crate::ui::browser;
use crate::ui::chart::{Chart, RuleMoved, data_table};
use yew::prelude::*;

/// What takes the focus when the question is answered and its buttons go.
const RESULT: &str = "values-title";

impl Page for State {
    fn show(view: &View, on_action: &Callback<Action>) -> Html {
        let shown = match &view.stage {
            Stage::Shown(shown) => Some(shown),
            _ => None,
        };
        let stage = match &view.stage {
            Stage::Question(choices) => html! {
                <>
                    { question(choices, on_action) }
                    <section class="card"><p class="hint">
                        { "The singular values and the three ranks show when you have answered." }
                    </p></section>
                </>
            },
            Stage::Refused(why) => {
                html! { <section class="card"><p class="field-problem">{ why.clone() }</p></section> }
            }
            Stage::Shown(shown) => stage(shown, on_action),
        };
        html! {
            <div class="lab-columns">
                <div class="lab-editor">
                    { grid(&view.grid, &on_action.reform(Action::Grid), examples(view, on_action)) }
                </div>
                <div class="lab-stage">{ stage }</div>
                <div class="lab-options">{ options(view, shown.map(|shown| &shown.noise), on_action) }</div>
                <div class="lab-notes">{ shown.map_or_else(Html::default, |shown| notes(shown)) }</div>
            </div>
        }
    }
}

fn examples(view: &View, on_action: &Callback<Action>) -> Html {
    let mut choices = vec![("", "A matrix of your own")];
    choices.extend(PRESETS.iter().map(|preset| (preset.id, preset.name)));
    html! {
        <div class="editor-sources">
            { choice("Example", &choices, view.preset, on_action, Action::PresetChosen) }
            if let Some((rows, says)) = &view.hilbert {
                { slider(&Slider { name: "Hilbert n", id: "hilbert-rows", least: *HILBERT_ROWS.start() as i64,
                    most: *HILBERT_ROWS.end() as i64, at: *rows as i64, says }, on_action,
                    |rows| Action::HilbertSized(usize::try_from(rows).unwrap_or(0))) }
            }
            if let Some(hint) = view.hint { <p class="hint">{ hint }</p> }
        </div>
    }
}

fn question(choices: &[usize], on_action: &Callback<Action>) -> Html {
    let skip = on_action.reform(|_: MouseEvent| {
        browser::focus_soon(RESULT);
        Action::PredictionSkipped
    });
    html! {
        <section class="prediction card" aria-label="Prediction">
            <p id="prediction-question"><strong>{ "Predict first: " }</strong>{ asked() }</p>
            <div class="cluster" role="group" aria-labelledby="prediction-question">
                { for choices.iter().map(|&rank| {
                    let onclick = on_action.reform(move |_: MouseEvent| {
                        browser::focus_soon(RESULT);
                        Action::RankPredicted(rank)
                    });
                    html! { <button type="button" class="button prediction-choice" {onclick}>{ rank }</button> }
                }) }
                <button type="button" class="button-quiet" onclick={skip}>{ "Skip" }</button>
            </div>
        </section>
    }
}

fn stage(shown: &Shown, on_action: &Callback<Action>) -> Html {
    let on_moved = on_action.reform(|moved: RuleMoved| Action::LineMoved(moved.to));
    html! {
        <section class="card numerical-stage" aria-labelledby={RESULT}>
            if let Some(prediction) = &shown.prediction { <p class="outcome-prediction">{ prediction.clone() }</p> }
            <h2 id={RESULT} tabindex="-1">{ "Singular values" }</h2>
            <Chart label="Singular values on a logarithmic scale" described_by="values-words" plot={shown.plot.clone()}
                {on_moved} />
            { tolerance(&shown.tolerance, on_action) }
            <div id="values-words">{ for shown.sentences.iter().map(|sentence| html! { <p>{ sentence.clone() }</p> }) }</div>
            { data_table(&shown.table) }
        </section>
    }
}

fn tolerance(view: &ToleranceView, on_action: &Callback<Action>) -> Html {
    let line = Slider { name: "Tolerance", id: "tolerance", least: 0, most: STEPS, at: view.at, says: &view.says };
    html! {
        <div class="numerical-tolerance">
            { slider(&line, on_action, |step| Action::SliderMoved(step as f64 / STEPS as f64)) }
            <fieldset class="segmented">
                <legend>{ "Rule" }</legend>
                <div class="segments">
                    { for RuleKind::ALL.into_iter().map(|kind| {
                        let onchange = on_action.reform(move |_: Event| Action::RuleChosen(kind));
                        html! {
                            <label>
                                <input type="radio" name="rule" checked={kind == view.kind} {onchange} />
                                <span>{ kind.name() }</span>
                            </label>
                        }
                    }) }
                </div>
            </fieldset>
            <p class="hint">{ view.rule }</p>
            if let Some(one) = &view.field {
                { field(one.name, "tolerance-number", &one.text, one.problem.as_deref(), on_action, Action::ToleranceTyped) }
            }
        </div>
    }
}

fn options(view: &View, noise: Option<&NoiseView>, on_action: &Callback<Action>) -> Html {
    let other = match view.asking {
        Asking::Asks => Asking::DoesNotAsk,
        Asking::DoesNotAsk => Asking::Asks,
    };
    let onchange = on_action.reform(move |_: Event| Action::AskingChosen(other));
    html! {
        <section class="options card" aria-label="What is stored">
            { for view.storage.iter().map(|sentence| html! { <p class="hint">{ sentence.clone() }</p> }) }
            if let Some(noise) = noise {
                { slider(&Slider { name: "Noise", id: "noise", least: 0, most: noise.most, at: noise.at, says: &noise.says },
                    on_action, |step| Action::NoiseMoved(u32::try_from(step).unwrap_or(0))) }
                if noise.redraw == Available::Now {
                    { button("Other noise", "button", Action::NoiseRedrawn, on_action) }
                }
            }
            <label class="check">
                <input type="checkbox" checked={view.asking == Asking::Asks} {onchange} />
                <span>{ "Predict first" }</span>
            </label>
        </section>
    }
}

fn notes(shown: &Shown) -> Html {
    let facts = &shown.facts;
    let (tolerance, distance) = (facts.tolerance.clone(), facts.distance.clone());
    html! {
        <>
            <section class="card" aria-labelledby="ranks-title">
                <h2 id="ranks-title">{ "Three answers" }</h2>
                <dl class="numerical-ranks">
                    { for shown.answers.iter().map(|answer| {
                        let rank = answer.rank.to_string();
                        html! {
                            <div>
                                <dt>{ answer.name }</dt>
                                <dd><data data-fact={answer.fact} value={rank.clone()}>{ rank }</data></dd>
                                <dd class="hint">{ answer.how }</dd>
                            </div>
                        }
                    }) }
                </dl>
                { for shown.reasons.iter().map(|reason| html! { <p>{ reason.clone() }</p> }) }
            </section>
            <section class="card" aria-labelledby="distance-title">
                <h2 id="distance-title">{ "How far from lower rank" }</h2>
                { for shown.distances.iter().map(|sentence| html! { <p>{ sentence.clone() }</p> }) }
                <dl class="facts">
                    { fact("Tolerance", "tolerance", tolerance.0, tolerance.1) }
                    if let Some((value, written)) = distance {
                        { fact("Distance to lower rank", "distance-to-lower-rank", value, written) }
                    }
                    { fact("Rows", "rows", facts.rows.to_string(), facts.rows.to_string()) }
                    { fact("Columns", "columns", facts.columns.to_string(), facts.columns.to_string()) }
                </dl>
            </section>
        </>
    }
}
