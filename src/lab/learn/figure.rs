//! Live figures in a chapter: each is a lab in small, opened by the same link.

use super::chapter::Shows;
use super::living::Living;
use crate::lab::elimination::action::Asking;
use crate::lab::elimination::present::{bare_matrix, present_steps};
use crate::lab::elimination::view::{MatrixView, StageView, WalkView};
use crate::lab::home::Survivors;
use crate::lab::map::action::Motion;
use crate::lab::map::state::Playback;
use crate::lab::solve::present::present_rows;
use crate::lab::solve::view::FigureView;
use crate::lab::solve::viewer::Viewer;
use crate::lab::subspaces::diagram::{DiagramView, diagram};
use crate::lab::subspaces::present::bars;
use crate::lab::subspaces::view::BarView;
use crate::lab::{elimination, map, solve};
use crate::lesson::widget;
use crate::link::{Address, Frame, NumberStyle, Page, SubspacesAddress, decode, encode};
use crate::math::exact::from_integers;
use crate::math::{Form, PivotPolicy, System, eliminate};

/// A figure that lives: a state and what it has computed.
pub struct Figure {
    system: System,
    lab: Lab,
    /// Whether its movement sets out, or goes on, when it is next on screen.
    resumes: bool,
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
    Bar(BarView),
    /// The diagram of the four subspaces.
    Spaces(Box<DiagramView>),
    /// The equations as a picture.
    Solve(Box<solve::State>, solve::Memo),
}

/// Something that happened in a figure.
#[derive(Clone, Debug, PartialEq)]
pub enum Action {
    /// In a picture of the map.
    Map(map::Action),
    /// So many steps of the elimination should be carried out.
    StepChosen(usize),
    /// The viewer of the equations went round, in degrees.
    Turned {
        /// To the right.
        right: f64,
        /// Up.
        up: f64,
    },
    /// The picture of the equations was made larger by a factor.
    Zoomed(f64),
    /// It should be seen as at first.
    ViewReset,
    /// More or fewer directions should survive.
    SurvivorsChosen(Survivors),
}

/// What a figure shows.
pub enum View {
    /// The map.
    Map(Box<map::View>),
    /// The map of a matrix, which is shown too, and how many directions survive.
    Cube(Box<map::View>, MatrixView, Survivors),
    /// The elimination.
    Stepper(Box<(StageView, WalkView)>),
    /// The bar.
    Bar(BarView),
    /// The diagram.
    Spaces(Box<DiagramView>),
    /// The equations.
    Solve(FigureView),
}

impl Living for Figure {
    type Action = Action;
    type View = View;

    fn open(shows: &Shows) -> Option<Self> {
        let kind = widget::Figure::named(&shows.figure)?;
        let told = Asking::DoesNotAsk;
        let (system, lab) = match (kind, decode(&shows.lab).0.page) {
            (widget::Figure::Map, Page::Map(address)) => {
                let system = address.system.clone()?;
                let mut state = map::State::new(&system, told);
                state.open(&address, &system, told);
                (system, Lab::Map(Box::new(state), map::Memo::default()))
            }
            (widget::Figure::HomeCube, Page::Map(_)) => {
                let survivors = Survivors::new(2);
                let system = dependent(survivors);
                let state = map::State::new(&system, told);
                (system, Lab::Cube(Box::new(state), map::Memo::default(), survivors))
            }
            (widget::Figure::Stepper, Page::Elimination(address)) => {
                let system = address.system.clone()?;
                let mut state = elimination::State::with(system.clone());
                state.open(&address);
                (system, Lab::Stepper(Box::new(state), elimination::Memo::default()))
            }
            (kind @ (widget::Figure::Bar | widget::Figure::FourSubspaces), Page::Subspaces(address)) => {
                let system = address.system?;
                let matrix = system.coefficients();
                let trace = eliminate(matrix, system.columns(), Form::Reduced, PivotPolicy::default());
                let [columns, _] = bars(&trace);
                let lab = match kind {
                    widget::Figure::Bar => Lab::Bar(columns),
                    _ => Lab::Spaces(Box::new(diagram(matrix.shape(), Some(trace.rank())))),
                };
                (system, lab)
            }
            (widget::Figure::Solve, Page::Solve(address)) => {
                let system = address.system.clone()?;
                let mut state = solve::State::new(&system, told);
                state.open(&address, &system, told);
                (system, Lab::Solve(Box::new(state), solve::Memo::default()))
            }
            _ => return None,
        };
        Some(Self { system, lab, resumes: true })
    }

