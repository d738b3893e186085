//! The whole application: one state, one message type, one way round.

use super::browser;
use super::editor::Editing;
use super::elimination::elimination_page;
use super::home;
use super::lab_page::Sharing;
use super::map::map_page;
use super::message::{Msg, Reports, Sheet};
use super::missing::missing;
use super::part::part;
use super::shell::{self, HeaderProps, Here, NoticesProps, Places, Theme};
use super::shortcuts::{ShortcutsProps, SingleKeys, shortcuts};
use super::solve::solve_page;
use super::storage::{self, Kept};
use super::subspaces::subspaces_page;
use super::url::{self, Entry};
use crate::lab::elimination::action::{Action, Asking, Run};
use crate::lab::elimination::present::{edit_sentence, editor_elsewhere};
use crate::lab::elimination::state::Playback;
use crate::lab::keys::{self, Where};
use crate::lab::site::{Event, Lab, Memos, Open, Shown, Site};
use crate::link::{self, Area, Chrome, TextSize};
use gloo_events::EventListener;
use gloo_timers::callback::Timeout;
use wasm_bindgen::JsCast;
use web_sys::{KeyboardEvent, window};
use yew::prelude::*;

/// How long the address bar may lag behind a change of its present entry.
const SETTLE_MS: u32 = 150;

/// Where the last copy of a link went.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Copy {
    NotAsked,
    ToClipboard,
    /// The browser refused: the link is shown to be copied by hand.
    ByHand,
}

pub struct App {
    reports: Reports,
    site: Site,
    memos: Memos,
    shown: Option<Shown>,
    /// Where each lab is as the person left it, for the navigation; as old as the address bar.
    places: Places,
    notices: Vec<String>,
    theme: Theme,
    sheet: Sheet,
    single_keys: SingleKeys,
    copy: Copy,
    /// What the address bar holds, as we last read or wrote it.
    fragment: String,
    /// What the last change was part of; one run is one entry in the browser's history.
    run: Option<Run>,
    /// What the browser keeps of this visit.
    keep: storage::Keep,
    /// While the address bar lags behind: the wait until it is written.
    settle: Option<Timeout>,
    /// While playing: the wait for the next step.
    tick: Option<Timeout>,
    _listeners: Vec<EventListener>,
}

impl Component for App {
    type Message = Msg;
    type Properties = ();

    fn create(ctx: &Context<Self>) -> Self {
        let asking = match Kept::Asking.read().as_deref() {
            Some("0") => Asking::DoesNotAsk,
            _ => Asking::Asks,
        };
        let mut app = Self {
            reports: Reports::to(ctx.link()),
            site: Site::new(asking),
            memos: Memos::default(),
            shown: None,
            places: Places::default(),
            notices: Vec::new(),
            theme: Theme::kept(),
            sheet: Sheet::Closed,
            single_keys: SingleKeys::kept(),
            copy: Copy::NotAsked,
            fragment: String::new(),
            run: None,
            keep: storage::Keep::default(),
            settle: None,
            tick: None,
            _listeners: listeners(ctx),
        };
        app.arrive();
        if let Some(draft) = storage::draft() {
            app.site.elimination.take_draft(&draft);
        }
        app.show();
        app
    }

    fn update(&mut self, ctx: &Context<Self>, msg: Msg) -> bool {
        match msg {
            Msg::Arrived => {
                if url::fragment() == self.fragment {
                    return false;
                }
                let before = self.site.open.clone();
                self.arrive();
                self.run = None;
                self.settle = None;
                self.tick = None;
                self.show();
                if before != self.site.open {
                    browser::focus_main_soon();
                }
            }
            Msg::Happened(event) => self.act(ctx, event),
            Msg::ThemeChosen(theme) => {
                self.theme = theme;
                theme.choose();
            }
            Msg::NoticesDismissed => {
                self.notices.clear();
                browser::focus_main_soon();
            }
            Msg::ShortcutsShown(sheet) => self.sheet = sheet,
            Msg::SingleKeysChosen(single_keys) => {
                self.single_keys = single_keys;
                single_keys.keep();
            }
            Msg::CopyPressed => {
                self.write(Entry::Same);
                let link = ctx.link().clone();
                browser::copy_address(move |copied| {
                    link.send_message(Msg::Copied(if copied { Ok(()) } else { Err(()) }))
                });
                return false;
            }
            Msg::Copied(result) => self.copy = if result.is_ok() { Copy::ToClipboard } else { Copy::ByHand },
            Msg::SkipPressed => {
                browser::focus_main_soon();
                return false;
            }
            Msg::Settled => {
                self.settle = None;
                let before = self.places.clone();
                self.write(Entry::Same);
                return self.places != before;
            }
            Msg::KeyPressed(event) => return self.key(ctx, &event),
        }
        true
    }

