//! Own mode: the learner builds or types an operation, and perhaps works out its row.

use super::focus::use_focus_after_answer;
use super::options::segmented;
use crate::lab::elimination::Action;
use crate::lab::elimination::action::{OpKind, OwnAction};
use crate::lab::elimination::view::{OwnView, PendingView};
use crate::lab::row_check::EntryMark;
use crate::link::RowChecking;
use crate::ui::events::report;
use web_sys::{HtmlInputElement, HtmlSelectElement};
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub struct Props {
    pub view: OwnView,
    pub on_action: Callback<Action>,
}

#[component]
pub fn Own(props: &Props) -> Html {
    let view = &props.view;
    let on_action = &props.on_action;
    use_focus_after_answer(view.pending.is_some());
    if let Some(pending) = &view.pending {
        return html! { <Pending view={pending.clone()} on_action={on_action.clone()} /> };
    }
    let hint = on_action.reform(|_: MouseEvent| Action::Own(OwnAction::HintPressed));
    let on_checking = on_action.reform(|event: Event| {
        let checked = event.target_unchecked_into::<HtmlInputElement>().checked();
        Action::Own(OwnAction::CheckingChosen(if checked { RowChecking::On } else { RowChecking::Off }))
    });
    html! {
        <div class="own">
            if let Some(judgement) = &view.judgement {
                <p class="own-judgement">{ judgement.clone() }</p>
            }
            { typed_operation(props) }
            { built_operation(props) }
            <div class="own-help">
                <button type="button" class="button" onclick={hint}>{ "Hint" }</button>
                <label class="check">
                    <input type="checkbox" checked={view.builder.checking == RowChecking::On} onchange={on_checking} />
                    <span>{ "Check my arithmetic" }</span>
                </label>
            </div>
            if !view.hints.is_empty() {
                <ol class="hints" aria-label="Hints">
                    { for view.hints.iter().map(|hint| html! { <li>{ hint.clone() }</li> }) }
                </ol>
            }
        </div>
    }
}

fn typed_operation(props: &Props) -> Html {
    let view = &props.view;
    let edit = props.on_action.reform(|event: InputEvent| {
        Action::Own(OwnAction::TextEdited(event.target_unchecked_into::<HtmlInputElement>().value()))
    });
    let submit = props.on_action.reform(|event: SubmitEvent| {
        event.prevent_default();
        Action::Own(OwnAction::TextSubmitted)
    });
    let refused = view.refusal_typed.is_some();
    html! {
        <form class="own-typed" onsubmit={submit}>
            <label for="operation">{ "Operation" }</label>
            <div class="own-typed-field">
                <input id="operation" type="text" autocomplete="off" autocapitalize="off" spellcheck="false"
                    placeholder="R2 - 3/2 R1" value={view.builder.text.clone()} oninput={edit}
                    aria-invalid={refused.then_some("true")}
                    aria-describedby={refused.then_some("operation-problem")} />
                <button type="submit" class="button button-primary">{ "Do it" }</button>
            </div>
            if let Some(problem) = &view.refusal_typed {
                <p class="field-problem" id="operation-problem">{ problem.clone() }</p>
            }
        </form>
    }
}

