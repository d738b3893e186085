//! The studies' application: which lab is open, and what surrounds it.

use super::bench::{Bench, Happened};
use crate::lab::elimination::action::Run;
use crate::lab::study::{Study, Waiting};
use crate::link::{self, Address, Area, Chrome, Frame, Page, TextSize};
use crate::ui::browser;
use crate::ui::part::part;
use crate::ui::shell::{self, HeaderProps, Here, NoticesProps, Places, Theme};
use crate::ui::shortcuts::{ShortcutsProps, SingleKeys, shortcuts};
use crate::ui::url::{self, Entry};
use gloo_events::EventListener;
use gloo_timers::callback::Timeout;
use web_sys::window;
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

pub enum Msg {
    /// The person went somewhere by the address bar, Back, Forward or a link.
    Arrived,
    /// Something happened in the open lab.
    Happened(Happened),
    /// What the open lab waits for has come.
    Ticked,
    /// The address bar may be written now.
    Settled,
    ThemeChosen(Theme),
    NoticesDismissed,
    ShortcutsShown(bool),
    SingleKeysChosen(SingleKeys),
    CopyPressed,
    Copied(bool),
    SkipPressed,
}

/// Opens a lab, and says where it reports what happens.
pub type Open = fn(Study, &Callback<Happened>) -> Option<Box<dyn Bench>>;

/// Which of the studies the program has.
#[derive(Clone, Properties)]
pub struct Props {
    /// The pages that it shows.
    pub area: Area,
    /// A lab as somebody finds it who has not been there; `None` for one of another program.
    pub bench: Open,
}

/// They never change.
impl PartialEq for Props {
    fn eq(&self, _other: &Self) -> bool {
        true
    }
}

pub struct StudiesApp {
    /// What the address bar holds, as it was last read or written.
    fragment: String,
    frame: Frame,
    /// The labs that were opened, each as it was left; the open one is last.
    benches: Vec<(Study, Box<dyn Bench>)>,
    notices: Vec<String>,
    theme: Theme,
    single_keys: SingleKeys,
    shortcuts: bool,
    copy: Copy,
    /// What the last change was part of; one run is one entry in the browser's history.
    run: Option<Run>,
    settle: Option<Timeout>,
    tick: Option<Timeout>,
    on_happened: Callback<Happened>,
    _listeners: Vec<EventListener>,
}

impl Component for StudiesApp {
    type Message = Msg;
    type Properties = Props;

    fn create(ctx: &Context<Self>) -> Self {
        let mut app = Self {
            fragment: String::new(),
            frame: Frame::default(),
            benches: Vec::new(),
            notices: Vec::new(),
            theme: Theme::kept(),
            single_keys: SingleKeys::kept(),
            shortcuts: false,
            copy: Copy::NotAsked,
            run: None,
            settle: None,
            tick: None,
            on_happened: ctx.link().callback(Msg::Happened),
            _listeners: listeners(ctx),
        };
        app.arrive(ctx);
        app
    }

    fn update(&mut self, ctx: &Context<Self>, msg: Msg) -> bool {
        match msg {
            Msg::Arrived if url::fragment() == self.fragment => return false,
            Msg::Arrived => {
                let before = self.open().map(|(study, _)| study);
                self.arrive(ctx);
                if before != self.open().map(|(study, _)| study) {
                    browser::focus_main_soon();
                }
            }
            Msg::Happened(happened) => self.act(ctx, happened),
            Msg::Ticked => {
                if let Some((_, bench)) = self.benches.last_mut() {
                    bench.tick();
                }
                self.wait(ctx);
            }
            Msg::Settled => {
                self.settle = None;
                self.write(Entry::Same);
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
            Msg::ShortcutsShown(shown) => self.shortcuts = shown,
            Msg::SingleKeysChosen(single_keys) => {
                self.single_keys = single_keys;
                single_keys.keep();
            }
            Msg::CopyPressed => {
                self.write(Entry::Same);
                let link = ctx.link().clone();
                browser::copy_address(move |copied| link.send_message(Msg::Copied(copied)));
                return false;
            }
            Msg::Copied(copied) => self.copy = if copied { Copy::ToClipboard } else { Copy::ByHand },
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
            here: self.open().map_or(Here::Elsewhere, |(study, _)| Here::Study(study)),
            places: self.places(),
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
                <p class="visually-hidden" role="status" aria-live="polite">{ self.announcement() }</p>
                if self.shortcuts { { part(keys, shortcuts) } }
            </div>
        }
    }
}

impl StudiesApp {
    fn open(&self) -> Option<(Study, &dyn Bench)> {
        self.benches.last().map(|(study, bench)| (*study, &**bench))
    }

