//! Live figures of the chapters about floating point and low rank: each is a study in small, opened by the same link.

mod coefficients;
/// Figures with one slider.
pub mod dial;
/// The figures of the lab of principal components.
pub mod pca;
/// A picture at low rank.
pub mod picture;
/// Matrices made from two others.
pub mod products;
mod ratings;
/// Singular values with a tolerance.
pub mod singular_values;
/// What a truncation keeps, loses and costs.
pub mod truncation;

pub use coefficients::CoefficientsView;
pub use ratings::{ErrorsView, RatingsView};

use self::pca::{PcaFigure, PcaView};
use super::chapter::Shows;
use super::living::Living;
use crate::lesson::widget;
use crate::link::{Address, Frame, Page, StudyAddress, decode, encode};
use crate::math::System;
use coefficients::Coefficients;
use dial::{Dial, DialView};
use picture::{Picture, TruncatedView};
use products::{ProductsView, products};
use ratings::RatingsFigure;
use singular_values::{Moved, SingularValues, SingularValuesView};
use truncation::Truncation;

/// A figure that lives: a state and what it has computed.
pub struct StudyFigure {
    system: System,
    lab: Lab,
}

/// The study that a figure is, in small.
enum Lab {
    /// Singular values with a tolerance.
    Values(Box<SingularValues>),
    /// The weights of a fit against lambda.
    Coefficients(Box<Coefficients>),
    /// Ratings with gaps.
    Ratings(Box<RatingsFigure>),
    /// Two matrices, and what is made from them.
    Products(Box<(ProductsView, StudyAddress)>),
    /// One slider, and what it changes.
    Dial(Dial),
    /// What a truncation keeps, loses and costs.
    Truncation(Box<Truncation>),
    /// A picture at low rank.
    Picture(Box<Picture>),
    /// Points, a Jacobian, or a square matrix through several instruments.
    Pca(Box<PcaFigure>),
}

/// Something that happened in a figure.
#[derive(Clone, Debug, PartialEq)]
pub enum Action {
    /// The viewer of a cloud went round, in degrees.
    Turned {
        /// To the right.
        right: f64,
        /// Up.
        up: f64,
    },
    /// The cloud was made larger by a factor.
    Zoomed(f64),
    /// It should be seen as at first.
    ViewReset,
    /// The tolerance of singular values was moved.
    Tolerance(Moved),
    /// Lambda should be that of a step of its slider.
    LambdaChosen(i64),
    /// The line of lambda was moved.
    LambdaMoved(f64),
    /// There should be so many factors.
    FactorsChosen(usize),
    /// The factors should be fitted a step on.
    FitStepped,
    /// They should be fitted to the end.
    FitConverged,
    /// They should be random again.
    FitReset,
    /// The slider of a figure that has one was moved.
    DialMoved(i64),
    /// So many components should be kept.
    ComponentsKept(usize),
}

/// What a figure shows.
pub enum View {
    /// The singular values.
    Values(Box<SingularValuesView>),
    /// The weights.
    Coefficients(Box<CoefficientsView>),
    /// The ratings.
    Ratings(Box<RatingsView>),
    /// Two matrices, and what is made from them.
    Products(Box<ProductsView>),
    /// One slider, and what it changes.
    Dial(Box<DialView>),
    /// A picture at low rank.
    Picture(Box<TruncatedView>),
    /// Points, a Jacobian, or a square matrix.
    Pca(PcaView),
}

impl Living for StudyFigure {
    type Action = Action;
    type View = View;

