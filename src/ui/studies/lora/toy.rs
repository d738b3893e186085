//! The toy task: training W + BA, with its loss and its spectrum.

use super::facts;
use crate::lab::elimination::state::Playback;
use crate::lab::elimination::view::Available;
use crate::lab::lora::Action;
use crate::lab::lora::view::ToyView;
use crate::stories::lora::toy::SIZE;
use crate::ui::chart::{Chart, data_table};
use crate::ui::studies::parts::{Slider, button, slider};
use yew::prelude::*;

/// The task with its charts.
pub fn toy(view: &ToyView, on_action: &Callback<Action>) -> Html {
    html! {
        <section class="study-part" aria-labelledby="toy-title">
            <h2 id="toy-title">{ "Train a small W + BA" }</h2>
            <div class="lab-columns">
                <div class="lab-editor">{ task(view, on_action) }</div>
                <div class="lab-stage">
                    <div class="card chart-card">
                        <h3>{ "Loss" }</h3>
                        <Chart label="Loss by step" described_by="loss-words" plot={view.loss.clone()} />
                        <p id="loss-words">{ view.loss_sentence.clone() }</p>
                        { data_table(&view.loss_table) }
                    </div>
                    <div class="card chart-card">
                        <h3>{ "Singular values of BA" }</h3>
                        <Chart label="Singular values" described_by="spectrum-words" plot={view.spectrum.clone()} />
                        <p id="spectrum-words">{ view.spectrum_sentence.clone() }</p>
                        { data_table(&view.spectrum_table) }
                    </div>
                </div>
                <div class="lab-notes">
                    <div class="card"><h3>{ "Where it stands" }</h3>{ facts(&view.facts) }</div>
                    <p class="outcome card">{ view.standing.clone() }</p>
                </div>
            </div>
        </section>
    }
}

fn task(view: &ToyView, on_action: &Callback<Action>) -> Html {
    let rank_slider = |name, id, at: usize| {
        let says = at.to_string();
        move |to: fn(usize) -> Action| {
            let settings =
                Slider { name, id, least: 1, most: SIZE as i64, at: i64::try_from(at).unwrap_or(1), says: &says };
            slider(&settings, on_action, move |value| to(usize::try_from(value).unwrap_or(1)))
        }
    };
    let press = |action: Action| on_action.reform(move |_: MouseEvent| action.clone());
    // `aria-disabled` instead of `disabled`: a button must not lose the focus because the end is reached.
    let off = |available: Available| (available == Available::NotNow).then_some("true");
    let playing = view.playback == Playback::Playing;
    let (name, play) = if playing { ("Pause", Action::PausePressed) } else { ("Play", Action::PlayPressed) };
    html! {
        <div class="card toy-task">
            <h3>{ "Task" }</h3>
            <p class="hint">
                { format!("W is {SIZE} × {SIZE} and frozen. It should become W plus a change of known rank; only B and A are trained, by gradient descent on half the squared distance. B starts at zero.") }
            </p>
            { rank_slider("Rank r of BA", "toy-rank", view.rank)(Action::RankMoved) }
            { rank_slider("Rank that is needed", "toy-true-rank", view.true_rank)(Action::TrueRankMoved) }
            <div class="cluster" role="group" aria-label="Training">
                <button type="button" class="button button-primary" aria-disabled={off(view.next)}
                    onclick={press(Action::NextPressed)}>{ "Next step" }</button>
                <button type="button" class="button" aria-disabled={off(view.next)} onclick={press(play)}>{ name }</button>
                <button type="button" class="button" aria-disabled={off(view.next)}
                    onclick={press(Action::LastPressed)}>{ "To the end" }</button>
                <button type="button" class="button" aria-disabled={off(view.reset)}
                    onclick={press(Action::ResetPressed)}>{ "Reset" }</button>
                { button("Another task", "button", Action::OtherTaskAsked, on_action) }
            </div>
        </div>
    }
}
