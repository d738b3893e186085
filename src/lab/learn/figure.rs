//! Live figures in a chapter: each is a lab in small, opened by the same link.

use super::chapter::Shows;
use crate::lab::elimination::action::Asking;
use crate::lab::home::Survivors;
use crate::lab::map::action::Motion;
use crate::lab::map::state::Morph;
use crate::lab::{elimination, map, solve, subspaces};
use crate::lesson::widget;
use crate::link::{Address, Frame, Page, decode, encode};
use crate::math::System;
use crate::math::exact::from_integers;

/// A figure that lives: a state and what it has computed.
pub struct Figure {
    system: System,
    lab: Lab,
}

/// The lab that a figure is, in small.
enum Lab {
    /// The map, from x to Ax.
    Map(Box<map::State>, map::Memo),
    /// The map of a matrix whose rows are made to depend on the others, one after the other.
    Cube(Box<map::State>, map::Memo, Survivors),
    /// Elimination, step by step.
    Stepper(Box<elimination::State>, elimination::Memo),
    /// The columns, each claimed by a pivot or free.
    Bar(subspaces::State, subspaces::Memo),
    /// The diagram of the four subspaces.
    Spaces(subspaces::State, subspaces::Memo),
    /// The equations as a picture.
    Solve(Box<solve::State>, solve::Memo),
}

/// Something that happened in a figure.
#[derive(Clone, Debug, PartialEq)]
pub enum Action {
    /// In a picture of the map.
    Map(map::Action),
    /// In the elimination.
    Stepper(elimination::Action),
    /// In the picture of the equations.
    Solve(solve::Action),
    /// More or fewer directions should survive.
    SurvivorsChosen(Survivors),
}

/// What a figure shows.
pub enum View {
    /// The map.
    Map(map::View),
    /// The map, and how many directions survive.
    Cube(map::View, Survivors),
    /// The elimination.
    Stepper(Box<elimination::View>),
    /// The bar.
    Bar(subspaces::View),
    /// The diagram.
    Spaces(subspaces::View),
    /// The equations.
    Solve(Box<solve::View>),
}

impl Figure {
    /// The figure that shows this; `None` where there is no such figure yet.
    pub fn open(shows: &Shows) -> Option<Self> {
        let kind = widget::Figure::named(&shows.figure)?;
        let told = Asking::DoesNotAsk;
        Some(match (kind, decode(&shows.lab).0.page) {
            (widget::Figure::Map, Page::Map(address)) => {
                let system = address.system.clone()?;
                let mut state = map::State::new(&system, told);
                state.open(&address, &system, told);
                Self { system, lab: Lab::Map(Box::new(state), map::Memo::default()) }
            }
            (widget::Figure::HomeCube, Page::Map(_)) => {
                let survivors = Survivors::new(2);
                let system = dependent(survivors);
                let state = map::State::new(&system, told);
                Self { system, lab: Lab::Cube(Box::new(state), map::Memo::default(), survivors) }
            }
            (widget::Figure::Stepper, Page::Elimination(address)) => {
                let system = address.system.clone()?;
                let mut state = elimination::State::with(system.clone());
                state.open(&address);
                Self { system, lab: Lab::Stepper(Box::new(state), elimination::Memo::default()) }
            }
            (kind @ (widget::Figure::Bar | widget::Figure::FourSubspaces), Page::Subspaces(address)) => {
                let system = address.system.clone()?;
                let mut state = subspaces::State::new(&system, told);
                state.open(&address, &system, told);
                let memo = subspaces::Memo::default();
                let bar = kind == widget::Figure::Bar;
                Self { system, lab: if bar { Lab::Bar(state, memo) } else { Lab::Spaces(state, memo) } }
            }
            (widget::Figure::Solve, Page::Solve(address)) => {
                let system = address.system.clone()?;
                let mut state = solve::State::new(&system, told);
                state.open(&address, &system, told);
                Self { system, lab: Lab::Solve(Box::new(state), solve::Memo::default()) }
            }
            _ => return None,
        })
    }