    fn woken(&mut self, motion: Motion) {
        if let Lab::Map(state, _) = &mut self.lab
            && self.resumes
            && motion == Motion::Full
        {
            map::update(state, &self.system, map::Action::PlayPressed(motion));
        }
        self.resumes = false;
    }

    fn slept(&mut self) {
        if let Lab::Map(state, _) = &mut self.lab {
            self.resumes = state.playback != Playback::Paused;
            map::update(state, &self.system, map::Action::PausePressed);
        }
    }

    fn update(&mut self, action: Action) {
        match (&mut self.lab, action) {
            (Lab::Map(state, _) | Lab::Cube(state, ..), Action::Map(action)) => {
                map::update(state, &self.system, action);
            }
            (Lab::Cube(state, _, survivors), Action::SurvivorsChosen(chosen)) => {
                *survivors = chosen;
                self.system = dependent(chosen);
                state.matrix_changed(&self.system, Asking::DoesNotAsk);
            }
            (Lab::Stepper(state, _), Action::StepChosen(step)) => state.step = step,
            (Lab::Solve(state, _), Action::Turned { right, up }) => state.viewer.turn(right, up),
            (Lab::Solve(state, _), Action::Zoomed(factor)) => state.viewer.magnify(factor),
            (Lab::Solve(state, _), Action::ViewReset) => state.viewer = Viewer::default(),
            _ => {}
        }
    }

    fn present(&mut self) -> Option<View> {
        let system = &self.system;
        Some(match &mut self.lab {
            Lab::Map(state, memo) => View::Map(Box::new(map::present(state, system, memo))),
            Lab::Cube(state, memo, survivors) => {
                let matrix = bare_matrix(system.coefficients(), system.columns(), NumberStyle::Fractions);
                View::Cube(Box::new(map::present(state, system, memo)), matrix, *survivors)
            }
            Lab::Stepper(state, memo) => View::Stepper(Box::new(present_steps(state, memo))),
            Lab::Bar(bar) => View::Bar(bar.clone()),
            Lab::Spaces(diagram) => View::Spaces(diagram.clone()),
            Lab::Solve(state, memo) => View::Solve(present_rows(state, system, memo)?),
        })
    }

    fn link(&self) -> String {
        let system = Some(self.system.clone());
        let page = match &self.lab {
            Lab::Map(state, _) | Lab::Cube(state, ..) => Page::Map(state.address(&self.system)),
            Lab::Stepper(state, _) => Page::Elimination(state.address()),
            Lab::Bar(_) | Lab::Spaces(_) => Page::Subspaces(SubspacesAddress { system, ..SubspacesAddress::default() }),
            Lab::Solve(state, _) => Page::Solve(state.address(&self.system)),
        };
        encode(&Address { page, frame: Frame::default() })
    }

    fn announcement(view: &View) -> String {
        match view {
            View::Map(view) => view.announcement.clone(),
            View::Cube(_, _, survivors) => cube_sentence(*survivors).to_owned(),
            View::Stepper(shown) => format!("{}. {}", shown.1.spoken, shown.0.sentence),
            // Nothing happens in them that is not seen in the same place.
            View::Bar(_) | View::Spaces(_) | View::Solve(_) => String::new(),
        }
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
