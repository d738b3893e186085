//! Movements that explain an operation: two rows slide past each other; a scaled row glides onto its target; entries
//! that became zero fade. The page already shows the result when a movement begins, so nothing waits for it: the next
//! click ends it, and without motion nothing is lost.

use crate::lab::elimination::view::Movement;
use crate::math::row_op::RowOpView;
use js_sys::{Array, Function, Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, HtmlElement, window};

const EASING: &str = "cubic-bezier(0.3, 0, 0.2, 1)";
const SLIDE_MS: f64 = 420.0;
const GLIDE_MS: f64 = 560.0;
const FADE_MS: f64 = 300.0;

/// A running animation. web-sys has no stable name for it yet, so it is called by name.
pub struct Animation(JsValue);

impl Animation {
    fn cancel(&self) {
        let cancel = Reflect::get(&self.0, &JsValue::from_str("cancel")).ok();
        if let Some(cancel) = cancel.and_then(|cancel| cancel.dyn_into::<Function>().ok()) {
            // An animation that is over already has nothing to cancel.
            let _ = cancel.call0(&self.0);
        }
    }
}

/// Plays a movement on a table that already shows the result; `carried` is the element that travels, if there is one.
/// Gives the animations, so that the next movement can end them.
pub fn play(table: &Element, carried: Option<&Element>, movement: &Movement) -> Vec<Animation> {
    if reduced_motion() {
        return Vec::new();
    }
    let row = |index: usize| rows(table).into_iter().nth(index);
    let mut animations = Vec::new();
    match movement.op.view() {
        RowOpView::Swap { first, second } => {
            if let (Some(one), Some(other)) = (row(first), row(second)) {
                let distance = top(&other) - top(&one);
                animations.extend(slide(&one, distance));
                animations.extend(slide(&other, -distance));
            }
        }
        RowOpView::Scale { row: index, .. } => animations.extend(row(index).and_then(|row| appear(&row))),
        RowOpView::AddMultiple { target, source, .. } => {
            if let (Some(carried), Some(target), Some(source)) = (carried, row(target), row(source)) {
                lay_over(carried, &target);
                animations.extend(glide(carried, &source, &target));
                animations.extend(appear_late(&target));
            }
        }
    }
    animations
}

/// Ends movements at once, leaving the page as it is without them.
pub fn end(animations: &[Animation]) {
    animations.iter().for_each(Animation::cancel);
}

fn reduced_motion() -> bool {
    let query = window().and_then(|window| window.match_media("(prefers-reduced-motion: reduce)").ok().flatten());
    query.is_some_and(|query| query.matches())
}

fn rows(table: &Element) -> Vec<Element> {
    let Ok(rows) = table.query_selector_all("tr") else { return Vec::new() };
    (0..rows.length()).filter_map(|index| rows.get(index)?.dyn_into().ok()).collect()
}

fn top(element: &Element) -> f64 {
    element.get_bounding_client_rect().top()
}

/// A row comes from where the other one is.
fn slide(row: &Element, distance: f64) -> Option<Animation> {
    animate(row, &[&[("transform", &format!("translateY({distance}px)"))], &[("transform", "none")]], SLIDE_MS)
}

/// The carried row travels from its source to the target and melts into it.
fn glide(carried: &Element, source: &Element, target: &Element) -> Option<Animation> {
    let home = carried.get_bounding_client_rect();
    let (from, to) = (source.get_bounding_client_rect(), target.get_bounding_client_rect());
    // Centres, since rows with fractions are taller than rows without.
    let shift = |row: &web_sys::DomRect| row.top() + row.height() / 2.0 - home.top() - home.height() / 2.0;
    let start = format!("translateY({}px)", shift(&from));
    let arrived = format!("translateY({}px)", shift(&to));
    animate(
        carried,
        &[
            &[("transform", &start), ("opacity", "0")],
            &[("transform", &start), ("opacity", "1"), ("offset", "0.2")],
            &[("transform", &arrived), ("opacity", "1"), ("offset", "0.8")],
            &[("transform", &arrived), ("opacity", "0")],
        ],
        GLIDE_MS,
    )
}

fn appear(row: &Element) -> Option<Animation> {
    animate(row, &[&[("opacity", "0.15")], &[("opacity", "1")]], FADE_MS)
}

/// The target's new entries show when the carried row has come.
fn appear_late(row: &Element) -> Option<Animation> {
    animate(row, &[&[("opacity", "0.25")], &[("opacity", "0.25"), ("offset", "0.7")], &[("opacity", "1")]], GLIDE_MS)
}

fn animate(element: &Element, frames: &[&[(&str, &str)]], milliseconds: f64) -> Option<Animation> {
    let list = Array::new();
    for frame in frames {
        let object = Object::new();
        for (property, value) in *frame {
            // An offset is a number to the browser, everything else a text.
            let value = match *property {
                "offset" => JsValue::from_f64(value.parse().unwrap_or(0.5)),
                _ => JsValue::from_str(value),
            };
            Reflect::set(&object, &JsValue::from_str(property), &value).ok()?;
        }
        list.push(&object);
    }
    let options = Object::new();
    Reflect::set(&options, &JsValue::from_str("duration"), &JsValue::from_f64(milliseconds)).ok()?;
    Reflect::set(&options, &JsValue::from_str("easing"), &JsValue::from_str(EASING)).ok()?;
    let animate: Function = Reflect::get(element, &JsValue::from_str("animate")).ok()?.dyn_into().ok()?;
    animate.call2(element, &list, &options).ok().map(Animation)
}

/// Lays each travelling entry over the column that it belongs to, its right edge on the right edge of the entries there.
fn lay_over(carried: &Element, target: &Element) {
    let (Ok(entries), Ok(places)) =
        (carried.query_selector_all("span.travels"), target.query_selector_all("td > data"))
    else {
        return;
    };
    let home = carried.get_bounding_client_rect();
    for index in 0..entries.length() {
        let place = places.get(index).and_then(|node| node.dyn_into::<Element>().ok());
        let entry = entries.get(index).and_then(|node| node.dyn_into::<HtmlElement>().ok());
        if let (Some(place), Some(entry)) = (place, entry) {
            let from_right = home.right() - place.get_bounding_client_rect().right();
            // Setting a property from a script is allowed where a style attribute is not.
            let _ = entry.style().set_property("right", &format!("{from_right}px"));
        }
    }
}
