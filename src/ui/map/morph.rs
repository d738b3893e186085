//! From x to Ax: the slider, Play, and how many points are left.

use super::motion;
use super::ticker::Ticker;
use crate::lab::elimination::view::Available;
use crate::lab::map::Action;
use crate::lab::map::state::Morph;
use crate::lab::map::view::{MorphView, Runs};
use crate::scene::decimal::hundredths;
use crate::ui::icon::{Icon, icon};
use web_sys::HtmlInputElement;
use yew::prelude::*;

/// The slider's row, with the places to look from at its end.
pub fn morph(view: &MorphView, viewpoints: Html, on_action: &Callback<Action>) -> Html {
    let MorphView { morph, spoken, runs, available, count } = view;
    let runs = *runs == Runs::Yes;
    let locked = *available == Available::NotNow;
    let on_slide = on_action.reform(|event: InputEvent| {
        Action::MorphMoved(Morph::nearest(event.target_unchecked_into::<HtmlInputElement>().value_as_number()))
    });
    let press =
        on_action.reform(move |_: MouseEvent| if runs { Action::PausePressed } else { Action::PlayPressed(motion()) });
    let why = locked.then_some("morph-locked");
    html! {
        <div class="morph">
            <Ticker {runs} on_tick={on_action.reform(|milliseconds| Action::Ticked { milliseconds })} />
            <div class="morph-slider">
            <button type="button" class="icon-button morph-play" aria-label={if runs { "Pause" } else { "Play" }}
                aria-disabled={locked.then_some("true")} aria-describedby={why} onclick={press}>
                { icon(if runs { Icon::Pause } else { Icon::Play }) }
            </button>
            <span class="morph-end" aria-hidden="true">{ "x" }</span>
            <input type="range" aria-label="Morph" min="0" max="1" step="0.01" value={hundredths(morph.fraction())}
                aria-valuetext={spoken.clone()} aria-describedby={why} disabled={locked} oninput={on_slide} />
            <span class="morph-end" aria-hidden="true">{ "Ax" }</span>
            </div>
            { viewpoints }
            if locked { <p id="morph-locked" class="hint">{ "Everything moves when you have predicted the image." }</p> }
            if let Some(count) = count { <p class="morph-count">{ count.clone() }</p> }
        </div>
    }
}
