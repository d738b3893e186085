//! Progress from elsewhere: pasted, or from a file. What is no progress changes nothing.

use super::state::{Heard, ImportTrouble, LARGEST_IMPORT, State};
use crate::quiz::mastery::{Mastery, Trouble};

/// Reads the text that was pasted; where it is no progress, it stays in its field.
pub(super) fn pasted(state: &mut State) {
    if state.import.trim().is_empty() {
        state.heard = Heard::NothingToImport;
    } else if state.import.len() > LARGEST_IMPORT {
        refuse(state, ImportTrouble::PastedTooLong);
    } else {
        let text = std::mem::take(&mut state.import);
        if !add(state, &text) {
            state.import = text;
            refuse(state, ImportTrouble::PastedOther);
        }
    }
}

/// Reads what is in a file.
pub(super) fn file(state: &mut State, text: &str) {
    if text.len() > LARGEST_IMPORT {
        refuse(state, ImportTrouble::FileTooLarge);
    } else if !add(state, text) {
        refuse(state, ImportTrouble::FileOther);
    }
}

pub(super) fn refuse(state: &mut State, trouble: ImportTrouble) {
    state.import_trouble = Some(trouble);
    state.heard = Heard::NotImported(trouble);
}

/// Adds progress to what is here; says whether it is progress. A text that neither begins as progress does nor has a line
/// of it is none.
fn add(state: &mut State, text: &str) -> bool {
    let (read, troubles) = Mastery::read(text);
    if read.is_empty() && (troubles.contains(&Trouble::NoTitle) || text.trim().is_empty()) {
        return false;
    }
    state.notices.extend(troubles.iter().map(ToString::to_string));
    state.mastery = std::mem::take(&mut state.mastery).merged(read);
    state.import_trouble = None;
    state.heard = Heard::Imported;
    true
}
