//! First, previous, play, next, last; and a timeline with the pivots marked.

use crate::lab::elimination::Action;
use crate::lab::elimination::action::Speed;
use crate::lab::elimination::state::Playback;
use crate::lab::elimination::view::WalkView;
use crate::ui::events::report;
use crate::ui::icon::{Icon, icon};
use web_sys::{HtmlInputElement, HtmlSelectElement};
use yew::prelude::*;

#[derive(PartialEq)]
pub struct Props {
    pub walk: WalkView,
    pub on_action: Callback<Action>,
}

const SPEEDS: [(&str, Speed, &str); 3] =
    [("slow", Speed::Slow, "Slow"), ("normal", Speed::Normal, "Normal"), ("fast", Speed::Fast, "Fast")];

pub fn transport(props: &Props) -> Html {
    let WalkView { step, steps, playback, speed, marks, spoken } = &props.walk;
    let on_action = &props.on_action;
    let press = |action: Action| on_action.reform(move |_: MouseEvent| action.clone());
    let on_timeline = report(on_action, |event: InputEvent| {
        event.target_unchecked_into::<HtmlInputElement>().value().parse().ok().map(Action::TimelineMoved)
    });
    let on_speed = report(on_action, |event: Event| {
        let name = event.target_unchecked_into::<HtmlSelectElement>().value();
        SPEEDS.iter().find(|entry| entry.0 == name).map(|entry| Action::SpeedChosen(entry.1))
    });
    let playing = *playback == Playback::Playing;
    let play = if playing { press(Action::PausePressed) } else { press(Action::PlayPressed) };
    // `aria-disabled` instead of `disabled`: a button must not lose the focus because the end is reached.
    let off = |off: bool| off.then_some("true");
    html! {
        <div class="transport">
            <div class="transport-buttons" role="group" aria-label="Steps">
                { button("First step", Icon::First, press(Action::FirstPressed), off(*step == 0)) }
                { button("Previous step", Icon::Previous, press(Action::PreviousPressed), off(*step == 0)) }
                { button(if playing { "Pause" } else { "Play" }, if playing { Icon::Pause } else { Icon::Play }, play,
                    off(*steps == 0)) }
                <button type="button" class="button button-primary transport-next" aria-label="Next step"
                    aria-disabled={off(step == steps)} onclick={press(Action::NextPressed)}>
                    <span aria-hidden="true">{ "Next" }</span>{ icon(Icon::Next) }
                </button>
                { button("Last step", Icon::Last, press(Action::LastPressed), off(step == steps)) }
                <label class="speed">
                    <span class="visually-hidden">{ "Speed" }</span>
                    <select onchange={on_speed}>
                        { for SPEEDS.iter().map(|(name, value, label)| html! {
                            <option value={*name} selected={value == speed}>{ *label }</option>
                        }) }
                    </select>
                </label>
            </div>
            <div class="timeline">
                <input type="range" aria-label="Timeline" min="0" max={steps.to_string()} step="1"
                    value={step.to_string()} aria-valuetext={spoken.clone()} oninput={on_timeline} disabled={*steps == 0} />
                <div class="timeline-marks" aria-hidden="true">
                    { for marks.iter().enumerate().map(|(index, mark)| {
                        let reached = (index <= *step).then_some("reached");
                        if mark.is_empty() {
                            html! { <span class={classes!("mark", reached)}></span> }
                        } else {
                            let columns: Vec<String> = mark.iter().map(|column| (column + 1).to_string()).collect();
                            html! { <span class={classes!("mark", "pivot-mark", reached)}><i>{ columns.join(",") }</i></span> }
                        }
                    }) }
                </div>
            </div>
        </div>
    }
}

fn button(name: &'static str, sign: Icon, onclick: Callback<MouseEvent>, disabled: Option<&'static str>) -> Html {
    html! {
        <button type="button" class="icon-button" aria-label={name} aria-disabled={disabled} {onclick}>
            { icon(sign) }
        </button>
    }
}
