//! Movements that explain an operation: two rows slide past each other; a scaled row glides onto its target; entries
//! that became zero fade. The page already shows the result when a movement begins, so nothing waits for it: the next
//! click ends it, and without motion nothing is lost.

use crate::lab::elimination::view::Movement;
use crate::math::row_op::RowOpView;
use crate::scene::decimal::hundredths;
use js_sys::{Array, Function, Object, Reflect};
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use web_sys::{Element, HtmlElement, ResizeObserver, window};

const EASING: &str = "cubic-bezier(0.3, 0, 0.2, 1)";
const SLIDE_MS: f64 = 420.0;
const GLIDE_MS: f64 = 600.0;
const FADE_MS: f64 = 300.0;

/// A running animation. web-sys has no stable name for it yet, so it is called by name.
#[derive(Clone)]
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

/// Plays a movement on a table that already shows the result. For an added multiple, `layers` are the row that travels
/// and the target as it was, both laid over the table. Gives the animations, so that the next movement can end them.
pub fn play(table: &Element, layers: Option<(Element, Element)>, movement: &Movement) -> Vec<Animation> {
    if reduced_motion() {
        return Vec::new();
    }
    let row = |index: usize| rows(table).into_iter().nth(index);
    match movement.op.view() {
        RowOpView::Swap { first, second } => match (row(first), row(second)) {
            (Some(one), Some(other)) => {
                let distance = middle(&other) - middle(&one);
                [slide(&one, distance), slide(&other, -distance)].concat()
            }
            _ => Vec::new(),
        },
        RowOpView::Scale { row: index, .. } => row(index).map(|row| appear(&row)).unwrap_or_default(),
        RowOpView::AddMultiple { target, source, .. } => match (layers, row(target), row(source)) {
            (Some((carried, was)), Some(target), Some(source)) => glide(&carried, &was, &source, &target),
            _ => Vec::new(),
        },
    }
}

/// Calls back in the coming frame, when the page is laid out and before it is painted: then measuring costs nothing,
/// and nobody sees the page without the movement.
pub fn when_laid_out(element: &Element, then: impl FnOnce() + 'static) {
    let callback = Closure::once_into_js(move |_entries: JsValue, observer: ResizeObserver| {
        observer.disconnect();
        then();
    });
    if let Ok(observer) = ResizeObserver::new(callback.unchecked_ref()) {
        observer.observe(element);
    }
}

/// Ends movements at once, leaving the page as it is without them.
pub fn end(animations: &[Animation]) {
    animations.iter().for_each(Animation::cancel);
}

/// Whether the reader asked the system for as little movement as possible.
pub fn reduced_motion() -> bool {
    let query = window().and_then(|window| window.match_media("(prefers-reduced-motion: reduce)").ok().flatten());
    query.is_some_and(|query| query.matches())
}

fn rows(table: &Element) -> Vec<Element> {
    let Ok(rows) = table.query_selector_all("tr") else { return Vec::new() };
    (0..rows.length()).filter_map(|index| rows.get(index)?.dyn_into().ok()).collect()
}

fn entries(row: &Element) -> Vec<Element> {
    let Ok(entries) = row.query_selector_all("td") else { return Vec::new() };
    (0..entries.length()).filter_map(|index| entries.get(index)?.dyn_into().ok()).collect()
}

/// The height of an element's middle: rows with fractions are taller than rows without.
fn middle(element: &Element) -> f64 {
    let place = element.get_bounding_client_rect();
    place.top() + place.height() / 2.0
}

/// A row's entries come from where the other row is; its name stays, since names belong to places.
fn slide(row: &Element, distance: f64) -> Vec<Animation> {
    let from = format!("translateY({}px)", hundredths(distance));
    let frames: &[Frame<'_>] = &[&[("transform", &from)], &[("transform", "none")]];
    entries(row).iter().filter_map(|entry| animate(entry, frames, SLIDE_MS)).collect()
}

/// The carried row travels from its source to the target, which shows as it was until they meet, then as it is.
fn glide(carried: &Element, was: &Element, source: &Element, target: &Element) -> Vec<Animation> {
    lay_over(carried, target);
    lay_over(was, target);
    let at = |layer: &Element, height: f64| format!("translateY({}px)", hundredths(height - middle(layer)));
    let (from, to) = (middle(source), middle(target));
    let (start, meeting, arrived) = (at(carried, from), at(carried, from + (to - from) * 0.72), at(carried, to));
    let stay = at(was, to);
    let travel: &[Frame<'_>] = &[
        &[("transform", &start), ("opacity", "0")],
        &[("transform", &start), ("opacity", "1"), ("offset", "0.15")],
        &[("transform", &meeting), ("opacity", "1"), ("offset", "0.7")],
        &[("transform", &arrived), ("opacity", "0")],
    ];
    let fade_out: &[Frame<'_>] = &[
        &[("transform", &stay), ("opacity", "1")],
        &[("transform", &stay), ("opacity", "1"), ("offset", "0.7")],
        &[("transform", &stay), ("opacity", "0"), ("offset", "0.9")],
        &[("transform", &stay), ("opacity", "0")],
    ];
    let fade_in: &[Frame<'_>] = &[&[("opacity", "0")], &[("opacity", "0"), ("offset", "0.75")], &[("opacity", "1")]];
    let mut animations: Vec<Animation> =
        entries(target).iter().filter_map(|entry| animate(entry, fade_in, GLIDE_MS)).collect();
    animations.extend(animate(carried, travel, GLIDE_MS));
    animations.extend(animate(was, fade_out, GLIDE_MS));
    animations
}

/// A row that was multiplied shows anew.
fn appear(row: &Element) -> Vec<Animation> {
    let frames: &[Frame<'_>] = &[&[("opacity", "0.1")], &[("opacity", "1")]];
    entries(row).iter().filter_map(|entry| animate(entry, frames, FADE_MS)).collect()
}

/// The properties of one moment.
type Frame<'a> = &'a [(&'a str, &'a str)];

fn animate(element: &Element, frames: &[Frame<'_>], milliseconds: f64) -> Option<Animation> {
    let list = Array::new();
    for frame in frames {
        let object = Object::new();
        for (property, value) in *frame {
            // An offset is a number, which the browser reads from its text too.
            Reflect::set(&object, &JsValue::from_str(property), &JsValue::from_str(value)).ok()?;
        }
        list.push(&object);
    }
    let options = Object::new();
    Reflect::set(&options, &JsValue::from_str("duration"), &JsValue::from_f64(milliseconds)).ok()?;
    Reflect::set(&options, &JsValue::from_str("easing"), &JsValue::from_str(EASING)).ok()?;
    let animate: Function = Reflect::get(element, &JsValue::from_str("animate")).ok()?.dyn_into().ok()?;
    animate.call2(element, &list, &options).ok().map(Animation)
}

/// Lays each entry of a travelling row over the column that it belongs to, right edge on right edge.
fn lay_over(layer: &Element, target: &Element) {
    let (Ok(spans), Ok(places)) = (layer.query_selector_all("div > span"), target.query_selector_all("td > data"))
    else {
        return;
    };
    let home = layer.get_bounding_client_rect();
    for index in 0..spans.length() {
        let place = places.get(index).and_then(|node| node.dyn_into::<Element>().ok());
        let span = spans.get(index).and_then(|node| node.dyn_into::<HtmlElement>().ok());
        if let (Some(place), Some(span)) = (place, span) {
            let from_right = home.right() - place.get_bounding_client_rect().right();
            // Setting a property from a script is allowed where a style attribute is not.
            let _ = span.style().set_property("right", &format!("{}px", hundredths(from_right)));
        }
    }
}