    /// Where the labs are; those that share a matrix get the one that is in view here.
    fn places(&self) -> Places {
        let system = self.open().and_then(|(_, bench)| bench.system());
        Places::with(system.as_ref(), self.frame)
    }

    /// Reads the address bar.
    fn arrive(&mut self, ctx: &Context<Self>) {
        self.fragment = url::fragment();
        let (address, notices) = link::decode(&self.fragment);
        let study = Study::of(&address.page).filter(|_| address.page.area() == ctx.props().area);
        let (Some(study), Page::Study(asked)) = (study, &address.page) else { return browser::enter(&address) };
        self.frame = address.frame;
        self.notices = notices.iter().map(ToString::to_string).collect();
        self.copy = Copy::NotAsked;
        self.run = None;
        self.settle = None;
        let known = self.benches.iter().position(|(known, _)| *known == study);
        let bench = match known {
            Some(place) => Some(self.benches.remove(place).1),
            None => (ctx.props().bench)(study, &self.on_happened),
        };
        let Some(mut bench) = bench else { return };
        bench.open(asked);
        self.benches.push((study, bench));
        self.write(Entry::Same);
        self.wait(ctx);
        browser::set_title(&study.title());
        browser::set_presentation(self.frame.text_size == TextSize::Presentation);
    }

    /// Lets something happen, and writes what came of it.
    fn act(&mut self, ctx: &Context<Self>, happened: Happened) {
        let Some((_, bench)) = self.benches.last_mut() else { return };
        let run = bench.update(happened);
        let same_run = run != Run::Single && self.run == Some(run);
        self.copy = Copy::NotAsked;
        self.settle = None;
        // Where the viewer stands is no place to go back to.
        let written = if same_run || run == Run::Turning {
            let link = ctx.link().clone();
            self.settle = Some(Timeout::new(SETTLE_MS, move || link.send_message(Msg::Settled)));
            false
        } else {
            self.write(Entry::New)
        };
        self.run = (same_run || written).then_some(run);
        self.wait(ctx);
    }

    /// Waits for what the open lab waits for.
    fn wait(&mut self, ctx: &Context<Self>) {
        let link = ctx.link().clone();
        let after = |milliseconds| Some(Timeout::new(milliseconds, move || link.send_message(Msg::Ticked)));
        self.tick = match self.open().map_or(Waiting::Nothing, |(_, bench)| bench.waiting()) {
            Waiting::Nothing => None,
            Waiting::Slice => after(0),
            Waiting::Beat(milliseconds) => after(milliseconds),
        };
    }

    /// Writes the address bar from the state; says whether there is a new address.
    fn write(&mut self, entry: Entry) -> bool {
        let Some((_, bench)) = self.open() else { return false };
        let address = Address { page: Page::Study(bench.address()), frame: self.frame };
        let fragment = link::encode(&address);
        let new = fragment != self.fragment;
        if new {
            url::write(&fragment, entry);
            self.fragment = url::fragment();
        }
        new
    }

    fn page(&self, ctx: &Context<Self>) -> Html {
        let Some((study, bench)) = self.open() else { return Html::default() };
        let on_copy = ctx.link().callback(|_: MouseEvent| Msg::CopyPressed);
        html! {
            <main id="main" class="lab study" tabindex="-1" key={study.name()}>
                <div class="lab-head">
                    <h1>{ study.name() }</h1>
                    <p class="hint">{ study.summary() }</p>
                    <div class="copy-link">
                        <button type="button" class="button" onclick={on_copy}>{ "Copy link" }</button>
                        if let Some(copied) = self.copy_sentence() { <span class="copied">{ copied }</span> }
                        if self.copy == Copy::ByHand {
                            <input type="text" readonly=true class="by-hand" aria-label="Link" value={url::whole()} />
                        }
                    </div>
                </div>
                { bench.show() }
            </main>
        }
    }

    fn copy_sentence(&self) -> Option<&'static str> {
        match self.copy {
            Copy::NotAsked => None,
            Copy::ToClipboard => Some("Link copied."),
            Copy::ByHand => Some("The browser does not let the page copy. Here is the link:"),
        }
    }

    /// The one sentence that a screen reader hears now.
    fn announcement(&self) -> String {
        if let Some(sentence) = self.copy_sentence() {
            return sentence.to_owned();
        }
        if !self.notices.is_empty() {
            return self.notices.join(" ");
        }
        self.open().map_or_else(String::new, |(_, bench)| bench.announcement())
    }
}

fn listeners(ctx: &Context<StudiesApp>) -> Vec<EventListener> {
    let Some(window) = window() else { return Vec::new() };
    let on = |event: &'static str| {
        let link = ctx.link().clone();
        EventListener::new(&window, event, move |_| link.send_message(Msg::Arrived))
    };
    vec![on("popstate"), on("hashchange")]
}
