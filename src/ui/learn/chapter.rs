//! A chapter's page.

use super::contents::address;
use super::nodes::{Shelf, nodes, section_id};
use super::question::{Reports, stop};
use crate::lab::learn::answers::Answers;
use crate::lab::learn::chapter::{Block, Chapter, Listed, Note, Practice};
use crate::lab::learn::words;
use std::rc::Rc;
use web_sys::HtmlInputElement;
use yew::prelude::*;

#[derive(PartialEq)]
pub struct Props {
    pub chapters: Rc<Vec<Listed>>,
    /// The place of the chapter among them, from 0.
    pub place: usize,
    pub chapter: Rc<Chapter>,
    pub sources: Rc<Vec<Note>>,
    pub answers: Answers,
    pub read: bool,
    pub shelf: Shelf,
    pub reports: Reports,
    pub on_read: Callback<bool>,
    /// A section was chosen, by the id of its heading.
    pub on_section: Callback<String>,
}

/// The id of what stands at the end of the text: whoever sees it has read the chapter.
pub const END: &str = "chapter-end";

pub fn chapter(props: &Props) -> Html {
    let Props { chapters, place, chapter, answers, shelf, reports, .. } = props;
    let Some(listed) = chapters.get(*place) else { return Html::default() };
    html! {
        <main id="main" class="learn" tabindex="-1">
            <article class="chapter" key={listed.slug.clone()}>
                <header class="chapter-head">
                    <p class="chapter-place">
                        <a href="#/learn">{ "All chapters" }</a>
                        <span>{ words::place(place + 1, chapters.len(), listed.minutes) }</span>
                    </p>
                    <h1>{ listed.title.clone() }</h1>
                    <p class="lead">{ listed.summary.clone() }</p>
                </header>
                { sections(listed, &props.on_section) }
                <div class="prose">
                    { for chapter.blocks.iter().map(|block| match block {
                        Block::Text(node) => nodes(std::slice::from_ref(node), shelf),
                        Block::Stop(question) => stop(question, answers, shelf, reports),
                        Block::Practice(question) => practice(question, shelf),
                    }) }
                </div>
                { foot(props) }
            </article>
        </main>
    }
}

/// What is on the page. Buttons, since the address bar holds the chapter.
fn sections(listed: &Listed, on_section: &Callback<String>) -> Html {
    html! {
        <nav class="sections" aria-label="On this page">
            <p class="sections-title" aria-hidden="true">{ "On this page" }</p>
            <ol role="list">
                { for listed.sections.iter().map(|(id, title)| {
                    let id = section_id(id);
                    let onclick = on_section.reform(move |_: MouseEvent| id.clone());
                    html! { <li><button type="button" {onclick}>{ title.clone() }</button></li> }
                }) }
            </ol>
        </nav>
    }
}

/// A question of the quiz, which is asked there.
fn practice(question: &Practice, shelf: &Shelf) -> Html {
    html! {
        <div class="stop practice">
            <p class="stop-kind">{ "Practise" }</p>
            <p class="stop-ask">{ question.title.clone() }</p>
            if !question.ask.is_empty() { <p>{ nodes(&question.ask, shelf) }</p> }
            <p><a class="button" href={question.address.clone()} aria-label={format!("Answer it in the quiz: {}", question.title)}>
                { "Answer it in the quiz" }
            </a></p>
        </div>
    }
}

fn foot(props: &Props) -> Html {
    let Props { chapters, place, chapter, read, .. } = props;
    let cited: Vec<&Note> =
        chapter.sources.iter().filter_map(|key| props.sources.iter().find(|source| source.key == *key)).collect();
    let on_read = props.on_read.reform(|event: Event| event.target_unchecked_into::<HtmlInputElement>().checked());
    html! {
        <footer class="chapter-foot">
            if !cited.is_empty() {
                <section class="sources" aria-labelledby="sources-title">
                    <h2 id="sources-title">{ "Sources" }</h2>
                    <ol>{ for cited.iter().map(|source| html! { <li>{ nodes(&source.body, &props.shelf) }</li> }) }</ol>
                </section>
            }
            <p id={END} class="chapter-end">
                <label class="check">
                    <input type="checkbox" checked={*read} onchange={on_read} />
                    <span>{ "I have read this chapter" }</span>
                </label>
            </p>
            <p class="chapter-practice no-print">
                <a class="button button-primary" href={format!("#/quiz?set={}", place + 1)}>{ "Practise this chapter: ten questions" }</a>
            </p>
            <nav class="chapter-nav" aria-label="Chapters">
                { neighbour("Previous", "previous", place.checked_sub(1).and_then(|place| chapters.get(place))) }
                { neighbour("Next", "next", chapters.get(place + 1)) }
            </nav>
        </footer>
    }
}

fn neighbour(word: &'static str, class: &'static str, chapter: Option<&Listed>) -> Html {
    match chapter {
        Some(chapter) => html! {
            <a class={class} href={address(chapter)}><span>{ word }{ ": " }</span>{ chapter.title.clone() }</a>
        },
        None => html! { <a class={class} href="#/learn">{ "All chapters" }</a> },
    }
}
