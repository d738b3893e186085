//! A question: what is asked, how it is answered, and what is said to the answer.

use super::fields::input;
use super::guide::{closing, steps};
use super::pieces::{matrix, pieces};
use super::press;
use crate::lab::elimination::view::Available;
use crate::lab::quiz::view::{FeedbackView, Outcome, ProgressView, QuestionView, SolutionView, StepView};
use crate::lab::quiz::{Action, words};
use crate::ui::number;
use yew::prelude::*;

pub fn question(view: &QuestionView, on: &Callback<Action>) -> Html {
    let submit = on.reform(|event: SubmitEvent| {
        event.prevent_default();
        Action::CheckPressed
    });
    let open = view.open == Available::Now;
    let asks = view.guide.as_ref().is_none_or(|guide| guide.task.is_some());
    let off = |available: Available| (available == Available::NotNow).then_some("true");
    let (check, next) = if open { ("button button-primary", "button") } else { ("button", "button button-primary") };
    html! {
        <main id="main" class="quiz" tabindex="-1">
            <div class="quiz-head">
                <p class="quiz-eyebrow">{ view.family }</p>
                <h1 id="quiz-heading" tabindex="-1">{ view.position.clone() }</h1>
                if let Some((words, address)) = &view.way { <p class="no-print"><a href={address.clone()}>{ *words }</a></p> }
                if view.progress.len() > 1 && view.guide.is_none() { { progress(&view.progress) } }
            </div>
            <form class="card quiz-card" onsubmit={submit} novalidate={true}>
                <div class="quiz-prompt">{ pieces(&view.prompt, on) }</div>
                if let Some(guide) = &view.guide { { steps(guide, on) } }
                if asks { { input(&view.input, view.open, on) } }
                <div id="quiz-feedback">
                    if let Some(feedback) = &view.feedback { { feedback_of(feedback, on) } }
                </div>
                if let Some(guide) = &view.guide { { closing(guide) } }
                if asks { <div class="quiz-buttons">
                    <button type="submit" class={check} aria-disabled={off(view.open)}>{ view.check }</button>
                    <button type="button" class="button" aria-disabled={off(view.more_hints)}
                        onclick={press(on, Action::HintPressed)}>{ if view.hints.is_empty() { "Hint" } else { "Another hint" } }</button>
                    <button type="button" class="button" aria-disabled={view.solution.is_some().then_some("true")}
                        onclick={press(on, Action::SolutionPressed)}>{ view.show }</button>
                </div> }
                if !view.hints.is_empty() {
                    <ol class="quiz-hints" aria-label="Hints">
                        { for view.hints.iter().map(|hint| html! { <li>{ pieces(hint, on) }</li> }) }
                    </ol>
                }
            </form>
            if let Some(solution) = &view.solution { { solution_of(solution, on) } }
            <div class="quiz-going">
                <button type="button" class="button" aria-disabled={off(view.previous)}
                    onclick={press(on, Action::PreviousPressed)}>{ "Previous" }</button>
                if view.finish == Available::Now {
                    <button type="button" class="button-quiet" onclick={press(on, Action::FinishPressed)}>{ "End here" }</button>
                }
                <button type="button" id="quiz-next" class={next} onclick={press(on, Action::NextPressed)}>{ view.next }</button>
            </div>
        </main>
    }
}

/// A class, a sign and a word for what became of a question.
pub fn outcome(outcome: Outcome) -> (&'static str, &'static str) {
    match outcome {
        Outcome::NotAnswered => ("open", "·"),
        Outcome::Right => ("right", "✓"),
        Outcome::Almost => ("almost", "≈"),
        Outcome::Wrong => ("wrong", "✗"),
    }
}

fn progress(items: &[ProgressView]) -> Html {
    html! {
        <ol class="quiz-progress" aria-label="Questions">
            { for items.iter().enumerate().map(|(index, item)| {
                let (class, sign) = outcome(item.result);
                html! {
                    <li {class} aria-current={item.here.then_some("step")}>
                        <span aria-hidden="true">{ if item.result == Outcome::NotAnswered { (index + 1).to_string() } else { sign.to_owned() } }</span>
                        <span class="visually-hidden">{ format!("Question {}: {}", index + 1, words::outcome(item.result)) }</span>
                    </li>
                }
            }) }
        </ol>
    }
}

fn feedback_of(view: &FeedbackView, on: &Callback<Action>) -> Html {
    let class = match view.outcome {
        Outcome::Right => "notice notice-good quiz-feedback",
        Outcome::Wrong => "notice notice-wrong quiz-feedback",
        Outcome::Almost | Outcome::NotAnswered => "notice quiz-feedback",
    };
    html! {
        <div {class}>
            <p><strong>{ view.verdict }{ "." }</strong>{ " " }{ pieces(&view.text, on) }</p>
            if let Some(correction) = &view.correction { <p>{ pieces(correction, on) }</p> }
            if let Some((chapter, address)) = &view.chapter { <p><a href={address.clone()}>{ chapter.clone() }</a></p> }
            if let Some(credit) = &view.credit { <p class="hint">{ credit.clone() }</p> }
            if let Some(counts) = view.counts { <p class="hint">{ counts }</p> }
        </div>
    }
}

fn solution_of(view: &SolutionView, on: &Callback<Action>) -> Html {
    html! {
        <section class="card quiz-solution" aria-labelledby="quiz-solution">
            <h2 id="quiz-solution" tabindex="-1">{ "Worked solution" }</h2>
            if let Some(answer) = &view.answer {
                <div class="quiz-model"><span class="label">{ "A right answer: " }</span>{ pieces(answer, on) }</div>
            }
            <ol class="quiz-steps">
                { for view.steps.iter().map(|step| html! { <li>{ step_of(step, on) }</li> }) }
            </ol>
            if let Some(lab) = &view.lab {
                <p><a class="button" href={lab.clone()}>{ "Open in the elimination lab" }</a></p>
            }
        </section>
    }
}

fn step_of(step: &StepView, on: &Callback<Action>) -> Html {
    match step {
        StepView::Say(said) => pieces(said, on),
        StepView::Row { op, reason, matrix: after, address } => html! {
            <>
                <a class="math" href={address.clone()}>{ number::operation(op) }</a>
                <span class="quiz-reason">{ reason.clone() }</span>
                { matrix(after) }
            </>
        },
    }
}
