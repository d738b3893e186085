//! The matrix editor: a cell a number, moved through like a spreadsheet.

use super::cell::{CellEvent, cell};
use super::entry::{RandomEntry, TextEntry};
use super::part::part;
use crate::lab::elimination::Action;
use crate::lab::elimination::action::{EntryPanel, ShapeChange};
use crate::lab::elimination::view::{Available, CellView, EditorView};
use crate::lab::presets::{Group, PRESETS};
use web_sys::{Event, HtmlSelectElement};
use yew::prelude::*;

/// What it takes to show the editor of the matrix that all labs share.
#[derive(PartialEq)]
pub struct Editing {
    pub view: EditorView,
    pub on_action: Callback<Action>,
    /// What Undo and Redo mean.
    pub undo_and_redo: (Action, Action),
}

impl Editing {
    /// The editor.
    pub fn show(self) -> Html {
        part(self, editor)
    }
}

impl From<CellEvent> for Action {
    fn from(event: CellEvent) -> Self {
        match event {
            CellEvent::Edited(place, text) => Self::CellEdited { place, text },
            CellEvent::Pasted(text) => Self::TextEntered(text),
        }
    }
}

fn editor(props: &Editing) -> Html {
    let view = &props.view;
    let on_action = &props.on_action;
    let press = |action: Action| on_action.reform(move |_: MouseEvent| action.clone());
    let shape = |change: ShapeChange| press(Action::ShapeChanged(change));
    let on_preset = on_action.reform(|event: Event| {
        let select = event.target_unchecked_into::<HtmlSelectElement>();
        let id = select.value();
        // The list is a menu of actions, not a state: it shows its heading again.
        select.set_value("");
        Action::PresetChosen(id)
    });
    let rhs = view.right_hand_side.is_some();
    // `aria-disabled` instead of `disabled`: a button must not lose the focus because it was pressed for the last time.
    let off = |available: Available| (available == Available::NotNow).then_some("true");
    let button = |name: String, sign: &'static str, (available, change): (Available, ShapeChange)| {
        html! {
            <button type="button" class="button" aria-label={name} aria-disabled={off(available)} onclick={shape(change)}>
                <span aria-hidden="true">{ sign }</span></button>
        }
    };
    let pair = |what: &'static str, fewer: (Available, ShapeChange), more: (Available, ShapeChange)| {
        html! {
            <span class="shape-pair">
                { button(format!("Remove {what}"), "−", fewer) }
                <span aria-hidden="true">{ what }</span>
                { button(format!("Add {what}"), "+", more) }
            </span>
        }
    };
    let show_cell = |one: &CellView| cell(one, "cell", "cell-problems", on_action);
    let close = on_action.reform(|()| Action::EntryClosed);
    let (undo, redo) = props.undo_and_redo.clone();
    html! {
        <section class="editor card" aria-labelledby="editor-title">
            <div class="editor-head">
                <h2 id="editor-title">{ if rhs { "Matrix A | b" } else { "Matrix A" } }</h2>
                <div class="cluster">
                    <button type="button" class="button-quiet" aria-disabled={off(view.undo)}
                        onclick={press(undo)}>{ "Undo" }</button>
                    <button type="button" class="button-quiet" aria-disabled={off(view.redo)}
                        onclick={press(redo)}>{ "Redo" }</button>
                </div>
            </div>
            <div class="editor-scroll">
                <table class={classes!("matrix", "editor-cells", rhs.then_some("augmented"))} role="presentation">
                    <tbody>
                        { for view.rows.iter().enumerate().map(|(index, cells)| html! {
                            <tr key={index}>
                                { for cells.iter().map(|cell| html! { <td key={cell.name.clone()}>{ show_cell(cell) }</td> }) }
                                if let Some(cell) = view.right_hand_side.as_ref().and_then(|cells| cells.get(index)) {
                                    <td key="right-hand-side" class="right-hand-side">{ show_cell(cell) }</td>
                                }
                            </tr>
                        }) }
                    </tbody>
                </table>
            </div>
            if !view.problems.is_empty() {
                <div class="field-problem" id="cell-problems">
                    <ul>{ for view.problems.iter().map(|problem| html! { <li>{ problem.clone() }</li> }) }</ul>
                    <p>{ "Until then, the last complete matrix stays in view." }</p>
                </div>
            }
            <div class="shape-buttons" role="group" aria-label="Size">
                { pair("row", (view.room.remove_row, ShapeChange::RowRemoved), (view.room.add_row, ShapeChange::RowAdded)) }
                { pair("column", (view.room.remove_column, ShapeChange::ColumnRemoved),
                    (view.room.add_column, ShapeChange::ColumnAdded)) }
                if rhs {
                    <button type="button" class="button" onclick={shape(ShapeChange::RightHandSideRemoved)}>
                        { "Remove right-hand side" }</button>
                } else {
                    <button type="button" class="button" onclick={shape(ShapeChange::RightHandSideAdded)}>
                        { "Add right-hand side" }</button>
                }
            </div>
            <div class="editor-sources">
                <label class="field">
                    <span>{ "Example" }</span>
                    <select onchange={on_preset}>
                        <option value="" selected=true>{ "Choose a matrix …" }</option>
                        { for groups().into_iter().map(|group| html! {
                            <optgroup label={group.name()}>
                                { for PRESETS.iter().filter(|preset| preset.group == group).map(|preset| html! {
                                    <option value={preset.id} title={preset.hint}>{ preset.name }</option>
                                }) }
                            </optgroup>
                        }) }
                    </select>
                </label>
                <div class="cluster">
                    <button type="button" class="button" onclick={press(Action::EntryOpened(EntryPanel::Text))}>
                        { "Paste a matrix" }</button>
                    <button type="button" class="button" onclick={press(Action::EntryOpened(EntryPanel::Random))}>
                        { "Random matrix" }</button>
                </div>
            </div>
            {
                match view.panel {
                    Some(EntryPanel::Text) => html! {
                        <TextEntry unread={view.unread.clone()} on_close={close} on_action={on_action.clone()} />
                    },
                    Some(EntryPanel::Random) => html! {
                        <RandomEntry rows={view.rows.len()} columns={view.rows.first().map_or(1, Vec::len)}
                            on_close={close} on_action={on_action.clone()} />
                    },
                    None => Html::default(),
                }
            }
        </section>
    }
}

/// The preset groups in the order in which they first appear.
fn groups() -> Vec<Group> {
    let mut groups: Vec<Group> = PRESETS.iter().map(|preset| preset.group).collect();
    groups.dedup();
    groups
}
