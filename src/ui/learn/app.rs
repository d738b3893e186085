//! The lesson's application: which chapter is open, and what surrounds it.

mod page;

use super::chapter::END;
use super::fetch::fetch;
use super::library::{File, Library};
use super::living::Figures;
use super::message::Msg;
use super::nodes::{Shelf, Wanted};
use super::note;
use super::question::Reports;
use super::watch::Watch;
use crate::lab::learn::answers::Event;
use crate::lab::learn::progress::Progress;
use crate::lab::learn::visit::Visit;
use crate::lab::learn::words;
use crate::lesson::CHAPTERS;
use crate::link::{self, Area, Chrome, Frame, Page, TextSize};
use crate::ui::part::part;
use crate::ui::shell::{self, HeaderProps, Here, NoticesProps, Theme};
use crate::ui::shortcuts::{ShortcutsProps, SingleKeys, question_mark, shortcuts_in_lesson};
use crate::ui::storage::{self, Kept};
use crate::ui::{browser, url};
use gloo_events::EventListener;
use web_sys::{Element, window};
use yew::prelude::*;

/// What may be wider than the page, and then scrolls by itself.
const SCROLLERS: &str = ".formula, .table-scroll, .given";

/// Which part of the lesson the program has.
#[derive(Clone, PartialEq, Properties)]
pub struct Props {
    /// The pages that it shows.
    pub area: Area,
    /// Their live figures.
    pub figures: Figures,
}

pub struct LearnApp {
    /// What the address bar holds, as it was last read.
    fragment: String,
    /// The chapter that the address names, whether or not there is one.
    slug: Option<String>,
    frame: Frame,
    /// Whether the person came here within the lesson, and the page that they came for has not been shown yet.
    arrived: bool,
    library: Library,
    progress: Progress,
    visit: Visit,
    note: Option<Wanted>,
    /// What a screen reader hears.
    said: String,
    notices: Vec<String>,
    theme: Theme,
    single_keys: SingleKeys,
    shortcuts: bool,
    /// The end of a chapter, to see whether it was read: of which, and the watch over it.
    end: Option<(String, Option<Watch>)>,
    /// What was opened for paper.
    unfolded: Vec<Element>,
    reports: Reports,
    on_wanted: Callback<Wanted>,
    _listeners: Vec<EventListener>,
}

impl Component for LearnApp {
    type Message = Msg;
    type Properties = Props;

    fn create(ctx: &Context<Self>) -> Self {
        let link = ctx.link();
        let mut app = Self {
            fragment: String::new(),
            slug: None,
            frame: Frame::default(),
            arrived: false,
            library: Library::default(),
            progress: Kept::Reading.read().map(|text| Progress::of_text(&text)).unwrap_or_default(),
            visit: storage::answers().map(|text| Visit::of_text(&text)).unwrap_or_default(),
            note: None,
            said: String::new(),
            notices: Vec::new(),
            theme: Theme::kept(),
            single_keys: SingleKeys::kept(),
            shortcuts: false,
            end: None,
            unfolded: Vec::new(),
            reports: Reports {
                on_event: link.callback(Msg::Answered),
                on_said: link.callback(Msg::Said),
                figures: ctx.props().figures,
            },
            on_wanted: link.callback(Msg::NoteWanted),
            _listeners: listeners(ctx),
        };
        app.arrive(ctx);
        app
    }

    fn update(&mut self, ctx: &Context<Self>, msg: Msg) -> bool {
        match msg {
            Msg::Arrived if url::fragment() == self.fragment => return false,
            Msg::Arrived => {
                self.arrive(ctx);
                self.arrived = true;
            }
            Msg::Resized => {
                browser::reach_scrollers(SCROLLERS);
                return false;
            }
            Msg::Fetched(file, value) => {
                self.library.take(file, value.as_ref());
                self.entitle();
            }
            Msg::RetryPressed => self.ask_for_files(ctx),
            Msg::Answered(event) => self.answered(event),
            Msg::Said(sentence) => self.said = sentence,
            Msg::Read(read) => self.read(read),
            Msg::SectionChosen(id) => {
                browser::go_to(&id);
                return false;
            }
            Msg::NoteWanted(wanted) => {
                self.ask_for(ctx, note::file(&wanted));
                self.note = Some(wanted);
            }
            Msg::NoteClosed => self.note = None,
            Msg::PrintAsked => {
                self.unfolded = browser::unfold();
                return false;
            }
            Msg::Printed => {
                browser::fold(&std::mem::take(&mut self.unfolded));
                return false;
            }
            Msg::ThemeChosen(theme) => {
                self.theme = theme;
                theme.choose();
            }
            Msg::NoticesDismissed => {
                self.notices.clear();
                browser::focus_main_soon();
            }
            Msg::ShortcutKeyPressed if self.single_keys == SingleKeys::Off => return false,
            Msg::ShortcutKeyPressed => self.shortcuts = true,
            Msg::ShortcutsShown(shown) => self.shortcuts = shown,
            Msg::SingleKeysChosen(single_keys) => {
                self.single_keys = single_keys;
                single_keys.keep();
            }
            Msg::SkipPressed => {
                browser::focus_main_soon();
                return false;
            }
        }
        true
    }