    /// Whether there is a figure that shows this.
    pub fn lives(shows: &Shows) -> bool {
        Self::open(shows).is_some()
    }

    /// The figure comes on screen for the first time: what moves in it sets out, if things may move by themselves.
    pub fn woken(&mut self, motion: Motion) {
        if let Lab::Map(state, _) = &mut self.lab
            && state.morph == Morph::END
            && motion == Motion::Full
        {
            map::update(state, &self.system, map::Action::PlayPressed(motion));
        }
    }

    /// The figure left the screen: nothing moves on behind it.
    pub fn slept(&mut self) {
        if let Lab::Map(state, _) = &mut self.lab {
            map::update(state, &self.system, map::Action::PausePressed);
        }
    }

    /// Lets something happen. What does not belong to the figure does nothing.
    pub fn update(&mut self, action: Action) {
        match (&mut self.lab, action) {
            (Lab::Map(state, _) | Lab::Cube(state, ..), Action::Map(action)) => {
                map::update(state, &self.system, action);
            }
            (Lab::Cube(state, _, survivors), Action::SurvivorsChosen(chosen)) => {
                *survivors = chosen;
                self.system = dependent(chosen);
                state.matrix_changed(&self.system, Asking::DoesNotAsk);
            }
            (Lab::Stepper(state, memo), Action::Stepper(action)) => elimination::update(state, memo, action),
            (Lab::Solve(state, _), Action::Solve(action)) => {
                solve::update(state, &self.system, action);
            }
            _ => {}
        }
    }

    /// What the figure shows.
    pub fn present(&mut self) -> View {
        let system = &self.system;
        match &mut self.lab {
            Lab::Map(state, memo) => View::Map(map::present(state, system, memo)),
            Lab::Cube(state, memo, survivors) => View::Cube(map::present(state, system, memo), *survivors),
            Lab::Stepper(state, memo) => View::Stepper(Box::new(elimination::present(state, memo))),
            Lab::Bar(state, memo) => View::Bar(subspaces::present(state, system, memo)),
            Lab::Spaces(state, memo) => View::Spaces(subspaces::present(state, system, memo)),
            Lab::Solve(state, memo) => View::Solve(Box::new(solve::present(state, system, memo))),
        }
    }

    /// The link to the lab as the figure stands.
    pub fn link(&self) -> String {
        let page = match &self.lab {
            Lab::Map(state, _) | Lab::Cube(state, ..) => Page::Map(state.address(&self.system)),
            Lab::Stepper(state, _) => Page::Elimination(state.address()),
            Lab::Bar(state, _) | Lab::Spaces(state, _) => Page::Subspaces(state.address(&self.system)),
            Lab::Solve(state, _) => Page::Solve(state.address(&self.system)),
        };
        encode(&Address { page, frame: Frame::default() })
    }
}

/// A matrix of which so many directions survive: one row after the other is made to depend on those above it.
fn dependent(survivors: Survivors) -> System {
    let rows: &[&[i64]] = match survivors.count() {
        3 => &[&[1, 2, 3], &[4, 5, 6], &[7, 8, 10]],
        2 => &[&[1, 2, 3], &[4, 5, 6], &[7, 8, 9]],
        1 => &[&[1, 2, 3], &[2, 4, 6], &[3, 6, 9]],
        _ => &[&[0, 0, 0], &[0, 0, 0], &[0, 0, 0]],
    };
    System::new(from_integers(3, 3, rows), None).unwrap_or_default()
}

/// What is said of the matrix of a cube with so many directions that survive.
pub fn cube_sentence(survivors: Survivors) -> &'static str {
    match survivors.count() {
        3 => "Rank 3: no row can be made from the others, and the cube stays solid.",
        2 => "Rank 2: the third row is twice the second minus the first, and the cube becomes flat.",
        1 => "Rank 1: each row is a multiple of the first, and a line is left.",
        _ => "Rank 0: every row is zero, and so is every output.",
    }
}
