//! The table of contents: the chapters, what was read, where to go on.

use crate::lab::learn::chapter::Listed;
use crate::lab::learn::progress::Progress;
use crate::lab::learn::words;
use std::rc::Rc;
use yew::prelude::*;

#[derive(PartialEq)]
pub struct Props {
    pub chapters: Rc<Vec<Listed>>,
    pub progress: Progress,
    /// The chapter that an address named and that is not there.
    pub missing: Option<String>,
}

pub fn contents(props: &Props) -> Html {
    let Props { chapters, progress, missing } = props;
    let next = progress.next(chapters).and_then(|place| chapters.get(place).map(|chapter| (place, chapter)));
    html! {
        <main id="main" class="learn" tabindex="-1">
            <div class="contents">
                if let Some(slug) = missing {
                    <p class="notice notice-wrong">{ words::no_such_chapter(slug) }</p>
                }
                <h1>{ words::TITLE }</h1>
                <p class="lead">{ words::read(progress.count(chapters), chapters.len()) }</p>
                if let Some((place, chapter)) = next {
                    <p class="go-on">
                        <a class="button button-primary" href={address(chapter)}>
                            { words::go_on(place + 1, progress.has_begun()) }
                        </a>
                        <span>{ chapter.title.clone() }</span>
                    </p>
                }
                <ol role="list" class="chapter-list">
                    { for chapters.iter().enumerate().map(|(place, chapter)| entry(place + 1, chapter, progress)) }
                </ol>
            </div>
        </main>
    }
}

fn entry(number: usize, chapter: &Listed, progress: &Progress) -> Html {
    let read = progress.has_read(&chapter.slug);
    html! {
        <li class={classes!("chapter-entry", read.then_some("is-read"))}>
            <span class="chapter-number" aria-hidden="true">{ number }</span>
            <div>
                <h2><a href={address(chapter)}>{ chapter.title.clone() }</a></h2>
                <p>{ chapter.summary.clone() }</p>
                <p class="chapter-meta">
                    { words::minutes(chapter.minutes) }
                    if read { <span class="chapter-read">{ "✓ read" }</span> }
                </p>
            </div>
        </li>
    }
}

/// The address of a chapter.
pub fn address(chapter: &Listed) -> String {
    format!("#/learn/{}", chapter.slug)
}
