//! What can happen to the application, and where the page reports it.

use super::app::App;
use super::shell::Theme;
use super::shortcuts::SingleKeys;
use crate::lab::elimination::Action;
use crate::lab::home;
use crate::lab::site::Event;
use crate::lab::{map, solve, subspaces};
use web_sys::KeyboardEvent;
use yew::{Callback, html};

/// What can happen.
pub enum Msg {
    /// The person went somewhere by the address bar, Back, Forward or a link.
    Arrived,
    /// Something happened in a lab or on the first screen.
    Happened(Event),
    ThemeChosen(Theme),
    NoticesDismissed,
    ShortcutsShown(Sheet),
    SingleKeysChosen(SingleKeys),
    CopyPressed,
    /// Whether the clipboard took the link.
    Copied(Result<(), ()>),
    SkipPressed,
    KeyPressed(KeyboardEvent),
    /// The address bar should catch up.
    Settled,
}

/// The sheet of keyboard shortcuts.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Sheet {
    Open,
    Closed,
}

/// What the page reports to: made once, so that a part of the page that is given one is not drawn anew for it.
pub struct Reports {
    pub edit: Callback<Action>,
    pub map: Callback<map::Action>,
    pub subspaces: Callback<subspaces::Action>,
    pub solve: Callback<solve::Action>,
    pub home: Callback<home::Action>,
    pub copy: Callback<()>,
    pub theme: Callback<Theme>,
    pub shortcuts: Callback<()>,
    pub skip: Callback<()>,
    pub dismiss: Callback<()>,
    pub single_keys: Callback<SingleKeys>,
    pub close: Callback<()>,
}

impl Reports {
    /// The app's.
    pub fn to(link: &html::Scope<App>) -> Self {
        Self {
            edit: link.callback(|action| Msg::Happened(Event::Elimination(action))),
            map: link.callback(|action| Msg::Happened(Event::Map(action))),
            subspaces: link.callback(|action| Msg::Happened(Event::Subspaces(action))),
            solve: link.callback(|action| Msg::Happened(Event::Solve(action))),
            home: link.callback(|action| Msg::Happened(Event::Home(action))),
            copy: link.callback(|()| Msg::CopyPressed),
            theme: link.callback(Msg::ThemeChosen),
            shortcuts: link.callback(|()| Msg::ShortcutsShown(Sheet::Open)),
            skip: link.callback(|()| Msg::SkipPressed),
            dismiss: link.callback(|()| Msg::NoticesDismissed),
            single_keys: link.callback(Msg::SingleKeysChosen),
            close: link.callback(|()| Msg::ShortcutsShown(Sheet::Closed)),
        }
    }
}
