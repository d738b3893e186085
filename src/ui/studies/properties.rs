//! The page of the lab `properties`.

use super::bench::Page;
use crate::lab::properties::{Action, State, View};
use yew::prelude::*;

impl Page for State {
    fn show(_view: &View, _on_action: &Callback<Action>) -> Html {
        Html::default()
    }
}
