//! Singular values with a tolerance to move, by its line and by a slider.

use super::words_id;
use crate::lab::learn::study_figure::singular_values::{Moved, SingularValuesView};
use crate::lab::numerical::view::STEPS;
use crate::ui::chart::{Chart, RuleMoved, data_table};
use web_sys::HtmlInputElement;
use yew::prelude::*;

pub fn singular_values(view: &SingularValuesView, number: usize, on_moved: &Callback<Moved>) -> Html {
    let (words, slider) = (words_id("values", number), format!("tolerance-{number}"));
    let on_line = on_moved.reform(|moved: RuleMoved| Moved::Line(moved.to));
    let oninput = on_moved.reform(|event: InputEvent| {
        Moved::Slider(event.target_unchecked_into::<HtmlInputElement>().value_as_number() as i64)
    });
    html! {
        <>
            <Chart label={format!("Singular values, figure {number}")} described_by={words.clone()}
                plot={view.plot.clone()} on_moved={on_line} />
            <div class="live-slider">
                <label for={slider.clone()}>{ "Tolerance" }</label>
                <input id={slider} type="range" min="0" max={STEPS.to_string()} step="1" value={view.at.to_string()}
                    aria-valuetext={view.says.clone()} {oninput} />
            </div>
            <p class="live-sentence">
                { view.says.clone() }{ ": numerical rank " }
                <data data-fact="numerical-rank" value={view.rank.to_string()}>{ view.rank }</data>{ "." }
            </p>
            <p id={words} class="live-words">{ view.sentence.clone() }</p>
            { data_table(&view.table) }
        </>
    }
}
