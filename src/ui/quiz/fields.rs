//! How a question is answered: options, fields, matrices of fields, steps in order.

use super::pieces::pieces;
use super::press;
use crate::lab::elimination::view::Available;
use crate::lab::quiz::Action;
use crate::lab::quiz::action::Way;
use crate::lab::quiz::draft::{Belief, Operating};
use crate::lab::quiz::view::{Bar, FieldView, GridView, InputView, OptionView};
use crate::quiz::verdict::Mark;
use crate::ui::number;
use web_sys::{HtmlInputElement, HtmlTextAreaElement};
use yew::prelude::*;

/// Everything that an answer is given with; `open` says whether it can still be changed.
pub fn input(view: &InputView, open: Available, on: &Callback<Action>) -> Html {
    let each = |fields: &[FieldView]| fields.iter().map(|one| labelled(one, open, on)).collect::<Html>();
    match view {
        InputView::One(options) => choices(options, "Options", "radio", open, on),
        InputView::All(options) => choices(options, "Options: choose all that are right", "checkbox", open, on),
        InputView::Number(one) => each(std::slice::from_ref(one)),
        InputView::Grid(view) => grid(view, open, on),
        InputView::Basis { vectors, more, fewer } => html! {
            <div class="quiz-vectors">
                { for vectors.iter().map(|vector| grid(vector, open, on)) }
                <div class="cluster">
                    { button("Add a vector", Action::VectorAdded, both(*more, open), on) }
                    { button("Remove the last vector", Action::VectorRemoved, both(*fewer, open), on) }
                </div>
            </div>
        },
        InputView::Operation { operating, fields, reading } => html! {
            <>
                { segments("Operation", "operating", &Operating::ALL.map(|one| {
                    (operation_name(one), one == *operating, Action::OperatingChosen(one))
                }), open, on) }
                <div class="field-row quiz-operation">{ each(fields) }</div>
                <p class="quiz-reading math">{ for reading.iter().map(number::operation) }</p>
            </>
        },
        InputView::Claim { belief, example } => html! {
            <>
                { segments("The claim is", "belief", &[
                    ("True", *belief == Belief::Holds, Action::BeliefChosen(Belief::Holds)),
                    ("False", *belief == Belief::Fails, Action::BeliefChosen(Belief::Fails)),
                ], open, on) }
                if let Some(example) = example { { grid(example, open, on) } }
            </>
        },
        InputView::Order(steps) => order(steps, open, on),
        InputView::Words { field, points } => html! {
            <>
                { own_words(field, open, on) }
                if let Some(points) = points {
                    <h2 id="quiz-points" tabindex="-1" class="quiz-small-title">{ "Which of these points are in it?" }</h2>
                    { choices(points, "Points of the model answer", "checkbox", open, on) }
                }
            </>
        },
    }
}

fn operation_name(operating: Operating) -> &'static str {
    match operating {
        Operating::Add => "Add a multiple",
        Operating::Scale => "Multiply a row",
        Operating::Swap => "Swap two rows",
    }
}

fn both(first: Available, second: Available) -> Available {
    Available::from(first == Available::Now && second == Available::Now)
}

fn disabled(available: Available) -> Option<&'static str> {
    (available == Available::NotNow).then_some("true")
}

fn button(name: &'static str, action: Action, available: Available, on: &Callback<Action>) -> Html {
    html! {
        <button type="button" class="button" aria-disabled={disabled(available)} onclick={press(on, action)}>{ name }</button>
    }
}

/// A sign for a mark; the word is in the name of what has it.
fn sign(mark: Mark) -> Html {
    let (class, sign) = match mark {
        Mark::None => return Html::default(),
        Mark::Right => ("quiz-mark right", "✓"),
        Mark::Wrong => ("quiz-mark wrong", "✗"),
        Mark::Malformed => ("quiz-mark wrong", "?"),
    };
    html! { <span {class} aria-hidden="true">{ sign }</span> }
}

fn mark_class(mark: Mark) -> Option<&'static str> {
    match mark {
        Mark::None => None,
        Mark::Right => Some("is-right"),
        Mark::Wrong | Mark::Malformed => Some("is-wrong"),
    }
}

fn choices(
    options: &[OptionView],
    label: &'static str,
    kind: &'static str,
    open: Available,
    on: &Callback<Action>,
) -> Html {
    let role = if kind == "radio" { "radiogroup" } else { "group" };
    html! {
        <div class="quiz-options" {role} aria-label={label} aria-disabled={disabled(open)}>
            { for options.iter().enumerate().map(|(index, option)| {
                let action = if kind == "radio" { Action::OptionChosen(index) } else { Action::OptionToggled(index) };
                // What is chosen is decided above: an answer that is closed stays as it is.
                let chosen = option.chosen;
                let onchange = on.reform(move |event: Event| {
                    event.target_unchecked_into::<HtmlInputElement>().set_checked(chosen || kind == "radio");
                    action.clone()
                });
                html! {
                    <label key={index} class={classes!("quiz-option", mark_class(option.mark))}>
                        <input type={kind} name="option" checked={chosen} aria-label={option.plain.clone()}
                            disabled={open == Available::NotNow && !chosen} {onchange} />
                        <span class="quiz-option-text">{ pieces(&option.text, on) }</span>
                        { sign(option.mark) }
                    </label>
                }
            }) }
        </div>
    }
}

