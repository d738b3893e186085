//! The figures of the lab of principal components.

use super::picture;
use crate::lab::elimination::view::MatrixView;
use crate::lab::learn::study_figure::Action;
use crate::lab::learn::study_figure::pca::{JacobianFigure, PcaView};
use crate::lab::pca::view::{CloudView, LensReport};
use crate::lab::pca::words;
use crate::lab::table::TableView;
use crate::ui::chart::table;
use crate::ui::events::report;
use crate::ui::figure::{FigureEvent, Turning};
use crate::ui::matrix::Matrix;
use web_sys::HtmlInputElement;
use yew::prelude::*;

pub fn figure(view: &PcaView, number: usize, on_action: &Callback<Action>) -> Html {
    match view {
        PcaView::Cloud { cloud, kept, sentence } => points(cloud, *kept, sentence, number, on_action),
        PcaView::Jacobian(figure) => jacobian(figure),
        PcaView::Lenses(report) => lenses(report),
    }
}

/// The points, and a slider for the components that are kept.
fn points(
    cloud: &CloudView,
    (kept, count): (usize, usize),
    sentence: &str,
    number: usize,
    on_action: &Callback<Action>,
) -> Html {
    let on_event = report(on_action, |event: FigureEvent| match event {
        FigureEvent::Turned { right, up } => Some(Action::Turned { right, up }),
        FigureEvent::Zoomed(factor) => Some(Action::Zoomed(factor)),
        FigureEvent::Reset => Some(Action::ViewReset),
        FigureEvent::HandleMoved { .. } => None,
    });
    let oninput = report(on_action, |event: InputEvent| {
        event.target_unchecked_into::<HtmlInputElement>().value().parse().ok().map(Action::ComponentsKept)
    });
    let turning = if cloud.dimensions == 3 { Turning::Turns } else { Turning::LiesFlat };
    let slider = format!("kept-{number}");
    html! {
        <>
            <div class="live-pictures alone">
                <div class="live-picture">
                    { picture("points", number, &cloud.picture, turning, on_event) }
                    <p id={super::words_id("points", number)} class="live-words">{ cloud.sentences.join(" ") }</p>
                </div>
            </div>
            <div class="live-slider">
                <label for={slider.clone()}>{ "Rank kept" }</label>
                <input id={slider} type="range" min="0" max={count.to_string()} step="1" value={kept.to_string()}
                    aria-valuetext={words::kept(kept, count)} {oninput} />
            </div>
            <p class="live-sentence">{ sentence.to_owned() }</p>
        </>
    }
}

fn jacobian(figure: &JacobianFigure) -> Html {
    html! {
        <div class="live-stepper">
            { matrix("current", &figure.caption, &figure.matrix) }
            <p class="live-words">{ figure.caption.clone() }{ "." }</p>
            <p class="live-sentence">{ figure.told.sentences.join(" ") }</p>
            if let (Some(steps), Some(sentence)) = (&figure.told.check, &figure.told.check_sentence) {
                { scrolled(steps) }
                <p class="live-words">{ sentence.clone() }</p>
            }
        </div>
    }
}

fn lenses(report: &LensReport) -> Html {
    let [p, a, l, u] = &report.factors;
    html! {
        <div class="live-stepper">
            <div class="instruments">{ scrolled(&report.table) }</div>
            <p class="live-sentence">{ report.sentence.clone() }</p>
            <div class="live-matrix" tabindex="0" role="group" aria-label="P A = L U">
                <div class="live-factors">
                    { for [("p", "P", p), ("original", "A", a), ("l", "L", l), ("u", "U", u)].map(|(name, letter, one)| html! {
                        <>{ letter }{ " = " }<Matrix matrix={one.clone()} {name} label={letter} /></>
                    }) }
                </div>
            </div>
            <p class="live-words">{ "P A = L U, from the steps of the elimination." }</p>
        </div>
    }
}

fn matrix(name: &'static str, label: &str, matrix: &MatrixView) -> Html {
    html! {
        <div class="live-matrix" tabindex="0" role="group" aria-label={label.to_owned()}>
            <Matrix matrix={matrix.clone()} {name} label={label.to_owned()} />
        </div>
    }
}

fn scrolled(view: &TableView) -> Html {
    html! { <div class="live-matrix" tabindex="0" role="group" aria-label={view.caption.clone()}>{ table(view) }</div> }
}
