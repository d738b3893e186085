//! The page of the lab `solve`.

use super::editor::Editing;
use super::lab_page::{Sharing, lab_head, lab_page};
use crate::lab::site::Lab;
use crate::lab::solve::{Action, View};
use yew::prelude::*;

/// The page.
pub fn solve_page(view: &View, editing: Editing, sharing: Sharing, _on_action: &Callback<Action>) -> Html {
    let head = lab_head(Lab::Solve, &view.meter, &sharing);
    lab_page(head, editing, Html::default(), Html::default(), Html::default())
}
