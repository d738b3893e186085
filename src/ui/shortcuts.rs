//! The sheet of keyboard shortcuts.

use super::browser;
use super::dialog::Dialog;
use super::storage::Kept;
use crate::lab::elimination::state::Playback;
use crate::lab::keys::{self, Meaning, Where};
use gloo_events::EventListener;
use wasm_bindgen::JsCast;
use web_sys::{HtmlInputElement, KeyboardEvent, Window};
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

const QUIZ_KEYS: &[(&[&str], &str)] = &[
    (&["Enter"], "Check the answer, from a field or an option"),
    (&["Space"], "Choose or leave an option"),
    (&["↑", "↓"], "The option before or after, where one counts"),
    (&["Tab"], "The next field or button"),
    (FIGURE_KEYS.0, FIGURE_KEYS.1),
    (&["?"], "This sheet"),
];

const LESSON_KEYS: &[(&[&str], &str)] = &[
    (&["Tab"], "The next term, source, answer or link"),
    (&["Enter", "Space"], "Open a term or a source, give an answer"),
    (&["Esc"], "Close what was opened"),
    (FIGURE_KEYS.0, FIGURE_KEYS.1),
    (&["?"], "This sheet"),
];

const FIGURE_KEYS: (&[&str], &str) = (&["←", "→", "↑", "↓"], "Turn a picture that has the focus");

/// The sheet of a lab.
pub fn shortcuts(props: &ShortcutsProps) -> Html {
    let lists: [Keys; 2] = [("Anywhere in a lab", SHORTCUTS), ("In a cell of the matrix", CELL_KEYS)];
    sheet(props, &lists, "Shortcuts that are a single character (P, H and ?)")
}

/// The sheet of the quiz.
pub fn shortcuts_in_quiz(props: &ShortcutsProps) -> Html {
    sheet(props, &[("In the quiz", QUIZ_KEYS)], "Shortcuts that are a single character (?)")
}

/// The sheet of the lesson.
pub fn shortcuts_in_lesson(props: &ShortcutsProps) -> Html {
    sheet(props, &[("In a chapter", LESSON_KEYS)], "Shortcuts that are a single character (?)")
}

/// Reports that `?` was pressed where no field or dialog has a use for it.
pub fn question_mark(window: &Window, then: Callback<()>) -> EventListener {
    EventListener::new(window, "keydown", move |event| {
        let asked = event.dyn_ref::<KeyboardEvent>().is_some_and(|event| {
            let (key, focus) = (browser::pressed(event), browser::focus(event));
            keys::meaning(&key, focus, Where::Outside, Playback::Paused) == Some(Meaning::Shortcuts)
        });
        if asked {
            then.emit(());
        }
    })
}

/// Keys and what they do, under a heading.
type Keys = (&'static str, &'static [(&'static [&'static str], &'static str)]);

fn sheet(props: &ShortcutsProps, lists: &[Keys], single: &'static str) -> Html {
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
            { for lists.iter().map(|(title, keys)| html! { <><h3>{ *title }</h3>{ list(keys) }</> }) }
            <label class="check single-keys">
                <input type="checkbox" checked={props.single_keys == SingleKeys::On} onchange={on_single_keys} />
                <span>{ single }</span>
            </label>
        </Dialog>
    }
}
