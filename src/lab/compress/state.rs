//! What the lab of pictures at low rank remembers.

use super::action::Refusal;
use super::subject::{Own, Source, Subject};
use super::work::Work;
use crate::lab::elimination::action::Asking;
use crate::lab::grid::Grid;
use crate::link::{CompressAddress, LinkedPicture, Prediction as Linked, Tone};
use crate::math::System;
use crate::math::exact::from_integers;
use crate::stories::compression::picture::Generated;
use crate::stories::compression::rival::Rival;

/// The rank that a picture is shown at, as long as nobody chose one.
const PICTURE_RANK: usize = 20;

/// How much of the energy the question is about.
pub const ASKED_ENERGY: f64 = 0.99;

/// An answer to the question how many singular values hold that much.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Expected {
    /// Up to 5.
    UpTo5,
    /// From 6 to 25.
    UpTo25,
    /// From 26 to 100.
    UpTo100,
    /// More than 100.
    More,
}

impl Expected {
    /// Every answer.
    pub const ALL: [Self; 4] = [Self::UpTo5, Self::UpTo25, Self::UpTo100, Self::More];

    /// The answer that is right for a rank.
    pub fn of(rank: usize) -> Self {
        match rank {
            0..=5 => Self::UpTo5,
            6..=25 => Self::UpTo25,
            26..=100 => Self::UpTo100,
            _ => Self::More,
        }
    }
}

/// What became of the question.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Prediction {
    /// It is not asked, or was skipped.
    None,
    /// It waits for an answer.
    Asked,
    /// The answer.
    Made(Expected),
}

/// What happened last, for the sentence that a screen reader hears.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Heard {
    /// Nothing worth a sentence.
    Nothing,
    /// Another picture, or another decomposition.
    Subject,
    /// Another rank.
    Rank,
    /// Another rival.
    Rival,
    /// The question was answered or skipped.
    Prediction,
    /// A file that cannot be shown.
    Refused,
}

/// The state of the lab.
pub struct State {
    /// What is looked at.
    pub source: Source,
    /// The visitor's own picture, while another one is looked at, too.
    pub own: Option<Own>,
    /// The small matrix, while a picture is looked at, too; it has no right-hand side.
    pub grid: Grid,
    /// What the generated pictures are made from.
    pub seed: u64,
    /// Grey or colour.
    pub tone: Tone,
    /// The rank that somebody chose.
    pub chosen: Option<usize>,
    /// The rival that is tried.
    pub rule: Option<Rival>,
    /// Whether the page asks first.
    pub asking: Asking,
    /// The prediction for the picture in view.
    pub prediction: Prediction,
    /// Why the visitor's last file is not shown.
    pub refusal: Option<Refusal>,
    /// Whether the link was made with a picture of its sender.
    pub lacks_own: bool,
    /// What is decomposed.
    pub subject: Subject,
    /// How far that is.
    pub work: Work,
    /// What happened last.
    pub heard: Heard,
}

impl Default for State {
    fn default() -> Self {
        let (source, tone) = (Source::Generated(Generated::default()), Tone::default());
        let subject = Subject::of(&source, tone, 1);
        let work = Work::begin(&subject);
        Self {
            source,
            own: None,
            grid: Grid::of(System::new(from_integers(2, 2, &[&[3, 0], &[4, 5]]), None).unwrap_or_default()),
            seed: 1,
            tone,
            chosen: None,
            rule: None,
            asking: Asking::Asks,
            prediction: Prediction::Asked,
            refusal: None,
            lacks_own: false,
            subject,
            work,
            heard: Heard::Subject,
        }
    }
}

impl State {
    /// Shows what a link describes.
    pub fn show(&mut self, address: &CompressAddress) {
        if *address == CompressAddress::default() {
            return;
        }
        let source = self.source_of(address);
        let seed = address.seed.unwrap_or(self.seed);
        self.chosen = address.rank.and_then(|rank| usize::try_from(rank).ok());
        let asking = match address.prediction {
            Some(Linked::Ask) => Asking::Asks,
            _ => Asking::DoesNotAsk,
        };
        if asking != self.asking {
            self.asking = asking;
            self.ask();
        }
        self.heard = Heard::Subject;
        self.look_at(source, address.tone, seed);
    }

    /// What a link asks to look at. A link without a picture leaves the one that is there.
    fn source_of(&mut self, address: &CompressAddress) -> Source {
        self.lacks_own = address.picture == Some(LinkedPicture::Own) && self.own.is_none();
        match (&address.system, address.picture) {
            (Some(system), _) => {
                // A truncation has no right-hand side.
                self.grid.show(System::new(system.coefficients().clone(), None).unwrap_or_default());
                Source::Matrix(self.grid.system().clone())
            }
            (None, Some(LinkedPicture::Generated(picture))) => Source::Generated(picture),
            (None, Some(LinkedPicture::Own)) => self.own.clone().map_or_else(Self::first, Source::Own),
            (None, None) if self.source.is_picture() => self.source.clone(),
            (None, None) => Self::first(),
        }
    }

    fn first() -> Source {
        Source::Generated(Generated::default())
    }

    /// The part of the state that a link carries.
    pub fn linked(&self) -> CompressAddress {
        let (system, picture) = match &self.source {
            Source::Generated(picture) => (None, Some(LinkedPicture::Generated(*picture))),
            Source::Matrix(system) => (Some(system.clone()), None),
            Source::Own(_) => (None, Some(LinkedPicture::Own)),
        };
        let seeded = matches!(self.source, Source::Generated(picture) if picture.is_seeded());
        CompressAddress {
            system,
            picture,
            tone: self.tone,
            rank: self.chosen.and_then(|rank| u64::try_from(rank).ok()),
            seed: seeded.then_some(self.seed),
            prediction: (self.asking == Asking::Asks).then_some(Linked::Ask),
        }
    }

    /// Looks at something else, or at the same thing anew.
    pub fn look_at(&mut self, source: Source, tone: Tone, seed: u64) {
        if (&source, tone, seed) == (&self.source, self.tone, self.seed) && !matches!(self.work, Work::Stopped) {
            return self.want();
        }
        self.subject = Subject::of(&source, tone, seed);
        (self.source, self.tone, self.seed) = (source, tone, seed);
        self.work = Work::begin(&self.subject);
        // A small matrix takes no time: what is typed shows at once, without a bar in between.
        if !self.source.is_picture() {
            self.advance();
        }
    }

    /// Asks for a prediction, if the page asks.
    pub fn ask(&mut self) {
        self.prediction = match self.asking {
            Asking::Asks => Prediction::Asked,
            Asking::DoesNotAsk => Prediction::None,
        };
    }

    /// The rank to keep of a matrix of rank `rank`.
    pub fn kept(&self, rank: usize) -> usize {
        kept(self.chosen, &self.source, rank)
    }

    /// Sets out for the rank and the rival that are wanted now.
    pub fn want(&mut self) {
        let (chosen, rule) = (self.chosen, self.rule);
        if let Work::Ready(ready) = &mut self.work {
            ready.want(kept(chosen, &self.source, ready.rank), rule, &self.subject);
        }
    }

    /// The next slice of the work.
    pub fn advance(&mut self) {
        let (chosen, source) = (self.chosen, &self.source);
        self.work.advance(&self.subject, |rank| kept(chosen, source, rank), self.rule);
    }
}

fn kept(chosen: Option<usize>, source: &Source, rank: usize) -> usize {
    let usual = if source.is_picture() { PICTURE_RANK } else { 1 };
    chosen.unwrap_or(usual).min(rank)
}
