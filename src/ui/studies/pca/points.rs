//! Points and their components.

use super::{card, meaning, question};
use crate::lab::pca::Action;
use crate::lab::pca::view::{CloudView, PointsTold, PointsView};
use crate::stories::pca::{Centring, FLATTEST};
use crate::ui::chart::{Chart, data_table};
use crate::ui::elimination::segmented;
use crate::ui::events::report;
use crate::ui::figure::{Figure, FigureEvent, Turning};
use crate::ui::studies::grid::grid;
use crate::ui::studies::parts::{Slider, button, choice, slider};
use std::rc::Rc;
use yew::prelude::*;

const SOURCES: [(&str, &str); 7] = [
    ("cloud", "A cloud of 60 points"),
    ("diagonal", "Four points in the plane"),
    ("line", "Points on a line"),
    ("plane", "Points on a plane"),
    ("square", "The corners of a square"),
    ("same", "The same point three times"),
    ("own", "Points of your own"),
];

/// What is edited, what is in the middle, the options, what it means.
pub fn show(view: &PointsView, on_action: &Callback<Action>) -> (Html, Html, Html, Html) {
    let sources = choice("Points", &SOURCES, view.source, on_action, Action::SourceChosen);
    let editor = html! {
        <>
            { card("pca-data", "Data", html! {
                <>
                    { sources }
                    if let Some((flattened, says)) = &view.flattened {
                        { slider(&Slider { name: "Flatten", id: "pca-flat", least: 0, most: FLATTEST as i64,
                            at: *flattened as i64, says }, on_action, |at| Action::Flattened(at.unsigned_abs())) }
                        { button("Another cloud", "button", Action::AnotherCloudPressed, on_action) }
                    }
                </>
            }) }
            if let Some(points) = &view.grid { { grid(points, &on_action.reform(Action::Grid), Html::default()) } }
        </>
    };
    let centre = |centring: Centring| on_action.reform(move |_: Event| Action::CentringChosen(centring));
    let options = html! {
        <section class="options card" aria-label="How to project">
            if let Some((kept, count, says)) = &view.kept {
                { slider(&Slider { name: "Rank kept", id: "pca-kept", least: 0, most: *count as i64, at: *kept as i64, says },
                    on_action, |at| Action::KeptChosen(usize::try_from(at).unwrap_or(0))) }
            }
            { segmented("Take the mean out first", "pca-centring", view.centring, [
                ("Yes", Centring::Mean, centre(Centring::Mean)),
                ("No", Centring::Nothing, centre(Centring::Nothing)),
            ]) }
        </section>
    };
    let stage = html! {
        <>
            { question(&view.question, on_action) }
            <section class="card pca-card" aria-label="The points as a picture">
                if let Some(cloud) = &view.picture { { picture(cloud, "pca-picture", "points", on_action) } }
                if let Some(sentence) = &view.no_picture { <p class="hint">{ sentence.clone() }</p> }
            </section>
        </>
    };
    let notes = view.told.as_ref().map_or_else(Html::default, told);
    (editor, stage, options, notes)
}

/// The picture and its words; `id` is that of the words.
pub fn picture(cloud: &CloudView, id: &str, label: &str, on_action: &Callback<Action>) -> Html {
    let on_event = report(on_action, |event: FigureEvent| match event {
        FigureEvent::Turned { right, up } => Some(Action::Turned { right, up }),
        FigureEvent::Zoomed(factor) => Some(Action::Zoomed(factor)),
        FigureEvent::Reset => Some(Action::ViewReset),
        FigureEvent::HandleMoved { .. } => None,
    });
    let turning = if cloud.dimensions == 3 { Turning::Turns } else { Turning::LiesFlat };
    html! {
        <>
            <Figure label={label.to_owned()} described_by={id.to_owned()} picture={Rc::clone(&cloud.picture)} {turning} {on_event}
                file_name="ranklab-points" />
            <p id={id.to_owned()} class="hint">{ cloud.sentences.join(" ") }</p>
        </>
    }
}

fn told(told: &PointsTold) -> Html {
    html! {
        <>
            { card("pca-variance", "Explained variance", html! {
                <>
                    <Chart label="explained variance" described_by="pca-chart-words" plot={Rc::clone(&told.chart)} />
                    <p id="pca-chart-words" class="hint">{ told.chart_sentence.clone() }</p>
                    { data_table(&told.table) }
                </>
            }) }
            { meaning(&told.facts, &told.sentences) }
        </>
    }
}
