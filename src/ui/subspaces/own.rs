//! The learner's own basis.

use crate::lab::basis_check::space_name;
use crate::lab::subspaces::Action;
use crate::lab::subspaces::state::Emptiness;
use crate::lab::subspaces::view::{OwnView, Tone};
use crate::link::Space;
use crate::ui::events::report;
use web_sys::{HtmlInputElement, HtmlSelectElement, HtmlTextAreaElement};
use yew::prelude::*;

/// The fields and the verdict.
pub fn own(view: &OwnView, on_action: &Callback<Action>) -> Html {
    let on_space = report(on_action, |event: Event| {
        let name = event.target_unchecked_into::<HtmlSelectElement>().value();
        Space::ALL.into_iter().find(|entry| entry.0 == name).map(|entry| Action::SpaceChosen(entry.1))
    });
    let on_text = on_action
        .reform(|event: InputEvent| Action::AnswerEdited(event.target_unchecked_into::<HtmlTextAreaElement>().value()));
    let on_empty = on_action.reform(|event: Event| {
        let checked = event.target_unchecked_into::<HtmlInputElement>().checked();
        Action::EmptinessChosen(if checked { Emptiness::Empty } else { Emptiness::NotEmpty })
    });
    let submit = on_action.reform(|event: SubmitEvent| {
        event.prevent_default();
        Action::CheckPressed
    });
    let problem = view.verdict.as_ref().filter(|verdict| verdict.tone == Tone::Field);
    let described = if problem.is_some() { "basis-problem basis-help" } else { "basis-help" };
    html! {
        <section class="card own-basis" aria-labelledby="own-basis-title">
            <h2 id="own-basis-title">{ "Your own basis" }</h2>
            <form class="stack" onsubmit={submit}>
                <label class="field">
                    <span>{ "Subspace" }</span>
                    <select onchange={on_space}>
                        { for Space::ALL.into_iter().map(|(name, space)| html! {
                            <option value={name} selected={space == view.space}>{ space_name(space) }</option>
                        }) }
                    </select>
                </label>
                <div class="stack tight">
                    <label for="basis-text">{ "Basis vectors, one a line" }</label>
                    <textarea id="basis-text" rows="3" autocomplete="off" autocapitalize="off" spellcheck="false"
                        value={view.answer.clone()} oninput={on_text}
                        aria-invalid={problem.is_some().then_some("true")} aria-describedby={described} />
                    if let Some(problem) = problem {
                        <p class="field-problem" id="basis-problem">{ problem.sentence.clone() }</p>
                    }
                    <p class="hint" id="basis-help">
                        { "Entries by blanks or commas: " }<code>{ "1 -1/2 0.5" }</code>{ ". Any basis of the space counts." }
                    </p>
                </div>
                <div class="cluster apart">
                    <label class="check">
                        <input type="checkbox" checked={view.emptiness == Emptiness::Empty} onchange={on_empty} />
                        <span>{ "The basis is empty" }</span>
                    </label>
                    <button type="submit" class="button button-primary">{ "Check" }</button>
                </div>
            </form>
            if let Some(verdict) = view.verdict.as_ref().filter(|verdict| verdict.tone != Tone::Field) {
                <p class={classes!("notice", tone(verdict.tone))}>{ verdict.sentence.clone() }</p>
            }
        </section>
    }
}

fn tone(tone: Tone) -> Option<&'static str> {
    match tone {
        Tone::Good => Some("notice-good"),
        Tone::Wrong => Some("notice-wrong"),
        Tone::Open | Tone::Field => None,
    }
}
