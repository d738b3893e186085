//! The page in place of one that is not there.

use yew::prelude::*;

/// A page that says so, and where to go instead.
pub fn missing(title: &'static str, text: String) -> Html {
    html! {
        <main id="main" class="missing" tabindex="-1">
            <h1>{ title }</h1>
            <p>{ text }</p>
            <p class="cluster">
                <a class="button button-primary" href="#/lab/elimination">{ "To the elimination lab" }</a>
                <a class="button" href="#/">{ "Home page" }</a>
            </p>
        </main>
    }
}
