//! A live figure: asleep until it is on screen, then a lab in small with a link to the lab itself.

use super::figures;
use super::watch::Watch;
use crate::lab::learn::chapter::Shows;
use crate::lab::learn::figure::{Action, Figure, View};
use crate::ui::map::motion;
use gloo_events::EventListener;
use web_sys::{Element, window};
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub struct Props {
    /// Which figure, in which state at first.
    pub shows: Shows,
    /// The number of the figure on the page, from 1.
    pub number: usize,
    /// Told what a screen reader should hear.
    pub on_said: Callback<String>,
}

pub enum Msg {
    /// It came on screen (true), or left it.
    Seen(bool),
    /// The page is about to be printed: what sleeps would be an empty place.
    PrintAsked,
    Happened(Action),
}

pub struct Live {
    figure: Option<Figure>,
    /// What it shows, once it has been on screen.
    view: Option<View>,
    place: NodeRef,
    watch: Option<Watch>,
    _print: Option<EventListener>,
}

impl Component for Live {
    type Message = Msg;
    type Properties = Props;

    fn create(ctx: &Context<Self>) -> Self {
        let link = ctx.link().clone();
        let print = window()
            .map(|window| EventListener::new(&window, "beforeprint", move |_| link.send_message(Msg::PrintAsked)));
        let figure = Figure::open(&ctx.props().shows);
        Self { figure, view: None, place: NodeRef::default(), watch: None, _print: print }
    }

    fn update(&mut self, ctx: &Context<Self>, msg: Msg) -> bool {
        let Some(figure) = &mut self.figure else { return false };
        match msg {
            Msg::Seen(true) => figure.woken(motion()),
            Msg::Seen(false) if self.view.is_some() => figure.slept(),
            Msg::Seen(_) => return false,
            Msg::PrintAsked => {}
            Msg::Happened(action) => {
                figure.update(action);
                self.view = figure.present();
                if let Some(view) = &self.view {
                    ctx.props().on_said.emit(view.announcement());
                }
                return true;
            }
        }
        self.view = figure.present();
        true
    }

    fn rendered(&mut self, ctx: &Context<Self>, first_render: bool) {
        if first_render && let Some(place) = self.place.cast::<Element>() {
            self.watch = Watch::over(&place, ctx.link().callback(Msg::Seen));
        }
    }

    fn changed(&mut self, ctx: &Context<Self>, old: &Props) -> bool {
        if ctx.props().shows != old.shows {
            self.figure = Figure::open(&ctx.props().shows);
            self.view = self.view.take().and_then(|_| self.figure.as_mut().and_then(Figure::present));
        }
        true
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let number = ctx.props().number;
        let on_action = ctx.link().callback(Msg::Happened);
        let link = self.figure.as_ref().map_or_else(|| ctx.props().shows.lab.clone(), Figure::link);
        html! {
            <div ref={self.place.clone()} class={classes!("live", self.view.is_none().then_some("asleep"))}
                role="group" aria-label={format!("Figure {number}")}
            >
                if let Some(view) = &self.view { { figures::figure(view, number, &on_action) } }
                <p class="live-lab"><a href={link}>{ "Open in the lab" }</a></p>
            </div>
        }
    }
}
