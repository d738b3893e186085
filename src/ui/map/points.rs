//! x and b by numbers.

use crate::lab::elimination::Action as Edit;
use crate::lab::elimination::view::{Available, CellView};
use crate::lab::map::Action;
use crate::lab::map::action::Point;
use crate::lab::map::view::{DrawnView, FieldView, PointView};
use crate::ui::editor::Editing;
use crate::ui::events::report;
use web_sys::HtmlInputElement;
use yew::prelude::*;

pub fn points(view: &DrawnView, editing: &Editing, on_action: &Callback<Action>) -> Html {
    let x = view.x.fields.iter().enumerate().map(|(entry, field)| {
        let typed = on_action.reform(move |text| Action::EntryEdited { entry, text });
        field_of(field, Point::X, entry, typed, on_action)
    });
    let off = (view.snap == Available::NotNow).then_some("true");
    let b = view.b.as_ref().zip(editing.view.right_hand_side.as_ref());
    html! {
        <section class="map-points card" aria-labelledby="points-title">
            <h2 id="points-title">{ "Vectors" }</h2>
            { vector("x", x.collect(), &view.x, &view.x.fields) }
            <button type="button" class="button" aria-disabled={off}
                onclick={on_action.reform(|_: MouseEvent| Action::SnapPressed)}>{ "Snap x to the kernel" }</button>
            if let Some((point, cells)) = b {
                { target(point, cells, editing, on_action) }
            } else {
                <button type="button" class="button" onclick={on_action.reform(|_: MouseEvent| Action::RightHandSideWanted)}>
                    { "Add a right-hand side b" }</button>
            }
        </section>
    }
}

/// b: its cells are the editor's own.
fn target(point: &PointView, cells: &[CellView], editing: &Editing, on_action: &Callback<Action>) -> Html {
    let fields: Vec<FieldView> = point
        .fields
        .iter()
        .zip(cells)
        .map(|(field, cell)| FieldView { text: cell.text.clone(), problem: cell.problem.clone(), ..field.clone() })
        .collect();
    let shown = fields.iter().zip(cells).enumerate().map(|(entry, (field, cell))| {
        let place = cell.place;
        let typed = editing.on_action.reform(move |text| Edit::CellEdited { place, text });
        field_of(field, Point::B, entry, typed, on_action)
    });
    vector("b", shown.collect(), point, &fields)
}

/// A vector's fields, what is wrong with them, and what is true of it.
fn vector(name: &'static str, shown: Vec<Html>, point: &PointView, fields: &[FieldView]) -> Html {
    html! {
        <div class="map-vector" role="group" aria-label={name}>
            <p class="map-entries"><span aria-hidden="true">{ name }{ " = (" }</span>{ for shown }<span aria-hidden="true">{ ")" }</span></p>
            // In a list of their own, so that the fields above stay the same elements, with the focus, when one comes or goes.
            <>
                { for fields.iter().filter_map(|field| {
                    let problem = field.problem.clone()?;
                    Some(html! { <p class="field-problem" id={problem_id(field)}>{ field.name.clone() }{ ": " }{ problem }</p> })
                }) }
            </>
            { for point.sentences.iter().map(|sentence| html! { <p class="map-true">{ sentence.clone() }</p> }) }
        </div>
    }
}

fn problem_id(field: &FieldView) -> String {
    field.name.replace(", entry ", "-problem-")
}

fn field_of(
    field: &FieldView,
    point: Point,
    entry: usize,
    typed: Callback<String>,
    on_action: &Callback<Action>,
) -> Html {
    let oninput = typed.reform(|event: InputEvent| event.target_unchecked_into::<HtmlInputElement>().value());
    let onkeydown = report(on_action, move |event: KeyboardEvent| {
        let step = if event.shift_key() { 4 } else { 1 };
        let quarters = match event.key().as_str() {
            "ArrowUp" => step,
            "ArrowDown" => -step,
            _ => return None,
        };
        if event.ctrl_key() || event.meta_key() || event.alt_key() || event.is_composing() {
            return None;
        }
        event.prevent_default();
        Some(Action::EntryNudged { point, entry, quarters })
    });
    let problem = field.problem.is_some();
    html! {
        <input type="text" class="cell" inputmode="text" autocomplete="off" autocapitalize="off" spellcheck="false"
            size={field.text.chars().count().clamp(2, 12).to_string()} value={field.text.clone()}
            aria-label={field.name.clone()} aria-invalid={problem.then_some("true")}
            aria-describedby={problem.then(|| problem_id(field))} {oninput} {onkeydown} />
    }
}
