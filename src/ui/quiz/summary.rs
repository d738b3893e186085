//! The end of a run: the score, every question, and ways to keep them.

use super::overview::next;
use super::pieces::pieces;
use super::press;
use super::question::outcome;
use crate::lab::quiz::view::{SummaryRow, SummaryView};
use crate::lab::quiz::{Action, words};
use web_sys::HtmlInputElement;
use yew::prelude::*;

/// What the page can do with a summary besides changing it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wish {
    Copy,
    Csv,
    Print,
}

pub fn summary(view: &SummaryView, on: &Callback<Action>, on_wish: &Callback<Wish>, copied: Option<bool>) -> Html {
    let wish = |wish: Wish| on_wish.reform(move |_: MouseEvent| wish);
    let on_name =
        on.reform(|event: InputEvent| Action::NameEdited(event.target_unchecked_into::<HtmlInputElement>().value()));
    html! {
        <main id="main" class="quiz" tabindex="-1">
            <div class="quiz-head">
                <h1 id="quiz-heading" tabindex="-1">{ "Summary" }</h1>
                <p class="lead">
                    <data data-fact="correct" value={view.correct.to_string()}></data>
                    <data data-fact="questions" value={view.questions.to_string()}></data>
                    { view.score.clone() }
                </p>
                <p>{ view.details.clone() }</p>
            </div>
            <section class="card quiz-report" aria-labelledby="report-title">
                <h2 id="report-title">{ "Result by question" }</h2>
                <div class="field">
                    <label for="quiz-name">{ "Name, for a result that you hand in (optional)" }</label>
                    <input id="quiz-name" type="text" autocomplete="name" value={view.name.clone()} oninput={on_name} />
                </div>
                <div class="quiz-table">
                    <table class="quiz-results">
                        <thead><tr>
                            <th scope="col">{ "Question" }</th><th scope="col">{ "Result" }</th>
                            <th scope="col">{ "Credit" }</th><th scope="col">{ "Time" }</th>
                        </tr></thead>
                        <tbody>{ for view.rows.iter().enumerate().map(|(index, row)| result(index, row, on)) }</tbody>
                    </table>
                </div>
                <p class="hint">{ words::SELF_REPORTED }{ " Questions: " }<code>{ view.link.clone() }</code></p>
                <p class="cluster no-print">
                    <button type="button" class="button" onclick={wish(Wish::Copy)}>{ "Copy as text" }</button>
                    <button type="button" class="button" onclick={wish(Wish::Csv)}>{ "Save as CSV" }</button>
                    <button type="button" class="button" onclick={wish(Wish::Print)}>{ "Print" }</button>
                </p>
                if let Some(copied) = copied {
                    if copied {
                        <p class="hint no-print">{ "Copied." }</p>
                    } else {
                        <div class="field">
                            <label for="quiz-by-hand">{ "The browser does not let the page copy. Here is the text:" }</label>
                            <textarea id="quiz-by-hand" rows="8" readonly=true value={view.text.clone()} />
                        </div>
                    }
                }
            </section>
            if !view.corrections.is_empty() {
                <section class="card" aria-labelledby="corrections-title">
                    <h2 id="corrections-title">{ "Worth another look" }</h2>
                    <ul>{ for view.corrections.iter().map(|(correction, chapter, address)| html! {
                        <li>{ pieces(correction, on) }{ " " }<a href={address.clone()}>{ chapter.clone() }</a></li>
                    }) }</ul>
                </section>
            }
            <div class="no-print">{ next(&view.next, true) }</div>
            <p class="cluster no-print">
                <a class="button" href="#/quiz">{ "All questions" }</a>
                <a class="button" href="#/quiz?n=10">{ "Start ten mixed questions" }</a>
            </p>
        </main>
    }
}

fn result(index: usize, row: &SummaryRow, on: &Callback<Action>) -> Html {
    let (class, sign) = outcome(row.outcome);
    html! {
        <tr>
            <th scope="row">
                <button type="button" class="quiz-again" aria-label={format!("Question {}: {}", index + 1, row.family)}
                    onclick={press(on, Action::QuestionChosen(index))}>{ format!("{}. {}", index + 1, row.family) }</button>
            </th>
            <td><span class={classes!("quiz-mark", class)} aria-hidden="true">{ sign }</span>{ " " }{ row.result }</td>
            <td>{ row.credit.clone() }</td>
            <td>{ row.time.clone() }</td>
        </tr>
    }
}
