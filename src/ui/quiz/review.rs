//! What has been learnt, and how it is taken elsewhere, brought here or forgotten.

use super::overview::{family, next};
use super::pieces::pieces;
use super::press;
use crate::lab::quiz::Action;
use crate::lab::quiz::state::ImportTrouble;
use crate::lab::quiz::state::Reset;
use crate::lab::quiz::view::ReviewView;
use web_sys::{File, HtmlInputElement, HtmlTextAreaElement};
use yew::prelude::*;

pub fn review(view: &ReviewView, on: &Callback<Action>, on_export: &Callback<()>, on_file: &Callback<File>) -> Html {
    let on_import = on
        .reform(|event: InputEvent| Action::ImportEdited(event.target_unchecked_into::<HtmlTextAreaElement>().value()));
    let on_file = {
        let on_file = on_file.clone();
        move |event: Event| {
            let input = event.target_unchecked_into::<HtmlInputElement>();
            if let Some(file) = input.files().and_then(|files| files.get(0)) {
                on_file.emit(file);
                // So that the same file, mended, can be chosen again.
                input.set_value("");
            }
        }
    };
    let (pasted, filed) = match view.import_trouble {
        Some((ImportTrouble::PastedOther | ImportTrouble::PastedTooLong, said)) => (Some(said), None),
        Some((_, said)) => (None, Some(said)),
        None => (None, None),
    };
    let problem = |id: &'static str, said: Option<&'static str>| {
        said.map(|said| html! { <p {id} class="field-problem">{ said }</p> }).unwrap_or_default()
    };
    html! {
        <main id="main" class="quiz" tabindex="-1">
            <div class="quiz-head">
                <h1 id="quiz-heading" tabindex="-1">{ "Review" }</h1>
                <p class="lead">{ "What was missed comes back, what is known comes back later and later." }</p>
            </div>
            { next(&view.next, true) }
            if !view.misconceptions.is_empty() {
                <section class="card" aria-labelledby="missed-title">
                    <h2 id="missed-title">{ "What went wrong" }</h2>
                    <ul role="list" class="quiz-missed">
                        { for view.misconceptions.iter().map(|(title, correction, standing)| html! {
                            <li>
                                <p><strong>{ "“" }{ pieces(title, on) }{ "”" }</strong>{ " " }<span class="standing">{ standing.clone() }</span></p>
                                <p>{ pieces(correction, on) }</p>
                            </li>
                        }) }
                    </ul>
                </section>
            }
            <section class="card quiz-chapter" aria-labelledby="asked-title">
                <h2 id="asked-title">{ "Questions so far" }</h2>
                if view.families.is_empty() {
                    <p>{ "None yet. " }<a href="#/quiz">{ "Choose one" }</a></p>
                } else {
                    <ul role="list">{ for view.families.iter().map(family) }</ul>
                }
            </section>
            <section class="card quiz-progress-tools" aria-labelledby="keep-title">
                <h2 id="keep-title">{ "Your progress" }</h2>
                <p>{ "It is kept in this browser, on this device, and nowhere else." }</p>
                <div class="field">
                    <label for="quiz-export">{ "Progress as text" }</label>
                    <textarea id="quiz-export" rows="4" readonly=true value={view.export.clone()} />
                </div>
                <p><button type="button" class="button" onclick={on_export.reform(|_: MouseEvent| ())}>{ "Save as a file" }</button></p>
                <div class="field">
                    <label for="quiz-file">{ "Progress from a saved file" }</label>
                    <input id="quiz-file" type="file" accept=".txt,text/plain" onchange={on_file}
                        aria-describedby="quiz-file-problem quiz-file-hint" />
                    { problem("quiz-file-problem", filed) }
                    <p id="quiz-file-hint" class="hint">{ "It is added to what is here, and is sent nowhere." }</p>
                </div>
                <div class="field">
                    <label for="quiz-import">{ "Progress from elsewhere" }</label>
                    <textarea id="quiz-import" rows="4" value={view.import.clone()} oninput={on_import}
                        spellcheck="false" aria-invalid={pasted.map(|_| "true")}
                        aria-describedby="quiz-import-problem quiz-import-hint" />
                    { problem("quiz-import-problem", pasted) }
                    <p id="quiz-import-hint" class="hint">{ "Paste the text of a saved file. It is added to what is here." }</p>
                </div>
                <p><button type="button" class="button" onclick={press(on, Action::ImportPressed)}>{ "Add it" }</button></p>
                if let Some(done) = view.done { <p class="notice notice-good">{ done }</p> }
                <p class="cluster">
                    <button type="button" id="quiz-reset" class="button" onclick={press(on, Action::ResetPressed)}>{ "Forget all progress" }</button>
                    if view.reset == Reset::Asked {
                        <span>{ "This cannot be taken back." }</span>
                        <button type="button" id="quiz-confirm" class="button button-primary"
                            onclick={press(on, Action::ResetConfirmed)}>{ "Forget it" }</button>
                        <button type="button" class="button" onclick={press(on, Action::ResetCancelled)}>{ "Keep it" }</button>
                    }
                </p>
            </section>
        </main>
    }
}
