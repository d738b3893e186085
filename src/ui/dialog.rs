//! A modal dialog: the browser's own element keeps the focus inside, closes on Escape and gives the focus back.

use web_sys::HtmlDialogElement;
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub struct Props {
    /// The dialog's name, shown as its heading.
    pub title: AttrValue,
    /// A prefix for ids, unique on the page.
    pub id: AttrValue,
    pub on_close: Callback<()>,
    pub children: Html,
}

/// Shown as long as it is rendered.
#[component]
pub fn Dialog(props: &Props) -> Html {
    let dialog = use_node_ref();
    {
        let dialog = dialog.clone();
        use_effect_with((), move |()| {
            let element = dialog.cast::<HtmlDialogElement>();
            if let Some(element) = &element {
                // Fails only for a dialog that is open already.
                let _ = element.show_modal();
            }
            // Closing before it goes is what gives the focus back to where it came from.
            move || {
                if let Some(element) = element {
                    element.close();
                }
            }
        });
    }
    let on_cancel = props.on_close.reform(|event: Event| event.prevent_default());
    let close = props.on_close.reform(|_: MouseEvent| ());
    let heading = format!("{}-title", props.id);
    html! {
        <dialog ref={dialog} aria-labelledby={heading.clone()} class="dialog" oncancel={on_cancel}>
            <div class="dialog-head">
                <h2 id={heading}>{ props.title.clone() }</h2>
                <button type="button" class="button-quiet" onclick={close}>{ "Close" }</button>
            </div>
            { props.children.clone() }
        </dialog>
    }
}
