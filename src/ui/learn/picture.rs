//! A picture of a live figure, with ids of its own: a chapter holds several.

use crate::scene::Picture;
use crate::ui::figure::{Figure, FigureEvent, Turning};
use std::rc::Rc;
use yew::prelude::*;

/// A picture; the element of [`words_id`] says what it shows.
pub fn picture(
    name: &'static str,
    number: usize,
    picture: &Rc<Picture>,
    turning: Turning,
    on_event: Callback<FigureEvent>,
) -> Html {
    html! {
        <Figure label={format!("{name}, figure {number}")} described_by={words_id(name, number)}
            picture={Rc::clone(picture)} {turning} {on_event} file_name={format!("ranklab-{name}")} />
    }
}

/// The id of the words below a picture.
pub fn words_id(name: &str, number: usize) -> String {
    format!("{name}-words-{number}")
}
