//! From the browser's events to the lab's.

use yew::Callback;

/// A callback that reports what an event means, if it means anything.
pub fn report<E: 'static, M: 'static>(to: &Callback<M>, meaning: impl Fn(E) -> Option<M> + 'static) -> Callback<E> {
    let to = to.clone();
    Callback::from(move |event| {
        if let Some(message) = meaning(event) {
            to.emit(message);
        }
    })
}
