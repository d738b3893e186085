//! A matrix that is edited inside of a lab.

use crate::lab::elimination::action::ShapeChange;
use crate::lab::elimination::view::Available;
use crate::lab::grid::{Action, GridView};
use crate::ui::cell::{CellEvent, cell};
use yew::prelude::*;

impl From<CellEvent> for Action {
    fn from(event: CellEvent) -> Self {
        match event {
            CellEvent::Edited(place, text) => Self::CellEdited { place, text },
            CellEvent::Pasted(text) => Self::Pasted(text),
        }
    }
}

/// The matrix with its cells, and the ways to make it larger and smaller; `more` stands below, such as a list of examples.
pub fn grid(view: &GridView, on_action: &Callback<Action>, more: Html) -> Html {
    let press = |action: Action| on_action.reform(move |_: MouseEvent| action.clone());
    // `aria-disabled` instead of `disabled`: a button must not lose the focus because it was pressed for the last time.
    let off = |available: Available| (available == Available::NotNow).then_some("true");
    let button = |name: String, sign: &'static str, available: Available, change: ShapeChange| {
        html! {
            <button type="button" class="button" aria-label={format!("{name}, {}", view.title)} aria-disabled={off(available)}
                onclick={press(Action::ShapeChanged(change))}>
                <span aria-hidden="true">{ sign }</span></button>
        }
    };
    let pair =
        |what: &'static str, (fewer, remove): (Available, ShapeChange), (more, add): (Available, ShapeChange)| {
            html! {
                <span class="shape-pair">
                    { button(format!("Remove {what}"), "−", fewer, remove) }
                    <span aria-hidden="true">{ what }</span>
                    { button(format!("Add {what}"), "+", more, add) }
                </span>
            }
        };
    let again = |name: &'static str, available: Available, action: Action| {
        html! {
            <button type="button" class="button-quiet" aria-label={format!("{name}, {}", view.title)}
                aria-disabled={off(available)} onclick={press(action)}>{ name }</button>
        }
    };
    let (title, problems) = (format!("{}-title", view.id), problems_id(view.id));
    let augmented = view.right_hand_side.is_some().then_some("augmented");
    html! {
        <section class="editor card" aria-labelledby={title.clone()}>
            <div class="editor-head">
                <h2 id={title}>{ view.title.clone() }</h2>
                <div class="cluster">
                    { again("Undo", view.undo, Action::UndoPressed) }
                    { again("Redo", view.redo, Action::RedoPressed) }
                </div>
            </div>
            <div class="editor-scroll">
                <table class={classes!("matrix", "editor-cells", augmented)} role="presentation">
                    <tbody>
                        { for view.rows.iter().enumerate().map(|(index, cells)| html! {
                            <tr key={index}>
                                { for cells.iter().map(|one| html! {
                                    <td key={one.name.clone()}>{ cell(one, view.id, problems, on_action) }</td>
                                }) }
                                if let Some(one) = view.right_hand_side.as_ref().and_then(|cells| cells.get(index)) {
                                    <td key="right-hand-side" class="right-hand-side">
                                        { cell(one, view.id, problems, on_action) }
                                    </td>
                                }
                            </tr>
                        }) }
                    </tbody>
                </table>
            </div>
            if !view.problems.is_empty() {
                <div class="field-problem" id={problems}>
                    <ul>{ for view.problems.iter().map(|problem| html! { <li>{ problem.clone() }</li> }) }</ul>
                    <p>{ "Until then, the last complete matrix stays in view." }</p>
                </div>
            }
            <div class="shape-buttons" role="group" aria-label={format!("Size, {}", view.title)}>
                { pair("row", (view.room.remove_row, ShapeChange::RowRemoved), (view.room.add_row, ShapeChange::RowAdded)) }
                { pair("column", (view.room.remove_column, ShapeChange::ColumnRemoved),
                    (view.room.add_column, ShapeChange::ColumnAdded)) }
            </div>
            { more }
        </section>
    }
}

/// The id of what is wrong in a matrix.
fn problems_id(matrix: &str) -> &'static str {
    match matrix {
        "a" => "a-problems",
        _ => "b-problems",
    }
}
