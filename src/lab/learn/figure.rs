//! Live figures in a chapter: each is a lab in small, opened by the same link.

pub mod singular_values;

use self::singular_values::{Moved, SingularValues, SingularValuesView};
/// Figures with one slider.
pub mod dial;
/// Matrices made from two others.
pub mod products;
mod studies;
/// What a truncation keeps, loses and costs.
pub mod truncation;

use super::chapter::Shows;
use crate::lab::elimination::action::Asking;
use crate::lab::elimination::present::{bare_matrix, present_steps};
use crate::lab::elimination::view::{MatrixView, StageView, WalkView};
use crate::lab::home::Survivors;
use crate::lab::map::action::Motion;
use crate::lab::map::state::Playback;
use crate::lab::solve::present::present_rows;
use crate::lab::solve::view::FigureView;
use crate::lab::solve::viewer::Viewer;
use crate::lab::study::Workbench;
use crate::lab::subspaces::diagram::{DiagramView, diagram};
use crate::lab::subspaces::present::bars;
use crate::lab::subspaces::view::BarView;
use crate::lab::{collinearity, elimination, map, recommender, solve};
use crate::lesson::widget;
use crate::link::{Address, Frame, NumberStyle, Page, StudyAddress, SubspacesAddress, decode, encode};
use crate::math::exact::from_integers;
use crate::math::{Form, PivotPolicy, System, eliminate};
use dial::{Dial, DialView};
use products::{ProductsView, products};
use studies::{coefficients, ratings, ratings_view};
use truncation::Truncation;

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
    /// Singular values with a tolerance.
    Values(Box<SingularValues>),
    /// The weights of a fit against lambda.
    Coefficients(Box<collinearity::State>),
    /// Ratings with gaps.
    Ratings(Box<recommender::State>),
    /// Two matrices, and what is made from them.
    Products(Box<(ProductsView, StudyAddress)>),
    /// One slider, and what it changes.
    Dial(Dial),
    /// A truncation.
    Truncation(Box<Truncation>),
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
    /// The tolerance of singular values was moved.
    Tolerance(Moved),
    /// More or fewer directions should survive.
    SurvivorsChosen(Survivors),
    /// In the fit with collinear features.
    Coefficients(collinearity::Action),
    /// In the ratings.
    Ratings(recommender::Action),
    /// The slider of a figure that has one was moved.
    DialMoved(i64),
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
    /// The singular values.
    Values(Box<SingularValuesView>),
    /// The weights.
    Coefficients(Box<collinearity::View>),
    /// The ratings.
    Ratings(Box<recommender::View>),
    /// Two matrices, and what is made from them.
    Products(Box<ProductsView>),
    /// One slider, and what it changes.
    Dial(Box<DialView>),
}

