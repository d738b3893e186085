//! The whole site's state: which page, the first screen, and the labs, which share one matrix.
//!
//! The matrix lives in the elimination lab's state ([`elimination::State::document`]), since its undo also takes back
//! the learner's operations; the other labs are told when it changes.

use super::elimination::action::{Asking, Run};
use super::elimination::address::Taken;
use super::elimination::state::Playback;
use super::home::Home;
use super::{elimination, home, map, solve, subspaces};
use crate::link::{Address, EliminationAddress, Frame, MapAddress, Page, Prediction, SolveAddress, SubspacesAddress};
use crate::math::System;
use std::rc::Rc;

/// Which page is open.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Open {
    /// The first screen.
    Home,
    /// A lab.
    Lab(Lab),
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

/// The labs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lab {
    /// Elimination, step by step.
    Elimination,
    /// Image and kernel as pictures.
    Map,
    /// The four subspaces.
    Subspaces,
    /// Systems of equations.
    Solve,
}

impl Lab {
    /// Every lab, in the order of the navigation.
    pub const ALL: [Self; 4] = [Self::Elimination, Self::Map, Self::Subspaces, Self::Solve];

    /// What the navigation and the lab's heading call it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Elimination => "Elimination",
            Self::Map => "Map",
            Self::Subspaces => "Subspaces",
            Self::Solve => "Solve",
        }
    }

    /// What one finds there, for the list of labs.
    pub fn summary(self) -> &'static str {
        match self {
            Self::Elimination => "Every row operation a step, with its reason, or your own operations",
            Self::Map => "Image and kernel as pictures that you turn in your hand",
            Self::Subspaces => "Four spaces, their bases and dimensions, and how they fit together",
            Self::Solve => "None, one or infinitely many solutions, and why",
        }
    }

    /// Its page, as somebody finds it who has not been there.
    pub fn page(self) -> Page {
        match self {
            Self::Elimination => Page::Elimination(EliminationAddress::default()),
            Self::Map => Page::Map(MapAddress::default()),
            Self::Subspaces => Page::Subspaces(SubspacesAddress::default()),
            Self::Solve => Page::Solve(SolveAddress::default()),
        }
    }

    /// Its page with a matrix.
    pub fn page_with(self, system: &System) -> Page {
        let system = Some(system.clone());
        match self {
            Self::Elimination => Page::Elimination(EliminationAddress { system, ..EliminationAddress::default() }),
            Self::Map => Page::Map(MapAddress { system, ..MapAddress::default() }),
            Self::Subspaces => Page::Subspaces(SubspacesAddress { system, ..SubspacesAddress::default() }),
            Self::Solve => Page::Solve(SolveAddress { system, ..SolveAddress::default() }),
        }
    }

    /// The document's title while it is open.
    fn title(self) -> &'static str {
        match self {
            Self::Elimination => "Elimination, step by step · Ranklab",
            Self::Map => "Image and kernel of a matrix · Ranklab",
            Self::Subspaces => "The four subspaces · Ranklab",
            Self::Solve => "Solving Ax = b · Ranklab",
        }
    }
}

/// Something that happened on the site, other than going elsewhere.
#[derive(Clone, Debug, PartialEq)]
pub enum Event {
    /// In the elimination lab, or in the editor of the matrix, wherever it is shown.
    Elimination(elimination::Action),
    /// In the map lab.
    Map(map::Action),
    /// In the lab of the four subspaces.
    Subspaces(subspaces::Action),
    /// In the lab for systems of equations.
    Solve(solve::Action),
    /// On the first screen.
    Home(home::Action),
}

impl Event {
    /// Which run this event continues or begins.
    pub fn run(&self) -> Run {
        match self {
            Self::Elimination(action) => action.run(),
            Self::Map(action) => action.run(),
            Self::Subspaces(action) => action.run(),
            Self::Solve(action) => action.run(),
            Self::Home(_) => Run::Sliding,
        }
    }
}

/// What each lab remembers of its last matrix, so that a small change costs a look-up.
#[derive(Clone, Debug, Default)]
pub struct Memos {
    /// The first screen's.
    pub home: map::Memo,
    /// The elimination lab's.
    pub elimination: elimination::Memo,
    /// The map lab's.
    pub map: map::Memo,
    /// That of the lab of the four subspaces.
    pub subspaces: subspaces::Memo,
    /// That of the lab for systems of equations.
    pub solve: solve::Memo,
}

