//! What the browser keeps for us. Storage may be blocked or full: then nothing is kept, and nothing breaks.

use web_sys::{Storage, window};

/// Kept on this device until it is cleared.
pub enum Kept {
    /// `system`, `light` or `dark`.
    Theme,
    /// Whether the page asks for a prediction first.
    Asking,
    /// Whether keys that type a character are shortcuts.
    SingleKeys,
}

impl Kept {
    fn key(&self) -> &'static str {
        match self {
            Self::Theme => "ranklab.theme",
            Self::Asking => "ranklab.predict",
            Self::SingleKeys => "ranklab.single-keys",
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

/// Keeps the cells as typed for this tab, so that a reload brings back what no link can hold: an unreadable cell.
pub fn keep_draft(text: &str) {
    if let Some(storage) = session() {
        let _ = storage.set_item(DRAFT, text);
    }
}

/// The cells as kept by [`keep_draft`].
pub fn draft() -> Option<String> {
    session()?.get_item(DRAFT).ok().flatten()
}
