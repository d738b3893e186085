//! The lab of low-rank updates without a browser: a calculator, a toy task, a small product.

/// What can happen.
pub mod action;
mod calculator;
/// The calculator as it is typed.
pub mod counts;
mod present;
mod small;
/// What is remembered.
pub mod state;
mod toy;
mod update;
/// What is shown.
pub mod view;
/// The sentences.
pub mod words;

pub use action::Action;
pub use state::State;
pub use view::View;

use super::elimination::action::{Asking, Run};
use super::elimination::state::Playback;
use super::grid::Grid;
use super::study::{Waiting, Workbench};
use crate::link::{self, LoraAddress, StudyAddress};
use crate::math::System;
use crate::stories::lora::toy::{Task, Training};
use crate::stories::lora::{Bits, Precision};

/// While the training plays, so many milliseconds pass between two looks at it.
const BEAT_MS: u32 = 50;
/// So many steps are made in between.
const STEPS_A_BEAT: usize = 2;

impl Workbench for State {
    type Action = Action;
    type View = View;

    fn open(&mut self, address: &StudyAddress) {
        let StudyAddress::Lora(address) = address else { return };
        if *address == LoraAddress::default() {
            return;
        }
        // The matrices that a visitor has not seen yet are nothing to go back to.
        let unseen = *self == Self::default();
        for (grid, given) in [(&mut self.b, &address.system), (&mut self.a, &address.second)] {
            match given {
                Some(system) if unseen => *grid = Grid::of(system.clone()),
                Some(system) => grid.show(system.clone()),
                None => {}
            }
        }
        let [rows, columns, count] = address.dimensions.map_or([None; 3], |numbers| numbers.map(Some));
        for (which, number) in counts::Count::ALL.into_iter().zip([rows, columns, address.rank, count]) {
            if let Some(number) = number.and_then(|number| u32::try_from(number).ok()) {
                self.counts.set(which, number);
            }
        }
        if let Some([frozen, trained, moments]) = address.bits.map(|bits| bits.map(bits_of)) {
            self.precision = Precision { frozen, trained, moments };
        }
        self.train_as(address);
        self.asking = match address.prediction {
            Some(link::Prediction::Ask) => Asking::Asks,
            Some(link::Prediction::Skip) => Asking::DoesNotAsk,
            None if address.dimensions.is_some() || address.bits.is_some() => Asking::DoesNotAsk,
            None => self.asking,
        };
        self.guessing = state::Guessing::anew(self.asking);
        self.heard = state::Heard::Nothing;
    }

    fn address(&self) -> StudyAddress {
        let shape = self.counts.shape();
        let Precision { frozen, trained, moments } = self.precision;
        let task = self.training.task();
        StudyAddress::Lora(LoraAddress {
            system: System::new(self.b.system().coefficients().clone(), None).ok(),
            second: System::new(self.a.system().coefficients().clone(), None).ok(),
            rank: Some(shape.rank.into()),
            dimensions: Some([shape.rows, shape.columns, shape.count].map(u64::from)),
            bits: Some([frozen, trained, moments].map(|bits| bits.number().into())),
            toy: Some([task.rank, task.true_rank].map(|rank| rank as u64)),
            seed: Some(task.seed),
            step: Some(self.training.steps() as u64),
            prediction: (self.asking == Asking::Asks).then_some(link::Prediction::Ask),
        })
    }

    fn update(&mut self, action: Action) {
        update::update(self, action);
    }

    fn present(&mut self) -> View {
        present::present(self)
    }

    fn announcement(view: &View) -> String {
        view.announcement.clone()
    }

    fn run(action: &Action) -> Run {
        match action {
            Action::A(action) | Action::B(action) => action.run(),
            Action::RankMoved(_) | Action::TrueRankMoved(_) | Action::CountEdited(..) => Run::Sliding,
            Action::NextPressed => Run::Stepping,
            _ => Run::Single,
        }
    }

    fn waiting(&self) -> Waiting {
        match self.playback {
            Playback::Playing => Waiting::Beat(BEAT_MS),
            Playback::Paused => Waiting::Nothing,
        }
    }

    fn tick(&mut self) {
        if self.playback == Playback::Playing {
            (0..STEPS_A_BEAT).for_each(|_| self.training.step());
            if self.training.is_over() {
                self.playback = Playback::Paused;
                self.heard = state::Heard::Training;
            }
        }
    }
}

impl State {
    /// Takes the toy task of a link, trained as far as that says.
    fn train_as(&mut self, address: &LoraAddress) {
        if address.toy.is_none() && address.seed.is_none() && address.step.is_none() {
            return;
        }
        let now = self.training.task();
        let [rank, true_rank] =
            address.toy.map_or([now.rank, now.true_rank], |ranks| ranks.map(|rank| usize::try_from(rank).unwrap_or(1)));
        self.training = Training::new(Task { rank, true_rank, seed: address.seed.unwrap_or(now.seed) });
        for _ in 0..address.step.unwrap_or(0) {
            self.training.step();
        }
        self.playback = Playback::Paused;
    }
}

/// As many bits as a link says; a link with another number is not read.
fn bits_of(number: u64) -> Bits {
    Bits::ALL.into_iter().find(|bits| u64::from(bits.number()) == number).unwrap_or(Bits::Sixteen)
}
