//! A live figure: asleep until it is on screen, then a lab in small with a link to the lab itself.

use super::living::{Figures, Happened, Shown};
use super::watch::Watch;
use crate::lab::learn::chapter::Shows;
use crate::ui::map::motion;
use gloo_events::EventListener;
use web_sys::{Element, window};
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub struct Props {
    /// Which figure, in which state at first.
    pub shows: Shows,
    /// The figures that there are.
    pub figures: Figures,
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
    Happened(Happened),
}

pub struct Live {
    figure: Option<Box<dyn Shown>>,
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
        Self { figure: open(ctx), place: NodeRef::default(), watch: None, _print: print }
    }

    fn update(&mut self, ctx: &Context<Self>, msg: Msg) -> bool {
        let Some(figure) = &mut self.figure else { return false };
        match msg {
            Msg::Seen(true) => figure.woken(motion()),
            Msg::Seen(false) if figure.is_awake() => figure.slept(),
            Msg::Seen(_) => return false,
            Msg::PrintAsked => {}
            Msg::Happened(happened) => {
                figure.update(happened);
                figure.present();
                ctx.props().on_said.emit(figure.announcement());
                return true;
            }
        }
        figure.present();
        true
    }

    fn rendered(&mut self, ctx: &Context<Self>, first_render: bool) {
        if first_render && let Some(place) = self.place.cast::<Element>() {
            self.watch = Watch::over(&place, ctx.link().callback(Msg::Seen));
        }
    }

    fn changed(&mut self, ctx: &Context<Self>, old: &Props) -> bool {
        if ctx.props().shows != old.shows {
            let was_awake = self.figure.as_ref().is_some_and(|figure| figure.is_awake());
            self.figure = open(ctx);
            if let Some(figure) = self.figure.as_mut().filter(|_| was_awake) {
                figure.present();
            }
        }
        true
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let number = ctx.props().number;
        let link = self.figure.as_ref().map_or_else(|| ctx.props().shows.lab.clone(), |figure| figure.link());
        let awake = self.figure.as_ref().filter(|figure| figure.is_awake());
        html! {
            <div ref={self.place.clone()} class={classes!("live", awake.is_none().then_some("asleep"))}
                role="group" aria-label={format!("Figure {number}")}
            >
                if let Some(figure) = awake { { figure.draw(number) } }
                <p class="live-lab"><a href={link}>{ "Open in the lab" }</a></p>
            </div>
        }
    }
}

fn open(ctx: &Context<Live>) -> Option<Box<dyn Shown>> {
    let props = ctx.props();
    (props.figures.open)(&props.shows, &ctx.link().callback(Msg::Happened))
}
