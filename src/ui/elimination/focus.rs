//! Where the focus goes when what had it is gone.

use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, window};
use yew::prelude::*;

/// What a person most likely does next: the next step, or in own mode the next operation.
const NEXT: &str = ".transport-next, #operation, .morph-play";

/// When a question that was `open` is answered, its fields go, and the focus would fall back to the top of the page: it
/// moves to what comes next instead. Where the focus is anywhere else, it stays there.
#[hook]
pub fn use_focus_after_answer(open: bool) {
    let was_open = use_mut_ref(|| false);
    use_effect_with(open, move |&open| {
        if was_open.replace(open) && !open {
            focus_next_if_lost();
        }
    });
}

fn focus_next_if_lost() {
    let Some(document) = window().and_then(|window| window.document()) else { return };
    let lost = document.active_element().is_none_or(|element| element.tag_name() == "BODY");
    let next = document.query_selector(NEXT).ok().flatten();
    if let (true, Some(next)) = (lost, next.and_then(|next| next.dyn_into::<HtmlElement>().ok())) {
        let _ = next.focus();
    }
}
