//! Whether something is on screen.

use js_sys::Array;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Element, IntersectionObserver, IntersectionObserverEntry};
use yew::Callback;

/// Reports when an element comes on screen (true) and leaves it (false), as long as it is kept.
pub struct Watch {
    observer: IntersectionObserver,
    _report: Closure<dyn FnMut(Array)>,
}

impl Watch {
    /// Of an element. Where the browser cannot watch it, it counts as on screen.
    pub fn over(element: &Element, report: Callback<bool>) -> Option<Self> {
        let seen = report.clone();
        let closure = Closure::<dyn FnMut(Array)>::new(move |entries: Array| {
            // The last entry is the present state.
            let last = entries.pop().dyn_into::<IntersectionObserverEntry>();
            seen.emit(last.map_or(true, |entry| entry.is_intersecting()));
        });
        let Ok(observer) = IntersectionObserver::new(closure.as_ref().unchecked_ref()) else {
            report.emit(true);
            return None;
        };
        observer.observe(element);
        Some(Self { observer, _report: closure })
    }
}

impl Drop for Watch {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}
