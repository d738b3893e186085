//! How many numbers, how much memory.

use super::facts;
use crate::lab::elimination::action::Asking;
use crate::lab::lora::Action;
use crate::lab::lora::action::Kept;
use crate::lab::lora::counts::{Count, PRESETS};
use crate::lab::lora::view::{BarView, CalculatorView, FieldView, MemoryView, PartKind, QuestionView};
use crate::lab::lora::words::part_name;
use crate::stories::lora::Bits;
use crate::ui::chart::table;
use crate::ui::studies::parts::{button, choice, field};
use web_sys::HtmlInputElement;
use yew::prelude::*;

/// The calculator: its numbers, what they come to, what is in memory.
pub fn calculator(view: &CalculatorView, on_action: &Callback<Action>) -> Html {
    html! {
        <section class="study-part" aria-labelledby="calculator-title">
            <h2 id="calculator-title">{ "How many numbers, how much memory" }</h2>
            <div class="lab-columns">
                <div class="lab-editor">{ numbers(view, on_action) }</div>
                <div class="lab-stage">
                    <div class="card counted">
                        <h3>{ "Numbers to train" }</h3>
                        { for view.bars.iter().map(bar) }
                        <p>{ view.sentence.clone() }</p>
                    </div>
                    if let Some(question) = &view.question { { self::question(question, on_action) } }
                    if let Some(outcome) = &view.outcome {
                        <section class="outcome card" aria-label="Prediction"><p>{ outcome.clone() }</p></section>
                    }
                    if let Some(memory) = &view.memory { { self::memory(memory) } }
                </div>
                <div class="lab-options">{ precision(view, on_action) }</div>
                <div class="lab-notes">
                    <div class="card"><h3>{ "Counted" }</h3>{ facts(&view.facts) }</div>
                    if let Some(memory) = &view.memory {
                        <div class="card"><h3>{ "In memory" }</h3>{ facts(&memory.facts) }</div>
                    }
                    <p class="hint">
                        { "For GPT-3 175B, Hu et al. (2021) report up to 10,000 times fewer trainable parameters, and about 3 \
                           times less GPU memory. QLoRA (Dettmers et al. 2023) keeps the frozen weights in 4 bits; its main runs \
                           used r = 64." }
                    </p>
                </div>
            </div>
        </section>
    }
}

fn numbers(view: &CalculatorView, on_action: &Callback<Action>) -> Html {
    html! {
        <div class="card counts">
            <h3>{ "Shape" }</h3>
            <div class="count-fields">{ for view.fields.iter().map(|one| number(one, on_action)) }</div>
            <div class="examples" role="group" aria-label="Ready-made calculations">
                { for PRESETS.iter().map(|preset| button(preset.name, "button", Action::PresetChosen(preset.id), on_action)) }
            </div>
        </div>
    }
}

fn number(view: &FieldView, on_action: &Callback<Action>) -> Html {
    let count = view.count;
    let id = match count {
        Count::Rows => "count-rows",
        Count::Columns => "count-columns",
        Count::Rank => "count-rank",
        Count::Matrices => "count-matrices",
    };
    field(view.name, id, &view.text, view.problem.as_deref(), on_action, move |text| Action::CountEdited(count, text))
}

/// The names of the precisions in a list.
const PRECISIONS: [(&str, &str, Bits); 4] = [
    ("32", "32 bits (fp32)", Bits::ThirtyTwo),
    ("16", "16 bits (fp16, bf16)", Bits::Sixteen),
    ("8", "8 bits (int8)", Bits::Eight),
    ("4", "4 bits", Bits::Four),
];

fn precision(view: &CalculatorView, on_action: &Callback<Action>) -> Html {
    let on_asking = on_action.reform(|event: Event| {
        let checked = event.target_unchecked_into::<HtmlInputElement>().checked();
        Action::AskingChosen(if checked { Asking::Asks } else { Asking::DoesNotAsk })
    });
    let choices = PRECISIONS.map(|(id, name, _)| (id, name));
    let list = |(kept, bits): (Kept, Bits)| {
        let name = match kept {
            Kept::Frozen => "Frozen weights",
            Kept::Trained => "Trained numbers and gradients",
            Kept::Moments => "Adam’s two moments, each",
        };
        let chosen = PRECISIONS.iter().find(|known| known.2 == bits).map_or("", |known| known.0);
        choice(name, &choices, chosen, on_action, move |id| {
            let bits = PRECISIONS.iter().find(|known| known.0 == id).map_or(bits, |known| known.2);
            Action::BitsChosen(kept, bits)
        })
    };
    html! {
        <div class="card options">
            <h3>{ "Kept in" }</h3>
            { for view.bits.iter().map(|one| list(*one)) }
            <label class="check">
                <input type="checkbox" checked={view.asking == Asking::Asks} onchange={on_asking} />
                <span>{ "Predict first" }</span>
            </label>
        </div>
    }
}

fn question(view: &QuestionView, on_action: &Callback<Action>) -> Html {
    let press = |action: Action| on_action.reform(move |_: MouseEvent| action.clone());
    html! {
        <section class="prediction card" aria-label="Prediction">
            <p id="memory-question"><strong>{ "Predict first. " }</strong>{ view.text.clone() }</p>
            <div class="cluster" role="group" aria-labelledby="memory-question">
                { for view.choices.iter().map(|(guess, text)| html! {
                    <button type="button" class="button" onclick={press(Action::Guessed(*guess))}>{ text.clone() }</button>
                }) }
                <button type="button" class="button-quiet" onclick={press(Action::GuessSkipped)}>{ "Skip" }</button>
            </div>
        </section>
    }
}

fn memory(view: &MemoryView) -> Html {
    html! {
        <div class="card counted">
            <h3>{ "Memory while training" }</h3>
            { for view.bars.iter().map(bar) }
            <ul class="part-key" role="list" aria-hidden="true">
                { for PartKind::ALL.into_iter().map(|kind| html! {
                    <li>
                        <svg viewBox="0 0 20 12" width="20" height="12">
                            <rect class={part_class(kind)} x="1" y="1" width="18" height="10" />
                        </svg>
                        { part_name(kind) }
                    </li>
                }) }
            </ul>
            <p>{ view.sentence.clone() }</p>
            <div class="table-scroll" tabindex="0" role="group" aria-label="Memory, part by part">{ table(&view.table) }</div>
        </div>
    }
}

/// A bar of parts. The numbers are beside it and in a table: the drawing itself is not read out.
fn bar(view: &BarView) -> Html {
    let mut from = 0.0;
    let parts = view.parts.iter().map(|(kind, length)| {
        let x = from;
        from += length;
        html! {
            <rect class={part_class(*kind)} x={hundredths(x)} y="0" width={hundredths(*length)} height="40" />
        }
    });
    html! {
        <div class="count-bar">
            <span>{ view.name }</span><strong>{ view.written.clone() }</strong>
            <svg viewBox="0 0 1000 40" preserveAspectRatio="none" aria-hidden="true">{ for parts }</svg>
        </div>
    }
}

fn hundredths(length: f64) -> String {
    crate::scene::decimal::hundredths(length)
}

fn part_class(kind: PartKind) -> &'static str {
    match kind {
        PartKind::Frozen => "part-frozen",
        PartKind::Trained => "part-trained",
        PartKind::Gradients => "part-gradients",
        PartKind::Moments => "part-moments",
    }
}
