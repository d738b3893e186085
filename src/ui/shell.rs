//! What surrounds every page: header, notices, the meter.

use super::browser;
use super::storage::Kept;
use crate::lab::elimination::view::{MeterCell, MeterView};
use crate::lab::site::Lab;
use crate::lab::study::Study;
use crate::link::{self, Address, Frame, Page};
use crate::math::System;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlSelectElement, Node};
use yew::prelude::*;

/// Light, dark, or as the system has it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Theme {
    System,
    Light,
    Dark,
}

impl Theme {
    pub const ALL: [Self; 3] = [Self::System, Self::Light, Self::Dark];

    /// The theme by its kept name; anything else is the system's.
    pub fn named(name: &str) -> Self {
        Self::ALL.into_iter().find(|theme| theme.name() == name).unwrap_or(Self::System)
    }

    /// The one that was chosen on this device.
    pub fn kept() -> Self {
        Kept::Theme.read().map_or(Self::System, |name| Self::named(&name))
    }

    /// Keeps it on this device, and shows the page in it.
    pub fn choose(self) {
        Kept::Theme.write(self.name());
        browser::apply_theme(self);
    }

    pub fn name(self) -> &'static str {
        match self {
            Self::System => "system",
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }

    fn label(self) -> &'static str {
        match self {
            Self::System => "System",
            Self::Light => "Light",
            Self::Dark => "Dark",
        }
    }
}

/// The id of what opens the list of studies.
const STUDIES: &str = "studies-summary";

/// Which page is shown, for the navigation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Here {
    Home,
    Learn,
    Quiz,
    Lab(Lab),
    Study(Study),
    Elsewhere,
}

/// Where the navigation leads.
#[derive(Clone, Default, PartialEq)]
pub struct Places {
    /// Each lab's address.
    pub labs: Vec<(Lab, AttrValue)>,
    /// Each study's.
    pub studies: Vec<(Study, AttrValue)>,
}

impl Places {
    /// The labs for a program that does not know how they were left: with the matrix in view, where there is one.
    pub fn with(system: Option<&System>, frame: Frame) -> Self {
        let address = |page: Page| AttrValue::from(link::encode(&Address { page, frame }));
        let lab = |lab: Lab| address(system.map_or_else(|| lab.page(), |system| lab.page_with(system)));
        let study = |study: Study| address(system.map_or_else(|| study.page(), |system| study.page_with(system)));
        Self {
            labs: Lab::ALL.into_iter().map(|one| (one, lab(one))).collect(),
            studies: Study::ALL.into_iter().map(|one| (one, study(one))).collect(),
        }
    }
}

#[derive(PartialEq)]
pub struct HeaderProps {
    pub here: Here,
    /// Where each lab is, as the person left it.
    pub places: Places,
    pub theme: Theme,
    pub on_theme: Callback<Theme>,
    pub on_shortcuts: Callback<()>,
    pub on_skip: Callback<()>,
}

pub fn header(props: &HeaderProps) -> Html {
    let current = |here: Here| (props.here == here).then_some("page");
    let on_theme =
        props.on_theme.reform(|event: Event| Theme::named(&event.target_unchecked_into::<HtmlSelectElement>().value()));
    let skip = props.on_skip.reform(|_: MouseEvent| ());
    let shortcuts = props.on_shortcuts.reform(|_: MouseEvent| ());
    html! {
        <header class="site-header">
            <button type="button" class="skip" onclick={skip}>{ "Skip to the content" }</button>
            <a class="wordmark" href="#/">
                <span aria-hidden="true" class="wordmark-sign">{ "[" }<b></b>{ "]" }</span>
                <span class="wordmark-text">{ "Ranklab" }</span>
            </a>
            <nav aria-label="Site">
                <a href="#/" aria-current={current(Here::Home)}>{ "Home" }</a>
                <a href="#/learn" aria-current={current(Here::Learn)}>{ "Learn" }</a>
                <a href="#/quiz" aria-current={current(Here::Quiz)}>{ "Quiz" }</a>
                { for props.places.labs.iter().map(|(lab, address)| html! {
                    <a href={address.clone()} aria-current={current(Here::Lab(*lab))}>{ lab.name() }</a>
                }) }
                { studies(props) }
            </nav>
            <div class="site-tools">
                <label class="theme-choice">
                    <span class="visually-hidden">{ "Theme" }</span>
                    <select onchange={on_theme}>
                        { for Theme::ALL.into_iter().map(|theme| html! {
                            <option value={theme.name()} selected={theme == props.theme}>{ theme.label() }</option>
                        }) }
                    </select>
                </label>
                <button type="button" class="icon-button" aria-label="Keyboard shortcuts" onclick={shortcuts}>
                    <kbd aria-hidden="true">{ "?" }</kbd>
                </button>
            </div>
        </header>
    }
}

