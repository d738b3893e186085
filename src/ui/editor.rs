//! The matrix editor: a cell a number, moved through like a spreadsheet.

use super::entry::{RandomEntry, TextEntry};
use super::part::part;
use crate::lab::elimination::Action;
use crate::lab::elimination::action::{EntryPanel, ShapeChange};
use crate::lab::elimination::view::{Available, CellView, EditorView};
use crate::lab::presets::{Group, PRESETS};
use crate::lab::sheet::{Place, is_whole_matrix};
use wasm_bindgen::JsCast;
use web_sys::{Event, HtmlElement, HtmlInputElement, HtmlSelectElement, window};
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
    let show_cell = |cell: &CellView| part(CellProps { cell: cell.clone(), on_action: on_action.clone() }, self::cell);
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

#[derive(PartialEq)]
struct CellProps {
    cell: CellView,
    on_action: Callback<Action>,
}

fn cell(props: &CellProps) -> Html {
    let place = props.cell.place;
    let oninput = props.on_action.reform(move |event: InputEvent| Action::CellEdited {
        place,
        text: event.target_unchecked_into::<HtmlInputElement>().value(),
    });
    let onkeydown = Callback::from(move |event: KeyboardEvent| {
        if destination(&event, place).is_some_and(focus_cell) {
            event.prevent_default();
        }
    });
    let onpaste = {
        let on_action = props.on_action.clone();
        Callback::from(move |event: Event| {
            let text = event
                .dyn_ref::<web_sys::ClipboardEvent>()
                .and_then(web_sys::ClipboardEvent::clipboard_data)
                .and_then(|data| data.get_data("text/plain").ok());
            if let Some(text) = text.filter(|text| is_whole_matrix(text)) {
                event.prevent_default();
                on_action.emit(Action::TextEntered(text));
            }
        })
    };
    let onfocus = Callback::from(|event: FocusEvent| event.target_unchecked_into::<HtmlInputElement>().select());
    let problem = props.cell.problem.is_some();
    let width = props.cell.text.chars().count().clamp(2, 14);
    html! {
        <input
            id={cell_id(place)}
            class={classes!("cell", problem.then_some("has-problem"))}
            type="text"
            inputmode="text"
            autocomplete="off"
            autocapitalize="off"
            spellcheck="false"
            enterkeyhint="next"
            size={width.to_string()}
            value={props.cell.text.clone()}
            aria-label={props.cell.name.clone()}
            aria-invalid={problem.then_some("true")}
            aria-describedby={problem.then_some("cell-problems")}
            data-cell="true"
            {oninput} {onkeydown} {onpaste} {onfocus}
        />
    }
}

/// Where a move goes; the rest is found in the page, since only the page knows which cells there are.
enum Destination {
    By { rows: isize, columns: isize },
    RowStart,
    RowEnd,
}

fn destination(event: &KeyboardEvent, place: Place) -> Option<(Place, Destination)> {
    if event.ctrl_key() || event.meta_key() || event.alt_key() || event.is_composing() {
        return None;
    }
    let input = event.target_unchecked_into::<HtmlInputElement>();
    let length = input.value().encode_utf16().count() as u32;
    let start = input.selection_start().ok().flatten().unwrap_or(0);
    let end = input.selection_end().ok().flatten().unwrap_or(length);
    let to = match event.key().as_str() {
        "ArrowUp" => Destination::By { rows: -1, columns: 0 },
        "ArrowDown" => Destination::By { rows: 1, columns: 0 },
        "Enter" if event.shift_key() => Destination::By { rows: -1, columns: 0 },
        "Enter" => Destination::By { rows: 1, columns: 0 },
        "ArrowLeft" if start == 0 && !event.shift_key() => Destination::By { rows: 0, columns: -1 },
        "ArrowRight" if end == length && !event.shift_key() => Destination::By { rows: 0, columns: 1 },
        "Home" if !event.shift_key() => Destination::RowStart,
        "End" if !event.shift_key() => Destination::RowEnd,
        _ => return None,
    };
    Some((place, to))
}

fn cell_id(place: Place) -> String {
    match place {
        Place::Entry { row, column } => format!("cell-{}-{}", row + 1, column + 1),
        Place::RightHandSide { row } => format!("cell-{}-b", row + 1),
    }
}

/// Focuses the cell at the destination; `false` where there is none.
fn focus_cell((from, to): (Place, Destination)) -> bool {
    let by_id = |id: String| window()?.document()?.get_element_by_id(&id);
    let Some(cell) = by_id(cell_id(from)) else { return false };
    let Some(row) = cell.closest("tr").ok().flatten() else { return false };
    let (Some(table), Ok(cells)) = (row.parent_element(), row.query_selector_all("input")) else { return false };
    let position =
        (0..cells.length()).find(|&index| cells.get(index).is_some_and(|node| node.is_same_node(Some(&cell))));
    let Some(position) = position else { return false };
    let (row, position) = match to {
        Destination::RowStart => (row, 0),
        Destination::RowEnd => (row, cells.length().saturating_sub(1)),
        Destination::By { rows, columns } => {
            let row = match rows {
                0 => Some(row),
                1 => row.next_element_sibling(),
                _ => row.previous_element_sibling(),
            };
            let (Some(row), Some(position)) = (row, position.checked_add_signed(columns as i32)) else {
                return false;
            };
            (row, position)
        }
    };
    // Rows all lie in the same body; a sibling from elsewhere would not.
    if !table.contains(Some(&row)) {
        return false;
    }
    let Ok(cells) = row.query_selector_all("input") else { return false };
    match cells.get(position).and_then(|node| node.dyn_into::<HtmlElement>().ok()) {
        Some(input) => input.focus().is_ok(),
        None => false,
    }
}
