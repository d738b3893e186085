//! The weights of a fit against lambda.

use crate::lab::collinearity::view::Fact;
use crate::lab::collinearity::{Action, View};
use crate::ui::chart::{Chart, RuleMoved};
use crate::ui::node::words;
use crate::ui::studies::parts::{Slider, fact, slider};
use std::rc::Rc;
use yew::prelude::*;

/// The facts of the lab that the chapter speaks of.
const FACTS: [&str; 3] = ["ridge-rank", "ridge-determinant", "numerical-rank"];

/// The chart with lambda to move.
pub fn coefficients(view: &View, on_action: &Callback<Action>) -> Html {
    let told = match &view.told {
        Ok(told) => told,
        Err(problem) => return words("p", "live-sentence", problem),
    };
    let on_moved = on_action.reform(|moved: RuleMoved| Action::LambdaMoved(moved.to));
    let lambda = &view.lambda;
    let range =
        Slider { name: "Lambda", id: "live-lambda", least: 0, most: lambda.most, at: lambda.at, says: &lambda.says };
    let shown = |one: &&Fact| FACTS.contains(&one.1);
    html! {
        <div class="live-study">
            <Chart label="The weights against lambda" described_by="live-path-words" plot={Rc::clone(&told.plot)} {on_moved} />
            { slider(&range, on_action, Action::LambdaSlid) }
            <p id="live-path-words" class="live-sentence">{ told.plot_words.clone() }</p>
            <dl class="facts">
                { for told.facts.iter().filter(shown).map(|(name, key, value, written)| {
                    fact(name, key, value.clone(), written.clone())
                }) }
            </dl>
        </div>
    }
}
