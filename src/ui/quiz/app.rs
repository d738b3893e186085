//! The quiz's application: one state, one message type.

use super::keep::{self, Keep};
use super::overview::overview;
use super::question::question;
use super::review::review;
use super::summary::{Wish, summary};
use crate::lab::quiz::action::Way;
use crate::lab::quiz::state::{Focus, LARGEST_IMPORT};
use crate::lab::quiz::view::{PageView, View};
use crate::lab::quiz::{Action, Event, Moment, State, present, update};
use crate::link::{self, Address, Area, Chrome, Frame, Page, QuizAddress, TextSize};
use crate::ui::part::part;
use crate::ui::shell::{self, HeaderProps, Here, Theme};
use crate::ui::shortcuts::{ShortcutsProps, SingleKeys, question_mark, shortcuts_in_quiz};
use crate::ui::url::{self, Entry};
use crate::ui::{browser, browser::FileProblem, missing::missing};
use gloo_events::EventListener;
use web_sys::window;
use yew::prelude::*;

/// Seeds that the page chooses are short: they stand in links.
const SEEDS: u64 = 1_000_000;
const MILLISECONDS_OF_A_DAY: u64 = 86_400_000;

pub enum Msg {
    /// The person went somewhere by the address bar, Back, Forward or a link.
    Arrived,
    Happened(Action),
    Wished(Wish),
    Copied(bool),
    ExportAsked,
    FileChosen(web_sys::File),
    ShortcutKeyPressed,
    ThemeChosen(Theme),
    ShortcutsShown(bool),
    SingleKeysChosen(SingleKeys),
    SkipPressed,
}

pub struct QuizApp {
    /// What the address bar holds, as it was last read or written.
    fragment: String,
    state: State,
    view: View,
    frame: Frame,
    keep: Keep,
    copied: Option<bool>,
    theme: Theme,
    single_keys: SingleKeys,
    shortcuts: bool,
    _listeners: Vec<EventListener>,
}

impl Component for QuizApp {
    type Message = Msg;
    type Properties = ();

    fn create(ctx: &Context<Self>) -> Self {
        let progress = keep::progress();
        let state = State::new(progress.as_deref(), now().day);
        let mut app = Self {
            fragment: String::new(),
            view: present(&state),
            state,
            frame: Frame::default(),
            keep: Keep::of(progress.unwrap_or_default()),
            copied: None,
            theme: Theme::kept(),
            single_keys: SingleKeys::kept(),
            shortcuts: false,
            _listeners: listeners(ctx),
        };
        app.arrive(keep::run());
        app
    }

