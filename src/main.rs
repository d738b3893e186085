//! Mounts the app, nothing else.
use yew::prelude::*;
#[component]
fn App() -> Html {
    html! { <h1>{ "Ranklab" }</h1> }
}
fn main() {
    yew::Renderer::<App>::new().render();
}
