//! A chart: axes and series on a canvas, its key, and its numbers as a table. A movable line is moved with the pointer;
//! whoever shows one gives a slider too.

use super::surface::{Painter, Surface, Watch};
use crate::canvas::paint_plot;
use crate::lab::table::TableView;
use crate::scene::plot::{Along, Area, Hold, Look, Plot, Series};
use crate::scene::{Dash, Ink, Marker, Point};
use std::cell::{Cell, RefCell};
use std::rc::{Rc, Weak};
use web_sys::PointerEvent;
use yew::prelude::*;

/// From how far a line can be taken hold of, in CSS pixels.
const GRIP: f64 = 24.0;

/// A movable line was moved: its number among the chart's rules, and the value that it is at now. At most once in a frame.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct RuleMoved {
    pub rule: usize,
    pub to: f64,
}

#[derive(Properties, PartialEq)]
pub struct Props {
    /// The chart's accessible name.
    pub label: AttrValue,
    /// The id of the element that says in words what the chart shows.
    pub described_by: AttrValue,
    pub plot: Rc<Plot>,
    #[prop_or_default]
    pub on_moved: Callback<RuleMoved>,
}

/// What a pointer does.
#[derive(Clone, Copy)]
pub enum Way {
    Down,
    Along,
    Up,
}

/// The chart.
pub struct Chart {
    canvas: NodeRef,
    easel: Option<(Rc<Easel>, Watch)>,
}

/// The canvas and what is on it.
struct Easel {
    surface: Rc<Surface>,
    plot: RefCell<Rc<Plot>>,
    on_moved: RefCell<Callback<RuleMoved>>,
    /// The rule that is held.
    held: Cell<Option<usize>>,
    /// What was moved since the last frame.
    moved: Cell<Option<RuleMoved>>,
}

impl Painter for Easel {
    fn paint(&self, surface: &Surface, pixel_ratio: f64) {
        let plot = self.plot.borrow().clone();
        surface.with_palette(|palette| {
            paint_plot(&surface.canvas, &surface.context, &plot, surface.size(), palette, pixel_ratio);
        });
    }

    fn frame(&self) {
        if let Some(moved) = self.moved.take() {
            let on_moved = self.on_moved.borrow().clone();
            on_moved.emit(moved);
        }
    }
}

impl Easel {
    fn new(surface: Rc<Surface>, props: &Props) -> Rc<Self> {
        let easel = Rc::new(Self {
            surface,
            plot: RefCell::new(props.plot.clone()),
            on_moved: RefCell::new(props.on_moved.clone()),
            held: Cell::default(),
            moved: Cell::default(),
        });
        let painter: Weak<Self> = Rc::downgrade(&easel);
        easel.surface.painted_by(painter);
        easel
    }

    fn show(&self, props: &Props) {
        self.on_moved.replace(props.on_moved.clone());
        if *self.plot.borrow() != props.plot {
            self.plot.replace(props.plot.clone());
            self.surface.changed();
        }
    }

    fn place(&self, event: &PointerEvent) -> (Point, Area, Rc<Plot>) {
        let canvas = self.surface.canvas.get_bounding_client_rect();
        let at = Point::new(f64::from(event.client_x()) - canvas.left(), f64::from(event.client_y()) - canvas.top());
        let [width, height] = self.surface.size();
        let plot = self.plot.borrow().clone();
        (at, Area::new(&plot, width, height), plot)
    }

    fn pressed(&self, event: &PointerEvent) {
        let (at, area, plot) = self.place(event);
        let rule = area.rule_at(&plot, &at, GRIP).filter(|_| event.button() == 0);
        self.held.set(rule);
        if rule.is_some() {
            // Fails only for a pointer that is gone.
            let _ = self.surface.canvas.set_pointer_capture(event.pointer_id());
            self.pulled(event);
        }
    }

    fn pulled(&self, event: &PointerEvent) {
        let (at, area, plot) = self.place(event);
        let Some((rule, along)) = self.held.get().and_then(|rule| Some((rule, plot.rules.get(rule)?.along))) else {
            return;
        };
        self.moved.set(Some(RuleMoved { rule, to: area.value(&plot, along, &at) }));
        self.surface.await_frame();
    }
}

impl Component for Chart {
    type Message = (Way, PointerEvent);
    type Properties = Props;

    fn create(_ctx: &Context<Self>) -> Self {
        Self { canvas: NodeRef::default(), easel: None }
    }

    fn update(&mut self, _ctx: &Context<Self>, (way, event): Self::Message) -> bool {
        if let Some((easel, _)) = &self.easel {
            match way {
                Way::Down => easel.pressed(&event),
                Way::Along => easel.pulled(&event),
                Way::Up => easel.held.set(None),
            }
        }
        false
    }

