//! The pictures, each with the same in words below it.

use crate::lab::solve::Action;
use crate::lab::solve::view::FigureView;
use crate::ui::events::report;
use crate::ui::figure::{Figure, FigureEvent, Turning};
use std::rc::Rc;
use yew::prelude::*;

/// The rows as lines or planes, or what is said instead.
pub fn rows(view: Option<&FigureView>, no_picture: Option<&String>, on_action: &Callback<Action>) -> Html {
    let body = match (view, no_picture) {
        (Some(view), _) => figure("rows", title(view), view, on_action),
        (None, Some(sentence)) => html! { <p class="solve-small">{ sentence.clone() }</p> },
        (None, None) => return Html::default(),
    };
    let title = view.map_or("The rows as hyperplanes", title);
    html! {
        <section class="card solve-picture" aria-labelledby="solve-picture-title">
            <h2 id="solve-picture-title">{ title }</h2>
            { body }
        </section>
    }
}

fn title(view: &FigureView) -> &'static str {
    match view.dimensions {
        1 => "The rows as points",
        2 => "The rows as lines",
        _ => "The rows as planes",
    }
}

/// A picture and its words.
pub fn figure(name: &'static str, label: &'static str, view: &FigureView, on_action: &Callback<Action>) -> Html {
    let on_event = report(on_action, |event: FigureEvent| match event {
        FigureEvent::Turned { right, up } => Some(Action::Turned { right, up }),
        FigureEvent::Zoomed(factor) => Some(Action::Zoomed(factor)),
        FigureEvent::Reset => Some(Action::ViewReset),
        FigureEvent::HandleMoved { .. } => None,
    });
    let turning = if view.dimensions == 3 { Turning::Turns } else { Turning::LiesFlat };
    let described_by = format!("{name}-in-words");
    html! {
        <div class={(view.dimensions == 1).then_some("strip")}>
            <Figure {label} described_by={described_by.clone()} picture={Rc::clone(&view.picture)} {turning} {on_event}
                file_name={format!("ranklab-{name}")} />
            <div id={described_by} class="in-words">
                { for view.sentences.iter().map(|sentence| html! { <p>{ sentence.clone() }</p> }) }
                if let Some(chosen) = &view.chosen { <p class="marked">{ chosen.clone() }</p> }
            </div>
        </div>
    }
}