fn built_operation(props: &Props) -> Html {
    let view = &props.view;
    let builder = &view.builder;
    let kind = |kind: OpKind| props.on_action.reform(move |_: Event| Action::Own(OwnAction::KindChosen(kind)));
    let row = |chosen: fn(usize) -> OwnAction| {
        report(&props.on_action, move |event: Event| {
            let value = event.target_unchecked_into::<HtmlSelectElement>().value();
            value.parse().ok().map(|row| Action::Own(chosen(row)))
        })
    };
    let factor = props.on_action.reform(|event: InputEvent| {
        Action::Own(OwnAction::FactorEdited(event.target_unchecked_into::<HtmlInputElement>().value()))
    });
    let apply = props.on_action.reform(|event: SubmitEvent| {
        event.prevent_default();
        Action::Own(OwnAction::ApplyPressed)
    });
    let rows = |label: &'static str, chosen: usize, onchange: Callback<Event>| {
        html! {
            <label class="field">
                <span>{ label }</span>
                <select {onchange}>
                    { for (0..view.rows).map(|row| html! {
                        <option value={row.to_string()} selected={row == chosen}>{ format!("R{}", row + 1) }</option>
                    }) }
                </select>
            </label>
        }
    };
    let refused = view.refusal_built.is_some();
    html! {
        <form class="own-built" onsubmit={apply}>
            { segmented("Kind of operation", "kind", builder.kind, [
                ("Swap", OpKind::Swap, kind(OpKind::Swap)),
                ("Multiply", OpKind::Scale, kind(OpKind::Scale)),
                ("Add a multiple", OpKind::AddMultiple, kind(OpKind::AddMultiple)),
            ]) }
            <div class="field-row">
                { rows("Row to change", builder.target, row(OwnAction::TargetChosen)) }
                if builder.kind != OpKind::Swap {
                    <label class="field">
                        <span>{ "Factor" }</span>
                        <input type="text" class="factor" autocomplete="off" autocapitalize="off" spellcheck="false" size="6"
                            value={builder.factor.clone()} oninput={factor} aria-invalid={refused.then_some("true")}
                            aria-describedby={refused.then_some("built-problem")} />
                    </label>
                }
                if builder.kind != OpKind::Scale {
                    { rows("Other row", builder.source, row(OwnAction::SourceChosen)) }
                }
                <button type="submit" class="button">{ "Apply operation" }</button>
            </div>
            if let Some(preview) = &view.preview {
                <p class="own-preview">{ preview.clone() }</p>
            }
            if let Some(problem) = &view.refusal_built {
                <p class="field-problem" id="built-problem">{ problem.clone() }</p>
            }
        </form>
    }
}

#[derive(Properties, PartialEq)]
struct PendingProps {
    view: PendingView,
    on_action: Callback<Action>,
}

/// The row that the learner works out.
#[component]
fn Pending(props: &PendingProps) -> Html {
    let view = &props.view;
    let first = use_node_ref();
    {
        let first = first.clone();
        use_effect_with((), move |()| {
            if let Some(input) = first.cast::<HtmlInputElement>() {
                // A field that cannot take the focus only costs the learner one Tab.
                let _ = input.focus();
            }
        });
    }
    let submit = props.on_action.reform(|event: SubmitEvent| {
        event.prevent_default();
        Action::Own(OwnAction::RowSubmitted)
    });
    let press = |action: OwnAction| props.on_action.reform(move |_: MouseEvent| Action::Own(action.clone()));
    html! {
        <form class="own own-row" onsubmit={submit}>
            <p>{ view.notation.clone() }{ format!(". What is row {} now?", view.row) }</p>
            <div class="own-row-entries">
                { for view.entries.iter().enumerate().map(|(column, entry)| {
                    let edit = props.on_action.reform(move |event: InputEvent| Action::Own(OwnAction::RowEntryEdited {
                        column,
                        text: event.target_unchecked_into::<HtmlInputElement>().value(),
                    }));
                    let (class, sign, word) = mark(entry.mark);
                    html! {
                        <span class={classes!("row-entry", class)}>
                            <input ref={if column == 0 { first.clone() } else { NodeRef::default() }} class="cell" type="text"
                                autocomplete="off" spellcheck="false" size="4" value={entry.text.clone()}
                                aria-label={format!("{}{word}", entry.name)} oninput={edit} />
                            <span aria-hidden="true" class="row-entry-mark">{ sign }</span>
                        </span>
                    }
                }) }
            </div>
            if let Some(sentence) = &view.sentence {
                <p class="field-problem">{ sentence.clone() }</p>
            }
            <div class="cluster">
                <button type="submit" class="button button-primary">{ "Check the row" }</button>
                <button type="button" class="button" onclick={press(OwnAction::RowShown)}>{ "Show me" }</button>
                <button type="button" class="button-quiet" onclick={press(OwnAction::RowCancelled)}>{ "Other operation" }</button>
            </div>
        </form>
    }
}

/// A mark's class, sign and word: never colour alone.
fn mark(mark: Option<EntryMark>) -> (Option<&'static str>, &'static str, &'static str) {
    match mark {
        None => (None, "", ""),
        Some(EntryMark::Right) => (Some("right"), "✓", ", right"),
        Some(EntryMark::Wrong) => (Some("wrong"), "✗", ", wrong"),
        Some(EntryMark::Blank) => (Some("open"), "…", ", still empty"),
        Some(EntryMark::Malformed) => (Some("open"), "?", ", not a number"),
    }
}
