//! The whole site's state: which page, the first screen, and the matrix that every lab shares.

use super::elimination::action::Asking;
use super::elimination::{self, State};
use super::home::Survivors;
use crate::link::{Address, EliminationAddress, Frame, Page};

/// Which page is open.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Open {
    /// The first screen.
    Home,
    /// The elimination lab.
    Elimination,
    /// A page that is announced and still to come.
    NotYet {
        /// Its route.
        route: String,
    },
    /// No such page.
    Unknown {
        /// The route as it was read.
        route: String,
    },
}

/// The site's state.
#[derive(Clone, Debug, PartialEq)]
pub struct Site {
    /// The open page.
    pub open: Open,
    /// What is around it.
    pub frame: Frame,
    /// The first screen's slider.
    pub survivors: Survivors,
    /// The elimination lab, which stays as it is while another page is open.
    pub elimination: State,
}

impl Site {
    /// The site as a visitor finds it who asks, or does not ask, to predict first.
    pub fn new(asking: Asking) -> Self {
        let mut elimination = State::first_visit();
        if asking == Asking::DoesNotAsk {
            elimination.asking = Asking::DoesNotAsk;
            elimination.begin_again();
        }
        Self { open: Open::Home, frame: Frame::default(), survivors: Survivors::ALL, elimination }
    }

    /// Goes where an address leads.
    pub fn go(&mut self, address: &Address) {
        self.frame = address.frame;
        self.open = match &address.page {
            Page::Home => Open::Home,
            Page::Elimination(lab) => {
                // A bare address, as in the navigation, returns to the lab as it was left.
                if *lab != EliminationAddress::default() {
                    self.elimination.open(lab);
                }
                Open::Elimination
            }
            Page::NotYet { route } => Open::NotYet { route: route.clone() },
            Page::Unknown { route } => Open::Unknown { route: route.clone() },
        };
    }

    /// The address of what is shown; `None` where the address bar is best left as it is.
    pub fn address(&self) -> Option<Address> {
        let page = match &self.open {
            Open::Home => Page::Home,
            Open::Elimination => Page::Elimination(self.elimination.address()),
            Open::NotYet { .. } | Open::Unknown { .. } => return None,
        };
        Some(Address { page, frame: self.frame })
    }

    /// The document's title.
    pub fn title(&self) -> &'static str {
        match self.open {
            Open::Home => "Ranklab: matrix rank, exactly",
            Open::Elimination => "Elimination, step by step · Ranklab",
            Open::NotYet { .. } | Open::Unknown { .. } => "Page not found · Ranklab",
        }
    }

    /// The address of the elimination lab as it was left.
    pub fn elimination_address(&self) -> Address {
        Address { page: Page::Elimination(self.elimination.address()), frame: self.frame }
    }

    /// The address of the elimination lab with the first screen's matrix.
    pub fn home_matrix_address(&self) -> Address {
        let system = super::home::present(self.survivors).system;
        let lab = EliminationAddress { system: Some(system), ..elimination::State::first_visit().address() };
        Address { page: Page::Elimination(EliminationAddress { prediction: None, ..lab }), frame: self.frame }
    }
}
