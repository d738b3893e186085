//! What the browser keeps for us. Storage may be blocked or full: then nothing is kept, and nothing breaks.

use crate::lab::elimination::action::Asking;
use web_sys::{Storage, window};

/// Kept on this device until it is cleared.
pub enum Kept {
    /// `system`, `light` or `dark`.
    Theme,
    /// Whether the page asks for a prediction first.
    Asking,
    /// Whether keys that type a character are shortcuts.
    SingleKeys,
    /// What was read of the lesson.
    Reading,
}

impl Kept {
    fn key(&self) -> &'static str {
        match self {
            Self::Theme => "ranklab.theme",
            Self::Asking => "ranklab.predict",
            Self::SingleKeys => "ranklab.single-keys",
            Self::Reading => "ranklab.reading",
        }
    }

    fn storage() -> Option<Storage> {
        window()?.local_storage().ok().flatten()
    }

    /// The kept text.
    pub fn read(&self) -> Option<String> {
        Self::storage()?.get_item(self.key()).ok().flatten()
    }

    /// Keeps a text.
    pub fn write(&self, text: &str) {
        if let Some(storage) = Self::storage() {
            // Full or blocked: the choice holds for this visit only.
            let _ = storage.set_item(self.key(), text);
        }
    }
}

const DRAFT: &str = "ranklab.draft";

fn session() -> Option<Storage> {
    window()?.session_storage().ok().flatten()
}

fn kept_for_tab(key: &str) -> Option<String> {
    session()?.get_item(key).ok().flatten()
}

fn keep_for_tab(key: &str, text: &str) {
    if let Some(storage) = session() {
        // Full or blocked: the program has it, until it ends or hands over to another one.
        let _ = storage.set_item(key, text);
    }
}

/// What is kept while the person works, written only where it changed: storage is slow, and a step changes nothing here.
#[derive(Default)]
pub struct Keep {
    asking: Option<Asking>,
    draft: String,
}

impl Keep {
    /// Whether the page asks for a prediction first.
    pub fn asking(&mut self, asking: Asking) {
        if self.asking.replace(asking) != Some(asking) {
            Kept::Asking.write(if asking == Asking::Asks { "1" } else { "0" });
        }
    }

    /// The cells as typed, for this tab: a reload brings back what no link can hold, an unreadable cell.
    pub fn draft(&mut self, text: String) {
        if text != self.draft {
            keep_for_tab(DRAFT, &text);
            self.draft = text;
        }
    }
}

/// The cells as [`Keep::draft`] kept them.
pub fn draft() -> Option<String> {
    kept_for_tab(DRAFT)
}

const ANSWERS: &str = "ranklab.answers";

/// The answers in the lesson, as [`keep_answers`] kept them for this tab.
pub fn answers() -> Option<String> {
    kept_for_tab(ANSWERS)
}

/// Keeps the answers in the lesson for this tab.
pub fn keep_answers(text: &str) {
    keep_for_tab(ANSWERS, text);
}
