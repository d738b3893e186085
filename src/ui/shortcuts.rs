//! The sheet of keyboard shortcuts.

use super::dialog::Dialog;
use super::storage::Kept;
use web_sys::HtmlInputElement;
use yew::prelude::*;

/// Whether keys that type a character are shortcuts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SingleKeys {
    On,
    Off,
}

impl SingleKeys {
    /// What was chosen on this device.
    pub fn kept() -> Self {
        if Kept::SingleKeys.read().as_deref() == Some("0") { Self::Off } else { Self::On }
    }

    /// Keeps it on this device.
    pub fn keep(self) {
        Kept::SingleKeys.write(if self == Self::On { "1" } else { "0" });
    }
}

#[derive(PartialEq)]
pub struct ShortcutsProps {
    pub single_keys: SingleKeys,
    pub on_single_keys: Callback<SingleKeys>,
    pub on_close: Callback<()>,
}

const SHORTCUTS: &[(&[&str], &str)] = &[
    (&["→", "PageDown", "Space"], "Next step"),
    (&["←", "PageUp"], "Previous step"),
    (&["Home"], "First step"),
    (&["End"], "Last step"),
    (&["P"], "Play or pause"),
    (&["Ctrl + Z"], "Undo"),
    (&["Ctrl + Y", "Ctrl + Shift + Z"], "Redo"),
    (&["H"], "A hint, in own steps"),
    (&["?"], "This sheet"),
];

const CELL_KEYS: &[(&[&str], &str)] = &[
    (&["↑", "↓", "Enter"], "The cell above or below"),
    (&["←", "→"], "Through the text, then to the cell beside it"),
    (&["Tab"], "The next cell"),
    (&["Home", "End"], "The row’s first or last cell"),
    (&["Ctrl + V"], "Paste a number, or a whole matrix"),
];

/// The sheet of keyboard shortcuts.
pub fn shortcuts(props: &ShortcutsProps) -> Html {
    let list = |keys: &[(&[&str], &'static str)]| {
        html! {
            <dl class="shortcuts">
                { for keys.iter().map(|(keys, meaning)| html! {
                    <div>
                        <dt>{ for keys.iter().map(|key| html! { <kbd>{ *key }</kbd> }) }</dt>
                        <dd>{ *meaning }</dd>
                    </div>
                }) }
            </dl>
        }
    };
    let on_single_keys = props.on_single_keys.reform(|event: Event| {
        let checked = event.target_unchecked_into::<HtmlInputElement>().checked();
        if checked { SingleKeys::On } else { SingleKeys::Off }
    });
    html! {
        <Dialog title="Keyboard shortcuts" id="shortcuts" on_close={props.on_close.clone()}>
            <h3>{ "Anywhere in a lab" }</h3>
            { list(SHORTCUTS) }
            <h3>{ "In a cell of the matrix" }</h3>
            { list(CELL_KEYS) }
            <label class="check single-keys">
                <input type="checkbox" checked={props.single_keys == SingleKeys::On} onchange={on_single_keys} />
                <span>{ "Shortcuts that are a single character (P, H and ?)" }</span>
            </label>
        </Dialog>
    }
}