/// The studies in a list that opens: they are too many for a row.
fn studies(props: &HeaderProps) -> Html {
    // Yew listens at the root: an event's own place is all that it knows.
    let details = |event: &Event| event.target_dyn_into::<Element>()?.closest("details").ok().flatten();
    let close = move |event: &Event| {
        if let Some(list) = details(event) {
            // Cannot fail for a fixed attribute name.
            let _ = list.remove_attribute("open");
        }
    };
    let onclick = Callback::from(move |event: MouseEvent| {
        if event.target_dyn_into::<Element>().is_some_and(|place| place.closest("a").ok().flatten().is_some()) {
            close(&event);
        }
    });
    let onkeydown = Callback::from(move |event: KeyboardEvent| {
        if event.key() == "Escape" {
            close(&event);
            browser::focus_soon(STUDIES);
        }
    });
    let onfocusout = Callback::from(move |event: FocusEvent| {
        let to = event.related_target().and_then(|to| to.dyn_into::<Node>().ok());
        if to.is_some_and(|to| details(&event).is_some_and(|list| !list.contains(Some(&to)))) {
            close(&event);
        }
    });
    let here = matches!(props.here, Here::Study(_));
    html! {
        <details class="studies" {onclick} {onkeydown} {onfocusout}>
            <summary id={STUDIES} class={classes!(here.then_some("current"))}>{ "More labs" }</summary>
            <ul>
                { for props.places.studies.iter().map(|(study, address)| html! {
                    <li><a href={address.clone()} aria-current={(props.here == Here::Study(*study)).then_some("page")}>
                        <strong>{ study.name() }</strong><span>{ study.summary() }</span>
                    </a></li>
                }) }
            </ul>
        </details>
    }
}

#[derive(PartialEq)]
pub struct NoticesProps {
    pub notices: Vec<String>,
    pub on_dismiss: Callback<()>,
}

/// What could not be read in a link, said once and kept until it is dismissed.
pub fn notices(props: &NoticesProps) -> Html {
    if props.notices.is_empty() {
        return Html::default();
    }
    let dismiss = props.on_dismiss.reform(|_: MouseEvent| ());
    html! {
        <section class="notice site-notice" aria-label="Notice">
            <div>
                <p><strong>{ "Not everything in this link could be read." }</strong></p>
                <ul>{ for props.notices.iter().map(|notice| html! { <li>{ notice.clone() }</li> }) }</ul>
            </div>
            <button type="button" class="button-quiet" onclick={dismiss}>{ "Dismiss" }</button>
        </section>
    }
}

#[derive(Properties, PartialEq)]
pub struct MeterProps {
    pub meter: MeterView,
}

/// The "what survived" meter: one cell a column, in image ink where it survives, in kernel ink where it collapses.
#[component]
pub fn Meter(props: &MeterProps) -> Html {
    html! {
        <div class="meter">
            <div class="meter-cells" aria-hidden="true">
                { for props.meter.cells.iter().enumerate().map(|(index, cell)| {
                    let class = match cell {
                        MeterCell::Survives => "survives",
                        MeterCell::Collapses => "collapses",
                        MeterCell::Hidden => "hidden-cell",
                    };
                    html! { <span class={class}>{ index + 1 }</span> }
                }) }
            </div>
            <p class="meter-sentence">{ props.meter.sentence.clone() }</p>
        </div>
    }
}
