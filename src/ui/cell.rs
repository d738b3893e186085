//! A cell of an edited matrix: typed in, moved through like a spreadsheet, pasted into.

use super::part::part;
use crate::lab::elimination::view::CellView;
use crate::lab::sheet::{Place, is_whole_matrix};
use wasm_bindgen::JsCast;
use web_sys::{Event, HtmlElement, HtmlInputElement};
use yew::prelude::*;

/// What a person did in a cell.
pub enum CellEvent {
    /// Its text changed.
    Edited(Place, String),
    /// A whole matrix was pasted into it.
    Pasted(String),
}

/// A cell; `matrix` begins its id, and `described_by` says what is wrong where something is.
pub fn cell<A: From<CellEvent> + 'static>(
    cell: &CellView,
    matrix: &'static str,
    described_by: &'static str,
    on_action: &Callback<A>,
) -> Html {
    part(CellProps { cell: cell.clone(), matrix, described_by, on_action: on_action.clone() }, show)
}

struct CellProps<A> {
    cell: CellView,
    matrix: &'static str,
    described_by: &'static str,
    on_action: Callback<A>,
}

/// Derived, it would want actions to be comparable.
impl<A> PartialEq for CellProps<A> {
    fn eq(&self, other: &Self) -> bool {
        self.cell == other.cell && self.matrix == other.matrix && self.on_action == other.on_action
    }
}

fn show<A: From<CellEvent> + 'static>(props: &CellProps<A>) -> Html {
    let place = props.cell.place;
    let oninput = props.on_action.reform(move |event: InputEvent| {
        CellEvent::Edited(place, event.target_unchecked_into::<HtmlInputElement>().value()).into()
    });
    let onkeydown = Callback::from(move |event: KeyboardEvent| {
        let cell: HtmlElement = event.target_unchecked_into();
        if destination(&event).is_some_and(|to| focus_cell(&cell, to)) {
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
                on_action.emit(CellEvent::Pasted(text).into());
            }
        })
    };
    let onfocus = Callback::from(|event: FocusEvent| event.target_unchecked_into::<HtmlInputElement>().select());
    let problem = props.cell.problem.is_some();
    let width = props.cell.text.chars().count().clamp(2, 14);
    html! {
        <input
            id={cell_id(props.matrix, place)}
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
            aria-describedby={problem.then_some(props.described_by)}
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

fn destination(event: &KeyboardEvent) -> Option<Destination> {
    if event.ctrl_key() || event.meta_key() || event.alt_key() || event.is_composing() {
        return None;
    }
    let input = event.target_unchecked_into::<HtmlInputElement>();
    let length = input.value().encode_utf16().count() as u32;
    let start = input.selection_start().ok().flatten().unwrap_or(0);
    let end = input.selection_end().ok().flatten().unwrap_or(length);
    Some(match event.key().as_str() {
        "ArrowUp" => Destination::By { rows: -1, columns: 0 },
        "ArrowDown" => Destination::By { rows: 1, columns: 0 },
        "Enter" if event.shift_key() => Destination::By { rows: -1, columns: 0 },
        "Enter" => Destination::By { rows: 1, columns: 0 },
        "ArrowLeft" if start == 0 && !event.shift_key() => Destination::By { rows: 0, columns: -1 },
        "ArrowRight" if end == length && !event.shift_key() => Destination::By { rows: 0, columns: 1 },
        "Home" if !event.shift_key() => Destination::RowStart,
        "End" if !event.shift_key() => Destination::RowEnd,
        _ => return None,
    })
}

fn cell_id(matrix: &str, place: Place) -> String {
    match place {
        Place::Entry { row, column } => format!("{matrix}-{}-{}", row + 1, column + 1),
        Place::RightHandSide { row } => format!("{matrix}-{}-b", row + 1),
    }
}

/// Focuses the cell at the destination from another one; `false` where there is none.
fn focus_cell(cell: &HtmlElement, to: Destination) -> bool {
    let Some(row) = cell.closest("tr").ok().flatten() else { return false };
    let (Some(table), Ok(cells)) = (row.parent_element(), row.query_selector_all("input")) else { return false };
    let position =
        (0..cells.length()).find(|&index| cells.get(index).is_some_and(|node| node.is_same_node(Some(cell))));
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
