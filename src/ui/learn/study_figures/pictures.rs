//! A picture at low rank.

use super::studies::dial;
use crate::lab::compress::view::{ChartName, ChartView};
use crate::lab::learn::study_figure::Action;
use crate::lab::learn::study_figure::picture::TruncatedView;
use crate::ui::chart::{Chart, RuleMoved, data_table};
use crate::ui::learn::picture::words_id;
use crate::ui::painted::picture;
use std::rc::Rc;
use yew::prelude::*;

/// The picture, its truncation and the charts of all of them; `number` is the figure's number on the page.
pub fn pictures(view: &TruncatedView, number: usize, on_action: &Callback<Action>) -> Html {
    html! {
        <>
            <div class="live-pictures live-painted">
                { picture("Original", words_id("original", number), &view.original) }
                { picture("Truncation", words_id("truncation", number), &view.truncation) }
            </div>
            { dial(&view.dial, number, on_action) }
            <div class="live-pictures">{ for view.charts.iter().map(|view| chart(view, number, on_action)) }</div>
            { data_table(&view.table) }
        </>
    }
}

fn chart(view: &ChartView, number: usize, on_action: &Callback<Action>) -> Html {
    let (title, name, shift) = match view.name {
        ChartName::Spectrum => ("Singular values", "spectrum", 0.5),
        ChartName::Errors | ChartName::Storage => ("Energy and error", "errors", 0.0),
    };
    let id = words_id(name, number);
    let on_moved = on_action.reform(move |moved: RuleMoved| Action::DialMoved((moved.to - shift).round() as i64));
    html! {
        <div class="live-picture">
            <p class="live-title">{ title }</p>
            <Chart label={title} described_by={id.clone()} plot={Rc::clone(&view.plot)} {on_moved} />
            <p {id} class="live-words">{ view.sentence.clone() }</p>
        </div>
    }
}
