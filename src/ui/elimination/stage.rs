//! The matrix at the shown step, large, with what was done to it and why.

use crate::lab::elimination::view::{Reached, Size, StageView, WalkView};
use crate::lab::numeral::Entry;
use crate::link::Mode;
use crate::ui::matrix::{Matrix, RowNames, size_class};
use crate::ui::{motion, number};
use std::cell::RefCell;
use std::rc::Rc;
use web_sys::Element;
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub struct Props {
    pub stage: StageView,
    pub walk: WalkView,
    pub mode: Mode,
}

#[component]
pub fn Stage(props: &Props) -> Html {
    let StageView { matrix, spoken, op, sentence, movement, reached, .. } = &props.stage;
    let WalkView { step, steps, .. } = props.walk;
    let table = use_node_ref();
    let carried = use_node_ref();
    let was = use_node_ref();
    {
        let (table, carried, was, movement) = (table.clone(), carried.clone(), was.clone(), movement.clone());
        let running: Rc<RefCell<Vec<motion::Animation>>> = use_mut_ref(Vec::new);
        let serial = movement.as_ref().map(|movement| movement.serial);
        use_effect_with(serial, move |_| {
            motion::end(&running.take());
            if let (Some(table), Some(movement)) = (table.cast::<Element>(), movement) {
                let measured = table.clone();
                motion::when_laid_out(&measured, move || {
                    let layers = carried.cast::<Element>().zip(was.cast::<Element>());
                    running.replace(motion::play(&table, layers, &movement));
                });
            }
        });
    }
    let place = match props.mode {
        Mode::Watch => "Step",
        Mode::Own => "Your step",
    };
    html! {
        <>
            <div class="stage-head">
                <p class="stage-place">
                    { place }{ " " }<data data-fact="step" value={step.to_string()}>{ step }</data>
                    { " of " }<data data-fact="steps" value={steps.to_string()}>{ steps }</data>
                </p>
                <p class="stage-reached">
                    {
                        match reached {
                            Reached::Neither(_) => html! {},
                            Reached::Echelon(_) => html! { <span class="badge">{ "in REF" }</span> },
                            Reached::Reduced => html! { <span class="badge">{ "in RREF" }</span> },
                        }
                    }
                </p>
            </div>
            <h2 class="stage-operation">
                if let Some(op) = op { { number::operation(op) } } else { { "The matrix as given" } }
            </h2>
            <p class="stage-sentence">{ sentence.clone() }</p>
            <div class="stage-scroll" tabindex="0" role="group" aria-label="The matrix at this step">
                <div class="stage-matrix">
                    <Matrix matrix={matrix.clone()} name="current" label={spoken.clone()} row_names={RowNames::Shown}
                        class={classes!("stage-table")} node={table} />
                    if let Some(movement) = movement {
                        { travelling(&was, "was", &movement.was, matrix.size) }
                        { travelling(&carried, "carried", &movement.carried, matrix.size) }
                    }
                </div>
            </div>
            if props.mode == Mode::Own {
                <p class="stage-why">
                    {
                        match reached {
                            Reached::Neither(why) | Reached::Echelon(why) => why.clone(),
                            Reached::Reduced => "This is reduced row echelon form.".to_owned(),
                        }
                    }
                </p>
            }
        </>
    }
}

/// A row laid over the table for the time of a movement.
fn travelling(node: &NodeRef, class: &'static str, entries: &[Entry], size: Size) -> Html {
    html! {
        <div ref={node.clone()} class={classes!("travelling", class, size_class(size))} aria-hidden="true">
            { for entries.iter().map(|entry| html! { <span>{ number::numeral_nodes(&entry.numeral) }</span> }) }
        </div>
    }
}
