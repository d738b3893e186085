//! The page of the lab `map`.

use super::editor::Editing;
use super::lab_page::{Sharing, lab_head, lab_page};
use crate::lab::map::{Action, View};
use crate::lab::site::Lab;
use yew::prelude::*;

/// The page.
pub fn map_page(view: &View, editing: Editing, sharing: Sharing, _on_action: &Callback<Action>) -> Html {
    let head = lab_head(Lab::Map, &view.meter, &sharing);
    lab_page(head, editing, Html::default(), Html::default(), Html::default())
}
