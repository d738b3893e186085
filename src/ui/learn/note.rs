//! A term or a source in a pop-up. It closes on Escape and gives the focus back to the word that opened it.

use super::library::{File, Library};
use super::nodes::{Shelf, Wanted, nodes};
use crate::lab::learn::chapter::Note;
use crate::ui::dialog::Dialog;
use yew::prelude::*;

/// The pop-up for what a reader wants explained.
pub fn note(wanted: &Wanted, library: &Library, shelf: &Shelf, on_close: &Callback<()>) -> Html {
    let find = |notes: &[Note], key: &str| notes.iter().find(|note| note.key == key).cloned();
    let (note, file) = match wanted {
        Wanted::Term(key) => (find(&library.glossary, key), File::Glossary),
        Wanted::Source(key) => (find(&library.sources, key), File::Sources),
    };
    let failed = library.has_failed(&file);
    let title = note.as_ref().map_or_else(|| key(wanted).to_owned(), |note| note.label.clone());
    html! {
        <Dialog {title} id="note" on_close={on_close.clone()}>
            <div class="note-text">
                if let Some(note) = &note {
                    { nodes(&note.body, shelf) }
                } else if failed {
                    <p>{ "The explanation could not be loaded. Close this, check your connection, and try again." }</p>
                } else {
                    <p>{ "Loading…" }</p>
                }
            </div>
        </Dialog>
    }
}

/// The file that a wanted explanation stands in.
pub fn file(wanted: &Wanted) -> File {
    match wanted {
        Wanted::Term(_) => File::Glossary,
        Wanted::Source(_) => File::Sources,
    }
}

fn key(wanted: &Wanted) -> &str {
    match wanted {
        Wanted::Term(key) | Wanted::Source(key) => key,
    }
}
