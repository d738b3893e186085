//! The first page: what to do next, and every family.

use crate::lab::quiz::view::{ChapterView, FamilyView, NextView, OverviewView, Standing};
use crate::ui::node::words;
use yew::prelude::*;

pub fn overview(view: &OverviewView) -> Html {
    let (mastered, of) = view.mastered;
    html! {
        <main id="main" class="quiz quiz-wide" tabindex="-1">
            <div class="quiz-head">
                <h1 id="quiz-heading" tabindex="-1">{ "Quiz" }</h1>
                <p class="lead">
                    { "Exact questions with worked solutions. An answer that cannot be read costs nothing; the first one that \
                       can be judged counts." }
                </p>
            </div>
            <div class="quiz-starts">
                { next(&view.next, view.unfinished.is_none()) }
                <section class="card quiz-start" aria-labelledby="mixed-title">
                    <h2 id="mixed-title">{ "A mix of everything" }</h2>
                    if let Some((place, address)) = &view.unfinished {
                        <p>{ "You are in the middle of a run: " }{ place.clone() }{ "." }</p>
                        <p class="cluster">
                            <a class="button button-primary" href={address.clone()}>{ "Go on" }</a>
                            <a class="button" href="#/quiz?n=10">{ "Start ten mixed questions" }</a>
                        </p>
                    } else {
                        <p>{ "Ten questions from all chapters, for when you have read them. Their link gives anyone the same ten." }</p>
                        <p><a class="button" href="#/quiz?n=10">{ "Start ten mixed questions" }</a></p>
                    }
                    <p class="hint">
                        { format!("{mastered} of {of} kinds of question mastered. ") }
                        <a href="#/review">{ "Progress: review, export, reset" }</a>
                    </p>
                </section>
            </div>
            <h2 class="quiz-list-title">{ "By chapter" }</h2>
            <div class="quiz-chapters">{ for view.chapters.iter().map(chapter) }</div>
        </main>
    }
}

/// What to do next; `main` where it is the page's main button.
pub fn next(view: &NextView, main: bool) -> Html {
    let class = if main { "button button-primary" } else { "button" };
    html! {
        <section class="card quiz-start" aria-labelledby="next-title">
            <h2 id="next-title">{ "What to do next" }</h2>
            <p>{ view.sentence.clone() }</p>
            if let Some((title, address)) = &view.family {
                <p><a {class} href={address.clone()}>{ format!("Practise: {title}") }</a></p>
            }
            for (said, address) in &view.ways {
                <p class="hint"><a href={address.clone()}>{ said.clone() }</a></p>
            }
        </section>
    }
}

fn chapter(view: &ChapterView) -> Html {
    html! {
        <section class="quiz-chapter" aria-labelledby={format!("chapter-{}", view.number)}>
            <h3 id={format!("chapter-{}", view.number)}>
                <span class="quiz-chapter-number">{ view.number }</span>{ " " }{ view.title }
            </h3>
            <ul role="list">{ for view.families.iter().map(family) }</ul>
            <p class="hint">
                <a href={view.practise.clone()}>{ "Ten of this chapter" }<span class="visually-hidden">{ format!(", {}", view.title) }</span></a>
                { " · " }
                <a href={view.address.clone()}>{ "Read it" }<span class="visually-hidden">{ format!(", {}", view.title) }</span></a>
            </p>
        </section>
    }
}

/// A family with how well it is known.
pub fn family(view: &FamilyView) -> Html {
    let class = match view.standing {
        Standing::New => "standing",
        Standing::Due => "standing due",
        Standing::Begun => "standing begun",
        Standing::Mastered => "standing mastered",
    };
    html! {
        <li>
            <span class="quiz-ways">
                <a href={view.address.clone()}>{ view.title }</a>
                if let Some(steps) = &view.steps {
                    <a class="hint" href={steps.clone()}>
                        { "step by step" }
                        if let Some(faded) = &view.faded { { format!(": {faded}") } }
                        <span class="visually-hidden">{ format!(", {}", view.title) }</span>
                    </a>
                }
            </span>
            { words("span", class, &view.words) }
        </li>
    }
}