/// Two or three exclusive choices side by side.
fn segments(
    legend: &'static str,
    name: &'static str,
    choices: &[(&'static str, bool, Action)],
    open: Available,
    on: &Callback<Action>,
) -> Html {
    html! {
        <fieldset class="segmented">
            <legend>{ legend }</legend>
            <div class="segments">
                { for choices.iter().map(|(label, checked, action)| {
                    let action = action.clone();
                    html! {
                        <label>
                            <input type="radio" {name} checked={*checked} disabled={open == Available::NotNow && !checked}
                                onchange={on.reform(move |_: Event| action.clone())} />
                            <span>{ *label }</span>
                        </label>
                    }
                }) }
            </div>
        </fieldset>
    }
}

/// A field alone; what is said of it stands in the feedback, to which it is tied.
fn field(view: &FieldView, class: &'static str, open: Available, on: &Callback<Action>) -> Html {
    let place = view.field;
    let oninput = on.reform(move |event: InputEvent| Action::TextEdited {
        field: place,
        text: event.target_unchecked_into::<HtmlInputElement>().value(),
    });
    html! {
        <input id={format!("field-{place}")} type="text" class={classes!(class, mark_class(view.mark))} inputmode="text"
            autocomplete="off" autocapitalize="off" spellcheck="false" value={view.text.clone()}
            aria-label={view.name.clone()} aria-invalid={(view.mark == Mark::Malformed).then_some("true")}
            aria-describedby={(view.mark != Mark::None).then_some("quiz-feedback")}
            readonly={open == Available::NotNow} {oninput} />
    }
}

fn labelled(view: &FieldView, open: Available, on: &Callback<Action>) -> Html {
    html! {
        <div class="field quiz-field">
            <span aria-hidden="true">{ view.name.split(',').next().unwrap_or_default().to_owned() }</span>
            <span class="quiz-field-line">{ field(view, "quiz-number", open, on) }{ sign(view.mark) }</span>
        </div>
    }
}

fn grid(view: &GridView, open: Available, on: &Callback<Action>) -> Html {
    let augmented = (view.bar == Bar::BeforeLast).then_some("augmented");
    html! {
        <div class="quiz-grid">
            if view.name.is_empty() { <span class="quiz-grid-label" aria-hidden="true">{ view.label.clone() }</span> }
            if !view.name.is_empty() { <span class="quiz-name" aria-hidden="true">{ view.name.clone() }{ " =" }</span> }
            <div class="quiz-grid-scroll">
                <table class={classes!("matrix", "quiz-cells", augmented)} role="group" aria-label={view.label.clone()}>
                    <tbody role="presentation">
                    { for view.rows.iter().map(|row| html! {
                        <tr role="presentation">
                            { for row.iter().map(|one| html! {
                                <td role="presentation" class={mark_class(one.mark)}>
                                    { field(one, "cell", open, on) }{ sign(one.mark) }
                                </td>
                            }) }
                        </tr>
                    }) }
                    </tbody>
                </table>
            </div>
        </div>
    }
}

fn order(steps: &[OptionView], open: Available, on: &Callback<Action>) -> Html {
    let last = steps.len().saturating_sub(1);
    let mover = |position: usize, way: Way, plain: &str| {
        let (word, face, at_end) = match way {
            Way::Up => ("up", "↑", position == 0),
            Way::Down => ("down", "↓", position == last),
        };
        let available = both(Available::from(!at_end), open);
        html! {
            <button type="button" id={format!("step-{position}-{word}")} class="icon-button"
                aria-label={format!("Move {word}: {plain}")} aria-disabled={disabled(available)}
                onclick={press(on, Action::StepMoved { position, way })}><span aria-hidden="true">{ face }</span></button>
        }
    };
    html! {
        <ol class="quiz-order" aria-label="Steps, in your order">
            { for steps.iter().enumerate().map(|(position, step)| html! {
                <li class={mark_class(step.mark)}>
                    <span class="quiz-option-text">{ pieces(&step.text, on) }
                        if step.mark != Mark::None {
                            <span class="visually-hidden">{ crate::lab::quiz::words::mark(step.mark) }</span>
                        }
                    </span>
                    { sign(step.mark) }
                    <span class="quiz-movers">
                        { mover(position, Way::Up, &step.plain) }
                        { mover(position, Way::Down, &step.plain) }
                    </span>
                </li>
            }) }
        </ol>
    }
}

fn own_words(view: &FieldView, open: Available, on: &Callback<Action>) -> Html {
    let oninput = on.reform(|event: InputEvent| Action::TextEdited {
        field: 0,
        text: event.target_unchecked_into::<HtmlTextAreaElement>().value(),
    });
    html! {
        <div class="field quiz-words">
            <label for="field-0">{ view.name.clone() }</label>
            <textarea id="field-0" rows="6" value={view.text.clone()} readonly={open == Available::NotNow} {oninput} />
        </div>
    }
}