    fn update(&mut self, ctx: &Context<Self>, msg: Msg) -> bool {
        match msg {
            Msg::Arrived if url::fragment() == self.fragment => return false,
            Msg::Arrived => {
                self.state.notices.clear();
                self.arrive(None);
                browser::focus_main_soon();
            }
            Msg::Happened(action) => {
                let dismissed = action == Action::NoticesDismissed;
                self.act(action);
                if dismissed {
                    browser::focus_main_soon();
                }
            }
            Msg::Wished(wish) => return self.wish(ctx, wish),
            Msg::Copied(copied) => self.copied = Some(copied),
            Msg::ExportAsked => {
                browser::save_text(&self.state.mastery.write(), "text/plain", "ranklab-progress.txt");
                return false;
            }
            Msg::FileChosen(file) => {
                let link = ctx.link().clone();
                browser::read_file(file, LARGEST_IMPORT, move |read| {
                    link.send_message(Msg::Happened(match read {
                        Ok(text) => Action::FileRead(text),
                        Err(FileProblem::TooLarge) => Action::FileTooLarge,
                        Err(FileProblem::Unreadable) => Action::FileUnreadable,
                    }));
                });
                return false;
            }
            Msg::ShortcutKeyPressed if self.single_keys == SingleKeys::Off => return false,
            Msg::ShortcutKeyPressed => self.shortcuts = true,
            Msg::ThemeChosen(theme) => {
                self.theme = theme;
                theme.choose();
            }
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

    fn view(&self, ctx: &Context<Self>) -> Html {
        let link = ctx.link();
        let header = HeaderProps {
            here: Here::Quiz,
            places: shell::Places::with(None, self.frame),
            theme: self.theme,
            on_theme: link.callback(Msg::ThemeChosen),
            on_shortcuts: link.callback(|()| Msg::ShortcutsShown(true)),
            on_skip: link.callback(|()| Msg::SkipPressed),
        };
        let on_dismiss = link.callback(|_: MouseEvent| Msg::Happened(Action::NoticesDismissed));
        let keys = ShortcutsProps {
            single_keys: self.single_keys,
            on_single_keys: link.callback(Msg::SingleKeysChosen),
            on_close: link.callback(|()| Msg::ShortcutsShown(false)),
        };
        let class = match (self.frame.chrome, self.frame.text_size) {
            (Chrome::Embedded, _) => "site embedded",
            (_, TextSize::Presentation) => "site presentation",
            _ => "site",
        };
        html! {
            <div {class}>
                if self.frame.chrome == Chrome::Full { { part(header, shell::header) } }
                { notices(&self.view.notices, on_dismiss) }
                { self.page(ctx) }
                <p class="visually-hidden" role="status" aria-live="polite">{ self.announcement() }</p>
                if self.shortcuts { { part(keys, shortcuts_in_quiz) } }
            </div>
        }
    }
}

impl QuizApp {
    fn page(&self, ctx: &Context<Self>) -> Html {
        let link = ctx.link();
        let on_action = link.callback(Msg::Happened);
        match &self.view.page {
            PageView::Overview(view) => overview(view),
            PageView::Question(view) => question(view, &on_action),
            PageView::Summary(view) => summary(view, &on_action, &link.callback(Msg::Wished), self.copied),
            PageView::Review(view) => {
                review(view, &on_action, &link.callback(|()| Msg::ExportAsked), &link.callback(Msg::FileChosen))
            }
            PageView::NoFamily(name) => {
                missing("No such question", format!("There is no kind of question called “{name}”."))
            }
        }
    }

    fn announcement(&self) -> String {
        match self.copied {
            Some(true) => "Summary copied.".to_owned(),
            Some(false) => "The browser does not let the page copy.".to_owned(),
            None if self.view.announcement.is_empty() => self.view.notices.join(" "),
            None => self.view.announcement.clone(),
        }
    }

    /// Reads the address bar; `kept` is the run that the tab kept.
    fn arrive(&mut self, kept: Option<String>) {
        self.fragment = url::fragment();
        let (address, notices) = link::decode(&self.fragment);
        if address.page.area() != Area::Quiz {
            return browser::enter(&address);
        }
        self.frame = address.frame;
        browser::set_presentation(self.frame.text_size == TextSize::Presentation);
        self.state.notices.extend(notices.iter().map(ToString::to_string));
        let kept =
            kept.as_deref().and_then(|text| text.split_once('\n')).and_then(|(link, text)| {
                match link::decode(link).0.page {
                    Page::Quiz(quiz) => Some((quiz, text)),
                    _ => None,
                }
            });
        let kept: Option<(&QuizAddress, &str)> = kept.as_ref().map(|(quiz, text)| (quiz, *text));
        self.state.open(&address.page, now().milliseconds % SEEDS, kept);
        // The questions are in the link: whoever reloads or shares it gets the same.
        self.fragment = link::encode(&Address { page: self.state.page(), frame: self.frame });
        url::write(&self.fragment, Entry::Same);
        self.copied = None;
        self.act(Action::Returned);
    }

    fn act(&mut self, action: Action) {
        let copied = self.copied.take();
        if matches!(action, Action::Left | Action::Returned) {
            self.copied = copied;
        }
        // Before progress changes, so that what changes it has the last word.
        let looks = matches!(
            action,
            Action::CheckPressed | Action::ImportPressed | Action::FileRead(_) | Action::ResetConfirmed
        );
        if let Some(text) = (looks || action == Action::Returned).then(|| self.keep.elsewhere()).flatten() {
            update(&mut self.state, Event { action: Action::KeptElsewhere(text), at: now() });
        }
        update(&mut self.state, Event { action, at: now() });
        if !self.store() {
            update(&mut self.state, Event { action: Action::StorageFailed, at: now() });
        }
        self.view = present(&self.state);
        browser::set_title(&self.view.title);
        if let Some(focus) = self.state.focus {
            browser::focus_soon(id(focus));
        }
    }

    /// Keeps progress and run; says whether the browser does.
    fn store(&mut self) -> bool {
        let progress = self.keep.progress(self.state.mastery.write());
        let Some(run) = &self.state.run else { return progress };
        let link = link::encode(&Address { page: Page::Quiz(run.address.clone()), frame: Frame::default() });
        self.keep.run(format!("{link}\n{}", run.write())) && progress
    }

    fn wish(&mut self, ctx: &Context<Self>, wish: Wish) -> bool {
        let PageView::Summary(view) = &self.view.page else { return false };
        match wish {
            Wish::Copy => {
                let link = ctx.link().clone();
                browser::copy(view.text.clone(), move |copied| link.send_message(Msg::Copied(copied)));
            }
            Wish::Csv => browser::save_text(&view.csv, "text/csv", "ranklab-quiz.csv"),
            Wish::Print => {
                if let Some(window) = window() {
                    let _ = window.print();
                }
            }
        }
        false
    }
}

/// What could not be read in a link, in kept or imported progress, or not be kept. Not a component: one that shows
/// nothing would tell the header a place that is gone when the page changes too.
fn notices(notices: &[String], on_dismiss: Callback<MouseEvent>) -> Html {
    if notices.is_empty() {
        return Html::default();
    }
    html! {
        <section class="notice site-notice" aria-label="Notice">
            <ul role="list">{ for notices.iter().map(|notice| html! { <li>{ notice.clone() }</li> }) }</ul>
            <button type="button" class="button-quiet" onclick={on_dismiss}>{ "Dismiss" }</button>
        </section>
    }
}

/// The element that a focus names.
fn id(focus: Focus) -> String {
    match focus {
        Focus::Heading => "quiz-heading".to_owned(),
        Focus::Next => "quiz-next".to_owned(),
        Focus::Solution => "quiz-solution".to_owned(),
        Focus::Task => "quiz-task".to_owned(),
        Focus::Points => "quiz-points".to_owned(),
        Focus::Reset => "quiz-reset".to_owned(),
        Focus::Confirm => "quiz-confirm".to_owned(),
        Focus::Field(field) => format!("field-{field}"),
        Focus::Step(position, Way::Up) => format!("step-{position}-up"),
        Focus::Step(position, Way::Down) => format!("step-{position}-down"),
    }
}

#[allow(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "milliseconds since 1970 are small and positive"
)]
fn now() -> Moment {
    let milliseconds = js_sys::Date::now() as u64;
    Moment { milliseconds, day: u32::try_from(milliseconds / MILLISECONDS_OF_A_DAY).unwrap_or(u32::MAX) }
}

fn listeners(ctx: &Context<QuizApp>) -> Vec<EventListener> {
    let Some(window) = window() else { return Vec::new() };
    let arrived = |event: &'static str| {
        let link = ctx.link().clone();
        EventListener::new(&window, event, move |_| link.send_message(Msg::Arrived))
    };
    let mut listeners = vec![arrived("popstate"), arrived("hashchange")];
    listeners.push(question_mark(&window, ctx.link().callback(|()| Msg::ShortcutKeyPressed)));
    if let Some(document) = window.document() {
        let link = ctx.link().clone();
        listeners.push(EventListener::new(&document.clone(), "visibilitychange", move |_| {
            let action = if document.hidden() { Action::Left } else { Action::Returned };
            link.send_message(Msg::Happened(action));
        }));
    }
    listeners
}
