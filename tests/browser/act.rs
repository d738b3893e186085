//! Act: what a person does with mouse and keyboard.

use crate::page::{Page, wait_until};
use fantoccini::actions::{InputSource, KeyAction, KeyActions, MOUSE_BUTTON_LEFT, MouseActions, PointerAction};
use fantoccini::key::Key;
use serde_json::json;

impl Page {
    pub async fn click(&self, role: &str, name: &str) {
        wait_until(&format!("a click on {role} “{name}”"), async || {
            let element = self.find_now(role, name).await?;
            // An element that was just drawn anew, or lies under another, was not clicked.
            element.click().await.map_err(|error| error.to_string())
        })
        .await;
    }

    /// Moves the focus to a field and selects what it holds, so that typing replaces it.
    pub async fn focus(&self, role: &str, name: &str) {
        let element = self.find(role, name).await;
        let script = "arguments[0].focus(); if (arguments[0].select) arguments[0].select()";
        self.try_js(script, json!(element)).await.expect("the field takes the focus");
    }

    /// Types into a field in place of what it held.
    pub async fn fill(&self, role: &str, name: &str, text: &str) {
        self.focus(role, name).await;
        if text.is_empty() {
            self.press(Key::Delete).await;
        } else {
            self.type_text(text).await;
        }
    }

    /// Types where the focus is, key by key.
    pub async fn type_text(&self, text: &str) {
        for key in text.chars() {
            self.keys(&[], key).await;
        }
    }

    pub async fn press(&self, key: Key) {
        self.press_with(&[], key).await;
    }

    /// Presses a key while others are held.
    pub async fn press_with(&self, held: &[Key], key: Key) {
        self.keys(held, code(&key)).await;
    }

    pub async fn press_letter_with(&self, held: &[Key], letter: char) {
        self.keys(held, letter).await;
    }

    async fn keys(&self, held: &[Key], key: char) {
        let held: Vec<char> = held.iter().map(code).collect();
        let down = held.iter().copied().chain([key]).map(|value| KeyAction::Down { value });
        let up = [key].into_iter().chain(held.iter().rev().copied()).map(|value| KeyAction::Up { value });
        let sequence = down.chain(up).fold(KeyActions::new("keyboard".to_owned()), KeyActions::then);
        self.client.perform_actions(sequence).await.expect("keys can be pressed");
    }

    /// Chooses an option of a select by what it says.
    pub async fn choose(&self, name: &str, option: &str) {
        wait_until(&format!("“{option}” chosen in “{name}”"), async || {
            let element = self.find_now("combobox", name).await?;
            element.select_by_label(option).await.map_err(|error| error.to_string())
        })
        .await;
    }

    /// Pastes text over what a field holds, through the clipboard and the keyboard.
    pub async fn paste(&self, role: &str, name: &str, text: &str) {
        self.copy_elsewhere(text).await;
        self.focus(role, name).await;
        self.press_letter_with(&[Key::Control], 'v').await;
    }

    /// Copies text in another tab, as from another program.
    async fn copy_elsewhere(&self, text: &str) {
        let here = self.client.window().await.expect("a window");
        let elsewhere = self.client.new_window(true).await.expect("a new tab").handle;
        self.client.switch_to_window(elsewhere).await.expect("the new tab");
        let script = "
            const area = document.body.appendChild(document.createElement('textarea'));
            area.value = arguments[0];
            area.focus();
            area.select();
        ";
        self.try_js(script, json!(text)).await.expect("text to copy");
        self.press_letter_with(&[Key::Control], 'c').await;
        self.client.close_window().await.expect("the tab closes");
        self.client.switch_to_window(here).await.expect("the first tab");
    }

    /// Drags from a place on a thing, so far from its middle to the right and down, by so many CSS pixels.
    pub async fn drag(&self, role: &str, name: &str, from: [f64; 2], by: [f64; 2]) {
        let element = self.find(role, name).await;
        // Both the press and the release must be within the window.
        let scroll = "arguments[0].scrollIntoView({ block: 'center', behavior: 'instant' })";
        self.try_js(scroll, json!(element)).await.expect("the thing comes into view");
        let to = |part: f64| PointerAction::MoveToElement {
            element: element.clone(),
            duration: None,
            x: (from[0] + part * by[0]).round(),
            y: (from[1] + part * by[1]).round(),
        };
        let way = [
            to(0.0),
            PointerAction::Down { button: MOUSE_BUTTON_LEFT },
            to(0.5),
            to(1.0),
            PointerAction::Up { button: MOUSE_BUTTON_LEFT },
        ];
        let sequence = way.into_iter().fold(MouseActions::new("mouse".to_owned()), MouseActions::then);
        self.client.perform_actions(sequence).await.expect("the mouse can be moved");
    }

    /// Presses Tab, or Shift+Tab for what comes before, until the focus is on the thing looked for. Past the last thing
    /// on the page a browser's own buttons would follow, so it turns round instead of going about.
    pub async fn tab_to(&self, role: &str, name: &str) {
        let wanted = self.find(role, name).await;
        let is_before = "return Boolean(document.activeElement.compareDocumentPosition(arguments[0]) & 2)";
        let mut passed = Vec::new();
        for _ in 0..250 {
            let focused = self.focused().await;
            if focused == (role.to_owned(), name.to_owned()) {
                return;
            }
            passed.push(focused);
            let before = self.try_js(is_before, json!(wanted)).await;
            let held: &[Key] = if before == Ok(json!(true)) { &[Key::Shift] } else { &[] };
            self.press_with(held, Key::Tab).await;
        }
        panic!("Tab never reaches {role} “{name}”, only {passed:?}");
    }
}

/// The character that stands for a key.
fn code(key: &Key) -> char {
    char::from(*key)
}