/// What the open page shows.
#[derive(Clone, Debug)]
pub enum Shown {
    /// The first screen.
    Home(Rc<home::View>),
    /// The elimination lab.
    Elimination(Rc<elimination::View>),
    /// The map lab.
    Map(Rc<map::View>),
    /// The lab of the four subspaces.
    Subspaces(Rc<subspaces::View>),
    /// The lab for systems of equations.
    Solve(Rc<solve::View>),
}

impl Shown {
    /// The one sentence a screen reader hears.
    pub fn announcement(&self) -> &str {
        match self {
            // Its sentence changes where the slider is, whose value is heard.
            Self::Home(_) => "",
            Self::Elimination(view) => &view.announcement,
            Self::Map(view) => &view.announcement,
            Self::Subspaces(view) => &view.announcement,
            Self::Solve(view) => &view.announcement,
        }
    }
}

/// The site's state.
#[derive(Clone, Debug, PartialEq)]
pub struct Site {
    /// The open page.
    pub open: Open,
    /// What is around it.
    pub frame: Frame,
    /// The first screen.
    pub home: Home,
    /// The elimination lab, and the matrix. Each lab stays as it is while another page is open.
    pub elimination: elimination::State,
    /// The map lab.
    pub map: map::State,
    /// The lab of the four subspaces.
    pub subspaces: subspaces::State,
    /// The lab for systems of equations.
    pub solve: solve::State,
}

impl Site {
    /// The site as a visitor finds it who asks, or does not ask, to predict first.
    pub fn new(asking: Asking) -> Self {
        let mut elimination = elimination::State::first_visit();
        if asking == Asking::DoesNotAsk {
            elimination.asking = Asking::DoesNotAsk;
            elimination.begin_again();
        }
        let system = elimination.document.system.clone();
        Self {
            open: Open::Home,
            frame: Frame::default(),
            home: Home::default(),
            elimination,
            map: map::State::new(&system, asking),
            subspaces: subspaces::State::new(&system, asking),
            solve: solve::State::new(&system, asking),
        }
    }

    /// The matrix in view.
    pub fn system(&self) -> &System {
        &self.elimination.document.system
    }

    /// Goes where an address leads. A bare address, as one types it, returns to the lab as it was left.
    pub fn go(&mut self, address: &Address) {
        self.frame = address.frame;
        // Nothing plays on behind another page.
        self.elimination.playback = Playback::Paused;
        self.open = match &address.page {
            Page::Home => Open::Home,
            Page::Elimination(lab) => {
                if *lab != EliminationAddress::default() {
                    let before = self.system().clone();
                    self.elimination.open(lab);
                    self.tell_labs(&before);
                }
                Open::Lab(Lab::Elimination)
            }
            Page::Map(lab) => {
                if *lab != MapAddress::default() {
                    let asking = self.take(lab.system.as_ref(), lab.prediction);
                    self.map.open(lab, &self.elimination.document.system, asking);
                }
                Open::Lab(Lab::Map)
            }
            Page::Subspaces(lab) => {
                if *lab != SubspacesAddress::default() {
                    let asking = self.take(lab.system.as_ref(), lab.prediction);
                    self.subspaces.open(lab, &self.elimination.document.system, asking);
                }
                Open::Lab(Lab::Subspaces)
            }
            Page::Solve(lab) => {
                if *lab != SolveAddress::default() {
                    let asking = self.take(lab.system.as_ref(), lab.prediction);
                    self.solve.open(lab, &self.elimination.document.system, asking);
                }
                Open::Lab(Lab::Solve)
            }
            // Another program shows it: see `Page::area`.
            Page::Study(_) | Page::Learn { .. } | Page::Quiz(_) | Page::Review => Open::Home,
            Page::NotYet { route } => Open::NotYet { route: route.clone() },
            Page::Unknown { route } => Open::Unknown { route: route.clone() },
        };
    }

