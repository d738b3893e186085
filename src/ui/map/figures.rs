//! The two pictures, each with its words.

use crate::lab::map::Action;
use crate::lab::map::action::{Point, Side};
use crate::lab::map::present::B_HANDLE;
use crate::lab::map::view::{DrawnView, FigureView, Turns};
use crate::ui::figure::{Figure, FigureEvent, Turning};
use yew::prelude::*;

pub fn figures(view: &DrawnView, on_action: &Callback<Action>) -> Html {
    html! {
        <div class="map-figures">
            { figure(&view.domain, Side::Domain, on_action) }
            <span class="map-arrow" aria-hidden="true">{ "A" }<span>{ "→" }</span></span>
            { figure(&view.codomain, Side::Codomain, on_action) }
        </div>
    }
}

fn figure(view: &FigureView, side: Side, on_action: &Callback<Action>) -> Html {
    let (label, name) = match side {
        Side::Domain => ("domain", "map-domain-words"),
        Side::Codomain => ("codomain", "map-codomain-words"),
    };
    let on_event = on_action.reform(move |event: FigureEvent| match event {
        FigureEvent::Turned { right, up } => Action::Turned { side, right, up },
        FigureEvent::Zoomed(factor) => Action::Zoomed { side, factor },
        FigureEvent::Reset => Action::ViewReset(side),
        FigureEvent::HandleMoved { id, to } => {
            Action::PointMoved { point: if id == B_HANDLE { Point::B } else { Point::X }, to: to.into() }
        }
    });
    let turning = match view.turns {
        Turns::Yes => Turning::Turns,
        Turns::LiesFlat => Turning::LiesFlat,
    };
    html! {
        <div class="map-figure">
            <h2>{ view.title.clone() }</h2>
            <Figure {label} described_by={name} picture={view.picture.clone()} {turning} {on_event} file_name={label} />
            <p id={name} class="map-words">{ view.sentences.join(" ") }</p>
        </div>
    }
}