    fn rendered(&mut self, ctx: &Context<Self>, first_render: bool) {
        if let Some((easel, _)) = &self.easel {
            easel.show(ctx.props());
        } else if first_render && let Some(surface) = self.canvas.cast().and_then(Surface::new) {
            let easel = Easel::new(surface, ctx.props());
            let watch = easel.surface.watch();
            self.easel = Some((easel, watch));
        }
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let props = ctx.props();
        let pointer = |way: Way| ctx.link().callback(move |event: PointerEvent| (way, event));
        // What moves a line must not scroll the page.
        let moves = props.plot.rules.iter().find(|rule| rule.hold == Hold::Movable).map(|rule| match rule.along {
            Along::X => "across",
            Along::Y => "up",
        });
        html! {
            <div class="chart">
                { key(&props.plot.series) }
                <canvas ref={self.canvas.clone()} role="img" aria-label={props.label.clone()} data-moves={moves}
                    aria-describedby={props.described_by.clone()}
                    onpointerdown={pointer(Way::Down)} onpointermove={pointer(Way::Along)}
                    onpointerup={pointer(Way::Up)} onpointercancel={pointer(Way::Up)}></canvas>
            </div>
        }
    }
}

/// What each series is, where there are several.
fn key(series: &[Series]) -> Html {
    if series.len() < 2 {
        return Html::default();
    }
    html! {
        <ul class="chart-key" role="list">
            { for series.iter().map(|one| html! { <li>{ sample(one) }{ one.name.clone() }</li> }) }
        </ul>
    }
}

/// A piece of a series, as it is drawn.
fn sample(series: &Series) -> Html {
    let (dash, marker) = match series.look {
        Look::Line(dash) => (Some(dash), None),
        Look::Dots(marker) => (None, Some(marker)),
        Look::Both(dash, marker) => (Some(dash), Some(marker)),
        Look::Bars => (None, None),
    };
    let pattern = |dash: Dash| match dash {
        Dash::Solid => "none",
        Dash::Dashed => "7 4",
        Dash::Dotted => "2 4",
    };
    html! {
        <svg class={ink_class(series.ink)} viewBox="0 0 28 14" width="28" height="14" aria-hidden="true">
            if let Some(dash) = dash {
                <path d="M1 7H27" fill="none" stroke="currentColor" stroke-width="2.5" stroke-dasharray={pattern(dash)} />
            }
            {
                match marker {
                    Some(Marker::Disc) => html! { <circle cx="14" cy="7" r="4.5" fill="currentColor" /> },
                    Some(Marker::Ring) => html! {
                        <circle cx="14" cy="7" r="4" fill="none" stroke="currentColor" stroke-width="2" />
                    },
                    Some(Marker::Diamond) => html! { <path d="M14 1L20 7L14 13L8 7Z" fill="currentColor" /> },
                    None if dash.is_none() => html! { <path d="M9 13V2H19V13Z" fill="currentColor" /> },
                    None => Html::default(),
                }
            }
        </svg>
    }
}

/// The class of what has an ink in the page.
pub fn ink_class(ink: Ink) -> &'static str {
    match ink {
        Ink::Image => "ink-image",
        Ink::Kernel => "ink-kernel",
        Ink::Pivot => "ink-pivot",
        Ink::RowSpace => "ink-row-space",
        Ink::LeftNull => "ink-left-null",
        Ink::Target => "ink-target",
        _ => "ink-text",
    }
}

/// The numbers of a chart, folded away: whoever does not see the chart reads them here.
pub fn data_table(view: &TableView) -> Html {
    html! {
        <details class="chart-table">
            <summary>{ "As a table" }</summary>
            <div class="table-scroll" tabindex="0" role="group" aria-label={view.caption.clone()}>{ table(view) }</div>
        </details>
    }
}

/// A table of words and numbers.
pub fn table(view: &TableView) -> Html {
    html! {
        <table class="data-table">
            <caption>{ view.caption.clone() }</caption>
            <thead><tr>{ for view.head.iter().map(|cell| html! { <th scope="col">{ cell.clone() }</th> }) }</tr></thead>
            <tbody>
                { for view.rows.iter().map(|row| html! {
                    <tr>
                        { for row.iter().enumerate().map(|(index, cell)| match index {
                            0 => html! { <th scope="row">{ cell.clone() }</th> },
                            _ => html! { <td>{ cell.clone() }</td> },
                        }) }
                    </tr>
                }) }
            </tbody>
        </table>
    }
}
