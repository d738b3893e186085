//! A square matrix through several instruments.

use super::{card, meaning};
use crate::lab::elimination::view::MatrixView;
use crate::lab::pca::Action;
use crate::lab::pca::view::{LensReport, LensesView};
use crate::ui::chart::table;
use crate::ui::matrix::Matrix;
use crate::ui::studies::grid::grid;
use crate::ui::studies::parts::choice;
use yew::prelude::*;

const SOURCES: [(&str, &str); 7] = [
    ("nilpotent", "Nilpotent"),
    ("symmetric", "Symmetric, rank 1"),
    ("shift", "Pushes coordinates up"),
    ("regular", "Needs a swap"),
    ("turn", "A quarter turn"),
    ("numbers", "1 to 9"),
    ("own", "A matrix of your own"),
];

/// What is edited, what is in the middle, the options, what it means.
pub fn show(view: &LensesView, on_action: &Callback<Action>) -> (Html, Html, Html, Html) {
    let sources = html! {
        <div class="editor-sources">{ choice("Examples", &SOURCES, view.source, on_action, Action::SourceChosen) }</div>
    };
    let editor = grid(&view.grid, &on_action.reform(Action::Grid), sources);
    let (stage, notes) = match &view.report {
        Ok(report) => {
            let stage = html! {
                <>
                    { card("pca-lenses", "Through each instrument", instruments(report)) }
                    { card("pca-factors", "Elimination is LU", factors(report)) }
                    if let Some(inverse) = &report.inverse {
                        { card("pca-inverse", "Inverse", scroll("The inverse", html! {
                            <Matrix matrix={inverse.clone()} name="inverse" label="The inverse of A" />
                        })) }
                    }
                </>
            };
            (stage, meaning(&report.facts, std::slice::from_ref(&report.sentence)))
        }
        Err(sentence) => (html! { <p class="notice">{ sentence.clone() }</p> }, Html::default()),
    };
    (editor, stage, Html::default(), notes)
}

/// Each instrument with its reading.
pub fn instruments(report: &LensReport) -> Html {
    html! { <div class="pca-instruments">{ scroll("What each instrument says", table(&report.table)) }</div> }
}

/// `P A = L U`.
pub fn factors(report: &LensReport) -> Html {
    let [p, a, l, u] = &report.factors;
    let one = |name: &'static str, label: &'static str, matrix: &MatrixView| {
        html! {
            <figure class="pca-factor">
                <Matrix matrix={matrix.clone()} {name} {label} />
                <figcaption>{ label }</figcaption>
            </figure>
        }
    };
    let body = html! {
        <div class="pca-factors">
            { one("p", "P", p) }{ one("original", "A", a) }
            <span>{ "=" }</span>
            { one("l", "L", l) }{ one("u", "U", u) }
        </div>
    };
    scroll("P A = L U", body)
}

fn scroll(label: &'static str, body: Html) -> Html {
    html! { <div class="pca-scroll" tabindex="0" role="group" aria-label={label}>{ body }</div> }
}