    /// Puts the matrix of a lab's link in view; says whether the lab asks for a prediction. A link that names a matrix
    /// without asking does not ask: it shows what its sender saw.
    fn take(&mut self, system: Option<&System>, prediction: Option<Prediction>) -> Asking {
        let asking = match prediction {
            Some(Prediction::Ask) => Asking::Asks,
            Some(Prediction::Skip) => Asking::DoesNotAsk,
            None if system.is_some() => Asking::DoesNotAsk,
            None => self.elimination.asking,
        };
        // The choice is one for all labs: the next edit asks where the link did, and only there.
        if asking != self.elimination.asking {
            self.elimination.choose_asking(asking);
        }
        if let Some(system) = system {
            let before = self.system().clone();
            if self.elimination.show_matrix(system.clone()) == Taken::Another {
                self.tell_labs(&before);
            }
        }
        asking
    }

    /// Tells the labs besides the elimination lab where there is another matrix.
    fn tell_labs(&mut self, before: &System) {
        let (system, asking) = (&self.elimination.document.system, self.elimination.asking);
        if system != before {
            self.map.matrix_changed(system, asking);
            self.subspaces.matrix_changed(system, asking);
            self.solve.matrix_changed(system, asking);
        }
    }

    /// Lets something happen.
    pub fn update(&mut self, memos: &mut Memos, event: Event) {
        let system = &self.elimination.document.system;
        let edit = match event {
            Event::Elimination(action) => Some(action),
            Event::Map(action) => map::update(&mut self.map, system, action),
            Event::Subspaces(action) => subspaces::update(&mut self.subspaces, system, action),
            Event::Solve(action) => solve::update(&mut self.solve, system, action),
            Event::Home(action) => {
                home::update(&mut self.home, action);
                None
            }
        };
        if let Some(action) = edit {
            let before = self.system().clone();
            elimination::update(&mut self.elimination, &mut memos.elimination, action);
            self.tell_labs(&before);
        }
    }

    /// What the open page shows; `None` where it is not there.
    pub fn present(&self, memos: &mut Memos) -> Option<Shown> {
        let system = self.system();
        Some(match self.open {
            Open::Lab(Lab::Elimination) => {
                Shown::Elimination(Rc::new(elimination::present(&self.elimination, &mut memos.elimination)))
            }
            Open::Lab(Lab::Map) => Shown::Map(Rc::new(map::present(&self.map, system, &mut memos.map))),
            Open::Lab(Lab::Subspaces) => {
                Shown::Subspaces(Rc::new(subspaces::present(&self.subspaces, system, &mut memos.subspaces)))
            }
            Open::Lab(Lab::Solve) => Shown::Solve(Rc::new(solve::present(&self.solve, system, &mut memos.solve))),
            Open::Home => Shown::Home(Rc::new(home::present(&self.home, &mut memos.home))),
            Open::NotYet { .. } | Open::Unknown { .. } => return None,
        })
    }

    /// The address of what is shown; `None` where the address bar is best left as it is.
    pub fn address(&self) -> Option<Address> {
        match self.open {
            Open::Home => Some(Address { page: Page::Home, frame: self.frame }),
            Open::Lab(lab) => Some(self.lab_address(lab)),
            Open::NotYet { .. } | Open::Unknown { .. } => None,
        }
    }

    /// The document's title.
    pub fn title(&self) -> &'static str {
        match self.open {
            Open::Home => "Ranklab: matrix rank, exactly",
            Open::Lab(lab) => lab.title(),
            Open::NotYet { .. } | Open::Unknown { .. } => "Page not found · Ranklab",
        }
    }

    /// The address of a lab as it was left, with the matrix in view.
    pub fn lab_address(&self, lab: Lab) -> Address {
        let system = self.system();
        let page = match lab {
            Lab::Elimination => Page::Elimination(self.elimination.address()),
            Lab::Map => Page::Map(self.map.address(system)),
            Lab::Subspaces => Page::Subspaces(self.subspaces.address(system)),
            Lab::Solve => Page::Solve(self.solve.address(system)),
        };
        Address { page, frame: self.frame }
    }

    /// The addresses of the elimination lab and of the map lab with the first screen's matrix.
    pub fn home_matrix_addresses(&self) -> [Address; 2] {
        let system = self.home.survivors.system();
        [Lab::Elimination, Lab::Map].map(|lab| lab.page_with(&system)).map(|page| Address { page, frame: self.frame })
    }
}