    fn view(&self, _ctx: &Context<Self>) -> Html {
        let shell = self.site.frame.chrome == Chrome::Full;
        let large = self.site.frame.text_size == TextSize::Presentation;
        let header = HeaderProps {
            here: match self.site.open {
                Open::Home => Here::Home,
                Open::Lab(lab) => Here::Lab(lab),
                Open::NotYet { .. } | Open::Unknown { .. } => Here::Elsewhere,
            },
            places: self.places.clone(),
            theme: self.theme,
            on_theme: self.reports.theme.clone(),
            on_shortcuts: self.reports.shortcuts.clone(),
            on_skip: self.reports.skip.clone(),
        };
        let notices = NoticesProps { notices: self.notices.clone(), on_dismiss: self.reports.dismiss.clone() };
        let keys = ShortcutsProps {
            single_keys: self.single_keys,
            on_single_keys: self.reports.single_keys.clone(),
            on_close: self.reports.close.clone(),
        };
        html! {
            <div class={classes!("site", large.then_some("presentation"), (!shell).then_some("embedded"))}>
                if shell { { part(header, shell::header) } }
                // Not a component: one that shows nothing would tell the header a place that is gone when the page changes too.
                { shell::notices(&notices) }
                { self.page() }
                <p class="visually-hidden" role="status" aria-live="polite">{ self.announcement() }</p>
                if self.sheet == Sheet::Open { { part(keys, shortcuts) } }
            </div>
        }
    }
}

impl App {
    /// Reads the address bar.
    fn arrive(&mut self) {
        self.fragment = url::fragment();
        let (address, notices) = link::decode(&self.fragment);
        if address.page.area() != Area::Labs {
            return browser::enter(&address);
        }
        self.site.go(&address);
        self.notices = notices.iter().map(ToString::to_string).collect();
        self.copy = Copy::NotAsked;
        self.write(Entry::Same);
        browser::set_title(self.site.title());
        browser::set_presentation(self.site.frame.text_size == TextSize::Presentation);
    }

    /// Lets an action happen, and writes and keeps what came of it.
    fn act(&mut self, ctx: &Context<Self>, event: Event) {
        let run = event.run();
        let same_run = run != Run::Single && self.run == Some(run);
        let before = self.site.elimination.events;
        self.site.update(&mut self.memos, event);
        self.copy = Copy::NotAsked;
        // Where the viewer stands is no place to go back to.
        let entry = if same_run || run == Run::Turning { Entry::Same } else { Entry::New };
        let written = self.write_address(ctx, run, entry);
        // A run has an entry of its own from its first change on: a minus sign alone, or Play, changes no address yet.
        self.run = (same_run || written).then_some(run);
        if self.site.elimination.events != before {
            self.elimination_happened(ctx);
        }
        self.show();
    }

    /// Keeps what came of an event of the elimination lab or of the editor, and waits for the next step while playing.
    fn elimination_happened(&mut self, ctx: &Context<Self>) {
        let state = &self.site.elimination;
        self.keep.asking(state.asking);
        self.keep.draft(state.draft());
        self.tick = match state.playback {
            Playback::Playing => {
                let link = ctx.link().clone();
                Some(Timeout::new(state.speed.milliseconds(), move || {
                    link.send_message(Msg::Happened(Event::Elimination(Action::Ticked)))
                }))
            }
            Playback::Paused => None,
        };
    }

    /// Writes the address bar, a new entry at once and a change of the present one a moment later: while somebody holds
    /// a key down or drags the timeline, the browser need not hear of every step. What is typed is written at once: it
    /// must not be lost. Says whether there is a new address.
    fn write_address(&mut self, ctx: &Context<Self>, run: Run, entry: Entry) -> bool {
        self.settle = None;
        match (entry, run) {
            (Entry::New, _) | (_, Run::Typing(_)) => self.write(entry),
            (Entry::Same, _) => {
                let link = ctx.link().clone();
                self.settle = Some(Timeout::new(SETTLE_MS, move || link.send_message(Msg::Settled)));
                false
            }
        }
    }

    /// Writes the address bar from the state; says whether there is a new address.
    fn write(&mut self, entry: Entry) -> bool {
        self.places = Places {
            labs: Lab::ALL.into_iter().map(|lab| (lab, link::encode(&self.site.lab_address(lab)).into())).collect(),
            ..Places::with(Some(self.site.system()), self.site.frame)
        };
        let Some(address) = self.site.address() else { return false };
        // A bare address stays bare until something is changed.
        let bare = entry == Entry::Same && self.fragment.is_empty();
        let fragment = link::encode(&address);
        let new = !bare && fragment != self.fragment;
        if new {
            url::write(&fragment, entry);
            self.fragment = url::fragment();
        }
        new
    }

