//! The page of the lab `compress`.

use super::bench::Page;
use crate::lab::compress::{Action, State, View};
use yew::prelude::*;

impl Page for State {
    fn show(_view: &View, _on_action: &Callback<Action>) -> Html {
        Html::default()
    }
}
