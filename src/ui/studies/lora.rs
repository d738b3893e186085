//! The page of the lab `lora`.

use super::bench::Page;
use crate::lab::lora::{Action, State, View};
use yew::prelude::*;

impl Page for State {
    fn show(_view: &View, _on_action: &Callback<Action>) -> Html {
        Html::default()
    }
}
