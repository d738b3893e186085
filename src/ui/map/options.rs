//! What is drawn, and from where it is seen.

use crate::lab::elimination::action::Asking;
use crate::lab::map::Action;
use crate::lab::map::action::Viewpoint;
use crate::lab::map::state::Turning;
use crate::lab::map::view::{Drawn, DrawnView};
use crate::ui::events::report;
use web_sys::HtmlSelectElement;
use yew::prelude::*;

pub fn options(view: &DrawnView, asking: Asking, on_action: &Callback<Action>) -> Html {
    let toggled = |checked: bool, name: &'static str, action: Action| check(checked, name, on_action, action);
    html! {
        <section class="options card" aria-label="What is drawn">
            if let Some(turning) = view.turning {
                { toggled(turning == Turning::Together, "Turn both views together", Action::TurningChosen(match turning {
                    Turning::Together => Turning::Apart,
                    Turning::Apart => Turning::Together,
                })) }
            }
            { for view.layers.iter().map(|(layer, name, drawn)| {
                toggled(*drawn == Drawn::Yes, name, Action::LayerToggled(*layer))
            }) }
            { toggled(asking == Asking::Asks, "Predict first", Action::AskingChosen(match asking {
                Asking::Asks => Asking::DoesNotAsk,
                Asking::DoesNotAsk => Asking::Asks,
            })) }
        </section>
    }
}

fn check(checked: bool, name: &'static str, on_action: &Callback<Action>, action: Action) -> Html {
    html! {
        <label class="check">
            <input type="checkbox" {checked} onchange={on_action.reform(move |_: Event| action.clone())} />
            <span>{ name }</span>
        </label>
    }
}

/// The places to look from; nothing where no picture turns.
pub fn viewpoints(view: &DrawnView, on_action: &Callback<Action>) -> Html {
    if view.viewpoints.is_empty() {
        return Html::default();
    }
    let offered: Vec<Viewpoint> = view.viewpoints.iter().map(|(viewpoint, _)| *viewpoint).collect();
    let on_choice = report(on_action, move |event: Event| {
        let chosen = event.target_unchecked_into::<HtmlSelectElement>().value();
        let index: usize = chosen.parse().ok()?;
        offered.get(index).copied().map(Action::ViewpointChosen)
    });
    html! {
        <label class="field">
            <span>{ "View" }</span>
            <select onchange={on_choice}>
                if view.viewpoint.is_none() { <option value="" selected=true>{ "As turned" }</option> }
                { for view.viewpoints.iter().enumerate().map(|(index, (viewpoint, name))| html! {
                    <option value={index.to_string()} selected={view.viewpoint == Some(*viewpoint)}>{ *name }</option>
                }) }
            </select>
        </label>
    }
}
