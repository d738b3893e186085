//! The signs on buttons, drawn so that no font is needed for them.

use yew::prelude::*;

/// What a sign stands for.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Icon {
    First,
    Previous,
    Play,
    Pause,
    Next,
    Last,
    TurnLeft,
    TurnRight,
    TurnUp,
    TurnDown,
    ZoomIn,
    ZoomOut,
    Reset,
}

/// The sign. The button that it stands on has the name.
pub fn icon(icon: Icon) -> Html {
    let path = match icon {
        Icon::First => "M5 5v14M19 5l-9 7 9 7z",
        Icon::Previous => "M15 5l-9 7 9 7z",
        Icon::Play => "M8 4l12 8-12 8z",
        Icon::Pause => "M8 5v14M16 5v14",
        Icon::Next => "M9 5l9 7-9 7z",
        Icon::Last => "M19 5v14M5 5l9 7-9 7z",
        Icon::TurnLeft => "M4 12h16M10 6l-6 6 6 6",
        Icon::TurnRight => "M20 12H4M14 6l6 6-6 6",
        Icon::TurnUp => "M12 4v16M6 10l6-6 6 6",
        Icon::TurnDown => "M12 20V4M6 14l6 6 6-6",
        Icon::ZoomIn => "M12 5v14M5 12h14",
        Icon::ZoomOut => "M5 12h14",
        Icon::Reset => "M5 4v5h5M5.6 9A7.5 7.5 0 1 1 4.5 13",
    };
    html! { <svg class="icon" viewBox="0 0 24 24" aria-hidden="true"><path d={path} /></svg> }
}
