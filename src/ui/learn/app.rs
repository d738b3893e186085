//! The lesson's application: which chapter is open, and what surrounds it.

use crate::lab::site::Lab;
use crate::link::{self, Address, Area, Frame, Page};
use crate::ui::part::part;
use crate::ui::shell::{self, HeaderProps, Here, NoticesProps, Theme};
use crate::ui::shortcuts::{ShortcutsProps, SingleKeys, shortcuts};
use crate::ui::storage::Kept;
use crate::ui::{browser, url};
use gloo_events::EventListener;
use web_sys::window;
use yew::prelude::*;

pub enum Msg {
    /// The person went somewhere by the address bar, Back, Forward or a link.
    Arrived,
    ThemeChosen(Theme),
    NoticesDismissed,
    ShortcutsShown(bool),
    SingleKeysChosen(SingleKeys),
    SkipPressed,
}

pub struct LearnApp {
    /// What the address bar holds, as it was last read.
    fragment: String,
    chapter: Option<String>,
    frame: Frame,
    notices: Vec<String>,
    theme: Theme,
    single_keys: SingleKeys,
    shortcuts: bool,
    _listeners: Vec<EventListener>,
}

impl Component for LearnApp {
    type Message = Msg;
    type Properties = ();

    fn create(ctx: &Context<Self>) -> Self {
        let mut app = Self {
            fragment: String::new(),
            chapter: None,
            frame: Frame::default(),
            notices: Vec::new(),
            theme: Kept::Theme.read().map_or(Theme::System, |name| Theme::named(&name)),
            single_keys: SingleKeys::On,
            shortcuts: false,
            _listeners: listeners(ctx),
        };
        app.arrive();
        app
    }

    fn update(&mut self, _ctx: &Context<Self>, msg: Msg) -> bool {
        match msg {
            Msg::Arrived if url::fragment() == self.fragment => return false,
            Msg::Arrived => {
                self.arrive();
                browser::focus_main_soon();
            }
            Msg::ThemeChosen(theme) => {
                self.theme = theme;
                Kept::Theme.write(theme.name());
                browser::apply_theme(theme);
            }
            Msg::NoticesDismissed => self.notices.clear(),
            Msg::ShortcutsShown(shown) => self.shortcuts = shown,
            Msg::SingleKeysChosen(single_keys) => self.single_keys = single_keys,
            Msg::SkipPressed => {
                browser::focus_main_soon();
                return false;
            }
        }
        true
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let link = ctx.link();
        let bare = |page: Page| AttrValue::from(link::encode(&Address { page, frame: self.frame }));
        let header = HeaderProps {
            here: Here::Learn,
            labs: Lab::ALL.into_iter().map(|lab| (lab, bare(lab.page()))).collect(),
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
        html! {
            <div class="site">
                { part(header, shell::header) }
                // Not a component: one that shows nothing would tell the header a place that is gone when the page changes too.
                { shell::notices(&notices) }
                <main id="main" class="missing" tabindex="-1">
                    <h1>{ self.chapter.clone().unwrap_or_else(|| "The lesson".to_owned()) }</h1>
                </main>
                if self.shortcuts { { part(keys, shortcuts) } }
            </div>
        }
    }
}

impl LearnApp {
    /// Reads the address bar.
    fn arrive(&mut self) {
        self.fragment = url::fragment();
        let (address, notices) = link::decode(&self.fragment);
        if address.page.area() != Area::Learn {
            return browser::enter(&address);
        }
        self.frame = address.frame;
        self.notices = notices.iter().map(ToString::to_string).collect();
        if let Page::Learn { chapter } = address.page {
            self.chapter = chapter;
        }
        browser::set_title("Learn · Ranklab");
    }
}

fn listeners(ctx: &Context<LearnApp>) -> Vec<EventListener> {
    let Some(window) = window() else { return Vec::new() };
    let arrived = |event: &'static str| {
        let link = ctx.link().clone();
        EventListener::new(&window, event, move |_| link.send_message(Msg::Arrived))
    };
    vec![arrived("popstate"), arrived("hashchange")]
}