    fn rendered(&mut self, ctx: &Context<Self>, _first_render: bool) {
        browser::reach_scrollers(SCROLLERS);
        if self.arrived && !self.library.awaits() {
            self.arrived = false;
            browser::scroll_to_top();
            browser::focus_main_soon();
        }
        let watched = self.end.as_ref().map(|(slug, _)| slug);
        if watched != self.slug.as_ref()
            && let (Some(slug), Some(end)) = (&self.slug, browser::element(END))
        {
            let link = ctx.link().clone();
            let seen = Callback::from(move |seen| {
                if seen {
                    link.send_message(Msg::Read(true));
                }
            });
            self.end = Some((slug.clone(), Watch::over(&end, seen)));
        }
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let link = ctx.link();
        let header = HeaderProps {
            here: Here::Learn,
            places: shell::Places::with(None, self.frame),
            theme: self.theme,
            on_theme: link.callback(Msg::ThemeChosen),
            on_shortcuts: link.callback(|()| Msg::ShortcutsShown(true)),
            on_skip: link.callback(|()| Msg::SkipPressed),
        };
        let notices =
            NoticesProps { notices: self.notices.clone(), on_dismiss: link.callback(|()| Msg::NoticesDismissed) };
        let keys = ShortcutsProps {
            single_keys: self.single_keys,
            on_single_keys: link.callback(Msg::SingleKeysChosen),
            on_close: link.callback(|()| Msg::ShortcutsShown(false)),
        };
        let shell = self.frame.chrome == Chrome::Full;
        let large = self.frame.text_size == TextSize::Presentation;
        html! {
            <div class={classes!("site", large.then_some("presentation"), (!shell).then_some("embedded"))}>
                if shell { { part(header, shell::header) } }
                // Not a component: one that shows nothing would tell the header a place that is gone when the page changes too.
                { shell::notices(&notices) }
                { self.page(ctx) }
                <p class="visually-hidden" role="status" aria-live="polite">{ self.said.clone() }</p>
                if let Some(wanted) = &self.note {
                    { note::note(wanted, &self.library, &self.shelf(), &link.callback(|()| Msg::NoteClosed)) }
                }
                if self.shortcuts { { part(keys, shortcuts_in_lesson) } }
            </div>
        }
    }
}

impl LearnApp {
    /// Reads the address bar.
    fn arrive(&mut self, ctx: &Context<Self>) {
        self.fragment = url::fragment();
        let (address, notices) = link::decode(&self.fragment);
        if address.page.area() != ctx.props().area {
            return browser::enter(&address);
        }
        self.frame = address.frame;
        self.notices = notices.iter().map(ToString::to_string).collect();
        if let Page::Learn { chapter } = address.page {
            self.slug = chapter;
        }
        if let Some(slug) = self.known_slug() {
            self.progress.opened(slug);
            Kept::Reading.write(&self.progress.text());
        }
        self.note = None;
        self.said.clear();
        self.end = None;
        browser::set_presentation(self.frame.text_size == TextSize::Presentation);
        self.ask_for_files(ctx);
        self.entitle();
    }

    /// The open chapter, if there is one of that name.
    fn known_slug(&self) -> Option<&'static str> {
        CHAPTERS.into_iter().find(|slug| Some(*slug) == self.slug.as_deref())
    }

    fn ask_for_files(&mut self, ctx: &Context<Self>) {
        let chapter = self.known_slug().map(|slug| File::Chapter(slug.to_owned()));
        for file in [File::Contents, File::Glossary, File::Sources].into_iter().chain(chapter) {
            self.ask_for(ctx, file);
        }
    }

    fn ask_for(&mut self, ctx: &Context<Self>, file: File) {
        if self.library.ask(&file) {
            let link = ctx.link().clone();
            let name = file.name().to_owned();
            fetch(&name, move |value| link.send_message(Msg::Fetched(file, value)));
        }
    }

    /// Puts what is open into the document's title.
    fn entitle(&self) {
        let place = CHAPTERS.into_iter().position(|slug| Some(slug) == self.slug.as_deref());
        let listed = self.library.contents.as_ref().zip(place).and_then(|(chapters, place)| chapters.get(place));
        match listed.zip(place) {
            Some((listed, place)) => browser::set_title(&words::document_title(place + 1, listed)),
            None => browser::set_title("Learn · Ranklab"),
        }
    }

    fn answered(&mut self, event: Event) {
        let Some(slug) = self.known_slug() else { return };
        let Some(chapter) = self.library.chapter(slug) else { return };
        self.visit.update(slug, event);
        self.said = self.visit.answers(slug).announcement(chapter, event);
        storage::keep_answers(&self.visit.text());
    }

    fn read(&mut self, read: bool) {
        let Some(slug) = self.known_slug() else { return };
        if read {
            self.progress.finished(slug)
        } else {
            self.progress.unread(slug)
        }
        Kept::Reading.write(&self.progress.text());
    }

    fn shelf(&self) -> Shelf {
        let open = self.known_slug().and_then(|slug| self.library.chapter(slug));
        Shelf {
            sources: open.map(|chapter| chapter.sources.clone()).unwrap_or_default(),
            on_wanted: self.on_wanted.clone(),
        }
    }
}

fn listeners(ctx: &Context<LearnApp>) -> Vec<EventListener> {
    let Some(window) = window() else { return Vec::new() };
    let on = |event: &'static str, message: fn() -> Msg| {
        let link = ctx.link().clone();
        EventListener::new(&window, event, move |_| link.send_message(message()))
    };
    vec![
        on("popstate", || Msg::Arrived),
        on("hashchange", || Msg::Arrived),
        on("beforeprint", || Msg::PrintAsked),
        on("afterprint", || Msg::Printed),
        on("resize", || Msg::Resized),
        question_mark(&window, ctx.link().callback(|()| Msg::ShortcutKeyPressed)),
    ]
}
