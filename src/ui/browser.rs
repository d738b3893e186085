//! What the app asks of the browser itself: title, theme, focus, clipboard, keys.

use super::shell::Theme;
use super::url;
use crate::lab::keys::{Focus, Key};
use crate::link::{self, Address};
use gloo_timers::callback::Timeout;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Document, Element, HtmlAnchorElement, HtmlElement, KeyboardEvent, window};

/// A pressed key, as the lab knows keys.
pub fn pressed(event: &KeyboardEvent) -> Key {
    Key {
        name: event.key(),
        command: event.ctrl_key() || event.meta_key(),
        shift: event.shift_key(),
        alt: event.alt_key(),
    }
}

/// What kind of element has the focus, as far as keys are concerned.
pub fn focus(event: &KeyboardEvent) -> Focus {
    let Some(element) = event.target().and_then(|target| target.dyn_into::<web_sys::Element>().ok()) else {
        return Focus::Page;
    };
    let within = |selector: &str| element.closest(selector).ok().flatten().is_some();
    if within("dialog") {
        Focus::Dialog
    } else if element.has_attribute("data-cell") {
        Focus::Cell
    } else if within("input, select, textarea") {
        Focus::Field
    } else if within("button, a, summary") {
        Focus::Button
    } else {
        Focus::Page
    }
}

fn document() -> Option<Document> {
    window()?.document()
}

/// Starts the program that shows the page of another area: `boot.js` chooses it by the address.
pub fn enter(address: &Address) {
    // Written out plainly, so that the two cannot read it differently.
    url::write(&link::encode(address), url::Entry::Same);
    if let Some(window) = window() {
        // A refusal leaves the page as it is, and the address right for a reload by hand.
        let _ = window.location().reload();
    }
}

pub fn set_title(title: &str) {
    if let Some(document) = document() {
        document.set_title(title);
    }
}

/// Large type for a projector: every size on the page hangs on the root's.
pub fn set_presentation(large: bool) {
    let Some(root) = document().and_then(|document| document.document_element()) else { return };
    let _ = root.toggle_attribute_with_force("data-present", large);
}

pub fn apply_theme(theme: Theme) {
    let Some(root) = document().and_then(|document| document.document_element()) else { return };
    // Neither can fail for a fixed attribute name.
    let _ = match theme {
        Theme::System => root.remove_attribute("data-theme"),
        Theme::Light | Theme::Dark => root.set_attribute("data-theme", theme.name()),
    };
}

/// Moves the focus to the page's content, once it is there.
pub fn focus_main_soon() {
    focus_soon("main");
}

/// Moves the focus to the element with this id, once it is there.
pub fn focus_soon(id: impl Into<String>) {
    let id = id.into();
    Timeout::new(0, move || {
        let element = document().and_then(|document| document.get_element_by_id(&id));
        if let Some(element) = element.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
            let _ = element.focus();
        }
    })
    .forget();
}

/// The element with this id.
pub fn element(id: &str) -> Option<Element> {
    document()?.get_element_by_id(id)
}

/// Whether the element with this id has the focus.
pub fn has_focus(id: &str) -> bool {
    document().and_then(|document| document.active_element()).is_some_and(|element| element.id() == id)
}

/// Brings the element with this id into view and moves the focus to it.
pub fn go_to(id: &str) {
    if let Some(element) = element(id).and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        element.scroll_into_view();
        let _ = element.focus();
    }
}

pub fn scroll_to_top() {
    if let Some(window) = window() {
        window.scroll_to_with_x_and_y(0.0, 0.0);
    }
}

/// Lets the keyboard reach what scrolls sideways, and pass over what fits.
pub fn reach_scrollers(selector: &str) {
    let found = document().and_then(|document| document.query_selector_all(selector).ok());
    let nodes = found.into_iter().flat_map(|list| (0..list.length()).filter_map(move |index| list.get(index)));
    for element in nodes.filter_map(|node| node.dyn_into::<Element>().ok()) {
        // Neither can fail for a fixed attribute name.
        let _ = if element.scroll_width() > element.client_width() {
            element.set_attribute("tabindex", "0")
        } else {
            element.remove_attribute("tabindex")
        };
    }
}

/// Opens everything that is folded away, for paper, and says what that was.
pub fn unfold() -> Vec<Element> {
    let folded = document().and_then(|document| document.query_selector_all("main details:not([open])").ok());
    let nodes = folded.into_iter().flat_map(|list| (0..list.length()).filter_map(move |index| list.get(index)));
    let folded: Vec<Element> = nodes.filter_map(|node| node.dyn_into().ok()).collect();
    for details in &folded {
        // Cannot fail for a fixed attribute name.
        let _ = details.set_attribute("open", "");
    }
    folded
}

/// Folds away again what was opened for paper.
pub fn fold(unfolded: &[Element]) {
    for details in unfolded {
        let _ = details.remove_attribute("open");
    }
}

/// Why a file was not read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FileProblem {
    TooLarge,
    Unreadable,
}

/// Reads a file of at most so many bytes as text, and reports it.
pub fn read_file(file: web_sys::File, most: usize, report: impl FnOnce(Result<String, FileProblem>) + 'static) {
    #[allow(clippy::cast_precision_loss, reason = "a limit far below 2^53")]
    if file.size() > most as f64 {
        return report(Err(FileProblem::TooLarge));
    }
    wasm_bindgen_futures::spawn_local(async move {
        let text = wasm_bindgen_futures::JsFuture::from(file.text()).await.ok().and_then(|text| text.as_string());
        report(text.ok_or(FileProblem::Unreadable));
    });
}

/// Offers a text as a file.
pub fn save_text(text: &str, kind: &str, name: &str) {
    let options = web_sys::BlobPropertyBag::new();
    options.set_type(kind);
    let parts = js_sys::Array::of1(&JsValue::from_str(text));
    if let (Some(document), Ok(blob)) = (document(), web_sys::Blob::new_with_str_sequence_and_options(&parts, &options))
    {
        save_blob(&document, &blob, name);
    }
}

/// Offers something as a file.
pub fn save_blob(document: &Document, blob: &web_sys::Blob, name: &str) {
    let Ok(address) = web_sys::Url::create_object_url_with_blob(blob) else { return };
    let link = document.create_element("a").ok().and_then(|element| element.dyn_into::<HtmlAnchorElement>().ok());
    if let Some(link) = link {
        link.set_href(&address);
        link.set_download(name);
        link.click();
    }
    // The browser has the file's contents once it was asked; the address would keep them in memory.
    Timeout::new(10_000, move || {
        let _ = web_sys::Url::revoke_object_url(&address);
    })
    .forget();
}

/// Asks the browser to copy the address, and reports whether it did. Not every browser and page may.
pub fn copy_address(report: impl FnOnce(bool) + 'static) {
    copy(url::whole(), report);
}

/// Asks the browser to copy a text, and reports whether it did.
pub fn copy(text: String, report: impl FnOnce(bool) + 'static) {
    let clipboard = window().map(|window| window.navigator()).and_then(|navigator| {
        let has = js_sys::Reflect::get(&navigator, &JsValue::from_str("clipboard")).ok()?;
        has.is_object().then(|| navigator.clipboard())
    });
    wasm_bindgen_futures::spawn_local(async move {
        report(match clipboard {
            Some(clipboard) => wasm_bindgen_futures::JsFuture::from(clipboard.write_text(&text)).await.is_ok(),
            None => false,
        });
    });
}