    fn open(shows: &Shows) -> Option<Self> {
        let kind = widget::Figure::named(&shows.figure)?;
        let (system, lab) = match (kind, decode(&shows.lab).0.page) {
            (kind @ (widget::Figure::PointCloud | widget::Figure::Jacobian | widget::Figure::Lenses), page) => {
                let (system, figure) = PcaFigure::open(kind, &page)?;
                (system, Lab::Pca(Box::new(figure)))
            }
            (widget::Figure::SingularValues, Page::Study(StudyAddress::Numerical(address))) => {
                let system = address.system.clone()?;
                let values = SingularValues::open(&system, &address)?;
                (system, Lab::Values(Box::new(values)))
            }
            (widget::Figure::Coefficients, Page::Study(StudyAddress::Collinearity(address))) => {
                let system = address.system?;
                (system.clone(), Lab::Coefficients(Box::new(Coefficients::new(&system)?)))
            }
            (widget::Figure::Ratings, Page::Study(StudyAddress::Recommender(address))) => {
                (System::default(), Lab::Ratings(Box::new(RatingsFigure::new(&address))))
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
                let lab = match address.system {
                    Some(_) => Lab::Truncation(Box::new(Truncation::open(address)?)),
                    None => Lab::Picture(Box::new(Picture::open(address)?)),
                };
                (System::default(), lab)
            }
            _ => return None,
        };
        Some(Self { system, lab })
    }

    fn update(&mut self, action: Action) {
        match (&mut self.lab, action) {
            (Lab::Dial(dial), Action::DialMoved(to)) => *dial = dial.moved(to),
            (Lab::Truncation(held), Action::DialMoved(to)) => held.moved(to),
            (Lab::Picture(picture), Action::DialMoved(to)) => picture.moved(to),
            (Lab::Values(values), Action::Tolerance(moved)) => values.update(moved),
            (Lab::Coefficients(state), Action::LambdaChosen(step)) => state.choose(step),
            (Lab::Coefficients(state), Action::LambdaMoved(to)) => state.move_to(to),
            (Lab::Ratings(state), action) => state.update(&action),
            (Lab::Pca(figure), Action::ComponentsKept(kept)) => figure.keep(kept),
            (Lab::Pca(figure), action) => {
                if let Some(viewer) = figure.viewer() {
                    match action {
                        Action::Turned { right, up } => viewer.turn(right, up),
                        Action::Zoomed(factor) => viewer.magnify(factor),
                        Action::ViewReset => viewer.go_home(),
                        _ => {}
                    }
                }
            }
            _ => {}
        }
    }

    fn present(&mut self) -> Option<View> {
        Some(match &mut self.lab {
            Lab::Values(values) => View::Values(Box::new(values.present()?)),
            Lab::Coefficients(state) => View::Coefficients(Box::new(state.view())),
            Lab::Ratings(state) => View::Ratings(Box::new(state.view())),
            Lab::Products(held) => View::Products(Box::new(held.0.clone())),
            Lab::Dial(dial) => View::Dial(Box::new(dial.view())),
            Lab::Truncation(held) => View::Dial(Box::new(held.view())),
            Lab::Picture(picture) => View::Picture(Box::new(picture.view()?)),
            Lab::Pca(figure) => View::Pca(figure.present()?),
        })
    }

    fn link(&self) -> String {
        let page = match &self.lab {
            Lab::Values(values) => Page::Study(StudyAddress::Numerical(values.address(&self.system))),
            Lab::Coefficients(state) => Page::Study(StudyAddress::Collinearity(state.address(&self.system))),
            Lab::Ratings(state) => Page::Study(StudyAddress::Recommender(state.address())),
            Lab::Products(held) => Page::Study(held.1.clone()),
            Lab::Dial(dial) => Page::Study(dial.address()),
            Lab::Truncation(held) => Page::Study(StudyAddress::Compress(held.address())),
            Lab::Picture(picture) => Page::Study(StudyAddress::Compress(picture.address())),
            Lab::Pca(figure) => figure.page(),
        };
        encode(&Address { page, frame: Frame::default() })
    }

    fn announcement(view: &View) -> String {
        match view {
            View::Values(view) => view.says.clone(),
            View::Coefficients(view) => view.sentence.clone(),
            View::Ratings(view) => view.sentence.clone(),
            View::Dial(view) => view.sentence.clone(),
            View::Picture(view) => view.truncation.sentence.clone(),
            View::Pca(view) => view.announcement(),
            // Nothing happens in them.
            View::Products(_) => String::new(),
        }
    }
}
