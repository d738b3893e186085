//! The studies: labs about floating point and low rank. They share a program of the site and a shape ([`Workbench`]), and
//! no state.

use super::elimination::action::Run;
use crate::link::{NumericalAddress, Page, PropertiesAddress, StudyAddress};
use crate::math::System;

/// One of the studies.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Study {
    /// Numerical rank.
    Numerical,
    /// Pictures at low rank.
    Compress,
    /// Rank in products and sums.
    Properties,
    /// Low-rank updates.
    Lora,
    /// Collinear features and ridge.
    Collinearity,
    /// Ratings from few factors.
    Recommender,
    /// Principal components.
    Pca,
}

impl Study {
    /// Every study, in the order of the navigation, which is that of the chapters.
    pub const ALL: [Self; 7] = [
        Self::Numerical,
        Self::Compress,
        Self::Properties,
        Self::Collinearity,
        Self::Lora,
        Self::Recommender,
        Self::Pca,
    ];

    /// What the navigation and the lab's heading call it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Numerical => "Numerical rank",
            Self::Compress => "Pictures at low rank",
            Self::Properties => "Products and sums",
            Self::Lora => "LoRA",
            Self::Collinearity => "Collinear features",
            Self::Recommender => "Recommender",
            Self::Pca => "PCA",
        }
    }

    /// What one finds there, for the navigation.
    pub fn summary(self) -> &'static str {
        match self {
            Self::Numerical => "Singular values, a tolerance to move, and three answers to the same question",
            Self::Compress => "Keep k singular values of a picture, also your own",
            Self::Properties => "Rank of AB, A + B and a chain of layers",
            Self::Lora => "Count the numbers, then train a small low-rank update",
            Self::Collinearity => "The same feature twice, and what ridge does about it",
            Self::Recommender => "Ratings with gaps, factors learnt step by step",
            Self::Pca => "A cloud that flattens, and parameters that no data can tell apart",
        }
    }

    /// The document's title while it is open.
    pub fn title(self) -> String {
        format!("{} · Ranklab", self.name())
    }

    /// Its page, as somebody finds it who has not been there.
    pub fn page(self) -> Page {
        let all = StudyAddress::all().into_iter();
        all.map(|(_, address)| Page::Study(address)).find(|page| Self::of(page) == Some(self)).unwrap_or_default()
    }

    /// Its page with the matrix that all labs share, where it has one.
    pub fn page_with(self, system: &System) -> Page {
        let system = Some(system.clone());
        match self {
            Self::Numerical => {
                Page::Study(StudyAddress::Numerical(NumericalAddress { system, ..NumericalAddress::default() }))
            }
            Self::Properties => {
                Page::Study(StudyAddress::Properties(PropertiesAddress { system, ..PropertiesAddress::default() }))
            }
            _ => self.page(),
        }
    }

    /// The study that a page is.
    pub fn of(page: &Page) -> Option<Self> {
        let Page::Study(address) = page else { return None };
        Some(match address {
            StudyAddress::Numerical(_) => Self::Numerical,
            StudyAddress::Compress(_) => Self::Compress,
            StudyAddress::Properties(_) => Self::Properties,
            StudyAddress::Lora(_) => Self::Lora,
            StudyAddress::Collinearity(_) => Self::Collinearity,
            StudyAddress::Recommender(_) => Self::Recommender,
            StudyAddress::Pca(_) => Self::Pca,
        })
    }
}

/// What a study waits for by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Waiting {
    /// Nothing: something happens when the person does something.
    Nothing,
    /// A computation goes on: [`Workbench::tick`] does its next slice, as soon as the page has answered the person.
    Slice,
    /// Something plays: [`Workbench::tick`] is due after so many milliseconds.
    Beat(u32),
}

/// A study without a browser: its state, what can happen, what it shows.
pub trait Workbench {
    /// What can happen: past-tense events, never setters.
    type Action: 'static;
    /// What is shown, as data.
    type View: 'static;

    /// Shows what a link describes. A bare address leaves everything as it was left.
    fn open(&mut self, address: &StudyAddress);

    /// The address of what is shown.
    fn address(&self) -> StudyAddress;

    /// Lets something happen. Pure: no clock, no chance, no storage.
    fn update(&mut self, action: Self::Action);

    /// What is shown. What is dear to compute is remembered in between.
    fn present(&mut self) -> Self::View;

    /// The one sentence a screen reader hears now; empty where there is nothing to say.
    fn announcement(view: &Self::View) -> String;

    /// Which run an action continues or begins: one run is one entry in the browser's history.
    fn run(_action: &Self::Action) -> Run {
        Run::Single
    }

    /// What is waited for.
    fn waiting(&self) -> Waiting {
        Waiting::Nothing
    }

    /// What was waited for has come: the next slice of work (some 5 ms of it), or the next beat.
    fn tick(&mut self) {}

    /// The matrix that the person works with, for the labs that share one.
    fn system(&self) -> Option<System> {
        None
    }
}
