//! The weights of a fit against lambda.

use crate::lab::learn::study_figure::{Action, CoefficientsView};
use crate::ui::chart::{Chart, RuleMoved};
use crate::ui::studies::parts::{Slider, fact, slider};
use std::rc::Rc;
use yew::prelude::*;

/// The chart with lambda to move.
pub fn coefficients(view: &CoefficientsView, on_action: &Callback<Action>) -> Html {
    let on_moved = on_action.reform(|moved: RuleMoved| Action::LambdaMoved(moved.to));
    let (at, most) = view.step;
    let range = Slider { name: "Lambda", id: "live-lambda", least: 0, most, at, says: &view.says };
    let (value, written) = view.determinant.clone();
    html! {
        <div class="live-study">
            <Chart label="The weights against lambda" described_by="live-path-words" plot={Rc::clone(&view.plot)} {on_moved} />
            { slider(&range, on_action, Action::LambdaChosen) }
            <p id="live-path-words" class="live-sentence">{ view.words.clone() }</p>
            <dl class="facts">
                { fact("Rank with lambda", "ridge-rank", view.rank.to_string(), view.rank.to_string()) }
                { fact("Determinant with lambda", "ridge-determinant", value, written) }
            </dl>
        </div>
    }
}