impl Figure {
    /// The figure that shows this; `None` where there is no such figure yet.
    pub fn open(shows: &Shows) -> Option<Self> {
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
            (widget::Figure::SingularValues, Page::Study(StudyAddress::Numerical(address))) => {
                let system = address.system.clone()?;
                let values = SingularValues::open(&system, &address)?;
                (system, Lab::Values(Box::new(values)))
            }
            (widget::Figure::Coefficients, Page::Study(address @ StudyAddress::Collinearity(_))) => {
                (System::default(), Lab::Coefficients(Box::new(coefficients(&address))))
            }
            (widget::Figure::Ratings, Page::Study(StudyAddress::Recommender(address))) => {
                (System::default(), Lab::Ratings(Box::new(ratings(address))))
            }
            (widget::Figure::Product | widget::Figure::SmallUpdate, Page::Study(address)) => {
                (System::default(), Lab::Products(Box::new((products(&address)?, address))))
            }
            (widget::Figure::Bottleneck, Page::Study(StudyAddress::Properties(_))) => {
                (System::default(), Lab::Dial(Dial::bottleneck()))
            }
            (widget::Figure::LoraCalculator, Page::Study(address)) => {
                (System::default(), Lab::Dial(Dial::calculator(&address)?))
            }
            (widget::Figure::Truncation, Page::Study(StudyAddress::Compress(address))) => {
                (System::default(), Lab::Truncation(Box::new(Truncation::open(address)?)))
            }
            _ => return None,
        };
        Some(Self { system, lab, resumes: true })
    }

    /// Whether there is a figure that shows this.
    pub fn lives(shows: &Shows) -> bool {
        Self::open(shows).is_some()
    }

    /// The figure comes on screen: what moves in it sets out, or goes on, if things may move by themselves.
    pub fn woken(&mut self, motion: Motion) {
        if let Lab::Map(state, _) = &mut self.lab
            && self.resumes
            && motion == Motion::Full
        {
            map::update(state, &self.system, map::Action::PlayPressed(motion));
        }
        self.resumes = false;
    }

    /// The figure left the screen: nothing moves on behind it.
    pub fn slept(&mut self) {
        if let Lab::Map(state, _) = &mut self.lab {
            self.resumes = state.playback != Playback::Paused;
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
            (Lab::Stepper(state, _), Action::StepChosen(step)) => state.step = step,
            (Lab::Dial(dial), Action::DialMoved(to)) => *dial = dial.moved(to),
            (Lab::Truncation(held), Action::DialMoved(to)) => held.moved(to),
            (Lab::Solve(state, _), Action::Turned { right, up }) => state.viewer.turn(right, up),
            (Lab::Solve(state, _), Action::Zoomed(factor)) => state.viewer.magnify(factor),
            (Lab::Values(values), Action::Tolerance(moved)) => values.update(moved),
            (Lab::Coefficients(state), Action::Coefficients(action)) => state.update(action),
            (Lab::Ratings(state), Action::Ratings(action)) => state.update(action),
            (Lab::Solve(state, _), Action::ViewReset) => state.viewer = Viewer::default(),
            _ => {}
        }
    }

    /// What the figure shows; `None` where that is nothing.
    pub fn present(&mut self) -> Option<View> {
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
            Lab::Values(values) => View::Values(Box::new(values.present()?)),
            Lab::Coefficients(state) => View::Coefficients(Box::new(state.present())),
            Lab::Ratings(state) => View::Ratings(Box::new(ratings_view(state))),
            Lab::Products(held) => View::Products(Box::new(held.0.clone())),
            Lab::Dial(dial) => View::Dial(Box::new(dial.view())),
            Lab::Truncation(held) => View::Dial(Box::new(held.view())),
        })
    }

    /// The link to the lab as the figure stands.
    pub fn link(&self) -> String {
        let system = Some(self.system.clone());
        let page = match &self.lab {
            Lab::Map(state, _) | Lab::Cube(state, ..) => Page::Map(state.address(&self.system)),
            Lab::Stepper(state, _) => Page::Elimination(state.address()),
            Lab::Bar(_) | Lab::Spaces(_) => Page::Subspaces(SubspacesAddress { system, ..SubspacesAddress::default() }),
            Lab::Solve(state, _) => Page::Solve(state.address(&self.system)),
            Lab::Values(values) => Page::Study(StudyAddress::Numerical(values.address(&self.system))),
            Lab::Coefficients(state) => Page::Study(state.address()),
            Lab::Ratings(state) => Page::Study(state.address()),
            Lab::Products(held) => Page::Study(held.1.clone()),
            Lab::Dial(dial) => Page::Study(dial.address()),
            Lab::Truncation(held) => Page::Study(StudyAddress::Compress(held.address())),
        };
        encode(&Address { page, frame: Frame::default() })
    }
}

impl View {
    /// What a screen reader hears after something happened in the figure.
    pub fn announcement(&self) -> String {
        match self {
            Self::Map(view) => view.announcement.clone(),
            Self::Cube(_, _, survivors) => cube_sentence(*survivors).to_owned(),
            Self::Stepper(shown) => format!("{}. {}", shown.1.spoken, shown.0.sentence),
            Self::Values(view) => view.says.clone(),
            Self::Coefficients(view) => view.announcement.clone(),
            Self::Ratings(view) => view.announcement.clone(),
            Self::Dial(view) => view.sentence.clone(),
            // Nothing happens in them that is not seen in the same place.
            Self::Bar(_) | Self::Spaces(_) | Self::Solve(_) | Self::Products(_) => String::new(),
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