    /// Derives what the lab shows.
    fn show(&mut self) {
        self.shown = self.site.present(&mut self.memos);
    }

    fn page(&self) -> Html {
        if let Some(shown) = &self.shown {
            return self.shown_page(shown);
        }
        match &self.site.open {
            Open::NotYet { route } => missing(
                "Not built yet",
                format!("“{route}” is a page that Ranklab will have. Until then, there are the labs."),
            ),
            Open::Unknown { route } => {
                missing("No such page", format!("There is no page “{route}” here. Perhaps the link was cut short."))
            }
            // Whatever is there is shown above.
            Open::Home | Open::Lab(_) => Html::default(),
        }
    }

    fn shown_page(&self, shown: &Shown) -> Html {
        let Reports { edit, map, subspaces, solve, .. } = &self.reports;
        let sharing = Sharing {
            on_copy: self.reports.copy.clone(),
            copied: self.copy_sentence(),
            by_hand: (self.copy == Copy::ByHand).then(url::whole),
        };
        let editing = || Editing {
            view: editor_elsewhere(&self.site.elimination),
            on_action: edit.clone(),
            undo_and_redo: (Action::EditUndone, Action::EditRedone),
        };
        match shown {
            Shown::Home(view) => {
                let [elimination, map] = self.site.home_matrix_addresses().map(|address| link::encode(&address));
                home::home(view, elimination, map, &self.places, &self.reports.home)
            }
            Shown::Elimination(view) => elimination_page(view, edit, &sharing),
            Shown::Map(view) => map_page(view, editing(), sharing, map),
            Shown::Subspaces(view) => subspaces_page(view, editing(), sharing, subspaces),
            Shown::Solve(view) => solve_page(view, editing(), sharing, solve),
        }
    }

    fn copy_sentence(&self) -> Option<AttrValue> {
        match self.copy {
            Copy::NotAsked => None,
            Copy::ToClipboard => Some(AttrValue::Static("Link copied.")),
            Copy::ByHand => Some(AttrValue::Static("The browser does not let the page copy. Here is the link:")),
        }
    }

    /// The one sentence that a screen reader hears now.
    fn announcement(&self) -> String {
        if let Some(sentence) = self.copy_sentence() {
            return sentence.to_string();
        }
        if !self.notices.is_empty() {
            return self.notices.join(" ");
        }
        let edit = edit_sentence(&self.site.elimination);
        match &self.shown {
            Some(Shown::Elimination(view)) => view.announcement.clone(),
            Some(_) if !edit.is_empty() => edit,
            Some(shown) => shown.announcement().to_owned(),
            None => String::new(),
        }
    }

    /// A key pressed anywhere on the page.
    fn key(&mut self, ctx: &Context<Self>, event: &KeyboardEvent) -> bool {
        if self.sheet == Sheet::Open || event.default_prevented() {
            return false;
        }
        let key = browser::pressed(event);
        if self.single_keys == SingleKeys::Off && key.is_single_character() {
            return false;
        }
        let place = match self.site.open {
            Open::Lab(Lab::Elimination) => Where::Elimination(self.site.elimination.mode),
            Open::Lab(_) => Where::OtherLab,
            Open::Home | Open::NotYet { .. } | Open::Unknown { .. } => Where::Outside,
        };
        let Some(meaning) = keys::meaning(&key, browser::focus(event), place, self.site.elimination.playback) else {
            return false;
        };
        event.prevent_default();
        match meaning {
            keys::Meaning::Shortcuts => {
                self.sheet = Sheet::Open;
                true
            }
            keys::Meaning::Lab(action) => {
                self.act(ctx, Event::Elimination(action));
                true
            }
        }
    }
}

fn listeners(ctx: &Context<App>) -> Vec<EventListener> {
    let Some(window) = window() else { return Vec::new() };
    let arrived = |link: html::Scope<App>| move |_: &web_sys::Event| link.send_message(Msg::Arrived);
    let keys = ctx.link().clone();
    vec![
        EventListener::new(&window, "popstate", arrived(ctx.link().clone())),
        EventListener::new(&window, "hashchange", arrived(ctx.link().clone())),
        EventListener::new_with_options(
            &window,
            "keydown",
            gloo_events::EventListenerOptions::enable_prevent_default(),
            move |event| {
                if let Some(event) = event.dyn_ref::<KeyboardEvent>() {
                    // Handled at once, since preventing the default must not wait.
                    keys.send_message(Msg::KeyPressed(event.clone()));
                }
            },
        ),
    ]
}
