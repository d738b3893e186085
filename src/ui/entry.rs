//! Entering a whole matrix: as text, or as a random one of a chosen rank.

use super::dialog::Dialog;
use crate::lab::elimination::Action;
use crate::math::generate::{Recipe, RightHandSide};
use crate::math::system::MAX_SIZE;
use web_sys::{HtmlSelectElement, HtmlTextAreaElement};
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub struct TextProps {
    /// A text that could not be read, and why: shown again to be mended.
    pub unread: Option<(String, String)>,
    pub on_close: Callback<()>,
    pub on_action: Callback<Action>,
}

#[component]
pub fn TextEntry(props: &TextProps) -> Html {
    let field = use_node_ref();
    let submit = {
        let (field, on_action) = (field.clone(), props.on_action.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            if let Some(field) = field.cast::<HtmlTextAreaElement>() {
                on_action.emit(Action::TextEntered(field.value()));
            }
        })
    };
    let (text, problem) = props.unread.clone().unzip();
    html! {
        <Dialog title="Paste a matrix" id="text-entry" on_close={props.on_close.clone()}>
            <form onsubmit={submit} class="stack">
                <label for="matrix-text">{ "Matrix as text" }</label>
                <textarea id="matrix-text" ref={field} rows="6" spellcheck="false" autocomplete="off"
                    defaultvalue={text.unwrap_or_default()}
                    aria-invalid={problem.is_some().then_some("true")}
                    aria-describedby={if problem.is_some() { "matrix-text-problem matrix-text-help" } else { "matrix-text-help" }} />
                if let Some(problem) = problem {
                    <p id="matrix-text-problem" class="field-problem">{ problem }</p>
                }
                <p id="matrix-text-help" class="hint">
                    { "A spreadsheet, CSV, NumPy, SymPy, MATLAB, Julia, LaTeX or JSON; or plainly " }
                    <code>{ "1 2; 3 4" }</code>{ ", with a right-hand side " }<code>{ "1 2; 3 4 | 5; 6" }</code>{ "." }
                </p>
                <div class="cluster"><button type="submit" class="button button-primary">{ "Use this matrix" }</button></div>
            </form>
        </Dialog>
    }
}

#[derive(Properties, PartialEq)]
pub struct RandomProps {
    pub rows: usize,
    pub columns: usize,
    pub on_close: Callback<()>,
    pub on_action: Callback<Action>,
}

const LARGEST_ENTRIES: [u32; 4] = [5, 9, 20, 99];

#[component]
pub fn RandomEntry(props: &RandomProps) -> Html {
    let recipe = use_state(|| Recipe {
        rows: props.rows,
        columns: props.columns,
        rank: props.rows.min(props.columns).saturating_sub(1).max(1),
        largest_entry: 9,
        right_hand_side: RightHandSide::None,
    });
    let change = |with: fn(&mut Recipe, usize)| {
        let recipe = recipe.clone();
        Callback::from(move |event: Event| {
            let value = event.target_unchecked_into::<HtmlSelectElement>().value();
            let mut changed = *recipe;
            if let Ok(value) = value.parse() {
                with(&mut changed, value);
            }
            changed.rank = changed.rank.min(changed.rows).min(changed.columns);
            recipe.set(changed);
        })
    };
    let submit = {
        let (recipe, on_action) = (recipe.clone(), props.on_action.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            // A float in milliseconds, cut to an integer: any number will do for a seed.
            let seed = js_sys::Date::now() as u64;
            on_action.emit(Action::RandomRequested { recipe: *recipe, seed });
        })
    };
    let largest_rank = recipe.rows.min(recipe.columns);
    let beside = match recipe.right_hand_side {
        RightHandSide::None => 0,
        RightHandSide::Consistent => 1,
        RightHandSide::Inconsistent => 2,
    };
    html! {
        <Dialog title="Random matrix" id="random-entry" on_close={props.on_close.clone()}>
            <form onsubmit={submit} class="stack">
                <p class="hint">{ "Made backwards from its reduced form, so that its hand arithmetic stays kind." }</p>
                <div class="field-row">
                    { choice("Rows", 1..=MAX_SIZE, recipe.rows, change(|recipe, value| recipe.rows = value)) }
                    { choice("Columns", 1..=MAX_SIZE, recipe.columns, change(|recipe, value| recipe.columns = value)) }
                    { choice("Rank", 0..=largest_rank, recipe.rank, change(|recipe, value| recipe.rank = value)) }
                    { choice("Largest entry", LARGEST_ENTRIES.into_iter().map(|entry| entry as usize),
                        recipe.largest_entry as usize, change(|recipe, value| recipe.largest_entry = value as u32)) }
                </div>
                <label class="field">
                    <span>{ "Right-hand side" }</span>
                    <select onchange={change(|recipe, value| recipe.right_hand_side = match value {
                        1 => RightHandSide::Consistent,
                        2 => RightHandSide::Inconsistent,
                        _ => RightHandSide::None,
                    })}>
                        <option value="0" selected={beside == 0}>{ "None" }</option>
                        <option value="1" selected={beside == 1}>{ "One that can be solved" }</option>
                        <option value="2" selected={beside == 2} disabled={recipe.rank == recipe.rows}>
                            { "One that cannot (needs rank < rows)" }</option>
                    </select>
                </label>
                <div class="cluster"><button type="submit" class="button button-primary">{ "Generate" }</button></div>
            </form>
        </Dialog>
    }
}

fn choice(
    name: &'static str,
    values: impl IntoIterator<Item = usize>,
    chosen: usize,
    onchange: Callback<Event>,
) -> Html {
    html! {
        <label class="field">
            <span>{ name }</span>
            <select {onchange}>
                { for values.into_iter().map(|value| html! {
                    <option value={value.to_string()} selected={value == chosen}>{ value }</option>
                }) }
            </select>
        </label>
    }
}
