//! The page that is open: contents, a chapter, or what is said until it is there.

use super::LearnApp;
use crate::lesson::CHAPTERS;
use crate::ui::learn::library::File;
use crate::ui::learn::message::Msg;
use crate::ui::learn::{chapter, contents};
use crate::ui::part::part;
use std::rc::Rc;
use yew::prelude::*;

impl LearnApp {
    /// The open page.
    pub(super) fn page(&self, ctx: &Context<Self>) -> Html {
        let link = ctx.link();
        let place = CHAPTERS.into_iter().position(|slug| Some(slug) == self.slug.as_deref());
        let file = self.known_slug().map(|slug| File::Chapter(slug.to_owned()));
        let chapter = self.known_slug().map(|slug| (slug, self.library.chapter(slug)));
        match (&self.library.contents, chapter.zip(place)) {
            (Some(chapters), None) => {
                let props = contents::Props {
                    chapters: Rc::clone(chapters),
                    progress: self.progress.clone(),
                    missing: self.slug.clone(),
                };
                part(props, contents::contents)
            }
            (Some(chapters), Some(((slug, Some(chapter)), place))) => {
                let props = chapter::Props {
                    chapters: Rc::clone(chapters),
                    place,
                    chapter: Rc::clone(chapter),
                    sources: Rc::clone(&self.library.sources),
                    answers: self.visit.answers(slug),
                    read: self.progress.has_read(slug),
                    shelf: self.shelf(),
                    reports: self.reports.clone(),
                    on_read: link.callback(Msg::Read),
                    on_section: link.callback(Msg::SectionChosen),
                };
                part(props, chapter::chapter)
            }
            _ => {
                let failed =
                    [Some(File::Contents), file].into_iter().flatten().any(|file| self.library.has_failed(&file));
                waiting(failed, link.callback(|_: MouseEvent| Msg::RetryPressed))
            }
        }
    }
}

/// While the chapter is on its way, or where it cannot be had.
fn waiting(failed: bool, on_retry: Callback<MouseEvent>) -> Html {
    html! {
        <main id="main" class="missing" tabindex="-1">
            if failed {
                <h1>{ "The lesson could not be loaded" }</h1>
                <p>{ "Please check your connection. What you have read and answered is kept." }</p>
                <p class="cluster">
                    <button type="button" class="button button-primary" onclick={on_retry}>{ "Try again" }</button>
                </p>
            } else {
                <p role="status">{ "Loading the lesson…" }</p>
            }
        </main>
    }
}
