//! The page of the lab `subspaces`.

use super::editor::Editing;
use super::lab_page::{Sharing, lab_head, lab_page};
use crate::lab::site::Lab;
use crate::lab::subspaces::{Action, View};
use yew::prelude::*;

/// The page.
pub fn subspaces_page(view: &View, editing: Editing, sharing: Sharing, _on_action: &Callback<Action>) -> Html {
    let head = lab_head(Lab::Subspaces, &view.meter, &sharing);
    lab_page(head, editing, Html::default(), Html::default(), Html::default())
}
