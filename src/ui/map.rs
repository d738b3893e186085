//! The page of the lab `map`.

mod facts;
mod figures;
mod morph;
mod options;
mod points;
mod question;
mod ticker;

pub(super) use ticker::Ticker;

use super::editor::Editing;
use super::lab_page::{Sharing, lab_head, lab_page};
use super::motion::reduced_motion;
use super::subspaces::diagram;
use crate::lab::map::action::Motion;
use crate::lab::map::view::StageView;
use crate::lab::map::{Action, View};
use crate::lab::site::Lab;
use yew::prelude::*;

/// The page.
pub fn map_page(view: &View, editing: Editing, sharing: Sharing, on_action: &Callback<Action>) -> Html {
    let head = lab_head(Lab::Map, &view.meter, &sharing);
    let (stage, options) = match &view.stage {
        StageView::Drawn(drawn) => (
            html! {
                <>
                    <question::Question question={view.question.clone()} on_action={on_action.clone()} />
                    <section class="map-stage card" aria-label="Image and kernel">
                        if let Some(result) = &view.result { <p class="map-result">{ result.clone() }</p> }
                        { figures::figures(drawn, on_action) }
                        { morph::morph(&drawn.morph, options::viewpoints(drawn, on_action), on_action) }
                    </section>
                </>
            },
            html! {
                <>
                    { points::points(drawn, &editing, on_action) }
                    { options::options(drawn, view.asking, on_action) }
                </>
            },
        ),
        StageView::TooLarge(sentence, view) => (
            html! {
                <section class="map-stage card" aria-label="Image and kernel">
                    <p>{ sentence.clone() }</p>
                    { diagram(view) }
                    <p><a class="button button-primary" href="#/lab/subspaces">{ "See the four subspaces" }</a></p>
                </section>
            },
            Html::default(),
        ),
    };
    lab_page(head, editing, options, stage, facts::facts(view.facts.as_deref()))
}

/// Whether things may move by themselves.
pub(super) fn motion() -> Motion {
    if reduced_motion() { Motion::Reduced } else { Motion::Full }
}
