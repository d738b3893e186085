//! What can happen in the lesson's application.

use super::library::File;
use super::nodes::Wanted;
use crate::lab::learn::answers::Event;
use crate::ui::shell::Theme;
use crate::ui::shortcuts::SingleKeys;
use wasm_bindgen::JsValue;

pub enum Msg {
    /// The person went somewhere by the address bar, Back, Forward or a link.
    Arrived,
    /// The window has another width.
    Resized,
    /// A file arrived, or did not.
    Fetched(File, Option<JsValue>),
    /// What could not be loaded should be tried again.
    RetryPressed,
    /// Something was answered.
    Answered(Event),
    /// Something was said in a figure.
    Said(String),
    /// The open chapter was read to its end, or should count as unread.
    Read(bool),
    /// A section of the open chapter was chosen, by the id of its heading.
    SectionChosen(String),
    /// A term or a source should be explained.
    NoteWanted(Wanted),
    NoteClosed,
    /// The page is about to be printed.
    PrintAsked,
    /// It was printed, or was not after all.
    Printed,
    ThemeChosen(Theme),
    NoticesDismissed,
    ShortcutKeyPressed,
    ShortcutsShown(bool),
    SingleKeysChosen(SingleKeys),
    SkipPressed,
}
