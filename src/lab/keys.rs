//! What a key means, anywhere on the page.

use super::elimination::action::{Action, OwnAction};
use super::elimination::state::Playback;
use crate::link::Mode;

/// A pressed key, by the browser's name for it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Key {
    /// `ArrowRight`, `z`, `?` ...
    pub name: String,
    /// Whether Ctrl (or the Mac's command key) is held.
    pub command: bool,
    /// Whether Shift is held.
    pub shift: bool,
    /// Whether Alt is held.
    pub alt: bool,
}

impl Key {
    /// Whether the key types a character and is pressed alone. People who dictate to their computer press such keys by
    /// speaking, so they must be able to switch these shortcuts off (WCAG 2.1.4).
    pub fn is_single_character(&self) -> bool {
        !self.command && self.name != " " && self.name.chars().count() == 1
    }
}

/// What has the focus: it may have uses of its own for a key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Focus {
    /// Nothing that listens to keys.
    Page,
    /// A button or a link: Space and Enter are its own.
    Button,
    /// A cell of the matrix: its text belongs to the page's own undo.
    Cell,
    /// Another field: all keys are its own.
    Field,
    /// Something in a dialog: all keys are its own.
    Dialog,
}

/// Where on the site a key is pressed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Where {
    /// In the elimination lab, which is in this mode.
    Elimination(Mode),
    /// In another lab: it shows the editor of the matrix too.
    OtherLab,
    /// Outside of the labs.
    Outside,
}

/// What a key asks for.
#[derive(Clone, Debug, PartialEq)]
pub enum Meaning {
    /// Something in the elimination lab, or in the editor of the matrix.
    Lab(Action),
    /// The sheet of keyboard shortcuts.
    Shortcuts,
}

/// What a key means with the focus where it is.
pub fn meaning(key: &Key, focus: Focus, place: Where, playback: Playback) -> Option<Meaning> {
    if matches!(focus, Focus::Field | Focus::Dialog) || key.alt {
        return None;
    }
    if key.command {
        let (here, elsewhere) = match (key.name.to_lowercase().as_str(), key.shift) {
            ("z", false) => (Action::UndoPressed, Action::EditUndone),
            ("z", true) | ("y", false) => (Action::RedoPressed, Action::EditRedone),
            _ => return None,
        };
        return match place {
            Where::Elimination(_) => Some(Meaning::Lab(here)),
            Where::OtherLab => Some(Meaning::Lab(elsewhere)),
            Where::Outside => None,
        };
    }
    if focus == Focus::Cell {
        return None;
    }
    if key.name == "?" {
        return Some(Meaning::Shortcuts);
    }
    let Where::Elimination(mode) = place else { return None };
    let action = match (mode, key.name.as_str()) {
        // A button's own key.
        (_, " ") if focus == Focus::Button => return None,
        (Mode::Watch, "ArrowRight" | "PageDown" | " ") => Action::NextPressed,
        (Mode::Watch, "ArrowLeft" | "PageUp") => Action::PreviousPressed,
        (Mode::Watch, "Home") => Action::FirstPressed,
        (Mode::Watch, "End") => Action::LastPressed,
        (Mode::Watch, "p" | "P") => match playback {
            Playback::Paused => Action::PlayPressed,
            Playback::Playing => Action::PausePressed,
        },
        (Mode::Own, "h" | "H") => Action::Own(OwnAction::HintPressed),
        _ => return None,
    };
    Some(Meaning::Lab(action))
}
